//! Options that say what is accepted as valid.

use qualistamp_core::{HardLimit, Policy, SpecimenPolicy, UnknownStatusPolicy};

/// What to accept.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct PolicyOptions {
    /// Accept specimens, which award nothing: for trials
    #[arg(long)]
    accept_specimens: bool,
    /// Accept awards whose withdrawal could not be checked, with a note
    #[arg(long)]
    accept_unknown_status: bool,
    /// Maximum age of the trust list, in days
    #[arg(long, value_name = "DAYS", default_value_t = HardLimit::default().days)]
    max_age: u32,
}

impl PolicyOptions {
    pub(crate) fn policy(self) -> Policy {
        let specimens = if self.accept_specimens { SpecimenPolicy::Accept } else { SpecimenPolicy::Refuse };
        let unknown_status =
            if self.accept_unknown_status { UnknownStatusPolicy::Allow } else { UnknownStatusPolicy::Deny };
        Policy { hard_limit: HardLimit { days: self.max_age }, specimens, unknown_status }
    }
}
