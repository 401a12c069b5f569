//! Lists of several operators: consent, introductions, and what they decide.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure here is the test's own message"
)]

mod consent;
mod introduced;
mod lab;
mod pairs;
mod verification;
