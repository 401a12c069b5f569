//! Scopes: what an issuer may award, according to the trust list.

use std::fmt;

use crate::cbor::{Reader, Writer};
use crate::model::{Award, AwardType, CountryCode, Day, EqfLevel, FieldError, Rule};

use super::metadata::MetadataError;

/// A range of awards that an issuer may make. One scope must cover all of an award. `None` means no limit.
///
/// ```cddl
/// scope = {
///   ? 0 => [+ uint],          ; award types
///   ? 1 => [1..8, 1..8],      ; EQF levels, from and to
///   ? 2 => int,               ; first day of award, days since 1970-01-01
///   ? 3 => int,               ; last day of award
///   ? 4 => [+ tstr .size 2],  ; countries of award
/// }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Award types.
    pub award_types: Option<Vec<AwardType>>,
    /// Lowest and highest EQF level.
    pub eqf: Option<(EqfLevel, EqfLevel)>,
    /// First date of award.
    pub from: Option<Day>,
    /// Last date of award.
    pub until: Option<Day>,
    /// Countries of award.
    pub countries: Option<Vec<CountryCode>>,
}

/// The properties of an award that scopes limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeClaim {
    /// Award type, if stated.
    pub award_type: Option<AwardType>,
    /// EQF level, if stated.
    pub eqf: Option<EqfLevel>,
    /// Day of the award.
    pub awarded: Day,
    /// Country of the award, or of the issuer if the award states none.
    pub country: CountryCode,
}

impl ScopeClaim {
    pub(crate) fn of(award: &Award, issuer_country: CountryCode) -> Self {
        Self {
            award_type: award.award_type,
            eqf: award.eqf,
            awarded: award.awarded,
            country: award.country.unwrap_or(issuer_country),
        }
    }
}

