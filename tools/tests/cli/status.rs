//! `qualistamp status` and `qualistamp register`, up to the verdict of a verifier.

use std::path::Path;

use crate::shell::Called;
use crate::trust::{keys, kid, operator, words};

const ADDRESS: &str = "https://uni.example/status/1";

/// Issues the award `id` with the additional `fields`, into `id.txt`, dated on the day of the award.
pub(crate) fn issue(folder: &Path, id: u32, key: &str, fields: &str) {
    issue_at(folder, id, key, fields, "award-day");
}

/// Issues the award with this number, signed at this time.
fn issue_at(folder: &Path, id: u32, key: &str, fields: &str, time: &str) {
    let json = format!(r#"{{"id":"{id}","family":"F","title":"T","awarded":"2025-07-15","eqf":7{fields}}}"#);
    std::fs::write(folder.join(format!("{id}.json")), json).unwrap();
    // The key of a thief, too, signs without asking a trust list.
    words(folder, &format!("issue {id}.json --key {key}.pem --txt --no-check --signed-at {time}")).ended(0);
}

/// Makes and imports a bundle of the newest list with `parts`.
fn publish(folder: &Path, parts: &str) -> Called {
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, &format!("bundle make --overwrite --allow-missing {parts}")).ended(0);
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
        ("status withdraw 7 1000 --index", "from 0 to 999"),
        ("status revoke 7 1000 --index", "from 0 to 999"),
        ("status withdraw 7 --file uni.json", "not a status file (see `qualistamp status new`)"),
        ("status publish --key status.pem", "already exists"),
    ] {
        let refused = words(folder, line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
    }
    assert_eq!(std::fs::read(folder.join("status.json")).unwrap(), before);
    // Signed with another key than the one in the trust list: refused before it is signed, and by whoever gets it.
    let refused = words(folder, "status publish --key uni.pem --out wrong.cwt").ended(4);
    assert!(refused.complaint().contains("the trust list names the key"), "{refused:?}");
    assert!(!folder.join("wrong.cwt").exists());
    words(folder, "status publish --key uni.pem --out wrong.cwt --no-check").ended(0);
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
    let sealed = words(folder, "register seal 1.txt 2.txt --key uni.pub.pem --out 2025.register").ended(0);
    assert!(sealed.out.contains("Register of 2 stamps"), "{sealed:?}");
    let seal = sealed.out.lines().find_map(|line| line.trim().strip_prefix("seal")).unwrap().trim();
    assert!(
        words(folder, "register seal 1.txt --key uni.pub.pem --out 2025.register")
            .ended(4)
            .complaint()
            .contains("already exists")
    );
    // The same from a list of texts.
    let texts: String =
        [1, 2].map(|id| std::fs::read_to_string(folder.join(format!("{id}.txt"))).unwrap()).join("\n");
    std::fs::write(folder.join("all.txt"), texts).unwrap();
    let again = words(folder, "register seal --list all.txt --key uni.pub.pem --out again.register").ended(0);
    // The same stamps and another random id.
    assert!(again.out.contains("Register of 2 stamps") && !again.out.contains(seal));
    words(
        folder,
        &format!("trust key seal GR-EXAMPLE {uni} {seal} --complete 2026-01-01 --sealed 2026-01-01"),
    )
    .ended(0);
    publish(folder, "");

    // The thief can sign with any date.
    issue(folder, 3, "uni", "");
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-03-01")).ended(0);
    publish(folder, "");
    assert_eq!(code(folder, 1, ""), "indeterminate U08");
    // A proof is for the stamps of its leaf: here, all of the register. Another stamp stays undecided.
    words(folder, "register prove 1.txt --register 2025.register --out 1.proof").ended(0);
    let proof = "--register-proof 1.proof";
    assert_eq!([1, 3].map(|id| code(folder, id, proof)), ["valid V00", "indeterminate U08"]);
    words(folder, "register publish 1.proof --bundle bundle.cbor --out proved.cbor").ended(0);
    words(folder, "bundle import proved.cbor").ended(0);
    assert_eq!([1, 3].map(|id| code(folder, id, "")), ["valid V00", "indeterminate U08"]);
    assert!(words(folder, "bundle show").ended(0).out.contains("proof from a register of key"));
    words(folder, "register publish 2025.register --bundle bundle.cbor --out with.cbor").ended(0);
    words(folder, "bundle import with.cbor").ended(0);
    assert_eq!([1, 2, 3].map(|id| code(folder, id, "")), ["valid V00", "valid V00", "invalid K03"]);
    assert!(words(folder, "bundle show").ended(0).out.contains("3 ids, seal"));

    // Whoever knows that the key is withdrawn seals nothing more with it.
    let late = words(folder, "register seal 3.txt --key uni.pub.pem --out late.register").ended(4);
    assert!(late.complaint().contains("proves nothing"), "{late:?}");
    let other_seal = "00".repeat(32);
    let late = words(folder, &format!("trust key seal GR-EXAMPLE {uni} {other_seal} --complete 2026-01-01"))
        .ended(4);
    assert!(late.complaint().contains("is withdrawn"), "{late:?}");
    // Nor does an edit by hand.
    let path = folder.join("trust/trust.json");
    let edited = std::fs::read_to_string(&path).unwrap().replace(seal, &other_seal);
    let unedited = std::fs::read(&path).unwrap();
    std::fs::write(&path, edited).unwrap();
    let late = words(folder, "trust sign trust/trust.json --key l1.pem").ended(4);
    assert!(late.complaint().contains("is withdrawn"), "{late:?}");
    std::fs::write(&path, unedited).unwrap();

    keys(folder, &["other"]);
    issue(folder, 4, "other", "");
    for (line, part) in [
        ("register prove 3.txt --register 2025.register --out x.proof", "is not in the register"),
        ("register prove 1.txt --register uni.json --out x.proof", "not a register"),
        ("register publish uni.json --bundle bundle.cbor --out x.cbor", "not a register"),
        ("register publish 2025.register --bundle 2025.register --out x.cbor", "not a bundle"),
    ] {
        let refused = words(folder, line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
    }
    let unfiled = words(folder, "register publish again.register --bundle bundle.cbor --out x.cbor").ended(4);
    assert!(unfiled.complaint().contains("has no seal of this register"), "{unfiled:?}");
    words(folder, "register prove 1.txt --register again.register --out again.proof").ended(0);
    let unfiled = words(folder, "verify 1.txt --register-proof again.proof").ended(4);
    assert!(unfiled.complaint().contains("has no seal of the register"), "{unfiled:?}");
    assert!(!folder.join("x.cbor").exists() && !folder.join("late.register").exists());
}

#[test]
fn only_what_the_key_signed_by_now_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["uni", "other"]);
    issue(folder, 1, "uni", "");
    issue(folder, 2, "other", "");
    let text = std::fs::read_to_string(folder.join("1.txt")).unwrap();
    // The last characters belong to the signature.
    let mut damaged = text.trim_end().to_owned();
    let last = damaged.pop().unwrap();
    damaged.push(if last == '0' { '1' } else { '0' });
    std::fs::write(folder.join("damaged.txt"), damaged).unwrap();
    let json = r#"{"id":"5","family":"F","title":"T","awarded":"2025-07-15","eqf":7}"#;
    std::fs::write(folder.join("5.json"), json).unwrap();
    words(folder, "issue 5.json --key uni.pem --txt --signed-at 9000-01-01").ended(0);
    std::fs::write(folder.join("all.txt"), format!("{text}\nno stamp\n")).unwrap();
    for (stamps, named, reason) in [
        ("1.txt 2.txt", "2.txt", "make a register for each key"),
        ("1.txt damaged.txt", "damaged.txt", "forged or altered"),
        ("1.txt 5.txt", "5.txt", "sealed later"),
        ("1.txt uni.pub.pem", "uni.pub.pem", ""),
        ("--list all.txt", "all.txt, line", ""),
    ] {
        let line = format!("register seal {stamps} --key uni.pub.pem --out mixed.register");
        let refused = words(folder, &line).ended(4);
        let complaint = refused.complaint();
        assert!(complaint.contains(named) && complaint.contains(reason), "{line}: {complaint}");
    }
    assert!(!folder.join("mixed.register").exists());
}

