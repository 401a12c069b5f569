//! An award as JSON, the form in which registry offices hand it in, to the claims of a stamp.

use std::fmt;

use qualistamp_core::{
    Award, BirthDate, Claims, CountryCode, CredentialDigest, CreditSystem, Credits, Day, EqfLevel, Field,
    FieldError, IscedField, Label, LanguageCode, LanguagesOfInstruction, Name, Outcomes, Profession, Rule,
    SectoralProfession, Text, Title,
};
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use crate::report::words;

/// Every field of an award file, in the order of `qualistamp issue --template`.
const FIELDS: &[&str] = &[
    "id",
    "family",
    "given",
    "family_latin",
    "given_latin",
    "dob",
    "type",
    "title",
    "title_lang",
    "title_en",
    "country",
    "awarded",
    "expires",
    "not_before",
    "eqf",
    "nqf",
    "isced",
    "ects",
    "hours",
    "credits",
    "grade",
    "grade_scheme",
    "mode",
    "langs",
    "profession",
    "thesis",
    "outcomes",
    "status",
    "link",
    "specimen",
];

/// Names that people give to fields, and what those are called here.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("surname", "family"),
    ("last_name", "family"),
    ("family_name", "family"),
    ("first_name", "given"),
    ("given_name", "given"),
    ("given_names", "given"),
    ("name", "family"),
    ("birthdate", "dob"),
    ("birth_date", "dob"),
    ("date_of_birth", "dob"),
    ("date", "awarded"),
    ("award_date", "awarded"),
    ("number", "id"),
    ("award_id", "id"),
    ("degree", "title"),
    ("level", "eqf"),
    ("languages", "langs"),
    ("language", "langs"),
    ("valid_until", "expires"),
    ("exp", "expires"),
    ("nbf", "not_before"),
    ("sha256", "link"),
    ("digest", "link"),
];

/// What is to be filled in, with the fields that most diplomas have.
pub(crate) const TEMPLATE: &str = r#"{
  "id": "2026-0042",
  "family": "Παπαδοπούλου",
  "given": "Ελένη-Μαρία",
  "family_latin": "Papadopoulou",
  "given_latin": "Eleni-Maria",
  "dob": "1998-03-14",
  "type": "master",
  "title": "Δίπλωμα Ηλεκτρολόγου Μηχανικού",
  "title_lang": "el",
  "title_en": "Integrated Master in Electrical Engineering",
  "country": "GR",
  "awarded": "2026-07-15",
  "eqf": 7,
  "nqf": "7",
  "isced": "0713",
  "ects": 300,
  "grade": "8,45",
  "grade_scheme": "GR-10",
  "mode": "full-time",
  "langs": ["el"],
  "specimen": true
}
"#;

/// Why a file is not an award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AwardFault {
    /// Not UTF-8.
    NotText,
    /// Not JSON.
    NotJson { line: usize, column: usize, ends_early: bool },
    /// JSON, but no object.
    NotAnObject,
    /// A field that stands there twice.
    Twice { field: String },
    /// A field that awards do not have, and the one that may be meant.
    Unknown { field: String, nearest: Option<&'static str> },
    /// A value of the wrong kind.
    Kind { field: &'static str, expected: &'static str, found: &'static str },
    /// Two fields of which one must go.
    Both { one: &'static str, other: &'static str },
    /// A value that breaks a rule.
    Rule(FieldError),
    /// A country code that the European institutions use, and the one of ISO 3166-1.
    Country { found: &'static str, iso: &'static str },
}

impl From<FieldError> for AwardFault {
    fn from(error: FieldError) -> Self {
        Self::Rule(error)
    }
}

impl fmt::Display for AwardFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => write!(f, "not text in UTF-8; save the file with that encoding"),
            Self::NotJson { line, column, ends_early: true } => {
                write!(f, "the JSON ends too early, in line {line}, column {column}")
            }
            Self::NotJson { line, column, ends_early: false } => {
                write!(f, "not JSON from line {line}, column {column} on")
            }
            Self::NotAnObject => write!(
                f,
                "must be one JSON object, {{ … }}, with the fields that `qualistamp issue --template` shows; several awards go into several files"
            ),
            Self::Twice { field } => write!(f, "the field \"{field}\" stands there twice; remove one"),
            Self::Unknown { field, nearest: Some(nearest) } => {
                write!(f, "there is no field \"{field}\"; did you mean \"{nearest}\"?")
            }
            Self::Unknown { field, nearest: None } => {
                write!(f, "there is no field \"{field}\"; `qualistamp issue --template` shows the fields")
            }
            Self::Kind { field, expected, found } => write!(f, "{field}: must be {expected}, not {found}"),
            Self::Both { one, other } => {
                write!(f, "\"{one}\" and \"{other}\" say the same thing; remove one")
            }
            Self::Rule(error) => f.write_str(&words::field_error(error)),
            Self::Country { found, iso } => {
                write!(f, "country: use \"{iso}\" (ISO 3166-1) instead of \"{found}\"")
            }
        }
    }
}

