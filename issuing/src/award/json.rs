//! Converts awards to JSON, with the field names of award files.

use qualistamp_core::{Award, Claims, CreditSystem, Day, LanguageCode, Profession, Text, UnixTime};
use serde_json::{Map, Value, json};

/// All claims, exactly as they were signed: the award, and when it is valid.
#[must_use]
pub fn claims_to_json(claims: &Claims) -> Value {
    let mut value = award_to_json(&claims.award);
    if let Some(map) = value.as_object_mut() {
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                map.insert(name.to_owned(), value);
            }
        };
        put("expires", claims.expires.map(|time| moment(time, Day::end)));
        put("not_before", claims.not_before.map(|time| moment(time, Day::start)));
        put("issued_at", claims.issued_at.map(|time| time.to_string().into()));
        let others: Map<String, Value> =
            claims.extra.iter().map(|field| (field.key().to_string(), field.value().into())).collect();
        put("other_claims", (!others.is_empty()).then_some(Value::Object(others)));
    }
    value
}

/// The fields of an award that are present, exactly as they were signed.
#[must_use]
pub fn award_to_json(award: &Award) -> Value {
    // Every field is listed: the compiler reports a new field that is missing here.
    let Award {
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
    let mut map = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            map.insert(name.to_owned(), value);
        }
    };
    put("id", Some(text(id)));
    put("family", Some(text(family_name)));
    put("given", given_names.as_ref().map(text));
    put("family_latin", family_name_latin.as_ref().map(text));
    put("given_latin", given_names_latin.as_ref().map(text));
    put("dob", birth.map(|birth| birth.to_string().into()));
    put("type", award_type.map(|word| word.to_string().into()));
    put("title", Some(text(title)));
    put("title_lang", title_language.map(|code| code.as_str().into()));
    put("title_en", title_english.as_ref().map(text));
    put("country", country.map(|code| code.as_str().into()));
    put("awarded", Some(awarded.to_string().into()));
    put("eqf", eqf.map(|level| level.number().into()));
    put("nqf", nqf_level.as_ref().map(text));
    put("isced", isced.map(|field| field.to_string().into()));
    if let Some(credits) = credits {
        let (whole, tenth) = (credits.tenths() / 10, credits.tenths() % 10);
        let points = if tenth == 0 { json!(whole) } else { json!(f64::from(credits.tenths()) / 10.0) };
        match credits.system() {
            CreditSystem::Ects => put("ects", Some(points)),
            CreditSystem::Hours => put("hours", Some(points)),
            system @ (CreditSystem::Ecvet | CreditSystem::National | CreditSystem::Unregistered(_)) => {
                put("credits", Some(json!({"points": points, "system": system.to_string()})));
            }
        }
    }
    put("grade", grade.as_ref().map(text));
    put("grade_scheme", grading_scheme.as_ref().map(text));
    put("mode", mode.map(|word| word.to_string().into()));
    put("langs", languages.as_ref().map(|codes| codes.as_slice().iter().map(LanguageCode::as_str).collect()));
    put(
        "profession",
        profession.as_ref().map(|profession| match profession {
            Profession::Sectoral(word) => word.to_string().into(),
            Profession::Named(name) => text(name),
        }),
    );
    put("thesis", thesis_title.as_ref().map(text));
    put("outcomes", outcomes.as_ref().map(text));
    put("status", status_index.map(Into::into));
    put("link", link.map(|link| link.to_string().into()));
    put("specimen", specimen.then_some(true.into()));
    put("joint_with", joint_with.as_ref().map(|ids| ids.as_slice().iter().map(text).collect()));
    let others: Map<String, Value> =
        extra.iter().map(|field| (field.key().to_string(), field.value().into())).collect();
    put("other_fields", (!others.is_empty()).then_some(Value::Object(others)));
    Value::Object(map)
}

fn text<const MAX: usize>(text: &Text<MAX>) -> Value {
    text.as_signed().into()
}

/// A time: only the day if that is enough.
fn moment(time: UnixTime, of_day: fn(Day) -> UnixTime) -> Value {
    let day = time.day();
    if of_day(day) == time { day.to_string().into() } else { time.to_string().into() }
}
