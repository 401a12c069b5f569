//! Opening, importing, and falling back when a file is damaged.

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use qualistamp_core::{
    Bundle, Floors, KeptFloors, Kid, MetadataError, RefreshError, Refused, TrustState, UnixTime,
};

use crate::files::{Directory, Files};
use crate::generation::{FileKind, GenerationFault, UNFINISHED, frame, unframe};

/// How often to look again when another process tidied away what was about to be read.
const MAX_LOOKS: usize = 5;

/// A directory with what a device trusts.
#[derive(Debug)]
pub struct TrustCache<F = Directory> {
    files: F,
    anchor: Vec<u8>,
    loaded: Loaded,
}

/// What an import brought.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Imported {
    /// Parts of the bundle that were left out.
    pub refused: Vec<Refused>,
    /// Keys that the list calls sound although an earlier one withdrew them. They stay withdrawn.
    pub still_withdrawn: Vec<Kid>,
}

/// Something that went wrong earlier and was got over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovery {
    /// A file is damaged.
    Damaged {
        /// Its kind.
        kind: FileKind,
        /// Its generation.
        generation: u64,
        /// What shows the damage.
        fault: GenerationFault,
    },
    /// A file cannot be read.
    Unreadable {
        /// Its kind.
        kind: FileKind,
        /// Its generation.
        generation: u64,
        /// Why.
        reason: io::ErrorKind,
    },
    /// A bundle is whole, but does not open under the root that the program was born with.
    Refused {
        /// Its generation.
        generation: u64,
        /// Why.
        error: RefreshError,
    },
    /// Floors are whole, but cannot be understood.
    FloorsRefused {
        /// Their generation.
        generation: u64,
        /// Why.
        error: MetadataError,
    },
    /// No floors are left: they start anew from what the bundle holds.
    FloorsLost,
}

/// Why the cache could not be opened, or an import not be made. What was trusted before still is.
#[derive(Debug)]
pub enum CacheError {
    /// The directory cannot be read.
    Unreadable(io::Error),
    /// The directory cannot be written.
    NotWritable(io::Error),
    /// No room is left.
    DiskFull {
        /// Bytes that were to be written.
        bytes: usize,
    },
    /// Another process is importing, for longer than any import takes.
    Busy,
    /// Any other trouble with files.
    Io(io::Error),
    /// The bundle was refused, or the root that the program was born with is damaged.
    Refresh(RefreshError),
}

impl TrustCache<Directory> {
    /// Opens the cache at `path`, a directory that is made if need be. Opening writes nothing else.
    ///
    /// `anchor` is the signed root that the program was born with.
    ///
    /// # Errors
    /// [`CacheError::Unreadable`], or [`CacheError::Refresh`] if the anchor itself is damaged. Damaged files are no errors:
    /// see [`TrustCache::recoveries`].
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

    /// What is trusted now. It stays as it is while later imports go on.
    #[must_use]
    pub fn snapshot(&self) -> Arc<TrustState> {
        Arc::clone(&self.loaded.state)
    }

    /// What was found damaged when the directory was last read, and got over.
    #[must_use]
    pub fn recoveries(&self) -> &[Recovery] {
        &self.loaded.recoveries
    }

    /// Reads the directory again, for what other processes have imported.
    ///
    /// # Errors
    /// As [`TrustCache::open`].
    pub fn reload(&mut self) -> Result<(), CacheError> {
        self.loaded = Loaded::from(&self.files, &self.anchor)?;
        Ok(())
    }

    /// Verifies `bundle` at the time `now`, and keeps what it brings. When this returns, it survives a power failure.
    ///
    /// # Errors
    /// [`CacheError`]: nothing of the bundle is trusted then. Only its floors may have been kept, which do no harm: the same
    /// bundle can be imported again.
    pub fn import(&mut self, bundle: &[u8], now: UnixTime) -> Result<Imported, CacheError> {
        // What is refused by what is known here is refused without touching the disk.
        let mut refreshed = self.loaded.state.refresh(bundle, now).map_err(CacheError::Refresh)?;
        let _lock = self.files.lock().map_err(|error| trouble(error, 0))?;
        // Another process may have imported meanwhile: what it knows counts too.
        if generations(&self.files).map_err(CacheError::Unreadable)? != self.loaded.generations {
            self.reload()?;
            refreshed = self.loaded.state.refresh(bundle, now).map_err(CacheError::Refresh)?;
        }
        let imported = Imported { refused: refreshed.refused, still_withdrawn: refreshed.still_withdrawn };
        let bundle = refreshed.state.to_bundle();
        let floors = refreshed.state.floors().to_cbor();
        let changes = self.loaded.bundle.is_none()
            || refreshed.state.floors() != self.loaded.state.floors()
            || bundle != self.loaded.state.to_bundle();
        if changes || !self.loaded.recoveries.is_empty() {
            let newest = self.loaded.generations.iter().map(|(_, generation)| *generation).max();
            let generation = newest.unwrap_or(0).saturating_add(1);
            // Floors first: they may be ahead of the bundle, never behind it.
            self.put(FileKind::Floors, generation, &floors)?;
            self.put(FileKind::Bundle, generation, &bundle)?;
            self.tidy(generation);
            self.loaded = Loaded {
                state: Arc::new(refreshed.state),
                bundle: Some(generation),
                floors: Some(generation),
                generations: generations(&self.files).map_err(CacheError::Unreadable)?,
                recoveries: Vec::new(),
            };
        }
        Ok(imported)
    }

