//! The samples of a JPEG picture while it is decoded, a plane for each component.

use super::summary::Frame;
use crate::limits::MAX_PICTURE_DECODER_BYTES;
use crate::pictures::damage::Damage;
use crate::pictures::error::{PictureError, refuse_too_many_pixels};

/// Samples that were never decoded: the grey that the other decoder leaves, too.
const MISSING: u8 = 128;

/// The samples of one component, 8 bits each, as far down as they were decoded.
pub(super) struct Plane {
    pub(super) pixels: Vec<u8>,
    /// Samples in a row, with those that fill the last block.
    pub(super) stride: usize,
    /// Samples across and down, relative to those of the other components.
    pub(super) across: usize,
    pub(super) down: usize,
}

/// A decoded picture.
pub(super) struct Planes {
    pub(super) planes: Vec<Plane>,
    pub(super) width: usize,
    pub(super) height: usize,
    /// Largest factors of all components.
    pub(super) most_across: usize,
    pub(super) most_down: usize,
    pub(super) damage: Option<Damage>,
}

impl Planes {
    /// Empty planes for `frame`, which grow as they are decoded.
    pub(super) fn new(frame: &Frame) -> Result<Self, PictureError> {
        refuse_too_many_pixels(frame.width.into(), frame.height.into())?;
        let most = |factor: fn(&super::summary::Component) -> u8| {
            frame.components.iter().map(factor).max().map_or(1, usize::from)
        };
        let (most_across, most_down) = (most(|component| component.across), most(|component| component.down));
        let width = usize::from(frame.width);
        let units = width.div_ceil(8 * most_across);
        let planes = frame.components.iter().map(|component| {
            let (across, down) = (usize::from(component.across), usize::from(component.down));
            Plane { pixels: Vec::new(), stride: 8 * units * across, across, down }
        });
        Ok(Self {
            planes: planes.collect(),
            width,
            height: usize::from(frame.height),
            most_across,
            most_down,
            damage: None,
        })
    }

    /// Makes room for the rows of samples up to `row` in plane `index`.
    pub(super) fn grow(&mut self, index: usize, row: usize) -> Result<(), PictureError> {
        let Some(plane) = self.planes.get_mut(index) else { return Ok(()) };
        let needed = (row + 1) * plane.stride;
        if plane.pixels.len() < needed {
            plane.pixels.resize(needed, MISSING);
            let all: usize = self.planes.iter().map(|plane| plane.pixels.len()).sum();
            if all as u64 > MAX_PICTURE_DECODER_BYTES {
                return Err(PictureError::TooMuchMemory);
            }
        }
        Ok(())
    }

    /// Copies a block of 8 x 8 samples to a plane that has room for it.
    pub(super) fn put(&mut self, index: usize, column: usize, row: usize, samples: &[[u8; 8]; 8]) {
        let Some(plane) = self.planes.get_mut(index) else { return };
        for (y, samples) in samples.iter().enumerate() {
            let begin = (8 * row + y) * plane.stride + 8 * column;
            if let Some(to) = plane.pixels.get_mut(begin..begin + 8) {
                to.copy_from_slice(samples);
            }
        }
    }

    /// The sample of a component at a pixel of the picture.
    pub(super) fn sample(&self, index: usize, x: usize, y: usize) -> u8 {
        let Some(plane) = self.planes.get(index) else { return MISSING };
        let at = y * plane.down / self.most_down * plane.stride + x * plane.across / self.most_across;
        plane.pixels.get(at).copied().unwrap_or(MISSING)
    }
}
