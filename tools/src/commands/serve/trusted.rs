//! The trust data of the service: read again from time to time, and what `/health` says about it.

use std::sync::{Arc, PoisonError, RwLock};

use qualistamp_core::{Federation, Policy, TrustList, TrustedOperator, UnixTime};
use serde_json::{Value, json};

use crate::args::trust_options::TrustOptions;
use crate::clock;
use crate::exit::Failure;
use crate::report::list_name::{self, Names};

/// The lists of all operators, and the operators' names.
type Lists = (Federation, Names);

/// What is trusted now.
pub(super) struct Trusted {
    options: TrustOptions,
    policy: Policy,
    state: RwLock<State>,
}

struct State {
    lists: Arc<Lists>,
    /// Why it could not be read again.
    fault: Option<String>,
}

/// How far a list can be relied on. The better ones come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Age {
    Good,
    Due,
    TooOld,
    ClockWrong,
    NoList,
}

impl Age {
    fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Due => "newer_list_due",
            Self::TooOld => "trust_too_old",
            Self::ClockWrong => "clock_wrong",
            Self::NoList => "no_trust_list",
        }
    }
}

impl Trusted {
    /// Opens what the options name.
    pub(super) fn open(options: TrustOptions, policy: Policy) -> Result<Self, Failure> {
        let lists = Arc::new(with_clock_floors(options.open_all()?));
        Ok(Self { options, policy, state: RwLock::new(State { lists, fault: None }) })
    }

    pub(super) fn policy(&self) -> &Policy {
        &self.policy
    }

    pub(super) fn trust(&self) -> Arc<Lists> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner).lists)
    }

    /// Reads it again. If that fails, what was read before stays in use.
    pub(super) fn reload(&self) {
        let opened = self.options.open_all();
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        match opened {
            Ok(lists) => *state = State { lists: Arc::new(with_clock_floors(lists)), fault: None },
            Err(failure) => state.fault = Some(failure.to_string()),
        }
    }

    /// Whether stamps can be verified with one of the lists, and how old the news is.
    pub(super) fn health(&self) -> (bool, Value) {
        let (lists, fault) = {
            let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
            (Arc::clone(&state.lists), state.fault.clone())
        };
        let (federation, names) = &*lists;
        let now = clock::now().ok();
        let best = federation.operators().iter().map(|operator| self.age(operator, now)).min();
        let best = best.unwrap_or(Age::NoList);
        let is_alone = federation.operators().len() < 2;
        let trust_lists: Vec<Value> = federation
            .operators()
            .iter()
            .filter_map(|operator| {
                let list = operator.trust.list.as_ref()?;
                // The name plays no part where there is only one.
                let name = (!is_alone).then(|| list_name::name_of(operator, names).0);
                Some(json!({
                    "operator": name,
                    "status": self.age(operator, now).word(),
                    "version": list.version(),
                    "issued": list.issued().to_string(),
                    "next_update": list.next_update().to_string(),
                    "age_days": now.map(|now| age_days(list, now)),
                    "issuers": list.len(),
                }))
            })
            .collect();
        let health = json!({
            "status": best.word(),
            "program": env!("CARGO_PKG_VERSION"),
            "trust_lists": trust_lists,
            "reload_fault": fault,
        });
        (best <= Age::Due, health)
    }

    fn age(&self, operator: &TrustedOperator, now: Option<UnixTime>) -> Age {
        match (&operator.trust.list, now) {
            (None, _) => Age::NoList,
            (Some(_), None) => Age::ClockWrong,
            (Some(list), Some(now)) if self.policy.hard_limit.after(list.issued()) < now => Age::TooOld,
            (Some(list), Some(now)) if list.next_update() < now => Age::Due,
            (Some(_), Some(_)) => Age::Good,
        }
    }
}

/// As `verify` does: the clock of this device cannot be before a trust list.
fn with_clock_floors((mut federation, names): Lists) -> Lists {
    for (_, trust) in federation.operators_mut() {
        trust.clock_floor = trust.clock_floor.max(trust.list.as_ref().map(TrustList::issued));
    }
    (federation, names)
}

fn age_days(list: &TrustList, now: UnixTime) -> i64 {
    (now.seconds() - list.issued().seconds()).div_euclid(86_400)
}
