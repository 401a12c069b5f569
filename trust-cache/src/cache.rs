//! Opens the cache, imports bundles, and falls back to older files if one is damaged.

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use qualistamp_core::{
    Bundle, Floors, KeptFloors, Kid, MetadataError, RefreshError, Refreshed, Refused, TrustState, UnixTime,
};

use crate::files::{Directory, Files};
use crate::generation::{FileKind, GenerationFault, UNFINISHED, frame, tagged, unframe, untagged};
use crate::tag::HttpTag;

/// How often to read the directory again if another process removes a file meanwhile.
const MAX_LOOKS: usize = 5;

/// A directory with the trust data of a device.
#[derive(Debug)]
pub struct TrustCache<F = Directory> {
    files: F,
    anchor: Vec<u8>,
    loaded: Loaded,
}

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Imported {
    /// Parts of the bundle that could not be used.
    pub refused: Vec<Refused>,
    /// Number of parts that could not be used beyond those in `refused`.
    pub refused_more: usize,
    /// Keys that the list calls sound although an earlier one withdrew them. They stay withdrawn.
    pub still_withdrawn: Vec<Kid>,
}

/// What importing a bundle would lead to. Nothing is stored.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Preview {
    /// The state after the import.
    pub state: TrustState,
    /// The result that the import would return.
    pub imported: Imported,
    /// Whether the import would write anything.
    pub changes: bool,
}

/// Damage that was found and repaired when the directory was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovery {
    /// A file is damaged.
    Damaged {
        /// Kind of the file.
        kind: FileKind,
        /// Generation of the file.
        generation: u64,
        /// The damage.
        fault: GenerationFault,
    },
    /// A file cannot be read.
    Unreadable {
        /// Kind of the file.
        kind: FileKind,
        /// Generation of the file.
        generation: u64,
        /// The reason.
        reason: io::ErrorKind,
    },
    /// A bundle is undamaged, but is not trusted under the built-in root.
    Refused {
        /// Generation of the file.
        generation: u64,
        /// The reason.
        error: RefreshError,
    },
    /// Floors are undamaged, but cannot be parsed.
    FloorsRefused {
        /// Generation of the file.
        generation: u64,
        /// The reason.
        error: MetadataError,
    },
    /// All floors were lost. They are restored from the content of the bundle.
    FloorsLost,
}

/// Why the cache could not be opened, or an import failed. The previous state stays in use.
#[derive(Debug)]
pub enum CacheError {
    /// The directory cannot be read.
    Unreadable(io::Error),
    /// The directory cannot be written.
    NotWritable(io::Error),
    /// The disk is full.
    DiskFull {
        /// Number of bytes that could not be written.
        bytes: usize,
    },
    /// Another process has held the lock longer than an import takes.
    Busy,
    /// Any other I/O error.
    Io(io::Error),
    /// The bundle was refused, or the built-in root is damaged.
    Refresh(RefreshError),
}

impl TrustCache<Directory> {
    /// Opens the cache in the directory `path`, and creates the directory if it does not exist. Writes nothing else.
    ///
    /// `anchor` is the signed root that is built into the program.
    ///
    /// # Errors
    /// [`CacheError::Unreadable`], or [`CacheError::Refresh`] if the anchor is damaged. Damaged files are not errors: see
    /// [`TrustCache::recoveries`].
    pub fn open(path: &Path, anchor: &[u8]) -> Result<Self, CacheError> {
        let files = Directory::open(path).map_err(CacheError::Unreadable)?;
        Self::open_in(files, anchor)
    }
}

impl<F: Files> TrustCache<F> {
    /// Opens the cache in `files`.
    ///
    /// # Errors
    /// As [`TrustCache::open`].
    pub fn open_in(files: F, anchor: &[u8]) -> Result<Self, CacheError> {
        let loaded = Loaded::from(&files, anchor)?;
        Ok(Self { files, anchor: anchor.to_vec(), loaded })
    }

    /// The current state. It does not change during later imports.
    #[must_use]
    pub fn snapshot(&self) -> Arc<TrustState> {
        Arc::clone(&self.loaded.state)
    }

    /// Damage that was found and repaired when the directory was last read.
    #[must_use]
    pub fn recoveries(&self) -> &[Recovery] {
        &self.loaded.recoveries
    }

