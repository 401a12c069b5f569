//! Signs roots and trust lists. Several people can sign one after another, each with their own key.

use std::path::{Path, PathBuf};

use qualistamp_core::{
    Domain, Draft, Kid, PublicKey, Role, RootContent, Signer, TrustListContent, UnixTime, add_signature,
    limits::MAX_METADATA_BYTES, signed_by, unsigned,
};

use crate::files::{self, Access, FileLock, IfExists, folder_of};
use crate::trust_file::error::TrustFileError;
use crate::trust_file::file::TrustFile;
use crate::trust_file::folder::{list_name, newest_list, newest_root, root_name};
use crate::trust_file::signing_error::SigningError;
use crate::trust_file::withdrawn::WithdrawnKeys;

/// A role whose keys must sign.
#[derive(Debug, Clone)]
pub struct RequiredRole {
    /// Name of the role: "list keys of root 1".
    pub name: String,
    /// The keys, and how many of them must sign.
    pub role: Role,
}

/// Which keys of a role have signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleProgress {
    /// Name of the role.
    pub name: String,
    /// How many must sign.
    pub threshold: usize,
    /// Keys that have signed.
    pub signed: Vec<Kid>,
    /// Keys that have not signed.
    pub unsigned: Vec<Kid>,
}

impl RoleProgress {
    /// How many signatures are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.threshold.saturating_sub(self.signed.len())
    }
}

/// A root or trust list after a signature was added to it.
#[derive(Debug)]
pub struct SignedFile {
    /// Where it is.
    pub path: PathBuf,
    /// Which keys of each role have signed.
    pub progress: Vec<RoleProgress>,
}

impl SignedFile {
    /// Whether enough keys have signed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.progress.iter().all(|role| role.missing() == 0)
    }
}

/// The next trust list, made from a trust file. Show it to the person who signs it before it is signed.
#[derive(Debug)]
pub struct NewList {
    trust_file: PathBuf,
    content: TrustListContent,
    required: RequiredRole,
}

impl NewList {
    /// Makes the next list from the trust file at `trust_file`. The list keys are those of `root`, or without it those of the trust
    /// file.
    ///
    /// # Errors
    /// [`SigningError`].
    pub fn prepare(
        trust_file: &Path,
        root: Option<&Path>,
        issued: UnixTime,
        next_update: UnixTime,
    ) -> Result<Self, SigningError> {
        let file = TrustFile::read(trust_file)?;
        let record = |error| TrustFileError::Record { path: trust_file.to_owned(), error };
        let content = file.next_list(issued, next_update).map_err(record)?;
        encoded(&content, trust_file)?;
        previously_withdrawn(folder_of(trust_file))?.refuse_new_seals_in_list(&content)?;
        let required = match root {
            Some(path) => list_keys(&open_root(path)?),
            None => list_keys(&file.root_content().map_err(record)?),
        };
        Ok(Self { trust_file: trust_file.to_owned(), content, required })
    }

    /// What will be signed.
    #[must_use]
    pub fn content(&self) -> &TrustListContent {
        &self.content
    }

    /// Signs the list, writes it to `out`, or to `list-N.cbor` beside the trust file, and marks its version as used.
    ///
    /// # Errors
    /// [`SigningError::Changed`] if the trust file is no longer what the list was made from, or another [`SigningError`].
    pub fn sign<S: Signer>(
        self,
        signer: &S,
        out: Option<&Path>,
        if_exists: IfExists,
    ) -> Result<SignedFile, SigningError>
    where
        S::Error: std::fmt::Display,
    {
        let Self { trust_file, content, required } = self;
        let path =
            out.map_or_else(|| folder_of(&trust_file).join(list_name(content.version)), Path::to_owned);
        let required = [required];
        let bytes = unsigned(&encoded(&content, &trust_file)?);
        let signed = signed_with(&bytes, Domain::TrustList, &required, signer, &trust_file)?;
        TrustFile::edit_at(&trust_file, |file| {
            let now = file.next_list(content.issued, content.next_update);
            if now.as_ref() != Ok(&content) {
                return Err(SigningError::Changed { path: trust_file.clone() });
            }
            files::write(&path, &signed, Access::Default, if_exists)?;
            // The version is used only now. If the trust file cannot be written, the next attempt finds the list file and stops.
            file.list_version = content.version;
            Ok(())
        })?;
        let progress = progress(&signed, Domain::TrustList, &required);
        Ok(SignedFile { path, progress })
    }
}

/// A root or trust list that people sign one after another.
#[derive(Debug)]
pub struct Signable {
    path: PathBuf,
    bytes: Vec<u8>,
    draft: Draft,
    required: Vec<RequiredRole>,
}

impl Signable {
    /// Opens the root or trust list at `path`. `root` says whose signatures count: for a list, the root with the list keys; for a
    /// root, the previous root. By default it is searched for in the same folder.
    ///
    /// # Errors
    /// [`SigningError`].
    pub fn open(path: &Path, root: Option<&Path>) -> Result<Self, SigningError> {
        let bytes = files::read(path, MAX_METADATA_BYTES as u64)?;
        let draft = Draft::parse(&bytes)
            .map_err(|error| SigningError::NotMetadata { path: path.to_owned(), error })?;
        let required = match &draft {
            Draft::Root(content) => root_keys(content, path, root)?,
            Draft::TrustList(_) => {
                let root = root
                    .map(Path::to_owned)
                    .or_else(|| newest_root(folder_of(path)))
                    .ok_or_else(|| SigningError::NoRoot { path: path.to_owned() })?;
                vec![list_keys(&open_root(&root)?)]
            }
        };
        Ok(Self { path: path.to_owned(), bytes, draft, required })
    }

