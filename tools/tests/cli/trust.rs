//! `qualistamp trust`.

use std::path::Path;

use crate::shell::{Called, call};

/// Makes keys without passphrases in `folder`.
pub(crate) fn keys(folder: &Path, names: &[&str]) {
    for name in names {
        call(folder, &["key", "new", "--no-passphrase", "--out", &format!("{name}.pem")]).ended(0);
    }
}

/// The identifier of a key.
pub(crate) fn kid(folder: &Path, name: &str) -> String {
    let shown = call(folder, &["key", "show", &format!("{name}.pub.pem"), "--json"]).ended(0).json();
    shown[0]["kid"].as_str().unwrap().to_owned()
}

/// Calls the program with the words of `line`.
pub(crate) fn words(folder: &Path, line: &str) -> Called {
    call(folder, &line.split_whitespace().collect::<Vec<_>>())
}

pub(crate) const ISSUER: &str = r#"{"id": "GR-EXAMPLE", "country": "GR",
    "names": [{"lang": "el", "name": "Πανεπιστήμιο Παραδείγματος"}, {"lang": "en", "name": "University of Example"}],
    "scopes": [{"eqf_min": 6, "eqf_max": 8}]}"#;

/// A folder `trust` with a signed root (2 of 3) and the university with its key `uni`, good since 2020.
pub(crate) fn operator(folder: &Path) {
    keys(folder, &["r1", "r2", "r3", "l1", "uni"]);
    words(
        folder,
        "trust init --root-key r1.pub.pem --root-key r2.pub.pem --root-key r3.pub.pem --root-threshold 2 --list-key l1.pub.pem",
    )
    .ended(0);
    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
    words(folder, "trust sign trust/root-1.cbor --key r3.pem --yes").ended(0);
    std::fs::write(folder.join("uni.json"), ISSUER).unwrap();
    words(folder, "trust issuer add uni.json").ended(0);
    words(folder, "trust key add GR-EXAMPLE uni.pub.pem --from 2020-01-01").ended(0);
}

#[test]
fn a_key_without_from_may_sign_since_the_start_of_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["next"]);
    words(folder, "trust key add GR-EXAMPLE next.pub.pem").ended(0);
    let file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("trust/trust.json")).unwrap()).unwrap();
    let from = file["issuers"][0]["keys"][1]["from"].as_str().unwrap();
    assert!(!from.contains('T') || from.ends_with("T00:00:00Z"), "{from}");
}

#[test]
fn a_root_is_passed_on_until_enough_keys_have_signed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "r2", "r3", "l1", "stranger"]);
    let init = "trust init --root-key r1.pub.pem --root-key r2.pub.pem --root-key r3.pub.pem --root-threshold 2 --list-key l1.pub.pem";
    let made = words(folder, init).ended(0);
    assert!(made.out.contains("any 2 of 3") && made.out.contains("Nobody has signed it yet"), "{}", made.out);
    let before = std::fs::read(folder.join("trust/trust.json")).unwrap();
    assert!(words(folder, init).ended(4).complaint().starts_with("trust/trust.json: already exists"));
    assert_eq!(std::fs::read(folder.join("trust/trust.json")).unwrap(), before);

    // On another machine, there is only this file.
    std::fs::create_dir(folder.join("ana")).unwrap();
    std::fs::rename(folder.join("trust/root-1.cbor"), folder.join("ana/root-1.cbor")).unwrap();
    let first = words(folder, "trust sign ana/root-1.cbor --key r1.pem --yes").ended(0);
    assert!(first.out.contains("1 of 2 required root keys of root 1 have signed"), "{}", first.out);
    assert!(first.out.contains("More signatures are needed"), "{}", first.out);
    let again = words(folder, "trust sign ana/root-1.cbor --key r1.pem --yes").ended(4);
    assert!(again.complaint().contains("has already signed it"));
    for key in ["stranger.pem", "l1.pem"] {
        let refused = words(folder, &format!("trust sign ana/root-1.cbor --key {key} --yes")).ended(4);
        assert!(refused.complaint().contains("is none of the root keys of root 1"), "{refused:?}");
    }
    let second = words(folder, "trust sign ana/root-1.cbor --key r3.pem --yes").ended(0);
    assert!(second.out.contains("ana/root-1.cbor is complete"), "{}", second.out);
    let root = std::fs::read(folder.join("ana/root-1.cbor")).unwrap();
    assert_eq!(qualistamp_core::Root::anchor(&root).unwrap().content().version, 1);

    let mistakes = [
        ("trust sign r1.pem --key r1.pem --yes", 4, "neither a root nor a trust list"),
        (
            "trust init --root-key r1.pub.pem --root-threshold 2 --list-key l1.pub.pem --dir other",
            2,
            "cannot be reached",
        ),
        ("trust init --root-key r1.pem --list-key l1.pub.pem --dir other", 4, "a private key"),
        ("trust issuer list --dir other", 4, "qualistamp trust init"),
    ];
    for (line, code, part) in mistakes {
        let called = words(folder, line).ended(code);
        assert!(called.complaint().contains(part), "{line}: {called:?}");
    }
    assert!(!folder.join("other").exists());
}

