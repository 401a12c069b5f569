//! Freeze attacks, clocks and dates in the future.

use super::*;

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
fn a_list_is_old_once_its_root_has_expired() {
    let mut content = root_content(1);
    content.expires = at("2026-03-20");
    let anchor = signed(&content.to_cbor(), Domain::Root, &["r1", "r2"]);
    let first = bundle(&[(1, anchor.clone())], Some(list(5)), &[status("2026-03-02")]);
    let state = TrustState::new(&anchor).unwrap().refresh(&first, now()).unwrap().state;
    assert_eq!(state.trust().root_expires, Some(content.expires));
    let stamp = stamp(award(1), "uni");
    for (time, code) in [("2026-03-20T00:00:00Z", "V00"), ("2026-03-20T00:00:01Z", "V00 N01")] {
        assert_eq!(codes(&verify(&stamp, state.trust(), at(time), &Policy::default())), code, "{time}");
    }
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
fn a_clock_before_the_floor_matters_only_where_the_time_decides_and_makes_nothing_fresh() {
    let state = device();
    let (behind, floor) = (at("1970-01-02"), at("2026-03-01T00:00:05Z"));
    assert_eq!(state.floors().clock, Some(floor));
    let read = |change: &dyn Fn(&mut Claims), clock| {
        let mut claims = Claims::new(award(1));
        change(&mut claims);
        let stamp = pack(&claims, &Key::new("uni")).unwrap();
        verify(&stamp, state.trust(), clock, &Policy::default())
    };
    // Nothing in this stamp depends on the present time. But how old the list is is not known, and the answer says so.
    assert_eq!(codes(&read(&|_| {}, behind)), "V00 N08");
    let Verdict::Valid(_, notes) = read(&|_| {}, behind).verdict().clone() else { panic!() };
    assert_eq!(notes, [Note::ClockBehind { now: behind, floor }]);
    let tolerated = floor.plus_seconds(-86_400);
    assert_eq!(codes(&read(&|_| {}, tolerated)), "V00");
    assert_eq!(codes(&read(&|_| {}, tolerated.plus_seconds(-1))), "V00 N08");
    let not_before = |time| move |claims: &mut Claims| claims.not_before = Some(at(time));
    assert_eq!(codes(&read(&not_before("2026-02-28"), behind)), "V00 N08", "valid before the floor");
    type Change<'a> = &'a dyn Fn(&mut Claims);
    let needs_time: [(&str, Change<'_>); 3] = [
        ("nbf", &not_before("2026-03-02")),
        ("exp", &|claims| claims.expires = Some(at("2026-03-02"))),
        ("iat", &|claims| claims.issued_at = Some(at("2026-03-03"))),
    ];
    for (name, change) in needs_time {
        let reason = IndeterminateReason::ClockBehind { now: behind, floor };
        assert_eq!(read(change, behind).verdict(), &Verdict::Indeterminate(reason), "{name}");
    }
    let expired = |claims: &mut Claims| claims.expires = Some(at("2026-02-28"));
    assert_eq!(codes(&read(&expired, behind)), "T02");
    // Within a day, clocks differ.
    let valid = |claims: &mut Claims| claims.expires = Some(at("2026-03-02"));
    assert_eq!(codes(&read(&valid, at("2026-02-28T00:00:05Z"))), "V00");
    assert_eq!(codes(&read(&valid, at("2026-02-28T00:00:04Z"))), "U06");

    // What is in the future is judged by the clock alone: no signed time opens the door for later ones.
    let mut content = list_content(6);
    content.issued = at("2026-03-03");
    let offer = |content: &TrustListContent| {
        bundle(&[], Some(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])), &[])
    };
    let (kind, issued) = (MetadataKind::TrustList, at("2026-03-03"));
    assert_eq!(
        state.refresh(&offer(&content), behind).map(|refreshed| refreshed.stopped).unwrap_err(),
        RefreshError::FromTheFuture { kind, issued, now: behind }
    );
    // Setting the clock back does not make an old status list fresh.
    let mut late = list_content(6);
    late.issued = at("2026-09-01");
    let late = state.refresh(&offer(&late), at("2026-09-01")).unwrap().state;
    let outcome = verify(&stamp(award(1), "uni"), late.trust(), at("2026-03-05"), &Policy::default());
    let stale =
        Finding::NotChecked(Unchecked::Undecided(IndeterminateReason::StatusUnknown(StatusGap::Stale {
            issued: at("2026-03-02"),
            limit: at("2026-03-02").plus_seconds(90 * 86_400),
        })));
    assert_eq!(outcome.report().finding(Axis::Status), &stale);
}
