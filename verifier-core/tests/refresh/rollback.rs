//! Rollback, replay and fast-forward: nothing goes back to an older version.

use super::*;

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
    assert_eq!((list_version(&rescued), rescued.floors().list.as_ref().unwrap().version), (Some(6), 6));
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
