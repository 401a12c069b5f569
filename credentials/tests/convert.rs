//! Drafts of awards: what is taken from a file, and what is asked instead. Every trap of these formats is here.
#![allow(clippy::unwrap_used, reason = "a failure is the test's own message")]
mod support;

use qualistamp_credentials::{AwardDraft, Doubt, ProposedValue};
use serde_json::{Value, json};
use support::*;

fn draft(bytes: impl AsRef<[u8]>) -> AwardDraft {
    read(bytes).award_draft().unwrap().unwrap()
}

/// The value of a field, as text.
fn value(draft: &AwardDraft, field: &str) -> Option<String> {
    let found = draft.values.iter().find(|value| value.field == field)?;
    Some(match &found.value {
        ProposedValue::Text(text) => text.clone(),
        ProposedValue::List(items) => items.join(" "),
        ProposedValue::Credits { points, system } => format!("{points} {system}"),
    })
}

fn doubts(draft: &AwardDraft, field: &str) -> Vec<Doubt> {
    draft.questions.iter().filter(|question| question.field == field).map(|question| question.doubt).collect()
}

/// A European Digital Credential, changed by `change`.
fn elm_with(change: impl FnOnce(&mut Value)) -> AwardDraft {
    let mut credential = json!({
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "id": "urn:credential:1",
        "validFrom": "2026-07-20T10:00:00Z",
        "identifier": {"schemeName": "Certificate number", "notation": "2026-0042"},
        "credentialSubject": {
            "type": "Person",
            "familyName": {"el": "Παπαδοπούλου"},
            "givenName": {"el": ["Ελένη"]},
            "dateOfBirth": "1998-03-14",
            "nationalID": {"notation": "AB123456"},
            "contactPoint": [{"emailAddress": {"id": "mailto:eleni@mail.example"}}],
            "hasClaim": {
                "type": "LearningAchievement",
                "title": {"el": "Δίπλωμα Χημικού Μηχανικού"},
                "awardedBy": {
                    "awardingDate": "2026-07-15T00:00:00+03:00",
                    "awardingBody": {
                        "legalName": {"el": "Πανεπιστήμιο Παραδείγματος"},
                        "location": {"address": {"countryCode": {"id": "http://publications.europa.eu/resource/authority/country/GRC"}}}
                    }
                },
                "provenBy": {
                    "grade": {"noteLiteral": {"el": "8,45"}},
                    "specifiedBy": {"gradingScheme": {"title": {"en": "GR-10"}}}
                },
                "creditReceived": {"point": "30.0", "framework": {"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af"}},
                "specifiedBy": {
                    "type": "Qualification",
                    "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/7"},
                    "thematicArea": {"id": "http://data.europa.eu/snb/isced-f/061"},
                    "mode": {"id": "http://data.europa.eu/snb/learning-assessment/e92d221e4d"},
                    "language": [{"id": "http://publications.europa.eu/resource/authority/language/ELL"}]
                }
            }
        }
    });
    change(&mut credential);
    draft(credential.to_string())
}

fn claim(credential: &mut Value) -> &mut Value {
    &mut credential["credentialSubject"]["hasClaim"]
}

#[test]
fn a_european_credential_gives_what_it_states_with_its_sources() {
    let found = elm_with(|_| ());
    for (field, expected) in [
        ("id", "2026-0042"),
        ("family", "Παπαδοπούλου"),
        ("given", "Ελένη"),
        ("dob", "1998-03-14"),
        ("title", "Δίπλωμα Χημικού Μηχανικού"),
        ("title_lang", "el"),
        ("awarded", "2026-07-15"),
        ("country", "GRC"),
        ("eqf", "7"),
        ("isced", "0610"),
        ("ects", "30"),
        ("grade", "8,45"),
        ("grade_scheme", "GR-10"),
        ("mode", "blended"),
        ("langs", "ELL"),
    ] {
        assert_eq!(value(&found, field).as_deref(), Some(expected), "{field}: {found:#?}");
    }
    let source = |field: &str| &found.values.iter().find(|value| value.field == field).unwrap().source;
    assert_eq!(source("awarded"), "credentialSubject.hasClaim.awardedBy.awardingDate");
    assert_eq!(source("given"), "credentialSubject.givenName.el[0]");
    // The type of award is in no such file, and whose key signs is no matter of the file.
    assert_eq!(doubts(&found, "type"), [Doubt::NotInFormat]);
    assert_eq!(doubts(&found, "awarding_body"), [Doubt::AwardingBody]);
    assert_eq!(found.questions.len(), 2, "{found:#?}");
    // Neither the national number nor the mail address.
    let all = format!("{found:?}");
    assert!(!all.contains("AB123456") && !all.contains("mail.example"), "{all}");
}

