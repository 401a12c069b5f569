//! Keys that verify signatures on metadata, of either algorithm.

use crate::cbor::{CborError, CborFault, Reader, Writer};

use super::algorithm::Algorithm;
use super::es256::{CompressedKey, NotOnCurve, PublicKey};
use super::fault::CoseKeyFault;
use super::kid::Kid;
use super::ml_dsa::{AKP, MlDsaPublicKey};

/// COSE key type of keys on curves with two coordinates (RFC 9053 section 7.1.1).
const EC2: u64 = 2;

/// A key that verifies signatures on roots and trust lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VerificationKey {
    /// A key on the curve P-256.
    Es256(PublicKey),
    /// A key of ML-DSA-44.
    MlDsa44(MlDsaPublicKey),
}

impl VerificationKey {
    /// The only algorithm of the signatures that the key verifies.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        match self {
            Self::Es256(_) => Algorithm::Es256,
            Self::MlDsa44(_) => Algorithm::MlDsa44,
        }
    }

    /// COSE key thumbprint, SHA-256 (RFC 9679). It covers the type of the key, so keys of two algorithms never share one.
    #[must_use]
    pub fn thumbprint(&self) -> [u8; 32] {
        match self {
            Self::Es256(key) => key.thumbprint(),
            Self::MlDsa44(key) => key.thumbprint(),
        }
    }

    /// Identifier of the key.
    #[must_use]
    pub fn kid(&self) -> Kid {
        Kid::of(&self.thumbprint())
    }

    /// Whether `signature` is a signature of this key over `message`, with its algorithm. Any other length is not.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Es256(key) => signature.try_into().is_ok_and(|bytes| key.verifies(message, bytes)),
            Self::MlDsa44(key) => signature.try_into().is_ok_and(|bytes| key.verifies(message, bytes)),
        }
    }

    /// The key on P-256, if it is one.
    #[must_use]
    pub fn es256(&self) -> Option<&PublicKey> {
        match self {
            Self::Es256(key) => Some(key),
            Self::MlDsa44(_) => None,
        }
    }

    /// ```cddl
    /// cose-key = { 1 => 2, -1 => 1, -2 => bstr .size 32, -3 => bool }   ; EC2, P-256, x, sign of y
    ///          / { 1 => 7, 3 => -48, -1 => bstr .size 1312 }            ; AKP, ML-DSA-44, pub
    /// ```
    pub(crate) fn write_cose_key(&self, writer: &mut Writer) {
        match self {
            Self::Es256(key) => CompressedKey::from(key).write_cose_key(writer),
            Self::MlDsa44(key) => key.write_cose_key(writer),
        }
    }

    pub(crate) fn read_cose_key(reader: &mut Reader<'_>) -> Result<Self, CoseKeyFault> {
        let at = reader.offset();
        // The type decides which members follow.
        let mut kind = None;
        reader.clone().map(|label, reader| {
            match label {
                1 => kind = Some(reader.uint()?),
                _ => drop(reader.skip()?),
            }
            Ok::<_, CborError>(())
        })?;
        let not_a_key = CborError { at, fault: CborFault::Syntax };
        match kind {
            Some(EC2) => {
                let key = CompressedKey::read_cose_key(reader)?.decompress();
                Ok(Self::Es256(key.map_err(|NotOnCurve| not_a_key)?))
            }
            Some(AKP) => MlDsaPublicKey::read_cose_key(reader).map(Self::MlDsa44),
            Some(kind) => Err(CoseKeyFault::UnknownType { kind }),
            None => Err(not_a_key.into()),
        }
    }
}

impl From<PublicKey> for VerificationKey {
    fn from(key: PublicKey) -> Self {
        Self::Es256(key)
    }
}

impl From<MlDsaPublicKey> for VerificationKey {
    fn from(key: MlDsaPublicKey) -> Self {
        Self::MlDsa44(key)
    }
}
