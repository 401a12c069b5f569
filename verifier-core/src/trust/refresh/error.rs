//! Why a bundle is refused as a whole.

use std::fmt;

use crate::hash::hex;
use crate::model::UnixTime;
use crate::trust::bundle::BundleFault;
use crate::trust::metadata::MetadataError;

/// Roots and trust list, as errors name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetadataKind {
    /// A root.
    Root,
    /// The trust list.
    TrustList,
}

/// Why a bundle was refused as a whole. The state before it is still good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefreshError {
    /// No bundle.
    Bundle(BundleFault),
    /// The root that the program was born with is damaged.
    Anchor(MetadataError),
    /// A root is not signed as it must be, or says what it must not.
    Root {
        /// The version it is filed under.
        version: u64,
        /// What is wrong.
        error: MetadataError,
    },
    /// A root is filed under another version than its own.
    RootMisfiled {
        /// The version it is filed under.
        filed: u64,
        /// Its own.
        found: u64,
    },
    /// The bundle does not hold the next root: the chain from the trusted one is broken.
    RootSkipped {
        /// Version of the trusted root.
        trusted: u64,
        /// The next version that the bundle has.
        found: u64,
    },
    /// The bundle's newest root is older than one seen before (rollback).
    RootRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The newest version of the bundle.
        offered: u64,
    },
    /// The newest root has expired: nothing new is accepted under it (freeze).
    RootExpired {
        /// Its version.
        version: u64,
        /// When it expired.
        expires: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
    /// The list is not signed as it must be, or says what it must not.
    List(MetadataError),
    /// The list is older than one seen before (rollback).
    ListRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The version of the bundle.
        offered: u64,
    },
    /// The new root has other list keys, but the bundle brings no list that they signed.
    ListMissing {
        /// Version of the new root.
        root: u64,
    },
    /// The same version as one seen before, rightly signed, but different from it: somebody with the keys tells two stories.
    Equivocation {
        /// Root or list.
        kind: MetadataKind,
        /// The version of both.
        version: u64,
        /// SHA-256 of the one seen before.
        seen: [u8; 32],
        /// SHA-256 of the one offered.
        offered: [u8; 32],
    },
    /// Says that it was made in the future.
    FromTheFuture {
        /// Root or list.
        kind: MetadataKind,
        /// When it says it was made.
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
            Self::Anchor(error) => write!(f, "the root that this program was born with: {error}"),
            Self::Root { version, error } => write!(f, "root {version}: {error}"),
            Self::RootMisfiled { filed, found } => {
                write!(f, "root {found} is filed under version {filed}")
            }
            Self::RootSkipped { trusted, found } => write!(
                f,
                "root {trusted} is trusted and root {found} comes next in the bundle; \
                 ask for a bundle with every root between them"
            ),
            Self::RootRolledBack { floor, offered } => write!(
                f,
                "the bundle goes back to root {offered}, root {floor} was seen before; fetch a newer bundle"
            ),
            Self::RootExpired { version, expires, now } => write!(
                f,
                "root {version} expired at {expires} and it is {now} now; fetch a newer bundle, and check this \
                 device's clock"
            ),
            Self::List(error) => write!(f, "the trust list: {error}"),
            Self::ListRolledBack { floor, offered } => write!(
                f,
                "the bundle goes back to trust list {offered}, trust list {floor} was seen before; fetch a newer \
                 bundle"
            ),
            Self::ListMissing { root } => write!(
                f,
                "root {root} has other keys for trust lists, but the bundle brings no list signed by them"
            ),
            Self::Equivocation { kind, version, seen, offered } => write!(
                f,
                "two different versions {version} of the {kind}, both rightly signed: {} and {}; tell the list's operator",
                hex(seen),
                hex(offered)
            ),
            Self::FromTheFuture { kind, issued, now } => {
                write!(f, "the {kind} was made at {issued} and it is {now} now; check this device's clock")
            }
        }
    }
}

impl std::error::Error for RefreshError {}
