//! Several operators: anchors, introductions, one bundle for all, and answers that name the list.

use std::path::Path;

use crate::bundle::published;
use crate::shell::{Called, call};
use crate::trust::{keys, words};

const INIT: &str = "trust init --root-key r1.pub.pem --list-key l1.pub.pem";

/// An operator of its own in `folder`, with a signed root and no issuers.
fn union(folder: &Path) {
    keys(folder, &["r1", "l1"]);
    words(folder, INIT).ended(0);
    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
}

fn publish(folder: &Path, include: &[&Path]) {
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    let mut line = vec!["bundle", "make", "--out", "bundle.cbor", "--overwrite"];
    for path in include {
        line.extend(["--include", path.to_str().unwrap()]);
    }
    call(folder, &line).ended(0);
}

fn introduce(union: &Path, greece: &Path, country: &str) {
    let root = greece.join("trust/root-1.cbor");
    let line = [
        "trust",
        "introduce",
        "GR-MINISTRY",
        "--root",
        root.to_str().unwrap(),
        "--country",
        country,
        "--name",
        "el=Υπουργείο Παιδείας",
        "--name",
        "en=Ministry of Education",
    ];
    call(union, &line).ended(0);
}

fn add(device: &Path, operator: &Path, name: &str) -> Called {
    let root = operator.join("trust/root-1.cbor");
    call(device, &["anchor", "add", root.to_str().unwrap(), "--name", name])
}

fn import(device: &Path, operator: &Path) -> Called {
    call(device, &["bundle", "import", operator.join("bundle.cbor").to_str().unwrap()])
}

#[test]
fn anchors_stand_side_by_side_and_the_answer_names_the_list() {
    let [greece, malta, device] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let (greece, malta, device) = (greece.path(), malta.path(), device.path());
    published(greece);
    published(malta);
    let award = greece.join("award.txt");
    let verify = |flags: &[&str]| call(device, &[&["verify", award.to_str().unwrap()], flags].concat());

    assert!(words(device, "anchor list").ended(0).out.contains("trusts no operator"));
    assert!(add(device, greece, "Greek ministry").ended(0).out.contains("fingerprint"));
    assert!(add(device, greece, "again").ended(4).complaint().contains("already an anchor"));
    add(device, malta, "Maltese ministry").ended(0);
    import(device, greece).ended(0);
    let only = verify(&[]).ended(0);
    assert!(only.out.contains("Trust list: Greek ministry"), "{}", only.out);
    import(device, malta).ended(0);
    let answer = verify(&[]).ended(0);
    assert!(answer.out.contains("Trust list: Greek ministry"), "{}", answer.out);
    let json = verify(&["--json"]).ended(0).json();
    assert_eq!(json[0]["list"]["name"], "Greek ministry");
    assert_eq!(json[0]["lists"][0]["counts"], "yes");
    verify(&["--html", "report.html"]).ended(0);
    let html = std::fs::read_to_string(device.join("report.html")).unwrap();
    assert!(html.contains("Greek ministry"));
    let listed = words(device, "anchor list").ended(0).out;
    for part in ["Greek ministry", "Maltese ministry", "trust list 1 with 1 issuer, made just now"] {
        assert!(listed.contains(part), "{part} in {listed}");
    }
    let shown = words(device, "bundle show").ended(0).out;
    assert!(shown.contains("of Greek ministry") && shown.contains("of Maltese ministry"), "{shown}");

    // Removing one touches no other.
    assert!(words(device, "anchor remove nobody").ended(4).complaint().contains("anchor list"));
    call(device, &["anchor", "remove", "Greek ministry"]).ended(0);
    verify(&[]).ended(3);
    assert!(words(device, "anchor list").ended(0).out.contains("Maltese ministry"));
    add(device, greece, "Greek ministry").ended(0);
    verify(&[]).ended(0);
    // A bundle of somebody else is refused by name.
    let stranger = tempfile::tempdir().unwrap();
    published(stranger.path());
    assert!(import(device, stranger.path()).ended(4).complaint().contains("not from any of the 2 anchors"));
}

