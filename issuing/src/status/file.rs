//! The status file: a JSON file that lists which awards are withdrawn or suspended.

use std::collections::BTreeMap;
use std::path::Path;

use qualistamp_core::{Day, Status, StatusReason, Text, UnixTime, limits::MAX_STATUS_LIST_BYTES};
use serde::{Deserialize, Serialize};

use crate::files::{self, IfExists};
use crate::kept::KeptFile;
use crate::ledger::StatusSpace;
use crate::status::error::StatusFileError;

/// Value of the first field of every status file.
const FORMAT: &str = "qualistamp/status-file/1";
/// Size limit of a status file, in bytes: about 100 for each of a million withdrawn awards.
const BYTES_MAX: u64 = 128 * 1024 * 1024;
/// Maximum number of awards in a status list, with two bits each.
pub const STATUS_ENTRIES_MAX: u32 = 4 * MAX_STATUS_LIST_BYTES as u32;

/// Why an award is not valid, as written in status files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeReason {
    /// No reason is given.
    Unspecified,
    /// The stamp has a mistake.
    Error,
    /// It was obtained by deception.
    Deception,
    /// A new stamp was issued.
    Replaced,
    /// A court or authority decided so.
    Decision,
    /// The holder asked for it.
    Holder,
    /// It is under review.
    Review,
}

impl ChangeReason {
    pub(crate) fn published(self) -> StatusReason {
        match self {
            Self::Unspecified => StatusReason::Unspecified,
            Self::Error => StatusReason::IssuedInError,
            Self::Deception => StatusReason::Deception,
            Self::Replaced => StatusReason::Replaced,
            Self::Decision => StatusReason::Decision,
            Self::Holder => StatusReason::HolderRequest,
            Self::Review => StatusReason::UnderReview,
        }
    }
}

/// How an award is not valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusChange {
    /// Withdrawn for good.
    Withdrawn,
    /// Suspended until it is reinstated or withdrawn.
    Suspended,
}

impl StatusChange {
    pub(crate) fn status(self) -> Status {
        match self {
            Self::Withdrawn => Status::Withdrawn,
            Self::Suspended => Status::Suspended,
        }
    }
}

/// An award that is not valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusRecord {
    /// Whether it is withdrawn or suspended.
    pub status: StatusChange,
    /// The first day on which it was not valid.
    pub since: String,
    /// Why.
    pub reason: ChangeReason,
}

/// The awards of an issuer by status index, and which of them are not valid.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusFile {
    format: String,
    pub(crate) address: String,
    pub(crate) size: u32,
    /// Time of the last publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) published: Option<String>,
    pub(crate) awards: BTreeMap<u32, StatusRecord>,
    /// What was changed since the last publication, as it was before.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) unpublished: BTreeMap<u32, Option<StatusRecord>>,
}

impl StatusFile {
    /// Writes a new status file in which all awards are valid. `address` is what the trust list pins; `size` is the number of awards
    /// it has room for, at most [`STATUS_ENTRIES_MAX`].
    ///
    /// # Errors
    /// [`StatusFileError::Address`], [`StatusFileError::NoSuchIndex`] for a size that is too large, or [`StatusFileError::File`].
    pub fn create(path: &Path, address: &str, size: u32, if_exists: IfExists) -> Result<(), StatusFileError> {
        Text::<255>::new(address).map_err(StatusFileError::Address)?;
        if size > STATUS_ENTRIES_MAX {
            return Err(StatusFileError::NoSuchIndex { index: size, last: STATUS_ENTRIES_MAX });
        }
        let kept = KeptFile::lock(path)?;
        let file = Self {
            format: FORMAT.to_owned(),
            address: address.to_owned(),
            size,
            published: None,
            awards: BTreeMap::new(),
            unpublished: BTreeMap::new(),
        };
        file.write(&kept, path, if_exists)
    }

    /// Reads the status file at `path`.
    ///
    /// # Errors
    /// [`StatusFileError`] if there is none or it cannot be used.
    pub fn read(path: &Path) -> Result<Self, StatusFileError> {
        if !path.exists() {
            return Err(StatusFileError::Missing { path: path.to_owned() });
        }
        let wrong = |reason| StatusFileError::NotAStatusFile { path: path.to_owned(), reason };
        let bytes = files::read(path, BYTES_MAX)?;
        let text = files::decode_text(&bytes).map_err(|error| wrong(error.to_string()))?;
        let file: Self = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        if file.format != FORMAT {
            return Err(StatusFileError::UnknownFormat {
                path: path.to_owned(),
                found: file.format,
                known: FORMAT,
            });
        }
        Ok(file)
    }

    /// Reads the status file at `path`, changes it, and writes it back, while no other program can change it.
    ///
    /// # Errors
    /// The error of `change`, in which case nothing is written, or another [`StatusFileError`].
    pub fn edit<T>(
        path: &Path,
        change: impl FnOnce(&mut Self) -> Result<T, StatusFileError>,
    ) -> Result<T, StatusFileError> {
        let (kept, mut file) = Self::lock(path)?;
        let done = change(&mut file)?;
        file.write(&kept, path, IfExists::Replace)?;
        Ok(done)
    }

