//! Finds the QR codes in a picture or on the pages of a PDF, each with its place and, if wanted, a thumbnail.

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
    Budget, Damage, FileKind, LumaView, Mode, NextLook, PdfDocument, PdfError, PdfLimits, PictureError,
    Point, Reading, SearchEnd, Segment, StructuredAppend, Symbol, pictures_in,
};

/// Default time limit for searching one picture. Nobody is holding a camera, so it is generous: a sheet of 140 labels takes a
/// tenth of it.
pub(crate) const PICTURE_TIME: Duration = Duration::from_secs(10);

/// Maximum number of codes read in one picture: seven sheets of 140 labels. The library's default of 64 would miss more than half
/// of one sheet.
const PICTURE_SYMBOLS: usize = 1_000;

/// Longer side of a thumbnail in pixels: twice the size at which reports show it, for sharp screens.
const THUMBNAIL_SIDE: usize = 320;

/// JPEG quality of a thumbnail, 1 to 100: about 10 KB each.
const THUMBNAIL_QUALITY: u8 = 60;

/// What to look for in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Whether a code with these contents is what the caller is looking for. Until one is found, a PDF page is drawn sharper.
    pub(crate) is_enough: fn(&[u8]) -> bool,
    /// Whether thumbnails are wanted.
    pub(crate) thumbnails: bool,
    /// Time limit for searching one picture.
    pub(crate) time: Duration,
}

/// One QR code.
#[derive(Debug)]
pub(crate) struct Code {
    /// Its bytes, usually text.
    pub(crate) contents: Vec<u8>,
    /// Its contents as text, if the code names a known character set.
    pub(crate) text: Option<String>,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    /// Its place in a message spread over several codes (structured append).
    pub(crate) part: Option<StructuredAppend>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// A small copy of a picture that was searched.
#[derive(Clone)]
pub(crate) struct Thumbnail {
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

/// What was found in a file.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    pub(crate) codes: Vec<Code>,
    /// Parts that were not searched.
    pub(crate) left_out: Vec<LeftOut>,
    /// The picture, if no code was read in it.
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// A part that was not searched completely, and may contain codes.
#[derive(Debug)]
pub(crate) enum LeftOut {
    /// A page of a PDF that could not be searched, or the rest of the document.
    Pdf(PdfError),
    /// A page of a TIFF that could not be searched, or the rest of the file.
    Picture {
        /// From 1.
        page: usize,
        fault: PictureError,
    },
    /// The remaining pages of a TIFF, because those before took too long.
    Pages {
        /// From 1.
        from: usize,
        of: usize,
    },
    /// The missing part of a picture that is damaged or cut off.
    Damaged {
        /// The page of a TIFF with several, from 1.
        page: Option<usize>,
        damage: Damage,
    },
    /// The time limit was reached before the whole picture was searched.
    TimeUp {
        /// The page of a PDF, from 1.
        page: Option<usize>,
    },
    /// A picture has at least as many codes as are read.
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
                "pages {from} to {of} were not searched, because those before took {} s; save the page with the stamp as a separate file",
                MAX_PDF_DOCUMENT_TIME.as_secs()
            ),
            Self::Damaged { page, damage } => write!(f, "{}{damage}", on(page)),
            Self::TimeUp { page } => write!(
                f,
                "{}the time limit was reached before the whole picture was searched, so it may contain more codes; crop it to the stamp, or raise --seconds",
                on(page)
            ),
            Self::TooManyCodes { page } => write!(
                f,
                "{}only the first {PICTURE_SYMBOLS} codes of the picture were read; cut it into parts",
                on(page)
            ),
        }
    }
}

/// Why a file could not be searched.
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

/// Reads a whole file, or standard input for `None`, up to the size limit of pictures.
pub(crate) fn read_all(path: Option<&Path>) -> Result<Vec<u8>, CodesFault> {
    let mut bytes = Vec::new();
    // One byte more than allowed, to notice larger files and endless devices.
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
    let (count, are_pages) = (pictures.len(), pictures.are_pages());
    let started = Instant::now();
    let mut found = Codes::default();
    for (number, picture) in (1..).zip(pictures) {
        match picture {
            Err(error) if count == 1 => return Err(CodesFault::Picture(error)),
            Err(fault) => found.left_out.push(LeftOut::Picture { page: number, fault }),
            Ok(picture) => {
                let page = (count > 1 && are_pages).then_some(number);
                // Pages are read each for itself. The pictures of one scene show the same codes again.
                let known = if are_pages { found.codes.len() } else { 0 };
                found.add(picture.view(), page, known, wanted);
                if let Some(on_black) = picture.over_black() {
                    found.add(on_black.view(), page, known, wanted);
                }
                let damage = picture.damage().map(|damage| LeftOut::Damaged { page, damage });
                found.left_out.extend(damage);
            }
        }
        // The same limit as for a PDF.
        if number < count && started.elapsed() > MAX_PDF_DOCUMENT_TIME {
            found.left_out.push(LeftOut::Pages { from: number + 1, of: count });
            break;
        }
    }
    Ok(found)
}

impl Codes {
    /// Adds the codes of a picture, except those that are known already from number `known` on.
    fn add(&mut self, picture: LumaView<'_>, page: Option<usize>, known: usize, wanted: Wanted) {
        let (mut codes, end) = codes_of(picture, page, wanted);
        self.left_out.extend(LeftOut::of(end, page));
        let before = self.codes.get(known..).unwrap_or_default();
        codes.retain(|code| !before.iter().any(|other| other.contents == code.contents));
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
    // How the search of each page ended. The search at a higher resolution replaces the one before.
    let mut ends = BTreeMap::new();
    let all_seen = document.look_at_pages(&PdfLimits::default(), |page, picture| match picture {
        Ok(picture) => {
            let mut enough = false;
            let (codes, end) = codes_of(picture, Some(page.number), wanted);
            ends.insert(page.number, end);
            for code in codes {
                enough |= (wanted.is_enough)(&code.contents);
                // The search at a higher resolution finds the same codes again.
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
    // In reading order: from the top, then from the left.
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

/// The text of a code that states its character set, by an ECI or as kanji. Other bytes may be in any character set, or no text at
/// all.
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
            // The mean of the pixels that one pixel of the thumbnail covers.
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
