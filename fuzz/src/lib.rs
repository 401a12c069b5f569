//! Shared by the fuzz targets: a key, trust data that it signed, the frame of a stamp, and seeds.

mod key;
mod panics;
mod seeds;
mod stamp;
mod trust;

pub use key::{KEY, Key};
pub use panics::allow_caught_panics;
pub use seeds::{claims_of_seeds, seeds_if_asked};
pub use stamp::{frame, to_be_signed};
pub use trust::{ANCHOR, ROLE, STATUS_ADDRESS, TRUST, proof_with_path};
