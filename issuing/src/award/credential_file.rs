//! The field `credential_file`: the link to a full digital credential, computed from the file when the award is read.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use qualistamp_core::CredentialLink;
use qualistamp_credentials::{CredentialError, CredentialFile, MAX_FILE_BYTES};

/// Why the file of a full digital credential gives no link. Never names the file, because its name may be that of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CredentialFileFault {
    /// The system does not let us read it.
    Unreadable(io::ErrorKind),
    /// It is damaged, or programs read it differently.
    Refused(CredentialError),
    /// It awards nothing: a picture, a part of a badge, a key.
    AwardsNothing {
        /// What it is.
        found: String,
    },
}

impl fmt::Display for CredentialFileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(io::ErrorKind::NotFound) => write!(f, "there is no such file"),
            Self::Unreadable(kind) => write!(f, "cannot be read: {kind}"),
            Self::Refused(error) => error.fmt(f),
            Self::AwardsNothing { found } => {
                write!(f, "it awards nothing: {found}; name the credential, or the PDF that its holder gets")
            }
        }
    }
}

/// Reads the full digital credential at `path`.
///
/// # Errors
/// [`CredentialFileFault`] if it cannot be read, or programs read it differently.
pub fn read_credential(path: &Path) -> Result<CredentialFile, CredentialFileFault> {
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    // One byte more than allowed, so that the library sees what is too large.
    File::open(path)
        .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| CredentialFileFault::Unreadable(error.kind()))?;
    CredentialFile::read(&bytes).map_err(CredentialFileFault::Refused)
}

/// The link to the file at `path`, which begins in `folder` if it is relative.
pub(super) fn link(folder: &Path, path: &str) -> Result<CredentialLink, CredentialFileFault> {
    let file = read_credential(&folder.join(path))?;
    if !file.format().may_be_linked() {
        return Err(CredentialFileFault::AwardsNothing { found: file.format().to_string() });
    }
    file.link().map(|link| CredentialLink(link.digest())).map_err(CredentialFileFault::Refused)
}
