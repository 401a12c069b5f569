//! Issuers that would make every award of theirs INVALID, or stop the next signature, are refused when they are added.

use serde_json::{Value, json};

use crate::trust::{keys, operator, words};

/// An issuer, with `change` on top of what it needs.
fn issuer(id: &str, change: Value) -> Value {
    let mut issuer =
        json!({"id": id, "country": "GR", "names": [{"lang": "en", "name": "A"}], "scopes": [{}]});
    for (name, value) in change.as_object().unwrap() {
        issuer[name] = value.clone();
    }
    issuer
}

#[test]
fn what_makes_every_award_of_an_issuer_invalid_is_refused_by_issuer_and_field() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["two"]);
    let pem = |name: &str| std::fs::read_to_string(folder.join(format!("{name}.pub.pem"))).unwrap();
    let key = |name: &str| json!({"key": pem(name), "from": "2020-01-01"});
    let kid = crate::trust::kid(folder, "two");
    let pin = |kid: &str| json!({"address": "https://a.example/1", "kid": kid});
    let before = std::fs::read(folder.join("trust/trust.json")).unwrap();
    let scope = |scope: Value| json!([issuer("X", json!({"scopes": [{}, scope]}))]);
    let cases = [
        (
            scope(json!({"from": "2020-01-02", "until": "2020-01-01"})),
            &["X", "scopes[1].until 2020-01-01", "scopes[1].from"][..],
        ),
        (scope(json!({"eqf_min": 8, "eqf_max": 6})), &["X", "scopes[1].eqf_max 6", "scopes[1].eqf_min 8"]),
        (scope(json!({"eqf_min": 5, "eqf_max": 9})), &["X", "scopes[1].eqf_max", "EQF 9"]),
        (scope(json!({"types": []})), &["X", "scopes[1].types is empty"]),
        (scope(json!({"countries": []})), &["X", "scopes[1].countries is empty"]),
        (scope(json!({"countries": ["GR", "EL"]})), &["X", "scopes[1].countries[1]", "\"GR\"", "\"EL\""]),
        (scope(json!({"types": ["bachelor", "Wizard"]})), &["X", "scopes[1].types[1]", "Wizard"]),
        (json!([issuer("X", json!({"country": "EL"}))]), &["X", "country", "\"GR\""]),
        (json!([issuer("X", json!({"country": "UK"}))]), &["X", "country", "\"GB\""]),
        (json!([issuer("X", json!({"country": 5}))]), &["X", "country", "5"]),
        (json!([issuer("X", json!({"scopes": []}))]), &["X", "no scopes"]),
        (json!([issuer("X", json!({"names": []}))]), &["X", "no names"]),
        (
            json!([issuer(
                "X",
                json!({"keys": [{"key": pem("two"), "from": "2026-01-01", "until": "2025-01-01"}]})
            )]),
            &["X", "keys[0].until 2025-01-01", "keys[0].from"],
        ),
        (json!([issuer("X", json!({"keys": [key("uni")]}))]), &["X", "keys[0].key", "GR-EXAMPLE"]),
        (json!([issuer("X", json!({"keys": [key("two"), key("two")]}))]), &["X", "keys[1].key"]),
        (
            json!([issuer("X", json!({"keys": [key("two")]})), issuer("Y", json!({"keys": [key("two")]}))]),
            &["issuer 2 of 2", "X", "Y", "keys[0].key"],
        ),
        (json!([issuer("X", json!({"status": pin("00000000")}))]), &["X", "status.kid", "00000000"]),
        (
            json!([issuer("X", json!({"keys": [key("two")], "status": pin("00000000")}))]),
            &["X", "status.kid", "00000000"],
        ),
        (
            json!([
                issuer("X", json!({"keys": [key("two")], "status": pin(&kid)})),
                issuer("Y", json!({"keys": [key("uni")], "status": pin(&crate::trust::kid(folder, "uni"))})),
            ]),
            &["Y", "status.address", "https://a.example/1", "X"],
        ),
    ];
    for (issuers, parts) in cases {
        std::fs::write(folder.join("i.json"), issuers.to_string()).unwrap();
        let refused = words(folder, "trust issuer add i.json").ended(4);
        for part in parts {
            assert!(refused.err.contains(part), "{issuers}: {part} in {}", refused.err);
        }
        assert_eq!(std::fs::read(folder.join("trust/trust.json")).unwrap(), before, "{issuers}");

        // The same in a trust.json that somebody edited.
        let mut file: Value = serde_json::from_slice(&before).unwrap();
        file["issuers"].as_array_mut().unwrap().extend(issuers.as_array().unwrap().clone());
        std::fs::write(folder.join("trust/trust.json"), file.to_string()).unwrap();
        for command in ["trust issuer list", "trust sign trust/trust.json --key l1.pem --yes"] {
            let refused = words(folder, command).ended(4);
            assert!(refused.err.contains("trust.json"), "{command}: {refused:?}");
        }
        std::fs::write(folder.join("trust/trust.json"), &before).unwrap();
    }
}

