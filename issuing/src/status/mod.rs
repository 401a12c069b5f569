//! The status list of an issuer: awards withdrawn, suspended and reinstated, and the list published.

mod error;
mod file;
mod publish;

pub use error::StatusFileError;
pub use file::{ChangeReason, STATUS_ENTRIES_MAX, StatusChange, StatusFile, StatusRecord};
pub use publish::{Published, StatusValidity};
