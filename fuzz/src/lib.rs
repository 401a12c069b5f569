//! What the fuzz targets share: a key, a list that trusts it, the frame of a stamp, and inputs to start from.

mod key;
mod panics;
mod seeds;
mod stamp;

pub use key::{KEY, ROLE, TRUST};
pub use panics::allow_contained_panics;
pub use seeds::{claims_of_seeds, seeds_if_asked};
pub use stamp::frame;
