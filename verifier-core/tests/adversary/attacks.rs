//! One small test for each attack that was found on earlier rules, named after it.

use qualistamp_core::*;
use qualistamp_testkit::signer::Key;
use qualistamp_testkit::trust::*;

fn now() -> UnixTime {
    at("2026-03-15")
}

fn sign_list(content: &TrustListContent, signers: &[&str]) -> Vec<u8> {
    signed(&content.to_cbor().unwrap(), Domain::TrustList, signers)
}

fn sign_root(content: &RootContent) -> (u64, Vec<u8>) {
    (content.version, signed(&content.to_cbor(), Domain::Root, &["r1", "r2"]))
}

/// Root 2, issued after the lists of `list_content`.
fn next_root() -> RootContent {
    RootContent { issued: at("2026-03-05"), ..root_content(2) }
}

/// The state after a bundle was offered, accepted or not.
fn offer(state: &TrustState, bundle: &[u8], clock: UnixTime) -> TrustState {
    state.refresh(bundle, clock).map_or_else(|_| state.clone(), |refreshed| refreshed.state)
}

fn after_losing_the_cache(state: &TrustState, anchor: &[u8]) -> TrustState {
    TrustState::resume(anchor, Bundle::default().to_cbor(), KeptFloors::Newest(state.floors().clone()))
        .unwrap()
}

fn answer(stamp: &[u8], state: &TrustState, clock: UnixTime) -> String {
    codes(&verify(stamp, state.trust(), clock, &Policy::default()))
}

/// A list in which the university no longer awards.
fn closed(version: u64) -> TrustListContent {
    let mut content = list_content(version);
    content.issuers[0].scopes[0].until = Some("2025-01-01".parse().unwrap());
    content
}

fn compromised(version: u64) -> TrustListContent {
    let mut content = list_content(version);
    content.issuers[0].keys[0].state = KeyState::CompromisedSince(at("2026-02-01"));
    content.issuers[0].keys.push(IssuerKey::new(Key::new("status").public(), at("2020-01-01")));
    content.issuers[0].status.as_mut().unwrap().kid = Key::new("status").kid();
    content
}

fn status_by(key: &str, issued: &str, withdrawn: &[u32]) -> Vec<u8> {
    let mut content = status_content(at(issued));
    for index in withdrawn {
        assert!(content.statuses.set(*index, Status::Withdrawn));
    }
    content.sign(&Key::new(key)).unwrap()
}

#[test]
fn rollback_of_the_list_with_a_root_that_keeps_its_signers() {
    type Change = fn(&mut RootContent);
    let changes: [(&str, Change); 4] = [
        ("a list key more", |root| root.list = role(1, &["l1", "l2", "l3"])),
        ("a list key less", |root| root.list = role(1, &["l1"])),
        ("a higher threshold", |root| root.list = role(2, &["l1", "l2"])),
        ("other root keys", |root| root.root = role(2, &["r1", "r2"])),
    ];
    let mut first = root_content(1);
    first.list = role(1, &["l1", "l2"]);
    let anchor = sign_root(&first).1;
    let mut award = award(1);
    award.status_index = None;
    let stamp = stamp(award, "uni");
    let open = sign_list(&list_content(1), &["l1", "l2"]);
    let new = bundle(&[], Some(sign_list(&closed(2), &["l1", "l2"])), &[]);
    let device = offer(&TrustState::new(&anchor).unwrap(), &new, now());
    assert_eq!(answer(&stamp, &device, now()), "A01");
    for (what, change) in changes {
        let mut next = next_root();
        next.list = role(1, &["l1", "l2"]);
        change(&mut next);
        let mirror = bundle(&[sign_root(&next)], Some(open.clone()), &[]);
        assert_eq!(answer(&stamp, &offer(&device, &mirror, now()), now()), "A01", "{what}");
        let lost = offer(&after_losing_the_cache(&device, &anchor), &mirror, now());
        assert_eq!(answer(&stamp, &lost, now()), "U01", "{what}, the list was lost");
    }
}

#[test]
fn one_issuer_with_a_fast_clock_pushes_all_devices_into_the_future() {
    let mut device = TrustState::new(&root(1)).unwrap();
    let stamp = stamp(award(1), "uni");
    for _ in 0..40 {
        // Always a day ahead of the newest time that the device has seen.
        let ahead = device.floors().clock.unwrap_or(now()).max(now()).plus_seconds(86_400);
        let token = status_content(ahead).sign(&Key::new("uni")).unwrap();
        device = offer(&device, &bundle(&[], Some(list(5)), &[token]), now());
    }
    assert_eq!(device.floors().clock, Some(list_content(5).issued));
    assert_eq!(answer(&stamp, &device, now()), "V00");
}

