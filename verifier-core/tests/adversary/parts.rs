//! What an operator, its issuers and thieves publish: signed bytes, and the facts in them.

use std::collections::{BTreeMap, BTreeSet};

use qualistamp_core::*;
use qualistamp_testkit::trust::{at, role, signed};

use crate::basics::{DAY, Hour, key, time};
use crate::stamps::{Stamp, closing_day};

/// Index of a part in its history: the order of publication.
pub(crate) type PartId = usize;

/// A published part.
pub(crate) struct Part {
    pub(crate) facts: Facts,
    pub(crate) bytes: Vec<u8>,
    pub(crate) published: Hour,
    /// What is new in it, for people.
    pub(crate) label: String,
}

pub(crate) enum Facts {
    Root(RootFacts),
    List(ListFacts),
    Token(TokenFacts),
    Register(Stamps),
}

/// Keys by name, `threshold` of which must sign.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Signers {
    pub(crate) threshold: usize,
    pub(crate) keys: Vec<&'static str>,
}

impl Signers {
    pub(crate) fn new(threshold: usize, keys: &[&'static str]) -> Self {
        Self { threshold, keys: keys.to_vec() }
    }

    /// Whether these signers are enough.
    pub(crate) fn met_by(&self, signers: &[&'static str]) -> bool {
        self.keys.iter().filter(|key| signers.contains(key)).count() >= self.threshold
    }

    fn enough(&self) -> &[&'static str] {
        &self.keys[..self.threshold]
    }

    fn differs_from(&self, other: &Self) -> bool {
        self.threshold != other.threshold
            || BTreeSet::from_iter(&self.keys) != BTreeSet::from_iter(&other.keys)
    }

    fn role(&self) -> Role {
        role(self.threshold, &self.keys)
    }
}

#[derive(Clone)]
pub(crate) struct RootFacts {
    pub(crate) version: u64,
    pub(crate) issued: Hour,
    pub(crate) root: Signers,
    pub(crate) list: Signers,
    pub(crate) reinstated: BTreeSet<&'static str>,
}

impl RootFacts {
    pub(crate) fn changes_list_keys(&self, before: &Self) -> bool {
        self.list.differs_from(&before.list)
    }

    /// Signed by enough keys of its predecessor, `before`, and by enough of its own.
    pub(crate) fn sign(&self, before: Option<&Self>) -> Vec<u8> {
        let content = RootContent {
            version: self.version,
            issued: time(self.issued),
            expires: at("2030-01-01"),
            root: self.root.role(),
            list: self.list.role(),
            reinstated: self.reinstated.iter().map(|name| key(name).public().thumbprint()).collect(),
        };
        let mut signers = self.root.enough().to_vec();
        for name in before.map_or(&[][..], |before| before.root.enough()) {
            if !signers.contains(name) {
                signers.push(name);
            }
        }
        signed(&content.to_cbor(), Domain::Root, &signers)
    }
}

/// Whether the college may award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum College {
    Open,
    /// Its scope ends before the award.
    Closed,
    /// No longer listed.
    Gone,
}

#[derive(Clone)]
pub(crate) struct ListFacts {
    pub(crate) version: u64,
    pub(crate) issued: Hour,
    /// What the operator wanted to publish. False for a thief of list keys, and for a list dated years ahead by accident.
    pub(crate) honest: bool,
    pub(crate) signers: Vec<&'static str>,
    pub(crate) college: College,
    /// Keys that are called compromised, and since when.
    pub(crate) compromised: BTreeMap<&'static str, Hour>,
    /// Seals of the key `u1`: when they were made, and the stamps.
    pub(crate) seals: BTreeMap<Hour, Stamps>,
    /// The key that signs the status list of the university.
    pub(crate) pin: &'static str,
}

/// Stamps in a register.
pub(crate) type Stamps = &'static [Stamp];

impl ListFacts {
    pub(crate) fn sign(&self) -> Vec<u8> {
        let content = TrustListContent {
            version: self.version,
            issued: time(self.issued),
            next_update: time(self.issued + 30 * DAY),
            issuers: [
                Some(self.issuer("UNI", &["u1", "u2", "p", "q"], Some((UNI, self.pin)))),
                (self.college != College::Gone).then(|| self.issuer("COLLEGE", &["m"], None)),
                Some(self.issuer("FAST", &["f"], Some((FAST, "f")))),
            ]
            .into_iter()
            .flatten()
            .collect(),
            introduced: vec![],
        };
        signed(&content.to_cbor().unwrap(), Domain::TrustList, &self.signers)
    }

