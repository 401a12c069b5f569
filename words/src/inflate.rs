//! Unpacks what the build packed.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// Most bytes that a section has once it is unpacked. The largest of ours has 35,000.
const MAX_UNPACKED_BYTES: u64 = 1 << 20;

/// Unpacks text (RFC 1951); `None` if it is damaged or too long.
pub(crate) fn inflate(packed: &[u8]) -> Option<String> {
    let mut text = String::new();
    let mut decoder = DeflateDecoder::new(packed).take(MAX_UNPACKED_BYTES);
    decoder.read_to_string(&mut text).ok()?;
    Some(text)
}
