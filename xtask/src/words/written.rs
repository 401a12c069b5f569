//! A file that is written from `words/`.

/// A file to write: its path in the checkout and its text.
pub(super) struct Written {
    pub(super) path: String,
    pub(super) text: String,
}
