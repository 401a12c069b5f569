//! The text that a scanner or the clipboard hands over.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qualistamp_fuzz::seeds_if_asked;
use qualistamp_qr::{decode_text, encode_text};

fuzz_target!(init: seeds_if_asked("text"), |bytes: &[u8]| {
    // Any bytes are carried, and come back as they were.
    if (1..2_800).contains(&bytes.len()) {
        assert_eq!(decode_text(&encode_text(bytes)).as_deref(), Ok(bytes));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match decode_text(text) {
        // One stamp has one text: what is read is what would be written, but for what stands around it.
        Ok(stamp) => assert!(text.contains(&encode_text(&stamp))),
        Err(error) => assert!(!error.to_string().is_empty() && error.support_code().starts_with('X')),
    }
});
