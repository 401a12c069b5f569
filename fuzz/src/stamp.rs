//! Writes the frame of a COSE_Sign1 independently of the crate that parses it.

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

/// The Sig_structure of a COSE_Sign1 (RFC 9052 section 4.4).
pub fn to_be_signed(protected: &[u8], external_aad: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut structure = b"\x84\x6ASignature1".to_vec();
    for part in [protected, external_aad, payload] {
        push_bytes(&mut structure, part);
    }
    structure
}

/// The protected header and the payload of a token signed here. Both are byte strings of 24 to 255 bytes, and the unprotected
/// header between them is empty.
pub(crate) fn payload_of(token: &[u8]) -> (&[u8], &[u8]) {
    let (protected, rest) = byte_string(token.strip_prefix(&[0xD2, 0x84]).expect("a COSE_Sign1"));
    let (payload, _) = byte_string(rest.strip_prefix(&[0xA0]).expect("no unprotected headers"));
    (protected, payload)
}

fn byte_string(bytes: &[u8]) -> (&[u8], &[u8]) {
    let [0x58, length, rest @ ..] = bytes else { panic!("a byte string of 24 to 255 bytes") };
    rest.split_at(usize::from(*length))
}

/// Appends a CBOR byte string, with its length in the shortest form.
fn push_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    match bytes.len() {
        length @ 0..=23 => to.push(0x40 | length as u8),
        length @ 24..=0xFF => to.extend([0x58, length as u8]),
        length @ 0x100..=0xFFFF => to.extend([0x59, (length >> 8) as u8, length as u8]),
        length => panic!("{length} bytes: libFuzzer is configured for shorter inputs"),
    }
    to.extend(bytes);
}
