//! Roots, trust lists and bundles named on the command line: read, and recognized if they are swapped.

use std::path::Path;

use qualistamp_core::{
    Bundle, Draft, MetadataError, RefreshError,
    limits::{MAX_BUNDLE_BYTES, MAX_METADATA_BYTES},
};
use qualistamp_issuing::files;

use crate::exit::Failure;

/// What a file of trust data is. Signatures play no part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Root,
    TrustList,
    Bundle,
}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        match Draft::parse(bytes) {
            Ok(Draft::Root(_)) => Some(Self::Root),
            Ok(Draft::TrustList(_)) => Some(Self::TrustList),
            Err(_) => Bundle::parse(bytes).ok().map(|_| Self::Bundle),
        }
    }

    /// Its name with an article, and the option for it.
    fn name_and_option(self) -> (&'static str, &'static str) {
        match self {
            Self::Root => ("a root", "--root"),
            Self::TrustList => ("a trust list", "--trust-list"),
            Self::Bundle => ("a bundle", "--bundle"),
        }
    }
}

/// Reads the root at `path`.
pub(crate) fn read_root(path: &Path) -> Result<Vec<u8>, Failure> {
    read(path, Kind::Root)
}

/// Reads the trust list at `path`.
pub(crate) fn read_trust_list(path: &Path) -> Result<Vec<u8>, Failure> {
    read(path, Kind::TrustList)
}

/// Reads the bundle at `path`.
pub(crate) fn read_bundle(path: &Path) -> Result<Vec<u8>, Failure> {
    read(path, Kind::Bundle)
}

/// Reads the root or trust list at `path`, signed or not.
pub(crate) fn read_draft(path: &Path) -> Result<Draft, Failure> {
    let bytes = files::read(path, MAX_METADATA_BYTES as u64)?;
    Draft::parse(&bytes).map_err(|error| {
        let why = match Bundle::parse(&bytes) {
            Ok(_) => "this is a bundle; `qualistamp bundle show` shows it".to_owned(),
            Err(_) => format!("neither a root nor a trust list: {error}"),
        };
        Failure::input(path.display(), why)
    })
}

/// Reads a file that should be of kind `wanted`. A file of no kind is returned too: parsing it says what is wrong with it.
fn read(path: &Path, wanted: Kind) -> Result<Vec<u8>, Failure> {
    // A bundle where a root or list is wanted is read in full, so that it is recognized.
    let bytes = files::read(path, MAX_BUNDLE_BYTES as u64)?;
    match Kind::of(&bytes) {
        Some(found) if found != wanted => {
            let ((found, option), (wanted, _)) = (found.name_and_option(), wanted.name_and_option());
            Err(Failure::input(
                path.display(),
                format_args!(
                    "this is {found}, not {wanted}; the files seem swapped ({found} is given with {option})"
                ),
            ))
        }
        _ if wanted != Kind::Bundle && bytes.len() > MAX_METADATA_BYTES => {
            let (wanted, _) = wanted.name_and_option();
            Err(Failure::input(
                path.display(),
                format_args!("is larger than {MAX_METADATA_BYTES} bytes; this cannot be {wanted}"),
            ))
        }
        Some(_) | None => Ok(bytes),
    }
}

/// Why the bundle at `bundle` is refused under the first root at `root`. The message is about the file that is wrong.
pub(crate) fn refused_bundle(bundle: &Path, root: &Path, error: &RefreshError) -> Failure {
    if let RefreshError::Anchor(error) = error {
        return unusable_root(root, error);
    }
    Failure::input(bundle.display(), error)
}

/// Why the root at `path` cannot be the first root, and what to do about it.
pub(crate) fn unusable_root(path: &Path, error: &MetadataError) -> Failure {
    if let MetadataError::UnderSigned { .. } = error {
        return Failure::input(
            path.display(),
            format_args!(
                "not signed by enough of its root keys: {error}; the operator of the list adds a signature with `qualistamp trust sign {} --key PRIVATE_KEY`",
                path.display()
            ),
        );
    }
    Failure::input(path.display(), format_args!("cannot be used as the first root: {error}"))
}
