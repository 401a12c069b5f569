//! The decision about a stamp, step by step.

use crate::compression::{ExpandError, expand};
use crate::envelope::{Envelope, StampId};
use crate::key::PublicKey;
use crate::limits::CLOCK_TOLERANCE_SECONDS;
use crate::model::{Claims, SigningTime, UnixTime};
use crate::outcome::{
    Axis, Finding, IndeterminateReason, Note, Outcome, Rejection, Report, SignedCredential, StatusGap,
    Unchecked,
};
use crate::policy::{Policy, SpecimenPolicy, UnknownStatusPolicy};
use crate::trust::{Issuer, IssuerKey, ScopeClaim, Status, Trust, TrustList};

/// Verifies the bytes of a stamp against `trust` at the time `now`.
///
/// Never fails: "invalid" is an answer, not an error. The same arguments always return the same answer.
#[must_use]
pub fn verify(stamp: &[u8], trust: &Trust, now: UnixTime, policy: &Policy) -> Outcome {
    let (report, signed) = examine(stamp, trust, now, policy);
    Outcome::new(report, signed.map(Box::new))
}

fn undecided(reason: IndeterminateReason) -> Finding {
    Finding::NotChecked(Unchecked::Undecided(reason))
}

/// The findings on every axis, and what a listed key signed, once that is known.
fn examine(
    stamp: &[u8],
    trust: &Trust,
    now: UnixTime,
    policy: &Policy,
) -> (Report, Option<SignedCredential>) {
    let mut report = Report::new();
    // 1. Parse the frame. The payload is not read yet.
    let envelope = match Envelope::parse(stamp) {
        Ok(envelope) => envelope,
        Err(fault) => {
            report.set(Axis::Integrity, Finding::Bad(Rejection::Malformed(fault)));
            return (report, None);
        }
    };

    // 2. Find every listed key with the stamp's key identifier. Nothing else in the stamp decides whom to trust.
    let Some(list) = &trust.list else {
        report.set(Axis::Issuer, undecided(IndeterminateReason::NoTrustList));
        return (report, None);
    };
    let candidates: Vec<_> = list.candidates(envelope.kid()).collect();
    if candidates.is_empty() {
        report.set(Axis::Issuer, undecided(IndeterminateReason::UnknownKey { kid: envelope.kid() }));
        return (report, None);
    }

    // 3. Check the signature with each of them. A list has no duplicate keys, so at most one matches.
    let message = envelope.to_be_signed();
    let count = candidates.len();
    let matching = |(issuer, key): (Issuer, IssuerKey)| {
        let public = key.public_key()?;
        let made = public.kid() == key.kid() && public.verifies(&message, envelope.signature());
        made.then_some((issuer, key, public))
    };
    let Some((issuer, key, public)) = candidates.into_iter().find_map(matching) else {
        let mismatch = Rejection::SignatureMismatch { kid: envelope.kid(), candidates: count };
        report.set(Axis::Integrity, Finding::Bad(mismatch));
        return (report, None);
    };
    let id = envelope.id();
    report.set(Axis::Integrity, Finding::Good);
    let (safety, remark) = judge_key_safety(&key, &public, id, trust);
    report.set(Axis::Issuer, safety);
    remark.into_iter().for_each(|note| report.remark(note));

    // 4. Only now expand the payload and parse the claims.
    let claims = match read_claims(envelope.payload()) {
        Ok(claims) => claims,
        Err(finding) => {
            report.set(Axis::Content, finding);
            return (report, None);
        }
    };

    // 5. Judge the claims, each axis on its own.
    let (content, remark) = judge_content(&claims, policy);
    report.set(Axis::Content, content);
    remark.into_iter().for_each(|note| report.remark(note));
    report.set(Axis::Authority, judge_authority(&claims, &issuer));
    // Age is judged at the later of clock and floor: a clock that is behind must not make old data fresh.
    let latest = trust.clock_floor.map_or(now, |floor| floor.max(now));
    report.set(Axis::Status, judge_status(&claims, &issuer, trust, latest, policy));
    let (time, remark) = judge_time(&claims, &key, now, trust.clock_floor);
    report.set(Axis::Time, time);
    remark.into_iter().for_each(|note| report.remark(note));
    report.set(Axis::Freshness, judge_freshness(list, trust.root_expires, latest, policy));

    let kid = key.kid();
    (report, Some(SignedCredential { claims, issuer, kid, id }))
}

fn read_claims(payload: &[u8]) -> Result<Claims, Finding> {
    let claims = expand(payload).map_err(|error| match error {
        ExpandError::UnknownCoding(found) => undecided(IndeterminateReason::UnknownCoding { found }),
        ExpandError::Damaged(fault) => Finding::Bad(Rejection::Payload(fault)),
    })?;
    Claims::from_cbor(&claims).map_err(|error| Finding::Bad(Rejection::Claims(error)))
}

