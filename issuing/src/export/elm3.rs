//! European Digital Credentials: European Learning Model 3, application profile EDC.

use qualistamp_core::{BirthDate, Claims, CreditSystem, Mode};
use serde_json::{Value, json};

use super::parts::{AwardingBody, ExportError, uuid};
use crate::country;
use crate::languages::three_letters;

/// A concept of a list of the Publications Office.
fn authority(list: &str, code: &str) -> Value {
    let scheme = format!("http://publications.europa.eu/resource/authority/{list}");
    json!({"id": format!("{scheme}/{code}"), "type": "Concept", "inScheme": {"id": scheme, "type": "ConceptScheme"}, "notation": list})
}

/// A concept of a list of the European Learning Model.
fn concept(list: &str, code: &str) -> Value {
    let scheme = format!("http://data.europa.eu/snb/{list}");
    json!({"id": format!("{scheme}/{code}"), "type": "Concept", "inScheme": {"id": format!("{scheme}/25831c2"), "type": "ConceptScheme"}})
}

pub(super) fn document(
    claims: &Claims,
    body: &AwardingBody,
) -> Result<(Value, Vec<&'static str>), ExportError> {
    let award = &claims.award;
    let mut left_out = Vec::new();
    let language = award.title_language.ok_or(ExportError::NoTitleLanguage)?;
    let country = award.country.ok_or(ExportError::NoCountry)?;
    let country = country::three_letters(country.as_str()).ok_or(ExportError::NoCountry)?;
    let of_language = authority("language", &three_letters(language.as_str()).to_uppercase());
    let mut title = json!({language.as_str(): award.title.as_signed()});
    if let Some(english) = &award.title_english
        && language.as_str() != "en"
    {
        title["en"] = english.as_signed().into();
    }
    let organisation = json!({
        "id": body.id,
        "type": "Organisation",
        "legalName": {language.as_str(): body.name},
        "location": {
            "id": "urn:epass:location:1",
            "type": "Location",
            "address": {"id": "urn:epass:address:1", "type": "Address", "countryCode": authority("country", country)}
        }
    });
    // Without a zone: a time in universal time would be the day before in the eyes of some programs.
    let day = format!("{}T00:00:00", award.awarded);
    let mut person = json!({
        "id": "urn:epass:person:1",
        "type": "Person",
        "familyName": {"und": award.family_name.as_signed()}
    });
    if let Some(given) = &award.given_names {
        person["givenName"] = json!({"und": given.as_signed()});
    }
    match award.birth {
        Some(BirthDate::Day(birth)) => person["dateOfBirth"] = format!("{birth}T00:00:00").into(),
        Some(BirthDate::Month(_) | BirthDate::Year(_)) => left_out.push("dob"),
        None => {}
    }
    let mut specified = json!({
        "id": "urn:epass:qualification:1",
        "type": "Qualification",
        "title": title
    });
    if let Some(level) = award.eqf {
        specified["eqfLevel"] = concept("eqf", &level.number().to_string());
    }
    if let Some(level) = &award.nqf_level {
        specified["nqfLevel"] =
            json!({"id": "urn:epass:concept:1", "type": "Concept", "prefLabel": {"und": level.as_signed()}});
    }
    if let Some(field) = award.isced {
        specified["thematicArea"] = concept("isced-f", &field.to_string());
    }
    if let Some(languages) = &award.languages {
        let all = languages.as_slice().iter();
        let all = all.map(|code| authority("language", &three_letters(code.as_str()).to_uppercase()));
        specified["language"] = all.collect();
    }
    match award.mode {
        Some(Mode::FullTime) => specified["learningSchedule"] = concept("learning-schedule", "72a0ab92fa"),
        Some(Mode::PartTime) => specified["learningSchedule"] = concept("learning-schedule", "f230bae523"),
        Some(Mode::Online) => specified["mode"] = concept("learning-assessment", "920fbb3cbe"),
        Some(Mode::Blended) => specified["mode"] = concept("learning-assessment", "e92d221e4d"),
        Some(Mode::WorkBased) => specified["mode"] = concept("learning-assessment", "729f3bed4b"),
        Some(Mode::OnSite) => specified["mode"] = concept("learning-assessment", "9191af2ed9"),
        Some(_) => left_out.push("mode"),
        None => {}
    }
    if let Some(outcomes) = &award.outcomes {
        specified["learningOutcomeSummary"] =
            json!({"id": "urn:epass:note:1", "type": "Note", "noteLiteral": {"und": outcomes.as_signed()}});
    }
    let mut claim = json!({
        "id": "urn:epass:learningAchievement:1",
        "type": "LearningAchievement",
        "title": title,
        "awardedBy": {
            "id": "urn:epass:awardingProcess:1",
            "type": "AwardingProcess",
            "awardingBody": organisation,
            "awardingDate": day
        }
    });
    if let Some(credits) = award.credits {
        let points = format!("{}.{}", credits.tenths() / 10, credits.tenths() % 10);
        let points = points.strip_suffix(".0").unwrap_or(&points).to_owned();
        let received = |framework: &str| json!({"id": "urn:epass:creditPoint:1", "type": "CreditPoint", "point": points, "framework": concept("education-credit", framework)});
        match credits.system() {
            CreditSystem::Ects => claim["creditReceived"] = received("6fcec5c5af"),
            CreditSystem::Ecvet => claim["creditReceived"] = received("60b314e826"),
            CreditSystem::Hours if !points.contains('.') => {
                specified["volumeOfLearning"] = format!("PT{points}H").into();
            }
            CreditSystem::Hours | CreditSystem::National | CreditSystem::Unregistered(_) => {
                left_out.push("credits")
            }
        }
    }
    if let Some(grade) = &award.grade {
        let mut assessment = json!({
            "id": "urn:epass:learningAssessment:1",
            "type": "LearningAssessment",
            "title": title,
            "awardedBy": claim["awardedBy"],
            "grade": {"id": "urn:epass:note:2", "type": "Note", "noteLiteral": {"und": grade.as_signed()}}
        });
        if let Some(scheme) = &award.grading_scheme {
            assessment["specifiedBy"] = json!({
                "id": "urn:epass:learningAssessmentSpec:1",
                "type": "LearningAssessmentSpecification",
                "title": title,
                "gradingScheme": {"id": "urn:epass:gradingScheme:1", "type": "GradingScheme", "title": {"und": scheme.as_signed()}}
            });
        }
        claim["provenBy"] = assessment;
    }
    claim["specifiedBy"] = specified;
    person["hasClaim"] = claim;
    let moment = format!("{}T00:00:00Z", award.awarded);
    let mut document = json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": format!("urn:credential:{}", uuid(award, body)),
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "credentialSchema": {"id": "http://data.europa.eu/snb/model/ap/edc-generic-full", "type": "ShaclValidator2017"},
        "credentialProfiles": concept("credential", "e34929035b"),
        "identifier": {"id": "urn:epass:identifier:1", "type": "Identifier", "schemeName": "Certificate number", "notation": award.id.as_signed()},
        "issuer": organisation,
        "issuanceDate": moment,
        "issued": moment,
        "validFrom": moment,
        "displayParameter": {
            "id": "urn:epass:displayParameter:1",
            "type": "DisplayParameter",
            "primaryLanguage": of_language,
            "language": [of_language],
            "title": title
        },
        "credentialSubject": person
    });
    if let Some(expires) = claims.expires {
        document["validUntil"] = format!("{}T00:00:00", expires.day()).into();
        document["expirationDate"] = document["validUntil"].clone();
    }
    Ok((document, left_out))
}
