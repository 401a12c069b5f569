//! The font of the printed text: Noto Sans with Latin, Greek and Cyrillic letters, cut to what a stamp prints.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use subsetter::{GlyphRemapper, subset};
use unicode_normalization::UnicodeNormalization as _;

use super::error::PdfStampError;
use super::lexer::Ref;
use super::update::Update;

/// Noto Sans 2.004, regular; `fonts/README.md` says how the file is made.
const FONT: &[u8] = include_bytes!("../../fonts/NotoSans-LGC.ttf");

/// Units of a PDF's glyph widths in an em (ISO 32000-1, 9.7.4.3).
const PDF_EM: f32 = 1_000.0;

/// A character with its glyph in [`FONT`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    character: char,
    id: u16,
    /// In ems.
    advance: f32,
}

fn font() -> Result<FontRef<'static>, PdfStampError> {
    FontRef::new(FONT)
        .map_err(|_| PdfStampError::Unsupported { what: "a font that cannot be read".to_owned() })
}

/// The glyphs of `text` in normalisation form C, from left to right.
///
/// # Errors
/// [`PdfStampError::NoGlyph`] for the first character without one.
pub(super) fn shape(text: &str) -> Result<Vec<Glyph>, PdfStampError> {
    let font = font()?;
    let (map, metrics) = (font.charmap(), font.glyph_metrics(Size::unscaled(), LocationRef::default()));
    let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    text.nfc()
        .map(|character| {
            let id = map.map(character).filter(|id| id.to_u32() != 0);
            let id = id.ok_or(PdfStampError::NoGlyph { character })?;
            let advance = metrics.advance_width(id).unwrap_or_default() / em;
            let id = u16::try_from(id.to_u32()).map_err(|_| PdfStampError::NoGlyph { character })?;
            Ok(Glyph { character, id, advance })
        })
        .collect()
}

/// The width of a line, in ems.
pub(super) fn width(glyphs: &[Glyph]) -> f64 {
    glyphs.iter().map(|glyph| f64::from(glyph.advance)).sum()
}

/// The character that a glyph shows.
pub(super) fn character(glyph: &Glyph) -> char {
    glyph.character
}

/// A font cut to the glyphs of some lines.
pub(super) struct Subset {
    remapper: GlyphRemapper,
    glyphs: BTreeMap<u16, Glyph>,
    program: Vec<u8>,
}

