//! The records of a trust file: text and numbers that people edit, converted to the types that are signed.

use std::str::FromStr;

use qualistamp_core::{
    AlwaysCarries, AwardType, CountryCode, EqfLevel, Group, Issuer, IssuerKey, KeyState, Kid, Label,
    PublicKey, Role, RootContent, Rule, Scope, Seal, StatusPin, Text, Title, UnixTime, hex,
};
use serde::{Deserialize, Serialize};

use crate::trust_file::error::{RecordError, TrustFileError};
use crate::trust_file::text::{key_text, parse_digest, parse_key, parse_kid, parse_role_key, role_key_text};

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
#[derive(Debug, Clone, Serialize, Deserialize)]
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
}

/// A name in one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameRecord {
    /// Language code (ISO 639).
    pub lang: String,
    /// The name.
    pub name: String,
}

/// An identifier in another register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentifierRecord {
    /// The register.
    pub scheme: String,
    /// The identifier in it.
    pub value: String,
}

/// What an issuer may award. What is left out has no limit.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Serialize, Deserialize)]
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
}

/// The seal of a register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealRecord {
    /// When the seal came.
    pub sealed: String,
    /// The seal, in hexadecimal.
    pub root: String,
}

/// Where the status list of an issuer is, and which key signs it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinRecord {
    /// Address, as verifiers know it.
    pub address: String,
    /// Identifier of the key that signs the status list.
    pub kid: String,
}

impl RootRecord {
    /// Converts the record to a root.
    ///
    /// # Errors
    /// [`RecordError`].
    pub fn to_root(&self) -> Result<RootContent, RecordError> {
        Ok(RootContent {
            version: self.version,
            issued: parsed("root: issued", &self.issued)?,
            expires: parsed("root: expires", &self.expires)?,
            root: to_role(&self.root, "root keys")?,
            list: to_role(&self.list, "list keys")?,
            reinstated: self.reinstated.iter().map(|text| parse_digest(text)).collect::<Result<_, _>>()?,
        })
    }
}

impl From<&RootContent> for RootRecord {
    fn from(root: &RootContent) -> Self {
        Self {
            version: root.version,
            issued: root.issued.to_string(),
            expires: root.expires.to_string(),
            root: root.root.groups().iter().map(GroupRecord::from).collect(),
            list: root.list.groups().iter().map(GroupRecord::from).collect(),
            reinstated: root.reinstated.iter().map(|thumbprint| hex(thumbprint)).collect(),
        }
    }
}

fn to_role(groups: &[GroupRecord], role: &'static str) -> Result<Role, RecordError> {
    let groups = groups.iter().map(|group| group.to_group(role)).collect::<Result<_, _>>()?;
    Role::of_groups(groups).map_err(|error| RecordError::Role { role, error })
}

impl GroupRecord {
    fn to_group(&self, role: &'static str) -> Result<Group, RecordError> {
        let keys = self.keys.iter().map(|text| parse_role_key(text)).collect::<Result<_, _>>();
        let keys = keys.map_err(|error| RecordError::RoleKey { role, error })?;
        Group::new(keys, self.threshold).map_err(|error| RecordError::Role { role, error })
    }
}

impl From<&Group> for GroupRecord {
    fn from(group: &Group) -> Self {
        Self { threshold: group.threshold(), keys: group.keys().map(role_key_text).collect() }
    }
}

impl IssuerRecord {
    /// Converts the record to an issuer. An error names the issuer.
    ///
    /// # Errors
    /// [`RecordError`].
    pub fn to_issuer(&self) -> Result<Issuer, RecordError> {
        self.convert().map_err(|error| RecordError::Issuer { id: self.id.clone(), error: Box::new(error) })
    }

