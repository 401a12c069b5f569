//! Seals of European Digital Credentials: JAdES in JSON serialisation (ETSI TS 119 182-1, RFC 7515, RFC 7797).

use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use sha2::{Digest as _, Sha256};

use super::crypto::{Algorithm, PublicKey};
use super::finding::{Check, Finding, Misfit, Signer, Subject, Unchecked};
use super::keys::KnownKeys;
use crate::error::shown;
use crate::json::Json;
use crate::jws;

/// Headers that change nothing about what is signed by whom.
const UNDERSTOOD: [&str; 8] = ["b64", "sigT", "adoTst", "sigPId", "srCms", "srAts", "sigPl", "x5t#o"];

/// One check for each signature. `whole` has been parsed as a JSON Web Signature before.
pub(crate) fn check(whole: &Json, keys: &KnownKeys) -> Vec<Check> {
    let payload = whole.text("payload").unwrap_or_default();
    let signatures = match whole.get("signatures") {
        Some(Json::Array(signatures)) => signatures.as_slice(),
        _ => std::slice::from_ref(whole),
    };
    let of = |signature: &Json| {
        let finding = one(signature, payload, keys).unwrap_or_else(Finding::NotChecked);
        Check::new(Subject::Seal, finding)
    };
    signatures.iter().map(of).collect()
}

fn one(signature: &Json, payload: &str, keys: &KnownKeys) -> Result<Finding, Unchecked> {
    let protected = signature.text("protected").ok_or(Unchecked::Damaged("protected"))?;
    let header = jws::header(protected).map_err(|_| Unchecked::Damaged("protected"))?;
    if let Some(name) = unknown_critical(&header, &UNDERSTOOD) {
        return Err(Unchecked::Critical(name));
    }
    let algorithm = Algorithm::named(header.text("alg").unwrap_or_default())?;
    let Some(certificate) = certificate(&header)? else { return Err(Unchecked::NoKnownKey) };
    let thumbprint: [u8; 32] = Sha256::digest(&certificate).into();
    let named = header.text("x5t#S256").map(Base64UrlUnpadded::decode_vec);
    if named.is_some_and(|named| named.as_deref() != Ok(thumbprint.as_slice())) {
        return Ok(Misfit::Certificate.into());
    }
    let (key, subject) = PublicKey::of_certificate(&certificate)?;
    let bytes = signature.text("signature").map(Base64UrlUnpadded::decode_vec).and_then(Result::ok);
    let bytes = bytes.ok_or(Unchecked::Damaged("signature"))?;
    // The payload as it stands in the file: text with `b64` false, otherwise Base64url (RFC 7797 section 3).
    let signed = format!("{protected}.{payload}");
    Ok(match (key.verifies(algorithm, signed.as_bytes(), &bytes)?, keys.owner_of_certificate(&thumbprint)) {
        (true, Some(owner)) => Finding::Fits(Signer::Listed(owner.to_owned())),
        (true, None) => Finding::Fits(Signer::Unknown(format!("certificate for {subject}"))),
        (false, _) => Misfit::Signature.into(),
    })
}

/// The first certificate of the header, the one that signs.
pub(crate) fn certificate(header: &Json) -> Result<Option<Vec<u8>>, Unchecked> {
    let Some(chain) = header.get("x5c") else { return Ok(None) };
    let first = chain.as_array().and_then(<[Json]>::first).and_then(Json::as_str);
    first.and_then(|text| Base64::decode_vec(text).ok()).map(Some).ok_or(Unchecked::Damaged("x5c"))
}

/// The first critical header that is none of `understood` (RFC 7515 section 4.1.11).
pub(crate) fn unknown_critical(header: &Json, understood: &[&str]) -> Option<String> {
    let critical = header.get("crit")?;
    let mut names = critical.items().iter().map(|name| name.as_str().unwrap_or("crit"));
    names.find(|name| !understood.contains(name)).map(shown)
}
