//! The trust list: issuers, their keys, when those were good, and what their holders may award.

use std::collections::HashMap;

use crate::cbor::{CborError, Reader, Writer};
use crate::key::{CompressedKey, Kid, PublicKey};
use crate::model::{CountryCode, Field, FieldError, Label, LanguageCode, Rule, Text, Title, UnixTime};

use super::metadata::{Domain, MetadataError, Role, open};
use super::scope::Scope;

/// A trust list that enough trusted keys have signed: there is no other way to get one than [`TrustList::open`].
#[derive(Debug)]
pub struct TrustList {
    content: TrustListContent,
    /// Positions of issuer and key for each key identifier.
    by_kid: HashMap<Kid, Vec<(usize, usize)>>,
}

/// What a trust list says, signed or about to be.
///
/// ```cddl
/// trust-list = {
///   0 => uint,        ; version, only ever grows
///   1 => uint,        ; issued, seconds since 1970
///   2 => uint,        ; next update
///   3 => [* issuer]
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustListContent {
    /// Version, only ever grows.
    pub version: u64,
    /// When the list was made.
    pub issued: UnixTime,
    /// When the next one is due.
    pub next_update: UnixTime,
    /// The issuers, in any order, each once.
    pub issuers: Vec<Issuer>,
}

/// A body that awards qualifications.
///
/// ```cddl
/// issuer = {
///   0 => tstr,                 ; id, unique in the list
///   1 => [+ (tstr, tstr)],     ; language and name, by turns; the first is the body's own
///   2 => tstr .size 2,         ; country
///   ? 3 => tstr,               ; home page
///   ? 4 => [+ (tstr, tstr)],   ; identifier scheme and value, by turns
///   5 => [+ scope],            ; what it may award
///   6 => [+ issuer-key]
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Identifier, unique in the list, such as `GR-NTUA`.
    pub id: Label,
    /// The body's own name, and its language.
    pub name: (LanguageCode, Title),
    /// Its name in other languages.
    pub other_names: Vec<(LanguageCode, Title)>,
    /// Country.
    pub country: CountryCode,
    /// Home page.
    pub homepage: Option<Text<255>>,
    /// Other identifiers: scheme (`erasmus`, `pic`, `ror`) and value.
    pub identifiers: Vec<(Label, Label)>,
    /// What it may award; at least one.
    pub scopes: Vec<Scope>,
    /// Its keys; at least one.
    pub keys: Vec<IssuerKey>,
}

/// A key of an issuer.
///
/// ```cddl
/// issuer-key = {
///   0 => cose-key,
///   1 => bstr .size 4,   ; kid
///   2 => uint,           ; good for signing from, seconds since 1970
///   ? 3 => uint,         ; good for signing until
///   ? 4 => uint,         ; compromised since
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerKey {
    key: CompressedKey,
    kid: Kid,
    /// First second at which it may sign.
    pub valid_from: UnixTime,
    /// Last second at which it may sign; a key that has retired. What it signed before stays good.
    pub valid_until: Option<UnixTime>,
    /// Whether somebody else may have it.
    pub state: KeyState,
}

/// Whether a key is still its issuer's alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// As far as is known.
    Sound,
    /// Somebody else may have it, and may date what he signs as he likes.
    CompromisedSince(UnixTime),
}

impl IssuerKey {
    /// A sound key that may sign from `valid_from` on.
    #[must_use]
    pub fn new(key: &PublicKey, valid_from: UnixTime) -> Self {
        Self {
            key: CompressedKey::from(key),
            kid: key.kid(),
            valid_from,
            valid_until: None,
            state: KeyState::Sound,
        }
    }

    /// The key's identifier.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// The key, if the list holds a point of the curve.
    #[must_use]
    pub fn public_key(&self) -> Option<PublicKey> {
        self.key.decompress().ok()
    }

