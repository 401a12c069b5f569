//! The decision about a stamp, step by step.

use crate::compression::{ExpandError, expand};
use crate::envelope::{Envelope, StampId};
use crate::key::PublicKey;
use crate::limits::CLOCK_TOLERANCE_SECONDS;
use crate::model::{Claims, SigningTime, UnixTime};
use crate::outcome::{
    Axis, Finding, IndeterminateReason, Note, Outcome, Rejection, Report, RequiredField, SignedCredential,
    StatusGap, Unchecked,
};
use crate::policy::{Policy, SpecimenPolicy, UnknownStatusPolicy};
use crate::trust::{Issuer, IssuerKey, KeySafety, Listing, ScopeClaim, Seal, Status, Trust, TrustList};

/// Verifies the bytes of a stamp against `trust` at the time `now`.
///
/// Never fails: "invalid" is an answer, not an error. The same arguments always return the same answer.
#[must_use]
pub fn verify(stamp: &[u8], trust: &Trust, now: UnixTime, policy: &Policy) -> Outcome {
    let (report, signed) = examine(stamp, trust, now, policy);
    Outcome::new(report, signed.map(Box::new))
}

pub(crate) fn undecided(reason: IndeterminateReason) -> Finding {
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

    // 3. Check the signature with each of them.
    let listed = match Signatures::new(&envelope).known_to(list) {
        Known::Nothing => {
            report.set(Axis::Issuer, undecided(IndeterminateReason::UnknownKey { kid: envelope.kid() }));
            return (report, None);
        }
        Known::OtherKeys(issuers) => {
            let mismatch = Rejection::SignatureMismatch { kid: envelope.kid(), candidates: issuers.len() };
            report.set(Axis::Integrity, Finding::Bad(mismatch));
            return (report, None);
        }
        Known::Signer(listed) => listed,
    };
    judge(&envelope, listed, (list, trust), now, policy)
}

/// What a list knows of the key of a stamp.
#[allow(clippy::large_enum_variant, reason = "one for each list and verification, and never kept")]
pub(crate) enum Known<'a> {
    /// It has no key with this identifier.
    Nothing,
    /// It has keys with this identifier, of these issuers, but none of them signed.
    OtherKeys(Vec<Issuer>),
    /// It has the key that signed.
    Signer(Listed<'a>),
}

/// The key that signed a stamp, as a list describes it.
pub(crate) struct Listed<'a> {
    pub(crate) issuer: Issuer,
    pub(crate) key: IssuerKey,
    pub(crate) public: &'a PublicKey,
}

/// Checks the signature of one stamp, with each key once, however many lists have it.
pub(crate) struct Signatures<'a> {
    envelope: &'a Envelope<'a>,
    message: Vec<u8>,
    /// The key that signed, if it is known.
    signer: Option<&'a PublicKey>,
    others: Vec<&'a PublicKey>,
}

impl<'a> Signatures<'a> {
    pub(crate) fn new(envelope: &'a Envelope<'a>) -> Self {
        Self { envelope, message: envelope.to_be_signed(), signer: None, others: Vec::new() }
    }

