//! Signs roots and trust lists. Several people can sign one after another, each with their own key.

use std::path::{Path, PathBuf};

use qualistamp_core::{
    Domain, Draft, MetadataSigner, Role, RootContent, TrustListContent, UnixTime, VerificationKey,
    add_signature, limits::MAX_METADATA_BYTES, signed_by, unsigned,
};

use crate::files::{self, Access, FileError, FileFault, IfExists, folder_of};
use crate::kept::KeptFile;
use crate::trust_file::error::TrustFileError;
use crate::trust_file::file::TrustFile;
use crate::trust_file::folder::{list_name, newest_list, newest_root, root_name};
use crate::trust_file::progress::GroupProgress;
use crate::trust_file::signing_error::SigningError;
use crate::trust_file::withdrawn::WithdrawnKeys;

/// A role whose keys must sign.
#[derive(Debug, Clone)]
pub struct RequiredRole {
    /// Name of the role: "list keys of root 1".
    pub name: String,
    /// The groups of keys, and how many of each must sign.
    pub role: Role,
}

/// A root or trust list after a signature was added to it.
#[derive(Debug)]
pub struct SignedFile {
    /// Where it is.
    pub path: PathBuf,
    /// Which keys of each group have signed.
    pub progress: Vec<GroupProgress>,
}

impl SignedFile {
    /// Whether enough keys have signed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.progress.iter().all(|group| group.missing() == 0)
    }
}

/// The next trust list, made from a trust file. Show it to the person who signs it before it is signed.
#[derive(Debug)]
pub struct NewList {
    pub(super) trust_file: PathBuf,
    content: TrustListContent,
    drafts: Vec<String>,
    pub(super) root: RootContent,
    pub(super) root_path: PathBuf,
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
        let record = |error| TrustFileError::Record { path: trust_file.to_owned(), error: Box::new(error) };
        let content = file.next_list(issued, next_update).map_err(record)?;
        encoded(&content, trust_file)?;
        previously_withdrawn(folder_of(trust_file))?.refuse_new_seals_in_list(&content)?;
        let (root, root_path) = match root {
            Some(path) => (open_root(path)?, path.to_owned()),
            None => {
                let root = file.root_content().map_err(record)?;
                let path = folder_of(trust_file).join(root_name(root.version));
                (root, path)
            }
        };
        let drafts = file.drafts().map(|issuer| issuer.id.clone()).collect();
        Ok(Self { trust_file: trust_file.to_owned(), content, drafts, root, root_path })
    }

    /// The issuers that are left out, because they have no key yet.
    #[must_use]
    pub fn drafts(&self) -> &[String] {
        &self.drafts
    }

    /// What will be signed.
    #[must_use]
    pub fn content(&self) -> &TrustListContent {
        &self.content
    }

    /// Signs the list, marks its version as used, and writes it to `out`, or to `list-N.cbor` beside the trust file.
    ///
    /// # Errors
    /// [`SigningError::Changed`] if the trust file is no longer what the list was made from, or another [`SigningError`].
    pub fn sign<S: MetadataSigner>(
        self,
        signer: &S,
        out: Option<&Path>,
        if_exists: IfExists,
    ) -> Result<SignedFile, SigningError>
    where
        S::Error: std::fmt::Display,
    {
        let Self { trust_file, content, drafts: _, root, root_path: _ } = self;
        let path =
            out.map_or_else(|| folder_of(&trust_file).join(list_name(content.version)), Path::to_owned);
        let required = [list_keys(&root)];
        let bytes = unsigned(&encoded(&content, &trust_file)?);
        let signed = signed_with(&bytes, Domain::TrustList, &required, signer, &trust_file)?;
        let (kept, mut file) = TrustFile::lock(&trust_file)?;
        if file.next_list(content.issued, content.next_update).as_ref() != Ok(&content) {
            return Err(SigningError::Changed { path: trust_file });
        }
        if if_exists == IfExists::Refuse && path.exists() {
            return Err(FileError { path, fault: FileFault::Exists }.into());
        }
        // The version is used up first: a crash must not allow a second list of the same version.
        file.list_version = content.version;
        file.write(&kept, &trust_file, IfExists::Replace)?;
        files::write(&path, &signed, Access::Default, if_exists)?;
        let progress = progress(&signed, Domain::TrustList, &required);
        Ok(SignedFile { path, progress })
    }
}

