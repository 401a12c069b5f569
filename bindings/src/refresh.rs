//! Why a bundle, or a part of it, was refused.

use qualistamp_core as core;

use crate::faults::{CborFault, StatusFault, kinds};
use crate::numbers::{count, seconds};

/// Why a part was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum PartFault {
    /// No issuer on the trust list names this status list.
    NotPinned,
    /// The status list is not valid.
    BadStatusList {
        /// The reason.
        fault: StatusFault,
    },
    /// Older than one seen before (rollback).
    RolledBack {
        /// When the newest one seen was issued.
        floor: i64,
        /// When this one was issued.
        offered: i64,
    },
    /// Issued in the same second as one seen before, but different.
    Equivocation {
        /// When both were issued.
        issued: i64,
    },
    /// Its stated time of issue is in the future.
    FromTheFuture {
        /// The stated time of issue.
        issued: i64,
        /// The time of the import.
        now: i64,
    },
    /// The register is not valid.
    BadRegister {
        /// The reason.
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
    /// Why a register or a register proof was refused.
    RegisterFault of core::RegisterFault {
        /// Its length is not a multiple of an id.
        Ragged,
        /// More ids than allowed.
        TooLarge,
        /// Not sorted, or a duplicate id.
        Unsorted,
        /// It does not match its seal.
        SealMismatch,
        /// No key of the trust list has this seal.
        NotPinned,
        /// Another kind of file than a register proof.
        NotAProof,
        /// A register proof that is damaged or truncated.
        Malformed,
        /// A field of a register proof that this version does not know.
        UnknownField,
        /// The register has no such leaf.
        PlaceBeyondCount,
        /// A leaf of the wrong size for its place.
        LeafSize,
        /// A path with too few hashes.
        PathTooShort,
        /// A path with too many hashes.
        PathTooLong,
    }
}

kinds! {
    /// Why a signed root or trust list was refused.
    MetadataFault of core::MetadataError {
        /// Larger than allowed.
        TooLarge,
        /// Not a `COSE_Sign` in deterministic CBOR.
        Frame,
        /// The header of a signature does not follow the profile.
        Header,
        /// A header of the whole message, which this profile does not allow.
        UnexpectedHeader,
        /// More signatures than a role can have keys.
        TooManySignatures,
        /// Signed by fewer of the trusted keys than the threshold requires.
        UnderSigned,
        /// In an encoding that this version does not know.
        UnknownCoding,
        /// The content cannot be decompressed.
        Payload,
        /// Keys and threshold do not form a valid role.
        Role,
        /// The content is not deterministic CBOR.
        Content,
        /// A value breaks a rule.
        Field,
        /// A field that this version does not know.
        UnknownField,
        /// A duplicate issuer.
        IssuerTwice,
        /// A duplicate key.
        KeyTwice,
        /// More keys than allowed share an identifier.
        TooManyKeys,
        /// Two issuers with the same status list.
        AddressTwice,
        /// A status list pinned to a key that does not belong to the issuer.
        PinWithoutKey,
        /// A seal of a register that is complete until a time after the seal.
        CompleteAfterSealed,
        /// A list that introduces more operators than allowed.
        TooManyIntroduced,
        /// A list that introduces an operator twice.
        IntroducedTwice,
        /// Countries of an introduced operator that are out of order.
        CountriesUnsorted,
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum BundleFault {
    /// No bytes.
    Empty,
    /// Larger than allowed.
    TooLarge {
        /// Bytes found.
        bytes: u64,
        /// The maximum that is read.
        max: u64,
    },
    /// Another kind of file, such as a web page or a picture.
    NotABundle,
    /// A bundle that is damaged or incomplete.
    Malformed {
        /// Offset in bytes.
        at: u64,
        /// What is wrong there.
        fault: CborFault,
    },
    /// A field that this version does not know.
    UnknownField {
        /// The key of the field.
        key: i64,
    },
    /// More roots than allowed.
    TooManyRoots {
        /// Roots found.
        found: u64,
        /// The maximum that is read.
        max: u64,
    },
    /// More status lists or registers than allowed.
    TooManyParts {
        /// Parts found.
        found: u64,
        /// The maximum that is read.
        max: u64,
    },
    /// Status lists that are not in ascending order, or a duplicate.
    StatusUnsorted {
        /// Index of the status list that is not greater than its predecessor.
        index: u64,
    },
    /// Registers that are not in ascending order, or a duplicate.
    RegistersUnsorted {
        /// Index of the register that is not greater than its predecessor.
        index: u64,
    },
    /// Bundles of introduced operators that are not in ascending order, or one of them twice.
    NestedUnsorted {
        /// Index of the bundle that is not greater than its predecessor.
        index: u64,
    },
    /// The bundle of an introduced operator has bundles of other operators in it.
    NestedInNested,
    /// Roots that are not in ascending order.
    RootsUnsorted {
        /// The version that is not greater than its predecessor.
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
            Source::TooManyParts { found, max } => {
                Self::TooManyParts { found: count(*found), max: count(*max) }
            }
            Source::StatusUnsorted { index } => Self::StatusUnsorted { index: count(*index) },
            Source::RegistersUnsorted { index } => Self::RegistersUnsorted { index: count(*index) },
            Source::NestedUnsorted { index } => Self::NestedUnsorted { index: count(*index) },
            Source::NestedInNested => Self::NestedInNested,
            Source::RootsUnsorted { version } => Self::RootsUnsorted { version: *version },
        }
    }
}

/// Why a whole bundle was refused. What was trusted before is still trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum RefreshFault {
    /// Not a bundle.
    Bundle {
        /// The reason.
        fault: BundleFault,
    },
    /// The app's built-in root is damaged.
    Anchor {
        /// What is wrong with it.
        fault: MetadataFault,
    },
    /// A root is not signed correctly or has invalid content. It may belong to another operator.
    Root {
        /// The version under which the bundle lists it.
        version: u64,
        /// What is wrong with it.
        fault: MetadataFault,
    },
    /// The bundle lists a root under the wrong version.
    RootMisfiled {
        /// The version under which the bundle lists it.
        filed: u64,
        /// The version in the root.
        found: u64,
    },
    /// The chain from the trusted root is broken.
    RootSkipped {
        /// Version of the trusted root.
        trusted: u64,
        /// The next version in the bundle.
        found: u64,
    },
    /// The bundle's newest root is older than one seen before.
    RootRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The newest version in the bundle.
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
    /// The list is not signed correctly or has invalid content. It may belong to another operator.
    List {
        /// What is wrong with it.
        fault: MetadataFault,
    },
    /// The list is older than one seen before.
    ListRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The version in the bundle.
        offered: u64,
    },
    /// The list was issued before a root that replaced its keys.
    ListBeforeRoot {
        /// When the list was issued.
        issued: i64,
        /// When the root was issued.
        root_issued: i64,
    },
    /// The new root has other list keys, but the bundle contains no list signed with them.
    ListMissing {
        /// Version of the new root.
        root: u64,
    },
    /// The same version as one seen before and correctly signed, but different.
    Equivocation {
        /// Root or list.
        kind: MetadataKind,
        /// The version of both.
        version: u64,
    },
    /// Its stated time of issue is in the future.
    FromTheFuture {
        /// Root or list.
        kind: MetadataKind,
        /// The stated time of issue.
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
            Source::ListBeforeRoot { issued, root_issued } => {
                Self::ListBeforeRoot { issued: seconds(issued), root_issued: seconds(root_issued) }
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
