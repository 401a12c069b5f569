//! Why a bundle is refused as a whole.

use std::fmt;

use crate::hash::hex;
use crate::model::UnixTime;
use crate::trust::bundle::BundleFault;
use crate::trust::metadata::MetadataError;

/// The kind of metadata that an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetadataKind {
    /// A root.
    Root,
    /// The trust list.
    TrustList,
}

/// Why a bundle was refused as a whole. The previous state stays in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefreshError {
    /// Not a bundle.
    Bundle(BundleFault),
    /// The built-in root is damaged.
    Anchor(MetadataError),
    /// A root is not signed by enough keys, or its content is invalid.
    Root {
        /// The version that the bundle files it under.
        version: u64,
        /// The error.
        error: MetadataError,
    },
    /// The bundle files a root under the wrong version.
    RootMisfiled {
        /// The version that the bundle files it under.
        filed: u64,
        /// The version in the root.
        found: u64,
    },
    /// The bundle does not contain the next root, so the chain from the trusted root is broken.
    RootSkipped {
        /// Version of the trusted root.
        trusted: u64,
        /// The next version in the bundle.
        found: u64,
    },
    /// The newest root of the bundle is older than one seen before (rollback attack).
    RootRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The newest version in the bundle.
        offered: u64,
    },
    /// The newest root has expired, so nothing new is accepted under it (freeze attack).
    RootExpired {
        /// The version of the root.
        version: u64,
        /// When it expired.
        expires: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
    /// The list is not signed by enough keys, or its content is invalid.
    List(MetadataError),
    /// The list is older than one seen before (rollback attack).
    ListRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The version in the bundle.
        offered: u64,
    },
    /// The list was issued before a root that replaced the keys that signed it, or that signed a list seen before.
    ListBeforeRoot {
        /// When the list was issued.
        issued: UnixTime,
        /// When the root was issued.
        root_issued: UnixTime,
    },
    /// The new root has other list keys, but the bundle has no list signed with them.
    ListMissing {
        /// Version of the new root.
        root: u64,
    },
    /// Two different versions with the same number, both correctly signed: an owner of the keys signs conflicting metadata.
    Equivocation {
        /// What the metadata is.
        kind: MetadataKind,
        /// The version of both.
        version: u64,
        /// SHA-256 of the one seen before.
        seen: [u8; 32],
        /// SHA-256 of the one offered.
        offered: [u8; 32],
    },
    /// Made in the future, according to its own date.
    FromTheFuture {
        /// What the metadata is.
        kind: MetadataKind,
        /// The stated time.
        issued: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
}

impl fmt::Display for MetadataKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Root => "root",
            Self::TrustList => "trust list",
        })
    }
}

impl fmt::Display for RefreshError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundle(fault) => fault.fmt(f),
            Self::Anchor(error) => write!(f, "the built-in root: {error}"),
            Self::Root { version, error } => write!(f, "root {version}: {error}"),
            Self::RootMisfiled { filed, found } => {
                write!(f, "root {found} is filed under version {filed}")
            }
            Self::RootSkipped { trusted, found } => write!(
                f,
                "root {trusted} is trusted, but the next root in the bundle is {found}; \
                 get a bundle with every root in between"
            ),
            Self::RootRolledBack { floor, offered } => write!(
                f,
                "the bundle has root {offered}, but root {floor} was seen before; fetch a newer bundle"
            ),
            Self::RootExpired { version, expires, now } => write!(
                f,
                "root {version} expired at {expires}, and it is now {now}; fetch a newer bundle, and check this \
                 device's clock"
            ),
            Self::List(error) => write!(f, "the trust list: {error}"),
            Self::ListRolledBack { floor, offered } => write!(
                f,
                "the bundle has trust list {offered}, but trust list {floor} was seen before; fetch a newer bundle"
            ),
            Self::ListBeforeRoot { issued, root_issued } => write!(
                f,
                "the trust list was issued at {issued}, before the root of {root_issued} that replaced its keys; \
                 fetch a newer bundle, or ask the list's operator to issue a new list"
            ),
            Self::ListMissing { root } => write!(
                f,
                "root {root} has other keys for trust lists, but the bundle has no list signed with them"
            ),
            Self::Equivocation { kind, version, seen, offered } => write!(
                f,
                "two different versions {version} of the {kind}, both correctly signed: {} and {}; tell the list's operator",
                hex(seen),
                hex(offered)
            ),
            Self::FromTheFuture { kind, issued, now } => {
                write!(f, "the {kind} was made at {issued}, but it is now {now}; check this device's clock")
            }
        }
    }
}

impl std::error::Error for RefreshError {}