#[test]
fn a_list_is_made_signed_and_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let signed = words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    assert!(signed.out.contains("Trust list 1") && signed.out.contains("is complete"), "{}", signed.out);

    std::fs::write(
        folder.join("award.json"),
        r#"{"id":"1","family":"F","title":"T","awarded":"2025-07-15","eqf":7}"#,
    )
    .unwrap();
    words(folder, "issue award.json --key uni.pem --txt").ended(0);
    let verify = |list: u8| {
        words(
            folder,
            &format!("verify award.txt --json --trust-list trust/list-{list}.cbor --list-key l1.pub.pem"),
        )
    };
    assert_eq!(verify(1).ended(0).json()[0]["issuer"]["id"], "GR-EXAMPLE");

    let uni = kid(folder, "uni");
    // Signed today, so retired before that.
    words(folder, &format!("trust key retire GR-EXAMPLE {uni} --since 2024-01-01")).ended(0);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    verify(2).ended(1);
    // Withdrawn, and by the earlier of two days.
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-03-01")).ended(0);
    let twice = words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-05-01")).ended(0);
    assert!(twice.out.contains("WITHDRAWN since 2026-03-01"), "{}", twice.out);

    for (line, part) in [
        (format!("trust key retire GR-OTHER {uni} --since 2024-01-01"), "not an issuer of the trust file"),
        ("trust key retire GR-EXAMPLE 00000000 --since 2024-01-01".to_owned(), "not a key of GR-EXAMPLE"),
        ("trust key add GR-EXAMPLE uni.pub.pem".to_owned(), "already has this key"),
    ] {
        let refused = words(folder, &line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
    }
    words(folder, "trust key retire GR-EXAMPLE 0 --since 2024-01-01").ended(2);
    words(folder, &format!("trust key retire GR-EXAMPLE {uni} --since today")).ended(2);

    // An existing list is not replaced, and its version is not used.
    std::fs::write(folder.join("trust/list-3.cbor"), "mine").unwrap();
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(4);
    assert_eq!(std::fs::read(folder.join("trust/list-3.cbor")).unwrap(), b"mine");
    words(folder, "trust sign trust/trust.json --key l1.pem --overwrite --yes").ended(0);
}