/// A thief of a key can backdate at will, so the dates in the stamp prove nothing. Only a register that was sealed before the
/// theft does: stamps in it are genuine, and others are not.
fn judge_key_safety(
    key: &IssuerKey,
    public: &PublicKey,
    id: StampId,
    trust: &Trust,
) -> (Finding, Option<Note>) {
    let Some(since) = trust.withdrawn.since(key, public) else {
        return (Finding::Good, None);
    };
    let (mut registers, mut missing) = (0, 0);
    for seal in key.seals.iter().filter(|seal| seal.sealed <= since) {
        registers += 1;
        match trust.registers.find(seal.root) {
            Some(register) if register.contains(id) => {
                let sealed = seal.sealed;
                return (Finding::Good, Some(Note::SealedBeforeCompromise { since, sealed }));
            }
            Some(_) => {}
            None => missing += 1,
        }
    }
    let finding = match (registers, missing) {
        (0, _) => undecided(IndeterminateReason::KeyCompromised { since }),
        (_, 0) => Finding::Bad(Rejection::NotInRegister { since, registers }),
        (_, missing) => undecided(IndeterminateReason::RegisterMissing { since, missing, registers }),
    };
    (finding, None)
}

fn judge_content(claims: &Claims, policy: &Policy) -> (Finding, Option<Note>) {
    let remark = match (claims.award.specimen, policy.specimens) {
        (true, SpecimenPolicy::Refuse) => return (Finding::Bad(Rejection::Specimen), None),
        (true, SpecimenPolicy::Accept) => Some(Note::Specimen),
        (false, SpecimenPolicy::Refuse | SpecimenPolicy::Accept) => None,
    };
    // A later version may say "provisional" here: an answer without it would say too much.
    match claims.unknown_critical_key() {
        Some(key) => (undecided(IndeterminateReason::NewerVersion { key }), remark),
        None => (Finding::Good, remark),
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

fn judge_status(
    claims: &Claims,
    issuer: &Issuer,
    trust: &Trust,
    latest: UnixTime,
    policy: &Policy,
) -> Finding {
    let unknown = |gap| {
        Finding::NotChecked(match policy.unknown_status {
            UnknownStatusPolicy::Deny => Unchecked::Undecided(IndeterminateReason::StatusUnknown(gap)),
            UnknownStatusPolicy::Allow => Unchecked::Noted(Note::StatusUnknown(gap)),
        })
    };
    let Some(index) = claims.award.status_index else {
        return Finding::NotChecked(Unchecked::Noted(Note::StatusNotOffered));
    };
    let Some(pin) = &issuer.status else {
        return unknown(StatusGap::NotPinned);
    };
    let list = match trust.status.find(issuer, pin, &trust.withdrawn) {
        None => return unknown(StatusGap::Absent),
        Some(Err(fault)) => return unknown(StatusGap::Corrupt(fault.clone())),
        Some(Ok(list)) => list,
    };
    let (status, detail) = match list.look_up(index) {
        Err(fault) => return unknown(StatusGap::Corrupt(fault)),
        Ok(None) => return unknown(StatusGap::OutOfRange { index, entries: list.entries() }),
        Ok(Some(found)) => found,
    };
    let issued = list.issued();
    // A status list without an expiry time has the same maximum age as the trust list.
    let limit = list.expires().unwrap_or_else(|| policy.hard_limit.after(issued));
    let stale = limit < latest;
    match status {
        // A permanent withdrawal stays true, however old the list is.
        Status::Withdrawn => Finding::Bad(Rejection::Withdrawn { detail }),
        Status::Superseded => Finding::Bad(Rejection::Superseded { detail }),
        Status::Valid | Status::Suspended | Status::Other(_) if stale => {
            unknown(StatusGap::Stale { issued, limit })
        }
        Status::Suspended => Finding::Bad(Rejection::Suspended { detail }),
        Status::Other(value) => unknown(StatusGap::UnknownValue { value }),
        Status::Valid => match list.next_update() {
            Some(next_update) if next_update < latest => {
                Finding::NotChecked(Unchecked::Noted(Note::StatusAsOf { issued, next_update }))
            }
            Some(_) | None => Finding::Good,
        },
    }
}

fn judge_time(
    claims: &Claims,
    key: &IssuerKey,
    now: UnixTime,
    floor: Option<UnixTime>,
) -> (Finding, Option<Note>) {
    let signed = claims.signing_time();
    // If only the day is known, it may have been any hour of that day.
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
        // What expired before the floor is expired now, whatever the time is.
        return match claims.expires {
            Some(expires) if expires < floor => {
                (Finding::Bad(Rejection::Expired { expires, now: floor }), None)
            }
            Some(_) | None => (undecided(IndeterminateReason::ClockBehind { now, floor }), None),
        };
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
        return (undecided(IndeterminateReason::SignedInFuture { issued_at, now }), None);
    }
    let awarded = claims.award.awarded;
    let remark = (horizon < awarded.start()).then_some(Note::AwardedInFuture { awarded });
    (Finding::Good, remark)
}

fn judge_freshness(
    list: &TrustList,
    root_expires: Option<UnixTime>,
    latest: UnixTime,
    policy: &Policy,
) -> Finding {
    let issued = list.issued();
    let limit = policy.hard_limit.after(issued);
    // An expired root no longer vouches for the keys that signed the list, so a newer list counts as overdue.
    let next_update = root_expires.map_or(list.next_update(), |expires| expires.min(list.next_update()));
    if limit < latest {
        undecided(IndeterminateReason::TrustTooOld { issued, limit })
    } else if next_update < latest {
        Finding::NotChecked(Unchecked::Noted(Note::ValidAsOf { issued, next_update }))
    } else {
        Finding::Good
    }
}
