//! The names that refresh sequences use for refused bundles and parts: those of section 6.6 of the specification.

use qualistamp_core::{MetadataKind, PartFault, RefreshError};

use crate::names::{register_fault, status_fault};

/// The name of the reason for which a bundle is refused.
#[must_use]
pub fn refresh_error(error: &RefreshError) -> &'static str {
    match error {
        RefreshError::Bundle(_) => "bundle",
        RefreshError::Anchor(_) => "anchor",
        RefreshError::Root { .. } => "root",
        RefreshError::RootMisfiled { .. } => "root misfiled",
        RefreshError::RootSkipped { .. } => "root skipped",
        RefreshError::RootRolledBack { .. } => "root rolled back",
        RefreshError::RootExpired { .. } => "root expired",
        RefreshError::List(_) => "list",
        RefreshError::ListRolledBack { .. } => "list rolled back",
        RefreshError::ListBeforeRoot { .. } => "list before root",
        RefreshError::ListMissing { .. } => "list missing",
        RefreshError::Equivocation { kind: MetadataKind::Root, .. } => "root conflict",
        RefreshError::Equivocation { kind: MetadataKind::TrustList, .. } => "list conflict",
        RefreshError::FromTheFuture { kind: MetadataKind::Root, .. } => "root from future",
        RefreshError::FromTheFuture { kind: MetadataKind::TrustList, .. } => "list from future",
    }
}

/// Every name that [`refresh_error`] returns for a bundle.
pub const REFRESH_ERRORS: &[&str] = &[
    "bundle",
    "root",
    "root misfiled",
    "root skipped",
    "root rolled back",
    "root expired",
    "list",
    "list rolled back",
    "list before root",
    "list missing",
    "root conflict",
    "list conflict",
    "root from future",
    "list from future",
];

/// The name of the reason for which a part is left out.
#[must_use]
pub fn part_fault(fault: &PartFault) -> &'static str {
    match fault {
        PartFault::NotPinned => "not pinned",
        PartFault::Status(fault) => status_fault(fault),
        PartFault::RolledBack { .. } => "rolled back",
        PartFault::Equivocation { .. } => "conflict",
        PartFault::FromTheFuture { .. } => "from future",
        PartFault::Register(fault) => register_fault(fault),
    }
}
