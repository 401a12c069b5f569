//! Trust lists: thresholds, keys and consistency.

use super::*;

#[test]
fn a_list_needs_its_threshold_of_distinct_keys_in_its_own_domain() {
    let mut content = root_content(1);
    content.list = role(2, &["l1", "l2", "r1"]); // r1 has two roles
    let anchor = signed(&content.to_cbor(), Domain::Root, &["r1", "r2"]);
    let state = TrustState::new(&anchor).unwrap();
    let content = list_content(1).to_cbor().unwrap();
    let offer = |domain, signers: &[&str]| bundle(&[], Some(signed(&content, domain, signers)), &[]);
    let under = |valid| {
        RefreshError::List(MetadataError::UnderSigned { algorithm: Algorithm::Es256, valid, threshold: 2 })
    };
    let kid = Key::new("l1").kid();
    let twice = RefreshError::List(MetadataError::Header(SignatureFault::Twice { kid }));
    for (name, bundle, error) in [
        ("one key", offer(Domain::TrustList, &["l1"]), under(1)),
        ("one key twice", offer(Domain::TrustList, &["l1", "l1"]), twice),
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
        RefreshError::Root {
            version: 2,
            error: MetadataError::UnderSigned { algorithm: Algorithm::Es256, valid: 0, threshold: 2 }
        }
    );
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
    let too_many = |content: &mut TrustListContent| content.issuers[0].credential_seals = vec![[7; 32]; 65];
    assert!(matches!(refused(too_many), MetadataError::Field(_)));
    let mut content = list_content(5);
    content.issuers[0].credential_seals = vec![[7; 32]; 64];
    assert!(content.to_cbor().is_ok());
    assert!(matches!(refused(|content| content.issuers[0].scopes.clear()), MetadataError::Field(_)));
    assert!(matches!(refused(|content| content.issuers[0].keys.clear()), MetadataError::Field(_)));
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
    // A root that reinstates it does, whatever the lists issued before that root say.
    let mut reinstating = root_content(2);
    reinstating.issued = at("2026-03-02");
    reinstating.reinstated = vec![Key::new("uni").public().thumbprint()];
    let reinstating = signed(&reinstating.to_cbor(), Domain::Root, &["r1", "r2"]);
    let offer = |list: &[u8]| {
        let mut bundle = Bundle::parse(list).unwrap();
        bundle.add_root(2, reinstating.clone());
        bundle.add_status(ADDRESS, status("2026-03-02"));
        bundle.to_cbor()
    };
    for list in [with_state(7, KeyState::Sound), with_state(7, KeyState::CompromisedSince(since))] {
        assert_eq!(read(&accept(&withdrawn, &offer(&list))), "V00");
    }
    // A list issued after that root can withdraw it again. The same root does not reinstate it again.
    let later = |version, state| {
        let mut content = list_content(version);
        content.issued = at("2026-03-03");
        content.issuers[0].keys[0].state = state;
        offer(&bundle(&[], Some(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])), &[]))
    };
    let back = accept(&withdrawn, &offer(&with_state(7, KeyState::Sound)));
    let again = back.refresh(&later(8, KeyState::CompromisedSince(since)), now()).unwrap().state;
    assert_eq!(read(&again), "U04");
    assert_eq!(read(&again.refresh(&later(9, KeyState::Sound), now()).unwrap().state), "U04");
}
