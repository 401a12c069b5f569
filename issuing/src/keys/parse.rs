//! Parses key files: PKCS#8 (RFC 5958) and SubjectPublicKeyInfo (RFC 5480, RFC 9881), and the older SEC1 (RFC 5915).

use std::path::Path;

use p256::SecretKey;
use pkcs8::der::asn1::AnyRef;
use pkcs8::der::{Decode as _, Tag, Tagged as _};
use pkcs8::pkcs5;
use pkcs8::spki::AlgorithmIdentifierRef;
use pkcs8::{
    DecodePublicKey as _, EncryptedPrivateKeyInfoRef, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument,
    SubjectPublicKeyInfoRef,
};
use qualistamp_core::{MlDsaPublicKey, PublicKey, VerificationKey};
use sec1::{EcParameters, EcPrivateKey};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::files::{self, decode_text};
use crate::keys::blocks::blocks;
use crate::keys::error::{KeyError, KeyFileError};
use crate::keys::forms::{DerForm, JwkKey, PKCS_12, der_form, jwk, shortened, text_form};
use crate::keys::metadata::MetadataPrivateKey;
use crate::keys::ml_dsa::MlDsaPrivateKey;
use crate::keys::passphrase::prepared_passphrase;
use crate::keys::pem::{EC_PRIVATE_KEY, ENCRYPTED_PRIVATE_KEY, ML_DSA_44, PRIVATE_KEY, PUBLIC_KEY};
use crate::keys::pkcs12::{Pkcs12Key, elements, explicit, key_in};
use crate::keys::private::PrivateKey;

/// Size limit of a key file, in bytes. A certificate chain is below it, so that it gets its own message.
pub(super) const KEY_FILE_BYTES_MAX: u64 = 64 * 1024;

/// `id-ecPublicKey` (RFC 5480 section 2.1.1).
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// `secp256r1`, that is P-256 (RFC 5480 section 2.1.1.1).
const P_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");

/// Labels of private keys that are read.
const PRIVATE_LABELS: [&str; 3] = [PRIVATE_KEY, ENCRYPTED_PRIVATE_KEY, EC_PRIVATE_KEY];

/// The content of a key file.
#[derive(Debug)]
pub enum KeyFile {
    /// A private key without a passphrase.
    Private(MetadataPrivateKey),
    /// A private key that needs its passphrase.
    Encrypted(EncryptedKey),
    /// A public key.
    Public(VerificationKey),
}

/// A private key that needs its passphrase.
pub struct EncryptedKey {
    der: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for EncryptedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EncryptedKey({} bytes)", self.der.len())
    }
}

impl EncryptedKey {
    /// Decrypts the key. The passphrase is prepared as RFC 8265 says; then it is tried as it was given, which other
    /// programs encrypt with.
    ///
    /// # Errors
    /// [`KeyError::WrongPassphrase`], or another error if the file is damaged.
    pub fn decrypt(&self, passphrase: &str) -> Result<MetadataPrivateKey, KeyError> {
        let prepared = prepared_passphrase(passphrase);
        let decomposed: Zeroizing<String> = Zeroizing::new(passphrase.nfd().collect());
        let mut tried: Vec<&str> = Vec::new();
        for candidate in [prepared.as_str(), passphrase, decomposed.as_str()] {
            if tried.contains(&candidate) {
                continue;
            }
            match decrypt(&self.der, candidate) {
                Err(KeyError::WrongPassphrase) => tried.push(candidate),
                decrypted => return private(decrypted?.as_bytes()),
            }
        }
        Err(KeyError::WrongPassphrase)
    }
}

impl KeyFile {
    /// Reads the key file at `path`.
    ///
    /// # Errors
    /// [`KeyFileError`] if it cannot be read or contains no key.
    pub fn read(path: &Path) -> Result<Self, KeyFileError> {
        let bytes = Zeroizing::new(files::read(path, KEY_FILE_BYTES_MAX)?);
        Self::parse(&bytes).map_err(|error| KeyFileError::Key { path: path.to_owned(), error })
    }

