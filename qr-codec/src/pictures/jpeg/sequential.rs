//! JPEG of the processes that the fast decoder does not read, or reads wrongly: sequential pictures in several scans, of 12 bits, with any
//! sampling, or of unknown height; and lossless ones. Rec. ITU-T T.81, annexes F and H.

use super::huffman::{Bits, Codes, End, intervals};
use super::planes::Planes;
use super::segments::{Segments, marker};
use super::summary::{Frame, Summary};
use super::transform::Block;
use crate::pictures::damage::Damage;
use crate::pictures::error::PictureError;

/// Decodes the picture in `bytes`, whose headers are `summary` and `frame`. A height of zero means: as many lines as there are.
pub(super) fn decode(bytes: &[u8], summary: &Summary, frame: &Frame) -> Result<Planes, PictureError> {
    let mut decoder = Decoder::new(frame)?;
    for segment in Segments::of(bytes) {
        match segment.marker {
            marker::DQT => decoder.quantisation(segment.payload),
            marker::DHT => decoder.codes(segment.payload),
            marker::DRI => {
                let interval = segment.payload.first_chunk().map(|interval| u16::from_be_bytes(*interval));
                decoder.restart_interval = interval.map_or(0, usize::from);
            }
            marker::SOS => {
                let scan = Scan::of(segment.payload, frame)?;
                decoder.scan(&scan, segment.coded)?;
            }
            _ => {}
        }
    }
    decoder.finish(summary)
}

struct Decoder<'f> {
    frame: &'f Frame,
    planes: Planes,
    quantisation: [[f32; 64]; 4],
    /// Codes of differences, then those of the other coefficients.
    codes: [[Option<Codes>; 4]; 2],
    /// Coded units between two restarts; 0 means no restarts.
    restart_interval: usize,
    /// Rows of units of the first component that were decoded in part or not at all.
    missing: Vec<bool>,
    /// Lines in a row of units.
    unit_height: usize,
}

/// A scan header: B.2.3.
struct Scan {
    components: Vec<ScanComponent>,
    /// The predictor, in lossless pictures.
    selection: u8,
    /// Lowest bits that were dropped, in lossless pictures.
    shift: u8,
}

#[derive(Clone, Copy)]
struct ScanComponent {
    /// Which component of the frame.
    index: usize,
    differences: usize,
    coefficients: usize,
}

/// The units of a scan: blocks of one component, or of all its components together (A.2).
struct Units {
    across: usize,
    /// `None` when the height is not known.
    down: Option<usize>,
}

impl Scan {
    fn of(payload: &[u8], frame: &Frame) -> Result<Self, PictureError> {
        let invalid = || damaged("an invalid scan header");
        let (count, rest) = payload.split_first().ok_or_else(invalid)?;
        let (components, rest) = rest.split_at_checked(2 * usize::from(*count)).ok_or_else(invalid)?;
        let components: Option<Vec<ScanComponent>> = components
            .chunks_exact(2)
            .map(|component| {
                let [id, tables] = *component else { return None };
                let index = frame.components.iter().position(|component| component.id == id)?;
                Some(ScanComponent {
                    index,
                    differences: usize::from(tables >> 4),
                    coefficients: usize::from(tables & 15),
                })
            })
            .collect();
        let components = components.filter(|components| !components.is_empty()).ok_or_else(invalid)?;
        let [selection, _, approximation, ..] = *rest else { return Err(invalid()) };
        Ok(Self { components, selection, shift: approximation & 15 })
    }

    fn has_first_component(&self) -> bool {
        self.components.iter().any(|component| component.index == 0)
    }
}

impl<'f> Decoder<'f> {
    fn new(frame: &'f Frame) -> Result<Self, PictureError> {
        if frame.width == 0 {
            return Err(damaged("a width of 0"));
        }
        Ok(Self {
            frame,
            planes: Planes::new(frame)?,
            quantisation: [[1.0; 64]; 4],
            codes: Default::default(),
            restart_interval: 0,
            missing: Vec::new(),
            unit_height: 8,
        })
    }

