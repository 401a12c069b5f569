//! The award: who was awarded what, when and at which level.

use std::fmt;
use std::str::FromStr;

use super::codes::{CountryCode, LanguageCode};
use super::day::{Day, UnixTime, digit_groups};
use super::extra::ExtraField;
use super::fault::{Field, FieldError, Rule, excerpt};
use super::levels::{EqfLevel, IscedField};
use super::registry::{AwardType, CreditSystem, Mode, SectoralProfession};
use super::text::{Label, Name, Outcomes, Phrase, Title};
use crate::limits::{MAX_JOINT_ISSUERS, MAX_LANGUAGES};

/// One award, as printed on a diploma.
///
/// It does not contain the name of the awarding body. That comes from the trust list entry of the key that signed.
///
/// ```cddl
/// award = {
///   ? 0 => tstr .size 2,          ; country, ISO 3166-1 alpha-2; the issuer's if left out
///   ? 1 => tstr .size (2..3),     ; language of the title, ISO 639
///   ? 2 => 1..8,                  ; EQF level
///   ? 3 => 0..9999,               ; ISCED-F 2013 detailed field
///     4 => tstr,                  ; family name, original script
///   ? 5 => tstr,                  ; given names, original script
///   ? 6 => tstr,                  ; family name in Latin letters, if different
///   ? 7 => tstr,                  ; given names in Latin letters, if different
///     8 => tstr,                  ; title in the original language
///   ? 9 => tstr,                  ; title in English
///     10 => tstr,                 ; award id, unique within the issuer
///     11 => int,                  ; date awarded, days since 1970-01-01
///   ? 12 => int / tstr,           ; date of birth: days, or "1998-03" or "1998" where no more is known
///   ? 13 => uint,                 ; award type
///   ? 14 => tstr,                 ; national level
///   ? 15 => uint / [uint, uint],  ; credits: whole ECTS, or [tenths, system]
///   ? 16 => tstr,                 ; grade
///   ? 17 => tstr,                 ; grading scheme; only with a grade
///   ? 18 => uint,                 ; mode
///   ? 19 => tstr / [2*8 tstr],    ; languages of instruction, ISO 639
///   ? 20 => uint / tstr,          ; regulated profession: annex V of 2005/36/EC, or its name
///   ? 21 => tstr,                 ; thesis title
///   ? 22 => tstr,                 ; learning outcomes
///   ? 23 => uint .size 4,         ; index in the issuer's status list
///   ? 24 => bstr .size 24,        ; link to the full digital credential
///   ? 25 => true,                 ; a specimen, awards nothing
///   ? 26 => [1*16 tstr],          ; ids of issuers that awarded it together with the signing one
///   * int => any                  ; later versions
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// Country of the award; the issuer's if `None`.
    pub country: Option<CountryCode>,
    /// Language of `title`.
    pub title_language: Option<LanguageCode>,
    /// Level of the European Qualifications Framework.
    pub eqf: Option<EqfLevel>,
    /// Field of education.
    pub isced: Option<IscedField>,
    /// Family name in its original script. The only name of a person who has one name.
    pub family_name: Name,
    /// Given names in their original script.
    pub given_names: Option<Name>,
    /// Family name in Latin letters as in the passport, if different.
    pub family_name_latin: Option<Name>,
    /// Given names in Latin letters as in the passport, if different.
    pub given_names_latin: Option<Name>,
    /// Title of the award in its original language.
    pub title: Title,
    /// Title in English.
    pub title_english: Option<Title>,
    /// The issuer's number for this award.
    pub id: Label,
    /// Day of the award.
    pub awarded: Day,
    /// Date of birth.
    pub birth: Option<BirthDate>,
    /// Kind of award.
    pub award_type: Option<AwardType>,
    /// Level of the national framework, as written there.
    pub nqf_level: Option<Phrase>,
    /// Size of the learning.
    pub credits: Option<Credits>,
    /// Grade, as written on the diploma.
    pub grade: Option<Phrase>,
    /// Scheme of the grade, such as `GR-10`; only with a grade.
    pub grading_scheme: Option<Phrase>,
    /// Mode of learning.
    pub mode: Option<Mode>,
    /// Languages of instruction.
    pub languages: Option<LanguagesOfInstruction>,
    /// Regulated profession the award gives access to.
    pub profession: Option<Profession>,
    /// Title of the thesis.
    pub thesis_title: Option<Title>,
    /// Learning outcomes: what the holder can do.
    pub outcomes: Option<Outcomes>,
    /// Index in the issuer's status list.
    pub status_index: Option<u32>,
    /// Link to the full digital credential.
    pub link: Option<CredentialLink>,
    /// An example for testing or display; awards nothing.
    pub specimen: bool,
    /// Issuers that awarded it together with the signing one, as the signing one states.
    pub joint_with: Option<JointIssuers>,
    /// Fields of later versions, kept unchanged.
    pub extra: Vec<ExtraField>,
}

