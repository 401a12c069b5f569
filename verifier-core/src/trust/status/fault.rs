//! Why bytes are not the status list they should be.

use std::fmt;

use crate::cbor::CborError;
use crate::compression::PayloadFault;
use crate::key::Kid;
use crate::model::Rule;

/// Why bytes are not the status list they should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusFault {
    /// Larger than any real one.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// The most that is read.
        max: usize,
    },
    /// Not a `COSE_Sign1` with the claims of a status list.
    Malformed(CborError),
    /// The protected header does not say that this is a status list signed with ES256.
    WrongHeader,
    /// Not signed by the key that the trust list pins.
    NotSigned {
        /// Identifier of the pinned key.
        kid: Kid,
    },
    /// The key that the trust list pins may be in other hands.
    KeyCompromised {
        /// Identifier of the pinned key.
        kid: Kid,
    },
    /// Signed, but the status list of another address.
    WrongAddress {
        /// The address that the token names, shortened.
        found: String,
        /// The address that the trust list pins.
        expected: String,
    },
    /// Signed, but a claim is missing.
    MissingClaim {
        /// The key of the claim.
        claim: i64,
    },
    /// Signed, but a number of bits for each award that the draft does not have.
    WrongBits {
        /// The number.
        found: u64,
    },
    /// Signed, but a moment that is none.
    WrongTime(Rule),
    /// Signed, but the list itself does not inflate.
    List(PayloadFault),
    /// Signed, but dates and reasons do not inflate.
    Details(PayloadFault),
}

impl fmt::Display for StatusFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "{bytes} bytes, at most {max} are read"),
            Self::Malformed(error) => write!(f, "not a status list token: {error}"),
            Self::WrongHeader => write!(f, "its protected header is not that of a status list token"),
            Self::NotSigned { kid } => write!(f, "not signed by the issuer's key {kid}"),
            Self::KeyCompromised { kid } => {
                write!(f, "signed by the key {kid}, which may be in other hands")
            }
            Self::WrongAddress { found, expected } => {
                write!(f, "the status list of {found}, expected that of {expected}")
            }
            Self::MissingClaim { claim } => write!(f, "claim {claim} is missing"),
            Self::WrongBits { found } => write!(f, "{found} bits for each award, only 1, 2, 4 and 8 exist"),
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
