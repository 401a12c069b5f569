//! Pages of a PDF (ISO 32000-1) as grey pictures.
//!
//! The crate `hayro` parses the file and draws its pages whole. Before that, [`mod@survey`] looks at what a page consists of: most pages
//! cannot show a symbol and are not drawn. Where the renderer is known to read less, our own drawing ([`mod@draw`], [`canvas`]) is a
//! second try.
//!
//! The renderer has no limits on time and memory. Limits kept here are those that hold without measuring its work: bytes of the
//! file, pages, pixels, time between two drawings. Files from strangers belong into a process that may be killed.

mod attachments;
mod canvas;
mod draw;
mod error;
mod glyphs;
mod missing;
mod render;
mod stack;
mod survey;

use std::fmt;
use std::time::Duration;

use hayro::hayro_interpret::hayro_syntax::object::{Array, Stream};
use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::hayro_interpret::kurbo::{Affine, Rect};
use hayro::hayro_interpret::{
    Context, Device, InterpreterCache, InterpreterSettings, TransformExt as _, interpret_page,
};

use crate::deadline::{Clock, Deadline, monotonic};
use crate::limits::{
    MAX_PDF_CONTENT_BYTES, MAX_PDF_DOCUMENT_TIME, MAX_PDF_FILE_BYTES, MAX_PDF_PAGE_PIXELS, MAX_PDF_PAGE_SIDE,
    MAX_PDF_PAGE_TIME, MAX_PDF_PAGES,
};
use crate::luma::LumaView;
use crate::pictures::LumaImage;
pub use attachments::PdfAttachment;
use canvas::Canvas;
use draw::Painter;
pub use error::PdfError;
pub use missing::PdfMissing;
use stack::on_large_stack;
use survey::{Stop, Survey};

/// The resolutions at which a page is drawn until it can be read, in dots per inch: a default module has 2.5, 5 and 10 pixels.
pub const PDF_RESOLUTIONS: [u32; 3] = [150, 300, 600];

/// At this resolution and below, a default module has fewer pixels than many readers need.
const COARSE_DPI: u32 = 150;

/// A default module has five pixels.
const FINE_DPI: u32 = 300;

const POINTS_PER_INCH: f64 = 72.0;

