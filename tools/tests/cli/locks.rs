//! Several people in one office: commands that change the same files at the same time, and commands that are killed.

use std::path::Path;
use std::process::{Child, Stdio};

use crate::shell::{Called, finish, program};
use crate::status::issue;
use crate::trust::{ISSUER, keys, kid, operator, words};

const ADDRESS: &str = "https://uni.example/status/1";

/// Starts the program with the words of `line`.
fn start(folder: &Path, line: &str) -> Child {
    program(folder)
        .args(line.split_whitespace())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits until the program ends.
fn ended(child: Child) -> Called {
    let output = child.wait_with_output().unwrap();
    Called {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs all commands at the same time. Each must succeed.
fn at_once(folder: &Path, lines: impl IntoIterator<Item = String>) {
    let started: Vec<Child> = lines.into_iter().map(|line| start(folder, &line)).collect();
    for child in started {
        ended(child).ended(0);
    }
}

fn json(path: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn withdrawn(folder: &Path) -> Vec<u32> {
    let file = json(&folder.join("status.json"));
    let mut indices: Vec<u32> =
        file["awards"].as_object().unwrap().keys().map(|index| index.parse().unwrap()).collect();
    indices.sort_unstable();
    indices
}

/// Attack F02: of 40 withdrawals at once, 3 were kept, and all 40 confirmed.
#[test]
fn forty_withdrawals_at_once_are_all_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 100")).ended(0);
    let withdrawals = (0..40).map(|index| format!("status withdraw {index} --index --reason error"));
    // The list is published meanwhile.
    let publish = (0..2).map(|number| format!("status publish --key k.pem --out {number}.cwt"));
    at_once(folder, withdrawals.chain(publish));
    assert_eq!(withdrawn(folder), (0..40).collect::<Vec<_>>());
    let mut left: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect();
    left.sort();
    assert_eq!(left, [".qualistamp.lock"], "nothing else is left");
}

#[test]
fn changes_of_the_trust_file_at_once_are_all_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let uni = kid(folder, "uni");
    for number in 0..12 {
        let issuer = ISSUER.replace("GR-EXAMPLE", &format!("GR-{number}"));
        std::fs::write(folder.join(format!("{number}.json")), issuer).unwrap();
    }
    let add = (0..12).map(|number| format!("trust issuer add {number}.json"));
    let seal =
        (0..12).map(|number| format!("trust key seal GR-EXAMPLE {uni} {number:064x} --complete 2026-01-01"));
    at_once(folder, add.chain(seal));
    // No seal is taken once the key is withdrawn.
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-01-01")).ended(0);
    let file = json(&folder.join("trust/trust.json"));
    assert_eq!(file["issuers"].as_array().unwrap().len(), 13);
    let key = &file["issuers"][0]["keys"][0];
    assert_eq!(key["seals"].as_array().unwrap().len(), 12);
    assert_eq!(key["compromised_since"], "2026-01-01T00:00:00Z");
}

#[test]
fn signatures_added_at_once_are_all_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "r2", "r3", "r4", "r5", "l1"]);
    let root_keys: String = (1..=5).map(|number| format!("--root-key r{number}.pub.pem ")).collect();
    words(folder, &format!("trust init {root_keys} --root-threshold 5 --list-key l1.pub.pem")).ended(0);
    at_once(folder, (1..=5).map(|number| format!("trust sign trust/root-1.cbor --key r{number}.pem --yes")));
    let root = std::fs::read(folder.join("trust/root-1.cbor")).unwrap();
    assert_eq!(qualistamp_core::Root::anchor(&root).unwrap().content().version, 1, "all five have signed");

    // Each list has its own version, whoever makes it.
    std::fs::write(folder.join("uni.json"), ISSUER).unwrap();
    keys(folder, &["uni"]);
    words(folder, "trust issuer add uni.json").ended(0);
    words(folder, "trust key add GR-EXAMPLE uni.pub.pem").ended(0);
    at_once(folder, (0..6).map(|_| "trust sign trust/trust.json --key l1.pem --yes".to_owned()));
    assert_eq!(json(&folder.join("trust/trust.json"))["list_version"], 6);
    assert!((1..=6).all(|version| folder.join(format!("trust/list-{version}.cbor")).exists()));
}

#[test]
fn registers_added_to_one_bundle_at_once_are_all_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let uni = kid(folder, "uni");
    for id in 0..4 {
        issue(folder, id, "uni", "");
        let sealed =
            words(folder, &format!("register seal {id}.txt --key uni.pub.pem --out {id}.register")).ended(0);
        let seal = sealed.out.lines().find_map(|line| line.trim().strip_prefix("seal")).unwrap().trim();
        words(
            folder,
            &format!("trust key seal GR-EXAMPLE {uni} {seal} --complete 2026-01-01 --sealed 2026-01-01"),
        )
        .ended(0);
    }
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-03-01")).ended(0);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, "bundle make").ended(0);
    at_once(
        folder,
        (0..4).map(|id| {
            format!("register publish {id}.register --bundle bundle.cbor --out bundle.cbor --overwrite")
        }),
    );
    let bundle = qualistamp_core::Bundle::parse(&std::fs::read(folder.join("bundle.cbor")).unwrap()).unwrap();
    assert_eq!(bundle.registers().count(), 4);
}

