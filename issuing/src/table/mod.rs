//! Reads the tables that offices hand in: CSV, Excel (.xlsx), LibreOffice (.ods), or a list of objects in JSON.

mod container;
mod delimited;
mod encoding;
mod error;
mod grid;
mod limits;
mod named;
mod objects;
mod ods;
mod options;
mod place;
mod sheet;
mod sheets;
mod styles;
mod xlsx;
mod xml;

use std::path::Path;

use crate::files;
pub use error::{TableError, TableFileError};
use grid::Grid;
pub use grid::{Cell, CellFault, Row};
use limits::FILE_BYTES_MAX;
pub use named::{Column, Table, normal_name};
pub use options::TableOptions;
pub use place::{Place, TableKind, column_letters};

/// Reads the table at `path`. Its contents decide its kind, not its name. `is_known` says whether a column of this name is known,
/// which finds the header where other rows come before it.
///
/// # Errors
/// [`TableFileError`] if it cannot be read as a whole. A cell that cannot be used is a [`Cell::Fault`].
pub fn read_table(
    path: &Path,
    options: &TableOptions,
    is_known: &dyn Fn(&str) -> bool,
) -> Result<Table, TableFileError> {
    let read = || {
        let bytes = files::read(path, FILE_BYTES_MAX)?;
        parse_table(bytes, options, is_known)
    };
    read().map_err(|error| TableFileError { path: path.to_owned(), error })
}

/// Parses a table.
///
/// # Errors
/// As for [`read_table`].
pub fn parse_table(
    bytes: Vec<u8>,
    options: &TableOptions,
    is_known: &dyn Fn(&str) -> bool,
) -> Result<Table, TableError> {
    let other = |what| Err(TableError::OtherKind { what });
    if bytes.starts_with(b"PK\x03\x04") {
        let (kind, grid, notices) = sheet::read(bytes, options)?;
        return Table::new(kind, grid, notices, options.header, is_known);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return other(
            "an old Excel file (.xls), or one with a password; save it as .xlsx without a password",
        );
    }
    if bytes.starts_with(b"%PDF") {
        return other("a PDF, not a table; ask for the table it was made from");
    }
    if bytes.starts_with(b"{\\rtf") {
        return other("a text document (RTF), not a table; save the table as .xlsx or as CSV");
    }
    let text = encoding::decoded(&bytes, options.encoding.as_deref())?;
    let start = text.trim_start().chars().take(9).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<?xml")
        || start.starts_with("<html")
        || start.starts_with("<!doctype")
        || start.starts_with("<table")
    {
        return other(
            "a web page or XML, whatever its name says; open it in Excel or LibreOffice and save it as .xlsx",
        );
    }
    if start.starts_with('[') || start.starts_with('{') {
        return objects::read(&text);
    }
    let grid: Grid = delimited::read(&text, options.separator)?;
    Table::new(TableKind::Csv, grid, Vec::new(), options.header, is_known)
}
