//! Puts the bundles of introduced operators into a bundle.

use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::limits::MAX_BUNDLE_BYTES;
use qualistamp_core::{Bundle, BundleFault, OperatorId, RefreshError, TrustState, UnixTime};

use crate::bundle::parse_list;
use crate::files::{self, FileError};

/// Why the bundle of another operator cannot be included.
#[derive(Debug)]
pub enum IncludeError {
    /// A file could not be read.
    File(FileError),
    /// It is not a bundle, or has itself bundles of other operators in it.
    Bundle {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: BundleFault,
    },
    /// Its first root is missing, so that verifiers cannot tell whose it is.
    NoFirstRoot {
        /// The file.
        path: PathBuf,
    },
    /// The trust list of the bundle around it does not introduce its operator.
    NotIntroduced {
        /// The file.
        path: PathBuf,
        /// The operator.
        operator: OperatorId,
    },
    /// Verifiers would refuse it.
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        error: RefreshError,
    },
    /// With it, the bundle would be larger than any that verifiers read.
    TooLarge {
        /// Bytes of the bundle.
        bytes: usize,
        /// The limit.
        max: usize,
    },
}

impl fmt::Display for IncludeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Bundle { path, fault } => write!(f, "{}: {fault}", path.display()),
            Self::NoFirstRoot { path } => write!(
                f,
                "{}: begins with no first root, so that verifiers cannot tell whose bundle it is; get one made with `qualistamp bundle make`",
                path.display()
            ),
            Self::NotIntroduced { path, operator } => write!(
                f,
                "{}: the trust list does not introduce its operator, {operator}; `qualistamp trust introduce` adds it to the next list",
                path.display()
            ),
            Self::Refused { path, error } => {
                write!(f, "{}: verifiers would refuse it: {error}", path.display())
            }
            Self::TooLarge { bytes, max } => {
                write!(f, "the bundle would have {bytes} bytes, more than the limit of {max}")
            }
        }
    }
}

impl std::error::Error for IncludeError {}

/// Adds the bundles at `paths` to `bundle`, whose trust list must introduce their operators. Each is verified at the time `now`.
///
/// # Errors
/// [`IncludeError`].
pub fn include_bundles(bundle: &[u8], paths: &[PathBuf], now: UnixTime) -> Result<Vec<u8>, IncludeError> {
    let here = || PathBuf::from("bundle");
    let mut around = Bundle::parse(bundle).map_err(|fault| IncludeError::Bundle { path: here(), fault })?;
    let list = around.list().and_then(|signed| parse_list(signed).ok());
    let introduced = list.map(|list| list.introduced).unwrap_or_default();
    for path in paths {
        let (operator, bytes) = open(path, now)?;
        if !introduced.iter().any(|entry| entry.operator == operator) {
            return Err(IncludeError::NotIntroduced { path: path.clone(), operator });
        }
        around.add_nested(operator, bytes);
    }
    let bytes = around.to_cbor();
    match bytes.len() {
        length if length > MAX_BUNDLE_BYTES => {
            Err(IncludeError::TooLarge { bytes: length, max: MAX_BUNDLE_BYTES })
        }
        _ => Ok(bytes),
    }
}

/// Reads the bundle of an operator, and verifies it as a verifier will that sees it for the first time.
fn open(path: &Path, now: UnixTime) -> Result<(OperatorId, Vec<u8>), IncludeError> {
    let bytes = files::read(path, MAX_BUNDLE_BYTES as u64).map_err(IncludeError::File)?;
    let bundle = Bundle::parse_nested(&bytes)
        .map_err(|fault| IncludeError::Bundle { path: path.to_owned(), fault })?;
    let Some((operator, root)) = bundle.first_root() else {
        return Err(IncludeError::NoFirstRoot { path: path.to_owned() });
    };
    let refused = |error| IncludeError::Refused { path: path.to_owned(), error };
    let refreshed = TrustState::new(root).and_then(|state| state.refresh(&bytes, now)).map_err(refused)?;
    match refreshed.stopped {
        Some(error) => Err(refused(error)),
        None => Ok((operator, bytes)),
    }
}
