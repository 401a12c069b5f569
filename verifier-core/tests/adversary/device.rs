//! A device, and its interface to the core: the one file that names what refreshes and floors are made of.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use qualistamp_core::*;

use crate::basics::{Hour, time};
use crate::history::History;
use crate::parts::{Address, FAST, Facts, PartId, UNI, proof};

/// What a device has in use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Held {
    pub(crate) root: u64,
    pub(crate) list: Option<PartId>,
    pub(crate) tokens: BTreeMap<Address, PartId>,
    pub(crate) registers: BTreeSet<PartId>,
    /// Registers of which it has a proof.
    pub(crate) proofs: BTreeSet<PartId>,
}

/// Floors as numbers that may only rise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Levels {
    pub(crate) root: u64,
    pub(crate) list: Option<u64>,
    pub(crate) clock: Option<i64>,
    /// When the newest status list was made, by address and thumbprint of the key.
    pub(crate) status: BTreeMap<(String, [u8; 32]), i64>,
    /// Since when keys are withdrawn, by thumbprint.
    pub(crate) withdrawn: BTreeMap<[u8; 32], i64>,
}

impl Levels {
    fn of(floors: &Floors) -> Self {
        let status = floors.status.iter().flat_map(|(address, by_key)| {
            by_key.iter().map(move |(key, floor)| ((address.clone(), *key), floor.issued.seconds()))
        });
        Self {
            root: floors.root.map_or(0, |floor| floor.version),
            list: floors.list.as_ref().map(|floor| floor.version),
            clock: floors.clock.map(UnixTime::seconds),
            status: status.collect(),
            withdrawn: floors
                .withdrawn
                .iter()
                .map(|(thumbprint, withdrawal)| (*thumbprint, withdrawal.since.seconds()))
                .collect(),
        }
    }
}

/// A device.
#[derive(Clone)]
pub(crate) struct Device {
    /// Version of the built-in root.
    pub(crate) anchor: u64,
    state: TrustState,
    pub(crate) held: Held,
    pub(crate) levels: Levels,
    /// Equal for devices that are in the same state.
    pub(crate) mark: [u8; 32],
}

/// Part numbers by bytes. A proof has the number of its register.
pub(crate) struct Index(HashMap<Vec<u8>, PartId>);

impl Index {
    pub(crate) fn of(history: &History) -> Self {
        let parts = history.parts.iter().enumerate().map(|(id, part)| (part.bytes.clone(), id));
        let proofs = history.registers().map(|(id, stamps)| (proof(stamps), id));
        Self(parts.chain(proofs).collect())
    }
}

impl Device {
    /// A new device with this root built in.
    pub(crate) fn new(history: &History, index: &Index, anchor: u64) -> Self {
        let state = TrustState::new(&anchor_bytes(history, anchor)).unwrap();
        Self::in_state(history, index, anchor, state)
    }

    fn in_state(history: &History, index: &Index, anchor: u64, state: TrustState) -> Self {
        let bytes = state.to_bundle();
        let bundle = Bundle::parse(&bytes).unwrap();
        let mut held = Held { root: state.root().content().version, ..Held::default() };
        let find = |bytes: &[u8]| *index.0.get(bytes).unwrap();
        held.list = bundle.list().map(find);
        for (address, token) in bundle.status() {
            let address = [UNI, FAST].into_iter().find(|known| *known == address).unwrap();
            held.tokens.insert(address, find(token));
        }
        held.registers = bundle.registers().map(|(_, _, bytes)| find(bytes)).collect();
        held.proofs = bundle.proofs().map(|(_, _, bytes)| find(bytes)).collect();
        debug_assert!(held.list.is_none_or(|id| matches!(history.parts[id].facts, Facts::List(_))));
        let floors = state.floors().to_cbor();
        let mark = sha256(&[&anchor.to_be_bytes()[..], &sha256(&bytes), &floors].concat());
        Self { anchor, levels: Levels::of(state.floors()), state, held, mark }
    }

    /// The device after this bundle was offered. What is refused changes nothing.
    pub(crate) fn refresh(&self, history: &History, index: &Index, bundle: &[u8], now: Hour) -> Self {
        match self.state.refresh(bundle, time(now)) {
            Ok(refreshed) => Self::in_state(history, index, self.anchor, refreshed.state),
            Err(_) => self.clone(),
        }
    }

    /// The device after a restart, with these floors and the cache.
    ///
    /// # Errors
    /// The device after a restart without the cache, if that does not open.
    pub(crate) fn resume(
        &self,
        history: &History,
        index: &Index,
        anchor: u64,
        floors: KeptFloors,
    ) -> Result<Self, Self> {
        let signed = anchor_bytes(history, anchor);
        let opened = TrustState::resume(&signed, self.state.to_bundle(), floors.clone());
        match opened {
            Ok(state) => Ok(Self::in_state(history, index, anchor, state)),
            Err(_) => Err(Self::without_cache(history, index, anchor, floors)),
        }
    }

    /// The device after a restart with these floors alone.
    pub(crate) fn without_cache(history: &History, index: &Index, anchor: u64, floors: KeptFloors) -> Self {
        let signed = anchor_bytes(history, anchor);
        let state = TrustState::resume(&signed, Bundle::default().to_cbor(), floors).unwrap();
        Self::in_state(history, index, anchor, state)
    }

    pub(crate) fn floors(&self) -> &Floors {
        self.state.floors()
    }

    /// The support code of the answer about a stamp, and its kind.
    pub(crate) fn verify(&self, stamp: &[u8], now: Hour) -> Answer {
        let outcome = verify(stamp, self.state.trust(), time(now), &Policy::default());
        match outcome.verdict() {
            Verdict::Valid(..) => Answer::Valid,
            Verdict::Invalid(_) => Answer::Invalid(outcome.support_code()),
            Verdict::Indeterminate(_) => Answer::Indeterminate(outcome.support_code()),
        }
    }
}

/// The answer about a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Valid,
    Invalid(&'static str),
    Indeterminate(&'static str),
}

fn anchor_bytes(history: &History, anchor: u64) -> Vec<u8> {
    history.parts[history.root(anchor).0].bytes.clone()
}
