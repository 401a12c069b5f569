//! Several operators in one directory, each with its own cache. What happens to one never touches another.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use qualistamp_core::limits::MAX_ROOT_BYTES;
use qualistamp_core::{
    Bundle, BundleFault, Federation, MetadataError, OperatorId, RefreshError, Trust, UnixTime,
};

use crate::anchor::AnchorMark;
use crate::cache::{CacheError, Imported, TrustCache};
use crate::files::{Directory, Files};
use crate::generation::UNFINISHED;
use crate::tag::HttpTag;

/// The first root of an operator, beside the files of its cache.
const ROOT: &str = "root.cbor";
/// The mark of an anchor. In the top directory an operator is an anchor without it, as before there could be several.
const ANCHOR: &str = "anchor";
/// In the top directory: its operator is no longer an anchor. Its floors stay.
const REMOVED: &str = "anchor-removed";
/// The directory of the operators beside that of the top directory.
const OPERATORS: &str = "operators";
/// Size limit of a mark, in bytes: its lines have 512 and 255 bytes at most.
const MARK_BYTES_MAX: usize = 1_024;
/// Maximum number of anchors: more than there are members of any union, each of which would rather introduce its members.
pub const MAX_ANCHORS: usize = 64;

/// A directory with the trust data of several operators.
#[derive(Debug)]
pub struct Operators {
    path: PathBuf,
    kept: Vec<KeptOperator>,
    broken: Vec<BrokenOperator>,
}

/// An operator whose trust data is kept.
#[derive(Debug)]
pub struct KeptOperator {
    id: OperatorId,
    folder: PathBuf,
    /// `None` for an operator that is, or was, introduced.
    anchor: Option<AnchorMark>,
    cache: TrustCache,
}

/// A folder of an operator that cannot be used. All others can.
#[derive(Debug)]
pub struct BrokenOperator {
    /// The folder.
    pub folder: PathBuf,
    /// The reason.
    pub error: OperatorError,
}

/// Why something about an operator failed.
#[derive(Debug)]
pub enum OperatorError {
    /// The files of the operator: its cache stays as it was.
    Cache(CacheError),
    /// The first root is damaged, or not signed by enough of its own keys.
    Root(MetadataError),
    /// The first root is not that of the operator: not the one that was introduced, or that the folder is named after.
    OtherRoot {
        /// The operator.
        expected: OperatorId,
        /// The operator whose root was found, if there was one.
        found: Option<OperatorId>,
    },
    /// The operator is already an anchor of this device.
    IsAnchor(OperatorId),
    /// No anchor introduces the operator.
    NotIntroduced(OperatorId),
    /// No anchor has this id.
    NoAnchor(OperatorId),
    /// There are as many anchors as a device may have.
    TooManyAnchors {
        /// The limit.
        max: usize,
    },
    /// The bundle is none, or that of an introduced operator has further bundles in it.
    Bundle(BundleFault),
    /// The bundle is not from any of the anchors.
    FitsNoAnchor {
        /// Number of anchors.
        anchors: usize,
    },
}

/// What became of the bundle of one operator.
#[derive(Debug)]
#[must_use]
pub struct OperatorImport {
    /// The operator.
    pub operator: OperatorId,
    /// What was imported, or why nothing was.
    pub result: Result<Imported, OperatorError>,
}

impl KeptOperator {
    /// The operator.
    #[must_use]
    pub fn id(&self) -> OperatorId {
        self.id
    }

    /// The mark, if the operator is an anchor.
    #[must_use]
    pub fn anchor(&self) -> Option<&AnchorMark> {
        self.anchor.as_ref()
    }

