//! One adversary for all of it: a mirror without keys serves everything that was ever published, in any order, to devices of any
//! age and with any clock.
//!
//! A *history* is what an operator, its issuers and thieves published, part by part. A *sequence* is what happens to one device:
//! bundles of any of these parts, wrong clocks, restarts, losses. After each step the device is held against what it must
//! remember, which is worked out from the parts that it took, never from its own floors:
//!
//! * nothing withdrawn, closed or compromised becomes valid again, except by a written rule: a root that reinstates a key, a later
//!   status list of the honest issuer;
//! * nothing genuine becomes invalid;
//! * whatever the mirror did, the next honest bundle with a right clock brings the newest state, and the genuine stamp is valid;
//! * floors only rise, except by a written rule.
//!
//! Small histories are served in every order of every combination of their parts; large ones in random orders. Each step from each
//! state of a device is computed once, so hundreds of thousands of sequences cost some ten thousand refreshes.
//!
//! A larger run: `QUALISTAMP_ADVERSARY=20 cargo test -p qualistamp-core --test adversary` plays 20 times as many random histories.
//! `QUALISTAMP_ADVERSARY_SEED=7` plays the random history of seed 7 alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    clippy::print_stderr,
    clippy::wildcard_enum_match_arm,
    clippy::result_large_err,
    reason = "a failure here is the test's own message"
)]

mod attacks;
mod basics;
mod device;
mod history;
mod lab;
mod memory;
mod mirror;
mod parts;
mod random;
mod rules;
mod search;
mod small;
mod stamps;
