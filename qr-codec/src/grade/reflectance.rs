//! From grey values to the reflectance of every module, as a share of that of the paper.

use crate::decode::grading::{Order, solve};
use crate::grade::lattice::Lattice;
use crate::luma::LumaView;

/// Diameter of the round aperture in modules: 80 % of a module, as application standards choose (ISO/IEC 15415:2011, 7.3.3).
const APERTURE: f32 = 0.8;

/// Samples along the diameter of the aperture.
const SAMPLES: usize = 7;

/// Modules between the places at which the light is measured, and to each side of them that are looked at.
const LIGHT_STEP: usize = 6;

/// Share of the modules around a place that are taken for bare paper. Even dense symbols have a third of light modules.
const PAPER_SHARE: usize = 5;

/// Share of the modules that are left out at both ends when the highest and the lowest reflectance are taken, in percent: noise and
/// specks of a picture that is not averaged over five.
const EXTREMES_PERCENT: usize = 1;

/// The reflectances of a symbol and its quiet zone.
pub(super) struct Reflectances {
    /// Modules per row, with the quiet zone.
    pub(super) across: usize,
    /// Row by row from the corner of the quiet zone: about 1 for paper. `None` outside the picture.
    values: Vec<Option<f32>>,
    /// Of light modules.
    pub(super) highest: f32,
    /// Of dark modules.
    pub(super) lowest: f32,
}

impl Reflectances {
    /// Samples every module of `lattice`. With `inverted`, what is light counts as dark.
    pub(super) fn of(picture: LumaView<'_>, lattice: &Lattice, inverted: bool) -> Option<Self> {
        let sampler = Sampler { picture, light: light_of_grey(inverted) };
        let across = lattice.across();
        let raw: Vec<Option<f32>> = (0..across * across)
            .map(|i| sampler.aperture(&lattice.module(i % across, i / across)?))
            .collect();
        let paper = Paper::of(&raw, across)?;
        let values: Vec<Option<f32>> = raw
            .iter()
            .enumerate()
            .map(|(i, value)| value.map(|v| v / paper.at(i % across, i / across, across)))
            .collect();
        let sorted: Vec<f32> = {
            let known: Vec<f32> = values.iter().flatten().copied().collect();
            Order::by(known.iter().map(|v| f64::from(*v))).filter_map(|i| known.get(i).copied()).collect()
        };
        let cut = sorted.len() * EXTREMES_PERCENT / 100;
        let (lowest, highest) = (*sorted.get(cut)?, *sorted.get(sorted.len().checked_sub(cut + 1)?)?);
        Some(Self { across, values, highest, lowest })
    }

    /// Difference between light and dark.
    pub(super) fn contrast(&self) -> f32 {
        (self.highest - self.lowest).max(0.0)
    }

    /// The threshold for the whole symbol: midway between light and dark.
    fn threshold(&self) -> f32 {
        (self.highest + self.lowest) / 2.0
    }

    /// How far a module is on the dark side of the threshold, as a share of half the contrast: 1 is black, -1 is paper. Counted from the
    /// corner of the quiet zone; `None` outside the picture.
    pub(super) fn darkness(&self, x: usize, y: usize) -> Option<f32> {
        let value = self.values.get(y * self.across + x).copied().flatten()?;
        Some((self.threshold() - value) * 2.0 / self.contrast().max(1e-3))
    }
}