    /// Its cache.
    #[must_use]
    pub fn cache(&self) -> &TrustCache {
        &self.cache
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn open(folder: PathBuf, id: OperatorId, root: &[u8]) -> Result<Self, OperatorError> {
        let cache = TrustCache::open(&folder, root).map_err(OperatorError::Cache)?;
        Ok(Self { id, folder, anchor: None, cache })
    }

    fn trust(&self) -> (OperatorId, Trust) {
        (self.id, self.cache.snapshot().trust().clone())
    }
}

impl Operators {
    /// Opens the directory at `path`, and creates it if it does not exist. Operators that cannot be opened are left out: see
    /// [`Operators::broken`].
    ///
    /// # Errors
    /// [`CacheError::Unreadable`] if the directory itself cannot be read.
    pub fn open(path: &Path) -> Result<Self, CacheError> {
        Directory::open(path).map_err(CacheError::Unreadable)?;
        let mut opened = Self { path: path.to_owned(), kept: Vec::new(), broken: Vec::new() };
        if path.join(ROOT).is_file() {
            opened.keep(path.to_owned(), None);
        }
        let beside = path.join(OPERATORS);
        if !beside.is_dir() {
            return Ok(opened);
        }
        let mut folders = Vec::new();
        for entry in fs::read_dir(&beside).map_err(CacheError::Unreadable)? {
            let name = entry.map_err(CacheError::Unreadable)?.file_name();
            let id = name.to_str().and_then(|name| OperatorId::from_str(name).ok());
            folders.extend(id.map(|id| (beside.join(&name), id)));
        }
        folders.sort();
        for (folder, id) in folders {
            // A folder without a root is one that was being made when the power failed.
            if folder.join(ROOT).is_file() && opened.find(id).is_none() {
                opened.keep(folder, Some(id));
            }
        }
        Ok(opened)
    }

    /// Opens the operator in `folder` and keeps it, or why it cannot be opened.
    fn keep(&mut self, folder: PathBuf, named: Option<OperatorId>) {
        let opened = read_root(&folder).and_then(|(id, root)| {
            if let Some(expected) = named.filter(|named| *named != id) {
                return Err(OperatorError::OtherRoot { expected, found: Some(id) });
            }
            let mut kept = KeptOperator::open(folder.clone(), id, &root)?;
            let is_anchor = match named {
                Some(_) => folder.join(ANCHOR).is_file(),
                None => !folder.join(REMOVED).is_file(),
            };
            kept.anchor = is_anchor.then(|| {
                let mark = Directory::open(&folder).and_then(|files| files.read(ANCHOR, MARK_BYTES_MAX));
                mark.map(|bytes| AnchorMark::read(&bytes)).unwrap_or_default()
            });
            Ok(kept)
        });
        match opened {
            Ok(kept) => self.kept.push(kept),
            Err(error) => self.broken.push(BrokenOperator { folder, error }),
        }
    }

    /// The operators that are kept, anchors or not.
    #[must_use]
    pub fn kept(&self) -> &[KeptOperator] {
        &self.kept
    }

    /// The anchors.
    pub fn anchors(&self) -> impl Iterator<Item = &KeptOperator> {
        self.kept.iter().filter(|kept| kept.anchor.is_some())
    }

    /// Operators that cannot be opened.
    #[must_use]
    pub fn broken(&self) -> &[BrokenOperator] {
        &self.broken
    }

    /// The operator with this id.
    #[must_use]
    pub fn find(&self, id: OperatorId) -> Option<&KeptOperator> {
        self.kept.iter().find(|kept| kept.id == id)
    }

    /// What verification relies on: the anchors, and the operators that they introduce.
    #[must_use]
    pub fn federation(&self) -> Federation {
        let others = self.kept.iter().filter(|kept| kept.anchor.is_none());
        Federation::new(self.anchors().map(KeptOperator::trust), others.map(KeptOperator::trust))
    }

    /// Makes the operator with this first root an anchor. If it was one before, or was introduced, its floors are kept.
    ///
    /// # Errors
    /// [`OperatorError`]; then nothing changes.
    pub fn add(&mut self, root: &[u8], mark: AnchorMark) -> Result<OperatorId, OperatorError> {
        let id = OperatorId::of_signed(root).map_err(OperatorError::Root)?;
        if self.find(id).is_some_and(|kept| kept.anchor.is_some()) {
            return Err(OperatorError::IsAnchor(id));
        }
        if self.anchors().count() >= MAX_ANCHORS {
            return Err(OperatorError::TooManyAnchors { max: MAX_ANCHORS });
        }
        let _lock = self.lock()?;
        let kept = self.kept_or_new(id, root)?;
        let files = files_in(&kept.folder)?;
        put(&files, ANCHOR, mark.to_text().as_bytes())?;
        if kept.folder.join(REMOVED).is_file() {
            files.remove(REMOVED).map_err(write_failed)?;
            files.sync_names().map_err(write_failed)?;
        }
        kept.anchor = Some(mark);
        Ok(id)
    }

