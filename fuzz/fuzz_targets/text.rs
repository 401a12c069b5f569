//! Text from a scanner or the clipboard.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qualistamp_fuzz::seeds_if_asked;
use qualistamp_qr::{decode_text, encode_text};

fuzz_target!(init: seeds_if_asked("text"), |bytes: &[u8]| {
    // Any bytes can be encoded and decode to the same bytes.
    if (1..2_800).contains(&bytes.len()) {
        assert_eq!(decode_text(&encode_text(bytes)).as_deref(), Ok(bytes));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match decode_text(text) {
        // A stamp has one text. The input is that text, apart from what surrounds it.
        Ok(stamp) => assert!(text.contains(&encode_text(&stamp))),
        Err(error) => assert!(!error.to_string().is_empty() && error.support_code().starts_with('X')),
    }
});
