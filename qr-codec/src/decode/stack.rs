//! What the frames of a camera show of one symbol, added up: noise grows less with each, and blur and shake differ.

use super::read::Unread;
use super::recover::Evidence;
use super::sample::{Lattice, Modules};

/// Correlation with what was added up below which a frame shows something else, or lies a module off.
const SAME: f32 = 0.2;

/// What frames show of one symbol, added up.
pub(super) struct Stack {
    pub(super) version: usize,
    pub(super) inverted: bool,
    lattice: Vec<f32>,
    pub(super) values: Vec<f32>,
    trust: Vec<f32>,
    frames: usize,
    /// Number of the last frame.
    pub(super) last: u64,
}

impl Stack {
    /// The first frame.
    pub(super) fn of(unread: &Unread, last: u64) -> Self {
        let Evidence { lattice, modules } = &unread.evidence;
        Self {
            version: unread.site.version,
            inverted: unread.site.inverted,
            lattice: lattice.values.clone(),
            values: modules.values.clone(),
            trust: modules.trust.clone(),
            frames: 1,
            last,
        }
    }

    /// Whether a frame shows the same symbol, on the same lattice.
    pub(super) fn is_same(&self, unread: &Unread) -> bool {
        correlation(&self.values, &unread.evidence.modules.values) >= SAME
    }

    /// One more frame.
    pub(super) fn add(&mut self, unread: &Unread) {
        let Evidence { lattice, modules } = &unread.evidence;
        for (sums, values) in [
            (&mut self.lattice, &lattice.values),
            (&mut self.values, &modules.values),
            (&mut self.trust, &modules.trust),
        ] {
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value;
            }
        }
        self.frames += 1;
    }

    /// What they show on average; `side`: see [`Modules`], `width`: see [`Lattice`].
    pub(super) fn mean(&self, side: usize, width: usize) -> Evidence {
        let mean = |sums: &[f32]| sums.iter().map(|s| s / self.frames as f32).collect();
        Evidence {
            lattice: Lattice { width, values: mean(&self.lattice) },
            modules: Modules { side, values: mean(&self.values), trust: mean(&self.trust) },
        }
    }
}

fn correlation(a: &[f32], b: &[f32]) -> f32 {
    let (mut product, mut left, mut right) = (0f32, 0f32, 0f32);
    for (x, y) in a.iter().zip(b) {
        product += x * y;
        left += x * x;
        right += y * y;
    }
    product / (left * right).sqrt().max(1e-6)
}
