//! Adds, retires and withdraws keys of an issuer, and files seals.

use qualistamp_core::{Day, Kid, PublicKey, Seal, UnixTime, hex};

use crate::trust_file::error::TrustFileError;
use crate::trust_file::file::TrustFile;
use crate::trust_file::records::{IssuerRecord, KeyRecord, PinRecord, SealRecord};
use crate::trust_file::text::parse_key;

impl TrustFile {
    /// Adds `public` to the keys of `issuer`, valid from `from` on. With `status_address`, the key also signs the
    /// status list with that address; then the issuer may already have the key.
    ///
    /// # Errors
    /// [`TrustFileError::KeyListed`] if an issuer has the key already, [`TrustFileError::UnknownIssuer`], or
    /// [`TrustFileError::Change`].
    pub fn add_key(
        &mut self,
        issuer: &str,
        public: &PublicKey,
        from: UnixTime,
        status_address: Option<&str>,
    ) -> Result<&IssuerRecord, TrustFileError> {
        let same = |record: &KeyRecord| parse_key(&record.key).is_ok_and(|held| held == *public);
        let holder =
            self.issuers.iter().find(|other| other.keys.iter().any(same)).map(|other| other.id.clone());
        // A key that the issuer has already may still be pinned for its status list.
        let only_pins = status_address.is_some() && holder.as_deref() == Some(issuer);
        if let Some(holder) = holder.filter(|_| !only_pins) {
            return Err(TrustFileError::KeyListed { holder });
        }
        let record = self.issuer_mut(issuer)?;
        if !only_pins {
            record.keys.push(KeyRecord::new(public, from));
        }
        if let Some(address) = status_address {
            record.status =
                Some(PinRecord { address: address.to_owned(), kid: Some(public.kid().to_string()) });
        }
        checked(record)
    }

    /// Takes an issuer out of the file, and returns it. Verifiers forget it with the next list: its awards are NOT SURE from then on.
    ///
    /// # Errors
    /// [`TrustFileError::UnknownIssuer`].
    pub fn remove_issuer(&mut self, id: &str) -> Result<IssuerRecord, TrustFileError> {
        let at = self.issuers.iter().position(|issuer| issuer.id == id);
        let at = at.ok_or_else(|| TrustFileError::UnknownIssuer { id: id.to_owned() })?;
        Ok(self.issuers.remove(at))
    }

    /// Suspends the right of an issuer to award: from the day `since` on, none of its keys may sign. What they signed before stays
    /// valid. `None` ends the suspension.
    ///
    /// # Errors
    /// [`TrustFileError::UnknownIssuer`], [`TrustFileError::SuspendedAlready`] if it is suspended since another day, or
    /// [`TrustFileError::NotSuspended`].
    pub fn suspend_issuer(&mut self, id: &str, since: Option<Day>) -> Result<&IssuerRecord, TrustFileError> {
        let record = self.issuer_mut(id)?;
        let since = since.map(|day| day.start().to_string());
        match (&record.suspended_since, &since) {
            (Some(before), Some(since)) if before != since => {
                return Err(TrustFileError::SuspendedAlready { id: id.to_owned(), since: before.clone() });
            }
            (None, None) => return Err(TrustFileError::NotSuspended { id: id.to_owned() }),
            _ => record.suspended_since = since,
        }
        checked(record)
    }

    /// Retires a key: from the day `since` on it may no longer sign. What it signed before stays valid.
    ///
    /// # Errors
    /// [`TrustFileError`] if there is no such issuer or key.
    pub fn retire_key(
        &mut self,
        issuer: &str,
        kid: Kid,
        since: Day,
    ) -> Result<&IssuerRecord, TrustFileError> {
        let last = since.start().plus_seconds(-1).to_string();
        self.change_key(issuer, kid, |key| key.until = Some(last))
    }

    /// Withdraws a key that somebody else may have had from the day `since` on. If it was withdrawn before, the earlier day counts.
    ///
    /// # Errors
    /// [`TrustFileError`] if there is no such issuer or key.
    pub fn withdraw_key(
        &mut self,
        issuer: &str,
        kid: Kid,
        since: Day,
    ) -> Result<&IssuerRecord, TrustFileError> {
        let since = since.start().to_string();
        self.change_key(issuer, kid, |key| match &key.compromised_since {
            Some(before) if *before <= since => {}
            Some(_) | None => key.compromised_since = Some(since),
        })
    }

    /// Files the seal of a register under the key that signed its stamps. A seal that is already filed keeps its times.
    ///
    /// # Errors
    /// [`TrustFileError`] if there is no such issuer or key. [`TrustFile::edit`] refuses the seal of a key that is withdrawn.
    pub fn file_seal(
        &mut self,
        issuer: &str,
        kid: Kid,
        seal: &Seal,
    ) -> Result<&IssuerRecord, TrustFileError> {
        let Seal { sealed, complete, root } = seal;
        let seal = SealRecord { sealed: sealed.to_string(), complete: complete.to_string(), root: hex(root) };
        self.change_key(issuer, kid, |key| {
            if !key.seals.iter().any(|held| held.root.eq_ignore_ascii_case(&seal.root)) {
                key.seals.push(seal);
            }
        })
    }

    fn change_key(
        &mut self,
        issuer: &str,
        kid: Kid,
        change: impl FnOnce(&mut KeyRecord),
    ) -> Result<&IssuerRecord, TrustFileError> {
        let record = self.issuer_mut(issuer)?;
        change(record.key_mut(kid)?);
        checked(record)
    }
}

/// Returns the record if it can be signed.
fn checked(record: &IssuerRecord) -> Result<&IssuerRecord, TrustFileError> {
    record.to_issuer().map(|_| record).map_err(|error| TrustFileError::Change(Box::new(error)))
}