#[test]
fn sealed_and_wrapped_credentials_give_the_same_draft() {
    let plain = draft(elm().to_string());
    assert_eq!(draft(sealed(&elm().to_string()).to_string()), plain);
    assert_eq!(draft(json!({"credential": elm(), "deliveryDetails": {}}).to_string()), plain);
    assert_eq!(value(&plain, "family").as_deref(), Some("Papadopoulou"));
}

#[test]
fn days_are_never_moved_nor_taken_from_the_file_itself() {
    let birth =
        |text: &str| elm_with(|credential| credential["credentialSubject"]["dateOfBirth"] = text.into());
    for (text, expected) in [
        ("1999-10-02T00:00:00+02:00", Some("1999-10-02")),
        ("1999-10-02T00:00:00Z", Some("1999-10-02")),
        ("1972-06-19T00:00:00", Some("1972-06-19")),
        ("2000-12-31T00:00:00.000Z", Some("2000-12-31")),
        // The day before, in Greenwich.
        ("1999-10-01T22:00:00Z", None),
        ("1999-10-01T23:00:00+00:00", None),
        ("41782.0", None),
        ("2018-07-22'T'20:44:32", None),
        ("2018-13-22", None),
        ("02/10/1999", None),
    ] {
        let found = birth(text);
        assert_eq!(value(&found, "dob").as_deref(), expected, "{text}");
        assert_eq!(doubts(&found, "dob").is_empty(), expected.is_some(), "{text}");
    }
    assert_eq!(doubts(&birth("1999-10-01T22:00:00Z"), "dob"), [Doubt::DayEarly]);
    let without = elm_with(|credential| {
        drop(claim(credential)["awardedBy"].as_object_mut().unwrap().remove("awardingDate"))
    });
    assert_eq!((value(&without, "awarded"), doubts(&without, "awarded")), (None, vec![Doubt::DayOfFile]));
    let never = elm_with(|credential| credential["validUntil"] = "2100-12-31T00:00:00Z".into());
    assert_eq!((value(&never, "expires"), doubts(&never, "expires")), (None, vec![Doubt::Never]));
}

#[test]
fn numbers_of_programmes_and_students_are_no_award_numbers() {
    let found = elm_with(|credential| {
        credential.as_object_mut().unwrap().remove("identifier");
        claim(credential)["identifier"] = json!({"schemeName": "ISAT", "notation": "44336"});
        credential["credentialSubject"]["identifier"] =
            json!({"schemeName": "Student ID", "notation": "75541452"});
    });
    assert_eq!((value(&found, "id"), doubts(&found, "id")), (None, vec![Doubt::OtherNumber]));
    assert!(!format!("{found:?}").contains("75541452"));
    let two = elm_with(|credential| credential["identifier"] = json!([{"notation": "1"}, {"notation": "2"}]));
    assert_eq!((value(&two, "id"), doubts(&two, "id")), (None, vec![Doubt::Several]));
}

