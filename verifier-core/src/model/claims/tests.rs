//! Round trips of every field, every rule broken once, and a comparison with a second decoder.

use super::*;

fn text<const MAX: usize>(text: &str) -> Text<MAX> {
    Text::new(text).unwrap()
}

fn minimal() -> Award {
    Award::new(
        text("Παπαδοπούλου"),
        text("Δίπλωμα Χημικού Μηχανικού"),
        text("03118-2022"),
        "2022-07-15".parse().unwrap(),
    )
}

fn full() -> Claims {
    let mut claims = Claims::new(Award {
        country: Some("GR".parse().unwrap()),
        title_language: Some("el".parse().unwrap()),
        eqf: Some(EqfLevel::new(7).unwrap()),
        isced: Some("0711".parse().unwrap()),
        given_names: Some(text("Ελένη-Μαρία")),
        family_name_latin: Some(text("Papadopoulou")),
        given_names_latin: Some(text("Eleni-Maria")),
        title_english: Some(text("Diploma in Chemical Engineering")),
        birth: Some("1998-03".parse().unwrap()),
        award_type: Some(AwardType::Master),
        nqf_level: Some(text("7")),
        credits: Some(Credits::from_tenths(75, CreditSystem::Ects).unwrap()),
        grade: Some(text("8,45")),
        grading_scheme: Some(text("GR-10")),
        mode: Some(Mode::FullTime),
        languages: Some(
            LanguagesOfInstruction::new(vec!["el".parse().unwrap(), "en".parse().unwrap()]).unwrap(),
        ),
        profession: Some(Profession::Sectoral(SectoralProfession::Pharmacist)),
        thesis_title: Some(text("Βιοκαύσιμα")),
        outcomes: Some(text("Designs chemical processes.")),
        status_index: Some(u32::MAX),
        link: Some(CredentialLink([7; 24])),
        specimen: true,
        joint_with: Some(JointIssuers::new(vec![text("FR-LYON"), text("SE-LUND")]).unwrap()),
        extra: vec![ExtraField::new(64, &[0x61, b'x']), ExtraField::new(-1, &[0xf6])],
        ..minimal()
    });
    claims.expires = Some("2030-01-01".parse().unwrap());
    claims.not_before = Some("2022-07-16".parse().unwrap());
    claims.issued_at = Some("2022-07-16T10:00:00Z".parse().unwrap());
    claims.extra = vec![ExtraField::new(99, &[0x80])];
    claims
}

#[test]
fn claims_round_trip() {
    for claims in [Claims::new(minimal()), full()] {
        let encoded = claims.to_cbor().unwrap();
        assert_eq!(Claims::from_cbor(&encoded).unwrap(), claims);
        assert_eq!(Claims::from_cbor(&encoded).unwrap().to_cbor().unwrap(), encoded);
    }
    let shown: Vec<_> = full().award.extra.iter().map(|field| (field.key(), field.value())).collect();
    assert_eq!(shown, [(64, "\"x\"".to_owned()), (-1, "null".to_owned())]);
}

#[test]
fn a_second_decoder_reads_the_same() {
    use serde_cbor::Value;
    let value: Value = serde_cbor::from_slice(&full().to_cbor().unwrap()).unwrap();
    let Value::Map(claims) = value else { panic!("not a map") };
    let Some(Value::Map(award)) = claims.get(&Value::Integer(-65_537)) else { panic!("no award") };
    assert_eq!(award.get(&Value::Integer(4)), Some(&Value::Text("Παπαδοπούλου".to_owned())));
    assert_eq!(award.get(&Value::Integer(11)), Some(&Value::Integer(19_188)));
    assert_eq!(
        award.get(&Value::Integer(15)),
        Some(&Value::Array(vec![Value::Integer(75), Value::Integer(0)]))
    );
    assert_eq!(award.get(&Value::Integer(24)), Some(&Value::Bytes(vec![7; 24])));
    assert_eq!((claims.len(), award.len()), (5, 29));
}

/// The minimal award with the value of one key replaced or added.
fn with(key: i64, encoded: &[u8]) -> Vec<u8> {
    let mut claims = Writer::new();
    claims.map(|map| {
        map.field(key::AWARD, |writer| {
            writer.map(|map| {
                for (mandatory, value) in
                    [(4, &b"\x61A"[..]), (8, b"\x61B"), (10, b"\x61C"), (11, b"\x19\x4a\xf4")]
                {
                    if mandatory != key {
                        map.field(mandatory, |writer| writer.encoded(value));
                    }
                }
                if !encoded.is_empty() {
                    map.field(key, |writer| writer.encoded(encoded));
                }
            });
        });
    });
    claims.into_bytes()
}

