//! Sampling soft modules: grey values on a lattice, normalised by the dark and light levels around.

use crate::deadline::Deadline;
use crate::decode::geometry::warp::Warp;
use crate::decode::numeric::order::Order;
use crate::decode::picture::darkness::Darkness;

/// Local dark and light levels at nodes every few modules.
struct Levels {
    nodes: usize,
    low: Vec<f32>,
    high: Vec<f32>,
    /// Median contrast over the nodes.
    contrast: f32,
}

/// Modules between nodes of the level grid; light changes slowly by comparison.
const SPACING: usize = 4;

/// Modules to each side of a node that determine its levels: 81 modules, of which at least a fifth are dark and a fifth light.
const AROUND: usize = 4;

/// Soft values are clipped here.
const CLIP: f32 = 1.6;

/// The modules of a symbol as soft values, about 1 for dark and -1 for light, row by row.
pub(crate) struct Modules {
    pub(crate) side: usize,
    pub(crate) values: Vec<f32>,
    /// Contrast around each module relative to the median of the symbol, 0.05 to 1: low under glare.
    pub(crate) weights: Vec<f32>,
}

impl Modules {
    /// The values times their weights.
    #[inline(never)]
    pub(crate) fn weighted(&self) -> Vec<f32> {
        self.values.iter().zip(&self.weights).map(|(v, t)| v * t).collect()
    }
}

/// Soft values at half modules, starting [`OUTSIDE`] modules outside the symbol: the input of the equaliser.
pub(crate) struct Lattice {
    pub(crate) width: usize,
    pub(crate) values: Vec<f32>,
}

impl Lattice {
    /// Row `b` of the values around module (x, y), `reach` to each side.
    #[inline]
    pub(crate) fn row(&self, x: usize, y: usize, reach: usize, b: usize) -> Option<&[f32]> {
        let start = (2 * (y + OUTSIDE) + 1 + b - reach) * self.width + 2 * (x + OUTSIDE) + 1 - reach;
        self.values.get(start..start + 2 * reach + 1)
    }
}

/// Samples the darkness of a symbol through its warp.
pub(crate) struct Sampler<'p> {
    grey: Darkness<'p>,
    side: usize,
    /// The warp at every fourth module from -[`OUTSIDE`], interpolated linearly.
    coarse: Vec<(f32, f32)>,
    coarse_width: usize,
    /// Offset of the four samples per module in pixels; 0 for a single sample.
    sample_spread: f32,
    levels: Levels,
}

/// Modules sampled outside the symbol.
pub(crate) const OUTSIDE: usize = 2;

/// Modules between the nodes at which the warp is evaluated.
pub(crate) const COARSE: usize = 4;

impl<'p> Sampler<'p> {
    /// `module`: pixels of the plane per module.
    pub(crate) fn new(grey: Darkness<'p>, warp: &Warp, side: usize, module: f64) -> (Self, Modules) {
        let coarse_width = (side + 2 * OUTSIDE) / COARSE + 3;
        let place = |i: usize| (i * COARSE) as f64 - OUTSIDE as f64;
        let coarse = (0..coarse_width * coarse_width)
            .map(|i| {
                let (x, y) = warp.map(place(i % coarse_width), place(i / coarse_width));
                (x as f32, y as f32)
            })
            .collect();
        // Where a module has enough pixels, four samples average noise.
        let sample_spread = if module > 2.2 { module as f32 * 0.14 } else { 0.0 };
        let levels = Levels { nodes: 0, low: Vec::new(), high: Vec::new(), contrast: 1.0 };
        let mut sampler = Self { grey, side, coarse, coarse_width, sample_spread, levels };
        let modules = sampler.modules();
        (sampler, modules)
    }

    /// Samples the centre of every module.
    fn modules(&mut self) -> Modules {
        let side = self.side;
        let raw: Vec<f32> = (0..side * side)
            .map(|i| self.grey_at((i % side) as f32 + 0.5, (i / side) as f32 + 0.5))
            .collect();
        self.levels = Levels::of(&raw, side);
        let mut modules = Modules { side, values: raw, weights: vec![1.0; side * side] };
        for (i, (value, weights)) in modules.values.iter_mut().zip(&mut modules.weights).enumerate() {
            let (soft, contrast) = self.levels.soften(*value, (i % side) as f32, (i / side) as f32);
            *value = soft;
            *weights = (contrast / self.levels.contrast).clamp(0.05, 1.0);
        }
        modules
    }

    /// Soft values on the half-module lattice; `None` when time is up.
    pub(crate) fn lattice(&self, deadline: &Deadline) -> Option<Lattice> {
        let width = 2 * self.side + 4 * OUTSIDE + 1;
        let last = self.side as f32 - 1.0;
        let mut values = Vec::with_capacity(width * width);
        for row in 0..width {
            if row % 32 == 0 && deadline.is_over() {
                return None;
            }
            let v = row as f32 * 0.5 - OUTSIDE as f32;
            values.extend((0..width).map(|column| {
                let u = column as f32 * 0.5 - OUTSIDE as f32;
                // Not `clamp`, whose panic message would link floating-point formatting.
                let (x, y) = ((u - 0.5).max(0.0).min(last), (v - 0.5).max(0.0).min(last));
                self.levels.soften(self.grey_at(u, v), x, y).0
            }));
        }
        Some(Lattice { width, values })
    }

