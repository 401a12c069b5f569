//! Looks awards up in the ledger.

use qualistamp_core::UnixTime;
use rusqlite::params;

use crate::ledger::entry::{COLUMNS, EntryState, LedgerEntry};
use crate::ledger::error::{LedgerError, LedgerFault};
use crate::ledger::open::Ledger;

/// Which entries are listed. Everything that is given must be true of an entry.
#[derive(Debug, Clone, Default)]
pub struct LedgerFilter {
    /// Name of the batch.
    pub batch: Option<String>,
    /// How far the award is.
    pub state: Option<EntryState>,
    /// Reserved at this time or later.
    pub from: Option<UnixTime>,
    /// Reserved before this time.
    pub before: Option<UnixTime>,
    /// A part of the award number, of the name of the holder, or of the title, in any case of letters.
    pub text: Option<String>,
    /// At least signed, by any key.
    pub is_signed: bool,
}

/// Figures of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LedgerCounts {
    /// Reserved, not signed.
    pub reserved: u64,
    /// Signed, files not complete.
    pub signed: u64,
    /// Complete.
    pub written: u64,
    /// Of all these: replaced by another stamp, or about to be.
    pub replaced: u64,
}

impl Ledger {
    /// The current stamp of the award with this number: the one that is not replaced. If all are replaced, the last one.
    ///
    /// # Errors
    /// [`LedgerFault::NoSuchAward`], or another [`LedgerError`].
    pub fn find(&self, number: &str) -> Result<LedgerEntry, LedgerError> {
        let history = self.history(number)?;
        let current = history.iter().position(|entry| !entry.is_replaced);
        let last = history.len().saturating_sub(1);
        let found = history.into_iter().nth(current.unwrap_or(last));
        self.named(found.ok_or_else(|| LedgerFault::NoSuchAward { number: number.to_owned() }))
    }

    /// All stamps that were issued for this number, in their order.
    ///
    /// # Errors
    /// [`LedgerError`] if the ledger cannot be read.
    pub fn history(&self, number: &str) -> Result<Vec<LedgerEntry>, LedgerError> {
        let read = || {
            let sql = format!("SELECT {COLUMNS} WHERE number = ?1 ORDER BY stamp.id");
            let mut statement = self.connection.prepare_cached(&sql)?;
            let rows = statement.query_map([number], LedgerEntry::read)?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        self.named(read())
    }

    /// Calls `each` with every entry of `filter`, in the order in which they were reserved. Needs the memory of one entry.
    ///
    /// # Errors
    /// The error of `each`, or a [`LedgerError`].
    pub fn each<E: From<LedgerError>>(
        &self,
        filter: &LedgerFilter,
        mut each: impl FnMut(LedgerEntry) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT {COLUMNS} WHERE (?1 IS NULL OR batch.name = ?1) AND (?2 IS NULL OR state = ?2) \
             AND (?3 IS NULL OR reserved_at >= ?3) AND (?4 IS NULL OR reserved_at < ?4) \
             AND (?5 IS NULL OR instr(search, ?5) > 0) AND (?6 = 0 OR state > 0) ORDER BY stamp.id"
        );
        let mut statement = self.named(self.connection.prepare_cached(&sql))?;
        let mut rows = self.named(statement.query(params![
            filter.batch,
            filter.state.map(|state| state as i64),
            filter.from.map(UnixTime::seconds),
            filter.before.map(UnixTime::seconds),
            filter.text.as_ref().map(|text| text.to_lowercase()),
            filter.is_signed,
        ]))?;
        while let Some(row) = self.named(rows.next())? {
            each(self.named(LedgerEntry::read(row))?)?;
        }
        Ok(())
    }

    /// How many awards are how far.
    ///
    /// # Errors
    /// [`LedgerError`] if the ledger cannot be read.
    pub fn counts(&self) -> Result<LedgerCounts, LedgerError> {
        let sql = "SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state = 1), \
                   count(*) FILTER (WHERE state = 2), count(*) FILTER (WHERE replaced) FROM stamp";
        self.named(self.connection.query_row(sql, [], |row| {
            let count = |column| Ok::<_, rusqlite::Error>(row.get::<_, i64>(column)?.unsigned_abs());
            Ok(LedgerCounts {
                reserved: count(0)?,
                signed: count(1)?,
                written: count(2)?,
                replaced: count(3)?,
            })
        }))
    }

    /// The entry with the place `index` in the status list at `address`.
    ///
    /// # Errors
    /// [`LedgerError`] if the ledger cannot be read.
    pub fn at_place(&self, address: &str, index: u32) -> Result<Option<LedgerEntry>, LedgerError> {
        let sql = format!("SELECT {COLUMNS} WHERE place = ?1 AND list.address IN (?2, '')");
        let read = || {
            let mut statement = self.connection.prepare_cached(&sql)?;
            let mut rows = statement.query_map(params![index, address], LedgerEntry::read)?;
            rows.next().transpose()
        };
        self.named(read())
    }
}
