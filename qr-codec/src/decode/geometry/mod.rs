//! From three finders to the version of a symbol and the warp over all of it.

pub(crate) mod mesh;
pub(crate) mod version;
pub(crate) mod warp;
