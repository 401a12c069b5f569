//! Award files, key files and the trust file.

pub(crate) mod award_json;
pub(crate) mod bundle_file;
pub(crate) mod key_file;
pub(crate) mod stamp;
pub(crate) mod trust_file;
pub(crate) mod trust_folder;
