//! Reads `trust.json`, changes it under a lock, and writes it.

use std::path::{Path, PathBuf};

use qualistamp_core::{RootContent, TrustListContent, UnixTime};
use serde::{Deserialize, Serialize};

use crate::files::{self, Access, FileLock, IfExists};
use crate::trust_file::error::{RecordError, TrustFileError};
use crate::trust_file::records::{IssuerRecord, RootRecord};
use crate::trust_file::withdrawn::WithdrawnKeys;

/// Name of the trust file in the operator's folder.
const NAME: &str = "trust.json";
/// Value of the first field of every trust file.
const FORMAT: &str = "qualistamp/trust-file/1";
/// Size limit of a trust file, in bytes: 1.5 kilobytes for each of the maximum number of issuers.
const BYTES_MAX: u64 = 768 * 1024 * 1024;

/// The file that a list operator edits, and from which roots and trust lists are made. Nothing in it is signed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustFile {
    format: String,
    /// The newest root, signed or not.
    pub root: RootRecord,
    /// Version of the newest list made from the file; 0 if there is none.
    pub list_version: u64,
    /// The issuers, in the order in which they were added.
    pub issuers: Vec<IssuerRecord>,
}

impl TrustFile {
    /// Where the trust file is in the operator's `folder`.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join(NAME)
    }

    /// Writes a new trust file, with the first root and no issuers, into `folder`.
    ///
    /// # Errors
    /// [`TrustFileError::File`].
    pub fn create(folder: &Path, root: &RootContent, if_exists: IfExists) -> Result<(), TrustFileError> {
        files::make_folder(folder)?;
        let path = Self::path(folder);
        let _lock = FileLock::acquire(&path)?;
        let file = Self {
            format: FORMAT.to_owned(),
            root: RootRecord::from(root),
            list_version: 0,
            issuers: Vec::new(),
        };
        file.write(&path, if_exists)
    }

    /// Reads the trust file in `folder`.
    ///
    /// # Errors
    /// [`TrustFileError`] if there is none or it cannot be used.
    pub fn open(folder: &Path) -> Result<Self, TrustFileError> {
        Self::read(&Self::path(folder))
    }

    /// Reads the trust file at `path`.
    ///
    /// # Errors
    /// [`TrustFileError`] if there is none or it cannot be used.
    pub fn read(path: &Path) -> Result<Self, TrustFileError> {
        if !path.exists() {
            return Err(TrustFileError::Missing { path: path.to_owned() });
        }
        let file: Self = serde_json::from_slice(&files::read(path, BYTES_MAX)?).map_err(|error| {
            TrustFileError::NotATrustFile { path: path.to_owned(), reason: error.to_string() }
        })?;
        if file.format != FORMAT {
            return Err(TrustFileError::UnknownFormat {
                path: path.to_owned(),
                found: file.format,
                known: FORMAT,
            });
        }
        Ok(file)
    }

    /// Reads the trust file in `folder`, changes it, and writes it back, while no other program can change it.
    ///
    /// # Errors
    /// The error of `change`, in which case nothing is written, or [`TrustFileError`].
    pub fn edit<T, E: From<TrustFileError>>(
        folder: &Path,
        change: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        Self::edit_at(&Self::path(folder), change)
    }

    /// As [`edit`](Self::edit), for the trust file at `path`.
    pub(crate) fn edit_at<T, E: From<TrustFileError>>(
        path: &Path,
        change: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        if !path.exists() {
            return Err(TrustFileError::Missing { path: path.to_owned() }.into());
        }
        let _lock = FileLock::acquire(path).map_err(TrustFileError::File)?;
        let mut file = Self::read(path)?;
        let withdrawn = WithdrawnKeys::of_records(&file.issuers);
        let done = change(&mut file)?;
        withdrawn.refuse_new_seals_in_records(&file.issuers)?;
        file.write(path, IfExists::Replace)?;
        Ok(done)
    }

    /// The newest root.
    ///
    /// # Errors
    /// [`RecordError`] if the file does not describe one.
    pub fn root_content(&self) -> Result<RootContent, RecordError> {
        self.root.to_root()
    }

    /// Makes `root` the newest root of the file.
    pub fn set_root(&mut self, root: &RootContent) {
        self.root = RootRecord::from(root);
    }

    /// The next trust list, to be signed.
    ///
    /// # Errors
    /// [`RecordError`] for the first issuer that cannot be signed.
    pub fn next_list(
        &self,
        issued: UnixTime,
        next_update: UnixTime,
    ) -> Result<TrustListContent, RecordError> {
        let version = self.list_version.saturating_add(1);
        let issuers = self.issuers.iter().map(IssuerRecord::to_issuer).collect::<Result<_, _>>()?;
        Ok(TrustListContent { version, issued, next_update, issuers })
    }

    /// The issuer `id`.
    pub(crate) fn issuer_mut(&mut self, id: &str) -> Result<&mut IssuerRecord, TrustFileError> {
        self.issuers
            .iter_mut()
            .find(|issuer| issuer.id == id)
            .ok_or_else(|| TrustFileError::UnknownIssuer { id: id.to_owned() })
    }

    fn write(&self, path: &Path, if_exists: IfExists) -> Result<(), TrustFileError> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| TrustFileError::NotATrustFile {
            path: path.to_owned(),
            reason: error.to_string(),
        })?;
        bytes.push(b'\n');
        Ok(files::write(path, &bytes, Access::Default, if_exists)?)
    }
}
