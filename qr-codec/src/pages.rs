//! Pages of a PDF (ISO 32000-1) as grey pictures, in bounded time and memory.
//!
//! The crate `hayro-interpret` parses the file and interprets its drawing operators. [`canvas`] draws only what a QR symbol can
//! consist of: filled and stroked areas in plain colours, and pictures. Text in fonts, shadings and patterns are left out; a page
//! with nothing else is skipped quickly.

mod canvas;
mod draw;
mod error;
mod streams;

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use hayro_interpret::hayro_syntax::object::{Array, Stream};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt as _, interpret_page};

use crate::deadline::{Clock, Deadline, monotonic};
use crate::limits::{
    MAX_PDF_CONTENT_BYTES, MAX_PDF_DOCUMENT_TIME, MAX_PDF_FILE_BYTES, MAX_PDF_PAGE_PIXELS, MAX_PDF_PAGE_TIME,
    MAX_PDF_PAGES,
};
use crate::luma::LumaView;
use crate::pictures::LumaImage;
use canvas::Canvas;
use draw::{Painter, Stop};
pub use error::PdfError;

/// The resolutions at which a page is drawn until it can be read, in dots per inch: a default module has 2.5, 5 and 10 pixels.
pub const PDF_RESOLUTIONS: [u32; 3] = [150, 300, 600];

/// At this resolution and below, a default module has fewer pixels than many readers need.
const COARSE_DPI: u32 = 150;

const POINTS_PER_INCH: f64 = 72.0;

/// A parsed PDF file.
pub struct PdfDocument {
    pdf: Pdf,
    clock: Clock,
}

/// Limits on searching a PDF for symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PdfLimits {
    /// Most pages searched, from the first.
    pub pages: usize,
    /// Longest time to draw one page once.
    pub page_time: Duration,
    /// Longest time for the whole document, including reading its symbols.
    pub document_time: Duration,
}

impl Default for PdfLimits {
    /// The defaults in [`limits`](crate::limits).
    fn default() -> Self {
        Self { pages: MAX_PDF_PAGES, page_time: MAX_PDF_PAGE_TIME, document_time: MAX_PDF_DOCUMENT_TIME }
    }
}

/// One rendering of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PdfPage {
    /// Counted from 1.
    pub number: usize,
    /// Pages in the document.
    pub count: usize,
    /// The resolution of the rendering, in dots per inch; lower than requested when the page is very large.
    pub dpi: u32,
}

/// How to continue after a page has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextLook {
    /// With the same page at the next resolution, or with the next page after the last resolution.
    Sharper,
    /// With the next page.
    NextPage,
    /// Not at all.
    Stop,
}

impl PdfDocument {
    /// Parses a PDF file. Documents that open without a password are decrypted.
    ///
    /// # Errors
    /// [`PdfError`] about the whole document.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, PdfError> {
        if bytes.is_empty() {
            return Err(PdfError::Empty);
        }
        if bytes.len() > MAX_PDF_FILE_BYTES {
            return Err(PdfError::FileTooLarge { limit: MAX_PDF_FILE_BYTES });
        }
        // The parser decompresses what it needs without a limit, so sizes are checked before it starts.
        streams::check_file(&bytes)?;
        catch_unwind(AssertUnwindSafe(|| {
            let pdf = Pdf::new(bytes).map_err(|error| match error {
                LoadPdfError::Invalid => PdfError::Damaged,
                LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfError::Encrypted,
                LoadPdfError::Decryption(
                    DecryptionError::MissingIDEntry
                    | DecryptionError::InvalidEncryption
                    | DecryptionError::UnsupportedAlgorithm,
                ) => PdfError::UnsupportedEncryption,
            })?;
            streams::check_objects(&pdf)?;
            if pdf.pages().is_empty() {
                return Err(PdfError::NoPages);
            }
            Ok(Self { pdf, clock: monotonic })
        }))
        .unwrap_or(Err(PdfError::Damaged))
    }

    /// Measures time with `clock`, which returns the time since any fixed moment, instead of the clock of the standard library.
    #[must_use]
    pub fn with_clock(mut self, clock: fn() -> Duration) -> Self {
        self.clock = clock;
        self
    }

    /// Pages in the document; at least 1.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Draws page `number`, counted from 1, at `dpi` dots per inch, or at as many as [`MAX_PDF_PAGE_PIXELS`] allow. `None` when
    /// nothing on the page could be a QR symbol.
    ///
    /// # Errors
    /// [`PdfError`] about this page; `time` is the longest time for drawing it.
    pub fn draw_page(&self, number: usize, dpi: u32, time: Duration) -> Result<Option<LumaImage>, PdfError> {
        Ok(self.draw(number, dpi, time)?.map(|drawn| drawn.picture))
    }

    fn draw(&self, number: usize, dpi: u32, time: Duration) -> Result<Option<Drawn>, PdfError> {
        let count = self.page_count();
        let page = number
            .checked_sub(1)
            .and_then(|index| self.pdf.pages().get(index))
            .ok_or(PdfError::NoSuchPage { number, count })?;
        let deadline = Deadline::after(time, self.clock);
        // A panic means a damaged page and must not end a batch. Reaching a limit also unwinds, since the interpreter cannot be
        // stopped in any other way.
        catch_unwind(AssertUnwindSafe(|| draw(page, number, dpi, deadline))).unwrap_or_else(|payload| {
            Err(match payload.downcast_ref() {
                Some(Stop::Deadline) => PdfError::PageTime { number, limit: time },
                Some(Stop::Picture { width, height }) => {
                    PdfError::PictureTooLarge { number, width: *width, height: *height }
                }
                None => PdfError::DamagedPage { number },
            })
        })
    }

    /// Shows every page to `look`, at each of [`PDF_RESOLUTIONS`] until `look` asks for the next page. For a page that cannot be
    /// drawn, `look` gets the error, and the search continues with the next page. Pages without anything that could be a symbol
    /// are skipped.
    ///
    /// # Errors
    /// [`PdfError::DocumentTime`] or [`PdfError::TooManyPages`] when pages were left out.
    pub fn look_at_pages(
        &self,
        limits: &PdfLimits,
        mut look: impl FnMut(PdfPage, Result<LumaView<'_>, PdfError>) -> NextLook,
    ) -> Result<(), PdfError> {
        let count = self.page_count();
        let start = (self.clock)();
        for number in 1..=count.min(limits.pages) {
            for dpi in PDF_RESOLUTIONS {
                let left = limits.document_time.saturating_sub((self.clock)().saturating_sub(start));
                if left.is_zero() {
                    return Err(PdfError::DocumentTime { seen: number - 1, count });
                }
                let page = |dpi| PdfPage { number, count, dpi };
                let (next, sharper) = match self.draw(number, dpi, limits.page_time.min(left)) {
                    Ok(None) => break,
                    Ok(Some(drawn)) => (look(page(drawn.dpi), Ok(drawn.picture.view())), drawn.sharper),
                    Err(error) => (look(page(dpi), Err(error)), false),
                };
                match next {
                    NextLook::Stop => return Ok(()),
                    NextLook::NextPage => break,
                    NextLook::Sharper if !sharper => break,
                    NextLook::Sharper => {}
                }
            }
        }
        if count > limits.pages { Err(PdfError::TooManyPages { seen: limits.pages, count }) } else { Ok(()) }
    }
}

