//! Private keys in memory: creates and encrypts them, and signs with them.

use std::fmt;

use p256::SecretKey;
use p256::ecdsa::{self, Signature, SigningKey, signature::Signer as _};
use p256::elliptic_curve::Generate as _;
use pkcs8::pkcs5::{pbes2, scrypt};
use pkcs8::{EncodePrivateKey as _, EncodePublicKey as _, LineEnding, PrivateKeyInfoRef};
use qualistamp_core::{PublicKey, SignatureBytes, Signer};
use zeroize::Zeroizing;

use crate::keys::error::{KeyError, NewKeyError};

/// Cost of scrypt (RFC 7914): N = 2^14, r = 8, p = 5, one of the equivalent settings in the OWASP password storage cheat
/// sheet. It is the one that needs less than the 32 MiB that OpenSSL allows, so OpenSSL can read our keys too.
const SCRYPT_LOG_N: u8 = 14;
const SCRYPT_R: u32 = 8;
const SCRYPT_P: u32 = 5;

/// Labels of private keys in PEM (RFC 7468 sections 10 and 11).
pub(super) const PRIVATE_KEY: &str = "PRIVATE KEY";
pub(super) const ENCRYPTED_PRIVATE_KEY: &str = "ENCRYPTED PRIVATE KEY";

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
        let secret = SecretKey::try_generate()
            .map_err(|error| NewKeyError::NoRandomness { reason: error.to_string() })?;
        Self::from_secret(secret).map_err(|error| NewKeyError::Encoding { reason: error.to_string() })
    }

    pub(super) fn from_secret(secret: SecretKey) -> Result<Self, KeyError> {
        let signing = SigningKey::from(&secret);
        let public = PublicKey::from_sec1(signing.verifying_key().to_sec1_point(true).as_bytes())
            .map_err(|_| KeyError::Damaged)?;
        Ok(Self { secret, signing, public })
    }

    /// The key as PKCS#8 in PEM (RFC 5958, RFC 7468), encrypted with AES-256 and scrypt if there is a passphrase.
    ///
    /// # Errors
    /// [`NewKeyError`] if there is no randomness for the salt, or the encoding fails.
    pub fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, NewKeyError> {
        let failed = |error: &dyn fmt::Display| NewKeyError::Encoding { reason: error.to_string() };
        let plain = self.secret.to_pkcs8_der().map_err(|error| failed(&error))?;
        let Some(passphrase) = passphrase else {
            return plain.to_pem(PRIVATE_KEY, LineEnding::LF).map_err(|error| failed(&error));
        };
        let cost = scrypt::Params::new(SCRYPT_LOG_N, SCRYPT_R, SCRYPT_P).map_err(|error| failed(&error))?;
        let salt = <[u8; 16]>::try_generate()
            .map_err(|error| NewKeyError::NoRandomness { reason: error.to_string() })?;
        let iv = <[u8; 16]>::try_generate()
            .map_err(|error| NewKeyError::NoRandomness { reason: error.to_string() })?;
        let scheme =
            pbes2::Parameters::generate_scrypt_aes256cbc(cost, &salt, iv).map_err(|error| failed(&error))?;
        PrivateKeyInfoRef::try_from(plain.as_bytes())
            .map_err(|error| failed(&error))?
            .encrypt_with_params(scheme, passphrase)
            .map_err(|error| failed(&error))?
            .to_pem(ENCRYPTED_PRIVATE_KEY, LineEnding::LF)
            .map_err(|error| failed(&error))
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

/// A public key as SubjectPublicKeyInfo in PEM (RFC 5480, RFC 7468).
///
/// # Errors
/// [`NewKeyError::Encoding`].
pub fn public_key_to_pem(key: &PublicKey) -> Result<String, NewKeyError> {
    let failed = |error: &dyn fmt::Display| NewKeyError::Encoding { reason: error.to_string() };
    p256::PublicKey::from_sec1_bytes(&key.to_sec1_uncompressed())
        .map_err(|error| failed(&error))?
        .to_public_key_pem(LineEnding::LF)
        .map_err(|error| failed(&error))
}
