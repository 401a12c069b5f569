//! Private keys of ML-DSA-44 (FIPS 204) in memory and in PKCS#8 (RFC 9881).

use std::fmt;

use ml_dsa::common::getrandom::SysRng;
use ml_dsa::{Keypair as _, MlDsa44, SigningKey};
use p256::elliptic_curve::Generate as _;
use pkcs8::der::asn1::OctetStringRef;
use pkcs8::{PrivateKeyInfoRef, SecretDocument};
use qualistamp_core::{MetadataSigner, MlDsaPublicKey, VerificationKey};
use zeroize::Zeroizing;

use crate::keys::error::{KeyError, NewKeyError};
use crate::keys::pem::{ML_DSA_44, StoredKey, encoding, no_randomness, pkcs8_to_pem};

/// Bytes of the seed from which the key is expanded (FIPS 204 algorithm 6).
const SEED_BYTES: usize = 32;

/// What precedes the seed in the form that is only the seed: `[0] IMPLICIT OCTET STRING` (RFC 9881 section 6).
const SEED_FORM: [u8; 2] = [0x80, 0x20];

/// What precedes the seed and the expanded key in the form that has both, which OpenSSL writes unless told otherwise: a
/// `SEQUENCE` of an `OCTET STRING` of 32 bytes and one of 2,560.
const BOTH_FORM: [u8; 6] = [0x30, 0x82, 0x0a, 0x26, 0x04, 0x20];
const BOTH_FORM_EXPANDED: [u8; 4] = [0x04, 0x82, 0x0a, 0x00];

/// A private key of ML-DSA-44. It signs roots and trust lists, never stamps. Its memory is wiped when it is dropped.
pub struct MlDsaPrivateKey {
    signing: Box<SigningKey<MlDsa44>>,
    public: MlDsaPublicKey,
}

impl fmt::Debug for MlDsaPrivateKey {
    /// Shows only the identifier of the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MlDsaPrivateKey({})", self.public.kid())
    }
}

impl MlDsaPrivateKey {
    /// Creates a key with random numbers from the operating system.
    ///
    /// # Errors
    /// [`NewKeyError::NoRandomness`].
    pub fn generate() -> Result<Self, NewKeyError> {
        let seed = Zeroizing::new(<[u8; SEED_BYTES]>::try_generate().map_err(no_randomness)?);
        Ok(Self::from_seed(&seed))
    }

    fn from_seed(seed: &[u8; SEED_BYTES]) -> Self {
        let signing = Box::new(SigningKey::from_seed(seed.into()));
        let public = MlDsaPublicKey::from_bytes(&signing.verifying_key().encode().into());
        Self { signing, public }
    }

    /// The key in the `privateKey` field of PKCS#8. Of its three forms, the two that contain the seed are read.
    pub(super) fn from_pkcs8(private_key: &[u8]) -> Result<Self, KeyError> {
        if let Some(seed) = private_key.strip_prefix(&SEED_FORM) {
            return seed.try_into().map(Self::from_seed).map_err(|_| KeyError::Damaged);
        }
        let Some(both) = private_key.strip_prefix(&BOTH_FORM) else { return Err(KeyError::WithoutSeed) };
        let (seed, rest) = both.split_first_chunk::<SEED_BYTES>().ok_or(KeyError::Damaged)?;
        let expanded = rest.strip_prefix(&BOTH_FORM_EXPANDED).ok_or(KeyError::Damaged)?;
        let key = Self::from_seed(seed);
        // RFC 9881 section 6: the two must be of one key.
        #[allow(deprecated, reason = "compared and dropped; only the seed is kept")]
        let same = Zeroizing::new(key.signing.expanded_key().to_expanded().to_vec()).as_slice() == expanded;
        if same { Ok(key) } else { Err(KeyError::Damaged) }
    }

    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> &MlDsaPublicKey {
        &self.public
    }
}

impl StoredKey for MlDsaPrivateKey {
    /// Only the seed, which is the shortest of the three forms and the one that RFC 9881 recommends.
    fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, NewKeyError> {
        let mut private_key = Zeroizing::new(SEED_FORM.to_vec());
        private_key.extend_from_slice(self.signing.as_seed());
        let private_key = OctetStringRef::new(&private_key).map_err(encoding)?;
        let plain = SecretDocument::encode_msg(&PrivateKeyInfoRef::new(ML_DSA_44, private_key));
        pkcs8_to_pem(&plain.map_err(encoding)?, passphrase)
    }
}

impl MetadataSigner for MlDsaPrivateKey {
    type Error = ml_dsa::Error;

    fn verification_key(&self) -> VerificationKey {
        self.public.clone().into()
    }

    /// The hedged variant, with fresh random numbers in every signature (FIPS 204 section 3.4).
    fn sign_metadata(&self, message: &[u8]) -> Result<Vec<u8>, Self::Error> {
        let signature = self.signing.expanded_key().sign_randomized(message, &[], &mut SysRng)?;
        Ok(signature.encode().to_vec())
    }
}
