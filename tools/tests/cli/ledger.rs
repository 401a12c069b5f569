//! The ledger: one stamp for each award number, however often a batch is interrupted, repeated or run twice at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use qualistamp_issuing::{EntryState, Ledger, LedgerEntry, LedgerError, LedgerFilter};

use crate::shell::{Called, call, finish, program};
use crate::trust::{keys, words};

const ADDRESS: &str = "https://uni.example/status/1";
const ISSUE: &str = "issue awards.csv --key k.pem --txt --svg --no-check --no-self-check";

/// A table of so many awards, numbered from 1.
fn table(folder: &Path, awards: usize) {
    let mut table = "id,family,given,title,awarded,eqf\n".to_owned();
    for number in 1..=awards {
        table.push_str(&format!("2026-{number:04},Family{number},Given,Master of Arts,2026-07-15,7\n"));
    }
    fs::write(folder.join("awards.csv"), table).unwrap();
}

/// A folder with a key, a status list of 1,000 places and a table.
fn office(folder: &Path, awards: usize) {
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 1000")).ended(0);
    table(folder, awards);
}

fn entries(folder: &Path) -> Vec<LedgerEntry> {
    let ledger = Ledger::open(&folder.join("ledger.db")).unwrap();
    let mut all = Vec::new();
    ledger
        .each(&LedgerFilter::default(), |entry| {
            all.push(entry);
            Ok::<_, LedgerError>(())
        })
        .unwrap();
    all
}

/// The awards of the table are issued, each once, with a place of its own, and with files that have the stamp of the ledger.
fn assert_whole(folder: &Path, awards: usize) {
    let ledger = Ledger::open(&folder.join("ledger.db")).unwrap();
    let all = entries(folder);
    let numbers: BTreeSet<&str> = all.iter().map(|entry| entry.number.as_str()).collect();
    assert_eq!((all.len(), numbers.len()), (awards, awards));
    let places: BTreeSet<u32> = all.iter().map(|entry| entry.place.as_ref().unwrap().index).collect();
    assert_eq!(places.len(), awards, "every award has a place of its own");
    let key = qualistamp_issuing::read_public_key(&folder.join("k.pub.pem")).unwrap();
    for entry in &all {
        assert_eq!(entry.state, EntryState::Written, "{entry:?}");
        let stamp = ledger.stamp_of(entry).unwrap();
        let text = fs::read_to_string(folder.join("awards").join(format!("{}.txt", entry.number))).unwrap();
        assert_eq!(text.trim_end(), stamp.text(), "the file has the stamp of the ledger");
        let envelope = qualistamp_core::Envelope::parse(stamp.bytes()).unwrap();
        assert!(key.verifies(&envelope.to_be_signed(), envelope.signature()));
        let claims = qualistamp_core::inspect(stamp.bytes()).unwrap().claims.unwrap().unwrap();
        assert_eq!(claims.award.id.as_signed(), entry.number);
        assert_eq!(claims.award.status_index, entry.place.as_ref().map(|place| place.index));
        let svg = fs::read_to_string(folder.join("awards").join(format!("{}.svg", entry.number))).unwrap();
        assert!(svg.trim_end().ends_with("</svg>"));
    }
    // Nothing else is in the folder, not even an unfinished file.
    assert_eq!(fs::read_dir(folder.join("awards")).unwrap().count(), 2 * awards);
}

fn stamps(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let signed = |entry: LedgerEntry| Some((entry.number.clone(), entry.stamp_bytes()?.to_vec()));
    entries(folder).into_iter().filter_map(signed).collect()
}

