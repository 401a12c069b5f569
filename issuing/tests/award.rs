//! Award files: every form of a value, and a message for every error.
#![allow(clippy::unwrap_used, reason = "a failing test reports the panic")]

use qualistamp_core::{Profession, SectoralProfession};
use qualistamp_issuing::files::NotUtf8;
use qualistamp_issuing::{AWARD_TEMPLATE, AwardError, award_to_json, parse_award};
use serde_json::Value;

const LEAST: &str = r#""id":"1","family":"Šimić","title":"T","awarded":"2023-06-22""#;

fn fault(fields: &str) -> String {
    parse_award(format!("{{{fields}}}").as_bytes()).unwrap_err().to_string()
}

#[test]
fn the_template_is_an_award_and_survives_a_round_trip() {
    let claims = parse_award(AWARD_TEMPLATE.as_bytes()).unwrap();
    let mut written = award_to_json(&claims.award);
    let original: Value = serde_json::from_str(AWARD_TEMPLATE).unwrap();
    assert_eq!(written.as_object_mut().unwrap(), original.as_object().unwrap());
}

#[test]
fn every_form_of_a_value_is_read() {
    let claims = parse_award(
        format!(
            r#"{{{LEAST}, "family_latin":"Simic","given":"Ana","given_latin":"Ana","title_en":"T","eqf":"7","ects":"7,5",
            "langs":"hr","status":{{"uri":"https://x.example","idx":"12"}},"link":"{}","profession":"Veterinary surgeon",
            "type":"generic","grade":5,"expires":"2030-01-31","not_before":"2024-01-01","nqf":null,"dob":"1998-03"}}"#,
            "AB".repeat(32)
        )
        .as_bytes(),
    )
    .unwrap();
    let award = &claims.award;
    assert_eq!(award.family_name_latin.as_ref().unwrap().as_signed(), "Simic");
    assert!(award.given_names_latin.is_none() && award.title_english.is_none() && award.award_type.is_none());
    assert_eq!(award.eqf.unwrap().number(), 7);
    assert_eq!(award.credits.unwrap().to_string(), "7.5 ects");
    assert_eq!(award.status_index, Some(12));
    assert_eq!(award.link.unwrap().0, [0xab; 24]);
    assert_eq!(award.profession, Some(Profession::Sectoral(SectoralProfession::Vet)));
    assert_eq!(award.grade.as_ref().unwrap().as_signed(), "5");
    assert_eq!(claims.expires.unwrap().to_string(), "2030-01-31T23:59:59Z");
    assert_eq!(claims.not_before.unwrap().to_string(), "2024-01-01T00:00:00Z");
}

