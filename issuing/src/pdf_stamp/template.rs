//! A page of a PDF, ready to be stamped any number of times.

use qualistamp_qr::QrSymbol;
use qualistamp_qr::limits::{MAX_DPI, MIN_MODULE_MM};

use super::content::{Wrapping, wrapping};
use super::document::{Document, PageNode, refuse_signed_and_xfa};
use super::error::PdfStampError;
use super::form::{Drawing, Ink, TextSide, number};
use super::geometry::{Display, overlap, rectangle};
use super::lexer::{Dict, Item, Ref, Value};
use super::sections::damaged;
use super::text::PrintedText;
use super::update::{Base, Update, written_name};

const MM_PER_INCH: f64 = 25.4;

/// Default distance of a stamp from the edges of the page, in millimetres: most printers reach that far.
const DEFAULT_MARGIN_MM: f64 = 12.0;

/// Most annotations on a page.
const MAX_ANNOTATIONS: usize = 100_000;

/// Most elements of a page's content.
const MAX_CONTENTS: usize = 100_000;

/// Part of a millimetre that two places may differ by and still be the same: far less than a printer's dot.
const TOLERANCE_MM: f64 = 0.001;

/// A corner of the page as it is displayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// Top left.
    TopLeft,
    /// Top right.
    TopRight,
    /// Bottom left.
    BottomLeft,
    /// Bottom right.
    BottomRight,
}

/// Where on the page a stamp is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StampPlace {
    /// The corner of the page from which the distances count, and the corner of the stamp with its text that lies there.
    pub corner: Corner,
    /// Distance from the left or right edge of the page as displayed, in millimetres.
    pub x_mm: f64,
    /// Distance from the top or bottom edge, in millimetres.
    pub y_mm: f64,
    /// Width of the code with its quiet zone, in millimetres. It becomes narrower by less than a dot per module, so that modules are
    /// whole dots. `None` for modules of the default size.
    pub width_mm: Option<f64>,
}

impl Default for StampPlace {
    /// Bottom right, 12 mm from the edges.
    fn default() -> Self {
        Self::in_corner(Corner::BottomRight)
    }
}

impl StampPlace {
    /// In a corner of the page, 12 mm from its edges.
    #[must_use]
    pub fn in_corner(corner: Corner) -> Self {
        Self { corner, x_mm: DEFAULT_MARGIN_MM, y_mm: DEFAULT_MARGIN_MM, width_mm: None }
    }
}

/// How a stamp is printed on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PdfStampOptions {
    /// Where.
    pub place: StampPlace,
    /// Where its text stands.
    pub text_side: TextSide,
    /// Resolution of the printer, in dots per inch. Modules and edges of the code lie on its dots, if the page is printed at its
    /// true size.
    pub dpi: u32,
}

impl Default for PdfStampOptions {
    fn default() -> Self {
        Self { place: StampPlace::default(), text_side: TextSide::Below, dpi: crate::stamp::DEFAULT_DPI }
    }
}

impl PdfStampOptions {
    /// The width of a module of `symbol`, in millimetres: whole dots of the printer.
    ///
    /// # Errors
    /// [`PdfStampError::TooNarrow`] or [`PdfStampError::Resolution`].
    pub fn module_mm(&self, symbol: &QrSymbol) -> Result<f64, PdfStampError> {
        module_mm(symbol, self)
    }

    /// The width of the code with its quiet zone that gives modules of at least `module_mm` millimetres.
    #[must_use]
    pub fn width_for(&self, symbol: &QrSymbol, module_mm: f64) -> f64 {
        let dot = MM_PER_INCH / f64::from(self.dpi.max(1));
        symbol.printed_mm((module_mm / dot - 1e-6).ceil() * dot)
    }
}

