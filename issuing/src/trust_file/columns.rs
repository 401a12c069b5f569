//! Which column of a table is which field of an issuer.

use std::fmt;

use crate::table::{Column, Table, normal_name};

/// Fields of an issuer in a table, each with other names that offices give it, as [`normal_name`] writes them.
const FIELDS: &[(&str, &[&str])] = &[
    (
        "id",
        &["identifier", "issuer", "issuer id", "institution id", "code", "kennung", "identifiant", "codice"],
    ),
    (
        "name",
        &[
            "institution",
            "institution name",
            "university",
            "legal name",
            "hochschule",
            "bezeichnung",
            "nom",
            "etablissement",
            "nombre",
            "institucion",
            "nome",
            "istituto",
            "naziv",
            "nazwa",
            "nazev",
            "uczelnia",
            "ονομα",
            "ιδρυμα",
            "наименование",
            "назив",
        ],
    ),
    (
        "language",
        &[
            "lang",
            "language of name",
            "sprache",
            "langue",
            "idioma",
            "lingua",
            "jezyk",
            "jazyk",
            "jezik",
            "γλωσσα",
        ],
    ),
    ("name_en", &["english name", "name in english", "name english", "nom anglais", "englischer name"]),
    (
        "country",
        &["country code", "land", "pays", "pais", "paese", "kraj", "zeme", "drzava", "χωρα", "страна"],
    ),
    (
        "homepage",
        &["home page", "website", "web site", "web", "url", "webseite", "site web", "sito web", "ιστοσελιδα"],
    ),
    ("erasmus", &["erasmus code"]),
    ("pic", &["pic code"]),
    ("ror", &["ror id"]),
    ("eqf", &["eqf level", "eqf levels", "eqr", "eqr niveau", "cec"]),
    ("eqf_min", &["eqf from", "lowest eqf"]),
    ("eqf_max", &["eqf to", "highest eqf"]),
    ("types", &["award types", "types of awards", "may award"]),
    ("from", &["from date", "awards from", "valid from"]),
    ("until", &["to date", "awards until", "valid until"]),
    ("countries", &["award countries", "countries of awards"]),
    ("key", &["public key", "key file"]),
    ("key_from", &["key valid from"]),
    ("status_address", &["status", "status list", "status list address", "address of status list"]),
    ("status_key", &["status list key", "key of status list"]),
];

/// How strictly a table is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerTableKind {
    /// A table made for this program: unknown columns are refused, and each issuer has one row.
    Made,
    /// A table of an office: columns that are no field are left out, and further rows of an issuer add scopes, names and keys to it.
    Office,
}

/// What is wrong with the columns of a table of issuers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssuerColumnError {
    /// A column that tables of issuers do not have.
    Unknown {
        /// Its name.
        column: String,
    },
    /// A column that was named for a field does not exist.
    NoSuchColumn {
        /// The name that was given.
        column: String,
    },
    /// A field that a column or a constant was named for does not exist.
    NoSuchField {
        /// The name that was given.
        field: String,
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
    /// No column gives the field.
    Missing {
        /// The field.
        field: &'static str,
    },
}

impl fmt::Display for IssuerColumnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { column } => {
                write!(f, "there is no column {column:?}; the columns are {}", known_fields())
            }
            Self::NoSuchColumn { column } => write!(f, "--map: the table has no column {column:?}"),
            Self::NoSuchField { field } => {
                write!(f, "there is no field {field:?}; the fields are {}", known_fields())
            }
            Self::Twice { field, one, other } => write!(
                f,
                "{one} and {other} both give the field \"{field}\"; choose one with `--map COLUMN={field}`, or leave one out with `--map COLUMN=`"
            ),
            Self::Missing { field } => {
                write!(f, "no column gives the field \"{field}\"; name it with `--map COLUMN={field}`")
            }
        }
    }
}

impl std::error::Error for IssuerColumnError {}

