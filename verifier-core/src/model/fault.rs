//! Why a value is not allowed in a credential: field, rule and value found.

use std::fmt;

use crate::escape::escape_deceptive;

/// A field of the claims, named as in the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each variant is the field of `Award` or `Claims` of the same name")]
pub enum Field {
    Country,
    TitleLanguage,
    Eqf,
    Isced,
    FamilyName,
    GivenNames,
    FamilyNameLatin,
    GivenNamesLatin,
    Title,
    TitleEnglish,
    AwardId,
    Awarded,
    BirthDate,
    AwardType,
    NqfLevel,
    Credits,
    Grade,
    GradingScheme,
    Mode,
    Languages,
    Profession,
    ThesisTitle,
    Outcomes,
    StatusIndex,
    Link,
    Specimen,
    JointWith,
    Expires,
    NotBefore,
    IssuedAt,
    Award,
    Extra,
    /// A field of the trust list rather than of an award.
    TrustList,
}

impl Field {
    /// The name used in messages and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::TitleLanguage => "title_lang",
            Self::Eqf => "eqf",
            Self::Isced => "isced",
            Self::FamilyName => "family",
            Self::GivenNames => "given",
            Self::FamilyNameLatin => "family_latin",
            Self::GivenNamesLatin => "given_latin",
            Self::Title => "title",
            Self::TitleEnglish => "title_en",
            Self::AwardId => "id",
            Self::Awarded => "awarded",
            Self::BirthDate => "dob",
            Self::AwardType => "type",
            Self::NqfLevel => "nqf",
            Self::Credits => "credits",
            Self::Grade => "grade",
            Self::GradingScheme => "grade_scheme",
            Self::Mode => "mode",
            Self::Languages => "langs",
            Self::Profession => "profession",
            Self::ThesisTitle => "thesis",
            Self::Outcomes => "outcomes",
            Self::StatusIndex => "status",
            Self::Link => "link",
            Self::Specimen => "specimen",
            Self::JointWith => "joint_with",
            Self::Expires => "expires",
            Self::NotBefore => "not_before",
            Self::IssuedAt => "issued_at",
            Self::Award => "award",
            Self::Extra => "extra",
            Self::TrustList => "trust list",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A value that breaks a rule of its field.
///
/// Contains lengths, numbers and codes, but no names or titles, because errors end up in logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// The rule, with what was found.
    pub rule: Rule,
}

/// The rules a field can break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// A mandatory field is missing.
    Missing,
    /// An empty text or list.
    Empty,
    /// A text longer than its limit.
    TooLong {
        /// Length in bytes of UTF-8.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// A text without a visible character.
    Invisible,
    /// An invisible character, or one that changes how its neighbours look, where no script needs it.
    DeceptiveCharacter {
        /// The character.
        found: char,
        /// Position in the text, in characters, starting at 1.
        position: usize,
    },
    /// A number outside its range.
    OutOfRange {
        /// The number.
        found: i64,
        /// The lowest value allowed.
        min: i64,
        /// The highest value allowed.
        max: i64,
    },
    /// A code of the wrong form.
    NotACode {
        /// The value found, shortened and escaped.
        found: String,
        /// The form required.
        form: &'static str,
    },
    /// A date that does not exist, or is not written `YYYY-MM-DD`.
    NotADate {
        /// The value found, shortened and escaped.
        found: String,
    },
    /// A time that is before another one, but must not be.
    Before {
        /// The time found.
        found: String,
        /// The field with the other time.
        other: Field,
        /// The other time.
        limit: String,
    },
    /// An award before the holder's birth. The dates are personal and not part of the error.
    BeforeBirth,
    /// A field that is only allowed together with another.
    Needs {
        /// The missing field.
        other: Field,
    },
    /// A list with too many items.
    TooMany {
        /// Number of items.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// A duplicate item in a list.
    Repeated {
        /// The item, shortened and escaped.
        found: String,
    },
    /// A default value, which must be left out.
    LeaveOut,
}

impl Rule {
    pub(crate) fn in_field(self, field: Field) -> FieldError {
        FieldError { field, rule: self }
    }

    /// This rule, broken by a field of a trust list or root.
    pub(crate) fn in_trust_list(self) -> FieldError {
        self.in_field(Field::TrustList)
    }

    pub(crate) fn not_a_code(found: &str, form: &'static str) -> Self {
        Self::NotACode { found: excerpt(found), form }
    }
}

/// The first characters of a value, escaped.
pub(crate) fn excerpt(value: &str) -> String {
    const SHOWN: usize = 24;
    let mut short: String = value.chars().take(SHOWN).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    escape_deceptive(&short)
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.rule)
    }
}

impl std::error::Error for FieldError {}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(f, "must be given"),
            Self::Empty => write!(f, "must not be empty; leave the field out instead"),
            Self::TooLong { bytes, max } => write!(f, "is {bytes} bytes long, at most {max} are allowed"),
            Self::Invisible => write!(f, "has no visible character"),
            Self::DeceptiveCharacter { found, position } => write!(
                f,
                "character {position} is {}, which is invisible or changes how its neighbours look; remove it",
                found.escape_unicode()
            ),
            Self::OutOfRange { found, min, max } => write!(f, "is {found}, must be from {min} to {max}"),
            Self::NotACode { found, form } => write!(f, "is \"{found}\", must be {form}"),
            Self::NotADate { found } => write!(f, "is \"{found}\", must be a real date written YYYY-MM-DD"),
            Self::Before { found, other, limit } => write!(f, "is {found}, before {other}, which is {limit}"),
            Self::BeforeBirth => write!(f, "is before the date of birth"),
            Self::Needs { other } => write!(f, "needs {other}, which is missing"),
            Self::TooMany { found, max } => write!(f, "has {found} items, at most {max} are allowed"),
            Self::Repeated { found } => write!(f, "contains \"{found}\" twice"),
            Self::LeaveOut => write!(f, "is the default; leave the field out instead"),
        }
    }
}

impl std::error::Error for Rule {}
