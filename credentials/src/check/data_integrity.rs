//! Proofs inside credentials (W3C Data Integrity 1.0): those over JCS (`eddsa-jcs-2022`, `ecdsa-jcs-2019`).

use sha2::{Digest as _, Sha256};

use super::crypto::{Algorithm, PublicKey, base58};
use super::finding::{Check, Finding, Misfit, Signer, Subject, Unchecked};
use super::keys::KnownKeys;
use crate::error::shown;
use crate::json::{self, Json};

pub(crate) fn check(value: &Json, keys: &KnownKeys) -> Vec<Check> {
    let proofs = value.get("proof").map(Json::items).unwrap_or_default();
    let of = |proof| {
        let finding = one(value, proof, keys).unwrap_or_else(Finding::NotChecked);
        Check::new(Subject::Proof, finding)
    };
    proofs.iter().map(of).collect()
}

fn one(value: &Json, proof: &Json, keys: &KnownKeys) -> Result<Finding, Unchecked> {
    let kind = proof.text("type").ok_or(Unchecked::Damaged("proof.type"))?;
    if kind != "DataIntegrityProof" {
        return Err(match kind {
            "Ed25519Signature2018" | "Ed25519Signature2020" | "JsonWebSignature2020" => Unchecked::JsonLd,
            other => Unchecked::ProofKind(shown(other)),
        });
    }
    let algorithm = match proof.text("cryptosuite") {
        Some("eddsa-jcs-2022") => Algorithm::EdDsa,
        Some("ecdsa-jcs-2019") => Algorithm::Es256,
        Some(suite) if suite.contains("-rdfc-") => return Err(Unchecked::JsonLd),
        Some(suite) => return Err(Unchecked::ProofKind(shown(suite))),
        None => return Err(Unchecked::Damaged("proof.cryptosuite")),
    };
    if proof.get("previousProof").is_some() {
        return Err(Unchecked::ProofKind("chain".to_owned()));
    }
    let method = proof.text("verificationMethod").ok_or(Unchecked::Damaged("proof.verificationMethod"))?;
    let key = PublicKey::of_did_key(method)?;
    let signature = proof.text("proofValue").and_then(|text| text.strip_prefix('z')).and_then(base58);
    let signature = signature.ok_or(Unchecked::Damaged("proof.proofValue"))?;

    // Sections 3.3.2 to 3.3.5 of both suites: the hash of the options, then that of the document.
    let mut document = without(value, "proof");
    if let Some(context) = proof.get("@context") {
        // What was signed has the context of the proof; others may only have been added behind it.
        let (signed, found) = (context.items(), value.get("@context").map(Json::items).unwrap_or_default());
        if !found.starts_with(signed) {
            return Ok(Misfit::Signature.into());
        }
        if let Json::Object(members) = &mut document {
            members
                .iter_mut()
                .filter(|(name, _)| name == "@context")
                .for_each(|(_, of)| *of = context.clone());
        }
    }
    let options = without(proof, "proofValue");
    let mut signed = Sha256::digest(json::canonical(&options)).to_vec();
    signed.extend(Sha256::digest(json::canonical(&document)));
    if !key.verifies(algorithm, &signed, &signature)? {
        return Ok(Misfit::Signature.into());
    }
    let known = keys.keys().iter().find(|known| matches!(&key, PublicKey::P256(key) if *key == known.key));
    Ok(match known {
        Some(known) if known.is_withdrawn => Unchecked::Withdrawn(known.owner.clone()).into(),
        Some(known) => Finding::Fits(Signer::Listed(known.owner.clone())),
        None => {
            let name = method.split('#').next().unwrap_or_default();
            Finding::Fits(Signer::Unknown(shown(name)))
        }
    })
}

fn without(value: &Json, name: &str) -> Json {
    let Json::Object(members) = value else { return value.clone() };
    Json::Object(members.iter().filter(|(key, _)| key != name).cloned().collect())
}
