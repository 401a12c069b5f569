//! A symbol and where it is in a picture, read by a decoder or drawn.

use crate::decode::Point;
use crate::decode::grading::read_format;
use crate::symbol::{Level, QrSymbol};

/// A symbol and where it is in a picture.
pub(crate) struct Located {
    pub(crate) version: u8,
    pub(crate) level: Level,
    pub(crate) mask: u8,
    /// See [`Symbol::corners`](crate::decode::Symbol::corners).
    pub(crate) corners: [Point; 4],
    /// See [`Symbol::module_size`](crate::decode::Symbol::module_size).
    pub(crate) module_size: f32,
    pub(crate) inverted: bool,
}

/// The data mask of a symbol, 0 to 7.
pub(crate) fn mask_of(symbol: &QrSymbol) -> u8 {
    let modules: Vec<f32> = symbol.rows().flatten().map(|dark| if *dark { 1.0 } else { -1.0 }).collect();
    read_format(&modules, symbol.side()).mask
}