    /// Median difference between light and dark, in grey levels.
    pub(crate) fn contrast(&self) -> f32 {
        self.levels.contrast
    }

    /// Share of the symbol where glare has washed out dark modules: little contrast, and bright.
    pub(crate) fn glare(&self) -> f32 {
        let Levels { low, high, contrast, .. } = &self.levels;
        let mean = high.iter().sum::<f32>() / high.len().max(1) as f32;
        let washed = low.iter().zip(high).filter(|&(l, h)| h - l < contrast * 0.4 && *h < mean * 0.7).count();
        washed as f32 / low.len().max(1) as f32
    }

    /// Darkness at a module coordinate.
    #[inline]
    fn grey_at(&self, u: f32, v: f32) -> f32 {
        let (s, t) = ((u + OUTSIDE as f32) / COARSE as f32, (v + OUTSIDE as f32) / COARSE as f32);
        let (column, row) = (s as usize, t as usize);
        let (fs, ft) = (s - column as f32, t - row as f32);
        let start = row * self.coarse_width + column;
        let (Some(&[a, b]), Some(&[c, d])) = (
            self.coarse.get(start..start + 2).and_then(|p| p.first_chunk()),
            self.coarse
                .get(start + self.coarse_width..start + self.coarse_width + 2)
                .and_then(|p| p.first_chunk()),
        ) else {
            return 0.0;
        };
        let between = |a: f32, b: f32, c: f32, d: f32| {
            let (above, below) = (a + (b - a) * fs, c + (d - c) * fs);
            above + (below - above) * ft
        };
        let (x, y) = (between(a.0, b.0, c.0, d.0), between(a.1, b.1, c.1, d.1));
        let e = self.sample_spread;
        if e > 0.0 { self.grey.at_corners(x, y, e) } else { self.grey.at(x, y) }
    }
}

/// Mean of the first `number` values, from a histogram.
fn mean_of_first<'c>(counts: impl Iterator<Item = (usize, &'c u8)>, number: usize) -> f32 {
    let (mut left, mut sum) = (number, 0);
    for (grey, &count) in counts {
        let taken = left.min(usize::from(count));
        sum += grey * taken;
        left -= taken;
        if left == 0 {
            break;
        }
    }
    sum as f32 / number as f32
}

impl Levels {
    fn of(raw: &[f32], side: usize) -> Self {
        let nodes = side.div_ceil(SPACING) + 1;
        let (mut low, mut high) = (Vec::with_capacity(nodes * nodes), Vec::with_capacity(nodes * nodes));
        let around = |node: usize| {
            let middle = (node * SPACING).min(side - 1);
            middle.saturating_sub(AROUND)..(middle + AROUND + 1).min(side)
        };
        for node in 0..nodes * nodes {
            // A histogram over grey levels, which is faster than sorting.
            let mut counts = [0u8; 256];
            let mut total = 0;
            for y in around(node / nodes) {
                let row = raw.get(y * side..).and_then(|r| r.get(around(node % nodes))).unwrap_or_default();
                total += row.len();
                for grey in row {
                    counts[usize::from((grey + 0.5) as u8)] += 1;
                }
            }
            let fifth = (total / 5).max(1);
            low.push(mean_of_first(counts.iter().enumerate(), fifth));
            high.push(mean_of_first(counts.iter().enumerate().rev(), fifth));
        }
        let contrasts = || low.iter().zip(&high).map(|(l, h)| f64::from(h - l));
        let median = Order::by(contrasts()).nth(low.len() / 2);
        let contrast = median.and_then(|place| contrasts().nth(place)).map_or(0.0, |c| c as f32).max(2.0);
        Self { nodes, low, high, contrast }
    }

    /// The soft value of a grey at module (x, y), and the local contrast.
    #[inline(never)]
    fn soften(&self, grey: f32, x: f32, y: f32) -> (f32, f32) {
        let (s, t) = (x / SPACING as f32, y / SPACING as f32);
        let (column, row) = (s as usize, t as usize);
        let (fs, ft) = (s - column as f32, t - row as f32);
        let start = row * self.nodes + column;
        let at = |grid: &[f32]| {
            let (Some(&[a, b]), Some(&[c, d])) = (
                grid.get(start..start + 2).and_then(|p| p.first_chunk()),
                grid.get(start + self.nodes..start + self.nodes + 2).and_then(|p| p.first_chunk()),
            ) else {
                return 0.0;
            };
            let (above, below): (f32, f32) = (a + (b - a) * fs, c + (d - c) * fs);
            above + (below - above) * ft
        };
        let (low, high) = (at(&self.low), at(&self.high));
        let contrast = (high - low).max(1.0);
        // Where there is hardly any contrast, do not amplify noise.
        let soft = (grey - (low + high) / 2.0) * 2.0 / contrast.max(self.contrast * 0.15);
        (soft.clamp(-CLIP, CLIP), contrast)
    }
}
