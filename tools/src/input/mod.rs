//! Input: files and folders, the QR codes in them, and the stamps among those.

pub(crate) mod codes;
pub(crate) mod folder;
pub(crate) mod kind;
pub(crate) mod parallel;
pub(crate) mod scanned;
pub(crate) mod stamps;
