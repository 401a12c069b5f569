//! The text form of stamps: texts that decode, and one for each way in which they do not.

use std::collections::BTreeSet;

use qualistamp_qr::{TextError, decode_text, encode_text};

use super::folder::{Folder, Hex, TextCase};

/// The support code, written a second time: no wildcard, so that a new variant is named here before it compiles.
fn code(error: &TextError) -> &'static str {
    match error {
        TextError::Empty => "X01",
        TextError::NotAStamp => "X02",
        TextError::UnsupportedProfile { .. } => "X03",
        TextError::LowerCase { .. } => "X04",
        TextError::OutsideAlphabet { .. } => "X05",
        TextError::LineBreak { .. } => "X06",
        TextError::PercentEncoded { .. } => "X07",
        TextError::SpacesLost { .. } => "X08",
        TextError::ImpossibleLength { .. } => "X09",
        TextError::GroupOverflow { .. } => "X10",
        TextError::TooLong { .. } => "X11",
        TextError::NoPayload => "X12",
    }
}

const CODES: [&str; 12] =
    ["X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08", "X09", "X10", "X11", "X12"];

pub(super) fn cases() -> Vec<TextCase> {
    let good: &[(&str, &str, &str, &[u8])] = &[
        ("rfc-ab", "RFC 9285 section 4.3", "QS1:BB8", b"AB"),
        ("rfc-hello", "RFC 9285 section 4.3, with a space", "QS1:%69 VD92EX0", b"Hello!!"),
        ("rfc-base-45", "RFC 9285 section 4.3", "QS1:UJCLQE7W581", b"base-45"),
        ("rfc-ietf", "RFC 9285 section 4.4", "QS1:QED8WEX0", b"ietf!"),
        ("one-byte", "one byte, two characters", "QS1:00", b"\0"),
        ("largest-two", "the largest group of two characters", "QS1:U5", b"\xff"),
        ("largest-three", "the largest group of three characters", "QS1:FGW", b"\xff\xff"),
        ("line-end", "a line end after the text", "QS1:BB8\r\n", b"AB"),
        ("surrounded", "white space around the text", "\n QS1:BB8 \t\n", b"AB"),
        ("byte-order-mark", "a byte order mark before the text", "\u{feff}QS1:BB8", b"AB"),
        ("percent-is-base45", "a percent sign that is just a character", "QS1:%69", b"He"),
    ];
    let spaceless = format!("QS1:{}", "0".repeat(91));
    let too_long = format!("QS1:{}", "0".repeat(4_293));
    let bad: &[(&str, &str, &str, &str)] = &[
        ("empty", "nothing", "", "X01"),
        ("blank", "nothing but white space", " \r\n", "X01"),
        ("health-certificate", "an EU Digital COVID Certificate", "HC1:6BF", "X02"),
        ("address", "a web address", "https://example.org/QS1:BB8", "X02"),
        ("half-prefix", "a prefix without its colon", "QS1", "X02"),
        ("leading-zero", "a profile version with a leading zero", "QS01:BB8", "X02"),
        ("profile-2", "the next profile", "QS2:BB8", "X03"),
        ("small-prefix", "a prefix in small letters", "qs1:BB8", "X04"),
        ("small-letter", "a small letter", "QS1:BB8Bb8", "X04"),
        ("exclamation", "a character outside the alphabet", "QS1:BB!", "X05"),
        ("non-ascii", "a letter outside ASCII", "QS1:BÄ8", "X05"),
        ("no-break-space", "a no-break space for a space", "QS1:%69\u{a0}VD92EX0", "X05"),
        ("line-break", "a line break inside", "QS1:BB8\nBB8", "X06"),
        ("tab", "a tab inside", "QS1:BB8\tBB8", "X06"),
        ("percent-encoded", "what a web address makes of a space", "QS1:%2569%20VD92EX0", "X07"),
        ("percent-encoded-colon", "what a web address makes of the colon", "QS1%3ABB8", "X07"),
        ("spaces-lost", "91 characters without one space, and malformed", &spaceless, "X08"),
        ("cut", "a character is missing", "QS1:BB8B", "X09"),
        ("overflow-three", "GGW: 65,536", "QS1:GGW", "X10"),
        ("overflow-two", "V5: 256, which careless decoders make 0", "QS1:V5", "X10"),
        ("overflow-colons", ":::: the largest group of all", "QS1::::", "X10"),
        ("too-long", "longer than any QR symbol", &too_long, "X11"),
        ("no-payload", "a prefix and nothing behind it", "QS1:", "X12"),
    ];
    let good = good.iter().map(|(name, about, text, bytes)| TextCase {
        id: format!("text/{name}"),
        about: (*about).to_owned(),
        text: (*text).to_owned(),
        bytes: Some(Hex::from(*bytes)),
        code: None,
    });
    let bad = bad.iter().map(|(name, about, text, code)| TextCase {
        id: format!("text/{name}"),
        about: (*about).to_owned(),
        text: (*text).to_owned(),
        bytes: None,
        code: Some((*code).to_owned()),
    });
    good.chain(bad).collect()
}

/// Every way in which the codec and the vectors disagree, one line each.
pub(super) fn disagreements(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    for TextCase { id, text, bytes, code: expected, .. } in &folder.texts.cases {
        let (decoded, error) = match decode_text(text) {
            Ok(bytes) => (Some(Hex(bytes)), None),
            Err(error) if error.support_code() != code(&error) => {
                found.push(format!(
                    "{id}: support code {} was {}, and codes are frozen",
                    error.support_code(),
                    code(&error)
                ));
                continue;
            }
            Err(error) => (None, Some(code(&error).to_owned())),
        };
        if (&decoded, &error) != (bytes, expected) {
            found.push(format!("{id}: gives {decoded:?} {error:?}, expected {bytes:?} {expected:?}"));
        }
    }
    for case in folder.all_stamps() {
        let Some(text) = &case.text else { continue };
        if decode_text(text).as_ref() != Ok(&case.stamp.0) || *text != encode_text(&case.stamp.0) {
            found.push(format!("{}: the text is not that of the stamp", case.id));
        }
    }
    let seen: BTreeSet<_> = folder.texts.cases.iter().filter_map(|case| case.code.as_deref()).collect();
    found.extend(
        CODES.iter().filter(|code| !seen.contains(*code)).map(|code| format!("no text expects {code}")),
    );
    found
}
