//! The target hash of OpenAttestation documents, computed from their content: Keccak-256 over salted fields.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64ct::{Base64, Encoding as _};
use sha3::{Digest as _, Keccak256};

use crate::error::{CredentialError, shown};
use crate::json::{self, Json, number_text, quoted};

/// The target hash of a document of version 2, if its content has the hash that it states.
pub(crate) fn target_hash_2(document: &Json) -> Result<Vec<u8>, CredentialError> {
    let what = |what| CredentialError::OpenAttestation { what };
    let data = document.get("data").ok_or(what("data"))?;
    let withheld = document.get("privacy").and_then(|privacy| privacy.get("obfuscatedData"));
    let mut hashes = hidden(withheld)?;
    let mut leaves = Vec::new();
    flatten(data, String::new(), &Paths::Dots, &mut leaves);
    for (path, value) in leaves {
        let value = json::canonical(value);
        hashes.push(keccak(&format!("{{{}:{value}}}", quoted(&path))));
    }
    let stated = document.get("signature").and_then(|signature| signature.text("targetHash"));
    compare(hashes, stated.ok_or(what("signature.targetHash"))?)
}

/// The target hash of a document of version 3, if its content has the hash that it states.
pub(crate) fn target_hash_3(document: &Json) -> Result<Vec<u8>, CredentialError> {
    let what = |what| CredentialError::OpenAttestation { what };
    let proof = document.get("proof").ok_or(what("proof"))?;
    let withheld = proof.get("privacy").and_then(|privacy| privacy.get("obfuscated"));
    let mut hashes = hidden(withheld)?;
    let mut leaves = Vec::new();
    let Json::Object(members) = document else { return Err(what("document")) };
    for (key, value) in members.iter().filter(|(key, _)| key != "proof") {
        flatten(value, key.clone(), &Paths::Brackets, &mut leaves);
    }
    let mut fields: BTreeMap<String, &Json> = BTreeMap::new();
    for (path, value) in leaves {
        if fields.insert(path.clone(), value).is_some() {
            return Err(CredentialError::NotCovered { path: shown(&path) });
        }
    }
    let salts = Base64::decode_vec(proof.text("salts").ok_or(what("proof.salts"))?);
    let salts = salts.ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(what("proof.salts"))?;
    let salts = json::parse(&salts)?;
    for salt in salts.as_array().ok_or(what("proof.salts"))? {
        let (Some(path), Some(salt)) = (salt.text("path"), salt.text("value")) else {
            return Err(what("proof.salts"));
        };
        // A salt without a field, or two for one field, is no document that anybody wrapped.
        let value = match fields.remove(path) {
            Some(Json::String(text)) => text.clone(),
            Some(Json::Number(number)) => number_text(*number),
            Some(value @ (Json::Null | Json::Bool(_))) => json::canonical(value),
            Some(Json::Array(_) | Json::Object(_)) | None => {
                return Err(CredentialError::NotCovered { path: shown(path) });
            }
        };
        hashes.push(keccak(&format!("{{{}:{}}}", quoted(path), quoted(&format!("{salt}:{value}")))));
    }
    if let Some(path) = fields.keys().next() {
        return Err(CredentialError::NotCovered { path: shown(path) });
    }
    compare(hashes, proof.text("targetHash").ok_or(what("proof.targetHash"))?)
}

/// The hashes of fields that the holder withholds.
fn hidden(listed: Option<&Json>) -> Result<Vec<String>, CredentialError> {
    let fault = || CredentialError::OpenAttestation { what: "privacy" };
    let Some(listed) = listed else { return Ok(Vec::new()) };
    let hashes = listed.as_array().ok_or_else(fault)?;
    hashes.iter().map(|hash| hash.as_str().map(str::to_owned).ok_or_else(fault)).collect()
}

fn compare(mut hashes: Vec<String>, stated: &str) -> Result<Vec<u8>, CredentialError> {
    hashes.sort_unstable();
    let listed: Vec<String> = hashes.iter().map(|hash| quoted(hash)).collect();
    let text = format!("[{}]", listed.join(","));
    let computed = keccak(&text);
    if computed == stated {
        Ok(Keccak256::digest(text.as_bytes()).to_vec())
    } else {
        Err(CredentialError::TargetHash { stated: shown(stated), computed })
    }
}

/// The hash in hexadecimal digits.
fn keccak(text: &str) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Keccak256::digest(text.as_bytes()) {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// How the path of a field is written.
enum Paths {
    /// `a.0.b`; an empty array or object is a field.
    Dots,
    /// `a[0].b`; an empty array or object is none.
    Brackets,
}

fn flatten<'a>(value: &'a Json, path: String, paths: &Paths, leaves: &mut Vec<(String, &'a Json)>) {
    match value {
        Json::Object(members) if !members.is_empty() => {
            for (key, member) in members {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(member, path, paths, leaves);
            }
        }
        Json::Array(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                let path = match paths {
                    Paths::Dots if path.is_empty() => index.to_string(),
                    Paths::Dots => format!("{path}.{index}"),
                    Paths::Brackets => format!("{path}[{index}]"),
                };
                flatten(item, path, paths, leaves);
            }
        }
        Json::Object(_) | Json::Array(_) if matches!(paths, Paths::Brackets) => {}
        Json::Object(_) | Json::Array(_) | Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {
            leaves.push((path, value));
        }
    }
}
