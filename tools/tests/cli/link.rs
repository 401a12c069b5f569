//! `qualistamp link`, and `verify --with`: the full digital credential beside a stamp.

use qualistamp_core::CredentialLink;
use serde_json::{Value, json};

use crate::shell::{Called, call};
use crate::world::{World, picture, stamp};

fn badge(name: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "credentialSubject": {"achievement": {"name": name}}
    })
}

/// The link that the program prints.
fn link_of(world: &World, file: &str) -> CredentialLink {
    let printed = call(world.folder(), &["link", "--json", file]).ended(0).json().remove(0);
    let digits = printed["link"].as_str().unwrap();
    let byte = |at: usize| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap();
    assert_eq!(digits.len(), 2 * CredentialLink::BYTES);
    CredentialLink(std::array::from_fn(byte))
}

fn stamp_linking(world: &World, name: &str, link: Option<CredentialLink>) {
    let text = stamp(&world.issuer, |claims| claims.award.link = link);
    world.write(name, &picture(&text));
}

#[test]
fn a_link_is_printed_with_its_rule_and_what_to_know() {
    let world = World::new();
    world.write("badge.json", badge("Master").to_string().as_bytes());
    world.write("diploma.pdf", b"%PDF-1.7 diploma");
    let shown = call(world.folder(), &["link", "badge.json", "diploma.pdf"]).ended(0);
    let lines: Vec<&str> = shown.out.lines().collect();
    assert_eq!(lines[0], "badge.json: Open Badge 3.0");
    assert!(lines[1].starts_with("  link  ") && lines[1].len() == 8 + 48, "{shown:#?}");
    assert_eq!(lines[2], "  over  the JSON without its proof, in canonical form");
    assert_eq!(lines[3], "diploma.pdf: PDF");
    assert_eq!(lines[5], "  over  the bytes of the file");
    assert!(lines[6].starts_with("  !     the file must be handed on unchanged"), "{shown:#?}");

    let json = call(world.folder(), &["link", "--json", "badge.json"]).ended(0).json();
    assert_eq!(
        json,
        [
            json!({"file": "badge.json", "format": "open-badge-3", "containers": [], "rule": "canonical-json", "link": &lines[1][8..]})
        ]
    );
}

#[test]
fn files_without_a_link_are_named_and_the_others_still_linked() {
    let world = World::new();
    world.write("badge.json", badge("Master").to_string().as_bytes());
    world.write("twice.json", b"{\"a\": 1,\n \"a\": 2}");
    let shown = call(world.folder(), &["link", "twice.json", "absent.json", "badge.json"]).ended(4);
    assert!(shown.out.starts_with("badge.json: Open Badge 3.0\n"), "{shown:#?}");
    let errors: Vec<&str> = shown.err.lines().collect();
    assert_eq!(
        errors[0],
        "qualistamp: twice.json: the key \"a\" is there twice in one object, at line 2, column 2; programs differ in which value they take"
    );
    assert!(errors[1].starts_with("qualistamp: absent.json: there is no such file"), "{shown:#?}");
    let json = call(world.folder(), &["link", "--json", "twice.json"]).ended(4).json();
    assert!(json[0]["error"]["message"].as_str().unwrap().contains("there twice"), "{json:#?}");
    call(world.folder(), &["link"]).ended(2);
}

#[test]
fn a_stamp_and_the_credential_beside_it_are_compared() {
    let world = World::new();
    world.write("badge.json", badge("Master").to_string().as_bytes());
    world.write("wallet.json", serde_json::to_string_pretty(&badge("Master")).unwrap().as_bytes());
    world.write("forged.json", badge("Doctor").to_string().as_bytes());
    world.write("diploma.pdf", b"%PDF-1.7 diploma");
    world.write("twice.json", b"{\"a\": 1, \"a\": 2}");
    stamp_linking(&world, "to-badge.png", Some(link_of(&world, "badge.json")));
    stamp_linking(&world, "to-pdf.png", Some(link_of(&world, "diploma.pdf")));
    stamp_linking(&world, "to-none.png", None);
    let not_linked = "not the linked file, of 1 file compared";
    for (stamp, file, code, result, words) in [
        (
            "to-badge.png",
            "wallet.json",
            0,
            "same_content",
            "same content as the one that was linked, by the JSON without its proof, in canonical form",
        ),
        ("to-pdf.png", "diploma.pdf", 0, "same_file", "same file as the one that was linked"),
        ("to-badge.png", "forged.json", 3, "not_linked", not_linked),
        ("to-pdf.png", "badge.json", 3, "not_linked", not_linked),
        ("to-none.png", "badge.json", 3, "no_link", "the stamp links no file, so nothing could be compared"),
        (
            "to-badge.png",
            "twice.json",
            3,
            "not_linked",
            "not the linked file, of 0 files compared; 1 could not be compared",
        ),
    ] {
        let card = world.verify(&[stamp, "--with", file]).ended(code);
        // The verdict on the stamp stays.
        assert!(card.out.starts_with("✔ VALID"), "{card:#?}");
        let text = card.out.split_whitespace().collect::<Vec<_>>().join(" ");
        let named = if code == 0 {
            format!("Full credential: {file}: {words}")
        } else {
            format!("Full credential: {words}")
        };
        assert!(text.contains(&named), "{named} in {card:#?}");
        assert_eq!(card.err.contains("twice.json: not compared: "), file == "twice.json", "{card:#?}");

        let json = world.verify(&["--json", stamp, "--with", file]).ended(code).json().remove(0);
        assert_eq!((&json["verdict"], &json["linked"]["result"]), (&json!("valid"), &json!(result)));
        assert_eq!(json["linked"]["message"], words);
        assert_eq!(json["linked"]["file"], if code == 0 { json!(file) } else { Value::Null });

        let csv = world.verify(&["--csv", stamp, "--with", file]).ended(code).out;
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[0].ends_with(",error,linked,linked_file"), "{csv}");
        assert!(lines[1].ends_with(&format!(",{result},{}", if code == 0 { file } else { "" })), "{csv}");
    }
    // Nothing is said where nothing was asked.
    let card = world.verify(&["to-badge.png"]).ended(0);
    assert!(!card.out.contains("compared") && card.out.contains("SHA-256 begins with"), "{card:#?}");
}