    /// Tables of quantisation: B.2.4.1.
    fn quantisation(&mut self, mut payload: &[u8]) {
        while let Some((header, rest)) = payload.split_first() {
            let size = if header >> 4 == 0 { 1 } else { 2 };
            let Some((values, rest)) = rest.split_at_checked(64 * size) else { return };
            if let Some(table) = self.quantisation.get_mut(usize::from(header & 15)) {
                for (to, digits) in table.iter_mut().zip(values.chunks_exact(size)) {
                    *to = digits.iter().fold(0.0, |value, digit| value * 256.0 + f32::from(*digit));
                }
            }
            payload = rest;
        }
    }

    /// Tables of codes: B.2.4.2.
    fn codes(&mut self, mut payload: &[u8]) {
        while let Some((header, rest)) = payload.split_first() {
            let Some((counts, rest)) = rest.split_first_chunk() else { return };
            let length = counts.iter().map(|count| usize::from(*count)).sum();
            let Some((values, rest)) = rest.split_at_checked(length) else { return };
            let class = self.codes.get_mut(usize::from(header >> 4));
            if let Some(table) = class.and_then(|class| class.get_mut(usize::from(header & 15))) {
                *table = Some(Codes::new(counts, values));
            }
            payload = rest;
        }
    }

    fn table(&self, class: usize, number: usize) -> Result<Codes, PictureError> {
        let table = self.codes.get(class).and_then(|class| class.get(number)).cloned().flatten();
        table.ok_or_else(|| damaged("a scan without its Huffman codes"))
    }

    fn scan(&mut self, scan: &Scan, coded: &[u8]) -> Result<(), PictureError> {
        if self.frame.process == 0xC3 { self.lossless(scan, coded) } else { self.blocks(scan, coded) }
    }

    fn blocks(&mut self, scan: &Scan, coded: &[u8]) -> Result<(), PictureError> {
        let tables = scan
            .components
            .iter()
            .map(|component| {
                Ok((self.table(0, component.differences)?, self.table(1, component.coefficients)?))
            })
            .collect::<Result<Vec<_>, PictureError>>()?;
        let units = self.units(scan, 8);
        self.unit_height =
            if scan.has_first_component() { self.unit_height_of(scan, 8) } else { self.unit_height };
        let mut predictions = vec![0; scan.components.len()];
        self.walk(scan, coded, &units, |decoder, bits, unit, is_first| {
            if is_first {
                predictions.fill(0);
            }
            for ((component, tables), prediction) in scan.components.iter().zip(&tables).zip(&mut predictions)
            {
                decoder.unit(
                    scan,
                    *component,
                    tables,
                    prediction,
                    bits,
                    (unit % units.across, unit / units.across),
                )?;
            }
            Ok(())
        })
    }

    /// The blocks of one component in one unit.
    fn unit(
        &mut self,
        scan: &Scan,
        component: ScanComponent,
        (differences, coefficients): &(Codes, Codes),
        prediction: &mut i32,
        bits: &mut Bits<'_>,
        (column, row): (usize, usize),
    ) -> Result<(), Stop> {
        let Some(of_frame) = self.frame.components.get(component.index) else { return Ok(()) };
        let (across, down) = match scan.components.len() {
            1 => (1, 1),
            _ => (usize::from(of_frame.across), usize::from(of_frame.down)),
        };
        let quantisation = self.quantisation.get(usize::from(of_frame.table)).copied().unwrap_or([1.0; 64]);
        for y in 0..down {
            for x in 0..across {
                let block = block(bits, differences, coefficients, prediction, &quantisation)?;
                let (column, row) = (column * across + x, row * down + y);
                self.planes.grow(component.index, 8 * row + 7).map_err(Stop::Refused)?;
                self.planes.put(component.index, column, row, &block.samples(self.frame.precision));
            }
        }
        Ok(())
    }

