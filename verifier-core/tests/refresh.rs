//! Refresh: each attack and failure of TUF's client workflow has its own error and leaves the old state unchanged.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a failure here is the test's own message"
)]

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
    let error = state.refresh(bundle, now()).map(|refreshed| refreshed.state).unwrap_err();
    assert_eq!(state.floors(), &floors, "a refused bundle changes nothing");
    assert!(!error.to_string().is_empty());
    error
}

fn accept(state: &TrustState, bundle: &[u8]) -> TrustState {
    let refreshed = state.refresh(bundle, now()).unwrap();
    assert_eq!(refreshed.refused, vec![]);
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

#[test]
fn an_accepted_bundle_can_be_stored_and_resumed() {
    let state = device();
    assert_eq!((state.root().content().version, list_version(&state)), (1, Some(5)));
    assert_eq!(state.floors().clock, Some(at("2026-03-02")));
    let stamp = stamp(award(1), "uni");
    assert_eq!(codes(&verify(&stamp, state.trust(), now(), &Policy::default())), "V00");

    let resumed =
        TrustState::resume(&root(1), state.to_bundle(), KeptFloors::Newest(state.floors().clone())).unwrap();
    assert_eq!(resumed.floors(), state.floors());
    assert_eq!(resumed.to_bundle(), state.to_bundle());
    assert_eq!(codes(&verify(&stamp, resumed.trust(), now(), &Policy::default())), "V00");
    // Without its floors, they are restored from the content.
    let bare = TrustState::resume(&root(1), state.to_bundle(), KeptFloors::Older(Floors::default())).unwrap();
    assert_eq!(bare.floors(), state.floors());
    assert!(
        TrustState::resume(&foreign_root(), state.to_bundle(), KeptFloors::Older(Floors::default())).is_err(),
        "another anchor"
    );

    // The same bundle again changes nothing.
    let again = bundle(&[(1, root(1))], Some(list(5)), &[status("2026-03-02")]);
    assert_eq!(accept(&state, &again).floors(), state.floors());
}

fn foreign_root() -> Vec<u8> {
    let mut content = root_content(1);
    content.root = role(1, &["x"]);
    content.list = role(1, &["x"]);
    signed(&content.to_cbor(), Domain::Root, &["x"])
}

#[test]
fn rollback_of_root() {
    let chain = rotating(3, |_| {});
    let state = TrustState::new(&chain[0].1).unwrap();
    let state = accept(&state, &bundle(&chain, Some(list(5)), &[]));
    assert_eq!(state.root().content().version, 3);
    let old = bundle(&chain[..2], Some(list(6)), &[]);
    assert_eq!(refuse(&state, &old), RefreshError::RootRolledBack { floor: 3, offered: 2 });

    // The same if everything except the floors was lost.
    let lost = TrustState::resume(
        &chain[0].1,
        Bundle::default().to_cbor(),
        KeptFloors::Newest(state.floors().clone()),
    );
    let lost = lost.unwrap();
    assert_eq!(lost.root().content().version, 1);
    assert_eq!(refuse(&lost, &old), RefreshError::RootRolledBack { floor: 3, offered: 2 });
    assert_eq!(accept(&lost, &bundle(&chain, Some(list(6)), &[])).root().content().version, 3);
}

#[test]
fn rollback_of_list() {
    let state = device();
    let old = bundle(&[(1, root(1))], Some(list(4)), &[]);
    assert_eq!(refuse(&state, &old), RefreshError::ListRolledBack { floor: 5, offered: 4 });
    let lost =
        TrustState::resume(&root(1), Bundle::default().to_cbor(), KeptFloors::Newest(state.floors().clone()))
            .unwrap();
    assert_eq!(list_version(&lost), None);
    assert_eq!(refuse(&lost, &old), RefreshError::ListRolledBack { floor: 5, offered: 4 });
    assert_eq!(list_version(&accept(&lost, &bundle(&[], Some(list(5)), &[]))), Some(5));
}

#[test]
fn rollback_and_replay_of_a_status_list() {
    let state = device();
    let refreshed = state.refresh(&bundle(&[], Some(list(6)), &[status("2026-03-01")]), now()).unwrap();
    assert_eq!(list_version(&refreshed.state), Some(6), "the rest is accepted");
    let part = RefusedPart::Status { address: ADDRESS.to_owned() };
    let fault = PartFault::RolledBack { floor: at("2026-03-02"), offered: at("2026-03-01") };
    assert_eq!(refreshed.refused, [Refused { part, fault }]);
    // The newer one is still in use.
    let stamp = stamp(award(1), "uni");
    assert_eq!(codes(&verify(&stamp, refreshed.state.trust(), now(), &Policy::default())), "V00");

    // Replaying a list published before a withdrawal, or in the same second, does not undo it.
    let mut content = status_content(at("2026-03-10"));
    assert!(content.statuses.set(1, Status::Withdrawn));
    let withdrawn = accept(&state, &bundle(&[], None, &[content.sign(&Key::new("uni")).unwrap()]));
    let before = bundle(&[], None, &[status("2026-03-02")]);
    let replayed = withdrawn.refresh(&before, now()).unwrap();
    assert!(matches!(replayed.refused[..], [Refused { fault: PartFault::RolledBack { .. }, .. }]));
    let twin = withdrawn.refresh(&bundle(&[], None, &[status("2026-03-10")]), now()).unwrap();
    let issued = at("2026-03-10");
    assert!(
        matches!(twin.refused[..], [Refused { fault: PartFault::Equivocation { issued: i }, .. }] if i == issued)
    );
    for state in [&replayed.state, &twin.state] {
        assert_eq!(codes(&verify(&stamp, state.trust(), now(), &Policy::default())), "W01");
    }
}

#[test]
fn new_list_keys_recover_from_a_fast_forward_attack() {
    let far = accept(&device(), &bundle(&[], Some(list(u64::MAX)), &[]));
    let mut rescue = root_content(2);
    let next = |content: &RootContent| (2, signed(&content.to_cbor(), Domain::Root, &["r1", "r3"]));
    let floor = u64::MAX;

    // With the same list keys, no list below the highest possible version is accepted.
    let stuck = bundle(&[next(&rescue)], Some(list(6)), &[]);
    assert_eq!(refuse(&far, &stuck), RefreshError::ListRolledBack { floor, offered: 6 });

    rescue.list = role(1, &["l2"]);
    let new_list = signed(&list_content(6).to_cbor().unwrap(), Domain::TrustList, &["l2"]);
    let rescued = accept(&far, &bundle(&[next(&rescue)], Some(new_list.clone()), &[]));
    assert_eq!((list_version(&rescued), rescued.floors().list.unwrap().version), (Some(6), 6));
    // The list signed with the old keys is not kept: the new root does not vouch for it.
    assert_eq!(refuse(&far, &bundle(&[next(&rescue)], None, &[])), RefreshError::ListMissing { root: 2 });
    // Walking the same step again, after everything except the floors was lost, does not lower them.
    let lost = TrustState::resume(
        &root(1),
        Bundle::default().to_cbor(),
        KeptFloors::Newest(rescued.floors().clone()),
    );
    let old = signed(&list_content(5).to_cbor().unwrap(), Domain::TrustList, &["l2"]);
    assert_eq!(
        refuse(&lost.unwrap(), &bundle(&[next(&rescue)], Some(old), &[])),
        RefreshError::ListRolledBack { floor: 6, offered: 5 }
    );
}

#[test]
fn a_freeze_attack_is_noticed_by_age() {
    let state = device();
    let frozen = state.to_bundle();
    let stamp = stamp(award(1), "uni");
    for (day, code) in [
        ("2026-03-15", "V00"),
        ("2026-04-02", "V00 N05 N01"), // list and status list are overdue
        ("2026-06-15", "U11"),         // the status list has expired
        ("2027-06-15", "U11"),
    ] {
        let state = state.refresh(&frozen, at(day)).unwrap().state;
        assert_eq!(codes(&verify(&stamp, state.trust(), at(day), &Policy::default())), code, "{day}");
    }
    // For an award without a status index, the age of the trust list decides.
    let mut award = award(1);
    award.status_index = None;
    let stamp = qualistamp_testkit::trust::stamp(award, "uni");
    for (day, code) in [("2026-03-15", "V00 N02"), ("2027-02-28", "V00 N02 N01"), ("2027-03-02", "U07")] {
        assert_eq!(codes(&verify(&stamp, state.trust(), at(day), &Policy::default())), code, "{day}");
    }
}

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
    let under =
        |valid| RefreshError::Root { version: 2, error: MetadataError::UnderSigned { valid, threshold: 2 } };
    assert_eq!(refuse(&state, &offer(&["n1", "n2"])), under(0), "not by the old keys");
    assert_eq!(refuse(&state, &offer(&["r1", "n1", "n2"])), under(1), "by one of the old keys");
    assert_eq!(refuse(&state, &offer(&["r1", "r2", "n1"])), under(1), "by one of the new keys");
    assert_eq!(refuse(&state, &offer(&["r1", "r1", "n1", "n2"])), under(1), "one key twice");
    assert_eq!(accept(&state, &offer(&["n2", "r1", "r3", "n1"])).root().content().version, 2);
}