    /// Reads the directory again, to see what other processes have imported.
    ///
    /// # Errors
    /// As [`TrustCache::open`].
    pub fn reload(&mut self) -> Result<(), CacheError> {
        self.loaded = Loaded::from(&self.files, &self.anchor)?;
        Ok(())
    }

    /// The tag to ask the server at `address` with, so that it answers only if it has another bundle than the one that is stored.
    ///
    /// `None` if "nothing new" would be a wrong answer: no bundle is stored, damage was found, the bundle came from another address
    /// or as a file, or a part of it was refused.
    #[must_use]
    pub fn etag_for(&self, address: &str) -> Option<&str> {
        let tag = self.loaded.tag.as_ref().filter(|tag| tag.address() == address)?;
        self.loaded.recoveries.is_empty().then(|| tag.etag())
    }

    /// Verifies `bundle` at the time `now`, to show a person what an import would change. Stores nothing.
    ///
    /// # Errors
    /// [`CacheError::Refresh`], if an import would refuse the bundle.
    pub fn preview(&self, bundle: &[u8], now: UnixTime) -> Result<Preview, CacheError> {
        let Refreshed { state, stopped, refused, refused_more, still_withdrawn, .. } =
            self.loaded.state.refresh(bundle, now).map_err(CacheError::Refresh)?;
        if let Some(error) = stopped {
            return Err(CacheError::Refresh(error));
        }
        let changes = !self.loaded.holds(state.floors(), &state.to_bundle());
        Ok(Preview { state, imported: Imported { refused, refused_more, still_withdrawn }, changes })
    }

    /// Verifies `bundle` at the time `now`, and stores it. Once this returns, the new state survives a power failure.
    ///
    /// # Errors
    /// [`CacheError`]; then the list, the status lists and the registers of the bundle are not trusted. If it was refused after new roots were
    /// adopted ([`Refreshed::stopped`](qualistamp_core::Refreshed::stopped)), these roots are stored. Its floors may have been stored
    /// already, which is harmless: the same bundle can be imported again.
    pub fn import(&mut self, bundle: &[u8], now: UnixTime) -> Result<Imported, CacheError> {
        self.import_fetched(bundle, None, now)
    }

    /// As [`import`](Self::import), for a bundle that was fetched over HTTP. `tag` is stored with the bundle, in the same step, if no
    /// part of the bundle was refused. A refused part may be acceptable later, so the bundle must be fetched again.
    ///
    /// # Errors
    /// As [`import`](Self::import).
    pub fn import_fetched(
        &mut self,
        bundle: &[u8],
        tag: Option<HttpTag>,
        now: UnixTime,
    ) -> Result<Imported, CacheError> {
        // A bundle that the current state refuses is refused without touching the disk.
        let mut refreshed = self.loaded.state.refresh(bundle, now).map_err(CacheError::Refresh)?;
        let _lock = self.files.lock().map_err(|error| write_error(error, 0))?;
        // Another process may have imported meanwhile. Then the new state decides.
        if generations(&self.files).map_err(CacheError::Unreadable)? != self.loaded.generations {
            self.reload()?;
            refreshed = self.loaded.state.refresh(bundle, now).map_err(CacheError::Refresh)?;
        }
        let Refreshed { state, stopped, refused, refused_more, still_withdrawn, .. } = refreshed;
        self.commit(state, tag.filter(|_| refused.is_empty() && stopped.is_none()))?;
        match stopped {
            Some(error) => Err(CacheError::Refresh(error)),
            None => Ok(Imported { refused, refused_more, still_withdrawn }),
        }
    }

    /// Stores `state` and the tag of its bundle as the next generation, unless that would change nothing. The lock must be held.
    fn commit(&mut self, state: TrustState, tag: Option<HttpTag>) -> Result<(), CacheError> {
        // Without a new tag, the stored one stays true: it belongs to a bundle that is held in full.
        let tag_is_held = tag.is_none() || tag == self.loaded.tag;
        let bundle = state.to_bundle();
        if tag_is_held && self.loaded.holds(state.floors(), &bundle) {
            return Ok(());
        }
        let newest = self.loaded.generations.iter().map(|(_, generation)| *generation).max();
        let generation = newest.unwrap_or(0).saturating_add(1);
        // Floors first: they may be ahead of the bundle, but never behind it.
        self.put(FileKind::Floors, generation, &state.floors().to_cbor())?;
        self.put(FileKind::Bundle, generation, &tagged(tag.as_ref(), &bundle))?;
        self.tidy(generation);
        self.loaded = Loaded {
            state: Arc::new(state),
            bundle: Some(generation),
            tag,
            floors: Some(generation),
            generations: generations(&self.files).map_err(CacheError::Unreadable)?,
            recoveries: Vec::new(),
        };
        Ok(())
    }

