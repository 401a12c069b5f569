//! Packs claims into a stamp: encodes, compresses and signs them.

use std::fmt;

use coset::{CoseSign1Builder, HeaderBuilder, TaggedCborSerializable as _, iana};

use crate::compression::compress;
use crate::envelope::CREDENTIAL_DOMAIN;
use crate::key::{SignatureBytes, Signer};
use crate::limits::{MAX_CLAIMS_BYTES, MAX_STAMP_BYTES};
use crate::model::{Claims, FieldError};

/// Why claims could not be packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError<E> {
    /// Two fields contradict each other.
    Claims(FieldError),
    /// The claims are larger than a verifier accepts.
    ClaimsTooLarge {
        /// Size in bytes of CBOR.
        bytes: usize,
        /// The limit, in bytes.
        max: usize,
    },
    /// The stamp is too large for any QR code.
    StampTooLarge {
        /// Size in bytes.
        bytes: usize,
        /// The capacity of a QR code, in bytes.
        max: usize,
    },
    /// The signer could not sign.
    Signer(E),
}

impl<E: fmt::Display> fmt::Display for PackError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Claims(error) => error.fmt(f),
            Self::ClaimsTooLarge { bytes, max } => {
                write!(
                    f,
                    "the award has {bytes} bytes of claims, at most {max} are allowed; shorten its texts"
                )
            }
            Self::StampTooLarge { bytes, max } => {
                write!(
                    f,
                    "the stamp would have {bytes} bytes, but a code holds at most {max}; shorten the award's texts"
                )
            }
            Self::Signer(error) => write!(f, "could not sign: {error}"),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for PackError<E> {}

/// Packs `claims` into the bytes of a stamp, signed by `signer`.
///
/// # Errors
/// [`PackError`]. Nothing is signed unless the claims are consistent and fit.
#[allow(clippy::expect_used, reason = "a COSE structure built here always encodes")]
pub fn pack<S: Signer>(claims: &Claims, signer: &S) -> Result<Vec<u8>, PackError<S::Error>> {
    let encoded = claims.to_cbor().map_err(PackError::Claims)?;
    if encoded.len() > MAX_CLAIMS_BYTES {
        return Err(PackError::ClaimsTooLarge { bytes: encoded.len(), max: MAX_CLAIMS_BYTES });
    }
    let protected = HeaderBuilder::new()
        .algorithm(iana::Algorithm::ES256)
        .key_id(signer.public_key().kid().0.to_vec())
        .build();
    let stamp = CoseSign1Builder::new()
        .protected(protected)
        .payload(compress(&encoded))
        .try_create_signature(CREDENTIAL_DOMAIN, |message| {
            signer.sign(message).map(|signature: SignatureBytes| signature.to_vec())
        })
        .map_err(PackError::Signer)?
        .build()
        .to_tagged_vec()
        .expect("a frame of byte strings encodes");
    if stamp.len() > MAX_STAMP_BYTES {
        return Err(PackError::StampTooLarge { bytes: stamp.len(), max: MAX_STAMP_BYTES });
    }
    Ok(stamp)
}
