//! By how much a picture's lattice lies beside the modules: where paper bends between the alignment patterns, what the modules
//! lead to expect tells by how much it is off.

use crate::decode::channel::sample::{Lattice, OUTSIDE};

/// Modules between the places where the drift is worked out; between, it is straight enough.
const SPACING: usize = 4;

/// Places to each side whose samples are summed up with a place's own, less the farther away: enough to outweigh noise.
const AROUND: usize = 3;

/// How much less a place counts with the square of its distance.
const DECAY: f32 = 0.2;

/// How much more a sample's noise varies than the drift does, in squared modules: keeps the drift where nothing tells.
const RIDGE: f32 = 1000.0;

/// Farthest step, in modules: beyond that a slope says only which way to go.
const MAX_STEP: f32 = 0.25;

/// Farthest drift, in modules: nothing is seen of what lies farther.
const MAX_SHIFT: f32 = 1.2;

/// A difference between a sample and what is expected that says no more than that.
const CLIP: f32 = 1.0;

/// Where the modules lie beside where they are looked for, in modules.
pub(crate) struct Displacement {
    /// Places along a side.
    places: usize,
    shifts: Vec<(f32, f32)>,
}

/// Samples along a side: the middles of modules, between them, and half a module outside.
pub(crate) fn samples_per_side(side: usize) -> usize {
    2 * side + 1
}

impl Displacement {
    pub(crate) fn none(side: usize) -> Self {
        let places = side / SPACING + 2;
        Self { places, shifts: vec![(0.0, 0.0); places * places] }
    }

    /// Along a side, the place before a distance in modules, and the share of the way to the next one.
    fn place(&self, modules: f32) -> (usize, f32) {
        let at = (modules / SPACING as f32).max(0.0).min(self.places as f32 - 1.001);
        let before = at as usize;
        (before, at - before as f32)
    }

    /// The samples of `lattice` where the modules lie, row by row from half a module outside; see [`samples_per_side`].
    pub(crate) fn samples(&self, lattice: &Lattice, side: usize) -> Vec<f32> {
        let (along, width) = (samples_per_side(side), lattice.width);
        let most = width as f32 - 3.001;
        // The middle of the first module is the second sample.
        let places: Vec<(usize, f32)> =
            (0..along).map(|sample| self.place((sample as f32 - 1.0) * 0.5)).collect();
        let first = (2 * OUTSIDE) as f32;
        let between =
            |a: (f32, f32), b: (f32, f32), share: f32| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        let mut samples = Vec::with_capacity(along * along);
        for (row, &(above, down)) in places.iter().enumerate() {
            let (upper, lower) = self.shifts[above * self.places..].split_at(self.places);
            let shifts: Vec<(f32, f32)> =
                upper.iter().zip(lower).map(|(a, b)| between(*a, *b, down)).collect();
            for (column, &(residual, right)) in places.iter().enumerate() {
                let (dx, dy) = between(shifts[residual], shifts[residual + 1], right);
                let x = (first + column as f32 + 2.0 * dx).max(1.0).min(most);
                let y = (first + row as f32 + 2.0 * dy).max(1.0).min(most);
                // Numbers of 32 bits convert in one instruction, those of 64 in ten.
                let (residual, top) = (x as i32, y as i32);
                let (across, down) = (cubic(x - residual as f32), cubic(y - top as f32));
                let (residual, top) = (residual as usize - 1, top as usize - 1);
                let mut sums = [0f32; 4];
                for (line, weight) in down.iter().enumerate() {
                    for (sum, value) in
                        sums.iter_mut().zip(&lattice.values[(top + line) * width + residual..][..4])
                    {
                        *sum += weight * value;
                    }
                }
                samples.push(sums.iter().zip(&across).map(|(s, a)| s * a).sum());
            }
        }
        samples
    }

