//! Notes on a valid stamp, and what is known about its withdrawal.

use qualistamp_core as core;

use crate::credential::CalendarDay;
use crate::faults::StatusFault;
use crate::numbers::seconds;

/// Why it is not known whether an award was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum StatusGap {
    /// The trust list does not say which status list is the issuer's.
    NotPinned,
    /// The status list is not on this device.
    Absent,
    /// The status list has expired.
    Stale {
        /// When it was issued; seconds since 1970 in UTC.
        issued: i64,
        /// The last second at which it may be used.
        limit: i64,
    },
    /// The status list on this device cannot be used.
    Corrupt {
        /// Why not.
        fault: StatusFault,
    },
    /// The status list is too short: it may be older than the stamp.
    OutOfRange {
        /// The award's place in the list.
        index: u32,
        /// How many places it has.
        entries: u64,
    },
    /// The status list contains a value that this version does not know.
    UnknownValue {
        /// The value.
        value: u8,
    },
}

impl From<&core::StatusGap> for StatusGap {
    fn from(gap: &core::StatusGap) -> Self {
        use core::StatusGap as Source;
        match gap {
            Source::NotPinned => Self::NotPinned,
            Source::Absent => Self::Absent,
            Source::Stale { issued, limit } => Self::Stale { issued: seconds(issued), limit: seconds(limit) },
            Source::Corrupt(fault) => Self::Corrupt { fault: fault.into() },
            Source::OutOfRange { index, entries } => Self::OutOfRange { index: *index, entries: *entries },
            Source::UnknownValue { value } => Self::UnknownValue { value: *value },
        }
    }
}

/// A note with its support code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Remark {
    /// A code that a person can read aloud.
    pub support_code: String,
    /// The note.
    pub note: Note,
}

impl From<&core::Note> for Remark {
    fn from(note: &core::Note) -> Self {
        Self { support_code: note.support_code().to_owned(), note: note.into() }
    }
}

/// What a relying party should know about a valid stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Note {
    /// A newer trust list was due: nothing after `issued` is known.
    ValidAsOf {
        /// When the list on this device was issued.
        issued: i64,
        /// When the next one was due.
        next_update: i64,
    },
    /// The stamp has no place in a status list, so withdrawal cannot be looked up.
    StatusNotOffered,
    /// A newer status list was due: a withdrawal since `issued` is not known.
    StatusAsOf {
        /// When the status list on this device was issued.
        issued: i64,
        /// When the next one was due.
        next_update: i64,
    },
    /// Whether the award was withdrawn is not known, which the policy accepts.
    StatusUnknown {
        /// Why it is not known.
        gap: StatusGap,
    },
    /// The signing key may be compromised now, but this stamp is in a register sealed before that.
    SealedBeforeCompromise {
        /// Since when the key may be compromised.
        since: i64,
        /// When the register was sealed.
        sealed: i64,
    },
    /// An example that awards nothing, which the policy accepts.
    Specimen,
    /// The award is dated after the time of verification.
    AwardedInFuture {
        /// The day of the award.
        awarded: CalendarDay,
    },
    /// The clock of this device is more than a day behind the newest trust list, so the age of the list is not known.
    ClockBehind {
        /// What the clock shows.
        now: i64,
        /// The time that the trust list proves to be past.
        floor: i64,
    },
}

impl From<&core::Note> for Note {
    fn from(note: &core::Note) -> Self {
        use core::Note as Source;
        match note {
            Source::ValidAsOf { issued, next_update } => {
                Self::ValidAsOf { issued: seconds(issued), next_update: seconds(next_update) }
            }
            Source::StatusNotOffered => Self::StatusNotOffered,
            Source::StatusAsOf { issued, next_update } => {
                Self::StatusAsOf { issued: seconds(issued), next_update: seconds(next_update) }
            }
            Source::StatusUnknown(gap) => Self::StatusUnknown { gap: gap.into() },
            Source::SealedBeforeCompromise { since, sealed } => {
                Self::SealedBeforeCompromise { since: seconds(since), sealed: seconds(sealed) }
            }
            Source::Specimen => Self::Specimen,
            Source::AwardedInFuture { awarded } => Self::AwardedInFuture { awarded: (*awarded).into() },
            Source::ClockBehind { now, floor } => {
                Self::ClockBehind { now: seconds(now), floor: seconds(floor) }
            }
        }
    }
}

/// Since when and why an award is not valid, according to its issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct StatusDetail {
    /// First day on which it was not valid.
    pub since: CalendarDay,
    /// The reason, as a number from the specification's registry of reasons.
    pub reason: u64,
}

impl From<&core::StatusDetail> for StatusDetail {
    fn from(detail: &core::StatusDetail) -> Self {
        Self { since: detail.since.into(), reason: detail.reason.number() }
    }
}
