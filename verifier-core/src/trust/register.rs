//! Registers: the complete list of stamps that a key signed while it was safe. With it, diplomas stay valid after a theft.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::envelope::StampId;
use crate::hash::hex;
use crate::limits::MAX_REGISTER_ENTRIES;

/// Length of a fingerprint in bytes: the first 16 of the [`StampId`].
pub const FINGERPRINT_BYTES: usize = 16;

/// Prefix of the hashed data, which separates seals from all other hashes.
const SEAL_DOMAIN: &[u8] = b"qualistamp/register/1";

/// The fingerprints of the stamps of one cohort, sorted and without duplicates.
///
/// Its seal is `SHA-256("qualistamp/register/1" || count || fingerprints)`, the count in 8 bytes, big-endian. The trust list
/// contains it, next to the key that signed the cohort, from a time when that key was safe.
///
/// A register is not signed: the only key that could sign it is the compromised one, and the seal, which the list operator
/// signed, fixes every byte. The seal is one hash instead of a Merkle tree: verifiers have the whole register, and a diploma
/// that is printed before its cohort closes cannot contain a Merkle path.
#[derive(Clone, PartialEq, Eq)]
pub struct Register {
    fingerprints: Vec<u8>,
}

/// Why bytes are not the expected register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterFault {
    /// Not a whole number of fingerprints.
    Ragged {
        /// Bytes found.
        bytes: usize,
    },
    /// More fingerprints than any cohort has.
    TooLarge {
        /// Number of fingerprints.
        entries: usize,
        /// The limit.
        max: usize,
    },
    /// Not sorted, or with duplicates.
    Unsorted {
        /// Index of the fingerprint that is not greater than the one before it.
        index: usize,
    },
    /// Not the sealed register.
    SealMismatch {
        /// The seal of these fingerprints.
        found: [u8; 32],
        /// The published seal.
        expected: [u8; 32],
    },
    /// The trust list has no key with this identifier and this seal.
    NotPinned {
        /// The seal.
        seal: [u8; 32],
    },
}

impl fmt::Display for RegisterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ragged { bytes } => {
                write!(f, "{bytes} bytes are not a whole number of fingerprints of {FINGERPRINT_BYTES} bytes")
            }
            Self::TooLarge { entries, max } => {
                write!(f, "it has {entries} fingerprints, more than the limit of {max}")
            }
            Self::Unsorted { index } => write!(f, "fingerprint {index} is out of order"),
            Self::SealMismatch { found, expected } => {
                write!(f, "its seal is {}, but the published seal is {}", hex(found), hex(expected))
            }
            Self::NotPinned { seal } => write!(f, "the trust list does not contain the seal {}", hex(seal)),
        }
    }
}

impl std::error::Error for RegisterFault {}

impl Register {
    /// The register of these stamps, which may be in any order and contain duplicates.
    #[must_use]
    pub fn of(stamps: impl IntoIterator<Item = StampId>) -> Self {
        let mut fingerprints: Vec<_> = stamps.into_iter().map(|id| id.fingerprint()).collect();
        fingerprints.sort_unstable();
        fingerprints.dedup();
        Self { fingerprints: fingerprints.concat() }
    }

    /// Parses concatenated fingerprints.
    ///
    /// # Errors
    /// [`RegisterFault`] if they are not sorted, or contain duplicates.
    pub fn parse(bytes: &[u8]) -> Result<Self, RegisterFault> {
        let (fingerprints, rest) = bytes.as_chunks::<FINGERPRINT_BYTES>();
        if !rest.is_empty() {
            return Err(RegisterFault::Ragged { bytes: bytes.len() });
        }
        if fingerprints.len() > MAX_REGISTER_ENTRIES {
            let (entries, max) = (fingerprints.len(), MAX_REGISTER_ENTRIES);
            return Err(RegisterFault::TooLarge { entries, max });
        }
        let pairs = fingerprints.iter().zip(fingerprints.iter().skip(1));
        match pairs.enumerate().find(|(_, (one, next))| one >= next) {
            Some((index, _)) => Err(RegisterFault::Unsorted { index: index + 1 }),
            None => Ok(Self { fingerprints: bytes.to_vec() }),
        }
    }

    /// Parses the register that was sealed as `expected`.
    ///
    /// # Errors
    /// [`RegisterFault`].
    pub fn open(bytes: &[u8], expected: [u8; 32]) -> Result<Self, RegisterFault> {
        let register = Self::parse(bytes)?;
        let found = register.seal();
        if found == expected { Ok(register) } else { Err(RegisterFault::SealMismatch { found, expected }) }
    }

    /// The concatenated fingerprints.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.fingerprints
    }

    /// Number of stamps.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fingerprints.len() / FINGERPRINT_BYTES
    }

    /// Whether there are no stamps.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fingerprints.is_empty()
    }

    /// Whether the register contains the stamp.
    #[must_use]
    pub fn contains(&self, stamp: StampId) -> bool {
        let (fingerprints, _) = self.fingerprints.as_chunks::<FINGERPRINT_BYTES>();
        fingerprints.binary_search(&stamp.fingerprint()).is_ok()
    }

    /// The seal, for the trust list.
    #[must_use]
    pub fn seal(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(SEAL_DOMAIN);
        hash.update(u64::try_from(self.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(&self.fingerprints);
        hash.finalize().into()
    }
}

impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Register({} stamps)", self.len())
    }
}
