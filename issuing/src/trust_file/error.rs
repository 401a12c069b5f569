//! Errors of trust files and of files with issuers.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::Kid;

use crate::batch::DateFault;
use crate::files::FileError;
use crate::keys::KeyFileError;
use crate::table::{CellFault, TableFileError};
use crate::trust_file::columns::IssuerColumnError;
use crate::trust_file::issuer_place::IssuerPlace;
use crate::trust_file::key_request::KeyRequestError;
use crate::trust_file::record_error::RecordError;
use crate::trust_file::text::KeyTextError;

/// Why a trust file cannot be used or changed.
#[derive(Debug)]
pub enum TrustFileError {
    /// A file could not be read, written or locked.
    File(FileError),
    /// There is no trust file.
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// It is not a trust file in JSON.
    NotATrustFile {
        /// The file.
        path: PathBuf,
        /// What is wrong, with line and column.
        reason: String,
    },
    /// The trust file has another format version.
    UnknownFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: String,
        /// The known format.
        known: &'static str,
    },
    /// Issuers in the file cannot be signed.
    Issuers {
        /// The file.
        path: PathBuf,
        /// What is wrong, at least one.
        errors: Vec<RecordError>,
    },
    /// A record in the file cannot be signed.
    Record {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: Box<RecordError>,
    },
    /// After the change, the issuer could not be signed. Nothing was written.
    Change(Box<RecordError>),
    /// Another program changed the file in the meantime. Nothing was written.
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// There is no such issuer.
    UnknownIssuer {
        /// The identifier that was given.
        id: String,
    },
    /// The issuer is suspended already, since another day.
    SuspendedAlready {
        /// The issuer.
        id: String,
        /// Since when.
        since: String,
    },
    /// The issuer is not suspended.
    NotSuspended {
        /// The issuer.
        id: String,
    },
    /// The issuer has no such key.
    UnknownKey {
        /// The key identifier that was given.
        kid: Kid,
        /// The issuer.
        issuer: String,
    },
    /// Two keys of the issuer have this identifier.
    AmbiguousKey {
        /// The key identifier that was given.
        kid: Kid,
        /// The issuer.
        issuer: String,
    },
    /// A seal cannot be added to a key that is withdrawn already.
    SealOfWithdrawnKey {
        /// Identifier of the key.
        kid: Kid,
        /// The issuer.
        issuer: String,
    },
    /// An issuer has this key already.
    KeyListed {
        /// The issuer that has it.
        holder: String,
    },
    /// The request for a key cannot be used.
    Request(KeyRequestError),
    /// Issuers of a table or JSON file cannot be added or changed. Nothing was written.
    NotTaken(
        /// All of them, at least one.
        Vec<IssuerError>,
    ),
}

impl fmt::Display for TrustFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Missing { path } => {
                write!(f, "{}: there is no such file; create it with `qualistamp trust init`", path.display())
            }
            Self::NotATrustFile { path, reason } => {
                write!(f, "{}: not a trust file: {reason}", path.display())
            }
            Self::UnknownFormat { path, found, known } => write!(
                f,
                "{}: \"format\" is {found:?}, this program supports only {known:?}; update the program",
                path.display()
            ),
            Self::Record { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Issuers { path, errors } => {
                write!(f, "{}: ", path.display())?;
                listed(f, errors)
            }
            Self::Change(error) => error.fmt(f),
            Self::Changed { path } => write!(
                f,
                "{}: another program changed it in the meantime; nothing was written, try again",
                path.display()
            ),
            Self::UnknownIssuer { id } => {
                write!(f, "{id}: not an issuer of the trust file; see `qualistamp trust issuer list`")
            }
            Self::SuspendedAlready { id, since } => write!(
                f,
                "{id} is suspended since {since} already; end that first with `qualistamp trust issuer suspend {id} --end`"
            ),
            Self::NotSuspended { id } => write!(f, "{id} is not suspended"),
            Self::UnknownKey { kid, issuer } => write!(f, "{kid}: not a key of {issuer}"),
            Self::AmbiguousKey { kid, issuer } => {
                write!(f, "{kid}: two keys of {issuer} have this identifier; edit trust.json itself")
            }
            Self::SealOfWithdrawnKey { kid, issuer } => write!(
                f,
                "key {kid} of {issuer} is withdrawn; a seal that comes after that proves nothing and cannot be added"
            ),
            Self::KeyListed { holder } => write!(f, "{holder} already has this key"),
            Self::Request(error) => error.fmt(f),
            Self::NotTaken(errors) => listed(f, errors),
        }
    }
}

impl std::error::Error for TrustFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Record { error, .. } | Self::Change(error) => Some(error.as_ref()),
            Self::Request(error) => Some(error),
            Self::Issuers { errors, .. } => errors.first().map(as_source),
            Self::NotTaken(errors) => errors.first().map(|first| as_source(&first.error)),
            Self::Missing { .. }
            | Self::Changed { .. }
            | Self::NotATrustFile { .. }
            | Self::UnknownFormat { .. }
            | Self::UnknownIssuer { .. }
            | Self::SuspendedAlready { .. }
            | Self::NotSuspended { .. }
            | Self::UnknownKey { .. }
            | Self::AmbiguousKey { .. }
            | Self::SealOfWithdrawnKey { .. }
            | Self::KeyListed { .. } => None,
        }
    }
}

impl From<FileError> for TrustFileError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<KeyRequestError> for TrustFileError {
    fn from(error: KeyRequestError) -> Self {
        Self::Request(error)
    }
}

fn as_source<E: std::error::Error + 'static>(error: &E) -> &(dyn std::error::Error + 'static) {
    error
}

