//! The residual displacement field: how far the sampling lattice lies off the modules, for example where paper bends between
//! alignment patterns. Estimated from the difference between samples and their expected values.

use crate::decode::channel::sample::{Lattice, OUTSIDE};

/// Modules between the nodes of the field, which is interpolated linearly.
const SPACING: usize = 4;

/// Nodes on each side whose samples count too, less with distance: enough to outweigh noise.
const AROUND: usize = 3;

/// How much less a node counts with the square of its distance.
const DECAY: f32 = 0.2;

/// Ratio of sample noise to displacement variance, in squared modules: keeps the displacement where the samples do not determine
/// it.
const RIDGE: f32 = 1000.0;

/// Largest step in modules: beyond that, a slope only gives the direction.
const MAX_STEP: f32 = 0.25;

/// Largest displacement in modules: modules farther off cannot be matched.
const MAX_SHIFT: f32 = 1.2;

/// Residuals are clipped to this value.
const CLIP: f32 = 1.0;

/// Displacement of the modules from their sampling positions, in modules.
pub(crate) struct Displacement {
    /// Nodes along a side.
    nodes: usize,
    shifts: Vec<(f32, f32)>,
}

/// Samples along a side: at module centres, between them, and half a module outside.
pub(crate) fn samples_per_side(side: usize) -> usize {
    2 * side + 1
}

impl Displacement {
    pub(crate) fn none(side: usize) -> Self {
        let nodes = side / SPACING + 2;
        Self { nodes, shifts: vec![(0.0, 0.0); nodes * nodes] }
    }

    /// Along a side, the node before a distance in modules, and the share of the way to the next one.
    fn node(&self, modules: f32) -> (usize, f32) {
        let at = (modules / SPACING as f32).max(0.0).min(self.nodes as f32 - 1.001);
        let before = at as usize;
        (before, at - before as f32)
    }

    /// The samples of `lattice` at the displaced module positions, row by row from half a module outside; see
    /// [`samples_per_side`].
    pub(crate) fn samples(&self, lattice: &Lattice, side: usize) -> Vec<f32> {
        let (along, width) = (samples_per_side(side), lattice.width);
        let most = width as f32 - 3.001;
        // The centre of the first module is the second sample.
        let nodes: Vec<(usize, f32)> =
            (0..along).map(|sample| self.node((sample as f32 - 1.0) * 0.5)).collect();
        let first = (2 * OUTSIDE) as f32;
        let between =
            |a: (f32, f32), b: (f32, f32), share: f32| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        let mut samples = Vec::with_capacity(along * along);
        for (row, &(above, down)) in nodes.iter().enumerate() {
            let (upper, lower) = self.shifts[above * self.nodes..].split_at(self.nodes);
            let shifts: Vec<(f32, f32)> =
                upper.iter().zip(lower).map(|(a, b)| between(*a, *b, down)).collect();
            for (column, &(left, right)) in nodes.iter().enumerate() {
                let (dx, dy) = between(shifts[left], shifts[left + 1], right);
                let x = (first + column as f32 + 2.0 * dx).max(1.0).min(most);
                let y = (first + row as f32 + 2.0 * dy).max(1.0).min(most);
                // 32-bit numbers convert in one instruction, 64-bit ones in ten.
                let (left, top) = (x as i32, y as i32);
                let (across, down) = (cubic(x - left as f32), cubic(y - top as f32));
                let (left, top) = (left as usize - 1, top as usize - 1);
                let mut sums = [0f32; 4];
                for (line, weight) in down.iter().enumerate() {
                    for (sum, value) in
                        sums.iter_mut().zip(&lattice.values[(top + line) * width + left..][..4])
                    {
                        *sum += weight * value;
                    }
                }
                samples.push(sums.iter().zip(&across).map(|(s, a)| s * a).sum());
            }
        }
        samples
    }

    /// Updates the field by least squares of the residual over the gradient of the `expected` samples.
    #[inline(never)]
    pub(crate) fn update(&mut self, expected: &[f32], residual: &[f32], side: usize) {
        let (along, nodes) = (samples_per_side(side), self.nodes);
        // Products of gradients, and of gradients with residuals: xx, xy, yy, x, y.
        let mut sums = vec![[0f32; 5]; nodes * nodes];
        let mut squares = 0f32;
        for row in 1..along - 1 {
            for column in 1..along - 1 {
                let at = row * along + column;
                let x = expected[at + 1] - expected[at - 1];
                let y = expected[at + along] - expected[at - along];
                let rest = residual[at].clamp(-CLIP, CLIP);
                squares += rest * rest;
                let node = |sample: usize| (sample / 2 + SPACING / 2) / SPACING;
                let sum = &mut sums[node(row) * nodes + node(column)];
                for (s, product) in sum.iter_mut().zip([x * x, x * y, y * y, x * rest, y * rest]) {
                    *s += product;
                }
            }
        }
        let ridge = squares / (along * along) as f32 * RIDGE;
        let around = |node: usize| node.saturating_sub(AROUND)..(node + AROUND + 1).min(nodes);
        for (i, shift) in self.shifts.iter_mut().enumerate() {
            let (row, column) = (i / nodes, i % nodes);
            let mut all = [0f32; 5];
            for y in around(row) {
                for x in around(column) {
                    let distance = x.abs_diff(column).pow(2) + y.abs_diff(row).pow(2);
                    let weight = 1.0 / (1.0 + DECAY * distance as f32);
                    for (a, s) in all.iter_mut().zip(&sums[y * nodes + x]) {
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

/// Catmull-Rom weights of four values in a row, at this share of the way between the middle two.
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

    /// A pattern displaced by (0.3, -0.2): the field finds it, and the samples follow.
    #[test]
    fn a_displaced_lattice_is_found() {
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
        let mut displacement = Displacement::none(side);
        let mut residual = Vec::new();
        for _ in 0..12 {
            let samples = displacement.samples(&lattice, side);
            residual = samples.iter().zip(&expected).map(|(s, e)| s - e).collect();
            displacement.update(&expected, &residual, side);
        }
        for &(x, y) in &displacement.shifts {
            // In the corners there is little information, and steps are short.
            assert!((x - 0.3).abs() < 0.1 && (y + 0.2).abs() < 0.1, "{x} {y}");
        }
        let inside = (0..along * along).filter(|i| (4..along - 4).contains(&(i % along)));
        assert!(inside.map(|i| residual[i].abs()).fold(0.0, f32::max) < 0.1);
    }
}