impl Subset {
    pub(super) fn of<'g>(lines: impl Iterator<Item = &'g Glyph>) -> Result<Self, PdfStampError> {
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        for glyph in lines {
            glyphs.insert(remapper.remap(glyph.id), *glyph);
        }
        let program = subset(FONT, 0, &remapper).map_err(|error| PdfStampError::Unsupported {
            what: format!("a font that cannot be cut: {error}"),
        })?;
        Ok(Self { remapper, glyphs, program })
    }

    /// `line` as a string of glyph numbers, in hexadecimal.
    pub(super) fn encode(&self, line: &[Glyph]) -> String {
        line.iter().fold(String::new(), |mut hex, glyph| {
            let _ = write!(hex, "{:04X}", self.remapper.get(glyph.id).unwrap_or(0));
            hex
        })
    }

    /// Writes the font and what belongs to it, and returns its reference (9.7.4, 9.8, 9.9).
    pub(super) fn write(&self, update: &mut Update<'_>) -> Result<Ref, PdfStampError> {
        let [font_ref, descendant, descriptor, program, map, set] = std::array::from_fn(|_| update.reserve());
        let name = self.name();
        let metrics = font()?.metrics(Size::unscaled(), LocationRef::default());
        let scaled = |value: f32| (value * PDF_EM / f32::from(metrics.units_per_em)).round();
        let bounds = metrics.bounds.unwrap_or_default();
        update.put(
            font_ref,
            format!(
                "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{} 0 R]/ToUnicode {} 0 R>>",
                descendant.number, map.number
            )
            .as_bytes(),
        );
        let mut widths = String::new();
        for (id, glyph) in &self.glyphs {
            let _ = write!(widths, " {id}[{}]", (glyph.advance * PDF_EM).round());
        }
        update.put(
            descendant,
            format!(
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {} 0 R/CIDToGIDMap/Identity/DW 0/W[{}]>>",
                descriptor.number,
                widths.trim_start()
            )
            .as_bytes(),
        );
        update.put(
            descriptor,
            format!(
                "<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{} {} {} {}]/ItalicAngle 0/Ascent {}/Descent {}/CapHeight {}/StemV 80/FontFile2 {} 0 R/CIDSet {} 0 R>>",
                scaled(bounds.x_min),
                scaled(bounds.y_min),
                scaled(bounds.x_max),
                scaled(bounds.y_max),
                scaled(metrics.ascent),
                scaled(metrics.descent),
                scaled(metrics.cap_height.unwrap_or(metrics.ascent)),
                program.number,
                set.number
            )
            .as_bytes(),
        );
        let length = self.program.len();
        update.put_deflated(program, &format!("/Length1 {length}"), &self.program)?;
        update.put_deflated(map, "", self.to_unicode().as_bytes())?;
        // PDF/A: every glyph of the font, those that letters are composed of included (ISO 19005-1, 6.3.5).
        update.put_stream(set, "", &self.all_glyphs());
        Ok(font_ref)
    }

    /// The name of a subset begins with six letters, which differ between subsets (9.6.4).
    fn name(&self) -> String {
        let digest = Sha256::digest(&self.program);
        let tag: String = digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
        format!("{tag}+NotoSans-Regular")
    }

    /// One bit for each glyph of the program, the first in the highest bit of the first byte.
    fn all_glyphs(&self) -> Vec<u8> {
        let count = glyphs_in(&self.program).unwrap_or(self.remapper.num_gids());
        let mut bits = vec![0xff; usize::from(count / 8)];
        if !count.is_multiple_of(8) {
            bits.push(0xff << (8 - count % 8));
        }
        bits
    }

    /// The characters of the glyphs, for those who search or copy the text (9.10.3).
    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n",
        );
        let glyphs: Vec<_> = self.glyphs.iter().collect();
        // At most 100 in each block (Adobe Technical Note 5014).
        for block in glyphs.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", block.len());
            for (id, glyph) in block {
                let mut units = [0; 2];
                let hex =
                    glyph.character.encode_utf16(&mut units).iter().fold(String::new(), |mut hex, unit| {
                        let _ = write!(hex, "{unit:04X}");
                        hex
                    });
                let _ = writeln!(map, "<{id:04X}><{hex}>");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap CMapName currentdict/CMap defineresource pop end end");
        map
    }
}

/// The number of glyphs in a font: `numGlyphs` of its table `maxp`.
fn glyphs_in(program: &[u8]) -> Option<u16> {
    let big_endian = |at: usize, length: usize| {
        let bytes = program.get(at..at.checked_add(length)?)?;
        Some(bytes.iter().fold(0_usize, |value, byte| value << 8 | usize::from(*byte)))
    };
    let tables = big_endian(4, 2)?;
    let record =
        (0..tables).map(|index| 12 + 16 * index).find(|at| program.get(*at..*at + 4) == Some(b"maxp"))?;
    u16::try_from(big_endian(big_endian(record + 8, 4)? + 4, 2)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_scripts_of_europe_have_glyphs() {
        let text = "ÀÿŠőțȚŁđĦħŻŋŧßÞð ΆώϊΐΣς ЂћЄєЇїЌѓЊњЯ 2026/0042-Α №–“”„’…€";
        assert_eq!(shape(text).unwrap().len(), text.chars().count());
        // Composed before it is looked up.
        assert_eq!(shape("e\u{301}").unwrap(), shape("é").unwrap());
    }

    #[test]
    fn a_character_without_glyph_is_an_error_and_no_box() {
        for character in ['ა', '中', 'ع', '\u{1F393}', '\n', '\u{301}'] {
            let text = format!("x{character}");
            assert_eq!(shape(&text), Err(PdfStampError::NoGlyph { character }));
        }
    }

    #[test]
    fn the_set_of_glyphs_has_the_parts_of_composed_letters_too() {
        let glyphs = shape("Ǻ").unwrap();
        let subset = Subset::of(glyphs.iter()).unwrap();
        let count = glyphs_in(&subset.program).unwrap();
        let bits: u32 = subset.all_glyphs().iter().map(|byte| byte.count_ones()).sum();
        assert_eq!(bits, u32::from(count));
        assert!(count >= 2 && count >= subset.remapper.num_gids(), "{count}");
    }
}
