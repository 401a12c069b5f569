//! Bundles of growing version for the tests of the cache.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]
#![allow(dead_code, reason = "each test file uses a different part")]

use qualistamp_core::*;
use qualistamp_trust_cache::HttpTag;

pub(crate) use qualistamp_testkit::signer::Key;
pub(crate) use qualistamp_testkit::trust::at;
use qualistamp_testkit::trust::{list_content, role, root_content, signed, university};

/// The time of every import.
pub(crate) fn now() -> UnixTime {
    at("2026-03-15")
}

/// Root `version`, signed by the one root key.
pub(crate) fn root(version: u64) -> Vec<u8> {
    let content = RootContent { root: role(1, &["root"]), list: role(1, &["list"]), ..root_content(version) };
    signed(&content.to_cbor(), Domain::Root, &["root"])
}

/// List `version`. From version 3 on it calls the key `stolen` compromised, except for every tenth list.
pub(crate) fn list(version: u64) -> Vec<u8> {
    let mut stolen = IssuerKey::new(Key::new("stolen").public(), at("2020-01-01"));
    if version >= 3 && !version.is_multiple_of(10) {
        stolen.state = KeyState::CompromisedSince(at("2026-02-01"));
    }
    let mut issuer = Issuer { status: None, ..university() };
    issuer.keys.push(stolen);
    let content = TrustListContent { issuers: vec![issuer], ..list_content(version) };
    signed(&content.to_cbor().unwrap(), Domain::TrustList, &["list"])
}

/// The bundle with list `version`; from version 4 on it also contains a second root.
pub(crate) fn bundle(version: u64) -> Vec<u8> {
    let mut bundle = Bundle::default();
    bundle.add_root(1, root(1));
    if version >= 4 {
        bundle.add_root(2, root(2));
    }
    bundle.set_list(list(version));
    bundle.to_cbor()
}

/// Version of the list in a state; 0 for none.
pub(crate) fn version(state: &TrustState) -> u64 {
    state.trust().list.as_ref().map_or(0, TrustList::version)
}

/// Version of the list floor; 0 for none.
pub(crate) fn floor(state: &TrustState) -> u64 {
    state.floors().list.as_ref().map_or(0, |floor| floor.version)
}

/// Whether the key `stolen` is withdrawn.
pub(crate) fn stolen_key_is_withdrawn(state: &TrustState) -> bool {
    state.floors().withdrawn.iter().any(|(key, _)| *key == Key::new("stolen").public().thumbprint())
}

/// Where bundles are fetched from.
pub(crate) const ADDRESS: &str = "https://trust.example/bundle.cbor";

/// The tag of the bundle with list `version`; list 0 is none.
pub(crate) fn tag(version: u64) -> Option<HttpTag> {
    HttpTag::new(ADDRESS, &format!("\"{version}\"")).filter(|_| version > 0)
}