/// The fields of an object as they stand, those that stand there twice included.
struct Fields(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    fields.push(entry);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// Parses one award.
pub(crate) fn parse(bytes: &[u8]) -> Result<Claims, AwardFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| AwardFault::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Fields(fields) = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Data => AwardFault::NotAnObject,
        Category::Eof => AwardFault::NotJson { line: error.line(), column: error.column(), ends_early: true },
        Category::Syntax | Category::Io => {
            AwardFault::NotJson { line: error.line(), column: error.column(), ends_early: false }
        }
    })?;
    let mut draft = Draft::default();
    let mut seen: Vec<&'static str> = Vec::new();
    for (name, value) in fields {
        let Some(&field) = FIELDS.iter().find(|field| **field == name) else {
            return Err(AwardFault::Unknown { nearest: nearest(&name), field: shown(&name) });
        };
        if seen.contains(&field) {
            return Err(AwardFault::Twice { field: shown(&name) });
        }
        seen.push(field);
        if !value.is_null() {
            draft.set(field, &value)?;
        }
    }
    draft.finish()
}

/// A field's name from the file, short and safe to print.
fn shown(name: &str) -> String {
    name.chars().take(40).flat_map(char::escape_default).collect()
}

/// The known field that is most like `name`, if any is.
fn nearest(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    if let Some((_, field)) = OTHER_NAMES.iter().find(|(other, _)| *other == name) {
        return Some(field);
    }
    FIELDS
        .iter()
        .map(|field| (strsim::jaro_winkler(&name, field), *field))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, field)| field)
}

/// The fields read so far.
#[derive(Default)]
struct Draft {
    id: Option<Label>,
    family: Option<Name>,
    title: Option<Title>,
    awarded: Option<Day>,
    expires: Option<Day>,
    not_before: Option<Day>,
    /// Which field said the credits.
    credits_from: Option<&'static str>,
    /// The optional fields, in an award whose mandatory ones are put in at the end.
    rest: Rest,
}

/// The optional fields of an award.
#[derive(Default)]
struct Rest {
    country: Option<CountryCode>,
    title_language: Option<LanguageCode>,
    eqf: Option<EqfLevel>,
    isced: Option<IscedField>,
    given: Option<Name>,
    family_latin: Option<Name>,
    given_latin: Option<Name>,
    title_english: Option<Title>,
    birth: Option<BirthDate>,
    award_type: Option<qualistamp_core::AwardType>,
    nqf: Option<Label>,
    credits: Option<Credits>,
    grade: Option<Label>,
    grading_scheme: Option<Label>,
    mode: Option<qualistamp_core::Mode>,
    languages: Option<LanguagesOfInstruction>,
    profession: Option<Profession>,
    thesis: Option<Title>,
    outcomes: Option<Outcomes>,
    status_index: Option<u32>,
    digest: Option<CredentialDigest>,
    specimen: bool,
}

