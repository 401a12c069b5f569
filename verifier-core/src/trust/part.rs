//! A part of a file in memory, which shares the file's bytes instead of copying them.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A range of a larger buffer, which stays in memory as long as any part of it is used.
#[derive(Clone)]
pub(crate) struct Part {
    whole: Arc<Vec<u8>>,
    range: Range<usize>,
}

impl Part {
    /// All of `whole`.
    pub(crate) fn all(whole: Vec<u8>) -> Self {
        Self { range: 0..whole.len(), whole: Arc::new(whole) }
    }

    /// `length` bytes from offset `start`.
    pub(crate) fn sub(&self, start: usize, length: usize) -> Self {
        let start = self.range.start.saturating_add(start);
        Self { whole: Arc::clone(&self.whole), range: start..start.saturating_add(length) }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.whole.get(self.range.clone()).unwrap_or_default()
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Part {}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({} bytes)", self.bytes().len())
    }
}
