//! The vectors of the text form: texts that decode, and one for each reason why a text does not decode.

use qualistamp_vectors::Hex;
use qualistamp_vectors::format::TextCase;

pub(crate) fn cases() -> Vec<TextCase> {
    let longest = format!("QS1:{}", "0".repeat(4_292));
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
        ("longest", "4,296 characters, as many as a QR symbol holds", &longest, &[0; 2_861]),
        ("percent-is-base45", "a percent sign that is just a character", "QS1:%69", b"He"),
    ];
    let spaceless = format!("QS1:{}", "0".repeat(91));
    let spaceless_least = format!("QS1:{}GGW", "0".repeat(87));
    let too_short_to_tell = format!("QS1:{}:::", "0".repeat(84));
    let cut_with_space = format!("QS1:{} 0", "0".repeat(89));
    let too_long = format!("QS1:{}", "0".repeat(4_293));
    let bad: &[(&str, &str, &str, &str)] = &[
        ("empty", "nothing", "", "X01"),
        ("blank", "nothing but white space", " \r\n", "X01"),
        ("health-certificate", "an EU Digital COVID Certificate", "HC1:6BF", "X02"),
        ("address", "a web address", "https://example.org/QS1:BB8", "X02"),
        ("half-prefix", "a prefix without its colon", "QS1", "X02"),
        ("leading-zero", "a profile version with a leading zero", "QS01:BB8", "X02"),
        ("profile-2", "the next profile", "QS2:BB8", "X03"),
        ("profile-65535", "the last profile that there may be", "QS65535:BB8", "X03"),
        ("profile-65536", "more than the last profile", "QS65536:BB8", "X02"),
        ("small-prefix", "a prefix in small letters", "qs1:BB8", "X04"),
        ("small-letter", "a small letter", "QS1:BB8Bb8", "X04"),
        ("letter-a", "the first small letter", "QS1:BBa", "X04"),
        ("letter-z", "the last small letter", "QS1:BBz", "X04"),
        ("backtick", "the character before the small letters", "QS1:BB`", "X05"),
        ("brace", "the character after the small letters", "QS1:BB{", "X05"),
        ("exclamation", "a character outside the alphabet", "QS1:BB!", "X05"),
        ("non-ascii", "a letter outside ASCII", "QS1:BÄ8", "X05"),
        ("no-break-space", "a no-break space for a space", "QS1:%69\u{a0}VD92EX0", "X05"),
        ("line-break", "a line break inside", "QS1:BB8\nBB8", "X06"),
        ("tab", "a tab inside", "QS1:BB8\tBB8", "X06"),
        ("percent-encoded", "what a web address makes of a space", "QS1:%2569%20VD92EX0", "X07"),
        ("percent-encoded-colon", "what a web address makes of the colon", "QS1%3ABB8", "X07"),
        ("spaces-lost", "91 characters without one space, and malformed", &spaceless, "X08"),
        ("spaces-lost-least", "90 characters without one space, and malformed", &spaceless_least, "X08"),
        ("spaces-not-missed", "87 characters without one space, and malformed", &too_short_to_tell, "X10"),
        ("cut-with-space", "91 characters with a space, and a character is missing", &cut_with_space, "X09"),
        ("percent-half", "two percent signs, one of which encodes nothing", "QS1:BB8%ZZ%20B", "X09"),
        ("percent-unfinished", "a percent sign at the end", "QS1:BB8%", "X09"),
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
