//! Decides about a stamp, step by step.

use crate::compression::{ExpandError, expand};
use crate::envelope::Envelope;
use crate::limits::CLOCK_TOLERANCE_SECONDS;
use crate::model::{Claims, SigningTime, UnixTime};
use crate::outcome::{Axis, Finding, Note, Outcome, Reason, Rejection, Report, SignedCredential, Unchecked};
use crate::policy::{Policy, SpecimenPolicy};
use crate::trust::{Issuer, IssuerKey, KeyState, ScopeClaim, TrustList};

/// What verification relies on.
#[derive(Debug, Default)]
pub struct Trust {
    /// The list of issuers; none on a device that never got one.
    pub list: Option<TrustList>,
    /// The newest signed time this device ever saw: its clock cannot be earlier and right.
    pub clock_floor: Option<UnixTime>,
}

/// Verifies the bytes of a stamp against `trust` at the time `now`.
///
/// Never fails: a "no" is an answer. The same arguments always give the same answer.
#[must_use]
pub fn verify(stamp: &[u8], trust: &Trust, now: UnixTime, policy: &Policy) -> Outcome {
    let mut report = Report::new();
    let signed = examine(stamp, trust, now, policy, &mut report).map(Box::new);
    Outcome::of(report, signed)
}

fn undecided(reason: Reason) -> Finding {
    Finding::NotChecked(Unchecked::Undecided(reason))
}

/// Fills in the report; gives back what a listed key signed, once that is known.
fn examine(
    stamp: &[u8],
    trust: &Trust,
    now: UnixTime,
    policy: &Policy,
    report: &mut Report,
) -> Option<SignedCredential> {
    // 1. Parse the frame. Nothing inside the payload is looked at.
    let envelope = match Envelope::parse(stamp) {
        Ok(envelope) => envelope,
        Err(fault) => {
            report.set(Axis::Integrity, Finding::Bad(Rejection::Malformed(fault)));
            return None;
        }
    };

    // 2. Find every listed key with the stamp's key identifier. Nothing else in the stamp says whom to trust.
    let Some(list) = &trust.list else {
        report.set(Axis::Issuer, undecided(Reason::NoTrustList));
        return None;
    };
    let candidates: Vec<_> = list.candidates(envelope.kid()).collect();
    if candidates.is_empty() {
        report.set(Axis::Issuer, undecided(Reason::UnknownKey { kid: envelope.kid() }));
        return None;
    }

    // 3. Check the signature with each of them. A list holds no key twice, so at most one fits.
    let message = envelope.to_be_signed();
    let made_signature = |key: &IssuerKey| {
        key.public_key().is_some_and(|public| {
            public.kid() == key.kid() && public.verifies(&message, envelope.signature())
        })
    };
    let Some(&(issuer, key)) = candidates.iter().find(|(_, key)| made_signature(key)) else {
        let mismatch = Rejection::SignatureMismatch { kid: envelope.kid(), candidates: candidates.len() };
        report.set(Axis::Integrity, Finding::Bad(mismatch));
        return None;
    };
    report.set(Axis::Integrity, Finding::Good);
    report.set(Axis::Issuer, judge_key_safety(key));

    // 4. Only now expand the payload and parse the claims.
    let claims = match read_claims(envelope.payload()) {
        Ok(claims) => claims,
        Err(finding) => {
            report.set(Axis::Content, finding);
            return None;
        }
    };

    // 5. Judge what they say, each axis for itself.
    let (content, remark) = judge_content(&claims, policy);
    report.set(Axis::Content, content);
    report.remarks.extend(remark);
    report.set(Axis::Authority, judge_authority(&claims, issuer));
    report.set(Axis::Status, judge_status());
    let (time, remark) = judge_time(&claims, key, now, trust.clock_floor);
    report.set(Axis::Time, time);
    report.remarks.extend(remark);
    report.set(Axis::Freshness, judge_freshness(list, now, policy));

    Some(SignedCredential { claims, issuer: issuer.clone(), kid: key.kid(), id: envelope.id() })
}

