//! A symbol as PDF (ISO 32000-1): one path, exact in millimetres, as a separate page or as operators for another page.

use std::fmt::Write as _;

use crate::limits::QUIET_ZONE_MODULES;
use crate::outline::outline;
use crate::print::ModuleSize;
use crate::symbol::QrSymbol;

/// PDF's unit of length is 1/72 inch.
const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// `symbol` with its quiet zone as a PDF 1.4 file with one page of exactly that size, to be placed like a picture.
///
/// `title` appears in the title bar of viewers.
#[must_use]
pub fn pdf(symbol: &QrSymbol, module: ModuleSize, title: Option<&str>) -> Vec<u8> {
    let side = points(symbol.printed_mm(module.mm()));
    let content = pdf_path(symbol, module);
    let mut file = File::default();
    file.object("<</Type/Catalog/Pages 2 0 R>>");
    file.object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    file.object(&format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {side} {side}]/Resources<<>>/Contents 4 0 R>>"
    ));
    file.object(&format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    file.object(
        &title.map_or_else(|| "<<>>".to_owned(), |title| format!("<</Title{}>>", text_string(title))),
    );
    file.finish()
}

/// The operators that set the colours of a symbol in a PDF content stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PdfInk<'a> {
    /// Sets the colour of the background, for filling.
    pub paper: &'a str,
    /// Sets the colour of dark modules, for filling.
    pub ink: &'a str,
}

/// `symbol` with its quiet zone as operators of a PDF content stream: black on a white background, in DeviceGray, so that presses
/// use only black ink. The lower left corner is at the origin; lengths are in default user space (1/72 inch). Precede it with a
/// `cm` operator to move it. The graphics state is left unchanged.
#[must_use]
pub fn pdf_path(symbol: &QrSymbol, module: ModuleSize) -> String {
    pdf_path_in(symbol, module.mm(), PdfInk { paper: "1 g", ink: "0 g" })
}

/// The same in other colours, with modules of `module_mm` millimetres.
#[must_use]
pub fn pdf_path_in(symbol: &QrSymbol, module_mm: f64, PdfInk { paper, ink }: PdfInk<'_>) -> String {
    let side = symbol.side_with_quiet_zone();
    let scale = points(module_mm);
    let height = points(symbol.printed_mm(module_mm));
    // From here on one unit is one module, and y grows downwards as in the symbol.
    let mut path = format!("q {scale} 0 0 -{scale} 0 {height} cm {paper} 0 0 {side} {side} re f {ink}\n");
    for polygon in outline(symbol) {
        for (index, (x, y)) in polygon.into_iter().enumerate() {
            let operator = if index == 0 { 'm' } else { 'l' };
            // Writing to a String cannot fail.
            let _ = write!(path, "{} {} {operator} ", x + QUIET_ZONE_MODULES, y + QUIET_ZONE_MODULES);
        }
        path.push_str("h\n");
    }
    path.push_str("f Q");
    path
}

/// `mm` millimetres in points, with the five decimals that viewers keep.
fn points(mm: f64) -> String {
    format!("{:.5}", mm * POINTS_PER_MM)
}

/// `text` as a text string (ISO 32000-1, 7.9.2.2): UTF-16 in hexadecimal, so that no character needs escaping.
fn text_string(text: &str) -> String {
    let units = text.encode_utf16().fold(String::from("<FEFF"), |mut hex, unit| {
        let _ = write!(hex, "{unit:04X}");
        hex
    });
    units + ">"
}

/// A PDF file under construction. Objects are numbered from 1: the first is the catalogue, the last the information dictionary.
struct File {
    bytes: Vec<u8>,
    offsets: Vec<usize>,
}

impl Default for File {
    fn default() -> Self {
        // Four bytes above 127 in a comment mark the file as binary for transfer programs (7.5.2).
        Self { bytes: b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec(), offsets: Vec::new() }
    }
}

impl File {
    fn object(&mut self, body: &str) {
        self.offsets.push(self.bytes.len());
        self.bytes.extend(format!("{} 0 obj\n{body}\nendobj\n", self.offsets.len()).bytes());
    }

    /// Adds the cross-reference table (7.5.4: lines of exactly 20 bytes) and the trailer.
    fn finish(mut self) -> Vec<u8> {
        let table = self.bytes.len();
        let (last, size) = (self.offsets.len(), self.offsets.len() + 1);
        let mut end = format!("xref\n0 {size}\n0000000000 65535 f \n");
        for offset in &self.offsets {
            let _ = writeln!(end, "{offset:010} 00000 n ");
        }
        let _ =
            write!(end, "trailer\n<</Size {size}/Root 1 0 R/Info {last} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        self.bytes.extend(end.bytes());
        self.bytes
    }
}
