//! JPEG pictures decoded directly to grey, with a third of the memory and half the time of decoding colours first.
//!
//! `zune-jpeg` decodes what cameras write. It turns some rarer pictures into stripes without an error: those have a decoder here,
//! which is slower.

mod huffman;
mod planes;
mod segments;
mod sequential;
mod summary;
mod transform;

use std::borrow::Cow;
use std::ops::Range;

use image::GrayImage;
use image::metadata::Orientation;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use self::planes::Planes;
use self::summary::{Frame, Summary};
use super::damage::Damage;
use super::decoded::Decoded;
use super::error::{PictureError, refuse_too_many_pixels};
use super::grey::luma_of;

/// Bytes between two pictures of a file at most: cameras start pictures at multiples of up to this size.
const MAX_GAP: usize = 1 << 16;

/// Which components of a picture are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colours {
    /// The first one, which is brightness in most colour models.
    Luma,
    /// All of them, without conversion.
    AsStored,
}

/// The samples of a picture, those of each pixel side by side.
pub(super) struct Samples {
    pub(super) pixels: Vec<u8>,
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) components: usize,
    pub(super) damage: Option<Damage>,
}

/// The grey picture in the JPEG file `bytes`.
///
/// `None` for colour models that need all components to compute grey (CMYK, RGB), when another decoder can read them.
pub(super) fn decode(bytes: &[u8]) -> Result<Option<Decoded>, PictureError> {
    let stream = Stream::of(bytes)?;
    let orientation = stream.summary.orientation.unwrap_or(Orientation::NoTransforms);
    let picture = if stream.needs_slow_decoder() {
        grey_of(&stream.decode_slowly()?, &stream)?
    } else {
        match stream.decode_fast(Colours::Luma) {
            Ok(Some(samples)) => grey_from(samples)?,
            Ok(None) => return Ok(None),
            // Both have to give up before a picture is called damaged.
            Err(fault) => match stream.decode_slowly() {
                Ok(planes) => grey_of(&planes, &stream)?,
                Err(_) => return Err(fault),
            },
        }
    };
    Ok(Some(Decoded { orientation, ..picture }))
}

/// The pictures in the JPEG file `bytes`, as ranges: the one that every program shows, and those that some cameras and scanners
/// append to it (CIPA DC-007, Multi-Picture Format). At most `limit`.
pub(super) fn pictures(bytes: &[u8], limit: usize) -> Vec<Range<usize>> {
    let mut pictures = Vec::new();
    let mut begin = 0;
    while let Some(rest) = bytes.get(begin..).filter(|_| pictures.len() < limit) {
        let summary = Summary::of(rest);
        let end = begin + summary.end.unwrap_or(rest.len());
        if pictures.is_empty()
            || (summary.frame.is_some() && summary.scans > 0 && !summary.is_about_the_first)
        {
            pictures.push(begin..end);
        }
        // Other things may be appended too, such as films, so the next picture has to be near.
        let after = bytes.get(end..bytes.len().min(end + MAX_GAP)).unwrap_or_default();
        let Some(gap) = after.windows(3).position(|start| *start == [0xFF, 0xD8, 0xFF]) else { break };
        begin = end + gap;
    }
    pictures
}

/// The samples of the JPEG stream `bytes`, which is part of another file that says what they mean.
pub(super) fn samples(bytes: &[u8], colours: Colours) -> Result<Samples, PictureError> {
    let stream = Stream::of(bytes)?;
    if !stream.needs_slow_decoder()
        && let Ok(Some(samples)) = stream.decode_fast(colours)
    {
        return Ok(samples);
    }
    let planes = stream.decode_slowly()?;
    let components = if colours == Colours::Luma { 1 } else { planes.planes.len() };
    let mut pixels = Vec::with_capacity(planes.width * planes.height * components);
    for y in 0..planes.height {
        for x in 0..planes.width {
            pixels.extend((0..components).map(|index| planes.sample(index, x, y)));
        }
    }
    let Planes { width, height, damage, .. } = planes;
    Ok(Samples { pixels, width, height, components, damage })
}

/// Bytes of the headers in front of the coded data of a stream.
pub(super) fn header_length(bytes: &[u8]) -> Option<usize> {
    Summary::of(bytes).header_length
}

/// A stream that some decoder here may read.
struct Stream<'a> {
    /// With its height in the frame header, unless nothing says it.
    bytes: Cow<'a, [u8]>,
    summary: Summary,
    frame: Frame,
}

impl<'a> Stream<'a> {
    fn of(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let summary = Summary::of(bytes);
        let Some(mut frame) = summary.frame.clone() else { return Err(damaged("it ends in its headers")) };
        frame.refuse_unknown_process()?;
        let mut bytes = Cow::Borrowed(bytes);
        // Scanners that feed sheets do not know the height before the end: they write 0, or the largest that there is.
        let lines = summary.lines.filter(|lines| *lines > 0);
        let height = match (lines, frame.height) {
            (Some(lines), _) => lines,
            (None, u16::MAX) => 0,
            (None, height) => height,
        };
        if height != frame.height {
            frame.height = height;
            let position = frame.height_position;
            if let Some(place) = bytes.to_mut().get_mut(position..position + 2) {
                place.copy_from_slice(&height.to_be_bytes());
            }
        }
        refuse_too_many_pixels(frame.width.into(), frame.height.into())?;
        Ok(Self { bytes, summary, frame })
    }

