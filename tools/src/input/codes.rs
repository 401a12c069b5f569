//! The QR codes in a picture or on the pages of a PDF, each with its place and, if wanted, a small picture of it.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Read as _};
use std::path::Path;
use std::time::{Duration, Instant};

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use qualistamp_qr::limits::{MAX_PDF_DOCUMENT_TIME, MAX_PICTURE_FILE_BYTES};
use qualistamp_qr::{
    Budget, FileKind, LumaView, Mode, NextLook, PdfDocument, PdfError, PdfLimits, PictureError, Point,
    Reading, SearchEnd, Segment, StructuredAppend, Symbol, is_cut_off, pictures_in,
};

/// Time for searching one picture unless the caller says otherwise. Nobody waits in front of a camera: a sheet of 140 labels
/// takes a tenth of it.
pub(crate) const PICTURE_TIME: Duration = Duration::from_secs(10);

/// Codes of one picture: seven times those of a sheet of 140 labels, where the usual 64 would leave out more than half.
const PICTURE_SYMBOLS: usize = 1_000;

/// Longer side of a thumbnail in pixels: four lines of a table high, twice as sharp as screens show it.
const THUMBNAIL_SIDE: usize = 320;

/// Quality of a thumbnail (JPEG, 1 to 100): some 10 KB a picture.
const THUMBNAIL_QUALITY: u8 = 60;

/// What to look for in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Whether the contents of a code are what a page is looked at for; until then it is drawn sharper.
    pub(crate) is_enough: fn(&[u8]) -> bool,
    /// Whether pictures are to be shown later.
    pub(crate) thumbnails: bool,
    /// Longest time for searching one picture.
    pub(crate) time: Duration,
}

/// One QR code.
#[derive(Debug)]
pub(crate) struct Code {
    /// What it holds, mostly text.
    pub(crate) contents: Vec<u8>,
    /// Its contents as text, where it names a character set that is known.
    pub(crate) text: Option<String>,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    /// Its place in a message that is spread over several codes.
    pub(crate) part: Option<StructuredAppend>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// A small picture of what was looked at.
#[derive(Clone)]
pub(crate) struct Thumbnail {
    /// As JPEG.
    pub(crate) jpeg: Vec<u8>,
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// The corners of the code that was read in it.
    pub(crate) region: Option<[Point; 4]>,
}

impl fmt::Debug for Thumbnail {
    /// Sizes only: a picture of a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Thumbnail({}x{})", self.width, self.height)
    }
}

/// What a file held.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    pub(crate) codes: Vec<Code>,
    /// What was not searched.
    pub(crate) left_out: Vec<LeftOut>,
    /// The picture in which nothing was read.
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// Something that was not searched, or not to its end, and may hold anything.
#[derive(Debug)]
pub(crate) enum LeftOut {
    /// A page of a PDF that could not be looked at, or the rest of the document.
    Pdf(PdfError),
    /// A page of a TIFF that could not be looked at, or the rest of them.
    Picture {
        /// From 1.
        page: usize,
        fault: PictureError,
    },
    /// The pages of a TIFF from this one on, because those before took long.
    Pages {
        /// From 1.
        from: usize,
        of: usize,
    },
    /// What is missing of a picture.
    CutOff,
    /// The time for a picture was up in the middle of it.
    TimeUp {
        /// The page of a PDF, from 1.
        page: Option<usize>,
    },
    /// A picture has as many codes as are looked for.
    TooManyCodes {
        /// The page of a PDF, from 1.
        page: Option<usize>,
    },
}

impl LeftOut {
    fn of(end: SearchEnd, page: Option<usize>) -> Option<Self> {
        match end {
            SearchEnd::Complete => None,
            SearchEnd::TimeUp => Some(Self::TimeUp { page }),
            SearchEnd::SymbolLimit => Some(Self::TooManyCodes { page }),
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let on = |page: &Option<usize>| page.map(|page| format!("page {page}: ")).unwrap_or_default();
        match self {
            Self::Pdf(error) => error.fmt(f),
            Self::Picture { fault: fault @ PictureError::TooManyPictures { .. }, .. } => fault.fmt(f),
            Self::Picture { page, fault } => write!(f, "page {page}: {fault}"),
            Self::Pages { from, of } => write!(
                f,
                "pages {from} to {of} were not looked at, as those before took {} s; save the page with the stamp as a file of its own",
                MAX_PDF_DOCUMENT_TIME.as_secs()
            ),
            Self::CutOff => write!(
                f,
                "the picture is cut off, so there may be more codes in what is missing; copy the file anew"
            ),
            Self::TimeUp { page } => write!(
                f,
                "{}the time was up before the whole picture was searched, so there may be more codes in it; crop it to the stamp, or give more --seconds",
                on(page)
            ),
            Self::TooManyCodes { page } => write!(
                f,
                "{}{PICTURE_SYMBOLS} codes were read in one picture and no more looked for; cut it into parts",
                on(page)
            ),
        }
    }
}

/// Why a file could not be looked at.
#[derive(Debug)]
pub(crate) enum CodesFault {
    File(io::Error),
    Picture(PictureError),
    Pdf(PdfError),
}

impl fmt::Display for CodesFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => write!(f, "cannot read the file: {error}"),
            Self::Picture(error) => error.fmt(f),
            Self::Pdf(error) => error.fmt(f),
        }
    }
}

/// All of a file, or of standard input for `None`, up to the size that is looked at.
pub(crate) fn read_all(path: Option<&Path>) -> Result<Vec<u8>, CodesFault> {
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a device without end is noticed.
    let limit = MAX_PICTURE_FILE_BYTES + 1;
    let read = match path {
        None => io::stdin().lock().take(limit).read_to_end(&mut bytes),
        Some(path) => File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
    };
    if read.map_err(CodesFault::File)? as u64 == limit {
        return Err(CodesFault::Picture(PictureError::FileTooLarge { limit: MAX_PICTURE_FILE_BYTES }));
    }
    Ok(bytes)
}