    /// What `list` knows. A list has no duplicate keys, so at most one of its keys signed.
    pub(crate) fn known_to(&mut self, list: &'a TrustList) -> Known<'a> {
        let mut issuers = Vec::new();
        for (issuer, key, public) in list.signers_of(self.envelope.kid()) {
            match public {
                Some(public) if self.signed(public) => return Known::Signer(Listed { issuer, key, public }),
                Some(_) | None => issuers.push(issuer),
            }
        }
        if issuers.is_empty() { Known::Nothing } else { Known::OtherKeys(issuers) }
    }

    fn signed(&mut self, public: &'a PublicKey) -> bool {
        if self.signer == Some(public) {
            return true;
        }
        if self.others.contains(&public) {
            return false;
        }
        let signed = public.verifies(&self.message, self.envelope.signature());
        if signed {
            self.signer = Some(public)
        } else {
            self.others.push(public)
        }
        signed
    }
}

/// Judges what a listed key signed: steps 4 and 5.
pub(crate) fn judge(
    envelope: &Envelope<'_>,
    Listed { issuer, key, public }: Listed<'_>,
    (list, trust): (&TrustList, &Trust),
    now: UnixTime,
    policy: &Policy,
) -> (Report, Option<SignedCredential>) {
    let mut report = Report::new();
    let id = envelope.id();
    report.set(Axis::Integrity, Finding::Good);

    // 4. Only now expand the payload and parse the claims.
    let read = read_claims(envelope.payload());
    let signed = read.as_ref().ok().map(Claims::signing_time);
    let safety = trust.withdrawn.under(list.issued());
    let (finding, remark) = judge_key_safety((&key, public), id, signed, trust, safety);
    report.set(Axis::Issuer, finding);
    remark.into_iter().for_each(|note| report.remark(note));
    let claims = match read {
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
    report.set(Axis::Status, judge_status(&claims, &issuer, (trust, safety), latest, policy));
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
/// theft does: stamps in it are genuine. Others are forged if they claim a time of signing at which such a register was
/// complete. Later ones may be genuine: no register could list them yet.
fn judge_key_safety(
    (key, public): (&IssuerKey, &PublicKey),
    id: StampId,
    signed: Option<SigningTime>,
    trust: &Trust,
    safety: KeySafety<'_>,
) -> (Finding, Option<Note>) {
    let Some(since) = safety.compromised_since(key, public) else {
        return (Finding::Good, None);
    };
    let uncovered = (undecided(IndeterminateReason::KeyCompromised { since }), None);
    // Claims that cannot be read state no time of signing.
    let Some(signed) = signed else { return uncovered };
    // Only seals from before the compromise count, and only those that were known when the key was withdrawn.
    let seals: Vec<&Seal> = safety.counted_seals(key, public).filter(|seal| seal.sealed <= since).collect();
    // A seal never covers a stamp that was signed after it.
    if seals.iter().all(|seal| seal.sealed < signed.earliest()) {
        return uncovered;
    }
    let (mut missing, mut listed_in_an_earlier_one) = (0, false);
    for seal in &seals {
        match trust.registers.look_up(seal.root, id) {
            Listing::Listed if signed.earliest() <= seal.sealed => {
                let sealed = seal.sealed;
                return (Finding::Good, Some(Note::SealedBeforeCompromise { since, sealed }));
            }
            Listing::Listed => listed_in_an_earlier_one = true,
            Listing::NotListed => {}
            Listing::Unknown => missing += 1,
        }
    }
    if missing > 0 {
        let registers = seals.len();
        return (undecided(IndeterminateReason::RegisterMissing { since, missing, registers }), None);
    }
    // One day more, because days are local to the issuer and clocks drift: nothing genuine may be called forged.
    let signed_by = signed.latest().plus_seconds(CLOCK_TOLERANCE_SECONDS);
    // A listed stamp is genuine, even if its stated time is after the seal.
    if !listed_in_an_earlier_one && seals.iter().any(|seal| signed_by <= seal.complete) {
        return (Finding::Bad(Rejection::NotInRegister { since, registers: seals.len() }), None);
    }
    uncovered
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
    if !issuer.scopes.iter().any(|scope| scope.covers(&claimed)) {
        return Finding::Bad(Rejection::NotEntitled { claimed, allowed: issuer.scopes.clone() });
    }
    // A thief would leave out what makes withdrawal possible.
    let lacks = |field| Finding::Bad(Rejection::LacksField { field });
    if issuer.always.status_index && claims.award.status_index.is_none() {
        return lacks(RequiredField::StatusIndex);
    }
    if issuer.always.signing_time && claims.issued_at.is_none() {
        return lacks(RequiredField::SigningTime);
    }
    Finding::Good
}

fn judge_status(
    claims: &Claims,
    issuer: &Issuer,
    (trust, safety): (&Trust, KeySafety<'_>),
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
    let list = match trust.status.find(issuer, pin, safety) {
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
    // No status list is used longer than the policy allows a trust list, whatever its own expiry time says.
    let limit = policy.hard_limit.after(issued);
    let limit = list.expires().map_or(limit, |expires| expires.min(limit));
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
        Status::Valid if list.next_update() < latest => {
            let next_update = list.next_update();
            Finding::NotChecked(Unchecked::Noted(Note::StatusAsOf { issued, next_update }))
        }
        Status::Valid => Finding::Good,
    }
}

fn judge_time(
    claims: &Claims,
    key: &IssuerKey,
    clock: UnixTime,
    floor: Option<UnixTime>,
) -> (Finding, Option<Note>) {
    let signed = claims.signing_time();
    if signed.latest() < key.valid_from {
        return (Finding::Bad(Rejection::KeyNotYetValid { signed, valid_from: key.valid_from }), None);
    }
    if let Some(valid_until) = key.valid_until
        && valid_until < signed.earliest()
    {
        return (Finding::Bad(Rejection::KeyNoLongerValid { signed, valid_until }), None);
    }
    // A clock that is behind the newest signed time by more than clocks drift is wrong. The true time is not before that time.
    let behind = floor.filter(|floor| clock.plus_seconds(CLOCK_TOLERANCE_SECONDS) < *floor);
    let now = behind.unwrap_or(clock);
    let horizon = now.plus_seconds(CLOCK_TOLERANCE_SECONDS);
    if let Some(expires) = claims.expires
        && expires < now
    {
        return (Finding::Bad(Rejection::Expired { expires, now }), None);
    }
    // A wrong clock decides only where the present time does. But how old the trust list is cannot be known.
    if let Some(floor) = behind {
        let waits = claims.not_before.is_some_and(|not_before| floor < not_before);
        let ahead = claims.issued_at.is_some_and(|issued_at| horizon < issued_at);
        if claims.expires.is_some() || waits || ahead {
            return (undecided(IndeterminateReason::ClockBehind { now: clock, floor }), None);
        }
        return (Finding::Good, Some(Note::ClockBehind { now: clock, floor }));
    }
    if let Some(not_before) = claims.not_before
        && now < not_before
    {
        return (Finding::Bad(Rejection::NotYetValid { not_before, now }), None);
    }
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
