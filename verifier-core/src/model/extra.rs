//! Fields that this version does not know.

use std::fmt;

use crate::cbor::diagnostic;

/// A field that this version does not know. It is kept and can be shown, and is never an error.
///
/// One with a key in the critical range makes the answer indeterminate ([`Claims::unknown_critical_key`](super::Claims::unknown_critical_key)).
#[derive(Clone, PartialEq, Eq)]
pub struct ExtraField {
    key: i64,
    value: Vec<u8>,
}

impl ExtraField {
    /// `value` is one item of deterministic CBOR.
    pub(super) fn new(key: i64, value: &[u8]) -> Self {
        Self { key, value: value.to_vec() }
    }

    /// The value as it was signed.
    pub(super) fn encoded(&self) -> &[u8] {
        &self.value
    }

    /// The key of the field.
    #[must_use]
    pub fn key(&self) -> i64 {
        self.key
    }

    /// The value in CBOR diagnostic notation.
    #[must_use]
    pub fn value(&self) -> String {
        // The value was parsed as deterministic CBOR, so this cannot fail.
        diagnostic(&self.value).unwrap_or_default()
    }
}

impl fmt::Debug for ExtraField {
    /// Omits the value, which may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "field {} ({} bytes)", self.key, self.value.len())
    }
}
