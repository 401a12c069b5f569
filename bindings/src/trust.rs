//! What a device trusts, and how an import ended.

use std::fmt;
use std::io;

use qualistamp_core as core;
use qualistamp_trust_cache as cache;

use crate::faults::kinds;
use crate::numbers::{count, seconds};
use crate::refresh::{MetadataFault, PartFault, RefreshFault};

/// What a device trusts, for the panel that shows it. Moments are seconds since 1970 in UTC.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TrustSummary {
    /// Version of the root.
    pub root_version: u64,
    /// When its successor must have come.
    pub root_expires: i64,
    /// The list of issuers; none on a device that never got one.
    pub list: Option<ListSummary>,
    /// How many status lists are at hand.
    pub status_lists: u64,
    /// How many registers are at hand.
    pub registers: u64,
    /// How many keys were withdrawn.
    pub withdrawn_keys: u64,
    /// The newest signed time ever seen: a clock before it is wrong.
    pub clock_floor: Option<i64>,
    /// What was found damaged when the directory was last read, and got over.
    pub mishaps: Vec<Mishap>,
}

/// The list of issuers at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ListSummary {
    /// Version.
    pub version: u64,
    /// When it was made.
    pub issued: i64,
    /// When the next one is due.
    pub next_update: i64,
    /// How many issuers it has.
    pub issuers: u64,
}

impl TrustSummary {
    pub(crate) fn of(state: &core::TrustState, mishaps: &[cache::Recovery]) -> Self {
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

/// What an import brought.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Imported {
    /// Parts of the bundle that were left out.
    pub refused: Vec<RefusedPart>,
    /// Identifiers of keys that the list calls sound although an earlier one withdrew them. They stay withdrawn.
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

/// A part of a bundle that was left out.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum RefusedPart {
    /// A status list.
    StatusList {
        /// Its address.
        address: String,
        /// Why.
        fault: PartFault,
    },
    /// A register.
    Register {
        /// Identifier of the key it is for.
        kid: String,
        /// Why.
        fault: PartFault,
    },
}

impl From<&core::Refused> for RefusedPart {
    fn from(refused: &core::Refused) -> Self {
        let fault = PartFault::from(&refused.fault);
        match &refused.part {
            core::RefusedPart::Status { address } => Self::StatusList { address: address.clone(), fault },
            core::RefusedPart::Register { kid, seal: _ } => Self::Register { kid: kid.to_string(), fault },
        }
    }
}

/// Why the trust data could not be opened, or an import not be made. What was trusted before still is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Error)]
pub enum TrustError {
    /// The directory cannot be read.
    Unreadable {
        /// What the system says, such as `PermissionDenied`.
        os_error: String,
    },
    /// The directory cannot be written.
    NotWritable {
        /// What the system says.
        os_error: String,
    },
    /// No room is left.
    DiskFull {
        /// Bytes that were to be written.
        bytes: u64,
    },
    /// Another process is importing, for longer than any import takes.
    Busy,
    /// Any other trouble with files.
    FileTrouble {
        /// What the system says.
        os_error: String,
    },
    /// The bundle was refused, or the root that the app was born with is damaged.
    Refused {
        /// Why.
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
    /// For logs of developers: the apps have the words for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for TrustError {}

fn os_error(kind: io::ErrorKind) -> String {
    format!("{kind:?}")
}

/// Something that went wrong earlier and was got over.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Mishap {
    /// A file is damaged.
    Damaged {
        /// Which kind of file.
        file: CachedFile,
        /// Its generation.
        generation: u64,
        /// What shows the damage.
        fault: FileFault,
    },
    /// A file cannot be read.
    Unreadable {
        /// Which kind of file.
        file: CachedFile,
        /// Its generation.
        generation: u64,
        /// What the system says.
        os_error: String,
    },
    /// A bundle is whole, but does not open under the root that the app was born with.
    Refused {
        /// Its generation.
        generation: u64,
        /// Why.
        fault: RefreshFault,
    },
    /// Floors are whole, but cannot be understood.
    FloorsRefused {
        /// Their generation.
        generation: u64,
        /// Why.
        fault: MetadataFault,
    },
    /// No floors are left: they start anew from what the bundle holds.
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
        /// Everything trusted.
        Bundle,
        /// What must never go back.
        Floors,
    }
}

kinds! {
    /// What shows that a file is damaged.
    FileFault of cache::GenerationFault {
        /// Not a file of the cache.
        NotOurs,
        /// Shorter or longer than it says.
        WrongLength,
        /// Its SHA-256 is not the one promised.
        WrongChecksum,
    }
}