/// Most bytes of compressed data that are nothing: a header, one empty block, a sum, with room for what careless programs add.
const MAX_EMPTY_BYTES: usize = 32;

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
    /// What is missing in the rendering.
    pub missing: PdfMissing,
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
        on_large_stack(|| {
            let pdf = Pdf::new(bytes).map_err(|error| match error {
                LoadPdfError::Invalid => PdfError::Damaged,
                LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfError::Encrypted,
                LoadPdfError::Decryption(
                    DecryptionError::MissingIDEntry
                    | DecryptionError::InvalidEncryption
                    | DecryptionError::UnsupportedAlgorithm,
                ) => PdfError::UnsupportedEncryption,
            })?;
            if pdf.pages().is_empty() {
                return Err(PdfError::NoPages);
            }
            Ok(Self { pdf, clock: monotonic })
        })
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

    /// The files attached to the document or to one of its pages, each once. Together they have at most [`MAX_PDF_FILE_BYTES`]; after
    /// [`MAX_PDF_ATTACHMENTS`](crate::limits::MAX_PDF_ATTACHMENTS) the last item is [`PdfError::TooManyAttachments`] if there are more.
    ///
    /// Whether and how deep to look into them is up to the caller.
    pub fn attachments(&self) -> impl Iterator<Item = PdfAttachment> {
        attachments::attachments(&self.pdf)
    }

    /// Draws page `number`, counted from 1, at `dpi` dots per inch, or at as many as [`MAX_PDF_PAGE_PIXELS`] allow. `None` when
    /// nothing on the page could be a QR symbol.
    ///
    /// # Errors
    /// [`PdfError`] about this page; `time` is the longest time for finding out what it consists of.
    pub fn draw_page(&self, number: usize, dpi: u32, time: Duration) -> Result<Option<LumaImage>, PdfError> {
        let Some(surveyed) = self.survey(number, time)? else { return Ok(None) };
        Ok(Some(self.draw(number, Look { dpi, ..surveyed.first() }, time)?.picture))
    }

    /// Draws page `number`, counted from 1, whatever is on it, at `dpi` dots per inch or as many as [`MAX_PDF_PAGE_PIXELS`] allow.
    ///
    /// # Errors
    /// [`PdfError`] about this page; `time` is the longest time for finding out what it consists of.
    pub fn picture_of_page(&self, number: usize, dpi: u32, time: Duration) -> Result<LumaImage, PdfError> {
        let drawing = match self.survey(number, time)? {
            Some(surveyed) => surveyed.first().drawing,
            None => Drawing::Whole,
        };
        Ok(self.draw(number, Look { dpi, drawing }, time)?.picture)
    }

    /// What page `number` consists of; `None` when nothing on it could be a symbol.
    fn survey(&self, number: usize, time: Duration) -> Result<Option<Surveyed>, PdfError> {
        let page = self.page(number)?;
        let deadline = || Deadline::after(time, self.clock);
        self.on_page(number, time, || survey(page, number, deadline()))
    }

    fn draw(&self, number: usize, look: Look, time: Duration) -> Result<Drawn, PdfError> {
        let page = self.page(number)?;
        let deadline = || Deadline::after(time, self.clock);
        self.on_page(number, time, || draw(page, look, deadline()).ok_or(PdfError::DamagedPage { number }))
    }

    fn page(&self, number: usize) -> Result<&Page<'_>, PdfError> {
        let page = number.checked_sub(1).and_then(|index| self.pdf.pages().get(index));
        page.ok_or(PdfError::NoSuchPage { number, count: self.page_count() })
    }

    /// Does `work` on page `number`, which ends with an error when it unwinds.
    fn on_page<R: Send>(
        &self,
        number: usize,
        time: Duration,
        work: impl FnOnce() -> Result<R, PdfError> + Send,
    ) -> Result<R, PdfError> {
        // A panic means a damaged page and must not end a batch. Reaching a limit also unwinds, since the interpreter cannot be
        // stopped in any other way.
        on_large_stack(work).unwrap_or_else(|payload| {
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
    /// are skipped. A page that the renderer may not draw as it should is shown once more, drawn in another way.
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
        let left = |number: usize| {
            let left = limits.document_time.saturating_sub((self.clock)().saturating_sub(start));
            if left.is_zero() { Err(PdfError::DocumentTime { seen: number - 1, count }) } else { Ok(left) }
        };
        for number in 1..=count.min(limits.pages) {
            let page = |dpi, missing| PdfPage { number, count, dpi, missing };
            let surveyed = match self.survey(number, limits.page_time.min(left(number)?)) {
                Ok(None) => continue,
                Ok(Some(surveyed)) => surveyed,
                Err(error) => match look(page(COARSE_DPI, PdfMissing::default()), Err(error)) {
                    NextLook::Stop => return Ok(()),
                    NextLook::NextPage | NextLook::Sharper => continue,
                },
            };
            let mut next = Some(surveyed.first());
            while let Some(this) = next {
                let drawn = self.draw(number, this, limits.page_time.min(left(number)?));
                next = surveyed.after(this, drawn.as_ref());
                let wish = match drawn {
                    Ok(drawn) => {
                        look(page(drawn.dpi, drawn.missing.and(surveyed.missing)), Ok(drawn.picture.view()))
                    }
                    // The next drawing may do better.
                    Err(_) if next.is_some() => continue,
                    Err(error) => look(page(this.dpi, surveyed.missing), Err(error)),
                };
                match wish {
                    NextLook::Stop => return Ok(()),
                    NextLook::NextPage => break,
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

/// One way to draw a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    dpi: u32,
    drawing: Drawing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Drawing {
    /// By the renderer.
    Whole,
    /// Plain areas, lines and pictures, by ourselves.
    Plain,
}

/// What a page consists of.
struct Surveyed {
    survey: Survey,
    missing: PdfMissing,
}

impl Surveyed {
    fn first(&self) -> Look {
        if self.survey.is_too_much() {
            Look { dpi: FINE_DPI, drawing: Drawing::Plain }
        } else {
            Look { dpi: COARSE_DPI, drawing: Drawing::Whole }
        }
    }

    /// The look that could show more than `this`.
    fn after(&self, this: Look, drawn: Result<&Drawn, &PdfError>) -> Option<Look> {
        let plain = |dpi| Look { dpi, drawing: Drawing::Plain };
        let drawn = match (this.drawing, drawn) {
            (Drawing::Plain, _) => return None,
            (Drawing::Whole, Err(_)) => return Some(plain(FINE_DPI)),
            (Drawing::Whole, Ok(drawn)) => drawn,
        };
        // Even a picture without further detail helps when it is larger: many readers need more pixels per module.
        let scale = f64::from(this.dpi) / POINTS_PER_INCH;
        let sharper =
            drawn.dpi >= this.dpi && (self.survey.could_be_sharper(scale) || this.dpi <= COARSE_DPI);
        let finer = PDF_RESOLUTIONS.into_iter().find(|dpi| *dpi > this.dpi);
        match finer.filter(|_| sharper) {
            // Most pages are plain, and the finest drawing takes most of the time.
            Some(dpi) if dpi > FINE_DPI && self.survey.is_plain() => Some(plain(dpi)),
            Some(dpi) => Some(Look { dpi, drawing: Drawing::Whole }),
            None => self.survey.is_better_drawn_plainly().then(|| plain(this.dpi.max(FINE_DPI))),
        }
    }
}

/// A drawn page.
struct Drawn {
    picture: LumaImage,
    /// The resolution it was drawn at, in dots per inch.
    dpi: u32,
    missing: PdfMissing,
}

/// Pixels per point, such that a page at `dpi` has at most [`MAX_PDF_PAGE_PIXELS`], and [`MAX_PDF_PAGE_SIDE`] in each direction.
fn scale(page: &Page<'_>, dpi: u32) -> f64 {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width).max(1.0), f64::from(height).max(1.0));
    // Each side is rounded, by half a pixel at most.
    let rounding = f64::from(MAX_PDF_PAGE_SIDE);
    #[expect(clippy::cast_precision_loss, reason = "a limit of eight digits")]
    let largest = ((MAX_PDF_PAGE_PIXELS as f64 - rounding) / (width * height)).sqrt();
    let longest = f64::from(MAX_PDF_PAGE_SIDE) / width.max(height);
    (f64::from(dpi) / POINTS_PER_INCH).min(largest).min(longest)
}

/// `None` when nothing on the page could be a symbol.
fn survey(page: &Page<'_>, number: usize, deadline: Deadline) -> Result<Option<Surveyed>, PdfError> {
    let mut missing = PdfMissing { contents: check_content(page)?, ..PdfMissing::default() };
    let (width, height) = page.render_dimensions();
    let mut survey = Survey::new(deadline);
    interpret(page, 1.0, (width.into(), height.into()), &mut survey);
    missing.contents += usize::from(survey.is_too_much());
    Ok(match (survey.may_show_a_symbol(), missing.is_empty()) {
        (true, _) => Some(Surveyed { survey, missing }),
        (false, true) => None,
        (false, false) => return Err(PdfError::DamagedPage { number }),
    })
}

/// `None` when the page has no size.
fn draw(page: &Page<'_>, look: Look, deadline: Deadline) -> Option<Drawn> {
    let scale = scale(page, look.dpi);
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width) * scale, f64::from(height) * scale);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most look.dpi, which is a u32"
    )]
    let dpi = (scale * POINTS_PER_INCH).round() as u32;
    let (picture, missing) = match look.drawing {
        Drawing::Whole => render::draw(page, placed(page, scale), (whole(width)?, whole(height)?))?,
        Drawing::Plain => {
            let mut canvas = Canvas::new(width, height)?;
            let size = (canvas.width_f64(), canvas.height_f64());
            interpret(page, scale, size, &mut Painter::new(&mut canvas, deadline));
            (canvas.into_picture()?, PdfMissing::default())
        }
    };
    Some(Drawn { picture, dpi, missing })
}

/// A side of a page in whole pixels.
fn whole(pixels: f64) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "just checked")]
    (pixels.is_finite() && pixels.round() <= f64::from(u16::MAX)).then(|| pixels.round().max(1.0) as u16)
}

