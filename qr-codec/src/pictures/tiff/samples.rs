//! From the bytes of a row to levels of grey and opacity.

use std::io::{self, Read};

use super::page::{Model, Page, SampleFormat};
use super::unpack::Rows;
use crate::pictures::grey::luma_of;

/// Levels of the samples of one row, 0 to 255, those of each pixel side by side. Indexes of palettes are looked up already.
pub(super) type Levels = Vec<u8>;

/// The smallest and the largest sample of the colours on a page. Samples of more than 8 bits are scaled to these: many programs
/// use a small part of the range, and floating-point numbers have no agreed range.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Range {
    pub(super) const NOTHING: Self = Self { least: f64::INFINITY, most: f64::NEG_INFINITY };

    fn include(&mut self, sample: f64) {
        if sample.is_finite() {
            *self = Self { least: self.least.min(sample), most: self.most.max(sample) };
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 255; NaN becomes 0"
    )]
    fn level(self, sample: f64) -> u8 {
        (255.0 * (sample - self.least) / (self.most - self.least)).round() as u8
    }
}

/// Reads the rows of a page.
pub(super) struct RowReader<'p> {
    page: &'p Page<'p>,
    /// The brightness of each index of a palette.
    palette: Vec<u8>,
    row: Vec<u8>,
}

impl<'p> RowReader<'p> {
    pub(super) fn new(page: &'p Page<'p>) -> Self {
        let palette = if page.model == Model::Palette { palette(page) } else { Vec::new() };
        Self { page, palette, row: vec![0; page.row_bytes()] }
    }

    /// Whether samples are scaled to their range, which must be found out first.
    pub(super) fn needs_range(&self) -> bool {
        let page = self.page;
        self.palette.is_empty() && (page.bits > 8 || page.format == SampleFormat::Float)
    }

    /// The next row of bytes, without predictor.
    fn read(&mut self, bytes: &mut dyn Read) -> io::Result<()> {
        bytes.read_exact(&mut self.row)?;
        let page = self.page;
        let samples = if page.planar { 1 } else { page.samples };
        match (page.predictor, page.bits) {
            (2, 8 | 16 | 32 | 64) => undo_differences(&mut self.row, samples, page),
            (3, 16 | 24 | 32 | 64) => undo_float_differences(&mut self.row, samples, page),
            _ => {}
        }
        Ok(())
    }

