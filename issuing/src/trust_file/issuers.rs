//! Adds or changes issuers in a trust file: all of them, or none.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::table::Place;
use crate::trust_file::check::check;
use crate::trust_file::error::{IssuerChangeError, IssuerError, RowError, TrustFileError};
use crate::trust_file::file::TrustFile;
use crate::trust_file::input::{IssuerInput, TableSource};
use crate::trust_file::issuer_place::IssuerPlace;
use crate::trust_file::record_error::RecordError;
use crate::trust_file::records::IssuerRecord;
use crate::trust_file::text::parse_key;

/// Whether issuers are added or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerChange {
    /// Add new issuers.
    Add,
    /// Change existing issuers. The given fields replace those in the file, and `null` empties a field.
    Edit,
    /// Add new issuers, and bring existing ones up to date: names, identifiers and keys are added to those in the file, keys are never
    /// removed, and other given fields replace those in the file.
    Import,
}

impl TrustFile {
    /// Adds or changes `issuers`, JSON objects with the fields of [`IssuerRecord`]. Keys may be added later. Everything else must
    /// be valid now, by itself and beside the other issuers.
    ///
    /// # Errors
    /// [`TrustFileError::NotTaken`] with everything that is wrong with them. Then nothing is changed.
    pub fn take_issuers<I: Into<IssuerInput>>(
        &mut self,
        issuers: Vec<I>,
        change: IssuerChange,
    ) -> Result<(), TrustFileError> {
        let count = issuers.len();
        let mut taken = Taken::new(&self.issuers);
        for (number, input) in (1..).zip(issuers) {
            let IssuerInput { source, fields } = input.into();
            let source = source.map_or(Source::Item { number, count }, Source::Table);
            taken.add(source, fields, change);
        }
        self.issuers = taken.finish()?;
        Ok(())
    }
}

/// Where an issuer comes from.
enum Source {
    Item { number: usize, count: usize },
    Table(TableSource),
}

impl Source {
    /// The place of the whole issuer.
    fn place(&self) -> IssuerPlace {
        match self {
            Self::Item { number, count } => IssuerPlace::Item { number: *number, count: *count },
            Self::Table(source) => IssuerPlace::Table(source.row.clone()),
        }
    }

    /// The error with its cell in a table.
    fn place_of(&self, error: RecordError) -> (IssuerPlace, RecordError) {
        match (self, error.field()) {
            (Self::Table(source), Some(field)) => (IssuerPlace::Table(source.cell(field)), error.in_table()),
            (Self::Table(_), None) | (Self::Item { .. }, _) => (self.place(), error),
        }
    }
}

/// The issuers after the changes so far.
struct Taken {
    issuers: Vec<IssuerRecord>,
    /// The place of each issuer in `issuers`, by its identifier.
    by_id: BTreeMap<String, usize>,
    /// Where those that were added or changed come from.
    sources: BTreeMap<usize, Source>,
    errors: Vec<IssuerError>,
}

impl Taken {
    fn new(issuers: &[IssuerRecord]) -> Self {
        Self {
            issuers: issuers.to_vec(),
            by_id: issuers.iter().enumerate().map(|(at, issuer)| (issuer.id.clone(), at)).collect(),
            sources: BTreeMap::new(),
            errors: Vec::new(),
        }
    }

    fn add(
        &mut self,
        source: Source,
        fields: Result<Map<String, Value>, Vec<(Place, RowError)>>,
        change: IssuerChange,
    ) {
        let fields = match fields {
            Ok(fields) => fields,
            Err(errors) => {
                let error = |(place, error)| IssuerError {
                    place: Some(IssuerPlace::Table(place)),
                    id: None,
                    error: IssuerChangeError::Row(error),
                };
                self.errors.extend(errors.into_iter().map(error));
                return;
            }
        };
        let id = id_of(&fields).map(str::to_owned);
        if let Err(error) = self.take(fields, change, source) {
            let (place, error) = *error;
            self.errors.push(IssuerError { place: Some(place), id, error });
        }
    }

