//! European Digital Credentials before 2023 (EDCI XML 0.8 to 0.10): elements that refer to others by `idref`.

use super::concepts;
use super::doubt::Doubt;
use super::draft::{Drafter, texts};
use super::node::Node;

pub(super) fn read(root: &Node<'_>, drafter: &mut Drafter) {
    // A presentation has the credential inside.
    let inside = root
        .all("europassCredential")
        .into_iter()
        .chain(root.all("verifiableCredential.europassCredential"))
        .next();
    let credential = inside.as_ref().unwrap_or(root);
    let Some(subject) = credential.first("credentialSubject") else { return };
    drafter.name("family", &subject.all("familyName"));
    drafter.name("given", &subject.any(&["givenNames", "givenName"]));
    drafter.whole_name(&subject.all("fullName"));
    drafter.day("dob", &subject.all("dateOfBirth"));
    drafter.text("id", &credential.all("identifier"));
    drafter.day("expires", &credential.any(&["validUntil", "expirationDate"]));
    let achievements = subject.all("achievements.learningAchievement");
    match achievements.as_slice() {
        [one] => achievement(credential, one, drafter),
        [] => {
            let titles = credential
                .all("title")
                .iter()
                .flat_map(Node::in_languages)
                .map(|one| (one.path, one.text))
                .collect();
            drafter.ask("title", Doubt::NoAchievement, titles);
        }
        several => {
            let titles = several.iter().flat_map(|one| one.all("title")).collect::<Vec<_>>();
            let titles =
                titles.iter().flat_map(Node::in_languages).map(|one| (one.path, one.text)).take(16).collect();
            drafter.ask("title", Doubt::SeveralAwards, titles);
        }
    }
    if !drafter.has("awarded") && !drafter.asks("awarded") {
        let of_file = [credential.all("issued"), credential.all("validFrom")].concat();
        drafter.ask("awarded", Doubt::DayOfFile, texts(&of_file));
    }
}

fn achievement(credential: &Node<'_>, found: &Node<'_>, drafter: &mut Drafter) {
    drafter.title(&found.all("title"));
    let awarding: Vec<Node<'_>> = follow(credential, found.all("wasAwardedBy"), &["awardingProcess"]);
    let of_awarding = |path: &str| awarding.iter().flat_map(|one| one.all(path)).collect::<Vec<_>>();
    drafter.day(
        "awarded",
        &of_awarding("awardingDate").into_iter().chain(of_awarding("date")).collect::<Vec<_>>(),
    );
    let bodies = follow(credential, of_awarding("awardingBody"), &["organization"]);
    let of_bodies = |path: &str| bodies.iter().flat_map(|one| one.all(path)).collect::<Vec<_>>();
    drafter.awarding_body(&of_bodies("prefLabel"));
    concepts::country(&of_bodies("hasLocation.hasAddress.country"), drafter);
    let specifications =
        follow(credential, found.all("specifiedBy"), &["qualification", "learningSpecification"]);
    let of = |path: &str| specifications.iter().flat_map(|one| one.all(path)).collect::<Vec<_>>();
    concepts::eqf(&of("eqfLevel"), drafter);
    concepts::nqf(&of("nqfLevel"), drafter);
    concepts::isced(&of("hasISCED-FCode"), drafter);
    let points = texts(&of("hasECTSCreditPoints"));
    match points.as_slice() {
        [] => {
            let others = texts(&of("hasCreditPoints"));
            if let [(path, points), ..] = others.as_slice() {
                concepts::put_credits(points, None, path, drafter);
            }
            concepts::workload(&of("volumeOfLearning"), drafter);
        }
        [(path, points)] => {
            concepts::put_credits(points, Some("ects"), path, drafter);
            if drafter.has("ects") {
                drafter.ask("credits", Doubt::CreditsOfProgramme, vec![(path.clone(), points.clone())]);
            }
        }
        _ => drafter.ask("credits", Doubt::Several, points),
    }
    concepts::mode(&of("mode"), &of("learningSchedule"), drafter);
    concepts::languages(&of("language"), drafter);
    let assessments = follow(credential, found.all("wasDerivedFrom"), &["assessment"]);
    concepts::grade(&assessments.iter().flat_map(|one| one.all("grade")).collect::<Vec<_>>(), drafter);
    if drafter.has("grade") {
        let specified = assessments.iter().flat_map(|one| one.all("specifiedBy")).collect();
        let specified = follow(credential, specified, &["assessmentSpecification"]);
        let schemes = specified.iter().flat_map(|one| one.all("gradingScheme")).collect();
        let schemes = follow(credential, schemes, &["scoringScheme"]);
        concepts::only_text(
            "grade_scheme",
            &schemes.iter().flat_map(|one| one.all("title")).collect::<Vec<_>>(),
            drafter,
        );
    }
}

/// The elements that `nodes` refer to, or the nodes themselves. Ids are not unique, so the name of the element counts, too.
fn follow<'a>(credential: &Node<'a>, nodes: Vec<Node<'a>>, names: &[&str]) -> Vec<Node<'a>> {
    let mut found = Vec::new();
    for node in nodes {
        let Some(wanted) = node.text_at("@idref") else {
            found.push(node);
            continue;
        };
        let listed = credential.members().filter(|(name, _)| name.ends_with("References"));
        let of_name =
            listed.flat_map(|(_, list)| names.iter().flat_map(|name| list.all(name)).collect::<Vec<_>>());
        found.extend(of_name.filter(|element| element.text_at("@id").as_ref() == Some(&wanted)));
    }
    found
}
