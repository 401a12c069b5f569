//! Signatures of compact tokens: JWT and SD-JWT (RFC 7515, RFC 7519, RFC 9901).

use base64ct::{Base64UrlUnpadded, Encoding as _};
use sha2::{Digest as _, Sha256};

use super::crypto::{Algorithm, PublicKey, bit_length, long_enough};
use super::finding::{Check, Finding, Misfit, Signer, Subject, Unchecked};
use super::keys::KnownKeys;
use super::seal::{certificate, unknown_critical};
use crate::error::CredentialError;
use crate::jws::Token;

pub(crate) fn check(token: &Token, links: Result<(), &CredentialError>, keys: &KnownKeys) -> Vec<Check> {
    let signature = signature(token, keys).unwrap_or_else(Finding::NotChecked);
    let mut checks = vec![Check::new(Subject::Signature, signature)];
    match links {
        Err(CredentialError::Disclosure { .. }) => {
            checks.push(Check::new(Subject::Content, Misfit::Disclosure));
        }
        Err(_) => checks.push(Check::new(Subject::Content, Unchecked::Damaged("disclosures"))),
        Ok(()) => {}
    }
    checks
}

fn signature(token: &Token, keys: &KnownKeys) -> Result<Finding, Unchecked> {
    let header = &token.header;
    if let Some(name) = unknown_critical(header, &[]) {
        return Err(Unchecked::Critical(name));
    }
    let algorithm = Algorithm::named(header.text("alg").unwrap_or_default())?;
    let signature =
        Base64UrlUnpadded::decode_vec(&token.signature).map_err(|_| Unchecked::Damaged("signature"))?;
    let signed = token.signing_input.as_bytes();
    let chain = certificate(header)?;
    if let Some(certificate) = &chain {
        let (key, _) = PublicKey::of_certificate(certificate)?;
        if let Some(owner) = keys.owner_of_certificate(&Sha256::digest(certificate).into()) {
            return Ok(if key.verifies(algorithm, signed, &signature)? {
                Finding::Fits(Signer::Listed(owner.to_owned()))
            } else {
                Misfit::Signature.into()
            });
        }
    }
    if let Some(key) = header.get("jwk").filter(|key| key.text("kty") == Some("RSA")) {
        let modulus = key.text("n").map(Base64UrlUnpadded::decode_vec).and_then(Result::ok);
        long_enough(modulus.map_or(0, |modulus| bit_length(&modulus)))?;
    }
    if algorithm == Algorithm::Es256 {
        let mut is_named = false;
        for known in keys.keys() {
            if PublicKey::P256(known.key).verifies(algorithm, signed, &signature)? {
                return Ok(match known.is_withdrawn {
                    true => Unchecked::Withdrawn(known.owner.clone()).into(),
                    false => Finding::Fits(Signer::Listed(known.owner.clone())),
                });
            }
            is_named |= !known.kid.is_empty() && header.text("kid") == Some(&known.kid);
        }
        if is_named {
            return Ok(Misfit::Signature.into());
        }
    }
    let brings_key = chain.is_some() || ["jwk", "jku", "x5u"].iter().any(|name| header.get(name).is_some());
    Err(if brings_key { Unchecked::KeyInHeader } else { Unchecked::NoKnownKey })
}