#[test]
fn every_broken_rule_reports_field_and_value() {
    let code = |found: &str, form| Rule::NotACode { found: found.to_owned(), form };
    for (name, key, encoded, field, rule) in [
        ("no family name", 4, &b""[..], Field::FamilyName, Rule::Missing),
        ("no title", 8, b"", Field::Title, Rule::Missing),
        ("no award id", 10, b"", Field::AwardId, Rule::Missing),
        ("no day", 11, b"", Field::Awarded, Rule::Missing),
        ("empty name", 4, b"\x60", Field::FamilyName, Rule::Empty),
        (
            "small letters",
            0,
            b"\x62gr",
            Field::Country,
            code("gr", "two capital letters of ISO 3166-1, such as GR"),
        ),
        ("level 0", 2, b"\x00", Field::Eqf, Rule::OutOfRange { found: 0, min: 1, max: 8 }),
        ("level 9", 2, b"\x09", Field::Eqf, Rule::OutOfRange { found: 9, min: 1, max: 8 }),
        ("whole ECTS as a pair", 15, b"\x82\x0a\x00", Field::Credits, Rule::LeaveOut),
        (
            "three numbers of credits",
            15,
            b"\x83\x0a\x00\x00",
            Field::Credits,
            Rule::TooMany { found: 3, max: 2 },
        ),
        (
            "no credits at all",
            15,
            b"\x00",
            Field::Credits,
            Rule::OutOfRange { found: 0, min: 1, max: 999_999 },
        ),
        ("one language in a list", 19, b"\x81\x62el", Field::Languages, Rule::LeaveOut),
        (
            "a language twice",
            19,
            b"\x82\x62el\x62el",
            Field::Languages,
            Rule::Repeated { found: "el".to_owned() },
        ),
        ("scheme without grade", 17, b"\x61X", Field::GradingScheme, Rule::Needs { other: Field::Grade }),
        (
            "Latin form of nothing",
            7,
            b"\x61X",
            Field::GivenNamesLatin,
            Rule::Needs { other: Field::GivenNames },
        ),
        ("link of 3 bytes", 24, b"\x43abc", Field::Link, code("3 bytes", "24 bytes")),
        ("awarded with nobody", 26, b"\x80", Field::JointWith, Rule::Empty),
        ("awarded with an issuer of no id", 26, b"\x81\x60", Field::JointWith, Rule::Empty),
        (
            "awarded with one issuer twice",
            26,
            b"\x82\x61A\x61A",
            Field::JointWith,
            Rule::Repeated { found: "A".to_owned() },
        ),
        ("a name of a Hangul filler", 4, b"\x63\xe3\x85\xa4", Field::FamilyName, Rule::Invisible),
        ("a grade of a Braille blank", 16, b"\x63\xe2\xa0\x80", Field::Grade, Rule::Invisible),
        ("specimen false", 25, b"\xf4", Field::Specimen, Rule::LeaveOut),
        (
            "full date as text",
            12,
            b"\x6a1998-03-14",
            Field::BirthDate,
            code("1998-03-14", "a number of days, since the day is known"),
        ),
        ("born after the award", 12, b"\x642023", Field::Awarded, Rule::BeforeBirth),
    ] {
        let error = Claims::from_cbor(&with(key, encoded)).unwrap_err();
        assert_eq!(error, ClaimsError::Field(rule.in_field(field)), "{name}");
    }
    assert!(matches!(Claims::from_cbor(&with(4, b"\x01")), Err(ClaimsError::Cbor(_))), "a number for a name");
    assert_eq!(Claims::from_cbor(&[0xa0]), Err(Rule::Missing.in_field(Field::Award).into()));
}

#[test]
fn more_than_sixteen_joint_issuers_are_refused() {
    let ids = |count: u8| -> Vec<u8> {
        let head = if count < 24 { vec![0x80 | count] } else { vec![0x98, count] };
        head.into_iter().chain((0..count).flat_map(|id| [0x61, b'A' + id])).collect()
    };
    assert!(Claims::from_cbor(&with(26, &ids(16))).is_ok());
    let error = Claims::from_cbor(&with(26, &ids(17))).unwrap_err();
    assert_eq!(error, ClaimsError::Field(Rule::TooMany { found: 17, max: 16 }.in_field(Field::JointWith)));
    let one_text = Claims::from_cbor(&with(26, b"\x61A"));
    assert!(matches!(one_text, Err(ClaimsError::Cbor(_))), "one form: always an array");
}

#[test]
fn only_keys_in_the_critical_ranges_are_critical() {
    for (key, critical) in [(27, true), (63, true), (64, false), (1_000, false), (-1, false)] {
        let claims = Claims::from_cbor(&with(key, b"\xf6")).unwrap();
        assert_eq!(claims.unknown_critical_key(), critical.then_some(key), "award key {key}");
    }
    for (key, critical) in [
        (-65_538, true),
        (-65_601, true),
        (-65_602, false),
        (-65_536, false),
        (0, false),
        (7, false),
        (27, false),
        (63, false),
    ] {
        let mut claims = Claims::new(minimal());
        claims.extra = vec![ExtraField::new(key, &[0xf6])];
        assert_eq!(claims.unknown_critical_key(), critical.then_some(key), "claim {key}");
    }
}

#[test]
fn a_wrong_known_field_is_found_before_an_unknown_critical_one() {
    let mut award = Writer::new();
    award.map(|map| {
        for (key, value) in [
            (2, &b"\x09"[..]),
            (4, b"\x61A"),
            (8, b"\x61B"),
            (10, b"\x61C"),
            (11, b"\x19\x4a\xf4"),
            (63, b"\xf6"),
        ] {
            map.field(key, |writer| writer.encoded(value));
        }
    });
    let mut claims = Writer::new();
    claims.map(|map| map.field(key::AWARD, |writer| writer.encoded(&award.into_bytes())));
    let error = Claims::from_cbor(&claims.into_bytes()).unwrap_err();
    assert!(matches!(error, ClaimsError::Field(FieldError { field: Field::Eqf, .. })));
}

#[test]
fn claims_cannot_expire_before_the_award() {
    let mut claims = Claims::new(minimal());
    claims.expires = Some("2022-07-14".parse().unwrap());
    let error = claims.to_cbor().unwrap_err();
    assert_eq!(error.field, Field::Expires);
    assert_eq!(
        error.to_string(),
        "expires: is 2022-07-14T00:00:00Z, before awarded, which is 2022-07-15T00:00:00Z"
    );
}
