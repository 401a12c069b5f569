//! Errors of award files.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{FieldError, LanguageCode};

use crate::award::credential_file::CredentialFileFault;
use crate::award::fields::shown;
use crate::award::wording::field_error_text;
use crate::files::{FileError, NotUtf8};

/// Why JSON is not an award. No variant contains a name or a date of birth, because errors end up in logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AwardError {
    /// Not text.
    NotText(NotUtf8),
    /// Not JSON.
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
        /// Whether the text ends before the JSON does.
        ends_early: bool,
    },
    /// JSON, but no object.
    NotAnObject,
    /// A field occurs twice.
    Duplicate {
        /// Its name, escaped and shortened.
        field: String,
    },
    /// There is no such field.
    Unknown {
        /// Its name, escaped and shortened.
        field: String,
        /// The most similar field.
        nearest: Option<&'static str>,
    },
    /// A value of the wrong kind.
    Kind {
        /// The field.
        field: &'static str,
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// Credits that are zero, negative or too many.
    CreditsRange {
        /// The field.
        field: &'static str,
        /// The number in the file.
        found: String,
    },
    /// Credits with three digits after a point or comma: thousands in one country, thousandths in another.
    Thousands {
        /// The field.
        field: &'static str,
        /// The number in the file.
        found: String,
    },
    /// A field of education with fewer than four digits, which may have lost a zero.
    IscedDigits {
        /// The code in the file.
        found: String,
    },
    /// Two codes of one language.
    SameLanguage {
        /// The one that came first.
        one: LanguageCode,
        /// The one that came second.
        other: LanguageCode,
    },
    /// Two fields exclude each other.
    Both {
        /// The one that came first.
        one: &'static str,
        /// The one that came second.
        other: &'static str,
    },
    /// The file of the full digital credential gives no link.
    CredentialFile(CredentialFileFault),
    /// A draft, converted from a credential, whose questions are not answered.
    OpenQuestions {
        /// How many there are.
        count: usize,
        /// The fields that they are about.
        about: Vec<&'static str>,
    },
    /// Given names without a family name.
    GivenWithoutFamily,
    /// A value that breaks a rule.
    Rule(FieldError),
    /// A country code that the European institutions use, and the one of ISO 3166-1.
    Country {
        /// The code in the file.
        found: &'static str,
        /// The code to use.
        iso: &'static str,
    },
}

impl From<FieldError> for AwardError {
    fn from(error: FieldError) -> Self {
        Self::Rule(error)
    }
}

impl fmt::Display for AwardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText(error) => error.fmt(f),
            Self::NotJson { line, column, ends_early: true } => {
                write!(f, "the JSON ends too early, in line {line}, column {column}")
            }
            Self::NotJson { line, column, ends_early: false } => {
                write!(f, "not JSON from line {line}, column {column} on")
            }
            Self::NotAnObject => write!(
                f,
                "must be one JSON object, {{ … }}, with the fields that `qualistamp issue --template` shows; several awards go into several files"
            ),
            Self::Duplicate { field } => write!(f, "the field \"{field}\" is given twice; remove one"),
            Self::Unknown { field, nearest: Some(nearest) } => {
                write!(f, "there is no field \"{field}\"; did you mean \"{nearest}\"?")
            }
            Self::Unknown { field, nearest: None } => {
                write!(f, "there is no field \"{field}\"; `qualistamp issue --template` shows the fields")
            }
            Self::Kind { field, expected, found } => write!(f, "{field}: must be {expected}, not {found}"),
            Self::CreditsRange { field, found } => {
                write!(f, "{field}: is {}, must be from 0.1 to 99999.9", shown(found))
            }
            Self::Thousands { field, found } => write!(
                f,
                "{field}: \"{}\" can be read in two ways, because three digits follow the point or comma; write {} for thousands, or at most one digit after the point",
                shown(found),
                found.replace(['.', ','], ""),
            ),
            Self::IscedDigits { found } => write!(
                f,
                "isced: \"{found}\" may have lost a zero at its beginning; write all four digits, {found:0>4} or {found:0<4}"
            ),
            Self::SameLanguage { one, other } => {
                write!(f, "langs: \"{one}\" and \"{other}\" are one language; remove one")
            }
            Self::Both { one, other } => {
                write!(f, "\"{one}\" and \"{other}\" say the same thing; remove one")
            }
            Self::CredentialFile(fault) => write!(
                f,
                "credential_file: {fault} (a relative path begins in the folder of the award or table)"
            ),
            Self::OpenQuestions { count, about } => write!(
                f,
                "open_questions: {count} not answered ({}); answer each in the fields of the award, and delete it here",
                about.join(", ")
            ),
            Self::GivenWithoutFamily => {
                write!(f, "family: must be given; the only name of a person goes into \"family\"")
            }
            Self::Rule(error) => f.write_str(&field_error_text(error)),
            Self::Country { found, iso } => {
                write!(f, "country: use \"{iso}\" (ISO 3166-1) instead of \"{found}\"")
            }
        }
    }
}

impl std::error::Error for AwardError {}

impl AwardError {
    /// The field that it is about, if it is about one.
    pub(crate) fn field(&self) -> Option<&'static str> {
        match self {
            Self::Kind { field, .. } | Self::CreditsRange { field, .. } | Self::Thousands { field, .. } => {
                Some(field)
            }
            Self::IscedDigits { .. } => Some("isced"),
            Self::SameLanguage { .. } => Some("langs"),
            Self::CredentialFile(_) => Some("credential_file"),
            Self::GivenWithoutFamily => Some("family"),
            Self::OpenQuestions { .. } => Some("open_questions"),
            Self::Rule(error) => Some(error.field.name()),
            Self::Country { .. } => Some("country"),
            Self::Both { other, .. } => Some(other),
            Self::NotText(_)
            | Self::NotJson { .. }
            | Self::NotAnObject
            | Self::Duplicate { .. }
            | Self::Unknown { .. } => None,
        }
    }
}

/// Why an award file could not be used.
#[derive(Debug)]
pub enum AwardFileError {
    /// The file could not be read.
    File(FileError),
    /// It does not contain an award.
    Award {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: AwardError,
    },
}

impl fmt::Display for AwardFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Award { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for AwardFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Award { error, .. } => Some(error),
        }
    }
}

impl From<FileError> for AwardFileError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