    /// Writes a file beside the others, and only then gives it its name.
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
            // What cannot be removed now is removed by the next import.
            let _ = self.files.remove(&unfinished);
            trouble(error, content.len())
        })
    }

    /// Removes all but the newest generation and the one it was made from. What fails here is done by the next import.
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

/// What a directory held when it was read.
#[derive(Debug)]
struct Loaded {
    state: Arc<TrustState>,
    /// Generation of the bundle that serves.
    bundle: Option<u64>,
    /// Generation of the floors that serve.
    floors: Option<u64>,
    /// Every file, good or not, oldest first.
    generations: Vec<(FileKind, u64)>,
    recoveries: Vec<Recovery>,
}

impl Loaded {
    fn from<F: Files>(files: &F, anchor: &[u8]) -> Result<Self, CacheError> {
        // A damaged anchor is the program's fault, not the directory's.
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

    /// One look at the directory; [`io::ErrorKind::NotFound`] when a file went away meanwhile.
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
            let Some(content) = read(files, FileKind::Floors, generation, &mut recoveries)? else { continue };
            match Floors::from_cbor(&content) {
                Ok(floors) => {
                    kept_floors = Some((generation, floors));
                    break;
                }
                Err(error) => recoveries.push(Recovery::FloorsRefused { generation, error }),
            }
        }

        let newest_bundle = bundles.first().copied();
        // A bundle is written after its floors: without any, they were lost.
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
            let Some(content) = read(files, FileKind::Bundle, generation, &mut recoveries)? else { continue };
            match TrustState::resume(anchor, content, floors.clone()) {
                Ok(state) => {
                    let state = Arc::new(state);
                    let bundle = Some(generation);
                    return Ok(Self { state, bundle, floors: floors_generation, generations, recoveries });
                }
                Err(error) => recoveries.push(Recovery::Refused { generation, error }),
            }
        }
        let state = TrustState::resume(anchor, Bundle::default().to_cbor(), floors)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let state = Arc::new(state);
        Ok(Self { state, bundle: None, floors: floors_generation, generations, recoveries })
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

/// The content of a file; `None`, with a recovery, if it is damaged or cannot be read.
fn read<F: Files>(
    files: &F,
    kind: FileKind,
    generation: u64,
    recoveries: &mut Vec<Recovery>,
) -> io::Result<Option<Vec<u8>>> {
    match files.read(&kind.name(generation), kind.bytes_max()) {
        Ok(file) => match unframe(file) {
            Ok(content) => return Ok(Some(content)),
            Err(fault) => recoveries.push(Recovery::Damaged { kind, generation, fault }),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(error),
        Err(error) => recoveries.push(Recovery::Unreadable { kind, generation, reason: error.kind() }),
    }
    Ok(None)
}

/// Names the trouble that writing `bytes` bytes ran into.
fn trouble(error: io::Error, bytes: usize) -> CacheError {
    #[allow(clippy::wildcard_enum_match_arm, reason = "the kinds of I/O errors are not ours")]
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
                    "the cached {kind} of generation {generation} is damaged: {fault}; an older one serves"
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
                "what must never go back was lost, and starts anew from the cached bundle; import the newest bundle now"
            ),
        }
    }
}

impl fmt::Display for CacheError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "the trust cache cannot be read: {error}"),
            Self::NotWritable(error) => {
                write!(f, "the trust cache cannot be written: {error}; what it holds is still used")
            }
            Self::DiskFull { bytes } => {
                write!(f, "no room for {bytes} bytes in the trust cache; what it holds is still used")
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
