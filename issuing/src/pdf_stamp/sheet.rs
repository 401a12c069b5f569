//! Draws sheets of labels: a new PDF on A4, one stamp with its printed text on each label.

use std::fmt;
use std::fmt::Write as _;

use qualistamp_qr::QrSymbol;

use super::error::PdfStampError;
use super::font::Subset;
use super::form::{Drawing, Ink, TextSide, number};
use super::labels::LabelSheet;
use super::lexer::Ref;
use super::text::PrintedText;
use super::update::Update;

const MM_PER_INCH: f64 = 25.4;
const POINTS_PER_MM: f64 = 72.0 / MM_PER_INCH;

/// Width and height of A4, in points.
const A4: (f64, f64) = (210.0 * POINTS_PER_MM, 297.0 * POINTS_PER_MM);

/// The narrowest column for text beside a code, in millimetres. Award numbers break in narrower ones.
const LEAST_TEXT_MM: f64 = 12.0;

/// What is printed on a label.
#[derive(Debug, Clone)]
pub struct Label<'a> {
    /// The code.
    pub symbol: &'a QrSymbol,
    /// The text beside it, or under it if there is more room.
    pub text: PrintedText,
}

/// How labels are printed.
#[derive(Debug, Clone, Copy)]
pub struct LabelOptions {
    /// Where the labels are.
    pub sheet: LabelSheet,
    /// Index of the first label to use on the first sheet, from 0: those before it are gone already.
    pub first: usize,
    /// Side of a module, in millimetres.
    pub module_mm: f64,
    /// Resolution of the printer, in dots per inch: codes begin on its dots.
    pub dpi: u32,
}

/// Why labels cannot be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum LabelError {
    /// The first sheet has no such label.
    NoSuchLabel {
        /// Number of labels on a sheet.
        labels: usize,
    },
    /// A code with its text is larger than a label.
    TooLarge {
        /// Index of the label.
        index: usize,
        /// Size of a label: width and height in millimetres.
        label_mm: (f64, f64),
        /// Side of the code with its margin, in millimetres.
        code_mm: f64,
    },
    /// The text of a label cannot be printed.
    Text {
        /// Index of the label.
        index: usize,
        /// Why.
        error: PdfStampError,
    },
    /// The file cannot be written.
    File(PdfStampError),
}

impl LabelError {
    /// Index of the label that it is about.
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        match self {
            Self::TooLarge { index, .. } | Self::Text { index, .. } => Some(*index),
            Self::NoSuchLabel { .. } | Self::File(_) => None,
        }
    }
}

