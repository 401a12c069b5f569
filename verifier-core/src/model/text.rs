//! Texts written by people: limited in length, normalised, and escaped where they could mislead.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use super::fault::Rule;
use crate::characters::{deceptive, is_visible};
use crate::escape::escape_deceptive;
use crate::limits::{MAX_LABEL_BYTES, MAX_NAME_BYTES, MAX_OUTCOMES_BYTES, MAX_PHRASE_BYTES, MAX_TITLE_BYTES};

/// A family or given name.
pub type Name = Text<MAX_NAME_BYTES>;
/// A title of an award or thesis.
pub type Title = Text<MAX_TITLE_BYTES>;
/// Learning outcomes in a sentence or two.
pub type Outcomes = Text<MAX_OUTCOMES_BYTES>;
/// A grade, grading scheme, national level or profession, in the words of the diploma.
pub type Phrase = Text<MAX_PHRASE_BYTES>;
/// An identifier.
pub type Label = Text<MAX_LABEL_BYTES>;

/// A text of 1 to `MAX` bytes of UTF-8 with at least one visible character.
///
/// `Display` escapes every character that could mislead a reader (see [`Text::new`]). [`Text::as_signed`] returns exactly the
/// characters that were signed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    /// Creates a text for packing: trims white space and applies normalisation form C (Unicode Annex 15).
    ///
    /// # Errors
    /// [`Rule::Empty`], [`Rule::TooLong`], [`Rule::Invisible`], or [`Rule::DeceptiveCharacter`] for control characters, line breaks,
    /// non-characters, and default-ignorable code points (bidirectional controls, zero-width spaces, soft hyphens, fillers, tags) except
    /// joiners and variation selectors where a script or an emoji needs them.
    pub fn new(value: &str) -> Result<Self, Rule> {
        let normal: String = value.trim().nfc().collect();
        if let Some((index, found)) = deceptive(&normal).next() {
            return Err(Rule::DeceptiveCharacter { found, position: index + 1 });
        }
        Self::from_wire(&normal)
    }

    /// Accepts a text as it was signed, with any characters. They are escaped on display.
    pub(crate) fn from_wire(value: &str) -> Result<Self, Rule> {
        match value.len() {
            0 => Err(Rule::Empty),
            bytes if bytes > MAX => Err(Rule::TooLong { bytes, max: MAX }),
            _ if !value.chars().any(is_visible) => Err(Rule::Invisible),
            _ => Ok(Self(value.to_owned())),
        }
    }

    /// Exactly the characters that were signed. To show the text to people, use `Display`.
    #[must_use]
    pub fn as_signed(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&escape_deceptive(&self.0))
    }
}

impl<const MAX: usize> fmt::Debug for Text<MAX> {
    /// Shows only the length: names do not belong in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_normalised() {
        let composed = Name::new("Ștefănescu").unwrap();
        let decomposed = Name::new("  S\u{326}tefa\u{306}nescu ").unwrap();
        assert_eq!(composed, decomposed);
    }

    #[test]
    fn misleading_characters_are_refused_in_packing_and_escaped_on_display() {
        for found in
            ['\n', '\u{0}', '\u{7f}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{e0041}', '\u{ffff}']
        {
            let text = format!("ab{found}c");
            assert_eq!(Name::new(&text), Err(Rule::DeceptiveCharacter { found, position: 3 }), "{found:?}");
            let read = Name::from_wire(&text).unwrap();
            assert_eq!(read.to_string(), format!("ab{}c", found.escape_unicode()));
            assert_eq!(read.as_signed(), text);
        }
        assert!(Name::new("علی\u{200c}رضا").is_ok(), "the zero-width non-joiner is part of Persian spelling");
    }

    #[test]
    fn a_name_that_shows_nothing_is_no_name() {
        for blank in ["\u{2800}", "\u{2800} \u{2800}"] {
            assert_eq!(Name::new(blank), Err(Rule::Invisible), "{}", blank.escape_unicode());
        }
        for blank in [
            "\u{3164}",
            "\u{115f}\u{1160}",
            "\u{200c}",
            "\u{200d}\u{200d}",
            "\u{ad}",
            "\u{fe0f}",
            "\u{2800}\u{200b}",
        ] {
            assert!(Name::new(blank).is_err(), "{}", blank.escape_unicode());
            assert_eq!(Name::from_wire(blank), Err(Rule::Invisible), "{}", blank.escape_unicode());
        }
        assert_eq!(Name::from_wire(" \u{a0}"), Err(Rule::Invisible));
        assert!(Name::from_wire("\u{3164}A").is_ok(), "the rest can be compared");
    }

    #[test]
    fn a_joiner_outside_its_script_is_shown() {
        assert_eq!(Name::from_wire("Jo\u{200d}hn").unwrap().to_string(), "Jo\\u{200d}hn");
        assert_eq!(Name::from_wire("علی\u{200c}رضا").unwrap().to_string(), "علی\u{200c}رضا");
        assert_eq!(Phrase::from_wire("8\u{ad},45").unwrap().to_string(), "8\\u{ad},45");
    }

    #[test]
    fn lengths_are_limited_in_bytes() {
        assert_eq!(Label::new(" "), Err(Rule::Empty));
        assert_eq!(Label::new(&"é".repeat(33)), Err(Rule::TooLong { bytes: 66, max: 64 }));
        assert!(Label::new(&"é".repeat(32)).is_ok());
    }

    #[test]
    fn debug_output_does_not_contain_names() {
        assert_eq!(format!("{:?}", Name::new("Ada").unwrap()), "Text(3 bytes)");
    }
}
