//! Which column of a table is which field of an award.

use std::fmt;

use crate::award::{FIELDS, nearest};
use crate::batch::aliases::{Meaning, meaning};
use crate::table::{Column, Table, normal_name};

/// Fields that every award has.
const MANDATORY: [&str; 4] = ["id", "family", "title", "awarded"];

/// The fields that columns and constants give.
#[derive(Debug, Default)]
pub(super) struct Mapping {
    pub(super) columns: Vec<(Column, &'static str)>,
    /// The same value for every award.
    pub(super) constants: Vec<(&'static str, String)>,
    /// Columns that are not used.
    pub(super) unused: Vec<String>,
}

/// What is wrong with the columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MappingError {
    /// A column that was named for a field does not exist.
    NoSuchColumn {
        /// The name that was given.
        column: String,
    },
    /// A field that a column or a constant was named for does not exist.
    NoSuchField {
        /// The name that was given.
        field: String,
        /// The most similar field.
        nearest: Option<&'static str>,
    },
    /// Two columns, or a column and a constant, give one field.
    Twice {
        /// The field.
        field: &'static str,
        /// Where it comes from first.
        one: String,
        /// Where it comes from too.
        other: String,
    },
    /// No column gives a field that every award has.
    Missing {
        /// The field.
        field: &'static str,
        /// A column that may be it, and must be named.
        maybe: Option<String>,
    },
    /// A column has the whole name of a person.
    FullName {
        /// The column.
        column: String,
    },
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchColumn { column } => write!(f, "--map: the table has no column {column:?}"),
            Self::NoSuchField { field, nearest: Some(nearest) } => {
                write!(f, "there is no field \"{field}\"; did you mean \"{nearest}\"?")
            }
            Self::NoSuchField { field, nearest: None } => {
                write!(f, "there is no field \"{field}\"; `qualistamp issue --template csv` shows the fields")
            }
            Self::Twice { field, one, other } => write!(
                f,
                "{one} and {other} both give the field \"{field}\"; choose one with `--map COLUMN={field}`, or delete one"
            ),
            Self::Missing { field, maybe: None } => write!(
                f,
                "no column gives the field \"{field}\", which every award needs; name it with `--map COLUMN={field}`, or give all awards the same with `--const {field}=VALUE`"
            ),
            Self::Missing { field, maybe: Some(column) } => write!(
                f,
                "no column gives the field \"{field}\"; {column:?} looks like the number of a person, not of an award; if it is unique for each award, add `--map {column:?}={field}`"
            ),
            Self::FullName { column } => write!(
                f,
                "{column:?} has family and given names together, and nobody can tell them apart for sure; put them into two columns, or, if it is the only name of each person, add `--map {column:?}=family`"
            ),
        }
    }
}

impl std::error::Error for MappingError {}

impl Mapping {
    /// Maps the columns of `table`: first those in `map`, pairs of a column and a field, then by their names.
    pub(super) fn new(
        table: &Table,
        map: &[(String, String)],
        constants: &[(String, String)],
    ) -> Result<Self, Vec<MappingError>> {
        let mut errors = Vec::new();
        let mut mapping = Self::default();
        let mut named: Vec<(usize, Option<&'static str>)> = Vec::new();
        for (name, field) in map {
            let found = table.columns.iter().find(|column| normal_name(&column.name) == normal_name(name));
            let Some(column) = found else {
                errors.push(MappingError::NoSuchColumn { column: name.clone() });
                continue;
            };
            // `COLUMN=` leaves a column out.
            match (field.is_empty(), known(field)) {
                (true, _) => named.push((column.at, None)),
                (false, Ok(field)) => named.push((column.at, Some(field))),
                (false, Err(error)) => errors.push(error),
            }
        }
        for (field, value) in constants {
            match known(field) {
                Ok(field) => mapping.add_constant(field, value, &mut errors),
                Err(error) => errors.push(error),
            }
        }
        let mut people = None;
        let (mut full_names, mut guessed) = (Vec::new(), Vec::new());
        for column in &table.columns {
            match named.iter().find(|(at, _)| *at == column.at) {
                Some((_, Some(field))) => mapping.add(column, field, &mut errors),
                Some((_, None)) => mapping.unused.push(column.name.clone()),
                None => match meaning(&column.name) {
                    Meaning::Field(field) => guessed.push((column, field)),
                    Meaning::FullName => full_names.push(column),
                    Meaning::PersonNumber => {
                        people = people.or(Some(column.name.clone()));
                        mapping.unused.push(column.name.clone());
                    }
                    Meaning::Ignored | Meaning::Unknown => mapping.unused.push(column.name.clone()),
                },
            }
        }
        for (column, field) in guessed {
            // What was named explicitly counts more than a name.
            let is_named = named.iter().any(|(_, other)| *other == Some(field));
            if is_named || mapping.constants.iter().any(|(other, _)| *other == field) {
                mapping.unused.push(column.name.clone());
            } else {
                mapping.add(column, field, &mut errors);
            }
        }
        for column in full_names {
            if mapping.gives("family") {
                mapping.unused.push(column.name.clone());
            } else {
                errors.push(MappingError::FullName { column: column.name.clone() });
            }
        }
        let has_full_name = errors.iter().any(|error| matches!(error, MappingError::FullName { .. }));
        for field in MANDATORY {
            let is_excused = field == "family" && has_full_name;
            if !mapping.gives(field) && !is_excused {
                let maybe = people.clone().filter(|_| field == "id");
                errors.push(MappingError::Missing { field, maybe });
            }
        }
        if errors.is_empty() { Ok(mapping) } else { Err(errors) }
    }

    fn gives(&self, field: &str) -> bool {
        self.columns.iter().any(|(_, other)| *other == field)
            || self.constants.iter().any(|(other, _)| *other == field)
    }

    /// The column that gives `field`.
    pub(super) fn column(&self, field: &str) -> Option<&Column> {
        self.columns.iter().find(|(_, other)| *other == field).map(|(column, _)| column)
    }

    fn add(&mut self, column: &Column, field: &'static str, errors: &mut Vec<MappingError>) {
        if let Some(first) = self.column(field) {
            let [one, other] = [&first.name, &column.name].map(|name| format!("the column {name:?}"));
            errors.push(MappingError::Twice { field, one, other });
        } else {
            self.columns.push((column.clone(), field));
        }
    }

    fn add_constant(&mut self, field: &'static str, value: &str, errors: &mut Vec<MappingError>) {
        if self.constants.iter().any(|(other, _)| *other == field) {
            let [one, other] = ["--const", "another --const"].map(str::to_owned);
            errors.push(MappingError::Twice { field, one, other });
        } else {
            self.constants.push((field, value.to_owned()));
        }
    }
}

/// The field with this name.
fn known(field: &str) -> Result<&'static str, MappingError> {
    FIELDS
        .iter()
        .find(|known| **known == field)
        .copied()
        .ok_or_else(|| MappingError::NoSuchField { field: field.to_owned(), nearest: nearest(field) })
}
