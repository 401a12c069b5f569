//! Several camera frames of one symbol combined: noise averages out, and blur and shake differ between frames.

use crate::decode::reader::read::Undecoded;
use crate::decode::reader::recover::SoftState;

/// Correlation of expected modules below which a frame shows something else or lies a module off.
const MIN_CORRELATION: f32 = 0.2;

/// Most frames kept per symbol: with more, each round would take too long for what it adds.
const MAX_VIEWS: usize = 8;

/// The frames of one symbol.
pub(crate) struct Stack {
    pub(crate) version: usize,
    pub(crate) inverted: bool,
    pub(crate) state: SoftState,
    /// Number of the last frame added.
    pub(crate) last: u64,
}

impl Stack {
    /// A stack with its first frame.
    pub(crate) fn of(undecoded: Undecoded, last: u64) -> Self {
        let Undecoded { location, state } = undecoded;
        Self { version: location.version, inverted: location.inverted, state, last }
    }

    /// Whether a frame shows the same symbol on the same lattice.
    pub(crate) fn matches(&self, undecoded: &Undecoded) -> bool {
        let (mut product, mut left, mut right) = (0f32, 0f32, 0f32);
        for (a, b) in self.state.llrs.modules().zip(undecoded.state.llrs.modules()) {
            product += a * b;
            left += a * a;
            right += b * b;
        }
        product > MIN_CORRELATION * (left * right).sqrt()
    }

    /// Adds a frame.
    pub(crate) fn add(&mut self, undecoded: Undecoded) {
        let SoftState { views, llrs } = &mut self.state;
        llrs.merge(&undecoded.state.llrs, views.len() as f32);
        if views.len() >= MAX_VIEWS {
            views.remove(0);
        }
        views.extend(undecoded.state.views);
    }
}