fn start(folder: &Path, line: &str) -> Child {
    program(folder)
        .args(line.split_whitespace())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Number of entries in the folder of the stamps, unfinished files included.
fn seen(folder: &Path) -> usize {
    fs::read_dir(folder.join("awards")).map_or(0, Iterator::count)
}

/// Kills batches at many moments: before anything is reserved, while files are unfinished, while they get their names. What is on disk
/// decides the moment, not a clock.
fn killed(times: usize, awards: usize) {
    let mut kills = 0;
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..20 * times {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        office(folder, awards);
        // Several kills for each batch, so that what is resumed is killed too.
        for _ in 0..4 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let target = usize::try_from(state >> 33).unwrap() % (4 * awards + 20);
            let before = stamps_if_any(folder);
            let mut child = start(folder, ISSUE);
            let mut looks = 0;
            // The first twenty targets count looks, which hits the moments before the first file.
            while child.try_wait().unwrap().is_none()
                && (looks < 20 * target.min(20) || seen(folder) + 20 < target)
            {
                looks += 1;
            }
            kills += usize::from(child.try_wait().unwrap().is_none());
            child.kill().unwrap();
            child.wait().unwrap();
            // What was signed is never signed again.
            let after = stamps_if_any(folder);
            assert!(before.iter().all(|(number, stamp)| after.get(number) == Some(stamp)));
        }
        let before = stamps_if_any(folder);
        words(folder, ISSUE).ended(0);
        assert_whole(folder, awards);
        let after = stamps(folder);
        assert!(before.iter().all(|(number, stamp)| after.get(number) == Some(stamp)));
        if kills >= times {
            return;
        }
    }
    panic!("killed only {kills} times");
}

fn stamps_if_any(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let exists = folder.join("ledger.db").metadata().is_ok_and(|found| found.len() > 0);
    // Killed while it was created.
    if exists && Ledger::open(&folder.join("ledger.db")).is_ok() { stamps(folder) } else { BTreeMap::new() }
}

/// 30 kills; as many as the variable `KILLS` says, for a long run by hand.
#[test]
fn a_batch_that_is_killed_again_and_again_issues_every_award_once() {
    let kills = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok());
    killed(kills.unwrap_or(30), 40);
}

#[test]
fn a_batch_killed_between_the_last_name_and_done_keeps_its_stamps() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 5);
    words(folder, ISSUE).ended(0);
    let before = stamps(folder);
    let ledger = rusqlite::Connection::open(folder.join("ledger.db")).unwrap();
    // All files have their names; nothing is marked. One file was not renamed yet.
    ledger.execute("UPDATE stamp SET state = 1, written_at = NULL", []).unwrap();
    drop(ledger);
    fs::remove_file(folder.join("awards/2026-0003.svg")).unwrap();
    let again = words(folder, ISSUE).ended(0);
    assert!(again.out.contains("5 finished after an interruption"), "{again:?}");
    assert_whole(folder, 5);
    assert_eq!(stamps(folder), before);
    // With another folder, files that are in the way are not replaced.
    let ledger = rusqlite::Connection::open(folder.join("ledger.db")).unwrap();
    ledger.execute("UPDATE stamp SET state = 1, written_at = NULL", []).unwrap();
    drop(ledger);
    fs::create_dir(folder.join("other")).unwrap();
    fs::write(folder.join("other/2026-0002.txt"), "mine").unwrap();
    let refused = words(folder, &format!("{ISSUE} --out other")).ended(4);
    assert!(refused.err.contains("line 3: other/2026-0002.txt already exists"), "{refused:?}");
    assert_eq!(fs::read_to_string(folder.join("other/2026-0002.txt")).unwrap(), "mine");
}

#[test]
fn several_programs_at_once_issue_every_award_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 300);
    let started: Vec<Child> = (0..3).map(|_| start(folder, ISSUE)).collect();
    for child in started {
        let ended = child.wait_with_output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
    assert_whole(folder, 300);
}

