//! Withdraws, suspends and reinstates awards, and publishes status lists.

mod error;
mod file;
mod publish;

pub use error::StatusFileError;
pub use file::{ChangeReason, STATUS_ENTRIES_MAX, StatusChange, StatusFile, StatusRecord};
pub use publish::{Published, StatusValidity};
