//! The answer: verdict, reasons, notes, and one finding for each axis.

use qualistamp_core as core;
use qualistamp_qr::{TextError, decode_text};

use crate::credential::{Credential, SigningTime};
use crate::faults::{ClaimsProblem, FrameFault, PayloadFault, TextFault};
use crate::notes::{Remark, StatusDetail, StatusGap};
use crate::numbers::{count, seconds};
use crate::scope::{Scope, ScopeClaim};

/// The answer to a scanned text.
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
#[allow(clippy::large_enum_variant, reason = "created once per scan, and converted at once")]
pub enum Answer {
    /// Not the text of a stamp. This is a problem with the input and no verdict on a diploma.
    Undecodable {
        /// Support code: short enough to read aloud on the phone.
        support_code: String,
        /// What is wrong.
        fault: TextFault,
    },
    /// The text of a stamp, with what is known about it.
    Decided {
        /// Verdict and findings.
        outcome: Outcome,
    },
}

impl Answer {
    /// The answer to `text`, and the outcome of the core it was made from, at the time `now`.
    pub fn of(
        text: &str,
        trust: &core::Trust,
        now: core::UnixTime,
        policy: &core::Policy,
    ) -> (Self, Result<core::Outcome, TextError>) {
        match decode_text(text) {
            Ok(stamp) => {
                let outcome = core::verify(&stamp, trust, now, policy);
                (Self::Decided { outcome: Outcome::from(&outcome) }, Ok(outcome))
            }
            Err(error) => {
                let (support_code, fault) = (error.support_code().to_owned(), TextFault::from(&error));
                (Self::Undecodable { support_code, fault }, Err(error))
            }
        }
    }
}

/// What is known about a stamp.
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// Support code of the verdict's reason; `V00` for a valid stamp.
    pub support_code: String,
    /// One for each axis, in the order in which a "no" takes precedence.
    pub findings: Vec<AxisFinding>,
}

/// The verdict.
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Verdict {
    /// Every required check passed.
    Valid {
        /// What was verified.
        credential: Credential,
        /// What a relying party should know.
        notes: Vec<Remark>,
    },
    /// Something is wrong with the stamp.
    Invalid {
        /// The reason.
        rejection: Rejection,
        /// What a listed key signed anyway. Show it next to the verdict, never instead of it.
        signed: Option<Credential>,
    },
    /// Nothing is known to be wrong, but not enough is known to rely on it.
    Indeterminate {
        /// What is missing.
        reason: Reason,
        /// What a listed key signed anyway. Show it next to the verdict, never instead of it.
        signed: Option<Credential>,
    },
}

impl From<&core::Outcome> for Outcome {
    fn from(outcome: &core::Outcome) -> Self {
        let signed = outcome.signed().map(Credential::from);
        let verdict = match outcome.verdict() {
            core::Verdict::Valid(credential, notes) => Verdict::Valid {
                credential: Credential::from(credential.signed()),
                notes: notes.iter().map(Remark::from).collect(),
            },
            core::Verdict::Invalid(rejection) => Verdict::Invalid { rejection: rejection.into(), signed },
            core::Verdict::Indeterminate(reason) => Verdict::Indeterminate { reason: reason.into(), signed },
        };
        let finding =
            |axis| AxisFinding { axis: Axis::from(axis), finding: outcome.report().finding(axis).into() };
        Self {
            verdict,
            support_code: outcome.support_code().to_owned(),
            findings: core::Axis::ALL.map(finding).to_vec(),
        }
    }
}

