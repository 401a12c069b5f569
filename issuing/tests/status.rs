//! Status files: the allowed changes, and lists with distinct times.
#![allow(clippy::unwrap_used, reason = "a failing test reports the panic")]

use qualistamp_core::{Day, Signer as _, Status, StatusList, UnixTime};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    ChangeReason, PrivateKey, StatusChange, StatusFile, StatusFileError, StatusValidity,
};

const ADDRESS: &str = "https://x.example/1";

fn day() -> Day {
    "2026-03-01".parse().unwrap()
}

fn time(text: &str) -> UnixTime {
    text.parse().unwrap()
}

#[test]
fn a_withdrawal_is_final_and_a_suspension_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.json");
    StatusFile::create(&path, ADDRESS, 10, IfExists::Refuse).unwrap();
    let mark =
        |index, change| StatusFile::edit(&path, |file| file.mark(index, change, day(), ChangeReason::Review));
    let reinstate = |index| StatusFile::edit(&path, |file| file.reinstate(index));
    mark(1, StatusChange::Suspended).unwrap();
    reinstate(1).unwrap();
    assert!(matches!(reinstate(1), Err(StatusFileError::NotSuspended { index: 1 })));
    mark(2, StatusChange::Withdrawn).unwrap();
    assert!(matches!(
        mark(2, StatusChange::Suspended),
        Err(StatusFileError::WithdrawnNotSuspended { index: 2 })
    ));
    assert!(matches!(reinstate(2), Err(StatusFileError::WithdrawnForGood { index: 2 })));
    assert!(matches!(
        mark(10, StatusChange::Withdrawn),
        Err(StatusFileError::NoSuchIndex { index: 10, last: 9 })
    ));
    assert_eq!(StatusFile::read(&path).unwrap().not_valid().len(), 1);
}

#[test]
fn a_published_list_opens_and_has_a_time_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.json");
    let out = folder.path().join("status.cwt");
    StatusFile::create(&path, ADDRESS, 10, IfExists::Refuse).unwrap();
    StatusFile::edit(&path, |file| file.mark(3, StatusChange::Withdrawn, day(), ChangeReason::Deception))
        .unwrap();
    let key = PrivateKey::generate().unwrap();
    let publish =
        |now| StatusFile::publish(&path, &key, time(now), StatusValidity::default(), &out, IfExists::Replace);
    let published = publish("2026-03-02").unwrap();
    assert_eq!((published.not_valid, published.size), (1, 10));
    let kid = key.public_key().kid();
    let list =
        StatusList::open(&std::fs::read(&out).unwrap(), ADDRESS, kid, &[key.public_key().clone()]).unwrap();
    let statuses = list.statuses().unwrap();
    assert_eq!(statuses.status(3), Some(Status::Withdrawn));
    assert_eq!(statuses.status(4), Some(Status::Valid));
    assert_eq!(list.next_update(), time("2026-04-01"));

    assert!(matches!(publish("2026-03-02"), Err(StatusFileError::PublishedThisSecond { .. })));
    assert!(matches!(publish("2026-03-01"), Err(StatusFileError::ClockBehind { .. })));
    publish("2026-03-02T00:00:01Z").unwrap();
}
