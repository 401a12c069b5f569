//! JSON Web Signatures (RFC 7515, RFC 7797) and SD-JWT: what was signed, not by whom.

use std::collections::HashMap;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use sha2::{Digest as _, Sha256};

use crate::error::CredentialError;
use crate::json::{self, Json};
use crate::limits::MAX_DISCLOSURES;

/// The decoded payload of a signature in JSON serialisation; `None` if `value` is no such signature.
pub(crate) fn json_payload(value: &Json) -> Result<Option<Vec<u8>>, CredentialError> {
    let signatures = match value.get("signatures") {
        Some(Json::Array(signatures)) => signatures.as_slice(),
        Some(_) => return Ok(None),
        None if value.get("protected").is_some() && value.get("signature").is_some() => {
            std::slice::from_ref(value)
        }
        None => return Ok(None),
    };
    let fault = |what| Err(CredentialError::Jws { what });
    let Some(payload) = value.text("payload") else { return fault("payload") };
    let mut is_encoded = None;
    for signature in signatures {
        let header = header(signature.text("protected").unwrap_or_default())?;
        let b64 = match header.get("b64") {
            None => true,
            Some(value) => {
                // A reader that does not know `b64` must refuse, which it does only if the header says so (RFC 7797 section 6).
                let critical = header.get("crit").and_then(Json::as_array).unwrap_or_default();
                let is_critical = critical.iter().any(|name| name.as_str() == Some("b64"));
                match value.as_bool().filter(|_| is_critical) {
                    Some(b64) => b64,
                    None => return fault("crit, which must name b64"),
                }
            }
        };
        if is_encoded.is_some_and(|other| other != b64) {
            return fault("b64, which must be the same in all signatures");
        }
        is_encoded = Some(b64);
    }
    match is_encoded {
        None => fault("signatures"),
        Some(true) => decode(payload, "payload").map(Some),
        Some(false) => Ok(Some(payload.as_bytes().to_vec())),
    }
}

/// A compact token.
pub(crate) struct Token {
    /// `header.payload`: what was signed, in ASCII.
    pub(crate) signing_input: String,
    pub(crate) header: Json,
    pub(crate) payload: Json,
    /// In Base64url.
    pub(crate) signature: String,
    disclosures: Vec<String>,
}

/// Parses a compact token, with or without disclosures; `None` if `text` does not look like one. White space, as mails add it, is left
/// out.
pub(crate) fn token(text: &str) -> Result<Option<Token>, CredentialError> {
    let is_of_token =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'=');
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    if !text.bytes().all(|byte| is_of_token(&byte) || is_space(&byte)) {
        return Ok(None);
    }
    let text: String = text.chars().filter(|character| !character.is_ascii_whitespace()).collect();
    let mut parts = text.split('~');
    let signed = parts.next().unwrap_or_default();
    let Some((signing_input, signature)) = signed.rsplit_once('.') else { return Ok(None) };
    let Some((first, second)) = signing_input.split_once('.') else { return Ok(None) };
    // A text with two dots is a token if its first part is a JSON object in Base64url.
    let starts_object = Base64UrlUnpadded::decode_vec(first).is_ok_and(|bytes| bytes.starts_with(b"{"));
    if second.contains('.') || !starts_object {
        return Ok(None);
    }
    let header = header(first)?;
    if header.get("b64").is_some() {
        return Err(CredentialError::Jws { what: "payload, which compact tokens carry in Base64url" });
    }
    let payload = object(&decode(second, "payload")?, "payload")?;
    // After the last `~` comes nothing, or the holder's proof of possession.
    let mut disclosures: Vec<String> = parts.map(str::to_owned).collect();
    if disclosures.pop().is_some_and(|last| !last.is_empty() && last.split('.').count() != 3) {
        return Err(CredentialError::Jws { what: "what follows the last `~`" });
    }
    Ok(Some(Token {
        signing_input: signing_input.to_owned(),
        header,
        payload,
        signature: signature.to_owned(),
        disclosures,
    }))
}

impl Token {
    /// Whether it is an SD-JWT, by its type or by what it contains.
    pub(crate) fn is_sd_jwt(&self) -> bool {
        let kind = self.header.text("typ").unwrap_or_default();
        kind.ends_with("sd-jwt") || self.payload.get("_sd").is_some() || !self.disclosures.is_empty()
    }

    /// The payload with what its disclosures reveal. They have been checked before.
    pub(crate) fn revealed(&self) -> Result<Json, CredentialError> {
        let mut disclosed = HashMap::new();
        for disclosure in &self.disclosures {
            let digest = Base64UrlUnpadded::encode_string(&Sha256::digest(disclosure.as_bytes()));
            disclosed.insert(digest, parsed(&decode(disclosure, "disclosure")?, "disclosure")?);
        }
        Ok(reveal(&self.payload, &mut disclosed))
    }

