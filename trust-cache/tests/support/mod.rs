//! Bundles of growing version for tests of the cache, signed by keys made from names.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]
#![allow(dead_code, reason = "each test file uses its own part")]

#[path = "../../../verifier-core/tests/signer/mod.rs"]
mod signer;

use qualistamp_core::*;

pub(crate) use signer::Key;

pub(crate) fn at(text: &str) -> UnixTime {
    text.parse().unwrap()
}

pub(crate) fn now() -> UnixTime {
    at("2026-03-15")
}

pub(crate) fn role(name: &str) -> Role {
    Role::new(vec![Key::new(name).public().clone()], 1).unwrap()
}

/// Root `version`, signed by the one root key.
pub(crate) fn root(version: u64) -> Vec<u8> {
    let content = RootContent {
        version,
        issued: at("2026-01-01"),
        expires: at("2030-01-01"),
        root: role("root"),
        list: role("list"),
        reinstated: vec![],
    };
    sign(&content.to_cbor(), Domain::Root, &Key::new("root")).unwrap()
}

/// List `version`. From version 3 on, the key `stolen` is compromised, but every tenth list forgets it.
pub(crate) fn list(version: u64) -> Vec<u8> {
    let mut stolen = IssuerKey::new(Key::new("stolen").public(), at("2020-01-01"));
    if version >= 3 && !version.is_multiple_of(10) {
        stolen.state = KeyState::CompromisedSince(at("2026-02-01"));
    }
    let content = TrustListContent {
        version,
        issued: at("2026-03-01").plus_seconds(i64::try_from(version).unwrap()),
        next_update: at("2026-04-01"),
        issuers: vec![Issuer {
            id: Label::new("GR-UNI").unwrap(),
            name: ("el".parse().unwrap(), Title::new("Πανεπιστήμιο").unwrap()),
            other_names: vec![],
            country: "GR".parse().unwrap(),
            homepage: None,
            identifiers: vec![],
            scopes: vec![Scope::default()],
            keys: vec![IssuerKey::new(Key::new("uni").public(), at("2020-01-01")), stolen],
            status: None,
        }],
    };
    sign(&content.to_cbor().unwrap(), Domain::TrustList, &Key::new("list")).unwrap()
}

/// The bundle with list `version`; from version 4 on with a second root.
pub(crate) fn bundle(version: u64) -> Vec<u8> {
    let mut bundle = Bundle::default();
    bundle.add_root(1, root(1));
    if version >= 4 {
        bundle.add_root(2, root(2));
    }
    bundle.set_list(list(version));
    bundle.to_cbor()
}

/// Version of the list that a state holds; 0 for none.
pub(crate) fn version(state: &TrustState) -> u64 {
    state.trust().list.as_ref().map_or(0, TrustList::version)
}

/// Version of the list floor; 0 for none.
pub(crate) fn floor(state: &TrustState) -> u64 {
    state.floors().list.map_or(0, |floor| floor.version)
}

/// Whether a stamp of the stolen key is not relied on.
pub(crate) fn stolen_key_is_withdrawn(state: &TrustState) -> bool {
    state.floors().withdrawn.iter().any(|(key, _)| *key == Key::new("stolen").public().thumbprint())
}
