//! Open Badges 3.0 (1EdTech): an OpenBadgeCredential.

use qualistamp_core::{AwardType, Claims};
use serde_json::{Value, json};

use super::parts::{AwardingBody, uuid};

pub(super) fn document(claims: &Claims, body: &AwardingBody) -> (Value, Vec<&'static str>) {
    let award = &claims.award;
    let mut left_out = Vec::new();
    let given = award.given_names.as_ref().map(|given| format!("{} ", given.as_signed())).unwrap_or_default();
    let name = format!("{given}{}", award.family_name.as_signed());
    let number = uuid(award, body);
    let description =
        award.outcomes.as_ref().map_or(award.title.as_signed(), |outcomes| outcomes.as_signed());
    let mut achievement = json!({
        "id": format!("urn:uuid:{number}#achievement"),
        "type": ["Achievement"],
        "name": award.title.as_signed(),
        "description": description,
        "criteria": {"narrative": "The requirements of the awarding body for this qualification."}
    });
    if let Some(language) = award.title_language {
        achievement["inLanguage"] = language.as_str().into();
    }
    if let Some(kind) = award.award_type.and_then(achievement_type) {
        achievement["achievementType"] = kind.into();
    }
    let aligned = |name: String, list: &str, code: &str| json!({"type": ["Alignment"], "targetName": name, "targetUrl": format!("http://data.europa.eu/snb/{list}/{code}")});
    let level = award.eqf.map(|level| {
        let number = level.number().to_string();
        aligned(format!("EQF level {number}"), "eqf", &number)
    });
    let field = award.isced.map(|field| {
        let code = field.to_string();
        aligned(format!("ISCED-F {code}"), "isced-f", &code)
    });
    let alignment: Vec<Value> = [level, field].into_iter().flatten().collect();
    if !alignment.is_empty() {
        achievement["alignment"] = alignment.into();
    }
    let mut subject = json!({
        "type": ["AchievementSubject"],
        "identifier": [{"type": "IdentityObject", "hashed": false, "identityType": "name", "identityHash": name}],
        "licenseNumber": award.id.as_signed()
    });
    if let Some(grade) = &award.grade {
        let id = format!("urn:uuid:{number}#grade");
        let scheme = award.grading_scheme.as_ref().map_or("Grade", |scheme| scheme.as_signed());
        achievement["resultDescription"] =
            json!([{"id": id, "type": ["ResultDescription"], "name": scheme, "resultType": "LetterGrade"}]);
        subject["result"] =
            json!([{"type": ["Result"], "resultDescription": id, "value": grade.as_signed()}]);
    }
    if let Some(credits) = award.credits {
        let points = f64::from(credits.tenths()) / 10.0;
        // One number for all systems of credits: the format does not name them.
        subject["creditsEarned"] =
            if points.fract() == 0.0 { json!(credits.tenths() / 10) } else { json!(points) };
    }
    subject["achievement"] = achievement;
    for (field, is_there) in [
        ("dob", award.birth.is_some()),
        ("country", award.country.is_some()),
        ("title_en", award.title_english.is_some()),
        ("nqf", award.nqf_level.is_some()),
        ("mode", award.mode.is_some()),
        ("langs", award.languages.is_some()),
    ] {
        if is_there {
            left_out.push(field);
        }
    }
    let mut document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": format!("urn:uuid:{number}"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": award.title.as_signed(),
        "issuer": {"id": body.id, "type": ["Profile"], "name": body.name},
        "validFrom": format!("{}T00:00:00Z", award.awarded),
        "awardedDate": format!("{}T00:00:00Z", award.awarded),
        "credentialSubject": subject
    });
    if let Some(expires) = claims.expires {
        document["validUntil"] = format!("{}T23:59:59Z", expires.day()).into();
    }
    (document, left_out)
}

fn achievement_type(award_type: AwardType) -> Option<&'static str> {
    match award_type {
        AwardType::General => Some("SecondarySchoolDiploma"),
        AwardType::ShortCycle => Some("AssociateDegree"),
        AwardType::Bachelor => Some("BachelorDegree"),
        AwardType::Master => Some("MasterDegree"),
        AwardType::Doctorate => Some("DoctoralDegree"),
        AwardType::Professional => Some("Certification"),
        AwardType::MicroCredential => Some("MicroCredential"),
        AwardType::Course => Some("Course"),
        AwardType::Vocational => Some("Certificate"),
        AwardType::Language | AwardType::Attendance | AwardType::Unregistered(_) => None,
    }
}
