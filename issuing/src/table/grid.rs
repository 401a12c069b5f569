//! What a table file contains: cells in rows, not interpreted yet.

use qualistamp_core::Day;
use serde_json::Value as Json;

use crate::table::error::TableError;
use crate::table::limits::{CELL_BYTES_MAX, CELLS_MAX, COLUMNS_MAX, ROWS_MAX, TEXT_BYTES_MAX};

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing, or only spaces.
    Empty,
    /// Text.
    Text(Box<str>),
    /// A number, as a spreadsheet stores it.
    Number(f64),
    /// A day.
    Day(Day),
    /// True or false.
    Bool(bool),
    /// A value of JSON that is no text.
    Json(Box<Json>),
    /// Something that cannot be used.
    Fault(Box<CellFault>),
}

/// Why the value of a cell cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// A formula whose result is not stored in the file.
    NoResult,
    /// An error value such as `#NAME?`, shortened.
    Error(String),
    /// A date that does not exist.
    NoSuchDay,
    /// Text longer than any cell of a spreadsheet.
    TooLong,
}

impl std::fmt::Display for CellFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoResult => write!(
                f,
                "a formula without a stored result; open the file in Excel or LibreOffice and save it, or replace the formula by its value"
            ),
            Self::Error(error) => write!(f, "the formula has no result, but the error {error}; correct it"),
            Self::NoSuchDay => write!(f, "a date that does not exist"),
            Self::TooLong => write!(f, "more text than a cell of a spreadsheet can hold"),
        }
    }
}

impl Cell {
    /// A cell with this text. Spaces around it are left out.
    pub(super) fn text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            Self::Empty
        } else if text.len() > CELL_BYTES_MAX {
            Self::Fault(Box::new(CellFault::TooLong))
        } else {
            Self::Text(text.into())
        }
    }
}

/// A row with at least one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number: the line of a CSV file, the row of a sheet, or the number of an object in JSON. From 1.
    pub number: usize,
    /// Whether it is hidden in the spreadsheet.
    pub is_hidden: bool,
    /// How many fields it has in the file, with or without a value.
    pub fields: usize,
    /// Its cells. Those at the end that have no value may be missing.
    pub cells: Vec<Cell>,
}

/// Cells in rows.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub(super) rows: Vec<Row>,
    cells: usize,
    text_bytes: usize,
}

impl Grid {
    /// Adds a row, unless it has no value.
    ///
    /// # Errors
    /// [`TableError::TooManyRows`], [`TableError::TooManyColumns`] or [`TableError::TooManyCells`].
    pub(super) fn add(
        &mut self,
        number: usize,
        is_hidden: bool,
        mut cells: Vec<Cell>,
    ) -> Result<(), TableError> {
        let fields = cells.len();
        let used = cells.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |last| last + 1);
        cells.truncate(used);
        if used == 0 {
            return Ok(());
        }
        if used > COLUMNS_MAX {
            return Err(TableError::TooManyColumns { row: number, max: COLUMNS_MAX });
        }
        if self.rows.len() == ROWS_MAX {
            return Err(TableError::TooManyRows { max: ROWS_MAX });
        }
        self.cells += used;
        self.text_bytes +=
            cells.iter().map(|cell| if let Cell::Text(text) = cell { text.len() } else { 0 }).sum::<usize>();
        if self.cells > CELLS_MAX || self.text_bytes > TEXT_BYTES_MAX {
            return Err(TableError::TooManyCells { max: CELLS_MAX });
        }
        cells.shrink_to_fit();
        self.rows.push(Row { number, is_hidden, fields, cells });
        Ok(())
    }
}
