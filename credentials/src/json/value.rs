//! JSON values.

/// A JSON value. Objects keep the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member `key` of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Takes the member `key` out of an object.
    pub(crate) fn take(&mut self, key: &str) -> Option<Json> {
        let Self::Object(members) = self else { return None };
        let at = members.iter().position(|(name, _)| name == key)?;
        Some(members.remove(at).1)
    }

    /// Takes the member `key` out of an object if it is one value, or a list of one.
    pub(crate) fn take_single(&mut self, key: &str) -> Option<Json> {
        if self.get(key)?.items().len() != 1 {
            return None;
        }
        match self.take(key)? {
            Self::Array(mut items) => items.pop(),
            one @ (Self::Null | Self::Bool(_) | Self::Number(_) | Self::String(_) | Self::Object(_)) => {
                Some(one)
            }
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_array(&self) -> Option<&[Json]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The value itself, or the items if it is an array: JSON-LD writes one value either way.
    pub(crate) fn items(&self) -> &[Json] {
        self.as_array().unwrap_or(std::slice::from_ref(self))
    }

    /// The text of the member `key`.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }
}
