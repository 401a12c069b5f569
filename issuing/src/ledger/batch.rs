//! A batch of awards to issue, and how it ends.

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::{Claims, Kid, StampId, UnixTime};

use crate::files::{FileError, IfExists};
use crate::ledger::conflict::Conflict;
use crate::ledger::error::LedgerError;
use crate::ledger::space::StatusSpace;
use crate::stamp::{DensityPolicy, IssueError, Stamp};

/// An award of a batch.
#[derive(Debug, Clone)]
pub struct BatchAward<'a> {
    /// What to sign, with the time of signing. A place in the status list that is given here is kept; otherwise the ledger allots one.
    pub claims: Cow<'a, Claims>,
    /// Path of its files, without an extension.
    pub stem: Cow<'a, Path>,
}

impl<'a> BatchAward<'a> {
    /// An award with these claims, whose files are called `stem` with an extension.
    #[must_use]
    pub fn new(claims: &'a Claims, stem: &'a Path) -> Self {
        Self { claims: Cow::Borrowed(claims), stem: Cow::Borrowed(stem) }
    }
}

/// The awards of a batch. They are asked for one by one, several times, so that a hundred thousand of them can be kept packed.
pub trait BatchAwards: Sync {
    /// Number of awards.
    fn count(&self) -> usize;

    /// The award with the index `index`: the same whenever it is asked for. `None` from [`count`](Self::count) on.
    fn award(&self, index: usize) -> Option<BatchAward<'_>>;
}

impl BatchAwards for Vec<BatchAward<'_>> {
    fn count(&self) -> usize {
        self.len()
    }

    fn award(&self, index: usize) -> Option<BatchAward<'_>> {
        let award = self.get(index)?;
        Some(BatchAward::new(&award.claims, &award.stem))
    }
}

/// What to issue, and how.
pub struct Batch<'a, W> {
    /// Name of the batch in the ledger: that of the table. The same name for the same table, whenever it is issued.
    pub name: &'a str,
    /// The awards.
    pub awards: &'a dyn BatchAwards,
    /// The status list whose places the awards get. Without one, they get none.
    pub space: Option<StatusSpace<'a>>,
    /// Makes the files.
    pub writer: &'a W,
    /// What to do with files that exist and are not of this ledger.
    pub if_exists: IfExists,
    /// What to do with codes that are too dense.
    pub density: DensityPolicy,
    /// The time.
    pub now: UnixTime,
}

/// How an award of a batch was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuedHow {
    /// Signed and written.
    New,
    /// Reserved or signed by a run that was interrupted, and finished now.
    Finished,
    /// Issued earlier. Files that were missing are written again, with the same stamp.
    WrittenAgain,
    /// Issued earlier, and passed over.
    Unchanged,
}

/// An award of a batch that is issued.
#[derive(Debug)]
pub struct Issued<'a> {
    /// Its index in the batch.
    pub index: usize,
    /// What was done.
    pub how: IssuedHow,
    /// Its stamp. `None` if it was passed over.
    pub stamp: Option<&'a Stamp>,
    /// The signed bytes, unless it was passed over and the ledger keeps no names.
    pub bytes: Option<&'a [u8]>,
    /// The identity of its stamp.
    pub id: Option<StampId>,
    /// The key that signed it.
    pub kid: Option<Kid>,
    /// Its place in the status list.
    pub place: Option<u32>,
    /// Its files.
    pub files: &'a [PathBuf],
}

/// How many awards of a batch were issued how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BatchSummary {
    /// Signed and written.
    pub new: usize,
    /// Finished after an interruption.
    pub finished: usize,
    /// Issued earlier, and written again.
    pub written_again: usize,
    /// Issued earlier, and passed over.
    pub unchanged: usize,
}

impl BatchSummary {
    /// All awards that are issued now.
    #[must_use]
    pub fn all(&self) -> usize {
        self.new + self.finished + self.written_again + self.unchanged
    }

    pub(super) fn add(&mut self, how: IssuedHow) {
        *match how {
            IssuedHow::New => &mut self.new,
            IssuedHow::Finished => &mut self.finished,
            IssuedHow::WrittenAgain => &mut self.written_again,
            IssuedHow::Unchanged => &mut self.unchanged,
        } += 1;
    }
}

impl<W> Batch<'_, W> {
    /// The awards, in their order.
    pub(super) fn all(&self) -> impl Iterator<Item = BatchAward<'_>> {
        (0..self.awards.count()).map_while(|index| self.awards.award(index))
    }
}

/// Why a batch stopped. Give the same batch again: it goes on where it stopped.
#[derive(Debug)]
pub enum BatchError<E> {
    /// The ledger could not be used.
    Ledger(LedgerError),
    /// An award contradicts the ledger.
    Conflict {
        /// Index of the award.
        index: usize,
        /// How.
        conflict: Conflict,
    },
    /// An award could not be signed.
    Issue {
        /// Index of the award.
        index: usize,
        /// Why.
        error: IssueError,
    },
    /// What the signer returned is no signature of its key.
    NotSigned {
        /// Index of the award.
        index: usize,
    },
    /// The files of an award could not be made.
    Files {
        /// Index of the award.
        index: usize,
        /// Why.
        reason: String,
    },
    /// A file could not be written.
    File(FileError),
    /// The caller failed: when it opened the signer, or took a result.
    Caller(E),
}

impl<E> BatchError<E> {
    /// Index of the award that it is about.
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        match self {
            Self::Conflict { index, .. }
            | Self::Issue { index, .. }
            | Self::NotSigned { index }
            | Self::Files { index, .. } => Some(*index),
            Self::Ledger(_) | Self::File(_) | Self::Caller(_) => None,
        }
    }
}

impl<E: fmt::Display> fmt::Display for BatchError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ledger(error) => error.fmt(f),
            Self::Conflict { conflict, .. } => conflict.fmt(f),
            Self::Issue { error, .. } => error.fmt(f),
            Self::NotSigned { .. } => {
                write!(
                    f,
                    "the signer returned something that is no signature of its key; nothing was written"
                )
            }
            Self::Files { reason, .. } => f.write_str(reason),
            Self::File(error) => error.fmt(f),
            Self::Caller(error) => error.fmt(f),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for BatchError<E> {}

impl<E> From<LedgerError> for BatchError<E> {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}

impl<E> From<FileError> for BatchError<E> {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