#[test]
fn a_stamp_signed_while_a_seal_was_on_its_way_is_not_called_forged() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let uni = kid(folder, "uni");
    issue_at(folder, 1, "uni", "", "2026-01-10");
    let seal_it = "register seal 1.txt --key uni.pub.pem --out 2025.register";
    let sealed = words(folder, seal_it).ended(0);
    let command = sealed.out.lines().find_map(|line| line.split_once("files it: qualistamp ")).unwrap().1;
    assert!(command.ends_with("--complete 2026-01-10T00:00:00Z"), "{command}");
    let command = command.replace("ISSUER", "GR-EXAMPLE");
    let early = words(folder, &format!("{command} --sealed 2026-01-09")).ended(4);
    assert!(early.complaint().contains("are they swapped?"), "{early:?}");
    words(folder, &format!("{command} --sealed 2026-02-01")).ended(0);

    // Two more: one before the first, which the office forgot or a thief dated back, and one after it.
    issue_at(folder, 2, "uni", "", "2026-01-05");
    issue_at(folder, 3, "uni", "", "2026-01-20");
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-02-15")).ended(0);
    publish(folder, "");
    words(folder, "register publish 2025.register --bundle bundle.cbor --out with.cbor").ended(0);
    words(folder, "bundle import with.cbor").ended(0);
    let codes = [1, 2, 3].map(|id| code(folder, id, ""));
    assert_eq!(codes, ["valid V00", "invalid K03", "indeterminate U04"]);
}