    fn write(&self, writer: &mut Writer) {
        writer.map(|map| {
            map.field(0, |writer| self.key.write_cose_key(writer));
            map.field(1, |writer| writer.bytes(&self.kid.0));
            map.field(2, |writer| writer.int(self.valid_from.seconds()));
            map.optional(3, self.valid_until, |writer, time| writer.int(time.seconds()));
            let since = match self.state {
                KeyState::Sound => None,
                KeyState::CompromisedSince(time) => Some(time),
            };
            map.optional(4, since, |writer, time| writer.int(time.seconds()));
        });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let (mut key, mut kid, mut valid_from, mut valid_until) = (None, None, None, None);
        let mut state = KeyState::Sound;
        reader.map(|field, reader| {
            match field {
                0 => key = Some(CompressedKey::read_cose_key(reader)?),
                1 => {
                    let bytes = reader.bytes()?;
                    let found = format!("{} bytes", bytes.len());
                    kid = Some(Kid(bytes
                        .try_into()
                        .map_err(|_| wrong(Rule::NotACode { found, form: "4 bytes" }))?));
                }
                2 => valid_from = Some(time(reader)?),
                3 => valid_until = Some(time(reader)?),
                4 => state = KeyState::CompromisedSince(time(reader)?),
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        Ok(Self {
            key: required(key)?,
            kid: required(kid)?,
            valid_from: required(valid_from)?,
            valid_until,
            state,
        })
    }
}

impl Issuer {
    /// The name in `language`, or the body's own.
    #[must_use]
    pub fn name_in(&self, language: &str) -> &Title {
        self.names().find(|(code, _)| code.as_str() == language).map_or(&self.name.1, |(_, name)| name)
    }

    /// All names, the body's own first.
    pub fn names(&self) -> impl Iterator<Item = &(LanguageCode, Title)> {
        std::iter::once(&self.name).chain(&self.other_names)
    }

    fn write(&self, writer: &mut Writer) {
        writer.map(|map| {
            map.field(0, |writer| writer.text(self.id.as_signed()));
            map.field(1, |writer| {
                writer.array(self.names().count() * 2);
                for (language, name) in self.names() {
                    writer.text(language.as_str());
                    writer.text(name.as_signed());
                }
            });
            map.field(2, |writer| writer.text(self.country.as_str()));
            map.optional(3, self.homepage.as_ref(), |writer, page| writer.text(page.as_signed()));
            let identifiers = Some(&self.identifiers).filter(|identifiers| !identifiers.is_empty());
            map.optional(4, identifiers, |writer, identifiers| {
                writer.array(identifiers.len() * 2);
                for (scheme, value) in identifiers {
                    writer.text(scheme.as_signed());
                    writer.text(value.as_signed());
                }
            });
            map.field(5, |writer| {
                writer.array(self.scopes.len());
                self.scopes.iter().for_each(|scope| scope.write(writer));
            });
            map.field(6, |writer| {
                writer.array(self.keys.len());
                self.keys.iter().for_each(|key| key.write(writer));
            });
        });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let (mut id, mut names, mut country, mut homepage) = (None, Vec::new(), None, None);
        let (mut identifiers, mut scopes, mut keys) = (Vec::new(), Vec::new(), Vec::new());
        reader.map(|field, reader| {
            match field {
                0 => id = Some(text(reader)?),
                1 => {
                    for _ in 0..pairs(reader)? {
                        names.push((reader.text()?.parse().map_err(wrong)?, text(reader)?));
                    }
                }
                2 => country = Some(reader.text()?.parse().map_err(wrong)?),
                3 => homepage = Some(text(reader)?),
                4 => {
                    for _ in 0..pairs(reader)? {
                        identifiers.push((text(reader)?, text(reader)?));
                    }
                }
                5 => {
                    for _ in 0..reader.array()? {
                        scopes.push(Scope::read(reader)?);
                    }
                }
                6 => {
                    for _ in 0..reader.array()? {
                        keys.push(IssuerKey::read(reader)?);
                    }
                }
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        if scopes.is_empty() || keys.is_empty() {
            return Err(wrong(Rule::Missing).into());
        }
        let mut names = names.into_iter();
        Ok(Self {
            id: required(id)?,
            name: required(names.next())?,
            other_names: names.collect(),
            country: required(country)?,
            homepage,
            identifiers,
            scopes,
            keys,
        })
    }
}

fn wrong(rule: Rule) -> FieldError {
    rule.in_field(Field::TrustList)
}

fn required<T>(value: Option<T>) -> Result<T, FieldError> {
    value.ok_or(wrong(Rule::Missing))
}

fn time(reader: &mut Reader<'_>) -> Result<UnixTime, MetadataError> {
    Ok(UnixTime::from_seconds(reader.int()?).map_err(wrong)?)
}

fn text<const MAX: usize>(reader: &mut Reader<'_>) -> Result<Text<MAX>, MetadataError> {
    Ok(Text::from_wire(reader.text()?).map_err(wrong)?)
}

/// Number of pairs in the array of alternating items that starts here.
fn pairs(reader: &mut Reader<'_>) -> Result<usize, MetadataError> {
    match reader.array()? {
        items if items > 0 && items.is_multiple_of(2) => Ok(items / 2),
        _ => Err(wrong(Rule::Missing).into()),
    }
}

impl TrustListContent {
    /// Encodes the content for signing.
    ///
    /// # Errors
    /// What [`TrustList::open`] would refuse, an issuer without scopes or keys among it.
    pub fn to_cbor(&self) -> Result<Vec<u8>, MetadataError> {
        let mut writer = Writer::new();
        writer.map(|map| {
            map.field(0, |writer| writer.uint(self.version));
            map.field(1, |writer| writer.int(self.issued.seconds()));
            map.field(2, |writer| writer.int(self.next_update.seconds()));
            map.field(3, |writer| {
                writer.array(self.issuers.len());
                self.issuers.iter().for_each(|issuer| issuer.write(writer));
            });
        });
        let bytes = writer.into_bytes();
        // Nothing is signed that would be refused.
        index(&Self::from_cbor(&bytes)?)?;
        Ok(bytes)
    }

    fn from_cbor(input: &[u8]) -> Result<Self, MetadataError> {
        let mut reader = Reader::new(input);
        let (mut version, mut issued, mut next_update, mut issuers) = (None, None, None, None);
        reader.map(|field, reader| {
            match field {
                0 => version = Some(reader.uint()?),
                1 => issued = Some(time(reader)?),
                2 => next_update = Some(time(reader)?),
                3 => {
                    let found: Result<Vec<_>, _> =
                        (0..reader.array()?).map(|_| Issuer::read(reader)).collect();
                    issuers = Some(found?);
                }
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        reader.finish().map_err(|error: CborError| MetadataError::Content(error))?;
        Ok(Self {
            version: required(version)?,
            issued: required(issued)?,
            next_update: required(next_update)?,
            issuers: required(issuers)?,
        })
    }
}

/// Finds issuers and keys that stand in the list twice, and where each key identifier leads.
fn index(content: &TrustListContent) -> Result<HashMap<Kid, Vec<(usize, usize)>>, MetadataError> {
    let mut ids = std::collections::HashSet::with_capacity(content.issuers.len());
    let mut by_kid: HashMap<Kid, Vec<(usize, usize)>> = HashMap::with_capacity(content.issuers.len() * 2);
    for (issuer_at, issuer) in content.issuers.iter().enumerate() {
        if !ids.insert(issuer.id.as_signed()) {
            return Err(MetadataError::IssuerTwice { id: issuer.id.to_string() });
        }
        for (key_at, key) in issuer.keys.iter().enumerate() {
            let sharing = by_kid.entry(key.kid).or_default();
            let known = |&(issuer_at, key_at): &(usize, usize)| {
                let issuer = content.issuers.get(issuer_at);
                issuer.and_then(|issuer| issuer.keys.get(key_at)).is_some_and(|other| other.key == key.key)
            };
            if sharing.iter().any(known) {
                return Err(MetadataError::KeyTwice { kid: key.kid });
            }
            sharing.push((issuer_at, key_at));
        }
    }
    Ok(by_kid)
}

impl TrustList {
    /// Opens a signed trust list: signatures first, then content.
    ///
    /// # Errors
    /// [`MetadataError`].
    pub fn open(signed: &[u8], role: &Role) -> Result<Self, MetadataError> {
        let content = TrustListContent::from_cbor(open(signed, Domain::TrustList, role)?)?;
        let by_kid = index(&content)?;
        Ok(Self { content, by_kid })
    }

    /// What the list says.
    #[must_use]
    pub fn content(&self) -> &TrustListContent {
        &self.content
    }

    /// Every key with this identifier, and whose it is.
    pub fn candidates(&self, kid: Kid) -> impl Iterator<Item = (&Issuer, &IssuerKey)> {
        self.by_kid.get(&kid).into_iter().flatten().filter_map(|&(issuer_at, key_at)| {
            let issuer = self.content.issuers.get(issuer_at)?;
            Some((issuer, issuer.keys.get(key_at)?))
        })
    }
}
