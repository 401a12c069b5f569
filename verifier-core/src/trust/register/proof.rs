//! Register proofs: one leaf of a register and its path to the seal show that a stamp is in the register.

use std::fmt;

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::envelope::StampId;
use crate::limits::{MAX_REGISTER_ENTRIES, MAX_REGISTER_PATH};

use super::fault::RegisterFault;
use super::merkle::{TreeHash, leaf_hash, path_length, tree_hash_by_path};
use super::seal::{IDS_PER_LEAF, seal, sorted_ids};

/// First entry of every register proof: file type and version.
const MAGIC: &str = "qualistamp/register-proof/1";

/// One leaf of a register, and its path to the seal.
///
/// ```cddl
/// register-proof = {
///   0 => "qualistamp/register-proof/1",
///   1 => uint,                  ; number of ids in the register
///   2 => uint,                  ; index of the leaf, from 0
///   3 => bstr,                  ; the leaf: 1 to 32 ids of 32 bytes
///   4 => [* bstr .size 32]      ; path: the hash of the other half at each level, from the leaf up
/// }
/// ```
///
/// It shows that the stamps in the leaf are in the register. That another stamp is *not* in the register takes the whole
/// [`Register`](super::Register).
#[derive(Clone, PartialEq, Eq)]
pub struct RegisterProof {
    count: usize,
    index: usize,
    leaf: Vec<u8>,
    path: Vec<TreeHash>,
}

impl RegisterProof {
    pub(super) fn new(count: usize, index: usize, leaf: Vec<u8>, path: Vec<TreeHash>) -> Self {
        Self { count, index, leaf, path }
    }

    /// Parses a register proof: its leaf has the place and the size that the count allows, and its path leads to the root.
    /// Which register it belongs to, only its [seal](Self::seal) says.
    ///
    /// # Errors
    /// [`RegisterFault`].
    pub fn parse(bytes: &[u8]) -> Result<Self, RegisterFault> {
        let mut reader = Reader::new(bytes);
        if !reader.begins_with(MAGIC) {
            return Err(RegisterFault::NotAProof);
        }
        let (mut count, mut index, mut leaf, mut path) = (None, None, None, None);
        reader.map(|field, reader| {
            match field {
                0 => drop(reader.text()?),
                1 => count = Some(reader.uint()?),
                2 => index = Some(reader.uint()?),
                3 => leaf = Some(reader.bytes()?),
                4 => path = Some(read_path(reader)?),
                key => return Err(RegisterFault::UnknownField { key }),
            }
            Ok(())
        })?;
        let end = CborError { at: reader.offset(), fault: CborFault::UnexpectedEnd };
        reader.finish()?;
        let (Some(count), Some(index), Some(leaf), Some(path)) = (count, index, leaf, path) else {
            return Err(end.into());
        };
        Self::checked(count, index, leaf, path)
    }

    /// Every number that follows from the count is checked here, before anything is hashed.
    fn checked(entries: u64, leaf: u64, ids: &[u8], path: Vec<TreeHash>) -> Result<Self, RegisterFault> {
        let max = MAX_REGISTER_ENTRIES;
        let count = usize::try_from(entries).ok().filter(|count| *count <= max);
        let count = count.ok_or(RegisterFault::TooLarge { entries, max })?;
        let leaves = count.div_ceil(IDS_PER_LEAF);
        let index = usize::try_from(leaf).ok().filter(|index| *index < leaves);
        let index = index.ok_or(RegisterFault::PlaceBeyondCount { leaf, leaves })?;
        let expected = (count - index * IDS_PER_LEAF).min(IDS_PER_LEAF) * StampId::BYTES;
        if ids.len() != expected {
            return Err(RegisterFault::LeafSize { bytes: ids.len(), expected });
        }
        sorted_ids(ids)?;
        let (found, expected) = (path.len(), path_length(index, leaves));
        if found < expected {
            return Err(RegisterFault::PathTooShort { found, expected });
        }
        if found > expected {
            return Err(RegisterFault::PathTooLong { found, expected });
        }
        Ok(Self { count, index, leaf: ids.to_vec(), path })
    }

    /// Parses a proof from the register that was sealed as `expected`.
    ///
    /// # Errors
    /// [`RegisterFault`].
    pub fn open(bytes: &[u8], expected: [u8; 32]) -> Result<Self, RegisterFault> {
        let proof = Self::parse(bytes)?;
        let found = proof.seal();
        if found == expected { Ok(proof) } else { Err(RegisterFault::SealMismatch { found, expected }) }
    }

    /// The seal of the register that the leaf and its path lead to.
    #[must_use]
    pub fn seal(&self) -> [u8; 32] {
        let leaves = self.count.div_ceil(IDS_PER_LEAF);
        seal(self.count, tree_hash_by_path(self.index, leaves, &leaf_hash(&self.leaf), &self.path))
    }

    /// Whether the leaf contains the stamp. If not, the register may still contain it.
    #[must_use]
    pub fn contains(&self, stamp: StampId) -> bool {
        let (ids, _) = self.leaf.as_chunks::<{ StampId::BYTES }>();
        ids.binary_search(&stamp.0).is_ok()
    }

    /// Encodes the proof.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        writer.map(|map| {
            map.field(0, |writer| writer.text(MAGIC));
            map.field(1, |writer| writer.uint(number(self.count)));
            map.field(2, |writer| writer.uint(number(self.index)));
            map.field(3, |writer| writer.bytes(&self.leaf));
            map.field(4, |writer| {
                writer.array(self.path.len());
                self.path.iter().for_each(|hash| writer.bytes(hash));
            });
        });
        writer.into_bytes()
    }
}

fn read_path(reader: &mut Reader<'_>) -> Result<Vec<TreeHash>, RegisterFault> {
    let found = reader.array()?;
    if found > MAX_REGISTER_PATH {
        return Err(RegisterFault::PathTooLong { found, expected: MAX_REGISTER_PATH });
    }
    (0..found).map(|_| Ok(reader.bytes_exactly()?)).collect()
}

impl fmt::Debug for RegisterProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RegisterProof(leaf {} of {} ids)", self.index, self.count)
    }
}
