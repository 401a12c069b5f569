//! Award files, key files and the trust file.

pub(crate) mod award_json;
pub(crate) mod key_file;
pub(crate) mod trust_file;
