//! How well grey values match a pattern: normalised cross-correlation over a frame's modules.

use super::geometry::Frame;
use super::plane::Darkness;

/// Cells looked at side by side: as many as two vector registers hold on the slowest phones and desktops.
pub(super) const LANES: usize = 8;

/// Offsets in modules from the pattern's middle, and its value there less the pattern's mean.
#[derive(Clone, Copy, Default)]
struct Cells {
    u: [f32; LANES],
    v: [f32; LANES],
    value: [f32; LANES],
}

/// A square pattern with an odd number of modules on a side. All but the middle one come in eights.
pub(super) struct Template {
    cells: Vec<Cells>,
    /// The middle's value less the mean.
    middle: f32,
    /// Modules of the pattern.
    count: f32,
    /// Sum of the squared values.
    energy: f32,
}

/// Variance of grey below which there is nothing to match: two grey levels of noise.
const FLAT: f32 = 4.0;

impl Template {
    /// A finder pattern with its separator, 9 by 9 modules.
    pub(super) fn finder() -> Self {
        Self::rings(4, |ring| ring <= 1 || ring == 3)
    }

    /// An alignment pattern, 5 by 5 modules.
    pub(super) fn alignment() -> Self {
        Self::rings(2, |ring| ring != 1)
    }

    fn rings(radius: i32, dark: impl Fn(i32) -> bool) -> Self {
        let square = (-radius..=radius).flat_map(|y| (-radius..=radius).map(move |x| (x, y)));
        let value = |x: i32, y: i32| f32::from(u8::from(dark(x.abs().max(y.abs()))));
        let count = ((2 * radius + 1) * (2 * radius + 1)) as f32;
        let mean = square.clone().map(|(x, y)| value(x, y)).sum::<f32>() / count;
        let around: Vec<_> = square.filter(|&place| place != (0, 0)).collect();
        let cells: Vec<Cells> = around
            .chunks_exact(LANES)
            .map(|places| {
                let mut cells = Cells::default();
                for (i, &(x, y)) in places.iter().enumerate() {
                    (cells.u[i], cells.v[i], cells.value[i]) = (x as f32, y as f32, value(x, y) - mean);
                }
                cells
            })
            .collect();
        let middle = value(0, 0) - mean;
        let energy = cells.iter().flat_map(|c| c.value).map(|v| v * v).sum::<f32>() + middle * middle;
        Self { cells, middle, count, energy }
    }

    /// Correlation from -1 to 1 at `frame`, given in the plane's pixels.
    pub(super) fn score(&self, grey: &Darkness<'_>, frame: &Frame) -> f32 {
        let (x, y) = (frame.x as f32, frame.y as f32);
        let (ux, uy, vx, vy) = (frame.ux as f32, frame.uy as f32, frame.vx as f32, frame.vy as f32);
        let (mut sums, mut squares, mut products) = ([0f32; LANES], [0f32; LANES], [0f32; LANES]);
        for cells in &self.cells {
            let (mut xs, mut ys) = ([0f32; LANES], [0f32; LANES]);
            for i in 0..LANES {
                xs[i] = x + ux * cells.u[i] + vx * cells.v[i];
                ys[i] = y + uy * cells.u[i] + vy * cells.v[i];
            }
            let dark = grey.at_each(&xs, &ys);
            for i in 0..LANES {
                sums[i] += dark[i];
                squares[i] += dark[i] * dark[i];
                products[i] += dark[i] * cells.value[i];
            }
        }
        let middle = grey.at(x, y);
        let sum = sums.iter().sum::<f32>() + middle;
        let squares = squares.iter().sum::<f32>() + middle * middle;
        let product = products.iter().sum::<f32>() + middle * self.middle;
        let variance = squares - sum * sum / self.count;
        if variance < self.count * FLAT { 0.0 } else { product / (variance * self.energy).sqrt() }
    }

    /// Improves `frame` by coordinate descent with steps of `steps` modules; gives the score reached.
    pub(super) fn refine(&self, grey: &Darkness<'_>, frame: &mut Frame, steps: &[f64]) -> f32 {
        let module = frame.module();
        let mut best = self.score(grey, frame);
        for step in steps {
            let shift = step * module;
            // The pattern's edge is 3.5 modules out: there a change of 0.28 of the slope moves it by one step.
            let turn = shift * 0.28;
            // Two rounds, since moving one coordinate frees another; more is settled by the next, finer step.
            for _ in 0..2 {
                let mut improved = false;
                for (coordinate, by) in [shift, shift, turn, turn, turn, turn].into_iter().enumerate() {
                    for by in [-by, by] {
                        let mut moved = *frame;
                        let slot = match coordinate {
                            0 => &mut moved.x,
                            1 => &mut moved.y,
                            2 => &mut moved.ux,
                            3 => &mut moved.uy,
                            4 => &mut moved.vx,
                            _ => &mut moved.vy,
                        };
                        *slot += by;
                        let score = self.score(grey, &moved);
                        if score > best + 1e-5 {
                            best = score;
                            *frame = moved;
                            improved = true;
                            break;
                        }
                    }
                }
                if !improved {
                    break;
                }
            }
        }
        best
    }
}