/// A root or trust list that people sign one after another.
#[derive(Debug)]
pub struct Signable {
    pub(super) path: PathBuf,
    bytes: Vec<u8>,
    pub(super) draft: Draft,
    /// The root with the list keys, or the root before this one.
    pub(super) root: Option<PathBuf>,
    previous: Option<RootContent>,
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
        let mut previous = None;
        let (required, root) = match &draft {
            Draft::Root(content) => {
                let found = previous_root(content, path, root)?;
                let (path, before) = found.unzip();
                previous = before;
                (previous.iter().chain([content]).map(root_keys).collect(), path)
            }
            Draft::TrustList(_) => {
                let root = root
                    .map(Path::to_owned)
                    .or_else(|| newest_root(folder_of(path)))
                    .ok_or_else(|| SigningError::NoRoot { path: path.to_owned() })?;
                (vec![list_keys(&open_root(&root)?)], Some(root))
            }
        };
        Ok(Self { path: path.to_owned(), bytes, draft, root, previous, required })
    }

    /// What will be signed.
    #[must_use]
    pub fn content(&self) -> &Draft {
        &self.draft
    }

    /// The root before the one that will be signed, whose keys must sign too; none for a trust list or the first root.
    #[must_use]
    pub fn previous(&self) -> Option<&RootContent> {
        self.previous.as_ref()
    }

    /// Which of the required keys have signed.
    #[must_use]
    pub fn progress(&self) -> Vec<GroupProgress> {
        progress(&self.bytes, self.draft.domain(), &self.required)
    }

    /// Adds a signature and writes the file back, or to `out`. Signatures that others have added meanwhile are kept.
    ///
    /// # Errors
    /// [`SigningError::Changed`] if the file no longer has the content that was opened, or another [`SigningError`].
    pub fn sign<S: MetadataSigner>(
        self,
        signer: &S,
        out: Option<(&Path, IfExists)>,
    ) -> Result<SignedFile, SigningError>
    where
        S::Error: std::fmt::Display,
    {
        let Self { path, mut bytes, draft, root: _, previous: _, required } = self;
        let domain = draft.domain();
        loop {
            // Without the lock: a signer may be slow.
            let signed = signed_with(&bytes, domain, &required, signer, &path)?;
            let kept = KeptFile::lock(&path)?;
            let current = files::read(&path, MAX_METADATA_BYTES as u64)?;
            if current == bytes {
                match out {
                    None => kept.write(&signed, IfExists::Replace)?,
                    Some((target, if_exists)) => files::write(target, &signed, Access::Default, if_exists)?,
                }
                let progress = progress(&signed, domain, &required);
                return Ok(SignedFile { path: out.map_or(path, |(target, _)| target.to_owned()), progress });
            }
            // Only the signatures may differ from what was shown.
            if Draft::parse(&current).as_ref() != Ok(&draft) {
                return Err(SigningError::Changed { path });
            }
            bytes = current;
        }
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

fn root_keys(root: &RootContent) -> RequiredRole {
    RequiredRole { name: format!("root keys of root {}", root.version), role: root.root.clone() }
}

/// The root before `root`, at `previous` or beside `path`.
fn previous_root(
    root: &RootContent,
    path: &Path,
    previous: Option<&Path>,
) -> Result<Option<(PathBuf, RootContent)>, SigningError> {
    if root.version <= 1 {
        return Ok(None);
    }
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
    Ok(Some((path.to_owned(), found)))
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
fn signed_with<S: MetadataSigner>(
    bytes: &[u8],
    domain: Domain,
    required: &[RequiredRole],
    signer: &S,
    path: &Path,
) -> Result<Vec<u8>, SigningError>
where
    S::Error: std::fmt::Display,
{
    let key = signer.verification_key();
    if !required.iter().any(|required| required.role.keys().any(|known| *known == key)) {
        let roles = required.iter().map(|required| required.name.clone()).collect();
        return Err(SigningError::KeyNotAsked { kid: key.kid(), roles });
    }
    let metadata = |error| SigningError::Metadata { path: path.to_owned(), error };
    if signed_by(bytes, domain, &key).map_err(metadata)? {
        return Err(SigningError::SignedAlready { path: path.to_owned(), kid: key.kid() });
    }
    add_signature(bytes, domain, signer)
        .map_err(metadata)?
        .map_err(|error| SigningError::Signer { path: path.to_owned(), reason: error.to_string() })
}

fn progress(signed: &[u8], domain: Domain, required: &[RequiredRole]) -> Vec<GroupProgress> {
    let has = |key: &&VerificationKey| signed_by(signed, domain, key).unwrap_or(false);
    let kids = |keys: Vec<&VerificationKey>| keys.into_iter().map(VerificationKey::kid).collect();
    let mut all = Vec::new();
    for RequiredRole { name, role } in required {
        for group in role.groups() {
            let (yes, no) = group.keys().partition(has);
            all.push(GroupProgress {
                name: match role.groups() {
                    [_] => name.clone(),
                    _ => format!("{} {name}", group.algorithm()),
                },
                threshold: group.threshold(),
                signed: kids(yes),
                unsigned: kids(no),
            });
        }
    }
    all
}
