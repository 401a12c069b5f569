//! Values that several formats write in the same way.

use super::doubt::Doubt;

/// The day of a date or a date with a time: the day as it is written, never converted to another zone.
pub(super) fn day(text: &str) -> Result<String, Doubt> {
    let (Some(day), Some(rest)) = (text.get(..10), text.get(10..)) else { return Err(Doubt::NotADay) };
    if !is_day(day) {
        return Err(Doubt::NotADay);
    }
    if rest.is_empty() {
        return Ok(day.to_owned());
    }
    let time = rest.strip_prefix('T').or_else(|| rest.strip_prefix(' ')).ok_or(Doubt::NotADay)?;
    let number = |from: usize, to: usize| time.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
    let hour = number(0, 2).filter(|hour| *hour < 24 && time.get(2..3) == Some(":"));
    let (Some(hour), Some(_)) = (hour, number(3, 5)) else { return Err(Doubt::NotADay) };
    let zone_at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone_at);
    if !clock.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.')) {
        return Err(Doubt::NotADay);
    }
    // Midnight east of Greenwich is the evening before in universal time.
    let is_universal = matches!(zone, "Z" | "+00:00" | "-00:00");
    if is_universal && hour >= 20 { Err(Doubt::DayEarly) } else { Ok(day.to_owned()) }
}

fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |length: usize, most: u32| {
        let digits = parts
            .next()
            .filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|digits| digits.parse().ok()).is_some_and(|number: u32| (1..=most).contains(&number))
    };
    part(4, 9999) && part(2, 12) && part(2, 31) && parts.next().is_none()
}

/// The last part of an address of a concept: `…/country/IRL` is `IRL`.
pub(super) fn last_part(address: &str) -> &str {
    address.trim_end_matches('/').rsplit(['/', '#']).next().unwrap_or(address)
}

/// The level of a concept of the European Qualifications Framework.
pub(super) fn eqf(address: &str) -> Option<&str> {
    let level = address.contains("/snb/eqf/").then(|| last_part(address))?;
    matches!(level, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8").then_some(level)
}

/// The code of a field of education and training (ISCED-F 2013), with four digits.
pub(super) fn isced(address: &str) -> Option<String> {
    let code = address.contains("/isced-f/").then(|| last_part(address))?;
    let is_code = (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| format!("{code:0<4}"))
}

/// Credits with at most one decimal; none for zero, which says nothing.
pub(super) fn points(text: &str) -> Result<Option<String>, Doubt> {
    let number = text.replace(',', ".");
    let (whole, decimals) = number.split_once('.').unwrap_or((&number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || !digits(whole) || !digits(decimals) {
        return Err(Doubt::NotACode);
    }
    let decimals = decimals.trim_end_matches('0');
    match (whole.trim_start_matches('0'), decimals) {
        ("", "") => Ok(None),
        (_, decimals) if decimals.len() > 1 => Err(Doubt::CreditDecimals),
        ("", decimals) => Ok(Some(format!("0.{decimals}"))),
        (whole, "") => Ok(Some(whole.to_owned())),
        (whole, decimals) => Ok(Some(format!("{whole}.{decimals}"))),
    }
}

/// The field of an award for a system of credits, and its name there.
pub(super) fn credit_system(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    if name.ends_with("6fcec5c5af") || name == "ects" || name.contains("european credit transfer") {
        Some("ects")
    } else if name.ends_with("60b314e826") || name == "ecvet" {
        Some("ecvet")
    } else {
        None
    }
}

/// Hours of a duration (ISO 8601); months and years are asked about.
pub(super) fn hours(duration: &str) -> Result<String, Doubt> {
    let number = duration.strip_prefix("PT").and_then(|rest| rest.strip_suffix('H'));
    match number.filter(|number| {
        !number.is_empty() && number.len() <= 5 && number.bytes().all(|byte| byte.is_ascii_digit())
    }) {
        Some(number) => Ok(number.to_owned()),
        None => Err(Doubt::Duration),
    }
}

/// A mode of learning of the European Learning Model.
pub(super) fn mode(address: &str) -> Result<&'static str, Doubt> {
    match last_part(address) {
        "920fbb3cbe" => Ok("online"),
        "e92d221e4d" => Ok("blended"),
        "9191af2ed9" => Ok("on-site"),
        "729f3bed4b" => Ok("work-based"),
        "72a0ab92fa" => Ok("full-time"),
        "f230bae523" => Ok("part-time"),
        _ => Err(Doubt::OtherMode),
    }
}

/// A type of achievement of Open Badges 3 that is a type of award.
pub(super) fn achievement_type(name: &str) -> Option<&'static str> {
    Some(match name {
        "SecondarySchoolDiploma" | "GeneralEducationDevelopment" => "general",
        "CertificateOfCompletion"
        | "ApprenticeshipCertificate"
        | "JourneymanCertificate"
        | "MasterCertificate" => "vocational",
        "AssociateDegree" => "short-cycle",
        "BachelorDegree" => "bachelor",
        "MasterDegree" => "master",
        "DoctoralDegree" | "ResearchDoctorate" | "ProfessionalDoctorate" => "doctorate",
        "Certificate" => "vocational",
        "License" | "Certification" => "professional",
        "MicroCredential" => "micro-credential",
        "Course" => "course",
        _ => return None,
    })
}

/// Whether UTF-8 was read as Latin-1 at some time: `Ã` with a character that no language writes after it.
pub(super) fn is_mojibake(text: &str) -> bool {
    let mut previous = ' ';
    text.chars().any(|character| {
        let broken = matches!(previous, '\u{c2}' | '\u{c3}') && ('\u{80}'..='\u{bf}').contains(&character);
        previous = character;
        broken || character == '\u{fffd}'
    })
}

/// Words that say that something was passed, and are no grade.
pub(super) fn is_only_pass(text: &str) -> bool {
    ["pass", "passed", "bestanden", "completed"].contains(&text.to_lowercase().as_str())
}
