//! What the frames of a camera show of one symbol, put together: noise grows less with each, and blur and shake differ.

use crate::decode::reader::read::Unread;
use crate::decode::reader::recover::Evidence;

/// Correlation with what is believed below which a frame shows something else, or lies a module off.
const SAME: f32 = 0.2;

/// Frames kept of a symbol: with more, each round would take longer than it helps.
const MAX_VIEWS: usize = 8;

/// What frames show of one symbol.
pub(crate) struct Stack {
    pub(crate) version: usize,
    pub(crate) inverted: bool,
    pub(crate) evidence: Evidence,
    /// Number of the last frame.
    pub(crate) last: u64,
}

impl Stack {
    /// The first frame.
    pub(crate) fn of(unread: Unread, last: u64) -> Self {
        let Unread { site, evidence } = unread;
        Self { version: site.version, inverted: site.inverted, evidence, last }
    }

    /// Whether a frame shows the same symbol, on the same lattice.
    pub(crate) fn is_same(&self, unread: &Unread) -> bool {
        let (mut product, mut left, mut right) = (0f32, 0f32, 0f32);
        for (a, b) in self.evidence.belief.modules().zip(unread.evidence.belief.modules()) {
            product += a * b;
            left += a * a;
            right += b * b;
        }
        product > SAME * (left * right).sqrt()
    }

    /// One more frame.
    pub(crate) fn add(&mut self, unread: Unread) {
        let Evidence { views, belief } = &mut self.evidence;
        belief.mix(&unread.evidence.belief, views.len() as f32);
        if views.len() >= MAX_VIEWS {
            views.remove(0);
        }
        views.extend(unread.evidence.views);
    }
}
