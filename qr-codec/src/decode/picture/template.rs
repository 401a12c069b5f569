//! Normalised cross-correlation of a pattern with the grey values in a frame.

use crate::decode::picture::darkness::{Darkness, Samples};
use crate::decode::picture::frame::Frame;

/// A square pattern with an odd number of modules per side.
pub(crate) struct Template {
    /// Modules from the centre to a side.
    radius: i32,
    /// The value of each module minus the mean, times levels and the number of modules: integers that add up to zero.
    values: Vec<i16>,
    /// Sum of the squared values.
    energy: f32,
}

/// Variance of grey below which nothing can be matched: two grey levels of noise.
pub(crate) const FLAT: f32 = 4.0;

/// Blur of the blurred patterns in modules. From half to twice this blur, a finder correlates better with them than with sharp
/// ones.
const BLUR: f32 = 0.6;

/// Share of dark around a finder: quiet zone on two sides, modules on the others.
const ROUND_FINDER: f32 = 0.25;

/// Share of dark around an alignment pattern.
const ROUND_ALIGNMENT: f32 = 0.5;

/// Levels to which the values of blurred patterns are rounded, so that sums over 81 modules still fit.
const LEVELS: i16 = 24;

impl Template {
    /// A finder pattern with its separator, 9 by 9 modules.
    pub(crate) fn finder() -> Self {
        Self::rings(4, |ring| ring <= 1 || ring == 3)
    }

    /// An alignment pattern, 5 by 5 modules.
    pub(crate) fn alignment() -> Self {
        Self::rings(2, |ring| ring != 1)
    }

    /// A finder pattern seen through blur.
    pub(crate) fn blurred_finder() -> Self {
        Self::blurred(4, &[3.5, 2.5, 1.5], 4.5, ROUND_FINDER)
    }

    /// An alignment pattern seen through blur.
    pub(crate) fn blurred_alignment() -> Self {
        Self::blurred(2, &[2.5, 1.5, 0.5], 2.5, ROUND_ALIGNMENT)
    }

    /// Nested squares of these half sides, alternating dark and light, in a square outside of which `around` is the share of
    /// dark.
    fn blurred(radius: i32, halves: &[f32], outer: f32, around: f32) -> Self {
        // The share of a blurred strip of half width `half` at `u`. A logistic curve approximates the normal one to a hundredth.
        let strip = |half: f32, u: f32| {
            let edge = |t: f32| 1.0 / (1.0 + (-1.702 * t / BLUR).exp());
            edge(u + half) - edge(u - half)
        };
        Self::of(radius, LEVELS, &|x, y| {
            let square = |half: f32| strip(half, x as f32) * strip(half, y as f32);
            let nested = halves.iter().rev().fold(0.0, |dark, &half| square(half) - dark);
            nested + around * (1.0 - square(outer))
        })
    }

    fn rings(radius: i32, dark: fn(i32) -> bool) -> Self {
        Self::of(radius, 1, &|x, y| f32::from(u8::from(dark(x.abs().max(y.abs())))))
    }

    fn of(radius: i32, levels: i16, value: &dyn Fn(i32, i32) -> f32) -> Self {
        let square = (-radius..=radius).flat_map(|y| (-radius..=radius).map(move |x| (x, y)));
        let values: Vec<i16> = square.map(|(x, y)| (value(x, y) * levels as f32).round() as i16).collect();
        let (count, sum) = (values.len() as i16, values.iter().sum::<i16>());
        let values: Vec<i16> = values.iter().map(|v| v * count - sum).collect();
        let energy = values.iter().map(|&v| f32::from(v) * f32::from(v)).sum();
        Self { radius, values, energy }
    }

    /// Correlation from -1 to 1 at `frame`, in pixels of the plane.
    #[inline(never)]
    pub(crate) fn score(&self, grey: &Darkness<'_>, frame: &Frame) -> f32 {
        let mut samples = Samples::new();
        grey.sample(frame, self.radius, &mut samples);
        let (mut sum, mut squares, mut product) = (0i32, 0i32, 0i32);
        // The sum of 81 squares of numbers up to 2^12 fits.
        for (dark, &value) in samples.darkness(grey).zip(&self.values) {
            sum += i32::from(dark);
            squares += i32::from(dark) * i32::from(dark);
            product += i32::from(dark) * i32::from(value);
        }
        let count = self.values.len() as f64;
        let variance = (f64::from(squares) - f64::from(sum) * f64::from(sum) / count) as f32;
        let flat = count as f32 * FLAT * (32.0 * 32.0);
        if variance < flat { 0.0 } else { product as f32 / (variance * self.energy).sqrt() }
    }

    /// Refines `start` by coordinate descent with steps of `steps` modules; returns the refined frame and its score.
    #[inline(never)]
    pub(crate) fn refine(&self, grey: &Darkness<'_>, start: Frame, steps: &[f64]) -> (Frame, f32) {
        let module = start.module();
        let (mut frame, mut best) = (start, self.score(grey, &start));
        for step in steps {
            let shift = step * module;
            // The edge of the pattern is 3.5 modules from its centre: a change of 0.28 steps in the slope moves it by one step.
            let turn = shift * 0.28;
            // Two rounds, since moving one coordinate affects the others; the next, finer step settles the rest.
            for _ in 0..2 {
                let mut improved = false;
                for (coordinate, by) in [shift, shift, turn, turn, turn, turn].into_iter().enumerate() {
                    for by in [-by, by] {
                        let mut moved = frame;
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
                            frame = moved;
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
        (frame, best)
    }
}
