//! Opens the ZIP container of a spreadsheet within bounds.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::table::error::TableError;
use crate::table::limits::UNPACKED_BYTES_MAX;

/// Limit of parts in a spreadsheet: sheets, pictures and notes. Excel files of offices have a dozen.
const PARTS_MAX: usize = 10_000;

/// The parts of a spreadsheet.
pub(super) struct Container {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// How many bytes may still be unpacked.
    pub(super) left: u64,
}

impl Container {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, TableError> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged("its container", &error))?;
        if archive.len() > PARTS_MAX {
            return Err(damaged("its container", &format_args!("it has {} parts", archive.len())));
        }
        Ok(Self { archive, left: UNPACKED_BYTES_MAX })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The bytes of a part; `None` if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, TableError> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(name, &error)),
        };
        // The size that the container states may be wrong, so the bytes are counted.
        let mut bytes = Vec::new();
        file.take(self.left + 1).read_to_end(&mut bytes).map_err(|error| damaged(name, &error))?;
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or(TableError::TooLarge { max: UNPACKED_BYTES_MAX })?;
        Ok(Some(bytes))
    }

    /// A part that is unpacked while it is read; `None` if there is no such part. A sheet of a hundred thousand rows is never in memory
    /// as a whole.
    pub(super) fn stream(&mut self, name: &str) -> Result<Option<impl BufRead>, TableError> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(name, &error)),
        };
        Ok(Some(BufReader::new(Limited { file, left: &mut self.left })))
    }
}

/// Reads until too much is unpacked.
struct Limited<'a, R> {
    file: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        *self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other(TooMuch))?;
        Ok(read)
    }
}

/// More is unpacked than the limit allows.
#[derive(Debug)]
pub(super) struct TooMuch;

impl std::fmt::Display for TooMuch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "more than {UNPACKED_BYTES_MAX} bytes")
    }
}

impl std::error::Error for TooMuch {}

/// A part that cannot be read.
pub(super) fn damaged(part: &str, reason: &dyn std::fmt::Display) -> TableError {
    TableError::Damaged { part: part.to_owned(), reason: reason.to_string() }
}
