//! What a relying party accepts: the options of the core, with its safe defaults.

use qualistamp_core as core;

/// What a relying party accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Policy {
    /// Maximum age of the trust list, in days.
    pub hard_limit_days: u32,
    /// How to treat specimens.
    pub specimens: SpecimenPolicy,
    /// How to treat an award when it is not known whether it was withdrawn.
    pub unknown_status: UnknownStatusPolicy,
}

/// How to treat an example that awards nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum SpecimenPolicy {
    /// Specimens are invalid.
    Refuse,
    /// Treated like other stamps, with a note. For tests and training.
    Accept,
}

/// How to treat an award when it is not known whether it was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum UnknownStatusPolicy {
    /// The answer is indeterminate: missing data does not mean "not withdrawn".
    Deny,
    /// Treated like other stamps, with a note.
    Allow,
}

/// The default policy, with the safe choice for every option.
#[cfg_attr(feature = "uniffi", uniffi::export)]
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
