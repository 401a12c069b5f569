//! Converts the values of an award file from JSON to their types.

use qualistamp_core::{
    CountryCode, CredentialLink, Field, FieldError, IscedField, JointIssuers, LanguageCode,
    LanguagesOfInstruction, Profession, Rule, SectoralProfession, Text,
};
use serde_json::Value;

use crate::award::error::AwardError;
use crate::country::institutional;
use crate::languages::shortest;

/// The kind of a JSON value, in words.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        // JSON readers keep about 15 digits of a number.
        Value::Number(number) if number.as_f64().is_some_and(|number| number.abs() >= 1e15) => {
            "a number this long"
        }
        Value::Number(number) if number.is_f64() => "a number with a point",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

pub(crate) fn string<'a>(field: &'static str, value: &'a Value) -> Result<&'a str, AwardError> {
    value.as_str().ok_or(AwardError::Kind { field, expected: "text in quotes", found: kind_of(value) })
}

/// Text, or a whole number, which is read as its digits. A number with a decimal point must be text, because JSON loses trailing zeros.
pub(crate) fn label_text(field: &'static str, value: &Value) -> Result<String, AwardError> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) if !number.is_f64() => Ok(number.to_string()),
        Value::Number(_) | Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            Err(AwardError::Kind {
                field,
                expected: "text in quotes, as printed on the diploma",
                found: kind_of(value),
            })
        }
    }
}

/// A number as text.
pub(crate) fn number_text(field: &'static str, value: &Value) -> Result<String, AwardError> {
    match value {
        Value::Number(number) => Ok(number.to_string()),
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            Err(AwardError::Kind { field, expected: "a number", found: kind_of(value) })
        }
    }
}

/// A whole number. `7.0` is 7, as spreadsheets write it.
pub(crate) fn whole(field: &'static str, value: &Value) -> Result<i64, AwardError> {
    let text = number_text(field, value)?;
    let found = if value.is_string() { "other text" } else { kind_of(value) };
    let wrong = AwardError::Kind { field, expected: "a whole number", found };
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((&text, ""));
    // Three zeros could be thousands.
    if !rest.bytes().all(|digit| digit == b'0') || rest.len() > 2 {
        return Err(wrong);
    }
    whole.parse().map_err(|_| wrong)
}

/// A number of points or hours in tenths: `7`, `7.5` or `7,5`.
pub(crate) fn tenths(field: &'static str, value: &Value) -> Result<u64, AwardError> {
    let text = number_text(field, value)?;
    let wrong = |found| AwardError::Kind {
        field,
        expected: "a number with at most one digit after the point",
        found,
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (negative, number) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(number) => (true, number),
        None => (false, text.as_str()),
    };
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    if !digits(whole) || !digits(rest) {
        return Err(wrong("other text; write neither a unit nor spaces"));
    }
    if negative {
        return Err(AwardError::CreditsRange { field, found: text });
    }
    if rest.len() == 3 {
        return Err(AwardError::Thousands { field, found: text });
    }
    if rest.trim_end_matches('0').len() > 1 {
        return Err(wrong("one with more digits"));
    }
    let tenth: u64 = rest.get(..1).and_then(|digit| digit.parse().ok()).unwrap_or_default();
    let tenths = whole.parse().ok().and_then(|whole: u64| whole.checked_mul(10)?.checked_add(tenth));
    tenths.ok_or(AwardError::CreditsRange { field, found: text })
}

/// A word of a registry. Capitals, and spaces instead of hyphens, are read as they are meant: "Full time" is `full-time`.
pub(crate) fn word(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '_'], "-")
}

/// A field of education. A code that may have lost a zero at its beginning, as in spreadsheets, is refused.
pub(crate) fn isced(code: &str) -> Result<IscedField, AwardError> {
    let code = code.trim();
    let is_short = (1..4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_short && !code.starts_with('0') {
        return Err(AwardError::IscedDigits { found: code.to_owned() });
    }
    parsed(Field::Isced, code)
}

pub(crate) fn member<'a>(
    field: &'static str,
    value: &'a Value,
    name: &'static str,
) -> Result<&'a Value, AwardError> {
    let expected = match name {
        "idx" => "an object with \"idx\", or a number",
        "sha256" => "an object with \"sha256\", or its hexadecimal digits",
        _ => "an object with \"points\" and \"system\"",
    };
    let found = kind_of(value);
    value.get(name).ok_or(AwardError::Kind { field, expected, found })
}

