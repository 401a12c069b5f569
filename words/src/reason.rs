//! Every reason of the core in words: what was found, and what to do next.
//!
//! Every variant of the core is matched by name, so that a new one does not compile without words.

use qualistamp_core::{
    IndeterminateReason as Reason, Issuer, Note, Rejection, RequiredField, Scope, ScopeClaim, SigningTime,
    StatusDetail, StatusGap, StatusReason,
};

use crate::answer::Step;
use crate::message::Message;
use crate::words::Words;

/// A reason in words.
pub(crate) struct ReasonText {
    /// What was found.
    pub(crate) found: String,
    /// What to do next.
    pub(crate) next: String,
    /// What to do next, for front ends that offer it.
    pub(crate) step: Step,
}

impl Words {
    fn reason(&self, found: String, next: Message<'_>, step: Step) -> ReasonText {
        ReasonText { found, next: self.say(next), step }
    }

    /// Why a stamp is invalid.
    pub(crate) fn rejection(&self, rejection: &Rejection) -> ReasonText {
        let because = |found, next, step| self.reason(self.say(found), next, step);
        match rejection {
            Rejection::Malformed(_) => because(Message::FoundMalformed, Message::NextOriginal, Step::Scan),
            Rejection::SignatureMismatch { kid, candidates: _ } => {
                let kid = kid.to_string();
                because(Message::FoundSignature { kid: &kid }, Message::NextOriginal, Step::Scan)
            }
            Rejection::Payload(_) | Rejection::Claims(_) => {
                because(Message::FoundContents, Message::NextCorrected, Step::Ask)
            }
            Rejection::Specimen => {
                because(Message::FoundSpecimen, Message::NextSpecimen, Step::AllowSpecimens)
            }
            Rejection::NotEntitled { claimed, allowed } => {
                let (claimed, allowed) = (self.claimed(claimed), self.allowed(allowed));
                let found = Message::FoundNotEntitled { claimed: &claimed, allowed: &allowed };
                because(found, Message::NextEntitled, Step::Ask)
            }
            Rejection::LacksField { field } => {
                let found = match field {
                    RequiredField::StatusIndex => Message::FoundLacksPlace,
                    RequiredField::SigningTime => Message::FoundLacksTime,
                };
                because(found, Message::NextMadeIt, Step::Ask)
            }
            Rejection::KeyNotYetValid { signed, valid_from } => {
                let start = valid_from.day();
                let found = self.signed(*signed, |signed| Message::FoundKeyEarly { signed, start });
                self.reason(found, Message::NextCorrected, Step::Ask)
            }
            Rejection::KeyNoLongerValid { signed, valid_until } => {
                let end = valid_until.day();
                let found = self.signed(*signed, |signed| Message::FoundKeyLate { signed, end });
                self.reason(found, Message::NextCorrected, Step::Ask)
            }
            Rejection::NotInRegister { since, registers: _ } => {
                because(Message::FoundNotRegistered { since: since.day() }, Message::NextMadeIt, Step::Ask)
            }
            Rejection::Withdrawn { detail } => {
                let found = self.status(Message::FoundWithdrawn, detail.as_ref());
                self.reason(found, Message::NextWithdrawn, Step::Ask)
            }
            Rejection::Suspended { detail } => {
                let found = self.status(Message::FoundSuspended, detail.as_ref());
                self.reason(found, Message::NextSuspended, Step::GetLatestList)
            }
            Rejection::Superseded { detail } => {
                let found = self.status(Message::FoundReplaced, detail.as_ref());
                self.reason(found, Message::NextReplaced, Step::Ask)
            }
            Rejection::NotYetValid { not_before, now } => {
                let found = Message::FoundTooEarly { start: not_before.day(), today: now.day() };
                because(found, Message::NextThatDay, Step::Wait)
            }
            Rejection::Expired { expires, now } => {
                let found = Message::FoundExpired { end: expires.day(), today: now.day() };
                because(found, Message::NextRenewed, Step::Ask)
            }
        }
    }

