//! Input: files and folders, the QR codes in them, and the stamps among those.

pub(crate) mod codes;
mod contents;
pub(crate) mod credentials;
pub(crate) mod fault;
pub(crate) mod fence;
pub(crate) mod folder;
pub(crate) mod kind;
pub(crate) mod known_keys;
pub(crate) mod open;
pub(crate) mod parallel;
pub(crate) mod scanned;
mod search;
pub(crate) mod stamps;
