//! `qualistamp verify`: every kind of input, good and bad, with exit code and words.

use qualistamp_qr::{decode_text, encode_text};

use crate::shell::{call, finish, program};
use crate::stamps::{Key, frame, other_s, protected, signed};
use crate::world::{World, compromise, picture, side_by_side, stamp};

#[test]
fn the_card_of_a_valid_stamp_shows_what_to_compare_with_the_paper() {
    let world = World::new();
    world.write("diploma.png", &picture(&stamp(&world.issuer, |_| {})));
    let valid = world.verify(&["diploma.png"]).ended(0);
    assert_eq!(
        valid.out,
        "\
✔ VALID  diploma.png
  Awarding body: Πανεπιστήμιο Παραδείγματος · University of Example, Greece
  The trust list was issued 14 days ago, on 1 January 2026.

  Compare with the paper and with the holder’s identity document:

    Family name       Παπαδοπούλου   ·   Papadopoulou
    Given names       Ελένη
    Award             Δίπλωμα Χημικού Μηχανικού
    Date awarded      15 July 2025
    Award number      2025-0042
    EQF level         7
                      Level 7 of 8 of the European Qualifications Framework: level of a master’s degree

  ! It was not checked whether this award was withdrawn: the issuer offers no list of withdrawn
    awards. (N02)
  Unaltered ✔  Issuer known ✔  Readable ✔  Entitled to award ✔  Still in force –  Dates are consistent ✔  Trust list up to date ✔
  Support code V00
"
    );
    assert_eq!(valid.err, "");
}

#[test]
fn every_kind_of_input_gives_the_same_answer() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    world.write("a.png", &picture(&text));
    world.write("a.txt", format!("\u{feff}{text}\r\n").as_bytes());
    let mut seen = Vec::new();
    for input in ["a.png", "a.txt", &text] {
        seen.push(world.verify(&["--json", input]).ended(0).json()[0].clone());
    }
    let arguments = world.verify_arguments(&["--json", "-"]);
    seen.push(finish(program(world.folder()).args(&arguments), &picture(&text)).ended(0).json()[0].clone());
    // Without any input, standard input is read.
    let arguments = world.verify_arguments(&["--json"]);
    seen.push(finish(program(world.folder()).args(&arguments), text.as_bytes()).ended(0).json()[0].clone());
    let names: Vec<&str> = seen.iter().map(|answer| answer["input"].as_str().unwrap()).collect();
    // A text is not repeated: it holds the whole award.
    assert_eq!(names, ["a.png", "a.txt", "text in argument 1", "standard input", "standard input"]);
    for answer in &seen {
        assert_eq!((&answer["verdict"], &answer["stamp"]), (&"valid".into(), &seen[0]["stamp"]));
    }
}

#[test]
fn trust_comes_only_from_options_or_the_environment() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    world.write("a.txt", text.as_bytes());
    let nothing = call(world.folder(), &["verify", "a.txt"]).ended(3);
    assert!(
        nothing.out.starts_with("? NOT SURE  a.txt\n") && nothing.out.contains("Support code U01"),
        "{nothing:?}"
    );
    let mut from_environment = program(world.folder());
    from_environment
        .args(["verify", "a.txt", "--at", "2026-01-15"])
        .env("QUALISTAMP_TRUST_LIST", "list.cbor")
        .env("QUALISTAMP_LIST_KEY", std::env::join_paths(["operator.pub.pem", "issuer.pub.pem"]).unwrap());
    finish(&mut from_environment, b"").ended(0);

    for (options, code, expected) in [
        (&["--trust-list", "list.cbor"][..], 2, "a trust list proves nothing by itself; give --list-key"),
        (
            &["--list-key", "operator.pub.pem"],
            2,
            "--list-key names the key of a trust list, but there is no list",
        ),
        (
            &["--trust-list", "list.cbor", "--list-key", "issuer.pub.pem"],
            4,
            "list.cbor: the trust list is not signed with the key given",
        ),
        (
            &["--trust-list", "a.txt", "--list-key", "operator.pub.pem"],
            4,
            "a.txt: cannot be used as a trust list: not signed metadata",
        ),
        (&["--trust-list", "no.cbor", "--list-key", "operator.pub.pem"], 4, "no.cbor: cannot read the file"),
        (
            &["--trust-list", "list.cbor", "--list-key", "operator.pub.pem", "--threshold", "2"],
            2,
            "list keys: a threshold of 2 cannot be reached with 1 keys",
        ),
        (
            &[
                "--trust-list",
                "list.cbor",
                "--list-key",
                "operator.pub.pem",
                "--list-key",
                "issuer.pub.pem",
                "--threshold",
                "2",
            ],
            4,
            "list.cbor: cannot be used as a trust list: signed by 1 of the trusted ES256 keys, but 2 must sign",
        ),
    ] {
        let refused = call(world.folder(), &[&["verify", "a.txt"], options].concat()).ended(code);
        assert!(refused.complaint().starts_with(expected), "{expected}: {refused:?}");
        assert_eq!(refused.out, "", "no answer without the trust that was asked for");
    }
}