#[test]
fn a_field_given_twice_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    for text in [
        r#"{"id": "X", "id": "Y", "country": "GR", "names": [{"lang": "en", "name": "A"}], "scopes": [{}]}"#,
        r#"{"id": "X", "country": "GR", "names": [{"lang": "en", "name": "A"}], "scopes": [{"eqf_min": 1, "eqf_max": 2, "eqf_max": 8}]}"#,
    ] {
        std::fs::write(folder.join("i.json"), text).unwrap();
        let refused = words(folder, "trust issuer add i.json").ended(4);
        assert!(refused.complaint().contains("is given twice"), "{refused:?}");
    }
}

#[test]
fn all_wrong_rows_of_a_table_are_named_at_once_by_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let head = "id,name,language,country,from,until,eqf_min,eqf_max,countries\n";
    let table = format!(
        "{head}GR1,Α,el,Greece,,,,,\nGR2,Β,el,GR,,,,,\nGR3,,el,GR,,,,,\nGR4,Δ,el,EL,,,,,\n\
         GR5,Ε,el,GR,2020-01-02,2020-01-01,,,\nGR6,Ζ,el,GR,,,8,six,\nGR7,Η\nGR2,Β,el,GR,,,,,\nGR8,Θ,el,GR,,,,,GR UK\n"
    );
    std::fs::write(folder.join("t.csv"), table).unwrap();
    let refused = words(folder, "trust issuer add t.csv").ended(4);
    for part in [
        "t.csv: 8 errors",
        "line 2, \"country\" (\"GR1\"): country \"Greece\"",
        "line 4, \"name\": give both name and language",
        "line 5, \"country\" (\"GR4\"): country: use \"GR\"",
        "line 6, \"until\" (\"GR5\"): until 2020-01-01 is before from 2020-01-02",
        "line 7, \"eqf_max\": eqf_max \"six\"",
        "line 8: the row has 2 fields, but the table has 9 columns",
        "line 9 (\"GR2\"): GR2 already exists",
        "line 10, \"countries\" (\"GR8\"): countries: use \"GB\"",
    ] {
        assert!(refused.err.contains(part), "{part} in {}", refused.err);
    }
    assert!(!refused.err.contains("line 3"), "{}", refused.err);

    std::fs::write(folder.join("q.csv"), "id,name,language,country\nGR1,\"Saint\" University,el,GR\n")
        .unwrap();
    let refused = words(folder, "trust issuer add q.csv").ended(4);
    assert!(
        refused.complaint().contains("line 2") && refused.complaint().contains("quotation mark"),
        "{refused:?}"
    );
}

#[test]
fn tables_are_read_as_spreadsheets_save_them() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let comma = "id,name,language,country\nGR1,Α,el,GR\n";
    let utf_16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(comma.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let before = std::fs::read(folder.join("trust/trust.json")).unwrap();
    for (name, bytes) in [
        ("semicolons", comma.replace(',', ";").into_bytes()),
        ("tabs", comma.replace(',', "\t").into_bytes()),
        ("a separator line", format!("sep=;\r\n{}", comma.replace(',', ";")).into_bytes()),
        ("an empty column", comma.replace('\n', ",\n").into_bytes()),
        ("blank rows", format!("{comma},,,\n,,,\n").into_bytes()),
        ("capitals", comma.replace("id,name,language,country", "ID,Name,LANGUAGE,Country").into_bytes()),
        ("UTF-16", utf_16),
        ("a byte order mark", format!("\u{feff}{comma}").into_bytes()),
        ("JSON with a byte order mark", "\u{feff}{\"id\":\"X\",\"names\":[{\"lang\":\"en\",\"name\":\"A\"}],\"country\":\"GR\",\"scopes\":[{}]}".as_bytes().to_vec()),
    ] {
        std::fs::write(folder.join("trust/trust.json"), &before).unwrap();
        std::fs::write(folder.join("t.csv"), bytes).unwrap();
        let added = words(folder, "trust issuer add t.csv").ended(0);
        assert!(added.out.starts_with("1 issuer added"), "{name}: {added:?}");
    }
    std::fs::write(folder.join("trust/trust.json"), &before).unwrap();
    let latin = "id,name,language,country\nDE1,Universit\u{e4}t,de,DE\n"
        .chars()
        .map(|found| found as u8)
        .collect::<Vec<_>>();
    for (bytes, parts) in [
        (latin.clone(), &["line 2", "encoding", "--encoding", "Universität"][..]),
        (b"".to_vec(), &["the table is empty"]),
        (b"[]".to_vec(), &["the table is empty"]),
        (b"id,name,language,country\n".to_vec(), &["no rows"]),
        (b"id,name,name,language,country\nGR1,A,B,el,GR\n".to_vec(), &["both called \"name\""]),
        (b"id,name,language,country,phone\nGR1,A,el,GR,1\n".to_vec(), &["there is no column \"phone\""]),
    ] {
        std::fs::write(folder.join("t.csv"), bytes).unwrap();
        let refused = words(folder, "trust issuer add t.csv").ended(4);
        assert!(parts.iter().all(|part| refused.err.contains(part)), "{parts:?}: {refused:?}");
    }
    std::fs::write(folder.join("t.csv"), latin).unwrap();
    words(folder, "trust issuer add t.csv --encoding windows-1252").ended(0);
}