#[test]
fn names_and_titles_are_not_guessed() {
    let full = elm_with(|credential| {
        let subject = credential["credentialSubject"].as_object_mut().unwrap();
        subject.remove("familyName");
        subject.remove("givenName");
        subject.insert("fullName".to_owned(), json!({"en": "Eleni Papadopoulou"}));
    });
    assert_eq!((value(&full, "family"), doubts(&full, "family")), (None, vec![Doubt::WholeName]));
    let scripts = elm_with(|credential| {
        credential["credentialSubject"]["familyName"] = json!({"el": "Παπαδοπούλου", "en": "Papadopoulou"})
    });
    assert_eq!((value(&scripts, "family"), doubts(&scripts, "family")), (None, vec![Doubt::SeveralNames]));
    let undetermined =
        elm_with(|credential| credential["credentialSubject"]["familyName"] = json!({"und": "Bos"}));
    assert_eq!(value(&undetermined, "family").as_deref(), Some("Bos"));
    // Spanish, tagged as English, as in six published examples.
    let spanish = elm_with(|credential| claim(credential)["title"] = json!({"en": "Grado en Derecho"}));
    assert_eq!(value(&spanish, "title").as_deref(), Some("Grado en Derecho"));
    assert_eq!(
        (value(&spanish, "title_lang"), doubts(&spanish, "title_lang")),
        (None, vec![Doubt::LanguageTag])
    );
    let two = elm_with(|credential| claim(credential)["title"] = json!({"el": "Δίπλωμα", "en": "Diploma"}));
    assert_eq!(
        (value(&two, "title").as_deref(), value(&two, "title_en").as_deref()),
        (Some("Δίπλωμα"), Some("Diploma"))
    );
    assert_eq!(doubts(&two, "title"), [Doubt::Several]);
    let damaged = elm_with(|credential| claim(credential)["title"] = json!({"da": "KÃ¸benhavns"}));
    assert_eq!((value(&damaged, "title"), doubts(&damaged, "title")), (None, vec![Doubt::Mojibake]));
    let spaces =
        elm_with(|credential| claim(credential)["title"] = json!({"de": "Diplom\n      in  Physik\u{7}"}));
    assert_eq!(value(&spaces, "title").as_deref(), Some("Diplom in Physik"));
}

#[test]
fn several_qualifications_and_activities_are_asked_about() {
    let several = elm_with(|credential| {
        let one = claim(credential).clone();
        *claim(credential) = json!([one, {"type": "LearningAchievement", "title": {"en": "Another"}}]);
    });
    assert_eq!((value(&several, "title"), doubts(&several, "title")), (None, vec![Doubt::SeveralAwards]));
    assert_eq!(value(&several, "eqf"), None);
    let activity = elm_with(|credential| claim(credential)["type"] = "LearningActivity".into());
    assert_eq!((value(&activity, "title"), doubts(&activity, "title")), (None, vec![Doubt::NoAchievement]));
}

#[test]
fn levels_and_fields_of_other_lists_are_dropped() {
    let education = elm_with(|credential| {
        let specified = &mut claim(credential)["specifiedBy"];
        specified.as_object_mut().unwrap().remove("eqfLevel");
        specified["educationLevel"] = json!({"id": "http://data.europa.eu/snb/eqf/6"});
        specified["thematicArea"] = json!({"id": "http://data.europa.eu/snb/isced-2011/844"});
    });
    assert_eq!((value(&education, "eqf"), value(&education, "isced")), (None, None));
    let free =
        elm_with(|credential| claim(credential)["specifiedBy"]["eqfLevel"] = json!({"id": "EQF Level 7"}));
    assert_eq!((value(&free, "eqf"), doubts(&free, "eqf")), (None, vec![Doubt::FreeLevel]));
    let nine = elm_with(|credential| {
        claim(credential)["specifiedBy"]["eqfLevel"] = json!({"id": "http://data.europa.eu/snb/eqf/9"})
    });
    assert_eq!(value(&nine, "eqf"), None);
    let other = elm_with(|credential| {
        claim(credential)["title"] = json!({"de": "EQF Level 1"});
        claim(credential)["specifiedBy"]["eqfLevel"] = json!({"id": "http://data.europa.eu/snb/eqf/6"});
    });
    assert_eq!(doubts(&other, "eqf"), [Doubt::LevelContradictsTitle]);
}

