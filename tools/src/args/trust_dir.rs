//! `--trust-dir` and `--root`: the folder that stores the trust data of this device, and its first root.

use std::path::{Path, PathBuf};

use qualistamp_core::{Draft, RefreshError, Trust};
use qualistamp_trust_cache::{CacheError, Imported, TrustCache};

use crate::args::metadata_file::{read_root, unusable_root};
use crate::clock;
use crate::exit::Failure;
use crate::style;
use qualistamp_issuing::files::{self, Access, IfExists};

/// The first root of the folder, stored beside the files of the cache.
const ANCHOR: &str = "root.cbor";

/// The folder, and the first root, on which everything in it depends.
#[derive(Debug, clap::Args)]
pub(crate) struct TrustDir {
    /// Folder for the trust data of this device [default: qualistamp/trust in the user's data folder]
    #[arg(long, value_name = "DIR", env = "QUALISTAMP_TRUST_DIR", hide_env_values = true)]
    trust_dir: Option<PathBuf>,
    /// First root, from the operator of the trust list, over a channel you trust. `bundle import` and `bundle fetch` store it in the folder
    #[arg(long, value_name = "FILE", env = "QUALISTAMP_ROOT", hide_env_values = true)]
    root: Option<PathBuf>,
}

impl TrustDir {
    /// Where the folder is.
    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        self.trust_dir.clone().or_else(default_path).ok_or_else(|| {
            Failure::Usage(
                "this system does not say where users keep their data; give --trust-dir".to_owned(),
            )
        })
    }

    /// Whether the user named a folder, or there is one in the default place.
    pub(crate) fn exists(&self) -> bool {
        self.trust_dir.is_some() || default_path().is_some_and(|path| path.join(ANCHOR).is_file())
    }

    /// The first root: the one given, or the one stored in the folder.
    pub(crate) fn anchor(&self) -> Result<Vec<u8>, Failure> {
        read_root(&self.anchor_path()?)
    }

    /// Where the first root is.
    pub(crate) fn anchor_path(&self) -> Result<PathBuf, Failure> {
        self.root.clone().or_else(|| self.stored_anchor()).ok_or_else(|| {
            Failure::Usage(
                "give --root, the first root, which the operator of the trust list publishes; `qualistamp bundle \
                 import BUNDLE --root ROOT` stores it, so that later commands need no --root"
                    .to_owned(),
            )
        })
    }

    /// The first root in the folder, if one is stored.
    fn stored_anchor(&self) -> Option<PathBuf> {
        self.path().ok().map(|path| path.join(ANCHOR)).filter(|path| path.is_file())
    }

    /// Opens the folder, and reports what was damaged in it.
    pub(crate) fn open(&self) -> Result<TrustCache, Failure> {
        let (path, anchor_path) = (self.path()?, self.anchor_path()?);
        let anchor = read_root(&anchor_path)?;
        if let (Some(given), Some(stored)) = (&self.root, self.stored_anchor()) {
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
        let cache =
            TrustCache::open(&path, &anchor).map_err(|error| cache_failure(&path, &anchor_path, error))?;
        for recovery in cache.recoveries() {
            // Only a notice: an older bundle is used instead.
            let _ = style::error(&mut anstream::stderr(), format_args!("{}: {recovery}", path.display()));
        }
        Ok(cache)
    }

    /// Imports a bundle, called `name` in messages, and stores the first root. Returns what was imported, and what is trusted
    /// now.
    pub(crate) fn import(&self, name: &str, bytes: &[u8]) -> Result<(Imported, Trust), Failure> {
        let mut cache = self.open()?;
        let imported = cache.import(bytes, clock::now()?).map_err(|error| Failure::input(name, error))?;
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