#[test]
fn the_same_command_again_changes_nothing_and_another_format_gets_the_same_stamp() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 3);
    let first = words(folder, ISSUE).ended(0);
    assert!(first.out.contains("ledger.db (new: keep it, and a copy in another place)"), "{first:?}");
    let before = stamps(folder);
    let again = words(folder, ISSUE).ended(0);
    assert!(again.out.contains("3 issued earlier, unchanged") && !again.out.contains("new:"), "{again:?}");
    // A key that is missing does not matter: nothing has to be signed.
    fs::rename(folder.join("k.pem"), folder.join("away.pem")).unwrap();
    words(folder, &ISSUE.replace("k.pem", "k.pub.pem")).ended(0);
    let pdf = words(folder, &ISSUE.replace("k.pem", "k.pub.pem").replace("--txt", "--pdf")).ended(0);
    assert!(pdf.out.contains("3 with files written again"), "{pdf:?}");
    assert!(folder.join("awards/2026-0002.pdf").is_file());
    fs::remove_file(folder.join("awards/2026-0002.txt")).unwrap();
    words(folder, &ISSUE.replace("k.pem", "k.pub.pem")).ended(0);
    assert!(folder.join("awards/2026-0002.txt").is_file());
    assert_eq!(stamps(folder), before);
    assert!(entries(folder)[1].files.iter().any(|file| file.ends_with("awards/2026-0002.pdf")));
}

#[test]
fn a_number_gets_no_second_stamp_and_a_place_no_second_award() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 3);
    words(folder, ISSUE).ended(0);
    let before = stamps(folder);
    let changed = fs::read_to_string(folder.join("awards.csv")).unwrap().replace("Family2", "Other");
    fs::write(folder.join("awards.csv"), changed).unwrap();
    for options in ["", "--overwrite", "--check", "--overwrite --out elsewhere"] {
        let line = format!("{ISSUE} {options}");
        let line = if options == "--check" { line.replace("--no-check ", "") } else { line };
        let refused = words(folder, &line).ended(4);
        assert!(
            refused.err.contains("line 3: award \"2026-0002\" was issued with other contents on")
                && refused.err.contains("qualistamp status replace"),
            "{refused:?}"
        );
        assert!(!refused.err.contains("Other"), "no personal data: {refused:?}");
    }
    fs::write(
        folder.join("more.csv"),
        "id,family,title,awarded,status\nA,B,T,2026-07-15,1\nC,D,T,2026-07-15,1000\n",
    )
    .unwrap();
    let refused = words(folder, "issue more.csv --key k.pem --txt").ended(4);
    assert!(
        refused.err.contains("line 2: place 1 of the status list belongs to award \"2026-0002\""),
        "{refused:?}"
    );
    assert!(refused.err.contains("line 3: place 1000 is outside the status list"), "{refused:?}");
    // A place that the table gives is kept, and the ledger allots around it.
    fs::write(
        folder.join("more.csv"),
        "id,family,title,awarded,status\nA,B,T,2026-07-15,\nC,D,T,2026-07-15,3\n",
    )
    .unwrap();
    words(folder, "issue more.csv --key k.pem --txt").ended(0);
    let places: Vec<u32> = entries(folder).iter().map(|entry| entry.place.as_ref().unwrap().index).collect();
    assert_eq!(places, [0, 1, 2, 4, 3]);
    assert!(before.iter().all(|(number, stamp)| stamps(folder).get(number) == Some(stamp)));
}

#[test]
fn a_full_status_list_signs_nothing_and_a_second_list_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 4")).ended(0);
    table(folder, 6);
    let refused = words(folder, ISSUE).ended(4);
    assert!(refused.err.contains("2 problems in 6 rows; nothing was signed"), "{refused:?}");
    assert!(
        refused.err.contains("no place is left in the status list https://uni.example/status/1"),
        "{refused:?}"
    );
    assert!(
        refused.err.contains("qualistamp status new --address ADDRESS --file status-2.json"),
        "{refused:?}"
    );
    assert!(!folder.join("awards").exists());
    words(folder, "status new --address https://uni.example/status/2 --size 10 --file status-2.json")
        .ended(0);
    words(folder, &format!("{ISSUE} --status status-2.json")).ended(0);
    assert_whole(folder, 6);
    let addresses: BTreeSet<_> =
        entries(folder).into_iter().map(|entry| entry.place.unwrap().address.unwrap()).collect();
    assert_eq!(addresses.into_iter().collect::<Vec<_>>(), ["https://uni.example/status/2"]);
}

