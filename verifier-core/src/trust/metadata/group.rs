//! Groups: keys of one algorithm, and how many of them must sign.

use crate::cbor::{Reader, Writer};
use crate::key::{Algorithm, CoseKeyFault, VerificationKey};
use crate::limits::MAX_GROUP_KEYS;

use super::error::MetadataError;
use super::role_error::RoleError;

/// Keys of one algorithm, and how many of them must sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    algorithm: Algorithm,
    /// The keys, each with its thumbprint, which is needed for every signature.
    keys: Vec<(VerificationKey, [u8; 32])>,
    threshold: usize,
}

impl Group {
    /// A group of `keys`, `threshold` of which must sign.
    ///
    /// # Errors
    /// [`RoleError`].
    pub fn new(keys: Vec<VerificationKey>, threshold: usize) -> Result<Self, RoleError> {
        if threshold == 0 {
            return Err(RoleError::ZeroThreshold);
        }
        if keys.len() > MAX_GROUP_KEYS {
            return Err(RoleError::TooManyKeys { found: keys.len() });
        }
        let unreachable = RoleError::Unreachable { keys: keys.len(), threshold };
        let algorithm = keys.first().ok_or(unreachable)?.algorithm();
        if let Some(key) = keys.iter().find(|key| key.algorithm() != algorithm) {
            return Err(RoleError::MixedAlgorithms { first: algorithm, other: key.algorithm() });
        }
        if threshold > keys.len() {
            return Err(unreachable);
        }
        let with_thumbprint = |key: VerificationKey| (key.thumbprint(), key);
        let keys: Vec<_> =
            keys.into_iter().map(with_thumbprint).map(|(thumbprint, key)| (key, thumbprint)).collect();
        distinct(&keys)?;
        Ok(Self { algorithm, keys, threshold })
    }

    /// The algorithm of all its keys.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The keys.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &VerificationKey> {
        self.keys.iter().map(|(key, _)| key)
    }

    /// Number of keys that must sign.
    #[must_use]
    pub fn threshold(&self) -> usize {
        self.threshold
    }

    /// The keys with their COSE key thumbprints.
    pub(super) fn with_thumbprints(&self) -> &[(VerificationKey, [u8; 32])] {
        &self.keys
    }

    /// How many of its keys are among the keys with these thumbprints.
    #[must_use]
    pub fn signed_by(&self, signers: &[[u8; 32]]) -> usize {
        self.keys.iter().filter(|(_, thumbprint)| signers.contains(thumbprint)).count()
    }

    /// Whether `other` has other keys or another threshold. The order of keys does not matter.
    pub(super) fn differs_from(&self, other: &Self) -> bool {
        self.threshold != other.threshold
            || self.keys.len() != other.keys.len()
            || self.keys.iter().any(|key| !other.keys.contains(key))
    }

    /// ```cddl
    /// group = [uint, [+ cose-key]]   ; threshold; keys, all for one algorithm
    /// ```
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.array(2);
        writer.uint(u64::try_from(self.threshold).unwrap_or(u64::MAX));
        writer.array(self.keys.len());
        self.keys().for_each(|key| key.write_cose_key(writer));
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        reader.array_of(2)?;
        let threshold = usize::try_from(reader.uint()?).unwrap_or(usize::MAX);
        let found = reader.array()?;
        if found > MAX_GROUP_KEYS {
            return Err(RoleError::TooManyKeys { found }.into());
        }
        let mut keys = Vec::with_capacity(found);
        for _ in 0..found {
            keys.push(VerificationKey::read_cose_key(reader)?);
        }
        Ok(Self::new(keys, threshold)?)
    }
}

/// Refuses a key that is there twice, and two keys that a signature could not tell apart.
pub(super) fn distinct(keys: &[(VerificationKey, [u8; 32])]) -> Result<(), RoleError> {
    for (index, (key, thumbprint)) in keys.iter().enumerate() {
        for (_, other) in keys.iter().skip(index + 1) {
            let kid = key.kid();
            if thumbprint == other {
                return Err(RoleError::KeyTwice { kid });
            }
            if thumbprint.starts_with(&kid.0) && other.starts_with(&kid.0) {
                return Err(RoleError::SharedKid { kid });
            }
        }
    }
    Ok(())
}

impl From<RoleError> for MetadataError {
    fn from(error: RoleError) -> Self {
        Self::Role(error)
    }
}

impl From<CoseKeyFault> for MetadataError {
    fn from(fault: CoseKeyFault) -> Self {
        match fault {
            CoseKeyFault::Cbor(error) => Self::Content(error),
            CoseKeyFault::UnknownType { kind } => Self::Role(RoleError::UnknownKeyType { kind }),
            CoseKeyFault::UnknownAlgorithm { algorithm } => {
                Self::Role(RoleError::UnknownAlgorithm { algorithm })
            }
            CoseKeyFault::WrongLength { found, expected } => {
                Self::Role(RoleError::WrongKeyLength { found, expected })
            }
        }
    }
}
