//! Errors of status files.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{Rule, UnixTime};

use crate::files::FileError;

/// Why a status file cannot be used, changed or published.
#[derive(Debug)]
pub enum StatusFileError {
    /// A file could not be read, written or locked.
    File(FileError),
    /// There is no status file.
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// It is not a status file in JSON.
    NotAStatusFile {
        /// The file.
        path: PathBuf,
        /// What is wrong, with line and column.
        reason: String,
    },
    /// The status file has another format version.
    UnknownFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: String,
        /// The known format.
        known: &'static str,
    },
    /// The address cannot be that of a status list.
    Address(Rule),
    /// A time in the file is invalid.
    Time {
        /// The file.
        path: PathBuf,
        /// The field.
        field: String,
        /// What is wrong with it.
        rule: Rule,
    },
    /// The index is outside the list.
    NoSuchIndex {
        /// The index.
        index: u32,
        /// The highest index of the list.
        last: u32,
    },
    /// A withdrawn award was to be suspended.
    WithdrawnNotSuspended {
        /// The index of the award.
        index: u32,
    },
    /// A withdrawn award was to be reinstated.
    WithdrawnForGood {
        /// The index of the award.
        index: u32,
    },
    /// An award that is not suspended was to be reinstated.
    NotSuspended {
        /// The index of the award.
        index: u32,
    },
    /// The state of an award has not changed since the last publication.
    NothingToUndo {
        /// The index of the award.
        index: u32,
    },
    /// The list would be expired from the start, or before the next one is due.
    Validity {
        /// Days until the next list is due.
        next_due_days: u32,
        /// Days until the list expires.
        expires_days: u32,
    },
    /// The list was already published in this second. Two lists with one time would look like conflicting lists of one issuer, so
    /// try again in the next second.
    PublishedThisSecond {
        /// Time of the last publication.
        last: UnixTime,
    },
    /// The clock is behind the last publication.
    ClockBehind {
        /// The time of the clock.
        now: UnixTime,
        /// Time of the last publication.
        last: UnixTime,
    },
    /// The signer could not sign.
    Signer {
        /// Its reason.
        reason: String,
    },
}

impl fmt::Display for StatusFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Missing { path } => {
                write!(
                    f,
                    "{0}: there is no such file; create it with `qualistamp status new --address ADDRESS --file {0}`",
                    path.display()
                )
            }
            Self::NotAStatusFile { path, reason } => {
                write!(f, "{}: not a status file (see `qualistamp status new`): {reason}", path.display())
            }
            Self::UnknownFormat { path, found, known } => write!(
                f,
                "{}: \"format\" is {found:?}, this program supports only {known:?}; update the program",
                path.display()
            ),
            Self::Address(rule) => write!(f, "address: {rule}"),
            Self::Time { path, field, rule } => write!(f, "{}: {field}: {rule}", path.display()),
            Self::NoSuchIndex { index, last } => {
                write!(f, "index {index} is not in this list: its indices go from 0 to {last}")
            }
            Self::WithdrawnNotSuspended { index } => {
                write!(f, "index {index} is withdrawn for good; it cannot be suspended")
            }
            Self::WithdrawnForGood { index } => {
                write!(f, "index {index} is withdrawn for good; issue a new stamp with another index instead")
            }
            Self::NotSuspended { index } => write!(f, "index {index} is not suspended"),
            Self::NothingToUndo { index } => write!(
                f,
                "index {index} has not changed since the list was last published; what verifiers may have seen cannot be undone"
            ),
            Self::Validity { next_due_days, expires_days } => write!(
                f,
                "the next list is due in {next_due_days} days, but this one expires in {expires_days}; it must last at least a day, and until the next one is due"
            ),
            Self::PublishedThisSecond { last } => {
                write!(f, "the list was already published in this second ({last}); try again in a second")
            }
            Self::ClockBehind { now, last } => write!(
                f,
                "this device's clock ({now}) is behind the last publication ({last}); set the clock"
            ),
            Self::Signer { reason } => write!(f, "cannot sign: {reason}"),
        }
    }
}

impl std::error::Error for StatusFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Address(rule) | Self::Time { rule, .. } => Some(rule),
            Self::Missing { .. }
            | Self::NotAStatusFile { .. }
            | Self::UnknownFormat { .. }
            | Self::NoSuchIndex { .. }
            | Self::WithdrawnNotSuspended { .. }
            | Self::WithdrawnForGood { .. }
            | Self::NotSuspended { .. }
            | Self::NothingToUndo { .. }
            | Self::Validity { .. }
            | Self::PublishedThisSecond { .. }
            | Self::ClockBehind { .. }
            | Self::Signer { .. } => None,
        }
    }
}

impl From<FileError> for StatusFileError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
