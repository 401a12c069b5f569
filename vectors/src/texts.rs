//! Runs the vectors of the text form against the QR codec.

use std::collections::BTreeSet;

use qualistamp_qr::{TextError, decode_text, encode_text};

use crate::folder::Folder;
use crate::format::TextCase;
use crate::hex::Hex;

/// The support code of an error. It repeats the codec's table, so that a code cannot change by mistake. There is no
/// wildcard, so a new variant does not compile until it is named here.
fn code(error: &TextError) -> &'static str {
    match error {
        TextError::Empty => "X01",
        TextError::NotAStamp { .. } => "X02",
        TextError::UnsupportedProfile { .. } => "X03",
        TextError::LowerCase { .. } => "X04",
        TextError::OutsideAlphabet { .. } => "X05",
        TextError::LineBreak { .. } => "X06",
        TextError::PercentEncoded { .. } => "X07",
        TextError::SpacesLost { .. } => "X08",
        TextError::ImpossibleLength { .. } => "X09",
        TextError::GroupOverflow { .. } => "X10",
        TextError::TooLong { .. } => "X11",
        TextError::NoPayload => "X12",
    }
}

const CODES: [&str; 12] =
    ["X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08", "X09", "X10", "X11", "X12"];

/// Every difference between the codec and the vectors, one line each.
#[must_use]
pub fn disagreements(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    for TextCase { id, text, bytes, code: expected, .. } in &folder.texts.cases {
        let (decoded, error) = match decode_text(text) {
            Ok(bytes) => (Some(Hex(bytes)), None),
            Err(error) if error.support_code() != code(&error) => {
                found.push(format!(
                    "{id}: the codec says {}, but the support code is {} and must never change",
                    error.support_code(),
                    code(&error)
                ));
                continue;
            }
            Err(error) => (None, Some(code(&error).to_owned())),
        };
        if (&decoded, &error) != (bytes, expected) {
            found.push(format!("{id}: result {decoded:?} {error:?}, expected {bytes:?} {expected:?}"));
        }
    }
    for case in folder.all_stamps() {
        let Some(text) = &case.text else { continue };
        if decode_text(text).as_ref() != Ok(&case.stamp.0) || *text != encode_text(&case.stamp.0) {
            found.push(format!("{}: the text does not encode this stamp", case.id));
        }
    }
    let seen: BTreeSet<_> = folder.texts.cases.iter().filter_map(|case| case.code.as_deref()).collect();
    let missing = CODES.iter().filter(|code| !seen.contains(*code));
    found.extend(missing.map(|code| format!("no text expects {code}")));
    found
}
