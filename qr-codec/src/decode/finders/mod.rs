//! Finder patterns, and groups of three that could be the corners of one symbol.

pub(crate) mod candidate;
pub(crate) mod fit;
pub(crate) mod matched_filter;
pub(crate) mod predict;
pub(crate) mod runs;
pub(crate) mod triples;
