//! Roots: thresholds, order and expiry.

use super::*;

#[test]
fn expired_roots() {
    // In the middle of a chain: a device that is late walks past it.
    let chain = rotating(6, |content| {
        content.expires = at(if content.version < 6 { "2026-02-01" } else { "2030-01-01" });
    });
    let state = TrustState::new(&chain[0].1).unwrap();
    assert_eq!(accept(&state, &bundle(&chain, Some(list(5)), &[])).root().content().version, 6);
    // At the end: nothing is accepted under it.
    let expires = at("2026-02-01");
    assert_eq!(
        refuse(&state, &bundle(&chain[..5], Some(list(5)), &[])),
        RefreshError::RootExpired { version: 5, expires, now: now() }
    );
    // What was accepted before stays in use, with a note.
    let state = device();
    let later = at("2030-01-02");
    let policy = Policy { hard_limit: HardLimit { days: 3650 }, ..Policy::default() };
    let mut award = award(1);
    award.status_index = None;
    let stamp = stamp(award, "uni");
    assert!(matches!(
        state.refresh(&state.to_bundle(), later),
        Err(RefreshError::RootExpired { version: 1, .. })
    ));
    assert_eq!(codes(&verify(&stamp, state.trust(), later, &policy)), "V00 N02 N01");
}

#[test]
fn one_refresh_walks_many_roots_but_skips_none() {
    let chain = rotating(7, |_| {});
    let state = TrustState::new(&chain[0].1).unwrap();
    let caught_up = accept(&state, &bundle(&chain, Some(list(5)), &[]));
    assert_eq!(caught_up.root().content().version, 7);
    let resumed = TrustState::resume(
        &chain[0].1,
        caught_up.to_bundle(),
        KeptFloors::Newest(caught_up.floors().clone()),
    )
    .unwrap();
    assert_eq!(resumed.root(), caught_up.root());
    // A newer program has a newer built-in root.
    let younger = TrustState::resume(
        &chain[4].1,
        caught_up.to_bundle(),
        KeptFloors::Newest(caught_up.floors().clone()),
    )
    .unwrap();
    assert_eq!(younger.root(), caught_up.root());

    let mut gap = chain.clone();
    gap.remove(3);
    assert_eq!(
        refuse(&state, &bundle(&gap, Some(list(5)), &[])),
        RefreshError::RootSkipped { trusted: 3, found: 5 }
    );
    // Filed under the wrong version.
    let mut misfiled = chain.clone();
    misfiled[1].1 = chain[0].1.clone();
    assert_eq!(
        refuse(&state, &bundle(&misfiled, None, &[])),
        RefreshError::RootMisfiled { filed: 2, found: 1 }
    );
}

#[test]
fn a_root_needs_the_threshold_of_both_itself_and_its_predecessor() {
    let state = device();
    let mut content = root_content(2);
    content.root = role(2, &["n1", "n2"]);
    let offer =
        |signers: &[&str]| bundle(&[(2, signed(&content.to_cbor(), Domain::Root, signers))], None, &[]);
    let under = |valid| RefreshError::Root {
        version: 2,
        error: MetadataError::UnderSigned { algorithm: Algorithm::Es256, valid, threshold: 2 },
    };
    assert_eq!(refuse(&state, &offer(&["n1", "n2"])), under(0), "not by the old keys");
    assert_eq!(refuse(&state, &offer(&["r1", "n1", "n2"])), under(1), "by one of the old keys");
    assert_eq!(refuse(&state, &offer(&["r1", "r2", "n1"])), under(1), "by one of the new keys");
    let twice = MetadataError::Header(SignatureFault::Twice { kid: Key::new("r1").kid() });
    let twice = RefreshError::Root { version: 2, error: twice };
    assert_eq!(refuse(&state, &offer(&["r1", "n1", "n2", "r1"])), twice, "one key twice");
    assert_eq!(accept(&state, &offer(&["n2", "r1", "r3", "n1"])).root().content().version, 2);
}

#[test]
fn resume_and_refresh_refuse_the_same_chains() {
    let chain = rotating(4, |_| {});
    let mut gap = chain.clone();
    gap.remove(1);
    let mut misfiled = chain.clone();
    misfiled[2].1 = chain[1].1.clone();
    let mut unsigned = chain.clone();
    unsigned[1].1 = root(2);
    for (name, roots) in [("gap", gap), ("misfiled", misfiled), ("signed by others", unsigned)] {
        let state = TrustState::new(&chain[0].1).unwrap();
        let bytes = bundle(&roots, None, &[]);
        let kept = KeptFloors::Older(Floors::default());
        let resumed = TrustState::resume(&chain[0].1, bytes.clone(), kept);
        assert_eq!(resumed.unwrap_err(), refuse(&state, &bytes), "{name}");
    }
}