    /// Parses a key file: PEM as OpenSSL reads it, with text, certificates and spaces around the key, or binary DER, or a JWK.
    ///
    /// # Errors
    /// [`KeyError`], which says what the file is instead, if it is recognized.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        if decode_text(bytes).map_or(bytes.is_empty(), |text| text.trim().is_empty()) {
            return Err(KeyError::Empty);
        }
        let blocks = blocks(bytes);
        // A private key counts before a public one, so that nobody publishes a file that has both.
        let key = PRIVATE_LABELS
            .iter()
            .chain([&PUBLIC_KEY])
            .find_map(|label| blocks.iter().find(|block| block.label == **label));
        // Otherwise, what comes first is named, even if its contents are damaged.
        let Some(block) = key.or_else(|| blocks.first()) else { return without_pem(bytes) };
        match block.label.as_str() {
            PRIVATE_KEY => private(&block.contents()?).map(Self::Private),
            ENCRYPTED_PRIVATE_KEY => Ok(Self::Encrypted(EncryptedKey { der: block.contents()? })),
            EC_PRIVATE_KEY => sec1(&block.contents()?).map(Self::Private),
            PUBLIC_KEY => public(&block.contents()?).map(Self::Public),
            other => Err(other_pem(other)),
        }
    }
}

/// The key in a file without PEM: binary DER, or a JWK.
fn without_pem(bytes: &[u8]) -> Result<KeyFile, KeyError> {
    if let Some(form) = der_form(bytes) {
        return match form {
            DerForm::Private => private(bytes).map(KeyFile::Private),
            DerForm::EncryptedPrivate => {
                Ok(KeyFile::Encrypted(EncryptedKey { der: Zeroizing::new(bytes.to_vec()) }))
            }
            DerForm::Sec1 => sec1(bytes).map(KeyFile::Private),
            DerForm::Public => public(bytes).map(KeyFile::Public),
            DerForm::Pkcs12 => pkcs12(bytes),
            DerForm::Certificate => Err(KeyError::DerCertificate),
            DerForm::Pkcs7 => Err(KeyError::Certificate),
        };
    }
    match jwk(bytes) {
        Some(Ok(JwkKey::Private(key))) => return Ok(KeyFile::Private(key.into())),
        Some(Ok(JwkKey::Public(key))) => return Ok(KeyFile::Public(key.into())),
        Some(Err(error)) => return Err(error),
        None => {}
    }
    // A DER SEQUENCE of more than 127 bytes, or a short one.
    let der = matches!(bytes, [0x30, 0x81 | 0x82, ..]) || (bytes.len() > 60 && bytes.starts_with(&[0x30]));
    if der && std::str::from_utf8(bytes).is_err() {
        return Err(KeyError::Der);
    }
    Err(text_form(bytes).unwrap_or(KeyError::NotPem))
}

/// The key in a PKCS #12 file. Older files are encrypted in ways that are not supported, and are named.
fn pkcs12(bytes: &[u8]) -> Result<KeyFile, KeyError> {
    match key_in(bytes) {
        Some(Pkcs12Key::Plain(der)) => private(&Zeroizing::new(der)).map(KeyFile::Private),
        Some(Pkcs12Key::Encrypted(der)) if EncryptedPrivateKeyInfoRef::try_from(der.as_slice()).is_ok() => {
            Ok(KeyFile::Encrypted(EncryptedKey { der: Zeroizing::new(der) }))
        }
        Some(Pkcs12Key::Encrypted(_)) | None => Err(PKCS_12),
    }
}

/// Reads the private key at `path`, which may be encrypted with `passphrase`. It signs stamps, so it is a key for P-256.
///
/// # Errors
/// [`KeyFileError`] if it cannot be read or is not such a key, or the passphrase is wrong.
pub fn read_private_key(path: &Path, passphrase: &str) -> Result<PrivateKey, KeyFileError> {
    let key = match KeyFile::read(path)? {
        KeyFile::Private(key) => Ok(key),
        KeyFile::Encrypted(key) => key.decrypt(passphrase),
        KeyFile::Public(_) => Err(KeyError::PublicNotPrivate),
    };
    key.and_then(MetadataPrivateKey::into_es256)
        .map_err(|error| KeyFileError::Key { path: path.to_owned(), error })
}

