//! `trust.json`: what a list operator keeps and edits, and what roots and trust lists are made from.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use qualistamp_core::{
    AwardType, CountryCode, EqfLevel, Issuer, IssuerKey, KeyState, Kid, Label, PublicKey, Role, RootContent,
    Rule, Scope, Seal, StatusPin, Text, Title, TrustListContent, UnixTime, hex,
};
use serde::{Deserialize, Serialize};

use crate::exit::Failure;
use crate::files::{self, Access, IfExists};
use crate::issuing::key_file;

/// Its name in the working folder.
const NAME: &str = "trust.json";
/// First field of every one.
const FORMAT: &str = "qualistamp/trust-file/1";
/// A kilobyte for each of as many issuers as a list may have, and half as much again.
const BYTES_MAX: u64 = 768 * 1024 * 1024;

/// The working file. Nothing in it is signed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrustFile {
    format: String,
    pub(crate) root: RootPart,
    /// Version of the newest list made from it; 0 for none.
    pub(crate) list_version: u64,
    pub(crate) issuers: Vec<IssuerPart>,
}

/// The newest root, signed or not.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RootPart {
    version: u64,
    issued: String,
    expires: String,
    root: RolePart,
    list: RolePart,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reinstated: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RolePart {
    threshold: usize,
    keys: Vec<String>,
}

/// An issuer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IssuerPart {
    pub(crate) id: String,
    /// The first is the body's own.
    pub(crate) names: Vec<NamePart>,
    pub(crate) country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    identifiers: Vec<IdentifierPart>,
    #[serde(default)]
    scopes: Vec<ScopePart>,
    #[serde(default)]
    pub(crate) keys: Vec<KeyPart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<PinPart>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamePart {
    pub(crate) lang: String,
    pub(crate) name: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct IdentifierPart {
    scheme: String,
    value: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ScopePart {
    #[serde(skip_serializing_if = "Option::is_none")]
    types: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eqf_min: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eqf_max: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    countries: Option<Vec<String>>,
}

/// A key of an issuer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyPart {
    /// The point in hexadecimal (SEC 1), or PEM.
    pub(crate) key: String,
    pub(crate) from: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) until: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) compromised_since: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) seals: Vec<SealPart>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealPart {
    pub(crate) sealed: String,
    pub(crate) root: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PinPart {
    pub(crate) address: String,
    /// Identifier of the key that signs the status list.
    pub(crate) kid: String,
}

impl TrustFile {
    /// A new one, with the first root and no issuers.
    pub(crate) fn new(root: &RootContent) -> Self {
        Self { format: FORMAT.to_owned(), root: RootPart::from(root), list_version: 0, issuers: Vec::new() }
    }

    /// Where it lies in a working folder.
    pub(crate) fn path(folder: &Path) -> PathBuf {
        folder.join(NAME)
    }

    /// Reads the one in `folder`.
    pub(crate) fn open(folder: &Path) -> Result<Self, Failure> {
        let path = Self::path(folder);
        if !path.exists() {
            return Err(Failure::input(
                path.display(),
                "there is no such file; make one with `qualistamp trust init`, or say where it is with --dir",
            ));
        }
        Self::read(&path)
    }

    /// Reads the one at `path`.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let file: Self = serde_json::from_slice(&files::read(path, BYTES_MAX)?)
            .map_err(|error| Failure::input(path.display(), format_args!("not a trust file: {error}")))?;
        if file.format != FORMAT {
            return Err(Failure::input(
                path.display(),
                format_args!(
                    "\"format\" is {:?}, this program knows {FORMAT:?} alone; update the program",
                    file.format
                ),
            ));
        }
        Ok(file)
    }

    /// Writes it into `folder`.
    pub(crate) fn write(&self, folder: &Path, existing: IfExists) -> Result<(), Failure> {
        let path = Self::path(folder);
        let mut bytes =
            serde_json::to_vec_pretty(self).map_err(|error| Failure::input(path.display(), error))?;
        bytes.push(b'\n');
        files::write(&path, &bytes, Access::Default, existing)
    }

    /// The issuer `id`.
    pub(crate) fn issuer(&mut self, id: &str) -> Result<&mut IssuerPart, Failure> {
        self.issuers.iter_mut().find(|issuer| issuer.id == id).ok_or_else(|| {
            Failure::input(id, "no issuer of the trust file; see `qualistamp trust issuer list`")
        })
    }

    /// The next trust list.
    pub(crate) fn list(&self, issued: UnixTime, next_update: UnixTime) -> Result<TrustListContent, String> {
        let version = self.list_version.saturating_add(1);
        let issuers = self.issuers.iter().map(IssuerPart::to_issuer).collect::<Result<_, _>>()?;
        Ok(TrustListContent { version, issued, next_update, issuers })
    }
}