#[test]
fn a_list_needs_its_threshold_of_distinct_keys_in_its_own_domain() {
    let mut content = root_content(1);
    content.list = role(2, &["l1", "l2", "r1"]); // r1 has two roles
    let anchor = signed(&content.to_cbor(), Domain::Root, &["r1", "r2"]);
    let state = TrustState::new(&anchor).unwrap();
    let content = list_content(1).to_cbor().unwrap();
    let offer = |domain, signers: &[&str]| bundle(&[], Some(signed(&content, domain, signers)), &[]);
    let under = |valid| RefreshError::List(MetadataError::UnderSigned { valid, threshold: 2 });
    for (name, bundle, error) in [
        ("one key", offer(Domain::TrustList, &["l1"]), under(1)),
        ("one key twice", offer(Domain::TrustList, &["l1", "l1"]), under(1)),
        ("an unknown key", offer(Domain::TrustList, &["l1", "x"]), under(1)),
        ("keys of the root", offer(Domain::TrustList, &["r2", "r3"]), under(0)),
        ("signed as a root", offer(Domain::Root, &["l1", "l2"]), under(0)),
    ] {
        assert_eq!(refuse(&state, &bundle), error, "{name}");
    }
    assert_eq!(list_version(&accept(&state, &offer(Domain::TrustList, &["l1", "r1"]))), Some(1));

    // A key with two roles: what it signed as a list is not valid as a root.
    let as_list = signed(&root_content(2).to_cbor(), Domain::TrustList, &["r1", "r2"]);
    assert_eq!(
        refuse(&state, &bundle(&[(2, as_list)], None, &[])),
        RefreshError::Root { version: 2, error: MetadataError::UnderSigned { valid: 0, threshold: 2 } }
    );
}

