//! Registers: exactly the stamps that a key signed while it was safe, so that diplomas outlive their key.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::envelope::StampId;
use crate::hash::hex;
use crate::limits::MAX_REGISTER_ENTRIES;

/// Bytes of a fingerprint: the first 16 of the [`StampId`].
pub const FINGERPRINT_BYTES: usize = 16;

/// What a seal is taken over begins with this: it separates seals from every other hash.
const SEAL_DOMAIN: &[u8] = b"qualistamp/register/1";

/// The fingerprints of the stamps of one cohort, sorted, each once.
///
/// Its seal is `SHA-256("qualistamp/register/1" || count || fingerprints)`, the count in 8 bytes, big-endian. The trust list
/// holds it beside the key that signed the cohort, from a time when that key was safe.
///
/// A register is not signed: the only key that could is the one in doubt, and the seal, which the list operator's keys signed,
/// fixes every byte. It is one hash over all rather than a tree: whoever decides has the whole register at hand, and a
/// diploma printed before its cohort closed cannot carry a path of hashes.
#[derive(Clone, PartialEq, Eq)]
pub struct Register {
    fingerprints: Vec<u8>,
}

/// Why bytes are no register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterFault {
    /// Not a whole number of fingerprints.
    Ragged {
        /// Bytes found.
        bytes: usize,
    },
    /// More than any cohort.
    TooLarge {
        /// Fingerprints found.
        entries: usize,
        /// The most that are read.
        max: usize,
    },
    /// Not sorted, or a fingerprint twice.
    Unsorted {
        /// Which fingerprint, from 0, is not above the one before it.
        index: usize,
    },
    /// Not the register that was sealed.
    SealMismatch {
        /// The seal of these fingerprints.
        found: [u8; 32],
        /// The seal that was promised.
        expected: [u8; 32],
    },
    /// No key with this identifier in the trust list has this seal.
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
            Self::TooLarge { entries, max } => write!(f, "{entries} fingerprints, at most {max} are read"),
            Self::Unsorted { index } => write!(f, "fingerprint {index} is not above the one before it"),
            Self::SealMismatch { found, expected } => {
                write!(f, "its seal is {}, but {} was published", hex(found), hex(expected))
            }
            Self::NotPinned { seal } => write!(f, "the trust list knows no seal {}", hex(seal)),
        }
    }
}

impl std::error::Error for RegisterFault {}

impl Register {
    /// The register of these stamps, in any order; the same stamp may come twice.
    #[must_use]
    pub fn of(stamps: impl IntoIterator<Item = StampId>) -> Self {
        let mut fingerprints: Vec<_> = stamps.into_iter().map(|id| id.fingerprint()).collect();
        fingerprints.sort_unstable();
        fingerprints.dedup();
        Self { fingerprints: fingerprints.concat() }
    }

    /// Parses the fingerprints, one after another.
    ///
    /// # Errors
    /// [`RegisterFault`] if they are not sorted, each once.
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

    /// The fingerprints, one after another.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.fingerprints
    }

    /// How many stamps it lists.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fingerprints.len() / FINGERPRINT_BYTES
    }

    /// Whether it lists none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fingerprints.is_empty()
    }

    /// Whether the stamp is listed.
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