/// Why a stamp is invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Rejection {
    /// The bytes are not the frame of a stamp.
    Malformed {
        /// What is wrong with it.
        fault: FrameFault,
    },
    /// Listed keys have this identifier, but none of them made the signature: forged or altered.
    SignatureMismatch {
        /// The key identifier in the stamp, in hexadecimal digits.
        kid: String,
        /// How many listed keys have it.
        candidates: u64,
    },
    /// Signed, but the payload cannot be decompressed.
    Payload {
        /// What is wrong with it.
        fault: PayloadFault,
    },
    /// Signed, but the claims do not follow the profile.
    Claims {
        /// What is wrong with them.
        problem: ClaimsProblem,
    },
    /// An example that awards nothing.
    Specimen,
    /// The issuer is not entitled to award this.
    NotEntitled {
        /// What the award claims.
        claimed: ScopeClaim,
        /// What the issuer may award.
        allowed: Vec<Scope>,
    },
    /// It lacks something that all stamps of the issuer carry.
    LacksField {
        /// What it lacks.
        field: RequiredField,
    },
    /// Signed before the key's validity began.
    KeyNotYetValid {
        /// When it was signed, according to the stamp.
        signed: SigningTime,
        /// When the key's validity began.
        valid_from: i64,
    },
    /// Signed after the key was retired.
    KeyNoLongerValid {
        /// When it was signed, according to the stamp.
        signed: SigningTime,
        /// When the key's validity ended.
        valid_until: i64,
    },
    /// The signing key may be compromised, and this stamp is in no register of what was signed before that.
    NotInRegister {
        /// Since when the key may be compromised.
        since: i64,
        /// How many registers were searched.
        registers: u64,
    },
    /// Withdrawn by its issuer, permanently.
    Withdrawn {
        /// Since when and why, if the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Suspended by its issuer: not to be relied on for now.
    Suspended {
        /// Since when and why, if the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// The issuer replaced this stamp with a new one.
    Superseded {
        /// Since when and why, if the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Not valid yet.
    NotYetValid {
        /// When it becomes valid.
        not_before: i64,
        /// The time of verification.
        now: i64,
    },
    /// No longer valid.
    Expired {
        /// When it expired.
        expires: i64,
        /// The time of verification.
        now: i64,
    },
}

impl From<&core::Rejection> for Rejection {
    fn from(rejection: &core::Rejection) -> Self {
        use core::Rejection as Source;
        let detail = |detail: &Option<core::StatusDetail>| detail.as_ref().map(StatusDetail::from);
        match rejection {
            Source::Malformed(fault) => Self::Malformed { fault: fault.into() },
            Source::SignatureMismatch { kid, candidates } => {
                Self::SignatureMismatch { kid: kid.to_string(), candidates: count(*candidates) }
            }
            Source::Payload(fault) => Self::Payload { fault: fault.into() },
            Source::Claims(error) => Self::Claims { problem: error.into() },
            Source::Specimen => Self::Specimen,
            Source::NotEntitled { claimed, allowed } => Self::NotEntitled {
                claimed: claimed.into(),
                allowed: allowed.iter().map(Scope::from).collect(),
            },
            Source::LacksField { field } => Self::LacksField { field: field.into() },
            Source::KeyNotYetValid { signed, valid_from } => {
                Self::KeyNotYetValid { signed: (*signed).into(), valid_from: seconds(valid_from) }
            }
            Source::KeyNoLongerValid { signed, valid_until } => {
                Self::KeyNoLongerValid { signed: (*signed).into(), valid_until: seconds(valid_until) }
            }
            Source::NotInRegister { since, registers } => {
                Self::NotInRegister { since: seconds(since), registers: count(*registers) }
            }
            Source::Withdrawn { detail: found } => Self::Withdrawn { detail: detail(found) },
            Source::Suspended { detail: found } => Self::Suspended { detail: detail(found) },
            Source::Superseded { detail: found } => Self::Superseded { detail: detail(found) },
            Source::NotYetValid { not_before, now } => {
                Self::NotYetValid { not_before: seconds(not_before), now: seconds(now) }
            }
            Source::Expired { expires, now } => {
                Self::Expired { expires: seconds(expires), now: seconds(now) }
            }
        }
    }
}

crate::faults::kinds! {
    /// Something that all stamps of an issuer carry.
    RequiredField of core::RequiredField {
        /// An index into the issuer's status list.
        StatusIndex,
        /// A time of signing.
        SigningTime,
    }
}

/// Why the answer is indeterminate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Reason {
    /// No trust list on this device.
    NoTrustList,
    /// No listed issuer has a key with this identifier: a forgery, or an issuer this list does not know.
    UnknownKey {
        /// The key identifier in the stamp, in hexadecimal digits.
        kid: String,
    },
    /// Signed by a listed issuer, but in an encoding that this version does not know.
    UnknownCoding {
        /// The coding octet.
        found: u8,
    },
    /// Signed by a listed issuer, but with a field that must be understood and that this version does not know.
    NewerVersion {
        /// Key of the field.
        key: i64,
    },
    /// Several lists have the signing key, and none of them shows its consent.
    NoConsent {
        /// The operators of these lists: SHA-256 of their first roots, in hexadecimal.
        operators: Vec<String>,
    },
    /// Only operators have the signing key that may not speak for the country of the issuer.
    OtherCountry {
        /// The first of these operators: SHA-256 of its first root, in hexadecimal.
        operator: String,
        /// The country of the issuer in its list, as two letters.
        country: String,
    },
    /// The signing key may be compromised, and no register of what it signed was sealed before that.
    KeyCompromised {
        /// Since when the key may be compromised.
        since: i64,
    },
    /// The signing key may be compromised, and a register of what it signed before that is not on this device.
    RegisterMissing {
        /// Since when the key may be compromised.
        since: i64,
        /// How many registers are missing.
        missing: u64,
        /// How many there are.
        registers: u64,
    },
    /// Whether the award was withdrawn is not known.
    StatusUnknown {
        /// Why not.
        gap: StatusGap,
    },
    /// The stated time of signing is in the future.
    SignedInFuture {
        /// The stated time of signing.
        issued_at: i64,
        /// The time of verification.
        now: i64,
    },
    /// The device's clock is behind the newest signed time seen so far.
    ClockBehind {
        /// The time of verification.
        now: i64,
        /// The newest signed time ever seen.
        floor: i64,
    },
    /// The trust list is too old for the relying party's policy.
    TrustTooOld {
        /// When it was issued.
        issued: i64,
        /// The last second at which the policy still accepts it.
        limit: i64,
    },
}

impl From<&core::IndeterminateReason> for Reason {
    fn from(reason: &core::IndeterminateReason) -> Self {
        use core::IndeterminateReason as Source;
        match reason {
            Source::NoTrustList => Self::NoTrustList,
            Source::UnknownKey { kid } => Self::UnknownKey { kid: kid.to_string() },
            Source::UnknownCoding { found } => Self::UnknownCoding { found: *found },
            Source::NewerVersion { key } => Self::NewerVersion { key: *key },
            Source::NoConsent { operators } => {
                Self::NoConsent { operators: operators.iter().map(ToString::to_string).collect() }
            }
            Source::OtherCountry { operator, country } => {
                Self::OtherCountry { operator: operator.to_string(), country: country.to_string() }
            }
            Source::KeyCompromised { since } => Self::KeyCompromised { since: seconds(since) },
            Source::RegisterMissing { since, missing, registers } => Self::RegisterMissing {
                since: seconds(since),
                missing: count(*missing),
                registers: count(*registers),
            },
            Source::StatusUnknown(gap) => Self::StatusUnknown { gap: gap.into() },
            Source::SignedInFuture { issued_at, now } => {
                Self::SignedInFuture { issued_at: seconds(issued_at), now: seconds(now) }
            }
            Source::ClockBehind { now, floor } => {
                Self::ClockBehind { now: seconds(now), floor: seconds(floor) }
            }
            Source::TrustTooOld { issued, limit } => {
                Self::TrustTooOld { issued: seconds(issued), limit: seconds(limit) }
            }
        }
    }
}

crate::faults::kinds! {
    /// One aspect of a stamp that is checked.
    Axis of core::Axis {
        /// Whether it was altered: frame and signature.
        Integrity,
        /// Whether a listed issuer signed it.
        Issuer,
        /// Whether its contents can be read.
        Content,
        /// Whether the issuer was entitled to make this award.
        Authority,
        /// Whether it was withdrawn.
        Status,
        /// Whether its dates are consistent with each other and with the time of verification.
        Time,
        /// Whether the trust list is recent enough.
        Freshness,
    }
}

impl From<core::Axis> for Axis {
    fn from(axis: core::Axis) -> Self {
        Self::from(&axis)
    }
}

/// What was found on one axis.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct AxisFinding {
    /// The axis.
    pub axis: Axis,
    /// What was found.
    pub finding: Finding,
}

