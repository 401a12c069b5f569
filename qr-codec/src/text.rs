//! The text form of a stamp: `QS1:` and the bytes in Base45 (RFC 9285).

use std::fmt;

use crate::alphabet;
use crate::limits::MAX_TEXT_CHARS;
use crate::other_text::OtherText;

/// Every stamp text of profile 1 begins with this.
const PREFIX: &str = "QS1:";

/// The profile version that this crate supports.
const PROFILE: u16 = 1;

/// A Base45 text of this length or more almost always contains a space (one character in 45), so that having none is suspicious.
const SPACE_EXPECTED_CHARS: usize = 90;

/// Why a text is not the text of a stamp.
///
/// Positions count characters from 1, which is the `Q` of the prefix. At most one character of the text is repeated, since the
/// text may contain personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// Empty, or only spaces and line ends.
    Empty,
    /// Does not begin with `QS` and a profile version.
    NotAStamp {
        /// What it is, if it is of a kind that is well known.
        is: Option<OtherText>,
    },
    /// Begins like a stamp of a profile that this version does not support.
    UnsupportedProfile {
        /// The profile version found.
        found: u16,
        /// The supported profile version.
        supported: u16,
    },
    /// A lower-case letter: stamps use capital letters only.
    LowerCase {
        /// Its position.
        position: usize,
        /// The letter.
        found: char,
    },
    /// A character that is not one of the 45.
    OutsideAlphabet {
        /// Its position.
        position: usize,
        /// The character.
        found: char,
    },
    /// A line end or a tab inside the text.
    LineBreak {
        /// Its position.
        position: usize,
        /// The character: a line feed, a carriage return or a tab.
        found: char,
    },
    /// Characters were percent-encoded, as in web addresses.
    PercentEncoded {
        /// Position of the first one.
        position: usize,
    },
    /// The text is malformed and contains no space, although one in 45 characters of Base45 is a space.
    SpacesLost {
        /// Characters in the text.
        length: usize,
    },
    /// No number of bytes gives this many Base45 characters: one more than a multiple of three.
    ImpossibleLength {
        /// Base45 characters after the prefix.
        length: usize,
    },
    /// The value of a group of Base45 characters exceeds what its bytes can hold.
    GroupOverflow {
        /// Position of the group.
        position: usize,
        /// Its value.
        value: u32,
        /// The largest value: 65,535 for three characters, 255 for two.
        limit: u32,
    },
    /// Longer than any QR symbol.
    TooLong {
        /// Characters found.
        length: usize,
        /// The most characters allowed: [`MAX_TEXT_CHARS`].
        limit: usize,
    },
    /// Nothing follows the prefix.
    NoPayload,
}

impl TextError {
    /// A short code to read aloud. Its meaning never changes.
    #[must_use]
    pub fn support_code(&self) -> &'static str {
        match self {
            Self::Empty => "X01",
            Self::NotAStamp { .. } => "X02",
            Self::UnsupportedProfile { .. } => "X03",
            Self::LowerCase { .. } => "X04",
            Self::OutsideAlphabet { .. } => "X05",
            Self::LineBreak { .. } => "X06",
            Self::PercentEncoded { .. } => "X07",
            Self::SpacesLost { .. } => "X08",
            Self::ImpossibleLength { .. } => "X09",
            Self::GroupOverflow { .. } => "X10",
            Self::TooLong { .. } => "X11",
            Self::NoPayload => "X12",
        }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "there is no text; scan the stamp or paste its whole text"),
            Self::NotAStamp { is: Some(other) } => {
                write!(f, "this is {other}, not a stamp; scan the code next to the qualification")
            }
            Self::NotAStamp { is: None } => {
                write!(
                    f,
                    "this is not a stamp (the text of a stamp begins with {PREFIX}); scan the code next to the qualification"
                )
            }
            Self::UnsupportedProfile { found, supported } => {
                write!(
                    f,
                    "the stamp has profile {found}, this version supports profile {supported}; update and try again"
                )
            }
            Self::LowerCase { position, found } => write!(
                f,
                "character {position} is the lower-case letter '{found}', but stamps use capital letters only; copy the text unchanged or scan the stamp"
            ),
            Self::OutsideAlphabet { position, found } => write!(
                f,
                "character {position} ('{}') cannot be in a stamp; copy the text unchanged or scan the stamp",
                found.escape_default()
            ),
            Self::LineBreak { position, found } => write!(
                f,
                "character {position} is {}; join the text to one line without adding or losing a space, or scan the stamp",
                match found {
                    '\t' => "a tab",
                    '\r' => "a carriage return",
                    _ => "a line break",
                }
            ),
            Self::PercentEncoded { position } => write!(
                f,
                "from character {position} on, the text is percent-encoded like a web address; decode it or scan the stamp"
            ),
            Self::SpacesLost { length } => write!(
                f,
                "none of the {length} characters is a space, so spaces were probably lost in transmission, or became + signs; scan the stamp, or send its text as a file"
            ),
            Self::ImpossibleLength { length } => write!(
                f,
                "{length} characters after the prefix cannot be a complete stamp: the text was cut off, or a character was lost or added; copy all of it or scan the stamp"
            ),
            Self::GroupOverflow { position, value, limit } => write!(
                f,
                "the characters from {position} on have the value {value}, more than {limit}: one of them or a character before them is wrong; copy the text again or scan the stamp"
            ),
            Self::TooLong { length, limit } => write!(
                f,
                "the text has {length} characters, the largest code holds {limit}; enter the text of one stamp at a time"
            ),
            Self::NoPayload => {
                write!(f, "there is nothing after the prefix; copy the whole text or scan the stamp")
            }
        }
    }
}