    /// What will be signed.
    #[must_use]
    pub fn content(&self) -> &Draft {
        &self.draft
    }

    /// Which of the required keys have signed.
    #[must_use]
    pub fn progress(&self) -> Vec<RoleProgress> {
        progress(&self.bytes, self.draft.domain(), &self.required)
    }

    /// Adds a signature and writes the file back, or to `out`.
    ///
    /// # Errors
    /// [`SigningError::Changed`] if the file is no longer what was opened, or another [`SigningError`].
    pub fn sign<S: Signer>(
        self,
        signer: &S,
        out: Option<(&Path, IfExists)>,
    ) -> Result<SignedFile, SigningError>
    where
        S::Error: std::fmt::Display,
    {
        let Self { path, bytes, draft, required } = self;
        let domain = draft.domain();
        let signed = signed_with(&bytes, domain, &required, signer, &path)?;
        let (target, if_exists) = out.unwrap_or((&path, IfExists::Replace));
        let _lock = if out.is_none() { Some(FileLock::acquire(&path)?) } else { None };
        if files::read(&path, MAX_METADATA_BYTES as u64)? != bytes {
            return Err(SigningError::Changed { path });
        }
        files::write(target, &signed, Access::Default, if_exists)?;
        let progress = progress(&signed, domain, &required);
        Ok(SignedFile { path: target.to_owned(), progress })
    }
}

/// The keys that the newest list in `folder` calls withdrawn.
fn previously_withdrawn(folder: &Path) -> Result<WithdrawnKeys, SigningError> {
    let Some(path) = newest_list(folder) else { return Ok(WithdrawnKeys::default()) };
    match Draft::parse(&files::read(&path, MAX_METADATA_BYTES as u64)?) {
        Ok(Draft::TrustList(list)) => Ok(WithdrawnKeys::of_list(&list)),
        // Another file under this name says nothing about keys.
        Ok(Draft::Root(_)) | Err(_) => Ok(WithdrawnKeys::default()),
    }
}

fn encoded(content: &TrustListContent, path: &Path) -> Result<Vec<u8>, SigningError> {
    content.to_cbor().map_err(|error| SigningError::Metadata { path: path.to_owned(), error })
}

fn list_keys(root: &RootContent) -> RequiredRole {
    RequiredRole { name: format!("list keys of root {}", root.version), role: root.list.clone() }
}

/// The keys of a root, and those of the root before it.
fn root_keys(
    root: &RootContent,
    path: &Path,
    previous: Option<&Path>,
) -> Result<Vec<RequiredRole>, SigningError> {
    let required = |root: &RootContent| RequiredRole {
        name: format!("root keys of root {}", root.version),
        role: root.root.clone(),
    };
    let mut all = vec![required(root)];
    if root.version > 1 {
        let needed = root.version - 1;
        let beside = folder_of(path).join(root_name(needed));
        if previous.is_none() && !beside.exists() {
            return Err(SigningError::NoPreviousRoot { version: root.version, needed });
        }
        let path = previous.unwrap_or(&beside);
        let found = open_root(path)?;
        if found.version != needed {
            let (path, found) = (path.to_owned(), found.version);
            return Err(SigningError::WrongRoot { path, found, needed });
        }
        all.insert(0, required(&found));
    }
    Ok(all)
}

/// Reads a root without counting its signatures: it only says who must sign.
fn open_root(path: &Path) -> Result<RootContent, SigningError> {
    match Draft::parse(&files::read(path, MAX_METADATA_BYTES as u64)?) {
        Ok(Draft::Root(root)) => Ok(root),
        Ok(Draft::TrustList(_)) => Err(SigningError::ListNotRoot { path: path.to_owned() }),
        Err(error) => Err(SigningError::NotARoot { path: path.to_owned(), error }),
    }
}

/// `bytes` with a signature of `signer`, which must be one of those required.
fn signed_with<S: Signer>(
    bytes: &[u8],
    domain: Domain,
    required: &[RequiredRole],
    signer: &S,
    path: &Path,
) -> Result<Vec<u8>, SigningError>
where
    S::Error: std::fmt::Display,
{
    let public = signer.public_key();
    if !required.iter().any(|required| required.role.keys().contains(public)) {
        let roles = required.iter().map(|required| required.name.clone()).collect();
        return Err(SigningError::KeyNotAsked { kid: public.kid(), roles });
    }
    let metadata = |error| SigningError::Metadata { path: path.to_owned(), error };
    if signed_by(bytes, domain, public).map_err(metadata)? {
        return Err(SigningError::SignedAlready { path: path.to_owned(), kid: public.kid() });
    }
    add_signature(bytes, domain, signer)
        .map_err(metadata)?
        .map_err(|error| SigningError::Signer { path: path.to_owned(), reason: error.to_string() })
}

fn progress(signed: &[u8], domain: Domain, required: &[RequiredRole]) -> Vec<RoleProgress> {
    let has = |key: &&PublicKey| signed_by(signed, domain, key).unwrap_or(false);
    let kids = |keys: Vec<&PublicKey>| keys.into_iter().map(PublicKey::kid).collect();
    required
        .iter()
        .map(|RequiredRole { name, role }| {
            let (yes, no) = role.keys().iter().partition(has);
            RoleProgress {
                name: name.clone(),
                threshold: role.threshold(),
                signed: kids(yes),
                unsigned: kids(no),
            }
        })
        .collect()
}
