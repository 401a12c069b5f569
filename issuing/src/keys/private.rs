//! Private keys for P-256 in memory: creates them, and signs with them.

use std::fmt;

use p256::SecretKey;
use p256::elliptic_curve::Generate as _;
use pkcs8::EncodePrivateKey as _;
use qualistamp_core::{PublicKey, SignatureBytes, Signer};
use zeroize::Zeroizing;

use crate::keys::error::{KeyError, NewKeyError, SignError};
use crate::keys::fast::FastSigner;
use crate::keys::pem::{StoredKey, encoding, no_randomness, pkcs8_to_pem};

/// A private key for P-256. Each signature is verified before it is returned.
///
/// When it is dropped, its number is wiped from memory, except the copy that the signing library keeps.
pub struct PrivateKey {
    secret: SecretKey,
    signing: Box<FastSigner>,
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
        let public =
            PublicKey::from_sec1(&secret.public_key().to_sec1_bytes()).map_err(|_| KeyError::Damaged)?;
        let signing = FastSigner::new(&secret, &public).ok_or(KeyError::Damaged)?;
        Ok(Self { secret, signing: Box::new(signing), public })
    }
}

impl StoredKey for PrivateKey {
    fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, NewKeyError> {
        let plain = self.secret.to_pkcs8_der().map_err(encoding)?;
        pkcs8_to_pem(&plain, passphrase)
    }
}

impl Signer for PrivateKey {
    type Error = SignError;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        self.signing.sign(message)
    }
}
