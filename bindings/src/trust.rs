//! What a device trusts, and the result of an import.

use std::fmt;
use std::io;

use qualistamp_core as core;
use qualistamp_trust_cache as cache;

use crate::faults::kinds;
use crate::numbers::{count, seconds};
use crate::refresh::{MetadataFault, PartFault, RefreshFault};

/// What a device trusts, for the screen that shows it. Times are seconds since 1970 in UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct TrustSummary {
    /// Version of the root.
    pub root_version: u64,
    /// When it expires. Its successor must be imported before.
    pub root_expires: i64,
    /// The list of issuers; none on a device that never imported one.
    pub list: Option<ListSummary>,
    /// Number of status lists on this device.
    pub status_lists: u64,
    /// Number of registers on this device.
    pub registers: u64,
    /// Number of withdrawn keys.
    pub withdrawn_keys: u64,
    /// The newest signed time seen so far. A clock that shows an earlier time is wrong.
    pub clock_floor: Option<i64>,
    /// Damage that was found and repaired when the directory was last read.
    pub mishaps: Vec<Mishap>,
}

/// The list of issuers on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct ListSummary {
    /// Version.
    pub version: u64,
    /// When it was issued.
    pub issued: i64,
    /// When the next one is due.
    pub next_update: i64,
    /// Number of issuers.
    pub issuers: u64,
}

impl TrustSummary {
    /// What `state` trusts, and what was repaired when it was read.
    #[must_use]
    pub fn of(state: &core::TrustState, mishaps: &[cache::Recovery]) -> Self {
        let (trust, root) = (state.trust(), state.root().content());
        let list = |list: &core::TrustList| ListSummary {
            version: list.version(),
            issued: seconds(&list.issued()),
            next_update: seconds(&list.next_update()),
            issuers: count(list.len()),
        };
        Self {
            root_version: root.version,
            root_expires: seconds(&root.expires),
            list: trust.list.as_ref().map(list),
            status_lists: count(trust.status.len()),
            registers: count(trust.registers.len()),
            withdrawn_keys: count(trust.withdrawn.iter().count()),
            clock_floor: trust.clock_floor.as_ref().map(seconds),
            mishaps: mishaps.iter().map(Mishap::from).collect(),
        }
    }
}

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Imported {
    /// Parts of the bundle that were left out.
    pub refused: Vec<RefusedPart>,
    /// Identifiers of keys that the list marks as good although an earlier list withdrew them. They stay withdrawn.
    pub still_withdrawn: Vec<String>,
}

impl From<cache::Imported> for Imported {
    fn from(imported: cache::Imported) -> Self {
        Self {
            refused: imported.refused.iter().map(RefusedPart::from).collect(),
            still_withdrawn: imported.still_withdrawn.iter().map(ToString::to_string).collect(),
        }
    }
}

/// What importing a bundle would change. Nothing is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct BundlePreview {
    /// What would be trusted.
    pub summary: TrustSummary,
    /// The result that the import would return.
    pub imported: Imported,
    /// Whether the import would change anything that is stored.
    pub changes: bool,
}

impl From<cache::Preview> for BundlePreview {
    fn from(preview: cache::Preview) -> Self {
        Self {
            summary: TrustSummary::of(&preview.state, &[]),
            imported: preview.imported.into(),
            changes: preview.changes,
        }
    }
}

/// A part of a bundle that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum RefusedPart {
    /// A status list.
    StatusList {
        /// Its address.
        address: String,
        /// The reason.
        fault: PartFault,
    },
    /// A register, or a proof from one.
    Register {
        /// Identifier of the key it is for.
        kid: String,
        /// The reason.
        fault: PartFault,
    },
}

impl From<&core::Refused> for RefusedPart {
    fn from(refused: &core::Refused) -> Self {
        let fault = PartFault::from(&refused.fault);
        match &refused.part {
            core::RefusedPart::Status { address } => Self::StatusList { address: address.clone(), fault },
            core::RefusedPart::Register { kid, seal: _ }
            | core::RefusedPart::RegisterProof { kid, seal: _ } => {
                Self::Register { kid: kid.to_string(), fault }
            }
        }
    }
}

