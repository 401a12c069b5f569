//! What the cases share: the test keys, and the trust data that stamps are verified with.

use qualistamp_core::Claims;
use qualistamp_vectors::format::TrustCases;

use crate::draft::{Draft, Stamp};
use crate::error::Result;
use crate::keys::{Keys, TestKey};

/// What every case is made with and verified with.
pub(crate) struct Context<'a> {
    pub(crate) keys: &'a Keys,
    pub(crate) trust: &'a TrustCases,
}

impl Context<'_> {
    /// The key with this name.
    pub(crate) fn key(&self, name: &str) -> Result<&TestKey> {
        self.keys.get(name)
    }

    /// A stamp over these claims, signed with the key that has this name.
    pub(crate) fn stamp(&self, claims: &Claims, key: &str) -> Result<Stamp> {
        Stamp::of(claims, self.key(key)?)
    }

    /// A draft of a case with such a stamp.
    pub(crate) fn draft(&self, id: &str, about: &str, claims: &Claims, key: &str) -> Result<Draft> {
        Ok(Draft::new(id, about, &self.stamp(claims, key)?))
    }
}