#[test]
fn first_imports_at_once_agree_about_the_first_root() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for name in ["one", "two"] {
        std::fs::create_dir(folder.join(name)).unwrap();
        operator(&folder.join(name));
        words(&folder.join(name), "trust sign trust/trust.json --key l1.pem --yes").ended(0);
        words(&folder.join(name), "bundle make").ended(0);
    }
    let started: Vec<Child> = ["one", "two", "one", "two"]
        .into_iter()
        .map(|name| {
            start(
                folder,
                &format!(
                    "bundle import {name}/bundle.cbor --root {name}/trust/root-1.cbor --trust-dir shared"
                ),
            )
        })
        .collect();
    let ended: Vec<Called> = started.into_iter().map(ended).collect();
    let mut codes: Vec<i32> = ended.iter().map(|called| called.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, [0, 0, 4, 4], "{ended:?}");
    let refused = ended.iter().filter(|called| called.code == 4);
    for called in refused {
        assert!(called.complaint().contains("not the root this folder was created with"), "{called:?}");
    }
    let shown = words(folder, "bundle show --trust-dir shared").ended(0);
    assert!(shown.err.is_empty() && shown.out.contains("trust list 1"), "{shown:?}");
}

/// The lock is on the folder of the file itself, so that everybody takes the same one.
#[test]
#[cfg(unix)]
fn a_link_leads_to_the_file_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::create_dir(folder.join("shared")).unwrap();
    words(folder, &format!("status new --address {ADDRESS} --size 100 --file shared/status.json")).ended(0);
    std::os::unix::fs::symlink("shared/status.json", folder.join("status.json")).unwrap();
    let lines = (0..12).map(|index| {
        let file = if index % 2 == 0 { "status.json" } else { "shared/status.json" };
        format!("status withdraw {index} --index --file {file}")
    });
    at_once(folder, lines);
    assert!(folder.join("status.json").is_symlink());
    assert_eq!(withdrawn(&folder.join("shared")), (0..12).collect::<Vec<_>>());
    assert!(!folder.join(".qualistamp.lock").exists());
}

/// A pipe for a passphrase: opening it waits until a program asks for the passphrase, so no test needs a clock.
#[cfg(unix)]
fn pipe(folder: &Path, name: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

/// Attack F02: while one person types a passphrase, another one withdraws. The withdrawal was confirmed, and then gone.
#[test]
#[cfg(unix)]
fn what_is_withdrawn_while_somebody_types_a_passphrase_is_kept_and_signed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    for name in ["status", "registrar"] {
        let mut new = program(folder);
        new.args(["key", "new", "--out", &format!("{name}.pem")]).env("QUALISTAMP_PASSPHRASE", "secret-123");
        finish(&mut new, b"").ended(0);
    }
    let typing = pipe(folder, "typing");
    let type_it = || std::fs::OpenOptions::new().write(true).open(&typing).unwrap();
    let finish_typing =
        |mut pipe: std::fs::File| std::io::Write::write_all(&mut pipe, b"secret-123\n").unwrap();

    words(folder, &format!("status new --address {ADDRESS} --size 100")).ended(0);
    let publishing = start(folder, "status publish --key status.pem --passphrase-file typing");
    let pipe = type_it();
    words(folder, "status withdraw 42 --index --reason deception").ended(0);
    finish_typing(pipe);
    let published = ended(publishing).ended(0);
    assert!(published.out.contains("1 of 100 awards are not valid"), "{published:?}");
    assert_eq!(withdrawn(folder), [42]);

    words(folder, "trust rotate-root --list-key registrar.pub.pem").ended(0);
    for name in ["r1", "r3"] {
        words(folder, &format!("trust sign trust/root-2.cbor --key {name}.pem --yes")).ended(0);
    }
    let uni = kid(folder, "uni");
    let signing =
        start(folder, "trust sign trust/trust.json --key registrar.pem --passphrase-file typing --yes");
    let pipe = type_it();
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-01-01")).ended(0);
    finish_typing(pipe);
    ended(signing).ended(0);
    let file = json(&folder.join("trust/trust.json"));
    assert_eq!(file["issuers"][0]["keys"][0]["compromised_since"], "2026-01-01T00:00:00Z");
    let list = std::fs::read(folder.join("trust/list-1.cbor")).unwrap();
    let qualistamp_core::Draft::TrustList(list) = qualistamp_core::Draft::parse(&list).unwrap() else {
        panic!("not a list")
    };
    assert_ne!(list.issuers[0].keys[0].state, qualistamp_core::KeyState::Sound, "the withdrawal is signed");
}

/// A program that waits says so, and one that is killed while it holds the lock leaves nothing behind.
#[test]
#[cfg(unix)]
fn a_program_says_that_it_waits_and_goes_on_when_the_other_is_killed() {
    use std::io::{BufRead as _, BufReader};

    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 100")).ended(0);
    // Writing the token waits for a reader of the pipe, with the lock held.
    pipe(folder, "token");
    let mut holder = start(folder, "status publish --key k.pem --out token --overwrite");
    let lock = std::fs::File::open(folder.join(".qualistamp.lock")).unwrap();
    while lock.try_lock().is_ok() {
        lock.unlock().unwrap();
        std::thread::yield_now();
    }
    let mut waiting = start(folder, "status withdraw 7 --index");
    let mut stderr = BufReader::new(waiting.stderr.take().unwrap());
    let mut said = String::new();
    stderr.read_line(&mut said).unwrap();
    assert_eq!(said, "qualistamp: waiting for another qualistamp to finish with status.json\n");
    holder.kill().unwrap();
    holder.wait().unwrap();
    ended(waiting).ended(0);
    assert_eq!(withdrawn(folder), [7]);
    // The other way round: one that is killed while it waits takes nothing with it.
    lock.lock().unwrap();
    let mut waiting = start(folder, "status withdraw 8 --index");
    waiting.kill().unwrap();
    waiting.wait().unwrap();
    lock.unlock().unwrap();
    words(folder, "status withdraw 9 --index").ended(0);
    assert_eq!(withdrawn(folder), [7, 9]);
}