#[test]
fn credits_hours_grades_and_modes_have_their_traps() {
    let credits = |points: Value, framework: &str| {
        elm_with(|credential| {
            claim(credential)["creditReceived"] = json!({"point": points, "framework": {"id": framework}})
        })
    };
    let ects = "http://data.europa.eu/snb/education-credit/6fcec5c5af";
    assert_eq!(value(&credits("7.5".into(), ects), "ects").as_deref(), Some("7.5"));
    assert_eq!(value(&credits(json!(0), ects), "ects"), None);
    assert_eq!(doubts(&credits(json!(0), ects), "credits"), []);
    assert_eq!(doubts(&credits("7.25".into(), ects), "credits"), [Doubt::CreditDecimals]);
    assert_eq!(doubts(&credits("7".into(), "urn:x"), "credits"), [Doubt::CreditSystem]);
    let ecvet = credits("7".into(), "http://data.europa.eu/snb/education-credit/60b314e826");
    assert_eq!(value(&ecvet, "credits").as_deref(), Some("7 ecvet"));
    let workload = |duration: &str| {
        elm_with(|credential| {
            claim(credential).as_object_mut().unwrap().remove("creditReceived");
            claim(credential)["specifiedBy"]["volumeOfLearning"] = duration.into();
        })
    };
    assert_eq!(value(&workload("PT45H"), "hours").as_deref(), Some("45"));
    // Months by the standard, though an official sample means minutes.
    assert_eq!(
        (value(&workload("P60M"), "hours"), doubts(&workload("P60M"), "hours")),
        (None, vec![Doubt::Duration])
    );
    let of_programme = elm_with(|credential| {
        let points = claim(credential).as_object_mut().unwrap().remove("creditReceived").unwrap();
        claim(credential)["specifiedBy"]["creditPoint"] = points;
    });
    assert_eq!(doubts(&of_programme, "credits"), [Doubt::CreditsOfProgramme]);
    let passed = elm_with(|credential| {
        claim(credential)["provenBy"]["grade"]["noteLiteral"] = json!({"und": "passed"})
    });
    assert_eq!((value(&passed, "grade"), value(&passed, "grade_scheme")), (None, None));
    let two = elm_with(|credential| {
        claim(credential)["specifiedBy"]["learningSchedule"] =
            json!({"id": "http://data.europa.eu/snb/learning-schedule/72a0ab92fa"});
    });
    assert_eq!((value(&two, "mode"), doubts(&two, "mode")), (None, vec![Doubt::TwoModes]));
    let project = elm_with(|credential| {
        claim(credential)["specifiedBy"]["mode"] =
            json!({"id": "http://data.europa.eu/snb/learning-assessment/7813801c77"});
    });
    assert_eq!((value(&project, "mode"), doubts(&project, "mode")), (None, vec![Doubt::OtherMode]));
    let text = elm_with(|credential| {
        claim(credential)["awardedBy"]["awardingBody"]["location"]["address"]["countryCode"] =
            json!({"id": "Italia"});
    });
    assert_eq!((value(&text, "country"), doubts(&text, "country")), (None, vec![Doubt::NotACode]));
}

