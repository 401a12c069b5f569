//! Why signed metadata is refused.

use std::fmt;

use crate::cbor::CborError;
use crate::compression::PayloadFault;
use crate::envelope::FrameFault;
use crate::key::{Algorithm, Kid};
use crate::model::{CountryCode, FieldError, UnixTime};

use super::role_error::RoleError;

/// Why bytes are not the expected signed metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MetadataError {
    /// Larger than the limit (endless data attack).
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// Not a `COSE_Sign` in deterministic CBOR.
    Frame(CborError),
    /// A signature does not follow the profile.
    Header(SignatureFault),
    /// A body header, which this profile does not allow.
    UnexpectedHeader,
    /// Too many signatures.
    TooManySignatures {
        /// Signatures found.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// Too few keys of a group of the role have signed this for this purpose. It is the first such group.
    UnderSigned {
        /// Algorithm of the group.
        algorithm: Algorithm,
        /// Number of keys of the group with a valid signature.
        valid: usize,
        /// Number of keys of the group that must sign.
        threshold: usize,
    },
    /// Signed, but in a coding that this version does not know.
    UnknownCoding {
        /// The coding octet.
        found: u8,
    },
    /// Signed, but the content cannot be expanded.
    Payload(PayloadFault),
    /// Signed, but a role in it is invalid.
    Role(RoleError),
    /// Signed, but the content is not deterministic CBOR.
    Content(CborError),
    /// Signed, but a value breaks a rule.
    Field(FieldError),
    /// A field that this version does not know. It may affect what is trusted, so it is not ignored.
    UnknownField {
        /// The key of the field.
        key: i64,
    },
    /// A duplicate issuer.
    IssuerTwice {
        /// Identifier of the issuer.
        id: String,
    },
    /// A duplicate key, of one issuer or of two.
    KeyTwice {
        /// Identifier of the key.
        kid: Kid,
    },
    /// Too many keys share one identifier.
    TooManyKeys {
        /// The identifier.
        kid: Kid,
        /// Keys found.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// Two issuers with the same status list.
    AddressTwice {
        /// The address.
        address: String,
    },
    /// A status list is pinned to a key that the issuer does not have.
    PinWithoutKey {
        /// Identifier of the issuer.
        issuer: String,
        /// Identifier of the key.
        kid: Kid,
    },
    /// A list introduces more operators than the limit.
    TooManyIntroduced {
        /// Operators found.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// A list introduces an operator, or an id, twice.
    IntroducedTwice {
        /// The id of the second entry.
        id: String,
    },
    /// The countries of an introduced operator are not in ascending order, or one is there twice.
    CountriesUnsorted {
        /// The country that is not after the one before it.
        country: CountryCode,
    },
    /// A seal says that its register is complete up to a time at which it did not exist yet.
    CompleteAfterSealed {
        /// When the list operator received the seal.
        sealed: UnixTime,
        /// Up to when the register is complete.
        complete: UnixTime,
    },
}

impl fmt::Display for MetadataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "it has {bytes} bytes, more than the limit of {max}"),
            Self::Frame(error) => write!(f, "not signed metadata: {error}"),
            Self::Header(fault) => fault.fmt(f),
            Self::UnexpectedHeader => {
                write!(f, "it has a header that this version does not know; update the program")
            }
            Self::TooManySignatures { found, max } => {
                write!(f, "it has {found} signatures, more than the limit of {max}")
            }
            Self::UnderSigned { algorithm, valid, threshold } => {
                write!(f, "signed by {valid} of the trusted {algorithm} keys, but {threshold} must sign")
            }
            Self::UnknownCoding { found } => {
                write!(f, "it has the coding {found}, which this version does not know; update the program")
            }
            Self::Payload(fault) => fault.fmt(f),
            Self::Role(error) => write!(f, "the signed content: {error}"),
            Self::Content(error) => write!(f, "the signed content: {error}"),
            Self::Field(error) => write!(f, "the signed content: {error}"),
            Self::UnknownField { key } => {
                write!(
                    f,
                    "the signed content has a field {key} that this version does not know; update the program"
                )
            }
            Self::IssuerTwice { id } => write!(f, "the issuer {id} is in the list twice"),
            Self::KeyTwice { kid } => write!(f, "the key {kid} is in the list twice"),
            Self::TooManyKeys { kid, found, max } => {
                write!(f, "{found} keys share the identifier {kid}, more than the limit of {max}")
            }
            Self::AddressTwice { address } => write!(f, "two issuers share the status list {address}"),
            Self::PinWithoutKey { issuer, kid } => {
                write!(
                    f,
                    "the status list of {issuer} is pinned to the key {kid}, which is not a key of this issuer"
                )
            }
            Self::TooManyIntroduced { found, max } => {
                write!(f, "it introduces {found} operators, more than the limit of {max}")
            }
            Self::IntroducedTwice { id } => write!(f, "it introduces the operator {id} twice"),
            Self::CountriesUnsorted { country } => {
                write!(f, "the country {country} of an introduced operator is out of order, or there twice")
            }
            Self::CompleteAfterSealed { sealed, complete } => {
                write!(
                    f,
                    "a seal received at {sealed} is of a register that is complete until {complete}, which is later"
                )
            }
        }
    }
}

impl std::error::Error for MetadataError {}

/// An error in the content, not in the frame: the content is read after the signatures are checked.
impl From<CborError> for MetadataError {
    fn from(error: CborError) -> Self {
        Self::Content(error)
    }
}

impl From<FieldError> for MetadataError {
    fn from(error: FieldError) -> Self {
        Self::Field(error)
    }
}

/// Why a signature on metadata is refused, whether or not it is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureFault {
    /// Its header does not follow the profile.
    Header(FrameFault),
    /// An algorithm that this version does not know.
    UnknownAlgorithm {
        /// The COSE algorithm number found.
        found: i64,
    },
    /// It names a key of the role, but another algorithm than this key has.
    OtherAlgorithm {
        /// Identifier of the key.
        kid: Kid,
        /// The algorithm of the signature.
        found: Algorithm,
        /// The algorithm of the key.
        expected: Algorithm,
    },
    /// A signature of the wrong length.
    WrongLength {
        /// Its algorithm.
        algorithm: Algorithm,
        /// Bytes found.
        found: usize,
    },
    /// Two signatures with the same key identifier and algorithm. Each would have to be verified, over all of the content.
    Twice {
        /// Identifier of the key.
        kid: Kid,
    },
}

impl fmt::Display for SignatureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(fault) => write!(f, "the header of a signature: {fault}"),
            Self::UnknownAlgorithm { found } => {
                write!(
                    f,
                    "a signature with COSE algorithm {found}, which this version does not know; update the program"
                )
            }
            Self::OtherAlgorithm { kid, found, expected } => {
                write!(f, "a signature with {found} that names the key {kid}, which is a key for {expected}")
            }
            Self::WrongLength { algorithm, found } => {
                let expected = algorithm.signature_bytes();
                write!(f, "an {algorithm} signature of {found} bytes, expected {expected}")
            }
            Self::Twice { kid } => write!(f, "two signatures of the key {kid}"),
        }
    }
}