/// Why trust data could not be opened or imported. What was trusted before is still trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum TrustError {
    /// The directory cannot be read.
    Unreadable {
        /// The operating system's error, such as `PermissionDenied`.
        os_error: String,
    },
    /// The directory cannot be written.
    NotWritable {
        /// The operating system's error.
        os_error: String,
    },
    /// The storage is full.
    DiskFull {
        /// Bytes that had to be written.
        bytes: u64,
    },
    /// Another process has held the lock for longer than an import takes.
    Busy,
    /// Any other file error.
    FileTrouble {
        /// The operating system's error.
        os_error: String,
    },
    /// The bundle was refused, or the app's built-in root is damaged.
    Refused {
        /// The reason.
        fault: RefreshFault,
    },
}

impl From<cache::CacheError> for TrustError {
    fn from(error: cache::CacheError) -> Self {
        use cache::CacheError as Source;
        match error {
            Source::Unreadable(error) => Self::Unreadable { os_error: os_error(error.kind()) },
            Source::NotWritable(error) => Self::NotWritable { os_error: os_error(error.kind()) },
            Source::DiskFull { bytes } => Self::DiskFull { bytes: count(bytes) },
            Source::Busy => Self::Busy,
            Source::Io(error) => Self::FileTrouble { os_error: os_error(error.kind()) },
            Source::Refresh(error) => Self::Refused { fault: (&error).into() },
        }
    }
}

impl fmt::Display for TrustError {
    /// For developers' logs. The texts for users are in the apps.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for TrustError {}

fn os_error(kind: io::ErrorKind) -> String {
    format!("{kind:?}")
}

/// Damage that was found and repaired on opening.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Mishap {
    /// A file is damaged.
    Damaged {
        /// Which kind of file.
        file: CachedFile,
        /// Its generation.
        generation: u64,
        /// How the damage was detected.
        fault: FileFault,
    },
    /// A file cannot be read.
    Unreadable {
        /// Which kind of file.
        file: CachedFile,
        /// Its generation.
        generation: u64,
        /// The operating system's error.
        os_error: String,
    },
    /// A bundle is intact, but the app's built-in root does not accept it.
    Refused {
        /// Its generation.
        generation: u64,
        /// The reason.
        fault: RefreshFault,
    },
    /// Rollback floors are intact, but cannot be parsed.
    FloorsRefused {
        /// Their generation.
        generation: u64,
        /// The reason.
        fault: MetadataFault,
    },
    /// No rollback floors are left. They are rebuilt from the bundle.
    FloorsLost,
}

impl From<&cache::Recovery> for Mishap {
    fn from(mishap: &cache::Recovery) -> Self {
        use cache::Recovery as Source;
        match mishap {
            Source::Damaged { kind, generation, fault } => {
                Self::Damaged { file: kind.into(), generation: *generation, fault: fault.into() }
            }
            Source::Unreadable { kind, generation, reason } => {
                Self::Unreadable { file: kind.into(), generation: *generation, os_error: os_error(*reason) }
            }
            Source::Refused { generation, error } => {
                Self::Refused { generation: *generation, fault: error.into() }
            }
            Source::FloorsRefused { generation, error } => {
                Self::FloorsRefused { generation: *generation, fault: error.into() }
            }
            Source::FloorsLost => Self::FloorsLost,
        }
    }
}

kinds! {
    /// A kind of file in the directory.
    CachedFile of cache::FileKind {
        /// The trusted bundle.
        Bundle,
        /// Rollback floors: versions and times that must never decrease.
        Floors,
    }
}

kinds! {
    /// How damage to a file was detected.
    FileFault of cache::GenerationFault {
        /// Not written by the cache.
        NotOurs,
        /// Its length differs from its header.
        WrongLength,
        /// Its SHA-256 differs from its header.
        WrongChecksum,
    }
}