    /// Extends `range` by the next row. `planes` are the rows of each kind of sample, or of all of them.
    pub(super) fn measure(&mut self, planes: &mut [Rows<'_>], range: &mut Range) -> io::Result<()> {
        let samples = if self.page.planar { 1 } else { self.page.samples };
        let colours = self.page.colours();
        for (index, plane) in planes.iter_mut().enumerate() {
            self.read(&mut plane.bytes)?;
            for (at, sample) in numbers(&self.row, self.page).enumerate() {
                if index + at % samples < colours {
                    range.include(sample);
                }
            }
        }
        Ok(())
    }

    /// The levels of the next row.
    pub(super) fn levels(
        &mut self,
        planes: &mut [Rows<'_>],
        range: Range,
        levels: &mut Levels,
    ) -> io::Result<()> {
        levels.clear();
        if let [plane] = planes {
            self.read(&mut plane.bytes)?;
            self.extend(levels, 0, range);
            return Ok(());
        }
        let count = planes.len();
        levels.resize(self.page.pieces.width as usize * count, 0);
        let mut plane_levels = Vec::new();
        for (index, plane) in planes.iter_mut().enumerate() {
            self.read(&mut plane.bytes)?;
            plane_levels.clear();
            self.extend(&mut plane_levels, index, range);
            for (to, from) in levels.iter_mut().skip(index).step_by(count).zip(&plane_levels) {
                *to = *from;
            }
        }
        Ok(())
    }

    /// Appends the levels of the row just read, whose first sample is sample `first` of a pixel.
    fn extend(&self, levels: &mut Levels, first: usize, range: Range) {
        let page = self.page;
        let samples = if page.planar { 1 } else { page.samples };
        let is_index = |at: usize| !self.palette.is_empty() && (first + at % samples) == 0;
        match (page.bits, page.format) {
            (8, SampleFormat::Unsigned) if self.palette.is_empty() => levels.extend(&self.row),
            (8, SampleFormat::Signed) => levels.extend(self.row.iter().map(|sample| sample ^ 0x80)),
            (1..=8, _) => {
                let most = (1_u64 << page.bits) - 1;
                let colours = packed(&self.row, page.bits).enumerate().map(|(at, sample)| {
                    if is_index(at) { self.colour(sample) } else { small(sample * 255 / most) }
                });
                levels.extend(colours.take(page.pieces.width as usize * samples));
            }
            _ if !self.palette.is_empty() => {
                let colours = packed_or_whole(&self.row, page);
                levels.extend(colours.take(page.pieces.width as usize * samples).enumerate().map(
                    |(at, sample)| {
                        if is_index(at) { self.colour(sample) } else { small(sample >> (page.bits - 8)) }
                    },
                ));
            }
            _ => {
                let colours = page.colours();
                let full = page.full_range();
                levels.extend(numbers(&self.row, page).enumerate().map(|(at, sample)| {
                    let is_colour = first + at % samples < colours;
                    if is_colour { range.level(sample) } else { full.level(sample) }
                }));
            }
        }
    }

    fn colour(&self, index: u64) -> u8 {
        usize::try_from(index).ok().and_then(|index| self.palette.get(index)).copied().unwrap_or(0)
    }
}

impl Page<'_> {
    /// Samples of a pixel that are colours.
    pub(super) fn colours(&self) -> usize {
        match self.model {
            Model::Luma | Model::Darkness | Model::Palette | Model::SubsampledLuma => 1,
            Model::Rgb => 3,
            Model::Inks(inks) => inks,
        }
    }

    fn full_range(&self) -> Range {
        let power = |bits: usize| 2_f64.powi(i32::try_from(bits).unwrap_or(64));
        match self.format {
            SampleFormat::Unsigned => Range { least: 0.0, most: power(self.bits) - 1.0 },
            SampleFormat::Signed => Range { least: 0.0, most: power(self.bits - 1) - 1.0 },
            SampleFormat::Float => Range { least: 0.0, most: 1.0 },
        }
    }

    /// Brightness and opacity of a pixel with these levels.
    pub(super) fn pixel(&self, levels: &[u8]) -> (u8, u8) {
        let level = |sample: usize| levels.get(sample).copied().unwrap_or(0);
        let alpha = self.alpha.map_or(u8::MAX, |alpha| level(alpha.sample));
        let luma = match self.model {
            Model::Luma | Model::Palette | Model::SubsampledLuma => level(0),
            Model::Darkness => u8::MAX - level(0),
            Model::Rgb => luma_of([level(0), level(1), level(2)]),
            Model::Inks(4) => {
                let light = |ink: u8| u32::from(u8::MAX - ink);
                luma_of([0, 1, 2].map(|ink| small(u64::from(light(level(ink)) * light(level(3)) / 255))))
            }
            // Unknown inks, as if each were black.
            Model::Inks(inks) => {
                small((0..inks).fold(255, |light, ink| light * u64::from(u8::MAX - level(ink)) / 255))
            }
        };
        match self.alpha {
            Some(how) if how.is_multiplied && alpha > 0 => {
                (small((u64::from(luma) * 255 / u64::from(alpha)).min(255)), alpha)
            }
            Some(_) | None => (luma, alpha),
        }
    }

    /// The luma rows in a row of subsampled blocks: section 21.
    pub(super) fn luma_rows(&self, blocks: &[u8], levels: &mut [Levels]) {
        let (across, down) = self.subsampling;
        for row in levels.iter_mut() {
            row.clear();
        }
        for block in blocks.chunks_exact(across * down + 2) {
            for (row, samples) in levels.iter_mut().zip(block.chunks_exact(across)).take(down) {
                row.extend(samples);
            }
        }
    }
}

impl RowReader<'_> {
    /// The next rows of a page with subsampled colours.
    pub(super) fn block_rows(&mut self, plane: &mut Rows<'_>, levels: &mut [Levels]) -> io::Result<()> {
        plane.bytes.read_exact(&mut self.row)?;
        self.page.luma_rows(&self.row, levels);
        Ok(())
    }
}

/// The samples of a row with `bits` bits each, 1 to 16, the first in the highest bits.
fn packed(row: &[u8], bits: usize) -> impl Iterator<Item = u64> {
    let (mut window, mut there, mut bytes) = (0_u64, 0, row.iter());
    std::iter::from_fn(move || {
        while there < bits {
            window = window << 8 | u64::from(*bytes.next()?);
            there += 8;
        }
        there -= bits;
        Some(window >> there & ((1 << bits) - 1))
    })
}

/// Samples in whole bytes, in the byte order of the file.
fn whole<'r>(row: &'r [u8], page: &Page<'_>) -> impl Iterator<Item = u64> + use<'r> {
    let is_little_endian = page.directory.is_little_endian();
    row.chunks_exact(page.bits / 8).map(move |digits| {
        let join = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        if is_little_endian { digits.iter().rev().fold(0, join) } else { digits.iter().fold(0, join) }
    })
}