impl RootPart {
    /// The root that it says.
    pub(crate) fn to_root(&self) -> Result<RootContent, String> {
        Ok(RootContent {
            version: self.version,
            issued: parsed("root: issued", &self.issued)?,
            expires: parsed("root: expires", &self.expires)?,
            root: self.root.to_role("root keys")?,
            list: self.list.to_role("list keys")?,
            reinstated: self.reinstated.iter().map(|text| digest(text)).collect::<Result<_, _>>()?,
        })
    }
}

impl From<&RootContent> for RootPart {
    fn from(root: &RootContent) -> Self {
        Self {
            version: root.version,
            issued: root.issued.to_string(),
            expires: root.expires.to_string(),
            root: RolePart::from(&root.root),
            list: RolePart::from(&root.list),
            reinstated: root.reinstated.iter().map(|thumbprint| hex(thumbprint)).collect(),
        }
    }
}

impl RolePart {
    fn to_role(&self, what: &str) -> Result<Role, String> {
        let keys = self.keys.iter().map(|text| key(text)).collect::<Result<_, _>>();
        Role::new(keys.map_err(|error| format!("{what}: {error}"))?, self.threshold)
            .map_err(|error| format!("{what}: {error}"))
    }
}

impl From<&Role> for RolePart {
    fn from(role: &Role) -> Self {
        Self { threshold: role.threshold(), keys: role.keys().iter().map(key_text).collect() }
    }
}

impl IssuerPart {
    /// The issuer that it says; the error names it.
    pub(crate) fn to_issuer(&self) -> Result<Issuer, String> {
        self.convert().map_err(|error| format!("issuer {}: {error}", self.id))
    }

    fn convert(&self) -> Result<Issuer, String> {
        let mut names = Vec::with_capacity(self.names.len());
        for NamePart { lang, name } in &self.names {
            names.push((parsed("language", lang)?, text("name", Title::new, name)?));
        }
        let mut names = names.into_iter();
        let identifiers = self.identifiers.iter().map(|IdentifierPart { scheme, value }| {
            Ok((text("identifier", Label::new, scheme)?, text("identifier", Label::new, value)?))
        });
        if self.scopes.is_empty() {
            return Err("no scopes; an empty one, {}, allows everything".to_owned());
        }
        if self.keys.is_empty() {
            return Err("no keys; add one with `qualistamp trust key add`".to_owned());
        }
        Ok(Issuer {
            id: text("id", Label::new, &self.id)?,
            name: names.next().ok_or("no names")?,
            other_names: names.collect(),
            country: parsed("country", &self.country)?,
            homepage: optional(&self.homepage, |page| text("homepage", Text::new, page))?,
            identifiers: identifiers.collect::<Result<_, String>>()?,
            scopes: self.scopes.iter().map(ScopePart::to_scope).collect::<Result<_, _>>()?,
            keys: self.keys.iter().map(KeyPart::to_key).collect::<Result<_, _>>()?,
            status: optional(&self.status, |pin| {
                Ok(StatusPin { address: text("status", Text::new, &pin.address)?, kid: kid(&pin.kid)? })
            })?,
        })
    }

    /// The key with this identifier.
    pub(crate) fn key(&mut self, wanted: Kid) -> Result<&mut KeyPart, Failure> {
        let is_it = |part: &KeyPart| key(&part.key).is_ok_and(|key| key.kid() == wanted);
        let mut found = self.keys.iter_mut().filter(|part| is_it(part));
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(Failure::input(wanted, format_args!("no key of {}", self.id))),
            (Some(_), Some(_)) => Err(Failure::input(
                wanted,
                format_args!("two keys of {} have this identifier; edit {NAME} itself", self.id),
            )),
        }
    }
}