fn known_fields() -> String {
    FIELDS.iter().map(|(field, _)| *field).collect::<Vec<_>>().join(",")
}

/// The field that a name in a header means.
pub(super) fn field_of(name: &str) -> Option<&'static str> {
    let name = normal_name(name);
    let is_it = |(field, others): &&(&str, &[&str])| {
        field.replace('_', " ") == name || others.iter().any(|other| *other == name)
    };
    FIELDS.iter().find(is_it).map(|(field, _)| *field)
}

fn known(field: &str) -> Result<&'static str, IssuerColumnError> {
    let found = FIELDS.iter().find(|(known, _)| *known == field).map(|(known, _)| *known);
    found.ok_or_else(|| IssuerColumnError::NoSuchField { field: field.to_owned() })
}

/// The fields that columns and constants give.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) columns: Vec<(&'static str, Column)>,
    /// The same value for every issuer.
    pub(super) constants: Vec<(&'static str, String)>,
    /// Columns that are not used.
    pub(super) unused: Vec<String>,
}

impl Columns {
    /// Maps the columns of `table`: first those in `map`, pairs of a column and a field, then by their names.
    pub(super) fn new(
        table: &Table,
        kind: IssuerTableKind,
        map: &[(String, String)],
        constants: &[(String, String)],
    ) -> Result<Self, Vec<IssuerColumnError>> {
        let (mut found, mut errors) = (Self::default(), Vec::new());
        let mut left_out = Vec::new();
        for (name, field) in map {
            let column = table.columns.iter().find(|column| normal_name(&column.name) == normal_name(name));
            let Some(column) = column else {
                errors.push(IssuerColumnError::NoSuchColumn { column: name.clone() });
                continue;
            };
            left_out.push(column.at);
            if field.is_empty() {
                found.unused.push(column.name.clone());
                continue;
            }
            match known(field) {
                Ok(field) => found.add(field, column, &mut errors),
                Err(error) => errors.push(error),
            }
        }
        for (field, value) in constants {
            match known(field) {
                Ok(field) => found.constants.push((field, value.clone())),
                Err(error) => errors.push(error),
            }
        }
        let named: Vec<&str> = found.columns.iter().map(|(field, _)| *field).collect();
        let is_given = |field: &str| {
            named.contains(&field) || found.constants.iter().any(|(constant, _)| *constant == field)
        };
        let mut guessed = Vec::new();
        for column in table.columns.iter().filter(|column| !left_out.contains(&column.at)) {
            match (field_of(&column.name), kind) {
                // What was named counts more than a name.
                (Some(field), _) if !is_given(field) => guessed.push((field, column)),
                (None, IssuerTableKind::Made) => {
                    errors.push(IssuerColumnError::Unknown { column: column.name.clone() });
                }
                (Some(_) | None, _) => guessed.push(("", column)),
            }
        }
        for (field, column) in guessed {
            if field.is_empty() {
                found.unused.push(column.name.clone());
            } else {
                found.add(field, column, &mut errors);
            }
        }
        if errors.is_empty() && found.place("id").is_none() {
            errors.push(IssuerColumnError::Missing { field: "id" });
        }
        if errors.is_empty() { Ok(found) } else { Err(errors) }
    }

    /// The column that gives `field`: its place from 0 and its name.
    pub(super) fn place(&self, field: &str) -> Option<(usize, String)> {
        let (_, column) = self.columns.iter().find(|(other, _)| *other == field)?;
        Some((column.at, column.name.clone()))
    }

    fn add(&mut self, field: &'static str, column: &Column, errors: &mut Vec<IssuerColumnError>) {
        if let Some((_, first)) = self.place(field) {
            let [one, other] = [&first, &column.name].map(|name| format!("the column {name:?}"));
            errors.push(IssuerColumnError::Twice { field, one, other });
        } else {
            self.columns.push((field, column.clone()));
        }
    }
}
