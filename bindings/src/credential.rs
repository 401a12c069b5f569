//! What was signed, and by whom.
//!
//! Texts are safe to show: misleading characters (controls, changes of direction) are escaped.

use qualistamp_core as core;

use crate::numbers::seconds;

/// Claims signed by a key of a listed issuer. The verdict says whether they can be relied on.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Credential {
    /// The award.
    pub award: Award,
    /// The body whose key signed, as described in the trust list.
    pub issuer: Issuer,
    /// Identifier of the key that signed, in hexadecimal digits.
    pub kid: String,
    /// Identifier of the stamp (SHA-256 of what was signed), in hexadecimal digits.
    pub stamp_id: String,
    /// When it was signed, according to the stamp.
    pub signed: SigningTime,
    /// Last second of validity, if the award expires; seconds since 1970 in UTC.
    pub expires: Option<i64>,
    /// First second of validity; seconds since 1970 in UTC.
    pub not_before: Option<i64>,
    /// Claims that this version does not know, unchanged.
    pub other_claims: Vec<ExtraField>,
}

impl From<&core::SignedCredential> for Credential {
    fn from(signed: &core::SignedCredential) -> Self {
        let claims = signed.claims();
        Self {
            award: Award::from(&claims.award),
            issuer: Issuer::from(signed.issuer()),
            kid: signed.kid().to_string(),
            stamp_id: signed.id().to_string(),
            signed: claims.signing_time().into(),
            expires: claims.expires.as_ref().map(seconds),
            not_before: claims.not_before.as_ref().map(seconds),
            other_claims: claims.extra.iter().map(ExtraField::from).collect(),
        }
    }
}

/// One award, as printed on a diploma.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Award {
    /// Family name in its original script, or the only name of a person with one name.
    pub family_name: String,
    /// Given names in their original script.
    pub given_names: Option<String>,
    /// Family name in Latin letters as in the passport, if different.
    pub family_name_latin: Option<String>,
    /// Given names in Latin letters as in the passport, if different.
    pub given_names_latin: Option<String>,
    /// Date of birth.
    pub birth: Option<BirthDate>,
    /// Title of the award in its original language.
    pub title: String,
    /// Language of `title`: ISO 639.
    pub title_language: Option<String>,
    /// Title in English.
    pub title_english: Option<String>,
    /// Kind of award.
    pub award_type: Option<CodedValue>,
    /// The issuer's number for this award.
    pub id: String,
    /// Day of the award.
    pub awarded: CalendarDay,
    /// Country of the award, ISO 3166-1 alpha-2. Without it, the country of the issuer.
    pub country: Option<String>,
    /// Level of the European Qualifications Framework, 1 to 8.
    pub eqf: Option<u8>,
    /// Level of the national qualifications framework, as that framework writes it.
    pub nqf_level: Option<String>,
    /// Field of education: ISCED-F 2013, four digits.
    pub isced: Option<String>,
    /// Workload of the programme.
    pub credits: Option<Credits>,
    /// Grade, as written on the diploma.
    pub grade: Option<String>,
    /// Scheme of the grade, such as `GR-10`.
    pub grading_scheme: Option<String>,
    /// Mode of learning.
    pub mode: Option<CodedValue>,
    /// Languages of instruction: ISO 639.
    pub languages: Vec<String>,
    /// Regulated profession the award gives access to.
    pub profession: Option<Profession>,
    /// Title of the thesis.
    pub thesis_title: Option<String>,
    /// Learning outcomes: what the holder can do.
    pub outcomes: Option<String>,
    /// Place in the issuer's status list.
    pub status_index: Option<u32>,
    /// Link to the full digital credential: the first 24 bytes of the SHA-256 of what its issuer signed, in hexadecimal digits.
    pub link: Option<String>,
    /// Whether this is an example that awards nothing.
    pub specimen: bool,
    /// Ids of the issuers that awarded it together with the signing one. Only the signing issuer states this.
    pub joint_with: Vec<String>,
    /// Fields that this version does not know, unchanged.
    pub other_fields: Vec<ExtraField>,
}

impl From<&core::Award> for Award {
    fn from(award: &core::Award) -> Self {
        // Named one by one, so that a new field of the award does not compile until it is added here.
        let core::Award {
            country,
            title_language,
            eqf,
            isced,
            family_name,
            given_names,
            family_name_latin,
            given_names_latin,
            title,
            title_english,
            id,
            awarded,
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
        } = award;
        Self {
            family_name: family_name.to_string(),
            given_names: shown(given_names),
            family_name_latin: shown(family_name_latin),
            given_names_latin: shown(given_names_latin),
            birth: birth.map(BirthDate::from),
            title: title.to_string(),
            title_language: shown(title_language),
            title_english: shown(title_english),
            award_type: award_type.map(CodedValue::from),
            id: id.to_string(),
            awarded: (*awarded).into(),
            country: shown(country),
            eqf: eqf.map(core::EqfLevel::number),
            nqf_level: shown(nqf_level),
            isced: shown(isced),
            credits: credits.map(Credits::from),
            grade: shown(grade),
            grading_scheme: shown(grading_scheme),
            mode: mode.map(CodedValue::from),
            languages: languages.iter().flat_map(|codes| codes.as_slice()).map(ToString::to_string).collect(),
            profession: profession.as_ref().map(Profession::from),
            thesis_title: shown(thesis_title),
            outcomes: shown(outcomes),
            status_index: *status_index,
            link: shown(link),
            specimen: *specimen,
            joint_with: joint_with.iter().flat_map(|ids| ids.as_slice()).map(ToString::to_string).collect(),
            other_fields: extra.iter().map(ExtraField::from).collect(),
        }
    }
}