impl Draft {
    fn set(&mut self, name: &'static str, value: &Value) -> Result<(), AwardFault> {
        let rest = &mut self.rest;
        match name {
            "id" => self.id = Some(text(Field::AwardId, &label_text(name, value)?)?),
            "family" => self.family = Some(text(Field::FamilyName, string(name, value)?)?),
            "given" => rest.given = Some(text(Field::GivenNames, string(name, value)?)?),
            "family_latin" => rest.family_latin = Some(text(Field::FamilyNameLatin, string(name, value)?)?),
            "given_latin" => rest.given_latin = Some(text(Field::GivenNamesLatin, string(name, value)?)?),
            "dob" => rest.birth = Some(parsed(Field::BirthDate, string(name, value)?)?),
            "type" => {
                // "generic" is how Europass says that none of its kinds fits.
                rest.award_type = match string(name, value)? {
                    "generic" => None,
                    word => Some(parsed(Field::AwardType, word)?),
                }
            }
            "title" => self.title = Some(text(Field::Title, string(name, value)?)?),
            "title_lang" => rest.title_language = Some(parsed(Field::TitleLanguage, string(name, value)?)?),
            "title_en" => rest.title_english = Some(text(Field::TitleEnglish, string(name, value)?)?),
            "country" => rest.country = Some(country(string(name, value)?)?),
            "awarded" => self.awarded = Some(parsed(Field::Awarded, string(name, value)?)?),
            "expires" => self.expires = Some(parsed(Field::Expires, string(name, value)?)?),
            "not_before" => self.not_before = Some(parsed(Field::NotBefore, string(name, value)?)?),
            "eqf" => {
                let level = i64::try_from(whole(name, value)?).unwrap_or(i64::MAX);
                rest.eqf = Some(ruled(Field::Eqf, EqfLevel::new(level))?);
            }
            "nqf" => rest.nqf = Some(text(Field::NqfLevel, &label_text(name, value)?)?),
            "isced" => rest.isced = Some(parsed(Field::Isced, string(name, value)?)?),
            "ects" => self.credits(name, value, CreditSystem::Ects)?,
            "hours" => self.credits(name, value, CreditSystem::Hours)?,
            "credits" => {
                let (points, system) = (member(name, value, "points")?, member(name, value, "system")?);
                let system = parsed(Field::Credits, string("credits.system", system)?)?;
                self.credits(name, points, system)?;
            }
            "grade" => rest.grade = Some(text(Field::Grade, &label_text(name, value)?)?),
            "grade_scheme" => rest.grading_scheme = Some(text(Field::GradingScheme, string(name, value)?)?),
            "mode" => rest.mode = Some(parsed(Field::Mode, string(name, value)?)?),
            "langs" => rest.languages = Some(languages(name, value)?),
            "profession" => rest.profession = Some(profession(string(name, value)?)?),
            "thesis" => rest.thesis = Some(text(Field::ThesisTitle, string(name, value)?)?),
            "outcomes" => rest.outcomes = Some(text(Field::Outcomes, string(name, value)?)?),
            "status" => {
                // The address of the list stands in the trust list, where a forger cannot change it.
                let index = if value.is_object() { member(name, value, "idx")? } else { value };
                let index = whole(name, index)?;
                let in_range = u32::try_from(index).map_err(|_| Rule::OutOfRange {
                    found: i64::try_from(index).unwrap_or(i64::MAX),
                    min: 0,
                    max: i64::from(u32::MAX),
                });
                rest.status_index = Some(ruled(Field::StatusIndex, in_range)?);
            }
            "link" => {
                let digest = if value.is_object() { member(name, value, "sha256")? } else { value };
                rest.digest = Some(credential_digest(string("link", digest)?)?);
            }
            "specimen" => {
                rest.specimen = value.as_bool().ok_or(AwardFault::Kind {
                    field: name,
                    expected: "true or false",
                    found: kind(value),
                })?;
            }
            // `FIELDS` has no other.
            other => return Err(AwardFault::Unknown { field: shown(other), nearest: None }),
        }
        Ok(())
    }