fn packed_or_whole<'r>(row: &'r [u8], page: &Page<'_>) -> Box<dyn Iterator<Item = u64> + 'r> {
    if page.bits.is_multiple_of(8) { Box::new(whole(row, page)) } else { Box::new(packed(row, page.bits)) }
}

/// The samples of a row as numbers.
#[expect(clippy::cast_precision_loss, reason = "the result is reduced to 8 bits")]
fn numbers<'r>(row: &'r [u8], page: &Page<'_>) -> impl Iterator<Item = f64> + use<'r> {
    let (bits, format) = (page.bits, page.format);
    let count = page.pieces.width as usize * if page.planar { 1 } else { page.samples };
    packed_or_whole(row, page).take(count).map(move |sample| match format {
        SampleFormat::Unsigned => sample as f64,
        SampleFormat::Signed => {
            let surplus = 64 - u32::try_from(bits).unwrap_or(64);
            ((sample << surplus).cast_signed() >> surplus) as f64
        }
        SampleFormat::Float => float(sample, bits),
    })
}

/// A floating-point number of 16, 24, 32 or 64 bits: IEEE 754, and technical note 3 of Adobe.
#[expect(clippy::cast_possible_truncation, reason = "the upper bits are zero")]
fn float(sample: u64, bits: usize) -> f64 {
    let (exponent_bits, fraction_bits) = match bits {
        32 => return f64::from(f32::from_bits(sample as u32)),
        64 => return f64::from_bits(sample),
        24 => (7, 16),
        _ => (5, 10),
    };
    let bias = (1_i32 << (exponent_bits - 1)) - 1;
    let exponent = (sample >> fraction_bits & ((1 << exponent_bits) - 1)) as i32;
    let fraction = (sample & ((1 << fraction_bits) - 1)) as f64 / f64::from(1_u32 << fraction_bits);
    let sign = if sample >> (exponent_bits + fraction_bits) & 1 == 1 { -1.0 } else { 1.0 };
    match exponent {
        0 => sign * fraction * 2_f64.powi(1 - bias),
        // Infinity, or no number.
        _ if exponent == (1 << exponent_bits) - 1 => f64::NAN,
        _ => sign * (1.0 + fraction) * 2_f64.powi(exponent - bias),
    }
}

/// Section 14: each sample was replaced by its difference from the one before.
fn undo_differences(row: &mut [u8], samples: usize, page: &Page<'_>) {
    let size = page.bits / 8;
    let is_little_endian = page.directory.is_little_endian();
    let join = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
    let mut before = vec![0_u64; samples];
    for pixel in row.chunks_exact_mut(samples * size) {
        for (sample, before) in pixel.chunks_exact_mut(size).zip(&mut before) {
            let difference = if is_little_endian {
                sample.iter().rev().fold(0, join)
            } else {
                sample.iter().fold(0, join)
            };
            *before = before.wrapping_add(difference);
            if is_little_endian {
                sample.iter_mut().zip(before.to_le_bytes()).for_each(|(to, digit)| *to = digit);
            } else {
                sample.iter_mut().rev().zip(before.to_le_bytes()).for_each(|(to, digit)| *to = digit);
            }
        }
    }
}

/// Technical note 3 of Adobe: the highest bytes of all numbers come first, then the next, and each is replaced by its difference
/// from the one before.
fn undo_float_differences(row: &mut [u8], samples: usize, page: &Page<'_>) {
    let size = page.bits / 8;
    let mut before = vec![0_u8; samples];
    for pixel in row.chunks_mut(samples) {
        for (byte, before) in pixel.iter_mut().zip(&mut before) {
            *before = before.wrapping_add(*byte);
            *byte = *before;
        }
    }
    let count = row.len() / size;
    let planes = row.to_vec();
    let is_little_endian = page.directory.is_little_endian();
    for (index, number) in row.chunks_exact_mut(size).enumerate() {
        for (place, byte) in number.iter_mut().enumerate() {
            let plane = if is_little_endian { size - 1 - place } else { place };
            *byte = planes.get(plane * count + index).copied().unwrap_or(0);
        }
    }
}

/// The brightness of each index: section 5. Colours have 16 bits, except in files of some older programs.
fn palette(page: &Page<'_>) -> Vec<u8> {
    let Some(colours) = page.directory.field(320) else { return vec![0; 1] };
    let count = (1_usize << page.bits.min(16)).min(colours.len() / 3);
    let shift = if colours.numbers().all(|level| level < 256) { 0 } else { 8 };
    let level = |at: usize| small(colours.get(at).unwrap_or(0) >> shift);
    (0..count).map(|index| luma_of([level(index), level(count + index), level(2 * count + index)])).collect()
}

/// `level`, which is at most 255.
fn small(level: u64) -> u8 {
    u8::try_from(level).unwrap_or(u8::MAX)
}
