//! Errors of key files and of new keys.

use std::fmt;
use std::path::PathBuf;

use crate::files::FileError;

/// Why a file cannot be used as the key that is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyError {
    /// The file is empty.
    Empty,
    /// Binary DER instead of PEM.
    Der,
    /// It contains no PEM.
    NotPem,
    /// The PEM is cut off or altered.
    DamagedPem,
    /// A certificate (X.509).
    Certificate,
    /// A certificate in binary DER.
    DerCertificate,
    /// A set of several JWKs, or of none.
    JwkSet,
    /// A request for a certificate.
    CertificateRequest,
    /// A private key in another format.
    OtherForm {
        /// The format, and the one that is needed.
        form: &'static str,
        /// The command that converts it.
        remedy: &'static str,
    },
    /// PEM of something that is not a key.
    OtherPem {
        /// Its label, escaped and shortened.
        label: String,
    },
    /// A key for an algorithm that signs neither stamps nor trust lists.
    WrongAlgorithm {
        /// Its algorithm.
        algorithm: String,
    },
    /// An elliptic curve other than P-256.
    WrongCurve {
        /// Its curve, by name or object identifier.
        curve: String,
    },
    /// The structure of the key does not parse, or its numbers are not a key of the curve.
    Damaged,
    /// The encryption is not supported, or its parameters are damaged.
    UnknownEncryption,
    /// The passphrase does not decrypt it.
    WrongPassphrase,
    /// A public key where a private one is needed.
    PublicNotPrivate,
    /// A private key where a public one is needed.
    PrivateNotPublic,
    /// A key of ML-DSA-44 where only ES256 can sign.
    OnlyForMetadata,
    /// A private key of ML-DSA-44 in the form that has no seed.
    WithoutSeed,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::Der => write!(
                f,
                "binary DER, but not of a key that is supported; see what it is with `openssl asn1parse -inform DER -in FILE`"
            ),
            Self::NotPem => write!(f, "not a key file: nothing in it begins with `-----BEGIN`"),
            Self::DamagedPem => {
                write!(f, "a key file that is cut off or was altered; restore it from a backup")
            }
            Self::Certificate => write!(
                f,
                "a certificate, not a key; extract its public key with `openssl x509 -in FILE -noout -pubkey`"
            ),
            Self::DerCertificate => write!(
                f,
                "a certificate in binary DER, not a key; extract its public key with `openssl x509 -inform DER -in FILE -noout -pubkey`"
            ),
            Self::JwkSet => write!(f, "a set of JWKs; put the one key that is needed into a file of its own"),
            Self::CertificateRequest => write!(f, "a certificate request, not a key"),
            Self::OtherForm { form, remedy } => write!(f, "{form}; convert it with `{remedy}`"),
            Self::OtherPem { label } => write!(f, "contains \"{label}\", which is not a key"),
            Self::WrongAlgorithm { algorithm } => {
                write!(f, "a key for {algorithm}; stamps need P-256 keys, which `qualistamp key new` creates")
            }
            Self::WrongCurve { curve } => {
                write!(
                    f,
                    "a key of the curve {curve}; stamps need P-256 keys, which `qualistamp key new` creates"
                )
            }
            Self::Damaged => {
                write!(f, "a key file whose contents are not a valid key; restore it from a backup")
            }
            Self::UnknownEncryption => write!(
                f,
                "damaged, or encrypted in a way that is not supported; convert it with `openssl pkcs8 -topk8 -scrypt -in FILE -out FILE.pem`"
            ),
            Self::WrongPassphrase => write!(f, "the passphrase is wrong"),
            Self::PublicNotPrivate => {
                write!(f, "the public key, which cannot sign; use the private key that belongs to it")
            }
            Self::PrivateNotPublic => write!(
                f,
                "a private key, which only its owner should have; use the public key beside it (.pub.pem)"
            ),
            Self::OnlyForMetadata => write!(
                f,
                "a key for ML-DSA-44, which signs only roots and trust lists; stamps and status lists need P-256 keys, which `qualistamp key new` creates"
            ),
            Self::WithoutSeed => write!(
                f,
                "a key for ML-DSA-44 without its seed, or damaged; the seed is needed, which `openssl genpkey -algorithm ML-DSA-44` and `qualistamp key new --ml-dsa` write"
            ),
        }
    }
}

impl std::error::Error for KeyError {}

/// Why a key file could not be used.
#[derive(Debug)]
pub enum KeyFileError {
    /// The file could not be read.
    File(FileError),
    /// It does not hold the key that is needed.
    Key {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: KeyError,
    },
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Key { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for KeyFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Key { error, .. } => Some(error),
        }
    }
}

impl From<FileError> for KeyFileError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Why a key in memory did not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignError {
    /// The operating system provides no random numbers.
    NoRandomness,
    /// The signature does not verify.
    WrongSignature,
}

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRandomness => write!(f, "the system provides no random numbers"),
            Self::WrongSignature => write!(
                f,
                "the signature does not verify, so it is not used; this computer makes errors, issue on another one"
            ),
        }
    }
}

impl std::error::Error for SignError {}

/// Why a key could not be created or written.
#[derive(Debug)]
pub enum NewKeyError {
    /// The operating system provides no random numbers.
    NoRandomness {
        /// Its reason.
        reason: String,
    },
    /// The key could not be encoded.
    Encoding {
        /// Which step failed.
        reason: String,
    },
    /// A key file could not be written.
    File(FileError),
}

impl fmt::Display for NewKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRandomness { reason } => write!(f, "the system provides no random numbers: {reason}"),
            Self::Encoding { reason } => write!(f, "cannot encode the key: {reason}"),
            Self::File(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NewKeyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::NoRandomness { .. } | Self::Encoding { .. } => None,
        }
    }
}

impl From<FileError> for NewKeyError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