#[test]
fn equivocation_is_reported() {
    let state = device();
    let mut other = list_content(5);
    other.issuers[0].homepage = Some(Text::new("https://other.example/").unwrap());
    let other = signed(&other.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
    let error = refuse(&state, &bundle(&[], Some(other), &[]));
    assert!(
        matches!(error, RefreshError::Equivocation { kind: MetadataKind::TrustList, version: 5, .. }),
        "{error}"
    );
    let mut other = root_content(1);
    other.list = role(1, &["l2"]);
    let other = signed(&other.to_cbor(), Domain::Root, &["r1", "r2"]);
    let error = refuse(&state, &bundle(&[(1, other)], None, &[]));
    assert!(
        matches!(error, RefreshError::Equivocation { kind: MetadataKind::Root, version: 1, .. }),
        "{error}"
    );
    // Other signatures on the same content are not an equivocation.
    let same = signed(&root_content(1).to_cbor(), Domain::Root, &["r2", "r3"]);
    accept(&state, &bundle(&[(1, same)], None, &[]));
}

#[test]
fn endless_data_stops_at_the_limits() {
    let state = device();
    let endless = vec![0xa5; limits::MAX_BUNDLE_BYTES + 1];
    let max = limits::MAX_BUNDLE_BYTES;
    assert_eq!(refuse(&state, &endless), RefreshError::Bundle(BundleFault::TooLarge { bytes: max + 1, max }));
    let roots: Vec<_> = (0..=limits::MAX_ROOTS).map(|version| (version as u64, vec![])).collect();
    let found = limits::MAX_ROOTS + 1;
    assert_eq!(
        refuse(&state, &bundle(&roots, None, &[])),
        RefreshError::Bundle(BundleFault::TooManyRoots { found, max: limits::MAX_ROOTS })
    );
    // A signed list that exceeds the limit when decompressed: decompression stops at the limit.
    let bomb = vec![0; limits::MAX_METADATA_BYTES + 1];
    let error = refuse(&state, &bundle(&[], Some(signed(&bomb, Domain::TrustList, &["l1"])), &[]));
    let fault = PayloadFault::TooLarge { max: limits::MAX_METADATA_BYTES };
    assert_eq!(error, RefreshError::List(MetadataError::Payload(fault)));
    // An unsigned one is not decompressed.
    let error = refuse(&state, &bundle(&[], Some(signed(&bomb, Domain::TrustList, &["x"])), &[]));
    assert_eq!(error, RefreshError::List(MetadataError::UnderSigned { valid: 0, threshold: 1 }));
}

#[test]
fn mix_and_match_is_refused() {
    let state = device();
    let offer = |content: StatusListContent, key: &str| {
        let mut bundle = Bundle::default();
        bundle.add_status(ADDRESS, content.sign(&Key::new(key)).unwrap());
        bundle.to_cbor()
    };
    let refused = |bundle: &[u8]| {
        let refreshed = state.refresh(bundle, now()).unwrap();
        // The previous status list is still in use.
        let stamp = stamp(award(1), "uni");
        assert_eq!(codes(&verify(&stamp, refreshed.state.trust(), now(), &Policy::default())), "V00");
        let [refused] = &refreshed.refused[..] else { panic!("{:?}", refreshed.refused) };
        assert!(!refused.to_string().is_empty());
        refused.fault.clone()
    };
    let newer = status_content(at("2026-03-10"));
    let kid = Key::new("uni").public().kid();
    assert_eq!(
        refused(&offer(newer.clone(), "other uni")),
        PartFault::Status(StatusFault::NotSigned { kid }),
        "another issuer's key"
    );
    let elsewhere = "https://uni.example/status/2";
    let moved = StatusListContent { address: Text::new(elsewhere).unwrap(), ..newer.clone() };
    assert_eq!(
        refused(&offer(moved, "uni")),
        PartFault::Status(StatusFault::WrongAddress {
            found: elsewhere.to_owned(),
            expected: ADDRESS.to_owned()
        }),
        "another list of the same issuer"
    );
    let mut unknown = Bundle::default();
    unknown.add_status(elsewhere, newer.sign(&Key::new("uni")).unwrap());
    assert_eq!(refused(&unknown.to_cbor()), PartFault::NotPinned);
    let future = status_content(at("2026-03-17"));
    let (issued, now) = (at("2026-03-17"), now());
    assert_eq!(refused(&offer(future, "uni")), PartFault::FromTheFuture { issued, now });

    // If a list pins another key, the previous status list is unusable, and its floor is reset.
    let mut content = list_content(6);
    let new_key = Key::new("uni 2");
    content.issuers[0].keys.push(IssuerKey::new(new_key.public(), at("2026-01-01")));
    content.issuers[0].status.as_mut().unwrap().kid = new_key.public().kid();
    let repinned = signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
    let repinned = accept(&state, &bundle(&[], Some(repinned), &[]));
    let stamp = stamp(award(1), "uni");
    assert_eq!(codes(&verify(&stamp, repinned.trust(), now, &Policy::default())), "U12");
    let fresh = status_content(at("2026-03-01"));
    let fresh = accept(&repinned, &offer(fresh, "uni 2"));
    assert_eq!(codes(&verify(&stamp, fresh.trust(), now, &Policy::default())), "V00");
}

#[test]
fn metadata_dated_in_the_future_is_refused() {
    let state = device();
    let mut content = list_content(6);
    content.issued = at("2026-03-17");
    let offer = |content: &TrustListContent| {
        bundle(&[], Some(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])), &[])
    };
    let (kind, issued) = (MetadataKind::TrustList, at("2026-03-17"));
    assert_eq!(refuse(&state, &offer(&content)), RefreshError::FromTheFuture { kind, issued, now: now() });
    content.issued = at("2026-03-16"); // within a day, because clocks differ
    accept(&state, &offer(&content));
    let mut content = root_content(2);
    content.issued = at("2026-03-17");
    let kind = MetadataKind::Root;
    let next = (2, signed(&content.to_cbor(), Domain::Root, &["r1", "r2"]));
    assert_eq!(
        refuse(&state, &bundle(&[next], None, &[])),
        RefreshError::FromTheFuture { kind, issued, now: now() }
    );
}

