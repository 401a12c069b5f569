//! The drawing of a stamp with its printed text, as a Form XObject (ISO 32000-1, 8.10).

use std::fmt::Write as _;

use qualistamp_qr::{PdfInk, QrSymbol, pdf_path_in};

use super::error::PdfStampError;
use super::font::{self, Glyph, Subset, shape};
use super::lexer::Ref;
use super::text::PrintedText;
use super::update::Update;

/// Sizes of the printed text that are tried, in points. Below the last, many people cannot read it.
const FONT_SIZES: [f64; 5] = [7.0, 6.5, 6.0, 5.5, 5.0];

/// The size for text that has to be broken into several lines, in points.
const BROKEN_SIZE: f64 = 5.5;

/// Distance of two lines, in font sizes.
const LEADING: f64 = 1.25;

/// Most printed lines.
const MAX_LINES: usize = 8;

const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// Where the printed text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSide {
    /// Under the code.
    #[default]
    Below,
    /// To the right of the code, in a column as wide as the code.
    Right,
}

/// The colours of a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Only the black ink of a press.
    DeviceGray,
    /// A grey that needs no output intent, for PDF/A without one.
    CalGray,
}

/// A drawing, before it is written.
pub(super) struct Drawing {
    /// Side of a module, in millimetres.
    module_mm: f64,
    /// Side of the code with its quiet zone, in points.
    code: f64,
    /// Width and height of the whole, in points.
    size: (f64, f64),
    lines: Vec<Vec<Glyph>>,
    font_size: f64,
    /// Left edge and first baseline of the text, in points from the lower left.
    text_at: (f64, f64),
}

impl Drawing {
    /// Lays out `symbol`, whose modules are `module_mm` millimetres wide, with `text`.
    pub(super) fn lay_out(
        symbol: &QrSymbol,
        module_mm: f64,
        text: &PrintedText,
        side: TextSide,
    ) -> Result<Self, PdfStampError> {
        let quiet_mm = qualistamp_qr::limits::QUIET_ZONE_MODULES as f64 * module_mm;
        let width = (symbol.printed_mm(module_mm) - 2.0 * quiet_mm) * POINTS_PER_MM;
        Self::lay_out_in(symbol, module_mm, text, side, width)
    }

    /// The same with lines of at most `width` points.
    pub(super) fn lay_out_in(
        symbol: &QrSymbol,
        module_mm: f64,
        text: &PrintedText,
        side: TextSide,
        width: f64,
    ) -> Result<Self, PdfStampError> {
        let code = symbol.printed_mm(module_mm) * POINTS_PER_MM;
        let quiet = qualistamp_qr::limits::QUIET_ZONE_MODULES as f64 * module_mm * POINTS_PER_MM;
        let shaped: Vec<Vec<Glyph>> = text.lines().map(shape).collect::<Result<_, _>>()?;
        let widest = shaped.iter().map(|line| font::width(line)).fold(0.0, f64::max);
        let (font_size, lines) = match FONT_SIZES.into_iter().find(|size| widest * size <= width) {
            Some(size) => (size, shaped),
            None => {
                let broken = shaped.iter().flat_map(|line| break_line(line, width / BROKEN_SIZE)).collect();
                (BROKEN_SIZE, broken)
            }
        };
        if lines.len() > MAX_LINES {
            return Err(PdfStampError::TextTooLong { lines: lines.len(), max: MAX_LINES });
        }
        let leading = font_size * LEADING;
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let height = leading * lines.len() as f64;
        let (size, text_at) = match side {
            // The margin under the last line is as wide as a line is high.
            TextSide::Below if lines.is_empty() => ((code, code), (0.0, 0.0)),
            TextSide::Below => {
                ((code, code + height + leading / 2.0), (quiet, height + leading / 2.0 - font_size))
            }
            TextSide::Right => {
                let tall = code.max(height + 2.0 * quiet);
                ((code + width + quiet, tall), (code, tall - quiet - font_size))
            }
        };
        Ok(Self { module_mm, code, size, lines, font_size, text_at })
    }