#[test]
fn issuers_come_from_tables_and_are_edited() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["k2"]);
    let table = "\u{feff}id,name,language,name_en,country,eqf_min,eqf_max,types,key,key_from\r\n\
        RS-A,\"Висока школа, \"\"Пример\"\"\",sr,Example College,RS,5,6,bachelor master,k2.pub.pem,2021-01-01\r\n\
        RS-B,Second,en,,RS,,,,,\r\n";
    std::fs::write(folder.join("bodies.csv"), table).unwrap();
    let added = words(folder, "trust issuer add bodies.csv").ended(0);
    assert!(
        added.out.contains("2 issuers added, 3 in total") && added.out.contains("1 of them without a key")
    );
    let all = words(folder, "trust issuer list --json").ended(0).json();
    assert_eq!(all[1]["names"][0]["name"], "Висока школа, \"Пример\"");
    assert_eq!(all[1]["scopes"][0]["types"], serde_json::json!(["bachelor", "master"]));
    assert_eq!(all[2]["keys"], serde_json::json!([]));
    let signed = words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    assert!(signed.out.contains("1 draft left out, without a key: RS-B;"), "{}", signed.out);

    std::fs::write(folder.join("change.json"), r#"{"id": "RS-B", "homepage": "https://b.example"}"#).unwrap();
    words(folder, "trust issuer edit change.json").ended(0);
    let all = words(folder, "trust issuer list --json").ended(0).json();
    assert_eq!((&all[2]["homepage"], &all[2]["country"]), (&"https://b.example".into(), &"RS".into()));

    let before = std::fs::read(folder.join("trust/trust.json")).unwrap();
    let mistakes = [
        ("a.csv", "id,name,language,country\nRS-C,C,en,RS\nRS-A,A,en,RS\n", "RS-A already exists"),
        ("b.csv", "id,colour\nRS-C,C\n", "there is no column \"colour\""),
        ("c.csv", "id,name,language,country\nRS-C,C,en,Serbia\n", "country \"Serbia\""),
        ("d.csv", "id,name,language,country,eqf_min,eqf_max\nRS-C,C,en,RS,5,9\n", "EQF 9"),
        ("e.csv", "id,name,language,country\nRS-C,C\n", "fields"),
        ("f.csv", "id,name,language,country,key\nRS-C,C,en,RS,none.pem\n", "none.pem"),
        ("g.json", "[1]", "is not an issuer"),
        ("h.json", "{", "not JSON"),
        ("i.json", r#"{"id": "X", "colour": 1}"#, "colour"),
        ("j.json", "{}", "no \"id\""),
    ];
    for (name, text, part) in mistakes {
        std::fs::write(folder.join(name), text).unwrap();
        let refused = words(folder, &format!("trust issuer add {name}")).ended(4);
        assert!(refused.complaint().contains(part), "{name}: {refused:?}");
    }
    assert_eq!(std::fs::read(folder.join("trust/trust.json")).unwrap(), before, "all or nothing");
}

#[test]
fn the_next_root_is_signed_by_old_and_new_keys() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["r4", "l2"]);
    let rotated =
        words(folder, "trust rotate-root --root-key r1.pub.pem --root-key r4.pub.pem --list-key l2.pub.pem")
            .ended(0);
    assert!(rotated.out.contains("Root 2"), "{}", rotated.out);
    words(folder, "trust sign trust/root-2.cbor --key r4.pem --yes").ended(0);
    let half = words(folder, "trust sign trust/root-2.cbor --key r1.pem --yes").ended(0);
    assert!(
        half.out.contains("1 of 2 required root keys of root 1")
            && half.out.contains("2 of 2 required root keys of root 2")
    );
    assert!(half.out.contains("More signatures are needed"), "{}", half.out);
    // A key of the old root alone.
    words(folder, "trust sign trust/root-2.cbor --key r2.pem --yes").ended(0);
    let root = |version: u8| std::fs::read(folder.join(format!("trust/root-{version}.cbor"))).unwrap();
    let chain = qualistamp_core::Root::anchor(&root(1)).unwrap().successor(&root(2)).unwrap();
    assert_eq!((chain.content().version, chain.content().root.groups()[0].threshold()), (2, 2));
    // The old list key can no longer sign, the new one can.
    let refused = words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(4);
    assert!(refused.complaint().contains("is none of the list keys of root 2"), "{refused:?}");
    words(folder, "trust sign trust/trust.json --key l2.pem --yes").ended(0);
}