#[test]
fn a_clock_before_the_floor_leaves_time_unchecked_and_makes_nothing_fresh() {
    let state = device();
    let stamp = stamp(award(1), "uni");
    let outcome = verify(&stamp, state.trust(), at("1970-01-02"), &Policy::default());
    let floor = at("2026-03-02");
    let reason = IndeterminateReason::ClockBehind { now: at("1970-01-02"), floor };
    assert_eq!(outcome.verdict(), &Verdict::Indeterminate(reason));
    assert_eq!(outcome.report().finding(Axis::Freshness), &Finding::Good);
    // Such a device still accepts a newer list if it is not too far from the floor.
    let mut content = list_content(6);
    content.issued = at("2026-03-03");
    let offer = |content: &TrustListContent| {
        bundle(&[], Some(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])), &[])
    };
    let next = state.refresh(&offer(&content), at("1970-01-02")).unwrap();
    assert_eq!(next.state.floors().clock, Some(at("2026-03-03")));
    // Setting the clock back does not make an old status list fresh.
    let mut late = list_content(6);
    late.issued = at("2026-09-01");
    let late = state.refresh(&offer(&late), at("2026-09-01")).unwrap().state;
    let outcome = verify(&stamp, late.trust(), at("2026-03-05"), &Policy::default());
    let stale =
        Finding::NotChecked(Unchecked::Undecided(IndeterminateReason::StatusUnknown(StatusGap::Stale {
            issued: at("2026-03-02"),
            limit: at("2026-03-02").plus_seconds(90 * 86_400),
        })));
    assert_eq!(outcome.report().finding(Axis::Status), &stale);
}

