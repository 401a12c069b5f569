//! Output of results: words, cards, tables, CSV, JSON and HTML.

pub(crate) mod answer_json;
pub(crate) mod answers;
pub(crate) mod bundles;
pub(crate) mod card;
pub(crate) mod claims_json;
pub(crate) mod counted;
pub(crate) mod credential;
pub(crate) mod csv;
pub(crate) mod grades;
pub(crate) mod html;
pub(crate) mod imported;
pub(crate) mod issued;
pub(crate) mod json;
pub(crate) mod linked;
pub(crate) mod list_html;
pub(crate) mod list_name;
pub(crate) mod moments;
pub(crate) mod outcome_json;
pub(crate) mod remarks;
pub(crate) mod roots;
pub(crate) mod scan_html;
pub(crate) mod table;
pub(crate) mod trust_changes;
pub(crate) mod trust_words;
pub(crate) mod verify_html;