/// Reads the public key at `path`, a key for P-256.
///
/// # Errors
/// [`KeyFileError`] if it cannot be read or is not such a key.
pub fn read_public_key(path: &Path) -> Result<PublicKey, KeyFileError> {
    parse_public_key(&files::read(path, KEY_FILE_BYTES_MAX)?)
        .map_err(|error| KeyFileError::Key { path: path.to_owned(), error })
}

/// Reads the public key at `path`, of either algorithm: a key that verifies roots and trust lists.
///
/// # Errors
/// [`KeyFileError`] if it cannot be read or is not a public key.
pub fn read_verification_key(path: &Path) -> Result<VerificationKey, KeyFileError> {
    parse_verification_key(&files::read(path, KEY_FILE_BYTES_MAX)?)
        .map_err(|error| KeyFileError::Key { path: path.to_owned(), error })
}

/// Parses a public key for P-256 in PEM.
///
/// # Errors
/// [`KeyError::OnlyForMetadata`] for a key of ML-DSA-44, [`KeyError::PrivateNotPublic`] for a private key, or what is wrong with
/// the file.
pub fn parse_public_key(bytes: &[u8]) -> Result<PublicKey, KeyError> {
    match parse_verification_key(bytes)? {
        VerificationKey::Es256(key) => Ok(key),
        VerificationKey::MlDsa44(_) => Err(KeyError::OnlyForMetadata),
    }
}

/// Parses a public key of either algorithm in PEM.
///
/// # Errors
/// [`KeyError::PrivateNotPublic`] for a private key, or what is wrong with the file.
pub fn parse_verification_key(bytes: &[u8]) -> Result<VerificationKey, KeyError> {
    match KeyFile::parse(bytes)? {
        KeyFile::Public(key) => Ok(key),
        KeyFile::Private(_) | KeyFile::Encrypted(_) => Err(KeyError::PrivateNotPublic),
    }
}

fn other_pem(label: &str) -> KeyError {
    let rsa = || KeyError::WrongAlgorithm { algorithm: "RSA".to_owned() };
    match label {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => KeyError::Certificate,
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => KeyError::CertificateRequest,
        "RSA PRIVATE KEY" | "RSA PUBLIC KEY" => rsa(),
        "DSA PRIVATE KEY" => KeyError::WrongAlgorithm { algorithm: "DSA".to_owned() },
        "EC PARAMETERS" => KeyError::OtherPem { label: "EC PARAMETERS".to_owned() },
        "PKCS7" | "CMS" => KeyError::Certificate,
        "OPENSSH PRIVATE KEY" => KeyError::OtherForm {
            form: "a key for SSH, but PKCS#8 is needed; it is better to create a new key with `qualistamp key new`",
            remedy: "ssh-keygen -p -m PKCS8 -f FILE",
        },
        // The label comes from the file, so it is escaped and shortened.
        other => KeyError::OtherPem { label: shortened(other) },
    }
}

fn decrypt(encrypted: &[u8], passphrase: &str) -> Result<SecretDocument, KeyError> {
    let parsed = EncryptedPrivateKeyInfoRef::try_from(encrypted).map_err(|_| KeyError::UnknownEncryption)?;
    parsed.decrypt(passphrase).map_err(|error| {
        let known = !matches!(
            error,
            pkcs8::Error::EncryptedPrivateKey(
                pkcs5::Error::UnsupportedAlgorithm { .. }
                    | pkcs5::Error::AlgorithmParametersInvalid { .. }
                    | pkcs5::Error::NoPbes1CryptSupport
            )
        );
        // With a wrong passphrase, the padding of the last block or the structure inside is invalid.
        if known { KeyError::WrongPassphrase } else { KeyError::UnknownEncryption }
    })
}

fn private(der: &[u8]) -> Result<MetadataPrivateKey, KeyError> {
    let parsed = PrivateKeyInfoRef::try_from(der).map_err(|_| KeyError::Damaged)?;
    if parsed.algorithm == ML_DSA_44 {
        return MlDsaPrivateKey::from_pkcs8(parsed.private_key.as_bytes()).map(Into::into);
    }
    require_p_256(&parsed.algorithm)?;
    PrivateKey::from_secret(SecretKey::try_from(parsed).map_err(|_| KeyError::Damaged)?).map(Into::into)
}