#[test]
fn texts_that_do_not_decode_are_errors_without_a_verdict() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    let broken = |at: usize, with: &str| format!("{}{with}{}", &text[..at], &text[at + 1..]);
    for (input, code, part) in [
        (String::new(), None, "the file is empty"),
        ("  \n".to_owned(), Some("X01"), "there is no text"),
        ("HC1:6BFOXN".to_owned(), Some("X02"), "this is an EU COVID certificate, not a stamp"),
        ("QR code".to_owned(), Some("X02"), "this is not a stamp"),
        (text.replacen("QS1", "QS2", 1), Some("X03"), "update and try again"),
        (text.to_lowercase().replacen("qs1", "QS1", 1), Some("X04"), "capital letters only"),
        (broken(40, "_"), Some("X05"), "character 41 ('_') cannot be in a stamp"),
        (broken(40, "\n"), Some("X06"), "character 41 is a line break"),
        (text.replacen(':', "%3A", 1), Some("X07"), "percent-encoded like a web address"),
        (format!("QS1:{}", "A".repeat(100)), Some("X08"), "spaces were probably lost"),
        ("QS1:BB8B".to_owned(), Some("X09"), "the text was cut off"),
        ("QS1:BB8:::".to_owned(), Some("X10"), "the characters from 8 on have the value 91124"),
        (format!("{text}{}", "A".repeat(5_000)), Some("X11"), "the largest code holds 4296"),
        ("QS1:".to_owned(), Some("X12"), "nothing after the prefix"),
    ] {
        world.write("text.txt", input.as_bytes());
        let trouble = world.verify(&["text.txt"]).ended(4);
        assert!(trouble.out.is_empty() && trouble.complaint().contains(part), "{part}: {trouble:?}");
        let json = world.verify(&["--json", "text.txt"]).ended(4).json().remove(0);
        assert_eq!((json.get("verdict"), json.get("claims")), (None, None));
        if let Some(code) = code {
            assert_eq!(json["error"]["code"], code, "{json}");
            assert!(trouble.err.contains(&format!("(support code {code})")));
        }
        // Not one group of the text is repeated.
        for output in [&trouble.err, &json.to_string()] {
            assert!(!output.contains(&text[20..26]), "{output}");
        }
    }
    // What decodes, but is only a part of the stamp or lost its spaces, is no verdict either. Each length is cut once.
    let cuts = (10..text.len() - 1).filter(|length| (length - 4) % 3 != 1);
    for length in cuts.step_by(17) {
        let trouble = world.verify(&["--json", &text[..length]]).ended(4).json().remove(0);
        assert!(trouble.get("verdict").is_none(), "{length}: {trouble}");
    }
    let signs = world.verify(&["--json", &text.replace(' ', "+")]).ended(4).json().remove(0);
    assert!(signs["error"]["message"].as_str().unwrap().contains("became + signs"), "{signs}");
    // The same in a code is: its errors are corrected or noticed.
    world.write("cut.png", &picture(&text[..100]));
    world.verify(&["cut.png"]).ended(1);
    // As an argument too.
    assert!(world.verify(&["QS2:ABC"]).ended(4).complaint().contains("update and try again"));
    assert!(world.verify(&["qs1:abc"]).ended(4).complaint().contains("support code X0"));
}

