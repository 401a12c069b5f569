//! Decides what a stamp says and how far it can be relied on.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
