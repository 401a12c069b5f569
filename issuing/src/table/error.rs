//! Errors of tables as a whole. What is wrong in a single cell is a problem of its row.

use std::fmt;
use std::path::PathBuf;

use crate::files::FileError;

/// Why a table cannot be read.
#[derive(Debug)]
pub enum TableError {
    /// The file could not be read.
    File(FileError),
    /// It is a file of another kind.
    OtherKind {
        /// What it is, and what to do.
        what: &'static str,
    },
    /// A spreadsheet that is damaged or cut off.
    Damaged {
        /// The part of it that cannot be read.
        part: String,
        /// Why.
        reason: String,
    },
    /// A spreadsheet whose parts are larger than any that is used.
    TooLarge {
        /// The limit, in bytes.
        max: u64,
    },
    /// More rows than are read at once.
    TooManyRows {
        /// The limit.
        max: usize,
    },
    /// More columns than any table has.
    TooManyColumns {
        /// The row.
        row: usize,
        /// The limit.
        max: usize,
    },
    /// More cells, or more text in them, than are read at once.
    TooManyCells {
        /// The limit.
        max: usize,
    },
    /// The file has no row.
    Empty,
    /// The file has a header and nothing else.
    OnlyHeader,
    /// There is no sheet of this name.
    NoSheet {
        /// The name that was given.
        wanted: String,
        /// The names there are.
        names: Vec<String>,
    },
    /// Two columns have one name.
    ColumnTwice {
        /// Its name.
        name: String,
        /// The first one, as a spreadsheet letters it.
        first: String,
        /// The second one.
        second: String,
    },
    /// Cells below a column without a name.
    NoName {
        /// The column, as a spreadsheet letters it.
        column: String,
        /// A row with a value in it.
        row: usize,
    },
    /// Text in an encoding that can only be guessed.
    Encoding {
        /// The first line that is not UTF-8.
        line: usize,
        /// The name of the encoding that is likely.
        guess: &'static str,
        /// Words of the table, decoded like that.
        samples: Vec<String>,
    },
    /// Text that is not in the encoding that was named.
    NotInEncoding {
        /// The encoding.
        name: String,
    },
    /// There is no encoding of this name.
    UnknownEncoding {
        /// The name that was given.
        name: String,
    },
    /// A quotation mark in CSV that RFC 4180 does not allow: readers would leave it out.
    Quote {
        /// Its line, from 1.
        line: u64,
    },
    /// CSV with a quotation mark that is never closed.
    OpenQuote {
        /// The line where the quoted field begins, from 1.
        line: u64,
    },
    /// CSV that cannot be read.
    Csv {
        /// Why.
        reason: String,
    },
    /// Text that is not JSON, with line and column.
    NotJson {
        /// What is wrong.
        reason: String,
    },
    /// JSON that is no list of objects.
    NotAList,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::OtherKind { what } => f.write_str(what),
            Self::Damaged { part, reason } => {
                write!(f, "the spreadsheet is damaged in {part}: {reason}; open it and save it again")
            }
            Self::TooLarge { max } => {
                write!(f, "the spreadsheet unpacks to more than {max} bytes; this cannot be the right file")
            }
            Self::TooManyRows { max } => write!(f, "more than {max} rows; split the table"),
            Self::TooManyColumns { row, max } => {
                write!(f, "row {row} has more than {max} columns; delete what is to the right of the table")
            }
            Self::TooManyCells { max } => {
                write!(f, "more than {max} cells, or too much text in them; split the table")
            }
            Self::Empty => write!(f, "the table is empty"),
            Self::OnlyHeader => write!(f, "the table has a header, but no rows below it"),
            Self::NoSheet { wanted, names } => {
                write!(f, "there is no sheet {wanted:?}; the sheets are {}", quoted(names))
            }
            Self::ColumnTwice { name, first, second } => write!(
                f,
                "the columns {first} and {second} are both called {name:?}; rename or delete one of them"
            ),
            Self::NoName { column, row } => write!(
                f,
                "column {column} has no name in the header, but a value in row {row}; name it, or delete it"
            ),
            Self::Encoding { line, guess, samples } => write!(
                f,
                "line {line} is not in the encoding UTF-8; it may be {guess}, and then the table contains {}; if that is right, add `--encoding {guess}`, otherwise save the table as \"CSV UTF-8\"",
                quoted(samples)
            ),
            Self::NotInEncoding { name } => {
                write!(f, "the table is not in the encoding {name}: it has bytes that mean nothing there")
            }
            Self::UnknownEncoding { name } => write!(
                f,
                "there is no encoding {name:?}; common ones are UTF-8, windows-1250, windows-1252, windows-1253, ISO-8859-2 and ISO-8859-7"
            ),
            Self::Quote { line } => write!(
                f,
                "line {line}: there is text after the closing quotation mark of a field; write quotation marks in text twice and quote the whole field: \"\"\"Saint\"\" University\""
            ),
            Self::OpenQuote { line } => {
                write!(
                    f,
                    "line {line}: a quotation mark opens a field that is never closed; close it, or write it twice"
                )
            }
            Self::Csv { reason } | Self::NotJson { reason } => f.write_str(reason),
            Self::NotAList => write!(f, "must be a list of objects: [{{…}}, {{…}}]"),
        }
    }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(", ")
}

impl std::error::Error for TableError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::File(error) = self { Some(error) } else { None }
    }
}

impl From<FileError> for TableError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// A table that cannot be read, and its file.
#[derive(Debug)]
pub struct TableFileError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub error: TableError,
}

impl fmt::Display for TableFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let TableError::File(error) = &self.error {
            // Names the file itself.
            return error.fmt(f);
        }
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for TableFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}
