//! Checks all issuers of a trust file together: each record by itself, and what no two of them may share.

use std::collections::{BTreeMap, BTreeSet};

use qualistamp_core::{Issuer, Kid, PublicKey};

use crate::trust_file::field_name::FieldName;
use crate::trust_file::record_error::RecordError;
use crate::trust_file::records::IssuerRecord;

/// Everything that is wrong with `issuers`, each with the place of the issuer. Keys may still be missing.
pub(crate) fn check(issuers: &[IssuerRecord]) -> Vec<(usize, RecordError)> {
    let mut errors = Vec::new();
    let mut taken = Taken::default();
    for (at, record) in issuers.iter().enumerate() {
        let found = match record.convert() {
            Ok(issuer) => taken.add(&issuer, record),
            Err(errors) => errors,
        };
        errors.extend(found.into_iter().map(|error| (at, error)));
    }
    errors
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
        if let Some(pin) = &issuer.status
            && issuer.keys_with(pin.kid).next().is_none()
        {
            let field = FieldName::new("status.kid");
            errors.push(RecordError::PinWithoutKey { field, kid: pin.kid.to_string() });
        }
        let Some(address) = record.status.as_ref().map(|pin| pin.address.as_str()) else { return errors };
        if let Some(holder) = self.addresses.insert(address, &record.id) {
            let (field, address) = (FieldName::new("status.address"), address.to_owned());
            errors.push(RecordError::AddressTwice { field, address, holder: holder.to_owned() });
        }
        errors
    }
}
