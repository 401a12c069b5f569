//! Turns the rows of a table into issuers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use qualistamp_core::{Day, PublicKey, hex};
use serde_json::{Map, Value, json};

use crate::batch::{DateOrder, parse_table_day};
use crate::keys::read_public_key;
use crate::table::{Cell, Place, Row, Table};
use crate::trust_file::columns::Columns;
use crate::trust_file::error::RowError;
use crate::trust_file::input::{IssuerInput, TableSource};
use crate::trust_file::text::parse_key;

/// How rows are read.
pub(super) struct RowReader<'a> {
    pub(super) table: &'a Table,
    pub(super) columns: &'a Columns,
    /// The file, beside which key files are looked for.
    pub(super) path: &'a Path,
    pub(super) date_order: Option<DateOrder>,
    /// Keys without a day are valid from this day on.
    pub(super) today: Day,
}

/// A row whose cells are text.
pub(super) struct TextRow<'a> {
    row: &'a Row,
    texts: BTreeMap<&'static str, String>,
    errors: Vec<(Place, RowError)>,
}

impl TextRow<'_> {
    /// The identifier of the issuer.
    pub(super) fn id(&self) -> Option<&str> {
        self.get("id")
    }

    fn get(&self, field: &str) -> Option<&str> {
        self.texts.get(field).map(String::as_str)
    }
}

