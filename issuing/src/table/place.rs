//! Where something is in a table, as its user sees it.

use std::fmt;

/// The kind of a table's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Comma-separated values.
    Csv,
    /// A sheet of Excel or LibreOffice.
    Sheet,
    /// Objects in JSON.
    Json,
}

/// A row, or a cell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The kind of the table.
    pub kind: TableKind,
    /// Number of the row, from 1: a line of CSV, a row of a sheet, an object of JSON.
    pub row: usize,
    /// The column: its place from 0, and its name.
    pub column: Option<(usize, String)>,
}

impl fmt::Display for Place {
    /// `line 5, "Geburtsdatum"`, `C5 "Geburtsdatum"`, or `award 4, "dob"`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, &self.column) {
            (TableKind::Csv, _) => write!(f, "line {}", self.row)?,
            (TableKind::Sheet, None) => write!(f, "row {}", self.row)?,
            (TableKind::Sheet, Some((at, name))) => {
                return write!(f, "{}{} {name:?}", column_letters(*at), self.row);
            }
            (TableKind::Json, _) => write!(f, "award {}", self.row)?,
        }
        match &self.column {
            Some((_, name)) => write!(f, ", {name:?}"),
            None => Ok(()),
        }
    }
}

/// The letters of the column at `place`, counted from 0: A, B, …, Z, AA.
#[must_use]
pub fn column_letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_their_user_sees_them() {
        for (place, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(place), letters);
        }
        let column = Some((2, "Geburtsdatum".to_owned()));
        for (kind, words) in [
            (TableKind::Csv, "line 5, \"Geburtsdatum\""),
            (TableKind::Sheet, "C5 \"Geburtsdatum\""),
            (TableKind::Json, "award 5, \"Geburtsdatum\""),
        ] {
            assert_eq!(Place { kind, row: 5, column: column.clone() }.to_string(), words);
        }
        assert_eq!(Place { kind: TableKind::Sheet, row: 5, column: None }.to_string(), "row 5");
    }
}
