//! A symbol read from a picture: its payload and its position.

use crate::symbol::Level;
use std::fmt;

/// How the characters of a segment are encoded: ISO/IEC 18004:2015, clause 7.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Digits, three in ten bits.
    Numeric,
    /// 45 characters, two in eleven bits.
    Alphanumeric,
    /// Eight bits each.
    Byte,
    /// Shift JIS double bytes in thirteen bits.
    Kanji,
}

/// A run of payload in one mode and one character set.
#[derive(Clone, PartialEq, Eq)]
pub struct Segment {
    /// How the characters are encoded.
    pub mode: Mode,
    /// The extended channel interpretation in force (AIM ECI, for example 26 for UTF-8); `None` when the symbol declares none
    /// before this segment.
    pub eci: Option<u32>,
    /// The payload; for [`Mode::Kanji`], Shift JIS double bytes.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Segment {
    /// Only sizes: the payload of a stamp does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Segment({:?}, eci {:?}, {} bytes)", self.mode, self.eci, self.bytes.len())
    }
}

/// Position of this symbol in a message split over several symbols: ISO/IEC 18004:2015, clause 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StructuredAppend {
    /// Index of this symbol, from 0.
    pub index: u8,
    /// Number of symbols, 1 to 16.
    pub total: u8,
    /// Exclusive or of all bytes of the whole message.
    pub parity: u8,
}

/// The payload follows a GS1 or industry format: ISO/IEC 18004:2015, clause 7.4.8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fnc1 {
    /// First position: GS1 application identifiers; byte 0x1D separates fields of variable length.
    Gs1,
    /// Second position: an industry format named by this application indicator.
    Industry(u8),
}

/// A position in a picture, in pixels from its top left corner; pixel centres lie at halves.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// One QR symbol read from a picture.
#[derive(Clone, PartialEq)]
pub struct Symbol {
    /// The payload: the bytes of all segments in order.
    pub bytes: Vec<u8>,
    /// The payload by mode and character set.
    pub segments: Vec<Segment>,
    /// 1 to 40: the symbol has 17 + 4 * version modules per side.
    pub version: u8,
    /// Error correction level.
    pub level: Level,
    /// Data mask, 0 to 7.
    pub mask: u8,
    /// Outer corners of the symbol in its own orientation: top left, top right, bottom right, bottom left. In a mirrored symbol
    /// they run anticlockwise.
    pub corners: [Point; 4],
    /// Size of a module in pixels, averaged over the symbol.
    pub module_size: f32,
    /// Wrong codewords that were repaired.
    pub corrected: usize,
    /// Codewords in the symbol.
    pub codewords: usize,
    /// Seen from behind or in a mirror.
    pub mirrored: bool,
    /// Light on dark.
    pub inverted: bool,
    /// Part of a message split over several symbols.
    pub structured_append: Option<StructuredAppend>,
    /// GS1 or industry format.
    pub fnc1: Option<Fnc1>,
}

impl Symbol {
    /// The payload as text; `None` when a character set is not supported or the bytes are invalid in it.
    ///
    /// Supports UTF-8 (ECI 26), ISO 8859-1 (1, 3), ASCII (27, 170), and of Shift JIS (20 and kanji mode) the single bytes and
    /// kana. Without ECI: UTF-8 if valid, otherwise ISO 8859-1, the default of the standard.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        // A character may be split between byte segments, so neighbouring segments are decoded together.
        let mut text = String::new();
        let mut rest = self.segments.as_slice();
        while let Some(first) = rest.first() {
            let set = CharacterSet::of(first)?;
            let run = rest.iter().take_while(|s| CharacterSet::of(s) == Some(set)).count();
            let (now, later) = rest.split_at(run);
            rest = later;
            let bytes: Vec<u8> = now.iter().flat_map(|s| &s.bytes).copied().collect();
            match set {
                CharacterSet::Utf8 => text.push_str(std::str::from_utf8(&bytes).ok()?),
                CharacterSet::Latin1 => text.extend(bytes.iter().map(|&b| char::from(b))),
                CharacterSet::Ascii if bytes.is_ascii() => text.extend(bytes.iter().map(|&b| char::from(b))),
                CharacterSet::Ascii => return None,
                CharacterSet::ShiftJis => push_shift_jis(&mut text, &bytes)?,
                CharacterSet::Unsaid => match std::str::from_utf8(&bytes) {
                    Ok(utf8) => text.push_str(utf8),
                    Err(_) => text.extend(bytes.iter().map(|&b| char::from(b))),
                },
            }
        }
        Some(text)
    }
}

