//! Converts a diploma of the measurement files to the claims of a stamp (docs/spec.md, section Claims).

use serde_json::{Map, Value};

use crate::cbor::Item;

/// The claim that holds the award.
const AWARD: i64 = -65_537;
const EXPIRES: i64 = 4;
const ISSUED_AT: i64 = 6;

/// How many bytes of a SHA-256 link to the full digital credential.
const LINK_PREFIX: usize = 24;

/// The claims of one profile of a diploma, as CBOR. `issued_at` adds that claim (seconds since 1970).
pub fn encode(profile: &Map<String, Value>, issued_at: Option<i64>) -> Result<Vec<u8>, String> {
    let mut award = Vec::new();
    let mut put = |key: i64, value: Option<Item>| {
        if let Some(value) = value {
            award.push((Item::integer(key), value));
        }
    };
    put(0, text(profile, "country")?);
    put(1, text(profile, "title_lang")?);
    put(2, integer(profile, "eqf")?);
    put(3, parsed(profile, "isced", |code| code.parse().ok().map(Item::integer))?);
    put(4, text(profile, "family")?);
    put(5, text(profile, "given")?);
    put(6, text(profile, "family_latin")?);
    put(7, text(profile, "given_latin")?);
    put(8, text(profile, "title")?);
    put(9, text(profile, "title_en")?);
    put(10, text(profile, "id")?);
    put(11, parsed(profile, "awarded", |date| days(date).map(Item::integer))?);
    // A date of birth without the day or the month stays a text.
    put(
        12,
        parsed(profile, "dob", |date| Some(days(date).map_or(Item::Text(date.to_owned()), Item::integer)))?,
    );
    // The default award type is left out.
    put(13, parsed(profile, "type", |kind| (kind == "generic").then_some(None)).map(Option::flatten)?);
    put(14, text(profile, "nqf")?);
    put(15, credits(profile)?);
    put(16, text(profile, "grade")?);
    put(17, text(profile, "grade_scheme")?);
    put(18, parsed(profile, "mode", |mode| number_in(&MODES, mode, 0))?);
    put(19, languages(profile)?);
    put(
        20,
        parsed(profile, "profession", |name| {
            Some(number_in(&PROFESSIONS, name, 1).unwrap_or_else(|| Item::Text(name.to_owned())))
        })?,
    );
    put(21, text(profile, "thesis")?);
    put(22, text(profile, "outcomes")?);
    if let Some(status) = profile.get("status") {
        let index = status.get("idx").and_then(Value::as_i64).ok_or("status without idx")?;
        put(23, Some(Item::integer(index)));
    }
    if let Some(link) = profile.get("link") {
        let digest =
            link.get("sha256").and_then(Value::as_str).and_then(bytes).ok_or("link without sha256")?;
        put(24, Some(Item::Bytes(digest.into_iter().take(LINK_PREFIX).collect())));
    }

    let mut claims = vec![(Item::integer(AWARD), Item::Map(award))];
    if let Some(expires) = parsed(profile, "expires", days)? {
        claims.push((Item::integer(EXPIRES), Item::integer(expires * SECONDS_OF_A_DAY)));
    }
    if let Some(seconds) = issued_at {
        claims.push((Item::integer(ISSUED_AT), Item::integer(seconds)));
    }
    Ok(Item::Map(claims).encode())
}

const SECONDS_OF_A_DAY: i64 = 86_400;

const MODES: [&str; 5] = ["full-time", "part-time", "online", "blended", "work-based"];

/// Directive 2005/36/EC, chapter III; numbered from 1.
const PROFESSIONS: [&str; 7] =
    ["doctor", "nurse", "dentist", "veterinary surgeon", "midwife", "pharmacist", "architect"];

fn number_in(names: &[&str], name: &str, first: i64) -> Option<Item> {
    (first..).zip(names).find(|(_, known)| **known == name).map(|(number, _)| Item::integer(number))
}

/// Whole ECTS credits are one number. Hours include their system: [tenths, 1].
fn credits(profile: &Map<String, Value>) -> Result<Option<Item>, String> {
    if let Some(ects) = integer(profile, "ects")? {
        return Ok(Some(ects));
    }
    let hours = profile.get("hours").map(|value| value.as_i64().ok_or("hours is not a whole number"));
    Ok(hours.transpose()?.map(|hours| Item::Array(vec![Item::integer(hours * 10), Item::integer(1)])))
}

fn languages(profile: &Map<String, Value>) -> Result<Option<Item>, String> {
    let Some(value) = profile.get("langs") else { return Ok(None) };
    let all = value.as_array().ok_or("langs is not a list")?;
    let mut items = Vec::new();
    for language in all {
        items.push(Item::Text(language.as_str().ok_or("a language is not a text")?.to_owned()));
    }
    Ok(if items.len() == 1 { items.pop() } else { Some(Item::Array(items)) })
}

fn text(profile: &Map<String, Value>, key: &str) -> Result<Option<Item>, String> {
    parsed(profile, key, |text| Some(Item::Text(text.to_owned())))
}

fn integer(profile: &Map<String, Value>, key: &str) -> Result<Option<Item>, String> {
    let Some(value) = profile.get(key) else { return Ok(None) };
    value
        .as_i64()
        .map(|number| Some(Item::integer(number)))
        .ok_or_else(|| format!("{key} is not a whole number"))
}

fn parsed<T>(
    profile: &Map<String, Value>,
    key: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, String> {
    let Some(value) = profile.get(key) else { return Ok(None) };
    let text = value.as_str().ok_or_else(|| format!("{key} is not a text"))?;
    parse(text).map(Some).ok_or_else(|| format!("{key} cannot be `{text}`"))
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    (0..hex.len())
        .step_by(2)
        .map(|at| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()))
        .collect()
}

/// Days from 1970-01-01 to a date `YYYY-MM-DD` of the Gregorian calendar.
pub fn days(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // If years begin in March, the leap day is their last day.
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (date, expected) in [
            ("1970-01-01", Some(0)),
            ("1969-12-31", Some(-1)),
            ("2000-02-29", Some(11_016)),
            ("2000-03-01", Some(11_017)),
            ("2022-07-15", Some(19_188)),
            ("1998-03", None),
            ("1998", None),
            ("2020-13-01", None),
        ] {
            assert_eq!(days(date), expected, "{date}");
        }
    }

    #[test]
    fn a_minimal_award_byte_by_byte() {
        let profile = serde_json::json!({
            "id": "7", "family": "Borg", "given": "Rita", "title": "B.A.", "awarded": "2022-07-15", "eqf": 6
        });
        let encoded = encode(profile.as_object().unwrap(), None).unwrap();
        let expected = [
            b"\xA1\x3A\x00\x01\x00\x00".as_slice(), // one claim: the award
            b"\xA6\x02\x06",                        // six fields, EQF level 6
            b"\x04\x64Borg\x05\x64Rita",
            b"\x08\x64B.A.",
            b"\x0A\x617",
            b"\x0B\x19\x4A\xF4", // day 19188
        ];
        assert_eq!(encoded, expected.concat());
    }
}
