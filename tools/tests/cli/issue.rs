//! `qualistamp issue`.

use std::fs;

use serde_json::{Value, json};

use crate::shell::{call, finish, program};
use crate::world::World;

fn award(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut award = json!({
        "id": "2025-0042", "family": "Παπαδοπούλου", "given": "Ελένη", "family_latin": "Papadopoulou",
        "given_latin": "Eleni", "dob": "1998-03-14", "type": "master", "title": "Δίπλωμα Χημικού Μηχανικού",
        "title_lang": "el", "country": "GR", "awarded": "2025-07-15", "eqf": 7, "ects": 300,
    });
    change(&mut award);
    award.to_string().into_bytes()
}

/// Names of the files in the folder that the world did not create.
fn new_files(world: &World) -> Vec<String> {
    let own = [
        "list.cbor",
        "operator.pub.pem",
        "issuer.pem",
        "issuer.pub.pem",
        "award.json",
        "ledger.db",
        ".qualistamp.lock",
    ];
    let mut names: Vec<String> = fs::read_dir(world.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !own.contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

#[test]
fn an_award_becomes_three_files_that_verify() {
    let world = World::new();
    world.write("award.json", &award(|_| {}));
    let issued = call(
        world.folder(),
        &["issue", "award.json", "--key", "issuer.pem", "--signed-at", "2025-07-20T10:00:00Z"],
    )
    .ended(0);
    for part in
        ["✔ issued award.json", "version 9, level M", "25.8 x 25.8 mm", "award.png", "award.svg", "award.txt"]
    {
        assert!(issued.out.contains(part), "{part} in {}", issued.out);
    }
    assert_eq!(new_files(&world), ["award.png", "award.svg", "award.txt"]);
    let verified = world.verify(&["--json", "award.png", "award.txt"]).ended(0).json();
    for answer in &verified {
        assert_eq!(answer["verdict"], "valid");
        assert_eq!(answer["claims"]["family"], "Παπαδοπούλου");
        assert_eq!(answer["claims"]["family_latin"], "Papadopoulou");
        assert_eq!(answer["signed"], json!({"time": "2025-07-20T10:00:00Z"}));
        assert_eq!(answer["issuer"]["names"]["en"], "University of Example");
    }
    assert_eq!(verified[0]["stamp"], verified[1]["stamp"]);

    let told = call(world.folder(), &["issue", "award.json", "--key", "issuer.pem", "--pdf", "--json"])
        .ended(0)
        .json();
    assert_eq!(
        (&told[0]["files"], &told[0]["kid"]),
        (&json!(["award.pdf"]), &json!(world.issuer.kid().to_string()))
    );
    assert_eq!(new_files(&world), ["award.pdf", "award.png", "award.svg", "award.txt"]);
    assert!(fs::read(world.path("award.pdf")).unwrap().starts_with(b"%PDF-1."));
}

#[test]
fn the_time_of_signing_is_left_out_when_the_award_says_it() {
    let world = World::new();
    world.write("award.json", &award(|_| {}));
    let issue =
        ["issue", "award.json", "--key", "issuer.pem", "--no-ledger", "--overwrite", "--txt", "--signed-at"];
    for (signed_at, expected) in [
        ("award-day", json!({"day": "2025-07-15"})),
        ("2025-07-15T23:00:00Z", json!({"day": "2025-07-15"})),
        ("2025-07-16", json!({"time": "2025-07-16T00:00:00Z"})),
    ] {
        call(world.folder(), &[&issue[..], &[signed_at]].concat()).ended(0);
        assert_eq!(world.verify(&["--json", "award.txt"]).ended(0).json()[0]["signed"], expected);
    }
    assert_eq!(new_files(&world), ["award.txt"]);
    let unreadable = call(world.folder(), &[&issue[..], &["yesterday"]].concat()).ended(2);
    assert!(unreadable.err.contains("must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ (UTC), or `award-day`"));
}

#[test]
fn files_are_written_where_out_says_and_not_replaced() {
    let world = World::new();
    world.write("award.json", &award(|_| {}));
    fs::create_dir(world.path("more")).unwrap();
    world.write("more/award.json", &award(|_| {}));
    world.write("b.json", &award(|award| award["eqf"] = json!(9)));
    world.write("c.json", &award(|_| {}));
    let key = ["--key", "issuer.pem", "--txt"];
    call(world.folder(), &["ledger", "init"]).ended(0);
    call(world.folder(), &[&["issue", "award.json", "--out", "diploma"], &key[..]].concat()).ended(0);
    call(world.folder(), &[&["issue", "award.json", "--out", "made/"], &key[..]].concat()).ended(0);
    assert!(world.path("diploma.txt").is_file() && world.path("made/award.txt").is_file());

    let again =
        call(world.folder(), &[&["issue", "award.json", "--out", "diploma"], &key[..]].concat()).ended(0);
    assert!(again.out.contains("award.json was issued earlier, and is unchanged"), "{again:?}");
    world.write("theirs.txt", b"a file of somebody else");
    let theirs = ["issue", "award.json", "--out", "theirs", "--no-ledger"];
    let again = call(world.folder(), &[&theirs, &key[..]].concat()).ended(4);
    assert_eq!(again.complaint(), "award.json: theirs.txt already exists; --overwrite replaces it");
    let same = ["issue", "award.json", "more/award.json", "--out", "out"];
    assert!(call(world.folder(), &[&same[..], &key].concat()).ended(2).complaint().contains("two awards"));

    // One bad award does not keep the others from being issued.
    let some =
        call(world.folder(), &[&["issue", "b.json", "c.json", "--out", "some"], &key[..]].concat()).ended(4);
    assert_eq!(some.complaint(), "b.json: eqf: is 9, must be from 1 to 8");
    assert!(some.out.contains("1 of 2 awards issued\n"), "{}", some.out);
    assert!(world.path("some/c.txt").is_file() && !world.path("some/b.txt").exists());
}

#[test]
fn the_template_can_be_issued_as_a_specimen() {
    let world = World::new();
    let template = call(world.folder(), &["issue", "--template"]).ended(0);
    world.write("award.json", template.out.as_bytes());
    let issued = call(world.folder(), &["issue", "award.json", "--key", "issuer.pem"]).ended(0);
    assert!(issued.out.contains("a specimen: verifies as INVALID"));
    let at = ["award.png", "--at", "2026-12-31", "--max-age", "400"];
    let options = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];
    let refused = call(world.folder(), &[&["verify"], &options[..], &at].concat()).ended(1);
    assert!(
        refused.out.starts_with("✘ INVALID") && refused.out.contains("Support code C03"),
        "{}",
        refused.out
    );
    call(world.folder(), &[&["verify", "--accept-specimens"], &options[..], &at].concat()).ended(0);
}

#[test]
fn wrong_awards_are_refused_by_field_without_personal_data() {
    let world = World::new();
    for (bytes, expected) in [
        (
            award(|award| award["surname"] = json!("Νικολάου")),
            "there is no field \"surname\"; did you mean \"family\"?",
        ),
        (
            award(|award| award["dob"] = json!("1998-03-41")),
            "dob: must be a real date written YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (award(|award| award["awarded"] = json!("1997-01-01")), "awarded: is before the date of birth"),
        (award(|award| award["family"] = json!("Παπαδοπούλου\u{202e}")), "family: character 13 is \\u{202e}"),
        (
            award(|award| award["family"] = json!("Παπαδοπούλου".repeat(20))),
            "family: is 480 bytes long, at most 255 are allowed",
        ),
        (award(|award| award["country"] = json!("EL")), "country: use \"GR\" (ISO 3166-1) instead of \"EL\""),
        (
            award(|award| award["country"] = json!("Papadopoulou")),
            "country: must be two capital letters of ISO 3166-1",
        ),
        (award(|award| award["country"] = json!("gr")), "country: is \"gr\", must be two capital letters"),
        (
            award(|award| award["awarded"] = json!("Papadopoulou")),
            "awarded: must be a real date written YYYY-MM-DD",
        ),
        (
            award(|award| award["awarded"] = json!("15.7.2025")),
            "awarded: is \"15.7.2025\", must be a real date",
        ),
        (award(|award| award["id"] = Value::Null), "id: must be given"),
        (b"{\"family\": \"Papadopoulou\"".to_vec(), "the JSON ends too early, in line 1"),
        (b"family = Papadopoulou".to_vec(), "not JSON from line 1"),
        (vec![0xce, 0xa0, 0xff], "line 1 is not text in UTF-8"),
    ] {
        world.write("award.json", &bytes);
        let refused = call(world.folder(), &["issue", "award.json", "--key", "issuer.pem"]).ended(4);
        assert!(
            refused.complaint().starts_with(&format!("award.json: {expected}")),
            "{expected}: {refused:?}"
        );
        for personal in ["Παπαδ", "Νικολ", "Papad", "1998"] {
            assert!(!refused.err.contains(personal) && refused.out.is_empty(), "{refused:?}");
        }
        assert!(new_files(&world).is_empty());
    }
}

#[test]
fn codes_too_dense_for_paper_are_refused_unless_allowed() {
    let world = World::new();
    // Text that does not compress.
    let noise = |length: usize, seed: u64| {
        let mut state = seed;
        let mut text = String::new();
        while text.len() < length {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push(char::from(b'!' + u8::try_from((state >> 33) % 90).unwrap()));
        }
        text
    };
    let issue = ["issue", "award.json", "--key", "issuer.pem", "--txt", "--overwrite", "--no-ledger"];
    world.write("award.json", &award(|award| award["outcomes"] = json!(noise(440, 1))));
    let dense = call(world.folder(), &issue).ended(0);
    assert!(
        dense.out.contains("is dense for paper (above 18)")
            && dense.out.contains("shorten outcomes (440 bytes), title (48 bytes)"),
        "{dense:?}"
    );

    world.write("award.json", &award(|award| award["outcomes"] = json!(noise(800, 1))));
    fs::remove_file(world.path("award.txt")).unwrap();
    let refused = call(world.folder(), &issue).ended(4);
    assert!(
        refused.complaint().contains(
            "is too dense for paper (above 22): leave out optional fields; shorten outcomes (800 bytes)"
        ),
        "{refused:?}"
    );
    assert!(new_files(&world).is_empty());
    assert!(refused.complaint().ends_with("; --allow-dense writes it anyway"), "{refused:?}");
    let force = call(world.folder(), &[&issue[..], &["--force"]].concat()).ended(2);
    assert_eq!(force.complaint(), "there is no option --force any more; use --allow-dense");
    let dense = call(world.folder(), &[&issue[..], &["--allow-dense"]].concat()).ended(0);
    assert!(dense.out.contains("is too dense for paper"));
    assert_eq!(world.verify(&["award.txt", "--json"]).json()[0]["claims"]["outcomes"], noise(800, 1));

    world.write(
        "award.json",
        &award(|award| {
            award["outcomes"] = json!(noise(1_000, 1));
            award["thesis"] = json!(noise(500, 2));
            award["title"] = json!(noise(500, 3));
            award["title_en"] = json!(noise(500, 4));
        }),
    );
    let too_long = call(world.folder(), &[&issue[..], &["--allow-dense"]].concat()).ended(4);
    assert!(too_long.complaint().contains("shorten outcomes (1000 bytes)"), "{too_long:?}");
}

#[test]
fn sizes_that_cannot_be_printed_are_wrong_usage() {
    let world = World::new();
    world.write("award.json", &award(|_| {}));
    let issue = ["issue", "award.json", "--key", "issuer.pem"];
    for (options, expected) in [
        (["--dpi", "0"], "no printer has 0 dots per inch"),
        (["--module", "0.1"], "a module of 0.1 mm cannot be printed"),
    ] {
        let refused = call(world.folder(), &[&issue[..], &options].concat()).ended(2);
        assert!(refused.complaint().starts_with(expected), "{refused:?}");
    }
    assert!(new_files(&world).is_empty());
}

#[test]
fn an_encrypted_key_signs_with_its_passphrase() {
    let world = World::new();
    world.write("award.json", &award(|_| {}));
    let mut new = program(world.folder());
    finish(new.args(["key", "new", "--out", "new.pem"]).env("QUALISTAMP_PASSPHRASE", "correct horse"), b"")
        .ended(0);
    let issue = |passphrase: &str| {
        let mut issue = program(world.folder());
        issue
            .args(["issue", "award.json", "--key", "new.pem", "--txt"])
            .env("QUALISTAMP_PASSPHRASE", passphrase);
        finish(&mut issue, b"")
    };
    assert_eq!(issue("wrong horse").ended(4).complaint(), "new.pem: the passphrase is wrong");
    assert!(!world.path("award.txt").exists());
    issue("correct horse").ended(0);
}

/// The system refuses every write to a file, as with a full disk.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_leaves_a_message_and_no_half_written_file() {
    let world = World::new();
    world.write("award.json", &award(|_| {}));
    let program = env!("CARGO_BIN_EXE_qualistamp");
    for (arguments, message) in [
        (
            "issue award.json --key issuer.pem --ledger ledger.db",
            "ledger.db: cannot use the ledger: disk I/O error; is the disk full?",
        ),
        ("issue award.json --key issuer.pem --no-ledger", "cannot write the file: "),
        ("key new --no-passphrase --out new.pem", "cannot write the file: "),
        ("demo", "cannot write the file: "),
    ] {
        let script = format!("trap '' XFSZ; ulimit -f 0; exec '{program}' {arguments}");
        let mut shell = std::process::Command::new("sh");
        let full = finish(shell.args(["-c", &script]).current_dir(world.folder()), b"").ended(4);
        assert!(full.complaint().contains(message), "{full:?}");
        assert!(!full.complaint().contains(".qualistamp-"), "the temporary file is named: {full:?}");
    }
    fs::remove_dir_all(world.path("qualistamp-demo")).unwrap();
    assert!(new_files(&world).is_empty(), "{:?}", new_files(&world));

    // A device that is always full, in place of a file.
    std::os::unix::fs::symlink("/dev/full", world.path("award.png")).unwrap();
    let full = call(world.folder(), &["issue", "award.json", "--key", "issuer.pem", "--overwrite"]).ended(4);
    assert!(
        full.complaint().contains("award.png: cannot write the file: No space left on device"),
        "{full:?}"
    );

    // Standard output on it.
    let mut shell = std::process::Command::new("sh");
    let full = finish(shell.args(["-c", &format!("'{program}' issue --template > /dev/full")]), b"").ended(4);
    assert!(full.complaint().starts_with("cannot write the output: No space left on device"), "{full:?}");
}

#[test]
fn held_out_diplomas_are_issued_unchanged() {
    issue_all("test-vectors/diplomas/held-out.json");
}

#[test]
#[ignore = "outside: needs ../shared/data/diplomas.json"]
fn outside_diplomas_are_issued_unchanged() {
    issue_all("../shared/data/diplomas.json");
}

/// Issues every diploma of a collection, in all three profiles, through the files a registry office would use. What a verifier
/// reads is what was handed in.
fn issue_all(collection: &str) {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let collection = root.join(collection);
    let world = World::new();
    world.write_list("list.cbor", |list| list.issuers[0].scopes = vec![qualistamp_core::Scope::default()]);
    let diplomas: Vec<Value> = serde_json::from_slice(&fs::read(&collection).unwrap()).unwrap();
    assert!(diplomas.len() >= 20);
    let mut files = Vec::new();
    for (number, diploma) in diplomas.iter().enumerate() {
        for profile in ["minimal", "standard", "full"] {
            let name = format!("{number}-{profile}.json");
            world.write(&name, diploma[profile].to_string().as_bytes());
            files.push((name, &diploma[profile]));
        }
    }
    let issue = [
        "issue",
        "--no-check",
        "--no-ledger",
        "--key",
        "issuer.pem",
        "--txt",
        "--signed-at",
        "award-day",
        "--out",
        "stamps",
    ];
    // The awards of one diploma have the same number.
    for profile in ["minimal", "standard", "full"] {
        let some = files.iter().map(|(name, _)| name.as_str()).filter(|name| name.contains(profile));
        call(world.folder(), &[&issue[..], &some.collect::<Vec<_>>()].concat()).ended(0);
    }
    let stamps: Vec<String> =
        files.iter().map(|(name, _)| format!("stamps/{}", name.replace(".json", ".txt"))).collect();
    let mut verify = vec!["--json"];
    verify.extend(stamps.iter().map(String::as_str));
    let answers = world.verify(&verify).json();
    assert_eq!(answers.len(), files.len());
    for ((name, given), answer) in files.iter().zip(answers) {
        let claims = answer["claims"].as_object().unwrap_or_else(|| panic!("{name}: {answer}"));
        for (field, value) in given.as_object().unwrap() {
            let said = claims.get(field);
            match (field.as_str(), value) {
                ("type", Value::String(word)) if word == "generic" => assert_eq!(said, None),
                ("status", status) => assert_eq!(said, Some(&status["idx"]), "{name}"),
                ("link", link) => {
                    let sha256 = link["sha256"].as_str().unwrap();
                    assert_eq!(said, Some(&json!(sha256[..48])), "{name}");
                }
                ("profession", word) if word == "veterinary surgeon" => {
                    assert_eq!(said, Some(&json!("vet")))
                }
                (latin @ ("family_latin" | "given_latin"), value)
                    if given[latin.trim_end_matches("_latin")] == *value =>
                {
                    assert_eq!(said, None);
                }
                ("title_en", value) if given["title"] == *value => assert_eq!(said, None),
                (field, value) => assert_eq!(said, Some(value), "{name}: {field}"),
            }
        }
    }
}
