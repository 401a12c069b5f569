//! Public keys and signatures of ML-DSA-44 (FIPS 204).

use std::fmt;

use ml_dsa::{EncodedSignature, EncodedVerifyingKey, MlDsa44, Signature, VerifyingKey};

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::hash::sha256;

use super::algorithm::{Algorithm, ML_DSA_SIGNATURE_BYTES};
use super::fault::CoseKeyFault;
use super::kid::Kid;

/// Bytes of an ML-DSA-44 public key (FIPS 204 table 2).
pub const ML_DSA_PUBLIC_KEY_BYTES: usize = 1_312;

/// COSE key type of keys that are tied to one algorithm: AKP, "algorithm key pair" (RFC 9964).
pub(super) const AKP: u64 = 7;

/// A public key of ML-DSA-44. Any 1,312 bytes are one (FIPS 204 algorithm 23), but only for honest ones is there a private key.
#[derive(Clone, PartialEq, Eq)]
pub struct MlDsaPublicKey(Box<[u8; ML_DSA_PUBLIC_KEY_BYTES]>);

impl MlDsaPublicKey {
    /// The key with this encoding (FIPS 204 algorithm 22).
    #[must_use]
    pub fn from_bytes(bytes: &[u8; ML_DSA_PUBLIC_KEY_BYTES]) -> Self {
        Self(Box::new(*bytes))
    }

    /// The encoding of the key.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; ML_DSA_PUBLIC_KEY_BYTES] {
        &self.0
    }

    /// COSE key thumbprint: SHA-256 over the required members of the `COSE_Key`, which for AKP are `kty`, `alg` and `pub`
    /// (RFC 9679 section 4, RFC 9964).
    #[must_use]
    pub fn thumbprint(&self) -> [u8; 32] {
        let mut key = Writer::new();
        self.write_cose_key(&mut key);
        sha256(&key.into_bytes())
    }

    /// Identifier of the key.
    #[must_use]
    pub fn kid(&self) -> Kid {
        Kid::of(&self.thumbprint())
    }

    /// Whether `signature` is an ML-DSA-44 signature of this key over `message`, with an empty context.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8; ML_DSA_SIGNATURE_BYTES]) -> bool {
        let key = VerifyingKey::<MlDsa44>::decode(&EncodedVerifyingKey::<MlDsa44>::from(*self.0));
        // Not decoded: a hint that is not in its only form, or a response that is too large (FIPS 204 algorithms 27 and 8).
        Signature::decode(&EncodedSignature::<MlDsa44>::from(*signature))
            .is_some_and(|signature| key.verify_with_context(message, &[], &signature))
    }

    /// ```cddl
    /// ml-dsa-key = { 1 => 7, 3 => -48, -1 => bstr .size 1312 }   ; AKP, ML-DSA-44, pub
    /// ```
    pub(super) fn write_cose_key(&self, writer: &mut Writer) {
        writer.map(|map| {
            map.field(1, |writer| writer.uint(AKP));
            map.field(3, |writer| writer.int(Algorithm::MlDsa44.cose()));
            map.field(-1, |writer| writer.bytes(self.0.as_slice()));
        });
    }

    pub(super) fn read_cose_key(reader: &mut Reader<'_>) -> Result<Self, CoseKeyFault> {
        let not_a_key = CborError { at: reader.offset(), fault: CborFault::Syntax };
        let (mut kind, mut algorithm, mut public) = (None, None, None);
        reader.map(|label, reader| {
            match label {
                1 => kind = Some(reader.uint()?),
                3 => algorithm = Some(reader.int()?),
                -1 => public = Some(reader.bytes()?),
                _ => return Err(not_a_key),
            }
            Ok(())
        })?;
        let (Some(AKP), Some(algorithm), Some(public)) = (kind, algorithm, public) else {
            return Err(not_a_key.into());
        };
        if algorithm != Algorithm::MlDsa44.cose() {
            return Err(CoseKeyFault::UnknownAlgorithm { algorithm });
        }
        match public.try_into() {
            Ok(public) => Ok(Self::from_bytes(public)),
            Err(_) => {
                Err(CoseKeyFault::WrongLength { found: public.len(), expected: ML_DSA_PUBLIC_KEY_BYTES })
            }
        }
    }
}

impl fmt::Debug for MlDsaPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MlDsaPublicKey({})", self.kid())
    }
}