impl ScopePart {
    fn to_scope(&self) -> Result<Scope, String> {
        let level = |number: i64| EqfLevel::new(number).map_err(|rule| format!("EQF {number}: {rule}"));
        let each = |texts: &Vec<String>| texts.iter().map(|text| parsed::<AwardType>("type", text)).collect();
        let eqf = match (self.eqf_min, self.eqf_max) {
            (None, None) => None,
            (Some(low), Some(high)) => Some((level(low)?, level(high)?)),
            (Some(_), None) | (None, Some(_)) => return Err("give both eqf_min and eqf_max".to_owned()),
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

impl KeyPart {
    /// A sound key, good from `from` on.
    pub(crate) fn new(key: &PublicKey, from: UnixTime) -> Self {
        Self {
            key: key_text(key),
            from: from.to_string(),
            until: None,
            compromised_since: None,
            seals: Vec::new(),
        }
    }

    fn to_key(&self) -> Result<IssuerKey, String> {
        let mut issuer_key = IssuerKey::new(&key(&self.key)?, parsed("key: from", &self.from)?);
        issuer_key.valid_until = optional(&self.until, |time| parsed("key: until", time))?;
        if let Some(since) = &self.compromised_since {
            issuer_key.state = KeyState::CompromisedSince(parsed("key: compromised_since", since)?);
        }
        for seal in &self.seals {
            let sealed = parsed("seal", &seal.sealed)?;
            issuer_key.seals.push(Seal { sealed, root: digest(&seal.root)? });
        }
        Ok(issuer_key)
    }

    /// What it is called where people read: its identifier, and what has become of it.
    pub(crate) fn describe(&self) -> String {
        let kid = key(&self.key).map_or_else(|_| "unreadable".to_owned(), |key| key.kid().to_string());
        let until = self.until.as_ref().map(|time| format!(", retired after {time}"));
        let since = self.compromised_since.as_ref().map(|time| format!(", WITHDRAWN since {time}"));
        let seals = (!self.seals.is_empty()).then(|| format!(", {} seal(s)", self.seals.len()));
        [Some(kid), Some(format!(" from {}", self.from)), until, since, seals].into_iter().flatten().collect()
    }
}

/// A public key from hexadecimal or PEM.
pub(crate) fn key(text: &str) -> Result<PublicKey, String> {
    if text.trim_start().starts_with("-----BEGIN") {
        return key_file::parse_public(text.as_bytes()).map_err(|fault| fault.to_string());
    }
    let bytes = unhex(text.trim())
        .ok_or("a key is PEM, or hexadecimal of 33 or 65 bytes (`qualistamp key show` has both forms)")?;
    PublicKey::from_sec1(&bytes).map_err(|error| format!("the key: {error}"))
}

/// A key as the file has it: one line.
fn key_text(key: &PublicKey) -> String {
    hex(&key.to_sec1_compressed())
}

/// A key identifier from hexadecimal.
pub(crate) fn kid(text: &str) -> Result<Kid, String> {
    unhex(text).and_then(|bytes| bytes.try_into().ok()).map(Kid).ok_or_else(|| {
        format!(
            "{text:?} is no key identifier; it is 8 hexadecimal digits, as `qualistamp key show` prints them"
        )
    })
}

/// 32 bytes from hexadecimal: a seal, a thumbprint.
pub(crate) fn digest(text: &str) -> Result<[u8; 32], String> {
    unhex(text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| format!("{text:?} is not 64 hexadecimal digits"))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    pairs.iter().map(|&[high, low]| u8::try_from(digit(high)? * 16 + digit(low)?).ok()).collect()
}

fn optional<T, U>(
    value: &Option<T>,
    convert: impl FnOnce(&T) -> Result<U, String>,
) -> Result<Option<U>, String> {
    value.as_ref().map(convert).transpose()
}

fn parsed<T: FromStr<Err = Rule>>(field: &str, text: &str) -> Result<T, String> {
    text.parse().map_err(|rule| format!("{field} {text:?}: {rule}"))
}

fn text<T>(field: &str, new: impl FnOnce(&str) -> Result<T, Rule>, value: &str) -> Result<T, String> {
    new(value).map_err(|rule| format!("{field} {value:?}: {rule}"))
}
