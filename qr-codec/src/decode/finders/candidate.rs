//! A place in a picture that may be a finder pattern.

/// The possible centre of a finder pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// Centre, in pixels of the picture.
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// A seventh of the horizontal and vertical extent of the pattern, in pixels of the picture.
    pub(crate) module_x: f64,
    pub(crate) module_y: f64,
    /// Support for this candidate: twice the share of rows through its centre that show the pattern (at most 2), and half a point
    /// for each diagonal that does.
    pub(crate) support: f64,
}
