//! Checks all issuers of a trust file together: each record by itself, and what no two of them may share.

use std::collections::{BTreeMap, BTreeSet};

use qualistamp_core::{Issuer, Kid, PublicKey};

use crate::trust_file::field_name::FieldName;
use crate::trust_file::record_error::RecordError;
use crate::trust_file::records::{IssuerRecord, KeyRecord};

/// Everything that is wrong with `issuers`, each with the place of the issuer. Keys may still be missing.
pub(crate) fn check(issuers: &[IssuerRecord]) -> Vec<(usize, RecordError)> {
    let mut errors = Vec::new();
    let mut taken = Taken::default();
    for (at, record) in issuers.iter().enumerate() {
        match convert(record) {
            Ok(issuer) => errors.extend(taken.add(&issuer, record).into_iter().map(|error| (at, error))),
            Err(error) => errors.push((at, error)),
        }
    }
    errors
}

/// The issuer, even if it has no key yet.
fn convert(record: &IssuerRecord) -> Result<Issuer, RecordError> {
    if !record.keys.is_empty() {
        return record.convert();
    }
    if let Some(pin) = &record.status {
        return Err(RecordError::PinWithoutKey { field: pin_field(), kid: pin.kid.clone() });
    }
    let mut complete = record.clone();
    complete.keys.push(placeholder_key());
    let mut issuer = complete.convert()?;
    issuer.keys.clear();
    Ok(issuer)
}

fn pin_field() -> FieldName {
    FieldName::new("status.kid")
}

/// What the issuers so far have.
#[derive(Default)]
struct Taken<'a> {
    ids: BTreeSet<&'a str>,
    /// Different keys may share an identifier.
    keys: BTreeMap<Kid, Vec<(PublicKey, &'a str)>>,
    addresses: BTreeMap<&'a str, &'a str>,
}

impl<'a> Taken<'a> {
    fn add(&mut self, issuer: &Issuer, record: &'a IssuerRecord) -> Vec<RecordError> {
        let mut errors = Vec::new();
        if !self.ids.insert(&record.id) {
            errors.push(RecordError::IdTwice { field: FieldName::new("id") });
        }
        for (n, key) in issuer.keys.iter().enumerate() {
            let Some(public) = key.public_key() else { continue };
            let sharing = self.keys.entry(key.kid()).or_default();
            if let Some((_, holder)) = sharing.iter().find(|(held, _)| *held == public) {
                let field = FieldName::new(format_args!("keys[{n}].key"));
                errors.push(RecordError::KeyTwice { field, kid: key.kid(), holder: (*holder).to_owned() });
            } else {
                sharing.push((public, &record.id));
            }
        }
        let Some(pin) = &issuer.status else { return errors };
        if issuer.keys_with(pin.kid).next().is_none() {
            errors.push(RecordError::PinWithoutKey { field: pin_field(), kid: pin.kid.to_string() });
        }
        let address = record.status.as_ref().map(|pin| pin.address.as_str()).unwrap_or_default();
        if let Some(holder) = self.addresses.insert(address, &record.id) {
            let (field, address) = (FieldName::new("status.address"), address.to_owned());
            errors.push(RecordError::AddressTwice { field, address, holder: holder.to_owned() });
        }
        errors
    }
}

/// A placeholder key, to check an issuer that has no key yet: the base point of P-256 (SP 800-186 section 3.2.1.3).
fn placeholder_key() -> KeyRecord {
    KeyRecord {
        key: "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296".to_owned(),
        from: "2000-01-01".to_owned(),
        until: None,
        compromised_since: None,
        seals: Vec::new(),
    }
}
