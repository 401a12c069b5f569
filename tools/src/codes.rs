//! The QR codes in a picture or on the pages of a PDF, each with its place and, if wanted, a small picture of it.

use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Read as _};
use std::path::Path;
use std::time::Duration;

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use qr_codec::limits::MAX_PICTURE_FILE_BYTES;
use qr_codec::{
    Budget, LumaImage, LumaView, NextLook, PdfDocument, PdfError, PdfLimits, PictureError, Point, Symbol,
    decode,
};

/// Time for one picture. Nobody waits in front of a camera: three times what the decoder has by itself.
const PICTURE_TIME: Duration = Duration::from_secs(3);

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
}

/// One QR code.
#[derive(Debug)]
pub(crate) struct Code {
    /// What it holds, mostly text.
    pub(crate) contents: Vec<u8>,
    /// The page of a PDF, from 1.
    pub(crate) page: Option<usize>,
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
    /// Pages of a PDF that could not be looked at, and why.
    pub(crate) left_out: Vec<PdfError>,
    /// The picture in which nothing was read.
    pub(crate) thumbnail: Option<Thumbnail>,
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
    match LumaImage::decode(&bytes) {
        Ok(picture) => Ok(in_picture(picture.view(), wanted)),
        Err(PictureError::Pdf) => in_pdf(bytes, wanted).map_err(CodesFault::Pdf),
        Err(error) => Err(CodesFault::Picture(error)),
    }
}

fn in_picture(picture: LumaView<'_>, wanted: Wanted) -> Codes {
    let codes = codes_of(picture, None, wanted);
    let thumbnail = if codes.is_empty() { thumbnail(picture, None, wanted) } else { None };
    Codes { codes, left_out: Vec::new(), thumbnail }
}

fn in_pdf(bytes: Vec<u8>, wanted: Wanted) -> Result<Codes, PdfError> {
    let document = PdfDocument::parse(bytes)?;
    let mut found = Codes::default();
    let all_seen = document.look_at_pages(&PdfLimits::default(), |page, picture| match picture {
        Ok(picture) => {
            let mut enough = false;
            for code in codes_of(picture, Some(page.number), wanted) {
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
            found.left_out.push(error);
            NextLook::NextPage
        }
    });
    found.left_out.extend(all_seen.err());
    Ok(found)
}

fn codes_of(picture: LumaView<'_>, page: Option<usize>, wanted: Wanted) -> Vec<Code> {
    let mut symbols = decode(picture, Budget::photo().with_time(PICTURE_TIME).with_symbols(PICTURE_SYMBOLS));
    // As one reads: from the top, then from the left.
    symbols.sort_by(|a, b| {
        let [a, b] = [a, b].map(|symbol: &Symbol| symbol.corners.first().copied().unwrap_or_default());
        a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
    });
    let code = |symbol: Symbol| Code {
        thumbnail: thumbnail(picture, Some(symbol.corners), wanted),
        contents: symbol.bytes,
        page,
    };
    symbols.into_iter().map(code).collect()
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
