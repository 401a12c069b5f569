//! A place in a picture that may be a finder pattern.

/// A place that looks like the middle of a finder pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// Middle, in pixels of the picture.
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// A seventh of the pattern's horizontal and vertical extent, in pixels of the picture.
    pub(crate) module_x: f64,
    pub(crate) module_y: f64,
    /// How much speaks for it: the share of the rows through its middle that show the pattern (at most 1), and
    /// half a point for each diagonal that does. True patterns stand out by the rows.
    pub(crate) support: f64,
}