#[test]
fn a_register_can_be_complete_until_later_than_its_last_stamp_but_not_in_the_future() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["uni"]);
    issue_at(folder, 1, "uni", "", "2026-01-10");
    let later = "register seal 1.txt --key uni.pub.pem --out 1.register --complete 2026-01-31";
    assert!(words(folder, later).ended(0).out.contains("complete  until 2026-01-31T00:00:00Z"));
    let future = words(folder, &later.replace("2026-01-31", "9000-01-01")).ended(2);
    assert!(future.complaint().contains("in the future"), "{future:?}");
}

#[test]
fn what_is_no_status_index_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in ["2026-0042", "1-5", "-1", "4294967296", "x"] {
        let refused =
            crate::shell::call(folder.path(), &["status", "withdraw", "--index", "--", wrong]).ended(2);
        assert!(
            refused.err.contains("must be a status index") && !refused.err.contains("invalid digit"),
            "{wrong}: {refused:?}"
        );
    }
}

#[test]
fn a_list_that_expires_before_the_next_one_is_refused() {
    let world = crate::world::World::new();
    let folder = world.folder();
    crate::shell::call(folder, &["status", "new", "--address", "https://u.example/1", "--size", "100"])
        .ended(0);
    let publish = ["status", "publish", "--key", "issuer.pem"];
    for (options, words) in [
        (&["--expires", "0"][..], "--expires"),
        (&["--expires", "10", "--ttl", "30"], "--ttl 30 is longer than --expires 10"),
        (&["--expires", "29"], "--ttl 30 is longer than --expires 29"),
    ] {
        let refused = crate::shell::call(folder, &[&publish[..], options].concat()).ended(2);
        assert!(refused.err.contains(words), "{refused:?}");
    }
    assert!(!world.path("status.cwt").exists());
    crate::shell::call(folder, &[&publish[..], &["--expires", "10", "--ttl", "10"]].concat()).ended(0);
    // A byte order mark, as some editors write it.
    let file = std::fs::read(world.path("status.json")).unwrap();
    world.write("status.json", &[&b"\xef\xbb\xbf"[..], &file].concat());
    crate::shell::call(folder, &["status", "withdraw", "3", "--index", "--yes"]).ended(0);
}
