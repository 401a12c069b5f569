//! Opens inputs: what the decoders are handed, or the text in a file that needs none.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use qualistamp_qr::PictureError;
use qualistamp_qr::limits::MAX_PICTURE_FILE_BYTES;

use crate::input::fence::{Body, Handed};
use crate::input::kind::{self, Kind, Named};

/// An input that could be opened.
#[derive(Debug)]
pub(crate) enum Opened {
    /// A kind that a decoder reads.
    Known(Handed, Kind),
    /// A kind that is known, and not read.
    Unread(Named),
    /// Anything else. Not empty.
    Other(Vec<u8>),
    Empty,
}

/// Why an input could not be opened.
#[derive(Debug)]
pub(crate) enum OpenFault {
    File(io::Error),
    TooLarge,
}

impl std::fmt::Display for OpenFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(error) => write!(f, "cannot read the file: {error}"),
            Self::TooLarge => PictureError::FileTooLarge { limit: MAX_PICTURE_FILE_BYTES }.fmt(f),
        }
    }
}

/// Opens the file at `path`, or standard input for `None`.
pub(crate) fn open(path: Option<&Path>) -> Result<Opened, OpenFault> {
    let Some(path) = path else { return all_of(io::stdin().lock(), "") };
    let extension = kind::extension(path);
    let found = fs::metadata(path).map_err(OpenFault::File)?;
    if !found.is_file() {
        // A pipe, which can be read once.
        return all_of(File::open(path).map_err(OpenFault::File)?, &extension);
    }
    if found.len() > MAX_PICTURE_FILE_BYTES {
        return Err(OpenFault::TooLarge);
    }
    let first = kind::first_bytes(path).map_err(OpenFault::File)?;
    match Kind::of(&first, &extension) {
        Some(Kind::Unread(named)) => Ok(Opened::Unread(named)),
        Some(kind) => {
            // It is not held in memory here: a decoder gets it as it is read.
            let body = Body::File(path.to_owned());
            Ok(Opened::Known(Handed { body, length: found.len(), extension }, kind))
        }
        None => all_of(File::open(path).map_err(OpenFault::File)?, &extension),
    }
}

/// Opens what is in memory.
pub(crate) fn bytes(bytes: &[u8]) -> Result<Opened, OpenFault> {
    all_of(bytes, "")
}

/// Reads an input to its end, up to the size limit of pictures.
fn all_of(input: impl Read, extension: &str) -> Result<Opened, OpenFault> {
    let mut bytes = Vec::new();
    // One byte more than allowed, to notice larger files and endless devices.
    let limit = MAX_PICTURE_FILE_BYTES + 1;
    let length = input.take(limit).read_to_end(&mut bytes).map_err(OpenFault::File)? as u64;
    if length == limit {
        return Err(OpenFault::TooLarge);
    }
    if bytes.is_empty() {
        return Ok(Opened::Empty);
    }
    Ok(match Kind::of(bytes.get(..kind::FIRST_BYTES.min(bytes.len())).unwrap_or_default(), extension) {
        Some(Kind::Unread(named)) => Opened::Unread(named),
        Some(kind) => {
            let body = Body::Bytes(bytes.into());
            Opened::Known(Handed { body, length, extension: extension.to_owned() }, kind)
        }
        None => Opened::Other(bytes),
    })
}
