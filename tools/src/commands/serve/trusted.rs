//! The trust data of the service: read again from time to time, and what `/health` says about it.

use std::sync::{Arc, PoisonError, RwLock};

use qualistamp_core::{Policy, Trust, TrustList, UnixTime};
use serde_json::{Value, json};

use crate::args::trust_options::TrustOptions;
use crate::clock;
use crate::exit::Failure;

/// What is trusted now.
pub(super) struct Trusted {
    options: TrustOptions,
    policy: Policy,
    state: RwLock<State>,
}

struct State {
    trust: Arc<Trust>,
    /// Why it could not be read again.
    fault: Option<String>,
}

impl Trusted {
    /// Opens what the options name.
    pub(super) fn open(options: TrustOptions, policy: Policy) -> Result<Self, Failure> {
        let trust = Arc::new(with_clock_floor(options.open()?));
        Ok(Self { options, policy, state: RwLock::new(State { trust, fault: None }) })
    }

    pub(super) fn policy(&self) -> &Policy {
        &self.policy
    }

    pub(super) fn trust(&self) -> Arc<Trust> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner).trust)
    }

    /// Reads it again. If that fails, what was read before stays in use.
    pub(super) fn reload(&self) {
        let opened = self.options.open();
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        match opened {
            Ok(trust) => *state = State { trust: Arc::new(with_clock_floor(trust)), fault: None },
            Err(failure) => state.fault = Some(failure.to_string()),
        }
    }

    /// Whether stamps can be verified, and how old the news is.
    pub(super) fn health(&self) -> (bool, Value) {
        let (trust, fault) = {
            let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
            (Arc::clone(&state.trust), state.fault.clone())
        };
        let now = clock::now().ok();
        let status = match (&trust.list, now) {
            (None, _) => "no_trust_list",
            (_, None) => "clock_wrong",
            (Some(list), Some(now)) if self.policy.hard_limit.after(list.issued()) < now => "trust_too_old",
            (Some(list), Some(now)) if list.next_update() < now => "newer_list_due",
            (Some(_), Some(_)) => "ok",
        };
        let list = trust.list.as_ref().map(|list| {
            json!({
                "version": list.version(),
                "issued": list.issued().to_string(),
                "next_update": list.next_update().to_string(),
                "age_days": now.map(|now| age_days(list, now)),
                "issuers": list.len(),
            })
        });
        let health = json!({
            "status": status,
            "program": env!("CARGO_PKG_VERSION"),
            "trust_list": list,
            "reload_fault": fault,
        });
        (matches!(status, "ok" | "newer_list_due"), health)
    }
}

/// As `verify` does: the clock of this device cannot be before the trust list.
fn with_clock_floor(mut trust: Trust) -> Trust {
    trust.clock_floor = trust.clock_floor.max(trust.list.as_ref().map(TrustList::issued));
    trust
}

fn age_days(list: &TrustList, now: UnixTime) -> i64 {
    (now.seconds() - list.issued().seconds()).div_euclid(86_400)
}