    /// Width and height, in millimetres.
    pub(super) fn size_mm(&self) -> (f64, f64) {
        (self.size.0 / POINTS_PER_MM, self.size.1 / POINTS_PER_MM)
    }

    /// Writes the drawing and its font, and returns the reference of the Form XObject.
    pub(super) fn write(
        &self,
        symbol: &QrSymbol,
        ink: Ink,
        update: &mut Update<'_>,
    ) -> Result<Ref, PdfStampError> {
        if self.lines.is_empty() {
            return self.write_with(symbol, ink, None, update);
        }
        let subset = Subset::of(self.glyphs())?;
        let font = subset.write(update)?;
        self.write_with(symbol, ink, Some(&(subset, font)), update)
    }

    /// The glyphs of its text.
    pub(super) fn glyphs(&self) -> impl Iterator<Item = &Glyph> {
        self.lines.iter().flatten()
    }

    /// Writes the drawing with a font that was written before, and returns the reference of the Form XObject.
    pub(super) fn write_with(
        &self,
        symbol: &QrSymbol,
        ink: Ink,
        font: Option<&(Subset, Ref)>,
        update: &mut Update<'_>,
    ) -> Result<Ref, PdfStampError> {
        let form = update.reserve();
        let (colours, resources) = match ink {
            Ink::DeviceGray => (PdfInk { paper: "1 g", ink: "0 g" }, ""),
            Ink::CalGray => (
                PdfInk { paper: "/Grey cs 1 sc", ink: "/Grey cs 0 sc" },
                "/ColorSpace<</Grey[/CalGray<</WhitePoint[0.9505 1 1.089]/Gamma 2.2>>]>>",
            ),
        };
        let (width, height) = self.size;
        let mut content = format!("q {} 0 0 {} {} re f Q\n", colours.paper, number(width), number(height));
        let top = height - self.code;
        let path = pdf_path_in(symbol, self.module_mm, colours);
        let _ = writeln!(content, "q 1 0 0 1 0 {} cm\n{path}\nQ", number(top));
        let mut font_resource = String::new();
        if let Some((subset, font)) = font {
            font_resource = format!("/Font<</F0 {} 0 R>>", font.number);
            let (x, y) = self.text_at;
            let _ = write!(
                content,
                "BT {} /F0 {} Tf {} TL {} {} Td",
                colours.ink,
                number(self.font_size),
                number(self.font_size * LEADING),
                number(x),
                number(y)
            );
            for line in &self.lines {
                let _ = write!(content, " <{}> Tj T*", subset.encode(line));
            }
            content.push_str(" ET");
        }
        let entries = format!(
            "/Type/XObject/Subtype/Form/FormType 1/BBox[0 0 {} {}]/Resources<<{font_resource}{resources}>>",
            number(width),
            number(height)
        );
        update.put_deflated(form, &entries, content.as_bytes())?;
        Ok(form)
    }
}

/// Breaks a line at spaces, and words that are too long anywhere. `width` is in ems.
fn break_line(line: &[Glyph], width: f64) -> Vec<Vec<Glyph>> {
    let mut lines = Vec::new();
    let mut current: Vec<Glyph> = Vec::new();
    for word in line.split_inclusive(|glyph| font::character(glyph) == ' ') {
        let without_space = word.strip_suffix(&[]).unwrap_or(word);
        if !current.is_empty() && font::width(&current) + font::width(without_space) > width {
            lines.push(std::mem::take(&mut current));
        }
        for glyph in word {
            let added = font::width(std::slice::from_ref(glyph));
            if !current.is_empty() && font::character(glyph) != ' ' && font::width(&current) + added > width {
                lines.push(std::mem::take(&mut current));
            }
            current.push(*glyph);
        }
    }
    lines.push(current);
    lines
}

/// A number as PDF writes it: five decimals, without zeros at the end.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.5}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
