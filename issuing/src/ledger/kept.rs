//! What the ledger has about an award number, a place and a status list.

use std::path::PathBuf;

use qualistamp_core::{Kid, StampId, UnixTime};
use rusqlite::{OptionalExtension as _, params};

use crate::ledger::conflict::Conflict;
use crate::ledger::entry::{EntryState, files_of};
use crate::ledger::error::LedgerError;
use crate::ledger::open::Ledger;

/// The list of places that were given without a status list at hand.
pub(super) const GIVEN_WITHOUT_LIST: i64 = 1;

/// What the ledger has about an award number.
pub(super) struct Kept {
    pub(super) row: i64,
    pub(super) state: EntryState,
    pub(super) content: Vec<u8>,
    pub(super) place: Option<u32>,
    pub(super) files: Vec<PathBuf>,
    pub(super) signed: Option<i64>,
    pub(super) stamp: Option<StampId>,
    pub(super) kid: Option<Kid>,
    pub(super) bytes: Option<Vec<u8>>,
}

impl Kept {
    /// Why it cannot be the award with this content.
    pub(super) fn conflict(&self, number: &str, content: &[u8; 32], given: Option<u32>) -> Option<Conflict> {
        // What is only reserved was never on paper, and may be mended.
        if self.state != EntryState::Reserved && self.content != content {
            let signed = self.signed.and_then(|seconds| UnixTime::from_seconds(seconds).ok());
            return Some(Conflict::OtherContent { number: number.to_owned(), signed });
        }
        given
            .filter(|given| self.place != Some(*given))
            .map(|given| Conflict::OtherPlace { given, kept: self.place })
    }
}

impl Ledger {
    /// What the ledger has about the award with this number.
    pub(super) fn kept(&self, number: &str) -> Result<Option<Kept>, LedgerError> {
        let sql = "SELECT id, state, content, place, files, signed_at, stamp_id, kid, bytes FROM stamp WHERE number = ?1 AND replaced = 0";
        let read = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            statement
                .query_row([number], |row| {
                    Ok(Kept {
                        row: row.get(0)?,
                        state: EntryState::of(row.get(1)?),
                        content: row.get(2)?,
                        place: row.get(3)?,
                        files: files_of(&row.get::<_, String>(4)?),
                        signed: row.get(5)?,
                        stamp: row.get::<_, Option<[u8; StampId::BYTES]>>(6)?.map(StampId),
                        kid: row.get::<_, Option<[u8; Kid::BYTES]>>(7)?.map(Kid),
                        bytes: row.get(8)?,
                    })
                })
                .optional()
        };
        self.named(read())
    }

    /// The award that has the place `index` of the list.
    pub(super) fn number_at(&self, list: i64, index: u32) -> Result<Option<String>, LedgerError> {
        let read = || {
            let sql = "SELECT number FROM stamp WHERE list = ?1 AND place = ?2";
            let mut statement = self.connection.prepare_cached(sql)?;
            statement.query_row(params![list, index], |row| row.get(0)).optional()
        };
        self.named(read())
    }

    /// The list with this address, and its next place. A list that the ledger does not know will be the list of all places that were
    /// given without one, if it is the first.
    pub(super) fn list_of(&self, address: &str) -> Result<(i64, u32), LedgerError> {
        let read = || {
            let known = self
                .connection
                .query_row("SELECT id, next FROM list WHERE address = ?1", [address], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            Ok::<_, rusqlite::Error>(known.unwrap_or((GIVEN_WITHOUT_LIST, 0)))
        };
        self.named(read())
    }
}
