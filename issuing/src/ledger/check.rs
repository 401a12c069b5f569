//! Compares a batch with the ledger and the files, before anything is signed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::files::IfExists;
use crate::ledger::batch::{Batch, BatchAward};
use crate::ledger::conflict::{Conflict, absolute, exists};
use crate::ledger::entry::EntryState;
use crate::ledger::error::LedgerError;
use crate::ledger::kept::{GIVEN_WITHOUT_LIST, Kept};
use crate::ledger::open::Ledger;
use crate::ledger::write::StampWriter;

impl Ledger {
    /// Compares a batch with the ledger and the files, before anything is signed. Each conflict comes with the index of its award.
    ///
    /// # Errors
    /// [`LedgerError`] if the ledger cannot be read.
    pub fn check<W: StampWriter>(&self, batch: &Batch<'_, W>) -> Result<Vec<(usize, Conflict)>, LedgerError> {
        let mut found = Vec::new();
        let (list, mut free) = match &batch.space {
            Some(space) => {
                let (list, next) = self.list_of(space.address)?;
                (list, Some(space.size.saturating_sub(next.max(space.used_below))))
            }
            None => (GIVEN_WITHOUT_LIST, None),
        };
        for (index, award) in batch.all().enumerate() {
            let number = award.claims.award.id.as_signed();
            let given = award.claims.award.status_index;
            let is_specimen = award.claims.award.specimen;
            let kept = if is_specimen { None } else { self.kept(number)? };
            let conflict = match &kept {
                // Claims that contradict each other are refused when they are signed.
                Some(kept) => self
                    .content(&award.claims)
                    .ok()
                    .and_then(|content| kept.conflict(number, &content, given)),
                None if is_specimen => None,
                None => match given {
                    Some(place) => self.place_conflict(batch, list, place)?,
                    None => full(batch, &mut free),
                },
            };
            found.extend(
                conflict
                    .or_else(|| file_conflict(batch, &award, kept.as_ref()))
                    .map(|conflict| (index, conflict)),
            );
        }
        Ok(found)
    }

    /// Why a new award cannot have the place that was given.
    pub(super) fn place_conflict<W>(
        &self,
        batch: &Batch<'_, W>,
        list: i64,
        index: u32,
    ) -> Result<Option<Conflict>, LedgerError> {
        if let Some(space) = &batch.space
            && index >= space.size
        {
            return Ok(Some(Conflict::PlaceOutside { index, size: space.size }));
        }
        Ok(self.number_at(list, index)?.map(|number| Conflict::PlaceTaken { index, number }))
    }
}

fn full<W>(batch: &Batch<'_, W>, free: &mut Option<u32>) -> Option<Conflict> {
    let (space, free) = (batch.space.as_ref()?, free.as_mut()?);
    if *free == 0 {
        return Some(Conflict::ListFull { address: space.address.to_owned(), size: space.size });
    }
    *free -= 1;
    None
}

/// A file in the way of an award, or one that is gone and cannot be written again.
fn file_conflict<W: StampWriter>(
    batch: &Batch<'_, W>,
    award: &BatchAward<'_>,
    kept: Option<&Kept>,
) -> Option<Conflict> {
    let mut paths = batch.writer.paths(&award.claims, &award.stem).into_iter();
    match kept {
        // What is there is its stamp.
        Some(kept) if kept.state == EntryState::Written => {
            if kept.bytes.is_some() {
                return None;
            }
            paths.find(|path| !exists(path)).map(|path| Conflict::FilesGone { path })
        }
        _ if batch.if_exists == IfExists::Replace => None,
        // A batch that was interrupted may have written some of its files.
        kept => {
            let own: BTreeSet<&PathBuf> = kept.iter().flat_map(|kept| &kept.files).collect();
            paths
                .find(|path| exists(path) && !own.contains(&absolute(path)))
                .map(|path| Conflict::FileExists { path })
        }
    }
}
