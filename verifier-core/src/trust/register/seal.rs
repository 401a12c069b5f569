//! The seal: what a register and a register proof share.

use sha2::{Digest as _, Sha256};

use crate::envelope::StampId;

use super::fault::RegisterFault;
use super::merkle::TreeHash;

/// Number of ids in one leaf of the tree that a seal is the root of. The last leaf may have fewer.
pub(super) const IDS_PER_LEAF: usize = 32;

/// Prefix of the hashed data, which separates seals from all other hashes.
const SEAL_DOMAIN: &[u8] = b"qualistamp/register/1";

/// The ids in `bytes`, which are whole, sorted and without duplicates.
pub(super) fn sorted_ids(bytes: &[u8]) -> Result<&[[u8; StampId::BYTES]], RegisterFault> {
    let (ids, rest) = bytes.as_chunks();
    if !rest.is_empty() {
        return Err(RegisterFault::Ragged { bytes: bytes.len() });
    }
    let mut pairs = ids.iter().zip(ids.iter().skip(1));
    match pairs.position(|(one, next)| one >= next) {
        Some(index) => Err(RegisterFault::Unsorted { index: index + 1 }),
        None => Ok(ids),
    }
}

/// The seal of a register of `count` ids.
pub(super) fn seal(count: usize, tree: TreeHash) -> [u8; 32] {
    let count = u64::try_from(count).unwrap_or(u64::MAX).to_be_bytes();
    Sha256::new().chain_update(SEAL_DOMAIN).chain_update(count).chain_update(tree).finalize().into()
}