#[test]
fn a_list_dated_ahead_stops_a_device_for_good() {
    let mut ahead = list_content(u64::MAX);
    ahead.issued = at("2028-01-01");
    let bad = bundle(&[], Some(sign_list(&ahead, &["l1"])), &[]);
    let device = offer(&TrustState::new(&root(1)).unwrap(), &bad, at("2029-01-01"));
    let mut next = next_root();
    next.list = role(1, &["l2"]);
    let mut content = list_content(6);
    content.issued = at("2026-03-10");
    let honest = bundle(&[sign_root(&next)], Some(sign_list(&content, &["l2"])), &[status("2026-03-10")]);
    let recovered = offer(&device, &honest, now());
    assert_eq!(answer(&stamp(award(1), "uni"), &recovered, now()), "V00");
    // The same with a program that has the new root built in, and so never walks to it.
    let updated = after_losing_the_cache(&device, &sign_root(&next).1);
    assert_eq!(answer(&stamp(award(1), "uni"), &offer(&updated, &honest, now()), now()), "V00");
}

#[test]
fn a_clock_before_the_built_in_root_is_believed() {
    let device = TrustState::new(&root(1)).unwrap();
    assert_eq!(device.floors().clock, Some(root_content(1).issued));
    assert_eq!(device.trust().clock_floor, Some(root_content(1).issued));
}

#[test]
fn a_status_list_of_three_years_ago_is_fresh_by_its_own_word() {
    let mut content = status_content(at("2026-03-02"));
    (content.expires, content.ttl) = (Some(at("2036-03-02")), None);
    let token = content.sign(&Key::new("uni")).unwrap();
    let device = offer(&TrustState::new(&root(1)).unwrap(), &bundle(&[], Some(list(5)), &[token]), now());
    let stamp = stamp(award(1), "uni");
    assert_eq!(answer(&stamp, &device, now()), "V00");
    // A list as new as can be, beside the old status list.
    for (day, code) in [("2026-12-01", "V00 N05"), ("2029-03-02", "U11")] {
        let mut newer = list_content(6);
        (newer.issued, newer.next_update) = (at(day), at(day).plus_seconds(86_400));
        let device = offer(&device, &bundle(&[], Some(sign_list(&newer, &["l1"])), &[]), at(day));
        assert_eq!(answer(&stamp, &device, at(day)), code);
    }
}

#[test]
fn pinning_a_status_key_again_brings_a_withdrawn_award_back() {
    let pins = |version, name: &str| {
        let mut content = list_content(version);
        for name in ["p", "q"] {
            content.issuers[0].keys.push(IssuerKey::new(Key::new(name).public(), at("2020-01-01")));
        }
        content.issuers[0].status.as_mut().unwrap().kid = Key::new(name).kid();
        sign_list(&content, &["l1"])
    };
    let stamp = stamp(award(1), "uni");
    let before = status_by("p", "2026-03-02", &[]);
    let mut device = TrustState::new(&root(1)).unwrap();
    for (list, token) in [
        (pins(1, "p"), before.clone()),
        (pins(2, "q"), status_by("q", "2026-03-04", &[1])),
        (pins(3, "p"), before),
    ] {
        device = offer(&device, &bundle(&[], Some(list), &[token]), now());
    }
    assert_ne!(answer(&stamp, &device, now()), "V00");
    let again = bundle(&[], None, &[status_by("p", "2026-03-06", &[1])]);
    assert_eq!(answer(&stamp, &offer(&device, &again, now()), now()), "W01");
}

#[test]
fn an_old_list_undoes_a_reinstatement() {
    let mut award = award(1);
    award.status_index = None;
    let stamp = stamp(award, "uni");
    let old = sign_list(&compromised(5), &["l1"]);
    let mut next = next_root();
    next.reinstated = vec![Key::new("uni").public().thumbprint()];
    let mirror = bundle(&[sign_root(&next)], Some(old.clone()), &[]);
    let mut sound = list_content(6);
    sound.issued = at("2026-03-06");
    let honest = bundle(&[sign_root(&next)], Some(sign_list(&sound, &["l1"])), &[]);
    for seen_before in [false, true] {
        let mut device = TrustState::new(&root(1)).unwrap();
        if seen_before {
            device = offer(&device, &bundle(&[], Some(old.clone()), &[]), now());
            assert_eq!(answer(&stamp, &device, now()), "U04");
        }
        let device = offer(&offer(&device, &mirror, now()), &honest, now());
        assert_eq!(answer(&stamp, &device, now()), "V00 N02", "seen before: {seen_before}");
    }
}

#[test]
fn a_register_sealed_after_the_theft_makes_forgeries_valid() {
    let mut forged = award(7);
    forged.status_index = None;
    let forged = stamp(forged, "uni");
    let thief = Register::of([id_of(&forged)]);
    let mut late = compromised(6);
    late.issuers[0].keys[0].seals =
        vec![Seal { sealed: at("2026-01-15"), complete: at("2026-01-15"), root: thief.seal() }];
    let mut last = Bundle::default();
    last.set_list(sign_list(&late, &["l1"]));
    last.add_register(Key::new("uni").kid(), thief.seal(), thief.as_bytes().to_vec());
    let knew = bundle(&[], Some(sign_list(&compromised(5), &["l1"])), &[]);
    let device = offer(&TrustState::new(&root(1)).unwrap(), &knew, now());
    let device = offer(&device, &last.to_cbor(), now());
    assert_eq!(answer(&forged, &device, now()), "U04");
    assert_eq!(
        answer(&forged, &offer(&after_losing_the_cache(&device, &root(1)), &last.to_cbor(), now()), now()),
        "U04"
    );
}

