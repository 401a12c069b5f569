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