/// The transform of the page to pixels from the top left.
fn placed(page: &Page<'_>, scale: f64) -> Affine {
    Affine::scale(scale) * page.initial_transform(true).to_kurbo()
}

fn interpret<'a>(page: &'a Page<'a>, scale: f64, (width, height): (f64, f64), device: &mut impl Device<'a>) {
    let target = Rect::new(0.0, 0.0, width, height);
    let cache = InterpreterCache::new();
    let mut context =
        Context::new(placed(page, scale), target, &cache, page.xref(), InterpreterSettings::default());
    interpret_page(page, &mut context, device);
}

/// Checks the size of a page's content. Its parts are joined before they are interpreted, and one part may be named many times.
/// Returns the number of parts that cannot be decoded.
fn check_content(page: &Page<'_>) -> Result<usize, PdfError> {
    let mut length = 0;
    let mut damaged = 0;
    let mut add = |stream: &Stream<'_>| {
        match stream.decoded_data() {
            // The decoder of deflated data ends without a word where it cannot go on.
            Ok(data) if data.is_empty() && stream.raw_data().len() > MAX_EMPTY_BYTES => damaged += 1,
            Ok(data) => length += data.len() + 1,
            Err(_) => damaged += 1,
        }
        if length > MAX_PDF_CONTENT_BYTES {
            Err(PdfError::TooMuchContent { limit: MAX_PDF_CONTENT_BYTES })
        } else {
            Ok(())
        }
    };
    if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
        add(&stream)?;
    } else if let Some(parts) = page.raw().get::<Array<'_>>("Contents") {
        for stream in parts.iter::<Stream<'_>>() {
            add(&stream)?;
        }
    }
    Ok(damaged)
}
