//! The subcommands, one file or folder each. No command uses another.

pub(crate) mod anchor;
pub(crate) mod bundle;
pub(crate) mod codes;
pub(crate) mod completions;
pub(crate) mod convert;
pub(crate) mod decode_child;
pub(crate) mod demo;
pub(crate) mod export;
pub(crate) mod grade;
pub(crate) mod inspect;
pub(crate) mod issue;
pub(crate) mod key;
pub(crate) mod ledger;
pub(crate) mod link;
pub(crate) mod man;
pub(crate) mod register;
pub(crate) mod render;
pub(crate) mod scan;
pub(crate) mod serve;
pub(crate) mod stamp;
pub(crate) mod status;
pub(crate) mod trust;
pub(crate) mod vectors;
pub(crate) mod verify;
