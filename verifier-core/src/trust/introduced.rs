//! Operators that a trust list introduces: lists of other countries, which a device then need not be told about one by one.

use crate::cbor::{Reader, Writer};
use crate::limits::{MAX_COUNTRIES_PER_OPERATOR, MAX_INTRODUCED};
use crate::model::{CountryCode, Label, LanguageCode, Rule, Text, Title};

use super::fields::{exactly, pairs, required, saturate, text};
use super::metadata::MetadataError;
use super::operator::OperatorId;

/// An operator that a list introduces, and the countries whose issuers it may list.
///
/// ```cddl
/// introduced = {
///   0 => tstr,                 ; id, unique among the introduced
///   1 => [+ (tstr, tstr)],     ; language and name, alternating; first the operator's own
///   2 => [+ tstr .size 2],     ; countries it may speak for, ascending
///   3 => bstr .size 32,        ; SHA-256 of the content of its first root
///   ? 4 => tstr                ; address of its bundle
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduced {
    /// Identifier, unique among the introduced, such as `GR-ENIC`.
    pub id: Label,
    /// Name in the operator's own language, and that language.
    pub name: (LanguageCode, Title),
    /// Name in other languages.
    pub other_names: Vec<(LanguageCode, Title)>,
    /// Countries that it may speak for, ascending, at least one. Issuers of other countries in its list do not count.
    pub countries: Vec<CountryCode>,
    /// The operator.
    pub operator: OperatorId,
    /// Where its bundle is published.
    pub address: Option<Text<255>>,
}

impl Introduced {
    /// The name in `language`, or else in the operator's own language.
    #[must_use]
    pub fn name_in(&self, language: &str) -> &Title {
        self.names().find(|(code, _)| code.as_str() == language).map_or(&self.name.1, |(_, name)| name)
    }

    /// All names, beginning with the operator's own.
    pub fn names(&self) -> impl Iterator<Item = &(LanguageCode, Title)> {
        std::iter::once(&self.name).chain(&self.other_names)
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
            map.field(2, |writer| {
                writer.array(self.countries.len());
                self.countries.iter().for_each(|country| writer.text(country.as_str()));
            });
            map.field(3, |writer| writer.bytes(&self.operator.0));
            map.optional(4, self.address.as_ref(), |writer, address| writer.text(address.as_signed()));
        });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let (mut id, mut names, mut countries) = (None, Vec::new(), Vec::<CountryCode>::new());
        let (mut operator, mut address) = (None, None);
        reader.map(|field, reader| {
            match field {
                0 => id = Some(text(reader)?),
                1 => {
                    for _ in 0..pairs(reader)? {
                        names.push((reader.text()?.parse().map_err(Rule::in_trust_list)?, text(reader)?));
                    }
                }
                2 => {
                    let found = reader.array()?;
                    if found == 0 || found > MAX_COUNTRIES_PER_OPERATOR {
                        let (found, max) = (saturate(found), saturate(MAX_COUNTRIES_PER_OPERATOR));
                        return Err(Rule::OutOfRange { found, min: 1, max }.in_trust_list().into());
                    }
                    for _ in 0..found {
                        let country: CountryCode = reader.text()?.parse().map_err(Rule::in_trust_list)?;
                        if countries.last().is_some_and(|last| *last >= country) {
                            return Err(MetadataError::CountriesUnsorted { country });
                        }
                        countries.push(country);
                    }
                }
                3 => operator = Some(OperatorId(exactly(reader, "32 bytes")?)),
                4 => address = Some(text(reader)?),
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        if countries.is_empty() {
            return Err(Rule::Missing.in_trust_list().into());
        }
        let mut names = names.into_iter();
        Ok(Self {
            id: required(id)?,
            name: required(names.next())?,
            other_names: names.collect(),
            countries,
            operator: required(operator)?,
            address,
        })
    }

    /// The operators that a list introduces: each id once, and each operator once.
    pub(super) fn read_all(reader: &mut Reader<'_>) -> Result<Vec<Self>, MetadataError> {
        let found = reader.array()?;
        if found == 0 {
            return Err(Rule::Missing.in_trust_list().into());
        }
        if found > MAX_INTRODUCED {
            return Err(MetadataError::TooManyIntroduced { found, max: MAX_INTRODUCED });
        }
        let mut all: Vec<Self> = Vec::with_capacity(found);
        for _ in 0..found {
            let next = Self::read(reader)?;
            if all.iter().any(|other| other.id == next.id || other.operator == next.operator) {
                return Err(MetadataError::IntroducedTwice { id: next.id.to_string() });
            }
            all.push(next);
        }
        Ok(all)
    }
}
