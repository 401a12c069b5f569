//! Lets a second stamp be issued for an award number, after the first was withdrawn.

use rusqlite::{TransactionBehavior, params};

use crate::ledger::entry::LedgerEntry;
use crate::ledger::error::{LedgerError, LedgerFault};
use crate::ledger::open::Ledger;

impl Ledger {
    /// Marks the current stamp of `number` as replaced, so that one new stamp can be issued for the number. Withdraw the old one first
    /// ([`StatusFile::mark`](crate::StatusFile::mark)). Once more changes nothing.
    ///
    /// # Errors
    /// [`LedgerFault::NoSuchAward`], [`LedgerFault::NotSigned`], or another [`LedgerError`].
    pub fn replace(&mut self, number: &str) -> Result<LedgerEntry, LedgerError> {
        let entry = self.find(number)?;
        if entry.stamp.is_none() {
            return self.named(Err(LedgerFault::NotSigned { number: number.to_owned() }));
        }
        let done = self.connection.execute("UPDATE stamp SET replaced = 1 WHERE id = ?1", [entry.row]);
        self.named(done)?;
        Ok(LedgerEntry { is_replaced: true, ..entry })
    }

    /// Makes the last stamp of `number` current again, if no new one was issued. `false` if it was not replaced.
    ///
    /// # Errors
    /// [`LedgerFault::AlreadyReissued`], [`LedgerFault::NoSuchAward`], or another [`LedgerError`].
    pub fn undo_replace(&mut self, number: &str) -> Result<bool, LedgerError> {
        let history = self.history(number)?;
        let Some(last) = history.last() else {
            return self.named(Err(LedgerFault::NoSuchAward { number: number.to_owned() }));
        };
        if !last.is_replaced {
            if last.is_replacement {
                return self.named(Err(LedgerFault::AlreadyReissued { number: number.to_owned() }));
            }
            return Ok(false);
        }
        let row = last.row;
        let undo = |ledger: &mut Self| {
            let transaction = ledger.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            // Somebody may have reserved a new one in between.
            let changed = transaction.execute(
                "UPDATE stamp SET replaced = 0 WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM stamp AS new WHERE new.replaces = ?1)",
                params![row],
            )?;
            transaction.commit()?;
            Ok::<_, rusqlite::Error>(changed)
        };
        let changed = undo(self);
        if self.named(changed)? == 0 {
            return self.named(Err(LedgerFault::AlreadyReissued { number: number.to_owned() }));
        }
        Ok(true)
    }
}
