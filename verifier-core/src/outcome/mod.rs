//! The answer about a stamp: a verdict with its reason, and one finding for each axis.

mod credential;
mod reason;
mod report;
mod verdict;

pub use credential::SignedCredential;
pub use reason::{IndeterminateReason, Note, Rejection, RequiredField, StatusGap};
pub use report::{Axis, Finding, Report, Unchecked};
pub use verdict::{Outcome, Verdict, VerifiedCredential};
