//! What the tests of several crates share: keys, trust lists, drawn symbols, synthetic pictures. Never part of a release.

pub mod contents;
pub mod drawn;
pub mod photographs;
pub mod synth;
