//! The claims set of a stamp: a CWT claims set (RFC 8392) around an award, and its encoding in deterministic CBOR.

use std::fmt;
use std::ops::RangeInclusive;

use super::award::{
    Award, BirthDate, CredentialLink, Credits, JointIssuers, LanguagesOfInstruction, Profession, SigningTime,
};
use super::day::{Day, UnixTime};
use super::extra::ExtraField;
use super::fault::{Field, FieldError, Rule};
use super::levels::{EqfLevel, IscedField};
use super::registry::{AwardType, CreditSystem, Mode, SectoralProfession};
use super::text::Text;
use crate::cbor::{CborError, CborType, MapWriter, Reader, Writer};
use crate::limits::MAX_EXTRA_FIELDS;

/// Claim keys: those of RFC 8392, and one from the private-use range of the IANA registry.
mod key {
    pub(super) const EXPIRES: i64 = 4;
    pub(super) const NOT_BEFORE: i64 = 5;
    pub(super) const ISSUED_AT: i64 = 6;
    pub(super) const AWARD: i64 = -65_537;
}

/// Keys of the award that decide: a field of a later version with one of these must not be ignored.
const CRITICAL_AWARD_KEYS: RangeInclusive<i64> = 0..=63;
/// Claims that decide, in the same way.
const CRITICAL_CLAIM_KEYS: RangeInclusive<i64> = -65_601..=-65_538;

/// The content of a stamp.
///
/// ```cddl
/// claims = {
///   ? 4 => uint,        ; exp: last second of validity
///   ? 5 => uint,        ; nbf: first second of validity
///   ? 6 => uint,        ; iat: moment of signing; the day of the award if left out
///   -65537 => award,
///   * int => any        ; later versions
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// Last second of validity, for awards that expire.
    pub expires: Option<UnixTime>,
    /// First second of validity.
    pub not_before: Option<UnixTime>,
    /// Moment of signing; the day of the award if `None`.
    pub issued_at: Option<UnixTime>,
    /// The award.
    pub award: Award,
    /// Claims of later versions, kept unchanged.
    pub extra: Vec<ExtraField>,
}

/// Why bytes are not a claims set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimsError {
    /// Not deterministic CBOR of the expected types.
    Cbor(CborError),
    /// A value that breaks a rule of its field.
    Field(FieldError),
}

impl From<CborError> for ClaimsError {
    fn from(error: CborError) -> Self {
        Self::Cbor(error)
    }
}

impl From<FieldError> for ClaimsError {
    fn from(error: FieldError) -> Self {
        Self::Field(error)
    }
}

