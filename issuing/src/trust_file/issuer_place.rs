//! Where an issuer is in its file, for errors.

use std::fmt;

use crate::table::Place;

/// Where an issuer is in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssuerPlace {
    /// A row of a table, or a cell of it.
    Table(Place),
    /// An item of a list in JSON.
    Item {
        /// Its number, from 1.
        number: usize,
        /// How many there are.
        count: usize,
    },
}

impl IssuerPlace {
    /// What errors are sorted by: the row and the column, or the number.
    pub(crate) fn order(&self) -> (usize, usize) {
        match self {
            Self::Table(place) => (place.row, place.column.as_ref().map_or(0, |(at, _)| at + 1)),
            Self::Item { number, .. } => (*number, 0),
        }
    }
}

impl fmt::Display for IssuerPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(place) => place.fmt(f),
            Self::Item { number, count } => write!(f, "issuer {number} of {count}"),
        }
    }
}
