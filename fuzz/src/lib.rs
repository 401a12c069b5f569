//! What the fuzz targets share: a key and what it has signed, the frame of a stamp, and inputs to start from.

mod key;
mod panics;
mod seeds;
mod stamp;
mod trust;

pub use key::{KEY, Key};
pub use panics::allow_contained_panics;
pub use seeds::{claims_of_seeds, seeds_if_asked};
pub use stamp::{frame, to_be_signed};
pub use trust::{ANCHOR, ROLE, STATUS_ADDRESS, TRUST};
