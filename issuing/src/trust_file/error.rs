//! Errors of trust files and of files with issuers.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{Kid, RoleError, Rule};

use crate::files::FileError;
use crate::keys::KeyFileError;
use crate::trust_file::text::KeyTextError;

/// What is wrong in a trust file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordError {
    /// A value that breaks a rule.
    Field {
        /// The field.
        field: &'static str,
        /// Its value.
        value: String,
        /// The rule.
        rule: Rule,
    },
    /// A level that the European Qualifications Framework does not have.
    Level {
        /// The level.
        number: i64,
        /// The rule.
        rule: Rule,
    },
    /// One end of a range of levels without the other.
    HalfEqfRange,
    /// An issuer without scopes, which could award nothing.
    NoScopes,
    /// An issuer without keys.
    NoKeys,
    /// An issuer without a name.
    NoNames,
    /// A key, a key identifier or a digest that cannot be read.
    Key(KeyTextError),
    /// A key of a role that cannot be read.
    RoleKey {
        /// "root keys" or "list keys".
        role: &'static str,
        /// What is wrong with it.
        error: KeyTextError,
    },
    /// The keys and the threshold do not form a role.
    Role {
        /// "root keys" or "list keys".
        role: &'static str,
        /// What is wrong with them.
        error: RoleError,
    },
    /// The record of an issuer is wrong.
    Issuer {
        /// The issuer.
        id: String,
        /// What is wrong.
        error: Box<RecordError>,
    },
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field { field, value, rule } => write!(f, "{field} {value:?}: {rule}"),
            Self::Level { number, rule } => write!(f, "EQF {number}: {rule}"),
            Self::HalfEqfRange => write!(f, "give both eqf_min and eqf_max"),
            Self::NoScopes => write!(f, "no scopes; an empty one, {{}}, allows everything"),
            Self::NoKeys => write!(f, "no keys; add one with `qualistamp trust key add`"),
            Self::NoNames => write!(f, "no names"),
            Self::Key(error) => error.fmt(f),
            Self::RoleKey { role, error } => write!(f, "{role}: {error}"),
            Self::Role { role, error } => write!(f, "{role}: {error}"),
            Self::Issuer { id, error } => write!(f, "issuer {id}: {error}"),
        }
    }
}

impl std::error::Error for RecordError {}

impl From<KeyTextError> for RecordError {
    fn from(error: KeyTextError) -> Self {
        Self::Key(error)
    }
}

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
    /// A record in the file cannot be signed.
    Record {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: RecordError,
    },
    /// After the change, the issuer could not be signed. Nothing was written.
    Change(RecordError),
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
    /// An issuer of a table or JSON file cannot be added or changed. Nothing was written.
    Issuer {
        /// Its place in the file, from 1.
        number: usize,
        /// How many issuers the file has.
        count: usize,
        /// What is wrong.
        error: IssuerChangeError,
    },
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
            Self::Change(error) => error.fmt(f),
            Self::Changed { path } => write!(
                f,
                "{}: another program changed it in the meantime; nothing was written, try again",
                path.display()
            ),
            Self::UnknownIssuer { id } => {
                write!(f, "{id}: not an issuer of the trust file; see `qualistamp trust issuer list`")
            }
            Self::UnknownKey { kid, issuer } => write!(f, "{kid}: not a key of {issuer}"),
            Self::AmbiguousKey { kid, issuer } => {
                write!(f, "{kid}: two keys of {issuer} have this identifier; edit trust.json itself")
            }
            Self::SealOfWithdrawnKey { kid, issuer } => write!(
                f,
                "key {kid} of {issuer} is withdrawn; a seal that comes after that proves nothing and cannot be added"
            ),
            Self::KeyListed { holder } => write!(f, "{holder} already has this key"),
            Self::Issuer { number, count, error } => write!(f, "issuer {number} of {count}: {error}"),
        }
    }
}

impl std::error::Error for TrustFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Record { error, .. } | Self::Change(error) => Some(error),
            Self::Issuer { error, .. } => Some(error),
            Self::Missing { .. }
            | Self::Changed { .. }
            | Self::NotATrustFile { .. }
            | Self::UnknownFormat { .. }
            | Self::UnknownIssuer { .. }
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

/// Why an issuer cannot be added or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Neither JSON nor named as a table.
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
    Table {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A column that tables of issuers do not have.
    UnknownColumn {
        /// The file.
        path: PathBuf,
        /// Its name.
        column: String,
        /// The names there are, separated by commas.
        known: String,
    },
    /// A row does not describe an issuer.
    Row {
        /// The file.
        path: PathBuf,
        /// Its line, from 1.
        line: u64,
        /// What is wrong.
        error: RowError,
    },
}

impl fmt::Display for IssuerFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::NotJson { path, reason } => {
                write!(f, "{}: not JSON: {reason}; a table must be named .csv", path.display())
            }
            Self::NotAnIssuer { path, found } => write!(f, "{}: {found} is not an issuer", path.display()),
            Self::Table { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::UnknownColumn { path, column, known } => {
                write!(f, "{}: there is no column {column:?}; the columns are {known}", path.display())
            }
            Self::Row { path, line, error } => write!(f, "{}: line {line}: {error}", path.display()),
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
    /// A level is not a number.
    NotANumber {
        /// The column.
        column: &'static str,
        /// What is in it.
        text: String,
    },
    /// A key that cannot be read.
    Key(KeyTextError),
    /// A key file that cannot be used.
    KeyFile(KeyFileError),
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameWithoutLanguage => write!(f, "give both name and language"),
            Self::NotANumber { column, text } => write!(f, "{column} {text:?} is not a number"),
            Self::Key(error) => error.fmt(f),
            Self::KeyFile(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RowError {}
