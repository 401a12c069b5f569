//! From soft values to a message: function patterns, format, error correction, segments (ISO/IEC 18004).

pub(crate) mod blocks;
pub(crate) mod codewords;
pub(crate) mod layout;
pub(crate) mod message;
pub(crate) mod reed_solomon;
