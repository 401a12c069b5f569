//! Reads a list of objects in JSON as a table: each name in them is a column.

use serde_json::Value;

use crate::strict_json::StrictValue;
use crate::table::error::TableError;
use crate::table::grid::{Cell, Grid};
use crate::table::named::{Column, Table};
use crate::table::place::TableKind;

pub(super) fn read(text: &str) -> Result<Table, TableError> {
    let StrictValue(value) = serde_json::from_str(text)
        .map_err(|error| TableError::NotJson { reason: format!("not JSON: {error}") })?;
    let all = match value {
        Value::Array(all) => all,
        one @ Value::Object(_) => vec![one],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            return Err(TableError::NotAList);
        }
    };
    let mut columns: Vec<Column> = Vec::new();
    let mut grid = Grid::default();
    for (number, value) in (1..).zip(all) {
        let Value::Object(fields) = value else { return Err(TableError::NotAList) };
        let mut cells = Vec::new();
        for (name, value) in fields {
            let at = columns.iter().position(|column| column.name == name).unwrap_or(columns.len());
            if at == columns.len() {
                columns.push(Column { name, at });
            }
            if cells.len() <= at {
                cells.resize(at + 1, Cell::Empty);
            }
            if let Some(cell) = cells.get_mut(at) {
                *cell = match value {
                    Value::Null => Cell::Empty,
                    Value::String(text) => Cell::text(&text),
                    other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
                        Cell::Json(Box::new(other))
                    }
                };
            }
        }
        grid.add(number, false, cells)?;
    }
    if grid.rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Table { kind: TableKind::Json, columns, rows: grid.rows, notices: Vec::new() })
}