fn read_claims(payload: &[u8]) -> Result<Claims, Finding> {
    let claims = expand(payload).map_err(|error| match error {
        ExpandError::UnknownCoding(found) => undecided(Reason::UnknownCoding { found }),
        ExpandError::Damaged(fault) => Finding::Bad(Rejection::Payload(fault)),
    })?;
    Claims::from_cbor(&claims).map_err(|error| Finding::Bad(Rejection::Claims(error)))
}

fn judge_key_safety(key: &IssuerKey) -> Finding {
    match key.state {
        KeyState::Sound => Finding::Good,
        // Whoever has the key dates as he likes, so no date in the stamp helps.
        KeyState::CompromisedSince(since) => undecided(Reason::KeyCompromised { since }),
    }
}

fn judge_content(claims: &Claims, policy: &Policy) -> (Finding, Option<Note>) {
    match (claims.award.specimen, policy.specimens) {
        (true, SpecimenPolicy::Refuse) => (Finding::Bad(Rejection::Specimen), None),
        (true, SpecimenPolicy::Accept) => (Finding::Good, Some(Note::Specimen)),
        (false, SpecimenPolicy::Refuse | SpecimenPolicy::Accept) => (Finding::Good, None),
    }
}

fn judge_authority(claims: &Claims, issuer: &Issuer) -> Finding {
    let claimed = ScopeClaim::of(&claims.award, issuer.country);
    if issuer.scopes.iter().any(|scope| scope.covers(&claimed)) {
        Finding::Good
    } else {
        Finding::Bad(Rejection::NotEntitled { claimed, allowed: issuer.scopes.clone() })
    }
}

/// The trust list has no status lists yet, so no issuer offers to look up a withdrawal.
fn judge_status() -> Finding {
    Finding::NotChecked(Unchecked::Noted(Note::StatusNotOffered))
}

fn judge_time(
    claims: &Claims,
    key: &IssuerKey,
    now: UnixTime,
    floor: Option<UnixTime>,
) -> (Finding, Option<Note>) {
    let signed = claims.signing_time();
    // A day without an hour may have been any hour of it.
    let (earliest, latest) = match signed {
        SigningTime::Stated(time) => (time, time),
        SigningTime::DayOfAward(day) => (day.start(), day.end()),
    };
    if latest < key.valid_from {
        return (Finding::Bad(Rejection::KeyNotYetValid { signed, valid_from: key.valid_from }), None);
    }
    if let Some(valid_until) = key.valid_until
        && valid_until < earliest
    {
        return (Finding::Bad(Rejection::KeyNoLongerValid { signed, valid_until }), None);
    }
    if let Some(floor) = floor
        && now < floor
    {
        return (undecided(Reason::ClockBehind { now, floor }), None);
    }
    if let Some(not_before) = claims.not_before
        && now < not_before
    {
        return (Finding::Bad(Rejection::NotYetValid { not_before, now }), None);
    }
    if let Some(expires) = claims.expires
        && expires < now
    {
        return (Finding::Bad(Rejection::Expired { expires, now }), None);
    }
    let horizon = now.plus_seconds(CLOCK_TOLERANCE_SECONDS);
    if let Some(issued_at) = claims.issued_at
        && horizon < issued_at
    {
        return (undecided(Reason::SignedInFuture { issued_at, now }), None);
    }
    let awarded = claims.award.awarded;
    let remark = (horizon < awarded.start()).then_some(Note::AwardedInFuture { awarded });
    (Finding::Good, remark)
}

fn judge_freshness(list: &TrustList, now: UnixTime, policy: &Policy) -> Finding {
    let content = list.content();
    let limit = content.issued.plus_seconds(i64::from(policy.hard_limit.days) * 86_400);
    if limit < now {
        undecided(Reason::TrustTooOld { issued: content.issued, limit })
    } else if content.next_update < now {
        let (issued, next_update) = (content.issued, content.next_update);
        Finding::NotChecked(Unchecked::Noted(Note::ValidAsOf { issued, next_update }))
    } else {
        Finding::Good
    }
}
