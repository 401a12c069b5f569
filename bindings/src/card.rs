//! The answer about one text in the language of the reader, ready to lay out.

use qualistamp_core as core;
use qualistamp_qr::TextError;
use qualistamp_words as words;

use crate::faults::kinds;
use crate::outcome::Axis;
use crate::text::{ScreenText, Words};

/// The kind of an answer, which decides its colour and shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum AnswerKind {
    /// Valid.
    Valid,
    /// Valid, with a note to read.
    Caution,
    /// Something is wrong with the stamp.
    Invalid,
    /// Too little is known.
    NotSure,
    /// The text of a stamp that was changed on the way, or of a newer version: a problem with the input and no verdict.
    NotRead,
    /// Another kind of code.
    NoStamp,
}

impl From<words::Tone> for AnswerKind {
    fn from(tone: words::Tone) -> Self {
        match tone {
            words::Tone::Valid => Self::Valid,
            words::Tone::Caution => Self::Caution,
            words::Tone::Invalid => Self::Invalid,
            words::Tone::NotSure => Self::NotSure,
        }
    }
}

kinds! {
    /// What to do next, for a front end that offers a button for it.
    NextStep of words::Step {
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
        /// Update the app.
        Update,
        /// Set the clock.
        SetClock,
        /// Allow specimens, for training.
        AllowSpecimens,
        /// Nothing.
        Nothing,
    }
}

kinds! {
    /// What was found on one axis.
    FindingKind of words::FindingKind {
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
}

kinds! {
    /// Which field it is, for front ends that show some larger than others.
    FieldKind of words::FieldKind {
        /// Family name in its original script.
        FamilyName,
        /// Family name in Latin letters.
        FamilyNameLatin,
        /// Given names in their original script.
        GivenNames,
        /// Given names in Latin letters.
        GivenNamesLatin,
        /// Date of birth.
        Birth,
        /// Title of the award in its original language.
        Title,
        /// Title in English.
        TitleEnglish,
        /// Another field of the award.
        Other,
    }
}

/// The answer about one text. It contains personal data: show it; never write it to a log or a file.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswerText {
    /// Its kind.
    pub kind: AnswerKind,
    /// The verdict in capitals.
    pub verdict: String,
    /// Support code: short enough to read aloud on the phone, and the same in every language.
    pub support_code: String,
    /// The same as a line: “Support code F01”.
    pub code_line: String,
    /// What was found.
    pub found: String,
    /// What to do next.
    pub next: String,
    /// The same for a front end that offers it.
    pub step: NextStep,
    /// Notes on a valid stamp.
    pub notes: Vec<NoteText>,
    /// The awarding body, if a listed key signed.
    pub issuer: Option<IssuerText>,
    /// How old the trust list is, if there is one.
    pub trust: Option<String>,
    /// What stands above the fields: what to do with them, or that they are not confirmed.
    pub heading: Option<String>,
    /// What was signed, in the order of a diploma.
    pub fields: Vec<FieldText>,
    /// One for each axis, in the order in which a "no" takes precedence. Empty if nothing was verified.
    pub axes: Vec<AxisText>,
    /// What a screen reader says at once.
    pub announcement: String,
    /// What to save it under, if it is valid.
    pub keepsake: Option<Keepsake>,
}

/// A note on a valid stamp.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NoteText {
    /// Support code.
    pub support_code: String,
    /// What was found.
    pub found: String,
    /// What to do next.
    pub next: String,
    /// The same for a front end that offers it.
    pub step: NextStep,
    /// Whether it makes the answer one with caution.
    pub is_caution: bool,
}

/// The awarding body.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct IssuerText {
    /// “Awarding body”.
    pub label: String,
    /// Its name in its own language.
    pub name: String,
    /// Its name in the language of the reader, or in English, if that is another.
    pub translated: Option<String>,
    /// “Country”.
    pub country_label: String,
    /// Its country.
    pub country: String,
}

/// One signed field.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct FieldText {
    /// Which one.
    pub kind: FieldKind,
    /// Its name.
    pub label: String,
    /// Its value in words.
    pub value: String,
    /// What the value means. The issuer did not sign this.
    pub explained: Option<String>,
}

/// What was found on one axis.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AxisText {
    /// The axis.
    pub axis: Axis,
    /// What was found.
    pub kind: FindingKind,
    /// The same in words: “Unaltered: yes”.
    pub line: String,
}

