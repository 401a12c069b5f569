//! JPEG inside TIFF: technical note 2 for compression 7, and section 22 of TIFF 6.0 for the older compression 6, as programs wrote it.

use std::io::{Cursor, Read};

use super::file::Field;
use super::page::{Model, Page, compression, damaged};
use crate::pictures::damage::Damage;
use crate::pictures::decoded::Decoded;
use crate::pictures::error::PictureError;
use crate::pictures::jpeg::{self, Colours};

/// Bytes in front of the tables and the picture in a JPEG stream: start of image.
const START: [u8; 2] = [0xFF, 0xD8];

/// End of image.
const END: [u8; 2] = [0xFF, 0xD9];

/// The rows of one piece that is a JPEG stream of its own.
pub(super) fn rows<'a>(page: &Page<'_>, piece: &[u8], rows: u32) -> Result<Box<dyn Read + 'a>, PictureError> {
    let tables = page.directory.field(347).map(|tables| tables.bytes()).unwrap_or_default();
    let stream = match (tables.strip_prefix(&START), piece.strip_prefix(&START)) {
        (Some(tables), Some(picture)) => {
            [&START[..], tables.strip_suffix(&END).unwrap_or(tables), picture].concat()
        }
        _ => piece.to_vec(),
    };
    let samples = if page.planar { 1 } else { page.samples };
    let colours = if samples == 1 { Colours::Luma } else { Colours::AsStored };
    let picture = jpeg::samples(&stream, colours)?;
    if picture.components != samples {
        return Err(damaged("its JPEG streams have another number of colours than it says"));
    }
    // Rows as wide as the piece: pixels beyond the picture are white, or black.
    let width = page.pieces.width as usize * samples;
    let mut fitted = Vec::new();
    for row in picture.pixels.chunks_exact(picture.width * samples).take(rows as usize) {
        fitted.extend(row.iter().take(width));
        fitted.resize(fitted.len().next_multiple_of(width), u8::MAX);
    }
    Ok(Box::new(Cursor::new(fitted)))
}

/// A page in the older compression, which is one JPEG stream that has to be put together. `None` for any other page.
pub(super) fn whole_page(page: &Page<'_>) -> Option<Result<Decoded, PictureError>> {
    if page.compression != compression::OLD_JPEG || page.planar || page.pieces.are_tiles {
        return None;
    }
    let first = page.piece(0, 0, 0).unwrap_or_default();
    if interchange(page).is_none() && first.starts_with(&START) {
        // Each strip is a stream of its own, as in compression 7.
        return None;
    }
    Some(old_jpeg(page))
}

fn old_jpeg(page: &Page<'_>) -> Result<Decoded, PictureError> {
    let mut fault = None;
    for stream in [interchange(page).map(<[u8]>::to_vec), with_header_elsewhere(page), from_tables(page)] {
        let Some(stream) = stream else { continue };
        let colours = if page.samples == 1 { Colours::Luma } else { Colours::AsStored };
        match jpeg::samples(&stream, colours) {
            Ok(picture) => return draw(page, &picture),
            Err(error) => fault = fault.or(Some(error)),
        }
    }
    Err(fault.unwrap_or_else(|| damaged("JPEG without tables")))
}

/// Grey from the samples of a whole page.
fn draw(page: &Page<'_>, picture: &jpeg::Samples) -> Result<Decoded, PictureError> {
    if picture.components != page.samples {
        return Err(damaged("its JPEG stream has another number of colours than it says"));
    }
    let grey = picture.pixels.chunks_exact(picture.components).map(|levels| page.pixel(levels).0).collect();
    let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let grey = image::GrayImage::from_raw(side(picture.width), side(picture.height), grey)
        .ok_or_else(|| damaged("fewer pixels than its size requires"))?;
    let (height, there) = (page.height as usize, picture.height);
    let damage =
        picture.damage.or((there < height).then(|| Damage::Rows { missing: height - there, of: height }));
    Ok(Decoded { damage, ..grey.into() })
}

