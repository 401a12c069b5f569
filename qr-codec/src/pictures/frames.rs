//! The later pictures of animations: GIF, PNG and WebP.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder as _, DynamicImage, Frame, ImageDecoder, ImageResult};

use super::decoded::Decoded;
use super::error::{PictureError, refuse_too_many_pixels};
use super::grey::grey;
use super::with_image::{decoder_limits, refusal};
use crate::limits::{MAX_ANIMATION_PIXELS, MAX_PICTURES_IN_FILE};

/// A format that may hold an animation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Animation {
    Gif,
    Png,
    WebP,
}

/// The frames of an animation after its first picture.
pub(super) struct LaterFrames<'a> {
    frames: Box<dyn Iterator<Item = ImageResult<Frame>> + 'a>,
}

/// How many pictures an animation has, and how many of them are read. For anything else both are 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FrameCount {
    pub(super) all: usize,
    pub(super) read: usize,
}

impl FrameCount {
    /// Counts the frames in `bytes`, without decoding them.
    pub(super) fn of(bytes: &[u8], kind: Animation) -> Self {
        let counted = match kind {
            Animation::Gif => gif(bytes),
            Animation::Png => apng(bytes),
            Animation::WebP => webp(bytes),
        };
        let Some((frames, width, height)) = counted else { return Self { all: 1, read: 1 } };
        let pixels = (u64::from(width) * u64::from(height)).max(1);
        let affordable = usize::try_from(MAX_ANIMATION_PIXELS / pixels).unwrap_or(usize::MAX);
        let all = frames.max(1);
        Self { all, read: all.min(affordable.clamp(1, MAX_PICTURES_IN_FILE)) }
    }
}

impl<'a> LaterFrames<'a> {
    pub(super) fn of(bytes: &'a [u8], kind: Animation) -> Result<Self, PictureError> {
        let file = Cursor::new(bytes);
        let frames: Box<dyn Iterator<Item = ImageResult<Frame>> + 'a> = match kind {
            Animation::Gif => {
                let mut decoder = GifDecoder::new(file).map_err(refusal)?;
                prepare(&mut decoder)?;
                Box::new(decoder.into_frames().skip(1))
            }
            Animation::WebP => {
                let mut decoder = WebPDecoder::new(file).map_err(refusal)?;
                prepare(&mut decoder)?;
                Box::new(decoder.into_frames().skip(1))
            }
            Animation::Png => {
                let mut decoder = PngDecoder::with_limits(file, decoder_limits()).map_err(refusal)?;
                prepare(&mut decoder)?;
                // A picture for programs that show no animations is not one of the frames.
                let skipped = usize::from(!has_still_picture(bytes));
                Box::new(decoder.apng().map_err(refusal)?.into_frames().skip(skipped))
            }
        };
        Ok(Self { frames })
    }
}

impl Iterator for LaterFrames<'_> {
    type Item = Result<Decoded, PictureError>;

    fn next(&mut self) -> Option<Self::Item> {
        let frame = self.frames.next()?;
        Some(frame.map(|frame| grey(DynamicImage::from(frame.into_buffer()))).map_err(refusal))
    }
}

fn prepare(decoder: &mut impl ImageDecoder) -> Result<(), PictureError> {
    let (width, height) = decoder.dimensions();
    refuse_too_many_pixels(width, height)?;
    decoder.set_limits(decoder_limits()).map_err(refusal)
}

/// Frames and size of a GIF: GIF89a, appendix B.
fn gif(bytes: &[u8]) -> Option<(usize, u32, u32)> {
    let number = |at: usize| bytes.get(at..at + 2)?.first_chunk().map(|digits| u16::from_le_bytes(*digits));
    // Bytes of a table of colours, as a field of flags says.
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let (width, height) = (number(6)?, number(8)?);
    let mut at = 13 + table(*bytes.get(10)?);
    let mut frames = 0;
    loop {
        match bytes.get(at) {
            // An extension with a label.
            Some(0x21) => at += 2,
            Some(0x2C) => {
                let Some(flags) = bytes.get(at + 9) else { break };
                frames += 1;
                at += 11 + table(*flags);
            }
            _ => break,
        }
        // Blocks of data, each with its length, up to an empty one.
        while let Some(length @ 1..) = bytes.get(at) {
            at += 1 + usize::from(*length);
        }
        at += 1;
    }
    Some((frames, width.into(), height.into()))
}

/// The kinds and contents of the chunks of a PNG, of the last one as far as it is there: ISO/IEC 15948, 5.3.
pub(super) fn png_chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let kind = rest.get(4..8)?;
        let content = rest.get(8..)?;
        let content = content.get(..length.min(content.len()))?;
        rest = rest.get(12_usize.saturating_add(length)..).unwrap_or_default();
        Some((kind, content))
    })
}

/// Whether a PNG has a picture that is not part of its animation: no frame is announced before it.
fn has_still_picture(bytes: &[u8]) -> bool {
    png_chunks(bytes)
        .find(|(kind, _)| matches!(*kind, b"fcTL" | b"IDAT"))
        .is_some_and(|(kind, _)| kind == b"IDAT")
}

/// Pictures and size of a PNG with an animation: PNG, third edition, 11.3.6.
fn apng(bytes: &[u8]) -> Option<(usize, u32, u32)> {
    let number = |content: &[u8], at: usize| {
        content.get(at..)?.first_chunk().map(|digits| u32::from_be_bytes(*digits))
    };
    let mut size = None;
    let mut said = None;
    let mut frames = 0;
    for (kind, content) in png_chunks(bytes) {
        match kind {
            b"IHDR" => size = number(content, 0).zip(number(content, 4)),
            b"acTL" => said = number(content, 0).and_then(|count| usize::try_from(count).ok()),
            b"fcTL" => frames += 1,
            _ => {}
        }
    }
    let (width, height) = size?;
    let still = usize::from(has_still_picture(bytes));
    // The decoder reads no more than are said.
    Some((said?.min(frames) + still, width, height))
}

/// Frames and size of a WebP with an animation: RFC 9649, 2.7.
fn webp(bytes: &[u8]) -> Option<(usize, u32, u32)> {
    let mut rest = bytes.get(12..)?;
    let mut size = None;
    let mut frames = 0;
    while let (Some(kind), Some(length)) = (rest.get(..4), rest.get(4..8)) {
        let length = usize::try_from(u32::from_le_bytes(*length.first_chunk()?)).ok()?;
        let content = rest.get(8..)?;
        match kind {
            b"VP8X" => {
                let side = |at: usize| match content.get(at..at + 3) {
                    Some(&[low, middle, high]) => Some(1 + u32::from_le_bytes([low, middle, high, 0])),
                    _ => None,
                };
                size = side(4).zip(side(7));
            }
            b"ANMF" => frames += 1,
            _ => {}
        }
        rest = content.get(length.checked_add(length % 2)?..).unwrap_or_default();
    }
    size.filter(|_| frames > 0).map(|(width, height)| (frames, width, height))
}
