//! Issuers as a file gives them: their fields, and where in the file they are.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::table::{Column, Place};
use crate::trust_file::error::RowError;
use crate::trust_file::field_name::FieldName;

/// An issuer as a file gives it: JSON with the fields of [`IssuerRecord`](crate::IssuerRecord), some or all of them.
#[derive(Debug)]
pub struct IssuerInput {
    /// Where it is in a table; `None` for JSON.
    pub(crate) source: Option<TableSource>,
    /// Its fields, or what is wrong in its rows.
    pub(crate) fields: Result<Map<String, Value>, Vec<(Place, RowError)>>,
}

/// Where an issuer is in a table.
#[derive(Debug, Clone)]
pub(crate) struct TableSource {
    /// Its first row.
    pub(crate) row: Place,
    /// The columns, by the fields that they give.
    pub(crate) columns: BTreeMap<&'static str, Column>,
    /// The rows of parts that come from other rows, by their places in JSON, such as `scopes[1]`.
    pub(crate) rows: BTreeMap<String, usize>,
}

impl TableSource {
    /// The cell with the field at this place in JSON.
    pub(crate) fn cell(&self, field: &FieldName) -> Place {
        let part = field.part();
        let row = part.and_then(|part| self.rows.get(part)).copied().unwrap_or(self.row.row);
        let column = field.columns().into_iter().find_map(|column| self.columns.get(column));
        Place { kind: self.row.kind, row, column: column.map(|column| (column.at, column.name.clone())) }
    }
}

impl From<Map<String, Value>> for IssuerInput {
    fn from(fields: Map<String, Value>) -> Self {
        Self { source: None, fields: Ok(fields) }
    }
}
