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

    /// The item of a list that the field belongs to: `scopes[0]`.
    pub(crate) fn part(&self) -> Option<&str> {
        let end = self.0.find(']')?;
        self.0.get(..=end)
    }

    /// Names the column of a table in which the field stands.
    pub(crate) fn name_column(&mut self) {
        let column = self.columns().first().map(|column| (*column).to_owned());
        if let Some(column) = column {
            self.0 = column;
        }
    }

    /// The columns of a table in which the field may stand: the most specific first.
    pub(crate) fn columns(&self) -> Vec<&'static str> {
        let (list, field) = self.0.rsplit_once('.').unwrap_or(("", &self.0));
        // A column has the words of one list.
        let field = field.split_once('[').map_or(field, |(list, _)| list);
        let list = list.split_once('[').map_or(list, |(list, _)| list);
        match (list, field) {
            ("names", "lang") => vec!["language"],
            ("names", _) if self.0.starts_with("names[0]") => vec!["name"],
            ("names", _) => vec!["name_en", "name"],
            ("keys", "key") => vec!["key", "status_key"],
            ("keys", "from") => vec!["key_from"],
            ("status", "address") => vec!["status_address"],
            ("status", "kid") => vec!["status_key", "status_address"],
            ("scopes", "eqf_min") => vec!["eqf_min", "eqf"],
            ("scopes", "eqf_max") => vec!["eqf_max", "eqf"],
            (_, "id") => vec!["id"],
            (_, "country") => vec!["country"],
            (_, "homepage") => vec!["homepage"],
            (_, "types") => vec!["types"],
            (_, "countries") => vec!["countries"],
            (_, "from") => vec!["from"],
            (_, "until") => vec!["until"],
            _ => vec![],
        }
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
        for (place, part, column) in [
            ("id", None, "id"),
            ("country", None, "country"),
            ("names[0].lang", Some("names[0]"), "language"),
            ("names[0].name", Some("names[0]"), "name"),
            ("names[1].name", Some("names[1]"), "name_en"),
            ("keys[0].key", Some("keys[0]"), "key"),
            ("keys[0].from", Some("keys[0]"), "key_from"),
            ("scopes[0].from", Some("scopes[0]"), "from"),
            ("scopes[0].countries[2]", Some("scopes[0]"), "countries"),
            ("status.address", None, "status_address"),
        ] {
            let mut field = FieldName::new(place);
            assert_eq!(field.part(), part);
            field.name_column();
            assert_eq!(field.to_string(), column);
        }
    }
}
