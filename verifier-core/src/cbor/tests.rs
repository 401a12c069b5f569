//! Hex tables for the strict reader, and round trips with the writer.

use ciborium_ll::Decoder;

use super::header::whole_header;
use super::*;
use crate::limits::MAX_CBOR_DEPTH;
use CborFault as F;

fn hex(text: &str) -> Vec<u8> {
    let digits: String = text.split_whitespace().collect();
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn every_deviation_from_the_deterministic_encoding_has_its_own_fault() {
    let wrong = |expected, found| F::WrongType { expected, found };
    for (name, input, at, fault) in [
        ("empty input", "", 0, F::UnexpectedEnd),
        ("string cut short", "43 01 02", 0, F::UnexpectedEnd),
        ("array longer than the input", "9b ffffffffffffffff", 9, F::UnexpectedEnd),
        ("map longer than the input", "a5 01 02", 1, F::UnexpectedEnd),
        ("reserved additional information", "1c", 0, F::Syntax),
        ("stray break", "ff", 0, F::Syntax),
        ("indefinite bytes", "5f 41 00 ff", 0, F::IndefiniteLength),
        ("indefinite array", "9f ff", 0, F::IndefiniteLength),
        ("indefinite map", "bf ff", 0, F::IndefiniteLength),
        ("integer in two bytes that fits in one", "18 17", 0, F::NotShortest),
        ("integer in three bytes that fits in two", "19 00 ff", 0, F::NotShortest),
        ("length in two bytes that fits in one", "58 01 00", 0, F::NotShortest),
        ("float in eight bytes that fits in two", "fb 3ff0000000000000", 0, F::NotShortest),
        ("simple value in two bytes that fits in one", "f8 14", 0, F::NotShortest),
        ("simple value that does not exist", "f8 18", 0, F::Syntax),
        ("last simple value that does not exist", "f8 1f", 0, F::Syntax),
        ("NaN in five bytes", "fa 7fc00000", 0, F::NotShortest),
        ("NaN with a sign", "f9 fe00", 0, F::NotShortest),
        ("NaN with other bits", "f9 7e01", 0, F::NotShortest),
        ("signalling NaN", "f9 7c01", 0, F::NotShortest),
        ("signalling NaN in nine bytes", "fb 7ff0000000000001", 0, F::NotShortest),
        ("duplicate key", "a2 01 00 01 00", 3, F::DuplicateKey),
        ("keys out of order", "a2 02 00 01 00", 3, F::UnsortedKeys),
        ("negative before positive", "a2 20 00 01 00", 3, F::UnsortedKeys),
        ("text that is not UTF-8", "61 ff", 0, F::InvalidUtf8),
        ("bytes after the item", "01 02 03", 1, F::TrailingBytes { count: 2 }),
        ("nested without end", &"81".repeat(40), 17, F::TooDeep { max: MAX_CBOR_DEPTH }),
    ] {
        let input = hex(input);
        let mut reader = Reader::new(&input);
        let result = reader.skip().map(|_| ()).and_then(|()| reader.finish());
        assert_eq!(result, Err(CborError { at, fault }), "{name}");
    }
    for (input, result) in [
        ("20", Reader::new(&hex("20")).uint().map(|_| ()).unwrap_err().fault),
        ("f5", Reader::new(&hex("f5")).text().map(|_| ()).unwrap_err().fault),
        ("f6", Reader::new(&hex("f6")).bool().map(|_| ()).unwrap_err().fault),
    ] {
        let expected = match input {
            "20" => wrong(CborType::Unsigned, CborType::Negative),
            "f5" => wrong(CborType::Text, CborType::Boolean),
            _ => wrong(CborType::Boolean, CborType::Simple),
        };
        assert_eq!(result, expected, "{input}");
    }
    assert_eq!(Reader::new(&hex("1b ffffffffffffffff")).int().unwrap_err().fault, F::IntegerTooLarge);
}

#[test]
fn the_reader_reads_what_the_writer_wrote() {
    let mut writer = Writer::new();
    writer.map(|map| {
        map.field(-65_537, |value| value.text("é"));
        map.field(24, |value| value.bytes(&[1, 2]));
        map.optional(3, None::<u64>, Writer::uint);
        map.optional(0, Some(i64::MIN), Writer::int);
    });
    let bytes = writer.into_bytes();
    assert_eq!(bytes, hex("a3 00 3b7fffffffffffffff 18 18 42 01 02 3a 00010000 62 c3a9"));
    let mut seen = Vec::new();
    Reader::new(&bytes)
        .map(|key, reader| {
            match key {
                0 => assert_eq!(reader.int(), Ok(i64::MIN)),
                24 => assert_eq!(reader.bytes(), Ok(&[1, 2][..])),
                _ => assert_eq!(reader.text(), Ok("é")),
            }
            seen.push(key);
            Ok::<(), CborError>(())
        })
        .unwrap();
    assert_eq!(seen, [0, 24, -65_537]);
}

#[test]
fn diagnostic_notation_follows_the_standard() {
    for (input, expected) in [
        ("d2 84 43 a10126 a0 f6 40", "18([h'a10126', {}, null, h''])"),
        ("a2 01 20 61 61 f9 3e00", "{1: -1, \"a\": 1.5}"),
        ("82 f4 63 e280ae", "[false, \"\\u{202e}\"]"),
    ] {
        assert_eq!(diagnostic(&hex(input)).as_deref(), Ok(expected));
    }
    assert!(diagnostic(&hex("01 01")).is_err());
}

#[test]
fn single_byte_headers_equal_those_of_ciborium() {
    for byte in 0..=0xff_u8 {
        if let Some(header) = whole_header(byte) {
            assert_eq!(Decoder::from([byte].as_slice()).pull().unwrap(), header, "{byte:#04x}");
        }
    }
    assert_eq!((0..=0xff).filter(|byte| whole_header(*byte).is_some()).count(), 7 * 24);
}
