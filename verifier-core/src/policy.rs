//! The relying party's choices. Every default is the cautious one.

use crate::model::UnixTime;

/// The choices of the relying party. [`Policy::default`] is the most cautious.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Policy {
    /// How old a trust list may be.
    pub hard_limit: HardLimit,
    /// How to treat specimens.
    pub specimens: SpecimenPolicy,
    /// How to treat an award if it is not known whether it was withdrawn.
    pub unknown_status: UnknownStatusPolicy,
}

/// The maximum age of a trust list. An older list leads to no verdict other than indeterminate or invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HardLimit {
    /// Days after the list was issued.
    pub days: u32,
}

impl HardLimit {
    /// The last moment at which data made at `issued` is used.
    #[must_use]
    pub fn after(self, issued: UnixTime) -> UnixTime {
        issued.plus_seconds(i64::from(self.days) * 86_400)
    }
}

impl Default for HardLimit {
    /// One year. Somebody who has had no network for longer should know.
    fn default() -> Self {
        Self { days: 365 }
    }
}

/// How to treat a stamp that is marked as an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpecimenPolicy {
    /// Invalid: it awards nothing.
    #[default]
    Refuse,
    /// Treated like any other stamp, with a note. For trials and training.
    Accept,
}

/// How to treat an award whose issuer publishes withdrawals, if its status list is missing, expired or damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownStatusPolicy {
    /// Indeterminate: missing data does not mean "not withdrawn".
    #[default]
    Deny,
    /// Treated like any other award, with a note.
    Allow,
}
