//! The stamps whose answers are watched.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use qualistamp_core::*;
use qualistamp_testkit::trust::id_of;

use crate::basics::{DAY, Hour, key, time};

/// A stamp, and who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Stamp {
    /// Genuine, with a key that never gets lost, never withdrawn.
    Genuine,
    /// Withdrawn by some status lists.
    Withdrawn,
    /// Suspended by some status lists.
    Suspended,
    /// From the college that some lists close.
    College,
    /// Genuine, and in the register of its cohort. Its key may be stolen later.
    Sealed,
    /// Genuine, with the same key, after the last seal and before the theft.
    Unsealed,
    /// By the thief of that key, backdated to before the seal.
    ForgedEarly,
    /// By the thief of that key, and in a register that the thief handed in.
    ForgedSealed,
    /// Genuine, by the issuer whose clock is fast.
    Fast,
}

/// When the register of [`Stamp::Sealed`] was sealed.
pub(crate) const SEALED: Hour = -30 * DAY;
/// When the thief's register claims to have been sealed.
pub(crate) const LATE_SEAL: Hour = -25 * DAY;
/// Since when the key `u1` may be compromised.
pub(crate) const THEFT: Hour = -10 * DAY;

impl Stamp {
    pub(crate) const ALL: [Self; 9] = [
        Self::Genuine,
        Self::Withdrawn,
        Self::Suspended,
        Self::College,
        Self::Sealed,
        Self::Unsealed,
        Self::ForgedEarly,
        Self::ForgedSealed,
        Self::Fast,
    ];

    /// The key that signed it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Genuine | Self::Withdrawn | Self::Suspended => "u2",
            Self::College => "m",
            Self::Sealed | Self::Unsealed | Self::ForgedEarly | Self::ForgedSealed => "u1",
            Self::Fast => "f",
        }
    }

    /// Its entry in the status list.
    pub(crate) fn index(self) -> Option<u32> {
        match self {
            Self::Genuine => Some(1),
            Self::Withdrawn => Some(2),
            Self::Suspended => Some(3),
            Self::Fast => Some(4),
            Self::College | Self::Sealed | Self::Unsealed | Self::ForgedEarly | Self::ForgedSealed => None,
        }
    }

    fn signed_at(self) -> Option<Hour> {
        match self {
            Self::ForgedEarly => Some(-35 * DAY),
            Self::Sealed => Some(-31 * DAY),
            Self::ForgedSealed => Some(-26 * DAY),
            Self::Unsealed => Some(-20 * DAY),
            Self::Genuine | Self::Withdrawn | Self::Suspended | Self::College | Self::Fast => None,
        }
    }

    /// Whether its issuer made it and never withdrew it.
    pub(crate) fn is_genuine(self) -> bool {
        matches!(self, Self::Genuine | Self::Sealed | Self::Unsealed | Self::Fast)
    }

    /// The bytes.
    pub(crate) fn bytes(self) -> &'static [u8] {
        &made()[&self].0
    }

    pub(crate) fn id(self) -> StampId {
        made()[&self].1
    }

    fn make(self) -> Vec<u8> {
        let mut award = Award::new(
            Name::new("Borg").unwrap(),
            Title::new("Bachelor of Arts").unwrap(),
            Label::new(&format!("{self:?}")).unwrap(),
            "2025-07-15".parse().unwrap(),
        );
        award.status_index = self.index();
        let mut claims = Claims::new(award);
        claims.issued_at = self.signed_at().map(time);
        pack(&claims, key(self.key())).unwrap()
    }
}

fn made() -> &'static BTreeMap<Stamp, (Vec<u8>, StampId)> {
    static MADE: OnceLock<BTreeMap<Stamp, (Vec<u8>, StampId)>> = OnceLock::new();
    MADE.get_or_init(|| {
        let made = |stamp: Stamp| (stamp.make(), id_of(&stamp.make()));
        Stamp::ALL.into_iter().map(|stamp| (stamp, made(stamp))).collect()
    })
}

/// The last day of award of a closed college: before that of its stamp.
pub(crate) fn closing_day() -> Day {
    "2025-06-30".parse().unwrap()
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Genuine => "a genuine stamp",
            Self::Withdrawn => "a withdrawn stamp",
            Self::Suspended => "a suspended stamp",
            Self::College => "the closed college's stamp",
            Self::Sealed => "a genuine and sealed stamp",
            Self::Unsealed => "a genuine stamp from after the last seal",
            Self::ForgedEarly => "a thief's backdated stamp",
            Self::ForgedSealed => "a thief's stamp in a late register",
            Self::Fast => "a genuine stamp of the issuer with a fast clock",
        })
    }
}