    /// Makes an operator an anchor no more. Its floors stay, so that adding it again does not let old lists in.
    ///
    /// # Errors
    /// [`OperatorError::NoAnchor`], or [`OperatorError::Cache`] if it cannot be written.
    pub fn remove(&mut self, id: OperatorId) -> Result<(), OperatorError> {
        let _lock = self.lock()?;
        let kept = self.kept.iter_mut().find(|kept| kept.id == id && kept.anchor.is_some());
        let kept = kept.ok_or(OperatorError::NoAnchor(id))?;
        let files = files_in(&kept.folder)?;
        if kept.folder == self.path {
            put(&files, REMOVED, b"")?;
        } else {
            files.remove(ANCHOR).map_err(write_failed)?;
            files.sync_names().map_err(write_failed)?;
        }
        kept.anchor = None;
        Ok(())
    }

    /// Imports a bundle of whichever anchor or introduced operator it is from, and the bundles of introduced operators in it. The first
    /// result is that of the operator it is from.
    ///
    /// # Errors
    /// [`OperatorError::Bundle`], or [`OperatorError::FitsNoAnchor`].
    pub fn import(&mut self, bundle: &[u8], now: UnixTime) -> Result<Vec<OperatorImport>, OperatorError> {
        let parsed = Bundle::parse(bundle).map_err(OperatorError::Bundle)?;
        let anchors: Vec<&KeptOperator> = self.anchors().collect();
        let from = parsed.first_root().map(|(operator, _)| operator);
        if let Some(from) = from.filter(|from| !anchors.iter().any(|anchor| anchor.id == *from))
            && self.introduces(from)
        {
            return Ok(self.import_for(from, bundle, None, now));
        }
        let fits = |kept: &&&KeptOperator| {
            from.map_or_else(|| kept.cache.preview(bundle, now).is_ok(), |from| kept.id == from)
        };
        let chosen = match anchors.as_slice() {
            // Its own errors say more.
            [only] => Some(*only),
            all => all.iter().find(fits).copied(),
        };
        let Some(chosen) = chosen else {
            return Err(OperatorError::FitsNoAnchor { anchors: anchors.len() });
        };
        let id = chosen.id;
        Ok(self.import_for(id, bundle, None, now))
    }

    /// Imports a bundle of the operator `id`, and the bundles of introduced operators in it if it is an anchor. `tag` is that of a
    /// fetched bundle; it is stored if nothing was refused.
    pub fn import_for(
        &mut self,
        id: OperatorId,
        bundle: &[u8],
        tag: Option<HttpTag>,
        now: UnixTime,
    ) -> Vec<OperatorImport> {
        let parsed = Bundle::parse(bundle);
        let nested: Vec<(OperatorId, &[u8])> = parsed.iter().flat_map(Bundle::nested).collect();
        let is_anchor = self.find(id).is_some_and(|kept| kept.anchor.is_some());
        let first_tag = tag.clone().filter(|_| nested.is_empty());
        let result = if is_anchor {
            self.import_into(id, bundle, first_tag, now)
        } else {
            self.import_introduced(id, bundle, first_tag, now)
        };
        let is_imported = result.is_ok();
        let mut all = vec![OperatorImport { operator: id, result }];
        if !is_anchor || !is_imported {
            return all;
        }
        for (operator, bytes) in &nested {
            let result = self.import_introduced(*operator, bytes, None, now);
            all.push(OperatorImport { operator: *operator, result });
        }
        let complete = |import: &OperatorImport| {
            import.result.as_ref().is_ok_and(|imported| imported.refused.is_empty())
        };
        // Only a bundle that was taken in full need not be fetched again.
        if !nested.is_empty() && tag.is_some() && all.iter().all(complete) {
            let _ = self.import_into(id, bundle, tag, now);
        }
        all
    }

    /// Imports the bundle of an operator that anchors introduce.
    fn import_introduced(
        &mut self,
        id: OperatorId,
        bundle: &[u8],
        tag: Option<HttpTag>,
        now: UnixTime,
    ) -> Result<Imported, OperatorError> {
        if self.find(id).is_some_and(|kept| kept.anchor.is_some()) {
            return Err(OperatorError::IsAnchor(id));
        }
        if !self.introduces(id) {
            return Err(OperatorError::NotIntroduced(id));
        }
        let parsed = Bundle::parse_nested(bundle).map_err(OperatorError::Bundle)?;
        if self.find(id).is_none() {
            let first = parsed.first_root();
            let Some((_, root)) = first.filter(|(found, _)| *found == id) else {
                let found = first.map(|(found, _)| found);
                return Err(OperatorError::OtherRoot { expected: id, found });
            };
            let root = root.to_vec();
            let _lock = self.lock()?;
            self.kept_or_new(id, &root)?;
        }
        self.import_into(id, bundle, tag, now)
    }

