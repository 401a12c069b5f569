//! Takes award numbers and places in the status list, before anything is signed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use qualistamp_core::{Award, FieldError};
use rusqlite::{TransactionBehavior, params};

use crate::ledger::batch::Batch;
use crate::ledger::conflict::{Conflict, absolute};
use crate::ledger::entry::{EntryState, files_text};
use crate::ledger::error::{LedgerError, LedgerFault};
use crate::ledger::kept::{GIVEN_WITHOUT_LIST, Kept};
use crate::ledger::open::{Ledger, Names};
use crate::ledger::write::StampWriter;

/// An award of a group whose number and place are taken.
pub(super) struct Slot {
    /// Index of the award in the batch.
    pub(super) index: usize,
    pub(super) kept: Kept,
    /// Whether an earlier run reserved it, so that files of its own may be there.
    pub(super) is_resumed: bool,
}

/// Why a group cannot be reserved.
pub(super) enum ReserveError {
    Ledger(LedgerFault),
    Claims { index: usize, error: FieldError },
    Conflict { index: usize, conflict: Conflict },
}

impl<T: Into<LedgerFault>> From<T> for ReserveError {
    fn from(fault: T) -> Self {
        Self::Ledger(fault.into())
    }
}

/// Where a batch is in the ledger.
pub(super) struct Rows {
    pub(super) batch: i64,
    pub(super) list: i64,
    /// Places that the table gives, which no other award of the batch may take.
    pub(super) given: BTreeSet<u32>,
}

impl Ledger {
    /// Enters the batch and its status list.
    pub(super) fn enter<W>(&mut self, batch: &Batch<'_, W>) -> Result<Rows, LedgerError> {
        let entered = (|| {
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute(
                "INSERT INTO batch (name, started) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
                params![batch.name, batch.now.seconds()],
            )?;
            let batch_row =
                transaction
                    .query_row("SELECT id FROM batch WHERE name = ?1", [batch.name], |row| row.get(0))?;
            let mut list = GIVEN_WITHOUT_LIST;
            if let Some(space) = &batch.space {
                let lists: i64 = transaction.query_row("SELECT count(*) FROM list", [], |row| row.get(0))?;
                transaction.execute(
                    "INSERT INTO list (address, size, next) VALUES (?1, ?2, ?3) \
                     ON CONFLICT (address) DO UPDATE SET size = ?2, next = max(next, ?3)",
                    params![space.address, space.size, space.used_below],
                )?;
                list = transaction.query_row(
                    "SELECT id FROM list WHERE address = ?1",
                    [space.address],
                    |row| row.get(0),
                )?;
                if lists == 1 {
                    transaction.execute(
                        "UPDATE stamp SET list = ?1 WHERE list = ?2",
                        params![list, GIVEN_WITHOUT_LIST],
                    )?;
                }
            }
            transaction.commit()?;
            Ok::<_, rusqlite::Error>((batch_row, list))
        })();
        let (batch_row, list) = self.named(entered)?;
        let given = batch.all().filter_map(|award| award.claims.award.status_index).collect();
        Ok(Rows { batch: batch_row, list, given })
    }