impl fmt::Display for ClaimsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cbor(error) => error.fmt(f),
            Self::Field(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ClaimsError {}

impl Claims {
    /// Claims with only an award.
    #[must_use]
    pub fn new(award: Award) -> Self {
        Self { expires: None, not_before: None, issued_at: None, award, extra: Vec::new() }
    }

    /// The signing time that the stamp states or implies.
    #[must_use]
    pub fn signing_time(&self) -> SigningTime {
        self.issued_at.map_or(SigningTime::DayOfAward(self.award.awarded), SigningTime::Stated)
    }

    /// The key of the first field, of the award or else of the claims, that this version does not know and must not ignore.
    ///
    /// The two ranges have no key in common, so the key says where the field is.
    #[must_use]
    pub fn unknown_critical_key(&self) -> Option<i64> {
        let first = |extra: &[ExtraField], critical: RangeInclusive<i64>| {
            extra.iter().map(ExtraField::key).find(|key| critical.contains(key))
        };
        first(&self.award.extra, CRITICAL_AWARD_KEYS).or_else(|| first(&self.extra, CRITICAL_CLAIM_KEYS))
    }

    /// Encodes the claims as deterministic CBOR.
    ///
    /// # Errors
    /// [`FieldError`] if two fields contradict each other.
    pub fn to_cbor(&self) -> Result<Vec<u8>, FieldError> {
        self.check_across_fields()?;
        let mut writer = Writer::new();
        writer.map(|map| {
            let time = |writer: &mut Writer, time: UnixTime| writer.int(time.seconds());
            map.optional(key::EXPIRES, self.expires, time);
            map.optional(key::NOT_BEFORE, self.not_before, time);
            map.optional(key::ISSUED_AT, self.issued_at, time);
            map.field(key::AWARD, |writer| writer.map(|map| write_award(&self.award, map)));
            write_extra(&self.extra, map);
        });
        Ok(writer.into_bytes())
    }

    /// Parses exactly one claims set.
    ///
    /// # Errors
    /// [`ClaimsError`]: the first error found.
    pub fn from_cbor(input: &[u8]) -> Result<Self, ClaimsError> {
        let mut reader = Reader::new(input);
        let mut award = None;
        let (mut expires, mut not_before, mut issued_at, mut extra) = (None, None, None, Vec::new());
        reader.map(|key, reader| {
            match key {
                key::EXPIRES => expires = Some(read_time(reader, Field::Expires)?),
                key::NOT_BEFORE => not_before = Some(read_time(reader, Field::NotBefore)?),
                key::ISSUED_AT => issued_at = Some(read_time(reader, Field::IssuedAt)?),
                key::AWARD => award = Some(read_award(reader)?),
                unknown => keep_extra(&mut extra, unknown, reader)?,
            }
            Ok::<(), ClaimsError>(())
        })?;
        reader.finish()?;
        let award = award.ok_or(Rule::Missing.in_field(Field::Award))?;
        let claims = Self { expires, not_before, issued_at, award, extra };
        claims.check_across_fields()?;
        Ok(claims)
    }

    fn check_across_fields(&self) -> Result<(), FieldError> {
        let starts = (Field::Awarded, self.award.awarded.start());
        let starts = self.not_before.map_or(starts, |time| (Field::NotBefore, time));
        match self.expires {
            Some(expires) if expires < starts.1 => {
                Err(Rule::Before { found: expires.to_string(), other: starts.0, limit: starts.1.to_string() }
                    .in_field(Field::Expires))
            }
            Some(_) | None => self.award.check_across_fields(),
        }
    }
}

fn write_text<const MAX: usize>(writer: &mut Writer, text: &Text<MAX>) {
    writer.text(text.as_signed());
}

fn write_extra(extra: &[ExtraField], map: &mut MapWriter) {
    for field in extra {
        map.field(field.key(), |writer| writer.encoded(field.encoded()));
    }
}

fn write_award(award: &Award, map: &mut MapWriter) {
    map.optional(0, award.country, |writer, country| writer.text(country.as_str()));
    map.optional(1, award.title_language, |writer, language| writer.text(language.as_str()));
    map.optional(2, award.eqf, |writer, level| writer.uint(level.number().into()));
    map.optional(3, award.isced, |writer, field| writer.uint(field.code().into()));
    map.field(4, |writer| write_text(writer, &award.family_name));
    map.optional(5, award.given_names.as_ref(), write_text);
    map.optional(6, award.family_name_latin.as_ref(), write_text);
    map.optional(7, award.given_names_latin.as_ref(), write_text);
    map.field(8, |writer| write_text(writer, &award.title));
    map.optional(9, award.title_english.as_ref(), write_text);
    map.field(10, |writer| write_text(writer, &award.id));
    map.field(11, |writer| writer.int(award.awarded.days_since_epoch().into()));
    map.optional(12, award.birth, |writer, birth| match birth {
        BirthDate::Day(day) => writer.int(day.days_since_epoch().into()),
        BirthDate::Month(_) | BirthDate::Year(_) => writer.text(&birth.to_string()),
    });
    map.optional(13, award.award_type, |writer, award_type| writer.uint(award_type.code().into()));
    map.optional(14, award.nqf_level.as_ref(), write_text);
    map.optional(15, award.credits, write_credits);
    map.optional(16, award.grade.as_ref(), write_text);
    map.optional(17, award.grading_scheme.as_ref(), write_text);
    map.optional(18, award.mode, |writer, mode| writer.uint(mode.code().into()));
    map.optional(19, award.languages.as_ref(), |writer, languages| {
        let languages = languages.as_slice();
        if languages.len() > 1 {
            writer.array(languages.len());
        }
        languages.iter().for_each(|language| writer.text(language.as_str()));
    });
    map.optional(20, award.profession.as_ref(), |writer, profession| match profession {
        Profession::Sectoral(profession) => writer.uint(profession.code().into()),
        Profession::Named(name) => write_text(writer, name),
    });
    map.optional(21, award.thesis_title.as_ref(), write_text);
    map.optional(22, award.outcomes.as_ref(), write_text);
    map.optional(23, award.status_index, |writer, index| writer.uint(index.into()));
    map.optional(24, award.link, |writer, link| writer.bytes(&link.0));
    map.optional(25, award.specimen.then_some(true), Writer::bool);
    map.optional(26, award.joint_with.as_ref(), |writer, issuers| {
        writer.array(issuers.as_slice().len());
        issuers.as_slice().iter().for_each(|id| write_text(writer, id));
    });
    write_extra(&award.extra, map);
}

/// The plain number that encodes whole ECTS credits, by far the most common kind.
fn whole_ects(credits: Credits) -> Option<u64> {
    let whole = credits.tenths().is_multiple_of(10) && credits.system() == CreditSystem::Ects;
    whole.then_some(u64::from(credits.tenths() / 10))
}

fn write_credits(writer: &mut Writer, credits: Credits) {
    match whole_ects(credits) {
        Some(points) => writer.uint(points),
        None => {
            writer.array(2);
            writer.uint(credits.tenths().into());
            writer.uint(credits.system().code().into());
        }
    }
}

fn read_time(reader: &mut Reader<'_>, field: Field) -> Result<UnixTime, ClaimsError> {
    Ok(UnixTime::from_seconds(reader.int()?).map_err(|rule| rule.in_field(field))?)
}

fn keep_extra(extra: &mut Vec<ExtraField>, key: i64, reader: &mut Reader<'_>) -> Result<(), ClaimsError> {
    if extra.len() == MAX_EXTRA_FIELDS {
        let rule = Rule::TooMany { found: MAX_EXTRA_FIELDS + 1, max: MAX_EXTRA_FIELDS };
        return Err(rule.in_field(Field::Extra).into());
    }
    extra.push(ExtraField::new(key, reader.skip()?));
    Ok(())
}

/// The parsed value, or the broken rule with the name of the field.
fn value<T>(field: Field, parsed: Result<T, Rule>) -> Result<Option<T>, ClaimsError> {
    Ok(Some(parsed.map_err(|rule| rule.in_field(field))?))
}

fn text<const MAX: usize>(field: Field, reader: &mut Reader<'_>) -> Result<Option<Text<MAX>>, ClaimsError> {
    value(field, Text::from_wire(reader.text()?))
}

fn required<T>(field: Field, value: Option<T>) -> Result<T, FieldError> {
    value.ok_or(Rule::Missing.in_field(field))
}

fn read_award(reader: &mut Reader<'_>) -> Result<Award, ClaimsError> {
    let (mut country, mut title_language, mut eqf, mut isced) = (None, None, None, None);
    let (mut family_name, mut given_names, mut family_name_latin, mut given_names_latin) =
        (None, None, None, None);
    let (mut title, mut title_english, mut id, mut awarded, mut birth) = (None, None, None, None, None);
    let (mut award_type, mut nqf_level, mut credits, mut mode) = (None, None, None, None);
    let (mut grade, mut grading_scheme, mut languages, mut profession) = (None, None, None, None);
    let (mut thesis_title, mut outcomes, mut status_index, mut link) = (None, None, None, None);
    let (mut specimen, mut joint_with, mut extra) = (false, None, Vec::new());
    reader.map(|key, reader| {
        match key {
            0 => country = value(Field::Country, reader.text()?.parse())?,
            1 => title_language = value(Field::TitleLanguage, reader.text()?.parse())?,
            2 => eqf = value(Field::Eqf, EqfLevel::new(reader.int()?))?,
            3 => isced = value(Field::Isced, IscedField::new(reader.uint()?))?,
            4 => family_name = text(Field::FamilyName, reader)?,
            5 => given_names = text(Field::GivenNames, reader)?,
            6 => family_name_latin = text(Field::FamilyNameLatin, reader)?,
            7 => given_names_latin = text(Field::GivenNamesLatin, reader)?,
            8 => title = text(Field::Title, reader)?,
            9 => title_english = text(Field::TitleEnglish, reader)?,
            10 => id = text(Field::AwardId, reader)?,
            11 => awarded = value(Field::Awarded, Day::from_days_since_epoch(reader.int()?))?,
            12 => birth = value(Field::BirthDate, read_birth(reader)?)?,
            13 => award_type = value(Field::AwardType, AwardType::from_code(reader.uint()?))?,
            14 => nqf_level = text(Field::NqfLevel, reader)?,
            15 => credits = value(Field::Credits, read_credits(reader)?)?,
            16 => grade = text(Field::Grade, reader)?,
            17 => grading_scheme = text(Field::GradingScheme, reader)?,
            18 => mode = value(Field::Mode, Mode::from_code(reader.uint()?))?,
            19 => languages = value(Field::Languages, read_languages(reader)?)?,
            20 => profession = value(Field::Profession, read_profession(reader)?)?,
            21 => thesis_title = text(Field::ThesisTitle, reader)?,
            22 => outcomes = text(Field::Outcomes, reader)?,
            23 => status_index = value(Field::StatusIndex, read_status_index(reader)?)?,
            24 => link = value(Field::Link, read_link(reader)?)?,
            25 => specimen = required(Field::Specimen, value(Field::Specimen, read_specimen(reader)?)?)?,
            26 => joint_with = value(Field::JointWith, read_joint_issuers(reader)?)?,
            unknown => keep_extra(&mut extra, unknown, reader)?,
        }
        Ok::<(), ClaimsError>(())
    })?;
    Ok(Award {
        country,
        title_language,
        eqf,
        isced,
        family_name: required(Field::FamilyName, family_name)?,
        given_names,
        family_name_latin,
        given_names_latin,
        title: required(Field::Title, title)?,
        title_english,
        id: required(Field::AwardId, id)?,
        awarded: required(Field::Awarded, awarded)?,
        birth,
        award_type,
        nqf_level,
        credits,
        grade,
        grading_scheme,
        mode,
        languages,
        profession,
        thesis_title,
        outcomes,
        status_index,
        link,
        specimen,
        joint_with,
        extra,
    })
}

// The readers below return a nested result: the outer one is about the CBOR, the inner one about the value.

fn read_birth(reader: &mut Reader<'_>) -> Result<Result<BirthDate, Rule>, CborError> {
    if reader.peek_type()? != CborType::Text {
        return Ok(Day::from_days_since_epoch(reader.int()?).map(BirthDate::Day));
    }
    let text = reader.text()?;
    Ok(text.parse().and_then(|birth| match birth {
        // A full date must be encoded as a number.
        BirthDate::Day(_) => Err(Rule::not_a_code(text, "a number of days, since the day is known")),
        BirthDate::Month(_) | BirthDate::Year(_) => Ok(birth),
    }))
}

fn read_credits(reader: &mut Reader<'_>) -> Result<Result<Credits, Rule>, CborError> {
    if reader.peek_type()? != CborType::Array {
        return Ok(Credits::from_tenths(reader.uint()?.saturating_mul(10), CreditSystem::Ects));
    }
    let items = reader.array()?;
    if items != 2 {
        return Ok(Err(Rule::TooMany { found: items, max: 2 }));
    }
    let (tenths, system) = (reader.uint()?, reader.uint()?);
    let credits = CreditSystem::from_code(system).and_then(|system| Credits::from_tenths(tenths, system));
    Ok(credits
        .and_then(|credits| if whole_ects(credits).is_some() { Err(Rule::LeaveOut) } else { Ok(credits) }))
}

fn read_languages(reader: &mut Reader<'_>) -> Result<Result<LanguagesOfInstruction, Rule>, CborError> {
    if reader.peek_type()? != CborType::Array {
        let language = reader.text()?.parse();
        return Ok(language.and_then(|language| LanguagesOfInstruction::new(vec![language])));
    }
    let languages = read_texts(reader)?;
    if languages.len() == 1 {
        // A single language must be encoded as a text.
        return Ok(Err(Rule::LeaveOut));
    }
    let languages: Result<Vec<_>, Rule> = languages.into_iter().map(str::parse).collect();
    Ok(languages.and_then(LanguagesOfInstruction::new))
}

fn read_profession(reader: &mut Reader<'_>) -> Result<Result<Profession, Rule>, CborError> {
    Ok(if reader.peek_type()? == CborType::Text {
        Text::from_wire(reader.text()?).map(Profession::Named)
    } else {
        SectoralProfession::from_code(reader.uint()?).map(Profession::Sectoral)
    })
}

fn read_status_index(reader: &mut Reader<'_>) -> Result<Result<u32, Rule>, CborError> {
    let index = reader.uint()?;
    Ok(u32::try_from(index).map_err(|_| Rule::OutOfRange {
        found: i64::try_from(index).unwrap_or(i64::MAX),
        min: 0,
        max: i64::from(u32::MAX),
    }))
}

fn read_link(reader: &mut Reader<'_>) -> Result<Result<CredentialLink, Rule>, CborError> {
    let bytes = reader.bytes()?;
    Ok(bytes
        .try_into()
        .map(CredentialLink)
        .map_err(|_| Rule::not_a_code(&format!("{} bytes", bytes.len()), "24 bytes")))
}

fn read_joint_issuers(reader: &mut Reader<'_>) -> Result<Result<JointIssuers, Rule>, CborError> {
    let ids = read_texts(reader)?;
    let ids: Result<Vec<_>, Rule> = ids.into_iter().map(Text::from_wire).collect();
    Ok(ids.and_then(JointIssuers::new))
}

/// The texts of an array.
fn read_texts<'a>(reader: &mut Reader<'a>) -> Result<Vec<&'a str>, CborError> {
    let mut texts = Vec::new();
    for _ in 0..reader.array()? {
        texts.push(reader.text()?);
    }
    Ok(texts)
}

fn read_specimen(reader: &mut Reader<'_>) -> Result<Result<bool, Rule>, CborError> {
    Ok(if reader.bool()? { Ok(true) } else { Err(Rule::LeaveOut) })
}

#[cfg(test)]
mod tests;
