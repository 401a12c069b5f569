//! The COSE frame around the claims: parsed strictly, and kept byte for byte.

use std::fmt;

use coset::{ProtectedHeader, SignatureContext, sig_structure_data};

use crate::cbor::{CborError, CborFault, CborType, Reader};
use crate::hash::{hex, sha256};
use crate::key::{Kid, SIGNATURE_BYTES, SignatureBytes};
use crate::limits::MAX_STAMP_BYTES;

/// `external_aad` of a stamp (RFC 9052 section 4.3). It makes signatures on anything else invalid on stamps.
pub const CREDENTIAL_DOMAIN: &[u8] = b"qualistamp/credential/1";

/// CBOR tag of a `COSE_Sign1` (RFC 9052 section 2).
const COSE_SIGN1_TAG: u64 = 18;
/// Header parameter `alg` (RFC 9052 section 3.1).
pub(crate) const HEADER_ALG: i64 = 1;
/// Header parameter `kid`.
pub(crate) const HEADER_KID: i64 = 4;
/// `alg` value of ES256 (RFC 9053 section 2.1).
pub(crate) const ES256: i64 = -7;

/// A parsed stamp. Nothing in it is verified.
///
/// ```cddl
/// stamp = #6.18([
///   bstr .cbor { 1 => -7, 4 => bstr .size 4 },   ; ES256, kid
///   {},
///   bstr,                                        ; coding octet, then claims
///   bstr .size 64                                ; r, s
/// ])
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope<'a> {
    protected: &'a [u8],
    kid: Kid,
    payload: &'a [u8],
    signature: &'a SignatureBytes,
}

/// Why bytes are not the frame of a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameFault {
    /// Longer than any QR code can carry.
    TooLong {
        /// Length in bytes.
        bytes: usize,
        /// The longest that is parsed.
        max: usize,
    },
    /// Not a `COSE_Sign1` with its tag.
    NotCoseSign1 {
        /// What was found instead, and where.
        error: CborError,
    },
    /// The frame or its protected header is not deterministic CBOR.
    NotDeterministic {
        /// What was found, and where.
        error: CborError,
    },
    /// No algorithm in the protected header.
    MissingAlgorithm,
    /// No key identifier in the protected header.
    MissingKid,
    /// An algorithm other than ES256.
    WrongAlgorithm {
        /// The COSE algorithm number found.
        found: i64,
        /// The algorithm of this profile.
        expected: i64,
    },
    /// A key identifier of the wrong length.
    WrongKidLength {
        /// Bytes found.
        found: usize,
        /// Bytes required by this profile.
        expected: usize,
    },
    /// A protected header parameter that this profile does not allow.
    UnexpectedHeader {
        /// Its label.
        label: i64,
    },
    /// A parameter in the unprotected header, which is not signed and must be empty.
    UnprotectedHeader {
        /// The first label found.
        label: i64,
    },
    /// The payload is detached.
    DetachedPayload,
    /// A signature of the wrong length.
    WrongSignatureLength {
        /// Bytes found.
        found: usize,
        /// Bytes of an ES256 signature.
        expected: usize,
    },
}

impl fmt::Display for FrameFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes, max } => write!(f, "{bytes} bytes; a stamp has at most {max}"),
            Self::NotCoseSign1 { error } => write!(f, "not a signed stamp: {error}"),
            Self::NotDeterministic { error } => write!(f, "not encoded as the profile requires: {error}"),
            Self::MissingAlgorithm => write!(f, "the protected header has no algorithm"),
            Self::MissingKid => write!(f, "the protected header has no key identifier"),
            Self::WrongAlgorithm { found, expected } => {
                write!(f, "signed with COSE algorithm {found}, only {expected} (ES256) is allowed")
            }
            Self::WrongKidLength { found, expected } => {
                write!(f, "the key identifier has {found} bytes, expected {expected}")
            }
            Self::UnexpectedHeader { label } => write!(f, "unexpected protected header {label}"),
            Self::UnprotectedHeader { label } => write!(f, "header {label} is outside the signature"),
            Self::DetachedPayload => write!(f, "the payload is missing"),
            Self::WrongSignatureLength { found, expected } => {
                write!(f, "the signature has {found} bytes, expected {expected}")
            }
        }
    }
}

/// The identifier of a stamp: SHA-256 of its `Sig_structure`.
///
/// It does not depend on the signature: anyone can turn a signature (r, s) into (r, n-s), which is also valid.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StampId(pub [u8; Self::BYTES]);

impl StampId {
    /// Bytes of an identifier.
    pub const BYTES: usize = 32;
}

impl fmt::Display for StampId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for StampId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StampId({self})")
    }
}

fn deterministic(error: CborError) -> FrameFault {
    match error.fault {
        CborFault::WrongType { .. } | CborFault::UnexpectedEnd | CborFault::Syntax => {
            FrameFault::NotCoseSign1 { error }
        }
        CborFault::IndefiniteLength
        | CborFault::NotShortest
        | CborFault::DuplicateKey
        | CborFault::UnsortedKeys
        | CborFault::InvalidUtf8
        | CborFault::TrailingBytes { .. }
        | CborFault::IntegerTooLarge
        | CborFault::TooDeep { .. } => FrameFault::NotDeterministic { error },
    }
}

