//! Issues a batch of awards so that none is issued twice or left out, however often it is interrupted.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{Envelope, PublicKey, Signer};
use rusqlite::{TransactionBehavior, params};

use crate::files::{IfExists, folder_of};
use crate::keys::FastVerifier;
use crate::ledger::batch::{Batch, BatchError, BatchSummary, Issued, IssuedHow};
use crate::ledger::conflict::{Conflict, absolute, exists};
use crate::ledger::entry::{EntryState, files_text};
use crate::ledger::error::{LedgerError, LedgerFault};
use crate::ledger::open::{Ledger, Names};
use crate::ledger::parallel;
use crate::ledger::reserve::{ReserveError, Rows, Slot};
use crate::ledger::write::{Folders, StampWriter, Unfinished};
use crate::stamp::{IssueError, Stamp};

/// Awards that are reserved, signed and written together. Each step of a group is one transaction.
const GROUP: usize = 256;

impl Ledger {
    /// Issues `batch` on all cores. `open_signer` is called once, when the first award has to be signed, and not at all if none has.
    /// `each` is called with every award that is issued.
    ///
    /// For each group of awards: 1. reserve numbers and places; 2. sign, and verify each signature; 3. keep the stamps in the ledger;
    /// 4. write the files under temporary names, wait until they are on the disk, and give them their names; 5. mark the awards as
    /// written. A stamp is in the ledger before it is in any file, so that no number gets a second stamp, whenever the program is killed
    /// and by whatever other program is issuing the same awards. An award that is written is passed over; files that are missing are
    /// written again, with the stamp that it has.
    ///
    /// Specimens are signed every time, and no ledger remembers them.
    ///
    /// # Errors
    /// [`BatchError`]. What is signed stays signed: the same call goes on from there. Call [`check`](Self::check) before, which finds
    /// all conflicts at once.
    pub fn issue<W, S, E>(
        &mut self,
        batch: &Batch<'_, W>,
        open_signer: impl FnOnce() -> Result<S, E>,
        mut each: impl FnMut(Issued<'_>) -> Result<(), E>,
    ) -> Result<BatchSummary, BatchError<E>>
    where
        W: StampWriter,
        S: Signer + Sync,
        S::Error: fmt::Display,
        E: Send,
    {
        let folders = Folders::open(batch.all().map(|award| folder_of(&award.stem).to_owned()))?;
        let is_specimen =
            |index: &usize| batch.awards.award(*index).is_some_and(|award| award.claims.award.specimen);
        let (specimens, awards): (Vec<usize>, Vec<usize>) =
            (0..batch.awards.count()).partition(|index| is_specimen(index));
        let mut signer = LazySigner { open: Some(open_signer), signer: None };
        let mut summary = BatchSummary::default();
        self.issue_all(batch, &awards, &folders, &mut signer, &mut each, &mut summary)?;
        if !specimens.is_empty() {
            let specimen_batch = Batch { space: None, ..*batch };
            Self::in_memory()?.issue_all(
                &specimen_batch,
                &specimens,
                &folders,
                &mut signer,
                &mut each,
                &mut summary,
            )?;
        }
        if self.names == Names::Off && !awards.is_empty() {
            // Stamps that were kept for a while are not left in the log.
            let emptied = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            self.named(emptied)?;
        }
        Ok(summary)
    }

    fn issue_all<W, S, E, O>(
        &mut self,
        batch: &Batch<'_, W>,
        indices: &[usize],
        folders: &Folders,
        signer: &mut LazySigner<S, O>,
        each: &mut impl FnMut(Issued<'_>) -> Result<(), E>,
        summary: &mut BatchSummary,
    ) -> Result<(), BatchError<E>>
    where
        W: StampWriter,
        S: Signer + Sync,
        S::Error: fmt::Display,
        E: Send,
        O: FnOnce() -> Result<S, E>,
    {
        if indices.is_empty() {
            return Ok(());
        }
        let rows = self.enter(batch)?;
        for group in indices.chunks(GROUP) {
            let slots = self.reserve_group(batch, &rows, group)?;
            let works = self.signed(batch, slots, signer)?;
            let works = self.written(batch, works, folders)?;
            for work in works {
                summary.add(work.how);
                let stamp = work.stamp.as_ref();
                let issued = Issued {
                    index: work.slot.index,
                    how: work.how,
                    stamp,
                    bytes: stamp.map(Stamp::bytes).or(work.slot.kept.bytes.as_deref()),
                    id: stamp.map(Stamp::id).or(work.slot.kept.stamp),
                    kid: stamp.map(Stamp::kid).or(work.slot.kept.kid),
                    place: work.slot.kept.place,
                    files: &work.paths,
                };
                each(issued).map_err(BatchError::Caller)?;
            }
        }
        Ok(())
    }

    fn reserve_group<W: StampWriter, E>(
        &mut self,
        batch: &Batch<'_, W>,
        rows: &Rows,
        group: &[usize],
    ) -> Result<Vec<Slot>, BatchError<E>> {
        self.reserve(batch, rows, group).map_err(|error| match error {
            ReserveError::Ledger(fault) => LedgerError::new(&self.path, fault).into(),
            ReserveError::Claims { index, error } => {
                BatchError::Issue { index, error: IssueError::Claims(error) }
            }
            ReserveError::Conflict { index, conflict } => BatchError::Conflict { index, conflict },
        })
    }

    /// Steps 2 and 3: each award gets its stamp, unless it is written with all of its files.
    fn signed<W, S, E, O>(
        &mut self,
        batch: &Batch<'_, W>,
        slots: Vec<Slot>,
        signer: &mut LazySigner<S, O>,
    ) -> Result<Vec<Work>, BatchError<E>>
    where
        W: StampWriter,
        S: Signer + Sync,
        S::Error: fmt::Display,
        E: Send,
        O: FnOnce() -> Result<S, E>,
    {
        let unsigned: Vec<&Slot> =
            slots.iter().filter(|slot| slot.kept.state == EntryState::Reserved).collect();
        let mut new = Vec::new();
        let mut failed = None;
        if !unsigned.is_empty() {
            let signer = signer.get().map_err(BatchError::Caller)?;
            let signed = parallel::map(&unsigned, |slot| sign(batch, slot, signer));
            for (slot, stamp) in unsigned.iter().zip(signed) {
                match stamp {
                    Ok(stamp) => new.push((slot.index, slot.kept.row, stamp)),
                    Err(error) => failed = failed.or(Some(error)),
                }
            }
        }
        // Those that are signed stay signed, even if one of the others failed.
        let kept = self.keep(batch, &new);
        self.named(kept)?;
        if let Some(error) = failed {
            return Err(error);
        }
        let mut new = new.into_iter().peekable();
        let mut works = Vec::with_capacity(slots.len());
        for slot in slots {
            let own = new.next_if(|(index, ..)| *index == slot.index).map(|(.., stamp)| stamp);
            works.push(self.work(batch, slot, own)?);
        }
        Ok(works)
    }

    /// What is left to do for an award. `own` is its stamp if it was signed just now.
    fn work<W: StampWriter, E>(
        &self,
        batch: &Batch<'_, W>,
        mut slot: Slot,
        own: Option<Stamp>,
    ) -> Result<Work, BatchError<E>> {
        let Some(award) = batch.awards.award(slot.index) else {
            return Ok(Work::unchanged(slot, Vec::new()));
        };
        let paths = batch.writer.paths(&award.claims, &award.stem);
        let number = award.claims.award.id.as_signed();
        if own.is_some() {
            // Another program may have signed the same award first. Then its stamp counts, and ours was never on paper.
            if let Some(kept) = self.kept(number)? {
                slot.kept = kept;
            }
        }
        let is_written = slot.kept.state == EntryState::Written;
        let is_missing = |path: &PathBuf| batch.if_exists == IfExists::Replace || !exists(path);
        let missing: Vec<PathBuf> = if is_written {
            paths.iter().filter(|path| is_missing(path)).cloned().collect()
        } else {
            paths.clone()
        };
        let stamp = match (&slot.kept.bytes, own) {
            _ if missing.is_empty() => None,
            (Some(bytes), Some(own)) if own.bytes() == bytes => Some(own),
            (Some(bytes), _) => {
                let damaged = |_| LedgerFault::StampDamaged { number: number.to_owned() };
                Some(self.named(Stamp::from_bytes(bytes.clone()).map_err(damaged))?)
            }
            (None, _) => None,
        };
        let Some(stamp) = stamp else {
            // Without names, a written stamp is not kept. If its files are gone, nobody can write them again.
            return match missing.into_iter().find(|path| !exists(path)) {
                Some(path) => {
                    Err(BatchError::Conflict { index: slot.index, conflict: Conflict::FilesGone { path } })
                }
                None => Ok(Work::unchanged(slot, paths)),
            };
        };
        let how = match (is_written, slot.is_resumed) {
            (true, _) => IssuedHow::WrittenAgain,
            (false, true) => IssuedHow::Finished,
            (false, false) => IssuedHow::New,
        };
        Ok(Work { slot, how, stamp: Some(stamp), paths, missing })
    }

    /// Step 3: keeps the stamps, so that they are never signed again.
    fn keep<W>(&mut self, batch: &Batch<'_, W>, new: &[(usize, i64, Stamp)]) -> rusqlite::Result<()> {
        if new.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut update = transaction.prepare_cached(
                "UPDATE stamp SET state = 1, stamp_id = ?2, kid = ?3, bytes = ?4, signed_at = ?5 WHERE id = ?1 AND state = 0",
            )?;
            for (_, row, stamp) in new {
                let now = batch.now.seconds();
                update.execute(params![row, stamp.id().0, stamp.kid().0, stamp.bytes(), now])?;
            }
        }
        transaction.commit()
    }

    /// Steps 4 and 5.
    fn written<W: StampWriter, E: Send>(
        &mut self,
        batch: &Batch<'_, W>,
        works: Vec<Work>,
        folders: &Folders,
    ) -> Result<Vec<Work>, BatchError<E>> {
        let prepared = parallel::map(&works, |work| prepare(batch, work));
        let mut unfinished = Vec::new();
        for files in prepared {
            unfinished.extend(files?);
        }
        if unfinished.is_empty() {
            return Ok(works);
        }
        for synced in parallel::map(&unfinished, Unfinished::sync) {
            synced?;
        }
        for file in unfinished {
            file.finish()?;
        }
        folders.sync()?;
        let marked = self.mark_written(batch, &works);
        self.named(marked)?;
        Ok(works)
    }

    fn mark_written<W>(&mut self, batch: &Batch<'_, W>, works: &[Work]) -> rusqlite::Result<()> {
        let keeps_stamps = self.names == Names::Kept;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut update = transaction.prepare_cached(
                "UPDATE stamp SET state = 2, files = ?2, written_at = coalesce(written_at, ?3), bytes = CASE WHEN ?4 THEN bytes END \
                 WHERE id = ?1",
            )?;
            for work in works.iter().filter(|work| !work.missing.is_empty()) {
                let mut files: Vec<PathBuf> = work.paths.iter().map(|path| absolute(path)).collect();
                if work.how == IssuedHow::WrittenAgain {
                    let earlier: Vec<PathBuf> =
                        work.slot.kept.files.iter().filter(|file| !files.contains(file)).cloned().collect();
                    files.extend(earlier);
                }
                let now = batch.now.seconds();
                update.execute(params![work.slot.kept.row, files_text(&files), now, keeps_stamps])?;
            }
        }
        transaction.commit()
    }
}

