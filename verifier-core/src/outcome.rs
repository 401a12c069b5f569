//! The answer: a verdict with its reason, and one line for each thing that was looked at.

use std::fmt;

use crate::compression::PayloadFault;
use crate::envelope::{FrameFault, StampId};
use crate::key::Kid;
use crate::model::{Award, Claims, ClaimsError, Day, SigningTime, UnixTime};
use crate::trust::{Issuer, Scope, ScopeClaim, StatusDetail, StatusFault};

/// What is known about a stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    verdict: Verdict,
    report: Report,
    /// What was signed, when the verdict does not hold it.
    signed: Option<Box<SignedCredential>>,
}

/// The verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// All that was to be checked is good.
    Valid(VerifiedCredential, Vec<Note>),
    /// Something is wrong with the stamp.
    Invalid(Rejection),
    /// Nothing is known to be wrong, but not enough is known to rely on it.
    Indeterminate(Reason),
}

impl Outcome {
    /// The outcome that `report` gives, with what a listed key signed, if one did.
    pub(crate) fn of(report: Report, signed: Option<Box<SignedCredential>>) -> Self {
        let (verdict, signed) = match (report.decide(), signed) {
            (Ok(notes), Some(signed)) => (Verdict::Valid(VerifiedCredential(signed), notes), None),
            (Err(verdict), signed) => (verdict, signed),
            // Nothing signed always comes with a finding; were one forgotten, nothing would become valid by it.
            (Ok(_), None) => (Verdict::Indeterminate(Reason::NoTrustList), None),
        };
        Self { verdict, report, signed }
    }

    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// One line for each axis.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// What a listed key signed, whatever the verdict on it: for showing beside that verdict, never instead of it.
    #[must_use]
    pub fn signed(&self) -> Option<&SignedCredential> {
        match &self.verdict {
            Verdict::Valid(credential, _) => Some(&credential.0),
            Verdict::Invalid(_) | Verdict::Indeterminate(_) => self.signed.as_deref(),
        }
    }

    /// The support code of the verdict's reason; `V00` for a valid stamp.
    #[must_use]
    pub fn support_code(&self) -> &'static str {
        match &self.verdict {
            Verdict::Valid(..) => "V00",
            Verdict::Invalid(rejection) => rejection.support_code(),
            Verdict::Indeterminate(reason) => reason.support_code(),
        }
    }
}

/// Claims that a key of a listed issuer signed. Says nothing about withdrawal, entitlement or dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCredential {
    pub(crate) claims: Claims,
    pub(crate) issuer: Issuer,
    pub(crate) kid: Kid,
    pub(crate) id: StampId,
}

impl SignedCredential {
    /// All that was signed.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The award.
    #[must_use]
    pub fn award(&self) -> &Award {
        &self.claims.award
    }

    /// The body whose key signed, as the trust list knows it.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.issuer
    }

    /// The key that signed.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// What the stamp is known by.
    #[must_use]
    pub fn id(&self) -> StampId {
        self.id
    }
}

/// A credential that passed verification. Holding one is the proof: nothing else makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedCredential(Box<SignedCredential>);

impl std::ops::Deref for VerifiedCredential {
    type Target = SignedCredential;

    fn deref(&self) -> &SignedCredential {
        &self.0
    }
}

/// Why a stamp is invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// The frame is not that of a stamp.
    Malformed(FrameFault),
    /// Listed keys have this identifier, but none of them made the signature: forged or altered.
    SignatureMismatch {
        /// The key identifier in the stamp.
        kid: Kid,
        /// How many listed keys have it.
        candidates: usize,
    },
    /// Signed, but the payload does not expand.
    Payload(PayloadFault),
    /// Signed, but the claims are not what the profile demands.
    Claims(ClaimsError),
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
        valid_from: UnixTime,
    },
    /// The key that signed may be in other hands, and this stamp is in none of the registers of what it signed before.
    NotInRegister {
        /// Since when the key may be in other hands.
        since: UnixTime,
        /// How many registers were looked into: all that there are.
        registers: usize,
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
    /// Superseded: the issuer made a new stamp for this award.
    Superseded {
        /// Since when and why, where the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Signed after the key had retired.
    KeyNoLongerValid {
        /// When it was signed, as far as the stamp says.
        signed: SigningTime,
        /// When the key's time ended.
        valid_until: UnixTime,
    },
    /// Not valid yet.
    NotYetValid {
        /// When it becomes valid.
        not_before: UnixTime,
        /// The time of verification.
        now: UnixTime,
    },
    /// Not valid any more.
    Expired {
        /// When it lapsed.
        expires: UnixTime,
        /// The time of verification.
        now: UnixTime,
    },
}

/// Why nothing can be said for sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No trust list at hand.
    NoTrustList,
    /// No listed issuer has a key with this identifier: a forgery, or an issuer this list does not know.
    UnknownKey {
        /// The key identifier in the stamp.
        kid: Kid,
    },
    /// Signed by a listed issuer, but coded in a way this version does not know.
    UnknownCoding {
        /// The coding octet.
        found: u8,
    },
    /// The key that signed may be in other hands, and no register of what it signed was sealed before.
    KeyCompromised {
        /// Since when.
        since: UnixTime,
    },
    /// The key that signed may be in other hands, and a register of what it signed before is not at hand.
    RegisterMissing {
        /// Since when the key may be in other hands.
        since: UnixTime,
        /// How many registers are missing.
        missing: usize,
        /// How many there are.
        registers: usize,
    },
    /// Whether the award was withdrawn is not known.
    StatusUnknown(StatusGap),
    /// Says that it was signed in the future.
    SignedInFuture {
        /// When it says it was signed.
        issued_at: UnixTime,
        /// The time of verification.
        now: UnixTime,
    },
    /// The device's clock is behind what is known to have been signed already.
    ClockBehind {
        /// The time of verification.
        now: UnixTime,
        /// The newest signed time ever seen.
        floor: UnixTime,
    },
    /// The trust list is too old for the relying party's policy.
    TrustTooOld {
        /// When it was issued.
        issued: UnixTime,
        /// The last moment at which the policy still relies on it.
        limit: UnixTime,
    },
}

