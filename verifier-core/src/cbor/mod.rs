//! Strict deterministic CBOR (RFC 8949): the only code that reads or writes CBOR.

mod diagnostic;
mod fault;
mod header;
mod reader;
mod writer;

pub use diagnostic::diagnostic;
pub use fault::{CborError, CborFault, CborType};

pub(crate) use reader::{MapKey, Reader};
pub(crate) use writer::{MapWriter, Writer};

#[cfg(test)]
mod tests;
