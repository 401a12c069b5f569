//! Key identifiers.

use std::fmt;

/// A key identifier: the first 4 bytes of the key's COSE thumbprint (RFC 9679, SHA-256).
///
/// Four bytes are only a hint. Several keys may share an identifier, so verification tries every candidate.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kid(pub [u8; 4]);

impl Kid {
    /// Bytes of a key identifier.
    pub const BYTES: usize = 4;

    /// The identifier of the key with this thumbprint.
    #[must_use]
    pub fn of(thumbprint: &[u8; 32]) -> Self {
        let [a, b, c, d, ..] = *thumbprint;
        Self([a, b, c, d])
    }
}

impl fmt::Display for Kid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Kid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kid({self})")
    }
}