/// The complete JPEG stream that some programs wrote beside or instead of the tables (field 513).
fn interchange<'a>(page: &Page<'a>) -> Option<&'a [u8]> {
    let begin = usize::try_from(page.directory.number(513)?).ok()?;
    // Not by the length in field 514, which often ends before the picture data: the end marker says where it ends.
    page.directory.bytes().get(begin..).filter(|stream| stream.starts_with(&START))
}

/// The tables of the stream of field 513 with the strips as picture data.
fn with_header_elsewhere(page: &Page<'_>) -> Option<Vec<u8>> {
    let stream = interchange(page)?;
    let header = jpeg::header_length(stream)?;
    let mut whole = stream.get(..header)?.to_vec();
    for strip in strips(page) {
        whole.extend(strip);
    }
    whole.extend(END);
    Some(whole)
}

/// A stream from the tables in fields 519 to 521 and the strips, between which restart markers were left out.
fn from_tables(page: &Page<'_>) -> Option<Vec<u8>> {
    let directory = page.directory;
    let bytes = directory.bytes();
    let table = |field: Option<Field<'_>>, index: usize, length: usize| {
        let begin = usize::try_from(field?.get(index)?).ok()?;
        bytes.get(begin..begin.checked_add(length)?)
    };
    let colours = if page.model == Model::Luma {
        directory.number(277).unwrap_or(1).clamp(1, 3)
    } else {
        page.samples as u64
    };
    let components = usize::try_from(colours).ok()?;
    let mut stream = START.to_vec();
    for index in 0..components {
        let number = u8::try_from(index).ok()?;
        stream.extend([0xFF, 0xDB, 0, 67, number]);
        stream.extend(table(directory.field(519), index, 64)?);
        for (class, tag) in [(0, 520), (0x10, 521)] {
            let field = directory.field(tag);
            let counts = table(field, index, 16)?;
            let values = counts.iter().map(|count| usize::from(*count)).sum::<usize>();
            stream.extend([0xFF, 0xC4]);
            stream.extend(u16::try_from(19 + values).ok()?.to_be_bytes());
            stream.push(class | number);
            stream.extend(table(field, index, 16 + values)?);
        }
    }
    let factor = |index| directory.field(530).map_or(Some(2), |factors| factors.get(index));
    let (across, down) = match (components, factor(0), factor(1)) {
        (1, ..) => (1, 1),
        (_, Some(across @ 1..=4), Some(down @ 1..=4)) => {
            (u8::try_from(across).ok()?, u8::try_from(down).ok()?)
        }
        _ => return None,
    };
    let (width, height) = (u16::try_from(page.width).ok()?, u16::try_from(page.height).ok()?);
    // Strips restart the coding, so their length is the restart interval.
    let units = u32::from(width).div_ceil(8 * u32::from(across));
    let interval = match directory.number(515) {
        _ if page.pieces.down > 1 => units * page.pieces.height.div_ceil(8 * u32::from(down)),
        Some(interval) => u32::try_from(interval).ok()?,
        None => 0,
    };
    stream.extend([0xFF, 0xDD, 0, 4]);
    stream.extend(u16::try_from(interval).ok()?.to_be_bytes());
    let count = u8::try_from(components).ok()?;
    stream.extend([0xFF, 0xC0, 0, 8 + 3 * count, 8]);
    stream.extend(height.to_be_bytes());
    stream.extend(width.to_be_bytes());
    stream.push(count);
    for number in 0..count {
        let factors = if number == 0 { across << 4 | down } else { 0x11 };
        stream.extend([number + 1, factors, number]);
    }
    stream.extend([0xFF, 0xDA, 0, 6 + 2 * count, count]);
    for number in 0..count {
        stream.extend([number + 1, number << 4 | number]);
    }
    stream.extend([0, 63, 0]);
    for (index, strip) in strips(page).enumerate() {
        if index > 0 {
            stream.extend([0xFF, 0xD0 | u8::try_from((index - 1) % 8).ok()?]);
        }
        stream.extend(strip.strip_suffix(&END).unwrap_or(strip));
    }
    stream.extend(END);
    Some(stream)
}

fn strips<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a [u8]> {
    (0..page.pieces.down).map_while(|down| page.piece(0, down, 0))
}
