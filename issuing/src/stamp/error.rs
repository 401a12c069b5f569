//! Errors of issuing awards and drawing stamps.

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
    /// The claims are larger than verifiers accept.
    ClaimsTooLarge {
        /// Their size in bytes of CBOR.
        bytes: usize,
        /// Size limit, in bytes.
        max: usize,
        /// Which texts to shorten.
        remedy: String,
    },
    /// The stamp is too large for any code.
    StampTooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// Capacity of the largest code, in bytes.
        max: usize,
        /// Which texts to shorten.
        remedy: String,
    },
    /// No QR symbol can hold the text.
    CodeTooLarge {
        /// The error of the encoder.
        error: SymbolError,
        /// Which texts to shorten.
        remedy: String,
    },
    /// The code is too dense to be read from paper reliably.
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
                write!(f, "the stamp would have {bytes} bytes, a code can hold {max}; {remedy}")
            }
            Self::CodeTooLarge { error, remedy } => write!(f, "{error}; {remedy}"),
            Self::TooDense { density, remedy } => write!(f, "{density}; {remedy}"),
            Self::Signer { reason } => write!(f, "cannot sign: {reason}"),
        }
    }
}

impl std::error::Error for IssueError {}

/// Why a text is not a stamp.
#[derive(Debug, Clone, PartialEq)]
pub enum StampTextError {
    /// It is not the text of a stamp.
    Text(TextError),
    /// The decoded bytes are not a stamp.
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
        /// Path of the files, without the extension.
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

impl std::error::Error for DrawError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Picture { .. } => None,
        }
    }
}

impl From<FileError> for DrawError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
