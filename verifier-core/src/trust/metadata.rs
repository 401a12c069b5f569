//! Signed metadata: COSE_Sign (RFC 9052 section 4.1), with a threshold of distinct keys.

use std::fmt;

use coset::{
    CborSerializable as _, CoseSign, CoseSignBuilder, CoseSignatureBuilder, HeaderBuilder, ProtectedHeader,
    SignatureContext, TaggedCborSerializable as _, iana, sig_structure_data,
};

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::compression::PayloadFault;
use crate::envelope::{FrameFault, protected_kid};
use crate::key::{CompressedKey, Kid, PublicKey, SIGNATURE_BYTES, SignatureBytes, Signer};
use crate::limits::{MAX_METADATA_BYTES, MAX_SIGNATURES};
use crate::model::{FieldError, Rule};

use super::deflate::{Container, deflate, inflate};

/// CBOR tag of a `COSE_Sign` (RFC 9052 section 2).
const COSE_SIGN_TAG: u64 = 98;

/// Coding octet of content that is not compressed.
const STORED: u8 = 0;
/// Coding octet of content in raw DEFLATE (RFC 1951).
const DEFLATE: u8 = 1;

/// The purpose of a signature on metadata. A signature for one purpose is invalid for any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain {
    /// A root: the keys that everything else depends on.
    Root,
    /// The list of trusted issuers.
    TrustList,
}

impl Domain {
    /// The `external_aad` that separates this purpose from all others (RFC 9052 section 4.3).
    #[must_use]
    pub fn external_aad(self) -> &'static [u8] {
        match self {
            Self::Root => b"qualistamp/root/1",
            Self::TrustList => b"qualistamp/trust-list/1",
        }
    }
}

/// The keys that may sign one kind of metadata, and how many of them must sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    keys: Vec<PublicKey>,
    threshold: usize,
}

/// Why keys and a threshold do not make a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RoleError {
    /// A threshold of zero would accept anything.
    ZeroThreshold,
    /// The threshold is higher than the number of keys.
    Unreachable {
        /// Number of keys.
        keys: usize,
        /// The threshold.
        threshold: usize,
    },
    /// A duplicate key, which would count twice.
    KeyTwice {
        /// Identifier of the key.
        kid: Kid,
    },
}

impl fmt::Display for RoleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ZeroThreshold => write!(f, "the threshold must be at least 1"),
            Self::Unreachable { keys, threshold } => {
                write!(f, "a threshold of {threshold} cannot be reached with {keys} keys")
            }
            Self::KeyTwice { kid } => write!(f, "key {kid} is listed twice"),
        }
    }
}

impl std::error::Error for RoleError {}

impl Role {
    /// A role of `keys`, `threshold` of which must sign.
    ///
    /// # Errors
    /// [`RoleError`].
    pub fn new(keys: Vec<PublicKey>, threshold: usize) -> Result<Self, RoleError> {
        for (index, key) in keys.iter().enumerate() {
            if keys.iter().skip(index + 1).any(|other| other == key) {
                return Err(RoleError::KeyTwice { kid: key.kid() });
            }
        }
        match threshold {
            0 => Err(RoleError::ZeroThreshold),
            _ if threshold > keys.len() => Err(RoleError::Unreachable { keys: keys.len(), threshold }),
            _ => Ok(Self { keys, threshold }),
        }
    }

    /// The keys.
    #[must_use]
    pub fn keys(&self) -> &[PublicKey] {
        &self.keys
    }

    /// Number of keys that must sign.
    #[must_use]
    pub fn threshold(&self) -> usize {
        self.threshold
    }

    /// Whether keys with these thumbprints, in ascending order, are enough to sign.
    pub(super) fn met_by(&self, signers: &[[u8; 32]]) -> bool {
        let signed = |key: &&PublicKey| signers.binary_search(&key.thumbprint()).is_ok();
        self.keys.iter().filter(signed).count() >= self.threshold
    }

    /// Whether `other` has other keys or another threshold. The order of keys does not matter.
    pub(super) fn differs_from(&self, other: &Self) -> bool {
        self.threshold != other.threshold
            || self.keys.len() != other.keys.len()
            || self.keys.iter().any(|key| !other.keys.contains(key))
    }

