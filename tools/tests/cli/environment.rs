//! The command line counts before the environment, and withdrawals count whatever is named.

use std::path::Path;

use crate::bundle::published;
use crate::shell::{Called, finish, program};
use crate::trust::{kid, operator, words};

/// Calls the program with the words of `line` and the variables in `environment`.
fn with(folder: &Path, environment: &[(&str, &str)], line: &str) -> Called {
    let mut command = program(folder);
    command.args(line.split_whitespace()).envs(environment.iter().copied());
    finish(&mut command, b"")
}

/// A folder with `award.txt`, and two operators: of `good`, who lists the issuer of the award, and of `other`, who does not. Of each there
/// are a list, a list key, a bundle, a first root, and a folder `NAME-dir` into which the bundle was imported.
fn two_operators(folder: &Path) {
    published(folder);
    let other = folder.join("other");
    std::fs::create_dir(&other).unwrap();
    operator(&other);
    words(&other, "trust sign trust/trust.json --key l1.pem").ended(0);
    words(&other, "bundle make").ended(0);
    for (name, from) in [("good", folder.to_owned()), ("other", other)] {
        for (file, part) in [
            ("list.cbor", "trust/list-1.cbor"),
            ("key.pem", "l1.pub.pem"),
            ("bundle.cbor", "bundle.cbor"),
            ("root.cbor", "trust/root-1.cbor"),
        ] {
            std::fs::copy(from.join(part), folder.join(format!("{name}-{file}"))).unwrap();
        }
        let import =
            format!("bundle import {name}-bundle.cbor --root {name}-root.cbor --trust-dir {name}-dir");
        words(folder, &import).ended(0);
    }
}

#[test]
fn the_command_line_counts_before_the_environment() {
    const LIST: &str = "QUALISTAMP_TRUST_LIST";
    const KEY: &str = "QUALISTAMP_LIST_KEY";
    const DIR: &str = "QUALISTAMP_TRUST_DIR";
    const ROOT: &str = "QUALISTAMP_ROOT";
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    two_operators(folder);
    let other_list = [(LIST, "other-list.cbor"), (KEY, "other-key.pem")];
    let good_list = [(LIST, "good-list.cbor"), (KEY, "good-key.pem")];
    let bundle = "--bundle good-bundle.cbor --root good-root.cbor";
    let list = "--trust-list good-list.cbor --list-key good-key.pem";
    // Variables, options, and whether the good operator is asked.
    let table: &[(&[(&str, &str)], &str, bool)] = &[
        // Each variable by itself.
        (&good_list, "", true),
        (&[(DIR, "good-dir")], "", true),
        (&[(ROOT, "good-root.cbor")], "--bundle good-bundle.cbor", true),
        // A list in the environment.
        (&other_list, list, true),
        (&other_list, bundle, true),
        (&other_list, "--trust-dir good-dir", true),
        (&good_list, "--trust-dir other-dir", false),
        (&other_list, "--trust-dir good-dir --root good-root.cbor", true),
        (&[(LIST, "good-list.cbor")], "--list-key good-key.pem", true),
        (&[(LIST, "good-list.cbor"), (KEY, "other-key.pem")], "--list-key good-key.pem", true),
        (&[(KEY, "other-key.pem")], list, true),
        (&[(LIST, "other-list.cbor"), (KEY, "good-key.pem")], "--trust-list good-list.cbor", true),
        // A folder in the environment.
        (&[(DIR, "other-dir")], "--trust-dir good-dir", true),
        (&[(DIR, "other-dir")], list, true),
        (&[(DIR, "other-dir")], bundle, true),
        (&[(DIR, "good-dir"), (ROOT, "good-root.cbor")], "", true),
        // A first root in the environment.
        (&[(ROOT, "other-root.cbor")], "--trust-dir good-dir", true),
        (&[(ROOT, "other-root.cbor")], bundle, true),
        (&[(ROOT, "other-root.cbor")], "--trust-dir good-dir --bundle good-bundle.cbor", true),
        (&[(ROOT, "other-root.cbor")], list, true),
        // In the environment alone, in the order of the help: a list, then a folder.
        (&[good_list[0], good_list[1], (DIR, "other-dir")], "", true),
        (&[other_list[0], other_list[1], (DIR, "good-dir")], "", false),
        // Empty variables are none.
        (&[(LIST, ""), (KEY, ""), (ROOT, ""), (DIR, "good-dir")], "", true),
    ];
    for (environment, options, good) in table {
        let answer = with(folder, environment, &format!("verify award.txt --json {options}"));
        assert_eq!(answer.code == 0, *good, "{environment:?} {options}: {answer:?}");
        assert_eq!(answer.json().len(), 1, "{environment:?} {options}: {answer:?}");
    }
    // A first root in the environment that is not that of the folder in the environment: neither is on the command line.
    let differ = with(folder, &[(ROOT, "other-root.cbor"), (DIR, "good-dir")], "verify award.txt").ended(4);
    assert!(differ.complaint().contains("not the root this folder was created with"), "{differ:?}");
    // An import into a folder on the command line, with the first root of another one in the environment.
    let import = "bundle import good-bundle.cbor --trust-dir good-dir";
    with(folder, &[(ROOT, "other-root.cbor"), (DIR, "other-dir")], import).ended(0);
}

