//! Carries: bytes to text, text to QR symbols, symbols to pictures, and back. Knows no credential.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod luma;

pub use luma::{LumaError, LumaView};