/// Why it is not known whether an award was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusGap {
    /// The stamp has a place in a status list, but the trust list does not say in which.
    NotPinned,
    /// The status list is not at hand.
    Absent,
    /// The status list has expired.
    Stale {
        /// When it was made.
        issued: UnixTime,
        /// The last moment at which it says anything.
        limit: UnixTime,
    },
    /// The status list at hand cannot be used.
    Corrupt(StatusFault),
    /// The status list has no such place: it may be older than the stamp.
    OutOfRange {
        /// The place.
        index: u32,
        /// How many places it has.
        entries: u64,
    },
    /// The status list says something that this version does not know.
    UnknownValue {
        /// The value.
        value: u8,
    },
}

/// What a relying party should know about a valid stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A newer trust list was due: nothing that happened since `issued` is known.
    ValidAsOf {
        /// When the list at hand was issued.
        issued: UnixTime,
        /// When the next one was due.
        next_update: UnixTime,
    },
    /// The issuer offers no way to look up a withdrawal of this award.
    StatusNotOffered,
    /// A newer status list was due: a withdrawal since `issued` is not known.
    StatusAsOf {
        /// When the status list at hand was made.
        issued: UnixTime,
        /// When the next one was due.
        next_update: UnixTime,
    },
    /// Whether the award was withdrawn is not known, which the policy accepts.
    StatusUnknown(StatusGap),
    /// The key that signed may be in other hands now, but this stamp is in a register sealed before.
    SealedBeforeCompromise {
        /// Since when the key may be in other hands.
        since: UnixTime,
        /// When the register was sealed.
        sealed: UnixTime,
    },
    /// An example, which the policy accepts.
    Specimen,
    /// The award is dated after the time of verification.
    AwardedInFuture {
        /// The day of the award.
        awarded: Day,
    },
}

impl Rejection {
    /// A stable code that a person can read aloud. Frozen for ever.
    #[must_use]
    pub fn support_code(&self) -> &'static str {
        match self {
            Self::Malformed(FrameFault::TooLong { .. }) => "F01",
            Self::Malformed(FrameFault::NotCoseSign1 { .. }) => "F02",
            Self::Malformed(FrameFault::NotDeterministic { .. }) => "F03",
            Self::Malformed(FrameFault::MissingAlgorithm) => "F04",
            Self::Malformed(FrameFault::MissingKid) => "F05",
            Self::Malformed(FrameFault::WrongAlgorithm { .. }) => "F06",
            Self::Malformed(FrameFault::WrongKidLength { .. }) => "F07",
            Self::Malformed(FrameFault::UnexpectedHeader { .. }) => "F08",
            Self::Malformed(FrameFault::UnprotectedHeader { .. }) => "F09",
            Self::Malformed(FrameFault::DetachedPayload) => "F10",
            Self::Malformed(FrameFault::WrongSignatureLength { .. }) => "F11",
            Self::SignatureMismatch { .. } => "S01",
            Self::Payload(PayloadFault::Empty) => "P01",
            Self::Payload(PayloadFault::NotDeflate) => "P02",
            Self::Payload(PayloadFault::Truncated) => "P03",
            Self::Payload(PayloadFault::TrailingBytes { .. }) => "P04",
            Self::Payload(PayloadFault::TooLarge { .. }) => "P05",
            Self::Claims(ClaimsError::Cbor(_)) => "C01",
            Self::Claims(ClaimsError::Field(_)) => "C02",
            Self::Specimen => "C03",
            Self::NotEntitled { .. } => "A01",
            Self::KeyNotYetValid { .. } => "K01",
            Self::KeyNoLongerValid { .. } => "K02",
            Self::NotInRegister { .. } => "K03",
            Self::Withdrawn { .. } => "W01",
            Self::Suspended { .. } => "W02",
            Self::Superseded { .. } => "W03",
            Self::NotYetValid { .. } => "T01",
            Self::Expired { .. } => "T02",
        }
    }
}

