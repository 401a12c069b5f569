//! Countries and languages by their international codes.

use std::fmt;
use std::str::FromStr;

use super::fault::Rule;

/// A country: ISO 3166-1 alpha-2, two capital letters (`GR`, not `EL`).
///
/// Only the form is checked: a list of countries would become outdated on devices that are offline for years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Always ASCII letters.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CountryCode {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        match *text.as_bytes() {
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] => Ok(Self([a, b])),
            _ => Err(Rule::not_a_code(text, "two capital letters of ISO 3166-1, such as GR")),
        }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A language: ISO 639-1 or 639-3, two or three lower-case letters (`el`, `hsb`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode {
    /// Two letters and a zero, or three letters.
    letters: [u8; 3],
}

impl LanguageCode {
    /// The two or three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let [a, b, c] = &self.letters;
        let used = if *c == 0 { &self.letters[..2] } else { &self.letters[..] };
        debug_assert!(a.is_ascii_lowercase() && b.is_ascii_lowercase());
        std::str::from_utf8(used).unwrap_or_default()
    }
}

impl FromStr for LanguageCode {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        let letters = match *text.as_bytes() {
            [a, b] => [a, b, 0],
            [a, b, c] if c != 0 => [a, b, c],
            _ => [b'?'; 3],
        };
        if letters.iter().all(|&letter| letter == 0 || letter.is_ascii_lowercase()) {
            Ok(Self { letters })
        } else {
            Err(Rule::not_a_code(text, "two or three lower-case letters of ISO 639, such as el"))
        }
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LanguageCode({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_standard_forms_are_codes() {
        for good in ["GR", "XK"] {
            assert_eq!(good.parse::<CountryCode>().unwrap().to_string(), good);
        }
        for bad in ["", "G", "gr", "GRC", "G1", "ΕΛ"] {
            assert!(bad.parse::<CountryCode>().is_err(), "{bad}");
        }
        for good in ["el", "hsb"] {
            assert_eq!(good.parse::<LanguageCode>().unwrap().to_string(), good);
        }
        for bad in ["", "e", "EL", "greek", "e1", "el\0", "ελ"] {
            assert!(bad.parse::<LanguageCode>().is_err(), "{bad}");
        }
    }
}