impl fmt::Debug for PdfDocument {
    /// Only sizes: a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PdfDocument({} pages)", self.page_count())
    }
}

/// Pixels per point, such that a page at `dpi` has at most [`MAX_PDF_PAGE_PIXELS`].
fn scale(page: &Page<'_>, dpi: u32) -> f64 {
    let (width, height) = page.render_dimensions();
    let area = (f64::from(width) * f64::from(height)).max(1.0);
    #[expect(clippy::cast_precision_loss, reason = "a limit of eight digits")]
    let largest = (MAX_PDF_PAGE_PIXELS as f64 / area).sqrt();
    (f64::from(dpi) / POINTS_PER_INCH).min(largest)
}

/// A drawn page.
struct Drawn {
    picture: LumaImage,
    /// The resolution it was drawn at, in dots per inch.
    dpi: u32,
    /// Whether a higher resolution could help.
    sharper: bool,
}

/// `None` when nothing on the page could be a symbol.
fn draw(page: &Page<'_>, number: usize, dpi: u32, deadline: Deadline) -> Result<Option<Drawn>, PdfError> {
    check_content(page)?;
    let scale = scale(page, dpi);
    let (width, height) = page.render_dimensions();
    let damaged = PdfError::DamagedPage { number };
    let mut canvas = Canvas::new(f64::from(width) * scale, f64::from(height) * scale).ok_or(damaged)?;
    let target = Rect::new(0.0, 0.0, canvas.width_f64(), canvas.height_f64());
    let transform = Affine::scale(scale) * page.initial_transform(true).to_kurbo();
    let cache = InterpreterCache::new();
    let mut context = Context::new(transform, target, &cache, page.xref(), InterpreterSettings::default());
    let mut painter = Painter::new(&mut canvas, deadline);
    interpret_page(page, &mut context, &mut painter);
    if !painter.may_have_drawn_a_symbol() {
        return Ok(None);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most dpi, which is a u32"
    )]
    let drawn_dpi = (scale * POINTS_PER_INCH).round() as u32;
    // Even a picture without further detail helps when it is larger: many readers need more pixels per module.
    let sharper = drawn_dpi >= dpi && (painter.could_be_sharper() || dpi <= COARSE_DPI);
    let picture = canvas.into_picture().ok_or(damaged)?;
    Ok(Some(Drawn { picture, dpi: drawn_dpi, sharper }))
}

/// Checks the size of a page's content. Its parts are joined before they are interpreted, and one part may be named many times.
fn check_content(page: &Page<'_>) -> Result<(), PdfError> {
    let bomb = PdfError::Bomb { limit: MAX_PDF_CONTENT_BYTES };
    let mut length = 0;
    let mut add = |stream: &Stream<'_>| {
        length += stream.decoded_data().map_or(0, |data| data.len()) + 1;
        if length > MAX_PDF_CONTENT_BYTES { Err(bomb) } else { Ok(()) }
    };
    if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
        add(&stream)?;
    } else if let Some(parts) = page.raw().get::<Array<'_>>("Contents") {
        for stream in parts.iter::<Stream<'_>>() {
            add(&stream)?;
        }
    }
    Ok(())
}
