//! Errors of signing roots and trust lists.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{Kid, MetadataError};

use crate::files::{FileError, folder_of};
use crate::trust_file::error::TrustFileError;
use crate::trust_file::progress::{GroupProgress, missing_words};

/// Why a root or trust list could not be signed.
#[derive(Debug)]
pub enum SigningError {
    /// A file could not be read, written or locked.
    File(FileError),
    /// The trust file cannot be used.
    TrustFile(TrustFileError),
    /// Neither a root nor a trust list.
    NotMetadata {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: MetadataError,
    },
    /// Not a root.
    NotARoot {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: MetadataError,
    },
    /// It is a trust list, but a root is needed.
    ListNotRoot {
        /// The file.
        path: PathBuf,
    },
    /// It is not the root that is needed.
    WrongRoot {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u64,
        /// The version that is needed.
        needed: u64,
    },
    /// There is no root with the list keys, so the signatures cannot be counted.
    NoRoot {
        /// The trust list.
        path: PathBuf,
    },
    /// The previous root, whose keys must sign too, is missing.
    NoPreviousRoot {
        /// The version that is to be signed.
        version: u64,
        /// The version that is needed for it.
        needed: u64,
    },
    /// The root must be signed by enough keys first.
    RootFirst {
        /// The root.
        path: PathBuf,
        /// The groups of which signatures are missing.
        missing: Vec<GroupProgress>,
    },
    /// An earlier list still needs signatures.
    ListFirst {
        /// The list.
        path: PathBuf,
        /// Its version.
        version: u64,
    },
    /// A newer list is signed already.
    OlderThanSigned {
        /// The list that was to be signed.
        path: PathBuf,
        /// The newer one.
        newer: PathBuf,
    },
    /// The key is not one of those that may sign.
    KeyNotAsked {
        /// The key.
        kid: Kid,
        /// Whose signatures count.
        roles: Vec<String>,
    },
    /// The key has signed already.
    SignedAlready {
        /// The file.
        path: PathBuf,
        /// The key.
        kid: Kid,
    },
    /// The content cannot be encoded, or a signature cannot be added.
    Metadata {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: MetadataError,
    },
    /// The signer could not sign.
    Signer {
        /// The file.
        path: PathBuf,
        /// Its reason.
        reason: String,
    },
    /// The file changed after it was shown to the person who signs. Nothing was written.
    Changed {
        /// The file.
        path: PathBuf,
    },
}

impl fmt::Display for SigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::TrustFile(error) => error.fmt(f),
            Self::NotMetadata { path, error } => {
                write!(f, "{}: neither a root nor a trust list: {error}", path.display())
            }
            Self::NotARoot { path, error } => write!(f, "{}: not a root: {error}", path.display()),
            Self::ListNotRoot { path } => {
                write!(f, "{}: this is a trust list, not a root", path.display())
            }
            Self::WrongRoot { path, found, needed } => {
                write!(f, "{}: this is root {found}, root {needed} is needed", path.display())
            }
            Self::RootFirst { path, missing } => write!(
                f,
                "{0} must be complete first: missing are {1}; each adds a signature with `qualistamp trust sign {0} --key PRIVATE_KEY`",
                path.display(),
                missing_words(missing)
            ),
            Self::ListFirst { path, version } => write!(
                f,
                "trust list {version} still needs signatures: add them with `qualistamp trust sign {} --key PRIVATE_KEY`, or add --leave-unfinished to make the next list without it",
                path.display()
            ),
            Self::OlderThanSigned { path, newer } => write!(
                f,
                "{}: verifiers that have {} refuse an older list; make a new one with `qualistamp trust sign {} --key PRIVATE_KEY`",
                path.display(),
                newer.display(),
                folder_of(newer).join("trust.json").display()
            ),
            Self::NoRoot { path } => write!(
                f,
                "there is no root beside {}, so its signatures cannot be counted; give the root",
                path.display()
            ),
            Self::NoPreviousRoot { version, needed } => {
                write!(f, "root {version} must be signed by keys of root {needed} too; give that root")
            }
            Self::KeyNotAsked { kid, roles } => write!(
                f,
                "the key {kid} is none of the {}; its signature would not count",
                roles.join(" or ")
            ),
            Self::SignedAlready { path, kid } => {
                write!(f, "{}: the key {kid} has already signed it", path.display())
            }
            Self::Metadata { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Signer { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::Changed { path } => write!(
                f,
                "{}: another program changed it in the meantime; nothing was signed, try again",
                path.display()
            ),
        }
    }
}

impl std::error::Error for SigningError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::TrustFile(error) => Some(error),
            Self::NotMetadata { error, .. } | Self::NotARoot { error, .. } | Self::Metadata { error, .. } => {
                Some(error)
            }
            Self::ListNotRoot { .. }
            | Self::WrongRoot { .. }
            | Self::NoRoot { .. }
            | Self::NoPreviousRoot { .. }
            | Self::RootFirst { .. }
            | Self::ListFirst { .. }
            | Self::OlderThanSigned { .. }
            | Self::KeyNotAsked { .. }
            | Self::SignedAlready { .. }
            | Self::Signer { .. }
            | Self::Changed { .. } => None,
        }
    }
}

impl From<FileError> for SigningError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<TrustFileError> for SigningError {
    fn from(error: TrustFileError) -> Self {
        Self::TrustFile(error)
    }
}
