//! European Learning Model 3 (Europass): JSON-LD.

use super::concepts;
use super::doubt::Doubt;
use super::draft::{Drafter, texts};
use super::node::Node;

pub(super) fn read(root: &Node<'_>, drafter: &mut Drafter) {
    let Some(subject) = root.first("credentialSubject") else { return };
    drafter.name("family", &subject.all("familyName"));
    drafter.name("given", &subject.all("givenName"));
    drafter.whole_name(&subject.all("fullName"));
    drafter.day("dob", &subject.all("dateOfBirth"));
    number(root, &subject, drafter);
    drafter.day("expires", &root.any(&["validUntil", "expirationDate"]));
    let claims = subject.all("hasClaim");
    let achievements: Vec<&Node<'_>> = claims
        .iter()
        .filter(|claim| claim.has_type("LearningAchievement") || claim.has_type("LearningEntitlement"))
        .collect();
    match achievements.as_slice() {
        [claim] => achievement(claim, drafter),
        [] if claims.is_empty() => {}
        [] => drafter.ask("title", Doubt::NoAchievement, titles(&claims)),
        several => {
            let several: Vec<Node<'_>> = several.iter().map(|claim| (*claim).clone()).collect();
            drafter.ask("title", Doubt::SeveralAwards, titles(&several));
        }
    }
    if !drafter.has("awarded") && !drafter.asks("awarded") {
        let of_file: Vec<Node<'_>> =
            ["validFrom", "issued", "issuanceDate"].iter().flat_map(|name| root.all(name)).collect();
        drafter.ask("awarded", Doubt::DayOfFile, texts(&of_file));
    }
}

fn titles(claims: &[Node<'_>]) -> Vec<(String, String)> {
    let all = claims.iter().flat_map(|claim| claim.all("title")).collect::<Vec<_>>();
    all.iter().flat_map(Node::in_languages).map(|one| (one.path, one.text)).take(16).collect()
}

/// The number of the certificate. Numbers of claims are those of programmes, numbers of persons those of students.
fn number(root: &Node<'_>, subject: &Node<'_>, drafter: &mut Drafter) {
    let of_credential: Vec<Node<'_>> = root.all("identifier");
    let notations: Vec<Node<'_>> = of_credential.iter().flat_map(|found| found.all("notation")).collect();
    drafter.text("id", &notations);
    if !drafter.has("id") && !drafter.asks("id") {
        let others = [subject.all("hasClaim.identifier.notation"), root.all("id")].concat();
        let doubt = if others.is_empty() { Doubt::Missing } else { Doubt::OtherNumber };
        drafter.ask("id", doubt, texts(&others));
    }
}

fn achievement(claim: &Node<'_>, drafter: &mut Drafter) {
    drafter.title(&claim.all("title"));
    drafter.day("awarded", &claim.all("awardedBy.awardingDate"));
    drafter.awarding_body(&claim.all("awardedBy.awardingBody.legalName"));
    concepts::country(&claim.all("awardedBy.awardingBody.location.address.countryCode"), drafter);
    let levels = claim.any(&["specifiedBy.eqfLevel", "specifiedBy.qualification.eqfLevel"]);
    concepts::eqf(&levels, drafter);
    let title = claim.first("title").map(|title| title.in_languages()).unwrap_or_default();
    let level = levels.first().and_then(Node::id);
    let level = level.as_deref().and_then(super::values::eqf);
    concepts::eqf_fits_title(drafter, title.first().map(|one| one.text.as_str()), level);
    concepts::nqf(&claim.any(&["specifiedBy.nqfLevel", "specifiedBy.qualification.nqfLevel"]), drafter);
    let areas = claim.all("specifiedBy.thematicArea");
    concepts::isced(&areas, drafter);
    if areas.is_empty() {
        concepts::isced(&claim.all("specifiedBy.educationSubject"), drafter);
    }
    let received = claim.all("creditReceived");
    if received.is_empty() {
        concepts::credits(&claim.all("specifiedBy.creditPoint"), true, drafter);
    } else {
        concepts::credits(&received, false, drafter);
    }
    concepts::workload(&claim.all("specifiedBy.volumeOfLearning"), drafter);
    let assessments = claim.any(&["provenBy", "awardedBy.used"]);
    let of = |path: &str| assessments.iter().flat_map(|one| one.all(path)).collect::<Vec<_>>();
    concepts::grade(&of("grade.noteLiteral"), drafter);
    if drafter.has("grade") {
        concepts::only_text("grade_scheme", &of("specifiedBy.gradingScheme.title"), drafter);
    }
    concepts::mode(&claim.all("specifiedBy.mode"), &claim.all("specifiedBy.learningSchedule"), drafter);
    concepts::languages(&claim.all("specifiedBy.language"), drafter);
    concepts::only_text("outcomes", &claim.all("specifiedBy.learningOutcomeSummary.noteLiteral"), drafter);
    drafter.day("expires", &claim.all("expiryDate"));
}
