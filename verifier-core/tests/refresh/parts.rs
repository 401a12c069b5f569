//! Conflicting parts, and parts that do not belong together.

use super::*;

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

    // If a list pins another key, the previous status list is unusable. What the new key signs must not be older.
    let mut content = list_content(6);
    let new_key = Key::new("uni 2");
    content.issuers[0].keys.push(IssuerKey::new(new_key.public(), at("2026-01-01")));
    content.issuers[0].status.as_mut().unwrap().kid = new_key.public().kid();
    let repinned = signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
    let repinned = accept(&state, &bundle(&[], Some(repinned), &[]));
    let stamp = stamp(award(1), "uni");
    assert_eq!(codes(&verify(&stamp, repinned.trust(), now, &Policy::default())), "U12");
    let older = offer(status_content(at("2026-03-01")), "uni 2");
    let fault = PartFault::RolledBack { floor: at("2026-03-02"), offered: at("2026-03-01") };
    assert_eq!(repinned.refresh(&older, now).unwrap().refused[0].fault, fault);
    let fresh = status_content(at("2026-03-02"));
    let fresh = accept(&repinned, &offer(fresh, "uni 2"));
    assert_eq!(codes(&verify(&stamp, fresh.trust(), now, &Policy::default())), "V00");
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
