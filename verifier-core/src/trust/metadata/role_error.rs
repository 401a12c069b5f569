//! Why keys and thresholds do not make a role.

use std::fmt;

use crate::key::{Algorithm, Kid};
use crate::limits::{MAX_GROUP_KEYS, MAX_GROUPS};

/// Why keys and thresholds do not make a role or one of its groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RoleError {
    /// A role without groups, which would accept anything.
    NoGroups,
    /// More groups than [`MAX_GROUPS`].
    TooManyGroups {
        /// Groups found.
        found: usize,
    },
    /// A group with more keys than [`MAX_GROUP_KEYS`].
    TooManyKeys {
        /// Keys found.
        found: usize,
    },
    /// A threshold of zero would accept anything.
    ZeroThreshold,
    /// The threshold is higher than the number of keys.
    Unreachable {
        /// Number of keys.
        keys: usize,
        /// The threshold.
        threshold: usize,
    },
    /// A group with keys of two algorithms. Whoever breaks one of them could reach the threshold without the other.
    MixedAlgorithms {
        /// Algorithm of the first key.
        first: Algorithm,
        /// Another algorithm in the same group.
        other: Algorithm,
    },
    /// A duplicate key, in one group or in two. It would count twice.
    KeyTwice {
        /// Identifier of the key.
        kid: Kid,
    },
    /// Two different keys with the same identifier, which happens by chance once in four thousand million pairs. A signature
    /// could not say which of them made it.
    SharedKid {
        /// The identifier.
        kid: Kid,
    },
    /// A type of key that this version does not know.
    UnknownKeyType {
        /// Its number in the COSE registry.
        kind: u64,
    },
    /// A key for an algorithm that this version does not know.
    UnknownAlgorithm {
        /// Its number in the COSE registry.
        algorithm: i64,
    },
    /// A key of the wrong length for its algorithm.
    WrongKeyLength {
        /// Bytes found.
        found: usize,
        /// Bytes expected.
        expected: usize,
    },
}

impl fmt::Display for RoleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGroups => write!(f, "no keys"),
            Self::TooManyGroups { found } => {
                write!(f, "{found} groups of keys, more than the limit of {MAX_GROUPS}")
            }
            Self::TooManyKeys { found } => {
                write!(f, "{found} keys in one group, more than the limit of {MAX_GROUP_KEYS}")
            }
            Self::ZeroThreshold => write!(f, "the threshold must be at least 1"),
            Self::Unreachable { keys, threshold } => {
                write!(f, "a threshold of {threshold} cannot be reached with {keys} keys")
            }
            Self::MixedAlgorithms { first, other } => {
                write!(
                    f,
                    "keys for {first} and {other} in one group; each algorithm needs a group of its own"
                )
            }
            Self::KeyTwice { kid } => write!(f, "key {kid} is listed twice"),
            Self::SharedKid { kid } => {
                write!(f, "two keys happen to have the same identifier {kid}; replace one of them")
            }
            Self::UnknownKeyType { kind } => {
                write!(
                    f,
                    "a key of the COSE type {kind}, which this version does not know; update the program"
                )
            }
            Self::UnknownAlgorithm { algorithm } => {
                write!(
                    f,
                    "a key for COSE algorithm {algorithm}, which this version does not know; update the program"
                )
            }
            Self::WrongKeyLength { found, expected } => {
                write!(f, "a key of {found} bytes, expected {expected}")
            }
        }
    }
}

impl std::error::Error for RoleError {}