#[test]
fn only_a_root_reinstates_a_withdrawn_key() {
    let stamp = stamp(award(1), "uni");
    let read = |state: &TrustState| codes(&verify(&stamp, state.trust(), now(), &Policy::default()));
    let with_state = |version, state| {
        let mut content = list_content(version);
        content.issuers[0].keys[0].state = state;
        bundle(&[], Some(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])), &[])
    };
    let since = at("2026-02-01");
    let withdrawn = accept(&device(), &with_state(6, KeyState::CompromisedSince(since)));
    assert_eq!(read(&withdrawn), "U04");

    // An older list is a rollback.
    let older = with_state(4, KeyState::Sound);
    assert_eq!(refuse(&withdrawn, &older), RefreshError::ListRolledBack { floor: 6, offered: 4 });
    // A newer list does not reinstate the key, nor move the compromise to a later date.
    for (version, state) in [(7, KeyState::Sound), (8, KeyState::CompromisedSince(at("2026-03-01")))] {
        let refreshed = withdrawn.refresh(&with_state(version, state), now()).unwrap();
        let kid = Key::new("uni").public().kid();
        let expected = if version == 7 { vec![kid] } else { vec![] };
        assert_eq!(refreshed.still_withdrawn, expected);
        let outcome = verify(&stamp, refreshed.state.trust(), now(), &Policy::default());
        let reason = IndeterminateReason::KeyCompromised { since };
        assert_eq!(outcome.verdict(), &Verdict::Indeterminate(reason));
        // The same after a restart, and after the bundle was lost.
        let floors = refreshed.state.floors().clone();
        let lost =
            TrustState::resume(&root(1), Bundle::default().to_cbor(), KeptFloors::Newest(floors)).unwrap();
        let again = lost.refresh(&with_state(9, KeyState::Sound), now()).unwrap().state;
        assert_eq!(read(&again), "U04");
    }
    // A newer root that reinstates it, with a list that agrees, does.
    let mut reinstating = root_content(2);
    reinstating.reinstated = vec![Key::new("uni").public().thumbprint()];
    let reinstating = (2, signed(&reinstating.to_cbor(), Domain::Root, &["r1", "r2"]));
    let mut sound = Bundle::parse(&with_state(7, KeyState::Sound)).unwrap();
    sound.add_root(2, reinstating.1.clone());
    sound.add_status(ADDRESS, status("2026-03-02"));
    let back = accept(&withdrawn, &sound.to_cbor());
    assert_eq!(read(&back), "V00");
    // If it is withdrawn again under that root, the same root does not reinstate it again.
    let mut again = Bundle::parse(&with_state(8, KeyState::CompromisedSince(since))).unwrap();
    again.add_root(2, reinstating.1.clone());
    let again = accept(&back, &again.to_cbor());
    let mut sound = Bundle::parse(&with_state(9, KeyState::Sound)).unwrap();
    sound.add_root(2, reinstating.1);
    assert_eq!(read(&again.refresh(&sound.to_cbor(), now()).unwrap().state), "U04");
}

