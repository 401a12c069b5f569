//! Refresh sequences: what a device is given, what it must hold afterwards, and whether the core does.

mod format;
mod names;
mod run;

pub use format::{Held, RefreshCase, RefreshStep, RefusedPart};
pub use names::{REFRESH_ERRORS, part_fault, refresh_error};
pub use run::{differences, disagreements, observe};
