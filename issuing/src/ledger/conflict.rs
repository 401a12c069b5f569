//! Awards that contradict what the ledger has, or files that are in the way.

use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::UnixTime;

/// Why an award cannot be issued as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// A stamp with other contents was issued for its number.
    OtherContent {
        /// The award number.
        number: String,
        /// When it was signed.
        signed: Option<UnixTime>,
    },
    /// The table gives another place in the status list than the ledger.
    OtherPlace {
        /// In the table.
        given: u32,
        /// In the ledger.
        kept: Option<u32>,
    },
    /// Another award has the place in the status list.
    PlaceTaken {
        /// The place.
        index: u32,
        /// The number of the other award.
        number: String,
    },
    /// The place is outside the status list.
    PlaceOutside {
        /// The place.
        index: u32,
        /// Number of places in the list.
        size: u32,
    },
    /// The status list has no place left for it.
    ListFull {
        /// Address of the list.
        address: String,
        /// Number of its places.
        size: u32,
    },
    /// A file is in the way.
    FileExists {
        /// The file.
        path: PathBuf,
    },
    /// Its files are gone, and the ledger does not keep its stamp.
    FilesGone {
        /// The first file that is missing.
        path: PathBuf,
    },
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherContent { number, signed } => {
                write!(f, "award {number:?} was issued with other contents")?;
                if let Some(signed) = signed {
                    write!(f, " on {}", signed.day())?;
                }
                write!(
                    f,
                    "; if the new ones are right, withdraw the old stamp with `qualistamp status replace`, and issue it again"
                )
            }
            Self::OtherPlace { given, kept: Some(kept) } => write!(
                f,
                "its place in the status list is {kept} in the ledger, and {given} here; leave the column out, because the ledger allots the places"
            ),
            Self::OtherPlace { given, kept: None } => write!(
                f,
                "it was issued without a place in the status list, and here has place {given}; leave the place out, or replace the stamp with `qualistamp status replace`"
            ),
            Self::PlaceTaken { index, number } => {
                write!(
                    f,
                    "place {index} of the status list belongs to award {number:?}; leave the column out"
                )
            }
            Self::PlaceOutside { index, size } => {
                write!(
                    f,
                    "place {index} is outside the status list, which has places from 0 to {}",
                    size.saturating_sub(1)
                )
            }
            Self::ListFull { address, size } => write!(
                f,
                "no place is left in the status list {address}, which has {size}; create a second list with \
                 `qualistamp status new --address ADDRESS --file status-2.json`, ask the operator of the trust list to enter it, and \
                 add --status status-2.json"
            ),
            Self::FileExists { path } => {
                write!(f, "{} already exists; --overwrite replaces it", path.display())
            }
            Self::FilesGone { path } => write!(
                f,
                "it was issued, but {} is gone, and this ledger keeps no stamps; restore the file from a backup, or replace the stamp with `qualistamp status replace`",
                path.display()
            ),
        }
    }
}

pub(super) fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// `path` as it is kept in the ledger: the same from every folder.
pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
