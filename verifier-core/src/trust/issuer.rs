//! An issuer in the trust list: names, scopes, keys, and what is pinned for it.

use crate::cbor::{Reader, Writer};
use crate::key::{CompressedKey, Kid, PublicKey};
use crate::limits::{MAX_CREDENTIAL_SEALS, MAX_KEYS_PER_ISSUER};
use crate::model::{CountryCode, FieldError, Label, LanguageCode, Rule, Text, Title, UnixTime};

use super::consent::Consent;
use super::fields::{exactly, items, pairs, required, saturate, text, time};
use super::metadata::MetadataError;
use super::operator::OperatorId;
use super::scope::Scope;

/// A body that awards qualifications.
///
/// ```cddl
/// issuer = {
///   0 => tstr,                 ; id, unique in the list
///   1 => [+ (tstr, tstr)],     ; language and name, alternating; first the body's own
///   2 => tstr .size 2,         ; country
///   ? 3 => tstr,               ; home page
///   ? 4 => [+ (tstr, tstr)],   ; identifier scheme and value, alternating
///   5 => [+ scope],            ; what it may award
///   6 => [+ issuer-key],
///   ? 7 => status-pin,
///   ? 8 => 1..3,               ; what all its stamps carry: 1 a status index, 2 a time of signing, 3 both
///   ? 10 => [+ bstr .size 32]   ; SHA-256 of the X.509 certificates that seal its full digital credentials
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Identifier, unique in the list, such as `GR-NTUA`.
    pub id: Label,
    /// Name in the body's own language, and that language.
    pub name: (LanguageCode, Title),
    /// Name in other languages.
    pub other_names: Vec<(LanguageCode, Title)>,
    /// Country.
    pub country: CountryCode,
    /// Home page.
    pub homepage: Option<Text<255>>,
    /// Other identifiers: scheme (`erasmus`, `pic`, `ror`) and value.
    pub identifiers: Vec<(Label, Label)>,
    /// What it may award; at least one scope.
    pub scopes: Vec<Scope>,
    /// Keys; at least one.
    pub keys: Vec<IssuerKey>,
    /// Where it publishes withdrawals, if it does.
    pub status: Option<StatusPin>,
    /// What all its stamps carry.
    pub always: AlwaysCarries,
    /// SHA-256 of the X.509 certificates (DER) with which it seals full digital credentials. They say nothing about stamps.
    pub credential_seals: Vec<[u8; 32]>,
}

/// What all stamps of an issuer carry, without exception. A thief of its key cannot avoid withdrawal by leaving it out: a stamp
/// without it is invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AlwaysCarries {
    /// An index into the issuer's status list.
    pub status_index: bool,
    /// A time of signing.
    pub signing_time: bool,
}

impl AlwaysCarries {
    fn to_bits(self) -> Option<u64> {
        let bits = u64::from(self.status_index) | u64::from(self.signing_time) << 1;
        (bits != 0).then_some(bits)
    }

    fn from_bits(bits: u64) -> Result<Self, FieldError> {
        match bits {
            1..=3 => Ok(Self { status_index: bits & 1 != 0, signing_time: bits & 2 != 0 }),
            _ => {
                let found = i64::try_from(bits).unwrap_or(i64::MAX);
                Err(Rule::OutOfRange { found, min: 1, max: 3 }.in_trust_list())
            }
        }
    }
}

/// The address of the issuer's status list, and the key that signs it.
///
/// ```cddl
/// status-pin = [tstr, bstr .size 4]   ; address: the `sub` claim of the token; kid
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusPin {
    /// Address: the subject of the token.
    pub address: Text<255>,
    /// Identifier of the issuer's key that signs it.
    pub kid: Kid,
}