impl Scope {
    /// Whether this scope covers everything claimed.
    ///
    /// A scope that limits type or level does not cover an award that does not state it: leaving it out must not avoid a
    /// limit.
    #[must_use]
    pub fn covers(&self, claim: &ScopeClaim) -> bool {
        let within =
            |(low, high): (EqfLevel, EqfLevel)| claim.eqf.is_some_and(|level| (low..=high).contains(&level));
        let listed =
            |types: &Vec<AwardType>| claim.award_type.is_some_and(|award_type| types.contains(&award_type));
        self.award_types.as_ref().is_none_or(listed)
            && self.eqf.is_none_or(within)
            && self.from.is_none_or(|first| first <= claim.awarded)
            && self.until.is_none_or(|last| claim.awarded <= last)
            && self.countries.as_ref().is_none_or(|countries| countries.contains(&claim.country))
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.map(|map| {
            map.optional(0, self.award_types.as_ref(), |writer, types| {
                writer.array(types.len());
                types.iter().for_each(|award_type| writer.uint(award_type.code().into()));
            });
            map.optional(1, self.eqf, |writer, (low, high)| {
                writer.array(2);
                writer.uint(low.number().into());
                writer.uint(high.number().into());
            });
            map.optional(2, self.from, |writer, day| writer.int(day.days_since_epoch().into()));
            map.optional(3, self.until, |writer, day| writer.int(day.days_since_epoch().into()));
            map.optional(4, self.countries.as_ref(), |writer, countries| {
                writer.array(countries.len());
                countries.iter().for_each(|country| writer.text(country.as_str()));
            });
        });
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let mut scope = Self::default();
        let day = |reader: &mut Reader<'_>| -> Result<Option<Day>, MetadataError> {
            Ok(Some(Day::from_days_since_epoch(reader.int()?).map_err(Rule::in_trust_list)?))
        };
        reader.map(|key, reader| {
            match key {
                0 => {
                    let types: Result<Vec<_>, MetadataError> = (0..reader.array()?)
                        .map(|_| Ok(AwardType::from_code(reader.uint()?).map_err(Rule::in_trust_list)?))
                        .collect();
                    scope.award_types = Some(non_empty(types?)?);
                }
                1 => {
                    if reader.array()? != 2 {
                        return Err(Rule::Missing.in_trust_list().into());
                    }
                    let low = EqfLevel::new(reader.int()?).map_err(Rule::in_trust_list)?;
                    let high = EqfLevel::new(reader.int()?).map_err(Rule::in_trust_list)?;
                    if high < low {
                        let (found, min) = (i64::from(high.number()), i64::from(low.number()));
                        return Err(Rule::OutOfRange { found, min, max: 8 }.in_trust_list().into());
                    }
                    scope.eqf = Some((low, high));
                }
                2 => scope.from = day(reader)?,
                3 => scope.until = day(reader)?,
                4 => {
                    let countries: Result<Vec<_>, MetadataError> = (0..reader.array()?)
                        .map(|_| Ok(reader.text()?.parse().map_err(Rule::in_trust_list)?))
                        .collect();
                    scope.countries = Some(non_empty(countries?)?);
                }
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        // Such a scope would cover nothing, and so must be a mistake.
        if let (Some(from), Some(until)) = (scope.from, scope.until)
            && until < from
        {
            let (found, min) = (until.days_since_epoch().into(), from.days_since_epoch().into());
            // 9999-12-31 is the last day there is.
            return Err(Rule::OutOfRange { found, min, max: 2_932_896 }.in_trust_list().into());
        }
        Ok(scope)
    }
}

/// Rejects an empty list of allowed values, which would allow nothing and so must be a mistake.
fn non_empty<T>(items: Vec<T>) -> Result<Vec<T>, FieldError> {
    if items.is_empty() { Err(Rule::Empty.in_trust_list()) } else { Ok(items) }
}

fn join<T: fmt::Display>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Scope {
    /// `types bachelor, master; EQF 5 to 7; awarded from 2010-01-01; countries GR`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            self.award_types.as_ref().map(|types| format!("types {}", join(types))),
            self.eqf.map(|(low, high)| format!("EQF {low} to {high}")),
            self.from.map(|day| format!("awarded from {day}")),
            self.until.map(|day| format!("awarded until {day}")),
            self.countries.as_ref().map(|countries| format!("countries {}", join(countries))),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        f.write_str(if parts.is_empty() { "everything" } else { "" })?;
        f.write_str(&parts.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_scope_must_cover_all_of_the_claim() {
        let level = |number| EqfLevel::new(number).unwrap();
        let day = |text: &str| text.parse::<Day>().unwrap();
        let limited = Scope {
            award_types: Some(vec![AwardType::Bachelor]),
            eqf: Some((level(5), level(6))),
            from: Some(day("2010-01-01")),
            until: Some(day("2020-12-31")),
            countries: Some(vec!["GR".parse().unwrap()]),
        };
        let covered = ScopeClaim {
            award_type: Some(AwardType::Bachelor),
            eqf: Some(level(6)),
            awarded: day("2020-12-31"),
            country: "GR".parse().unwrap(),
        };
        assert!(limited.covers(&covered));
        assert!(Scope::default().covers(&ScopeClaim { eqf: None, award_type: None, ..covered }));
        for (name, claim) in [
            ("another type", ScopeClaim { award_type: Some(AwardType::Master), ..covered }),
            ("no type", ScopeClaim { award_type: None, ..covered }),
            ("too high", ScopeClaim { eqf: Some(level(7)), ..covered }),
            ("too low", ScopeClaim { eqf: Some(level(4)), ..covered }),
            ("no level", ScopeClaim { eqf: None, ..covered }),
            ("too early", ScopeClaim { awarded: day("2009-12-31"), ..covered }),
            ("too late", ScopeClaim { awarded: day("2021-01-01"), ..covered }),
            ("elsewhere", ScopeClaim { country: "CY".parse().unwrap(), ..covered }),
        ] {
            assert!(!limited.covers(&claim), "{name}");
        }
        let mut writer = Writer::new();
        limited.write(&mut writer);
        let bytes = writer.into_bytes();
        assert_eq!(Scope::read(&mut Reader::new(&bytes)), Ok(limited.clone()));
        assert_eq!(
            limited.to_string(),
            "types bachelor; EQF 5 to 6; awarded from 2010-01-01; awarded until 2020-12-31; countries GR"
        );
    }

    #[test]
    fn a_scope_that_ends_before_it_begins_is_refused() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let read = |from: &str, until: &str| {
            let scope = Scope { from: Some(day(from)), until: Some(day(until)), ..Scope::default() };
            let mut writer = Writer::new();
            scope.write(&mut writer);
            Scope::read(&mut Reader::new(&writer.into_bytes()))
        };
        assert!(read("2020-01-01", "2020-01-01").is_ok(), "one day");
        let refused = read("2020-01-02", "2020-01-01");
        assert!(
            matches!(
                &refused,
                Err(MetadataError::Field(FieldError {
                    rule: Rule::OutOfRange { found: 18_262, min: 18_263, .. },
                    ..
                }))
            ),
            "{refused:?}"
        );
    }
}