#[test]
fn old_european_credentials_refer_to_elements_by_id_and_name() {
    let xml = "<?xml version=\"1.0\"?>
<europassCredential xmlns=\"http://data.europa.eu/snb\"><identifier>D-7</identifier><issued>2021-09-03T10:00:04Z</issued>
<credentialSubject><contactPoint><mailBox uri=\"mailto:a@mail.example\"/></contactPoint>
<givenNames><text lang=\"en\">Lilly</text></givenNames><familyName><text lang=\"en\">Rose</text></familyName><dateOfBirth>2001-02-01</dateOfBirth>
<achievements><learningAchievement id=\"a\"><title><text lang=\"fr\">Techniques de couture</text></title>
<wasAwardedBy idref=\"w\"/><wasDerivedFrom idref=\"x\"/><specifiedBy idref=\"x\"/></learningAchievement></achievements></credentialSubject>
<awardingProcessReferences><awardingProcess id=\"w\"><awardingBody idref=\"x\"/><awardingDate>2021-09-01</awardingDate></awardingProcess></awardingProcessReferences>
<assessmentReferences><assessment id=\"x\"><grade>15</grade></assessment></assessmentReferences>
<learningSpecificationReferences><qualification id=\"x\"><eqfLevel uri=\"http://data.europa.eu/snb/eqf/4\"/><hasISCED-FCode uri=\"http://data.europa.eu/snb/isced-f/0723\"/>
<hasECTSCreditPoints>12</hasECTSCreditPoints><language uri=\"http://publications.europa.eu/resource/authority/language/FRA\"/></qualification></learningSpecificationReferences>
<agentReferences><organization id=\"x\"><prefLabel><text lang=\"fr\">L'Artesane</text></prefLabel><hasLocation><hasAddress><country uri=\"http://publications.europa.eu/resource/authority/country/FRA\"/></hasAddress></hasLocation></organization></agentReferences>
</europassCredential>";
    let found = draft(xml);
    for (field, expected) in [
        ("id", "D-7"),
        ("family", "Rose"),
        ("given", "Lilly"),
        ("dob", "2001-02-01"),
        ("title", "Techniques de couture"),
        ("title_lang", "fr"),
        ("awarded", "2021-09-01"),
        ("country", "FRA"),
        ("eqf", "4"),
        ("isced", "0723"),
        ("ects", "12"),
        ("grade", "15"),
        ("langs", "FRA"),
    ] {
        assert_eq!(value(&found, field).as_deref(), Some(expected), "{field}: {found:#?}");
    }
    assert!(!format!("{found:?}").contains("mail.example"));
    let without = draft(xml.replace("<awardingDate>2021-09-01</awardingDate>", ""));
    assert_eq!((value(&without, "awarded"), doubts(&without, "awarded")), (None, vec![Doubt::DayOfFile]));
}

#[test]
fn badges_have_no_split_name_and_no_day_of_award() {
    let mut badge = badge();
    badge["issuer"]["address"] = json!({"addressCountryCode": "FI"});
    badge["credentialSubject"]["identifier"] = json!([
        {"identityType": "emailAddress", "identityHash": "eva@mail.example", "hashed": false},
        {"identityType": "name", "identityHash": "Eva Virtanen", "hashed": false},
        {"identityType": "birthdate", "identityHash": "1999-01-02", "hashed": false},
        {"identityType": "nationalIdentityNumber", "identityHash": "010299-123A", "hashed": false},
    ]);
    badge["credentialSubject"]["achievement"]["achievementType"] = "MasterDegree".into();
    badge["credentialSubject"]["achievement"]["criteria"] = json!({"narrative": "Pass everything"});
    badge["credentialSubject"]["achievement"]["fieldOfStudy"] = "Physics".into();
    let found = draft(badge.to_string());
    assert_eq!((value(&found, "family"), doubts(&found, "family")), (None, vec![Doubt::WholeName]));
    assert_eq!((value(&found, "awarded"), doubts(&found, "awarded")), (None, vec![Doubt::DayOfFile]));
    assert_eq!(value(&found, "dob").as_deref(), Some("1999-01-02"));
    assert_eq!(
        (value(&found, "type").as_deref(), value(&found, "country").as_deref()),
        (Some("master"), Some("FI"))
    );
    // Credits of the programme, of no stated system.
    assert_eq!(doubts(&found, "credits"), [Doubt::CreditSystem]);
    assert_eq!((value(&found, "outcomes"), value(&found, "isced")), (None, None));
    let all = format!("{found:?}");
    assert!(!all.contains("mail.example") && !all.contains("010299-123A"), "{all}");
    for unclear in ["Degree", "Badge", "ext:Something"] {
        badge["credentialSubject"]["achievement"]["achievementType"] = unclear.into();
        assert_eq!(doubts(&draft(badge.to_string()), "type"), [Doubt::TypeUnclear], "{unclear}");
    }
    let two = json!({"type": ["VerifiableCredential", "ClrCredential"], "credentialSubject": {"verifiableCredential": [badge, badge]}});
    assert_eq!(doubts(&draft(two.to_string()), "title"), [Doubt::SeveralAwards]);
}

