//! Why bytes are not the expected status list.

use std::fmt;

use crate::cbor::CborError;
use crate::compression::PayloadFault;
use crate::key::Kid;
use crate::model::Rule;

/// Why bytes are not the expected status list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusFault {
    /// Larger than the limit.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// Not a `COSE_Sign1` with the claims of a status list.
    Malformed(CborError),
    /// The protected header does not say that this is a status list signed with ES256.
    WrongHeader,
    /// Not signed with the key that the trust list pins.
    NotSigned {
        /// Identifier of the pinned key.
        kid: Kid,
    },
    /// The key that the trust list pins may be compromised.
    KeyCompromised {
        /// Identifier of the pinned key.
        kid: Kid,
    },
    /// Signed, but for another address.
    WrongAddress {
        /// The address in the token, shortened.
        found: String,
        /// The address that the trust list pins.
        expected: String,
    },
    /// Signed, but a claim is missing.
    MissingClaim {
        /// The key of the claim.
        claim: i64,
    },
    /// Signed, but with a number of bits for each award that the draft does not define.
    WrongBits {
        /// The number.
        found: u64,
    },
    /// Signed, but with a time that is out of range.
    WrongTime(Rule),
    /// Signed, but the list cannot be decompressed.
    List(PayloadFault),
    /// Signed, but dates and reasons cannot be decompressed.
    Details(PayloadFault),
}

impl fmt::Display for StatusFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "it has {bytes} bytes, more than the limit of {max}"),
            Self::Malformed(error) => write!(f, "not a status list token: {error}"),
            Self::WrongHeader => write!(f, "its protected header is not the header of a status list token"),
            Self::NotSigned { kid } => write!(f, "not signed with the issuer's key {kid}"),
            Self::KeyCompromised { kid } => {
                write!(f, "signed with the key {kid}, which may be compromised")
            }
            Self::WrongAddress { found, expected } => {
                write!(f, "it is the status list for {found}, expected {expected}")
            }
            Self::MissingClaim { claim } => write!(f, "claim {claim} is missing"),
            Self::WrongBits { found } => {
                write!(f, "it has {found} bits for each award; only 1, 2, 4 and 8 are allowed")
            }
            Self::WrongTime(rule) => write!(f, "its time is {rule}"),
            Self::List(fault) => write!(f, "the list: {fault}"),
            Self::Details(fault) => write!(f, "dates and reasons: {fault}"),
        }
    }
}

impl std::error::Error for StatusFault {}

impl From<CborError> for StatusFault {
    fn from(error: CborError) -> Self {
        Self::Malformed(error)
    }
}
