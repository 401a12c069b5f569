//! Why a bundle, or a part of it, was refused.

use qualistamp_core as core;

use crate::faults::{CborFault, StatusFault, kinds};
use crate::numbers::{count, seconds};

/// Why a part was left out.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum PartFault {
    /// No issuer of the trust list has this status list.
    NotPinned,
    /// The status list is not what it should be.
    BadStatusList {
        /// Why not.
        fault: StatusFault,
    },
    /// Older than one seen before (rollback).
    RolledBack {
        /// When the newest one seen was made.
        floor: i64,
        /// When this one was made.
        offered: i64,
    },
    /// Made in the same second as one seen before, and different from it.
    Equivocation {
        /// When both were made.
        issued: i64,
    },
    /// Says that it was made in the future.
    FromTheFuture {
        /// When it says it was made.
        issued: i64,
        /// The time of the import.
        now: i64,
    },
    /// The register is not what it should be.
    BadRegister {
        /// Why not.
        fault: RegisterFault,
    },
}

impl From<&core::PartFault> for PartFault {
    fn from(fault: &core::PartFault) -> Self {
        use core::PartFault as Source;
        match fault {
            Source::NotPinned => Self::NotPinned,
            Source::Status(fault) => Self::BadStatusList { fault: fault.into() },
            Source::RolledBack { floor, offered } => {
                Self::RolledBack { floor: seconds(floor), offered: seconds(offered) }
            }
            Source::Equivocation { issued } => Self::Equivocation { issued: seconds(issued) },
            Source::FromTheFuture { issued, now } => {
                Self::FromTheFuture { issued: seconds(issued), now: seconds(now) }
            }
            Source::Register(fault) => Self::BadRegister { fault: fault.into() },
        }
    }
}

kinds! {
    /// Why bytes are not the register that was sealed.
    RegisterFault of core::RegisterFault {
        /// Not a whole number of fingerprints.
        Ragged,
        /// More than any cohort.
        TooLarge,
        /// Not sorted, or a fingerprint twice.
        Unsorted,
        /// Not the register that was sealed.
        SealMismatch,
        /// No key of the trust list has this seal.
        NotPinned,
    }
}

kinds! {
    /// Why signed metadata does not open.
    MetadataFault of core::MetadataError {
        /// Larger than any real one.
        TooLarge,
        /// Not a `COSE_Sign` in deterministic CBOR.
        Frame,
        /// A signature's header is not as the profile demands.
        Header,
        /// A header of the whole, where this profile has none.
        UnexpectedHeader,
        /// More signatures than any role has keys.
        TooManySignatures,
        /// Not enough of the keys that count signed it.
        UnderSigned,
        /// Coded in a way that this version does not know.
        UnknownCoding,
        /// The content does not expand.
        Payload,
        /// Keys and threshold are no role.
        Role,
        /// The content is not deterministic CBOR.
        Content,
        /// A value breaks a rule.
        Field,
        /// A field that this version does not know.
        UnknownField,
        /// The same issuer twice.
        IssuerTwice,
        /// The same key twice.
        KeyTwice,
        /// Two issuers with the same status list.
        AddressTwice,
        /// A status list pinned to a key that is none of the issuer's.
        PinWithoutKey,
    }
}

kinds! {
    /// Root or trust list.
    MetadataKind of core::MetadataKind {
        /// A root.
        Root,
        /// The trust list.
        TrustList,
    }
}

/// Why bytes are not a bundle.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum BundleFault {
    /// Nothing at all.
    Empty,
    /// Larger than any real one.
    TooLarge {
        /// Bytes found.
        bytes: u64,
        /// The most that is read.
        max: u64,
    },
    /// Something else: a web page, a picture.
    NotABundle,
    /// A bundle that is damaged or cut short.
    Malformed {
        /// Bytes from its start.
        at: u64,
        /// What is wrong there.
        fault: CborFault,
    },
    /// A field that this version does not know.
    UnknownField {
        /// The key of the field.
        key: i64,
    },
    /// More roots than there can be.
    TooManyRoots {
        /// Roots found.
        found: u64,
        /// The most that are read.
        max: u64,
    },
    /// Roots that are not in ascending order.
    RootsUnsorted {
        /// The version that is not above the one before it.
        version: u64,
    },
}

