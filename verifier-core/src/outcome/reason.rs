//! Every reason for a verdict, each with its support code.

use crate::compression::PayloadFault;
use crate::envelope::FrameFault;
use crate::key::Kid;
use crate::model::{ClaimsError, Day, SigningTime, UnixTime};
use crate::trust::{Scope, ScopeClaim, StatusDetail, StatusFault};

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
pub enum IndeterminateReason {
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

impl IndeterminateReason {
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
