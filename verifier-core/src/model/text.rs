//! Texts that people wrote: bounded, normalised, and never able to lie about how they look.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use super::fault::Rule;
use crate::limits::{LABEL_BYTES_MAX, NAME_BYTES_MAX, OUTCOMES_BYTES_MAX, TITLE_BYTES_MAX};

/// A family or given name.
pub type Name = Text<NAME_BYTES_MAX>;
/// A title of an award or thesis.
pub type Title = Text<TITLE_BYTES_MAX>;
/// Learning outcomes in a sentence or two.
pub type Outcomes = Text<OUTCOMES_BYTES_MAX>;
/// An identifier, grade, grading scheme or national level.
pub type Label = Text<LABEL_BYTES_MAX>;

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

/// Writes characters that are invisible or change how their neighbours look as `\u{…}`.
pub(crate) fn escape_deceptive(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_deceptive(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Zero-width joiner and non-joiner (U+200C, U+200D) are left alone: Persian, Urdu and Indic names are spelled with them.
fn is_deceptive(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' // Arabic letter mark
            | '\u{200b}' // zero-width space
            | '\u{200e}'..='\u{200f}' // left-to-right and right-to-left mark
            | '\u{2028}'..='\u{202e}' // line and paragraph separator, bidirectional embeddings and overrides
            | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, bidirectional isolates, deprecated controls
            | '\u{feff}' // byte order mark
            | '\u{fff9}'..='\u{fffb}' // interlinear annotation
            | '\u{e0000}'..='\u{e007f}' // tags
        )
        || (u32::from(character) & 0xfffe) == 0xfffe // the last two code points of each plane are non-characters
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