/// A stamped PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct StampedPdf {
    /// The file. It begins with the bytes of the original, all of them.
    pub bytes: Vec<u8>,
    /// Left, top, right and bottom of the stamp with its text, in millimetres from the top left of the page as displayed. Outside
    /// this box, the page looks as before.
    pub at_mm: [f64; 4],
    /// Side of a module, in millimetres.
    pub module_mm: f64,
}

/// A page of a PDF, ready to be stamped.
///
/// Everything that does not depend on the stamp is read and checked once.
#[derive(Debug, Clone)]
pub struct PdfTemplate<'a> {
    file: &'a [u8],
    base: Base,
    page: Ref,
    /// The entries of the page that stay, as they are written.
    page_entries: Vec<u8>,
    contents: Vec<u8>,
    wrapping: Wrapping,
    /// The resources of the page as they are written, without the XObjects.
    resources: Vec<u8>,
    x_objects: Dict,
    display: Display,
    /// Kind and place of each annotation.
    annotations: Vec<(String, [f64; 4])>,
    ink: Ink,
}

impl<'a> PdfTemplate<'a> {
    /// Reads the PDF `file`, to stamp its page `number`, counted from 1.
    ///
    /// # Errors
    /// [`PdfStampError`] if it is damaged, encrypted, signed, a form in XFA, or has no such page.
    pub fn read(file: &'a [u8], number: usize) -> Result<Self, PdfStampError> {
        let document = Document::read(file)?;
        let catalog = document.catalog()?;
        refuse_signed_and_xfa(&document, &catalog)?;
        let page = document.page(&catalog, number)?;
        let (contents, content) = contents(&document, &page)?;
        let (resources, x_objects) = resources(&document, &page)?;
        let mut page_entries = Vec::new();
        for (name, item) in &page.dict.0 {
            if name != b"Contents" && name != b"Resources" {
                page_entries.extend(written_name(name));
                page_entries.push(b' ');
                page_entries.extend(&item.raw);
            }
        }
        Ok(Self {
            file,
            page: page.reference,
            page_entries,
            contents,
            wrapping: wrapping(&content)?,
            resources,
            x_objects,
            display: Display::of(&document, &page)?,
            annotations: annotations(&document, &page)?,
            ink: ink(&document, &catalog)?,
            base: Base {
                trailer: document.sections.trailer.clone(),
                last: document.sections.last,
                kind: document.sections.kind,
                next: document.next_number(),
            },
        })
    }

    /// Width and height of the page as displayed, in millimetres.
    #[must_use]
    pub fn page_mm(&self) -> (f64, f64) {
        self.display.size_mm()
    }

    /// Prints the code `symbol` with `text` on the page, as an incremental update.
    ///
    /// # Errors
    /// [`PdfStampError`] if the place is off the page, too narrow or occupied, or the text cannot be printed.
    pub fn stamp(
        &self,
        symbol: &QrSymbol,
        text: &PrintedText,
        options: &PdfStampOptions,
    ) -> Result<StampedPdf, PdfStampError> {
        let module_mm = module_mm(symbol, options)?;
        let drawing = Drawing::lay_out(symbol, module_mm, text, options.text_side)?;
        let at_mm = self.place(&options.place, drawing.size_mm(), options.dpi)?;
        let mut update = Update::new(self.file, &self.base);
        let form = drawing.write(symbol, self.ink, &mut update)?;
        let [left, _, _, bottom] = at_mm;
        let [before, after] = std::array::from_fn(|_| update.reserve());
        let name = self.unused_name();
        let matrix = self.display.matrix(left, bottom).map(number).join(" ");
        update.put_stream(before, "", self.wrapping.before.as_bytes());
        // An artifact is no part of the document's structure (14.8.2.2).
        let drawn = format!("{}\n/Artifact BMC q {matrix} cm /{name} Do Q EMC", self.wrapping.after);
        update.put_stream(after, "", drawn.as_bytes());
        let mut page = b"<<".to_vec();
        page.extend(&self.page_entries);
        page.extend(format!("/Contents[{} 0 R ", before.number).bytes());
        page.extend(&self.contents);
        page.extend(format!(" {} 0 R]/Resources<<", after.number).bytes());
        page.extend(&self.resources);
        page.extend(b"/XObject<<");
        for (name, item) in &self.x_objects.0 {
            page.extend(written_name(name));
            page.push(b' ');
            page.extend(&item.raw);
        }
        page.extend(format!("/{name} {} 0 R>>>>>>", form.number).bytes());
        update.put(self.page, &page);
        Ok(StampedPdf { bytes: update.finish(&self.base), at_mm, module_mm })
    }

