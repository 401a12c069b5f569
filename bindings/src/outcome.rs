//! The answer: verdict, reasons, notes, and one finding for each axis.

use qualistamp_core as core;

use crate::credential::{Credential, SigningTime};
use crate::faults::{ClaimsProblem, FrameFault, PayloadFault, TextFault};
use crate::notes::{Remark, StatusDetail, StatusGap};
use crate::numbers::{count, seconds};
use crate::scope::{Scope, ScopeClaim};

/// What came of a scanned text.
#[derive(Clone, PartialEq, uniffi::Enum)]
#[allow(clippy::large_enum_variant, reason = "made once a scan, and taken apart at the border")]
pub enum Answer {
    /// It is not the text of a stamp: trouble with the input, and no verdict on anybody's diploma.
    Undecodable {
        /// A code that a person can read aloud.
        support_code: String,
        /// What is wrong.
        fault: TextFault,
    },
    /// It is, and this is known about it.
    Decided {
        /// What is known.
        outcome: Outcome,
    },
}

/// What is known about a stamp.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// A code for the verdict's reason that a person can read aloud; `V00` for a valid stamp.
    pub support_code: String,
    /// One for each axis, in the order in which a "no" takes precedence.
    pub findings: Vec<AxisFinding>,
}

/// The verdict.
#[derive(Clone, PartialEq, uniffi::Enum)]
pub enum Verdict {
    /// All that was to be checked is good.
    Valid {
        /// What was verified.
        credential: Credential,
        /// What a relying party should know.
        notes: Vec<Remark>,
    },
    /// Something is wrong with the stamp.
    Invalid {
        /// What.
        rejection: Rejection,
        /// What a listed key signed all the same: to be shown beside the verdict, never instead of it.
        signed: Option<Credential>,
    },
    /// Nothing is known to be wrong, but not enough is known to rely on it.
    Indeterminate {
        /// What is missing.
        reason: Reason,
        /// What a listed key signed all the same: to be shown beside the verdict, never instead of it.
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
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Rejection {
    /// The frame is not that of a stamp.
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
    /// Signed, but the payload does not expand.
    Payload {
        /// What is wrong with it.
        fault: PayloadFault,
    },
    /// Signed, but the claims are not what the profile demands.
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
    /// Signed before the key was good for signing.
    KeyNotYetValid {
        /// When it was signed, as far as the stamp says.
        signed: SigningTime,
        /// When the key's time began.
        valid_from: i64,
    },
    /// Signed after the key had retired.
    KeyNoLongerValid {
        /// When it was signed, as far as the stamp says.
        signed: SigningTime,
        /// When the key's time ended.
        valid_until: i64,
    },
    /// The key that signed may be in other hands, and this stamp is in none of the registers of what it signed before.
    NotInRegister {
        /// Since when the key may be in other hands.
        since: i64,
        /// How many registers were looked into.
        registers: u64,
    },
    /// Withdrawn by its issuer, for good.
    Withdrawn {
        /// Since when and why, where the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Suspended by its issuer: not to be relied on for now.
    Suspended {
        /// Since when and why, where the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// The issuer made a new stamp for this award.
    Superseded {
        /// Since when and why, where the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Not valid yet.
    NotYetValid {
        /// When it becomes valid.
        not_before: i64,
        /// The time of verification.
        now: i64,
    },
    /// Not valid any more.
    Expired {
        /// When it lapsed.
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

/// Why nothing can be said for sure.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Reason {
    /// No trust list at hand.
    NoTrustList,
    /// No listed issuer has a key with this identifier: a forgery, or an issuer this list does not know.
    UnknownKey {
        /// The key identifier in the stamp, in hexadecimal digits.
        kid: String,
    },
    /// Signed by a listed issuer, but coded in a way this version does not know.
    UnknownCoding {
        /// The coding octet.
        found: u8,
    },
    /// The key that signed may be in other hands, and no register of what it signed was sealed before.
    KeyCompromised {
        /// Since when.
        since: i64,
    },
    /// The key that signed may be in other hands, and a register of what it signed before is not at hand.
    RegisterMissing {
        /// Since when the key may be in other hands.
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
    /// Says that it was signed in the future.
    SignedInFuture {
        /// When it says it was signed.
        issued_at: i64,
        /// The time of verification.
        now: i64,
    },
    /// The device's clock is behind what is known to have been signed already.
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
        /// The last moment at which the policy still relies on it.
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
    /// What is looked at.
    Axis of core::Axis {
        /// Was it altered: frame and signature.
        Integrity,
        /// Who signed it.
        Issuer,
        /// Does it say something that can be read.
        Content,
        /// Was the issuer entitled to award this.
        Authority,
        /// Has it been withdrawn.
        Status,
        /// Do its dates hold.
        Time,
        /// How old is what this answer rests on.
        Freshness,
    }
}

impl From<core::Axis> for Axis {
    fn from(axis: core::Axis) -> Self {
        Self::from(&axis)
    }
}

/// What was found on one axis.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AxisFinding {
    /// The axis.
    pub axis: Axis,
    /// What was found.
    pub finding: Finding,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Finding {
    /// Checked, and good.
    Good,
    /// Checked, and bad: the stamp is invalid.
    Bad {
        /// A code that a person can read aloud.
        support_code: String,
        /// Why.
        rejection: Rejection,
    },
    /// Not checked: another axis had failed in a way that leaves nothing to look at here.
    NotReached,
    /// Not checked, and needed for a verdict.
    Undecided {
        /// A code that a person can read aloud.
        support_code: String,
        /// Why.
        reason: Reason,
    },
    /// Not checked, and not needed for a verdict.
    Noted {
        /// Why, with its support code.
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