    fn credits(&mut self, name: &'static str, value: &Value, system: CreditSystem) -> Result<(), AwardFault> {
        if let Some(one) = self.credits_from.replace(name) {
            return Err(AwardFault::Both { one, other: name });
        }
        let text = number_text(name, value)?;
        let tenths = tenths(&text).ok_or(AwardFault::Kind {
            field: name,
            expected: "a number with at most one digit after the point",
            found: "another one",
        })?;
        self.rest.credits = Some(ruled(Field::Credits, Credits::from_tenths(tenths, system))?);
        Ok(())
    }

    fn finish(self) -> Result<Claims, AwardFault> {
        let rest = self.rest;
        let family = required(Field::FamilyName, self.family)?;
        let title = required(Field::Title, self.title)?;
        let id = required(Field::AwardId, self.id)?;
        let awarded = required(Field::Awarded, self.awarded)?;
        // A form that is the same says nothing and costs bytes.
        let family_name_latin = rest.family_latin.filter(|latin| *latin != family);
        let given_names_latin = rest.given_latin.filter(|latin| Some(latin) != rest.given.as_ref());
        let title_english = rest.title_english.filter(|english| *english != title);
        let mut award = Award::new(family, title, id, awarded);
        award.country = rest.country;
        award.title_language = rest.title_language;
        award.eqf = rest.eqf;
        award.isced = rest.isced;
        award.given_names = rest.given;
        award.family_name_latin = family_name_latin;
        award.given_names_latin = given_names_latin;
        award.title_english = title_english;
        award.birth = rest.birth;
        award.award_type = rest.award_type;
        award.nqf_level = rest.nqf;
        award.credits = rest.credits;
        award.grade = rest.grade;
        award.grading_scheme = rest.grading_scheme;
        award.mode = rest.mode;
        award.languages = rest.languages;
        award.profession = rest.profession;
        award.thesis_title = rest.thesis;
        award.outcomes = rest.outcomes;
        award.status_index = rest.status_index;
        award.credential_digest = rest.digest;
        award.specimen = rest.specimen;
        let mut claims = Claims::new(award);
        claims.expires = self.expires.map(Day::end);
        claims.not_before = self.not_before.map(Day::start);
        // Rules between fields.
        claims.to_cbor()?;
        Ok(claims)
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(number) if number.is_f64() => "a number with a point",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn string<'a>(field: &'static str, value: &'a Value) -> Result<&'a str, AwardFault> {
    value.as_str().ok_or(AwardFault::Kind { field, expected: "text in quotes", found: kind(value) })
}

/// Text, or a whole number that stands for its digits. A number with a point may lose a zero on the way, so it must be text.
fn label_text(field: &'static str, value: &Value) -> Result<String, AwardFault> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) if !number.is_f64() => Ok(number.to_string()),
        Value::Number(_) | Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            Err(AwardFault::Kind {
                field,
                expected: "text in quotes, as it stands on the diploma",
                found: kind(value),
            })
        }
    }
}

/// The digits of a number or of a text.
fn number_text(field: &'static str, value: &Value) -> Result<String, AwardFault> {
    match value {
        Value::Number(number) => Ok(number.to_string()),
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            Err(AwardFault::Kind { field, expected: "a number", found: kind(value) })
        }
    }
}

fn whole(field: &'static str, value: &Value) -> Result<u64, AwardFault> {
    number_text(field, value)?.parse().map_err(|_| AwardFault::Kind {
        field,
        expected: "a whole number",
        found: kind(value),
    })
}

/// `7`, `7.5` or `7,5`, in tenths.
fn tenths(text: &str) -> Option<u64> {
    let (whole, tenth) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenth) || tenth.trim_end_matches('0').len() > 1 {
        return None;
    }
    let tenth: u64 = tenth.get(..1)?.parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(10)?.checked_add(tenth)
}