/// A key of an issuer.
///
/// ```cddl
/// issuer-key = {
///   0 => cose-key,
///   1 => bstr .size 4,   ; kid
///   2 => uint,           ; valid from, seconds since 1970
///   ? 3 => uint,         ; valid until
///   ? 4 => uint,         ; compromised since
///   ? 5 => [+ seal],     ; registers of what it signed
///   ? 7 => consent       ; to being in this list; 6 is not used
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerKey {
    pub(super) key: CompressedKey,
    kid: Kid,
    /// First second at which the key may sign.
    pub valid_from: UnixTime,
    /// Last second at which the key may sign, if it is retired. Earlier signatures stay valid.
    pub valid_until: Option<UnixTime>,
    /// Whether the key may be compromised.
    pub state: KeyState,
    /// Seals of the registers of what the key signed, one for each closed cohort.
    pub seals: Vec<Seal>,
    /// The key's own consent to being in this list. Opening a list does not verify it: see [`IssuerKey::consents`].
    pub consent: Option<Consent>,
}

/// The seal of a register: a commitment, made while the key was safe, to everything that it had signed.
///
/// ```cddl
/// seal = [uint, uint, bstr .size 32]   ; received, complete until: seconds since 1970; seal of the register
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// When the list operator received it.
    pub sealed: UnixTime,
    /// This register and earlier ones list everything that the key signed up to this time, as the issuer states. Not after
    /// `sealed`.
    pub complete: UnixTime,
    /// The seal: see [`Register`](super::Register).
    pub root: [u8; 32],
}

/// Whether a key may be compromised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// Not known to be compromised.
    Sound,
    /// Somebody else may have the key, and can backdate signatures at will.
    CompromisedSince(UnixTime),
}

impl Seal {
    fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        items(reader, 3)?;
        let (sealed, complete) = (time(reader)?, time(reader)?);
        if sealed < complete {
            return Err(MetadataError::CompleteAfterSealed { sealed, complete });
        }
        Ok(Self { sealed, complete, root: exactly(reader, "32 bytes")? })
    }
}

impl IssuerKey {
    /// A sound key that is valid from `valid_from` on.
    #[must_use]
    pub fn new(key: &PublicKey, valid_from: UnixTime) -> Self {
        Self {
            key: CompressedKey::from(key),
            kid: key.kid(),
            valid_from,
            valid_until: None,
            state: KeyState::Sound,
            seals: Vec::new(),
            consent: None,
        }
    }

    /// Identifier of the key.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// The key, if the list contains a point on the curve.
    #[must_use]
    pub fn public_key(&self) -> Option<PublicKey> {
        self.key.decompress().ok()
    }

    /// Whether the key itself, `public`, has consented to being a key of `issuer` in the list of `operator`.
    #[must_use]
    pub fn consents(&self, public: &PublicKey, operator: OperatorId, issuer: &Label) -> bool {
        self.consent.is_some_and(|consent| consent.is_of(public, operator, issuer))
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
            let seals = Some(&self.seals).filter(|seals| !seals.is_empty());
            map.optional(5, seals, |writer, seals| {
                writer.array(seals.len());
                for seal in seals {
                    writer.array(3);
                    writer.int(seal.sealed.seconds());
                    writer.int(seal.complete.seconds());
                    writer.bytes(&seal.root);
                }
            });
            map.optional(7, self.consent, |writer, Consent(signature)| writer.bytes(&signature));
        });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let (mut key, mut kid, mut valid_from, mut valid_until) = (None, None, None, None);
        let (mut state, mut seals, mut consent) = (KeyState::Sound, Vec::new(), None);
        reader.map(|field, reader| {
            match field {
                0 => key = Some(CompressedKey::read_cose_key(reader)?),
                1 => kid = Some(Kid(exactly(reader, "4 bytes")?)),
                2 => valid_from = Some(time(reader)?),
                3 => valid_until = Some(time(reader)?),
                4 => state = KeyState::CompromisedSince(time(reader)?),
                5 => {
                    for _ in 0..reader.array()? {
                        seals.push(Seal::read(reader)?);
                    }
                }
                7 => consent = Some(Consent(exactly(reader, "64 bytes")?)),
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
            seals,
            consent,
        })
    }
}

