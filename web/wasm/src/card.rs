//! An answer in words, under a name of its own: `Answer` is the one of the facade.

use qualistamp_words::{Answer, AxisLine, FieldLine, IssuerText, NoteText, Step, Tone};
use serde::Serialize;
use tsify::Tsify;

/// The answer about one stamp in words, in the order of a result screen.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Its kind.
    pub tone: Tone,
    /// The verdict in capitals.
    pub verdict: String,
    /// The support code, which never changes and is the same in every language.
    pub code: &'static str,
    /// “Support code F01”.
    pub code_line: String,
    /// What was found.
    pub found: String,
    /// What to do next.
    pub next: String,
    /// The same for a front end that offers it.
    pub step: Step,
    /// Notes on a valid stamp.
    pub notes: Vec<NoteText>,
    /// The awarding body in its own language, and in the reader's or in English if it has such a name.
    pub issuer: Option<IssuerText>,
    /// How old the trust list is.
    pub trust: Option<String>,
    /// What stands above the fields: what to do with them, or that they are not confirmed.
    pub heading: Option<String>,
    /// What was signed, in the order of a diploma.
    pub fields: Vec<FieldLine>,
    /// One line for each axis, in the order of precedence.
    pub axes: Vec<AxisLine>,
}

impl From<Answer> for Card {
    fn from(answer: Answer) -> Self {
        // Named one by one, so that a new part of the answer does not compile until it is added here.
        let Answer {
            tone,
            verdict,
            code,
            code_line,
            found,
            next,
            step,
            notes,
            issuer,
            trust,
            heading,
            fields,
            axes,
        } = answer;
        Self {
            tone,
            verdict,
            code,
            code_line,
            found,
            next,
            step,
            notes,
            issuer,
            trust,
            heading,
            fields,
            axes,
        }
    }
}
