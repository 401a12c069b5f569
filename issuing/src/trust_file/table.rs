//! Reads issuers from a file: JSON, or a table: CSV, Excel or LibreOffice.

use std::collections::BTreeMap;
use std::path::Path;

use qualistamp_core::Day;
use serde_json::Value;

use crate::batch::DateOrder;
use crate::files;
use crate::strict_json::StrictValue;
use crate::table::{TableError, TableFileError, TableOptions, parse_table};
use crate::trust_file::columns::{Columns, IssuerTableKind, field_of};
use crate::trust_file::error::IssuerFileError;
use crate::trust_file::input::IssuerInput;
use crate::trust_file::rows::{RowReader, TextRow};

/// Size limit of a file with issuers, in bytes.
const BYTES_MAX: u64 = 256 * 1024 * 1024;

/// How a file of issuers is read.
#[derive(Debug, Clone)]
pub struct IssuerFileOptions {
    /// How a table is read.
    pub table: TableOptions,
    /// How strictly a table is read.
    pub kind: IssuerTableKind,
    /// Columns and the fields that they give; an empty field leaves the column out.
    pub map: Vec<(String, String)>,
    /// Fields that are the same for all issuers, where the table has no value.
    pub constants: Vec<(String, String)>,
    /// The order of day, month and year in dates such as `05/06/2026`.
    pub date_order: Option<DateOrder>,
    /// Keys without a day are valid from this day on.
    pub today: Day,
}

impl IssuerFileOptions {
    /// A table made for this program, with days in ISO 8601.
    #[must_use]
    pub fn made(table: TableOptions, today: Day) -> Self {
        Self {
            table,
            kind: IssuerTableKind::Made,
            map: Vec::new(),
            constants: Vec::new(),
            date_order: None,
            today,
        }
    }
}

/// The issuers of a file.
#[derive(Debug)]
pub struct IssuerFile {
    /// The issuers.
    pub issuers: Vec<IssuerInput>,
    /// Columns that were not used.
    pub unused: Vec<String>,
    /// What the user should know about the file, such as other sheets.
    pub notices: Vec<String>,
}

/// Reads a file of issuers for [`TrustFile::take_issuers`]: JSON (one, or an array of them), or a table: CSV, .xlsx or .ods. Key files
/// that a table names are looked for in its folder.
///
/// # Errors
/// [`IssuerFileError`] if the file as a whole cannot be read. What is wrong with a single row, `take_issuers` reports.
///
/// [`TrustFile::take_issuers`]: crate::TrustFile::take_issuers
pub fn read_issuers(path: &Path, options: &IssuerFileOptions) -> Result<IssuerFile, IssuerFileError> {
    let bytes = files::read(path, BYTES_MAX)?;
    if let Ok(text) = files::decode_text(&bytes)
        && text.trim_start().starts_with(['{', '['])
    {
        let issuers = read_json(path, &text)?;
        return Ok(IssuerFile { issuers, unused: Vec::new(), notices: Vec::new() });
    }
    let is_known = |name: &str| {
        field_of(name).is_some()
            || options.map.iter().any(|(column, field)| column == name && !field.is_empty())
    };
    let table = parse_table(bytes, &options.table, &is_known)
        .map_err(|error| IssuerFileError::Table(TableFileError { path: path.to_owned(), error }))?;
    let columns = Columns::new(&table, options.kind, &options.map, &options.constants)
        .map_err(|errors| IssuerFileError::Columns { path: path.to_owned(), errors })?;
    let reader = RowReader {
        table: &table,
        columns: &columns,
        path,
        date_order: options.date_order,
        today: options.today,
    };
    let mut groups: Vec<Vec<TextRow<'_>>> = Vec::new();
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    for row in &table.rows {
        let text = reader.texts(row);
        let id = match options.kind {
            IssuerTableKind::Made => None,
            IssuerTableKind::Office => text.id().map(str::to_owned),
        };
        let at = id.map_or(groups.len(), |id| *by_id.entry(id).or_insert(groups.len()));
        match groups.get_mut(at) {
            Some(group) => group.push(text),
            None => groups.push(vec![text]),
        }
    }
    let issuers = groups.into_iter().map(|rows| reader.issuer(rows)).collect();
    Ok(IssuerFile { issuers, unused: columns.unused.clone(), notices: table.notices.clone() })
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