    /// Locks and reads the status file at `path`.
    pub(crate) fn lock(path: &Path) -> Result<(KeptFile, Self), StatusFileError> {
        // No lock file is left where there is no status file.
        if !path.exists() {
            return Err(StatusFileError::Missing { path: path.to_owned() });
        }
        Ok((KeptFile::lock(path)?, Self::read(path)?))
    }

    /// Number of awards the list has room for. Indices start at 0.
    #[must_use]
    pub fn size(&self) -> u32 {
        self.size
    }

    /// The address of the list.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The list as a source of places for new awards. Places up to the last one that is withdrawn or suspended count as used.
    #[must_use]
    pub fn space(&self) -> StatusSpace<'_> {
        let used_below = self.awards.last_key_value().map_or(0, |(last, _)| last.saturating_add(1));
        StatusSpace { address: &self.address, size: self.size, used_below }
    }

    /// The awards that are not valid, by status index.
    #[must_use]
    pub fn not_valid(&self) -> &BTreeMap<u32, StatusRecord> {
        &self.awards
    }

    /// Withdraws or suspends an award. Verifiers see it in the next list that is published. An award that is withdrawn or suspended already
    /// stays as it is, with its day and its reason, and its record is returned.
    ///
    /// # Errors
    /// [`StatusFileError::NoSuchIndex`], or [`StatusFileError::WithdrawnNotSuspended`].
    pub fn mark(
        &mut self,
        index: u32,
        change: StatusChange,
        since: Day,
        reason: ChangeReason,
    ) -> Result<Option<StatusRecord>, StatusFileError> {
        self.require_index(index)?;
        if change == StatusChange::Suspended && self.is_withdrawn(index) {
            return Err(StatusFileError::WithdrawnNotSuspended { index });
        }
        if let Some(record) = self.awards.get(&index).filter(|record| record.status == change) {
            return Ok(Some(record.clone()));
        }
        let record = StatusRecord { status: change, since: since.to_string(), reason };
        let before = self.awards.insert(index, record);
        self.unpublished.entry(index).or_insert(before);
        Ok(None)
    }

    /// Ends the suspension of an award.
    ///
    /// # Errors
    /// [`StatusFileError::NoSuchIndex`], [`StatusFileError::WithdrawnForGood`] or [`StatusFileError::NotSuspended`].
    pub fn reinstate(&mut self, index: u32) -> Result<(), StatusFileError> {
        self.require_index(index)?;
        if self.is_withdrawn(index) {
            return Err(StatusFileError::WithdrawnForGood { index });
        }
        match self.awards.remove(&index) {
            Some(before) => {
                self.unpublished.entry(index).or_insert(Some(before));
                Ok(())
            }
            None => Err(StatusFileError::NotSuspended { index }),
        }
    }

    /// Brings an award back to how it was last published, and returns its record, if it has one.
    ///
    /// # Errors
    /// [`StatusFileError::NoSuchIndex`], or [`StatusFileError::NothingToUndo`] if nothing has changed since: what verifiers may have seen
    /// cannot be undone.
    pub fn undo(&mut self, index: u32) -> Result<Option<StatusRecord>, StatusFileError> {
        self.require_index(index)?;
        match self.unpublished.remove(&index) {
            None => Err(StatusFileError::NothingToUndo { index }),
            Some(None) => {
                self.awards.remove(&index);
                Ok(None)
            }
            Some(Some(before)) => {
                self.awards.insert(index, before.clone());
                Ok(Some(before))
            }
        }
    }

    /// Whether the state of an award has changed since the last publication.
    #[must_use]
    pub fn is_unpublished(&self, index: u32) -> bool {
        self.unpublished.contains_key(&index)
    }

    pub(crate) fn last_published(&self, path: &Path) -> Result<Option<UnixTime>, StatusFileError> {
        let time = |text: &String| {
            text.parse().map_err(|rule| StatusFileError::Time {
                path: path.to_owned(),
                field: "published".to_owned(),
                rule,
            })
        };
        self.published.as_ref().map(time).transpose()
    }

    fn require_index(&self, index: u32) -> Result<(), StatusFileError> {
        if index < self.size {
            return Ok(());
        }
        Err(StatusFileError::NoSuchIndex { index, last: self.size.saturating_sub(1) })
    }

    fn is_withdrawn(&self, index: u32) -> bool {
        self.awards.get(&index).is_some_and(|record| record.status == StatusChange::Withdrawn)
    }

    pub(crate) fn write(
        &self,
        kept: &KeptFile,
        path: &Path,
        if_exists: IfExists,
    ) -> Result<(), StatusFileError> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| StatusFileError::NotAStatusFile {
            path: path.to_owned(),
            reason: error.to_string(),
        })?;
        bytes.push(b'\n');
        Ok(kept.write(&bytes, if_exists)?)
    }
}
