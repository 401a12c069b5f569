//! Reads issuers from a file: JSON, or a table: CSV, Excel or LibreOffice.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use qualistamp_core::{Day, PublicKey, hex};
use serde_json::{Map, Value, json};

use crate::files;
use crate::keys::read_public_key;
use crate::strict_json::StrictValue;
use crate::table::{Cell, Row, Table, TableError, TableFileError, TableOptions, normal_name, parse_table};
use crate::trust_file::error::{IssuerFileError, RowError};
use crate::trust_file::input::IssuerInput;
use crate::trust_file::text::parse_key;

/// Size limit of a file with issuers, in bytes.
const BYTES_MAX: u64 = 256 * 1024 * 1024;

/// Columns of a table of issuers.
const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "language",
    "name_en",
    "country",
    "homepage",
    "eqf_min",
    "eqf_max",
    "types",
    "from",
    "until",
    "countries",
    "key",
    "key_from",
];

/// Reads a file of issuers for [`TrustFile::take_issuers`]: JSON (one, or an array of them), or a table: CSV, .xlsx or .ods. In
/// tables, keys without a day are valid from `today` on, and key files are looked for in the folder of the table.
///
/// # Errors
/// [`IssuerFileError`] if the file as a whole cannot be read. What is wrong with a single row, `take_issuers` reports.
///
/// [`TrustFile::take_issuers`]: crate::TrustFile::take_issuers
pub fn read_issuers(
    path: &Path,
    options: &TableOptions,
    today: Day,
) -> Result<Vec<IssuerInput>, IssuerFileError> {
    let bytes = files::read(path, BYTES_MAX)?;
    if let Ok(text) = files::decode_text(&bytes)
        && text.trim_start().starts_with(['{', '['])
    {
        return read_json(path, &text);
    }
    let table = parse_table(bytes, options, &is_column)
        .map_err(|error| IssuerFileError::Table(TableFileError { path: path.to_owned(), error }))?;
    if let Some(unknown) = table.columns.iter().find(|column| !is_column(&column.name)) {
        return Err(IssuerFileError::UnknownColumn {
            path: path.to_owned(),
            column: unknown.name.clone(),
            known: COLUMNS.join(","),
        });
    }
    let issuer = |row: &Row| IssuerInput {
        line: Some(row.number as u64),
        fields: row_input(&table, row, path, today),
    };
    Ok(table.rows.iter().map(issuer).collect())
}

fn read_json(path: &Path, text: &str) -> Result<Vec<IssuerInput>, IssuerFileError> {
    let StrictValue(value) = serde_json::from_str(text)
        .map_err(|error| IssuerFileError::NotJson { path: path.to_owned(), reason: error.to_string() })?;
    let all = if let Value::Array(all) = value { all } else { vec![value] };
    if all.is_empty() {
        return Err(IssuerFileError::Table(TableFileError {
            path: path.to_owned(),
            error: TableError::Empty,
        }));
    }
    let object = |value| {
        if let Value::Object(object) = value {
            Ok(IssuerInput::from(object))
        } else {
            Err(IssuerFileError::NotAnIssuer { path: path.to_owned(), found: value.to_string() })
        }
    };
    all.into_iter().map(object).collect()
}

/// The column that a name in a header means.
fn column(name: &str) -> Option<&'static str> {
    let name = normal_name(name).replace(' ', "_");
    COLUMNS.into_iter().find(|column| *column == name)
}

fn is_column(name: &str) -> bool {
    column(name).is_some()
}

fn row_input(table: &Table, row: &Row, path: &Path, today: Day) -> Result<Map<String, Value>, RowError> {
    let missing = table.missing_fields(row);
    if missing > 0 {
        return Err(RowError::Fields { found: row.fields, columns: row.fields + missing });
    }
    let mut texts = BTreeMap::new();
    for named in &table.columns {
        let Some(name) = column(&named.name) else { continue };
        let text = match table.cell(row, named) {
            Cell::Empty => continue,
            Cell::Text(text) => text.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Bool(value) => value.to_string(),
            Cell::Json(value) => value.to_string(),
            Cell::Fault(fault) => {
                return Err(RowError::Cell {
                    place: table.place(row, Some(named)),
                    fault: (**fault).clone(),
                });
            }
        };
        texts.insert(name, text);
    }
    let texts: BTreeMap<&str, &str> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    row_object(&texts, path, today)
}

/// An issuer with the fields of the row.
fn row_object(row: &BTreeMap<&str, &str>, table: &Path, today: Day) -> Result<Map<String, Value>, RowError> {
    let mut object = Map::new();
    for field in ["id", "country", "homepage"] {
        object.extend(row.get(field).map(|text| (field.to_owned(), json!(text))));
    }
    let mut names = Vec::new();
    match (row.get("name"), row.get("language")) {
        (Some(name), Some(language)) => names.push(json!({"lang": language, "name": name})),
        (None, None) => {}
        (Some(_), None) | (None, Some(_)) => return Err(RowError::NameWithoutLanguage),
    }
    if let Some(name) = row.get("name_en").filter(|_| row.get("language") != Some(&"en")) {
        names.push(json!({"lang": "en", "name": name}));
    }
    if !names.is_empty() {
        object.insert("names".to_owned(), Value::Array(names));
    }
    let mut scope = Map::new();
    for field in ["eqf_min", "eqf_max"] {
        if let Some(text) = row.get(field) {
            let level: i64 =
                text.parse().map_err(|_| RowError::NotANumber { column: field, text: (*text).to_owned() })?;
            scope.insert(field.to_owned(), level.into());
        }
    }
    for field in ["types", "countries"] {
        let words = |text: &&str| json!(text.split_whitespace().collect::<Vec<_>>());
        scope.extend(row.get(field).map(|text| (field.to_owned(), words(text))));
    }
    for field in ["from", "until"] {
        scope.extend(row.get(field).map(|text| (field.to_owned(), json!(text))));
    }
    // A new issuer without limits has a scope without limits; in an edit, no column means no change.
    if !scope.is_empty() || row.contains_key("name") {
        object.insert("scopes".to_owned(), json!([scope]));
    }
    if let Some(text) = row.get("key") {
        let from = match row.get("key_from") {
            Some(from) => (*from).to_owned(),
            None => today.to_string(),
        };
        let key = hex(&key_of(text, table)?.to_sec1_compressed());
        object.insert("keys".to_owned(), json!([{"key": key, "from": from}]));
    }
    Ok(object)
}

/// A key in a table: hexadecimal, or the path of a file.
fn key_of(text: &str, table: &Path) -> Result<PublicKey, RowError> {
    if text.len() >= 66 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return parse_key(text).map_err(RowError::Key);
    }
    let path = table.parent().map_or_else(|| PathBuf::from(text), |folder| folder.join(text));
    read_public_key(&path).map_err(RowError::KeyFile)
}