pub(crate) fn ruled<T>(field: Field, value: Result<T, Rule>) -> Result<T, AwardError> {
    value.map_err(|rule| AwardError::Rule(FieldError { field, rule }))
}

pub(crate) fn text<const MAX: usize>(field: Field, value: &str) -> Result<Text<MAX>, AwardError> {
    ruled(field, Text::new(value))
}

/// A text that cannot be left out, so an empty one is a missing one.
pub(crate) fn mandatory_text<const MAX: usize>(field: Field, value: &str) -> Result<Text<MAX>, AwardError> {
    let text = Text::new(value).map_err(|rule| if rule == Rule::Empty { Rule::Missing } else { rule });
    ruled(field, text)
}

pub(crate) fn parsed<T: std::str::FromStr<Err = Rule>>(field: Field, value: &str) -> Result<T, AwardError> {
    ruled(field, value.parse())
}

pub(crate) fn required<T>(field: Field, value: Option<T>) -> Result<T, AwardError> {
    ruled(field, value.ok_or(Rule::Missing))
}

pub(crate) fn country(code: &str) -> Result<CountryCode, AwardError> {
    match institutional(code) {
        Some((found, iso)) => Err(AwardError::Country { found, iso }),
        None => parsed(Field::Country, code),
    }
}

pub(crate) fn languages(name: &'static str, value: &Value) -> Result<LanguagesOfInstruction, AwardError> {
    let codes = strings(name, value, "a list of language codes")?;
    let codes: Vec<LanguageCode> =
        codes.into_iter().map(|code| parsed(Field::Languages, code)).collect::<Result<_, _>>()?;
    for (at, code) in codes.iter().enumerate() {
        let same = |other: &&LanguageCode| shortest(other.as_str()) == shortest(code.as_str());
        if let Some(other) = codes.iter().take(at).find(same).filter(|other| *other != code) {
            return Err(AwardError::SameLanguage { one: *other, other: *code });
        }
    }
    ruled(Field::Languages, LanguagesOfInstruction::new(codes))
}

/// The ids of the issuers of a joint award, without the one that signs.
pub(crate) fn joint_issuers(name: &'static str, value: &Value) -> Result<JointIssuers, AwardError> {
    let ids = strings(name, value, "a list of ids of issuers")?;
    let ids = ids.into_iter().map(|id| text(Field::JointWith, id)).collect::<Result<_, _>>()?;
    ruled(Field::JointWith, JointIssuers::new(ids))
}

/// One text, or a list of texts.
fn strings<'a>(
    field: &'static str,
    value: &'a Value,
    expected: &'static str,
) -> Result<Vec<&'a str>, AwardError> {
    match value {
        Value::String(one) => Ok(vec![one]),
        Value::Array(several) => several.iter().map(|one| string(field, one)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
            Err(AwardError::Kind { field, expected, found: kind_of(value) })
        }
    }
}

pub(crate) fn profession(name: &str) -> Result<Profession, AwardError> {
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

/// All 64 hexadecimal digits of a SHA-256, or the first 48.
pub(crate) fn credential_link(digits: &str) -> Result<CredentialLink, AwardError> {
    const KEPT: usize = 2 * CredentialLink::BYTES;
    let form = AwardError::Kind {
        field: "link",
        expected: "a SHA-256 in hexadecimal: 64 digits, or the first 48",
        found: "another text",
    };
    if !matches!(digits.len(), KEPT | 64) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(form);
    }
    let mut bytes = [0; CredentialLink::BYTES];
    for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).map_err(|_| form.clone())?;
    }
    Ok(CredentialLink(bytes))
}