#[test]
fn a_wrong_row_in_the_middle_of_a_batch_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 600);
    // A folder where a file should be: noticed when the file gets its name.
    fs::create_dir_all(folder.join("awards/2026-0500.txt/x")).unwrap();
    let stopped = words(folder, &format!("{ISSUE} --overwrite")).ended(4);
    assert!(stopped.err.contains("2026-0500.txt"), "{stopped:?}");
    assert!(
        stopped.err.contains("256 of 600 awards are issued: mend it, and give the same command again"),
        "{stopped:?}"
    );
    let before = stamps(folder);
    assert_eq!(before.len(), 512, "two groups are signed");
    fs::remove_dir_all(folder.join("awards/2026-0500.txt")).unwrap();
    words(folder, ISSUE).ended(0);
    assert_whole(folder, 600);
    let after = stamps(folder);
    assert!(before.iter().all(|(number, stamp)| after.get(number) == Some(stamp)));
}

#[test]
#[cfg(unix)]
fn a_full_disk_stops_a_batch_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 600);
    // No file may grow beyond 256 KB: the log of the ledger does.
    let limited = format!(
        "trap '' XFSZ; ulimit -f {}; exec {} {ISSUE}",
        if cfg!(target_os = "linux") { 512 } else { 256 },
        env!("CARGO_BIN_EXE_qualistamp")
    );
    let stopped = finish(std::process::Command::new("sh").args(["-c", &limited]).current_dir(folder), b"");
    assert_eq!(stopped.code, 4, "{stopped:?}");
    assert!(stopped.err.contains("ledger.db"), "{stopped:?}");
    let before = stamps_if_any(folder);
    words(folder, ISSUE).ended(0);
    assert_whole(folder, 600);
    let after = stamps(folder);
    assert!(before.iter().all(|(number, stamp)| after.get(number) == Some(stamp)));
}

#[test]
fn what_is_no_ledger_damaged_or_newer_is_named_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 300);
    words(folder, ISSUE).ended(0);
    let ledger = fs::read(folder.join("ledger.db")).unwrap();
    let refused = |bytes: &[u8], part: &str| {
        fs::write(folder.join("ledger.db"), bytes).unwrap();
        let refused = words(folder, &format!("{ISSUE} --overwrite")).ended(4);
        assert!(
            refused.complaint().starts_with("ledger.db: ") && refused.complaint().contains(part),
            "{refused:?}"
        );
        assert_eq!(fs::read(folder.join("ledger.db")).unwrap(), bytes);
    };
    refused(b"id,family\n1,Doe\n", "is not a ledger");
    let mut damaged = ledger.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 8_192].fill(0x5a);
    refused(&damaged, "the ledger is damaged");
    refused(&ledger[..ledger.len() / 2], "the ledger is damaged");
    let newer = rusqlite::Connection::open(folder.join("newer.db")).unwrap();
    newer.pragma_update(None, "application_id", 0x5153_4c47).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    refused(
        &fs::read(folder.join("newer.db")).unwrap(),
        "a newer qualistamp has written this ledger (version 99, this program knows 1); update the program",
    );
    let other = rusqlite::Connection::open(folder.join("other.db")).unwrap();
    other.execute_batch("CREATE TABLE t (x)").unwrap();
    drop(other);
    let refused = words(folder, &format!("{ISSUE} --ledger other.db")).ended(4);
    assert!(refused.complaint().contains("other.db: is not a ledger"), "{refused:?}");
}