    /// A name for the drawing that the page does not use.
    fn unused_name(&self) -> String {
        let is_used = |name: &String| self.x_objects.get(name.as_bytes()).is_some();
        let mut names = (0..).map(|index: u32| format!("Qualistamp{index}"));
        names.find(|name| !is_used(name)).unwrap_or_default()
    }

    /// Left, top, right and bottom of a stamp of `size` millimetres. The corner is on a dot of the printer.
    fn place(&self, place: &StampPlace, size: (f64, f64), dpi: u32) -> Result<[f64; 4], PdfStampError> {
        let page_mm = self.page_mm();
        let ((page_width, page_height), (width, height)) = (page_mm, size);
        let (left, top) = match place.corner {
            Corner::TopLeft => (place.x_mm, place.y_mm),
            Corner::TopRight => (page_width - place.x_mm - width, place.y_mm),
            Corner::BottomLeft => (place.x_mm, page_height - place.y_mm - height),
            Corner::BottomRight => (page_width - place.x_mm - width, page_height - place.y_mm - height),
        };
        let dot = MM_PER_INCH / f64::from(dpi);
        let (left, top) = ((left / dot).round() * dot, (top / dot).round() * dot);
        let at_mm = [left, top, left + width, top + height];
        let is_on_page = left >= -TOLERANCE_MM
            && top >= -TOLERANCE_MM
            && left + width <= page_width + TOLERANCE_MM
            && top + height <= page_height + TOLERANCE_MM;
        // A distance that is no number is on no page.
        if !is_on_page {
            return Err(PdfStampError::OffPage { page_mm, stamp_mm: at_mm });
        }
        match self.annotations.iter().find(|(_, there)| overlap(*there, at_mm)) {
            Some((kind, there)) => Err(PdfStampError::Occupied { kind: kind.clone(), at_mm: *there }),
            None => Ok(at_mm),
        }
    }
}

/// The width of a module in whole dots.
fn module_mm(symbol: &QrSymbol, options: &PdfStampOptions) -> Result<f64, PdfStampError> {
    let default = qualistamp_qr::ModuleSize::default();
    if options.dpi == 0 || options.dpi > MAX_DPI {
        let error = qualistamp_qr::PrintError::Resolution { found: options.dpi, max: MAX_DPI };
        return Err(PdfStampError::Resolution(error));
    }
    let Some(width_mm) = options.place.width_mm else {
        let grid = qualistamp_qr::DotGrid::new(options.dpi, default).map_err(PdfStampError::Resolution)?;
        return Ok(grid.module_mm());
    };
    let dot = MM_PER_INCH / f64::from(options.dpi);
    // A little more than rounding errors.
    let dots = (width_mm / symbol.printed_mm(1.0) / dot + 1e-6).floor();
    if dots * dot >= MIN_MODULE_MM && dots.is_finite() {
        return Ok(dots * dot);
    }
    let needed_mm = symbol.printed_mm((MIN_MODULE_MM / dot - 1e-6).ceil() * dot);
    Err(PdfStampError::TooNarrow { width_mm, needed_mm })
}

