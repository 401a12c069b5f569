//! `qualistamp convert`: drafts of awards, and that none is issued before its questions are answered.

use serde_json::{Value, json};

use crate::shell::call;
use crate::world::World;

fn credential(family: &str) -> Value {
    json!({
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "identifier": {"schemeName": "Certificate number", "notation": format!("2025-{family}")},
        "credentialSubject": {
            "familyName": {"el": family},
            "givenName": {"el": "Ελένη"},
            "dateOfBirth": "1999-10-01T22:00:00Z",
            "hasClaim": {
                "type": "LearningAchievement",
                "title": {"el": "Δίπλωμα"},
                "awardedBy": {
                    "awardingDate": "2025-07-15",
                    "awardingBody": {
                        "legalName": {"en": "University of Example"},
                        "location": {"address": {"countryCode": {"id": "http://publications.europa.eu/resource/authority/country/GRC"}}}
                    }
                },
                "specifiedBy": {
                    "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/7"},
                    "language": {"id": "http://publications.europa.eu/resource/authority/language/ELL"}
                }
            }
        }
    })
}

#[test]
fn a_draft_shows_sources_and_questions_and_is_not_issued() {
    let world = World::new();
    world.write("c.json", credential("Παπαδοπούλου").to_string().as_bytes());
    let shown = call(world.folder(), &["convert", "c.json"]).ended(0);
    for part in [
        "c.json\n",
        "  family        Παπαδοπούλου  from credentialSubject.familyName.el\n",
        "  country       GR  from credentialSubject.hasClaim.awardedBy.awardingBody.location.address.countryCode\n",
        "  langs         [\"el\"]  from ",
        "  ? dob: the file has a time before midnight in universal time, which may be a day too early (\"1999-10-01T22:00:00Z\" at credentialSubject.dateOfBirth)\n",
        "  ? type: files of this format do not say it\n",
        "  ? awarding_body: sign only if this is the institution whose key signs (\"University of Example\" at ",
    ] {
        assert!(shown.out.contains(part), "{part} in {shown:#?}");
    }
    call(world.folder(), &["convert", "c.json", "--to", "award.json"]).ended(0);
    call(world.folder(), &["convert", "c.json", "--to", "award.json"]).ended(4);
    let issue = |code| {
        call(world.folder(), &["issue", "award.json", "--key", "issuer.pem", "--no-ledger"]).ended(code)
    };
    let refused = issue(4);
    assert!(
        refused.err.contains("open_questions: 3 not answered (dob, type, awarding_body)"),
        "{refused:#?}"
    );
    assert!(!refused.err.contains("1999") && !refused.err.contains("University"), "{refused:#?}");

    let mut award: Value = serde_json::from_slice(&std::fs::read(world.path("award.json")).unwrap()).unwrap();
    assert_eq!(award["sources"]["title"], "credentialSubject.hasClaim.title.el");
    assert_eq!((&award["eqf"], &award["dob"]), (&json!(7), &Value::Null));
    award["dob"] = "1999-10-02".into();
    award["type"] = "master".into();
    award["open_questions"] = json!([]);
    world.write("award.json", award.to_string().as_bytes());
    issue(0);
}

#[test]
fn a_folder_gives_one_table_of_the_cohort() {
    let world = World::new();
    std::fs::create_dir_all(world.path("cohort/deeper")).unwrap();
    world.write("cohort/1.json", credential("Α").to_string().as_bytes());
    world.write("cohort/deeper/2.json", credential("Β").to_string().as_bytes());
    // What a spreadsheet would run is no value.
    world.write("cohort/3.json", credential("=HYPERLINK(\"http://x\")").to_string().as_bytes());
    world.write("cohort/readme.txt", b"about these files");
    world.write("cohort/twice.json", b"{\"a\": 1, \"a\": 2}");
    let written = call(world.folder(), &["convert", "cohort", "--to", "awards.csv"]).ended(4);
    assert!(written.err.contains("twice.json: the key \"a\" is there twice"), "{written:#?}");
    assert!(written.err.contains("readme.txt: it awards nothing"), "{written:#?}");
    assert!(written.out.contains("3 drafts with 10 open questions"), "{written:#?}");
    let table = std::fs::read_to_string(world.path("awards.csv")).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}id,family,given,type,title,title_lang,country,awarded,eqf,langs,open_questions,file"
    );
    assert_eq!(lines.len(), 4);
    assert!(lines[1].starts_with("2025-Α,Α,Ελένη,,Δίπλωμα,el,GR,2025-07-15,7,el,\"dob: "), "{table}");
    let hostile = lines.iter().find(|line| line.contains("HYPERLINK")).unwrap();
    assert!(
        hostile.contains("family: an award cannot have this value")
            && !hostile.contains(",=")
            && !hostile.contains(",\"="),
        "{hostile}"
    );
    let refused =
        call(world.folder(), &["issue", "awards.csv", "--key", "issuer.pem", "--no-ledger", "--check"])
            .ended(4);
    assert!(refused.err.contains("open_questions"), "{refused:#?}");
    let json = call(world.folder(), &["convert", "--json", "cohort/1.json"]).ended(0).json().remove(0);
    assert_eq!((&json["file"], &json["draft"]["family"]), (&json!("cohort/1.json"), &json!("Α")));
    call(world.folder(), &["convert", "cohort", "--to", "awards.xlsx"]).ended(2);
    call(world.folder(), &["convert", "cohort/readme.txt"]).ended(4);
}