    /// Calls `decode` for each unit of a scan. After an error it continues with the next restart interval.
    fn walk(
        &mut self,
        scan: &Scan,
        coded: &[u8],
        units: &Units,
        mut decode: impl FnMut(&mut Self, &mut Bits<'_>, usize, bool) -> Result<(), Stop>,
    ) -> Result<(), PictureError> {
        let total = units.down.map(|down| down * units.across);
        let interval = if self.restart_interval == 0 { usize::MAX } else { self.restart_interval };
        let mut decoded = vec![0; units.down.unwrap_or(0)];
        let mut begin = 0_usize;
        for coded in intervals(coded) {
            let mut bits = Bits::of(coded);
            let end = begin.saturating_add(interval).min(total.unwrap_or(usize::MAX));
            for unit in begin..end {
                if total.is_none() && bits.is_at_end() {
                    break;
                }
                match decode(self, &mut bits, unit, unit == begin) {
                    Ok(()) => {
                        let row = unit / units.across;
                        if decoded.len() <= row {
                            decoded.resize(row + 1, 0);
                        }
                        if let Some(count) = decoded.get_mut(row) {
                            *count += 1;
                        }
                    }
                    Err(Stop::End) => break,
                    Err(Stop::Refused(error)) => return Err(error),
                }
            }
            begin = end;
        }
        if scan.has_first_component() {
            self.missing = decoded.iter().map(|count| *count < units.across).collect();
        }
        Ok(())
    }

    /// The units of `scan`, of `side` x `side` samples each.
    fn units(&self, scan: &Scan, side: usize) -> Units {
        let (width, height) = (self.planes.width, self.planes.height);
        let (most_across, most_down) = (self.planes.most_across, self.planes.most_down);
        let single = match scan.components.as_slice() {
            [only] => self.planes.planes.get(only.index),
            _ => None,
        };
        let (across, down) = match single {
            Some(plane) => (
                (width * plane.across).div_ceil(most_across).div_ceil(side),
                (height * plane.down).div_ceil(most_down).div_ceil(side),
            ),
            None => (width.div_ceil(side * most_across), height.div_ceil(side * most_down)),
        };
        Units { across, down: (height > 0).then_some(down) }
    }

    fn unit_height_of(&self, scan: &Scan, side: usize) -> usize {
        match (scan.components.as_slice(), self.planes.planes.first()) {
            ([_], Some(first)) => side * self.planes.most_down / first.down,
            _ => side * self.planes.most_down,
        }
    }

    /// Samples that are predicted from their neighbours: annex H.
    fn lossless(&mut self, scan: &Scan, coded: &[u8]) -> Result<(), PictureError> {
        let is_even = |component: &ScanComponent| {
            let of_frame = self.frame.components.get(component.index);
            of_frame.is_some_and(|component| (component.across, component.down) == (1, 1))
        };
        if scan.components.len() > 1 && !scan.components.iter().all(is_even) {
            return Err(PictureError::Unsupported {
                reason: "an unusual kind of JPEG: lossless, with subsampled colours".to_owned(),
            });
        }
        let tables = scan.components.iter().map(|component| self.table(0, component.differences));
        let tables = tables.collect::<Result<Vec<_>, PictureError>>()?;
        let units = self.units(scan, 1);
        if scan.has_first_component() {
            self.unit_height = self.unit_height_of(scan, 1);
        }
        let precision = u32::from(self.frame.precision);
        let shift = u32::from(scan.shift).min(precision - 1);
        let first = 1_i32 << (precision - shift - 1);
        let most = (1_i32 << precision) - 1;
        // The line above and this one up to here, of each component.
        let mut lines = vec![vec![first; units.across]; scan.components.len()];
        let mut upper_left = vec![first; scan.components.len()];
        let mut first_line_end = 0;
        self.walk(scan, coded, &units, |decoder, bits, unit, is_first| {
            let x = unit % units.across;
            if is_first {
                first_line_end = unit + units.across;
            }
            let parts = scan.components.iter().zip(&tables).zip(&mut lines).zip(&mut upper_left);
            for (((component, codes), line), upper_left) in parts {
                let above = line.get(x).copied().unwrap_or(first);
                let left = x.checked_sub(1).and_then(|x| line.get(x)).copied();
                let prediction = match left {
                    _ if is_first => first,
                    Some(left) if unit < first_line_end => left,
                    Some(left) => predict(scan.selection, left, above, *upper_left),
                    None => above,
                };
                let size = bits.value(codes)?;
                // 32,768 has a code, but no bits.
                let difference = if size == 16 { 32_768 } else { bits.number(size)? };
                let sample = (prediction + difference) & 0xFFFF;
                *upper_left = above;
                if let Some(to) = line.get_mut(x) {
                    *to = sample;
                }
                let y = unit / units.across;
                decoder.planes.grow(component.index, y).map_err(Stop::Refused)?;
                if let Some(plane) = decoder.planes.planes.get_mut(component.index)
                    && let Some(to) = plane.pixels.get_mut(y * plane.stride + x)
                {
                    *to = u8::try_from(((sample << shift) & most) * 255 / most).unwrap_or(u8::MAX);
                }
            }
            Ok(())
        })
    }

    fn finish(self, summary: &Summary) -> Result<Planes, PictureError> {
        let Self { mut planes, missing, unit_height, .. } = self;
        if missing.iter().all(|is_missing| *is_missing) {
            return Err(damaged("no rows of pixels"));
        }
        let rows = missing.iter().filter(|is_missing| **is_missing).count();
        if planes.height == 0 {
            planes.height = missing.len() * unit_height;
        }
        let height = planes.height;
        planes.damage = match (rows, summary.end) {
            (0, Some(_)) => None,
            (_, None) => Some(Damage::CutOff),
            (rows, Some(_)) => Some(Damage::Rows { missing: (rows * unit_height).min(height), of: height }),
        };
        Ok(planes)
    }
}

/// Why decoding stops within a scan.
enum Stop {
    /// The coded data ends or is invalid.
    End,
    /// The picture is too large.
    Refused(PictureError),
}

impl From<End> for Stop {
    fn from(End: End) -> Self {
        Self::End
    }
}

/// One block: F.2.2.
fn block(
    bits: &mut Bits<'_>,
    differences: &Codes,
    coefficients: &Codes,
    prediction: &mut i32,
    quantisation: &[f32; 64],
) -> Result<Block, End> {
    let mut block = Block::new();
    let size = bits.value(differences)?;
    *prediction = prediction.wrapping_add(bits.number(size)?);
    #[expect(clippy::cast_precision_loss, reason = "coefficients have at most 16 bits, unless damaged")]
    let value = |coefficient: i32, number: usize| {
        coefficient as f32 * quantisation.get(number).copied().unwrap_or(1.0)
    };
    block.set(0, value(*prediction, 0));
    let mut number = 1;
    while number < 64 {
        let code = bits.value(coefficients)?;
        let (zeros, size) = (usize::from(code >> 4), code & 15);
        match (zeros, size) {
            (15, 0) => number += 16,
            // The rest is zero.
            (_, 0) => break,
            _ => {
                number += zeros;
                let coefficient = bits.number(size)?;
                if number < 64 {
                    block.set(number, value(coefficient, number));
                }
                number += 1;
            }
        }
    }
    Ok(block)
}

/// Table H.1.
fn predict(selection: u8, left: i32, above: i32, upper_left: i32) -> i32 {
    match selection {
        1 => left,
        2 => above,
        3 => upper_left,
        4 => left + above - upper_left,
        5 => left + ((above - upper_left) >> 1),
        6 => above + ((left - upper_left) >> 1),
        7 => (left + above) >> 1,
        _ => 0,
    }
}

fn damaged(reason: &str) -> PictureError {
    PictureError::Damaged { reason: reason.to_owned() }
}
