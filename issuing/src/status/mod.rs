//! Withdraws, suspends and reinstates awards, and publishes status lists.

mod check;
mod error;
mod file;
mod publish;

pub use check::{StatusKeyFault, status_key_fault};
pub use error::StatusFileError;
pub use file::{ChangeReason, STATUS_ENTRIES_MAX, StatusChange, StatusFile, StatusRecord};
pub use publish::{Published, StatusValidity};
