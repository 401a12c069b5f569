//! What was read in a picture, and whether there may be more in it.

use crate::decode::symbol::Symbol;

/// The symbols read in a picture. Made by [`Reading::of`].
#[derive(Debug)]
pub struct Reading {
    /// The symbols, the surest first.
    pub symbols: Vec<Symbol>,
    /// Why the search ended.
    pub end: SearchEnd,
}

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchEnd {
    /// Everything that the effort asks for was tried.
    Complete,
    /// The time was up: there may be more symbols. Also said when the last moment of the search used the last of the time.
    TimeUp,
    /// As many symbols were read as were asked for: there may be more.
    SymbolLimit,
}
