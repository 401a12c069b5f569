//! The module grid of a symbol, padded with light modules.

/// Modules to each side that contribute to a sample: blur of 0.8 modules and shake over three reach no farther.
pub(crate) const REACH: usize = 2;

/// Modules to each side whose samples contain a contribution of a module.
pub(crate) const BORDER: usize = REACH + 1;

/// Modules in each direction that contribute to the samples around a module.
pub(crate) const NEAR: usize = 2 * BORDER + 1;

/// Expected modules, 1 for dark to -1 for light, with [`BORDER`] light modules of quiet zone on each side.
pub(crate) struct PaddedGrid {
    pub(crate) side: usize,
    pub(crate) width: usize,
    pub(crate) values: Vec<f32>,
}

impl PaddedGrid {
    pub(crate) fn of(modules: impl Iterator<Item = f32>, side: usize) -> Self {
        let width = side + 2 * BORDER;
        let mut grid = Self { side, width, values: vec![-1.0; width * width] };
        for (i, value) in modules.enumerate() {
            let at = grid.place(i);
            grid.values[at] = value;
        }
        grid
    }

    /// Index of module `i` of the symbol.
    #[inline]
    pub(crate) fn place(&self, i: usize) -> usize {
        (i / self.side + BORDER) * self.width + i % self.side + BORDER
    }
}
