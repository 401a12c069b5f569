//! Texts that people wrote: bounded, normalised, and never able to lie about how they look.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use super::fault::Rule;
use crate::escape::{escape_deceptive, is_deceptive};
use crate::limits::{MAX_LABEL_BYTES, MAX_NAME_BYTES, MAX_OUTCOMES_BYTES, MAX_TITLE_BYTES};

/// A family or given name.
pub type Name = Text<MAX_NAME_BYTES>;
/// A title of an award or thesis.
pub type Title = Text<MAX_TITLE_BYTES>;
/// Learning outcomes in a sentence or two.
pub type Outcomes = Text<MAX_OUTCOMES_BYTES>;
/// An identifier, grade, grading scheme or national level.
pub type Label = Text<MAX_LABEL_BYTES>;

/// A text of 1 to `MAX` bytes of UTF-8.
///
/// `Display` escapes every character that could mislead a reader (see [`Text::new`]); [`Text::as_signed`] gives the
/// exact characters that were signed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    /// Makes a text for packing: white space at the ends removed, brought to normalisation form C (Unicode Annex 15).
    ///
    /// # Errors
    /// [`Rule::Empty`], [`Rule::TooLong`], or [`Rule::DeceptiveCharacter`] for control characters, line breaks,
    /// bidirectional controls (U+061C, U+200E to U+200F, U+202A to U+202E, U+2066 to U+2069), zero-width spaces, tags
    /// and non-characters.
    pub fn new(value: &str) -> Result<Self, Rule> {
        let normal: String = value.trim().nfc().collect();
        if let Some((index, found)) = normal.chars().enumerate().find(|&(_, c)| is_deceptive(c)) {
            return Err(Rule::DeceptiveCharacter { found, position: index + 1 });
        }
        Self::from_wire(&normal)
    }

    /// Takes a text as it was signed, whatever characters it holds: they are escaped when shown.
    pub(crate) fn from_wire(value: &str) -> Result<Self, Rule> {
        match value.len() {
            0 => Err(Rule::Empty),
            bytes if bytes > MAX => Err(Rule::TooLong { bytes, max: MAX }),
            _ => Ok(Self(value.to_owned())),
        }
    }

    /// The exact characters that were signed. Not for showing to people: use `Display`.
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
    /// Its length only: names do not belong in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_normalised_so_that_two_keyboards_sign_the_same() {
        let composed = Name::new("Ștefănescu").unwrap();
        let decomposed = Name::new("  S\u{326}tefa\u{306}nescu ").unwrap();
        assert_eq!(composed, decomposed);
    }

    #[test]
    fn misleading_characters_are_refused_when_packing_and_escaped_when_shown() {
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
    fn lengths_are_bounded_in_bytes() {
        assert_eq!(Label::new(" "), Err(Rule::Empty));
        assert_eq!(Label::new(&"é".repeat(33)), Err(Rule::TooLong { bytes: 66, max: 64 }));
        assert!(Label::new(&"é".repeat(32)).is_ok());
    }

    #[test]
    fn debug_output_keeps_names_out_of_logs() {
        assert_eq!(format!("{:?}", Name::new("Ada").unwrap()), "Text(3 bytes)");
    }
}
