//! `qualistamp inspect`.

use qualistamp_core::hex;
use qualistamp_qr::{decode_text, encode_text};
use serde_json::json;

use crate::shell::call;
use crate::stamps::{frame, protected, signed};
use crate::world::{World, picture, stamp};

const LABEL: &str =
    "NOT VERIFIED: anyone can write what is shown here. Only `qualistamp verify` says whether it is valid.";

#[test]
fn every_stage_of_a_stamp_is_shown_between_two_warnings() {
    let world = World::new();
    let text = stamp(&world.issuer, |claims| claims.award.status_index = Some(77));
    world.write("a.png", &picture(&text));
    let bytes = decode_text(&text).unwrap();
    let shown = call(world.folder(), &["inspect", "a.png"]).ended(0);
    let lines: Vec<&str> = shown.out.lines().collect();
    assert_eq!((lines.first(), lines.last()), (Some(&LABEL), Some(&LABEL)));
    for part in [
        &format!("2. Bytes    {} bytes\n", bytes.len())[..],
        "tag 18: COSE_Sign1\n",
        "1 (alg): -7, ES256\n",
        &format!("4 (kid): {}\n", world.issuer.kid()),
        "coding 1: raw DEFLATE (RFC 1951) with preset dictionary 1\n",
        "signature: 64 bytes\n",
        "{-65537: {2: 7, 4: \"Παπαδοπούλου\"",
        "Family name       Παπαδοπούλου   ·   Papadopoulou\n",
        "Status index      77\n",
    ] {
        assert!(shown.out.contains(part), "{part} in {}", shown.out);
    }
    // The dump has all bytes, in order.
    let dump: String = lines
        .iter()
        .skip_while(|line| !line.starts_with("3. Frame"))
        .skip(1)
        .take_while(|line| !line.starts_with("4. Claims"))
        .map(|line| line.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(dump, hex(&bytes));

    let json = call(world.folder(), &["inspect", "--json", &text]).ended(0).json().remove(0);
    assert_eq!((&json["verified"], &json["bytes"]), (&json!(false), &json!(hex(&bytes))));
    assert_eq!(json["claims"]["family"], "Παπαδοπούλου");
    assert_eq!(json["frame"]["coding"], 1);
}

#[test]
fn output_stops_at_the_stage_that_cannot_be_read() {
    let world = World::new();
    let key = &world.issuer;
    for (bytes, part) in [
        (vec![0xff; 30], "Stops here: not the frame of a stamp: not a signed stamp"),
        (
            frame(&protected(key), &[0xa0], &[0], &[0; 63]),
            "Stops here: not the frame of a stamp: the signature has 63 bytes",
        ),
        (signed(key, &[9, 9]), "Stops here: the payload has coding 9"),
        (signed(key, &[1, 0xff]), "Stops here: the payload does not decompress"),
        (signed(key, &[0, 0xff]), "Stops here: not deterministic CBOR: at byte 0"),
        (signed(key, &[0, 0xa0]), "Stops here: not the claims of a stamp: award: must be given"),
    ] {
        let text = encode_text(&bytes);
        let shown = call(world.folder(), &["inspect", &text]).ended(4);
        assert!(shown.out.contains(part), "{part} in {}", shown.out);
        assert!(shown.out.starts_with(LABEL) && shown.out.trim_end().ends_with(LABEL));
        let json = call(world.folder(), &["inspect", "--json", &text]).ended(4).json().remove(0);
        assert!(json.get("claims").is_none() && json["bytes"] == hex(&bytes));
    }
    let trouble = call(world.folder(), &["inspect", "QS7:ABC"]).ended(4);
    assert!(trouble.complaint().ends_with("(support code X03)") && trouble.out.is_empty());
    let trouble = call(world.folder(), &["inspect", "--json", "absent.png"]).ended(4).json().remove(0);
    assert_eq!(trouble["error"]["message"], "there is no such file");
}