impl std::error::Error for TextError {}

/// The text form of `bytes`, which fits QR alphanumeric mode.
#[must_use]
pub fn encode_text(bytes: &[u8]) -> String {
    let mut text = String::from(PREFIX);
    text.push_str(&base45::encode(bytes));
    text
}

/// The bytes whose text form is `text`.
///
/// Spaces, tabs and line ends around the text and a byte order mark before it are ignored, since editors and the clipboard add
/// them. That cannot change a stamp: it begins with `Q`, and although a space is a Base45 character, it is never the last one
/// (the last of three is at most `W`, the last of two at most `5`). Inside the text nothing is ignored.
///
/// # Errors
/// [`TextError`] says what is wrong, where, and what to do.
pub fn decode_text(text: &str) -> Result<Vec<u8>, TextError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_matches([' ', '\t', '\r', '\n']);
    let payload = strip_prefix(text)?;
    let length = text.chars().count();
    if length > MAX_TEXT_CHARS {
        return Err(TextError::TooLong { length, limit: MAX_TEXT_CHARS });
    }
    if payload.is_empty() {
        return Err(TextError::NoPayload);
    }
    // `%20` is also three valid Base45 characters. So the text is decoded as it is first; percent codes, which would explain
    // almost any other error, are only considered when that fails.
    check_payload(payload).map_err(|error| match first_percent_code(payload) {
        Some(index) => TextError::PercentEncoded { position: PREFIX.len() + index + 1 },
        None => error,
    })?;
    // The error of the crate has no details and cannot occur after the checks above.
    base45::decode(payload).map_err(|_| TextError::ImpossibleLength { length: payload.len() })
}

/// The text after the prefix of profile 1.
fn strip_prefix(text: &str) -> Result<&str, TextError> {
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    if let Some(payload) = text.strip_prefix(PREFIX) {
        return Ok(payload);
    }
    let not_a_stamp = TextError::NotAStamp { is: OtherText::of(text) };
    let head: String = text.chars().take(PREFIX.len() + 2).collect();
    if head.to_ascii_uppercase().starts_with("QS1%3A") {
        return Err(TextError::PercentEncoded { position: PREFIX.len() });
    }
    if head.to_ascii_uppercase().starts_with(PREFIX)
        && let Some((index, found)) = head.chars().enumerate().find(|(_, found)| found.is_ascii_lowercase())
    {
        return Err(TextError::LowerCase { position: index + 1, found });
    }
    match text.strip_prefix("QS").and_then(|rest| rest.split_once(':')) {
        Some((digits, _))
            if digits.bytes().all(|digit| digit.is_ascii_digit()) && !digits.starts_with('0') =>
        {
            match digits.parse() {
                Ok(found) => Err(TextError::UnsupportedProfile { found, supported: PROFILE }),
                Err(_) => Err(not_a_stamp),
            }
        }
        Some(_) | None => Err(not_a_stamp),
    }
}

