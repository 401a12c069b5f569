//! Why a `COSE_Key` is not a key for metadata.

use crate::cbor::CborError;

/// Why a `COSE_Key` is not a key for metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CoseKeyFault {
    /// Not deterministic CBOR, or not the members that its type needs.
    Cbor(CborError),
    /// A type of key that this version does not know.
    UnknownType {
        /// Its number in the COSE registry.
        kind: u64,
    },
    /// A key for an algorithm that this version does not know.
    UnknownAlgorithm {
        /// Its number in the COSE registry.
        algorithm: i64,
    },
    /// A key of the wrong length.
    WrongLength {
        /// Bytes found.
        found: usize,
        /// Bytes that a key of its algorithm has.
        expected: usize,
    },
}

impl From<CborError> for CoseKeyFault {
    fn from(error: CborError) -> Self {
        Self::Cbor(error)
    }
}
