//! The rows of the ledger, as its users see them.

use std::path::PathBuf;

use qualistamp_core::{Kid, StampId, UnixTime};
use rusqlite::Row;

use crate::ledger::error::{LedgerError, LedgerFault};
use crate::ledger::open::Ledger;
use crate::stamp::Stamp;

/// How far an award is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryState {
    /// Its number and its place in the status list are taken; nothing is signed.
    Reserved,
    /// It is signed. Its files may be incomplete.
    Signed,
    /// Its files are written.
    Written,
}

impl EntryState {
    /// The word for it, in lists and exports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Signed => "signed",
            Self::Written => "written",
        }
    }

    pub(super) fn of(number: i64) -> Self {
        match number {
            0 => Self::Reserved,
            1 => Self::Signed,
            _ => Self::Written,
        }
    }
}

/// A place in a status list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusPlace {
    /// Address of the list. `None` if no list was at hand when the place was given.
    pub address: Option<String>,
    /// The index in it.
    pub index: u32,
}

/// A stamp in the ledger.
#[derive(Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    pub(super) row: i64,
    /// The award number.
    pub number: String,
    /// How far it is.
    pub state: EntryState,
    /// Whether another stamp replaces it, or may.
    pub is_replaced: bool,
    /// Whether it replaces an earlier stamp.
    pub is_replacement: bool,
    /// Its place in a status list.
    pub place: Option<StatusPlace>,
    /// The batch: the name of the table, or of the award file.
    pub batch: String,
    /// Its files.
    pub files: Vec<PathBuf>,
    /// Name of the holder, if the ledger keeps names.
    pub holder: Option<String>,
    /// Title of the award, if the ledger keeps names.
    pub title: Option<String>,
    /// Day of the award, if the ledger keeps names.
    pub awarded: Option<String>,
    /// When it was reserved.
    pub reserved: UnixTime,
    /// When it was signed.
    pub signed: Option<UnixTime>,
    /// When its files were written.
    pub written: Option<UnixTime>,
    /// The identity of the stamp.
    pub stamp: Option<StampId>,
    /// The key that signed it.
    pub kid: Option<Kid>,
    pub(super) bytes: Option<Vec<u8>>,
}

impl std::fmt::Debug for LedgerEntry {
    /// Without the holder.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LedgerEntry({:?}, {})", self.number, self.state.word())
    }
}

/// The columns that [`LedgerEntry::read`] reads.
pub(super) const COLUMNS: &str = "stamp.id, number, state, replaced, replaces IS NOT NULL, list.address, place, batch.name, files, \
     holder, title, awarded, reserved_at, signed_at, written_at, stamp_id, kid, bytes \
     FROM stamp JOIN batch ON batch.id = stamp.batch LEFT JOIN list ON list.id = stamp.list";

impl LedgerEntry {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let time = |seconds: i64| UnixTime::from_seconds(seconds).unwrap_or(UnixTime::EPOCH);
        let address: Option<String> = row.get(5)?;
        let index: Option<u32> = row.get(6)?;
        Ok(Self {
            row: row.get(0)?,
            number: row.get(1)?,
            state: EntryState::of(row.get(2)?),
            is_replaced: row.get(3)?,
            is_replacement: row.get(4)?,
            place: index
                .map(|index| StatusPlace { address: address.filter(|address| !address.is_empty()), index }),
            batch: row.get(7)?,
            files: files_of(&row.get::<_, String>(8)?),
            holder: row.get(9)?,
            title: row.get(10)?,
            awarded: row.get(11)?,
            reserved: time(row.get(12)?),
            signed: row.get::<_, Option<i64>>(13)?.map(time),
            written: row.get::<_, Option<i64>>(14)?.map(time),
            stamp: row.get::<_, Option<[u8; StampId::BYTES]>>(15)?.map(StampId),
            kid: row.get::<_, Option<[u8; Kid::BYTES]>>(16)?.map(Kid),
            bytes: row.get(17)?,
        })
    }

    /// The signed bytes. `None` if it is not signed yet, or the ledger keeps no names and its files are written.
    #[must_use]
    pub fn stamp_bytes(&self) -> Option<&[u8]> {
        self.bytes.as_deref()
    }
}

impl Ledger {
    /// The stamp of `entry`, to draw it again. It is not signed again.
    ///
    /// # Errors
    /// [`LedgerFault::NotSigned`], [`LedgerFault::StampNotKept`] or [`LedgerFault::StampDamaged`].
    pub fn stamp_of(&self, entry: &LedgerEntry) -> Result<Stamp, LedgerError> {
        let number = entry.number.clone();
        let stamp = match &entry.bytes {
            Some(bytes) => Stamp::from_bytes(bytes.clone()).map_err(|_| LedgerFault::StampDamaged { number }),
            None if entry.state == EntryState::Reserved => Err(LedgerFault::NotSigned { number }),
            None => Err(LedgerFault::StampNotKept { number }),
        };
        self.named(stamp)
    }
}

/// Paths as they are kept: a list in JSON.
pub(super) fn files_text(files: &[PathBuf]) -> String {
    let files: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    serde_json::to_string(&files).unwrap_or_default()
}

pub(super) fn files_of(text: &str) -> Vec<PathBuf> {
    serde_json::from_str::<Vec<PathBuf>>(text).unwrap_or_default()
}
