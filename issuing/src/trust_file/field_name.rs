//! Names of fields in errors, as the user wrote them: places in JSON, or columns of a table.

use std::fmt;

/// A field of an issuer: its place in JSON, such as `scopes[0].until`, or the name of its column in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldName(String);

impl FieldName {
    /// The field at this place in JSON.
    pub(crate) fn new(place: impl fmt::Display) -> Self {
        Self(place.to_string())
    }

    /// Names the column of a table in which the field stands.
    pub(crate) fn name_column(&mut self) {
        let (list, field) = self.0.rsplit_once('.').unwrap_or(("", &self.0));
        let column = match (list, field) {
            ("names[0]", "lang") => "language",
            ("names[0]", "name") => "name",
            (list, _) if list.starts_with("names[") => "name_en",
            (list, "key") if list.starts_with("keys[") => "key",
            (list, "from") if list.starts_with("keys[") => "key_from",
            // A column has the words of one list.
            (_, field) => field.split_once('[').map_or(field, |(list, _)| list),
        };
        self.0 = column.to_owned();
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_names_of_the_table() {
        for (place, column) in [
            ("id", "id"),
            ("country", "country"),
            ("names[0].lang", "language"),
            ("names[0].name", "name"),
            ("names[1].name", "name_en"),
            ("keys[0].key", "key"),
            ("keys[0].from", "key_from"),
            ("scopes[0].from", "from"),
            ("scopes[0].countries[2]", "countries"),
        ] {
            let mut field = FieldName::new(place);
            field.name_column();
            assert_eq!(field.to_string(), column);
        }
    }
}
