//! Reads a list of objects in JSON as a table: each name in them is a column.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize as _, Deserializer as _, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::strict_json::StrictValue;
use crate::table::error::TableError;
use crate::table::grid::{Cell, Grid};
use crate::table::named::{Column, Table};
use crate::table::place::TableKind;

pub(super) fn read(text: &str) -> Result<Table, TableError> {
    let mut objects = Objects::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let read = json.deserialize_any(&mut objects).and_then(|()| json.end());
    if let Some(fault) = objects.fault {
        return Err(fault);
    }
    read.map_err(|error| TableError::NotJson { reason: format!("not JSON: {error}") })?;
    let Objects { columns, grid, .. } = objects;
    if grid.rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Table { kind: TableKind::Json, columns, rows: grid.rows, notices: Vec::new() })
}

/// The objects that were read, as rows. Each is dropped once it is a row.
#[derive(Default)]
struct Objects {
    columns: Vec<Column>,
    grid: Grid,
    count: usize,
    /// Why reading stopped, if the JSON itself is right.
    fault: Option<TableError>,
}

impl Objects {
    fn add(&mut self, value: Value) -> Result<(), TableError> {
        let Value::Object(fields) = value else { return Err(TableError::NotAList) };
        self.count += 1;
        let mut cells = Vec::new();
        for (name, value) in fields {
            let at = self.columns.iter().position(|column| column.name == name);
            let at = at.unwrap_or(self.columns.len());
            if at == self.columns.len() {
                self.columns.push(Column { name, at });
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
        self.grid.add(self.count, false, cells)
    }
}

impl<'de> Visitor<'de> for &mut Objects {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(StrictValue(item)) = items.next_element()? {
            if let Err(fault) = self.add(item) {
                self.fault = Some(fault);
                return Err(A::Error::custom("not read to its end"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<(), A::Error> {
        let StrictValue(one) = StrictValue::deserialize(MapAccessDeserializer::new(fields))?;
        self.fault = self.add(one).err();
        Ok(())
    }
}
