//! What a relying party accepts: the knobs of the core, with its safe defaults.

use qualistamp_core as core;

/// What a relying party accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Policy {
    /// Days after which a trust list says nothing any more.
    pub hard_limit_days: u32,
    /// What to make of specimens.
    pub specimens: SpecimenPolicy,
    /// What to make of an award of which it is not known whether it was withdrawn.
    pub unknown_status: UnknownStatusPolicy,
}

/// What to make of an example that awards nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum SpecimenPolicy {
    /// Invalid.
    Refuse,
    /// Treated like any other, with a note: for trials and trainings.
    Accept,
}

/// What to make of an award of which it is not known whether it was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum UnknownStatusPolicy {
    /// Indeterminate: no data is not "not withdrawn".
    Deny,
    /// Treated like any other, with a note.
    Allow,
}

/// The policy for whoever has no reason for another.
#[uniffi::export]
#[must_use]
pub fn default_policy() -> Policy {
    let core::Policy { hard_limit, specimens, unknown_status } = core::Policy::default();
    Policy {
        hard_limit_days: hard_limit.days,
        specimens: match specimens {
            core::SpecimenPolicy::Refuse => SpecimenPolicy::Refuse,
            core::SpecimenPolicy::Accept => SpecimenPolicy::Accept,
        },
        unknown_status: match unknown_status {
            core::UnknownStatusPolicy::Deny => UnknownStatusPolicy::Deny,
            core::UnknownStatusPolicy::Allow => UnknownStatusPolicy::Allow,
        },
    }
}

impl From<Policy> for core::Policy {
    fn from(policy: Policy) -> Self {
        Self {
            hard_limit: core::HardLimit { days: policy.hard_limit_days },
            specimens: match policy.specimens {
                SpecimenPolicy::Refuse => core::SpecimenPolicy::Refuse,
                SpecimenPolicy::Accept => core::SpecimenPolicy::Accept,
            },
            unknown_status: match policy.unknown_status {
                UnknownStatusPolicy::Deny => core::UnknownStatusPolicy::Deny,
                UnknownStatusPolicy::Allow => core::UnknownStatusPolicy::Allow,
            },
        }
    }
}
