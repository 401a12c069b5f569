//! Arguments that several commands share, and how their values are parsed.

pub(crate) mod certificate;
pub(crate) mod environment;
pub(crate) mod ledger_file;
pub(crate) mod metadata_file;
pub(crate) mod operator_folder;
pub(crate) mod overwrite;
pub(crate) mod passphrase;
pub(crate) mod policy_options;
pub(crate) mod roles;
pub(crate) mod sandbox;
pub(crate) mod seconds;
pub(crate) mod signing_key;
pub(crate) mod table_columns;
pub(crate) mod table_file;
pub(crate) mod trust_dir;
pub(crate) mod trust_options;
pub(crate) mod trust_source;
pub(crate) mod values;
pub(crate) mod web_address;
pub(crate) mod yes;
