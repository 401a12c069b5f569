//! What is printed beside a stamp, for people without an app: what to do, and which award it is.

use qualistamp_core::Award;

use super::words::scan_to_verify;
use crate::languages::shortest;

/// The printed lines beside a stamp.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrintedText {
    lines: Vec<String>,
}

impl PrintedText {
    /// "Scan to verify" in the language of the award (English if it has none or we have no words in it), the number of the award,
    /// and the awarding body.
    #[must_use]
    pub fn of_award(award: &Award, body: Option<&str>) -> Self {
        let language = award.title_language.as_ref().map(|code| shortest(code.as_str()).to_owned());
        Self::new(language.as_deref(), award.id.as_signed(), body)
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