impl Award {
    /// An award with only the four mandatory fields.
    #[must_use]
    pub fn new(family_name: Name, title: Title, id: Label, awarded: Day) -> Self {
        Self {
            country: None,
            title_language: None,
            eqf: None,
            isced: None,
            family_name,
            given_names: None,
            family_name_latin: None,
            given_names_latin: None,
            title,
            title_english: None,
            id,
            awarded,
            birth: None,
            award_type: None,
            nqf_level: None,
            credits: None,
            grade: None,
            grading_scheme: None,
            mode: None,
            languages: None,
            profession: None,
            thesis_title: None,
            outcomes: None,
            status_index: None,
            link: None,
            specimen: false,
            joint_with: None,
            extra: Vec::new(),
        }
    }

    /// Checks the rules between fields, which the type of a single field cannot express.
    pub(crate) fn check_across_fields(&self) -> Result<(), FieldError> {
        if self.grading_scheme.is_some() && self.grade.is_none() {
            return Err(Rule::Needs { other: Field::Grade }.in_field(Field::GradingScheme));
        }
        if self.given_names_latin.is_some() && self.given_names.is_none() {
            return Err(Rule::Needs { other: Field::GivenNames }.in_field(Field::GivenNamesLatin));
        }
        if let Some(birth) = self.birth
            && self.awarded < birth.earliest()
        {
            return Err(Rule::BeforeBirth.in_field(Field::Awarded));
        }
        Ok(())
    }
}

/// A date of birth, as precise as the civil register has it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum BirthDate {
    /// The day is known.
    Day(Day),
    /// Only year and month are known. Holds the first day of the month.
    Month(Day),
    /// Only the year is known. Holds the first day of the year.
    Year(Day),
}

impl BirthDate {
    /// The earliest possible day of birth.
    #[must_use]
    pub fn earliest(self) -> Day {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }
}

impl FromStr for BirthDate {
    type Err = Rule;

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    fn from_str(text: &str) -> Result<Self, Rule> {
        let not_a_date = || Rule::NotADate { found: excerpt(text) };
        let first_of = |year: u32, month: u32| {
            let (year, month) = (i32::try_from(year), u8::try_from(month));
            match (year, month) {
                (Ok(year), Ok(month)) => Day::from_calendar(year, month, 1).map_err(|_| not_a_date()),
                (Ok(_) | Err(_), Ok(_) | Err(_)) => Err(not_a_date()),
            }
        };
        if let Some([year]) = digit_groups(text, '-', [4]) {
            return first_of(year, 1).map(Self::Year);
        }
        if let Some([year, month]) = digit_groups(text, '-', [4, 2]) {
            return first_of(year, month).map(Self::Month);
        }
        text.parse().map(Self::Day)
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, _) = self.earliest().calendar();
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(_) => write!(f, "{year:04}-{month:02}"),
            Self::Year(_) => write!(f, "{year:04}"),
        }
    }
}

impl fmt::Debug for BirthDate {
    /// Omits the date: personal data does not belong in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BirthDate(…)")
    }
}

/// The size of the learning: a number of credit points or hours, to one tenth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Credits {
    tenths: u32,
    system: CreditSystem,
}

impl Credits {
    /// The maximum: 99,999.9 points.
    const MAX_TENTHS: u32 = 999_999;

    /// Credits in tenths of a point: 75 is 7.5.
    ///
    /// # Errors
    /// [`Rule::OutOfRange`] for zero or more than 99,999.9.
    pub fn from_tenths(tenths: u64, system: CreditSystem) -> Result<Self, Rule> {
        match u32::try_from(tenths) {
            Ok(tenths @ 1..=Self::MAX_TENTHS) => Ok(Self { tenths, system }),
            Ok(_) | Err(_) => Err(Rule::OutOfRange {
                found: i64::try_from(tenths).unwrap_or(i64::MAX),
                min: 1,
                max: i64::from(Self::MAX_TENTHS),
            }),
        }
    }

