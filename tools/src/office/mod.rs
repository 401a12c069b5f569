//! What the commands that issue awards have in common: their options, the checks before anything is signed, the ledger, and the check of
//! what was written.

pub(crate) mod award_files;
pub(crate) mod ledger;
pub(crate) mod options;
pub(crate) mod output;
pub(crate) mod preflight;
pub(crate) mod printer;
pub(crate) mod self_check;
pub(crate) mod signing;
pub(crate) mod stamped;
pub(crate) mod table;