/// Checks that `payload` is well-formed Base45.
///
/// The crate `base45` does not say what is wrong or where, and silently overflows a last group of two characters.
fn check_payload(payload: &str) -> Result<(), TextError> {
    let mut values = Vec::with_capacity(payload.len());
    for (index, found) in payload.chars().enumerate() {
        let position = PREFIX.len() + index + 1;
        values.push(alphabet::value(found).ok_or(match found {
            '\n' | '\r' | '\t' => TextError::LineBreak { position, found },
            'a'..='z' => TextError::LowerCase { position, found },
            _ => TextError::OutsideAlphabet { position, found },
        })?);
    }
    check_groups(&values).map_err(|error| {
        if values.len() >= SPACE_EXPECTED_CHARS && !payload.contains(' ') {
            TextError::SpacesLost { length: PREFIX.len() + values.len() }
        } else {
            error
        }
    })
}

/// Checks that `values` form groups of three and a last one of two, each within the range of its bytes.
fn check_groups(values: &[u32]) -> Result<(), TextError> {
    if values.len() % 3 == 1 {
        return Err(TextError::ImpossibleLength { length: values.len() });
    }
    for (index, group) in values.chunks(3).enumerate() {
        let value = group.iter().rev().fold(0, |value, digit| value * 45 + digit);
        let limit = if group.len() == 3 { u32::from(u16::MAX) } else { u32::from(u8::MAX) };
        if value > limit {
            return Err(TextError::GroupOverflow { position: PREFIX.len() + index * 3 + 1, value, limit });
        }
    }
    Ok(())
}