    /// Whether the list of an anchor introduces the operator.
    fn introduces(&self, id: OperatorId) -> bool {
        let anchors = Federation::new(self.anchors().map(KeptOperator::trust), []);
        anchors.effective().any(|introduction| introduction.entry.operator == id)
    }

    fn import_into(
        &mut self,
        id: OperatorId,
        bundle: &[u8],
        tag: Option<HttpTag>,
        now: UnixTime,
    ) -> Result<Imported, OperatorError> {
        let kept = self.kept.iter_mut().find(|kept| kept.id == id).ok_or(OperatorError::NoAnchor(id))?;
        kept.cache.import_fetched(bundle, tag, now).map_err(OperatorError::Cache)
    }

    /// The operator, in a new folder if there is none yet. The lock must be held.
    fn kept_or_new(&mut self, id: OperatorId, root: &[u8]) -> Result<&mut KeptOperator, OperatorError> {
        let place = match self.kept.iter().position(|kept| kept.id == id) {
            Some(place) => place,
            None => {
                let folder = self.path.join(OPERATORS).join(id.to_string());
                put(&files_in(&folder)?, ROOT, root)?;
                self.kept.push(KeptOperator::open(folder, id, root)?);
                self.kept.len() - 1
            }
        };
        self.kept.get_mut(place).ok_or(OperatorError::NoAnchor(id))
    }

    fn lock(&self) -> Result<<Directory as Files>::Lock, OperatorError> {
        files_in(&self.path)?.lock().map_err(write_failed)
    }
}

fn read_root(folder: &Path) -> Result<(OperatorId, Vec<u8>), OperatorError> {
    let read = Directory::open(folder).and_then(|files| files.read(ROOT, MAX_ROOT_BYTES));
    let root = read.map_err(|error| OperatorError::Cache(CacheError::Unreadable(error)))?;
    let id = OperatorId::of_signed(&root).map_err(OperatorError::Root)?;
    Ok((id, root))
}

fn files_in(folder: &Path) -> Result<Directory, OperatorError> {
    Directory::open(folder).map_err(write_failed)
}

fn write_failed(error: io::Error) -> OperatorError {
    OperatorError::Cache(crate::cache::write_error(error, 0))
}

/// Writes a file under a temporary name, and then renames it. Once this returns, it survives a power failure.
fn put(files: &Directory, name: &str, content: &[u8]) -> Result<(), OperatorError> {
    let unfinished = format!("{name}{UNFINISHED}");
    let write = || {
        files.write(&unfinished, &[content])?;
        files.sync(&unfinished)?;
        files.rename(&unfinished, name)?;
        files.sync_names()
    };
    write().map_err(write_failed)
}

impl fmt::Display for OperatorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cache(CacheError::Refresh(RefreshError::Anchor(error))) | Self::Root(error) => {
                write!(f, "the first root: {error}")
            }
            Self::Cache(error) => error.fmt(f),
            Self::OtherRoot { expected, found: Some(found) } => {
                write!(f, "the first root is that of the operator {found}, not of {expected}")
            }
            Self::OtherRoot { expected, found: None } => {
                write!(f, "the first root of the operator {expected} is missing")
            }
            Self::IsAnchor(id) => write!(f, "the operator {id} is already an anchor of this device"),
            Self::NotIntroduced(id) => write!(f, "no anchor of this device introduces the operator {id}"),
            Self::NoAnchor(id) => write!(f, "the operator {id} is no anchor of this device"),
            Self::TooManyAnchors { max } => write!(f, "there are {max} anchors, which is the limit"),
            Self::Bundle(fault) => fault.fmt(f),
            Self::FitsNoAnchor { anchors: 0 } => write!(f, "this device has no anchor"),
            Self::FitsNoAnchor { anchors } => {
                write!(f, "the bundle is not from any of the {anchors} anchors of this device")
            }
        }
    }
}

impl std::error::Error for OperatorError {}
