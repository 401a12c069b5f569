//! `--trust-dir` and `--root`: the folder that stores the trust data of this device, and its first root.

use std::path::{Path, PathBuf};

use qualistamp_core::{Bundle, Draft, Federation, OperatorId, RefreshError, Trust, WithdrawnKeys};
use qualistamp_issuing::KeptFile;
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_trust_cache::{CacheError, HttpTag, Imported, OperatorImport, Operators, TrustCache};

use crate::args::environment::{ROOT, TRUST_DIR};
use crate::args::metadata_file::{read_root, unusable_root};
use crate::clock;
use crate::exit::Failure;
use crate::report::list_name::Names;
use crate::style;

/// The first root of the folder, stored beside the files of the cache.
const ANCHOR: &str = "root.cbor";
/// The folder of further operators in it.
const OPERATORS: &str = "operators";

/// The folder with the trust data of all operators.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct TrustFolder {
    /// Folder for the trust data of this device [default: qualistamp/trust in the user's data folder] [env: QUALISTAMP_TRUST_DIR]
    #[arg(long, value_name = "DIR")]
    trust_dir: Option<PathBuf>,
}

impl TrustFolder {
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

    /// Whether there are operators beside the one of the folder itself.
    fn has_several(&self) -> bool {
        self.path().is_ok_and(|path| path.join(OPERATORS).is_dir())
    }

    /// Opens all operators in the folder, and reports what was damaged.
    pub(crate) fn operators(&self) -> Result<Operators, Failure> {
        let path = self.path()?;
        files::make_folder(&path)?;
        let operators = Operators::open(&path).map_err(|error| Failure::input(path.display(), error))?;
        for kept in operators.kept() {
            report_recoveries(kept.folder(), kept.cache());
        }
        for broken in operators.broken() {
            let said = format_args!(
                "{}: this operator cannot be used, all others can: {}",
                broken.folder.display(),
                broken.error
            );
            let _ = style::error(&mut anstream::stderr(), said);
        }
        Ok(operators)
    }

    /// The operators that count, and the names that the user gave them.
    pub(crate) fn federation_of(&self, operators: &Operators) -> (Federation, Names) {
        let named = operators.anchors().filter_map(|kept| {
            let name = kept.anchor().and_then(|mark| mark.name.as_ref())?;
            Some((kept.id(), name.as_signed().to_owned()))
        });
        (operators.federation(), named.collect())
    }
}

/// What an import did.
pub(crate) struct ImportedBundle {
    /// What was imported of the operator that the bundle is from.
    pub(crate) imported: Imported,
    /// What of that operator is trusted now.
    pub(crate) trust: Trust,
    /// What became of the bundles of introduced operators.
    pub(crate) others: Vec<OperatorImport>,
}

impl ImportedBundle {
    /// `results` of the operator that the bundle called `name` is from, and of those in it.
    pub(crate) fn new(
        name: &str,
        operators: &Operators,
        results: Vec<OperatorImport>,
    ) -> Result<Self, Failure> {
        let mut results = results.into_iter();
        let first = results.next().ok_or_else(|| Failure::input(name, "nothing was imported"))?;
        let imported = first.result.map_err(|error| Failure::input(name, error))?;
        let kept = operators.find(first.operator);
        let trust = kept.map(|kept| kept.cache().snapshot().trust().clone()).unwrap_or_default();
        Ok(Self { imported, trust, others: results.collect() })
    }
}

/// The folder, and the first root, on which everything in it depends.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct TrustDir {
    #[command(flatten)]
    pub(crate) folder: TrustFolder,
    /// First root, from the operator of the trust list, over a channel you trust. `bundle import` and `bundle fetch` store it in the folder [env: QUALISTAMP_ROOT]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
}

impl TrustDir {
    /// Where the folder is.
    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        self.folder.path()
    }

    /// Whether the user named a folder, or there is one in the default place.
    pub(crate) fn exists(&self) -> bool {
        self.folder.named_path().is_some()
            || default_path().is_some_and(|path| path.join(ANCHOR).is_file() || path.join(OPERATORS).is_dir())
    }

    /// Whether the folder has several operators, and the user has not named the root of one.
    pub(crate) fn has_several(&self) -> bool {
        self.named_root().is_none() && self.folder.has_several()
    }

    /// Whether the folder or the first root is named on the command line.
    pub(crate) fn is_on_command_line(&self) -> bool {
        self.folder.trust_dir.is_some() || self.root.is_some()
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
        let folder_decides = || self.folder.trust_dir.is_some() && self.stored_anchor().is_some();
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
                        "not the root this folder was created with ({}); leave out --root, or trust this operator too, with \
                         `qualistamp anchor add`",
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
    ) -> Result<ImportedBundle, Failure> {
        let now = clock::now()?;
        if self.has_several() {
            let mut operators = self.folder.operators()?;
            let results = operators.import(bytes, now).map_err(|error| Failure::input(name, error))?;
            return ImportedBundle::new(name, &operators, results);
        }
        // No folder is created for a root that cannot be read.
        self.anchor()?;
        let folder = self.path()?;
        files::make_folder(&folder)?;
        // Two first imports at the same time must not disagree about the first root.
        let _kept = KeptFile::lock(&folder.join(ANCHOR))?;
        let mut cache = self.open()?;
        let imported = cache.import_fetched(bytes, tag, now).map_err(|error| Failure::input(name, error))?;
        self.store_anchor()?;
        let trust = cache.snapshot().trust().clone();
        let mut others = Vec::new();
        if Bundle::parse(bytes).is_ok_and(|bundle| bundle.nested().next().is_some()) {
            let mut operators = self.folder.operators()?;
            if let Ok(id) = OperatorId::of_signed(&self.anchor()?) {
                others = operators.import_for(id, bytes, None, now).into_iter().skip(1).collect();
            }
        }
        Ok(ImportedBundle { imported, trust, others })
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
    report_recoveries(path, &cache);
    Ok(cache)
}

/// Says what was damaged in the folder at `path`. Only a notice: an older bundle is used instead.
fn report_recoveries(path: &Path, cache: &TrustCache) {
    for recovery in cache.recoveries() {
        let _ = style::error(&mut anstream::stderr(), format_args!("{}: {recovery}", path.display()));
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
