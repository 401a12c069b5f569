//! Key files that are not PEM: binary DER and JWK are read, and other formats are named with the command that converts them.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use p256::SecretKey;
use pkcs8::der::asn1::{AnyRef, ObjectIdentifier};
use pkcs8::der::{Decode as _, Reader as _, SliceReader, Tag, Tagged as _};
use qualistamp_core::PublicKey;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::files::decode_text;
use crate::keys::error::KeyError;
use crate::keys::private::PrivateKey;

/// What binary DER is, as far as its outermost structure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DerForm {
    /// PKCS#8 (RFC 5958).
    Private,
    /// Encrypted PKCS#8.
    EncryptedPrivate,
    /// A private key in the older SEC1 format (RFC 5915).
    Sec1,
    /// SubjectPublicKeyInfo (RFC 5280).
    Public,
    /// PKCS#12 (RFC 7292): .p12 or .pfx.
    Pkcs12,
    /// A certificate, or a request for one.
    Certificate,
    /// Certificates in PKCS#7.
    Pkcs7,
}

/// Object identifiers of PKCS#7 contents (RFC 2315) begin with this.
const PKCS_7: &str = "1.2.840.113549.1.7.";

/// Recognizes a DER file by the first elements of its outermost sequence.
pub(super) fn der_form(bytes: &[u8]) -> Option<DerForm> {
    let whole = AnyRef::from_der(bytes).ok().filter(|whole| whole.tag() == Tag::Sequence)?;
    let mut reader = SliceReader::new(whole.value()).ok()?;
    let mut elements = Vec::new();
    while elements.len() < 3 && !reader.is_finished() {
        elements.push(AnyRef::decode(&mut reader).ok()?);
    }
    let tag = |at: usize| elements.get(at).map(|element| element.tag());
    let number = |at: usize| elements.get(at).map(|element| element.value());
    match (tag(0)?, tag(1), tag(2)) {
        (Tag::Integer, Some(Tag::Sequence), Some(Tag::OctetString)) => Some(DerForm::Private),
        (Tag::Integer, Some(Tag::Sequence), _) if number(0) == Some(&[3]) => Some(DerForm::Pkcs12),
        (Tag::Integer, Some(Tag::OctetString), _) if number(0) == Some(&[1]) => Some(DerForm::Sec1),
        (Tag::Sequence, Some(Tag::OctetString), None) => Some(DerForm::EncryptedPrivate),
        (Tag::Sequence, Some(Tag::BitString), None) => Some(DerForm::Public),
        (Tag::Sequence, Some(Tag::Sequence), Some(Tag::BitString)) => Some(DerForm::Certificate),
        (Tag::ObjectIdentifier, Some(_), None) => {
            let oid = ObjectIdentifier::from_bytes(number(0)?).ok()?;
            oid.to_string().starts_with(PKCS_7).then_some(DerForm::Pkcs7)
        }
        _ => None,
    }
}

/// PKCS#12, which holds a key and its certificate.
pub(super) const PKCS_12: KeyError = KeyError::OtherForm {
    form: "PKCS#12 (.p12 or .pfx), which holds a key and its certificate",
    remedy: "openssl pkcs12 -in FILE -nocerts -aes256 -out FILE.pem` (add -legacy for old files), and use `FILE.pem",
};

/// What a text file is that contains no PEM, if it is recognized.
pub(super) fn text_form(bytes: &[u8]) -> Option<KeyError> {
    let text = decode_text(bytes).ok()?;
    let text = text.trim_start();
    let ssh = ["ssh-rsa ", "ssh-ed25519 ", "ssh-dss ", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"];
    let form = if ssh.iter().any(|start| text.starts_with(start)) {
        ("a public key for SSH", "ssh-keygen -e -m PKCS8 -f FILE > FILE.pub.pem")
    } else if text.starts_with("---- BEGIN SSH2 PUBLIC KEY") {
        (
            "a public key for SSH (RFC 4716)",
            "ssh-keygen -i -f FILE > FILE.ssh && ssh-keygen -e -m PKCS8 -f FILE.ssh > FILE.pub.pem",
        )
    } else if text.starts_with("PuTTY-User-Key-File-") {
        (
            "a key for PuTTY",
            "puttygen FILE -O private-openssh -o FILE.ssh && ssh-keygen -p -m PKCS8 -f FILE.ssh",
        )
    } else {
        return None;
    };
    Some(KeyError::OtherForm { form: form.0, remedy: form.1 })
}

/// A key from a JWK.
pub(super) enum JwkKey {
    Private(PrivateKey),
    Public(PublicKey),
}

/// Reads a JWK (RFC 7517), alone or in a set of one. `None` if the file is no JSON.
pub(super) fn jwk(bytes: &[u8]) -> Option<Result<JwkKey, KeyError>> {
    let text = Zeroizing::new(decode_text(bytes).ok()?.into_owned());
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let Ok(Value::Object(mut object)) = serde_json::from_str(&text) else {
        return Some(Err(KeyError::NotPem));
    };
    if let Some(Value::Array(keys)) = object.get_mut("keys") {
        let Some(Value::Object(only)) = keys.pop().filter(|_| keys.is_empty()) else {
            return Some(Err(KeyError::JwkSet));
        };
        object = only;
    }
    Some(jwk_key(&object))
}

fn jwk_key(object: &Map<String, Value>) -> Result<JwkKey, KeyError> {
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    match text("kty") {
        None => return Err(KeyError::NotPem),
        Some("EC") => {}
        Some("RSA") => return Err(KeyError::WrongAlgorithm { algorithm: "RSA".to_owned() }),
        Some(other) => {
            let algorithm = text("crv").unwrap_or(other);
            return Err(KeyError::WrongAlgorithm { algorithm: shortened(algorithm) });
        }
    }
    match text("crv") {
        Some("P-256") => {}
        Some(curve) => return Err(KeyError::WrongCurve { curve: shortened(curve) }),
        None => return Err(KeyError::Damaged),
    }
    let number = |name: &str| {
        let bytes = Zeroizing::new(Base64UrlUnpadded::decode_vec(text(name)?).ok()?);
        <[u8; 32]>::try_from(bytes.as_slice()).ok().map(Zeroizing::new)
    };
    let (Some(x), Some(y)) = (number("x"), number("y")) else { return Err(KeyError::Damaged) };
    let point = [&[4][..], x.as_slice(), y.as_slice()].concat();
    let public = PublicKey::from_sec1(&point).map_err(|_| KeyError::Damaged)?;
    if text("d").is_none() {
        return Ok(JwkKey::Public(public));
    }
    let secret = number("d").ok_or(KeyError::Damaged)?;
    let secret = SecretKey::from_slice(secret.as_slice()).map_err(|_| KeyError::Damaged)?;
    let private = PrivateKey::from_secret(secret)?;
    if *qualistamp_core::Signer::public_key(&private) == public {
        Ok(JwkKey::Private(private))
    } else {
        Err(KeyError::Damaged)
    }
}

/// A word from a file, shortened and escaped for messages.
pub(crate) fn shortened(word: &str) -> String {
    word.chars().take(40).flat_map(char::escape_default).collect()
}
