//! Private keys of list operators, of either algorithm.

use std::fmt;

use qualistamp_core::{MetadataSigner, Signer as _, VerificationKey};
use zeroize::Zeroizing;

use crate::keys::error::{KeyError, NewKeyError};
use crate::keys::ml_dsa::MlDsaPrivateKey;
use crate::keys::pem::StoredKey;
use crate::keys::private::PrivateKey;

/// A private key that signs roots and trust lists, of either algorithm.
#[derive(Debug)]
pub enum MetadataPrivateKey {
    /// A key for P-256. It can also sign stamps and status lists.
    Es256(PrivateKey),
    /// A key of ML-DSA-44.
    MlDsa44(MlDsaPrivateKey),
}

impl MetadataPrivateKey {
    /// The key as one that signs stamps and status lists.
    ///
    /// # Errors
    /// [`KeyError::OnlyForMetadata`] if it is a key of ML-DSA-44.
    pub fn into_es256(self) -> Result<PrivateKey, KeyError> {
        match self {
            Self::Es256(key) => Ok(key),
            Self::MlDsa44(_) => Err(KeyError::OnlyForMetadata),
        }
    }
}

impl StoredKey for MetadataPrivateKey {
    fn to_pem(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, NewKeyError> {
        match self {
            Self::Es256(key) => key.to_pem(passphrase),
            Self::MlDsa44(key) => key.to_pem(passphrase),
        }
    }
}

impl From<PrivateKey> for MetadataPrivateKey {
    fn from(key: PrivateKey) -> Self {
        Self::Es256(key)
    }
}

impl From<MlDsaPrivateKey> for MetadataPrivateKey {
    fn from(key: MlDsaPrivateKey) -> Self {
        Self::MlDsa44(key)
    }
}

/// Why a key could not sign.
#[derive(Debug)]
pub struct MetadataSigningError(String);

impl fmt::Display for MetadataSigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MetadataSigningError {}

impl MetadataSigner for MetadataPrivateKey {
    type Error = MetadataSigningError;

    fn verification_key(&self) -> VerificationKey {
        match self {
            Self::Es256(key) => key.public_key().clone().into(),
            Self::MlDsa44(key) => key.public_key().clone().into(),
        }
    }

    fn sign_metadata(&self, message: &[u8]) -> Result<Vec<u8>, Self::Error> {
        let failed = |error: &dyn fmt::Display| MetadataSigningError(error.to_string());
        match self {
            Self::Es256(key) => key.sign_metadata(message).map_err(|error| failed(&error)),
            Self::MlDsa44(key) => key.sign_metadata(message).map_err(|error| failed(&error)),
        }
    }
}
