//! The symbols read in a picture, and whether there may be more.

use crate::decode::symbol::Symbol;

/// The symbols read in a picture. Created by [`Reading::of`].
#[derive(Debug)]
pub struct Reading {
    /// The symbols, most certain first.
    pub symbols: Vec<Symbol>,
    /// Why the search ended.
    pub end: SearchEnd,
}

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchEnd {
    /// Everything that the effort asks for was tried.
    Complete,
    /// Time was up, so there may be more symbols. Also reported when the last step of the search used up the time.
    TimeUp,
    /// The requested number of symbols was read, so there may be more.
    SymbolLimit,
    /// The picture has more finder patterns, or what looks like them, than are looked at. There may be more symbols.
    TooManyPatterns,
}