    /// ```cddl
    /// role = [uint, [+ cose-key]]   ; threshold; keys
    /// ```
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.array(2);
        writer.uint(u64::try_from(self.threshold).unwrap_or(u64::MAX));
        writer.array(self.keys.len());
        self.keys.iter().for_each(|key| CompressedKey::from(key).write_cose_key(writer));
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let at = reader.offset();
        if reader.array()? != 2 {
            return Err(Rule::Missing.in_trust_list().into());
        }
        let threshold = usize::try_from(reader.uint()?).unwrap_or(usize::MAX);
        let count = reader.array()?;
        if count > MAX_SIGNATURES {
            return Err(MetadataError::TooManySignatures { found: count, max: MAX_SIGNATURES });
        }
        let mut keys = Vec::with_capacity(count);
        for _ in 0..count {
            let key = CompressedKey::read_cose_key(reader)?.decompress();
            keys.push(key.map_err(|_| CborError { at, fault: CborFault::Syntax })?);
        }
        Self::new(keys, threshold).map_err(MetadataError::Role)
    }
}

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
    /// The header of a signature does not follow the profile.
    Header(FrameFault),
    /// A body header, which this profile does not allow.
    UnexpectedHeader,
    /// Too many signatures.
    TooManySignatures {
        /// Signatures found.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// Too few distinct keys of the role have signed this for this purpose.
    UnderSigned {
        /// Number of distinct keys of the role with a valid signature.
        valid: usize,
        /// Number of keys that must sign.
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
}

impl fmt::Display for MetadataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "it has {bytes} bytes, more than the limit of {max}"),
            Self::Frame(error) => write!(f, "not signed metadata: {error}"),
            Self::Header(fault) => write!(f, "the header of a signature: {fault}"),
            Self::UnexpectedHeader => {
                write!(f, "it has a header that this version does not know; update the program")
            }
            Self::TooManySignatures { found, max } => {
                write!(f, "it has {found} signatures, more than the limit of {max}")
            }
            Self::UnderSigned { valid, threshold } => {
                write!(f, "signed by {valid} of the trusted keys, but {threshold} must sign")
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

/// One signature of a metadata object.
struct SignatureEntry<'a> {
    protected: &'a [u8],
    kid: Kid,
    signature: SignatureBytes,
}

/// ```cddl
/// signed-metadata = #6.98([
///   h'', {}, bstr,                                            ; no headers; coding octet, then content
///   [+ [bstr .cbor { 1 => -7, 4 => bstr .size 4 }, {}, bstr .size 64]]
/// ])
/// ```
fn parse(bytes: &[u8]) -> Result<(&[u8], Vec<SignatureEntry<'_>>), MetadataError> {
    if bytes.len() > MAX_METADATA_BYTES {
        return Err(MetadataError::TooLarge { bytes: bytes.len(), max: MAX_METADATA_BYTES });
    }
    let mut reader = Reader::new(bytes);
    let frame = MetadataError::Frame;
    let not_cose_sign = frame(CborError { at: 0, fault: CborFault::Syntax });
    if reader.tag().map_err(frame)? != COSE_SIGN_TAG || reader.array().map_err(frame)? != 4 {
        return Err(not_cose_sign);
    }
    if !reader.bytes().map_err(frame)?.is_empty() {
        return Err(MetadataError::UnexpectedHeader);
    }
    empty_map(&mut reader)?;
    let content = reader.bytes().map_err(frame)?;
    let found = reader.array().map_err(frame)?;
    if found > MAX_SIGNATURES {
        return Err(MetadataError::TooManySignatures { found, max: MAX_SIGNATURES });
    }
    let mut entries = Vec::with_capacity(found);
    for _ in 0..found {
        if reader.array().map_err(frame)? != 3 {
            return Err(not_cose_sign);
        }
        let protected = reader.bytes().map_err(frame)?;
        empty_map(&mut reader)?;
        let signature = reader.bytes().map_err(frame)?;
        let signature = signature.try_into().map_err(|_| {
            MetadataError::Header(FrameFault::WrongSignatureLength {
                found: signature.len(),
                expected: SIGNATURE_BYTES,
            })
        })?;
        let kid = protected_kid(protected).map_err(MetadataError::Header)?;
        entries.push(SignatureEntry { protected, kid, signature });
    }
    reader.finish().map_err(frame)?;
    Ok((content, entries))
}

/// Skips an unprotected header, which is not signed and must be empty.
fn empty_map(reader: &mut Reader<'_>) -> Result<(), MetadataError> {
    let mut empty = true;
    reader
        .map(|_, reader| {
            empty = false;
            reader.skip().map(|_| ())
        })
        .map_err(MetadataError::Frame)?;
    if empty { Ok(()) } else { Err(MetadataError::UnexpectedHeader) }
}

fn sig_structure(protected: &[u8], domain: Domain, content: &[u8]) -> Vec<u8> {
    let sign = ProtectedHeader { original_data: Some(protected.to_vec()), header: coset::Header::default() };
    let body = ProtectedHeader { original_data: Some(Vec::new()), header: coset::Header::default() };
    sig_structure_data(SignatureContext::CoseSignature, body, Some(sign), domain.external_aad(), content)
}

/// The content of a metadata object that enough distinct keys of `role` have signed for `domain`.
///
/// The signatures are checked first, so that unsigned data is never decompressed.
pub(super) fn open(bytes: &[u8], domain: Domain, role: &Role) -> Result<Opened, MetadataError> {
    let (payload, entries) = parse(bytes)?;
    let signers = signers(payload, &entries, domain, role)?;
    Ok(Opened { content: expand(payload)?, signers })
}

