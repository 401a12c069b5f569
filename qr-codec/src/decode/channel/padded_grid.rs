//! The modules of a symbol with a border of light ones.

/// Modules to each side that a look is made of: blur of 0.8 modules and shake over three reach no farther.
pub(crate) const REACH: usize = 2;

/// Modules to each side whose looks may hold something of a module.
pub(crate) const BORDER: usize = REACH + 1;

/// Modules in each direction that hold something of a module.
pub(crate) const NEAR: usize = 2 * BORDER + 1;

/// Modules with a border of [`BORDER`] light ones all round, the quiet zone: 1 for dark to -1 for light.
pub(crate) struct PaddedGrid {
    pub(crate) side: usize,
    pub(crate) width: usize,
    pub(crate) values: Vec<f32>,
}

impl PaddedGrid {
    pub(crate) fn of(modules: impl Iterator<Item = f32>, side: usize) -> Self {
        let width = side + 2 * BORDER;
        let mut board = Self { side, width, values: vec![-1.0; width * width] };
        for (i, value) in modules.enumerate() {
            let at = board.place(i);
            board.values[at] = value;
        }
        board
    }

    /// Where module `i` of the symbol is.
    #[inline]
    pub(crate) fn place(&self, i: usize) -> usize {
        (i / self.side + BORDER) * self.width + i % self.side + BORDER
    }
}
