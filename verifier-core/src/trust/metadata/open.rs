//! Opens signed metadata: checks the signatures, then expands the content.

use crate::key::{Kid, VerificationKey};

use super::error::{MetadataError, SignatureFault};
use super::frame::{Domain, SignatureEntry, expand, parse};
use super::group::Group;
use super::role::Role;

/// The content of a metadata object, and who signed it.
#[derive(Debug)]
pub(crate) struct Signed {
    /// The content.
    pub(crate) content: Vec<u8>,
    /// COSE key thumbprints (RFC 9679) of all keys of the role with a valid signature, in the order of the role.
    pub(crate) signers: Vec<[u8; 32]>,
}

/// Opens a metadata object that enough keys of every group of `role` have signed for `domain`.
///
/// The signatures are checked first, so that unsigned data is never decompressed.
pub(crate) fn open(bytes: &[u8], domain: Domain, role: &Role) -> Result<Signed, MetadataError> {
    let (payload, entries) = parse(bytes)?;
    let keys = role.groups().iter().flat_map(Group::with_thumbprints);
    let signers = signers(payload, &entries, domain, keys.map(|(key, thumbprint)| (key, *thumbprint)))?;
    role.check(&signers)?;
    Ok(Signed { content: expand(payload)?, signers })
}

/// The content of a metadata object whose signatures are not checked.
pub(crate) fn peek(bytes: &[u8]) -> Result<Vec<u8>, MetadataError> {
    expand(parse(bytes)?.0)
}

/// The thumbprints of those of `keys` that have a valid signature. The keys have different identifiers, and so have signatures
/// of one algorithm, so each key is tried once.
pub(super) fn signers<'a>(
    payload: &[u8],
    entries: &[SignatureEntry<'_>],
    domain: Domain,
    keys: impl IntoIterator<Item = (&'a VerificationKey, [u8; 32])>,
) -> Result<Vec<[u8; 32]>, MetadataError> {
    let mut signers = Vec::new();
    for (key, thumbprint) in keys {
        let (kid, expected) = (Kid::of(&thumbprint), key.algorithm());
        for entry in entries.iter().filter(|entry| entry.kid == kid) {
            if entry.algorithm != expected {
                let found = entry.algorithm;
                return Err(MetadataError::Header(SignatureFault::OtherAlgorithm { kid, found, expected }));
            }
            if key.verifies(&domain.sig_structure(entry.protected, payload), entry.signature) {
                signers.push(thumbprint);
            }
        }
    }
    Ok(signers)
}