fn member<'a>(field: &'static str, value: &'a Value, name: &'static str) -> Result<&'a Value, AwardFault> {
    let expected = match name {
        "idx" => "an object with \"idx\", or a number",
        "sha256" => "an object with \"sha256\", or its hexadecimal digits",
        _ => "an object with \"points\" and \"system\"",
    };
    let found = kind(value);
    value.get(name).ok_or(AwardFault::Kind { field, expected, found })
}

fn ruled<T>(field: Field, value: Result<T, Rule>) -> Result<T, AwardFault> {
    value.map_err(|rule| AwardFault::Rule(FieldError { field, rule }))
}

fn text<const MAX: usize>(field: Field, value: &str) -> Result<Text<MAX>, AwardFault> {
    ruled(field, Text::new(value))
}

fn parsed<T: std::str::FromStr<Err = Rule>>(field: Field, value: &str) -> Result<T, AwardFault> {
    ruled(field, value.parse())
}

fn required<T>(field: Field, value: Option<T>) -> Result<T, AwardFault> {
    ruled(field, value.ok_or(Rule::Missing))
}

fn country(code: &str) -> Result<CountryCode, AwardFault> {
    match code {
        "EL" => Err(AwardFault::Country { found: "EL", iso: "GR" }),
        "UK" => Err(AwardFault::Country { found: "UK", iso: "GB" }),
        code => parsed(Field::Country, code),
    }
}

fn languages(name: &'static str, value: &Value) -> Result<LanguagesOfInstruction, AwardFault> {
    let codes: Vec<&str> = match value {
        Value::String(code) => vec![code],
        Value::Array(codes) => codes.iter().map(|code| string(name, code)).collect::<Result<_, _>>()?,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
            return Err(AwardFault::Kind {
                field: name,
                expected: "a list of language codes",
                found: kind(value),
            });
        }
    };
    let codes = codes.into_iter().map(|code| parsed(Field::Languages, code)).collect::<Result<_, _>>()?;
    ruled(Field::Languages, LanguagesOfInstruction::new(codes))
}

fn profession(name: &str) -> Result<Profession, AwardFault> {
    let sectoral = match name.to_lowercase().as_str() {
        "doctor" | "physician" | "medical doctor" => SectoralProfession::Doctor,
        "nurse" | "general care nurse" => SectoralProfession::Nurse,
        "dentist" | "dental practitioner" => SectoralProfession::Dentist,
        "vet" | "veterinary surgeon" | "veterinarian" => SectoralProfession::Vet,
        "midwife" => SectoralProfession::Midwife,
        "pharmacist" => SectoralProfession::Pharmacist,
        "architect" => SectoralProfession::Architect,
        _ => return text(Field::Profession, name).map(Profession::Named),
    };
    Ok(Profession::Sectoral(sectoral))
}

