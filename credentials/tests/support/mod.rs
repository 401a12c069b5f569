//! Small credentials of each kind, made here.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests: a failure there is the test's own message"
)]

use std::io::Write as _;

use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use flate2::{Crc, write::ZlibEncoder};
use qualistamp_credentials::{CredentialError, CredentialFile, Link};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use sha3::Keccak256;

pub(crate) fn read(bytes: impl AsRef<[u8]>) -> CredentialFile {
    CredentialFile::read(bytes.as_ref()).unwrap()
}

pub(crate) fn link(bytes: impl AsRef<[u8]>) -> Link {
    read(bytes).link().unwrap()
}

/// Why the file is refused, or has no link.
pub(crate) fn refusal(bytes: impl AsRef<[u8]>) -> CredentialError {
    CredentialFile::read(bytes.as_ref()).and_then(|file| file.link()).expect_err("it has a link")
}

/// The first 24 bytes of the SHA-256, in hexadecimal digits.
pub(crate) fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(24).map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn base64url(bytes: impl AsRef<[u8]>) -> String {
    Base64UrlUnpadded::encode_string(bytes.as_ref())
}

pub(crate) fn unbase64url(text: &str) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(text).unwrap()
}

/// The hash of two hashes in hexadecimal digits, the smaller one first.
pub(crate) fn keccak_pair(one: &str, other: &str) -> String {
    let bytes = |text: &str| -> Vec<u8> {
        (0..32).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
    };
    let mut pair = [bytes(one), bytes(other)];
    pair.sort();
    Keccak256::digest(pair.concat()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An Open Badge 3 without a proof.
pub(crate) fn badge() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://university.example", "type": ["Profile"], "name": "University of Example"},
        "validFrom": "2026-07-15T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": {"id": "urn:x", "type": ["Achievement"], "name": "Δίπλωμα", "creditsAvailable": 4.50}
        }
    })
}

/// A European Digital Credential without a seal.
pub(crate) fn elm() -> Value {
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "id": "urn:credential:1",
        "credentialSubject": {"type": "Person", "familyName": {"en": "Papadopoulou"}}
    })
}

/// A JSON Web Signature in JSON serialisation with an unencoded payload, as seals of European Digital Credentials are. The signature
/// itself is not a real one: links do not depend on it.
pub(crate) fn sealed(payload: &str) -> Value {
    let protected = json!({"alg": "RS256", "b64": false, "crit": ["b64"]});
    json!({
        "payload": payload,
        "signatures": [{"protected": base64url(protected.to_string()), "header": {"etsiU": []}, "signature": base64url("s")}]
    })
}

pub(crate) fn jwt(header: &Value, payload: &Value) -> String {
    format!("{}.{}.{}", base64url(header.to_string()), base64url(payload.to_string()), base64url("signature"))
}

/// An SD-JWT and its disclosures: a name, a degree with a grade inside it, and an item of a list.
pub(crate) fn sd_jwt() -> (String, Vec<String>) {
    let disclosure = |value: Value| base64url(value.to_string());
    let hash = |disclosure: &str| base64url(Sha256::digest(disclosure.as_bytes()));
    let name = disclosure(json!(["s1", "family_name", "Papadopoulou"]));
    let grade = disclosure(json!(["s2", "grade", "8,45"]));
    let degree = disclosure(json!(["s3", "degree", {"title": "Master", "_sd": [hash(&grade)]}]));
    let language = disclosure(json!(["s4", "el"]));
    let payload = json!({
        "vct": "urn:eu.europa.ec.eudi:learning:credential:1",
        "_sd_alg": "sha-256",
        "_sd": [hash(&name), hash(&degree), hash("one that is withheld")],
        "languages": [{"...": hash(&language)}]
    });
    (jwt(&json!({"alg": "ES256", "typ": "dc+sd-jwt"}), &payload), vec![name, grade, degree, language])
}

