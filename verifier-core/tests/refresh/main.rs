//! Refresh: each attack and failure of TUF's client workflow has its own error and leaves the old state unchanged.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a failure here is the test's own message"
)]

mod bundles;
mod lists;
mod parts;
mod rollback;
mod roots;
mod time;

use qualistamp_core::*;
use qualistamp_testkit::{signer::Key, trust::*};

fn now() -> UnixTime {
    at("2026-03-15")
}

/// A device with root 1, list 5 and a status list of 2026-03-02.
fn device() -> TrustState {
    let first = bundle(&[(1, root(1))], Some(list(5)), &[status("2026-03-02")]);
    let refreshed = TrustState::new(&root(1)).unwrap().refresh(&first, now()).unwrap();
    assert_eq!((refreshed.refused, refreshed.still_withdrawn), (vec![], vec![]));
    refreshed.state
}

fn refuse(state: &TrustState, bundle: &[u8]) -> RefreshError {
    let floors = state.floors().clone();
    let error = match state.refresh(bundle, now()) {
        // Roots on the way may have been accepted.
        Ok(refreshed) => {
            assert_eq!(list_version(&refreshed.state), list_version(state));
            assert!(state.root().content().version < refreshed.state.root().content().version);
            refreshed.stopped.unwrap()
        }
        Err(error) => error,
    };
    assert_eq!(state.floors(), &floors, "a refused bundle changes nothing");
    assert!(!error.to_string().is_empty());
    error
}

fn accept(state: &TrustState, bundle: &[u8]) -> TrustState {
    let refreshed = state.refresh(bundle, now()).unwrap();
    assert_eq!((refreshed.refused, refreshed.stopped), (vec![], None));
    refreshed.state
}

fn list_version(state: &TrustState) -> Option<u64> {
    state.trust().list.as_ref().map(TrustList::version)
}

/// Roots 1 to `last`. Each has two keys of its own and is signed by them and by its predecessor's keys.
fn rotating(last: u64, change: impl Fn(&mut RootContent)) -> Vec<(u64, Vec<u8>)> {
    let names = |version: u64| [format!("root {version} a"), format!("root {version} b")];
    (1..=last)
        .map(|version| {
            let [a, b] = names(version);
            let mut content = root_content(version);
            content.root = role(2, &[&a, &b]);
            change(&mut content);
            let mut signers = vec![a, b];
            if version > 1 {
                signers.extend(names(version - 1));
            }
            let signers: Vec<&str> = signers.iter().map(String::as_str).collect();
            (version, signed(&content.to_cbor(), Domain::Root, &signers))
        })
        .collect()
}

/// A root signed with other keys than [`root`].
fn foreign_root() -> Vec<u8> {
    let mut content = root_content(1);
    content.root = role(1, &["x"]);
    content.list = role(1, &["x"]);
    signed(&content.to_cbor(), Domain::Root, &["x"])
}
