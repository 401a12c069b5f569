//! The folder in which this device keeps what it trusts.

use std::path::PathBuf;

use qualistamp_core::{Draft, Trust, limits::MAX_METADATA_BYTES};
use qualistamp_trust_cache::{Imported, TrustCache};

use crate::clock;
use crate::exit::Failure;
use crate::style;
use qualistamp_issuing::files::{self, Access, IfExists};

/// The root that the folder was begun with, beside the files of the cache.
const ANCHOR: &str = "root.cbor";

/// The folder, and the root that everything in it rests on.
#[derive(Debug, clap::Args)]
pub(crate) struct TrustDir {
    /// Folder in which what is trusted is kept [default: qualistamp/trust in the user's data folder]
    #[arg(long, value_name = "DIR", env = "QUALISTAMP_TRUST_DIR", hide_env_values = true)]
    trust_dir: Option<PathBuf>,
    /// First root, from whoever keeps the list, by a way you trust; `bundle import` remembers it in the folder
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

    /// Whether the user named a folder, or one was begun in the usual place.
    pub(crate) fn is_there(&self) -> bool {
        self.trust_dir.is_some() || default_path().is_some_and(|path| path.join(ANCHOR).is_file())
    }

    /// The first root: the one given, or the one that the folder was begun with.
    pub(crate) fn anchor(&self) -> Result<Vec<u8>, Failure> {
        let path = match (&self.root, self.begun_with()) {
            (Some(given), _) => given.clone(),
            (None, Some(begun)) => begun,
            (None, None) => {
                return Err(Failure::Usage(
                    "give --root, the first root, from whoever keeps the list of trusted issuers".to_owned(),
                ));
            }
        };
        Ok(files::read(&path, MAX_METADATA_BYTES as u64)?)
    }

    /// The root that the folder was begun with, if it was.
    fn begun_with(&self) -> Option<PathBuf> {
        self.path().ok().map(|path| path.join(ANCHOR)).filter(|path| path.is_file())
    }

    /// Opens the folder, and says what was found damaged in it.
    pub(crate) fn open(&self) -> Result<TrustCache, Failure> {
        let (path, anchor) = (self.path()?, self.anchor()?);
        if let (Some(given), Some(begun)) = (&self.root, self.begun_with()) {
            // Compared by what they say: another signature on it makes it no other root.
            if Draft::parse(&anchor) != Draft::parse(&files::read(&begun, MAX_METADATA_BYTES as u64)?) {
                return Err(Failure::input(
                    given.display(),
                    format_args!(
                        "not the root that this folder was begun with ({}); leave out --root, or give another --trust-dir",
                        begun.display()
                    ),
                ));
            }
        }
        let cache =
            TrustCache::open(&path, &anchor).map_err(|error| Failure::input(path.display(), error))?;
        for mishap in cache.recoveries() {
            // A remark: something older serves.
            let _ = style::error(&mut anstream::stderr(), format_args!("{}: {mishap}", path.display()));
        }
        Ok(cache)
    }

    /// Takes over a bundle, called `name` in messages, and remembers the first root. Returns what it brought, and what is
    /// trusted now.
    pub(crate) fn import(&self, name: &str, bytes: &[u8]) -> Result<(Imported, Trust), Failure> {
        let mut cache = self.open()?;
        let imported = cache.import(bytes, clock::now()?).map_err(|error| Failure::input(name, error))?;
        self.remember_anchor()?;
        Ok((imported, cache.snapshot().trust().clone()))
    }

    /// Remembers the first root, once something under it was imported.
    fn remember_anchor(&self) -> Result<(), Failure> {
        let held = self.path()?.join(ANCHOR);
        if held.is_file() {
            return Ok(());
        }
        Ok(files::write(&held, &self.anchor()?, Access::Default, IfExists::Refuse)?)
    }
}

/// The usual place. Data, not cache: what cleaners of caches delete would let old bundles come back.
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