/// All 64 hexadecimal digits of a SHA-256, or the first 32.
fn credential_digest(digits: &str) -> Result<CredentialDigest, AwardFault> {
    let form = AwardFault::Kind {
        field: "link",
        expected: "a SHA-256 in hexadecimal: 64 digits, or the first 32",
        found: "another text",
    };
    if !matches!(digits.len(), 32 | 64) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(form);
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).map_err(|_| form.clone())?;
    }
    Ok(CredentialDigest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::claims_json;

    const LEAST: &str = r#""id":"1","family":"Šimić","title":"T","awarded":"2023-06-22""#;

    fn fault(fields: &str) -> String {
        parse(format!("{{{fields}}}").as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn the_template_is_an_award_and_comes_back_as_it_was() {
        let claims = parse(TEMPLATE.as_bytes()).unwrap();
        let mut written = claims_json::award(&claims.award);
        let original: Value = serde_json::from_str(TEMPLATE).unwrap();
        assert_eq!(written.as_object_mut().unwrap(), original.as_object().unwrap());
    }

    #[test]
    fn every_form_of_a_value_is_read() {
        let claims = parse(
            format!(
                r#"{{{LEAST}, "family_latin":"Simic","given":"Ana","given_latin":"Ana","title_en":"T","eqf":"7","ects":"7,5",
                "langs":"hr","status":{{"uri":"https://x.example","idx":"12"}},"link":"{}","profession":"Veterinary surgeon",
                "type":"generic","grade":5,"expires":"2030-01-31","not_before":"2024-01-01","nqf":null,"dob":"1998-03"}}"#,
                "AB".repeat(32)
            )
            .as_bytes(),
        )
        .unwrap();
        let award = &claims.award;
        assert_eq!(award.family_name_latin.as_ref().unwrap().as_signed(), "Simic");
        assert!(
            award.given_names_latin.is_none() && award.title_english.is_none() && award.award_type.is_none()
        );
        assert_eq!(award.eqf.unwrap().number(), 7);
        assert_eq!(award.credits.unwrap().to_string(), "7.5 ects");
        assert_eq!(award.status_index, Some(12));
        assert_eq!(award.credential_digest.unwrap().0, [0xab; 16]);
        assert_eq!(award.profession, Some(Profession::Sectoral(SectoralProfession::Vet)));
        assert_eq!(award.grade.as_ref().unwrap().as_signed(), "5");
        assert_eq!(claims.expires.unwrap().to_string(), "2030-01-31T23:59:59Z");
        assert_eq!(claims.not_before.unwrap().to_string(), "2024-01-01T00:00:00Z");
    }

    #[test]
    fn what_is_wrong_is_named_with_its_field() {
        for (fields, expected) in [
            (r#""surname":"X""#, "there is no field \"surname\"; did you mean \"family\"?"),
            (r#""awared":"X""#, "there is no field \"awared\"; did you mean \"awarded\"?"),
            (r#""xyzzy":"X""#, "there is no field \"xyzzy\"; `qualistamp issue --template` shows the fields"),
            (r#""eqf":9"#, "eqf: is 9, must be from 1 to 8"),
            (r#""eqf":7.5"#, "eqf: must be a whole number, not a number with a point"),
            (r#""eqf":{}"#, "eqf: must be a number, not an object"),
            (r#""country":"EL""#, "country: use \"GR\" (ISO 3166-1) instead of \"EL\""),
            (
                r#""grade":8.5"#,
                "grade: must be text in quotes, as it stands on the diploma, not a number with a point",
            ),
            (r#""ects":30,"hours":60"#, "\"ects\" and \"hours\" say the same thing; remove one"),
            (
                r#""ects":7.25"#,
                "ects: must be a number with at most one digit after the point, not another one",
            ),
            (r#""credits":30"#, "credits: must be an object with \"points\" and \"system\", not a number"),
            (
                r#""link":"abc""#,
                "link: must be a SHA-256 in hexadecimal: 64 digits, or the first 32, not another text",
            ),
            (r#""id":"2""#, "the field \"id\" stands there twice; remove one"),
            (
                r#""expires":"2020-01-01""#,
                "expires: is 2020-01-01T23:59:59Z, before awarded, which is 2023-06-22T00:00:00Z",
            ),
            (r#""langs":["hr","hr"]"#, "langs: names \"hr\" twice"),
        ] {
            assert_eq!(fault(&format!("{LEAST},{fields}")), expected);
        }
        assert_eq!(fault(r#""id":"1""#), "family: must be given");
        assert_eq!(parse(b"[]"), Err(AwardFault::NotAnObject));
        assert_eq!(parse(b"\"secret\""), Err(AwardFault::NotAnObject));
        assert_eq!(parse(b"{"), Err(AwardFault::NotJson { line: 1, column: 1, ends_early: true }));
        assert_eq!(parse(b"{\n,"), Err(AwardFault::NotJson { line: 2, column: 1, ends_early: false }));
        assert_eq!(parse(&[0xff]), Err(AwardFault::NotText));
    }

    #[test]
    fn a_date_of_birth_stays_out_of_messages() {
        let message = fault(&format!("{LEAST},\"dob\":\"1998-13-14\""));
        assert_eq!(message, "dob: must be a real date written YYYY-MM-DD, YYYY-MM or YYYY");
    }
}