    /// Writes a file under a temporary name, and then renames it.
    fn put(&self, kind: FileKind, generation: u64, content: &[u8]) -> Result<(), CacheError> {
        let name = kind.name(generation);
        let unfinished = format!("{name}{UNFINISHED}");
        let write = || {
            self.files.write(&unfinished, &[&frame(content), content])?;
            self.files.sync(&unfinished)?;
            self.files.rename(&unfinished, &name)?;
            self.files.sync_names()
        };
        write().map_err(|error| {
            // If this fails, the next import removes the file.
            let _ = self.files.remove(&unfinished);
            write_error(error, content.len())
        })
    }

    /// Removes all generations except the newest and the one before it. If this fails, the next import tries again.
    fn tidy(&self, newest: u64) {
        let keeps = |name: &str, kind: FileKind, from: Option<u64>| {
            kind.generation(name).is_some_and(|generation| generation == newest || Some(generation) == from)
        };
        for name in self.files.names().unwrap_or_default() {
            let ours = name.strip_suffix(UNFINISHED).unwrap_or(&name);
            let ours = FileKind::Bundle.generation(ours).or(FileKind::Floors.generation(ours)).is_some();
            let kept = keeps(&name, FileKind::Bundle, self.loaded.bundle)
                || keeps(&name, FileKind::Floors, self.loaded.floors);
            if ours && !kept {
                let _ = self.files.remove(&name);
            }
        }
    }
}

/// The content of the directory when it was last read.
#[derive(Debug)]
struct Loaded {
    state: Arc<TrustState>,
    /// Generation of the bundle in use.
    bundle: Option<u64>,
    /// The tag of that bundle.
    tag: Option<HttpTag>,
    /// Generation of the floors in use.
    floors: Option<u64>,
    /// Every file, damaged or not, oldest first.
    generations: Vec<(FileKind, u64)>,
    recoveries: Vec<Recovery>,
}

impl Loaded {
    /// Whether the directory holds a state with these floors and this bundle, and nothing damaged.
    fn holds(&self, floors: &Floors, bundle: &[u8]) -> bool {
        self.bundle.is_some()
            && self.recoveries.is_empty()
            && floors == self.state.floors()
            && bundle == self.state.to_bundle()
    }

    fn from<F: Files>(files: &F, anchor: &[u8]) -> Result<Self, CacheError> {
        // A damaged anchor is an error of the program, not of the directory.
        TrustState::new(anchor).map_err(CacheError::Refresh)?;
        let mut looks = 0;
        loop {
            looks += 1;
            match Self::look(files, anchor) {
                Ok(loaded) => return Ok(loaded),
                Err(error) if error.kind() == io::ErrorKind::NotFound && looks < MAX_LOOKS => {}
                Err(error) => return Err(CacheError::Unreadable(error)),
            }
        }
    }