/// Reads the QR codes in the bytes of a picture or a PDF.
pub(crate) fn find(bytes: Vec<u8>, wanted: Wanted) -> Result<Codes, CodesFault> {
    if FileKind::of(&bytes) == Some(FileKind::Pdf) {
        return in_pdf(bytes, wanted).map_err(CodesFault::Pdf);
    }
    let pictures = pictures_in(&bytes);
    let count = pictures.len();
    let started = Instant::now();
    let mut found = Codes::default();
    for (number, picture) in (1..).zip(pictures) {
        let page = (count > 1).then_some(number);
        match (picture, page) {
            (Err(error), None) => return Err(CodesFault::Picture(error)),
            (Err(fault), Some(page)) => found.left_out.push(LeftOut::Picture { page, fault }),
            (Ok(picture), page) => found.add(picture.view(), page, wanted),
        }
        // As long as a PDF may take.
        if number < count && started.elapsed() > MAX_PDF_DOCUMENT_TIME {
            found.left_out.push(LeftOut::Pages { from: number + 1, of: count });
            break;
        }
    }
    if is_cut_off(&bytes) {
        found.left_out.push(LeftOut::CutOff);
    }
    Ok(found)
}

impl Codes {
    /// Adds what a picture holds.
    fn add(&mut self, picture: LumaView<'_>, page: Option<usize>, wanted: Wanted) {
        let (codes, end) = codes_of(picture, page, wanted);
        self.left_out.extend(LeftOut::of(end, page));
        self.codes.extend(codes);
        if !self.codes.is_empty() {
            self.thumbnail = None;
        } else if self.thumbnail.is_none() {
            self.thumbnail = thumbnail(picture, None, wanted);
        }
    }
}

fn in_pdf(bytes: Vec<u8>, wanted: Wanted) -> Result<Codes, PdfError> {
    let document = PdfDocument::parse(bytes)?;
    let mut found = Codes::default();
    // How the search of each page ended: a sharper look makes up for the one before.
    let mut ends = BTreeMap::new();
    let all_seen = document.look_at_pages(&PdfLimits::default(), |page, picture| match picture {
        Ok(picture) => {
            let mut enough = false;
            let (codes, end) = codes_of(picture, Some(page.number), wanted);
            ends.insert(page.number, end);
            for code in codes {
                enough |= (wanted.is_enough)(&code.contents);
                // A sharper look finds the same codes again.
                let again = |other: &Code| other.page == code.page && other.contents == code.contents;
                if !found.codes.iter().any(again) {
                    found.codes.push(code);
                }
            }
            if enough { NextLook::NextPage } else { NextLook::Sharper }
        }
        Err(error) => {
            found.left_out.push(LeftOut::Pdf(error));
            NextLook::NextPage
        }
    });
    found.left_out.extend(ends.into_iter().filter_map(|(page, end)| LeftOut::of(end, Some(page))));
    found.left_out.extend(all_seen.err().map(LeftOut::Pdf));
    Ok(found)
}

fn codes_of(picture: LumaView<'_>, page: Option<usize>, wanted: Wanted) -> (Vec<Code>, SearchEnd) {
    let budget = Budget::photo().with_time(wanted.time).with_symbols(PICTURE_SYMBOLS);
    let Reading { mut symbols, end } = Reading::of(picture, budget);
    // As one reads: from the top, then from the left.
    symbols.sort_by(|a, b| {
        let [a, b] = [a, b].map(|symbol: &Symbol| symbol.corners.first().copied().unwrap_or_default());
        a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
    });
    let code = |symbol: Symbol| Code {
        thumbnail: thumbnail(picture, Some(symbol.corners), wanted),
        text: named_text(&symbol),
        part: symbol.structured_append,
        contents: symbol.bytes,
        page,
    };
    (symbols.into_iter().map(code).collect(), end)
}

/// The text of a code that says itself what its bytes mean, by an ECI or as kanji: without, bytes may be text in any character set, or
/// none.
fn named_text(symbol: &Symbol) -> Option<String> {
    let says = |segment: &Segment| segment.eci.is_some() || segment.mode == Mode::Kanji;
    if symbol.segments.iter().any(says) { symbol.text() } else { None }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "sides of pictures, far below 2^24, and the sides of a thumbnail"
)]
fn thumbnail(picture: LumaView<'_>, region: Option<[Point; 4]>, wanted: Wanted) -> Option<Thumbnail> {
    if !wanted.thumbnails {
        return None;
    }
    let step = picture.width().max(picture.height()).div_ceil(THUMBNAIL_SIDE);
    let (width, height) = (picture.width().div_ceil(step), picture.height().div_ceil(step));
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            // The mean of what one pixel stands for.
            let (mut sum, mut count) = (0, 0);
            for row in y * step..((y + 1) * step).min(picture.height()) {
                let block = picture.row(row).iter().skip(x * step).take(step);
                for &pixel in block {
                    sum += usize::from(pixel);
                    count += 1;
                }
            }
            pixels.push(u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX));
        }
    }
    let mut jpeg = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut jpeg, THUMBNAIL_QUALITY)
        .encode(&pixels, width as u32, height as u32, ExtendedColorType::L8)
        .ok()?;
    let scale = 1.0 / step as f32;
    let region =
        region.map(|corners| corners.map(|corner| Point { x: corner.x * scale, y: corner.y * scale }));
    Some(Thumbnail { jpeg: jpeg.into_inner(), width, height, region })
}
