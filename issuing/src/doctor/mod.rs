//! Looks through the operator's folder for what should be seen to.

mod diagnosis;
mod finding;

pub use diagnosis::diagnose;
pub use finding::{Finding, Urgency};
