//! Programs that edit one file at the same time: no change is lost.
#![allow(clippy::unwrap_used, reason = "a failing test reports the panic")]

use std::process::{Command, Stdio};
use std::thread;

use qualistamp_core::{Day, Role, RootContent, Signer as _};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    ChangeReason, IssuerChange, PrivateKey, StatusChange, StatusFile, TrustFile, TrustFileError,
};

/// Number of awards that each program withdraws, one edit each.
const EACH: u32 = 40;
/// Environment variable with the status file, for the test that runs as another program.
const FILE: &str = "QUALISTAMP_TEST_STATUS_FILE";
const FIRST_INDEX: &str = "QUALISTAMP_TEST_FIRST_INDEX";

fn day() -> Day {
    "2026-03-01".parse().unwrap()
}

/// What each program does. In a normal test run, there is no file and nothing to do.
#[test]
fn withdraw_a_range_as_another_program() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let first: u32 = std::env::var(FIRST_INDEX).unwrap().parse().unwrap();
    for index in first..first + EACH {
        let change =
            |file: &mut StatusFile| file.mark(index, StatusChange::Withdrawn, day(), ChangeReason::Error);
        StatusFile::edit(path.as_ref(), change).unwrap();
    }
}

#[test]
fn programs_keep_each_others_withdrawals() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.json");
    StatusFile::create(&path, "https://x.example/1", 10 * EACH, IfExists::Refuse).unwrap();
    let programs: Vec<_> = [0, EACH, 2 * EACH]
        .into_iter()
        .map(|first| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "withdraw_a_range_as_another_program"])
                .env(FILE, &path)
                .env(FIRST_INDEX, first.to_string())
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut program in programs {
        assert!(program.wait().unwrap().success());
    }
    let withdrawn: Vec<u32> = StatusFile::read(&path).unwrap().not_valid().keys().copied().collect();
    assert_eq!(withdrawn, (0..3 * EACH).collect::<Vec<_>>());
}

#[test]
fn two_threads_keep_each_others_issuers() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let role = || Role::new(vec![PrivateKey::generate().unwrap().public_key().clone()], 1).unwrap();
    let root = RootContent {
        version: 1,
        issued: "2026-01-01".parse().unwrap(),
        expires: "2030-01-01".parse().unwrap(),
        root: role(),
        list: role(),
        reinstated: Vec::new(),
    };
    TrustFile::create(folder, &root, IfExists::Refuse).unwrap();
    let add = |id: String| {
        let json = serde_json::json!({
            "id": id, "country": "GR", "names": [{"lang": "en", "name": "University"}], "scopes": [{}],
        });
        let issuer = json.as_object().unwrap().clone();
        TrustFile::edit(folder, |file| file.take_issuers(vec![issuer], IssuerChange::Add)).unwrap();
    };
    thread::scope(|scope| {
        for name in ["A", "B"] {
            scope.spawn(move || (0..EACH).for_each(|number| add(format!("{name}{number}"))));
        }
    });
    assert_eq!(TrustFile::open(folder).unwrap().issuers.len(), 2 * EACH as usize);
}

#[test]
fn a_change_that_fails_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.json");
    StatusFile::create(&path, "https://x.example/1", 10, IfExists::Refuse).unwrap();
    let failed = StatusFile::edit(&path, |file| {
        file.mark(1, StatusChange::Withdrawn, day(), ChangeReason::Error)?;
        file.mark(10, StatusChange::Withdrawn, day(), ChangeReason::Error)
    });
    assert_eq!(failed.unwrap_err().to_string(), "index 10 is not in this list: its indices go from 0 to 9");
    assert!(StatusFile::read(&path).unwrap().not_valid().is_empty());
    assert!(matches!(TrustFile::open(folder.path()), Err(TrustFileError::Missing { .. })));
}
