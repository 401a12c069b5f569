//! A table whose columns have names.

use unicode_normalization::UnicodeNormalization as _;

use crate::table::error::TableError;
use crate::table::grid::{Cell, Grid, Row};
use crate::table::place::{Place, TableKind, column_letters};

/// Number of rows among which the header is looked for.
const HEADER_ROWS: usize = 20;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, as it is written.
    pub name: String,
    /// Its place, from 0.
    pub at: usize,
}

/// A table: the names of its columns, and the rows below them.
#[derive(Debug)]
pub struct Table {
    /// The kind of its file.
    pub kind: TableKind,
    /// The columns that have a name.
    pub columns: Vec<Column>,
    /// The rows that have a value, at least one.
    pub rows: Vec<Row>,
    /// What the user should know about the file, such as other sheets.
    pub notices: Vec<String>,
}

impl Table {
    pub(super) fn new(
        kind: TableKind,
        grid: Grid,
        notices: Vec<String>,
        header: Option<usize>,
        is_known: &dyn Fn(&str) -> bool,
    ) -> Result<Self, TableError> {
        let known = |row: &Row| row.cells.iter().filter(|cell| is_known(&name_of(cell))).count();
        let at = match header {
            Some(number) => grid.rows.iter().position(|row| row.number == number),
            // The first of the best.
            None => (0..grid.rows.len().min(HEADER_ROWS))
                .max_by_key(|at| (grid.rows.get(*at).map(known), std::cmp::Reverse(*at))),
        };
        let mut rows = grid.rows;
        let Some(at) = at else { return Err(TableError::Empty) };
        let rows_below = rows.split_off(at + 1);
        let names: Vec<String> =
            rows.pop().map(|row| row.cells.iter().map(name_of).collect()).unwrap_or_default();
        let columns: Vec<Column> = names
            .into_iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
            .map(|(at, name)| Column { name, at })
            .collect();
        if rows_below.is_empty() {
            return Err(TableError::OnlyHeader);
        }
        let table = Self { kind, columns, rows: rows_below, notices };
        table.check()?;
        Ok(table)
    }

    /// Two columns of one name, or values without a name, would be lost in silence.
    fn check(&self) -> Result<(), TableError> {
        for (at, column) in self.columns.iter().enumerate() {
            let same = |other: &&Column| normal_name(&other.name) == normal_name(&column.name);
            if let Some(first) = self.columns.iter().take(at).find(same) {
                return Err(TableError::ColumnTwice {
                    name: column.name.clone(),
                    first: column_letters(first.at),
                    second: column_letters(column.at),
                });
            }
        }
        for row in &self.rows {
            let named = |at: usize| self.columns.iter().any(|column| column.at == at);
            let stray = row.cells.iter().enumerate().find(|(at, cell)| **cell != Cell::Empty && !named(*at));
            if let Some((at, _)) = stray {
                return Err(TableError::NoName { column: column_letters(at), row: row.number });
            }
        }
        Ok(())
    }

    /// How many fields a row of CSV has too few; zero for other tables. Such a row may have been cut in two.
    #[must_use]
    pub fn missing_fields(&self, row: &Row) -> usize {
        let wanted = self.columns.last().map_or(0, |last| last.at + 1);
        if self.kind == TableKind::Csv { wanted.saturating_sub(row.fields) } else { 0 }
    }

    /// The cell of `row` in `column`.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a Row, column: &Column) -> &'a Cell {
        row.cells.get(column.at).unwrap_or(&Cell::Empty)
    }

    /// The place of `row`, or of its cell in `column`.
    #[must_use]
    pub fn place(&self, row: &Row, column: Option<&Column>) -> Place {
        Place {
            kind: self.kind,
            row: row.number,
            column: column.map(|column| (column.at, column.name.clone())),
        }
    }
}

/// The name in a cell of the header.
fn name_of(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Cell::Number(number) => number.to_string(),
        Cell::Empty | Cell::Day(_) | Cell::Bool(_) | Cell::Json(_) | Cell::Fault(_) => String::new(),
    }
}

/// A name of a column without what people write differently: capitals, accents, and what is between words.
#[must_use]
pub fn normal_name(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    // Letters that begin a word inside a name, as in `familyName`, begin a word.
    let mut before = ' ';
    for found in name.trim().chars() {
        if found.is_uppercase() && before.is_lowercase() {
            normal.push(' ');
        }
        before = found;
        normal.push(if found.is_alphanumeric() || is_mark(found) { found } else { ' ' });
    }
    let plain: String = normal.to_lowercase().nfkd().filter(|found| !is_mark(*found)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_mark(found: char) -> bool {
    unicode_normalization::char::is_combining_mark(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_capitals_accents_and_separators() {
        for (name, normal) in [
            ("Family Name", "family name"),
            ("family_name", "family name"),
            ("familyName", "family name"),
            (" FAMILY-NAME: ", "family name"),
            ("Příjmení", "prijmeni"),
            ("Επώνυμο", "επωνυμο"),
            ("ΕΠΩΝΥΜΟ", "επωνυμο"),
            ("STUDENTID", "studentid"),
            ("", ""),
        ] {
            assert_eq!(normal_name(name), normal, "{name}");
        }
    }
}
