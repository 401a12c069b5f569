//! Writes CBOR and DEFLATE byte by byte, also malformed, independently of the core.

/// The head of an item: major type and argument, shortest form (RFC 8949 section 3).
pub(crate) fn head(major: u8, argument: u64) -> Vec<u8> {
    let major = major << 5;
    let bytes = argument.to_be_bytes();
    let (additional, from) = match argument {
        // Below 24, the argument is the additional information itself.
        0..24 => return vec![major | bytes[7]],
        24..0x100 => (24, 7),
        0x100..0x1_0000 => (25, 6),
        0x1_0000..0x1_0000_0000 => (26, 4),
        0x1_0000_0000.. => (27, 0),
    };
    let mut head = vec![major | additional];
    head.extend_from_slice(&bytes[from..]);
    head
}

pub(crate) fn int(value: i64) -> Vec<u8> {
    if value < 0 { head(1, (!value).cast_unsigned()) } else { head(0, value.cast_unsigned()) }
}

pub(crate) fn bstr(content: &[u8]) -> Vec<u8> {
    [&head(2, content.len() as u64)[..], content].concat()
}

pub(crate) fn tstr(content: &str) -> Vec<u8> {
    [&head(3, content.len() as u64)[..], content.as_bytes()].concat()
}

/// An array of encoded items.
pub(crate) fn array(items: &[Vec<u8>]) -> Vec<u8> {
    [head(4, items.len() as u64), items.concat()].concat()
}

/// A map of encoded values, in the given order.
pub(crate) fn map(entries: &[(i64, Vec<u8>)]) -> Vec<u8> {
    let mut map = head(5, entries.len() as u64);
    for (key, value) in entries {
        map.extend(int(*key));
        map.extend_from_slice(value);
    }
    map
}

/// A raw DEFLATE stream that expands to `count` zeros: one literal zero, then repeats of it, in fixed codes
/// (RFC 1951 section 3.2.6). `count` is one more than a multiple of 258.
pub(crate) fn deflated_zeros(count: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(0b1, 1); // the last block
    bits.push(0b01, 2); // fixed codes
    bits.push_code(0b0011_0000, 8); // literal 0
    for _ in 0..(count - 1) / 258 {
        bits.push_code(0b1100_0101, 8); // length 258
        bits.push_code(0, 5); // distance 1
    }
    bits.push_code(0, 7); // end of block
    bits.0
}

/// A raw DEFLATE stream of one stored block (RFC 1951 section 3.2.4).
pub(crate) fn deflate_stored(content: &[u8]) -> Vec<u8> {
    let [low, high, ..] = content.len().to_le_bytes();
    [&[1, low, high, !low, !high][..], content].concat()
}

/// Bits in DEFLATE order: each byte is filled from its lowest bit.
#[derive(Default)]
struct Bits(Vec<u8>, u32);

impl Bits {
    /// The lowest `count` bits of `value`, lowest first.
    fn push(&mut self, value: u32, count: u32) {
        for bit in 0..count {
            if self.1 == 0 {
                self.0.push(0);
            }
            if let Some(last) = self.0.last_mut() {
                *last |= u8::from(value >> bit & 1 == 1) << self.1;
            }
            self.1 = (self.1 + 1) % 8;
        }
    }

    /// A Huffman code, which is written highest bit first.
    fn push_code(&mut self, code: u32, count: u32) {
        self.push(code.reverse_bits() >> (32 - count), count);
    }
}
