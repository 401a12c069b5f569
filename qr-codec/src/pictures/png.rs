//! PNG files that end too early, or have a wrong checksum: the rows that are there.

use std::io::{Cursor, Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use image::{DynamicImage, GrayAlphaImage, GrayImage, RgbImage, RgbaImage};
use png::{BitDepth, ColorType, Decoder, Limits, Transformations};

use super::damage::Damage;
use super::decoded::Decoded;
use super::error::refuse_too_many_pixels;
use super::frames::png_chunks;
use super::grey::grey;
use crate::limits::MAX_PICTURE_DECODER_BYTES;

/// Most bytes of pixels for which a damaged file is rewritten, which takes this much memory twice.
const MAX_REWRITTEN_BYTES: u64 = MAX_PICTURE_DECODER_BYTES / 4;

/// Bytes that are lost in front of damaged data, at most: less than a row of most pictures.
const STEP: usize = 256;

/// What can be decoded of the first picture in `bytes`, which no decoder reads whole. `None` if that is nothing.
pub(super) fn decode_damaged(bytes: &[u8]) -> Option<Decoded> {
    let mut part = Part::of(bytes);
    if part.as_ref().is_none_or(|part| part.rows < part.of) {
        // The decoder stops in front of the damage by as many rows as it unpacks at once.
        let rewritten = rewritten(bytes).and_then(|bytes| Part::of(&bytes));
        if rewritten.as_ref().map(|part| part.rows) > part.as_ref().map(|part| part.rows) {
            part = rewritten;
        }
    }
    let Part { pixels, width, height, samples, rows, of } = part.filter(|part| part.rows > 0)?;
    let has_end = png_chunks(bytes).any(|(kind, _)| kind == b"IEND");
    let damage = match (of.saturating_sub(rows), has_end) {
        (_, false) => Damage::CutOff,
        (0, true) => Damage::Checksum,
        // Of the rows of all passes, so that the share is right.
        (missing, true) => Damage::Rows { missing, of },
    };
    let picture = match samples {
        1 => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
        2 => GrayAlphaImage::from_raw(width, height, pixels).map(DynamicImage::from),
        3 => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
        _ => RgbaImage::from_raw(width, height, pixels).map(DynamicImage::from),
    };
    Some(Decoded { damage: Some(damage), ..grey(picture?) })
}

/// The rows of a picture up to the first that cannot be decoded. The others are white.
struct Part {
    pixels: Vec<u8>,
    width: u32,
    height: u32,
    /// Samples of each pixel, of 8 bits.
    samples: usize,
    rows: usize,
    /// Rows of the whole picture, in all its passes.
    of: usize,
}

impl Part {
    fn of(bytes: &[u8]) -> Option<Self> {
        let limit = usize::try_from(MAX_PICTURE_DECODER_BYTES).unwrap_or(usize::MAX);
        let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: limit });
        decoder.ignore_checksums(true);
        decoder.set_ignore_text_chunk(true);
        decoder.set_ignore_iccp_chunk(true);
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().ok()?;
        let (width, height) = reader.info().size();
        refuse_too_many_pixels(width, height).ok()?;
        let samples = match reader.output_color_type() {
            (ColorType::Grayscale, BitDepth::Eight) => 1,
            (ColorType::GrayscaleAlpha, BitDepth::Eight) => 2,
            (ColorType::Rgb, BitDepth::Eight) => 3,
            (ColorType::Rgba, BitDepth::Eight) => 4,
            _ => return None,
        };
        let stride = width as usize * samples;
        let length = stride.checked_mul(height as usize).filter(|length| *length <= limit)?;
        // White, and opaque.
        let mut pixels = vec![u8::MAX; length];
        let mut rows = 0;
        let is_interlaced = reader.info().interlaced;
        while let Ok(Some(row)) = reader.next_interlaced_row() {
            match row.interlace() {
                png::InterlaceInfo::Null(_) => {
                    let to = pixels.get_mut(rows * stride..(rows + 1) * stride)?;
                    to.copy_from_slice(row.data().get(..stride)?);
                }
                png::InterlaceInfo::Adam7(place) => {
                    let bits = u8::try_from(8 * samples).ok()?;
                    png::expand_interlaced_row(&mut pixels, stride, row.data(), place, bits);
                }
            }
            rows += 1;
        }
        let of = if is_interlaced { interlaced_rows(width, height) } else { height as usize };
        Some(Self { pixels, width, height, samples, rows, of })
    }
}

/// The same file with nothing but its pixels, those up to the damage, unpacked. Checksums are not set.
fn rewritten(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = bytes.get(..8)?.to_vec();
    let mut packed = Vec::new();
    let mut add = |kind: &[u8], content: &[u8]| {
        file.extend(u32::try_from(content.len()).unwrap_or(0).to_be_bytes());
        file.extend([kind, content, &[0; 4]].concat());
    };
    for (kind, content) in png_chunks(bytes) {
        match kind {
            b"IHDR" | b"PLTE" | b"tRNS" => add(kind, content),
            b"IDAT" => packed.extend(content),
            _ => {}
        }
    }
    let mut unpacked = ZlibDecoder::new(&*packed).take(MAX_REWRITTEN_BYTES);
    let mut pixels = Vec::new();
    let mut step = [0; STEP];
    while let Ok(length @ 1..) = unpacked.read(&mut step) {
        pixels.extend(step.get(..length)?);
    }
    let mut whole = ZlibEncoder::new(Vec::new(), Compression::none());
    whole.write_all(&pixels).ok()?;
    add(b"IDAT", &whole.finish().ok()?);
    add(b"IEND", &[]);
    Some(file)
}

/// Rows in the seven passes of an interlaced picture: ISO/IEC 15948, 8.2. Passes without columns have no rows.
fn interlaced_rows(width: u32, height: u32) -> usize {
    let passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
    passes
        .iter()
        .filter(|(x, ..)| width > *x)
        .map(|(_, y, _, step): &(u32, u32, u32, u32)| height.saturating_sub(*y).div_ceil(*step) as usize)
        .sum()
}
