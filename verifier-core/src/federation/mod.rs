//! Several operators of trust lists side by side, and verification over all their lists.

mod answer;
mod gravity;
mod operators;
mod verify;

pub use answer::{Answer, Mention, Weight};
pub use operators::{Federation, Introduction, IntroductionFault, Standing, TrustedOperator};
