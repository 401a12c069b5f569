//! The frame of a stamp, written without the crate that parses it.

/// COSE_Sign1 in deterministic CBOR: tag 18 on an array of four.
pub fn frame(protected: &[u8], payload: &[u8], signature: &[u8]) -> Vec<u8> {
    let mut stamp = vec![0xD2, 0x84];
    push_bytes(&mut stamp, protected);
    // No unprotected headers.
    stamp.push(0xA0);
    push_bytes(&mut stamp, payload);
    push_bytes(&mut stamp, signature);
    stamp
}

/// A CBOR byte string whose length takes as few bytes as it can.
fn push_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    match bytes.len() {
        length @ 0..=23 => to.push(0x40 | length as u8),
        length @ 24..=0xFF => to.extend([0x58, length as u8]),
        length @ 0x100..=0xFFFF => to.extend([0x59, (length >> 8) as u8, length as u8]),
        length => panic!("{length} bytes: libFuzzer was told not to try inputs this long"),
    }
    to.extend(bytes);
}