    fn needs_slow_decoder(&self) -> bool {
        let frame = &self.frame;
        match frame.process {
            // Baseline, and extended with up to 12 bits.
            0xC0 | 0xC1 => {
                self.summary.scans > 1
                    || frame.precision != 8
                    || frame.height == 0
                    || !frame.has_usual_sampling()
            }
            0xC3 => true,
            _ => false,
        }
    }

    fn decode_slowly(&self) -> Result<Planes, PictureError> {
        if self.frame.process == 0xC2 {
            return Err(damaged("an invalid progressive picture"));
        }
        sequential::decode(&self.bytes, &self.summary, &self.frame)
    }

    /// `None` when brightness is wanted, and is not the first component.
    fn decode_fast(&self, colours: Colours) -> Result<Option<Samples>, PictureError> {
        // The limit of the format: sizes have 16 bits. Our own limit is on the number of pixels.
        let options = DecoderOptions::default()
            .set_strict_mode(false)
            .set_max_width(usize::from(u16::MAX))
            .set_max_height(usize::from(u16::MAX));
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&*self.bytes), options);
        let fault = |error: zune_jpeg::errors::DecodeErrors| damaged(&error.to_string());
        decoder.decode_headers().map_err(fault)?;
        let space = match (colours, decoder.input_colorspace()) {
            (Colours::AsStored, Some(space)) => space,
            (Colours::Luma, Some(ColorSpace::YCbCr | ColorSpace::Luma)) => ColorSpace::Luma,
            (_, _) => return Ok(None),
        };
        // Without the colours, zune-jpeg 0.5 gives stripes for progressive pictures whose colours are coarser in height alone.
        let stored = decoder.input_colorspace().filter(|_| self.has_trap());
        let decoded = stored.unwrap_or(space);
        decoder.set_options(options.jpeg_set_out_colorspace(decoded));
        let mut pixels = decoder.decode().map_err(fault)?;
        let Some((width, height)) = decoder.dimensions() else { return Ok(None) };
        if decoded != space {
            pixels = pixels.into_iter().step_by(decoded.num_components()).collect();
        }
        let damage = self.summary.end.is_none().then_some(Damage::CutOff);
        Ok(Some(Samples { pixels, width, height, components: space.num_components(), damage }))
    }

    fn has_trap(&self) -> bool {
        let first = self.frame.components.first();
        self.frame.process == 0xC2 && first.is_some_and(|first| (first.across, first.down) == (1, 2))
    }

    /// Whether the components of the frame are red, green and blue.
    fn is_rgb(&self) -> bool {
        let names = self.frame.components.iter().map(|component| component.id);
        self.summary.adobe.map_or_else(|| names.eq(*b"RGB"), |transformation| transformation == 0)
    }
}

/// Brightness from the components of a picture.
fn grey_of(planes: &Planes, stream: &Stream<'_>) -> Result<Decoded, PictureError> {
    let at = |index: usize, x: usize, y: usize| planes.sample(index, x, y);
    let grey: Box<dyn Fn(usize, usize) -> u8> = match planes.planes.len() {
        3 if stream.is_rgb() => Box::new(move |x, y| luma_of([0, 1, 2].map(|index| at(index, x, y)))),
        // Inks. Adobe stores how light they leave the paper.
        4 => {
            let is_adobe = stream.summary.adobe.is_some();
            let has_luma = stream.summary.adobe == Some(2);
            let light = move |ink: u8| u32::from(if is_adobe { ink } else { u8::MAX - ink });
            Box::new(move |x, y| {
                let colour = [0, 1, 2].map(|index| u8::try_from(light(at(index, x, y))).unwrap_or(0));
                let luma = if has_luma { colour[0] } else { luma_of(colour) };
                u8::try_from(u32::from(luma) * light(at(3, x, y)) / 255).unwrap_or(0)
            })
        }
        _ => Box::new(move |x, y| at(0, x, y)),
    };
    let (width, height) = (planes.width, planes.height);
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| grey(x, y)).collect();
    grey_from(Samples { pixels, width, height, components: 1, damage: planes.damage })
}

fn grey_from(samples: Samples) -> Result<Decoded, PictureError> {
    let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let grey = GrayImage::from_raw(side(samples.width), side(samples.height), samples.pixels)
        .ok_or_else(|| damaged("fewer pixels than its size requires"))?;
    Ok(Decoded { damage: samples.damage, ..grey.into() })
}

fn damaged(reason: &str) -> PictureError {
    PictureError::Damaged { reason: reason.to_owned() }
}
