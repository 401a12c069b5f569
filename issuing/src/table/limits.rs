//! Limits of tables. Offices make their tables themselves, but a table may come by mail.

/// Size limit of a table file, in bytes. A hundred thousand awards with twenty columns are below 30 MB as CSV.
pub(super) const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// Limit of everything unpacked from one spreadsheet, in bytes: a sheet of a hundred thousand rows has about 150 MB of XML.
pub(super) const UNPACKED_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// Limit of rows.
pub(super) const ROWS_MAX: usize = 200_000;
/// Limit of columns. The widest template that we know, of the European Digital Credentials, has 89.
pub(super) const COLUMNS_MAX: usize = 512;
/// Limit of cells with a value.
pub(super) const CELLS_MAX: usize = 4_000_000;
/// Limit of the text in one cell, in bytes: Excel allows 32,767 characters.
pub(super) const CELL_BYTES_MAX: usize = 4 * 32_767;
/// Limit of all text in a spreadsheet's cells, in bytes. A file may name one long shared text in every cell.
pub(super) const TEXT_BYTES_MAX: usize = 256 * 1024 * 1024;
