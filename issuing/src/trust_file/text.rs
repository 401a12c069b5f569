//! Parses keys, key identifiers and digests from text.

use std::fmt;

use qualistamp_core::{Kid, MlDsaPublicKey, NotOnCurve, PublicKey, SignatureBytes, VerificationKey, hex};

use crate::keys::{KeyError, parse_public_key, parse_verification_key};

/// Why a text is not a key, a key identifier or a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyTextError {
    /// PEM that is not a public key.
    Pem(KeyError),
    /// Neither PEM nor hexadecimal.
    NotAKey,
    /// The hexadecimal digits are not a point of the curve.
    NotOnCurve(NotOnCurve),
    /// Not eight hexadecimal digits.
    NotAKid {
        /// The text.
        text: String,
    },
    /// Not 128 hexadecimal digits.
    NotAConsent {
        /// The text.
        text: String,
    },
    /// Not 64 hexadecimal digits.
    NotADigest {
        /// The text.
        text: String,
    },
}

impl fmt::Display for KeyTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pem(error) => error.fmt(f),
            Self::NotAKey => {
                write!(f, "a key must be PEM, or 33 or 65 bytes in hexadecimal (see `qualistamp key show`)")
            }
            Self::NotOnCurve(error) => write!(f, "the key: {error}"),
            Self::NotAKid { text } => write!(
                f,
                "{text:?} is not a key identifier: 8 hexadecimal digits, as shown by `qualistamp key show`"
            ),
            Self::NotAConsent { text } => write!(f, "{text:?} is not 128 hexadecimal digits"),
            Self::NotADigest { text } => write!(f, "{text:?} is not 64 hexadecimal digits"),
        }
    }
}

impl std::error::Error for KeyTextError {}

/// A public key from PEM or hexadecimal (SEC 1).
///
/// # Errors
/// [`KeyTextError`].
pub fn parse_key(text: &str) -> Result<PublicKey, KeyTextError> {
    if is_pem(text) {
        return parse_public_key(text.as_bytes()).map_err(KeyTextError::Pem);
    }
    let bytes = unhex(text.trim()).ok_or(KeyTextError::NotAKey)?;
    PublicKey::from_sec1(&bytes).map_err(KeyTextError::NotOnCurve)
}

/// A public key that verifies roots or trust lists, of either algorithm, from PEM or hexadecimal: a point (SEC 1), or 1,312 bytes of
/// ML-DSA-44 (FIPS 204).
///
/// # Errors
/// [`KeyTextError`].
pub(crate) fn parse_role_key(text: &str) -> Result<VerificationKey, KeyTextError> {
    if is_pem(text) {
        return parse_verification_key(text.as_bytes()).map_err(KeyTextError::Pem);
    }
    let ml_dsa =
        unhex(text.trim()).and_then(|bytes| bytes.as_slice().try_into().ok().map(MlDsaPublicKey::from_bytes));
    ml_dsa.map_or_else(|| parse_key(text).map(Into::into), |key| Ok(key.into()))
}

/// A key of a role as written in trust files: hexadecimal, on one line.
pub(crate) fn role_key_text(key: &VerificationKey) -> String {
    match key {
        VerificationKey::Es256(key) => key_text(key),
        VerificationKey::MlDsa44(key) => hex(key.as_bytes()),
    }
}

fn is_pem(text: &str) -> bool {
    text.trim_start().starts_with("-----BEGIN")
}

/// A key as written in trust files: hexadecimal, on one line.
pub(crate) fn key_text(key: &PublicKey) -> String {
    hex(&key.to_sec1_compressed())
}

/// A key identifier from hexadecimal.
///
/// # Errors
/// [`KeyTextError::NotAKid`].
pub fn parse_kid(text: &str) -> Result<Kid, KeyTextError> {
    unhex(text)
        .and_then(|bytes| bytes.try_into().ok())
        .map(Kid)
        .ok_or_else(|| KeyTextError::NotAKid { text: text.to_owned() })
}

/// 32 bytes from hexadecimal: a seal or a thumbprint.
///
/// # Errors
/// [`KeyTextError::NotADigest`].
pub fn parse_digest(text: &str) -> Result<[u8; 32], KeyTextError> {
    unhex(text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| KeyTextError::NotADigest { text: text.to_owned() })
}

/// A consent from hexadecimal.
///
/// # Errors
/// [`KeyTextError::NotAConsent`].
pub(crate) fn parse_consent(text: &str) -> Result<SignatureBytes, KeyTextError> {
    let consent = unhex(text).and_then(|bytes| bytes.try_into().ok());
    consent.ok_or_else(|| KeyTextError::NotAConsent { text: text.to_owned() })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    pairs.iter().map(|&[high, low]| u8::try_from(digit(high)? * 16 + digit(low)?).ok()).collect()
}