impl RowReader<'_> {
    /// The place of a field in a row.
    fn place(&self, row: &Row, field: &str) -> Place {
        Place { column: self.columns.place(field), ..self.table.place(row, None) }
    }

    /// The cells of a row as text.
    pub(super) fn texts<'r>(&self, row: &'r Row) -> TextRow<'r> {
        let (mut texts, mut errors) = (BTreeMap::new(), Vec::new());
        let missing = self.table.missing_fields(row);
        if missing > 0 {
            let error = RowError::Fields { found: row.fields, columns: row.fields + missing };
            // A row that was cut off may have its values in other columns.
            return TextRow { row, texts, errors: vec![(self.table.place(row, None), error)] };
        }
        for (field, column) in &self.columns.columns {
            let text = match self.table.cell(row, column) {
                Cell::Empty => continue,
                Cell::Text(text) => text.to_string(),
                Cell::Number(number) => number.to_string(),
                Cell::Day(day) => day.to_string(),
                Cell::Bool(value) => value.to_string(),
                Cell::Json(value) => value.to_string(),
                Cell::Fault(fault) => {
                    errors.push((self.place(row, field), RowError::Cell { fault: (**fault).clone() }));
                    continue;
                }
            };
            texts.insert(*field, text);
        }
        for (field, value) in &self.columns.constants {
            texts.entry(*field).or_insert_with(|| value.clone());
        }
        TextRow { row, texts, errors }
    }

    /// The issuer of `rows`, which have one identifier. Every row after the first adds a scope, a name or a key.
    pub(super) fn issuer(&self, rows: Vec<TextRow<'_>>) -> IssuerInput {
        let mut errors = Vec::new();
        let mut object = Map::new();
        let (mut names, mut scopes, mut keys, mut identifiers) = (vec![], vec![], vec![], vec![]);
        let (mut address, mut status_kid) = (None::<String>, None);
        let mut sources = BTreeMap::new();
        let mut first: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
        for text in &rows {
            let row = text.row;
            let mut wrong = |field: &str, error| errors.push((self.place(row, field), error));
            for field in ["id", "country", "homepage", "status_address", "erasmus", "pic", "ror"] {
                let Some(value) = text.get(field) else { continue };
                match first.get(field) {
                    None => {
                        first.insert(field, (value, row.number));
                        match field {
                            "status_address" => address = Some(value.to_owned()),
                            "erasmus" | "pic" | "ror" => {
                                identifiers.push(json!({"scheme": field, "value": value}));
                            }
                            _ => drop(object.insert(field.to_owned(), json!(value))),
                        }
                    }
                    Some((before, _)) if *before == value => {}
                    Some((before, at)) => wrong(
                        field,
                        RowError::Differs { found: value.to_owned(), before: (*before).to_owned(), row: *at },
                    ),
                }
            }
            let english = text.get("name_en").filter(|_| text.get("language") != Some("en"));
            let own = match (text.get("name"), text.get("language")) {
                (Some(name), Some(language)) => Some((language, name)),
                (None, None) => None,
                (Some(_), None) => {
                    wrong("language", RowError::NameWithoutLanguage);
                    None
                }
                (None, Some(_)) if !rows_have_name(&rows) => {
                    wrong("name", RowError::NameWithoutLanguage);
                    None
                }
                // The language of a column that is the same in all rows.
                (None, Some(_)) => None,
            };
            for (language, name) in own.into_iter().chain(english.map(|name| ("en", name))) {
                let same = names.iter().find(|(held, _): &&(&str, &str)| *held == language);
                match same {
                    None => {
                        sources.insert(format!("names[{}]", names.len()), row.number);
                        names.push((language, name));
                    }
                    Some((_, before)) if *before == name => {}
                    Some((_, before)) => wrong(
                        "name",
                        RowError::Differs {
                            found: name.to_owned(),
                            before: (*before).to_owned(),
                            row: rows.first().map_or(0, |text| text.row.number),
                        },
                    ),
                }
            }
            let scope = self.scope(text, &mut wrong);
            if !scope.is_empty() && !scopes.contains(&scope) {
                sources.insert(format!("scopes[{}]", scopes.len()), row.number);
                scopes.push(scope);
            }
            let from = self.day(text, "key_from", &mut wrong).unwrap_or_else(|| self.today.to_string());
            for field in ["key", "status_key"] {
                let Some(value) = text.get(field) else { continue };
                match key_of(value, self.path) {
                    Ok(key) => {
                        if field == "status_key" {
                            status_kid = Some(key.kid().to_string());
                        }
                        let key = json!({"key": hex(&key.to_sec1_compressed()), "from": from});
                        if !keys.contains(&key) {
                            sources.insert(format!("keys[{}]", keys.len()), row.number);
                            keys.push(key);
                        }
                    }
                    Err(error) => wrong(field, error),
                }
            }
        }
        if !names.is_empty() {
            let names = names.iter().map(|(language, name)| json!({"lang": language, "name": name}));
            object.insert("names".to_owned(), names.collect());
        }
        for (field, values) in [("keys", keys), ("identifiers", identifiers)] {
            if !values.is_empty() {
                object.insert(field.to_owned(), values.into());
            }
        }
        if !scopes.is_empty() {
            object.insert("scopes".to_owned(), scopes.into_iter().map(Value::Object).collect());
        }
        match (address, status_kid) {
            (Some(address), Some(kid)) => {
                object.insert("status".to_owned(), json!({"address": address, "kid": kid}));
            }
            (Some(address), None) => drop(object.insert("status".to_owned(), json!({"address": address}))),
            (None, Some(_)) => {
                if let Some(text) = rows.first() {
                    errors.push((self.place(text.row, "status_key"), RowError::StatusKeyWithoutAddress));
                }
            }
            (None, None) => {}
        }
        let source = TableSource {
            row: rows.first().map_or_else(
                || Place { kind: self.table.kind, row: 0, column: None },
                |text| self.table.place(text.row, None),
            ),
            columns: self.columns.columns.iter().map(|(field, column)| (*field, column.clone())).collect(),
            rows: sources,
        };
        errors.extend(rows.into_iter().flat_map(|text| text.errors));
        errors.sort_by_key(|(place, _)| (place.row, place.column.as_ref().map(|(at, _)| *at)));
        IssuerInput { source: Some(source), fields: if errors.is_empty() { Ok(object) } else { Err(errors) } }
    }

    /// What a row says about the awards that the issuer may make.
    fn scope(&self, text: &TextRow<'_>, wrong: &mut impl FnMut(&str, RowError)) -> Map<String, Value> {
        let mut scope = Map::new();
        if let Some(levels) = text.get("eqf") {
            let (low, high) = levels.split_once(['-', '–']).unwrap_or((levels, levels));
            match (low.trim().parse::<i64>(), high.trim().parse::<i64>()) {
                (Ok(low), Ok(high)) => {
                    scope.insert("eqf_min".to_owned(), low.into());
                    scope.insert("eqf_max".to_owned(), high.into());
                }
                _ => wrong("eqf", RowError::NotLevels { text: levels.to_owned() }),
            }
        }
        for field in ["eqf_min", "eqf_max"] {
            match text.get(field).map(|text| (text, text.parse::<i64>())) {
                None => {}
                Some((_, Ok(level))) => drop(scope.insert(field.to_owned(), level.into())),
                Some((text, Err(_))) => {
                    wrong(field, RowError::NotANumber { column: field, text: text.to_owned() });
                }
            }
        }
        for field in ["types", "countries"] {
            let words = |text: &str| -> Vec<String> {
                let parts = text.split(|found: char| found.is_whitespace() || ",;/".contains(found));
                parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
            };
            scope.extend(text.get(field).map(|text| (field.to_owned(), json!(words(text)))));
        }
        for field in ["from", "until"] {
            scope.extend(self.day(text, field, wrong).map(|day| (field.to_owned(), day.into())));
        }
        scope
    }

    /// The day in a cell.
    fn day(
        &self,
        text: &TextRow<'_>,
        field: &'static str,
        wrong: &mut impl FnMut(&str, RowError),
    ) -> Option<String> {
        let found = text.get(field)?;
        // A time is kept as it is.
        if found.parse::<qualistamp_core::UnixTime>().is_ok() {
            return Some(found.to_owned());
        }
        match parse_table_day(found, self.date_order) {
            Ok(day) => Some(day),
            Err(fault) => {
                wrong(field, RowError::Date { column: field, text: found.to_owned(), fault });
                None
            }
        }
    }
}

/// Whether a row of the issuer has its name.
fn rows_have_name(rows: &[TextRow<'_>]) -> bool {
    rows.iter().any(|row| row.get("name").is_some())
}

/// A key in a table: hexadecimal, or the path of a file.
fn key_of(text: &str, table: &Path) -> Result<PublicKey, RowError> {
    if text.len() >= 66 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return parse_key(text).map_err(RowError::Key);
    }
    let path = table.parent().map_or_else(|| PathBuf::from(text), |folder| folder.join(text));
    read_public_key(&path).map_err(RowError::KeyFile)
}
