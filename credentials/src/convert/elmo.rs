//! ELMO (EMREX): reports of results, in XML.

use super::concepts;
use super::doubt::Doubt;
use super::draft::{Drafter, texts};
use super::node::Node;
use super::values;

pub(super) fn read(root: &Node<'_>, drafter: &mut Drafter) {
    drafter.name("family", &root.any(&["learner.familyName", "learner.familyNameInLatin"]));
    drafter.name("given", &root.any(&["learner.givenNames", "learner.givenNamesInLatin"]));
    drafter.day("dob", &root.any(&["learner.bday", "learner.dateOfBirth"]));
    drafter.awarding_body(&root.all("report.issuer.title"));
    concepts::country(&root.all("report.issuer.country"), drafter);
    let all = root.all("report.learningOpportunitySpecification");
    let programmes: Vec<&Node<'_>> =
        all.iter().filter(|one| one.text_at("type").as_deref() == Some("Degree Programme")).collect();
    match programmes.as_slice() {
        [one] => programme(one, drafter),
        several => {
            let named = if several.is_empty() { all.iter().collect() } else { several.to_vec() };
            let titles = named.iter().flat_map(|one| one.all("title")).collect::<Vec<_>>();
            let doubt = if several.is_empty() { Doubt::NoAchievement } else { Doubt::SeveralAwards };
            drafter.ask("title", doubt, texts(&titles).into_iter().take(16).collect());
        }
    }
}

fn programme(found: &Node<'_>, drafter: &mut Drafter) {
    drafter.title(&found.all("title"));
    let instance = found.all("specifies.learningOpportunityInstance");
    let of = |path: &str| instance.iter().flat_map(|one| one.all(path)).collect::<Vec<_>>();
    if of("status").iter().filter_map(Node::text).any(|status| status != "passed") || of("status").is_empty()
    {
        drafter.ask("awarded", Doubt::NotPassed, texts(&[of("status"), of("date")].concat()));
    } else {
        // The day of the result.
        drafter.ask("awarded", Doubt::DayOfFile, texts(&of("date")));
    }
    // Numbers of the programme.
    drafter.ask("id", Doubt::OtherNumber, texts(&found.all("identifier")).into_iter().take(4).collect());
    let code = texts(&found.all("iscedCode"));
    if let [(path, code)] = code.as_slice()
        && code.len() == 4
    {
        drafter.put("isced", code, path);
    }
    let credits = of("credit");
    match credits.as_slice() {
        [] => {}
        [one] => {
            let system = values::credit_system(&one.text_at("scheme").unwrap_or_default());
            if let Some(points) = one.text_at("value") {
                concepts::put_credits(&points, system, one.path(), drafter);
            }
            let level = one.text_at("level").unwrap_or_default();
            match level.as_str() {
                "Bachelor" => drafter.put("type", "bachelor", one.path()),
                "Master" => drafter.put("type", "master", one.path()),
                "PhD" => drafter.put("type", "doctorate", one.path()),
                _ => {}
            }
        }
        several => {
            let points = several.iter().flat_map(|one| one.all("value")).collect::<Vec<_>>();
            drafter.ask("credits", Doubt::Several, texts(&points));
        }
    }
    for level in of("level") {
        if level.text_at("@type").or_else(|| level.text_at("type")).as_deref() == Some("EQF")
            && let Some(value) = level.first("value")
        {
            let number = value.text().unwrap_or_default();
            if matches!(number.as_str(), "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8") {
                drafter.put("eqf", number, value.path());
            } else {
                drafter.ask("eqf", Doubt::FreeLevel, texts(&[value]));
            }
        }
    }
    concepts::grade(&of("resultLabel"), drafter);
    concepts::languages(&of("languageOfInstruction"), drafter);
}