    /// Tenths of a point.
    #[must_use]
    pub fn tenths(self) -> u32 {
        self.tenths
    }

    /// The unit.
    #[must_use]
    pub fn system(self) -> CreditSystem {
        self.system
    }
}

impl fmt::Display for Credits {
    /// `300 ects`, `7.5 ects`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tenths % 10 {
            0 => write!(f, "{} {}", self.tenths / 10, self.system),
            tenth => write!(f, "{}.{tenth} {}", self.tenths / 10, self.system),
        }
    }
}

/// One to eight different languages, the main one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguagesOfInstruction(Vec<LanguageCode>);

impl LanguagesOfInstruction {
    /// The languages, the main one first.
    ///
    /// # Errors
    /// [`Rule::Empty`], [`Rule::TooMany`] or [`Rule::Repeated`].
    pub fn new(languages: Vec<LanguageCode>) -> Result<Self, Rule> {
        check_distinct(&languages, MAX_LANGUAGES)?;
        Ok(Self(languages))
    }

    /// The languages, at least one.
    #[must_use]
    pub fn as_slice(&self) -> &[LanguageCode] {
        &self.0
    }
}

/// Checks that there is at least one item, that there are at most `max`, and that all are different.
fn check_distinct<T: Ord + fmt::Display>(items: &[T], max: usize) -> Result<(), Rule> {
    if items.is_empty() {
        return Err(Rule::Empty);
    }
    if items.len() > max {
        return Err(Rule::TooMany { found: items.len(), max });
    }
    let mut sorted: Vec<&T> = items.iter().collect();
    sorted.sort_unstable();
    for pair in sorted.windows(2) {
        if let [a, b] = pair
            && a == b
        {
            return Err(Rule::Repeated { found: excerpt(&a.to_string()) });
        }
    }
    Ok(())
}

/// One to sixteen different issuers, by their ids in the trust list, that awarded an award together with the signing one.
///
/// Only the signing issuer states this. The others have not signed, and need not be on any list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointIssuers(Vec<Label>);

impl JointIssuers {
    /// The ids of the other issuers, in the order of the diploma.
    ///
    /// # Errors
    /// [`Rule::Empty`], [`Rule::TooMany`] or [`Rule::Repeated`].
    pub fn new(ids: Vec<Label>) -> Result<Self, Rule> {
        check_distinct(&ids, MAX_JOINT_ISSUERS)?;
        Ok(Self(ids))
    }

    /// The ids, at least one.
    #[must_use]
    pub fn as_slice(&self) -> &[Label] {
        &self.0
    }
}

/// A regulated profession.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Profession {
    /// One with automatic recognition.
    Sectoral(SectoralProfession),
    /// Another, by its name in the country of the award.
    Named(Phrase),
}

/// The link to the full digital credential (a Europass credential, an Open Badge, the PDF): the first 24 bytes of the SHA-256 of what
/// the issuer of that credential signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CredentialLink(pub [u8; Self::BYTES]);

impl CredentialLink {
    /// Length in bytes.
    pub const BYTES: usize = 24;

    /// Whether `full_sha256`, the digest of what the issuer of a credential at hand signed, fits.
    #[must_use]
    pub fn matches(&self, full_sha256: &[u8; 32]) -> bool {
        full_sha256.starts_with(&self.0)
    }
}

impl fmt::Display for CredentialLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// When the stamp was signed, according to the stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningTime {
    /// The stamp states it (`iat`).
    Stated(UnixTime),
    /// The stamp states no time: it was signed on the day of the award, in some time zone.
    DayOfAward(Day),
}

impl SigningTime {
    /// The first second at which the stamp may have been signed. If only the day is known, it may have been any hour of it (UTC).
    #[must_use]
    pub fn earliest(self) -> UnixTime {
        match self {
            Self::Stated(time) => time,
            Self::DayOfAward(day) => day.start(),
        }
    }

    /// The last second at which the stamp may have been signed.
    #[must_use]
    pub fn latest(self) -> UnixTime {
        match self {
            Self::Stated(time) => time,
            Self::DayOfAward(day) => day.end(),
        }
    }
}