#[test]
fn a_stamp_signed_after_the_last_seal_is_called_forged() {
    let signed_at = |time: &str, number| {
        let mut award = award(number);
        award.status_index = None;
        let mut claims = Claims::new(award);
        claims.issued_at = Some(at(time));
        pack(&claims, &Key::new("uni")).unwrap()
    };
    let (sealed, after) = (signed_at("2025-11-01", 1), signed_at("2026-01-20", 2));
    let (backdated, last_day) = (signed_at("2025-11-01", 3), signed_at("2025-11-30T00:00:01Z", 4));
    let register = Register::of([id_of(&sealed)]);
    let mut content = compromised(6);
    content.issuers[0].keys[0].seals =
        vec![Seal { sealed: at("2025-12-01"), complete: at("2025-12-01"), root: register.seal() }];
    let mut bundle = Bundle::default();
    bundle.set_list(sign_list(&content, &["l1"]));
    bundle.add_register(Key::new("uni").kid(), register.seal(), register.as_bytes().to_vec());
    let device = offer(&TrustState::new(&root(1)).unwrap(), &bundle.to_cbor(), now());
    let all = [&sealed, &after, &last_day, &backdated];
    assert_eq!(all.map(|stamp| answer(stamp, &device, now())), ["V00 N02 N07", "U04", "U04", "K03"]);
}

#[test]
fn a_thief_proves_a_forged_stamp_from_another_register() {
    let without_status = |number| {
        let mut award = award(number);
        award.status_index = None;
        let mut claims = Claims::new(award);
        claims.issued_at = Some(at("2025-11-01"));
        pack(&claims, &Key::new("uni")).unwrap()
    };
    let (sealed, forged) = (without_status(1), without_status(2));
    let register = Register::of([id_of(&sealed)]);
    let thief = Register::of([id_of(&sealed), id_of(&forged)]);
    let mut content = compromised(6);
    content.issuers[0].keys[0].seals =
        vec![Seal { sealed: at("2025-12-01"), complete: at("2025-12-01"), root: register.seal() }];
    let kid = Key::new("uni").kid();
    let proof = |register: &Register, stamp| register.prove(id_of(stamp)).unwrap().to_cbor();
    let answers = |proofs: &[([u8; 32], Vec<u8>)]| {
        let mut bundle = Bundle::default();
        bundle.set_list(sign_list(&content, &["l1"]));
        for (seal, proof) in proofs {
            bundle.add_proof(kid, *seal, proof.clone());
        }
        let device = offer(&TrustState::new(&root(1)).unwrap(), &bundle.to_cbor(), now());
        [&sealed, &forged].map(|stamp| answer(stamp, &device, now()))
    };
    let (seal, other) = (register.seal(), proof(&thief, &forged));
    assert_eq!(answers(&[(seal, other.clone()), (thief.seal(), other.clone())]), ["U08", "U08"]);
    // Beside the genuine proof.
    assert_eq!(answers(&[(seal, proof(&register, &sealed)), (seal, other)]), ["V00 N02 N07", "U08"]);
}

#[test]
fn a_bundle_that_repeats_one_status_list_costs_minutes() {
    let mut two = Bundle::default();
    for last in ["1", "2"] {
        two.add_status(&format!("https://uni.example/{last}"), status("2026-03-02"));
    }
    let bytes = two.to_cbor();
    assert!(Bundle::parse(&bytes).is_ok());
    let place = bytes.windows(21).position(|text| text == b"https://uni.example/2").unwrap() + 20;
    for last in [b'1', b'0'] {
        let mut changed = bytes.clone();
        changed[place] = last;
        assert!(Bundle::parse(&changed).is_err(), "twice, or not ascending");
    }
}

#[test]
fn a_bad_list_beside_a_new_root_keeps_the_root_away() {
    let mut next = next_root();
    next.root = role(2, &["r1", "r2"]);
    let device = offer(&TrustState::new(&root(1)).unwrap(), &bundle(&[], Some(list(5)), &[]), now());
    let foreign = sign_list(&list_content(6), &["x"]);
    let offered = offer(&device, &bundle(&[sign_root(&next)], Some(foreign), &[]), now());
    assert_eq!(offered.root().content().version, 2);
    assert_eq!(offered.trust().list.as_ref().map(TrustList::version), Some(5));
}

#[test]
fn a_thief_leaves_the_status_index_out() {
    let mut content = list_content(5);
    content.issuers[0].always = AlwaysCarries { status_index: true, signing_time: false };
    let list = sign_list(&content, &["l1"]);
    let device =
        offer(&TrustState::new(&root(1)).unwrap(), &bundle(&[], Some(list), &[status("2026-03-02")]), now());
    let mut without = award(1);
    without.status_index = None;
    let outcome = verify(&stamp(without, "uni"), device.trust(), now(), &Policy::default());
    assert!(matches!(outcome.verdict(), Verdict::Invalid(_)), "{:?}", outcome.verdict());
    assert_eq!(answer(&stamp(award(1), "uni"), &device, now()), "V00");
}
