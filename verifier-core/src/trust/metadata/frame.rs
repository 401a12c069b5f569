//! The frame of signed metadata: COSE_Sign (RFC 9052 section 4.1), and the coding of its content.

use coset::{ProtectedHeader, SignatureContext, sig_structure_data};

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::compression::PayloadFault;
use crate::envelope::{FrameFault, HEADER_ALG, HEADER_KID, protected_header};
use crate::key::{Algorithm, Kid, VerificationKey};
use crate::limits::{MAX_METADATA_BYTES, MAX_SIGNATURES};
use crate::trust::deflate::{Container, deflate, inflate};

use super::error::{MetadataError, SignatureFault};

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

    /// The `Sig_structure` (RFC 9052 section 4.4): the bytes that are signed for this purpose.
    pub(super) fn sig_structure(self, protected: &[u8], payload: &[u8]) -> Vec<u8> {
        let header = |bytes: &[u8]| ProtectedHeader {
            original_data: Some(bytes.to_vec()),
            header: coset::Header::default(),
        };
        let (body, sign) = (header(&[]), Some(header(protected)));
        sig_structure_data(SignatureContext::CoseSignature, body, sign, self.external_aad(), payload)
    }
}

/// One signature of a metadata object.
pub(super) struct SignatureEntry<'a> {
    pub(super) protected: &'a [u8],
    pub(super) algorithm: Algorithm,
    pub(super) kid: Kid,
    pub(super) signature: &'a [u8],
}

impl<'a> SignatureEntry<'a> {
    fn new(protected: &'a [u8], signature: &'a [u8]) -> Result<Self, SignatureFault> {
        let header = protected_header(protected, Algorithm::from_cose);
        let (algorithm, kid) = header.map_err(|fault| {
            if let FrameFault::WrongAlgorithm { found, .. } = fault {
                SignatureFault::UnknownAlgorithm { found }
            } else {
                SignatureFault::Header(fault)
            }
        })?;
        if signature.len() != algorithm.signature_bytes() {
            return Err(SignatureFault::WrongLength { algorithm, found: signature.len() });
        }
        Ok(Self { protected, algorithm, kid, signature })
    }
}

/// The protected header of a signature of `key`.
pub(super) fn signature_header(key: &VerificationKey) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.map(|map| {
        map.field(HEADER_ALG, |writer| writer.int(key.algorithm().cose()));
        map.field(HEADER_KID, |writer| writer.bytes(&key.kid().0));
    });
    writer.into_bytes()
}

/// ```cddl
/// signed-metadata = #6.98([
///   h'', {}, bstr,                                            ; no headers; coding octet, then content
///   [+ signature]
/// ])
/// signature = [bstr .cbor { 1 => -7, 4 => bstr .size 4 }, {}, bstr .size 64]          ; ES256
///           / [bstr .cbor { 1 => -48, 4 => bstr .size 4 }, {}, bstr .size 2420]       ; ML-DSA-44
/// ```
pub(super) fn parse(bytes: &[u8]) -> Result<(&[u8], Vec<SignatureEntry<'_>>), MetadataError> {
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
        let entry = SignatureEntry::new(protected, signature).map_err(MetadataError::Header)?;
        if entries
            .iter()
            .any(|other: &SignatureEntry<'_>| (other.kid, other.algorithm) == (entry.kid, entry.algorithm))
        {
            return Err(MetadataError::Header(SignatureFault::Twice { kid: entry.kid }));
        }
        entries.push(entry);
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

/// The object with this payload and these signatures.
pub(super) fn write(payload: &[u8], entries: &[(&[u8], &[u8])]) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.tag(COSE_SIGN_TAG);
    writer.array(4);
    writer.bytes(&[]);
    writer.map_header(0);
    writer.bytes(payload);
    writer.array(entries.len());
    for (protected, signature) in entries {
        writer.array(3);
        writer.bytes(protected);
        writer.map_header(0);
        writer.bytes(signature);
    }
    writer.into_bytes()
}

/// The payload of this content, compressed if that makes it smaller.
pub(super) fn compress(content: &[u8]) -> Vec<u8> {
    let mut payload = vec![DEFLATE];
    payload.extend(deflate(content, Container::Raw));
    if payload.len() > content.len() {
        payload.clear();
        payload.push(STORED);
        payload.extend_from_slice(content);
    }
    payload
}

/// The content of a payload.
pub(super) fn expand(payload: &[u8]) -> Result<Vec<u8>, MetadataError> {
    match payload.split_first() {
        None => Err(MetadataError::Payload(PayloadFault::Empty)),
        Some((&STORED, content)) => Ok(content.to_vec()),
        Some((&DEFLATE, coded)) => {
            inflate(coded, Container::Raw, MAX_METADATA_BYTES).map_err(MetadataError::Payload)
        }
        Some((&found, _)) => Err(MetadataError::UnknownCoding { found }),
    }
}