#[test]
fn specimens_are_signed_as_often_as_asked_and_take_no_place() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 10")).ended(0);
    fs::write(
        folder.join("awards.csv"),
        "id,family,title,awarded,specimen\n1,Doe,T,2026-07-15,yes\n2,Doe,T,2026-07-15,\n",
    )
    .unwrap();
    words(folder, ISSUE).ended(0);
    let numbers: Vec<String> = entries(folder).into_iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, ["2"], "the specimen is not in the ledger");
    let again = words(folder, ISSUE).ended(4);
    assert!(again.err.contains("already exists; --overwrite replaces it"), "{again:?}");
    let again = words(folder, &format!("{ISSUE} --overwrite")).ended(0);
    assert!(again.out.contains("1 new, 1 with files written again"), "{again:?}");
}

#[test]
fn without_a_ledger_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder, 2);
    let issued: Called = words(folder, &format!("{ISSUE} --no-ledger")).ended(0);
    assert!(!issued.out.contains("ledger") && !folder.join("ledger.db").exists(), "{issued:?}");
    let again = words(folder, &format!("{ISSUE} --no-ledger")).ended(4);
    assert!(again.err.contains("already exists; --overwrite replaces it"), "{again:?}");
    let both = words(folder, &format!("{ISSUE} --no-ledger --ledger x.db")).ended(2);
    assert!(both.err.contains("cannot be used with"), "{both:?}");
}

#[test]
fn another_status_list_than_that_of_the_trust_list_is_refused() {
    let world = crate::world::World::new();
    world.write_list("list.cbor", |list| {
        let kid = qualistamp_core::Signer::public_key(&world.issuer).kid();
        list.issuers[0].status =
            Some(qualistamp_core::StatusPin { address: qualistamp_core::Text::new(ADDRESS).unwrap(), kid });
        list.issuers[0].always.status_index = true;
    });
    world.write("award.json", br#"{"id":"1","family":"Doe","title":"T","awarded":"2025-07-15","eqf":7}"#);
    let issue: Vec<&str> =
        "issue award.json --key issuer.pem --txt --signed-at 2026-01-10 --trust-list list.cbor --list-key operator.pub.pem"
            .split(' ')
            .collect();
    let refused = call(world.folder(), &issue).ended(4);
    assert!(refused.complaint().contains("a status index must be given"), "{refused:?}");
    words(world.folder(), "status new --address https://other.example/1").ended(0);
    words(world.folder(), "ledger init").ended(0);
    let refused = call(world.folder(), &issue).ended(4);
    assert!(
        refused.complaint().contains("but the trust list says https://uni.example/status/1"),
        "{refused:?}"
    );
    words(world.folder(), &format!("status new --address {ADDRESS} --file right.json")).ended(0);
    // The place is allotted, so that the award carries it.
    call(world.folder(), &[&issue[..], &["--status", "right.json"]].concat()).ended(0);
    let answer = world.verify(&["--json", "award.txt", "--accept-unknown-status"]).json().remove(0);
    assert_eq!(answer["verdict"], "valid", "{answer}");
}

#[test]
fn award_files_start_no_ledger_and_are_in_one_that_is_there() {
    let world = crate::world::World::new();
    let write = |title: &str| {
        let award =
            format!(r#"{{"id":"1","family":"Doe","title":"{title}","awarded":"2025-07-15","eqf":7}}"#);
        world.write("award.json", award.as_bytes());
    };
    let issue = "issue award.json --key issuer.pem --txt --no-check --overwrite";
    // Trying something out twice is no second stamp of an office.
    write("One");
    let first = words(world.folder(), issue).ended(0);
    assert!(first.out.contains("`qualistamp ledger init` starts one"), "{first:?}");
    write("Two");
    words(world.folder(), issue).ended(0);
    assert!(!world.path("ledger.db").exists());
    // Without a ledger there are no numbers: a number is an index.
    words(world.folder(), "status new --address https://uni.example/status/1").ended(0);
    words(world.folder(), "status withdraw 3").ended(0);
    words(world.folder(), &format!("{issue} --ledger office.db")).ended(0);
    write("Three");
    let second = words(world.folder(), &format!("{issue} --ledger office.db")).ended(4);
    assert!(second.err.contains("was issued with other contents"), "{second:?}");
}
