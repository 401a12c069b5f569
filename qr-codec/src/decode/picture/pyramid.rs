//! A picture at every octave.

use crate::deadline::Deadline;
use crate::decode::picture::plane::{MIN_SIDE, Plane};
use crate::luma::LumaView;

/// The picture and its halved planes, built on demand.
pub(crate) struct Pyramid<'a> {
    levels: Vec<Plane<'a>>,
    doubled: Option<Plane<'static>>,
}

/// The smaller side below which another octave is useless: a version 7 symbol at 4 pixels per module fills it.
const SMALLEST_OCTAVE: usize = 180;

/// 108 megapixels need seven octaves to get there.
const MAX_OCTAVES: usize = 8;

impl<'a> Pyramid<'a> {
    pub(crate) fn new(view: LumaView<'a>) -> Option<Self> {
        Some(Self { levels: vec![Plane::of(view)?], doubled: None })
    }

    /// Number of octaves, including the picture itself.
    pub(crate) fn octaves(&self) -> usize {
        let Some(first) = self.levels.first() else { return 0 };
        let side = first.width().min(first.height());
        (1..MAX_OCTAVES).take_while(|k| side >> (k - 1) > SMALLEST_OCTAVE && side >> k >= MIN_SIDE).count()
            + 1
    }

    /// Builds the planes down to `octave` (0 is the picture); false when time is up or the plane would be too small.
    pub(crate) fn build(&mut self, octave: usize, deadline: &Deadline) -> bool {
        while self.levels.len() <= octave {
            let Some(next) = self.levels.last().and_then(|plane| plane.halved(deadline)) else {
                return false;
            };
            self.levels.push(next);
        }
        true
    }

    /// Builds the plane of twice the resolution; false when time is up.
    pub(crate) fn build_doubled(&mut self, deadline: &Deadline) -> bool {
        if self.doubled.is_none() {
            self.doubled = self.levels.first().and_then(|plane| plane.doubled(deadline));
        }
        self.doubled.is_some()
    }

    pub(crate) fn octave(&self, octave: usize) -> Option<&Plane<'a>> {
        self.levels.get(octave)
    }

    /// The octave on which a module of `module` pixels is 2.6 to 5.2 pixels wide: large enough to see, and averaged over as many
    /// pixels as possible against noise.
    pub(crate) fn octave_for(&self, module: f64) -> usize {
        let octave = (module / 2.6).log2().floor();
        if octave >= 1.0 { (octave as usize).min(self.octaves() - 1) } else { 0 }
    }

    /// The finest plane built so far that suits modules of `module` pixels.
    pub(crate) fn plane_for(&self, module: f64) -> Option<&Plane<'_>> {
        // Below 1.9 pixels per module, samples of neighbouring modules share most of their pixels.
        if module < 1.9
            && let Some(doubled) = &self.doubled
        {
            return Some(doubled);
        }
        self.levels.get(self.octave_for(module)).or(self.levels.last())
    }

    pub(crate) fn doubled(&self) -> Option<&Plane<'static>> {
        self.doubled.as_ref()
    }
}
