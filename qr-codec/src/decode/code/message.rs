//! From data codewords to segments: ISO/IEC 18004:2015, clause 7.4 (the bit stream) and clause 8 (structured append).

use crate::decode::symbol::{Fnc1, Mode, Segment, StructuredAppend};

const ALPHANUMERIC: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// The content of the data codewords of one symbol.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Message {
    pub(crate) segments: Vec<Segment>,
    pub(crate) structured_append: Option<StructuredAppend>,
    pub(crate) fnc1: Option<Fnc1>,
}

impl Message {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.segments.iter().flat_map(|s| &s.bytes).copied().collect()
    }
}

/// Parses the bit stream of a symbol of `version`; `None` when it violates the standard.
pub(crate) fn parse(codewords: &[u8], version: usize) -> Option<Message> {
    let mut bits = Bits { bytes: codewords, next: 0 };
    let mut message = Message::default();
    let mut eci = None;
    // The length of character counts changes at versions 10 and 27: table 3.
    let size = usize::from(version >= 10) + usize::from(version >= 27);
    loop {
        // A stream that fills its symbol may have a short terminator or none: clause 7.4.9.
        if bits.left() < 4 {
            break;
        }
        match bits.take(4)? {
            0b0000 => break,
            0b0001 => {
                let count = bits.take([10, 12, 14][size])?;
                message.push(Mode::Numeric, eci, numeric(&mut bits, count)?);
            }
            0b0010 => {
                let count = bits.take([9, 11, 13][size])?;
                let bytes = alphanumeric(&mut bits, count, message.fnc1.is_some())?;
                message.push(Mode::Alphanumeric, eci, bytes);
            }
            0b0100 => {
                let count = bits.take([8, 16, 16][size])? as usize;
                if count * 8 > bits.left() {
                    return None;
                }
                let bytes = (0..count).map(|_| bits.take(8).map(|b| b as u8)).collect::<Option<_>>()?;
                message.push(Mode::Byte, eci, bytes);
            }
            0b1000 => {
                let count = bits.take([8, 10, 12][size])?;
                message.push(Mode::Kanji, eci, kanji(&mut bits, count)?);
            }
            0b0111 => eci = Some(eci_designator(&mut bits)?),
            0b0011 => {
                let (index, last, parity) = (bits.take(4)?, bits.take(4)?, bits.take(8)?);
                if index > last {
                    return None;
                }
                message.structured_append = Some(StructuredAppend {
                    index: index as u8,
                    total: last as u8 + 1,
                    parity: parity as u8,
                });
            }
            0b0101 => message.fnc1 = Some(Fnc1::Gs1),
            0b1001 => message.fnc1 = Some(Fnc1::Industry(bits.take(8)? as u8)),
            _ => return None,
        }
    }
    Some(message)
}

impl Message {
    fn push(&mut self, mode: Mode, eci: Option<u32>, bytes: Vec<u8>) {
        self.segments.push(Segment { mode, eci, bytes });
    }
}

fn numeric(bits: &mut Bits<'_>, mut count: u32) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while count > 0 {
        let (digits, width) = match count {
            1 => (1, 4),
            2 => (2, 7),
            _ => (3, 10),
        };
        let value = bits.take(width)?;
        if value >= 10u32.pow(digits) {
            return None;
        }
        bytes.extend((0..digits).rev().map(|place| b'0' + (value / 10u32.pow(place) % 10) as u8));
        count -= digits;
    }
    Some(bytes)
}

fn alphanumeric(bits: &mut Bits<'_>, count: u32, fnc1: bool) -> Option<Vec<u8>> {
    let character = |value: u32| ALPHANUMERIC.get(value as usize).copied();
    let mut bytes = Vec::new();
    for _ in 0..count / 2 {
        let pair = bits.take(11)?;
        bytes.push(character(pair / 45)?);
        bytes.push(character(pair % 45)?);
    }
    if count % 2 == 1 {
        bytes.push(character(bits.take(6)?)?);
    }
    Some(if fnc1 { separators(&bytes) } else { bytes })
}

/// Under FNC1 a percent sign is the field separator 0x1D, and two of them are one percent sign: clause 7.4.8.
fn separators(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' if rest.next_if_eq(&b'%').is_some() => out.push(b'%'),
            b'%' => out.push(0x1d),
            other => out.push(other),
        }
    }
    out
}

fn kanji(bits: &mut Bits<'_>, count: u32) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for _ in 0..count {
        let value = bits.take(13)?;
        let packed = ((value / 0xc0) << 8) | (value % 0xc0);
        // The two ranges of Shift JIS double bytes, from 0x8140 and from 0xE040: clause 7.4.6.
        let code = packed + if packed < 0x1f00 { 0x8140 } else { 0xc140 };
        bytes.extend([(code >> 8) as u8, code as u8]);
    }
    Some(bytes)
}

