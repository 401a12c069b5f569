//! Keys and certificates whose owners are known, from a trust list.

use std::collections::HashMap;

use p256::ecdsa::VerifyingKey;

/// Keys and certificates whose owners are known. The caller answers for the owners.
#[derive(Debug, Clone, Default)]
pub struct KnownKeys {
    certificates: HashMap<[u8; 32], String>,
    keys: Vec<KnownKey>,
}

/// A known key.
#[derive(Debug, Clone)]
pub(crate) struct KnownKey {
    pub(crate) key: VerifyingKey,
    /// Its identifier, as headers name it.
    pub(crate) kid: String,
    pub(crate) owner: String,
    pub(crate) is_withdrawn: bool,
}

impl KnownKeys {
    /// Nobody is known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the certificate of a seal by the SHA-256 of its DER (`x5t#S256` of RFC 7515).
    pub fn pin_certificate(&mut self, sha256: [u8; 32], owner: &str) {
        self.certificates.insert(sha256, owner.to_owned());
    }

    /// Adds a P-256 key, in SEC 1 form, with the identifier that headers may give it. A key that `is_withdrawn` proves nothing, and is
    /// named. Returns whether it is a key.
    pub fn add_p256(&mut self, sec1: &[u8], kid: &str, owner: &str, is_withdrawn: bool) -> bool {
        let Ok(key) = VerifyingKey::from_sec1_bytes(sec1) else { return false };
        self.keys.push(KnownKey { key, kid: kid.to_owned(), owner: owner.to_owned(), is_withdrawn });
        true
    }

    pub(crate) fn owner_of_certificate(&self, sha256: &[u8; 32]) -> Option<&str> {
        self.certificates.get(sha256).map(String::as_str)
    }

    pub(crate) fn keys(&self) -> &[KnownKey] {
        &self.keys
    }
}
