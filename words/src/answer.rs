//! The answer about a stamp, as plain data to lay out.

use qualistamp_core::{Axis, Finding, Issuer, Note, Outcome, Unchecked, UnixTime, Verdict};

use crate::award::FieldLine;

/// The kind of an answer, which decides its colour and shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum Tone {
    /// Valid.
    Valid,
    /// Valid, with a note to read.
    Caution,
    /// Something is wrong with the stamp.
    Invalid,
    /// Too little is known.
    NotSure,
}

/// What to do next, for a front end that offers a button or names a command for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum Step {
    /// Compare the fields with the paper and with an identity document.
    Compare,
    /// Scan the paper.
    Scan,
    /// Ask a person or an office.
    Ask,
    /// Wait for a day.
    Wait,
    /// Get the first trust list.
    GetFirstList,
    /// Get the latest trust list.
    GetLatestList,
    /// Update the program.
    Update,
    /// Set the clock.
    SetClock,
    /// Allow specimens, for training.
    AllowSpecimens,
    /// Nothing.
    Nothing,
}

/// A note on a valid stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct NoteText {
    /// The support code.
    pub code: &'static str,
    /// What was found.
    pub found: String,
    /// What to do next.
    pub next: String,
    /// The same for a front end that offers it.
    pub step: Step,
    /// Whether it makes the answer one with caution.
    pub is_caution: bool,
}

/// What was found on one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum FindingKind {
    /// Checked, and good.
    Good,
    /// Checked, and bad.
    Bad,
    /// Not checked, and the answer depends on it.
    Undecided,
    /// Not checked, and a note says why.
    Noted,
    /// Not checked, because another axis decided.
    NotReached,
}

/// One line about what was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct AxisLine {
    /// The axis.
    #[cfg_attr(feature = "web", serde(serialize_with = "axis"), tsify(type = "Axis"))]
    pub axis: Axis,
    /// A statement that is true or false: “Unaltered”.
    pub label: String,
    /// What was found.
    pub kind: FindingKind,
    /// The same in a word.
    pub finding: String,
}

/// When the trust list was issued, and the time of verification: how old the news is that an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrustDates {
    /// When the trust list was issued.
    pub issued: UnixTime,
    /// The time of verification.
    pub now: UnixTime,
}

/// The answer about one stamp in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
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

/// The awarding body.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct IssuerText {
    /// “Awarding body”.
    pub label: String,
    /// Its name in its own language. Misleading characters are escaped.
    pub name: String,
    /// Its name in the language of the reader, or in English, if that is another.
    pub translated: Option<String>,
    /// “Country”.
    pub country_label: String,
    /// Its country.
    pub country: String,
}

/// Why a text is not the text of a stamp, or a file has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread<'a> {
    /// Nothing.
    Empty,
    /// Another kind of code.
    OtherCode,
    /// A stamp of a version that is not supported.
    Version(&'a str),
    /// The text of a stamp that was changed or cut off on the way.
    Altered,
}

/// Why nothing could be read, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct UnreadText {
    /// NOT READ, or NO STAMP for another kind of code.
    pub verdict: String,
    /// What was found.
    pub found: String,
    /// What to do next.
    pub next: String,
}

/// Whether a valid stamp with this note is one with caution.
#[must_use]
pub fn is_caution(note: &Note) -> bool {
    match note {
        Note::ValidAsOf { .. }
        | Note::StatusAsOf { .. }
        | Note::StatusUnknown(_)
        | Note::Specimen
        | Note::AwardedInFuture { .. }
        | Note::ClockBehind { .. } => true,
        Note::StatusNotOffered | Note::SealedBeforeCompromise { .. } => false,
    }
}

impl Tone {
    /// The tone of an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        match outcome.verdict() {
            Verdict::Valid(_, notes) if notes.iter().any(is_caution) => Self::Caution,
            Verdict::Valid(..) => Self::Valid,
            Verdict::Invalid(_) => Self::Invalid,
            Verdict::Indeterminate(_) => Self::NotSure,
        }
    }
}

impl FindingKind {
    /// The kind of a finding.
    #[must_use]
    pub fn of(finding: &Finding) -> Self {
        match finding {
            Finding::Good => Self::Good,
            Finding::Bad(_) => Self::Bad,
            Finding::NotChecked(Unchecked::Undecided(_)) => Self::Undecided,
            Finding::NotChecked(Unchecked::Noted(_)) => Self::Noted,
            Finding::NotChecked(Unchecked::NotReached) => Self::NotReached,
        }
    }
}

/// The issuer of what was signed, whatever the verdict.
pub(crate) fn issuer_of(outcome: &Outcome) -> Option<&Issuer> {
    outcome.signed().map(|signed| signed.issuer())
}

/// An axis by its name in the specification.
#[cfg(feature = "web")]
fn axis<S: serde::Serializer>(axis: &Axis, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(axis)
}
