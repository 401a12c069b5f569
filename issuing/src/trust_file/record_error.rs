//! What is wrong in the records of a trust file, with the field.

use std::fmt;

use qualistamp_core::{Kid, RoleError, Rule};

use crate::trust_file::field_name::FieldName;
use crate::trust_file::text::KeyTextError;

/// What is wrong in a trust file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordError {
    /// A value that breaks a rule.
    Field {
        /// The field.
        field: FieldName,
        /// Its value.
        value: String,
        /// The rule.
        rule: Rule,
    },
    /// A country code that the European institutions use.
    Country {
        /// The field.
        field: FieldName,
        /// The code in the file.
        found: &'static str,
        /// The code of ISO 3166-1 to use.
        iso: &'static str,
    },
    /// A level that the European Qualifications Framework does not have.
    Level {
        /// The field.
        field: FieldName,
        /// The level.
        number: i64,
        /// The rule.
        rule: Rule,
    },
    /// One end of a range of levels without the other.
    HalfEqfRange,
    /// A range that ends before it begins: nothing is in it.
    EmptyRange {
        /// The field with its beginning.
        first_field: FieldName,
        /// Its beginning.
        first: String,
        /// The field with its end.
        last_field: FieldName,
        /// Its end.
        last: String,
    },
    /// An empty list, which would allow nothing.
    EmptyList {
        /// The field.
        field: FieldName,
    },
    /// An issuer without scopes, which could award nothing.
    NoScopes,
    /// An issuer without a name.
    NoNames,
    /// A key, a key identifier or a digest that cannot be read.
    Key {
        /// The field.
        field: FieldName,
        /// What is wrong with it.
        error: KeyTextError,
    },
    /// An issuer before it has the same identifier.
    IdTwice {
        /// The field.
        field: FieldName,
    },
    /// An issuer has the key already.
    KeyTwice {
        /// The field.
        field: FieldName,
        /// Identifier of the key.
        kid: Kid,
        /// The issuer that has it.
        holder: String,
    },
    /// Another issuer has a status list with this address.
    AddressTwice {
        /// The field.
        field: FieldName,
        /// The address.
        address: String,
        /// The issuer that has it.
        holder: String,
    },
    /// The key that signs the status list is not a key of the issuer.
    PinWithoutKey {
        /// The field.
        field: FieldName,
        /// Identifier of the key, as written.
        kid: String,
    },
    /// A key of a role that cannot be read.
    RoleKey {
        /// "root keys" or "list keys".
        role: &'static str,
        /// What is wrong with it.
        error: KeyTextError,
    },
    /// The keys and the threshold do not form a role.
    Role {
        /// "root keys" or "list keys".
        role: &'static str,
        /// What is wrong with them.
        error: RoleError,
    },
    /// The record of an issuer is wrong.
    Issuer {
        /// The issuer.
        id: String,
        /// What is wrong.
        error: Box<RecordError>,
    },
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field { field, value, rule } => write!(f, "{field} {value:?}: {rule}"),
            Self::Country { field, found, iso } => {
                write!(f, "{field}: use \"{iso}\" (ISO 3166-1) instead of \"{found}\"")
            }
            Self::Level { field, number, rule } => write!(f, "{field}: EQF {number}: {rule}"),
            Self::HalfEqfRange => write!(f, "give both eqf_min and eqf_max"),
            Self::EmptyRange { first_field, first, last_field, last } => write!(
                f,
                "{last_field} {last} is before {first_field} {first}: nothing is between them; are they swapped?"
            ),
            Self::EmptyList { field } => {
                write!(f, "{field} is empty, which allows nothing; leave it out to allow everything")
            }
            Self::NoScopes => write!(f, "no scopes; an empty one, {{}}, allows everything"),
            Self::NoNames => write!(f, "no names"),
            Self::Key { field, error } => write!(f, "{field}: {error}"),
            Self::IdTwice { field } => write!(f, "{field}: another issuer has the same one"),
            Self::KeyTwice { field, kid, holder } => {
                write!(f, "{field}: the key {kid} already belongs to {holder:?}; a key has one issuer, once")
            }
            Self::AddressTwice { field, address, holder } => {
                write!(f, "{field}: {address:?} is already the status list of {holder:?}")
            }
            Self::PinWithoutKey { field, kid } => write!(
                f,
                "{field}: {kid:?} is not a key of this issuer; add the key first, or name the status list with `qualistamp trust key add --status`"
            ),
            Self::RoleKey { role, error } => write!(f, "{role}: {error}"),
            Self::Role { role, error } => write!(f, "{role}: {error}"),
            Self::Issuer { id, error } => write!(f, "issuer {id}: {error}"),
        }
    }
}

impl std::error::Error for RecordError {}

impl RecordError {
    /// The field that it is about.
    pub(crate) fn field(&self) -> Option<&FieldName> {
        match self {
            Self::Field { field, .. }
            | Self::Country { field, .. }
            | Self::Level { field, .. }
            | Self::EmptyList { field }
            | Self::Key { field, .. }
            | Self::IdTwice { field }
            | Self::KeyTwice { field, .. }
            | Self::AddressTwice { field, .. }
            | Self::PinWithoutKey { field, .. }
            | Self::EmptyRange { last_field: field, .. } => Some(field),
            Self::HalfEqfRange
            | Self::NoScopes
            | Self::NoNames
            | Self::RoleKey { .. }
            | Self::Role { .. }
            | Self::Issuer { .. } => None,
        }
    }

    /// Names columns of a table instead of places in JSON.
    pub(crate) fn in_table(mut self) -> Self {
        match &mut self {
            Self::Field { field, .. }
            | Self::Country { field, .. }
            | Self::Level { field, .. }
            | Self::EmptyList { field }
            | Self::Key { field, .. }
            | Self::IdTwice { field }
            | Self::KeyTwice { field, .. }
            | Self::AddressTwice { field, .. }
            | Self::PinWithoutKey { field, .. } => field.name_column(),
            Self::EmptyRange { first_field, last_field, .. } => {
                first_field.name_column();
                last_field.name_column();
            }
            Self::HalfEqfRange
            | Self::NoScopes
            | Self::NoNames
            | Self::RoleKey { .. }
            | Self::Role { .. }
            | Self::Issuer { .. } => {}
        }
        self
    }
}
