//! Paths from the hash of a document to the hash of a batch: OpenAttestation (Keccak-256, sorted pairs) and Blockcerts 2
//! (MerkleProof2017, SHA-256).

use sha2::{Digest as _, Sha256};
use sha3::Keccak256;

use super::finding::{Check, Finding, Misfit, Signer, Subject, Unchecked};
use crate::error::CredentialError;
use crate::json::Json;

/// Most hashes in a path: a batch of 2^64 documents.
const MAX_PATH: usize = 64;

/// `proof` is the part with `targetHash`, path and root; `links` tells whether the content has its target hash.
pub(crate) fn open_attestation(
    document: &Json,
    proof: Option<&Json>,
    links: Result<(), &CredentialError>,
) -> Vec<Check> {
    let Some(proof) = proof.filter(|proof| proof.get("targetHash").is_some()) else { return Vec::new() };
    let content: Finding = match links {
        Ok(()) => Finding::Fits(Signer::Nobody),
        Err(CredentialError::TargetHash { .. }) => Misfit::TargetHash.into(),
        Err(CredentialError::NotCovered { .. }) => Misfit::NotCovered.into(),
        Err(_) => Unchecked::Damaged("hashes").into(),
    };
    // Version 2 calls it `proof`, version 3 `proofs`.
    let path = proof.get("proofs").or_else(|| proof.get("proof"));
    let path = path.and_then(Json::as_array).ok_or(Unchecked::Damaged("proof"));
    let leads = path.and_then(|path| {
        let step = |hash: [u8; 32], other: &Json| {
            let other = hash_of(other.as_str())?;
            let (first, second) = if hash <= other { (hash, other) } else { (other, hash) };
            Ok(Keccak256::digest([first, second].as_flattened()).into())
        };
        leads_to_root(proof, path, step)
    });
    let mut checks = vec![Check::new(Subject::Content, content), path_check(leads)];
    let is_signed =
        proof.get("key").is_some() || document.get("proof").is_some_and(|proof| proof.as_array().is_some());
    let rest = if is_signed { Unchecked::Ethereum } else { Unchecked::Chain };
    let subject = if is_signed { Subject::Signature } else { Subject::Chain };
    checks.push(Check::new(subject, rest));
    checks
}

/// Blockcerts 2: the path alone. The hash of the content is over a canonical form of JSON-LD.
pub(crate) fn blockcerts(value: &Json) -> Vec<Check> {
    let Some(proof) = value.get("signature").filter(|proof| proof.get("targetHash").is_some()) else {
        return Vec::new();
    };
    let path = proof.get("proof").and_then(Json::as_array).ok_or(Unchecked::Damaged("signature.proof"));
    let leads = path.and_then(|path| {
        let step = |hash: [u8; 32], other: &Json| {
            let pair = match (other.text("left"), other.text("right")) {
                (Some(left), None) => [hash_of(Some(left))?, hash],
                (None, Some(right)) => [hash, hash_of(Some(right))?],
                (Some(_), Some(_)) | (None, None) => return Err(Unchecked::Damaged("signature.proof")),
            };
            Ok(Sha256::digest(pair.as_flattened()).into())
        };
        leads_to_root(proof, path, step)
    });
    vec![
        Check::new(Subject::Content, Unchecked::JsonLd),
        path_check(leads),
        Check::new(Subject::Chain, Unchecked::Chain),
    ]
}

fn path_check(leads: Result<bool, Unchecked>) -> Check {
    Check::new(
        Subject::Path,
        match leads {
            Ok(true) => Finding::Fits(Signer::Nobody),
            Ok(false) => Misfit::Path.into(),
            Err(why) => why.into(),
        },
    )
}

fn leads_to_root(
    proof: &Json,
    path: &[Json],
    step: impl Fn([u8; 32], &Json) -> Result<[u8; 32], Unchecked>,
) -> Result<bool, Unchecked> {
    if path.len() > MAX_PATH {
        return Err(Unchecked::Damaged("a path with more than 64 hashes"));
    }
    let (target, root) = (hash_of(proof.text("targetHash"))?, hash_of(proof.text("merkleRoot"))?);
    Ok(path.iter().try_fold(target, step)? == root)
}

/// A hash of 32 bytes in hexadecimal digits.
fn hash_of(text: Option<&str>) -> Result<[u8; 32], Unchecked> {
    let damaged = Unchecked::Damaged("a hash, which has 64 hexadecimal digits");
    let text = text.filter(|text| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let text = text.ok_or(damaged.clone())?;
    let mut hash = [0; 32];
    for (byte, pair) in hash.iter_mut().zip(text.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).map_err(|_| damaged.clone())?;
    }
    Ok(hash)
}