impl<'a> Envelope<'a> {
    /// Parses exactly one stamp. Neither verifies the signature nor reads the payload.
    ///
    /// # Errors
    /// [`FrameFault`]: the first deviation from the profile.
    pub fn parse(stamp: &'a [u8]) -> Result<Self, FrameFault> {
        if stamp.len() > MAX_STAMP_BYTES {
            return Err(FrameFault::TooLong { bytes: stamp.len(), max: MAX_STAMP_BYTES });
        }
        let mut reader = Reader::new(stamp);
        let not_sign1 = |at, fault| FrameFault::NotCoseSign1 { error: CborError { at, fault } };
        let tag = reader.tag().map_err(deterministic)?;
        let at = reader.offset();
        if tag != COSE_SIGN1_TAG || reader.array().map_err(deterministic)? != 4 {
            return Err(not_sign1(at, CborFault::Syntax));
        }
        let protected = reader.bytes().map_err(deterministic)?;
        let mut unprotected = None;
        reader
            .map(|label, reader| {
                unprotected.get_or_insert(label);
                reader.skip().map(|_| ())
            })
            .map_err(deterministic)?;
        if reader.peek_type().map_err(deterministic)? == CborType::Simple {
            return Err(FrameFault::DetachedPayload);
        }
        let payload = reader.bytes().map_err(deterministic)?;
        let signature = reader.bytes().map_err(deterministic)?;
        reader.finish().map_err(deterministic)?;
        if let Some(label) = unprotected {
            return Err(FrameFault::UnprotectedHeader { label });
        }
        let kid = protected_kid(protected)?;
        let signature = signature.try_into().map_err(|_| FrameFault::WrongSignatureLength {
            found: signature.len(),
            expected: SIGNATURE_BYTES,
        })?;
        Ok(Self { protected, kid, payload, signature })
    }

    /// Identifier of the key that, according to the stamp, signed it.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// The bytes of the protected header.
    #[must_use]
    pub fn protected(&self) -> &'a [u8] {
        self.protected
    }

    /// The payload: a coding octet, then claims. Do not read it before the signature is verified.
    #[must_use]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }

    /// The signature: r, s.
    #[must_use]
    pub fn signature(&self) -> &'a SignatureBytes {
        self.signature
    }

    /// The `Sig_structure` (RFC 9052 section 4.4): the bytes that are signed.
    #[must_use]
    pub fn to_be_signed(&self) -> Vec<u8> {
        sig_structure(self.protected, self.payload)
    }

    /// The identifier of the stamp.
    #[must_use]
    pub fn id(&self) -> StampId {
        StampId(sha256(&self.to_be_signed()))
    }
}

/// The `Sig_structure` of a stamp with this protected header and payload.
pub(crate) fn sig_structure(protected: &[u8], payload: &[u8]) -> Vec<u8> {
    let protected =
        ProtectedHeader { original_data: Some(protected.to_vec()), header: coset::Header::default() };
    sig_structure_data(SignatureContext::CoseSign1, protected, None, CREDENTIAL_DOMAIN, payload)
}

/// The `kid` of a protected header that contains ES256, a `kid` of four bytes, and nothing else.
pub(crate) fn protected_kid(protected: &[u8]) -> Result<Kid, FrameFault> {
    protected_header(protected, |algorithm| (algorithm == ES256).then_some(())).map(|((), kid)| kid)
}

/// The algorithm and `kid` of a protected header that contains an algorithm which `known` knows, a `kid` of four bytes, and
/// nothing else.
pub(crate) fn protected_header<A>(
    protected: &[u8],
    known: impl FnOnce(i64) -> Option<A>,
) -> Result<(A, Kid), FrameFault> {
    let mut reader = Reader::new(protected);
    let (mut algorithm, mut kid, mut unexpected) = (None, None, None);
    let not_deterministic = |error| FrameFault::NotDeterministic { error };
    reader
        .map(|label, reader| {
            match label {
                HEADER_ALG => algorithm = Some(reader.int()?),
                HEADER_KID => kid = Some(reader.bytes()?),
                other => {
                    unexpected.get_or_insert(other);
                    reader.skip()?;
                }
            }
            Ok(())
        })
        .map_err(not_deterministic)?;
    reader.finish().map_err(not_deterministic)?;
    let found = algorithm.ok_or(FrameFault::MissingAlgorithm)?;
    let algorithm = known(found).ok_or(FrameFault::WrongAlgorithm { found, expected: ES256 })?;
    if let Some(label) = unexpected {
        return Err(FrameFault::UnexpectedHeader { label });
    }
    let kid = kid.ok_or(FrameFault::MissingKid)?;
    match kid.try_into() {
        Ok(kid) => Ok((algorithm, Kid(kid))),
        Err(_) => Err(FrameFault::WrongKidLength { found: kid.len(), expected: Kid::BYTES }),
    }
}

impl fmt::Debug for Envelope<'_> {
    /// Omits the payload, which is personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Envelope(kid {}, payload of {} bytes)", self.kid, self.payload.len())
    }
}
