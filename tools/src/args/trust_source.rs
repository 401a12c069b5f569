//! Trust data named on the command line: a root, a trust list, a bundle, or the trust file that the next list is made from.

use std::path::Path;

use qualistamp_core::{
    Bundle, Draft, RootContent, TrustListContent,
    limits::{MAX_BUNDLE_BYTES, MAX_METADATA_BYTES},
};
use qualistamp_issuing::files::{self, folder_of};
use qualistamp_issuing::{KeyLabels, TrustFile, TrustFileError, parse_list};

use crate::clock;
use crate::exit::Failure;

/// What a file of trust data is. No signature of it was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SourceKind {
    Root,
    TrustList,
    Bundle,
    /// `trust.json`: the list is the next one.
    TrustFile,
}

/// The content of a file of trust data.
pub(crate) struct TrustSource {
    pub(crate) kind: SourceKind,
    /// The roots, the newest last.
    pub(crate) roots: Vec<RootContent>,
    pub(crate) list: Option<TrustListContent>,
    /// Issuers that are left out of the next list.
    pub(crate) drafts: Vec<String>,
}

impl TrustSource {
    /// Reads the file at `path`. A trust file has the extension `json`.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        if path.extension().is_some_and(|extension| extension == "json") {
            return Self::of_trust_file(path);
        }
        let bytes = files::read(path, MAX_BUNDLE_BYTES as u64)?;
        let whole = |kind, roots, list| Self { kind, roots, list, drafts: Vec::new() };
        if bytes.len() <= MAX_METADATA_BYTES {
            match Draft::parse(&bytes) {
                Ok(Draft::Root(root)) => return Ok(whole(SourceKind::Root, vec![root], None)),
                Ok(Draft::TrustList(list)) => return Ok(whole(SourceKind::TrustList, vec![], Some(list))),
                Err(_) => {}
            }
        }
        let bundle = Bundle::parse(&bytes).map_err(|fault| {
            let why = format_args!("neither a root nor a trust list nor a bundle: {fault}");
            Failure::input(path.display(), why)
        })?;
        let roots = bundle.roots().filter_map(|(_, signed)| match Draft::parse(signed) {
            Ok(Draft::Root(root)) => Some(root),
            Ok(Draft::TrustList(_)) | Err(_) => None,
        });
        let list = bundle.list().map(parse_list).transpose();
        let list = list.map_err(|error| Failure::input(path.display(), error))?;
        Ok(whole(SourceKind::Bundle, roots.collect(), list))
    }

    fn of_trust_file(path: &Path) -> Result<Self, Failure> {
        let file = TrustFile::read(path)?;
        let now = clock::now()?;
        let record = |error| TrustFileError::Record { path: path.to_owned(), error: Box::new(error) };
        let root = file.root_content().map_err(record)?;
        let list = file.next_list(now, now).map_err(record)?;
        let drafts = file.drafts().map(|issuer| issuer.id.clone()).collect();
        Ok(Self { kind: SourceKind::TrustFile, roots: vec![root], list: Some(list), drafts })
    }

    /// The newest root.
    pub(crate) fn root(&self) -> Option<&RootContent> {
        self.roots.last()
    }
}

/// What keys are called, as far as the trust file in the folder of `path` says.
pub(crate) fn labels_beside(path: &Path) -> KeyLabels {
    let folder = if path.is_dir() { path } else { folder_of(path) };
    TrustFile::open(folder).map(|file| file.labels).unwrap_or_default()
}
