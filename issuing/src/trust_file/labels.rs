//! Labels of keys: what people call a key. Only for people: labels are not in what is signed.

use std::collections::BTreeMap;

use qualistamp_core::hex;
use serde::{Deserialize, Serialize};

/// What the keys in a trust file are called, by their thumbprints (RFC 9679).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyLabels(BTreeMap<String, String>);

impl KeyLabels {
    /// What the key with this thumbprint is called.
    #[must_use]
    pub fn of(&self, thumbprint: &[u8; 32]) -> Option<&str> {
        self.0.get(&hex(thumbprint)).map(String::as_str)
    }

    /// Calls the key with this thumbprint `label`.
    pub fn set(&mut self, thumbprint: &[u8; 32], label: &str) {
        self.0.insert(hex(thumbprint), label.to_owned());
    }

    /// Takes the labels of `more`, too.
    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    /// Whether no key has a label.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