/// The light that a grey value stands for, 0 to 1: the transfer function of sRGB (IEC 61966-2-1), in which cameras and scanners write.
fn light_of_grey(inverted: bool) -> [f32; 256] {
    std::array::from_fn(|grey| {
        let share = if inverted { 255 - grey } else { grey } as f32 / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

struct Sampler<'p> {
    picture: LumaView<'p>,
    light: [f32; 256],
}

impl Sampler<'_> {
    /// The mean over the aperture in the middle of a module with these corners.
    fn aperture(&self, corners: &[(f32, f32); 4]) -> Option<f32> {
        let [a, b, c, d] = corners;
        let (mut sum, mut count) = (0f32, 0f32);
        let place = |i: usize| ((i as f32 + 0.5) / SAMPLES as f32 - 0.5) * APERTURE;
        for row in 0..SAMPLES {
            for column in 0..SAMPLES {
                let (s, t) = (place(column), place(row));
                if s.hypot(t) > APERTURE / 2.0 {
                    continue;
                }
                let (s, t) = (s + 0.5, t + 0.5);
                let between = |a: f32, b: f32, c: f32, d: f32| {
                    let (above, below) = (a + (b - a) * s, c + (d - c) * s);
                    above + (below - above) * t
                };
                sum += self.at(between(a.0, b.0, c.0, d.0), between(a.1, b.1, c.1, d.1))?;
                count += 1.0;
            }
        }
        Some(sum / count)
    }

    /// Bilinear interpolation; `None` outside the picture.
    fn at(&self, x: f32, y: f32) -> Option<f32> {
        let (width, height) = (self.picture.width(), self.picture.height());
        // Not a number is outside, too.
        if !(x >= 0.0 && y >= 0.0 && x <= width as f32 && y <= height as f32) {
            return None;
        }
        let (x, y) = ((x - 0.5).max(0.0), (y - 0.5).max(0.0));
        let (column, row) = ((x as usize).min(width - 1), (y as usize).min(height - 1));
        let (fx, fy) = (x - column as f32, y - row as f32);
        let (right, below) = ((column + 1).min(width - 1), (row + 1).min(height - 1));
        let light =
            |row: &[u8], x: usize| row.get(x).and_then(|grey| self.light.get(usize::from(*grey))).copied();
        let (upper, lower) = (self.picture.row(row), self.picture.row(below));
        let (a, b) = (light(upper, column)?, light(upper, right)?);
        let (c, d) = (light(lower, column)?, light(lower, right)?);
        let (above, below) = (a + (b - a) * fx, c + (d - c) * fx);
        Some(above + (below - above) * fy)
    }
}

/// The light on the paper, as a surface of second degree: a lamp or a window changes it slowly.
struct Paper([f64; 6]);

/// Least light in relation to the brightest place: divisions by less would only show noise.
const LEAST_LIGHT: f64 = 0.02;

impl Paper {
    fn of(raw: &[Option<f32>], across: usize) -> Option<Self> {
        let mut matrix = vec![0f64; 36];
        let mut rhs = [vec![0f64; 6]];
        for row in (0..across).step_by(LIGHT_STEP) {
            for column in (0..across).step_by(LIGHT_STEP) {
                let around = |at: usize| at.saturating_sub(LIGHT_STEP)..(at + LIGHT_STEP + 1).min(across);
                let mut near: Vec<f32> = Vec::new();
                for y in around(row) {
                    near.extend(around(column).filter_map(|x| raw.get(y * across + x).copied().flatten()));
                }
                if near.is_empty() {
                    continue;
                }
                let count = (near.len() / PAPER_SHARE).max(1);
                near.sort_by(|a, b| b.total_cmp(a));
                let light = near.iter().take(count).map(|v| f64::from(*v)).sum::<f64>() / count as f64;
                let terms = terms(column, row, across);
                for (p, one) in terms.iter().enumerate() {
                    for (q, other) in terms.iter().enumerate() {
                        matrix[p * 6 + q] += one * other;
                    }
                    rhs[0][p] += one * light;
                }
            }
        }
        if !solve(&mut matrix, &mut rhs) {
            return None;
        }
        let [solution] = rhs;
        solution.first_chunk().copied().map(Self)
    }

    fn at(&self, x: usize, y: usize, across: usize) -> f32 {
        let light: f64 = self.0.iter().zip(terms(x, y, across)).map(|(factor, term)| factor * term).sum();
        light.max(LEAST_LIGHT) as f32
    }
}

/// The terms of the surface at a module: 1, u, v, u², uv, v², with u and v from -1 to 1.
fn terms(x: usize, y: usize, across: usize) -> [f64; 6] {
    let share = |at: usize| (at as f64 * 2.0 + 1.0) / across as f64 - 1.0;
    let (u, v) = (share(x), share(y));
    [1.0, u, v, u * u, u * v, v * v]
}