    /// Reads the directory once. [`io::ErrorKind::NotFound`] if a file disappeared meanwhile.
    fn look<F: Files>(files: &F, anchor: &[u8]) -> io::Result<Self> {
        let generations = generations(files)?;
        let newest_first = |wanted: FileKind| -> Vec<u64> {
            let of_kind = generations.iter().rev().filter(|(kind, _)| *kind == wanted);
            of_kind.map(|(_, generation)| *generation).collect()
        };
        let (bundles, floors) = (newest_first(FileKind::Bundle), newest_first(FileKind::Floors));
        let mut recoveries = Vec::new();

        let newest_floors = floors.first().copied();
        let mut kept_floors = None;
        for generation in floors {
            let parsed = read(files, FileKind::Floors, generation)?.and_then(|content| {
                Floors::from_cbor(&content).map_err(|error| Recovery::FloorsRefused { generation, error })
            });
            match parsed {
                Ok(floors) => {
                    kept_floors = Some((generation, floors));
                    break;
                }
                Err(recovery) => recoveries.push(recovery),
            }
        }

        let newest_bundle = bundles.first().copied();
        // Floors are written before their bundle. If there are none, they were lost.
        if kept_floors.is_none() && newest_bundle.is_some() {
            recoveries.push(Recovery::FloorsLost);
        }
        let floors_generation = kept_floors.as_ref().map(|(generation, _)| *generation);
        let newest_kept = floors_generation == newest_floors && floors_generation >= newest_bundle;
        let floors = match kept_floors {
            Some((_, floors)) if newest_kept => KeptFloors::Newest(floors),
            Some((_, floors)) => KeptFloors::Older(floors),
            None => KeptFloors::Older(Floors::default()),
        };

        for generation in bundles {
            let kind = FileKind::Bundle;
            let resumed = read(files, kind, generation)?.and_then(|content| {
                let (tag, bundle) =
                    untagged(content).map_err(|fault| Recovery::Damaged { kind, generation, fault })?;
                let state = TrustState::resume(anchor, bundle, floors.clone())
                    .map_err(|error| Recovery::Refused { generation, error })?;
                Ok((Arc::new(state), tag))
            });
            match resumed {
                Ok((state, tag)) => {
                    let (bundle, floors) = (Some(generation), floors_generation);
                    return Ok(Self { state, bundle, tag, floors, generations, recoveries });
                }
                Err(recovery) => recoveries.push(recovery),
            }
        }
        let state = TrustState::resume(anchor, Bundle::default().to_cbor(), floors)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let state = Arc::new(state);
        Ok(Self { state, bundle: None, tag: None, floors: floors_generation, generations, recoveries })
    }
}

/// Every file of the cache, by kind, oldest first.
fn generations<F: Files>(files: &F) -> io::Result<Vec<(FileKind, u64)>> {
    let mut found = Vec::new();
    for name in files.names()? {
        for kind in [FileKind::Bundle, FileKind::Floors] {
            found.extend(kind.generation(&name).map(|generation| (kind, generation)));
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The content of a file, or why it cannot be used. [`io::ErrorKind::NotFound`] if it disappeared meanwhile.
fn read<F: Files>(files: &F, kind: FileKind, generation: u64) -> io::Result<Result<Vec<u8>, Recovery>> {
    match files.read(&kind.name(generation), kind.max_bytes()) {
        Ok(file) => Ok(unframe(file).map_err(|fault| Recovery::Damaged { kind, generation, fault })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(error),
        Err(error) => Ok(Err(Recovery::Unreadable { kind, generation, reason: error.kind() })),
    }
}

/// The error for a failed attempt to write `bytes` bytes.
pub(crate) fn write_error(error: io::Error, bytes: usize) -> CacheError {
    #[allow(clippy::wildcard_enum_match_arm, reason = "the standard library may add kinds of I/O errors")]
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CacheError::DiskFull { bytes },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => CacheError::NotWritable(error),
        io::ErrorKind::WouldBlock => CacheError::Busy,
        _ => CacheError::Io(error),
    }
}

impl fmt::Display for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged { kind, generation, fault } => {
                write!(
                    f,
                    "the cached {kind} of generation {generation} is damaged: {fault}; an older one is used"
                )
            }
            Self::Unreadable { kind, generation, reason } => {
                write!(f, "the cached {kind} of generation {generation} cannot be read: {reason}")
            }
            Self::Refused { generation, error } => {
                write!(f, "the cached bundle of generation {generation} is not trusted: {error}")
            }
            Self::FloorsRefused { generation, error } => {
                write!(f, "the cached floors of generation {generation} cannot be used: {error}")
            }
            Self::FloorsLost => write!(
                f,
                "the protection against rollback was lost and restored from the cached bundle; import the newest bundle now"
            ),
        }
    }
}

impl fmt::Display for CacheError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "the trust cache cannot be read: {error}"),
            Self::NotWritable(error) => {
                write!(f, "the trust cache cannot be written: {error}; its present content stays in use")
            }
            Self::DiskFull { bytes } => {
                write!(
                    f,
                    "the disk is full: no room for {bytes} bytes in the trust cache; its present content stays in use"
                )
            }
            Self::Busy => write!(f, "another program is importing into the trust cache; try again"),
            Self::Io(error) => write!(f, "the trust cache: {error}"),
            Self::Refresh(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CacheError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable(error) | Self::NotWritable(error) | Self::Io(error) => Some(error),
            Self::Refresh(error) => Some(error),
            Self::DiskFull { .. } | Self::Busy => None,
        }
    }
}
