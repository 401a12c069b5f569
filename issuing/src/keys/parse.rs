//! Parses key files: PKCS#8 (RFC 5958) and SubjectPublicKeyInfo (RFC 5480, RFC 9881) in PEM (RFC 7468).

use std::path::Path;

use p256::SecretKey;
use pkcs8::der::pem;
use pkcs8::pkcs5;
use pkcs8::spki::AlgorithmIdentifierRef;
use pkcs8::{
    DecodePublicKey as _, EncryptedPrivateKeyInfoRef, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument,
    SubjectPublicKeyInfoRef,
};
use qualistamp_core::{MlDsaPublicKey, PublicKey, VerificationKey};
use zeroize::Zeroizing;

use crate::files;
use crate::keys::error::{KeyError, KeyFileError};
use crate::keys::metadata::MetadataPrivateKey;
use crate::keys::ml_dsa::MlDsaPrivateKey;
use crate::keys::pem::{ENCRYPTED_PRIVATE_KEY, ML_DSA_44, PRIVATE_KEY, PUBLIC_KEY};
use crate::keys::private::PrivateKey;

/// Size limit of a key file, in bytes. A certificate chain is below it, so that it gets its own message.
pub(super) const KEY_FILE_BYTES_MAX: u64 = 64 * 1024;

/// `id-ecPublicKey` (RFC 5480 section 2.1.1).
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// `secp256r1`, that is P-256 (RFC 5480 section 2.1.1.1).
const P_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");

/// Start of every PEM block (RFC 7468).
const BEGIN: &[u8] = b"-----BEGIN ";

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
    /// Decrypts the key.
    ///
    /// # Errors
    /// [`KeyError::WrongPassphrase`], or another error if the file is damaged.
    pub fn decrypt(&self, passphrase: &str) -> Result<MetadataPrivateKey, KeyError> {
        private(decrypt(&self.der, passphrase)?.as_bytes())
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

    /// Parses a key file in PEM.
    ///
    /// # Errors
    /// [`KeyError`], which says what the file is instead, if it is recognized.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        if bytes.is_empty() {
            return Err(KeyError::Empty);
        }
        if !bytes.windows(BEGIN.len()).any(|window| window == BEGIN) {
            // A DER SEQUENCE of more than 127 bytes, or a short one.
            let der =
                matches!(bytes, [0x30, 0x81 | 0x82, ..]) || (bytes.len() > 60 && bytes.starts_with(&[0x30]));
            return Err(if der && std::str::from_utf8(bytes).is_err() {
                KeyError::Der
            } else {
                KeyError::NotPem
            });
        }
        // The label is checked first, so that another kind of PEM is named even if its contents are damaged.
        let label = first_label(bytes).ok_or(KeyError::DamagedPem)?;
        let contents =
            || pem::decode_vec(bytes).map(|(_, der)| Zeroizing::new(der)).map_err(|_| KeyError::DamagedPem);
        match label {
            PRIVATE_KEY => private(&contents()?).map(KeyFile::Private),
            ENCRYPTED_PRIVATE_KEY => Ok(KeyFile::Encrypted(EncryptedKey { der: contents()? })),
            PUBLIC_KEY => public(&contents()?).map(KeyFile::Public),
            other => Err(other_pem(other)),
        }
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

/// The label of the first PEM block.
fn first_label(bytes: &[u8]) -> Option<&str> {
    let start = bytes.windows(BEGIN.len()).position(|window| window == BEGIN)? + BEGIN.len();
    let rest = bytes.get(start..)?;
    let end = rest.windows(5).position(|window| window == b"-----")?;
    std::str::from_utf8(rest.get(..end)?).ok()
}

fn other_pem(label: &str) -> KeyError {
    let rsa = || KeyError::WrongAlgorithm { algorithm: "RSA".to_owned() };
    match label {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => KeyError::Certificate,
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => KeyError::CertificateRequest,
        "RSA PRIVATE KEY" | "RSA PUBLIC KEY" => rsa(),
        "DSA PRIVATE KEY" => KeyError::WrongAlgorithm { algorithm: "DSA".to_owned() },
        "EC PRIVATE KEY" | "EC PARAMETERS" => KeyError::OtherForm {
            form: "a key in the older SEC1 format, but PKCS#8 is needed",
            remedy: "openssl pkcs8 -topk8 -scrypt -in FILE -out FILE.pem",
        },
        "OPENSSH PRIVATE KEY" => KeyError::OtherForm {
            form: "a key for SSH, but PKCS#8 is needed; it is better to create a new key with `qualistamp key new`",
            remedy: "ssh-keygen -p -m PKCS8 -f FILE",
        },
        // The label comes from the file, so it is escaped and shortened.
        other => {
            KeyError::OtherPem { label: other.chars().take(40).flat_map(char::escape_default).collect() }
        }
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

fn public(der: &[u8]) -> Result<VerificationKey, KeyError> {
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
        Ok(curve) => Err(KeyError::WrongCurve {
            curve: match curve.to_string().as_str() {
                "1.3.132.0.34" => "P-384".to_owned(),
                "1.3.132.0.35" => "P-521".to_owned(),
                "1.3.132.0.33" => "P-224".to_owned(),
                "1.3.132.0.10" => "secp256k1".to_owned(),
                "1.3.36.3.3.2.8.1.1.7" => "brainpoolP256r1".to_owned(),
                other => other.to_owned(),
            },
        }),
        Err(_) => Err(KeyError::WrongCurve { curve: "given by explicit parameters".to_owned() }),
    }
}