#[test]
fn blockcerts_give_names_and_titles_and_never_their_pages() {
    let one = json!({
        "assertion": {"issuedOn": "2016-05-26T12:00:00Z", "uid": "68656c6c"},
        "certificate": {"title": "Certificate", "issuer": {"name": "University of Example"}},
        "recipient": {"familyName": "Virtanen", "givenName": "Eva", "identity": "eva@mail.example"}
    });
    let found = draft(one.to_string());
    assert_eq!(
        (value(&found, "family").as_deref(), value(&found, "given").as_deref()),
        (Some("Virtanen"), Some("Eva"))
    );
    assert_eq!((value(&found, "id"), doubts(&found, "id")), (None, vec![Doubt::OtherNumber]));
    let two = json!({
        "@context": ["https://w3id.org/blockcerts/v2"], "badge": {"name": "Certificate"}, "recipient": {"identity": "eva@mail.example"},
        "recipientProfile": {"name": "Eva Virtanen"}, "issuedOn": "2018-02-07T23:52:16Z",
        "displayHtml": "<script>steal()</script>", "metadataJson": "{\"gpa\": \"4.0\"}"
    });
    let found = draft(two.to_string());
    assert_eq!(doubts(&found, "family"), [Doubt::WholeName]);
    assert_eq!((value(&found, "awarded"), doubts(&found, "awarded")), (None, vec![Doubt::DayOfFile]));
    let all = format!("{found:?}");
    assert!(!all.contains("script") && !all.contains("4.0") && !all.contains("mail.example"), "{all}");
}

#[test]
fn open_attestation_has_three_days_and_identity_numbers() {
    let content = |days: Value| {
        let mut content = json!({
            "name": "Master of Arts", "recipient": {"name": "Tan Mei", "nric": "S0000001Z", "fin": "F0000001Z"},
            "issuers": [{"name": "Academy"}], "transcript": [], "id": "SERIAL-1",
            "qualificationLevel": [{"frameworkName": "international/isced", "frameworkVersion": "2011", "code": "7"}],
            "fieldOfStudy": [{"frameworkName": "singapore/ssec-fos", "code": "0613"}]
        });
        content.as_object_mut().unwrap().extend(days.as_object().unwrap().clone());
        draft(content.to_string())
    };
    let same = content(
        json!({"graduationDate": "2018-08-01T00:00:00+08:00", "issuedOn": "2018-08-01T00:00:00+08:00"}),
    );
    assert_eq!(value(&same, "awarded").as_deref(), Some("2018-08-01"));
    let different = content(
        json!({"graduationDate": "2018-08-01", "attainmentDate": "2018-07-25", "issuedOn": "2018-08-01"}),
    );
    assert_eq!(
        (value(&different, "awarded"), doubts(&different, "awarded")),
        (None, vec![Doubt::SeveralDays])
    );
    assert_eq!((value(&same, "eqf"), doubts(&same, "eqf")), (None, vec![Doubt::OtherLevel]));
    assert_eq!(value(&same, "isced"), None);
    assert!(!format!("{same:?}").contains("0000001Z"));
    // Wrapped, with salts, and with a field withheld.
    let wrapped = draft(open_attestation_2(&[3]).to_string());
    assert_eq!(value(&wrapped, "title").as_deref(), Some("Diploma \"of\" Arts"));
    assert_eq!(doubts(&wrapped, "family"), [Doubt::WholeName, Doubt::Withheld]);
    let mut altered = open_attestation_2(&[]);
    altered["data"]["name"] = "a1:string:Doctor".into();
    assert!(read(altered.to_string()).award_draft().is_err());
}