#[test]
fn stamps_and_files_of_folders_find_each_other_by_content() {
    let world = World::new();
    std::fs::create_dir_all(world.path("stamps")).unwrap();
    std::fs::create_dir_all(world.path("files/deeper")).unwrap();
    for (number, name) in ["Master", "Doctor", "Bachelor"].iter().enumerate() {
        let file = format!("files/deeper/{number}.json");
        world.write(&file, badge(name).to_string().as_bytes());
        stamp_linking(&world, &format!("stamps/of-{name}.png"), Some(link_of(&world, &file)));
    }
    std::fs::remove_file(world.path("files/deeper/1.json")).unwrap();
    let table = world.verify(&["stamps", "--html", "report.html", "--with", "files"]).ended(3);
    for (stamp, words) in [
        ("of-Bachelor.png", "files/deeper/2.json: same content"),
        ("of-Doctor.png", "not the linked file, of 2 files compared"),
        ("of-Master.png", "files/deeper/0.json: same content"),
    ] {
        let mut lines = table.out.lines().skip_while(|line| !line.contains(stamp));
        assert!(lines.nth(1).unwrap().contains(words), "{stamp}: {table:#?}");
    }
    let page = std::fs::read_to_string(world.path("report.html")).unwrap();
    assert!(
        page.contains("<span class=\"valid\">Full credential: <bdi>files/deeper/0.json</bdi>: same content"),
        "{page}"
    );
    assert!(page.contains("<span class=\"doubt\">Full credential: not the linked file"), "{page}");
}

#[test]
fn a_stamp_that_is_not_valid_vouches_for_nothing() {
    let world = World::new();
    world.write("badge.json", badge("Master").to_string().as_bytes());
    let link = link_of(&world, "badge.json");
    let text = stamp(&world.issuer, |claims| {
        claims.award.link = Some(link);
        claims.award.specimen = true;
    });
    world.write("specimen.png", &picture(&text));
    let Called { out, .. } = world.verify(&["specimen.png", "--with", "badge.json"]).ended(1);
    let text = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("the stamp is not valid, so it does not vouch for the file"), "{out}");
    // Of a stamp that nobody on the list signed, it is not known what was signed.
    let stranger = crate::stamps::Key::from_seed(9);
    let forged = stamp(&stranger, |claims| claims.award.link = Some(link));
    world.write("forged.png", &picture(&forged));
    let json = world.verify(&["--json", "forged.png", "--with", "badge.json"]);
    assert_ne!(json.code, 0);
    assert_eq!(json.json()[0]["linked"]["result"], "not_compared");
}

#[test]
fn awards_name_the_file_of_the_credential() {
    let world = World::new();
    std::fs::create_dir_all(world.path("office/credentials")).unwrap();
    for name in ["Master", "Doctor"] {
        world.write(&format!("office/credentials/{name}.json"), badge(name).to_string().as_bytes());
    }
    let award = json!({
        "id": "1", "family": "Papadopoulou", "title": "Master", "awarded": "2025-07-15", "eqf": 7,
        "credential_file": "credentials/Master.json"
    });
    world.write("office/award.json", award.to_string().as_bytes());
    world.write(
        "office/awards.csv",
        b"id,family,title,awarded,eqf,credential_file\n2,A,Master,2025-07-15,7,credentials/Master.json\n\
          3,B,Doctor,2025-07-15,8,credentials/Doctor.json\n",
    );
    let issue = |input: &str, out: &str| {
        let arguments =
            ["issue", input, "--key", "issuer.pem", "--out", out, "--no-check", "--signed-at", "2026-01-10"];
        call(world.folder(), &arguments).ended(0);
    };
    issue("office/award.json", "one");
    issue("office/awards.csv", "many");
    for (stamp, file) in [
        ("one.png", "office/credentials/Master.json"),
        ("many/2.png", "office/credentials/Master.json"),
        ("many/3.png", "office/credentials/Doctor.json"),
    ] {
        let json = world.verify(&["--json", stamp, "--with", file]).ended(0).json().remove(0);
        assert_eq!(json["linked"]["result"], "same_content", "{stamp}: {json:#?}");
    }
}

