//! Refresh sequences: their format.

mod format;

pub use format::{Held, RefreshCase, RefreshStep, RefusedPart};
