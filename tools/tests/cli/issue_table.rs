//! `qualistamp issue` with a table.

use std::fs;

use crate::shell::call;
use crate::world::World;

const TABLE: &str = "Award ID;Family Name;Given Name;Title;Awarding Date;EQF Level\n\
    2025/0001;Παπαδοπούλου;Ελένη;Δίπλωμα Χημικού Μηχανικού;15.07.2025;7\n\
    2025-0002;Müller;Anna;Master of Arts;15.07.2025;7\n";

const TRUST: [&str; 4] = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];

fn issue<'a>(world: &World, arguments: &[&'a str]) -> crate::shell::Called {
    let key: [&'a str; 5] = ["--key", "issuer.pem", "--txt", "--signed-at", "2025-07-20"];
    call(world.folder(), &[&["issue", "awards.csv"], &key[..], &TRUST, arguments].concat())
}

#[test]
fn a_table_becomes_a_folder_of_stamps_with_one_summary() {
    let world = World::new();
    world.write("awards.csv", TABLE.as_bytes());
    let options = ["--date-order", "dmy", "--const", "country=GR"];
    let checked = issue(&world, &[&options[..], &["--check"]].concat()).ended(0);
    assert!(checked.out.contains("2 awards can be issued. Nothing was signed."), "{checked:?}");
    assert!(checked.out.contains("checked against the trust list, as GR-EXAMPLE"), "{checked:?}");
    assert!(!world.path("awards").exists());

    let issued = issue(&world, &options).ended(0);
    assert!(issued.out.contains("✔ 2 awards issued from awards.csv to awards"), "{issued:?}");
    assert!(issued.out.lines().count() < 14, "one summary: {issued:?}");
    let mut names: Vec<String> = fs::read_dir(world.path("awards"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].starts_with("2025-0001-") && names[1] == "2025-0002.txt", "{names:?}");
    for name in &names {
        let answer = world.verify(&["--json", &format!("awards/{name}")]).ended(0).json().remove(0);
        assert_eq!(answer["claims"]["country"], "GR");
    }

    // Once more changes nothing, even with --overwrite: the stamps are those of the ledger.
    let before = fs::read(world.path("awards/2025-0002.txt")).unwrap();
    let again = issue(&world, &options).ended(0);
    assert!(again.out.contains("2 issued earlier, unchanged"), "{again:?}");
    let json = issue(&world, &[&options[..], &["--overwrite", "--json"]].concat()).ended(0).json();
    assert_eq!((json.len(), json[0]["award_number"].as_str()), (2, Some("2025/0001")));
    assert_eq!((json[1]["issued"].as_str(), json[1]["level"].as_str()), (Some("written again"), Some("M")));
    assert_eq!(fs::read(world.path("awards/2025-0002.txt")).unwrap(), before);
}

#[test]
fn nothing_is_signed_while_anything_is_wrong() {
    let world = World::new();
    world.write("awards.csv", format!("{TABLE}2025-0002;Doe;Jane;T;05.06.25;9\n").as_bytes());
    let wrong = issue(&world, &[]).ended(4);
    for part in [
        "nothing was signed",
        "line 2, \"Awarding Date\": which is the day",
        "line 4, \"EQF Level\": eqf: is 9",
    ] {
        assert!(wrong.err.contains(part), "{part} in {wrong:?}");
    }
    let wrong = issue(&world, &["--date-order", "dmy", "--map", "EQF Level="]).ended(4);
    assert!(wrong.err.contains("line 4, \"Award ID\": line 3 has the same award number"), "{wrong:?}");
    // The world's issuer may award levels 6 to 8 only.
    assert!(
        wrong.err.contains("the EQF level must be given, or verifiers call the award INVALID"),
        "{wrong:?}"
    );
    assert!(!world.path("awards").exists());
}

#[test]
fn a_key_that_verifiers_would_refuse_signs_nothing() {
    let world = World::new();
    world.write("awards.csv", TABLE.as_bytes());
    let options = ["--date-order", "dmy"];
    world.write_list("list.cbor", |list| {
        list.issuers[0].keys[0].valid_until = Some("2024-01-01".parse().unwrap())
    });
    let retired = issue(&world, &options).ended(4);
    assert!(retired.complaint().contains("only until 2024-01-01"), "{retired:?}");
    world.write_list("list.cbor", crate::world::compromise);
    assert!(issue(&world, &options).ended(4).complaint().contains("the key is withdrawn since 2025-12-01"));
    world.write("award.json", br#"{"id":"1","family":"Doe","title":"T","awarded":"2025-07-15","eqf":7}"#);
    let single = ["issue", "award.json", "--key", "issuer.pem", "--txt"];
    call(world.folder(), &[&single[..], &TRUST].concat()).ended(4);
    call(world.folder(), &[&single[..], &TRUST, &["--no-check"]].concat()).ended(0);
}

#[test]
fn templates_are_tables_that_can_be_issued() {
    let world = World::new();
    for form in ["csv", "json", "xlsx"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_qualistamp"))
            .args(["issue", "--template", form])
            .output()
            .unwrap();
        assert!(output.status.success());
        let explained = String::from_utf8(output.stderr).unwrap();
        assert!(explained.contains("master, doctorate") && explained.contains("id (needed)"), "{explained}");
        let name = format!("t.{form}");
        world.write(&name, &output.stdout);
        let issued =
            call(world.folder(), &["issue", &name, "--key", "issuer.pem", "--txt", "--out", form]).ended(0);
        assert!(issued.out.contains("✔ 1 award issued") && issued.out.contains("1 specimen"), "{issued:?}");
        assert!(world.path(form).join("2026-0042.txt").is_file());
    }
}

#[test]
fn two_awards_of_one_call_cannot_share_a_number_or_a_status_index() {
    let world = World::new();
    for (name, id, status) in [("a.json", "1", 7), ("b.json", "2", 7), ("c.json", "1", 8)] {
        let award = format!(
            "{{\"id\":\"{id}\",\"family\":\"Doe\",\"title\":\"T\",\"awarded\":\"2025-07-15\",\"status\":{status}}}"
        );
        world.write(name, award.as_bytes());
    }
    let issued =
        call(world.folder(), &["issue", "a.json", "b.json", "c.json", "--key", "issuer.pem", "--txt"])
            .ended(4);
    assert!(issued.err.contains("b.json: status: a.json has the same status index 7"), "{issued:?}");
    assert!(issued.err.contains("c.json: id: a.json has the same award number"), "{issued:?}");
    assert!(world.path("a.txt").exists() && !world.path("b.txt").exists() && !world.path("c.txt").exists());
}