    /// Least squares of what is residual of the samples over the slope of what is `expected` of them.
    #[inline(never)]
    pub(crate) fn update(&mut self, expected: &[f32], residual: &[f32], side: usize) {
        let (along, places) = (samples_per_side(side), self.places);
        // Products of slopes, and of slopes with what is residual: xx, xy, yy, x, y.
        let mut sums = vec![[0f32; 5]; places * places];
        let mut squares = 0f32;
        for row in 1..along - 1 {
            for column in 1..along - 1 {
                let at = row * along + column;
                let x = expected[at + 1] - expected[at - 1];
                let y = expected[at + along] - expected[at - along];
                let rest = residual[at].clamp(-CLIP, CLIP);
                squares += rest * rest;
                let place = |sample: usize| (sample / 2 + SPACING / 2) / SPACING;
                let sum = &mut sums[place(row) * places + place(column)];
                for (s, product) in sum.iter_mut().zip([x * x, x * y, y * y, x * rest, y * rest]) {
                    *s += product;
                }
            }
        }
        let ridge = squares / (along * along) as f32 * RIDGE;
        let around = |place: usize| place.saturating_sub(AROUND)..(place + AROUND + 1).min(places);
        for (i, shift) in self.shifts.iter_mut().enumerate() {
            let (row, column) = (i / places, i % places);
            let mut all = [0f32; 5];
            for y in around(row) {
                for x in around(column) {
                    let distance = x.abs_diff(column).pow(2) + y.abs_diff(row).pow(2);
                    let weight = 1.0 / (1.0 + DECAY * distance as f32);
                    for (a, s) in all.iter_mut().zip(&sums[y * places + x]) {
                        *a += weight * s;
                    }
                }
            }
            let [xx, xy, yy, x, y] = all;
            let (xx, yy) = (xx + ridge, yy + ridge);
            let determinant = xx * yy - xy * xy;
            if determinant <= 0.0 {
                continue;
            }
            let moved = |old: f32, by: f32| {
                (old - (by / determinant).clamp(-MAX_STEP, MAX_STEP)).clamp(-MAX_SHIFT, MAX_SHIFT)
            };
            *shift = (moved(shift.0, yy * x - xy * y), moved(shift.1, xx * y - xy * x));
        }
    }
}

/// Weights of four values in a row at this share of the way between the middle two: Catmull-Rom, which passes through them.
#[inline]
fn cubic(t: f32) -> [f32; 4] {
    [
        ((-0.5 * t + 1.0) * t - 0.5) * t,
        (1.5 * t - 2.5) * t * t + 1.0,
        ((-1.5 * t + 2.0) * t + 0.5) * t,
        (0.5 * t - 0.5) * t * t,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Waves of three and four modules that lie off by (0.3, -0.2): the drift is found, and the samples follow.
    #[test]
    fn a_shifted_symbol_is_found() {
        let side = 33usize;
        let wave = |u: f32, v: f32| (2.1 * u).sin() * (1.6 * v).cos();
        let width = 2 * side + 4 * OUTSIDE + 1;
        let at = |i: usize| (i as f32 - (2 * OUTSIDE + 1) as f32) * 0.5;
        let lattice = Lattice {
            width,
            values: (0..width * width).map(|i| wave(at(i % width) - 0.3, at(i / width) + 0.2)).collect(),
        };
        let along = samples_per_side(side);
        let sample = |i: usize| (i as f32 - 1.0) * 0.5;
        let expected: Vec<f32> =
            (0..along * along).map(|i| wave(sample(i % along), sample(i / along))).collect();
        let mut drift = Displacement::none(side);
        let mut residual = Vec::new();
        for _ in 0..12 {
            let samples = drift.samples(&lattice, side);
            residual = samples.iter().zip(&expected).map(|(l, e)| l - e).collect();
            drift.update(&expected, &residual, side);
        }
        for &(x, y) in &drift.shifts {
            // In the corners little tells, and steps are short.
            assert!((x - 0.3).abs() < 0.1 && (y + 0.2).abs() < 0.1, "{x} {y}");
        }
        let inside = (0..along * along).filter(|i| (4..along - 4).contains(&(i % along)));
        assert!(inside.map(|i| residual[i].abs()).fold(0.0, f32::max) < 0.1);
    }
}
