//! Errors of the ledger.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::files::FileError;

/// A ledger that could not be used, and why.
#[derive(Debug)]
pub struct LedgerError {
    /// The file of the ledger.
    pub path: PathBuf,
    /// What went wrong.
    pub fault: LedgerFault,
}

/// What went wrong with a ledger.
#[derive(Debug)]
pub enum LedgerFault {
    /// There is no such file.
    Missing,
    /// It already exists.
    Exists,
    /// The file is something else.
    NotALedger,
    /// A newer program has written it.
    Newer {
        /// Version of its tables.
        found: i32,
        /// The newest version this program knows.
        known: i32,
    },
    /// The file is damaged.
    Damaged {
        /// What SQLite says.
        reason: String,
    },
    /// Another program has been using it for a minute.
    Busy,
    /// The disk is full.
    Full,
    /// It may not be written, or its folder.
    ReadOnly,
    /// Its drive does not support what several programs need to use it at once.
    NoSharing,
    /// The file could not be read or written.
    Unusable {
        /// What SQLite says.
        reason: String,
    },
    /// The system provides no random numbers.
    NoRandomness {
        /// The reason.
        reason: String,
    },
    /// Its folder cannot be locked while it is created.
    Folder(FileError),
    /// No award has this number.
    NoSuchAward {
        /// The number.
        number: String,
    },
    /// The stamp of an award is not signed yet.
    NotSigned {
        /// The award number.
        number: String,
    },
    /// The ledger keeps no names, and therefore no stamps.
    StampNotKept {
        /// The award number.
        number: String,
    },
    /// A stamp in the ledger cannot be read.
    StampDamaged {
        /// The award number.
        number: String,
    },
    /// A replaced award has a new stamp, so that the replacement cannot be undone.
    AlreadyReissued {
        /// The award number.
        number: String,
    },
    /// The status list has no place left.
    ListFull {
        /// Its address.
        address: String,
        /// Number of its places.
        size: u32,
    },
}

impl LedgerError {
    pub(super) fn new(path: &Path, fault: LedgerFault) -> Self {
        Self { path: path.to_owned(), fault }
    }
}

impl From<rusqlite::Error> for LedgerFault {
    fn from(error: rusqlite::Error) -> Self {
        let reason = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { reason },
            Some(ErrorCode::NotADatabase) => Self::NotALedger,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::SystemIoFailure) => {
                Self::Unusable { reason: format!("{reason}; is the disk full? Is the drive still there?") }
            }
            Some(ErrorCode::CannotOpen) => Self::Unusable {
                reason: format!("{reason}; does its folder exist, and may you write there?"),
            },
            Some(_) | None => Self::Unusable { reason },
        }
    }
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.fault)
    }
}

impl fmt::Display for LedgerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(
                f,
                "there is no such ledger; `qualistamp issue` creates one, and --ledger names one in another place"
            ),
            Self::Exists => write!(f, "already exists; a ledger is never replaced: choose another name"),
            Self::NotALedger => write!(f, "is not a ledger; name the right file with --ledger"),
            Self::Newer { found, known } => write!(
                f,
                "a newer qualistamp has written this ledger (version {found}, this program knows {known}); update the program"
            ),
            Self::Damaged { reason } => write!(
                f,
                "the ledger is damaged ({reason}); nothing was signed. Restore it from a backup, or save what can be read with \
                 `qualistamp ledger export`"
            ),
            Self::Busy => write!(
                f,
                "another program has been using the ledger for a minute; wait until it has finished, and give the same command again"
            ),
            Self::Full => write!(
                f,
                "the disk is full; make room, and give the same command again: it goes on where it stopped"
            ),
            Self::ReadOnly => {
                write!(f, "the ledger or its folder may not be written; ask whoever set it up for permission")
            }
            Self::NoSharing => write!(
                f,
                "this drive does not support what a ledger needs to survive a crash (it may be a network drive); keep it on a local disk"
            ),
            Self::Unusable { reason } => write!(f, "cannot use the ledger: {reason}"),
            Self::NoRandomness { reason } => write!(f, "the system provides no random numbers: {reason}"),
            Self::Folder(error) => error.fault.fmt(f),
            Self::NoSuchAward { number } => {
                write!(f, "no award has the number {number:?}; `qualistamp ledger search` finds it by a part")
            }
            Self::NotSigned { number } => write!(
                f,
                "award {number:?} is not signed yet; give the command again that issues it, which finishes it"
            ),
            Self::StampNotKept { number } => write!(
                f,
                "the stamp of award {number:?} is not kept, because this ledger keeps no names; use the files that were written"
            ),
            Self::StampDamaged { number } => {
                write!(f, "the stamp of award {number:?} cannot be read; restore the ledger from a backup")
            }
            Self::AlreadyReissued { number } => {
                write!(f, "award {number:?} has a new stamp already, so its replacement cannot be undone")
            }
            Self::ListFull { address, size } => write!(
                f,
                "the status list {address} is full: all {size} places are used. Create a second list with \
                 `qualistamp status new --address ADDRESS --file status-2.json`, ask the operator of the trust list to enter it, and \
                 add --status status-2.json"
            ),
        }
    }
}

impl std::error::Error for LedgerError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let LedgerFault::Folder(error) = &self.fault { Some(error) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Ledger, StatusSpace};

    #[test]
    fn the_errors_of_sqlite_say_what_to_do() {
        // Result codes of SQLite, primary and extended (sqlite.org/rescode.html).
        for (code, what) in [
            (5, "another program has been using the ledger"),     // BUSY
            (517, "another program has been using the ledger"),   // BUSY_SNAPSHOT
            (6, "another program has been using the ledger"),     // LOCKED
            (13, "the disk is full; make room"),                  // FULL
            (11, "the ledger is damaged"),                        // CORRUPT
            (26, "is not a ledger"),                              // NOTADB
            (8, "may not be written"),                            // READONLY
            (1_544, "may not be written"),                        // READONLY_DIRECTORY
            (3, "may not be written"),                            // PERM
            (10, "is the disk full? Is the drive still there?"),  // IOERR
            (778, "is the disk full? Is the drive still there?"), // IOERR_WRITE
            (14, "does its folder exist, and may you write there?"), // CANTOPEN
        ] {
            let error = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
            let said = LedgerError::new(Path::new("ledger.db"), error.into()).to_string();
            assert!(said.starts_with("ledger.db: ") && said.contains(what), "{code}: {said}");
        }
    }

    #[test]
    fn a_ledger_that_cannot_grow_says_that_the_disk_is_full() {
        let mut ledger = Ledger::in_memory().unwrap();
        // SQLite reports the same for a file that reaches this limit and for a disk that is full.
        ledger.connection.query_row("PRAGMA max_page_count = 1", [], |_| Ok(())).unwrap();
        let long = "x".repeat(10_000);
        let full = (0..100).find_map(|number| {
            let address = format!("https://uni.example/{number}/{long}");
            let space = StatusSpace { address: &address, size: 10, used_below: 0 };
            ledger.use_places_from(&space, 0).err()
        });
        assert!(matches!(full.unwrap().fault, LedgerFault::Full));
    }
}
