//! Decodes the text of a table: UTF-8, UTF-16 with a byte order mark, or an encoding that the user names. A guess is only shown.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use crate::files::decode_text;
use crate::table::error::TableError;

/// Number of words that are shown with a guess.
const SAMPLES: usize = 4;
/// Maximum length of a word that is shown, in characters.
const SAMPLE_CHARACTERS: usize = 40;

/// The text in `bytes`. `named` is the encoding that the user named.
///
/// # Errors
/// [`TableError::Encoding`] with a guess if the text is not UTF-8 and no encoding was named.
pub(super) fn decoded<'a>(bytes: &'a [u8], named: Option<&str>) -> Result<Cow<'a, str>, TableError> {
    let Some(name) = named else {
        return decode_text(bytes).map_err(|error| guess(bytes, error.line));
    };
    let encoding = Encoding::for_label(name.trim().as_bytes())
        .ok_or_else(|| TableError::UnknownEncoding { name: name.to_owned() })?;
    let (text, used, has_errors) = encoding.decode(bytes);
    // A byte order mark counts more than what was named, but nobody should be told something wrong.
    if has_errors || used != encoding {
        return Err(TableError::NotInEncoding { name: encoding.name().to_owned() });
    }
    Ok(text)
}

fn guess(bytes: &[u8], line: usize) -> TableError {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, ..) = encoding.decode(bytes);
    let mut samples: Vec<String> = Vec::new();
    for word in text.split(|found: char| found.is_whitespace() || matches!(found, ',' | ';' | '"' | '|')) {
        if !word.is_ascii() && !samples.iter().any(|sample| sample == word) {
            samples.push(word.chars().take(SAMPLE_CHARACTERS).collect());
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    TableError::Encoding { line, guess: encoding.name(), samples }
}
