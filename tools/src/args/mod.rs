//! Arguments that several commands share, and the values in them.

pub(crate) mod passphrase;
pub(crate) mod trust_dir;
pub(crate) mod trust_options;
