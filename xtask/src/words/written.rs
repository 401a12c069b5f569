//! What is written from `words/`: the languages, and files for each platform.

/// The languages of the apps. The others are compared with the first.
pub(super) const LANGUAGES: &[&str] = &["en", "de", "fr"];

/// A file to write: its path in the checkout and its text.
pub(super) struct Written {
    pub(super) path: String,
    pub(super) text: String,
}
