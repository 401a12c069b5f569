//! Checks awards before anything is signed: against each other, the calendar, and the trust list.

use std::collections::BTreeMap;
use std::fmt;

use qualistamp_core::{
    Award, AwardType, Day, EqfLevel, Issuer, KeyState, PublicKey, ScopeClaim, TrustList, UnixTime,
};

use crate::country;

/// Years between birth and award that are possible.
const AGES: std::ops::RangeInclusive<i32> = 10..=110;
/// First year of awards that are issued today.
const FIRST_YEAR: i32 = 1900;
/// How many days ahead of its date an award may be issued.
const DAYS_AHEAD: i32 = 366;

/// What is wrong with an award that could be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AwardFault {
    /// Another award has the same number.
    NumberTwice {
        /// Where it is.
        other: String,
    },
    /// Another award has the same place in the status list: withdrawing one would withdraw both.
    StatusTwice {
        /// The place.
        index: u32,
        /// Where the other award is.
        other: String,
    },
    /// There is no country with this code.
    NoSuchCountry {
        /// The code.
        code: String,
    },
    /// Awarded before 1900, or more than a year ahead.
    ImpossibleDay {
        /// The day.
        awarded: Day,
    },
    /// The holder would have been too young or too old.
    ImpossibleAge,
    /// No scope of the issuer covers the award: verifiers would call it INVALID.
    OutOfScope {
        /// What the issuer may award.
        scopes: String,
    },
    /// The same, but a level would bring it inside.
    LevelMissing {
        /// What the issuer may award.
        scopes: String,
    },
    /// The same, but a type would bring it inside.
    TypeMissing {
        /// What the issuer may award.
        scopes: String,
    },
    /// The trust list says that all stamps of the issuer have a place in its status list, and this one has none.
    StatusMissing,
}

impl AwardFault {
    /// The field that it is about.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::NumberTwice { .. } => Some("id"),
            Self::StatusTwice { .. } | Self::StatusMissing => Some("status"),
            Self::NoSuchCountry { .. } => Some("country"),
            Self::ImpossibleDay { .. } => Some("awarded"),
            Self::ImpossibleAge => Some("dob"),
            Self::LevelMissing { .. } => Some("eqf"),
            Self::TypeMissing { .. } => Some("type"),
            Self::OutOfScope { .. } => None,
        }
    }
}

impl fmt::Display for AwardFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NumberTwice { other } => write!(f, "{other} has the same award number"),
            Self::StatusTwice { index, other } => write!(
                f,
                "{other} has the same status index {index}, so that withdrawing one would withdraw both"
            ),
            Self::NoSuchCountry { code } => {
                write!(f, "there is no country with the code {code} (ISO 3166-1)")
            }
            Self::ImpossibleDay { awarded } => {
                write!(f, "{awarded} cannot be: awards are from {FIRST_YEAR} to a year from now")
            }
            Self::ImpossibleAge => {
                write!(
                    f,
                    "the age at the award cannot be: it would not be from {} to {} years",
                    AGES.start(),
                    AGES.end()
                )
            }
            Self::OutOfScope { scopes } => {
                write!(f, "verifiers would call it INVALID: the trust list allows this issuer only {scopes}")
            }
            Self::LevelMissing { scopes } => write!(
                f,
                "the EQF level must be given, or verifiers call the award INVALID: the trust list allows this issuer only {scopes}"
            ),
            Self::TypeMissing { scopes } => write!(
                f,
                "the type must be given, or verifiers call the award INVALID: the trust list allows this issuer only {scopes}"
            ),
            Self::StatusMissing => write!(
                f,
                "a status index must be given, or verifiers call the award INVALID: the trust list says that all stamps of this issuer have one"
            ),
        }
    }
}

/// Why verifiers would not accept what a key signs now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// The trust list does not have the key.
    NotListed,
    /// It is not valid yet.
    NotYetValid {
        /// When it becomes valid.
        from: UnixTime,
    },
    /// It is retired.
    Retired {
        /// Its last moment.
        until: UnixTime,
    },
    /// Somebody else may have it.
    Withdrawn {
        /// Since when.
        since: UnixTime,
    },
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotListed => write!(
                f,
                "the trust list does not have this key; send its public key to the operator of the list, or get the newest list"
            ),
            Self::NotYetValid { from } => {
                write!(f, "the trust list allows this key to sign only from {from} on")
            }
            Self::Retired { until } => {
                write!(f, "the trust list allows this key to sign only until {until}; use the new key")
            }
            Self::Withdrawn { since } => {
                write!(f, "the key is withdrawn since {since}: nothing it signs is accepted; use a new key")
            }
        }
    }
}

