//! Why an award could not be issued or its stamp not drawn.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{FieldError, FrameFault};
use qualistamp_qr::{Preflight, SymbolError, TextError};

use crate::files::FileError;

/// Why an award could not be issued.
#[derive(Debug, Clone, PartialEq)]
pub enum IssueError {
    /// Two fields contradict each other.
    Claims(FieldError),
    /// More claims than a verifier expands.
    ClaimsTooLarge {
        /// Their size in bytes of CBOR.
        bytes: usize,
        /// The most a stamp may hold.
        max: usize,
        /// Which texts to shorten.
        remedy: String,
    },
    /// A stamp that is too large for any code.
    StampTooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most a code carries.
        max: usize,
        /// Which texts to shorten.
        remedy: String,
    },
    /// A text that no QR symbol can hold.
    CodeTooLarge {
        /// What the encoder says.
        error: SymbolError,
        /// Which texts to shorten.
        remedy: String,
    },
    /// A code that is too dense to be read from paper reliably.
    TooDense {
        /// How dense it is.
        density: Preflight,
        /// Which texts to shorten.
        remedy: String,
    },
    /// The signer could not sign.
    Signer {
        /// Its reason.
        reason: String,
    },
}

impl fmt::Display for IssueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Claims(error) => error.fmt(f),
            Self::ClaimsTooLarge { bytes, max, remedy } => {
                write!(f, "the award has {bytes} bytes of claims, at most {max} are allowed; {remedy}")
            }
            Self::StampTooLarge { bytes, max, remedy } => {
                write!(f, "the stamp would have {bytes} bytes, a code carries {max}; {remedy}")
            }
            Self::CodeTooLarge { error, remedy } => write!(f, "{error}; {remedy}"),
            Self::TooDense { density, remedy } => write!(f, "{density}; {remedy}"),
            Self::Signer { reason } => write!(f, "could not sign: {reason}"),
        }
    }
}

impl std::error::Error for IssueError {}

/// Why a text is not a stamp.
#[derive(Debug, Clone, PartialEq)]
pub enum StampTextError {
    /// Not the text of a stamp.
    Text(TextError),
    /// The bytes in it are not the frame of a stamp.
    Frame(FrameFault),
    /// No QR symbol can hold it.
    Symbol(SymbolError),
}

impl fmt::Display for StampTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(error) => error.fmt(f),
            Self::Frame(fault) => fault.fmt(f),
            Self::Symbol(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for StampTextError {}

/// Why the files of a stamp could not be written.
#[derive(Debug)]
pub enum DrawError {
    /// The PNG could not be drawn.
    Picture {
        /// The name of the files.
        stem: PathBuf,
        /// What went wrong.
        reason: String,
    },
    /// A file could not be written.
    File(FileError),
}

impl fmt::Display for DrawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture { stem, reason } => write!(f, "{}: {reason}", stem.display()),
            Self::File(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for DrawError {}

impl From<FileError> for DrawError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
