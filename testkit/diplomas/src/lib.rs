//! Diplomas in JSON (`test-vectors/diplomas/README.md`) as claims in CBOR, and the same data in the formats whose sizes ours are
//! compared with. Used to build and measure the preset dictionary, never by released code.

pub mod cbor;
pub mod claims;
pub mod peers;