/// Under what a holder saves a valid stamp.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct Keepsake {
    /// Identifier of the stamp, in hexadecimal digits.
    pub stamp_id: String,
    /// Title of the award.
    pub title: String,
    /// The names of the holder as on the paper.
    pub holder: String,
}

impl Words {
    /// The answer about a stamp. `list_issued` is when the trust list was issued, if there is one.
    pub(crate) fn answer(
        &self,
        outcome: &core::Outcome,
        list_issued: Option<core::UnixTime>,
        now: core::UnixTime,
    ) -> AnswerText {
        let dates = list_issued.map(|issued| words::TrustDates { issued, now });
        let answer = self.words().answer(outcome, dates);
        let note = |note: words::NoteText| NoteText {
            support_code: note.code.to_owned(),
            found: note.found,
            next: note.next,
            step: (&note.step).into(),
            is_caution: note.is_caution,
        };
        let field = |field: words::FieldLine| FieldText {
            kind: (&field.kind).into(),
            label: field.label,
            value: field.value,
            explained: field.explained,
        };
        let axis = |line: words::AxisLine| AxisText {
            axis: line.axis.into(),
            kind: (&line.kind).into(),
            line: self.label(ScreenText::ResultCheck { check: line.label, finding: line.finding }),
        };
        AnswerText {
            announcement: announcement(&answer.verdict, &answer.found),
            kind: answer.tone.into(),
            verdict: answer.verdict,
            support_code: answer.code.to_owned(),
            code_line: answer.code_line,
            found: answer.found,
            next: answer.next,
            step: (&answer.step).into(),
            notes: answer.notes.into_iter().map(note).collect(),
            issuer: answer.issuer.map(IssuerText::from),
            trust: answer.trust,
            heading: answer.heading,
            fields: answer.fields.into_iter().map(field).collect(),
            axes: answer.axes.into_iter().map(axis).collect(),
            keepsake: Keepsake::of(outcome),
        }
    }

    /// The answer about a text that is not the text of a stamp.
    pub(crate) fn unread(&self, error: &TextError) -> AnswerText {
        let version;
        let unread = match error {
            TextError::Empty => words::Unread::Empty,
            TextError::NotAStamp { .. } => words::Unread::OtherCode,
            TextError::UnsupportedProfile { found, supported: _ } => {
                version = found.to_string();
                words::Unread::Version(&version)
            }
            TextError::LowerCase { .. }
            | TextError::OutsideAlphabet { .. }
            | TextError::LineBreak { .. }
            | TextError::PercentEncoded { .. }
            | TextError::SpacesLost { .. }
            | TextError::ImpossibleLength { .. }
            | TextError::GroupOverflow { .. }
            | TextError::TooLong { .. }
            | TextError::NoPayload => words::Unread::Altered,
        };
        let (kind, step) = match unread {
            words::Unread::OtherCode => (AnswerKind::NoStamp, NextStep::Scan),
            words::Unread::Version(_) => (AnswerKind::NotRead, NextStep::Update),
            words::Unread::Empty | words::Unread::Altered => (AnswerKind::NotRead, NextStep::Scan),
        };
        let text = self.words().unread(unread);
        let code = error.support_code();
        AnswerText {
            announcement: announcement(&text.verdict, &text.found),
            kind,
            verdict: text.verdict,
            support_code: code.to_owned(),
            code_line: self.words().say(words::Message::SupportCode { code }),
            found: text.found,
            next: text.next,
            step,
            notes: Vec::new(),
            issuer: None,
            trust: None,
            heading: None,
            fields: Vec::new(),
            axes: Vec::new(),
            keepsake: None,
        }
    }
}

/// A full stop makes a screen reader pause.
fn announcement(verdict: &str, found: &str) -> String {
    format!("{verdict}. {found}")
}

impl Keepsake {
    fn of(outcome: &core::Outcome) -> Option<Self> {
        let core::Verdict::Valid(credential, _) = outcome.verdict() else { return None };
        let signed = credential.signed();
        let award = &signed.claims().award;
        let names =
            [award.given_names.as_ref().map(ToString::to_string), Some(award.family_name.to_string())];
        Some(Self {
            stamp_id: signed.id().to_string(),
            title: award.title.to_string(),
            holder: names.into_iter().flatten().collect::<Vec<_>>().join(" "),
        })
    }
}

impl From<words::IssuerText> for IssuerText {
    fn from(issuer: words::IssuerText) -> Self {
        let words::IssuerText { label, name, translated, country_label, country } = issuer;
        Self { label, name, translated, country_label, country }
    }
}
