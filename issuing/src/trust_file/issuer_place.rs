//! Where an issuer is in its file, for errors.

use std::fmt;

/// Where an issuer is in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerPlace {
    /// A line of a table, from 1.
    Line(u64),
    /// An item of a list in JSON.
    Item {
        /// Its number, from 1.
        number: usize,
        /// How many there are.
        count: usize,
    },
}

impl fmt::Display for IssuerPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Item { number, count } => write!(f, "issuer {number} of {count}"),
        }
    }
}
