//! A list of all institutions of a continent fits a small file, and comes back from the cache as it went in.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a failure here is the test's own message")]

#[path = "../../verifier-core/benches/lists/mod.rs"]
mod lists;

use std::path::Path;

use lists::*;
use qualistamp_core::*;
use qualistamp_trust_cache::TrustCache;

/// What a phone on a slow network still fetches in seconds.
const MAX_BUNDLE_BYTES: usize = 1_200_000;

fn fits_and_comes_back(name: &str, institutions: &[Institution]) {
    let content = content(institutions);
    let mut bundle = Bundle::default();
    bundle.add_root(1, signed_root());
    bundle.set_list(sign(&content.to_cbor().unwrap(), Domain::TrustList, &Key::numbered(LIST)).unwrap());
    let bytes = bundle.to_cbor();
    println!("{name}: {} issuers, {} bytes", institutions.len(), bytes.len());
    assert!(bytes.len() <= MAX_BUNDLE_BYTES, "{name}: {} bytes", bytes.len());

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    TrustCache::open(&folder, &signed_root()).unwrap().import(&bytes, now()).unwrap();
    let cache = TrustCache::open(&folder, &signed_root()).unwrap();
    assert_eq!(cache.recoveries(), []);
    let state = cache.snapshot();
    let list = state.trust().list.as_ref().unwrap();
    assert_eq!(list.content(), content);
    for number in [0, 1, 2 * 5_000, 2 * 5_753 + 1] {
        let kid = Key::numbered(number).public().kid();
        let issuer = &content.issuers[usize::try_from(number / 2).unwrap()];
        assert!(list.candidates(kid).any(|(found, key)| found == *issuer && key.kid() == kid));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn thousands_of_institutions_fit_a_small_file() {
    fits_and_comes_back("made up", &made_up_institutions(5_754));
    let real = real_institutions();
    if real.is_empty() {
        println!("SKIPPED: the real institutions are not at hand");
    } else {
        fits_and_comes_back("real", &real);
    }
}
