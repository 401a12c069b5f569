//! Reads issuers from a file: JSON, or a table from a spreadsheet (CSV, RFC 4180).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use qualistamp_core::{Day, PublicKey, hex};
use serde_json::{Map, Value, json};

use crate::files;
use crate::keys::read_public_key;
use crate::trust_file::error::{IssuerFileError, RowError};
use crate::trust_file::input::IssuerInput;
use crate::trust_file::strict_json::StrictValue;
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

/// Reads a file of issuers for [`TrustFile::take_issuers`]: JSON (one, or an array of them), or a table if it is named `.csv`. In
/// tables, keys without a day are valid from `today` on, and key files are looked for in the folder of the table.
///
/// # Errors
/// [`IssuerFileError`] if the file as a whole cannot be read. What is wrong with a single row, `take_issuers` reports.
///
/// [`TrustFile::take_issuers`]: crate::TrustFile::take_issuers
pub fn read_issuers(path: &Path, today: Day) -> Result<Vec<IssuerInput>, IssuerFileError> {
    let bytes = files::read(path, BYTES_MAX)?;
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
        return read_csv(path, &bytes, today);
    }
    let StrictValue(value) = serde_json::from_slice(&bytes)
        .map_err(|error| IssuerFileError::NotJson { path: path.to_owned(), reason: error.to_string() })?;
    let all = if let Value::Array(all) = value { all } else { vec![value] };
    let object = |value| {
        if let Value::Object(object) = value {
            Ok(IssuerInput::from(object))
        } else {
            Err(IssuerFileError::NotAnIssuer { path: path.to_owned(), found: value.to_string() })
        }
    };
    all.into_iter().map(object).collect()
}

fn read_csv(path: &Path, bytes: &[u8], today: Day) -> Result<Vec<IssuerInput>, IssuerFileError> {
    let broken =
        |error: csv::Error| IssuerFileError::Table { path: path.to_owned(), reason: error.to_string() };
    // Spreadsheets put a byte order mark in front of UTF-8.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if let Some(line) = stray_quote(bytes) {
        return Err(IssuerFileError::Quote { path: path.to_owned(), line });
    }
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(bytes);
    let columns: Vec<String> = reader.headers().map_err(broken)?.iter().map(str::to_owned).collect();
    if let Some(unknown) = columns.iter().find(|name| !COLUMNS.contains(&name.as_str())) {
        return Err(IssuerFileError::UnknownColumn {
            path: path.to_owned(),
            column: unknown.clone(),
            known: COLUMNS.join(","),
        });
    }
    let mut issuers = Vec::new();
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let line = record.position().map(csv::Position::line);
        let row: BTreeMap<&str, &str> =
            columns.iter().map(String::as_str).zip(&record).filter(|(_, cell)| !cell.is_empty()).collect();
        let fields = if record.len() == columns.len() {
            row_object(&row, path, today)
        } else {
            Err(RowError::Fields { found: record.len(), columns: columns.len() })
        };
        issuers.push(IssuerInput { line, fields });
    }
    Ok(issuers)
}

/// The first line with text after the closing quotation mark of a field. The reader would join it to the field and lose the marks.
fn stray_quote(table: &[u8]) -> Option<u64> {
    let (mut line, mut rest) = (1, table);
    loop {
        let ends_field = |byte: &u8| matches!(byte, b',' | b'\n' | b'\r');
        if let Some(mut quoted) = rest.strip_prefix(b"\"") {
            // To the first quotation mark that is not doubled.
            loop {
                let marks = quoted.iter().position(|byte| *byte == b'"')?;
                let (text, after) = quoted.split_at_checked(marks)?;
                line += text.iter().filter(|byte| **byte == b'\n').count() as u64;
                match after {
                    [b'"', b'"', after @ ..] => quoted = after,
                    [_, after @ ..] => {
                        rest = after;
                        break;
                    }
                    [] => return None,
                }
            }
            let end = rest.iter().position(ends_field).unwrap_or(rest.len());
            let (text, after) = rest.split_at_checked(end)?;
            if !text.trim_ascii().is_empty() {
                return Some(line);
            }
            rest = after;
        }
        let end = rest.iter().position(ends_field)?;
        line += u64::from(rest.get(end) == Some(&b'\n'));
        rest = rest.get(end + 1..)?;
    }
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

#[cfg(test)]
mod tests {
    use super::stray_quote;

    #[test]
    fn quotation_marks_do_not_vanish() {
        for (table, line) in [
            ("a,b\n1,2\n", None),
            ("a,b\n\"1\",\"2\"", None),
            ("a,b\n\"1\" ,\"2\" \r\n", None),
            ("a\n\"\"\"Saint\"\" U\"\n", None),
            ("a\n5\" pipes\n", None),
            ("a,b\n1,\"Saint\" U\n", Some(2)),
            ("a\n\"two\nlines\"\n\"x\"y", Some(4)),
            ("a\n\"never closed\n", None),
        ] {
            assert_eq!(stray_quote(table.as_bytes()), line, "{table:?}");
        }
    }
}