    fn take(
        &mut self,
        mut fields: Map<String, Value>,
        change: IssuerChange,
        source: Source,
    ) -> Result<(), Box<(IssuerPlace, IssuerChangeError)>> {
        let failed = |error| Box::new((source.place(), error));
        let id = id_of(&fields).ok_or_else(|| failed(IssuerChangeError::NoId))?.to_owned();
        let at = self.by_id.get(&id).copied();
        let held = at.and_then(|at| self.issuers.get_mut(at));
        let whole = match (&held, change) {
            (None, IssuerChange::Add | IssuerChange::Import) => {
                // Without limits, as an issuer in a table that says nothing about them.
                if matches!(source, Source::Table(_)) {
                    fields.entry("scopes").or_insert_with(|| json!([{}]));
                }
                fields
            }
            (Some(held), IssuerChange::Edit) => merged(held, fields).map_err(failed)?,
            (Some(held), IssuerChange::Import) => updated(held, fields).map_err(failed)?,
            (Some(_), IssuerChange::Add) => return Err(failed(IssuerChangeError::Exists { id })),
            (None, IssuerChange::Edit) => return Err(failed(IssuerChangeError::Unknown { id })),
        };
        let issuer = record(whole).map_err(failed)?;
        match held {
            Some(held) => *held = issuer,
            None => self.issuers.push(issuer),
        }
        let at = at.unwrap_or(self.issuers.len() - 1);
        self.by_id.insert(id, at);
        self.sources.insert(at, source);
        Ok(())
    }

    /// The issuers, if all of them can be signed as soon as they have keys.
    fn finish(mut self) -> Result<Vec<IssuerRecord>, TrustFileError> {
        for (at, error) in check(&self.issuers) {
            let id = self.issuers.get(at).map(|issuer| issuer.id.clone());
            let (place, error) = match self.sources.get(&at) {
                Some(source) => {
                    let (place, error) = source.place_of(error);
                    (Some(place), error)
                }
                None => (None, error),
            };
            self.errors.push(IssuerError { place, id, error: IssuerChangeError::Record(error) });
        }
        if self.errors.is_empty() {
            return Ok(self.issuers);
        }
        self.errors.sort_by_key(|error| error.place.as_ref().map_or((usize::MAX, 0), IssuerPlace::order));
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
    let mut whole = fields_of(held)?;
    whole.extend(change);
    // A list that is emptied is left out.
    for field in ["identifiers", "scopes", "keys"] {
        if whole.get(field) == Some(&Value::Null) {
            whole.remove(field);
        }
    }
    Ok(whole)
}

/// The record as fields.
fn fields_of(held: &IssuerRecord) -> Result<Map<String, Value>, IssuerChangeError> {
    match serde_json::to_value(held) {
        Ok(Value::Object(whole)) => Ok(whole),
        Ok(other) => Err(IssuerChangeError::Fields { reason: format!("{other} is not an issuer") }),
        Err(error) => Err(IssuerChangeError::Fields { reason: error.to_string() }),
    }
}

/// The fields of `held`, brought up to date with `change`.
fn updated(held: &IssuerRecord, change: Map<String, Value>) -> Result<Map<String, Value>, IssuerChangeError> {
    let mut whole = fields_of(held)?;
    for (field, value) in change {
        match (field.as_str(), &value) {
            ("names", Value::Array(items)) => {
                join(&mut whole, "names", items, |item| item.get("lang").cloned())
            }
            ("identifiers", Value::Array(items)) => {
                join(&mut whole, "identifiers", items, |item| item.get("scheme").cloned());
            }
            ("keys", Value::Array(items)) => add_keys(&mut whole, held, items),
            // The key of a status list that is known stays.
            ("status", Value::Object(pin)) => {
                let mut pin = pin.clone();
                if let Some(kid) = held.status.as_ref().and_then(|held| held.kid.clone()) {
                    pin.entry("kid").or_insert(kid.into());
                }
                whole.insert(field, pin.into());
            }
            _ => drop(whole.insert(field, value)),
        }
    }
    Ok(whole)
}

/// Replaces the items of the list `field` that have the same `name`, and adds the others.
fn join(
    whole: &mut Map<String, Value>,
    field: &str,
    items: &[Value],
    name: impl Fn(&Value) -> Option<Value>,
) {
    let mut held = whole.get(field).and_then(Value::as_array).cloned().unwrap_or_default();
    for item in items {
        match held.iter_mut().find(|other| name(other) == name(item)) {
            Some(other) => *other = item.clone(),
            None => held.push(item.clone()),
        }
    }
    whole.insert(field.to_owned(), held.into());
}

/// Adds the keys that `held` does not have yet.
fn add_keys(whole: &mut Map<String, Value>, held: &IssuerRecord, items: &[Value]) {
    let mut keys = whole.get("keys").and_then(Value::as_array).cloned().unwrap_or_default();
    for item in items {
        let public = item.get("key").and_then(Value::as_str).and_then(|text| parse_key(text).ok());
        if public.is_none() || held.keys.iter().all(|key| key.public_key() != public) {
            keys.push(item.clone());
        }
    }
    whole.insert("keys".to_owned(), keys.into());
}
