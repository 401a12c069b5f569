//! Signs metadata, one signer after another.

use crate::key::{MetadataSigner, VerificationKey};

use super::error::MetadataError;
use super::frame::{Domain, SignatureEntry, compress, parse, signature_header, write};
use super::open::signers;

/// Signs `content` for `domain` as the first signer. The content is compressed if that makes it smaller.
///
/// # Errors
/// The error of the signer.
pub fn sign<S: MetadataSigner>(content: &[u8], domain: Domain, signer: &S) -> Result<Vec<u8>, S::Error> {
    append(&compress(content), &[], domain, signer)
}

/// Frames `content` without a signature. All signers, including the first, use [`add_signature`].
#[must_use]
pub fn unsigned(content: &[u8]) -> Vec<u8> {
    write(&compress(content), &[])
}

/// Adds a signature to metadata. The signatures that it already has are not verified.
///
/// # Errors
/// [`MetadataError`] if `signed` is not signed metadata, or the signer's own error.
pub fn add_signature<S: MetadataSigner>(
    signed: &[u8],
    domain: Domain,
    signer: &S,
) -> Result<Result<Vec<u8>, S::Error>, MetadataError> {
    let (payload, entries) = parse(signed)?;
    Ok(append(payload, &entries, domain, signer))
}

/// Whether `key` has signed this metadata. Other signatures may still be missing.
///
/// # Errors
/// [`MetadataError`] if `signed` is not signed metadata.
pub fn signed_by(signed: &[u8], domain: Domain, key: &VerificationKey) -> Result<bool, MetadataError> {
    let (payload, entries) = parse(signed)?;
    Ok(!signers(payload, &entries, domain, [(key, key.thumbprint())])?.is_empty())
}

fn append<S: MetadataSigner>(
    payload: &[u8],
    entries: &[SignatureEntry<'_>],
    domain: Domain,
    signer: &S,
) -> Result<Vec<u8>, S::Error> {
    let header = signature_header(&signer.verification_key());
    let signature = signer.sign_metadata(&domain.sig_structure(&header, payload))?;
    let mut all: Vec<_> = entries.iter().map(|entry| (entry.protected, entry.signature)).collect();
    all.push((&header, &signature));
    Ok(write(payload, &all))
}