    /// Why an answer is not certain.
    pub(crate) fn indeterminate(&self, reason: &Reason) -> ReasonText {
        let because = |found, next, step| self.reason(self.say(found), next, step);
        match reason {
            Reason::NoTrustList => because(Message::FoundNoList, Message::NextFirstList, Step::GetFirstList),
            Reason::UnknownKey { kid } => {
                let kid = kid.to_string();
                because(Message::FoundUnknownKey { kid: &kid }, Message::NextLatestOrAsk, Step::GetLatestList)
            }
            Reason::NoConsent { operators: _ } => {
                because(Message::FoundNoConsent, Message::NextLatestOrAsk, Step::GetLatestList)
            }
            Reason::OtherCountry { operator: _, country } => {
                let country = self.country(*country);
                because(
                    Message::FoundOtherCountry { country: &country },
                    Message::NextLatestOrAsk,
                    Step::GetLatestList,
                )
            }
            Reason::UnknownCoding { found: _ } | Reason::NewerVersion { key: _ } => {
                because(Message::FoundNewer, Message::NextUpdate, Step::Update)
            }
            Reason::KeyCompromised { since } => {
                because(Message::FoundKeyStolen { since: since.day() }, Message::NextMadeIt, Step::Ask)
            }
            Reason::RegisterMissing { since, missing: _, registers: _ } => because(
                Message::FoundNoRegister { since: since.day() },
                Message::NextLatestList,
                Step::GetLatestList,
            ),
            Reason::StatusUnknown(gap) => {
                because(status_gap(gap), Message::NextLatestOrAsk, Step::GetLatestList)
            }
            Reason::SignedInFuture { issued_at, now } => {
                let found = Message::FoundSignedInFuture { signed: issued_at.day(), today: now.day() };
                because(found, Message::NextClock, Step::SetClock)
            }
            Reason::ClockBehind { now, floor } => {
                let found = Message::FoundClockBehind { today: now.day(), issued: floor.day() };
                because(found, Message::NextClock, Step::SetClock)
            }
            Reason::TrustTooOld { issued, limit } => {
                let found = Message::FoundListOld { issued: issued.day(), end: limit.day() };
                because(found, Message::NextLatestList, Step::GetLatestList)
            }
        }
    }

    /// What to know about a valid stamp of `issuer`.
    pub(crate) fn note(&self, note: &Note, issuer: &Issuer) -> ReasonText {
        let because = |found, next, step| self.reason(self.say(found), next, step);
        match note {
            Note::ValidAsOf { issued, next_update } => {
                let found = Message::NoteAsOf { issued: issued.day(), due: next_update.day() };
                because(found, Message::NextLatestList, Step::GetLatestList)
            }
            Note::StatusNotOffered => {
                // Two cases: the stamp has no place in the list, or there is no list.
                let found = if issuer.status.is_some() { Message::NoteNoPlace } else { Message::NoteNoList };
                because(found, Message::NextIfImportant, Step::Ask)
            }
            Note::StatusAsOf { issued, next_update } => {
                let found = Message::NoteStatusAsOf { issued: issued.day(), due: next_update.day() };
                because(found, Message::NextLatestList, Step::GetLatestList)
            }
            Note::StatusUnknown(gap) => {
                let found = Self::sentences([self.say(status_gap(gap)), self.say(Message::NoteAccepted)]);
                self.reason(found, Message::NextLatestOrAsk, Step::GetLatestList)
            }
            Note::SealedBeforeCompromise { since, sealed } => {
                let found = Message::NoteSealed { since: since.day(), sealed: sealed.day() };
                because(found, Message::NextNothing, Step::Nothing)
            }
            Note::Specimen => because(Message::FoundSpecimen, Message::NextSpecimen, Step::Nothing),
            Note::AwardedInFuture { awarded } => {
                because(Message::NoteAwardedInFuture { awarded: *awarded }, Message::NextDate, Step::SetClock)
            }
            Note::ClockBehind { now, floor } => {
                let found = Message::FoundClockBehind { today: now.day(), issued: floor.day() };
                because(found, Message::NextClock, Step::SetClock)
            }
        }
    }

