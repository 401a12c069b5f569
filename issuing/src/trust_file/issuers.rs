//! Adds or changes issuers in a trust file: all of them, or none.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::trust_file::check::check;
use crate::trust_file::error::{IssuerChangeError, IssuerError, TrustFileError};
use crate::trust_file::file::TrustFile;
use crate::trust_file::input::IssuerInput;
use crate::trust_file::issuer_place::IssuerPlace;
use crate::trust_file::records::IssuerRecord;

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
    /// be valid now, by itself and beside the other issuers.
    ///
    /// # Errors
    /// [`TrustFileError::NotTaken`] with all issuers that have an error. Then nothing is changed.
    pub fn take_issuers<I: Into<IssuerInput>>(
        &mut self,
        issuers: Vec<I>,
        change: IssuerChange,
    ) -> Result<(), TrustFileError> {
        let count = issuers.len();
        let mut taken = Taken::new(&self.issuers);
        for (number, input) in (1..).zip(issuers) {
            let IssuerInput { line, fields } = input.into();
            let place = line.map_or(IssuerPlace::Item { number, count }, IssuerPlace::Line);
            let id = fields.as_ref().ok().and_then(id_of).map(str::to_owned);
            let done =
                fields.map_err(IssuerChangeError::Row).and_then(|fields| taken.take(fields, change, place));
            if let Err(error) = done {
                taken.errors.push(IssuerError { place: Some(place), id, error });
            }
        }
        self.issuers = taken.finish()?;
        Ok(())
    }
}

/// The issuers after the changes so far.
struct Taken {
    issuers: Vec<IssuerRecord>,
    /// The place of each issuer in `issuers`, by its identifier.
    by_id: BTreeMap<String, usize>,
    /// Where those that were added or changed are in the file.
    places: BTreeMap<usize, IssuerPlace>,
    errors: Vec<IssuerError>,
}

impl Taken {
    fn new(issuers: &[IssuerRecord]) -> Self {
        Self {
            issuers: issuers.to_vec(),
            by_id: issuers.iter().enumerate().map(|(at, issuer)| (issuer.id.clone(), at)).collect(),
            places: BTreeMap::new(),
            errors: Vec::new(),
        }
    }

    fn take(
        &mut self,
        fields: Map<String, Value>,
        change: IssuerChange,
        place: IssuerPlace,
    ) -> Result<(), IssuerChangeError> {
        let id = id_of(&fields).ok_or(IssuerChangeError::NoId)?.to_owned();
        let at = self.by_id.get(&id).copied();
        let held = at.and_then(|at| self.issuers.get_mut(at));
        let whole = match (&held, change) {
            (None, IssuerChange::Add) => fields,
            (Some(held), IssuerChange::Edit) => merged(held, fields)?,
            (Some(_), IssuerChange::Add) => return Err(IssuerChangeError::Exists { id }),
            (None, IssuerChange::Edit) => return Err(IssuerChangeError::Unknown { id }),
        };
        let issuer = record(whole)?;
        match held {
            Some(held) => *held = issuer,
            None => self.issuers.push(issuer),
        }
        let at = at.unwrap_or(self.issuers.len() - 1);
        self.by_id.insert(id, at);
        self.places.insert(at, place);
        Ok(())
    }

    /// The issuers, if all of them can be signed as soon as they have keys.
    fn finish(mut self) -> Result<Vec<IssuerRecord>, TrustFileError> {
        for (at, error) in check(&self.issuers) {
            let place = self.places.get(&at).copied();
            let id = self.issuers.get(at).map(|issuer| issuer.id.clone());
            let in_table = matches!(place, Some(IssuerPlace::Line(_)));
            let error = if in_table { error.in_table() } else { error };
            self.errors.push(IssuerError { place, id, error: IssuerChangeError::Record(error) });
        }
        if self.errors.is_empty() {
            return Ok(self.issuers);
        }
        self.errors.sort_by_key(|error| match error.place {
            Some(IssuerPlace::Line(line)) => line,
            Some(IssuerPlace::Item { number, .. }) => number as u64,
            None => u64::MAX,
        });
        Err(TrustFileError::NotTaken(self.errors))
    }
}

fn id_of(fields: &Map<String, Value>) -> Option<&str> {
    fields.get("id").and_then(Value::as_str)
}

/// The record with these fields. An error names the field.
fn record(fields: Map<String, Value>) -> Result<IssuerRecord, IssuerChangeError> {
    let whole = Value::Object(fields);
    let wrong = match serde_json::from_value::<IssuerRecord>(whole.clone()) {
        Ok(issuer) => return Ok(issuer),
        Err(error) => error.to_string(),
    };
    // The messages of the parser do not say in which field they found something. So each field is tried by itself.
    let alone = |name: &str, value: &Value| {
        let mut object = json!({"id": "", "names": [], "country": ""});
        if let Some(object) = object.as_object_mut() {
            object.insert(name.to_owned(), value.clone());
        }
        serde_json::from_value::<IssuerRecord>(object).err()
    };
    let fields = whole.as_object().into_iter().flatten();
    let mut found = fields.filter_map(|(name, value)| Some((name, alone(name, value)?)));
    let reason = match found.next() {
        // This message names the field itself.
        Some((name, error)) if !error.to_string().contains(&format!("`{name}`")) => {
            format!("{name}: {error}")
        }
        Some((_, error)) => error.to_string(),
        None => wrong,
    };
    Err(IssuerChangeError::Fields { reason })
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