impl fmt::Display for LabelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchLabel { labels } => write!(f, "a sheet has labels from 1 to {labels}"),
            Self::TooLarge { label_mm: (width, height), code_mm, .. } => write!(
                f,
                "the code is {code_mm:.1} x {code_mm:.1} mm with its margin, and does not fit with its text on a label of {width:.1} x {height:.1} mm; use larger labels, or smaller modules with --module"
            ),
            Self::Text { error, .. } | Self::File(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LabelError {}

/// Draws `labels` on sheets, row by row, as one PDF. A sheet has as many labels as [`LabelOptions::sheet`] says.
///
/// # Errors
/// [`LabelError`]: the first label that does not fit.
pub fn label_sheets(labels: &[Label<'_>], options: &LabelOptions) -> Result<Vec<u8>, LabelError> {
    let per_sheet = options.sheet.labels();
    if options.first >= per_sheet {
        return Err(LabelError::NoSuchLabel { labels: per_sheet });
    }
    let drawings = (0..)
        .zip(labels)
        .map(|(index, label)| fit(index, label, options))
        .collect::<Result<Vec<Drawing>, LabelError>>()?;
    let mut file = Update::new_file();
    let (catalog, pages) = (file.reserve(), file.reserve());
    let font = if drawings.iter().any(|drawing| drawing.glyphs().next().is_some()) {
        let subset = Subset::of(drawings.iter().flat_map(Drawing::glyphs)).map_err(LabelError::File)?;
        let reference = subset.write(&mut file).map_err(LabelError::File)?;
        Some((subset, reference))
    } else {
        None
    };
    let mut kids: Vec<Ref> = Vec::new();
    let mut rest = labels.iter().zip(&drawings);
    let mut first = options.first;
    while rest.len() > 0 {
        let (mut content, mut forms) = (String::new(), String::new());
        for (at, (label, drawing)) in (first..per_sheet).zip(rest.by_ref()) {
            let form = drawing.write_with(label.symbol, Ink::DeviceGray, font.as_ref(), &mut file);
            let form = form.map_err(LabelError::File)?;
            let (x, y) = corner(drawing, at, options);
            let _ = writeln!(content, "q 1 0 0 1 {} {} cm /L{at} Do Q", number(x), number(y));
            let _ = write!(forms, "/L{at} {} 0 R", form.number);
        }
        first = 0;
        let (page, contents) = (file.reserve(), file.reserve());
        file.put_stream(contents, "", content.as_bytes());
        let (width, height) = A4;
        let entries = format!(
            "<</Type/Page/Parent {} 0 R/MediaBox[0 0 {} {}]/Resources<</XObject<<{forms}>>>>/Contents {} 0 R>>",
            pages.number,
            number(width),
            number(height),
            contents.number
        );
        file.put(page, entries.as_bytes());
        kids.push(page);
    }
    let list: Vec<String> = kids.iter().map(|page| format!("{} 0 R", page.number)).collect();
    file.put(pages, format!("<</Type/Pages/Count {}/Kids[{}]>>", kids.len(), list.join(" ")).as_bytes());
    // Viewers are asked to print at the true size.
    let entries =
        format!("<</Type/Catalog/Pages {} 0 R/ViewerPreferences<</PrintScaling/None>>>>", pages.number);
    file.put(catalog, entries.as_bytes());
    Ok(file.finish_new(catalog))
}

/// Lays a label out: the text beside the code, or under it where there is more room.
fn fit(index: usize, label: &Label<'_>, options: &LabelOptions) -> Result<Drawing, LabelError> {
    let label_mm = options.sheet.label_mm();
    let code_mm = label.symbol.printed_mm(options.module_mm);
    let quiet_mm = qualistamp_qr::limits::QUIET_ZONE_MODULES as f64 * options.module_mm;
    let beside_mm = label_mm.0 - code_mm - quiet_mm;
    let under_mm = code_mm - 2.0 * quiet_mm;
    let mut error = None;
    for (side, text_mm) in [(TextSide::Right, beside_mm), (TextSide::Below, under_mm)] {
        if side == TextSide::Right && text_mm < LEAST_TEXT_MM {
            continue;
        }
        let laid =
            Drawing::lay_out_in(label.symbol, options.module_mm, &label.text, side, text_mm * POINTS_PER_MM);
        match laid {
            Ok(drawing) => {
                let (width, height) = drawing.size_mm();
                // Half a millionth of a millimetre is what sums of sizes are wrong by.
                if width <= label_mm.0 + 1e-6 && height <= label_mm.1 + 1e-6 {
                    return Ok(drawing);
                }
            }
            Err(PdfStampError::TextTooLong { .. }) => {}
            Err(other) => error = error.or(Some(other)),
        }
    }
    Err(match error {
        Some(error) => LabelError::Text { index, error },
        None => LabelError::TooLarge { index, label_mm, code_mm },
    })
}

/// The lower left corner of a drawing in the middle of its label, in points. The code begins on a dot of the printer.
fn corner(drawing: &Drawing, at: usize, options: &LabelOptions) -> (f64, f64) {
    let ((left, top), (label_width, label_height)) = (options.sheet.corner_mm(at), options.sheet.label_mm());
    let (width, height) = drawing.size_mm();
    let dot = MM_PER_INCH / f64::from(options.dpi.max(1));
    let on_dot = |mm: f64| (mm / dot).round() * dot;
    let left = on_dot(left + (label_width - width) / 2.0);
    let top = on_dot(top + (label_height - height) / 2.0);
    (left * POINTS_PER_MM, A4.1 - (top + height) * POINTS_PER_MM)
}

#[cfg(test)]
mod tests {
    use super::super::template::PdfTemplate;
    use super::*;

    fn options(sheet: &str, first: usize) -> LabelOptions {
        LabelOptions { sheet: sheet.parse().unwrap(), first, module_mm: 0.423, dpi: 300 }
    }

    #[test]
    fn sheets_are_files_that_a_strict_reader_accepts() {
        let symbol = QrSymbol::encode("QS1:ABC").unwrap();
        for text in
            [PrintedText::new(Some("el"), "2026/1", Some("Πανεπιστήμιο Αιγαίου")), PrintedText::none()]
        {
            let labels: Vec<Label<'_>> =
                (0..5).map(|_| Label { symbol: &symbol, text: text.clone() }).collect();
            let file = label_sheets(&labels, &options("3x7", 20)).unwrap();
            let page = PdfTemplate::read(&file, 2).unwrap();
            let (width, height) = page.page_mm();
            assert!((width - 210.0).abs() < 0.01 && (height - 297.0).abs() < 0.01);
            // One label on the first sheet, four on the second.
            assert!(matches!(PdfTemplate::read(&file, 3), Err(PdfStampError::NoSuchPage { count: 2, .. })));
            let count = |of: &[u8]| file.windows(of.len()).filter(|found| *found == of).count();
            assert_eq!(count(b" cm /L"), 5);
            assert_eq!(count(b"/Type/Font/Subtype/Type0"), usize::from(text.lines().next().is_some()));
        }
    }

    #[test]
    fn the_label_that_does_not_fit_is_named() {
        let (small, large) =
            (QrSymbol::encode("QS1:A").unwrap(), QrSymbol::encode(&"QS1:A".repeat(60)).unwrap());
        let label = |symbol, body| Label { symbol, text: PrintedText::new(None, "1", Some(body)) };
        let labels = [label(&small, "University"), label(&large, "University")];
        let error = |labels: &[Label<'_>], options| label_sheets(labels, &options).unwrap_err();
        assert!(matches!(error(&labels, options("5x13", 0)), LabelError::TooLarge { index: 1, .. }));
        assert_eq!(error(&labels, options("3x7", 21)), LabelError::NoSuchLabel { labels: 21 });
        let georgian = error(&[label(&small, "თბილისი")], options("3x7", 0));
        assert!(matches!(georgian, LabelError::Text { index: 0, error: PdfStampError::NoGlyph { .. } }));
    }
}
