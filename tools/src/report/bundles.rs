//! Figures about the status lists in bundles.

use qualistamp_core::{Status, StatusList};

/// The number of awards in a status list that are not valid.
pub(crate) fn not_valid(status: &StatusList) -> usize {
    let Ok(statuses) = status.statuses() else { return 0 };
    let entries = u32::try_from(statuses.entries()).unwrap_or(u32::MAX);
    (0..entries).filter(|&index| statuses.status(index) != Some(Status::Valid)).count()
}
