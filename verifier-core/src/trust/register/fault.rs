//! Why bytes are not the expected register or register proof.

use std::fmt;

use crate::cbor::CborError;
use crate::envelope::StampId;
use crate::hash::hex;

/// Why bytes are not the expected register, or not the expected proof from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterFault {
    /// Not a whole number of ids.
    Ragged {
        /// Bytes found.
        bytes: usize,
    },
    /// More ids than any cohort has.
    TooLarge {
        /// Number of ids.
        entries: u64,
        /// The limit.
        max: usize,
    },
    /// Not sorted, or with duplicates.
    Unsorted {
        /// Index of the id that is not greater than the one before it.
        index: usize,
    },
    /// Not the sealed register.
    SealMismatch {
        /// The seal of these ids.
        found: [u8; 32],
        /// The published seal.
        expected: [u8; 32],
    },
    /// The trust list has no key with this identifier and this seal.
    NotPinned {
        /// The seal.
        seal: [u8; 32],
    },
    /// Another kind of file than a register proof.
    NotAProof,
    /// A register proof that is damaged or truncated.
    Malformed(CborError),
    /// A field of a register proof that this version does not know.
    UnknownField {
        /// The key of the field.
        key: i64,
    },
    /// A register of this many ids has no such leaf.
    PlaceBeyondCount {
        /// Index of the leaf, from 0.
        leaf: u64,
        /// Number of leaves of the register.
        leaves: usize,
    },
    /// A leaf of the wrong size for its place.
    LeafSize {
        /// Bytes found.
        bytes: usize,
        /// Bytes of the leaf at this place.
        expected: usize,
    },
    /// A path with fewer hashes than lead from this leaf to the root.
    PathTooShort {
        /// Hashes found.
        found: usize,
        /// Hashes from this leaf to the root.
        expected: usize,
    },
    /// A path with more hashes than lead from this leaf to the root.
    PathTooLong {
        /// Hashes found.
        found: usize,
        /// Hashes from this leaf to the root.
        expected: usize,
    },
}

impl fmt::Display for RegisterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ragged { bytes } => {
                write!(f, "{bytes} bytes are not a whole number of ids of {} bytes", StampId::BYTES)
            }
            Self::TooLarge { entries, max } => {
                write!(f, "it has {entries} ids, more than the limit of {max}")
            }
            Self::Unsorted { index } => write!(f, "id {index} is out of order"),
            Self::SealMismatch { found, expected } => {
                write!(f, "its seal is {}, but the published seal is {}", hex(found), hex(expected))
            }
            Self::NotPinned { seal } => write!(f, "the trust list does not contain the seal {}", hex(seal)),
            Self::NotAProof => write!(f, "this is not a register proof"),
            Self::Malformed(error) => {
                write!(
                    f,
                    "the register proof is damaged or truncated ({error}); get it again from the issuer"
                )
            }
            Self::UnknownField { key } => write!(
                f,
                "the register proof has a field {key} that this version does not know; update the program"
            ),
            Self::PlaceBeyondCount { leaf, leaves } => {
                write!(f, "there is no leaf {leaf}: the register has {leaves}, counted from 0")
            }
            Self::LeafSize { bytes, expected } => {
                write!(f, "the leaf has {bytes} bytes, but {expected} belong there")
            }
            Self::PathTooShort { found, expected } => {
                write!(f, "the path is too short: {found} hashes instead of {expected}")
            }
            Self::PathTooLong { found, expected } => {
                write!(f, "the path is too long: {found} hashes instead of {expected}")
            }
        }
    }
}

impl std::error::Error for RegisterFault {}

impl From<CborError> for RegisterFault {
    fn from(error: CborError) -> Self {
        Self::Malformed(error)
    }
}
