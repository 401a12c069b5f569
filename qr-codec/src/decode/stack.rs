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
    sum: Evidence,
    frames: usize,
    /// Number of the last frame.
    pub(super) last: u64,
}

impl Stack {
    /// The first frame.
    pub(super) fn of(unread: Unread, last: u64) -> Self {
        let Unread { site, evidence } = unread;
        Self { version: site.version, inverted: site.inverted, sum: evidence, frames: 1, last }
    }

    /// Whether a frame shows the same symbol, on the same lattice.
    pub(super) fn is_same(&self, unread: &Unread) -> bool {
        correlation(&self.sum.modules.values, &unread.evidence.modules.values) >= SAME
    }

    /// One more frame.
    pub(super) fn add(&mut self, unread: &Unread) {
        let (sum, more) = (&mut self.sum, &unread.evidence);
        for (sums, values) in [
            (&mut sum.lattice.values, &more.lattice.values),
            (&mut sum.modules.values, &more.modules.values),
            (&mut sum.modules.trust, &more.modules.trust),
        ] {
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value;
            }
        }
        self.frames += 1;
    }

    /// What they show on average.
    pub(super) fn mean(&self) -> Evidence {
        let mean = |sums: &[f32]| sums.iter().map(|s| s / self.frames as f32).collect();
        let Evidence { lattice, modules } = &self.sum;
        Evidence {
            lattice: Lattice { width: lattice.width, values: mean(&lattice.values) },
            modules: Modules {
                side: modules.side,
                values: mean(&modules.values),
                trust: mean(&modules.trust),
            },
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
