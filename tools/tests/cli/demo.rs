//! `qualistamp demo`.

use std::fs;

use crate::shell::{call, finish};
use crate::world::World;

#[test]
fn the_demo_ends_as_expected_and_the_commands_it_suggests_work() {
    let folder = tempfile::tempdir().unwrap();
    let run = call(folder.path(), &["demo"]).ended(0);
    assert_eq!(run.err, "");
    let table: Vec<&str> =
        run.out.lines().filter(|line| line.ends_with("  ✔") && line.starts_with("   ")).collect();
    let counted = |answer: &str| table.iter().filter(|line| line.matches(answer).count() == 2).count();
    assert_eq!(
        [
            "VALID V00",
            "INVALID S01",
            "NOT SURE U02",
            "INVALID A01",
            "INVALID K01",
            "INVALID W01",
            "INVALID W02",
            "NOT SURE U08",
            "INVALID K03",
            "NOT SURE U11",
            "REFUSED",
        ]
        .map(counted),
        // "INVALID V00" does not exist, so the first counts valid stamps alone.
        [6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        "{table:#?}"
    );
    for part in ["Παπαδοπούλου   ·   Papadopoulou", "Ђорђевић   ·   Đorđević", "Kőszegi", "All as expected."]
    {
        assert!(run.out.contains(part), "{part}");
    }
    let listed = |name: &str| fs::read_dir(folder.path().join("qualistamp-demo").join(name)).unwrap().count();
    assert_eq!(["keys", "awards", "stamps", "bad", "later"].map(listed), [8, 6, 9, 12, 9]);

    // The suggested commands work as printed. The last one would ask for a passphrase.
    let commands: Vec<&str> = run
        .out
        .lines()
        .skip_while(|line| !line.contains("What to try next"))
        .map(str::trim)
        .filter(|line| {
            line.contains("qualistamp-demo/") && line.contains(" --") || line.contains(" inspect ")
        })
        .collect();
    assert_eq!(commands.len(), 5, "{commands:#?}");
    // The effect of a flipped bit on compressed claims varies: `inspect` may or may not reach the end.
    for (command, codes) in commands.iter().zip([&[0][..], &[3], &[0, 4], &[0], &[0]]) {
        let mut shell = std::process::Command::new("sh");
        let called = finish(shell.args(["-c", command]).current_dir(folder.path()), b"");
        assert!(codes.contains(&called.code), "{command}: {called:#?}");
    }
}

#[test]
fn running_it_again_replaces_only_its_own_files() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("a demo");
    let demo = ["demo", "--dir", "a demo"];
    call(folder.path(), &demo).ended(0);
    let key = fs::read(dir.join("keys/operator.pem")).unwrap();
    fs::write(dir.join("stamps/mine.txt"), "mine").unwrap();
    let again = call(folder.path(), &demo).ended(0);
    assert!(again.out.contains("verify 'a demo/stamps/1-greek.png'"), "names with spaces are quoted");
    assert_ne!(fs::read(dir.join("keys/operator.pem")).unwrap(), key);
    assert_eq!(fs::read(dir.join("stamps/mine.txt")).unwrap(), b"mine");

    // A folder with other files, for example real keys, is not changed.
    let world = World::new();
    let refused = call(world.folder(), &["demo", "--dir", "."]).ended(4);
    assert!(refused.complaint().starts_with(".: this folder contains files the demo did not create"));
    assert!(!world.path("keys").exists());
    let refused = call(world.folder(), &["demo", "--dir", "issuer.pem"]).ended(4);
    assert!(refused.complaint().contains("cannot create the folder"));
}