#[test]
fn joint_issuers_survive_a_round_trip() {
    for (given, ids) in
        [(r#""SE-LUND""#, &["SE-LUND"][..]), (r#"["SE-LUND","FR-LYON"]"#, &["SE-LUND", "FR-LYON"])]
    {
        let claims = parse_award(format!("{{{LEAST},\"joint_with\":{given}}}").as_bytes()).unwrap();
        assert_eq!(award_to_json(&claims.award)["joint_with"], serde_json::json!(ids));
    }
}

#[test]
fn real_grades_and_professions_fit() {
    for (field, value) in [
        ("profession", "Διπλωματούχος Μηχανολόγος Μηχανικός"),
        ("grade", "ფრიადი (მაქსიმალური შეფასება)"),
        ("grade", "Mention très bien avec félicitations du jury et proposition aux prix de thèse"),
        ("nqf", "Национална квалификационна рамка, ниво 7"),
    ] {
        assert!(parse_award(format!("{{{LEAST},\"{field}\":\"{value}\"}}").as_bytes()).is_ok(), "{field}");
    }
}

#[test]
fn errors_name_the_field() {
    for (fields, expected) in [
        (r#""surname":"X""#, "there is no field \"surname\"; did you mean \"family\"?"),
        (r#""awared":"X""#, "there is no field \"awared\"; did you mean \"awarded\"?"),
        (r#""xyzzy":"X""#, "there is no field \"xyzzy\"; `qualistamp issue --template` shows the fields"),
        (r#""eqf":9"#, "eqf: is 9, must be from 1 to 8"),
        (r#""eqf":7.5"#, "eqf: must be a whole number, not a number with a point"),
        (r#""eqf":{}"#, "eqf: must be a number, not an object"),
        (r#""country":"EL""#, "country: use \"GR\" (ISO 3166-1) instead of \"EL\""),
        (
            r#""grade":8.5"#,
            "grade: must be text in quotes, as printed on the diploma, not a number with a point",
        ),
        (r#""ects":30,"hours":60"#, "\"ects\" and \"hours\" say the same thing; remove one"),
        (
            r#""ects":7.25"#,
            "ects: must be a number with at most one digit after the point, not one with more digits",
        ),
        (r#""ects":0"#, "ects: is 0, must be from 0.1 to 99999.9"),
        (r#""ects":-5"#, "ects: is -5, must be from 0.1 to 99999.9"),
        (r#""hours":100000"#, "hours: is 100000, must be from 0.1 to 99999.9"),
        (
            r#""ects":"30 ECTS""#,
            "ects: must be a number with at most one digit after the point, not other text; write neither a unit nor spaces",
        ),
        (
            r#""hours":"1.200""#,
            "hours: \"1.200\" can be read in two ways, because three digits follow the point or comma; write 1200 for thousands, or at most one digit after the point",
        ),
        (
            r#""credits":{"points":"60,000","system":"ecvet"}"#,
            "credits: \"60,000\" can be read in two ways, because three digits follow the point or comma; write 60000 for thousands, or at most one digit after the point",
        ),
        (r#""eqf":-1"#, "eqf: is -1, must be from 1 to 8"),
        (r#""eqf":"seven""#, "eqf: must be a whole number, not other text"),
        (r#""status":-1"#, "status: is -1, must be from 0 to 4294967295"),
        (
            r#""nqf":12345678901234567890123"#,
            "nqf: must be text in quotes, as printed on the diploma, not a number this long",
        ),
        (
            r#""isced":"100""#,
            "isced: \"100\" may have lost a zero at its beginning; write all four digits, 0100 or 1000",
        ),
        (
            r#""isced":"713""#,
            "isced: \"713\" may have lost a zero at its beginning; write all four digits, 0713 or 7130",
        ),
        (r#""langs":["el","ell"]"#, "langs: \"el\" and \"ell\" are one language; remove one"),
        (r#""langs":["ger","fr","deu"]"#, "langs: \"ger\" and \"deu\" are one language; remove one"),
        (r#""credits":30"#, "credits: must be an object with \"points\" and \"system\", not a number"),
        (
            r#""link":"abc""#,
            "link: must be a SHA-256 in hexadecimal: 64 digits, or the first 48, not another text",
        ),
        (r#""id":"2""#, "the field \"id\" is given twice; remove one"),
        (
            r#""expires":"2020-01-01""#,
            "expires: is 2020-01-01T23:59:59Z, before awarded, which is 2023-06-22T00:00:00Z",
        ),
        (r#""langs":["hr","hr"]"#, "langs: contains \"hr\" twice"),
        (r#""joint_with":7"#, "joint_with: must be a list of ids of issuers, not a number"),
        (r#""joint_with":["SE-LUND",1]"#, "joint_with: must be text in quotes, not a number"),
        (r#""joint_with":[]"#, "joint_with: must not be empty; leave the field out instead"),
        (r#""joint_with":["SE-LUND","SE-LUND"]"#, "joint_with: contains \"SE-LUND\" twice"),
        (r#""given":"\u2800""#, "given: has no visible character"),
        (
            r#""given":"Jo\u200dhn""#,
            "given: character 3 is \\u{200d}, which is invisible or changes how its neighbours look; remove it",
        ),
    ] {
        assert_eq!(fault(&format!("{LEAST},{fields}")), expected);
    }
    assert_eq!(fault(r#""id":"1""#), "family: must be given");
    for empty in [r#""id":"""#, r#""id":" ""#] {
        assert_eq!(fault(empty), "id: must be given", "no advice to leave a mandatory field out");
    }
    assert_eq!(
        fault(r#""given":"Suharto","title":"T","id":"1","awarded":"2024-01-01""#),
        "family: must be given; the only name of a person goes into \"family\""
    );
    assert_eq!(parse_award(b"[]"), Err(AwardError::NotAnObject));
    assert_eq!(parse_award(b"\"secret\""), Err(AwardError::NotAnObject));
    assert_eq!(parse_award(b"{"), Err(AwardError::NotJson { line: 1, column: 1, ends_early: true }));
    assert_eq!(parse_award(b"{\n,"), Err(AwardError::NotJson { line: 2, column: 1, ends_early: false }));
    assert_eq!(parse_award(&[0xff]), Err(AwardError::NotText(NotUtf8 { line: 1 })));
}

#[test]
fn values_are_read_as_they_are_meant() {
    let read = |fields: &str| {
        let claims = parse_award(format!("{{{LEAST},{fields}}}").as_bytes()).unwrap();
        award_to_json(&claims.award)
    };
    for (fields, name, expected) in [
        (r#""type":"Master""#, "type", "master"),
        (r#""mode":"Full time""#, "mode", "full-time"),
        (r#""isced":"071""#, "isced", "0710"),
        (r#""isced":"1015""#, "isced", "1015"),
    ] {
        assert_eq!(read(fields)[name], expected, "{fields}");
    }
    for (fields, name, expected) in [
        (r#""eqf":7.0"#, "eqf", 7.0),
        (r#""status":7.0"#, "status", 7.0),
        (r#""ects":30.0"#, "ects", 30.0),
        (r#""ects":"7.50""#, "ects", 7.5),
    ] {
        assert_eq!(read(fields)[name].as_f64(), Some(expected), "{fields}");
    }
}

#[test]
fn an_award_file_may_be_in_utf_16() {
    let text = format!("{{{LEAST}}}");
    for (mark, bytes) in
        [([0xff, 0xfe], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xfe, 0xff], u16::to_be_bytes)]
    {
        let file: Vec<u8> = mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect();
        assert_eq!(parse_award(&file), parse_award(text.as_bytes()));
    }
}

#[test]
fn messages_contain_no_date_of_birth() {
    let message = fault(&format!("{LEAST},\"dob\":\"1998-13-14\""));
    assert_eq!(message, "dob: must be a real date written YYYY-MM-DD, YYYY-MM or YYYY");
}
