//! How a table is read, where the user says more than the file does.

/// How to read a table.
#[derive(Debug, Clone, Default)]
pub struct TableOptions {
    /// The encoding of a CSV file that is not UTF-8, by its name in the WHATWG standard, such as `windows-1253`.
    pub encoding: Option<String>,
    /// What separates the fields of a CSV file. Otherwise it is found by counting fields.
    pub separator: Option<u8>,
    /// The sheet of a spreadsheet. Otherwise it is the first that is not hidden.
    pub sheet: Option<String>,
    /// The number of the row with the names of the columns. Otherwise it is found.
    pub header: Option<usize>,
}