/// Clause 7.4.2.2, table 4: one to three bytes; as in UTF-8, the leading bits give the length.
fn eci_designator(bits: &mut Bits<'_>) -> Option<u32> {
    let first = bits.take(8)?;
    if first & 0x80 == 0 {
        Some(first)
    } else if first & 0xc0 == 0x80 {
        Some((first & 0x3f) << 8 | bits.take(8)?)
    } else if first & 0xe0 == 0xc0 {
        Some((first & 0x1f) << 16 | bits.take(16)?)
    } else {
        None
    }
}

struct Bits<'a> {
    bytes: &'a [u8],
    next: usize,
}

impl Bits<'_> {
    fn left(&self) -> usize {
        self.bytes.len() * 8 - self.next
    }

    /// The next `count` (at most 16) bits as a number.
    // Called from twenty places: inlined copies were most of the code of this file.
    #[inline(never)]
    fn take(&mut self, count: usize) -> Option<u32> {
        if self.left() < count {
            return None;
        }
        let mut value = 0;
        for place in self.next..self.next + count {
            value = value << 1 | u32::from(self.bytes.get(place / 8)? >> (7 - place % 8) & 1);
        }
        self.next += count;
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Packs a string of 0, 1 and spaces into codewords.
    fn codewords(bits: &str) -> Vec<u8> {
        let bits: Vec<u8> = bits.bytes().filter(|b| *b != b' ').map(|b| b - b'0').collect();
        bits.chunks(8).map(|c| c.iter().enumerate().fold(0, |byte, (i, bit)| byte | bit << (7 - i))).collect()
    }

    fn one(bits: &str) -> (Mode, Vec<u8>) {
        let message = parse(&codewords(bits), 1).unwrap();
        let [segment] = &message.segments[..] else { panic!("{message:?}") };
        (segment.mode, segment.bytes.clone())
    }

    /// The examples of clauses 7.4.3, 7.4.4 and 7.4.6.
    #[test]
    fn examples_of_the_standard_decode() {
        let digits = "0001 0000001000 0000001100 0101011001 1000011 0000";
        assert_eq!(one(digits), (Mode::Numeric, b"01234567".to_vec()));
        let letters = "0010 000000101 00111001110 11100111001 000010 0000";
        assert_eq!(one(letters), (Mode::Alphanumeric, b"AC-42".to_vec()));
        let kanji = "1000 00000010 0110110011111 1101010101010 0000";
        assert_eq!(one(kanji), (Mode::Kanji, vec![0x93, 0x5f, 0xe4, 0xaa]));
    }

    #[test]
    fn eci_designators_of_every_length() {
        for (bits, expected) in [
            ("00001001", 9),
            ("10 000000 10000000", 128),
            ("10 111111 11111111", 16383),
            ("110 01111 01000010 00111111", 999_999),
        ] {
            let message = parse(&codewords(&format!("0111 {bits} 0100 00000001 01000001 0000")), 1).unwrap();
            assert_eq!(message.segments[0].eci, Some(expected));
            assert_eq!(message.segments[0].bytes, b"A");
        }
    }

    #[test]
    fn structured_append_and_fnc1() {
        let message = parse(&codewords("0011 0001 0011 10100101 0100 00000001 01000001 0000"), 1).unwrap();
        assert_eq!(message.structured_append, Some(StructuredAppend { index: 1, total: 4, parity: 0xa5 }));
        // "A%B%%": 'A' 10, '%' 38, 'B' 11.
        let message =
            parse(&codewords("0101 0010 000000101 00111101000 01000010101 100110 0000"), 1).unwrap();
        assert_eq!(message.fnc1, Some(Fnc1::Gs1));
        assert_eq!(message.segments[0].bytes, b"A\x1dB%");
        let message = parse(&codewords("1001 00100101 0100 00000001 01000001 0000"), 1).unwrap();
        assert_eq!(message.fnc1, Some(Fnc1::Industry(37)));
    }

    #[test]
    fn broken_streams_are_rejected() {
        for bits in [
            "0001 0000000011 1111101000", // 1000 is no group of three digits
            "0010 000000010 11111101001", // 2025 is no pair
            "0010 000000001 101101",      // 45 is no character
            "0100 11111111 01000001",     // shorter than it says
            "0011 0010 0001 00000000",    // third of two
            "0111 1110 0000",             // no such designator
            "1111 0000",                  // no such mode
        ] {
            assert_eq!(parse(&codewords(bits), 1), None, "{bits}");
        }
    }

    #[test]
    fn a_full_symbol_needs_no_terminator() {
        assert_eq!(one("0100 00000001 01000001 000").1, b"A");
        assert_eq!(parse(&[], 1), Some(Message::default()));
    }
}
