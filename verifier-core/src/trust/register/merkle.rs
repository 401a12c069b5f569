//! Merkle tree hashes (RFC 6962 section 2.1), with SHA-256.

use sha2::{Digest as _, Sha256};

/// The hash of a leaf or a node.
pub(super) type TreeHash = [u8; 32];

/// Prefix of a leaf. It differs from that of a node, so that no node can be shown as a leaf.
const LEAF: [u8; 1] = [0];
/// Prefix of a node.
const NODE: [u8; 1] = [1];

/// The hash of a leaf.
pub(super) fn leaf_hash(leaf: &[u8]) -> TreeHash {
    Sha256::new().chain_update(LEAF).chain_update(leaf).finalize().into()
}

fn node_hash(left: &TreeHash, right: &TreeHash) -> TreeHash {
    Sha256::new().chain_update(NODE).chain_update(left).chain_update(right).finalize().into()
}

/// Number of leaves of the left half of a tree: the largest power of two below `leaves`, which is at least 2.
fn left_half(leaves: usize) -> usize {
    1 << (leaves - 1).ilog2()
}

/// The Merkle tree hash over the leaves with these hashes.
pub(super) fn tree_hash(leaves: &[TreeHash]) -> TreeHash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => *leaf,
        leaves => {
            let (left, right) = leaves.split_at(left_half(leaves.len()));
            node_hash(&tree_hash(left), &tree_hash(right))
        }
    }
}

/// The path from leaf `index` to the root (RFC 6962 section 2.1.1): the hash of the other half at each level, from the leaf up.
/// The tree has such a leaf.
pub(super) fn path(index: usize, leaves: &[TreeHash]) -> Vec<TreeHash> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let half = left_half(leaves.len());
    let (left, right) = leaves.split_at(half);
    let (mut below, other) = match index.checked_sub(half) {
        None => (path(index, left), right),
        Some(index) => (path(index, right), left),
    };
    below.push(tree_hash(other));
    below
}

/// Number of hashes in the path of leaf `index` in a tree of so many leaves.
pub(super) fn path_length(mut index: usize, mut leaves: usize) -> usize {
    let mut length = 0;
    while leaves > 1 {
        let half = left_half(leaves);
        (index, leaves) = match index.checked_sub(half) {
            None => (index, half),
            Some(index) => (index, leaves - half),
        };
        length += 1;
    }
    length
}

/// The Merkle tree hash of a tree of so many leaves in which `leaf` is the hash of leaf `index`. The path has the length of
/// [`path_length`].
pub(super) fn tree_hash_by_path(index: usize, leaves: usize, leaf: &TreeHash, path: &[TreeHash]) -> TreeHash {
    match path.split_last() {
        Some((other, below)) if leaves > 1 => {
            let half = left_half(leaves);
            match index.checked_sub(half) {
                None => node_hash(&tree_hash_by_path(index, half, leaf, below), other),
                Some(index) => node_hash(other, &tree_hash_by_path(index, leaves - half, leaf, below)),
            }
        }
        Some(_) | None => *leaf,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::hex;

    /// The leaves of the reference tests of Certificate Transparency (google/certificate-transparency, `merkle_tree_test.cc`), and
    /// the tree hashes over the first one, two and so on of them.
    #[test]
    fn tree_hashes_are_those_of_certificate_transparency() {
        let leaves: [&[u8]; 8] = [
            &[],
            &[0x00],
            &[0x10],
            &[0x20, 0x21],
            &[0x30, 0x31],
            &[0x40, 0x41, 0x42, 0x43],
            &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
            &[0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
        ];
        let hashes: Vec<_> = leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        let expected = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        for (count, expected) in expected.into_iter().enumerate() {
            assert_eq!(hex(&tree_hash(&hashes[..count])), expected, "{count} leaves");
        }
    }

    #[test]
    fn every_leaf_of_every_tree_leads_to_its_root() {
        let hashes: Vec<_> = (0..70u8).map(|leaf| leaf_hash(&[leaf])).collect();
        for count in 1..=hashes.len() {
            let tree = &hashes[..count];
            for (index, leaf) in tree.iter().enumerate() {
                let path = path(index, tree);
                assert_eq!(path.len(), path_length(index, count));
                assert_eq!(tree_hash_by_path(index, count, leaf, &path), tree_hash(tree));
            }
        }
    }
}
