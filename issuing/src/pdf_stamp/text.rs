//! What is printed beside a stamp, for people without an app: what to do, and which award it is.

use qualistamp_core::Award;

use super::words::scan_to_verify;
use crate::languages::shortest;

/// What stands over the other lines of a specimen, as on banknotes and passports of all countries.
const SPECIMEN: &str = "SPECIMEN";

/// The printed lines beside a stamp.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrintedText {
    lines: Vec<String>,
}

impl PrintedText {
    /// "Scan to verify" in the language of the award (English if it has none or we have no words in it), the number of the award,
    /// and the awarding body.
    ///
    /// On a specimen, the first line is SPECIMEN.
    #[must_use]
    pub fn of_award(award: &Award, body: Option<&str>) -> Self {
        let language = award.title_language.as_ref().map(|code| shortest(code.as_str()).to_owned());
        Self::of_award_in(language.as_deref(), award, body)
    }

    /// The same in `language`, a code of ISO 639.
    #[must_use]
    pub fn of_award_in(language: Option<&str>, award: &Award, body: Option<&str>) -> Self {
        let mut text = Self::code_alone(award);
        text.lines.extend(Self::new(language, award.id.as_signed(), body).lines);
        text
    }

    /// No text, but for the word SPECIMEN on a specimen.
    #[must_use]
    pub fn code_alone(award: &Award) -> Self {
        Self { lines: if award.specimen { vec![SPECIMEN.to_owned()] } else { Vec::new() } }
    }

    /// The same from its parts. `language` is a code of ISO 639.
    #[must_use]
    pub fn new(language: Option<&str>, award_number: &str, body: Option<&str>) -> Self {
        let phrase = scan_to_verify(language.map(shortest));
        let lines = [Some(phrase), Some(award_number), body];
        Self { lines: lines.into_iter().flatten().map(str::to_owned).collect() }
    }

    /// No text: the code alone.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The lines, from top to bottom.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str)
    }
}