#[test]
fn keys_that_share_an_identifier_are_all_tried_in_any_order() {
    // Found by trying 152,162 names: four bytes are short enough for collisions.
    let (one, other) = ("collision 122242".to_owned(), "collision 152162".to_owned());
    let (one_key, other_key) = (Key::new(&one), Key::new(&other));
    assert_eq!(one_key.public().kid(), other_key.public().kid());
    let issuer = |id: &str, key: &Key| {
        let mut issuer = university();
        (issuer.id, issuer.status) = (Label::new(id).unwrap(), None);
        issuer.keys = vec![IssuerKey::new(key.public(), at("2020-01-01"))];
        issuer
    };
    let mut award = award(1);
    award.status_index = None;
    for order in [[("A", &one_key), ("B", &other_key)], [("B", &other_key), ("A", &one_key)]] {
        let mut content = list_content(6);
        content.issuers = order.iter().map(|(id, key)| issuer(id, key)).collect();
        let state = accept(
            &device(),
            &bundle(&[], Some(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])), &[]),
        );
        for (name, id) in [(&one, "A"), (&other, "B")] {
            let outcome = verify(&stamp(award.clone(), name), state.trust(), now(), &Policy::default());
            assert_eq!(codes(&outcome), "V00 N02");
            assert_eq!(outcome.signed().unwrap().issuer().id.as_signed(), id);
        }
        let mut altered = stamp(award.clone(), &one);
        altered[30] ^= 1;
        let outcome = verify(&altered, state.trust(), now(), &Policy::default());
        assert!(matches!(
            outcome.verdict(),
            Verdict::Invalid(Rejection::SignatureMismatch { candidates: 2, .. })
        ));
    }
}

#[test]
fn each_kind_of_bad_bundle_has_its_own_fault() {
    let state = device();
    let good = state.to_bundle();
    let fault = |bytes: &[u8]| match refuse(&state, bytes) {
        RefreshError::Bundle(fault) => fault,
        other => panic!("{other}"),
    };
    assert_eq!(fault(b""), BundleFault::Empty);
    assert_eq!(fault(b"<!DOCTYPE html><title>404</title>"), BundleFault::NotABundle);
    assert_eq!(fault(&root(1)), BundleFault::NotABundle);
    assert_eq!(fault(&[0xa0]), BundleFault::NotABundle);
    let unsorted = bundle(&[(2, root(2)), (1, root(1))], None, &[]);
    assert_eq!(fault(&unsorted), BundleFault::RootsUnsorted { version: 1 });
    for length in 1..good.len() {
        assert!(
            matches!(fault(&good[..length]), BundleFault::NotABundle | BundleFault::Malformed(_)),
            "{length}"
        );
    }
    let mut longer = good.clone();
    longer.push(0);
    assert!(matches!(fault(&longer), BundleFault::Malformed(_)));
}

