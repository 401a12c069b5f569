//! The algorithms of signatures on metadata.

use std::fmt;

use super::es256::SIGNATURE_BYTES;

/// Bytes of an ML-DSA-44 signature (FIPS 204 table 2).
pub const ML_DSA_SIGNATURE_BYTES: usize = 2_420;

/// The algorithm of a signature on a root or a trust list. Stamps and status lists are always signed with ES256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Algorithm {
    /// ECDSA over P-256 with SHA-256: FIPS 186-5, RFC 9053 section 2.1.
    Es256,
    /// The Module-Lattice-Based Digital Signature Algorithm, security category 2: FIPS 204, RFC 9964. It is meant to resist
    /// quantum computers. Its implementation is young and not audited, so it only stands beside ES256, in a group of its own.
    MlDsa44,
}

impl Algorithm {
    /// Number in the COSE registry.
    #[must_use]
    pub fn cose(self) -> i64 {
        match self {
            Self::Es256 => -7,
            Self::MlDsa44 => -48,
        }
    }

    /// The algorithm with this number in the COSE registry, if it may sign metadata.
    #[must_use]
    pub fn from_cose(number: i64) -> Option<Self> {
        [Self::Es256, Self::MlDsa44].into_iter().find(|algorithm| algorithm.cose() == number)
    }

    /// Length of its signatures, in bytes.
    #[must_use]
    pub fn signature_bytes(self) -> usize {
        match self {
            Self::Es256 => SIGNATURE_BYTES,
            Self::MlDsa44 => ML_DSA_SIGNATURE_BYTES,
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Es256 => "ES256",
            Self::MlDsa44 => "ML-DSA-44",
        })
    }
}
