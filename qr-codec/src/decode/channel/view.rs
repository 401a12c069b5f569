//! How one picture shows a symbol. Each sample is a weighted sum of the modules around it; the weights (the kernel) are estimated
//! from the symbol itself, so that blur, shake and sharpening by the camera need no separate models.

use crate::deadline::Deadline;
use crate::decode::channel::displacement::{Displacement, samples_per_side};
use crate::decode::channel::padded_grid::{BORDER, NEAR, PaddedGrid, REACH};
use crate::decode::channel::sample::{Lattice, Modules};
use crate::decode::numeric::least_squares::{LeastSquares, add_scaled, dot};
use crate::decode::numeric::linear::solve;

/// Modules that contribute to a sample, in each direction.
const SPAN: usize = 2 * REACH + 1;

/// Modules that contribute to a sample, and a constant.
const TAPS: usize = SPAN * SPAN + 1;

/// Samples per module: at its centre, on the way to its right neighbour, to the lower one, and between all four.
const SAMPLES_PER_MODULE: usize = 4;

/// Ridge as a share of the mean diagonal: keeps undetermined taps small.
const RIDGE: f64 = 0.003;

/// Samples in each direction from which a module is estimated: its centre and half a module to each side.
const PATCH: usize = 3;

/// Share of the mean variance added to that of each sample: noise that a small symbol does not show.
const NOISE_RIDGE: f64 = 0.03;

/// One picture of a symbol.
pub(crate) struct View {
    lattice: Lattice,
    /// The squares of [`Modules::weights`].
    weights: Vec<f32>,
    displacement: Displacement,
    /// See [`Displacement::samples`].
    samples: Vec<f32>,
}

/// The kernel: for each of the [`SAMPLES_PER_MODULE`] positions one tap per surrounding module, row by row, and a constant.
struct Kernel {
    taps: Vec<Vec<f32>>,
}

/// The residual field of several views, relative to the modules on the grid.
pub(crate) struct Residuals {
    /// By module: how much darker its samples are than expected, relative to noise.
    pub(crate) fields: Vec<f32>,
    /// Response of a field to each surrounding module, row by row.
    pub(crate) kernel: [f32; NEAR * NEAR],
    /// Mean weight of the samples at each module.
    pub(crate) weights: Vec<f32>,
}

impl Residuals {
    pub(crate) fn none(side: usize) -> Self {
        Self { fields: vec![0.0; side * side], kernel: [0.0; NEAR * NEAR], weights: vec![0.0; side * side] }
    }
}

impl View {
    pub(crate) fn of(lattice: Lattice, modules: &Modules) -> Self {
        let (side, displacement) = (modules.side, Displacement::none(modules.side));
        let weights = modules.weights.iter().map(|w| w * w).collect();
        Self { samples: displacement.samples(&lattice, side), lattice, weights, displacement }
    }

    /// Estimates the kernel from the modules on `grid`, updates the displacement, and adds this view to `residuals`. False when
    /// nothing can be estimated or time is up.
    pub(crate) fn accumulate(
        &mut self,
        grid: &PaddedGrid,
        residuals: &mut Residuals,
        share: f32,
        deadline: &Deadline,
    ) -> bool {
        let Some(kernel) = self.learn(grid, deadline) else { return false };
        let expected = kernel.expected(grid);
        let residual =
            |samples: &[f32]| -> Vec<f32> { samples.iter().zip(&expected).map(|(s, e)| s - e).collect() };
        self.displacement.update(&expected, &residual(&self.samples), grid.side);
        self.samples = self.displacement.samples(&self.lattice, grid.side);
        self.add(&kernel, &residual(&self.samples), grid.side, residuals, share)
    }

    /// Least squares of each sample position over the decided modules on `grid`. Undecided values would shrink the taps.
    #[inline(never)]
    fn learn(&self, grid: &PaddedGrid, deadline: &Deadline) -> Option<Kernel> {
        let (side, along) = (grid.side, samples_per_side(grid.side));
        let mut examples = LeastSquares::new(TAPS, SAMPLES_PER_MODULE);
        let mut around = [1f32; TAPS];
        for (i, weight) in self.weights.iter().enumerate() {
            if i % (16 * side) == 0 && deadline.is_over() {
                return None;
            }
            let corner = grid.place(i) - REACH * grid.width - REACH;
            for (row, out) in around.chunks_exact_mut(SPAN).enumerate() {
                for (o, value) in out.iter_mut().zip(&grid.values[corner + row * grid.width..]) {
                    *o = value.signum();
                }
            }
            let middle = (2 * (i / side) + 1) * along + 2 * (i % side) + 1;
            let samples = [0, 1, along, along + 1].map(|step| self.samples[middle + step]);
            examples.add(&around, *weight, &samples);
        }
        Some(Kernel { taps: examples.solve(RIDGE)? })
    }

