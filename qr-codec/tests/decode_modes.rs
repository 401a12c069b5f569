//! Every mode of a symbol's message and all additional information is decoded from a picture: as drawn, mirrored, and light on
//! dark.
#![allow(clippy::unwrap_used, reason = "a test's own message")]

use qrcode::bits::Bits;
use qrcode::{EcLevel, Version};
use qualistamp_qr::{Budget, Fnc1, LumaView, Mode, StructuredAppend, Symbol, decode};
use qualistamp_testkit::drawn::{self, Drawing};

/// A segment: its mode, its character set and its bytes.
type Part = (Mode, Option<u32>, Vec<u8>);

struct Case {
    name: &'static str,
    version: i16,
    /// Data codewords, without padding.
    codewords: Vec<u8>,
    parts: Vec<Part>,
    structured_append: Option<StructuredAppend>,
    fnc1: Option<Fnc1>,
}

/// The codewords that `push` writes, with terminator and padding.
fn written(version: i16, push: impl FnOnce(&mut Bits)) -> Vec<u8> {
    let mut bits = Bits::new(Version::Normal(version));
    push(&mut bits);
    bits.push_terminator(EcLevel::M).unwrap();
    bits.into_bytes()
}

/// Codewords from a string of 0, 1 and spaces, followed by the padding of ISO/IEC 18004:2015, 7.4.10.
fn by_hand(version: i16, bits: &str) -> Vec<u8> {
    let bits: Vec<u8> = bits.bytes().filter(|bit| *bit != b' ').map(|bit| bit - b'0').collect();
    let packed = bits.chunks(8).map(|bits| bits.iter().enumerate().fold(0, |b, (i, bit)| b | bit << (7 - i)));
    packed.chain([0xec, 0x11].into_iter().cycle()).take(drawn::capacity(version, EcLevel::M)).collect()
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |name, version, codewords, parts| {
        cases.push(Case { name, version, codewords, parts, structured_append: None, fnc1: None });
    };
    // The length of character counts changes after versions 9 and 26.
    for version in [1, 9, 10, 26, 27, 40] {
        for length in [1, 2, 3, 7] {
            let digits = b"0123456789"[3..3 + length].to_vec();
            let push = |bits: &mut Bits| bits.push_numeric_data(&digits).unwrap();
            add("digits", version, written(version, push), vec![(Mode::Numeric, None, digits.clone())]);
        }
        for text in [&b"A"[..], b"QS1:Z", b" $%*+-./:0"] {
            let push = |bits: &mut Bits| bits.push_alphanumeric_data(text).unwrap();
            add("capitals", version, written(version, push), vec![(Mode::Alphanumeric, None, text.to_vec())]);
        }
        let bytes = [0, 255, 128, b'a'];
        let push = |bits: &mut Bits| bits.push_byte_data(&bytes).unwrap();
        add("bytes", version, written(version, push), vec![(Mode::Byte, None, bytes.to_vec())]);
        let kanji = [0x93, 0x5f, 0xe4, 0xaa];
        let push = |bits: &mut Bits| bits.push_kanji_data(&kanji).unwrap();
        add("kanji", version, written(version, push), vec![(Mode::Kanji, None, kanji.to_vec())]);
        let push = |bits: &mut Bits| {
            bits.push_numeric_data(b"42").unwrap();
            bits.push_eci_designator(26).unwrap();
            bits.push_byte_data("é".as_bytes()).unwrap();
            bits.push_eci_designator(999_999).unwrap();
            bits.push_alphanumeric_data(b"A").unwrap();
        };
        if version > 1 {
            let parts = vec![
                (Mode::Numeric, None, b"42".to_vec()),
                (Mode::Byte, Some(26), "é".as_bytes().to_vec()),
                (Mode::Alphanumeric, Some(999_999), b"A".to_vec()),
            ];
            add("character sets", version, written(version, push), parts);
        }
    }
    let fnc1 = |name, codewords, fnc1| Case {
        name,
        version: 2,
        codewords,
        parts: vec![(Mode::Alphanumeric, None, b"A\x1dB%".to_vec())],
        structured_append: None,
        fnc1: Some(fnc1),
    };
    let text = |bits: &mut Bits| bits.push_alphanumeric_data(b"A%B%%").unwrap();
    let first = written(2, |bits| {
        bits.push_fnc1_first_position().unwrap();
        text(bits);
    });
    let second = written(2, |bits| {
        bits.push_fnc1_second_position(37).unwrap();
        text(bits);
    });
    cases.push(fnc1("FNC1 in first position", first, Fnc1::Gs1));
    cases.push(fnc1("FNC1 in second position", second, Fnc1::Industry(37)));
    for (index, total) in [(0, 1), (0, 2), (1, 2), (8, 11), (15, 16)] {
        let bits = format!("0011 {index:04b} {:04b} 10100101 0100 00000001 01000001 0000", total - 1);
        cases.push(Case {
            name: "structured append",
            version: 3,
            codewords: by_hand(3, &bits),
            parts: vec![(Mode::Byte, None, b"A".to_vec())],
            structured_append: Some(StructuredAppend { index, total, parity: 0xa5 }),
            fnc1: None,
        });
    }
    cases
}

fn read(Drawing { luma, side }: &Drawing) -> Vec<Symbol> {
    decode(LumaView::new(luma, *side, *side, *side).unwrap(), Budget::photo().without_time_limit())
}

#[test]
fn every_mode_is_decoded_in_any_presentation() {
    for case in cases() {
        let Case { name, version, codewords, parts, structured_append, fnc1 } = &case;
        let plain = drawn::draw(&drawn::modules_of(codewords, *version, EcLevel::M), 3);
        for (mirrored, inverted) in [(false, false), (true, false), (false, true), (true, true)] {
            let mut shown = Drawing { luma: plain.luma.clone(), side: plain.side };
            if mirrored {
                shown.luma.chunks_exact_mut(shown.side).for_each(<[u8]>::reverse);
            }
            if inverted {
                shown.luma.iter_mut().for_each(|grey| *grey = 255 - *grey);
            }
            let found = read(&shown);
            let [symbol] = &found[..] else {
                panic!("{name}, version {version}: {} symbols, {mirrored} {inverted}", found.len())
            };
            let segments: Vec<Part> =
                symbol.segments.iter().map(|part| (part.mode, part.eci, part.bytes.clone())).collect();
            assert_eq!(&segments, parts, "{name}, version {version}");
            assert_eq!(i16::from(symbol.version), *version, "{name}");
            assert_eq!((&symbol.structured_append, &symbol.fnc1), (structured_append, fnc1), "{name}");
            assert_eq!((symbol.mirrored, symbol.inverted), (mirrored, inverted), "{name}, version {version}");
        }
    }
}