#[test]
fn wallet_credentials_give_what_was_disclosed() {
    let disclosure = |value: Value| base64url(value.to_string());
    let name = disclosure(json!(["s1", "family_name", "Virtanen"]));
    let hash = |text: &String| base64url(<sha2::Sha256 as sha2::Digest>::digest(text.as_bytes()));
    let payload = json!({
        "vct": "urn:eu.europa.ec.eudi:learning:credential:1", "_sd": [hash(&name), hash(&"withheld".to_owned())],
        "achievement_title": "Data Science", "date_of_issuance": "2026-01-01", "level_of_learning_experience": "Level7",
        "expected_study_time": "12 months", "issuing_country": "FI", "learner_identification": "S-1", "jti": "urn:1"
    });
    let token = jwt(&json!({"alg": "ES256", "typ": "dc+sd-jwt"}), &payload);
    let found = draft(format!("{token}~{name}~"));
    assert_eq!(value(&found, "family").as_deref(), Some("Virtanen"));
    assert_eq!(value(&found, "title").as_deref(), Some("Data Science"));
    assert_eq!((value(&found, "eqf"), doubts(&found, "eqf")), (None, vec![Doubt::OtherLevel]));
    assert_eq!((value(&found, "awarded"), doubts(&found, "awarded")), (None, vec![Doubt::DayOfFile]));
    assert_eq!((value(&found, "id"), doubts(&found, "id")), (None, vec![Doubt::OtherNumber]));
    assert_eq!(doubts(&found, "hours"), [Doubt::Duration]);
    // Withheld is unknown.
    let less = draft(format!("{token}~"));
    assert_eq!((value(&less, "family"), doubts(&less, "family")), (None, vec![Doubt::Missing]));
}

#[test]
fn reports_of_results_need_a_pass_and_one_programme() {
    let report = |inside: &str| {
        draft(format!(
            "<elmo xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\"><learner><identifier type=\"nationalIdentifier\">83041200000</identifier>\
             <givenNames>Wojciech</givenNames><familyName>Rygielski</familyName><bday>1983-04-12</bday></learner>\
             <report><issuer><country>PL</country><title xml:lang=\"pl\">Uniwersytet</title></issuer>{inside}</report></elmo>"
        ))
    };
    let programme = |status: &str| {
        format!(
            "<learningOpportunitySpecification><identifier type=\"local\">MNM2</identifier><title xml:lang=\"no\">Master i biologi</title><type>Degree Programme</type><iscedCode>0511</iscedCode>\
             <specifies><learningOpportunityInstance><date>2009-06-15</date>{status}<credit><scheme>ECTS</scheme><level>Master</level><value>120</value></credit>\
             <resultLabel>B</resultLabel><languageOfInstruction>no</languageOfInstruction></learningOpportunityInstance></specifies></learningOpportunitySpecification>"
        )
    };
    let found = report(&programme("<status>passed</status>"));
    for (field, expected) in [
        ("family", "Rygielski"),
        ("dob", "1983-04-12"),
        ("title", "Master i biologi"),
        ("title_lang", "no"),
        ("country", "PL"),
        ("isced", "0511"),
        ("ects", "120"),
        ("type", "master"),
        ("grade", "B"),
        ("langs", "no"),
    ] {
        assert_eq!(value(&found, field).as_deref(), Some(expected), "{field}: {found:#?}");
    }
    assert_eq!((value(&found, "id"), doubts(&found, "id")), (None, vec![Doubt::OtherNumber]));
    assert_eq!((value(&found, "awarded"), doubts(&found, "awarded")), (None, vec![Doubt::DayOfFile]));
    assert!(!format!("{found:?}").contains("83041200000"));
    assert_eq!(doubts(&report(&programme("")), "awarded"), [Doubt::NotPassed]);
    assert_eq!(doubts(&report(&programme("").repeat(2)), "title"), [Doubt::SeveralAwards]);
}

