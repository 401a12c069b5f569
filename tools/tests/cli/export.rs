//! `qualistamp export`: a credential that the stamp links before it is sealed.

use serde_json::{Value, json};

use crate::shell::call;
use crate::world::World;

const BODY: [&str; 4] = ["--body", "University of Example", "--body-id", "https://uni.example"];

fn award() -> Value {
    json!({
        "id": "2025-0042", "family": "Παπαδοπούλου", "given": "Ελένη", "dob": "1998-03-14", "type": "master", "title": "Δίπλωμα",
        "title_lang": "el", "country": "GR", "awarded": "2025-07-15", "eqf": 7, "nqf": "7", "isced": "0713", "ects": 30.5,
        "grade": "8,45", "grade_scheme": "GR-10", "mode": "full-time", "langs": ["el", "en"], "outcomes": "Designs plants"
    })
}

#[test]
fn an_exported_credential_is_linked_before_and_after_it_is_sealed() {
    let world = World::new();
    world.write("award.json", award().to_string().as_bytes());
    for (kind, file) in [("elm3", "elm.json"), ("ob3", "ob.json")] {
        let made = call(
            world.folder(),
            &[&["export", "award.json", "--to", kind, "--out", file], &BODY[..]].concat(),
        )
        .ended(0);
        assert!(made.out.starts_with(&format!("{file}: not sealed yet\n  link  ")), "{made:#?}");
        let link: String = made.out.lines().nth(1).unwrap()[8..].to_owned();
        let printed = call(world.folder(), &["link", "--json", file]).ended(0).json().remove(0);
        assert_eq!(printed["link"], link);
        // The same award gives the same document.
        let again =
            call(world.folder(), &[&["export", "award.json", "--to", kind], &BODY[..]].concat()).ended(0);
        assert_eq!(again.out.as_bytes(), std::fs::read(world.path(file)).unwrap());
        // Sealed by another system: with a proof, or as the payload of a JSON Web Signature.
        let mut document: Value = serde_json::from_str(&again.out).unwrap();
        let payload = document.to_string();
        document["proof"] = json!({"type": "DataIntegrityProof"});
        world.write("proof.json", document.to_string().as_bytes());
        // {"alg":"ES256","b64":false,"crit":["b64"]}
        let header = "eyJhbGciOiJFUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19";
        let seal = json!({"payload": payload, "signatures": [{"protected": header, "signature": "cw"}]});
        world.write("sealed.json", seal.to_string().as_bytes());
        let mut linked = award();
        linked["link"] = link.into();
        world.write("linked.json", linked.to_string().as_bytes());
        call(
            world.folder(),
            &[
                &["issue", "linked.json", "--key", "issuer.pem", "--no-ledger", "--png", "--overwrite"][..],
                &["--signed-at", "2025-07-20T09:00:00Z"],
            ]
            .concat(),
        )
        .ended(0);
        for with in [file, "proof.json", "sealed.json"] {
            let card = world.verify(&["linked.png", "--with", with]).ended(0);
            assert!(card.out.contains("same content"), "{with}: {card:#?}");
        }
    }
}

#[test]
fn what_was_exported_converts_back_to_the_same_values() {
    let world = World::new();
    world.write("award.json", award().to_string().as_bytes());
    call(
        world.folder(),
        &[&["export", "award.json", "--to", "elm3", "--out", "elm.json"], &BODY[..]].concat(),
    )
    .ended(0);
    let back = call(world.folder(), &["convert", "--json", "elm.json"]).ended(0).json().remove(0);
    for (field, value) in award().as_object().unwrap() {
        if field != "type" {
            assert_eq!(&back["draft"][field], value, "{field}: {back:#}");
        }
    }
    assert_eq!(back["draft"]["open_questions"].as_array().unwrap().len(), 2, "{back:#}");
    call(world.folder(), &[&["export", "award.json", "--to", "ob3", "--out", "ob.json"], &BODY[..]].concat())
        .ended(0);
    let back = call(world.folder(), &["convert", "--json", "ob.json"]).ended(0).json().remove(0);
    for field in ["type", "title", "title_lang", "awarded", "eqf", "isced", "grade"] {
        assert_eq!(back["draft"][field], award()[field], "{field}: {back:#}");
    }
}

#[test]
fn what_a_credential_needs_is_named() {
    let world = World::new();
    let export = |change: &dyn Fn(&mut Value), code| {
        let mut award = award();
        change(&mut award);
        world.write("a.json", award.to_string().as_bytes());
        call(world.folder(), &[&["export", "a.json", "--to", "elm3"], &BODY[..]].concat()).ended(code)
    };
    let missing = export(&|award| drop(award.as_object_mut().unwrap().remove("title_lang")), 4);
    assert!(missing.err.contains("title_lang: is missing"), "{missing:#?}");
    let missing = export(&|award| drop(award.as_object_mut().unwrap().remove("country")), 4);
    assert!(missing.err.contains("country: is missing"), "{missing:#?}");
    let specimen = export(&|award| award["specimen"] = true.into(), 4);
    assert!(specimen.err.contains("a specimen awards nothing"), "{specimen:#?}");
    let open = export(&|award| award["open_questions"] = json!(["dob: ?"]), 4);
    assert!(open.err.contains("open_questions: 1 not answered (dob)"), "{open:#?}");
    let month = export(&|award| award["dob"] = "1998-03".into(), 0);
    assert!(!month.out.contains("dateOfBirth"), "{month:#?}");
}