#[test]
fn files_that_give_no_link_are_named_by_cell() {
    let world = World::new();
    world.write("twice.json", b"{\"a\": 1, \"a\": 2}");
    world.write("key.json", br#"{"kty": "EC"}"#);
    world.write(
        "awards.csv",
        b"id,family,title,awarded,credential_file\n1,A,M,2025-07-15,absent.json\n2,B,M,2025-07-15,twice.json\n\
          3,C,M,2025-07-15,key.json\n4,D,M,2025-07-15,\n",
    );
    let called = call(world.folder(), &["issue", "awards.csv", "--check"]).ended(4);
    for part in [
        "4 in",
        "there is no such file (a relative path begins in the folder of the award or table)",
        "credential_file: the key \"a\" is there twice in one object, at line 1, column 10",
        "it awards nothing: JSON Web Key",
    ] {
        assert!(part == "4 in" || called.err.contains(part), "{part} in {called:#?}");
    }
    for row in [2, 3, 4] {
        let line = called.err.lines().find(|line| line.contains(&format!("line {row}")));
        assert!(line.is_some_and(|line| line.contains("credential_file")), "{row} in {called:#?}");
    }
    let both = json!({
        "id": "1", "family": "A", "title": "M", "awarded": "2025-07-15",
        "link": "ab".repeat(24), "credential_file": "key.json"
    });
    world.write("both.json", both.to_string().as_bytes());
    let called = call(world.folder(), &["issue", "both.json", "--key", "issuer.pem", "--no-check"]).ended(4);
    assert!(called.err.contains("credential_file: it awards nothing"), "{called:#?}");
    world.write("key.json", badge("M").to_string().as_bytes());
    let called = call(world.folder(), &["issue", "both.json", "--key", "issuer.pem", "--no-check"]).ended(4);
    assert!(
        called.err.contains("\"link\" and \"credential_file\" say the same thing; remove one"),
        "{called:#?}"
    );
}

/// A sealed European Digital Credential, and the SHA-256 of the certificate of its seal.
const SEALED: &str = include_str!("../../../credentials/tests/data/sealed-p256.json");
const CERTIFICATE: [u8; 32] = [
    0x3b, 0xf5, 0x52, 0x5a, 0x04, 0x2a, 0x1c, 0x71, 0x07, 0x06, 0xf5, 0x46, 0x3f, 0xac, 0x6c, 0xe7, 0x32,
    0x3c, 0x2b, 0xdc, 0xc1, 0x47, 0x34, 0x85, 0x48, 0xa9, 0x35, 0x98, 0x05, 0xb6, 0x75, 0x17,
];

#[test]
fn a_seal_is_the_issuers_only_if_the_list_pins_its_certificate() {
    let world = World::new();
    world.write("sealed.json", SEALED.as_bytes());
    world.write("altered.json", SEALED.replace("Παπαδοπούλου", "Παπαδοπούλος").as_bytes());
    world.write("twice.json", b"{\"type\": \"EuropeanDigitalCredential\", \"type\": 1}");
    stamp_linking(&world, "stamp.png", Some(link_of(&world, "sealed.json")));
    let inspect = |file: &str, code| {
        let options = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];
        call(world.folder(), &[&["inspect", file], &options[..]].concat()).ended(code)
    };
    let shown = inspect("sealed.json", 0);
    assert!(
        shown.out.starts_with("sealed.json: European Digital Credential (ELM 3)\n  link  "),
        "{shown:#?}"
    );
    assert!(shown.out.contains("· seal: unaltered since somebody signed it (certificate for "), "{shown:#?}");

    world.write_list("list.cbor", |list| list.issuers[0].credential_seals = vec![CERTIFICATE]);
    let pinned = "✔ seal: fits, with a key that the trust list has for Πανεπιστήμιο Παραδείγματος";
    let shown = inspect("sealed.json", 0);
    assert!(shown.out.contains(pinned), "{shown:#?}");
    let shown = inspect("altered.json", 0);
    assert!(shown.out.contains("! seal: does not fit: the content was altered"), "{shown:#?}");
    let shown = inspect("twice.json", 4);
    assert!(shown.err.contains("the key \"type\" is there twice"), "{shown:#?}");

    let card = world.verify(&["stamp.png", "--with", "sealed.json"]).ended(0);
    assert!(card.out.contains(pinned), "{card:#?}");
    let json = world.verify(&["--json", "stamp.png", "--with", "sealed.json"]).ended(0).json().remove(0);
    let check = &json["linked"]["checks"][0];
    assert_eq!((&check["subject"], &check["finding"]), (&json!("seal"), &json!("fits")));
    assert_eq!(check["signer"], "Πανεπιστήμιο Παραδείγματος");
    let json = call(world.folder(), &["inspect", "--json", "sealed.json"]).ended(0).json().remove(0);
    assert_eq!((&json["format"], &json["checks"][0]["finding"]), (&json!("elm3"), &json!("unaltered")));
}
