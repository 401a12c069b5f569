//! From an outcome to an answer in one language.

use qualistamp_core::{Axis, Issuer, Note, Outcome, Report, Verdict};

use crate::answer::{
    Answer, AxisLine, FindingKind, IssuerText, NoteText, Step, Tone, TrustDates, Unread, UnreadText,
    is_caution, issuer_of,
};
use crate::message::Message;
use crate::words::Words;

/// Seconds in a day.
const DAY: i64 = 86_400;

impl Words {
    /// The answer about a stamp. `trust` tells how old the trust list is, if there is one.
    #[must_use]
    pub fn answer(&self, outcome: &Outcome, trust: Option<TrustDates>) -> Answer {
        let code = outcome.support_code();
        let (found, next, step, heading) = match outcome.verdict() {
            Verdict::Valid(..) => (
                self.say(Message::FoundValid),
                self.say(Message::NextCompare),
                Step::Compare,
                Message::ResultCompare,
            ),
            Verdict::Invalid(rejection) => {
                let text = self.rejection(rejection);
                (text.found, text.next, text.step, Message::ResultSignedInvalid)
            }
            Verdict::Indeterminate(reason) => {
                let text = self.indeterminate(reason);
                (text.found, text.next, text.step, Message::ResultSignedNotSure)
            }
        };
        let signed = outcome.signed();
        Answer {
            tone: Tone::of(outcome),
            verdict: self.verdict(outcome),
            code,
            code_line: self.say(Message::SupportCode { code }),
            found,
            next,
            step,
            notes: self.notes(outcome),
            issuer: issuer_of(outcome).map(|issuer| self.issuer(issuer)),
            trust: trust.map(|dates| self.age(dates)),
            heading: signed.map(|_| self.say(heading)),
            fields: signed
                .map(|signed| self.fields(signed.claims(), Some(signed.issuer().country)))
                .unwrap_or_default(),
            axes: self.axes(outcome.report()),
        }
    }

    /// The verdict in capitals.
    #[must_use]
    pub fn verdict(&self, outcome: &Outcome) -> String {
        let notes = match outcome.verdict() {
            Verdict::Valid(_, notes) => notes,
            Verdict::Invalid(_) => return self.say(Message::VerdictInvalid),
            Verdict::Indeterminate(_) => return self.say(Message::VerdictNotSure),
        };
        let as_of = notes.iter().find_map(|note| match note {
            Note::ValidAsOf { issued, .. } => Some(issued.day()),
            Note::StatusNotOffered
            | Note::StatusAsOf { .. }
            | Note::StatusUnknown(_)
            | Note::SealedBeforeCompromise { .. }
            | Note::Specimen
            | Note::AwardedInFuture { .. }
            | Note::ClockBehind { .. } => None,
        });
        self.say(match as_of {
            Some(issued) => Message::VerdictValidAsOf { issued },
            None if notes.iter().any(is_caution) => Message::VerdictCaution,
            None => Message::VerdictValid,
        })
    }

    fn notes(&self, outcome: &Outcome) -> Vec<NoteText> {
        let Verdict::Valid(credential, notes) = outcome.verdict() else { return Vec::new() };
        let text = |note: &Note| {
            let text = self.note(note, credential.issuer());
            NoteText {
                code: note.support_code(),
                found: text.found,
                next: text.next,
                step: text.step,
                is_caution: is_caution(note),
            }
        };
        notes.iter().map(text).collect()
    }

    /// The awarding body.
    #[must_use]
    pub fn issuer(&self, issuer: &Issuer) -> IssuerText {
        let own = issuer.name.1.to_string();
        let in_language = issuer
            .other_names
            .iter()
            .chain([&issuer.name])
            .find(|(language, _)| language.as_str() == self.language())
            .map_or_else(|| issuer.name_in("en"), |(_, name)| name)
            .to_string();
        IssuerText {
            label: self.say(Message::FieldIssuer),
            translated: (in_language != own).then_some(in_language),
            name: own,
            country_label: self.say(Message::FieldCountry),
            country: self.country(issuer.country),
        }
    }

    /// How old the trust list is.
    #[must_use]
    pub fn age(&self, TrustDates { issued, now }: TrustDates) -> String {
        let (from, to) = (issued.day(), now.day());
        let days = i64::from(to.days_since_epoch()) - i64::from(from.days_since_epoch());
        self.say(match days {
            // A list of tomorrow is one of a few hours ago where the day begins earlier.
            ..0 if issued.seconds() - now.seconds() > DAY => Message::TrustIssuedFuture { issued: from },
            ..=0 => Message::TrustIssuedToday,
            days => Message::TrustIssued { days, issued: from },
        })
    }

    /// One line for each axis.
    #[must_use]
    pub fn axes(&self, report: &Report) -> Vec<AxisLine> {
        let line = |axis| {
            let kind = FindingKind::of(report.finding(axis));
            let finding = self.say(match kind {
                FindingKind::Good => Message::FindingGood,
                FindingKind::Bad => Message::FindingBad,
                FindingKind::Noted => Message::FindingNoted,
                FindingKind::Undecided | FindingKind::NotReached => Message::FindingNotChecked,
            });
            AxisLine { axis, label: self.axis(axis), kind, finding }
        };
        Axis::ALL.map(line).to_vec()
    }

    /// What was checked, as a statement that is true or false.
    #[must_use]
    pub fn axis(&self, axis: Axis) -> String {
        self.say(match axis {
            Axis::Integrity => Message::AxisIntegrity,
            Axis::Issuer => Message::AxisIssuer,
            Axis::Content => Message::AxisContent,
            Axis::Authority => Message::AxisAuthority,
            Axis::Status => Message::AxisStatus,
            Axis::Time => Message::AxisTime,
            Axis::Freshness => Message::AxisFreshness,
        })
    }

    /// Why a text is not the text of a stamp.
    #[must_use]
    pub fn unread(&self, unread: Unread<'_>) -> UnreadText {
        let (verdict, found, next) = match unread {
            Unread::Empty => (Message::VerdictNoStamp, Message::TextEmpty, Message::TextAlteredNext),
            Unread::OtherCode => (Message::VerdictNoStamp, Message::TextOther, Message::TextOtherNext),
            Unread::Version(version) => {
                (Message::VerdictNotRead, Message::TextVersion { version }, Message::NextUpdate)
            }
            Unread::Altered => (Message::VerdictNotRead, Message::TextAltered, Message::TextAlteredNext),
        };
        UnreadText { verdict: self.say(verdict), found: self.say(found), next: self.say(next) }
    }
}
