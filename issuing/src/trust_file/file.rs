//! Reads `trust.json`, changes it under a lock, and writes it.

use std::path::{Path, PathBuf};

use qualistamp_core::{RootContent, TrustListContent, UnixTime};
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, FileFault, IfExists};
use crate::kept::KeptFile;
use crate::trust_file::check::check;
use crate::trust_file::error::TrustFileError;
use crate::trust_file::folder::write_unsigned_root;
use crate::trust_file::introduced::IntroducedRecord;
use crate::trust_file::labels::KeyLabels;
use crate::trust_file::record_error::RecordError;
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
    /// What the keys are called.
    #[serde(default, skip_serializing_if = "KeyLabels::is_empty")]
    pub labels: KeyLabels,
    /// Other operators that the list introduces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub introduced: Vec<IntroducedRecord>,
}

impl TrustFile {
    /// Where the trust file is in the operator's `folder`.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join(NAME)
    }

    /// Writes a new trust file, without issuers, into `folder`, and the first root beside it, without signatures. Returns the path of
    /// the root.
    ///
    /// # Errors
    /// [`TrustFileError::File`].
    pub fn create(folder: &Path, root: &RootContent, if_exists: IfExists) -> Result<PathBuf, TrustFileError> {
        files::make_folder(folder)?;
        let path = Self::path(folder);
        let kept = KeptFile::lock(&path)?;
        if if_exists == IfExists::Refuse && path.exists() {
            return Err(FileError { path, fault: FileFault::Exists }.into());
        }
        // The root is written first: a trust file must not name a root that does not exist.
        let draft = write_unsigned_root(root, folder, if_exists)?;
        let file = Self {
            format: FORMAT.to_owned(),
            root: RootRecord::from(root),
            list_version: 0,
            issuers: Vec::new(),
            labels: KeyLabels::default(),
            introduced: Vec::new(),
        };
        file.write(&kept, &path, if_exists)?;
        Ok(draft)
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
    /// [`TrustFileError`] if there is none or it cannot be used, or [`TrustFileError::Issuers`] if its issuers cannot be signed.
    /// People edit the file, and an error in it would otherwise stop the next signature, or make every award of an issuer invalid.
    pub fn read(path: &Path) -> Result<Self, TrustFileError> {
        let file = Self::parse(path)?;
        file.check(path)?;
        Ok(file)
    }

    fn parse(path: &Path) -> Result<Self, TrustFileError> {
        if !path.exists() {
            return Err(TrustFileError::Missing { path: path.to_owned() });
        }
        let wrong = |reason| TrustFileError::NotATrustFile { path: path.to_owned(), reason };
        let bytes = files::read(path, BYTES_MAX)?;
        let text = files::decode_text(&bytes).map_err(|error| wrong(error.to_string()))?;
        let file: Self = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
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
        let path = Self::path(folder);
        let (kept, mut file) = Self::lock(&path)?;
        let withdrawn = WithdrawnKeys::of_records(&file.issuers);
        let done = change(&mut file)?;
        file.check(&path)?;
        withdrawn.refuse_new_seals_in_records(&file.issuers)?;
        file.write(&kept, &path, IfExists::Replace)?;
        Ok(done)
    }

    /// Locks and reads the trust file at `path`.
    pub(crate) fn lock(path: &Path) -> Result<(KeptFile, Self), TrustFileError> {
        // No lock file is left where there is no trust file.
        if !path.exists() {
            return Err(TrustFileError::Missing { path: path.to_owned() });
        }
        Ok((KeptFile::lock(path)?, Self::read(path)?))
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

    /// The issuers without a key: they are left out of the signed list.
    pub fn drafts(&self) -> impl Iterator<Item = &IssuerRecord> {
        self.issuers.iter().filter(|issuer| issuer.is_draft())
    }

    /// The next trust list, to be signed. Drafts are left out.
    ///
    /// # Errors
    /// [`RecordError`] for the first issuer that cannot be signed.
    pub fn next_list(
        &self,
        issued: UnixTime,
        next_update: UnixTime,
    ) -> Result<TrustListContent, RecordError> {
        let version = self.list_version.saturating_add(1);
        let complete = self.issuers.iter().filter(|issuer| !issuer.is_draft());
        let issuers = complete.map(IssuerRecord::to_issuer).collect::<Result<_, _>>()?;
        let introduced = self.introduced.iter().map(IntroducedRecord::to_introduced);
        let introduced = introduced.collect::<Result<_, _>>()?;
        Ok(TrustListContent { version, issued, next_update, issuers, introduced })
    }

    /// Fails if an issuer cannot be signed.
    fn check(&self, path: &Path) -> Result<(), TrustFileError> {
        let named = |(at, error): (usize, RecordError)| RecordError::Issuer {
            id: self.issuers.get(at).map(|issuer| issuer.id.clone()).unwrap_or_default(),
            error: Box::new(error),
        };
        let errors: Vec<RecordError> = check(&self.issuers).into_iter().map(named).collect();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(TrustFileError::Issuers { path: path.to_owned(), errors })
        }
    }

    /// The issuer `id`.
    ///
    /// # Errors
    /// [`TrustFileError::UnknownIssuer`].
    pub fn issuer(&self, id: &str) -> Result<&IssuerRecord, TrustFileError> {
        self.issuers
            .iter()
            .find(|issuer| issuer.id == id)
            .ok_or_else(|| TrustFileError::UnknownIssuer { id: id.to_owned() })
    }

    /// The issuer `id`, to be changed.
    pub(crate) fn issuer_mut(&mut self, id: &str) -> Result<&mut IssuerRecord, TrustFileError> {
        self.issuers
            .iter_mut()
            .find(|issuer| issuer.id == id)
            .ok_or_else(|| TrustFileError::UnknownIssuer { id: id.to_owned() })
    }

    pub(crate) fn write(
        &self,
        kept: &KeptFile,
        path: &Path,
        if_exists: IfExists,
    ) -> Result<(), TrustFileError> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| TrustFileError::NotATrustFile {
            path: path.to_owned(),
            reason: error.to_string(),
        })?;
        bytes.push(b'\n');
        Ok(kept.write(&bytes, if_exists)?)
    }
}