    /// The key that signs the status list at `address`.
    pub(crate) fn pinned(&self, address: Address) -> &'static str {
        if address == FAST { "f" } else { self.pin }
    }

    fn issuer(&self, id: &str, keys: &[&'static str], status: Option<(Address, &str)>) -> Issuer {
        let until = (id == "COLLEGE" && self.college == College::Closed).then(closing_day);
        let keys = keys.iter().map(|name| {
            let mut listed = IssuerKey::new(key(name).public(), at("2020-01-01"));
            if let Some(since) = self.compromised.get(name) {
                listed.state = KeyState::CompromisedSince(time(*since));
            }
            if *name == "u1" {
                let seals = self.seals.iter();
                listed.seals = seals
                    .map(|(at, stamps)| Seal {
                        sealed: time(*at),
                        complete: time(*at),
                        root: register(stamps).seal(),
                    })
                    .collect();
            }
            listed
        });
        Issuer {
            id: Label::new(id).unwrap(),
            name: ("en".parse().unwrap(), Title::new(id).unwrap()),
            other_names: vec![],
            country: "GR".parse().unwrap(),
            homepage: None,
            identifiers: vec![],
            scopes: vec![Scope { until, ..Scope::default() }],
            keys: keys.collect(),
            status: status.map(|(address, name)| StatusPin {
                address: Text::new(address).unwrap(),
                kid: key(name).kid(),
            }),
            always: AlwaysCarries::default(),
            credential_seals: Vec::new(),
        }
    }
}

/// Address of a status list.
pub(crate) type Address = &'static str;

/// The status list of the university.
pub(crate) const UNI: Address = "https://uni.example/1";

/// The status list of the issuer whose clock is fast.
pub(crate) const FAST: Address = "https://fast.example/1";

#[derive(Clone)]
pub(crate) struct TokenFacts {
    pub(crate) address: Address,
    pub(crate) issued: Hour,
    /// False for a thief of the key.
    pub(crate) honest: bool,
    pub(crate) signer: &'static str,
    /// Statuses other than valid.
    pub(crate) statuses: BTreeMap<Stamp, Status>,
    /// Whether it says when it expires and when the next one is due.
    pub(crate) dated: bool,
}

impl TokenFacts {
    pub(crate) fn sign(&self) -> Vec<u8> {
        let mut statuses = Statuses::new(StatusBits::Two, 8);
        for (stamp, status) in &self.statuses {
            assert!(statuses.set(stamp.index().unwrap(), *status));
        }
        let content = StatusListContent {
            address: Text::new(self.address).unwrap(),
            issued: time(self.issued),
            expires: self.dated.then(|| time(self.issued + 90 * DAY)),
            ttl: self.dated.then_some(30 * 86_400),
            statuses,
            details: BTreeMap::new(),
        };
        content.sign(key(self.signer)).unwrap()
    }
}

/// Ids in each register besides those of watched stamps: enough for two leaves.
const OTHER_IDS: u8 = 40;

pub(crate) fn register(stamps: Stamps) -> Register {
    let others = (0..OTHER_IDS).map(|number| StampId(sha256(&[number])));
    Register::of(stamps.iter().map(|stamp| stamp.id()).chain(others))
}

/// The proof that the first of these stamps is in their register.
pub(crate) fn proof(stamps: Stamps) -> Vec<u8> {
    register(stamps).prove(stamps[0].id()).unwrap().to_cbor()
}