fn shown<T: ToString>(value: &Option<T>) -> Option<String> {
    value.as_ref().map(ToString::to_string)
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct CalendarDay {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl From<core::Day> for CalendarDay {
    fn from(day: core::Day) -> Self {
        let (year, month, day) = day.calendar();
        Self { year, month, day }
    }
}

/// A date of birth, which may be known only in part.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum BirthDate {
    /// The day is known.
    OnDay {
        /// The day.
        date: CalendarDay,
    },
    /// Only year and month are known.
    InMonth {
        /// Year.
        year: i32,
        /// Month, 1 to 12.
        month: u8,
    },
    /// Only the year is known.
    InYear {
        /// Year.
        year: i32,
    },
}

impl From<core::BirthDate> for BirthDate {
    fn from(birth: core::BirthDate) -> Self {
        let CalendarDay { year, month, day } = birth.earliest().into();
        match birth {
            core::BirthDate::Day(_) => Self::OnDay { date: CalendarDay { year, month, day } },
            core::BirthDate::Month(_) => Self::InMonth { year, month },
            core::BirthDate::Year(_) => Self::InYear { year },
        }
    }
}

/// A value from one of the specification's registries.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct CodedValue {
    /// The number in the encoding.
    pub code: u16,
    /// The specification's name, such as `master`; none for a number that this version does not know.
    pub name: Option<String>,
}

macro_rules! coded_values {
    ($($registry:ident),+) => {
        $(impl From<core::$registry> for CodedValue {
            fn from(value: core::$registry) -> Self {
                let name = match value {
                    core::$registry::Unregistered(_) => None,
                    registered => Some(registered.to_string()),
                };
                Self { code: value.code(), name }
            }
        })+
    };
}
coded_values!(AwardType, Mode, CreditSystem, SectoralProfession);

/// Workload of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Credits {
    /// Points, in tenths.
    pub tenths: u32,
    /// The credit system.
    pub system: CodedValue,
}

impl From<core::Credits> for Credits {
    fn from(credits: core::Credits) -> Self {
        Self { tenths: credits.tenths(), system: credits.system().into() }
    }
}

/// A regulated profession.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Profession {
    /// A profession with automatic recognition: annex V of Directive 2005/36/EC.
    Sectoral {
        /// The profession.
        profession: CodedValue,
    },
    /// Another profession, by its name in the country of the award.
    Named {
        /// The name.
        name: String,
    },
}

impl From<&core::Profession> for Profession {
    fn from(profession: &core::Profession) -> Self {
        match profession {
            core::Profession::Sectoral(profession) => Self::Sectoral { profession: (*profession).into() },
            core::Profession::Named(name) => Self::Named { name: name.to_string() },
        }
    }
}

/// When a stamp was signed, according to the stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum SigningTime {
    /// The stamp states the time.
    Stated {
        /// Seconds since 1970 in UTC.
        time: i64,
    },
    /// The stamp states no time, which means the day of the award.
    DayOfAward {
        /// The day of the award.
        date: CalendarDay,
    },
}

impl From<core::SigningTime> for SigningTime {
    fn from(time: core::SigningTime) -> Self {
        match time {
            core::SigningTime::Stated(time) => Self::Stated { time: seconds(&time) },
            core::SigningTime::DayOfAward(day) => Self::DayOfAward { date: day.into() },
        }
    }
}

/// A field that this version does not know. Show it as "field N".
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct ExtraField {
    /// Its key.
    pub key: i64,
    /// Its value in CBOR diagnostic notation.
    pub value: String,
}

impl From<&core::ExtraField> for ExtraField {
    fn from(field: &core::ExtraField) -> Self {
        Self { key: field.key(), value: field.value() }
    }
}

/// A body that awards qualifications, as described in the trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Issuer {
    /// Identifier, unique in the list.
    pub id: String,
    /// Its names, each in one language. The first is the official one.
    pub names: Vec<LocalName>,
    /// Country: ISO 3166-1 alpha-2.
    pub country: String,
    /// Home page.
    pub homepage: Option<String>,
    /// Other identifiers.
    pub identifiers: Vec<Identifier>,
}

impl From<&core::Issuer> for Issuer {
    fn from(issuer: &core::Issuer) -> Self {
        let name = |(language, name): &(core::LanguageCode, core::Title)| LocalName {
            language: language.to_string(),
            name: name.to_string(),
        };
        let identifier = |(scheme, value): &(core::Label, core::Label)| Identifier {
            scheme: scheme.to_string(),
            value: value.to_string(),
        };
        Self {
            id: issuer.id.to_string(),
            names: issuer.names().map(name).collect(),
            country: issuer.country.to_string(),
            homepage: shown(&issuer.homepage),
            identifiers: issuer.identifiers.iter().map(identifier).collect(),
        }
    }
}

/// A name in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct LocalName {
    /// ISO 639.
    pub language: String,
    /// The name.
    pub name: String,
}

/// An identifier in a scheme such as `erasmus`, `pic` or `ror`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Identifier {
    /// The scheme.
    pub scheme: String,
    /// The value.
    pub value: String,
}