impl std::error::Error for KeyFault {}

/// The issuer that has `key` in the trust list.
///
/// # Errors
/// [`KeyFault`] if verifiers would not accept what it signs at `now`.
pub fn issuer_of(list: &TrustList, key: &PublicKey, now: UnixTime) -> Result<Issuer, KeyFault> {
    let held = list.candidates(key.kid()).find(|(_, held)| held.public_key().as_ref() == Some(key));
    let (issuer, held) = held.ok_or(KeyFault::NotListed)?;
    if let KeyState::CompromisedSince(since) = held.state {
        return Err(KeyFault::Withdrawn { since });
    }
    if now < held.valid_from {
        return Err(KeyFault::NotYetValid { from: held.valid_from });
    }
    match held.valid_until {
        Some(until) if until < now => Err(KeyFault::Retired { until }),
        Some(_) | None => Ok(issuer),
    }
}

/// What is wrong with an award by itself. `issuer` is the one in the trust list, if one is at hand.
#[must_use]
pub fn award_faults(award: &Award, issuer: Option<&Issuer>, today: Day) -> Vec<AwardFault> {
    let mut faults = Vec::new();
    if let Some(code) = award.country.filter(|code| !country::exists(code.as_str())) {
        faults.push(AwardFault::NoSuchCountry { code: code.to_string() });
    }
    let (year, ..) = award.awarded.calendar();
    if year < FIRST_YEAR || award.awarded.days_since_epoch() > today.days_since_epoch() + DAYS_AHEAD {
        faults.push(AwardFault::ImpossibleDay { awarded: award.awarded });
    }
    let birth_year = award.birth.and_then(|birth| birth.to_string().get(..4)?.parse::<i32>().ok());
    if birth_year.is_some_and(|birth| !AGES.contains(&(year - birth))) {
        faults.push(AwardFault::ImpossibleAge);
    }
    if let Some(issuer) = issuer {
        faults.extend(scope_fault(award, issuer));
        if issuer.always.status_index && award.status_index.is_none() {
            faults.push(AwardFault::StatusMissing);
        }
    }
    faults
}

fn scope_fault(award: &Award, issuer: &Issuer) -> Option<AwardFault> {
    let claim = ScopeClaim {
        award_type: award.award_type,
        eqf: award.eqf,
        awarded: award.awarded,
        country: award.country.unwrap_or(issuer.country),
    };
    let covered = |claim: &ScopeClaim| issuer.scopes.iter().any(|scope| scope.covers(claim));
    if covered(&claim) {
        return None;
    }
    let scopes = issuer.scopes.iter().map(|scope| format!("\"{scope}\"")).collect::<Vec<_>>().join(" or ");
    let levels = (1..=8).filter_map(|level| EqfLevel::new(level).ok());
    let mut with_level = levels.map(|level| ScopeClaim { eqf: Some(level), ..claim });
    let mut with_type = AwardType::ALL.iter().map(|kind| ScopeClaim { award_type: Some(*kind), ..claim });
    Some(if award.eqf.is_none() && with_level.any(|claim| covered(&claim)) {
        AwardFault::LevelMissing { scopes }
    } else if award.award_type.is_none() && with_type.any(|claim| covered(&claim)) {
        AwardFault::TypeMissing { scopes }
    } else {
        AwardFault::OutOfScope { scopes }
    })
}

/// Finds awards that have a number or a status index twice.
#[derive(Debug, Default)]
pub struct Duplicates {
    numbers: BTreeMap<String, String>,
    indices: BTreeMap<u32, String>,
}

impl Duplicates {
    /// Notes an award. `place` says where it is.
    pub fn add(&mut self, award: &Award, place: &dyn fmt::Display) -> Vec<AwardFault> {
        let mut faults = Vec::new();
        let number = award.id.as_signed().to_owned();
        if let Some(other) = self.numbers.get(&number) {
            faults.push(AwardFault::NumberTwice { other: other.clone() });
        } else {
            self.numbers.insert(number, place.to_string());
        }
        if let Some(index) = award.status_index {
            if let Some(other) = self.indices.get(&index) {
                faults.push(AwardFault::StatusTwice { index, other: other.clone() });
            } else {
                self.indices.insert(index, place.to_string());
            }
        }
        faults
    }
}
