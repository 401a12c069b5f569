//! Linear algebra and ordering, shared by all stages.

pub(crate) mod least_squares;
pub(crate) mod linear;
pub(crate) mod order;