    /// A statement about the day of signing, after the reason why it is that day if the stamp does not say so.
    fn signed<'a>(&self, signed: SigningTime, found: impl Fn(qualistamp_core::Day) -> Message<'a>) -> String {
        match signed {
            SigningTime::Stated(time) => self.say(found(time.day())),
            SigningTime::DayOfAward(day) => {
                Self::sentences([self.say(Message::FoundSignedOnAward), self.say(found(day))])
            }
        }
    }

    /// `found`, since when and why.
    fn status(&self, found: Message<'_>, detail: Option<&StatusDetail>) -> String {
        let Some(StatusDetail { since, reason }) = detail else { return self.say(found) };
        let since = self.say(Message::StatusSince { since: *since });
        Self::sentences(
            [Some(self.say(found)), Some(since), self.status_reason(*reason)].into_iter().flatten(),
        )
    }

    /// The reason why an award is withdrawn, suspended or replaced; `None` if the issuer does not say.
    #[must_use]
    pub fn status_reason(&self, reason: StatusReason) -> Option<String> {
        Some(self.say(match reason {
            StatusReason::Unspecified => return None,
            StatusReason::IssuedInError => Message::ReasonError,
            StatusReason::Deception => Message::ReasonDeception,
            StatusReason::Replaced => Message::ReasonReplaced,
            StatusReason::Decision => Message::ReasonDecision,
            StatusReason::HolderRequest => Message::ReasonHolder,
            StatusReason::UnderReview => Message::ReasonReview,
            StatusReason::Other(number) => {
                Message::ReasonOther { number: i64::try_from(number).unwrap_or(i64::MAX) }
            }
        }))
    }

    /// What an award claims, as one list.
    fn claimed(&self, claim: &ScopeClaim) -> String {
        let eqf = claim.eqf.map(|level| level.to_string());
        let country = self.country(claim.country);
        self.list([
            claim.award_type.map(|award_type| self.award_type(award_type)),
            eqf.map(|level| self.say(Message::ScopeEqf { level: &level })),
            Some(self.say(Message::ScopeAwarded { day: claim.awarded })),
            Some(self.say(Message::ScopeCountry { countries: &country })),
        ])
    }

    /// What an issuer may award: any of its scopes.
    fn allowed(&self, scopes: &[Scope]) -> String {
        if scopes.is_empty() {
            return self.say(Message::ScopeNothing);
        }
        scopes.iter().map(|scope| self.scope(scope)).collect::<Vec<_>>().join(&self.say(Message::ListOr))
    }

    /// What one scope allows, as one list.
    #[must_use]
    pub fn scope(&self, scope: &Scope) -> String {
        let Scope { award_types, eqf, from, until, countries } = scope;
        let alternatives = |all: Vec<String>| all.join(&self.say(Message::ListAnd));
        let countries =
            countries.as_ref().map(|all| alternatives(all.iter().map(|one| self.country(*one)).collect()));
        let parts = [
            award_types
                .as_ref()
                .map(|all| alternatives(all.iter().map(|one| self.award_type(*one)).collect())),
            eqf.map(|(lowest, highest)| {
                let (low, high) = (lowest.to_string(), highest.to_string());
                if lowest == highest {
                    self.say(Message::ScopeEqf { level: &low })
                } else {
                    self.say(Message::ScopeEqfRange { lowest: &low, highest: &high })
                }
            }),
            from.map(|day| self.say(Message::ScopeFrom { day })),
            until.map(|day| self.say(Message::ScopeUntil { day })),
            countries.map(|countries| self.say(Message::ScopeCountry { countries: &countries })),
        ];
        if parts.iter().all(Option::is_none) { self.say(Message::ScopeAny) } else { self.list(parts) }
    }

    fn list<const N: usize>(&self, parts: [Option<String>; N]) -> String {
        parts.into_iter().flatten().collect::<Vec<_>>().join(&self.say(Message::ListAnd))
    }
}

/// Why it is not known whether an award was withdrawn.
fn status_gap(gap: &StatusGap) -> Message<'static> {
    match gap {
        StatusGap::NotPinned => Message::FoundStatusUnpinned,
        StatusGap::Absent => Message::FoundStatusAbsent,
        StatusGap::Stale { issued, limit } => {
            Message::FoundStatusOld { issued: issued.day(), end: limit.day() }
        }
        StatusGap::Corrupt(_) | StatusGap::OutOfRange { .. } | StatusGap::UnknownValue { .. } => {
            Message::FoundStatusUnusable
        }
    }
}
