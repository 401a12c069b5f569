//! Converts the records of a trust file to the types that are signed, and says everything that is wrong with them.

use std::fmt;
use std::str::FromStr;

use qualistamp_core::{
    AlwaysCarries, AwardType, Consent, CountryCode, Day, EqfLevel, Group, Issuer, IssuerKey, KeyState, Label,
    Role, RootContent, Rule, Scope, Seal, StatusPin, Text, Title, UnixTime, hex,
};

use crate::country::institutional;
use crate::trust_file::field_name::FieldName;
use crate::trust_file::record_error::RecordError;
use crate::trust_file::records::{
    AlwaysRecord, GroupRecord, IssuerRecord, KeyRecord, RootRecord, ScopeRecord, SealRecord,
};
use crate::trust_file::text::{
    KeyTextError, parse_consent, parse_digest, parse_key, parse_kid, parse_role_key, role_key_text,
};

impl RootRecord {
    /// Converts the record to a root.
    ///
    /// # Errors
    /// [`RecordError`].
    pub fn to_root(&self) -> Result<RootContent, RecordError> {
        Ok(RootContent {
            version: self.version,
            issued: parsed("root.issued", &self.issued)?,
            expires: parsed("root.expires", &self.expires)?,
            root: to_role(&self.root, "root keys")?,
            list: to_role(&self.list, "list keys")?,
            reinstated: each(&self.reinstated, |text: &String, n| {
                parse_digest(text).map_err(key(format_args!("root.reinstated[{n}]")))
            })?,
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
    /// Converts the record to an issuer; a draft has no keys. An error names the issuer.
    ///
    /// # Errors
    /// The first [`RecordError`].
    pub fn to_issuer(&self) -> Result<Issuer, RecordError> {
        self.convert().map_err(|errors| {
            let error = Box::new(errors.into_iter().next().unwrap_or(RecordError::NoNames));
            RecordError::Issuer { id: self.id.clone(), error }
        })
    }

    /// Converts the record to an issuer. The errors, at least one, do not name the issuer.
    pub(crate) fn convert(&self) -> Result<Issuer, Vec<RecordError>> {
        let mut errors = Vec::new();
        let id = keep(&mut errors, text("id", Label::new, &self.id));
        let names = all(&mut errors, &self.names, |record, n| {
            let language = parsed(format_args!("names[{n}].lang"), &record.lang);
            let name = text(format_args!("names[{n}].name"), Title::new, &record.name);
            both(language, name)
        });
        if self.names.is_empty() {
            errors.push(RecordError::NoNames);
        }
        if self.scopes.is_empty() {
            errors.push(RecordError::NoScopes);
        }
        let country = keep(&mut errors, country("country", &self.country));
        let homepage = keep(&mut errors, optional(&self.homepage, |page| text("homepage", Text::new, page)));
        let identifiers = all(&mut errors, &self.identifiers, |identifier, n| {
            let scheme = text(format_args!("identifiers[{n}].scheme"), Label::new, &identifier.scheme);
            both(scheme, text(format_args!("identifiers[{n}].value"), Label::new, &identifier.value))
        });
        let scopes = all(&mut errors, &self.scopes, ScopeRecord::to_scope);
        let suspended: Option<UnixTime> =
            keep(&mut errors, optional(&self.suspended_since, |time| parsed("suspended_since", time)))
                .flatten();
        let keys = all(&mut errors, &self.keys, |record, n| {
            record.to_key(n).map(|key| until_suspended(key, suspended)).map_err(|error| vec![error])
        });
        let status = keep(&mut errors, self.pin()).flatten();
        let credential_seals = all(&mut errors, &self.credential_seals, |text: &String, n| {
            parse_digest(text).map_err(|error| vec![key(format_args!("credential_seals[{n}]"))(error)])
        });
        let (Some(id), Some(country), Some(homepage), [name, other_names @ ..]) =
            (id, country, homepage, names.as_slice())
        else {
            return Err(errors);
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Issuer {
            id,
            name: name.clone(),
            other_names: other_names.to_vec(),
            country,
            homepage,
            identifiers,
            scopes,
            keys,
            status,
            always: AlwaysCarries {
                status_index: self.always.contains(&AlwaysRecord::StatusIndex),
                signing_time: self.always.contains(&AlwaysRecord::SigningTime),
            },
            credential_seals,
        })
    }

    /// The status list that the signed list names: none as long as its key is not known.
    fn pin(&self) -> Result<Option<StatusPin>, RecordError> {
        let Some(pin) = &self.status else { return Ok(None) };
        let address = text("status.address", Text::new, &pin.address)?;
        let kid = optional(&pin.kid, |kid| parse_kid(kid).map_err(key("status.kid")))?;
        Ok(kid.map(|kid| StatusPin { address, kid }))
    }
}

/// The key of an issuer whose right to award is suspended since then.
fn until_suspended(mut key: IssuerKey, since: Option<UnixTime>) -> IssuerKey {
    if let Some(since) = since {
        let last = since.plus_seconds(-1);
        key.valid_until = Some(key.valid_until.map_or(last, |until| until.min(last)));
    }
    key
}

impl ScopeRecord {
    fn to_scope(&self, n: usize) -> Result<Scope, Vec<RecordError>> {
        let mut errors = Vec::new();
        let field = |name: &str| FieldName::new(format_args!("scopes[{n}].{name}"));
        let level = |name: &str, number: Option<i64>| {
            let level = |number| {
                EqfLevel::new(number).map_err(|rule| RecordError::Level { field: field(name), number, rule })
            };
            number.map(level).transpose()
        };
        let low = keep(&mut errors, level("eqf_min", self.eqf_min)).flatten();
        let high = keep(&mut errors, level("eqf_max", self.eqf_max)).flatten();
        if self.eqf_min.is_some() != self.eqf_max.is_some() {
            errors.push(RecordError::HalfEqfRange);
        }
        let eqf = low.zip(high);
        if let Some((low, high)) = eqf {
            keep(&mut errors, ascending([(field("eqf_min"), low), (field("eqf_max"), high)]));
        }
        let day = |name: &str, day: &Option<String>| optional(day, |day| parsed::<Day>(field(name), day));
        let from = keep(&mut errors, day("from", &self.from)).flatten();
        let until = keep(&mut errors, day("until", &self.until)).flatten();
        if let (Some(from), Some(until)) = (from, until) {
            keep(&mut errors, ascending([(field("from"), from), (field("until"), until)]));
        }
        for (name, list) in [("types", &self.types), ("countries", &self.countries)] {
            if list.as_ref().is_some_and(Vec::is_empty) {
                errors.push(RecordError::EmptyList { field: field(name) });
            }
        }
        let award_types = self.types.as_ref().map(|types| {
            all(&mut errors, types, |text, n| {
                parsed::<AwardType>(field(&format!("types[{n}]")), text).map_err(|error| vec![error])
            })
        });
        let countries = self.countries.as_ref().map(|codes| {
            all(&mut errors, codes, |text, n| {
                country(field(&format!("countries[{n}]")), text).map_err(|error| vec![error])
            })
        });
        if errors.is_empty() { Ok(Scope { award_types, eqf, from, until, countries }) } else { Err(errors) }
    }
}

impl KeyRecord {
    fn to_key(&self, n: usize) -> Result<IssuerKey, RecordError> {
        let field = |name: &str| FieldName::new(format_args!("keys[{n}].{name}"));
        let public = parse_key(&self.key).map_err(key(field("key")))?;
        let mut issuer_key = IssuerKey::new(&public, parsed(field("from"), &self.from)?);
        issuer_key.valid_until = optional(&self.until, |time| parsed(field("until"), time))?;
        if let Some(until) = issuer_key.valid_until {
            ascending([(field("from"), issuer_key.valid_from), (field("until"), until)])?;
        }
        if let Some(since) = &self.compromised_since {
            issuer_key.state = KeyState::CompromisedSince(parsed(field("compromised_since"), since)?);
        }
        issuer_key.seals = each(&self.seals, |seal: &SealRecord, m| {
            let field = |name: &str| field(&format!("seals[{m}].{name}"));
            let (sealed, complete) =
                (parsed(field("sealed"), &seal.sealed)?, parsed(field("complete"), &seal.complete)?);
            ascending([(field("complete"), complete), (field("sealed"), sealed)])?;
            Ok(Seal { sealed, complete, root: parse_digest(&seal.root).map_err(key(field("root")))? })
        })?;
        issuer_key.consent =
            optional(&self.consent, |text| parse_consent(text).map(Consent).map_err(key(field("consent"))))?;
        Ok(issuer_key)
    }
}

/// The value, or nothing after its error was kept.
fn keep<T>(errors: &mut Vec<RecordError>, found: Result<T, RecordError>) -> Option<T> {
    found.map_err(|error| errors.push(error)).ok()
}

/// Converts each record, with its place. Those with errors are left out, and the errors kept.
fn all<T, U>(
    errors: &mut Vec<RecordError>,
    records: &[T],
    convert: impl Fn(&T, usize) -> Result<U, Vec<RecordError>>,
) -> Vec<U> {
    let mut converted = Vec::with_capacity(records.len());
    for (n, record) in records.iter().enumerate() {
        match convert(record, n) {
            Ok(one) => converted.push(one),
            Err(more) => errors.extend(more),
        }
    }
    converted
}

/// Both values, or the errors of both.
fn both<A, B>(a: Result<A, RecordError>, b: Result<B, RecordError>) -> Result<(A, B), Vec<RecordError>> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (a, b) => Err(a.err().into_iter().chain(b.err()).collect()),
    }
}

pub(super) fn optional<T, U>(
    value: &Option<T>,
    convert: impl FnOnce(&T) -> Result<U, RecordError>,
) -> Result<Option<U>, RecordError> {
    value.as_ref().map(convert).transpose()
}

/// Converts each record, with its place.
pub(super) fn each<T, U>(
    records: &[T],
    convert: impl Fn(&T, usize) -> Result<U, RecordError>,
) -> Result<Vec<U>, RecordError> {
    records.iter().enumerate().map(|(n, record)| convert(record, n)).collect()
}

pub(super) fn parsed<T: FromStr<Err = Rule>>(field: impl fmt::Display, text: &str) -> Result<T, RecordError> {
    text.parse().map_err(|rule| RecordError::Field {
        field: FieldName::new(field),
        value: text.to_owned(),
        rule,
    })
}

/// The country rule of awards: only the codes of ISO 3166-1.
pub(super) fn country(field: impl fmt::Display, code: &str) -> Result<CountryCode, RecordError> {
    match institutional(code) {
        Some((found, iso)) => Err(RecordError::Country { field: FieldName::new(field), found, iso }),
        None => parsed(field, code),
    }
}

pub(super) fn text<T>(
    field: impl fmt::Display,
    new: impl FnOnce(&str) -> Result<T, Rule>,
    value: &str,
) -> Result<T, RecordError> {
    new(value).map_err(|rule| RecordError::Field {
        field: FieldName::new(field),
        value: value.to_owned(),
        rule,
    })
}

/// An error about the key, key identifier or digest in `field`.
fn key(field: impl fmt::Display) -> impl FnOnce(KeyTextError) -> RecordError {
    move |error| RecordError::Key { field: FieldName::new(field), error }
}

/// Fails if a range ends before it begins: nothing would be in it.
fn ascending<T: PartialOrd + fmt::Display>(
    [(first_field, first), (last_field, last)]: [(FieldName, T); 2],
) -> Result<(), RecordError> {
    if first <= last {
        return Ok(());
    }
    let (first, last) = (first.to_string(), last.to_string());
    Err(RecordError::EmptyRange { first_field, first, last_field, last })
}
