//! Files that carry credentials inside: pictures and spreadsheets.

mod png;
mod sheet;

pub(crate) use png::badges;
pub(crate) use sheet::is_edc_sheet;
