//! The program as its users call it: exit codes, what it prints, what it writes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure there is the test's own message"
)]

mod batch;
mod bundle;
mod containers;
mod convert;
mod demo;
mod environment;
mod export;
mod federation;
mod fence;
mod foreign;
mod grade;
mod hybrid;
mod import;
mod inspect;
mod issue;
mod issue_table;
mod issuer;
mod key;
mod ledger;
mod link;
mod locks;
mod office;
mod operator;
mod program;
mod review;
mod scan;
mod schemas;
#[cfg(unix)]
mod serve;
mod shell;
mod signers;
mod stamp;
mod stamp_table;
mod stamps;
mod status;
mod stickers;
mod trust;
mod verify;
mod world;