#[test]
fn no_flipped_bit_is_accepted() {
    // A new device, so that floors cannot help.
    let fresh = TrustState::new(&root(1)).unwrap();
    let good = bundle(&[(1, root(1)), (2, root(2))], Some(list(5)), &[status("2026-03-02")]);
    let stamp = stamp(award(1), "uni");
    let before = fresh.refresh(&good, now()).unwrap();
    let (mut refused, mut left_out) = (0, 0);
    for at in 0..good.len() {
        let mut altered = good.clone();
        altered[at] ^= 1 << (at % 8);
        let outcome = fresh.refresh(&altered, now());
        if let Ok(Refreshed { state, .. }) = &outcome {
            // Whatever was accepted can be stored and resumed.
            let kept = KeptFloors::Newest(Floors::from_cbor(&state.floors().to_cbor()).unwrap());
            let resumed = TrustState::resume(&root(1), state.to_bundle(), kept).unwrap();
            assert_eq!((resumed.floors(), resumed.to_bundle()), (state.floors(), state.to_bundle()));
        }
        match outcome {
            Err(_) => refused += 1,
            Ok(after) if !after.refused.is_empty() => {
                left_out += 1;
                let outcome = verify(&stamp, after.state.trust(), now(), &Policy::default());
                assert!(["U10", "U12"].contains(&codes(&outcome).as_str()), "byte {at}");
            }
            // If the bundle is accepted, the change had no effect.
            Ok(after) => assert_eq!(after.state.floors(), before.state.floors(), "byte {at}"),
        }
    }
    assert!(refused > 900 && left_out > 200, "{refused} refused, {left_out} left out");
}

#[test]
fn a_second_decoder_reads_the_same() {
    fn deterministic(bytes: &[u8]) -> serde_cbor::Value {
        let value: serde_cbor::Value = serde_cbor::from_slice(bytes).unwrap();
        // The second encoder sorts maps and shortens headers as in RFC 8949 section 4.2.1.
        assert_eq!(serde_cbor::to_vec(&value).unwrap(), bytes);
        diagnostic(bytes).unwrap();
        value
    }
    let entry = |value: &serde_cbor::Value, key: i128| match value {
        serde_cbor::Value::Map(map) => map[&serde_cbor::Value::Integer(key)].clone(),
        other => panic!("{other:?}"),
    };
    let mut content = root_content(3);
    content.reinstated = vec![[7; 32]];
    let root = deterministic(&content.to_cbor());
    assert_eq!(entry(&root, 0), serde_cbor::Value::Integer(3));
    assert_eq!(entry(&root, 5), serde_cbor::Value::Array(vec![serde_cbor::Value::Bytes(vec![7; 32])]));

    let mut content = list_content(5);
    let key = &mut content.issuers[0].keys[0];
    key.state = KeyState::CompromisedSince(at("2026-02-01"));
    key.seals = vec![Seal { sealed: at("2025-12-01"), root: [9; 32] }];
    let list = deterministic(&content.to_cbor().unwrap());
    let serde_cbor::Value::Array(issuers) = entry(&list, 3) else { panic!() };
    let pin = entry(&issuers[0], 7);
    let kid = Key::new("uni").public().kid().0.to_vec();
    let address = serde_cbor::Value::Text(ADDRESS.to_owned());
    assert_eq!(pin, serde_cbor::Value::Array(vec![address, serde_cbor::Value::Bytes(kid)]));
    // The content round trips.
    let signed = signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
    let opened = TrustList::open(&signed, &role(1, &["l1"])).unwrap();
    assert_eq!(opened.content(), content);
    assert_eq!((opened.len(), opened.issuers().count()), (1, 1));

    let state = device();
    let bundle = deterministic(&state.to_bundle());
    assert_eq!(entry(&bundle, 0), serde_cbor::Value::Text("qualistamp/bundle/1".to_owned()));
    deterministic(&state.floors().to_cbor());
}