impl fmt::Debug for Symbol {
    /// Everything except the payload, which does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Symbol")
            .field("bytes", &self.bytes.len())
            .field("version", &self.version)
            .field("level", &self.level)
            .field("mask", &self.mask)
            .field("corners", &self.corners)
            .field("module_size", &self.module_size)
            .field("corrected", &self.corrected)
            .field("codewords", &self.codewords)
            .field("mirrored", &self.mirrored)
            .field("inverted", &self.inverted)
            .field("structured_append", &self.structured_append)
            .field("fnc1", &self.fnc1)
            .finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum CharacterSet {
    Utf8,
    Latin1,
    Ascii,
    ShiftJis,
    /// No ECI: the standard says ISO 8859-1, most writers mean UTF-8.
    Unsaid,
}

impl CharacterSet {
    fn of(segment: &Segment) -> Option<Self> {
        match (segment.mode, segment.eci) {
            (Mode::Kanji, _) => Some(Self::ShiftJis),
            (_, None) => Some(Self::Unsaid),
            (_, Some(1 | 3)) => Some(Self::Latin1),
            (_, Some(20)) => Some(Self::ShiftJis),
            (_, Some(26)) => Some(Self::Utf8),
            (_, Some(27 | 170)) => Some(Self::Ascii),
            (_, Some(_)) => None,
        }
    }
}

/// Shift JIS (JIS X 0208 annex 1) without its table of ideographs: ASCII, half-width katakana, kana, full-width letters and
/// digits, and the most common punctuation.
fn push_shift_jis(text: &mut String, bytes: &[u8]) -> Option<()> {
    let mut bytes = bytes.iter().copied();
    while let Some(first) = bytes.next() {
        let code = match first {
            0..=0x7f => u32::from(first),
            // U+FF61 is half-width ideographic full stop, 0xA1.
            0xa1..=0xdf => 0xff61 + u32::from(first) - 0xa1,
            _ => {
                let double = u32::from(first) << 8 | u32::from(bytes.next()?);
                match double {
                    0x8140 => 0x3000,
                    0x8141 => 0x3001,
                    0x8142 => 0x3002,
                    0x815b => 0x30fc,
                    0x824f..=0x8258 => 0xff10 + double - 0x824f,
                    0x8260..=0x8279 => 0xff21 + double - 0x8260,
                    0x8281..=0x829a => 0xff41 + double - 0x8281,
                    0x829f..=0x82f1 => 0x3041 + double - 0x829f,
                    0x8340..=0x837e => 0x30a1 + double - 0x8340,
                    0x8380..=0x8396 => 0x30e0 + double - 0x8380,
                    _ => return None,
                }
            }
        };
        text.push(char::from_u32(code)?);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbol(segments: Vec<Segment>) -> Symbol {
        Symbol {
            bytes: segments.iter().flat_map(|s| s.bytes.clone()).collect(),
            segments,
            version: 1,
            level: Level::M,
            mask: 0,
            corners: [Point::default(); 4],
            module_size: 1.0,
            corrected: 0,
            codewords: 26,
            mirrored: false,
            inverted: false,
            structured_append: None,
            fnc1: None,
        }
    }

    #[test]
    fn text_follows_the_character_sets() {
        for (mode, eci, bytes, expected) in [
            (Mode::Byte, None, "Zoë".as_bytes(), Some("Zoë")),
            (Mode::Byte, None, b"Zo\xeb", Some("Zoë")),
            (Mode::Byte, Some(26), b"Zo\xeb", None),
            (Mode::Byte, Some(3), "ë".as_bytes(), Some("Ã«")),
            (Mode::Byte, Some(27), b"\xeb", None),
            (Mode::Byte, Some(999_999), b"a", None),
            (Mode::Byte, Some(20), b"a\xb1\x82\xa0", Some("aｱあ")),
            (Mode::Kanji, None, b"\x83\x8d\x81\x5b", Some("ロー")),
            (Mode::Kanji, None, b"\x93\xfa", None),
        ] {
            let found = symbol(vec![Segment { mode, eci, bytes: bytes.to_vec() }]).text();
            assert_eq!(found.as_deref(), expected, "{mode:?} {eci:?} {bytes:?}");
        }
    }

    #[test]
    fn debug_shows_no_payload() {
        let shown =
            format!("{:?}", symbol(vec![Segment { mode: Mode::Byte, eci: None, bytes: b"Ada".to_vec() }]));
        assert!(!shown.contains("Ada") && !shown.contains("65"), "{shown}");
    }
}