    /// Reserves the numbers and places of the awards with these indices, all or none. Once this returns, they stay reserved.
    pub(super) fn reserve<W: StampWriter>(
        &mut self,
        batch: &Batch<'_, W>,
        rows: &Rows,
        indices: &[usize],
    ) -> Result<Vec<Slot>, ReserveError> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let slots = self.reserve_all(batch, rows, indices);
        match &slots {
            Ok(_) => self.connection.execute_batch("COMMIT")?,
            // If this fails too, closing the ledger does it.
            Err(_) => drop(self.connection.execute_batch("ROLLBACK")),
        }
        slots
    }

    fn reserve_all<W: StampWriter>(
        &self,
        batch: &Batch<'_, W>,
        rows: &Rows,
        indices: &[usize],
    ) -> Result<Vec<Slot>, ReserveError> {
        let mut slots = Vec::with_capacity(indices.len());
        for &index in indices {
            let Some(award) = batch.awards.award(index) else { continue };
            let number = award.claims.award.id.as_signed();
            let given = award.claims.award.status_index;
            let content =
                self.content(&award.claims).map_err(|error| ReserveError::Claims { index, error })?;
            let conflict = |conflict| ReserveError::Conflict { index, conflict };
            let mut files: Vec<PathBuf> =
                batch.writer.paths(&award.claims, &award.stem).iter().map(|path| absolute(path)).collect();
            if let Some(mut kept) = self.kept(number).map_err(|error| error.fault)? {
                if let Some(found) = kept.conflict(number, &content, given) {
                    return Err(conflict(found));
                }
                if kept.state != EntryState::Written {
                    let before: Vec<PathBuf> =
                        kept.files.iter().filter(|file| !files.contains(file)).cloned().collect();
                    files.extend(before);
                    let place = match kept.place {
                        None => self.place(batch, rows, given).map_err(|found| found.at(index))?,
                        place => place,
                    };
                    if kept.state == EntryState::Reserved {
                        kept.place = place;
                    }
                    let mut update = self.connection.prepare_cached(
                        "UPDATE stamp SET content = ?2, files = ?3, place = ?4, list = CASE WHEN ?4 IS NULL THEN NULL ELSE coalesce(list, ?5) END WHERE id = ?1",
                    )?;
                    update.execute(params![kept.row, content, files_text(&files), kept.place, rows.list])?;
                    kept.files = files;
                }
                slots.push(Slot { index, kept, is_resumed: true });
                continue;
            }
            let place = self.place(batch, rows, given).map_err(|found| found.at(index))?;
            let row = self.insert(batch, rows, &award.claims.award, &content, place, &files)?;
            let kept = Kept {
                row,
                state: EntryState::Reserved,
                content: content.to_vec(),
                place,
                files,
                signed: None,
                stamp: None,
                kid: None,
                bytes: None,
            };
            slots.push(Slot { index, kept, is_resumed: false });
        }
        Ok(slots)
    }

    /// The place for a new award: the one that is given, or the next one that is free.
    fn place<W>(
        &self,
        batch: &Batch<'_, W>,
        rows: &Rows,
        given: Option<u32>,
    ) -> Result<Option<u32>, NoPlace> {
        if let Some(index) = given {
            return match self.place_conflict(batch, rows.list, index).map_err(|error| error.fault)? {
                Some(conflict) => Err(NoPlace::Conflict(conflict)),
                None => Ok(Some(index)),
            };
        }
        let Some(space) = &batch.space else { return Ok(None) };
        let mut next: u32 = self
            .connection
            .prepare_cached("SELECT next FROM list WHERE id = ?1")?
            .query_row([rows.list], |row| row.get(0))?;
        while next < space.size
            && (rows.given.contains(&next)
                || self.number_at(rows.list, next).map_err(|error| error.fault)?.is_some())
        {
            next += 1;
        }
        if next >= space.size {
            return Err(NoPlace::Conflict(Conflict::ListFull {
                address: space.address.to_owned(),
                size: space.size,
            }));
        }
        self.connection
            .prepare_cached("UPDATE list SET next = ?2 WHERE id = ?1")?
            .execute(params![rows.list, next + 1])?;
        Ok(Some(next))
    }

    fn insert<W>(
        &self,
        batch: &Batch<'_, W>,
        rows: &Rows,
        award: &Award,
        content: &[u8; 32],
        place: Option<u32>,
        files: &[PathBuf],
    ) -> rusqlite::Result<i64> {
        let number = award.id.as_signed();
        let keeps_names = self.names == Names::Kept;
        let names = [
            Some(&award.family_name),
            award.given_names.as_ref(),
            award.family_name_latin.as_ref(),
            award.given_names_latin.as_ref(),
        ];
        let names: Vec<&str> = names.into_iter().flatten().map(|name| name.as_signed()).collect();
        let holder: Vec<&str> = [award.given_names.as_ref(), Some(&award.family_name)]
            .into_iter()
            .flatten()
            .map(|name| name.as_signed())
            .collect();
        let mut search = number.to_lowercase();
        if keeps_names {
            search = format!("{number}\n{}\n{}", names.join(" "), award.title.as_signed()).to_lowercase();
        }
        let replaces: Option<i64> = self
            .connection
            .prepare_cached("SELECT max(id) FROM stamp WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO stamp (number, replaces, content, list, place, batch, files, holder, title, awarded, search, reserved_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        insert.insert(params![
            number,
            replaces,
            content,
            place.map(|_| rows.list),
            place,
            rows.batch,
            files_text(files),
            keeps_names.then(|| holder.join(" ")),
            keeps_names.then(|| award.title.as_signed()),
            keeps_names.then(|| award.awarded.to_string()),
            search,
            batch.now.seconds(),
        ])
    }
}

/// Why an award gets no place.
enum NoPlace {
    Ledger(LedgerFault),
    Conflict(Conflict),
}

impl NoPlace {
    fn at(self, index: usize) -> ReserveError {
        match self {
            Self::Ledger(fault) => ReserveError::Ledger(fault),
            Self::Conflict(conflict) => ReserveError::Conflict { index, conflict },
        }
    }
}

impl<T: Into<LedgerFault>> From<T> for NoPlace {
    fn from(fault: T) -> Self {
        Self::Ledger(fault.into())
    }
}
