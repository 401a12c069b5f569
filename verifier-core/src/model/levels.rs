//! Levels of the European Qualifications Framework and fields of education.

use std::fmt;
use std::str::FromStr;

use super::fault::Rule;

/// A level of the European Qualifications Framework (Council Recommendation 2017/C 189/03): 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EqfLevel(u8);

impl EqfLevel {
    /// Level 1, the lowest.
    pub const MIN: Self = Self(1);
    /// Level 8, the highest: a doctorate.
    pub const MAX: Self = Self(8);

    /// The level with this number.
    ///
    /// # Errors
    /// [`Rule::OutOfRange`] outside 1 to 8.
    pub fn new(level: i64) -> Result<Self, Rule> {
        match u8::try_from(level) {
            Ok(number @ 1..=8) => Ok(Self(number)),
            Ok(_) | Err(_) => Err(Rule::OutOfRange { found: level, min: 1, max: 8 }),
        }
    }

    /// The number of the level.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

impl fmt::Display for EqfLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A field of education: a four-digit code of ISCED-F 2013.
///
/// Broad and narrow fields end in zeros, which mean "not further defined": 07 is 0700, 071 is 0710.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IscedField(u16);

/// The form of a code, for errors.
const FORM: &str = "an ISCED-F 2013 code of 2 to 4 digits whose first two are 00 to 10 or 99, such as 0714";

impl IscedField {
    /// The field with this four-digit code, without its leading zero: 714 is 0714.
    ///
    /// # Errors
    /// [`Rule::NotACode`] if the first two digits are not a broad field.
    pub fn new(code: u64) -> Result<Self, Rule> {
        match u16::try_from(code) {
            Ok(number) if matches!(number / 100, 0..=10 | 99) => Ok(Self(number)),
            Ok(_) | Err(_) => Err(Rule::not_a_code(&format!("{code:04}"), FORM)),
        }
    }

    /// The four-digit code as a number, without its leading zero.
    #[must_use]
    pub fn code(self) -> u16 {
        self.0
    }
}

impl FromStr for IscedField {
    type Err = Rule;

    /// Parses a code of two, three or four digits.
    fn from_str(text: &str) -> Result<Self, Rule> {
        if !(2..=4).contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Rule::not_a_code(text, FORM));
        }
        let code: u64 = format!("{text:0<4}").parse().map_err(|_| Rule::not_a_code(text, FORM))?;
        Self::new(code).map_err(|_| Rule::not_a_code(text, FORM))
    }
}

impl fmt::Display for IscedField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_one_to_eight() {
        assert_eq!(EqfLevel::new(8).unwrap().number(), 8);
        for level in [0, 9, -1, 263] {
            assert_eq!(EqfLevel::new(level), Err(Rule::OutOfRange { found: level, min: 1, max: 8 }));
        }
    }

    #[test]
    fn fields_keep_leading_zeros_and_are_padded_with_trailing_ones() {
        for (text, shown) in
            [("0714", "0714"), ("071", "0710"), ("07", "0700"), ("10", "1000"), ("9999", "9999")]
        {
            assert_eq!(text.parse::<IscedField>().unwrap().to_string(), shown);
        }
        for bad in ["7", "", "1100", "11", "07145", "O714", "+714", "9800"] {
            assert!(bad.parse::<IscedField>().is_err(), "{bad}");
        }
    }
}
