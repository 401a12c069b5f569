//! Finding finder patterns and the groups of three that could be the corners of one symbol.

pub(crate) mod matched_filter;
pub(crate) mod runs;
pub(crate) mod triples;