#[test]
fn one_bundle_brings_the_lists_that_an_anchor_introduces() {
    let [greece, europe, device] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let (greece, europe, device) = (greece.path(), europe.path(), device.path());
    published(greece);
    union(europe);
    let award = greece.join("award.txt");
    let award = award.to_str().unwrap();

    // Not introduced: refused by name when it is made.
    words(europe, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    let bundle = greece.join("bundle.cbor");
    let early = call(europe, &["bundle", "make", "--include", bundle.to_str().unwrap()]).ended(4);
    assert!(early.complaint().contains("does not introduce"), "{early:?}");
    let unnamed = call(europe, &["trust", "introduce", "GR-MINISTRY", "--country", "GR"]).ended(2);
    assert!(unnamed.err.contains("--root"), "{unnamed:?}");

    introduce(europe, greece, "GR");
    publish(europe, &[&bundle]);
    let root = europe.join("trust/root-1.cbor");
    let line =
        ["bundle", "import", europe.join("bundle.cbor").to_str().unwrap(), "--root", root.to_str().unwrap()]
            .map(str::to_owned);
    let imported = call(device, &line.iter().map(String::as_str).collect::<Vec<_>>()).ended(0);
    assert!(imported.out.contains("1 introduced list with it"), "{}", imported.out);
    let answer = call(device, &["verify", award]).ended(0);
    assert!(answer.out.contains("Trust list: Ministry of Education, introduced by"), "{}", answer.out);
    let listed = words(device, "anchor list").ended(0).out;
    assert!(listed.contains("introduced by") && listed.contains("for GR"), "{listed}");
    // The file alone does as well.
    let file = europe.join("bundle.cbor");
    let flags = ["--bundle", file.to_str().unwrap(), "--root", root.to_str().unwrap()];
    call(device, &[&["verify", award][..], &flags].concat()).ended(0);

    // For another country it does not count, and the answer says so.
    introduce(europe, greece, "MT");
    publish(europe, &[&bundle]);
    import(device, europe).ended(0);
    let answer = call(device, &["verify", award, "--json"]).ended(3).json();
    assert_eq!(answer[0]["code"], "U17");
    assert_eq!(answer[0]["lists"][0]["counts"], "may not speak for GR");
    // Not introduced any more.
    words(europe, "trust introduce GR-MINISTRY --remove").ended(0);
    assert!(
        words(europe, "trust introduce GR-MINISTRY --remove").ended(4).complaint().contains("not introduced")
    );
    publish(europe, &[]);
    import(device, europe).ended(0);
    assert_eq!(call(device, &["verify", award, "--json"]).ended(3).json()[0]["code"], "U02");
}

#[test]
fn a_hostile_operator_changes_nothing_and_without_consent_both_lists_are_named() {
    let [greece, hostile, device] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let (greece, hostile, device) = (greece.path(), hostile.path(), device.path());
    published(greece);
    // It lists the same public key.
    union(hostile);
    for file in ["uni.json", "uni.pub.pem"] {
        std::fs::copy(greece.join(file), hostile.join(file)).unwrap();
    }
    words(hostile, "trust issuer add uni.json").ended(0);
    words(hostile, "trust key add GR-EXAMPLE uni.pub.pem --from 2020-01-01").ended(0);
    publish(hostile, &[]);
    add(device, greece, "Greece").ended(0);
    add(device, hostile, "Hostile").ended(0);
    import(device, greece).ended(0);
    import(device, hostile).ended(0);
    let award = greece.join("award.txt");
    let answer = call(device, &["verify", award.to_str().unwrap()]).ended(3);
    for part in ["Trust list: Greece", "Trust list: Hostile", "U16"] {
        assert!(answer.out.contains(part), "{part} in {}", answer.out);
    }
}
