//! What a relying party decides for itself. Every default is the cautious one.

use crate::model::UnixTime;

/// The relying party's choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Policy {
    /// How old a trust list may be.
    pub hard_limit: HardLimit,
    /// What to make of specimens.
    pub specimens: SpecimenPolicy,
    /// What to make of an award of which it is not known whether it was withdrawn.
    pub unknown_status: UnknownStatusPolicy,
}

/// How old the trust list may be before no verdict rests on it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HardLimit {
    /// Days after the list was issued.
    pub days: u32,
}

impl HardLimit {
    /// The last moment at which what was made at `issued` is relied on.
    pub(crate) fn after(self, issued: UnixTime) -> UnixTime {
        issued.plus_seconds(i64::from(self.days) * 86_400)
    }
}

impl Default for HardLimit {
    /// One year: an officer without network for longer should be told.
    fn default() -> Self {
        Self { days: 365 }
    }
}

/// What to make of a stamp marked as an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpecimenPolicy {
    /// Invalid: it awards nothing.
    #[default]
    Refuse,
    /// Treated like any other, with a note: for trials and trainings.
    Accept,
}

/// What to make of an award whose issuer publishes withdrawals, when what it published is absent, stale or damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownStatusPolicy {
    /// Indeterminate: no data is not "not withdrawn".
    #[default]
    Deny,
    /// Treated like any other, with a note.
    Allow,
}