    /// Combines the samples around each module so that its own contribution stands out most from noise and from neighbours that
    /// are not known.
    #[inline(never)]
    fn add(
        &self,
        kernel: &Kernel,
        residual: &[f32],
        side: usize,
        residuals: &mut Residuals,
        share: f32,
    ) -> bool {
        const COUNT: usize = PATCH * PATCH;
        let along = samples_per_side(side);
        let modules = side * side;
        // Residuals by position in the patch, for each module; and times their weights.
        let mut samples = Vec::with_capacity(COUNT * modules);
        let mut trusted = Vec::with_capacity(COUNT * modules);
        for sample in 0..COUNT {
            let corner = sample / PATCH * along + sample % PATCH;
            for (i, weights) in self.weights.iter().enumerate() {
                let sample = residual[corner + 2 * (i / side) * along + 2 * (i % side)];
                samples.push(sample);
                trusted.push(sample * weights);
            }
        }
        let at = |sample: usize| sample * modules..(sample + 1) * modules;
        let total = self.weights.iter().sum::<f32>().max(1e-6);
        let product = |i: usize| f64::from(dot(&trusted[at(i / COUNT)], &samples[at(i % COUNT)]) / total);
        let mut noise: Vec<f64> = (0..COUNT * COUNT).map(product).collect();
        let mean = (0..COUNT).map(|i| noise[i * (COUNT + 1)]).sum::<f64>() / COUNT as f64;
        for i in 0..COUNT {
            // A noise floor: samples without residuals are sharper than any camera's. It is a hundredth of a module's contrast.
            noise[i * (COUNT + 1)] += mean * NOISE_RIDGE + 1e-4;
        }
        let mut weights = [kernel.patch(0, 0).iter().map(|&v| f64::from(v)).collect::<Vec<f64>>()];
        if !solve(&mut noise, &mut weights) {
            return false;
        }
        let weights: Vec<f32> = weights[0].iter().map(|&w| w as f32).collect();
        for (i, k) in residuals.kernel.iter_mut().enumerate() {
            let from_middle = |at: usize| at as i32 - BORDER as i32;
            *k += dot(&kernel.patch(from_middle(i % NEAR), from_middle(i / NEAR)), &weights);
        }
        for (sample, weight) in weights.into_iter().enumerate() {
            add_scaled(&mut residuals.fields, weight, &trusted[at(sample)]);
        }
        add_scaled(&mut residuals.weights, share, &self.weights);
        true
    }
}

impl Kernel {
    /// The samples expected from the modules on `grid`.
    #[inline(never)]
    fn expected(&self, grid: &PaddedGrid) -> Vec<f32> {
        let along = samples_per_side(grid.side);
        let mut samples = vec![0f32; along * along];
        // Starts one module outside, to the right of which is the first sample.
        let count = grid.side + 1;
        let mut sums = vec![0f32; count];
        for y in 0..count {
            for (sample, taps) in self.taps.iter().enumerate() {
                sums.fill(taps[TAPS - 1]);
                for (i, tap) in taps[..TAPS - 1].iter().enumerate() {
                    let start = (y + i / SPAN) * grid.width + i % SPAN;
                    add_scaled(&mut sums, *tap, &grid.values[start..start + count]);
                }
                for (x, sum) in sums.iter().enumerate() {
                    let (column, row) = (2 * x + sample % 2, 2 * y + sample / 2);
                    if column > 0 && row > 0 {
                        samples[(row - 1) * along + column - 1] = *sum;
                    }
                }
            }
        }
        samples
    }

    /// The contribution of the module at offset (x, y) to the samples of a patch.
    #[inline(never)]
    fn patch(&self, x: i32, y: i32) -> Vec<f32> {
        let tap = |at: i32| usize::try_from(at + REACH as i32).ok().filter(|&t| t < SPAN);
        let sample = |sample: usize| {
            // Samples are half a module apart; the one on the left belongs to the module there.
            let ((across, right), (down, below)) =
                (half((sample % PATCH) as i32), half((sample / PATCH) as i32));
            match (tap(x - across), tap(y - down)) {
                (Some(column), Some(row)) => self.taps[2 * below + right][row * SPAN + column],
                _ => 0.0,
            }
        };
        (0..PATCH * PATCH).map(sample).collect()
    }
}

/// The module to which a sample of a patch belongs, and whether it lies half a module beyond its centre.
fn half(sample: i32) -> (i32, usize) {
    let from_middle = sample - 1;
    (from_middle.div_euclid(2), from_middle.rem_euclid(2) as usize)
}
