//! Reads award files: an award in JSON becomes the claims of a stamp.

mod conversion;
mod credential_file;
mod draft;
mod error;
mod fields;
mod json;
mod values;
mod wording;

use std::fmt;
use std::path::Path;

use qualistamp_core::Claims;
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use crate::files;
pub use conversion::{ConvertedAward, drafts_to_csv, question_text};
pub use credential_file::{CredentialFileFault, read_credential};
pub(crate) use draft::Draft;
pub use error::{AwardError, AwardFileError};
use fields::shown;
pub(crate) use fields::{FIELDS, nearest};
pub use json::{award_to_json, claims_to_json};
pub use wording::field_error_text;

/// Size limit of an award file, in bytes: a stamp has at most 4 KiB of claims, and JSON needs a multiple of that.
const AWARD_FILE_BYTES_MAX: u64 = 256 * 1024;

/// An award file to fill in, with the fields that most diplomas have. It is marked as a specimen.
pub const AWARD_TEMPLATE: &str = r#"{
  "id": "2026-0042",
  "family": "Παπαδοπούλου",
  "given": "Ελένη-Μαρία",
  "family_latin": "Papadopoulou",
  "given_latin": "Eleni-Maria",
  "dob": "1998-03-14",
  "type": "master",
  "title": "Δίπλωμα Ηλεκτρολόγου Μηχανικού",
  "title_lang": "el",
  "title_en": "Integrated Master in Electrical Engineering",
  "country": "GR",
  "awarded": "2026-07-15",
  "eqf": 7,
  "nqf": "7",
  "isced": "0713",
  "ects": 300,
  "grade": "8,45",
  "grade_scheme": "GR-10",
  "mode": "full-time",
  "langs": ["el"],
  "specimen": true
}
"#;

/// Reads the award file at `path`.
///
/// # Errors
/// [`AwardFileError`] if it cannot be read or does not contain an award.
pub fn read_award(path: &Path) -> Result<Claims, AwardFileError> {
    let bytes = files::read(path, AWARD_FILE_BYTES_MAX)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    parse(&bytes, folder).map_err(|error| AwardFileError::Award { path: path.to_owned(), error })
}

/// Parses an award file: one JSON object in UTF-8 (or UTF-16 with a byte order mark), with the fields of [`AWARD_TEMPLATE`].
///
/// Unknown and repeated fields are refused. Days of expiry last until the end of the day (UTC). A relative path in `credential_file`
/// begins in the current folder; [`read_award`] takes the folder of the award file.
///
/// # Errors
/// [`AwardError`] for the first error, with its field.
pub fn parse_award(bytes: &[u8]) -> Result<Claims, AwardError> {
    parse(bytes, Path::new(""))
}

fn parse(bytes: &[u8], folder: &Path) -> Result<Claims, AwardError> {
    let text = files::decode_text(bytes).map_err(AwardError::NotText)?;
    let Fields(fields) = serde_json::from_str(&text).map_err(|error| match error.classify() {
        Category::Data => AwardError::NotAnObject,
        Category::Eof => AwardError::NotJson { line: error.line(), column: error.column(), ends_early: true },
        Category::Syntax | Category::Io => {
            AwardError::NotJson { line: error.line(), column: error.column(), ends_early: false }
        }
    })?;
    let mut draft = Draft::in_folder(folder);
    let mut seen: Vec<&'static str> = Vec::new();
    for (name, value) in fields {
        let Some(&field) = FIELDS.iter().find(|field| **field == name) else {
            return Err(AwardError::Unknown { nearest: nearest(&name), field: shown(&name) });
        };
        if seen.contains(&field) {
            return Err(AwardError::Duplicate { field: shown(&name) });
        }
        seen.push(field);
        if !value.is_null() {
            draft.set(field, &value)?;
        }
    }
    draft.finish()
}

/// The fields of an object in their order, including duplicates.
struct Fields(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    fields.push(entry);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}