#[test]
fn texts_are_read_in_utf_16_and_several_in_one_file() {
    let world = World::new();
    let [one, two] = ["1", "2"]
        .map(|id| stamp(&world.issuer, |claims| claims.award.id = qualistamp_core::Label::new(id).unwrap()));
    let utf_16: Vec<u8> =
        std::iter::once(0xfeff).chain(one.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    world.write("windows.txt", &utf_16);
    assert_eq!(world.verify(&["--json", "windows.txt"]).ended(0).json().len(), 1);
    world.write("both.txt", format!("{one}\r\n\n  {two}\n").as_bytes());
    let ids: Vec<_> = world
        .verify(&["--json", "both.txt"])
        .ended(0)
        .json()
        .iter()
        .map(|answer| answer["claims"]["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["1", "2"]);
}

#[test]
#[cfg(target_os = "linux")]
fn names_of_files_need_not_be_utf_8() {
    use std::os::unix::ffi::OsStrExt as _;
    let world = World::new();
    let name = std::ffi::OsStr::from_bytes(b"na\xefve.txt");
    std::fs::write(world.folder().join(name), stamp(&world.issuer, |_| {})).unwrap();
    let called = std::process::Command::new(env!("CARGO_BIN_EXE_qualistamp"))
        .args(world.verify_arguments(&[]))
        .arg(name)
        .current_dir(world.folder())
        .output()
        .unwrap();
    assert_eq!(called.status.code(), Some(0), "{called:?}");
}

#[test]
fn each_kind_of_wrong_frame_is_invalid_with_its_own_code() {
    let world = World::new();
    let key = &world.issuer;
    let good = decode_text(&stamp(key, |_| {})).unwrap();
    let header = protected(key);
    let kid = &key.kid().0[..];
    let (payload, signature) = ([0, 0xa0], [7; 64]);
    let with_header = |header: &[u8]| frame(header, &[0xa0], &payload, &signature);
    let mut indefinite = good.clone();
    indefinite.splice(1..2, [0x9f]);
    indefinite.push(0xff);
    for (name, bytes, code) in [
        ("not CBOR", vec![0xff; 40], "F02"),
        ("another tag", [&[0xd1], &good[1..]].concat(), "F02"),
        ("indefinite length", indefinite, "F03"),
        ("trailing bytes", [&good[..], &[0]].concat(), "F03"),
        ("no algorithm", with_header(&[&[0xa1, 0x04, 0x44], kid].concat()), "F04"),
        ("no kid", with_header(&[0xa1, 0x01, 0x26]), "F05"),
        ("another algorithm", with_header(&[&[0xa2, 0x01, 0x27, 0x04, 0x44], kid].concat()), "F06"),
        ("a long kid", with_header(&[&[0xa2, 0x01, 0x26, 0x04, 0x45], kid, &[0]].concat()), "F07"),
        ("an extra header", with_header(&[&[0xa3, 0x01, 0x26, 0x03, 0x00, 0x04, 0x44], kid].concat()), "F08"),
        ("algorithm unprotected", frame(&header, &[0xa1, 0x01, 0x26], &payload, &signature), "F09"),
        ("a short signature", frame(&header, &[0xa0], &payload, &signature[1..]), "F11"),
        ("a wrong signature", frame(&header, &[0xa0], &payload, &signature), "S01"),
        ("zero for a signature", frame(&header, &[0xa0], &payload, &[0; 64]), "S01"),
    ] {
        let answer = world.verify(&["--json", &encode_text(&bytes)]).ended(1).json().remove(0);
        assert_eq!(
            (&answer["verdict"], &answer["code"]),
            (&"invalid".into(), &code.into()),
            "{name}: {answer}"
        );
        assert!(answer.get("claims").is_none() && answer.get("issuer").is_none(), "{name}");
        let card = world.verify(&[&encode_text(&bytes)]).ended(1).out;
        assert!(
            card.starts_with("✘ INVALID  text in argument") && card.contains("→ Scan the stamp"),
            "{card}"
        );
    }
}

#[test]
fn each_kind_of_wrong_contents_has_its_own_code() {
    let world = World::new();
    let key = &world.issuer;
    let mut bomb = flate2::Compress::new(flate2::Compression::best(), false);
    let mut deflated = vec![1];
    deflated.reserve(8_192);
    bomb.compress_vec(&vec![0; 1024 * 1024], &mut deflated, flate2::FlushCompress::Finish).unwrap();
    let stored = |cbor: &[u8]| [&[0], cbor].concat();
    // {-65537: {4: "F", 8: "T", 10: "1", 11: 20000}} is the smallest valid award.
    let award = |fields: &[u8]| stored(&[&[0xa1, 0x3a, 0x00, 0x01, 0x00, 0x00], fields].concat());
    let least = award(&[0xa4, 0x04, 0x61, b'F', 0x08, 0x61, b'T', 0x0a, 0x61, b'1', 0x0b, 0x19, 0x4e, 0x20]);
    for (name, payload, exit, code) in [
        ("nothing", vec![], 1, "P01"),
        ("no DEFLATE", vec![1, 0xff, 0xff], 1, "P02"),
        ("cut off", deflated[..20].to_vec(), 1, "P03"),
        ("a bomb", deflated.clone(), 1, "P05"),
        ("another dictionary", vec![2, 1, 2, 3], 3, "U03"),
        ("not CBOR", stored(&[0xff]), 1, "C01"),
        ("not the shortest encoding", award(&[0xb8, 0x00]), 1, "C01"),
        ("a mandatory field missing", award(&[0xa1, 0x04, 0x61, b'F']), 1, "C02"),
        (
            "a value out of range",
            award(&[
                0xa5, 0x02, 0x09, 0x04, 0x61, b'F', 0x08, 0x61, b'T', 0x0a, 0x61, b'1', 0x0b, 0x19, 0x4e,
                0x20,
            ]),
            1,
            "C02",
        ),
        // The least award says no level, which the issuer's scope limits.
        ("the least award", least, 1, "A01"),
    ] {
        let answer =
            world.verify(&["--json", &encode_text(&signed(key, &payload))]).ended(exit).json().remove(0);
        assert_eq!(answer["code"], code, "{name}: {answer}");
        assert_eq!(answer.get("claims").is_some(), code == "A01", "{name}");
    }
}

#[test]
fn both_signatures_of_one_message_are_one_stamp() {
    let world = World::new();
    let stamp = decode_text(&stamp(&world.issuer, |_| {})).unwrap();
    let other = other_s(&stamp);
    assert_ne!(stamp, other);
    let texts = [encode_text(&stamp), encode_text(&other)];
    let answers = world.verify(&["--json", &texts[0], &texts[1]]).ended(0).json();
    assert_eq!(answers[0]["stamp"], answers[1]["stamp"]);
}

#[test]
fn every_other_rejection_has_its_own_reason_and_exit_code() {
    let world = World::new();
    let key = &world.issuer;
    let time = |text: &str| Some(text.parse().unwrap());
    let day = |text: &str| text.parse().unwrap();
    let level = |number| Some(qualistamp_core::EqfLevel::new(number).unwrap());
    for (name, text, exit, code, part) in [
        (
            "unknown key",
            stamp(&Key::from_seed(9), |_| {}),
            3,
            "U02",
            "No issuer on the trust list has the key",
        ),
        ("not entitled", stamp(key, |claims| claims.award.eqf = level(5)), 1, "A01", "EQF level 5"),
        (
            "too early",
            stamp(key, |claims| claims.award.awarded = day("2019-12-30")),
            1,
            "K01",
            "before the issuer’s key came into use on 1 January 2020",
        ),
        ("specimen", stamp(key, |claims| claims.award.specimen = true), 1, "C03", "an example for testing"),
        (
            "not yet",
            stamp(key, |claims| claims.not_before = time("2026-02-01")),
            1,
            "T01",
            "It becomes valid on 1 February 2026; today is 15 January 2026.",
        ),
        (
            "expired",
            stamp(key, |claims| claims.expires = time("2025-12-31")),
            1,
            "T02",
            "It was valid until 31 December 2025; today is 15 January 2026.",
        ),
        (
            "in the future",
            stamp(key, |claims| claims.issued_at = time("2026-03-01")),
            3,
            "U05",
            "Set the date and time of this device",
        ),
    ] {
        let answer = world.verify(&["--json", &text]).ended(exit).json().remove(0);
        assert_eq!(answer["code"], code, "{name}");
        let card = world.verify(&[&text]).ended(exit).out;
        let joined = card.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(joined.contains(part) && card.contains("  → "), "{name}: {card}");
        let label = match (exit, card.contains("Παπαδοπούλου")) {
            (_, false) => continue,
            (1, true) => "What was signed. It is INVALID for the reason above:",
            (_, true) => "What was signed. It is NOT CONFIRMED for the reason above:",
        };
        assert!(card.find(label) < card.find("Παπαδοπούλου"), "{name}: {card}");
    }
    let sound = stamp(key, |_| {});
    let retire = |content: &mut qualistamp_core::TrustListContent| {
        content.issuers[0].keys[0].valid_until = time("2025-01-01");
    };
    let with_status = stamp(key, |claims| claims.award.status_index = Some(77));
    let not_pinned =
        world.verify(&[&with_status]).ended(3).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        not_pinned.contains("the trust list does not say where the issuer publishes withdrawals"),
        "{not_pinned}"
    );
    assert!(
        not_pinned.contains("What was signed. It is NOT CONFIRMED for the reason above:"),
        "{not_pinned}"
    );
    world.write_list("list.cbor", |content| {
        content.issuers[0].status = Some(qualistamp_core::StatusPin {
            address: qualistamp_core::Text::new("https://status.example/1").unwrap(),
            kid: key.kid(),
        });
    });
    let absent = world.verify(&["--json", &with_status]).ended(3).json().remove(0);
    assert_eq!(
        (&absent["code"], &absent["reason"]["gap"]["name"]),
        (&"U10".into(), &"absent".into()),
        "{absent}"
    );
    for (change, exit, code) in
        [(&compromise as &dyn Fn(&mut qualistamp_core::TrustListContent), 3, "U04"), (&retire, 1, "K02")]
    {
        world.write_list("list.cbor", change);
        assert_eq!(world.verify(&["--json", &sound]).ended(exit).json()[0]["code"], code);
    }
}

#[test]
fn an_old_list_makes_a_stamp_amber_then_not_sure_but_never_invalid() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    let at = |time: &str, more: &[&str]| {
        let options =
            ["verify", &text, "--trust-list", "list.cbor", "--list-key", "operator.pub.pem", "--at", time];
        call(world.folder(), &[&options[..], more].concat())
    };
    let amber = at("2026-06-01", &[]).ended(0);
    assert!(amber.out.starts_with("✔ VALID AS OF 1 January 2026  text"), "{}", amber.out);
    assert!(
        amber.out.contains("! Valid as of 1 January 2026: a newer trust list was due on 1 February 2026.")
    );
    assert!(at("2027-06-01", &[]).ended(3).out.contains("Support code U07"));
    assert!(at("2026-06-01", &["--max-age", "30"]).ended(3).out.contains("Support code U07"));
    assert!(at("yesterday", &[]).ended(2).err.contains("must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ (UTC)"));
    // A list from after this device's today: its clock is behind.
    world.write_list("list.cbor", |list| {
        list.issued = "2999-01-01".parse().unwrap();
        list.next_update = "2999-02-01".parse().unwrap();
    });
    let text = stamp(&world.issuer, |claims| claims.expires = Some("2999-06-01".parse().unwrap()));
    let options = ["verify", &text, "--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];
    assert!(call(world.folder(), &options).ended(3).out.contains("Set the date and time of this device"));
}

#[test]
fn pictures_without_a_stamp_are_errors_without_a_verdict() {
    let world = World::new();
    let good = picture(&stamp(&world.issuer, |_| {}));
    let blank = image::GrayImage::from_pixel(64, 64, image::Luma([255]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    blank.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let other = picture("HTTPS://EXAMPLE.ORG/");
    for (name, bytes, part) in [
        ("empty.png", vec![], "the file is empty"),
        (
            "cut.png",
            good[..good.len() / 2].to_vec(),
            "the picture is cut off, and there may be codes in the missing part",
        ),
        ("noise.bin", vec![0xfe, 0x01, 0xff, 0x80], "WebP, TIFF, BMP or GIF"),
        (
            "award.docx",
            b"PK\x03\x04\x14\0\x06\0\xFF word/document.xml".to_vec(),
            "the ZIP file or document is damaged",
        ),
        ("broken.png", b"no picture".to_vec(), "a damaged picture, or a file of another kind"),
        ("broken.pdf", b"no PDF".to_vec(), "the PDF is damaged"),
        ("paper.pdf", b"%PDF-1.7\n".to_vec(), "the PDF is damaged; open it in a viewer"),
        (
            "blank.png",
            bytes.into_inner(),
            "no stamp found in the picture; take the photo from straight above",
        ),
        ("menu.png", other.clone(), "no stamp found: the QR code in it is of another kind"),
        (
            "menus.png",
            side_by_side(&[other, picture("HTTPS://EXAMPLE.COM/")]),
            "the 2 QR codes in it are of other kinds",
        ),
    ] {
        world.write(name, &bytes);
        let trouble = world.verify(&[name]).ended(4);
        assert!(
            trouble.complaint().starts_with(&format!("{name}: ")) && trouble.complaint().contains(part),
            "{trouble:?}"
        );
        assert!(trouble.out.is_empty());
    }
    assert_eq!(world.verify(&["absent.png"]).ended(4).complaint(), "absent.png: there is no such file");
}

#[test]
fn each_code_of_a_picture_gets_its_own_answer() {
    let world = World::new();
    let stamps = [stamp(&world.issuer, |_| {}), stamp(&Key::from_seed(9), |_| {})];
    let pictures = [
        picture(&stamps[0]),
        picture("HTTPS://EXAMPLE.ORG/"),
        picture(&stamps[1]),
        picture("QS9:ABC"),
        picture(&stamps[0]),
    ];
    world.write("many.png", &side_by_side(&pictures));
    let many = world.verify(&["--json", "many.png"]).ended(4);
    assert_eq!(many.complaint(), "1 QR code of other kinds passed over");
    let mut found: Vec<String> = many
        .json()
        .iter()
        .map(|answer| {
            assert_eq!(answer["stamps_in_input"], 3);
            answer.get("verdict").unwrap_or(&answer["error"]["code"]).to_string()
        })
        .collect();
    found.sort();
    assert_eq!(found, ["\"X03\"", "\"indeterminate\"", "\"valid\""]);
    world.write("two.png", &side_by_side(&[picture(&stamps[0]), picture(&stamps[1])]));
    let two = world.verify(&["two.png"]).ended(3);
    assert!(two.out.contains("two.png, stamp 1 of 2\n") && two.out.contains("two.png, stamp 2 of 2\n"));
}

#[test]
fn the_most_serious_of_several_answers_decides_the_exit_code() {
    let world = World::new();
    let valid = stamp(&world.issuer, |_| {});
    let unsure = stamp(&Key::from_seed(9), |_| {});
    let invalid = stamp(&world.issuer, |claims| claims.award.specimen = true);
    for (inputs, exit) in [
        (vec![&valid, &valid], 0),
        (vec![&valid, &unsure], 3),
        (vec![&unsure, &invalid, &valid], 1),
        (vec![&invalid, &unsure], 1),
    ] {
        let inputs: Vec<&str> = inputs.into_iter().map(String::as_str).collect();
        let answers = world.verify(&[&["--json"], &inputs[..]].concat()).ended(exit).json();
        assert_eq!(answers.len(), inputs.len());
        let worse = world.verify(&[&["--json", "absent.png"], &inputs[..]].concat()).ended(4).json();
        assert_eq!(worse.len(), inputs.len() + 1, "one bad input does not stop the rest");
    }
}

#[test]
fn a_pipe_gets_no_colours_unless_they_are_forced() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    let run = |variables: &[(&str, &str)]| {
        let mut command = program(world.folder());
        command.args(world.verify_arguments(&[&text])).envs(variables.iter().copied());
        finish(&mut command, b"").ended(0).out
    };
    assert!(!run(&[]).contains('\u{1b}'), "a pipe is no terminal");
    assert!(run(&[("CLICOLOR_FORCE", "1")]).contains("\u{1b}["));
    assert!(!run(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).contains('\u{1b}'));
}

#[test]
fn misleading_characters_are_escaped() {
    let world = World::new();
    // {-65537: {2: 7, 4: "A<U+202E>B", 8: "T", 10: "1", 11: 20000}}
    let fields = [
        &[0xa5, 0x02, 0x07, 0x04, 0x65][..],
        "A\u{202e}B".as_bytes(),
        &[0x08, 0x61, b'T', 0x0a, 0x61, b'1', 0x0b, 0x19, 0x4e, 0x20],
    ]
    .concat();
    let payload = [&[0, 0xa1, 0x3a, 0x00, 0x01, 0x00, 0x00], &fields[..]].concat();
    let text = encode_text(&signed(&world.issuer, &payload));
    assert!(world.verify(&[&text]).ended(0).out.contains("Family name       A\\u{202e}B\n"));
    let json = world.verify(&["--json", &text]).ended(0);
    assert!(json.out.contains("A\\u202eB"), "{}", json.out);
    assert_eq!(json.json()[0]["claims"]["family"], "A\u{202e}B");
}

#[test]
fn every_command_has_help_with_examples() {
    let world = World::new();
    for command in
        [&["demo"][..], &["key", "new"], &["key", "show"], &["issue"], &["verify"], &["inspect"], &["scan"]]
    {
        let help = call(world.folder(), &[command, &["--help"]].concat()).ended(0).out;
        assert!(help.contains("Examples:\n  qualistamp "), "{help}");
    }
    assert!(call(world.folder(), &["--help"]).ended(0).out.contains("Exit codes of all commands:"));
    call::<&str>(world.folder(), &[]).ended(2);
    call(world.folder(), &["frobnicate"]).ended(2);
}

#[test]
fn reading_a_stamp_leaves_no_files_behind() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    world.write("a.png", &picture(&text));
    let files = || {
        let mut names: Vec<_> =
            std::fs::read_dir(world.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = files();
    for arguments in [world.verify_arguments(&["a.png"]), vec!["inspect", "a.png"], vec!["scan", "a.png"]] {
        let mut command = program(world.folder());
        for name in ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
            command.env(name, world.folder());
        }
        finish(command.args(&arguments), b"").ended(0);
    }
    assert_eq!(files(), before);
}

/// Whatever the input, the program ends with a documented exit code and never with a panic.
#[test]
fn mutations_of_good_inputs_never_panic_and_are_never_valid() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    let good = picture(&text);
    let mut state = 7u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..40 {
        let mut bytes = text.clone().into_bytes();
        let at = random(bytes.len());
        bytes[at] = bytes[at].wrapping_add(1 + u8::try_from(random(255)).unwrap());
        let arguments = world.verify_arguments(&["-"]);
        let called = finish(program(world.folder()).args(&arguments), &bytes);
        assert!([1, 3, 4].contains(&called.code), "{called:?}");
        for command in ["inspect", "verify", "scan"] {
            let mut damaged = good.clone();
            let at = random(damaged.len());
            damaged[at] ^= 1 << random(8);
            damaged.truncate(damaged.len() - random(20));
            world.write("damaged.png", &damaged);
            let called = call(world.folder(), &[command, "damaged.png"]);
            assert!([0, 1, 3, 4].contains(&called.code), "{called:?}");
        }
    }
}

#[test]
fn a_pasted_text_is_read_with_what_comes_along_and_never_taken_for_a_file() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    for pasted in [
        format!(" {text}"),
        format!("{text}\n"),
        format!("\"{text}\""),
        format!("\u{201e}{text}\u{201c}"),
        format!("\u{200b}{text}"),
        format!("\u{feff}\u{a0}{text}\u{2060}"),
    ] {
        world.verify(&[&pasted]).ended(0);
        world.write("pasted.txt", pasted.as_bytes());
        world.verify(&["pasted.txt"]).ended(0);
    }
    let address = world.verify(&[&format!("https://x.example/d/{text}")]).ended(4);
    assert!(
        address.err.contains("this is a web address, not a stamp") && address.err.contains("X02"),
        "{address:?}"
    );
    assert!(!address.err.contains(&text[20..40]), "{address:?}");
}

#[test]
fn codes_of_other_kinds_are_named() {
    let world = World::new();
    for (text, name) in [
        ("HC1:NCFOXN%TS3DHWM8YJSX4UGXU$N1A", "an EU COVID certificate"),
        ("shc:/5676295953265460346029254077280433", "a SMART Health Card"),
        ("https://x.example/d/1", "a web address"),
        ("BCD\n002\n1\nSCT\n\nA\nDE33\n", "a payment code"),
        ("BEGIN:VCARD\nFN:A\nEND:VCARD\n", "a contact card"),
        ("WIFI:S:home;T:WPA;P:secret;;", "the access to a wireless network"),
    ] {
        world.write("other.txt", text.as_bytes());
        let answer = world.verify(&["other.txt"]).ended(4);
        let expected = format!(
            "other.txt: this is {name}, not a stamp; scan the code next to the qualification (support code X02)"
        );
        assert_eq!(answer.complaint(), expected);
    }
}

#[test]
fn answers_are_in_the_language_of_the_reader() {
    let world = World::new();
    let (good, forged) = (stamp(&world.issuer, |_| {}), stamp(&Key::from_seed(9), |_| {}));
    let verify = |stamp: &str, lang: &[&str], variables: &[(&str, &str)]| {
        let mut command = program(world.folder());
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        command.args(world.verify_arguments(&[stamp])).args(lang).envs(variables.iter().copied());
        finish(&mut command, b"")
    };
    let begins = |lang: &[&str], variables: &[(&str, &str)]| {
        let called = verify(&good, lang, variables).ended(0);
        (called.out.split_whitespace().nth(1).unwrap().to_owned(), called.err)
    };
    let silent = |word: &str| (word.to_owned(), String::new());
    for (lang, variables, word) in [
        (&[][..], &[][..], "VALID"),
        (&["--lang", "de"], &[], "GÜLTIG"),
        (&["--lang=fr-BE"], &[("LANG", "de_DE.UTF-8")], "VALABLE"),
        (&[], &[("LANG", "de_AT.UTF-8")], "GÜLTIG"),
        (&[], &[("LANG", "de_AT.UTF-8"), ("LC_MESSAGES", "fr_FR")], "VALABLE"),
        (&[], &[("LANG", "de_AT.UTF-8"), ("LC_ALL", "C.UTF-8")], "VALID"),
        // A language of the system that is not there gives way to English without a word.
        (&[], &[("LANG", "ja_JP.UTF-8")], "VALID"),
    ] {
        assert_eq!(begins(lang, variables), silent(word), "{lang:?} {variables:?}");
    }
    // One that was asked for is said, once.
    let (word, said) = begins(&["--lang", "ja-JP"], &[]);
    assert_eq!(
        (word.as_str(), said.as_str()),
        ("VALID", "qualistamp: There is no ja-JP yet: this is in English.\n")
    );

    // Machine names stay: verdict, code, columns, and dates of JSON and CSV.
    let called = verify(&forged, &["--json", "--lang", "fr"], &[]).ended(3);
    let answer = called.json().remove(0);
    assert_eq!((&answer["verdict"], &answer["code"]), (&"indeterminate".into(), &"U02".into()));
    assert!(answer["message"].as_str().unwrap().starts_with("Aucun établissement"), "{answer}");
    let csv = verify(&good, &["--csv", "--lang", "de"], &[]).ended(0).out;
    assert!(csv.starts_with("\u{feff}input,page,verdict,code,") && csv.contains(",valid,V00,"), "{csv}");
    assert!(csv.contains(",GR,") && csv.contains(",2025-07-15,"), "{csv}");

    let world_report = verify(&forged, &["--html", "bericht.html", "--lang", "de"], &[]).ended(3);
    assert!(world_report.out.starts_with("? UNGEKLÄRT"), "{world_report:?}");
    let page = std::fs::read_to_string(world.path("bericht.html")).unwrap();
    for part in [
        "<html lang=\"de\" dir=\"ltr\">",
        "<h1>Geprüfte Stempel</h1>",
        "Stand: 15. Januar 2026.",
        "vor 14 Tagen",
        "? UNGEKLÄRT",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn codes_are_listed_with_their_meaning() {
    let world = World::new();
    let listed = call(world.folder(), &["codes", "countries", "--lang", "de"]).ended(0).out;
    assert!(listed.contains("GR  Griechenland\n") && listed.lines().count() > 240, "{listed}");
    let levels = call(world.folder(), &["codes", "eqf", "--json"]).ended(0).json();
    assert_eq!((levels.len(), &levels[7]["code"]), (8, &"8".into()));
    let fields = call(world.folder(), &["codes", "isced"]).ended(0).out;
    assert!(fields.contains("0711  Chemical engineering and processes\n"), "{fields}");
    let wrong = call(world.folder(), &["codes", "county"]).ended(2);
    assert!(wrong.err.contains("countries") && wrong.out.is_empty(), "{wrong:?}");
}
