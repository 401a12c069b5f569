//! Adds or changes issuers in a trust file: all of them, or none.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::trust_file::error::{IssuerChangeError, TrustFileError};
use crate::trust_file::file::TrustFile;
use crate::trust_file::records::{IssuerRecord, KeyRecord};

/// Whether issuers are added or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerChange {
    /// Add new issuers.
    Add,
    /// Change existing issuers. The given fields replace those in the file, and `null` empties a field.
    Edit,
}

impl TrustFile {
    /// Adds or changes `issuers`, JSON objects with the fields of [`IssuerRecord`]. Keys may be added later. Everything else must
    /// be valid now.
    ///
    /// # Errors
    /// [`TrustFileError::Issuer`] for the first issuer with an error.
    pub fn take_issuers(
        &mut self,
        issuers: Vec<Map<String, Value>>,
        change: IssuerChange,
    ) -> Result<(), TrustFileError> {
        let mut places: BTreeMap<String, usize> =
            self.issuers.iter().enumerate().map(|(at, issuer)| (issuer.id.clone(), at)).collect();
        let count = issuers.len();
        for (number, object) in (1..).zip(issuers) {
            self.take_issuer(object, change, &mut places).map_err(|error| TrustFileError::Issuer {
                number,
                count,
                error,
            })?;
        }
        Ok(())
    }

    fn take_issuer(
        &mut self,
        object: Map<String, Value>,
        change: IssuerChange,
        places: &mut BTreeMap<String, usize>,
    ) -> Result<(), IssuerChangeError> {
        let id = match object.get("id") {
            Some(Value::String(id)) => id.clone(),
            Some(_) | None => return Err(IssuerChangeError::NoId),
        };
        let held = places.get(&id).and_then(|&at| self.issuers.get_mut(at));
        let whole = match (&held, change) {
            (None, IssuerChange::Add) => object,
            (Some(held), IssuerChange::Edit) => merged(held, object)?,
            (Some(_), IssuerChange::Add) => return Err(IssuerChangeError::Exists { id }),
            (None, IssuerChange::Edit) => return Err(IssuerChangeError::Unknown { id }),
        };
        let issuer: IssuerRecord = serde_json::from_value(Value::Object(whole))
            .map_err(|error| IssuerChangeError::Fields { reason: error.to_string() })?;
        let mut checked = issuer.clone();
        if checked.keys.is_empty() {
            checked.keys.push(placeholder_key());
            checked.status = None;
        }
        checked.to_issuer().map_err(IssuerChangeError::Record)?;
        match held {
            Some(held) => *held = issuer,
            None => {
                places.insert(id, self.issuers.len());
                self.issuers.push(issuer);
            }
        }
        Ok(())
    }
}

/// The fields of `held`, with those in `change` replaced.
fn merged(held: &IssuerRecord, change: Map<String, Value>) -> Result<Map<String, Value>, IssuerChangeError> {
    let mut whole = match serde_json::to_value(held) {
        Ok(Value::Object(whole)) => whole,
        Ok(other) => return Err(IssuerChangeError::Fields { reason: format!("{other} is not an issuer") }),
        Err(error) => return Err(IssuerChangeError::Fields { reason: error.to_string() }),
    };
    whole.extend(change);
    // A list that is emptied is left out.
    for field in ["identifiers", "scopes", "keys"] {
        if whole.get(field) == Some(&Value::Null) {
            whole.remove(field);
        }
    }
    Ok(whole)
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