/// One error by itself, or several, each on a line of its own.
fn listed(f: &mut fmt::Formatter<'_>, errors: &[impl fmt::Display]) -> fmt::Result {
    if let [error] = errors {
        return error.fmt(f);
    }
    write!(f, "{} errors; nothing was changed", errors.len())?;
    errors.iter().try_for_each(|error| write!(f, "\n  {error}"))
}

/// An issuer of a table or JSON file that cannot be added or changed.
#[derive(Debug)]
pub struct IssuerError {
    /// Where it is in the file; `None` for an issuer that the trust file had before.
    pub place: Option<IssuerPlace>,
    /// Its identifier, if it has one.
    pub id: Option<String>,
    /// What is wrong.
    pub error: IssuerChangeError,
}

impl fmt::Display for IssuerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.place, &self.id) {
            (Some(place), Some(id)) => write!(f, "{place} ({id:?}): {}", self.error),
            (Some(place), None) => write!(f, "{place}: {}", self.error),
            (None, id) => {
                write!(f, "trust.json, issuer {:?}: {}", id.as_deref().unwrap_or_default(), self.error)
            }
        }
    }
}

/// Why an issuer cannot be added or changed.
#[derive(Debug)]
pub enum IssuerChangeError {
    /// It has no identifier.
    NoId,
    /// It cannot be added because it already exists.
    Exists {
        /// The issuer.
        id: String,
    },
    /// It cannot be changed because it does not exist.
    Unknown {
        /// The issuer.
        id: String,
    },
    /// Its fields are not those of an issuer.
    Fields {
        /// What is wrong.
        reason: String,
    },
    /// Its row in a table does not describe an issuer.
    Row(RowError),
    /// A value of it is wrong.
    Record(RecordError),
}

impl fmt::Display for IssuerChangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoId => write!(f, "no \"id\""),
            Self::Exists { id } => {
                write!(f, "{id} already exists; use `qualistamp trust issuer edit`")
            }
            Self::Unknown { id } => write!(f, "there is no {id}; use `qualistamp trust issuer add`"),
            Self::Fields { reason } => f.write_str(reason),
            Self::Row(error) => error.fmt(f),
            Self::Record(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for IssuerChangeError {}

/// Why a file of issuers cannot be read.
#[derive(Debug)]
pub enum IssuerFileError {
    /// The file could not be read.
    File(FileError),
    /// Text that begins like JSON, and is none.
    NotJson {
        /// The file.
        path: PathBuf,
        /// What is wrong, with line and column.
        reason: String,
    },
    /// The JSON is not an issuer.
    NotAnIssuer {
        /// The file.
        path: PathBuf,
        /// The JSON.
        found: String,
    },
    /// A table that cannot be read.
    Table(TableFileError),
    /// The columns of a table are not those of issuers.
    Columns {
        /// The file.
        path: PathBuf,
        /// What is wrong with them, at least one.
        errors: Vec<IssuerColumnError>,
    },
}

impl fmt::Display for IssuerFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::NotJson { path, reason } => {
                write!(f, "{}: not JSON: {reason}", path.display())
            }
            Self::NotAnIssuer { path, found } => write!(f, "{}: {found} is not an issuer", path.display()),
            Self::Table(error) => error.fmt(f),
            Self::Columns { path, errors } => {
                write!(f, "{}: ", path.display())?;
                listed(f, errors)
            }
        }
    }
}

impl std::error::Error for IssuerFileError {}

impl From<FileError> for IssuerFileError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// What is wrong in a row of a table of issuers.
#[derive(Debug)]
pub enum RowError {
    /// A name without its language, or a language without a name.
    NameWithoutLanguage,
    /// A cell that cannot be used.
    Cell {
        /// Why.
        fault: CellFault,
    },
    /// A level is not a number.
    NotANumber {
        /// The field.
        column: &'static str,
        /// What is in it.
        text: String,
    },
    /// Neither a level nor a range of levels.
    NotLevels {
        /// What is in the cell.
        text: String,
    },
    /// Not a day.
    Date {
        /// The field.
        column: &'static str,
        /// What is in it.
        text: String,
        /// Why.
        fault: DateFault,
    },
    /// Another row of the same issuer has another value.
    Differs {
        /// What is in the cell.
        found: String,
        /// The value of the other row.
        before: String,
        /// The number of the other row.
        row: usize,
    },
    /// A key for a status list, and no address of one.
    StatusKeyWithoutAddress,
    /// A key that cannot be read.
    Key(KeyTextError),
    /// A key file that cannot be used.
    KeyFile(KeyFileError),
    /// Fewer fields than the table has columns.
    Fields {
        /// How many fields it has.
        found: usize,
        /// How many columns the table has.
        columns: usize,
    },
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameWithoutLanguage => write!(
                f,
                "give both name and language; if all names are in one language, add `--const language=CODE` to `qualistamp trust issuer import`"
            ),
            Self::Cell { fault } => fault.fmt(f),
            Self::NotANumber { column, text } => write!(f, "{column} {text:?} is not a number"),
            Self::NotLevels { text } => {
                write!(f, "eqf {text:?} is not a level, 6, or a range of levels, 6-8")
            }
            Self::Date { column, text, fault } => write!(f, "{column} {text:?}: {fault}"),
            Self::Differs { found, before, row } => write!(
                f,
                "{found:?}, but row {row} of the same issuer has {before:?}; further rows of an issuer only add scopes, names and keys"
            ),
            Self::StatusKeyWithoutAddress => {
                write!(f, "a key for the status list, but no address of it; add a column status_address")
            }
            Self::Key(error) => error.fmt(f),
            Self::KeyFile(error) => error.fmt(f),
            Self::Fields { found, columns } => {
                write!(f, "the row has {found} fields, but the table has {columns} columns")
            }
        }
    }
}

impl std::error::Error for RowError {}
