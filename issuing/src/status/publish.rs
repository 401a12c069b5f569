//! Signs status files as status list tokens, which go into bundles.

use std::collections::BTreeMap;
use std::path::Path;

use qualistamp_core::{Signer, StatusBits, StatusDetail, StatusListContent, Statuses, Text, UnixTime};

use crate::files::{self, Access, FileError, FileFault, IfExists};
use crate::status::error::StatusFileError;
use crate::status::file::StatusFile;

const SECONDS_IN_A_DAY: u32 = 86_400;

/// How long a status list is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusValidity {
    /// Days until the next list is due.
    pub next_due_days: u32,
    /// Days until the list expires. After that, no award of the issuer verifies as valid.
    pub expires_days: u32,
}

impl Default for StatusValidity {
    /// The next list is due in 30 days; the list expires in a year.
    fn default() -> Self {
        Self { next_due_days: 30, expires_days: 365 }
    }
}

/// Figures of a published status list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Size of the token in bytes.
    pub bytes: usize,
    /// Number of awards that are not valid.
    pub not_valid: usize,
    /// Number of awards the list has room for.
    pub size: u32,
}

impl StatusFile {
    /// Signs the status file at `path`, records the time of publication, and writes the token to `out`. No other program can change
    /// the file meanwhile, so `signer` must not wait for a person: ask for a passphrase or a PIN before.
    ///
    /// # Errors
    /// [`StatusFileError::PublishedThisSecond`] and [`StatusFileError::ClockBehind`] if `now` is not after the last publication, or
    /// another [`StatusFileError`].
    pub fn publish<S: Signer>(
        path: &Path,
        signer: &S,
        now: UnixTime,
        validity: StatusValidity,
        out: &Path,
        if_exists: IfExists,
    ) -> Result<Published, StatusFileError>
    where
        S::Error: std::fmt::Display,
    {
        let StatusValidity { next_due_days, expires_days } = validity;
        if expires_days == 0 || next_due_days > expires_days {
            return Err(StatusFileError::Validity { next_due_days, expires_days });
        }
        let (kept, mut file) = Self::lock(path)?;
        match file.last_published(path)? {
            Some(last) if now == last => return Err(StatusFileError::PublishedThisSecond { last }),
            Some(last) if now < last => return Err(StatusFileError::ClockBehind { now, last }),
            Some(_) | None => {}
        }
        let token = file
            .content(path, now, validity)?
            .sign(signer)
            .map_err(|error| StatusFileError::Signer { reason: error.to_string() })?;
        if if_exists == IfExists::Refuse && out.exists() {
            return Err(FileError { path: out.to_owned(), fault: FileFault::Exists }.into());
        }
        // The time is used up first: a crash must not allow a second list of the same time.
        file.published = Some(now.to_string());
        file.unpublished.clear();
        file.write(&kept, path, IfExists::Replace)?;
        files::write(out, &token, Access::Default, if_exists)?;
        Ok(Published { bytes: token.len(), not_valid: file.awards.len(), size: file.size })
    }

    fn content(
        &self,
        path: &Path,
        issued: UnixTime,
        validity: StatusValidity,
    ) -> Result<StatusListContent, StatusFileError> {
        let mut statuses = Statuses::new(StatusBits::Two, self.size);
        let mut details = BTreeMap::new();
        for (&index, record) in &self.awards {
            if index >= self.size || !statuses.set(index, record.status.status()) {
                return Err(StatusFileError::NoSuchIndex { index, last: self.size.saturating_sub(1) });
            }
            let since = record.since.parse().map_err(|rule| StatusFileError::Time {
                path: path.to_owned(),
                field: format!("index {index}: since {:?}", record.since),
                rule,
            })?;
            details.insert(index, StatusDetail { since, reason: record.reason.published() });
        }
        let expires = i64::from(validity.expires_days) * i64::from(SECONDS_IN_A_DAY);
        Ok(StatusListContent {
            address: Text::new(&self.address).map_err(StatusFileError::Address)?,
            issued,
            expires: Some(issued.plus_seconds(expires)),
            ttl: Some(validity.next_due_days.saturating_mul(SECONDS_IN_A_DAY)),
            statuses,
            details,
        })
    }
}
