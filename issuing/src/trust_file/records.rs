//! The records of a trust file: text and numbers that people edit.

use qualistamp_core::{Kid, PublicKey, UnixTime};
use serde::{Deserialize, Serialize};

use crate::trust_file::error::TrustFileError;
use crate::trust_file::text::{key_text, parse_key};

/// The newest root, signed or not.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RootRecord {
    /// Its version, from 1.
    pub version: u64,
    /// When it was made.
    pub issued: String,
    /// When it expires.
    pub expires: String,
    /// The keys that sign roots: groups, all of which must sign.
    pub root: Vec<GroupRecord>,
    /// The keys that sign trust lists.
    pub list: Vec<GroupRecord>,
    /// Thumbprints of keys that were withdrawn by mistake.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reinstated: Vec<String>,
}

/// Keys of one algorithm, and how many of them must sign.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRecord {
    /// How many of the keys must sign.
    pub threshold: usize,
    /// The keys, in hexadecimal (SEC 1, or FIPS 204 for ML-DSA-44) or PEM.
    pub keys: Vec<String>,
}

/// An issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuerRecord {
    /// Its identifier.
    pub id: String,
    /// Its names. The first is in the issuer's own language.
    pub names: Vec<NameRecord>,
    /// Country code (ISO 3166-1).
    pub country: String,
    /// Its home page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub homepage: Option<String>,
    /// Its identifiers in other registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<IdentifierRecord>,
    /// What it may award; an empty scope has no limits.
    #[serde(default)]
    pub scopes: Vec<ScopeRecord>,
    /// Its keys.
    #[serde(default)]
    pub keys: Vec<KeyRecord>,
    /// Its status list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<PinRecord>,
    /// What all its stamps carry, without exception.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub always: Vec<AlwaysRecord>,
    /// SHA-256 of the X.509 certificates (DER) that seal its full digital credentials, in hexadecimal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credential_seals: Vec<String>,
    /// Since when it may not award. Its keys may not sign from then on; what they signed before stays valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended_since: Option<String>,
}

/// Something that all stamps of an issuer carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlwaysRecord {
    /// An index into the issuer's status list.
    StatusIndex,
    /// A time of signing.
    SigningTime,
}

/// A name in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameRecord {
    /// Language code (ISO 639).
    pub lang: String,
    /// The name.
    pub name: String,
}

/// An identifier in another register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentifierRecord {
    /// The register.
    pub scheme: String,
    /// The identifier in it.
    pub value: String,
}

/// What an issuer may award. What is left out has no limit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ScopeRecord {
    /// Kinds of awards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub types: Option<Vec<String>>,
    /// Lowest level of the European Qualifications Framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eqf_min: Option<i64>,
    /// Highest level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eqf_max: Option<i64>,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Countries in which it may award.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub countries: Option<Vec<String>>,
}

/// A key of an issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRecord {
    /// The point in hexadecimal (SEC 1), or PEM.
    pub key: String,
    /// First day.
    pub from: String,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// When somebody else may have had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compromised_since: Option<String>,
    /// Seals of registers of what it signed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seals: Vec<SealRecord>,
    /// Its own consent to being in this list, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
}

/// The seal of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealRecord {
    /// When the seal came.
    pub sealed: String,
    /// Up to when the register and earlier ones list everything that the key signed.
    pub complete: String,
    /// The seal, in hexadecimal.
    pub root: String,
}

/// Where the status list of an issuer is, and which key signs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinRecord {
    /// Address, as verifiers know it.
    pub address: String,
    /// Identifier of the key that signs the status list. Without it, the address is kept, and the signed list does not name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
}

impl IssuerRecord {
    /// Whether it is a draft: without a key, it is left out of the signed list.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.keys.is_empty()
    }

    /// The key with this identifier.
    pub(crate) fn key_mut(&mut self, kid: Kid) -> Result<&mut KeyRecord, TrustFileError> {
        let is_it = |record: &KeyRecord| record.public_key().is_some_and(|key| key.kid() == kid);
        let issuer = self.id.clone();
        let mut found = self.keys.iter_mut().filter(|record| is_it(record));
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(TrustFileError::UnknownKey { kid, issuer }),
            (Some(_), Some(_)) => Err(TrustFileError::AmbiguousKey { kid, issuer }),
        }
    }
}

impl KeyRecord {
    /// A key that is valid from `from` on.
    pub(crate) fn new(key: &PublicKey, from: UnixTime) -> Self {
        Self {
            key: key_text(key),
            from: from.to_string(),
            until: None,
            compromised_since: None,
            seals: Vec::new(),
            consent: None,
        }
    }

    /// The key, unless it cannot be read.
    #[must_use]
    pub fn public_key(&self) -> Option<PublicKey> {
        parse_key(&self.key).ok()
    }

    /// A description for people: the identifier of the key, and whether it is retired, withdrawn or sealed.
    #[must_use]
    pub fn describe(&self) -> String {
        let kid = self.public_key().map_or_else(|| "unreadable".to_owned(), |key| key.kid().to_string());
        let until = self.until.as_ref().map(|time| format!(", retired after {time}"));
        let since = self.compromised_since.as_ref().map(|time| format!(", WITHDRAWN since {time}"));
        let seals = (!self.seals.is_empty()).then(|| {
            let count = self.seals.len();
            format!(", {count} seal{}", if count == 1 { "" } else { "s" })
        });
        [Some(kid), Some(format!(" from {}", self.from)), until, since, seals].into_iter().flatten().collect()
    }
}