impl Issuer {
    /// The name in `language`, or else in the body's own language.
    #[must_use]
    pub fn name_in(&self, language: &str) -> &Title {
        self.names().find(|(code, _)| code.as_str() == language).map_or(&self.name.1, |(_, name)| name)
    }

    /// All names, beginning with the body's own.
    pub fn names(&self) -> impl Iterator<Item = &(LanguageCode, Title)> {
        std::iter::once(&self.name).chain(&self.other_names)
    }

    /// The keys with this identifier.
    pub fn keys_with(&self, kid: Kid) -> impl Iterator<Item = &IssuerKey> {
        self.keys.iter().filter(move |key| key.kid == kid)
    }

    pub(super) fn write(&self, writer: &mut Writer) {
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
            map.optional(7, self.status.as_ref(), |writer, pin| {
                writer.array(2);
                writer.text(pin.address.as_signed());
                writer.bytes(&pin.kid.0);
            });
            map.optional(8, self.always.to_bits(), |writer, bits| writer.uint(bits));
            let seals = Some(&self.credential_seals).filter(|seals| !seals.is_empty());
            map.optional(10, seals, |writer, seals| {
                writer.array(seals.len());
                seals.iter().for_each(|seal| writer.bytes(seal));
            });
        });
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let (mut id, mut names, mut country, mut homepage) = (None, Vec::new(), None, None);
        let (mut identifiers, mut scopes, mut keys) = (Vec::new(), Vec::new(), Vec::<IssuerKey>::new());
        let (mut status, mut always) = (None::<StatusPin>, AlwaysCarries::default());
        let mut credential_seals = Vec::new();
        reader.map(|field, reader| {
            match field {
                0 => id = Some(text(reader)?),
                1 => {
                    for _ in 0..pairs(reader)? {
                        names.push((reader.text()?.parse().map_err(Rule::in_trust_list)?, text(reader)?));
                    }
                }
                2 => country = Some(reader.text()?.parse().map_err(Rule::in_trust_list)?),
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
                    let found = reader.array()?;
                    if found > MAX_KEYS_PER_ISSUER {
                        let (found, max) = (saturate(found), saturate(MAX_KEYS_PER_ISSUER));
                        return Err(Rule::OutOfRange { found, min: 1, max }.in_trust_list().into());
                    }
                    for _ in 0..found {
                        keys.push(IssuerKey::read(reader)?);
                    }
                }
                7 => {
                    items(reader, 2)?;
                    status =
                        Some(StatusPin { address: text(reader)?, kid: Kid(exactly(reader, "4 bytes")?) });
                }
                8 => always = AlwaysCarries::from_bits(reader.uint()?)?,
                10 => credential_seals = read_credential_seals(reader)?,
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        if scopes.is_empty() || keys.is_empty() {
            return Err(Rule::Missing.in_trust_list().into());
        }
        let id: Label = required(id)?;
        if let Some(pin) = &status
            && !keys.iter().any(|key| key.kid == pin.kid)
        {
            return Err(MetadataError::PinWithoutKey { issuer: id.to_string(), kid: pin.kid });
        }
        let mut names = names.into_iter();
        Ok(Self {
            id,
            name: required(names.next())?,
            other_names: names.collect(),
            country: required(country)?,
            homepage,
            identifiers,
            scopes,
            keys,
            status,
            always,
            credential_seals,
        })
    }
}

fn read_credential_seals(reader: &mut Reader<'_>) -> Result<Vec<[u8; 32]>, MetadataError> {
    let found = reader.array()?;
    if !(1..=MAX_CREDENTIAL_SEALS).contains(&found) {
        let (found, max) = (saturate(found), saturate(MAX_CREDENTIAL_SEALS));
        return Err(Rule::OutOfRange { found, min: 1, max }.in_trust_list().into());
    }
    let mut seals = Vec::new();
    for _ in 0..found {
        seals.push(exactly(reader, "32 bytes")?);
    }
    Ok(seals)
}