/// The result of the check of one axis.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Finding {
    /// Checked, passed.
    Good,
    /// Checked, failed: the stamp is invalid.
    Bad {
        /// Support code: short enough to read aloud on the phone.
        support_code: String,
        /// The reason.
        rejection: Rejection,
    },
    /// Not checked, because another axis failed first.
    NotReached,
    /// Not checked, but required for a verdict.
    Undecided {
        /// Support code: short enough to read aloud on the phone.
        support_code: String,
        /// The reason.
        reason: Reason,
    },
    /// Not checked, and not required for a verdict.
    Noted {
        /// The reason, with its support code.
        remark: Remark,
    },
}

impl From<&core::Finding> for Finding {
    fn from(finding: &core::Finding) -> Self {
        match finding {
            core::Finding::Good => Self::Good,
            core::Finding::Bad(rejection) => {
                Self::Bad { support_code: rejection.support_code().to_owned(), rejection: rejection.into() }
            }
            core::Finding::NotChecked(core::Unchecked::NotReached) => Self::NotReached,
            core::Finding::NotChecked(core::Unchecked::Undecided(reason)) => {
                Self::Undecided { support_code: reason.support_code().to_owned(), reason: reason.into() }
            }
            core::Finding::NotChecked(core::Unchecked::Noted(note)) => Self::Noted { remark: note.into() },
        }
    }
}