    /// Checks that the issuer signed the digest of every disclosure.
    pub(crate) fn check_disclosures(&self) -> Result<(), CredentialError> {
        if self.disclosures.len() > MAX_DISCLOSURES {
            return Err(CredentialError::TooManyDisclosures);
        }
        if self.payload.get("_sd_alg").is_some_and(|name| name.as_str() != Some("sha-256")) {
            return Err(CredentialError::DisclosureHash);
        }
        let mut waiting: HashMap<String, usize> = HashMap::new();
        for (index, disclosure) in self.disclosures.iter().enumerate() {
            let digest = Base64UrlUnpadded::encode_string(&Sha256::digest(disclosure.as_bytes()));
            if waiting.insert(digest, index).is_some() {
                return Err(CredentialError::Disclosure { number: index + 1 });
            }
        }
        let mut digests = Vec::new();
        collect_digests(&self.payload, &mut digests);
        while let Some(digest) = digests.pop() {
            let Some(index) = waiting.remove(&digest) else { continue };
            let disclosure = self.disclosures.get(index).map(String::as_str).unwrap_or_default();
            let parsed = parsed(&decode(disclosure, "disclosure")?, "disclosure")?;
            // [salt, name, value], or [salt, value] for an item of an array.
            match parsed.as_array() {
                Some([Json::String(_), value]) => collect_digests(value, &mut digests),
                Some([Json::String(_), Json::String(name), value]) if name != "_sd" && name != "..." => {
                    collect_digests(value, &mut digests);
                }
                Some(_) | None => return Err(CredentialError::Disclosure { number: index + 1 }),
            }
        }
        match waiting.values().min() {
            Some(index) => Err(CredentialError::Disclosure { number: index + 1 }),
            None => Ok(()),
        }
    }
}

/// `value` with its disclosures in their places. Each is used once, so that none can contain itself.
fn reveal(value: &Json, disclosed: &mut HashMap<String, Json>) -> Json {
    match value {
        Json::Object(members) => {
            let mut revealed = Vec::new();
            for (key, member) in members {
                if key != "_sd" {
                    revealed.push((key.clone(), reveal(member, disclosed)));
                    continue;
                }
                for digest in member.items().iter().filter_map(Json::as_str) {
                    if let Some(Json::Array(parts)) = disclosed.remove(digest)
                        && let [_, Json::String(name), value] = parts.as_slice()
                        && !members.iter().any(|(key, _)| key == name)
                    {
                        revealed.push((name.clone(), reveal(value, disclosed)));
                    }
                }
            }
            Json::Object(revealed)
        }
        Json::Array(items) => {
            let mut revealed = Vec::new();
            for item in items {
                match item.text("...") {
                    None => revealed.push(reveal(item, disclosed)),
                    Some(digest) => {
                        if let Some(Json::Array(parts)) = disclosed.remove(digest)
                            && let [_, value] = parts.as_slice()
                        {
                            revealed.push(reveal(value, disclosed));
                        }
                    }
                }
            }
            Json::Array(revealed)
        }
        other @ (Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_)) => other.clone(),
    }
}

/// The digests of disclosures in `value`: in `_sd` of objects, and in items `{"...": digest}` of arrays.
fn collect_digests(value: &Json, digests: &mut Vec<String>) {
    match value {
        Json::Object(members) => {
            for (key, member) in members {
                match (key.as_str(), member) {
                    ("_sd", Json::Array(listed)) => {
                        digests.extend(listed.iter().filter_map(Json::as_str).map(str::to_owned));
                    }
                    ("...", Json::String(digest)) => digests.push(digest.clone()),
                    _ => collect_digests(member, digests),
                }
            }
        }
        Json::Array(items) => items.iter().for_each(|item| collect_digests(item, digests)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

/// A protected header: an object that names an algorithm, and not `none`.
pub(crate) fn header(encoded: &str) -> Result<Json, CredentialError> {
    let header = object(&decode(encoded, "protected header")?, "protected header")?;
    match header.text("alg") {
        None => Err(CredentialError::Jws { what: "alg" }),
        Some(alg) if alg.eq_ignore_ascii_case("none") => Err(CredentialError::AlgNone),
        Some(_) => Ok(header),
    }
}

fn decode(encoded: &str, what: &'static str) -> Result<Vec<u8>, CredentialError> {
    match Base64UrlUnpadded::decode_vec(encoded.trim_end_matches('=')) {
        Ok(bytes) if !bytes.is_empty() => Ok(bytes),
        Ok(_) | Err(_) => Err(CredentialError::Jws { what }),
    }
}

fn parsed(bytes: &[u8], what: &'static str) -> Result<Json, CredentialError> {
    json::parse(std::str::from_utf8(bytes).map_err(|_| CredentialError::Jws { what })?)
}

fn object(bytes: &[u8], what: &'static str) -> Result<Json, CredentialError> {
    let value = parsed(bytes, what)?;
    if value.is_object() { Ok(value) } else { Err(CredentialError::Jws { what }) }
}