impl From<&core::BundleFault> for BundleFault {
    fn from(fault: &core::BundleFault) -> Self {
        use core::BundleFault as Source;
        match fault {
            Source::Empty => Self::Empty,
            Source::TooLarge { bytes, max } => Self::TooLarge { bytes: count(*bytes), max: count(*max) },
            Source::NotABundle => Self::NotABundle,
            Source::Malformed(error) => Self::Malformed { at: count(error.at), fault: (&error.fault).into() },
            Source::UnknownField { key } => Self::UnknownField { key: *key },
            Source::TooManyRoots { found, max } => {
                Self::TooManyRoots { found: count(*found), max: count(*max) }
            }
            Source::RootsUnsorted { version } => Self::RootsUnsorted { version: *version },
        }
    }
}

/// Why a bundle was refused as a whole. What was trusted before still is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum RefreshFault {
    /// No bundle.
    Bundle {
        /// Why not.
        fault: BundleFault,
    },
    /// The root that the app was born with is damaged.
    Anchor {
        /// What is wrong.
        fault: MetadataFault,
    },
    /// A root is not signed as it must be, or says what it must not: it may be of another operator.
    Root {
        /// The version it is filed under.
        version: u64,
        /// What is wrong.
        fault: MetadataFault,
    },
    /// A root is filed under another version than its own.
    RootMisfiled {
        /// The version it is filed under.
        filed: u64,
        /// Its own.
        found: u64,
    },
    /// The chain from the trusted root is broken.
    RootSkipped {
        /// Version of the trusted root.
        trusted: u64,
        /// The next version that the bundle has.
        found: u64,
    },
    /// The bundle's newest root is older than one seen before.
    RootRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The newest version of the bundle.
        offered: u64,
    },
    /// The newest root has expired.
    RootExpired {
        /// Its version.
        version: u64,
        /// When it expired.
        expires: i64,
        /// The time of the import.
        now: i64,
    },
    /// The list is not signed as it must be, or says what it must not: it may be of another operator.
    List {
        /// What is wrong.
        fault: MetadataFault,
    },
    /// The list is older than one seen before.
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
    /// The same version as one seen before, rightly signed, but different from it.
    Equivocation {
        /// Root or list.
        kind: MetadataKind,
        /// The version of both.
        version: u64,
    },
    /// Says that it was made in the future.
    FromTheFuture {
        /// Root or list.
        kind: MetadataKind,
        /// When it says it was made.
        issued: i64,
        /// The time of the import.
        now: i64,
    },
}

impl From<&core::RefreshError> for RefreshFault {
    fn from(error: &core::RefreshError) -> Self {
        use core::RefreshError as Source;
        match error {
            Source::Bundle(fault) => Self::Bundle { fault: fault.into() },
            Source::Anchor(error) => Self::Anchor { fault: error.into() },
            Source::Root { version, error } => Self::Root { version: *version, fault: error.into() },
            Source::RootMisfiled { filed, found } => Self::RootMisfiled { filed: *filed, found: *found },
            Source::RootSkipped { trusted, found } => Self::RootSkipped { trusted: *trusted, found: *found },
            Source::RootRolledBack { floor, offered } => {
                Self::RootRolledBack { floor: *floor, offered: *offered }
            }
            Source::RootExpired { version, expires, now } => {
                Self::RootExpired { version: *version, expires: seconds(expires), now: seconds(now) }
            }
            Source::List(error) => Self::List { fault: error.into() },
            Source::ListRolledBack { floor, offered } => {
                Self::ListRolledBack { floor: *floor, offered: *offered }
            }
            Source::ListMissing { root } => Self::ListMissing { root: *root },
            Source::Equivocation { kind, version, seen: _, offered: _ } => {
                Self::Equivocation { kind: kind.into(), version: *version }
            }
            Source::FromTheFuture { kind, issued, now } => {
                Self::FromTheFuture { kind: kind.into(), issued: seconds(issued), now: seconds(now) }
            }
        }
    }
}
