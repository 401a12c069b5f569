//! The same diploma in two well-known formats, to compare sizes: in the style of the EU Digital COVID Certificate, and as a JWS.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::cbor::Item;
use crate::claims::days;

/// The CWT claim of the EU Digital COVID Certificate for the health certificate. Here it contains the diploma.
const HCERT: i64 = -260;

/// The lifetime of the envelope. These formats always have an expiry. Its value does not affect the size.
const LIFE: i64 = 10 * 365 * 86_400;

/// A COSE_Sign1 with string keys, compressed as a whole with zlib at level 9: the input of Base45.
pub fn dcc(issuer: &str, profile: &Map<String, Value>) -> Result<Vec<u8>, String> {
    let issued = issued(profile)?;
    let payload = Item::Map(vec![
        (Item::integer(1), Item::Text(issuer.to_owned())),
        (Item::integer(4), Item::integer(issued + LIFE)),
        (Item::integer(6), Item::integer(issued)),
        (Item::integer(HCERT), Item::Map(vec![(Item::integer(1), item(&Value::Object(profile.clone()))?)])),
    ])
    .encode();
    let protected = Item::Map(vec![
        (Item::integer(1), Item::integer(-7)),
        (Item::integer(4), Item::Bytes(noise(&payload, 8))),
    ])
    .encode();
    let signature = noise(&payload, 64);
    let parts = [Item::Bytes(protected), Item::Map(Vec::new()), Item::Bytes(payload), Item::Bytes(signature)];
    // Tag 18: COSE_Sign1.
    let mut cose = vec![0xD2];
    cose.extend(Item::Array(parts.into()).encode());
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
    zlib.write_all(&cose).and_then(|()| zlib.finish()).map_err(|error| error.to_string())
}

/// The number of characters of a compact JWS with ES256 over minified JSON.
pub fn jws(issuer: &str, profile: &Map<String, Value>) -> Result<usize, String> {
    let issued = issued(profile)?;
    let header = json!({ "alg": "ES256", "kid": "AAAAAAAAAAA", "typ": "JWT" }).to_string();
    let payload = json!({ "iss": issuer, "exp": issued + LIFE, "iat": issued, "award": profile }).to_string();
    let base64url = |bytes: usize| (bytes * 4).div_ceil(3);
    Ok(base64url(header.len()) + 1 + base64url(payload.len()) + 1 + base64url(64))
}

fn issued(profile: &Map<String, Value>) -> Result<i64, String> {
    let awarded = profile.get("awarded").and_then(Value::as_str).and_then(days);
    Ok(awarded.ok_or("no date awarded")? * 86_400)
}

fn item(value: &Value) -> Result<Item, String> {
    Ok(match value {
        Value::Null => return Err("null in a diploma".to_owned()),
        Value::Bool(value) => Item::Bool(*value),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => Item::integer(integer),
            None => Item::Float(number.as_f64().ok_or("a number out of range")?),
        },
        Value::String(text) => Item::Text(text.clone()),
        Value::Array(values) => Item::Array(values.iter().map(item).collect::<Result<_, _>>()?),
        Value::Object(map) => Item::Map(
            map.iter()
                .map(|(key, value)| Ok((Item::Text(key.clone()), item(value)?)))
                .collect::<Result<_, String>>()?,
        ),
    })
}

/// Incompressible bytes in place of signatures and key ids.
fn noise(seed: &[u8], length: usize) -> Vec<u8> {
    (0..=length / 32)
        .flat_map(|block| Sha256::new().chain_update(seed).chain_update(block.to_be_bytes()).finalize())
        .take(length)
        .collect()
}
