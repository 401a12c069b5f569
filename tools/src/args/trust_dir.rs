//! `--trust-dir` and `--root`: the folder that stores the trust data of this device, and its first root.

use std::path::{Path, PathBuf};

use qualistamp_core::{Draft, RefreshError, Trust, WithdrawnKeys};
use qualistamp_issuing::KeptFile;
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_trust_cache::{CacheError, HttpTag, Imported, TrustCache};

use crate::args::environment::{ROOT, TRUST_DIR};
use crate::args::metadata_file::{read_root, unusable_root};
use crate::clock;
use crate::exit::Failure;
use crate::style;

/// The first root of the folder, stored beside the files of the cache.
const ANCHOR: &str = "root.cbor";

/// The folder, and the first root, on which everything in it depends.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct TrustDir {
    /// Folder for the trust data of this device [default: qualistamp/trust in the user's data folder] [env: QUALISTAMP_TRUST_DIR]
    #[arg(long, value_name = "DIR")]
    trust_dir: Option<PathBuf>,
    /// First root, from the operator of the trust list, over a channel you trust. `bundle import` and `bundle fetch` store it in the folder [env: QUALISTAMP_ROOT]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
}

impl TrustDir {
    /// Where the folder is.
    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        self.named_path().or_else(default_path).ok_or_else(|| {
            Failure::Usage(
                "this system does not say where users keep their data; give --trust-dir".to_owned(),
            )
        })
    }

    /// The folder that the user named.
    fn named_path(&self) -> Option<PathBuf> {
        self.trust_dir.clone().or_else(|| TRUST_DIR.path())
    }

    /// Whether the user named a folder, or there is one in the default place.
    pub(crate) fn exists(&self) -> bool {
        self.named_path().is_some() || default_path().is_some_and(|path| path.join(ANCHOR).is_file())
    }

    /// Whether the folder or the first root is named on the command line.
    pub(crate) fn is_on_command_line(&self) -> bool {
        self.trust_dir.is_some() || self.root.is_some()
    }

    /// The first root: the one given, or the one stored in the folder.
    pub(crate) fn anchor(&self) -> Result<Vec<u8>, Failure> {
        read_root(&self.anchor_path()?)
    }

    /// Where the first root is.
    pub(crate) fn anchor_path(&self) -> Result<PathBuf, Failure> {
        self.named_root().or_else(|| self.stored_anchor()).ok_or_else(|| {
            Failure::Usage(
                "give --root, the first root, which the operator of the trust list publishes; `qualistamp bundle \
                 import BUNDLE --root ROOT` stores it, so that later commands need no --root"
                    .to_owned(),
            )
        })
    }

    /// The first root that the user named. One in the environment gives way to a folder on the command line that has its own.
    fn named_root(&self) -> Option<PathBuf> {
        let folder_decides = || self.trust_dir.is_some() && self.stored_anchor().is_some();
        self.root.clone().or_else(|| ROOT.path().filter(|_| !folder_decides()))
    }

    /// The first root in the folder, if one is stored.
    fn stored_anchor(&self) -> Option<PathBuf> {
        self.path().ok().map(|path| path.join(ANCHOR)).filter(|path| path.is_file())
    }

    /// Opens the folder, and reports what was damaged in it.
    pub(crate) fn open(&self) -> Result<TrustCache, Failure> {
        let anchor_path = self.anchor_path()?;
        let anchor = read_root(&anchor_path)?;
        if let (Some(given), Some(stored)) = (self.named_root(), self.stored_anchor()) {
            // The contents are compared: another signature does not make it another root.
            if Draft::parse(&anchor) != Draft::parse(&read_root(&stored)?) {
                return Err(Failure::input(
                    given.display(),
                    format_args!(
                        "not the root this folder was created with ({}); leave out --root, or use another --trust-dir",
                        stored.display()
                    ),
                ));
            }
        }
        open(&self.path()?, &anchor_path, &anchor)
    }

    /// The keys that the folder remembers as withdrawn, whatever else is trusted. None if nothing was ever imported into it.
    pub(crate) fn withdrawn(&self) -> Result<WithdrawnKeys, Failure> {
        let Some(stored) = self.stored_anchor() else { return Ok(WithdrawnKeys::default()) };
        let cache = open(&self.path()?, &stored, &read_root(&stored)?)?;
        Ok(cache.snapshot().floors().withdrawn.clone())
    }

    /// Imports a bundle, called `name` in messages, and stores the first root. `tag` is that of a fetched bundle. Returns what was
    /// imported, and what is trusted now.
    pub(crate) fn import(
        &self,
        name: &str,
        bytes: &[u8],
        tag: Option<HttpTag>,
    ) -> Result<(Imported, Trust), Failure> {
        // No folder is created for a root that cannot be read.
        self.anchor()?;
        let folder = self.path()?;
        files::make_folder(&folder)?;
        // Two first imports at the same time must not disagree about the first root.
        let _kept = KeptFile::lock(&folder.join(ANCHOR))?;
        let mut cache = self.open()?;
        let imported =
            cache.import_fetched(bytes, tag, clock::now()?).map_err(|error| Failure::input(name, error))?;
        self.store_anchor()?;
        Ok((imported, cache.snapshot().trust().clone()))
    }

    /// Stores the first root, once a bundle was imported under it.
    fn store_anchor(&self) -> Result<(), Failure> {
        let stored = self.path()?.join(ANCHOR);
        if stored.is_file() {
            return Ok(());
        }
        Ok(files::write(&stored, &self.anchor()?, Access::Default, IfExists::Refuse)?)
    }
}

/// Opens the folder at `path`, and reports what was damaged in it.
fn open(path: &Path, anchor_path: &Path, anchor: &[u8]) -> Result<TrustCache, Failure> {
    let cache = TrustCache::open(path, anchor).map_err(|error| cache_failure(path, anchor_path, error))?;
    for recovery in cache.recoveries() {
        // Only a notice: an older bundle is used instead.
        let _ = style::error(&mut anstream::stderr(), format_args!("{}: {recovery}", path.display()));
    }
    Ok(cache)
}

/// Why the folder cannot be opened. If the reason is the first root, the message is about that file.
fn cache_failure(folder: &Path, anchor: &Path, error: CacheError) -> Failure {
    if let CacheError::Refresh(RefreshError::Anchor(error)) = &error {
        return unusable_root(anchor, error);
    }
    Failure::input(folder.display(), error)
}

/// The default folder. It is among data, not caches: a cleaner that deletes caches would allow old bundles to return.
fn default_path() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let data = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        variable("XDG_DATA_HOME").or_else(|| variable("HOME").map(|home| home.join(".local/share")))
    };
    data.map(|data| data.join("qualistamp").join("trust"))
}