/// Position of the first percent code, counted from 0, if the payload looks percent-encoded: it has no space, and every `%`
/// begins the code of a Base45 character.
fn first_percent_code(payload: &str) -> Option<usize> {
    let mut parts = payload.split('%');
    let first = parts.next()?.chars().count();
    let mut parts = parts.peekable();
    parts.peek()?;
    let all_are_codes = parts.all(|part| {
        part.get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .is_some_and(|byte| alphabet::value(char::from(byte)).is_some())
    });
    (all_are_codes && !payload.contains(' ')).then_some(first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_texts() {
        // The examples of RFC 9285, 4.3 and 4.4.
        for (bytes, text) in [
            (&b"AB"[..], "QS1:BB8"),
            (b"Hello!!", "QS1:%69 VD92EX0"),
            (b"base-45", "QS1:UJCLQE7W581"),
            (b"ietf!", "QS1:QED8WEX0"),
            (b"\0", "QS1:00"),
            (b"\xFF\xFF", "QS1:FGW"),
            (b"\xFF", "QS1:U5"),
        ] {
            assert_eq!(encode_text(bytes), text);
            assert_eq!(decode_text(text).as_deref(), Ok(bytes));
        }
    }

    #[test]
    fn space_around_the_text_is_ignored() {
        for text in ["QS1:BB8\n", "QS1:BB8\r\n", "\n QS1:BB8 \n\n", "\tQS1:BB8\t", "\u{FEFF}QS1:BB8"] {
            assert_eq!(decode_text(text).as_deref(), Ok(&b"AB"[..]), "{text:?}");
        }
    }

    #[test]
    fn no_text_ends_with_a_space() {
        let last = |bytes: &[u8]| encode_text(bytes).pop();
        assert!((0..=u16::MAX).all(|pair| last(&pair.to_be_bytes()) != Some(' ')));
        assert!((0..=u8::MAX).all(|byte| last(&[byte]) != Some(' ')));
    }

    #[test]
    fn each_error_is_reported_with_its_position() {
        use TextError as E;
        let spaceless = format!("QS1:{}", "0".repeat(91));
        let table: &[(&str, TextError)] = &[
            ("", E::Empty),
            (" \r\n\n", E::Empty),
            ("\u{FEFF}", E::Empty),
            ("Q", E::NotAStamp { is: None }),
            ("QS1", E::NotAStamp { is: None }),
            ("QS:", E::NotAStamp { is: None }),
            ("QS01:BB8", E::NotAStamp { is: None }),
            ("QS99999:BB8", E::NotAStamp { is: None }),
            ("HC1:6BF", E::NotAStamp { is: Some(OtherText::CovidCertificate) }),
            ("https://example.org/QS1:BB8", E::NotAStamp { is: Some(OtherText::WebAddress) }),
            ("QS2:BB8", E::UnsupportedProfile { found: 2, supported: 1 }),
            ("QS12:anything", E::UnsupportedProfile { found: 12, supported: 1 }),
            ("qs1:bb8", E::LowerCase { position: 1, found: 'q' }),
            ("QS1:BB8Bb8", E::LowerCase { position: 9, found: 'b' }),
            ("QS1:BB!", E::OutsideAlphabet { position: 7, found: '!' }),
            ("QS1:BÄ8", E::OutsideAlphabet { position: 6, found: 'Ä' }),
            ("QS1:B\u{A0}8", E::OutsideAlphabet { position: 6, found: '\u{A0}' }),
            ("QS1:BB8\0", E::OutsideAlphabet { position: 8, found: '\0' }),
            ("QS1:BB8\nBB8", E::LineBreak { position: 8, found: '\n' }),
            ("QS1:BB8\r\nBB8", E::LineBreak { position: 8, found: '\r' }),
            ("QS1:BB8\tBB8", E::LineBreak { position: 8, found: '\t' }),
            ("QS1%3ABB8", E::PercentEncoded { position: 4 }),
            ("qs1%3aBB8", E::PercentEncoded { position: 4 }),
            // "QS1:%69 VD92EX0", percent-encoded.
            ("QS1:%2569%20VD92EX0", E::PercentEncoded { position: 5 }),
            ("QS1:BB8%2fBB8BB", E::PercentEncoded { position: 8 }),
            // `%ZZ` and `%00` are not codes of Base45 characters.
            ("QS1:BB8%ZZB", E::ImpossibleLength { length: 7 }),
            ("QS1:BB8%00B", E::ImpossibleLength { length: 7 }),
            (&spaceless, E::SpacesLost { length: 95 }),
            ("QS1:B", E::ImpossibleLength { length: 1 }),
            ("QS1:BB8B", E::ImpossibleLength { length: 4 }),
            ("QS1:BB8GGW", E::GroupOverflow { position: 8, value: 65_536, limit: 65_535 }),
            ("QS1::::", E::GroupOverflow { position: 5, value: 91_124, limit: 65_535 }),
            ("QS1:BB8V5", E::GroupOverflow { position: 8, value: 256, limit: 255 }),
            ("QS1:", E::NoPayload),
        ];
        for (text, expected) in table {
            assert_eq!(decode_text(text), Err(*expected), "{text:?}");
        }
    }

    #[test]
    fn the_limit_is_the_largest_symbol() {
        let largest = format!("QS1:{} 0", "0".repeat(MAX_TEXT_CHARS - 6));
        assert!(decode_text(&largest).is_ok());
        assert_eq!(
            decode_text(&(largest + "0")),
            Err(TextError::TooLong { length: MAX_TEXT_CHARS + 1, limit: MAX_TEXT_CHARS })
        );
    }

    #[test]
    fn every_error_has_its_own_code_and_an_advice() {
        use TextError as E;
        let table = [
            (E::Empty, "X01", "scan"),
            (E::NotAStamp { is: None }, "X02", "scan"),
            (E::NotAStamp { is: Some(OtherText::Wifi) }, "X02", "scan"),
            (E::UnsupportedProfile { found: 2, supported: 1 }, "X03", "update"),
            (E::LowerCase { position: 1, found: 'q' }, "X04", "copy"),
            (E::OutsideAlphabet { position: 5, found: '\0' }, "X05", "copy"),
            (E::LineBreak { position: 5, found: '\n' }, "X06", "join"),
            (E::PercentEncoded { position: 5 }, "X07", "decode"),
            (E::SpacesLost { length: 100 }, "X08", "scan"),
            (E::ImpossibleLength { length: 4 }, "X09", "copy"),
            (E::GroupOverflow { position: 5, value: 256, limit: 255 }, "X10", "copy"),
            (E::TooLong { length: 5_000, limit: 4_296 }, "X11", "one stamp"),
            (E::NoPayload, "X12", "copy"),
        ];
        for (error, code, remedy) in table {
            assert_eq!(error.support_code(), code);
            let words = error.to_string();
            assert!(words.contains(remedy) && !words.contains('\0') && !words.contains('\n'), "{words}");
        }
    }

    proptest! {
        #[test]
        fn bytes_to_text_and_back(bytes in prop::collection::vec(any::<u8>(), 1..600)) {
            prop_assert_eq!(decode_text(&encode_text(&bytes)), Ok(bytes));
        }

        /// Each sequence of bytes has one text form: nothing else is accepted.
        #[test]
        fn what_is_accepted_is_what_is_written(payload in "[0-9A-Z $%*+./:-]{1,40}") {
            let text = format!("QS1:{payload}");
            if let Ok(bytes) = decode_text(&text) {
                prop_assert_eq!(encode_text(&bytes), text.trim_end());
            }
        }

        #[test]
        fn never_panics(text in ".{0,60}") {
            let _ = decode_text(&text);
            let _ = decode_text(&format!("QS1:{text}"));
        }
    }
}
