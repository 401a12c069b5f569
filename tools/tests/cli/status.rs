//! `qualistamp status` and `qualistamp register`, up to the verdict of a verifier.

use std::path::Path;

use crate::shell::Called;
use crate::trust::{keys, kid, operator, words};

const ADDRESS: &str = "https://uni.example/status/1";

/// Issues the award `id` with the additional `fields`, into `id.txt`.
pub(crate) fn issue(folder: &Path, id: u32, key: &str, fields: &str) {
    let json = format!(r#"{{"id":"{id}","family":"F","title":"T","awarded":"2025-07-15","eqf":7{fields}}}"#);
    std::fs::write(folder.join(format!("{id}.json")), json).unwrap();
    words(folder, &format!("issue {id}.json --key {key}.pem --txt")).ended(0);
}

/// Makes and imports a bundle of the newest list with `parts`.
fn publish(folder: &Path, parts: &str) -> Called {
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, &format!("bundle make --overwrite {parts}")).ended(0);
    words(folder, "bundle import bundle.cbor --root trust/root-1.cbor").ended(0)
}

fn code(folder: &Path, stamp: u32, options: &str) -> String {
    let answer = words(folder, &format!("verify {stamp}.txt --json {options}")).json().remove(0);
    format!("{} {}", answer["verdict"].as_str().unwrap(), answer["code"].as_str().unwrap())
}

#[test]
fn awards_are_withdrawn_suspended_and_reinstated() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["status"]);
    words(folder, &format!("trust key add GR-EXAMPLE status.pub.pem --status {ADDRESS}")).ended(0);
    for index in [7, 8, 9] {
        issue(folder, index, "uni", &format!(r#","status":{index}"#));
    }
    // The status list is missing: the status is unknown, unless the verifier accepts that.
    publish(folder, "");
    assert!(code(folder, 7, "").starts_with("indeterminate U"), "{}", code(folder, 7, ""));
    assert_eq!(code(folder, 7, "--accept-unknown-status"), "valid V00");
    assert!(words(folder, "bundle show").ended(0).out.contains("status list of GR-EXAMPLE  MISSING"));

    for command in ["withdraw 8", "suspend 8", "reinstate 8", "publish --key status.pem"] {
        let missing = words(folder, &format!("status {command}")).ended(4);
        let part = "create it with `qualistamp status new --address ADDRESS --file status.json`";
        assert!(missing.complaint().contains(part), "{missing:?}");
    }
    let new = format!("status new --address {ADDRESS} --size 1000");
    words(folder, &new).ended(0);
    assert!(words(folder, &new).ended(4).complaint().contains("already exists"));
    words(folder, "status withdraw 8 --reason deception --since 2026-01-02").ended(0);
    words(folder, "status suspend 9 --reason review").ended(0);
    let sign = "status publish --key status.pem --overwrite";
    words(folder, sign).ended(0);
    publish(folder, "--status status.cwt");
    let answers = || [7, 8, 9].map(|stamp| code(folder, stamp, ""));
    assert_eq!(answers(), ["valid V00", "invalid W01", "invalid W02"]);
    let shown = words(folder, "bundle show").ended(0).out;
    assert!(shown.contains("2 of 1000 not valid") && shown.contains("due in 30 days"), "{shown}");

    words(folder, "status reinstate 9").ended(0);
    std::fs::copy(folder.join("status.cwt"), folder.join("old.cwt")).unwrap();
    words(folder, sign).ended(0);
    publish(folder, "--status status.cwt");
    assert_eq!(answers(), ["valid V00", "invalid W01", "valid V00"]);
    // The old status list comes back with a newer trust list. It is left out, with a message.
    let back = publish(folder, "--status old.cwt");
    assert!(back.complaint().contains("left out"), "{back:?}");
    assert_eq!(answers(), ["valid V00", "invalid W01", "valid V00"]);

    let before = std::fs::read(folder.join("status.json")).unwrap();
    for (line, part) in [
        ("status reinstate 8", "withdrawn for good"),
        ("status suspend 8", "withdrawn for good"),
        ("status reinstate 7", "not suspended"),
        ("status withdraw 7 1000", "from 0 to 999"),
        ("status revoke 7 1000", "from 0 to 999"),
        ("status withdraw 7 --file uni.json", "not a status file (see `qualistamp status new`)"),
        ("status publish --key status.pem", "already exists"),
    ] {
        let refused = words(folder, line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
    }
    assert_eq!(std::fs::read(folder.join("status.json")).unwrap(), before);
    // Signed with another key than the one in the trust list.
    words(folder, "status publish --key uni.pem --out wrong.cwt").ended(0);
    let wrong = words(folder, "bundle make --out wrong.cbor --status wrong.cwt").ended(4);
    assert!(wrong.complaint().contains("no issuer of the trust list has this status list"), "{wrong:?}");
}

#[test]
fn diplomas_in_a_register_stay_valid_after_a_key_is_stolen() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let uni = kid(folder, "uni");
    for id in [1, 2] {
        issue(folder, id, "uni", "");
    }
    let sealed = words(folder, "register seal 1.txt 2.txt --out 2025.register").ended(0);
    let seal = sealed.out.lines().find_map(|line| line.trim().strip_prefix("seal")).unwrap().trim();
    assert!(
        words(folder, "register seal 1.txt --out 2025.register")
            .ended(4)
            .complaint()
            .contains("already exists")
    );
    // The same from a list of texts.
    let texts: String =
        [1, 2].map(|id| std::fs::read_to_string(folder.join(format!("{id}.txt"))).unwrap()).join("\n");
    std::fs::write(folder.join("all.txt"), texts).unwrap();
    assert!(words(folder, "register seal --list all.txt --out again.register").ended(0).out.contains(seal));
    words(folder, &format!("trust key seal GR-EXAMPLE {uni} {seal} --sealed 2026-01-01")).ended(0);
    publish(folder, "");

    // The thief can sign with any date.
    issue(folder, 3, "uni", "");
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-03-01")).ended(0);
    publish(folder, "");
    assert_eq!(code(folder, 1, ""), "indeterminate U08");
    words(folder, "register publish 2025.register --bundle bundle.cbor --out with.cbor").ended(0);
    words(folder, "bundle import with.cbor").ended(0);
    assert_eq!([1, 2, 3].map(|id| code(folder, id, "")), ["valid V00", "valid V00", "invalid K03"]);
    assert!(words(folder, "bundle show").ended(0).out.contains("2 stamps, seal"));

    keys(folder, &["other"]);
    issue(folder, 4, "other", "");
    for (line, part) in [
        ("register seal 1.txt 4.txt --out mixed.register", "make a register for each key"),
        ("register seal uni.json --out mixed.register", "uni.json"),
        ("register publish uni.json --bundle bundle.cbor --out x.cbor", "not a register"),
        ("register publish 2025.register --bundle 2025.register --out x.cbor", "not a bundle"),
    ] {
        let refused = words(folder, line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
    }
    words(folder, "register seal 1.txt --out part.register").ended(0);
    let unfiled = words(folder, "register publish part.register --bundle bundle.cbor --out x.cbor").ended(4);
    assert!(unfiled.complaint().contains("has no seal of this register"), "{unfiled:?}");
    assert!(!folder.join("x.cbor").exists() && !folder.join("mixed.register").exists());
}
