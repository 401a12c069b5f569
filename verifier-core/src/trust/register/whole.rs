//! A whole register: the list of stamps that a key signed while it was safe.

use std::fmt;

use crate::envelope::StampId;
use crate::limits::MAX_REGISTER_ENTRIES;

use super::fault::RegisterFault;
use super::merkle::{TreeHash, leaf_hash, path, tree_hash};
use super::proof::RegisterProof;
use super::seal::{IDS_PER_LEAF, seal, sorted_ids};

/// The ids of the stamps of one cohort, sorted and without duplicates. One of them may be random: it belongs to no stamp, and
/// keeps others from testing guessed claims against the seal.
///
/// Its seal is `SHA-256("qualistamp/register/1" || count || MTH)`: the number of ids in 8 bytes, big-endian, and the Merkle tree
/// hash (RFC 6962 section 2.1) over leaves of 32 ids each. The trust list contains it, next to the key that signed the
/// cohort, from a time when that key was safe.
///
/// A register is not signed: the only key that could sign it is the compromised one, and the seal, which the list operator
/// signed, fixes every byte. One leaf and its path to the seal show that a stamp is in the register: see [`RegisterProof`].
#[derive(Clone, PartialEq, Eq)]
pub struct Register {
    ids: Vec<u8>,
}

impl Register {
    /// The register of these stamps, which may be in any order and contain duplicates.
    #[must_use]
    pub fn of(stamps: impl IntoIterator<Item = StampId>) -> Self {
        let mut ids: Vec<_> = stamps.into_iter().map(|id| id.0).collect();
        ids.sort_unstable();
        ids.dedup();
        Self { ids: ids.concat() }
    }

    /// Parses concatenated ids of 32 bytes.
    ///
    /// # Errors
    /// [`RegisterFault`] if they are not whole or not sorted, or contain duplicates.
    pub fn parse(bytes: &[u8]) -> Result<Self, RegisterFault> {
        let entries = bytes.len() / StampId::BYTES;
        if entries > MAX_REGISTER_ENTRIES {
            let entries = u64::try_from(entries).unwrap_or(u64::MAX);
            return Err(RegisterFault::TooLarge { entries, max: MAX_REGISTER_ENTRIES });
        }
        sorted_ids(bytes)?;
        Ok(Self { ids: bytes.to_vec() })
    }

    /// Parses the register that was sealed as `expected`.
    ///
    /// # Errors
    /// [`RegisterFault`].
    pub fn open(bytes: &[u8], expected: [u8; 32]) -> Result<Self, RegisterFault> {
        let register = Self::parse(bytes)?;
        let found = register.seal();
        if found == expected { Ok(register) } else { Err(RegisterFault::SealMismatch { found, expected }) }
    }

    /// The concatenated ids.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.ids
    }

    /// Number of ids.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len() / StampId::BYTES
    }

    /// Whether there are no ids.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether the register contains the stamp.
    #[must_use]
    pub fn contains(&self, stamp: StampId) -> bool {
        self.place(stamp).is_some()
    }

    /// The seal, for the trust list.
    #[must_use]
    pub fn seal(&self) -> [u8; 32] {
        seal(self.len(), tree_hash(&self.leaf_hashes()))
    }

    /// The proof that the stamp is in the register; `None` if it is not.
    #[must_use]
    pub fn prove(&self, stamp: StampId) -> Option<RegisterProof> {
        let index = self.place(stamp)? / IDS_PER_LEAF;
        let leaf = self.leaves().nth(index)?;
        let path = path(index, &self.leaf_hashes());
        Some(RegisterProof::new(self.len(), index, leaf.to_vec(), path))
    }

    fn place(&self, stamp: StampId) -> Option<usize> {
        let (ids, _) = self.ids.as_chunks::<{ StampId::BYTES }>();
        ids.binary_search(&stamp.0).ok()
    }

    fn leaves(&self) -> impl Iterator<Item = &[u8]> {
        self.ids.chunks(IDS_PER_LEAF * StampId::BYTES)
    }

    fn leaf_hashes(&self) -> Vec<TreeHash> {
        self.leaves().map(leaf_hash).collect()
    }
}

impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Register({} ids)", self.len())
    }
}