#[test]
fn inconsistent_lists_cannot_be_encoded() {
    let refused = |change: fn(&mut TrustListContent)| {
        let mut content = list_content(5);
        change(&mut content);
        content.to_cbor().unwrap_err()
    };
    let kid = Key::new("uni").public().kid();
    let twin = || {
        let mut twin = university();
        twin.id = Label::new("GR-TWIN").unwrap();
        twin.keys = vec![IssuerKey::new(Key::new("twin").public(), at("2020-01-01"))];
        twin.status.as_mut().unwrap().kid = Key::new("twin").public().kid();
        twin
    };
    assert_eq!(
        refused(|content| content.issuers.push(university())),
        MetadataError::AddressTwice { address: ADDRESS.to_owned() }
    );
    let mut content = list_content(5);
    content.issuers.push(Issuer { status: None, ..university() });
    assert_eq!(content.to_cbor(), Err(MetadataError::IssuerTwice { id: "GR-UNI".to_owned() }));
    let mut content = list_content(5);
    content.issuers.push(twin());
    assert_eq!(content.to_cbor(), Err(MetadataError::AddressTwice { address: ADDRESS.to_owned() }));
    content.issuers[1].status = None;
    assert!(content.to_cbor().is_ok());
    content.issuers[1].keys = university().keys;
    assert_eq!(content.to_cbor(), Err(MetadataError::KeyTwice { kid }));
    assert_eq!(
        refused(|content| content.issuers[0].status.as_mut().unwrap().kid = Kid([0; 4])),
        MetadataError::PinWithoutKey { issuer: "GR-UNI".to_owned(), kid: Kid([0; 4]) }
    );
    assert!(matches!(refused(|content| content.issuers[0].scopes.clear()), MetadataError::Field(_)));
    assert!(matches!(refused(|content| content.issuers[0].keys.clear()), MetadataError::Field(_)));
}

#[test]
fn a_status_list_signed_with_a_compromised_key_is_refused() {
    // A thief could reinstate withdrawn awards. The stamp is signed with another key of the issuer.
    let mut content = list_content(6);
    let issuer = &mut content.issuers[0];
    issuer.keys.push(IssuerKey::new(Key::new("uni 2").public(), at("2020-01-01")));
    issuer.keys[0].state = KeyState::CompromisedSince(at("2026-02-01"));
    let list = signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
    let refreshed = device().refresh(&bundle(&[], Some(list), &[status("2026-03-10")]), now()).unwrap();
    let kid = Key::new("uni").public().kid();
    let fault = StatusFault::KeyCompromised { kid };
    let part = RefusedPart::Status { address: ADDRESS.to_owned() };
    assert_eq!(refreshed.refused, [Refused { part, fault: PartFault::Status(fault.clone()) }]);
    let outcome = verify(&stamp(award(1), "uni 2"), refreshed.state.trust(), now(), &Policy::default());
    let reason = IndeterminateReason::StatusUnknown(StatusGap::Corrupt(fault));
    assert_eq!(outcome.verdict(), &Verdict::Indeterminate(reason));
}

#[test]
fn floors_of_status_lists_survive_the_loss_of_everything_else() {
    let floors = device().floors().clone();
    let lost = TrustState::resume(&root(1), Bundle::default().to_cbor(), KeptFloors::Newest(floors)).unwrap();
    let old = lost.refresh(&bundle(&[], Some(list(5)), &[status("2026-03-01")]), now()).unwrap();
    assert!(matches!(old.refused[..], [Refused { fault: PartFault::RolledBack { .. }, .. }]));
    let stamp = stamp(award(1), "uni");
    // A refused list is not used, even if there is no other.
    assert_eq!(codes(&verify(&stamp, old.state.trust(), now(), &Policy::default())), "U10");
    let same = accept(&lost, &bundle(&[], Some(list(5)), &[status("2026-03-02")]));
    assert_eq!(codes(&verify(&stamp, same.trust(), now(), &Policy::default())), "V00");
}
