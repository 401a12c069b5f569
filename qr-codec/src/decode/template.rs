//! How well grey values match a pattern: normalised cross-correlation over a frame's modules.

use super::geometry::Frame;
use super::plane::{Darkness, Looks};

/// A square pattern with an odd number of modules on a side.
pub(super) struct Template {
    /// Modules from the middle to a side.
    radius: i32,
    /// The value of each module less the mean, times the number of modules: whole numbers that sum up to nothing.
    values: Vec<i16>,
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
        let rings: Vec<i16> = square.map(|(x, y)| i16::from(dark(x.abs().max(y.abs())))).collect();
        let (count, sum) = (rings.len() as i16, rings.iter().sum::<i16>());
        let values: Vec<i16> = rings.iter().map(|ring| ring * count - sum).collect();
        let energy = values.iter().map(|&v| f32::from(v) * f32::from(v)).sum();
        Self { radius, values, energy }
    }

    /// Correlation from -1 to 1 at `frame`, given in the plane's pixels.
    pub(super) fn score(&self, grey: &Darkness<'_>, frame: &Frame) -> f32 {
        let mut looks = Looks::new();
        grey.look(frame, self.radius, &mut looks);
        let (mut sum, mut squares, mut product) = (0i32, 0i32, 0i32);
        // 81 squares of numbers of at most 2^12 fit.
        for (dark, &value) in looks.darkness(grey).zip(&self.values) {
            sum += i32::from(dark);
            squares += i32::from(dark) * i32::from(dark);
            product += i32::from(dark) * i32::from(value);
        }
        let count = self.values.len() as f64;
        let variance = (f64::from(squares) - f64::from(sum) * f64::from(sum) / count) as f32;
        let flat = count as f32 * FLAT * (32.0 * 32.0);
        if variance < flat { 0.0 } else { product as f32 / (variance * self.energy).sqrt() }
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