/// A private key in the older SEC1 format (RFC 5915).
fn sec1(der: &[u8]) -> Result<MetadataPrivateKey, KeyError> {
    let parsed = EcPrivateKey::try_from(der)
        .map_err(|_| if has_explicit_parameters(der) { explicit_parameters() } else { KeyError::Damaged })?;
    // OpenSSL always writes the curve. A key without it could be of any curve with numbers of this size.
    match parsed.parameters.and_then(EcParameters::named_curve) {
        Some(P_256) => {}
        Some(curve) => return Err(wrong_curve(curve)),
        None => return Err(KeyError::WrongCurve { curve: "that the file does not name".to_owned() }),
    }
    PrivateKey::from_secret(SecretKey::try_from(parsed).map_err(|_| KeyError::Damaged)?).map(Into::into)
}

pub(super) fn public(der: &[u8]) -> Result<VerificationKey, KeyError> {
    let parsed = SubjectPublicKeyInfoRef::try_from(der).map_err(|_| KeyError::Damaged)?;
    if parsed.algorithm == ML_DSA_44 {
        let bytes = parsed.subject_public_key.as_bytes().unwrap_or_default();
        let bytes = bytes.try_into().map_err(|_| KeyError::Damaged)?;
        return Ok(MlDsaPublicKey::from_bytes(bytes).into());
    }
    require_p_256(&parsed.algorithm)?;
    let point = p256::PublicKey::from_public_key_der(der).map_err(|_| KeyError::Damaged)?;
    PublicKey::from_sec1(&point.to_sec1_bytes()).map(Into::into).map_err(|_| KeyError::Damaged)
}

fn require_p_256(algorithm: &AlgorithmIdentifierRef<'_>) -> Result<(), KeyError> {
    if algorithm.oid != EC_PUBLIC_KEY {
        let name = match algorithm.oid.to_string().as_str() {
            "1.2.840.113549.1.1.1" | "1.2.840.113549.1.1.10" => "RSA".to_owned(),
            "1.2.840.10040.4.1" => "DSA".to_owned(),
            "1.3.101.110" => "X25519".to_owned(),
            "1.3.101.112" => "Ed25519".to_owned(),
            "1.3.101.113" => "Ed448".to_owned(),
            "2.16.840.1.101.3.4.3.17" => "ML-DSA-44 with parameters".to_owned(),
            "2.16.840.1.101.3.4.3.18" => "ML-DSA-65".to_owned(),
            "2.16.840.1.101.3.4.3.19" => "ML-DSA-87".to_owned(),
            other => format!("the algorithm {other}"),
        };
        return Err(KeyError::WrongAlgorithm { algorithm: name });
    }
    match algorithm.parameters_oid() {
        Ok(P_256) => Ok(()),
        Ok(curve) => Err(wrong_curve(curve)),
        Err(_) => Err(explicit_parameters()),
    }
}

fn explicit_parameters() -> KeyError {
    KeyError::WrongCurve { curve: "given by explicit parameters".to_owned() }
}

/// Whether a key in SEC1 gives the equation of its curve instead of the name (`specifiedCurve`, RFC 5480 section 2.1.1).
fn has_explicit_parameters(der: &[u8]) -> bool {
    let parts = AnyRef::from_der(der).ok().and_then(elements).unwrap_or_default();
    parts.into_iter().filter_map(explicit).any(|part| part.tag() == Tag::Sequence)
}

fn wrong_curve(curve: ObjectIdentifier) -> KeyError {
    KeyError::WrongCurve {
        curve: match curve.to_string().as_str() {
            "1.3.132.0.34" => "P-384".to_owned(),
            "1.3.132.0.35" => "P-521".to_owned(),
            "1.3.132.0.33" => "P-224".to_owned(),
            "1.3.132.0.10" => "secp256k1".to_owned(),
            "1.3.36.3.3.2.8.1.1.7" => "brainpoolP256r1".to_owned(),
            other => other.to_owned(),
        },
    }
}
