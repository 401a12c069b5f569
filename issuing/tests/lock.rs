//! Programs that edit one file at the same time, and programs that are killed: no change that was confirmed is lost.
#![allow(clippy::unwrap_used, reason = "a failing test reports the panic")]
#![allow(clippy::print_stdout, reason = "the started program reports to the test that started it")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
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

/// Precedes an index in the output of a program that has withdrawn it.
const CONFIRMED: &str = "confirmed: ";
const FIRST: &str = "QUALISTAMP_TEST_FIRST_OF_ENDLESS";

/// Withdraws one award after another until it is killed, and confirms each. In a normal test run, there is nothing to do.
#[test]
fn withdraw_without_end_as_another_program() {
    let (Some(path), Ok(first)) = (std::env::var_os(FILE), std::env::var(FIRST)) else { return };
    for index in first.parse::<u32>().unwrap().. {
        let change =
            |file: &mut StatusFile| file.mark(index, StatusChange::Withdrawn, day(), ChangeReason::Error);
        StatusFile::edit(path.as_ref(), change).unwrap();
        let mut stdout = std::io::stdout().lock();
        writeln!(stdout, "{CONFIRMED}{index}").unwrap();
        stdout.flush().unwrap();
    }
}

/// Starts [`withdraw_without_end_as_another_program`].
fn endless(path: &Path, first: u32) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "withdraw_without_end_as_another_program", "--nocapture"])
        .env(FILE, path)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn nothing_that_two_writers_confirmed_before_they_were_killed_is_lost() {
    const ROUNDS: u32 = 40;
    /// More than a program withdraws before it is killed.
    const ROOM: u32 = 10_000;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.json");
    StatusFile::create(&path, "https://x.example/1", 2 * ROUNDS * ROOM, IfExists::Refuse).unwrap();
    let mut confirmed = Vec::new();
    let mut seed: u64 = 0x5eed;
    for round in 0..ROUNDS {
        let mut writers = [0, 1].map(|writer| endless(&path, (2 * round + writer) * ROOM));
        let mut outputs =
            writers.each_mut().map(|writer| BufReader::new(writer.stdout.take().unwrap()).lines());
        // Each is killed after a number of confirmations, somewhere within the next change. The other one goes on meanwhile.
        for at in if round % 2 == 0 { [0, 1] } else { [1, 0] } {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let mut left = 1 + (seed >> 60) / 4;
            let output = &mut outputs[at];
            let mut take = |line: std::io::Result<String>| {
                let index = line.unwrap().rsplit_once(CONFIRMED)?.1.parse::<u32>().ok()?;
                confirmed.push(index);
                Some(index)
            };
            while left > 0 {
                left -= u64::from(take(output.next().unwrap()).is_some());
            }
            writers[at].kill().unwrap();
            // What it confirmed before it ended counts too.
            for line in output {
                take(line);
            }
            assert!(!writers[at].wait().unwrap().success(), "the program was not killed");
        }
        // The file is whole, nothing is locked, and every confirmed withdrawal is there.
        let file = StatusFile::read(&path).unwrap();
        let lost: Vec<&u32> =
            confirmed.iter().filter(|index| !file.not_valid().contains_key(index)).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?} of {} are lost", confirmed.len());
    }
    println!("{} kills, {} confirmations", 2 * ROUNDS, confirmed.len());
    assert!(confirmed.len() >= 2 * ROUNDS as usize);
    // Killed programs leave at most one unfinished file, and the next change removes it.
    StatusFile::edit(&path, |file| file.mark(ROOM - 1, StatusChange::Withdrawn, day(), ChangeReason::Error))
        .unwrap();
    let mut names: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".qualistamp.lock", "status.json"]);
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

/// A colleague of the same group may replace files in the folder, but not write the lock file that another one created.
#[test]
#[cfg(unix)]
#[ignore = "unprivileged: needs a user who may not write everywhere, so not root"]
fn unprivileged_colleagues_share_a_lock_and_a_closed_folder_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.json");
    StatusFile::create(&path, "https://x.example/1", 10, IfExists::Refuse).unwrap();
    let allow = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let mark = |index| {
        StatusFile::edit(&path, |file| file.mark(index, StatusChange::Withdrawn, day(), ChangeReason::Error))
    };
    allow(&folder.path().join(".qualistamp.lock"), 0o444);
    allow(&path, 0o640);
    mark(1).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640, "who may read it is kept");
    allow(folder.path(), 0o555);
    let refused = mark(2);
    allow(folder.path(), 0o755);
    assert!(refused.unwrap_err().to_string().contains("cannot write the file"));
    std::fs::remove_file(folder.path().join(".qualistamp.lock")).unwrap();
    allow(folder.path(), 0o555);
    let refused = mark(2);
    allow(folder.path(), 0o755);
    assert!(refused.unwrap_err().to_string().contains("its folder cannot be locked"));
    assert_eq!(StatusFile::read(&path).unwrap().not_valid().len(), 1);
}
