//! Bundles as bytes: storage, damage, size and encoding.

use super::*;

#[test]
fn an_accepted_bundle_can_be_stored_and_resumed() {
    let state = device();
    assert_eq!((state.root().content().version, list_version(&state)), (1, Some(5)));
    assert_eq!(state.floors().clock, Some(at("2026-03-01T00:00:05Z")), "the status list does not count");
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
    assert_eq!(
        error,
        RefreshError::List(MetadataError::UnderSigned {
            algorithm: Algorithm::Es256,
            valid: 0,
            threshold: 1
        })
    );
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
            Ok(after) if after.stopped.is_some() => refused += 1,
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
    key.seals = vec![Seal { sealed: at("2025-12-01"), complete: at("2025-12-01"), root: [9; 32] }];
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