/// A signer that is opened when it is needed.
struct LazySigner<S, O> {
    open: Option<O>,
    signer: Option<S>,
}

impl<S, O> LazySigner<S, O> {
    fn get<E>(&mut self) -> Result<&S, E>
    where
        O: FnOnce() -> Result<S, E>,
    {
        if let Some(open) = self.open.take() {
            self.signer = Some(open()?);
        }
        // Opened once, and kept: a failure above ends the batch.
        #[allow(clippy::expect_used, reason = "set above, once")]
        Ok(self.signer.as_ref().expect("a signer that was opened"))
    }
}

/// An award that has its stamp, and the files to write.
struct Work {
    slot: Slot,
    how: IssuedHow,
    stamp: Option<Stamp>,
    paths: Vec<PathBuf>,
    missing: Vec<PathBuf>,
}

impl Work {
    fn unchanged(slot: Slot, paths: Vec<PathBuf>) -> Self {
        Self { slot, how: IssuedHow::Unchanged, stamp: None, paths, missing: Vec::new() }
    }
}

/// Step 2 for one award.
fn sign<W, S, E>(batch: &Batch<'_, W>, slot: &Slot, signer: &S) -> Result<Stamp, BatchError<E>>
where
    S: Signer,
    S::Error: fmt::Display,
{
    let index = slot.index;
    let Some(award) = batch.awards.award(index) else { return Err(BatchError::NotSigned { index }) };
    let mut claims = award.claims.into_owned();
    claims.award.status_index = slot.kept.place;
    let stamp =
        Stamp::issue(&claims, signer, batch.density).map_err(|error| BatchError::Issue { index, error })?;
    if !is_signed_by(&stamp, signer.public_key()) {
        return Err(BatchError::NotSigned { index });
    }
    Ok(stamp)
}

fn is_signed_by(stamp: &Stamp, key: &PublicKey) -> bool {
    Envelope::parse(stamp.bytes()).is_ok_and(|envelope| {
        envelope.kid() == key.kid()
            && FastVerifier::new(key).verifies(&envelope.to_be_signed(), envelope.signature())
    })
}

/// Writes the missing files of an award under temporary names.
fn prepare<W: StampWriter, E>(batch: &Batch<'_, W>, work: &Work) -> Result<Vec<Unfinished>, BatchError<E>> {
    let index = work.slot.index;
    let (Some(stamp), Some(award)) = (&work.stamp, batch.awards.award(index)) else { return Ok(Vec::new()) };
    if work.missing.is_empty() {
        return Ok(Vec::new());
    }
    let contents = batch
        .writer
        .contents(&award.claims, stamp, &award.stem)
        .map_err(|error| BatchError::Files { index, reason: error.to_string() })?;
    let mut files = Vec::new();
    for (path, bytes) in contents.into_iter().filter(|(path, _)| work.missing.contains(path)) {
        // What an interrupted run has written has the same contents.
        let is_own = work.slot.is_resumed && work.slot.kept.files.contains(&absolute(&path));
        let may_replace = batch.if_exists == IfExists::Replace || is_own;
        files.push(Unfinished::write(path, &bytes, may_replace)?);
    }
    Ok(files)
}
