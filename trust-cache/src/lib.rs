//! Keeps what a device trusts, in one directory that survives crashes, full disks and damage.
//!
//! ```no_run
//! use qualistamp_trust_cache::TrustCache;
//! # fn story(anchor: &[u8], bundle: &[u8], stamp: &[u8], now: qualistamp_core::UnixTime) -> Result<(), qualistamp_trust_cache::CacheError> {
//! // `anchor` is the root that the program was born with.
//! let mut cache = TrustCache::open("trust".as_ref(), anchor)?;
//! for recovery in cache.recoveries() {
//!     eprintln!("{recovery}");
//! }
//! // A bundle that just arrived, over the network or on a stick: refused, or taken over and kept.
//! let imported = cache.import(bundle, now)?;
//! for refused in &imported.refused {
//!     eprintln!("left out: {refused}");
//! }
//! let outcome = qualistamp_core::verify(stamp, cache.snapshot().trust(), now, &Default::default());
//! # Ok(()) }
//! ```
//!
//! # What lies in the directory
//!
//! | file | what |
//! |---|---|
//! | `bundle-0000000042` | generation 42: everything trusted, as a bundle |
//! | `floors-0000000042` | what must never go back, and which keys were withdrawn |
//! | `*.new` | a file that is being written |
//! | `lock` | held while a process imports |
//!
//! Every file begins with its length and SHA-256. A new generation is written beside the old ones, flushed, and then renamed;
//! floors come before the bundle they belong to, so they are never behind it. The generation before is kept: should a file be
//! damaged later, the other one serves, and the damage is told as a [`Recovery`]. Signatures are verified each time the directory is
//! opened, from the anchor on: checksums guard against accidents, not against people.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod cache;
mod files;
mod generation;

pub use cache::{CacheError, Imported, Recovery, TrustCache};
pub use files::{Directory, Files};
pub use generation::{FileKind, GenerationFault};
