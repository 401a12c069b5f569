//! Writes keys in PEM: PKCS#8, encrypted if there is a passphrase (RFC 5958, RFC 8018), and SubjectPublicKeyInfo (RFC 5280).

use std::fmt;

use p256::elliptic_curve::Generate as _;
use pkcs8::der::asn1::BitStringRef;
use pkcs8::der::{Encode as _, pem};
use pkcs8::pkcs5::{pbes2, scrypt};
use pkcs8::spki::AlgorithmIdentifierRef;
use pkcs8::{
    EncodePublicKey as _, LineEnding, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument,
    SubjectPublicKeyInfoRef,
};
use qualistamp_core::{MetadataSigner, PublicKey, VerificationKey};
use zeroize::Zeroizing;

use crate::keys::error::NewKeyError;

/// Cost of scrypt (RFC 7914): N = 2^14, r = 8, p = 5, one of the equivalent settings in the OWASP password storage cheat
/// sheet. It is the one that needs less than the 32 MiB that OpenSSL allows, so OpenSSL can read our keys too.
const SCRYPT_LOG_N: u8 = 14;
const SCRYPT_R: u32 = 8;
const SCRYPT_P: u32 = 5;

/// Labels of private keys in PEM (RFC 7468 sections 10 and 11).
pub(super) const PRIVATE_KEY: &str = "PRIVATE KEY";
pub(super) const ENCRYPTED_PRIVATE_KEY: &str = "ENCRYPTED PRIVATE KEY";

/// Label of a private key in the older SEC1 format (RFC 5915 section 4).
pub(super) const EC_PRIVATE_KEY: &str = "EC PRIVATE KEY";

/// Label of a public key in PEM (RFC 7468 section 13).
pub(super) const PUBLIC_KEY: &str = "PUBLIC KEY";

/// `id-ml-dsa-44`, without parameters (RFC 9881 section 2).
pub(super) const ML_DSA_44: AlgorithmIdentifierRef<'static> =
    AlgorithmIdentifierRef { oid: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.3.17"), parameters: None };

/// A private key that key files hold.
pub trait StoredKey: MetadataSigner {
    /// The key as PKCS#8 in PEM (RFC 5958, RFC 7468), encrypted with AES-256 and scrypt if there is a passphrase.
    ///
    /// # Errors
    /// [`NewKeyError`] if there is no randomness for the salt, or the encoding fails.
    fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, NewKeyError>;
}

pub(super) fn encoding(error: impl fmt::Display) -> NewKeyError {
    NewKeyError::Encoding { reason: error.to_string() }
}

pub(super) fn no_randomness(error: impl fmt::Display) -> NewKeyError {
    NewKeyError::NoRandomness { reason: error.to_string() }
}

/// A private key as PKCS#8 in PEM, encrypted with AES-256 and scrypt if there is a passphrase.
pub(super) fn pkcs8_to_pem(
    plain: &SecretDocument,
    passphrase: Option<&str>,
) -> Result<Zeroizing<String>, NewKeyError> {
    let Some(passphrase) = passphrase else {
        return plain.to_pem(PRIVATE_KEY, LineEnding::LF).map_err(encoding);
    };
    let cost = scrypt::Params::new(SCRYPT_LOG_N, SCRYPT_R, SCRYPT_P).map_err(encoding)?;
    let salt = <[u8; 16]>::try_generate().map_err(no_randomness)?;
    let iv = <[u8; 16]>::try_generate().map_err(no_randomness)?;
    let scheme = pbes2::Parameters::generate_scrypt_aes256cbc(cost, &salt, iv).map_err(encoding)?;
    PrivateKeyInfoRef::try_from(plain.as_bytes())
        .map_err(encoding)?
        .encrypt_with_params(scheme, passphrase)
        .map_err(encoding)?
        .to_pem(ENCRYPTED_PRIVATE_KEY, LineEnding::LF)
        .map_err(encoding)
}

/// A public key as SubjectPublicKeyInfo in PEM (RFC 5480, RFC 7468).
///
/// # Errors
/// [`NewKeyError::Encoding`].
pub fn public_key_to_pem(key: &PublicKey) -> Result<String, NewKeyError> {
    p256::PublicKey::from_sec1_bytes(&key.to_sec1_uncompressed())
        .map_err(encoding)?
        .to_public_key_pem(LineEnding::LF)
        .map_err(encoding)
}

/// A public key for metadata as SubjectPublicKeyInfo in PEM (RFC 5480 for P-256, RFC 9881 for ML-DSA-44).
///
/// # Errors
/// [`NewKeyError::Encoding`].
pub fn verification_key_to_pem(key: &VerificationKey) -> Result<String, NewKeyError> {
    let key = match key {
        VerificationKey::Es256(key) => return public_key_to_pem(key),
        VerificationKey::MlDsa44(key) => key,
    };
    let subject_public_key = BitStringRef::from_bytes(key.as_bytes()).map_err(encoding)?;
    let der =
        SubjectPublicKeyInfoRef { algorithm: ML_DSA_44, subject_public_key }.to_der().map_err(encoding)?;
    pem::encode_string(PUBLIC_KEY, LineEnding::LF, &der).map_err(encoding)
}
