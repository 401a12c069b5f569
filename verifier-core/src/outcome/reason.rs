//! Every reason for a verdict, each with its support code.

use crate::compression::PayloadFault;
use crate::envelope::FrameFault;
use crate::key::Kid;
use crate::model::{ClaimsError, CountryCode, Day, SigningTime, UnixTime};
use crate::trust::{OperatorId, Scope, ScopeClaim, StatusDetail, StatusFault};

/// Why a stamp is invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// The bytes are not framed as a stamp.
    Malformed(FrameFault),
    /// Listed keys have this identifier, but none of them created the signature: forged or altered.
    SignatureMismatch {
        /// The key identifier in the stamp.
        kid: Kid,
        /// Number of listed keys with this identifier.
        candidates: usize,
    },
    /// Signed, but the payload cannot be expanded.
    Payload(PayloadFault),
    /// Signed, but the claims do not follow the profile.
    Claims(ClaimsError),
    /// A specimen, which awards nothing.
    Specimen,
    /// The issuer is not entitled to make this award.
    NotEntitled {
        /// What the award claims.
        claimed: ScopeClaim,
        /// What the issuer may award.
        allowed: Vec<Scope>,
    },
    /// All stamps of the issuer carry something that this one lacks: somebody else may have the issuer's key.
    LacksField {
        /// What it lacks.
        field: RequiredField,
    },
    /// Signed before the key became valid.
    KeyNotYetValid {
        /// Signing time, according to the stamp.
        signed: SigningTime,
        /// When the key became valid.
        valid_from: UnixTime,
    },
    /// The key that signed may be compromised, and none of the registers sealed before contains this stamp.
    NotInRegister {
        /// Since when the key may be compromised.
        since: UnixTime,
        /// Number of registers searched. None is missing.
        registers: usize,
    },
    /// Withdrawn by the issuer, permanently.
    Withdrawn {
        /// Since when and why, if the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Suspended by the issuer, temporarily.
    Suspended {
        /// Since when and why, if the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Superseded: the issuer has issued a new stamp for this award.
    Superseded {
        /// Since when and why, if the issuer says so.
        detail: Option<StatusDetail>,
    },
    /// Signed after the key was retired.
    KeyNoLongerValid {
        /// Signing time, according to the stamp.
        signed: SigningTime,
        /// When the key was retired.
        valid_until: UnixTime,
    },
    /// Not valid yet.
    NotYetValid {
        /// When it becomes valid.
        not_before: UnixTime,
        /// The time of verification.
        now: UnixTime,
    },
    /// No longer valid.
    Expired {
        /// When it expired.
        expires: UnixTime,
        /// The time of verification.
        now: UnixTime,
    },
}

/// Something that all stamps of an issuer carry, according to the trust list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequiredField {
    /// An index into the issuer's status list.
    StatusIndex,
    /// A time of signing.
    SigningTime,
}

/// Why a stamp is neither valid nor invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndeterminateReason {
    /// There is no trust list.
    NoTrustList,
    /// No listed issuer has a key with this identifier: a forgery, or an issuer that is not in this list.
    UnknownKey {
        /// The key identifier in the stamp.
        kid: Kid,
    },
    /// Several lists have the key that signed, and none of them shows that the key consents.
    NoConsent {
        /// The operators of these lists.
        operators: Vec<OperatorId>,
    },
    /// Only operators have the key that may not speak for the country of the issuer.
    OtherCountry {
        /// The first of these operators.
        operator: OperatorId,
        /// The country of the issuer in its list.
        country: CountryCode,
    },
    /// Signed by a listed issuer, but in a coding that this version does not know.
    UnknownCoding {
        /// The coding octet.
        found: u8,
    },
    /// Signed by a listed issuer, but with a field that readers must understand and this version does not know.
    NewerVersion {
        /// Key of the field: 0 to 63 in the award, -65538 to -65601 in the claims.
        key: i64,
    },
    /// The key that signed may be compromised, and no seal made before that covers the time of signing.
    KeyCompromised {
        /// Since when the key may be compromised.
        since: UnixTime,
    },
    /// The key that signed may be compromised, and a register sealed before is missing.
    RegisterMissing {
        /// Since when the key may be compromised.
        since: UnixTime,
        /// Number of missing registers.
        missing: usize,
        /// Number of all registers.
        registers: usize,
    },
    /// It is not known whether the award was withdrawn.
    StatusUnknown(StatusGap),
    /// The stated signing time is in the future.
    SignedInFuture {
        /// The stated signing time.
        issued_at: UnixTime,
        /// The time of verification.
        now: UnixTime,
    },
    /// The clock is more than a day earlier than the newest root or trust list that this device has seen, and the answer depends on
    /// the present time.
    ClockBehind {
        /// The time of verification.
        now: UnixTime,
        /// The time of issue of that root or list.
        floor: UnixTime,
    },
    /// The trust list is older than the policy allows.
    TrustTooOld {
        /// When it was issued.
        issued: UnixTime,
        /// The last moment at which the policy allows it.
        limit: UnixTime,
    },
}

/// Why it is not known whether an award was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusGap {
    /// The stamp has an index into a status list, but the trust list names no status list for the issuer.
    NotPinned,
    /// The status list is missing.
    Absent,
    /// The status list has expired.
    Stale {
        /// When it was made.
        issued: UnixTime,
        /// When it expired.
        limit: UnixTime,
    },
    /// The status list cannot be used.
    Corrupt(StatusFault),
    /// The status list has no such entry. It may be older than the stamp.
    OutOfRange {
        /// The index of the entry.
        index: u32,
        /// Number of entries.
        entries: u64,
    },
    /// The status list has a value that this version does not know.
    UnknownValue {
        /// The value.
        value: u8,
    },
}

/// What a relying party should know about a valid stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A newer trust list is overdue. Changes since `issued` are not known.
    ValidAsOf {
        /// When the current list was issued.
        issued: UnixTime,
        /// When the next list was due.
        next_update: UnixTime,
    },
    /// The issuer does not publish withdrawals of this award.
    StatusNotOffered,
    /// A newer status list is overdue. A withdrawal since `issued` is not known.
    StatusAsOf {
        /// When the current status list was made.
        issued: UnixTime,
        /// When the next list was due.
        next_update: UnixTime,
    },
    /// It is not known whether the award was withdrawn. The policy accepts this.
    StatusUnknown(StatusGap),
    /// The key that signed may be compromised now, but a register sealed before contains this stamp.
    SealedBeforeCompromise {
        /// Since when the key may be compromised.
        since: UnixTime,
        /// When the register was sealed.
        sealed: UnixTime,
    },
    /// A specimen. The policy accepts it.
    Specimen,
    /// The award is dated after the time of verification.
    AwardedInFuture {
        /// The day of the award.
        awarded: Day,
    },
    /// The clock of the device is wrong: it is more than a day behind the newest trust list. Changes since then are not known,
    /// and neither is how long ago that is.
    ClockBehind {
        /// The time that the clock shows.
        now: UnixTime,
        /// The time that the trust list proves to be past.
        floor: UnixTime,
    },
}

impl Rejection {
    /// A stable code that people can read aloud. It never changes.
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
            Self::LacksField { .. } => "A02",
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
    /// A stable code that people can read aloud. It never changes.
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
            Self::NewerVersion { .. } => "U15",
            Self::NoConsent { .. } => "U16",
            Self::OtherCountry { .. } => "U17",
        }
    }
}

impl Note {
    /// A stable code that people can read aloud. It never changes.
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
            Self::ClockBehind { .. } => "N08",
        }
    }
}