/// What enough keys of a role have signed.
pub(super) struct Opened {
    pub(super) content: Vec<u8>,
    /// Thumbprints of all keys of the role with a valid signature, ascending.
    pub(super) signers: Vec<[u8; 32]>,
}

/// The content of a metadata object whose signatures are not checked.
pub(super) fn peek(bytes: &[u8]) -> Result<Vec<u8>, MetadataError> {
    expand(parse(bytes)?.0)
}

fn expand(payload: &[u8]) -> Result<Vec<u8>, MetadataError> {
    match payload.split_first() {
        None => Err(MetadataError::Payload(PayloadFault::Empty)),
        Some((&STORED, content)) => Ok(content.to_vec()),
        Some((&DEFLATE, coded)) => {
            inflate(coded, Container::Raw, MAX_METADATA_BYTES).map_err(MetadataError::Payload)
        }
        Some((&found, _)) => Err(MetadataError::UnknownCoding { found }),
    }
}

fn signers(
    payload: &[u8],
    entries: &[SignatureEntry<'_>],
    domain: Domain,
    role: &Role,
) -> Result<Vec<[u8; 32]>, MetadataError> {
    // Counts keys, not signatures: a key that signs twice counts once.
    let mut signers: Vec<[u8; 32]> =
        role.keys
            .iter()
            .map(|key| (key, key.kid()))
            .filter(|(key, kid)| {
                entries.iter().filter(|entry| entry.kid == *kid).any(|entry| {
                    key.verifies(&sig_structure(entry.protected, domain, payload), &entry.signature)
                })
            })
            .map(|(key, _)| key.thumbprint())
            .collect();
    if signers.len() < role.threshold {
        return Err(MetadataError::UnderSigned { valid: signers.len(), threshold: role.threshold });
    }
    signers.sort_unstable();
    Ok(signers)
}

/// Signs `content` for `domain` as the first signer. The content is compressed if that makes it smaller.
///
/// # Errors
/// The error of the signer.
pub fn sign<S: Signer>(content: &[u8], domain: Domain, signer: &S) -> Result<Vec<u8>, S::Error> {
    append(frame(content), domain, signer)
}

/// Frames `content` without a signature. All signers, including the first, use [`add_signature`].
#[must_use]
#[allow(clippy::expect_used, reason = "a COSE structure built here always encodes")]
pub fn unsigned(content: &[u8]) -> Vec<u8> {
    frame(content).to_tagged_vec().expect("a frame of byte strings encodes")
}

/// Whether `key` has signed this metadata. Other signatures may still be missing.
///
/// # Errors
/// [`MetadataError`] if `signed` is not signed metadata.
pub fn signed_by(signed: &[u8], domain: Domain, key: &PublicKey) -> Result<bool, MetadataError> {
    let (payload, entries) = parse(signed)?;
    let role = Role { keys: vec![key.clone()], threshold: 1 };
    Ok(signers(payload, &entries, domain, &role).is_ok())
}

fn frame(content: &[u8]) -> CoseSign {
    let mut payload = vec![DEFLATE];
    payload.extend(deflate(content, Container::Raw));
    if payload.len() > content.len() {
        payload.clear();
        payload.push(STORED);
        payload.extend_from_slice(content);
    }
    CoseSignBuilder::new().payload(payload).build()
}

/// Adds a signature to metadata. The signatures that it already has are not verified.
///
/// # Errors
/// [`MetadataError`] if `signed` is not signed metadata, or the signer's own error.
pub fn add_signature<S: Signer>(
    signed: &[u8],
    domain: Domain,
    signer: &S,
) -> Result<Result<Vec<u8>, S::Error>, MetadataError> {
    parse(signed)?;
    let object = CoseSign::from_tagged_slice(signed)
        .map_err(|_| MetadataError::Frame(CborError { at: 0, fault: CborFault::Syntax }))?;
    Ok(append(object, domain, signer))
}

#[allow(clippy::expect_used, reason = "a COSE structure built here always encodes")]
fn append<S: Signer>(mut object: CoseSign, domain: Domain, signer: &S) -> Result<Vec<u8>, S::Error> {
    let header = HeaderBuilder::new()
        .algorithm(iana::Algorithm::ES256)
        .key_id(signer.public_key().kid().0.to_vec())
        .build();
    let protected = header.clone().to_vec().expect("a header of two parameters encodes");
    let content = object.payload.as_deref().unwrap_or_default();
    let signature = signer.sign(&sig_structure(&protected, domain, content))?;
    let entry = CoseSignatureBuilder::new().protected(header).signature(signature.to_vec()).build();
    object.signatures.push(entry);
    Ok(object.to_tagged_vec().expect("a frame of byte strings encodes"))
}