impl Reason {
    /// A stable code that a person can read aloud. Frozen for ever.
    #[must_use]
    pub fn support_code(&self) -> &'static str {
        match self {
            Self::NoTrustList => "U01",
            Self::UnknownKey { .. } => "U02",
            Self::UnknownCoding { .. } => "U03",
            Self::KeyCompromised { .. } => "U04",
            Self::SignedInFuture { .. } => "U05",
            Self::ClockBehind { .. } => "U06",
            Self::TrustTooOld { .. } => "U07",
            Self::RegisterMissing { .. } => "U08",
            Self::StatusUnknown(StatusGap::NotPinned) => "U09",
            Self::StatusUnknown(StatusGap::Absent) => "U10",
            Self::StatusUnknown(StatusGap::Stale { .. }) => "U11",
            Self::StatusUnknown(StatusGap::Corrupt(_)) => "U12",
            Self::StatusUnknown(StatusGap::OutOfRange { .. }) => "U13",
            Self::StatusUnknown(StatusGap::UnknownValue { .. }) => "U14",
        }
    }
}

impl Note {
    /// A stable code that a person can read aloud. Frozen for ever.
    #[must_use]
    pub fn support_code(&self) -> &'static str {
        match self {
            Self::ValidAsOf { .. } => "N01",
            Self::StatusNotOffered => "N02",
            Self::Specimen => "N03",
            Self::AwardedInFuture { .. } => "N04",
            Self::StatusAsOf { .. } => "N05",
            Self::StatusUnknown(_) => "N06",
            Self::SealedBeforeCompromise { .. } => "N07",
        }
    }
}

/// What is looked at, in the order in which a "no" takes precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
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

impl Axis {
    /// Every axis, in order.
    pub const ALL: [Self; 7] = [
        Self::Integrity,
        Self::Issuer,
        Self::Content,
        Self::Authority,
        Self::Status,
        Self::Time,
        Self::Freshness,
    ];
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Integrity => "integrity",
            Self::Issuer => "issuer",
            Self::Content => "content",
            Self::Authority => "authority",
            Self::Status => "status",
            Self::Time => "time",
            Self::Freshness => "freshness",
        })
    }
}

/// What was found on one axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Checked, and good.
    Good,
    /// Checked, and bad: the stamp is invalid.
    Bad(Rejection),
    /// Not checked.
    NotChecked(Unchecked),
}

/// Why an axis was not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchecked {
    /// Another axis had already failed in a way that leaves nothing to look at here.
    NotReached,
    /// Needed for a verdict: without it, nothing can be said for sure.
    Undecided(Reason),
    /// Not needed for a verdict, but the relying party should know.
    Noted(Note),
}

/// One finding for each axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    findings: [Finding; Axis::ALL.len()],
    /// Notes that leave their axis good.
    pub(crate) remarks: Vec<Note>,
}

impl Report {
    /// A report in which nothing has been looked at.
    pub(crate) fn new() -> Self {
        Self {
            findings: std::array::from_fn(|_| Finding::NotChecked(Unchecked::NotReached)),
            remarks: Vec::new(),
        }
    }

    /// What was found on `axis`.
    #[must_use]
    pub fn finding(&self, axis: Axis) -> &Finding {
        let [integrity, issuer, content, authority, status, time, freshness] = &self.findings;
        match axis {
            Axis::Integrity => integrity,
            Axis::Issuer => issuer,
            Axis::Content => content,
            Axis::Authority => authority,
            Axis::Status => status,
            Axis::Time => time,
            Axis::Freshness => freshness,
        }
    }

    pub(crate) fn set(&mut self, axis: Axis, finding: Finding) {
        let [integrity, issuer, content, authority, status, time, freshness] = &mut self.findings;
        *match axis {
            Axis::Integrity => integrity,
            Axis::Issuer => issuer,
            Axis::Content => content,
            Axis::Authority => authority,
            Axis::Status => status,
            Axis::Time => time,
            Axis::Freshness => freshness,
        } = finding;
    }

    /// The decision table: the notes of a valid stamp, or the verdict that stands against it.
    ///
    /// The first bad axis makes the stamp invalid; else the first undecided one makes it indeterminate; else every axis
    /// is good or noted, and it is valid.
    fn decide(&self) -> Result<Vec<Note>, Verdict> {
        for finding in &self.findings {
            if let Finding::Bad(rejection) = finding {
                return Err(Verdict::Invalid(rejection.clone()));
            }
        }
        let mut notes = Vec::new();
        for finding in &self.findings {
            match finding {
                // An axis that was not reached lies behind an undecided one, which decides.
                Finding::Good | Finding::Bad(_) | Finding::NotChecked(Unchecked::NotReached) => {}
                Finding::NotChecked(Unchecked::Undecided(reason)) => {
                    return Err(Verdict::Indeterminate(reason.clone()));
                }
                Finding::NotChecked(Unchecked::Noted(note)) => notes.push(note.clone()),
            }
        }
        notes.extend(self.remarks.iter().cloned());
        Ok(notes)
    }
}
