//! W3C Verifiable Credentials of no other format, and SD-JWT credentials. What a holder withheld is unknown, not absent.

use super::doubt::Doubt;
use super::draft::{Drafter, ProposedValue, texts};
use super::node::Node;
use super::{concepts, elm};

pub(super) fn read(root: &Node<'_>, drafter: &mut Drafter) {
    if root.first("vct").is_some() {
        return sd_jwt(root, drafter);
    }
    let Some(subject) = root.first("credentialSubject") else { return };
    if subject.first("hasClaim").is_some() {
        return elm::read(root, drafter);
    }
    drafter.name("family", &subject.any(&["familyName", "currentFamilyName"]));
    drafter.name("given", &subject.any(&["givenNames", "givenName", "firstName", "currentGivenName"]));
    drafter.whole_name(&subject.any(&["fullName", "name", "degree.holder"]));
    drafter.day("dob", &subject.any(&["dateOfBirth", "birthDate"]));
    let titles = [
        "learningAchievement.title",
        "degree.name",
        "hasCredential.name",
        "achievement.name",
        "awardedDegree",
    ];
    drafter.title(&subject.any(&titles));
    let days = ["awardingOpportunity.awardingDate", "awardedOnCompletionOf.endDate", "degree.dateAwarded"];
    drafter.day("awarded", &subject.any(&days));
    if !drafter.has("awarded") && !drafter.asks("awarded") {
        let others = [
            subject.all("awardingOpportunity.endedAtTime"),
            root.all("validFrom"),
            root.all("issued"),
            root.all("issuanceDate"),
        ];
        drafter.ask("awarded", Doubt::DayOfFile, texts(&others.concat()));
    }
    let levels = subject.any(&["learningSpecification.eqfLevel", "degree.eqfLevel"]);
    let named = texts(&levels);
    if !named.is_empty() {
        concepts::eqf(&levels, drafter);
    }
    // Numbers without a scheme, as in the first diplomas of EBSI.
    let points = texts(&subject.all("learningSpecification.ectsCreditPoints"));
    if let [(path, points)] = points.as_slice() {
        concepts::put_credits(points, Some("ects"), path, drafter);
        if drafter.has("ects") {
            drafter.ask("credits", Doubt::CreditsOfProgramme, vec![(path.clone(), points.clone())]);
        }
    }
    let bodies =
        subject.any(&["awardingOpportunity.awardingBody.preferredName", "degree.college", "college"]);
    drafter.awarding_body(&if bodies.is_empty() { root.all("issuer.name") } else { bodies });
    drafter.day("expires", &root.any(&["validUntil", "expirationDate"]));
    let number = [root.all("credentialSubject.identifier"), root.all("id")].concat();
    drafter.ask("id", if number.is_empty() { Doubt::Missing } else { Doubt::OtherNumber }, texts(&number));
}

/// The learning credential of the European Digital Identity Wallet, and others with its names.
fn sd_jwt(root: &Node<'_>, drafter: &mut Drafter) {
    if root.first("credentialSubject").is_some() || root.first("hasClaim").is_some() {
        return elm::read(root, drafter);
    }
    drafter.name("family", &root.all("family_name"));
    drafter.name("given", &root.all("given_name"));
    drafter.day("dob", &root.all("birthdate"));
    drafter.title(&root.all("achievement_title"));
    // The day of the attestation.
    drafter.ask("awarded", Doubt::DayOfFile, texts(&root.any(&["date_of_issuance", "issuance_date"])));
    let level = root.all("level_of_learning_experience");
    if !level.is_empty() {
        drafter.ask("eqf", Doubt::OtherLevel, texts(&level));
    }
    concepts::grade(&root.all("assessment_grade"), drafter);
    let languages: Vec<String> = root.all("language_of_classes").iter().filter_map(Node::text).collect();
    if !languages.is_empty() {
        drafter.put_value("langs", ProposedValue::List(languages), "language_of_classes");
    }
    let outcomes = texts(&root.all("learning_outcomes"));
    if let [(path, first), rest @ ..] = outcomes.as_slice() {
        let all = rest.iter().fold(first.clone(), |all, (_, text)| all + "; " + text);
        drafter.put("outcomes", all, path);
    }
    let workload = texts(&root.all("expected_study_time"));
    if !workload.is_empty() {
        drafter.ask("hours", Doubt::Duration, workload);
    }
    drafter.text("country", &root.all("issuing_country"));
    drafter.awarding_body(&root.any(&["issuing_authority", "iss"]));
    drafter.day("expires", &root.all("date_of_expiry"));
    // The student's number and that of the token.
    let numbers = [root.all("learner_identification"), root.all("jti")].concat();
    drafter.ask("id", if numbers.is_empty() { Doubt::Missing } else { Doubt::OtherNumber }, texts(&numbers));
}
