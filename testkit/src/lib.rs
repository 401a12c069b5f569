//! What the tests of several crates share: keys, trust lists, drawn symbols, synthetic pictures. Never part of a release.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "only tests and benchmarks use this crate, and a failure here is theirs"
)]

pub mod contents;
pub mod drawn;
pub mod lists;
pub mod photographs;
pub mod signer;
pub mod synth;
pub mod timing;
pub mod trust;