    fn convert(&self) -> Result<Issuer, RecordError> {
        let mut names = Vec::with_capacity(self.names.len());
        for NameRecord { lang, name } in &self.names {
            names.push((parsed("language", lang)?, text("name", Title::new, name)?));
        }
        let mut names = names.into_iter();
        let identifiers = self.identifiers.iter().map(|IdentifierRecord { scheme, value }| {
            Ok((text("identifier", Label::new, scheme)?, text("identifier", Label::new, value)?))
        });
        if self.scopes.is_empty() {
            return Err(RecordError::NoScopes);
        }
        if self.keys.is_empty() {
            return Err(RecordError::NoKeys);
        }
        Ok(Issuer {
            id: text("id", Label::new, &self.id)?,
            name: names.next().ok_or(RecordError::NoNames)?,
            other_names: names.collect(),
            country: parsed("country", &self.country)?,
            homepage: optional(&self.homepage, |page| text("homepage", Text::new, page))?,
            identifiers: identifiers.collect::<Result<_, RecordError>>()?,
            scopes: self.scopes.iter().map(ScopeRecord::to_scope).collect::<Result<_, _>>()?,
            keys: self.keys.iter().map(KeyRecord::to_key).collect::<Result<_, _>>()?,
            status: optional(&self.status, |pin| {
                Ok(StatusPin { address: text("status", Text::new, &pin.address)?, kid: parse_kid(&pin.kid)? })
            })?,
            always: AlwaysCarries::default(),
        })
    }

    /// The key with this identifier.
    pub(crate) fn key_mut(&mut self, kid: Kid) -> Result<&mut KeyRecord, TrustFileError> {
        let is_it = |record: &KeyRecord| parse_key(&record.key).is_ok_and(|key| key.kid() == kid);
        let issuer = self.id.clone();
        let mut found = self.keys.iter_mut().filter(|record| is_it(record));
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(TrustFileError::UnknownKey { kid, issuer }),
            (Some(_), Some(_)) => Err(TrustFileError::AmbiguousKey { kid, issuer }),
        }
    }
}

impl ScopeRecord {
    fn to_scope(&self) -> Result<Scope, RecordError> {
        let level = |number: i64| EqfLevel::new(number).map_err(|rule| RecordError::Level { number, rule });
        let each = |texts: &Vec<String>| texts.iter().map(|text| parsed::<AwardType>("type", text)).collect();
        let eqf = match (self.eqf_min, self.eqf_max) {
            (None, None) => None,
            (Some(low), Some(high)) => Some((level(low)?, level(high)?)),
            (Some(_), None) | (None, Some(_)) => return Err(RecordError::HalfEqfRange),
        };
        Ok(Scope {
            award_types: optional(&self.types, each)?,
            eqf,
            from: optional(&self.from, |day| parsed("from", day))?,
            until: optional(&self.until, |day| parsed("until", day))?,
            countries: optional(&self.countries, |codes| {
                codes.iter().map(|code| parsed::<CountryCode>("countries", code)).collect()
            })?,
        })
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
        }
    }

    fn to_key(&self) -> Result<IssuerKey, RecordError> {
        let mut issuer_key = IssuerKey::new(&parse_key(&self.key)?, parsed("key: from", &self.from)?);
        issuer_key.valid_until = optional(&self.until, |time| parsed("key: until", time))?;
        if let Some(since) = &self.compromised_since {
            issuer_key.state = KeyState::CompromisedSince(parsed("key: compromised_since", since)?);
        }
        for seal in &self.seals {
            let sealed = parsed("seal", &seal.sealed)?;
            issuer_key.seals.push(Seal { sealed, root: parse_digest(&seal.root)? });
        }
        Ok(issuer_key)
    }

    /// A description for people: the identifier of the key, and whether it is retired, withdrawn or sealed.
    #[must_use]
    pub fn describe(&self) -> String {
        let kid = parse_key(&self.key).map_or_else(|_| "unreadable".to_owned(), |key| key.kid().to_string());
        let until = self.until.as_ref().map(|time| format!(", retired after {time}"));
        let since = self.compromised_since.as_ref().map(|time| format!(", WITHDRAWN since {time}"));
        let seals = (!self.seals.is_empty()).then(|| {
            let count = self.seals.len();
            format!(", {count} seal{}", if count == 1 { "" } else { "s" })
        });
        [Some(kid), Some(format!(" from {}", self.from)), until, since, seals].into_iter().flatten().collect()
    }
}

fn optional<T, U>(
    value: &Option<T>,
    convert: impl FnOnce(&T) -> Result<U, RecordError>,
) -> Result<Option<U>, RecordError> {
    value.as_ref().map(convert).transpose()
}

fn parsed<T: FromStr<Err = Rule>>(field: &'static str, text: &str) -> Result<T, RecordError> {
    text.parse().map_err(|rule| RecordError::Field { field, value: text.to_owned(), rule })
}

fn text<T>(
    field: &'static str,
    new: impl FnOnce(&str) -> Result<T, Rule>,
    value: &str,
) -> Result<T, RecordError> {
    new(value).map_err(|rule| RecordError::Field { field, value: value.to_owned(), rule })
}
