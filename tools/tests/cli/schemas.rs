//! The JSON Schemas of `tools/schemas` against what the program reads and prints. `shell::call` checks every other test's JSON too.

use std::fs;

use qualistamp_schemas::Schema;
use serde_json::{Value, json};

use crate::shell::call;
use crate::world::World;

#[test]
fn the_templates_of_awards_and_tables_are_as_the_schema_says() {
    let world = World::new();
    let schema = Schema::strict("award");
    let template = call(world.folder(), &["issue", "--template"]).ended(0);
    schema.check(&serde_json::from_str(&template.out).unwrap());
    let table = call(world.folder(), &["issue", "--template", "json"]).ended(0);
    let table: Vec<Value> = serde_json::from_str(&table.out).unwrap();
    assert!(!table.is_empty());
    table.iter().for_each(|award| schema.check(award));
}

/// An award with every field that a file can have, and one form of each.
fn full() -> Value {
    json!({
        "id": 42, "family": "Ђорђевић", "given": "Ана", "family_latin": "Đorđević", "given_latin": "Ana",
        "dob": "1998-03", "type": "Short cycle", "title": "Диплома", "title_lang": "sr", "title_en": "Diploma",
        "country": "RS", "awarded": "2025-07-15", "expires": "2035-07-15", "not_before": "2025-07-15",
        "eqf": "5", "nqf": 5, "isced": "0713", "ects": "120,5", "grade": 9, "grade_scheme": "RS-10",
        "mode": "Full time", "langs": ["sr", "en"], "profession": "nurse", "thesis": "Теза", "outcomes": "Исходи",
        "status": {"idx": 7}, "link": "ab".repeat(24), "joint_with": ["GR-EXAMPLE", "FR-EXAMPLE"], "specimen": true,
    })
}

#[test]
fn what_the_schema_allows_is_read_and_what_it_refuses_is_refused() {
    let world = World::new();
    let schema = Schema::strict("award");
    let read = |award: &Value| {
        fs::write(world.path("award.json"), award.to_string()).unwrap();
        call(
            world.folder(),
            &[
                "issue",
                "award.json",
                "--key",
                "issuer.pem",
                "--no-check",
                "--no-ledger",
                "--txt",
                "--overwrite",
            ],
        )
    };
    let award = full();
    schema.check(&award);
    read(&award).ended(0);
    for field in award.as_object().unwrap().keys() {
        let with = |value: Value| {
            let mut changed = award.clone();
            changed[field] = value;
            changed
        };
        // An object without the right members, and a value of no field.
        for wrong in [with(json!({"x": 1})), with(json!([[]]))] {
            assert!(!schema.allows(&wrong), "{field}");
            assert_ne!(read(&wrong).code, 0, "{field}");
        }
        let mut without = award.clone();
        without.as_object_mut().unwrap().remove(field);
        let allowed = schema.allows(&without);
        let needed = ["id", "family", "title", "awarded", "given", "grade"];
        assert_eq!(allowed, !needed.contains(&field.as_str()), "{field}");
        let called = read(&without);
        assert_eq!(called.code == 0, allowed, "{field}: {called:?}");
    }
    let mut unknown = award;
    unknown["familly"] = "x".into();
    assert!(!schema.allows(&unknown));
    assert_ne!(read(&unknown).code, 0);
}

#[test]
fn every_answer_of_the_demo_is_as_the_schema_says() {
    let world = World::new();
    call(world.folder(), &["demo"]).ended(0);
    let demo = world.path("qualistamp-demo");
    let mut lines = 0;
    for folder in ["stamps", "bad", "later"] {
        for trust in [&["--trust-list", "trust-list.cbor", "--list-key", "keys/operator.pub.pem"][..], &[]] {
            let verify = [&["verify", "--json", folder], trust].concat();
            lines += call(&demo, &verify).json().len();
        }
        lines += call(&demo, &["scan", "--json", folder]).json().len();
    }
    assert!(lines > 60, "{lines}");
}