/// A PNG of one pixel with these chunks before the picture.
pub(crate) fn png(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(data);
        png.extend_from_slice(kind);
        png.extend_from_slice(data);
        png.extend(crc.sum().to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    for (kind, data) in chunks {
        chunk(kind, data);
    }
    chunk(b"IDAT", &zlib(&[0, 0]));
    chunk(b"IEND", &[]);
    png
}

/// The data of an iTXt chunk.
pub(crate) fn itxt(keyword: &str, text: &[u8], is_compressed: bool) -> Vec<u8> {
    let text = if is_compressed { zlib(text) } else { text.to_vec() };
    [keyword.as_bytes(), &[0, u8::from(is_compressed), 0, 0, 0], &text].concat()
}

pub(crate) fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn svg(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">{inside}<g/></svg>"
    )
}

fn keccak(text: &str) -> String {
    Keccak256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn root(mut hashes: Vec<String>) -> String {
    hashes.sort();
    keccak(&serde_json::to_string(&hashes).unwrap())
}

/// A wrapped OpenAttestation document of version 2. Fields with a number in `withheld` are withheld.
pub(crate) fn open_attestation_2(withheld: &[usize]) -> Value {
    let fields = [
        ("name", "a1:string:Diploma \"of\" Arts"),
        ("recipient.name", "a2:string:Ελένη"),
        ("issuers.0.name", "a3:string:University"),
        ("transcript.0.grade", "a4:number:8.5"),
    ];
    let hash = |(path, value): &(&str, &str)| keccak(&json!({*path: value}).to_string());
    let all = fields.iter().map(hash).collect();
    let kept = |number: usize| if withheld.contains(&number) { None } else { Some(fields[number].1) };
    let mut data = json!({"name": kept(0), "recipient": {"name": kept(1)}, "issuers": [{"name": kept(2)}]});
    if let Some(grade) = kept(3) {
        data["transcript"] = json!([{"grade": grade}]);
    }
    data.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    if kept(1).is_none() {
        data.as_object_mut().unwrap().remove("recipient");
    }
    let hidden: Vec<String> = withheld.iter().map(|number| hash(&fields[*number])).collect();
    let target = root(all);
    json!({
        "version": "https://schema.openattestation.com/2.0/schema.json",
        "data": data,
        "privacy": {"obfuscatedData": hidden},
        "signature": {"type": "SHA3MerkleProof", "targetHash": target, "proof": [], "merkleRoot": target}
    })
}

/// A wrapped OpenAttestation document of version 3, with a field `added` after it was wrapped.
pub(crate) fn open_attestation_3(added: Option<&str>) -> Value {
    let mut document = json!({
        "@context": ["https://www.w3.org/2018/credentials/v1"],
        "type": ["VerifiableCredential", "OpenAttestationCredential"],
        "credentialSubject": {"name": "Ελένη", "credits": 7.5, "honours": true, "minor": null, "languages": []}
    });
    let fields = [
        ("@context[0]", "https://www.w3.org/2018/credentials/v1"),
        ("type[0]", "VerifiableCredential"),
        ("type[1]", "OpenAttestationCredential"),
        ("credentialSubject.name", "Ελένη"),
        ("credentialSubject.credits", "7.5"),
        ("credentialSubject.honours", "true"),
        ("credentialSubject.minor", "null"),
    ];
    let salts: Vec<Value> = fields.iter().map(|(path, _)| json!({"value": "5a17", "path": path})).collect();
    let hash = |(path, value): &(&str, &str)| keccak(&json!({*path: format!("5a17:{value}")}).to_string());
    let target = root(fields.iter().map(hash).collect());
    document["proof"] = json!({
        "type": "OpenAttestationMerkleProofSignature2018",
        "targetHash": target,
        "salts": Base64::encode_string(json!(salts).to_string().as_bytes()),
        "privacy": {"obfuscated": []}
    });
    if let Some(added) = added {
        document["credentialSubject"]["honoursText"] = added.into();
    }
    document
}