/// The references to the content of a page as they are written in an array, and the content.
fn contents(document: &Document<'_>, page: &PageNode) -> Result<(Vec<u8>, Vec<u8>), PdfStampError> {
    let mut parts = Vec::new();
    match page.dict.item(b"Contents") {
        None => {}
        Some(item) => match (&item.value, document.resolve(&item.value)?) {
            (_, Value::Null) => {}
            (_, Value::Array(items)) => parts = items,
            (Value::Ref(_), Value::Dict(_)) => parts.push(item.clone()),
            _ => return Err(damaged("the content of the page is no stream", document.sections.last)),
        },
    }
    if parts.len() > MAX_CONTENTS {
        return Err(damaged("the page has too many contents", document.sections.last));
    }
    let (mut written, mut content) = (Vec::new(), Vec::new());
    for Item { raw, value } in parts {
        let Value::Ref(reference) = value else {
            return Err(damaged("the content of the page is no stream", document.sections.last));
        };
        written.extend(raw);
        written.push(b' ');
        content.extend(document.stream(reference)?.1);
        content.push(b'\n');
        if content.len() > 2 * super::filters::MAX_DECODED {
            return Err(damaged("the page has too much content", document.sections.last));
        }
    }
    Ok((written, content))
}

/// The resources of a page, its own or inherited, as they are written but for the XObjects.
fn resources(document: &Document<'_>, page: &PageNode) -> Result<(Vec<u8>, Dict), PdfStampError> {
    let found =
        page.inherited.get(&b"Resources"[..]).map_or(Ok(Value::Null), |value| document.resolve(value))?;
    let dict = if found == Value::Null { Some(Dict::default()) } else { found.into_dict() };
    let dict = dict.ok_or(damaged("the resources of the page are no dictionary", document.sections.last))?;
    let mut written = Vec::new();
    for (name, item) in &dict.0 {
        if name != b"XObject" {
            written.extend(written_name(name));
            written.push(b' ');
            written.extend(&item.raw);
        }
    }
    Ok((written, document.dict(&dict, b"XObject")?.unwrap_or_default()))
}

/// The kinds and places of the annotations: form fields, notes, links.
fn annotations(document: &Document<'_>, page: &PageNode) -> Result<Vec<(String, [f64; 4])>, PdfStampError> {
    let items = document.items(&page.dict, b"Annots")?;
    if items.len() > MAX_ANNOTATIONS {
        return Err(damaged("the page has too many notes", document.sections.last));
    }
    let display = Display::of(document, page)?;
    let mut found = Vec::new();
    for item in items {
        let Value::Dict(annotation) = document.resolve(&item.value)? else { continue };
        let Some(place) = annotation.get(b"Rect") else { continue };
        let Some(place) = rectangle(document, place)? else { continue };
        let kind = document.value(&annotation, b"Subtype")?.into_name().unwrap_or_default();
        let kind = String::from_utf8_lossy(&kind).into_owned();
        // The window of a note is only seen once it is opened.
        if kind != "Popup" {
            found.push((kind, display.displayed(place)));
        }
    }
    Ok(found)
}

/// Black in the colour space that keeps PDF/A what it is: DeviceGray needs an output intent there (ISO 19005-1, 6.2.3).
fn ink(document: &Document<'_>, catalog: &Dict) -> Result<Ink, PdfStampError> {
    for intent in document.items(catalog, b"OutputIntents")? {
        if let Value::Dict(intent) = document.resolve(&intent.value)?
            && matches!(document.value(&intent, b"S")?, Value::Name(name) if name == b"GTS_PDFA1")
        {
            return Ok(Ink::DeviceGray);
        }
    }
    let Some(Value::Ref(metadata)) = catalog.get(b"Metadata") else { return Ok(Ink::DeviceGray) };
    // Metadata that cannot be read declare nothing.
    let Ok((_, metadata)) = document.stream(*metadata) else { return Ok(Ink::DeviceGray) };
    let declares = metadata.windows(b"pdfaid".len()).any(|window| window == b"pdfaid");
    Ok(if declares { Ink::CalGray } else { Ink::DeviceGray })
}
