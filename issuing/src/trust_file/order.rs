//! The order of signing: a root before the lists under it, a root before the next one, and no list beside a newer one.

use std::path::Path;

use qualistamp_core::{Draft, UnixTime, limits::MAX_METADATA_BYTES};

use crate::files::{self, folder_of};
use crate::trust_file::folder::newest_list;
use crate::trust_file::previous::{last_signed_list, may_be_signed};
use crate::trust_file::progress::GroupProgress;
use crate::trust_file::signing::{NewList, Signable};
use crate::trust_file::signing_error::SigningError;

/// What to do about a list that was made and never signed by enough keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnfinishedList {
    /// Refuse to make the next one.
    Refuse,
    /// Leave it: its version is not used again.
    Leave,
}

impl NewList {
    /// Fails if something else must be signed first, as far as the files in the folder say: the root, or an earlier list.
    ///
    /// # Errors
    /// [`SigningError::RootFirst`] or [`SigningError::ListFirst`].
    pub fn require_order(&self, unfinished: UnfinishedList) -> Result<(), SigningError> {
        require_signed_root(&self.root_path)?;
        match unfinished {
            UnfinishedList::Refuse => refuse_unfinished(folder_of(&self.trust_file), self.root.issued),
            UnfinishedList::Leave => Ok(()),
        }
    }
}

impl Signable {
    /// Fails if something else must be signed first, as far as the files at hand say: the root with the list keys, the root before
    /// this one; or if a newer list is signed already.
    ///
    /// # Errors
    /// [`SigningError::RootFirst`] or [`SigningError::OlderThanSigned`].
    pub fn require_order(&self) -> Result<(), SigningError> {
        if let Some(root) = &self.root {
            require_signed_root(root)?;
        }
        match &self.draft {
            Draft::Root(_) => Ok(()),
            Draft::TrustList(list) => refuse_older(folder_of(&self.path), &self.path, list.version),
        }
    }
}

/// Fails if not enough keys have signed the root at `path`. If that cannot be counted, as without the root before it, it is left open.
fn require_signed_root(path: &Path) -> Result<(), SigningError> {
    let Ok(signable) = Signable::open(path, None) else { return Ok(()) };
    let missing: Vec<GroupProgress> =
        signable.progress().into_iter().filter(|group| group.missing() > 0).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(SigningError::RootFirst { path: path.to_owned(), missing })
}

/// Fails if the newest list in `folder` still needs signatures. A list from before the root, made at `root_issued`, is left: its keys
/// may no longer sign.
fn refuse_unfinished(folder: &Path, root_issued: UnixTime) -> Result<(), SigningError> {
    let Some(path) = newest_list(folder) else { return Ok(()) };
    let bytes = files::read(&path, MAX_METADATA_BYTES as u64)?;
    match Draft::parse(&bytes) {
        Ok(Draft::TrustList(list)) if list.issued >= root_issued && !may_be_signed(folder, &bytes) => {
            Err(SigningError::ListFirst { path, version: list.version })
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Fails if a list with a higher version than `version` is signed already in `folder`: verifiers would refuse the older one.
fn refuse_older(folder: &Path, path: &Path, version: u64) -> Result<(), SigningError> {
    match last_signed_list(folder, Some(path)) {
        Some((newer, list)) if list.version > version => {
            Err(SigningError::OlderThanSigned { path: path.to_owned(), newer })
        }
        Some(_) | None => Ok(()),
    }
}