#[test]
fn a_passphrase_on_the_command_line_counts_before_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("right"), "the right one\n").unwrap();
    words(folder, "key new --out k.pem --passphrase-file right").ended(0);
    let wrong = [("QUALISTAMP_PASSPHRASE", "another one")];
    with(folder, &wrong, "key show k.pem").ended(4);
    with(folder, &wrong, "key show k.pem --passphrase-file right").ended(0);
    with(folder, &wrong, "key new --out open.pem --no-passphrase").ended(0);
    words(folder, "key show open.pem").ended(0);
}

/// Rule 12: whoever names an older list or bundle does not bring a withdrawn key back.
#[test]
fn a_list_or_bundle_alone_does_not_undo_withdrawals() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    let list = "verify award.txt --json --trust-list trust/list-1.cbor --list-key l1.pub.pem";
    let bundle = "verify award.txt --json --bundle bundle.cbor --root trust/root-1.cbor";
    words(folder, list).ended(0);
    words(folder, bundle).ended(0);

    let uni = kid(folder, "uni");
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2025-01-01")).ended(0);
    words(folder, "trust sign trust/trust.json --key l1.pem").ended(0);
    words(folder, "bundle make --out newer.cbor").ended(0);
    words(folder, "bundle import newer.cbor --root trust/root-1.cbor").ended(0);
    words(folder, "bundle import newer.cbor --root trust/root-1.cbor --trust-dir elsewhere").ended(0);
    let answer = words(folder, "verify award.txt --json");
    assert_ne!(answer.code, 0);
    for line in [list, bundle] {
        // In the default folder, in the named one, and in the one of the environment.
        let named = format!("{line} --trust-dir elsewhere");
        let variable =
            [("HOME", "nowhere"), ("XDG_DATA_HOME", "nowhere"), ("QUALISTAMP_TRUST_DIR", "elsewhere")];
        for refused in [words(folder, line), words(folder, &named), with(folder, &variable, line)] {
            assert_eq!(refused.code, answer.code, "{line}: {refused:?}");
            assert_eq!(refused.json()[0]["code"], answer.json()[0]["code"], "{line}: {refused:?}");
        }
        // A folder that nothing was imported into remembers nothing, and is not created.
        words(folder, &format!("{line} --trust-dir new")).ended(0);
        assert!(!folder.join("new").exists());
    }
    // A folder that cannot be read might remember a withdrawal.
    std::fs::write(folder.join("elsewhere/root.cbor"), b"damaged").unwrap();
    words(folder, &format!("{list} --trust-dir elsewhere")).ended(4);
}
