//! Finds a key in a token: the private key by its label or identifier, and the public key that belongs to it.

use cryptoki::error::Error;
use cryptoki::object::{Attribute, AttributeType, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::Session;
use qualistamp_core::{PublicKey, hex};

use crate::signers::signature::parse_ec_point;
use crate::signers::token_error::TokenError;
use crate::signers::token_uri::TokenUri;

/// `secp256r1`, that is P-256, as the parameters of a key: its object identifier in DER (RFC 5480 section 2.1.1.1).
pub(super) const P_256: [u8; 10] = [0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];

/// A key in a token.
pub(super) struct FoundKey {
    pub(super) handle: ObjectHandle,
    /// Its label and its identifier, for messages.
    pub(super) words: String,
    id: Vec<u8>,
    label: Vec<u8>,
}

/// The private key that `uri` names, and nothing else that fits.
pub(super) fn private_key(session: &Session, uri: &TokenUri, token: &str) -> Result<FoundKey, TokenError> {
    let mut template = vec![Attribute::Class(ObjectClass::PRIVATE_KEY), Attribute::KeyType(KeyType::EC)];
    let everything = template.clone();
    template.extend(uri.object.as_ref().map(|label| Attribute::Label(label.as_bytes().to_vec())));
    template.extend(uri.id.as_ref().map(|id| Attribute::Id(id.clone())));
    let mut found = find(session, &template, token)?;
    let words = |keys: &[FoundKey]| keys.iter().map(|key| key.words.clone()).collect::<Vec<_>>();
    match (found.pop(), found.as_slice()) {
        (Some(only), []) => {
            check(session, &only, token)?;
            Ok(only)
        }
        (Some(last), rest) => {
            let mut found = words(rest);
            found.push(last.words);
            Err(TokenError::SeveralKeys { token: token.to_owned(), wanted: uri.key_words(), found })
        }
        (None, _) => Err(TokenError::NoKey {
            token: token.to_owned(),
            wanted: uri.key_words(),
            found: words(&find(session, &everything, token)?),
        }),
    }
}

/// The objects that fit `template`.
pub(super) fn find(
    session: &Session,
    template: &[Attribute],
    token: &str,
) -> Result<Vec<FoundKey>, TokenError> {
    let failed = |error: Error| TokenError::in_use(token, &error);
    let handles = session.find_objects(template).map_err(failed)?;
    handles
        .into_iter()
        .map(|handle| {
            let (mut id, mut label) = (Vec::new(), Vec::new());
            let wanted = [AttributeType::Id, AttributeType::Label];
            for attribute in session.get_attributes(handle, &wanted).map_err(failed)? {
                if let Attribute::Id(value) = attribute {
                    id = value;
                } else if let Attribute::Label(value) = attribute {
                    label = value;
                }
            }
            let words = format!("the key {:?} (id {})", String::from_utf8_lossy(&label), spaced_hex(&id));
            Ok(FoundKey { handle, words, id, label })
        })
        .collect()
}

/// An identifier as it is written in a URI.
fn spaced_hex(id: &[u8]) -> String {
    if id.is_empty() { "none".to_owned() } else { hex(id) }
}

/// Fails if the key cannot sign what we need.
fn check(session: &Session, key: &FoundKey, token: &str) -> Result<(), TokenError> {
    let wanted = [AttributeType::EcParams, AttributeType::Sign, AttributeType::AlwaysAuthenticate];
    let attributes =
        session.get_attributes(key.handle, &wanted).map_err(|error| TokenError::in_use(token, &error))?;
    for attribute in attributes {
        let words = || key.words.clone();
        if matches!(&attribute, Attribute::EcParams(parameters) if *parameters != P_256) {
            return Err(TokenError::WrongKind { key: words() });
        }
        if matches!(attribute, Attribute::Sign(false)) {
            return Err(TokenError::MayNotSign { key: words() });
        }
        if matches!(attribute, Attribute::AlwaysAuthenticate(true)) {
            return Err(TokenError::AlwaysAuthenticate { key: words() });
        }
    }
    Ok(())
}

/// The public key that belongs to the private key, from the object with the same identifier or label.
pub(super) fn public_key(session: &Session, key: &FoundKey, token: &str) -> Result<PublicKey, TokenError> {
    let same =
        if key.id.is_empty() { Attribute::Label(key.label.clone()) } else { Attribute::Id(key.id.clone()) };
    let points = public_keys(session, &same, token)?;
    // Some tokens keep the point with the private key.
    let own = || point(session, key.handle, token);
    match points.as_slice() {
        [only] => Ok(only.clone()),
        [] => own()?.ok_or_else(|| TokenError::NoPublicKey { key: key.words.clone() }),
        // Two halves with one identifier: the signature will show which one it is, and here we cannot know.
        _ => Err(TokenError::SeveralKeys {
            token: token.to_owned(),
            wanted: Some(format!("the public half of {}", key.words)),
            found: points.iter().map(|point| format!("kid {}", point.kid())).collect(),
        }),
    }
}

/// The different public keys for P-256 with this attribute, from public key objects and certificates.
pub(super) fn public_keys(
    session: &Session,
    same: &Attribute,
    token: &str,
) -> Result<Vec<PublicKey>, TokenError> {
    let mut found: Vec<PublicKey> = Vec::new();
    let mut add = |key: PublicKey| {
        if !found.contains(&key) {
            found.push(key);
        }
    };
    let failed = |error: Error| TokenError::in_use(token, &error);
    for class in [ObjectClass::PUBLIC_KEY, ObjectClass::CERTIFICATE] {
        for object in session.find_objects(&[Attribute::Class(class), same.clone()]).map_err(failed)? {
            if class == ObjectClass::PUBLIC_KEY {
                point(session, object, token)?.into_iter().for_each(&mut add);
                continue;
            }
            for attribute in session.get_attributes(object, &[AttributeType::Value]).map_err(failed)? {
                if let Attribute::Value(der) = attribute {
                    crate::keys::certificate_key(&der).into_iter().for_each(&mut add);
                }
            }
        }
    }
    Ok(found)
}

fn point(session: &Session, object: ObjectHandle, token: &str) -> Result<Option<PublicKey>, TokenError> {
    let attributes = session
        .get_attributes(object, &[AttributeType::EcPoint])
        .map_err(|error| TokenError::in_use(token, &error))?;
    Ok(attributes.iter().find_map(|attribute| {
        if let Attribute::EcPoint(point) = attribute { parse_ec_point(point) } else { None }
    }))
}
