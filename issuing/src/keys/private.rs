//! Private keys for P-256 in memory: creates them, and signs with them.

use std::fmt;

use p256::SecretKey;
use p256::ecdsa::{self, Signature, SigningKey, signature::Signer as _};
use p256::elliptic_curve::Generate as _;
use pkcs8::EncodePrivateKey as _;
use qualistamp_core::{PublicKey, SignatureBytes, Signer};
use zeroize::Zeroizing;

use crate::keys::error::{KeyError, NewKeyError};
use crate::keys::pem::{StoredKey, encoding, no_randomness, pkcs8_to_pem};

/// A private key for P-256. Its memory is wiped when it is dropped.
pub struct PrivateKey {
    secret: SecretKey,
    signing: SigningKey,
    public: PublicKey,
}

impl fmt::Debug for PrivateKey {
    /// Shows only the identifier of the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({})", self.public.kid())
    }
}

impl PrivateKey {
    /// Creates a key with random numbers from the operating system.
    ///
    /// # Errors
    /// [`NewKeyError::NoRandomness`].
    pub fn generate() -> Result<Self, NewKeyError> {
        let secret = SecretKey::try_generate().map_err(no_randomness)?;
        Self::from_secret(secret).map_err(encoding)
    }

    pub(super) fn from_secret(secret: SecretKey) -> Result<Self, KeyError> {
        let signing = SigningKey::from(&secret);
        let public = PublicKey::from_sec1(signing.verifying_key().to_sec1_point(true).as_bytes())
            .map_err(|_| KeyError::Damaged)?;
        Ok(Self { secret, signing, public })
    }
}

impl StoredKey for PrivateKey {
    fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, NewKeyError> {
        let plain = self.secret.to_pkcs8_der().map_err(encoding)?;
        pkcs8_to_pem(&plain, passphrase)
    }
}

impl Signer for PrivateKey {
    type Error = ecdsa::Error;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let signature: Signature = self.signing.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}
