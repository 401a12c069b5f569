//! A list of all institutions of a continent fits a small file, and the cache returns it unchanged.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a failure here is the test's own message")]

use std::path::Path;

use qualistamp_testkit::{lists::*, signer::Key};
use qualistamp_trust_cache::TrustCache;

/// A phone on a slow network can fetch this much in seconds.
const MAX_BYTES: usize = 1_200_000;

#[test]
fn generated_institutions_fit_a_small_file() {
    fits_and_comes_back("generated", &made_up_institutions(5_754));
}

#[test]
#[ignore = "outside: needs ../shared/data/issuers/issuers-eu27-all.csv"]
fn outside_real_institutions_fit_a_small_file() {
    let institutions = real_institutions();
    assert!(institutions.len() > 5_000, "missing or too short: {}", real_institutions_path().display());
    fits_and_comes_back("real", &institutions);
}

fn fits_and_comes_back(name: &str, institutions: &[Institution]) {
    let content = content(institutions);
    let bytes = bundle(&content).to_cbor();
    println!("{name}: {} issuers, {} bytes", institutions.len(), bytes.len());
    assert!(bytes.len() <= MAX_BYTES, "{name}: {} bytes", bytes.len());

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    TrustCache::open(&folder, &signed_root()).unwrap().import(&bytes, now()).unwrap();
    let cache = TrustCache::open(&folder, &signed_root()).unwrap();
    assert_eq!(cache.recoveries(), []);
    let state = cache.snapshot();
    let list = state.trust().list.as_ref().unwrap();
    assert_eq!(list.content(), content);
    for number in [0, 1, 2 * 5_000, 2 * 5_753 + 1] {
        let kid = Key::numbered(number).kid();
        let issuer = &content.issuers[usize::try_from(number / 2).unwrap()];
        assert!(list.candidates(kid).any(|(found, key)| found == *issuer && key.kid() == kid));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