#[test]
fn german_certificates_are_compared_with_their_supplement() {
    let document = |family: &str, level: &str| {
        draft(format!(
            "<x:hochschulabschlusszeugnis xmlns:x=\"http://xhochschule.de/def/xhochschule/1.2/xsd\"><x:studierender><x:identifikationsnummer>12345678901</x:identifikationsnummer>\
             <x:nameNatuerlichePerson><x:familienname><x:name>Duval</x:name></x:familienname><x:vorname><x:name>Amélie</x:name></x:vorname></x:nameNatuerlichePerson>\
             <x:geburt><x:datum><x:jahrMonat>2002-04</x:jahrMonat></x:datum></x:geburt></x:studierender><x:datumDesErwerbs>2025-09-20</x:datumDesErwerbs>\
             <x:zugangsberechtigung><x:codeEQF><code>http://data.europa.eu/snb/eqf/8</code></x:codeEQF></x:zugangsberechtigung>\
             <x:benotung><x:gesamtnote><x:note>1,3</x:note><x:bewertungsschemaNote><x:besteBewertung>1,0</x:besteBewertung><x:schlechtesteBewertung>5,0</x:schlechtesteBewertung></x:bewertungsschemaNote></x:gesamtnote></x:benotung>\
             <x:diplomaSupplement><x:angabenInhaber><x:familienname>{family}</x:familienname><x:vorname>Amélie</x:vorname></x:angabenInhaber>\
             <x:angabenQualifikation><x:bezeichnungQualifikationGrad xml:lang=\"de-DE\">Master of Science</x:bezeichnungQualifikationGrad><x:verleihendeEinrichtung>TU</x:verleihendeEinrichtung></x:angabenQualifikation>\
             <x:dauerUndEbeneQualifikation><x:ebeneDerQualifikation>{level}</x:ebeneDerQualifikation></x:dauerUndEbeneQualifikation>\
             <x:erzielteErgebnisse><x:studienform>Vollzeit</x:studienform></x:erzielteErgebnisse></x:diplomaSupplement></x:hochschulabschlusszeugnis>"
        ))
    };
    let found = document("Duval", "<x:freitext>EQF Level 7</x:freitext>");
    for (field, expected) in [
        ("family", "Duval"),
        ("given", "Amélie"),
        ("dob", "2002-04"),
        ("title", "Master of Science"),
        ("title_lang", "de-DE"),
        ("awarded", "2025-09-20"),
        ("grade", "1,3"),
        ("grade_scheme", "DE-5"),
        ("mode", "full-time"),
    ] {
        assert_eq!(value(&found, field).as_deref(), Some(expected), "{field}: {found:#?}");
    }
    // Free text is asked about, and the level of the next study is no level of this one.
    assert_eq!((value(&found, "eqf"), doubts(&found, "eqf")), (None, vec![Doubt::FreeLevel]));
    assert_eq!((value(&found, "id"), doubts(&found, "id")), (None, vec![Doubt::NotInFormat]));
    assert!(!format!("{found:?}").contains("12345678901"));
    let swapped = document("Amélie", "<x:codeEQF><code>http://data.europa.eu/snb/eqf/7</code></x:codeEQF>");
    assert_eq!((value(&swapped, "family"), doubts(&swapped, "family")), (None, vec![Doubt::Contradiction]));
    assert_eq!(value(&swapped, "eqf").as_deref(), Some("7"));
    let enrolment =
        draft("<x:immatrikulationsbescheinigung xmlns:x=\"http://xhochschule.de/def/xhochschule/1.2/xsd\"/>");
    assert_eq!(doubts(&enrolment, "title"), [Doubt::NoAchievement]);
}

#[test]
fn what_awards_nothing_gives_no_draft_and_nothing_panics() {
    for file in ["%PDF-1.7", "{\"kty\": \"EC\"}", "<a/>"] {
        assert_eq!(read(file).award_draft(), Ok(None), "{file}");
    }
    let text = elm().to_string();
    for end in 0..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[end] ^= 0x01;
        if let Ok(file) = qualistamp_credentials::CredentialFile::read(&changed) {
            let _ = file.award_draft();
        }
    }
}
