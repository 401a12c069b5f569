//! Concepts of the European Learning Model, which JSON-LD (`id`), EDCI XML (`@uri`) and others name by address.

use super::doubt::Doubt;
use super::draft::{Drafter, ProposedValue, texts};
use super::node::Node;
use super::values;

/// A level of the European Qualifications Framework, from concepts; free text is asked about.
pub(super) fn eqf(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let levels: Vec<(String, String)> =
        nodes.iter().filter_map(|node| Some((node.path().to_owned(), node.id()?))).collect();
    let found: Vec<Option<&str>> = levels.iter().map(|(_, address)| values::eqf(address)).collect();
    match found.as_slice() {
        [] => {}
        [Some(level), rest @ ..] if rest.iter().all(|other| *other == Some(*level)) => {
            if let Some((path, _)) = levels.first() {
                drafter.put("eqf", *level, path);
            }
        }
        [None, ..] => drafter.ask("eqf", Doubt::FreeLevel, levels),
        [Some(_), ..] => drafter.ask("eqf", Doubt::Several, levels),
    }
}

/// Asks if the title names another level than the one that was found.
pub(super) fn eqf_fits_title(drafter: &mut Drafter, title: Option<&str>, level: Option<&str>) {
    let (Some(title), Some(level)) = (title, level) else { return };
    let named =
        title.to_lowercase().split("eqf level").nth(1).and_then(|rest| rest.trim_start().chars().next());
    if named.is_some_and(|named| named.is_ascii_digit() && !level.starts_with(named)) {
        let found = vec![("title".to_owned(), title.to_owned()), ("eqf".to_owned(), level.to_owned())];
        drafter.ask("eqf", Doubt::LevelContradictsTitle, found);
    }
}

/// A national level, by its label.
pub(super) fn nqf(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let labels: Vec<Node<'_>> =
        nodes.iter().flat_map(|node| node.any(&["prefLabel", "targetName", "label"])).collect();
    let found: Vec<_> = labels.iter().flat_map(Node::in_languages).collect();
    match found.as_slice() {
        [] => {}
        [one] => drafter.put("nqf", &one.text, &one.path),
        several => {
            let listed = several.iter().map(|one| (one.path.clone(), one.text.clone())).collect();
            drafter.ask("nqf", Doubt::Several, listed);
        }
    }
}

/// A field of education, if it is one of ISCED-F.
pub(super) fn isced(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let found: Vec<(String, String)> =
        nodes.iter().filter_map(|node| Some((node.path().to_owned(), values::isced(&node.id()?)?))).collect();
    match found.as_slice() {
        [] => {}
        [(path, code), rest @ ..] if rest.iter().all(|(_, other)| other == code) => {
            drafter.put("isced", code, path)
        }
        _ => drafter.ask("isced", Doubt::Several, found),
    }
}

/// Credits: nodes with `point` and a framework.
pub(super) fn credits(nodes: &[Node<'_>], of_programme: bool, drafter: &mut Drafter) {
    let mut found = Vec::new();
    for node in nodes {
        let Some(points) = node.text_at("point") else { continue };
        let framework = node.first("framework");
        let labels = framework.iter().flat_map(|framework| {
            let labels = framework.any(&["prefLabel", "targetName"]);
            let labels = labels.iter().flat_map(Node::in_languages).map(|one| one.text).collect::<Vec<_>>();
            framework.id().into_iter().chain(labels)
        });
        let system = labels.into_iter().find_map(|name| values::credit_system(&name));
        found.push((node.path().to_owned(), points, system));
    }
    let Some((path, points, system)) = found.first().cloned() else { return };
    let listed: Vec<_> = found.iter().map(|(path, points, _)| (path.clone(), points.clone())).collect();
    if found.iter().any(|(_, other, _)| *other != points) {
        return drafter.ask("credits", Doubt::Several, listed);
    }
    put_credits(&points, system, &path, drafter);
    if of_programme && (drafter.has("ects") || drafter.has("credits")) {
        drafter.ask("credits", Doubt::CreditsOfProgramme, listed);
    }
}

/// Takes a number of credits of a system.
pub(super) fn put_credits(points: &str, system: Option<&'static str>, path: &str, drafter: &mut Drafter) {
    let asked = || vec![(path.to_owned(), points.to_owned())];
    match (values::points(points), system) {
        (Ok(None), _) => {}
        (Ok(Some(points)), Some("ects")) => drafter.put("ects", points, path),
        (Ok(Some(points)), Some(system)) => {
            drafter.put_value("credits", ProposedValue::Credits { points, system }, path);
        }
        (Ok(Some(_)), None) => drafter.ask("credits", Doubt::CreditSystem, asked()),
        (Err(doubt), _) => drafter.ask("credits", doubt, asked()),
    }
}

/// A duration, if there are no credits: hours only.
pub(super) fn workload(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let found = texts(nodes);
    let Some((path, duration)) = found.first() else { return };
    if drafter.has("ects") || drafter.has("credits") || drafter.asks("credits") {
        return;
    }
    match values::hours(duration) {
        Ok(hours) => drafter.put("hours", hours, path),
        Err(doubt) => drafter.ask("hours", doubt, found),
    }
}

/// Place and schedule of learning, of which an award has one.
pub(super) fn mode(places: &[Node<'_>], schedules: &[Node<'_>], drafter: &mut Drafter) {
    let of = |node: &Node<'_>| Some((node.path().to_owned(), node.id()?));
    let found: Vec<(String, String)> = places.iter().chain(schedules).filter_map(of).collect();
    match found.as_slice() {
        [] => {}
        [(path, address)] => match values::mode(address) {
            Ok(mode) => drafter.put("mode", mode, path),
            Err(doubt) => drafter.ask("mode", doubt, found.clone()),
        },
        _ if !places.is_empty() && !schedules.is_empty() => drafter.ask("mode", Doubt::TwoModes, found),
        _ => drafter.ask("mode", Doubt::Several, found),
    }
}

/// Languages of instruction.
pub(super) fn languages(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let mut codes: Vec<String> = Vec::new();
    let mut path = String::new();
    for node in nodes {
        let Some(address) = node.id() else { continue };
        if path.is_empty() {
            node.path().clone_into(&mut path);
        }
        let code = values::last_part(&address).to_owned();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    if !codes.is_empty() {
        drafter.put_value("langs", ProposedValue::List(codes), &path);
    }
}

/// The country of the awarding body.
pub(super) fn country(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let of = |node: &Node<'_>| Some((node.path().to_owned(), values::last_part(&node.id()?).to_owned()));
    let found: Vec<(String, String)> = nodes.iter().filter_map(of).collect();
    match found.as_slice() {
        [] => {}
        [(path, code), rest @ ..] if rest.iter().all(|(_, other)| other == code) => {
            if (2..=3).contains(&code.len()) {
                drafter.put("country", code, path);
            } else {
                drafter.ask("country", Doubt::NotACode, found);
            }
        }
        _ => drafter.ask("country", Doubt::Several, found),
    }
}

/// Grades that are more than a pass.
pub(super) fn grade(nodes: &[Node<'_>], drafter: &mut Drafter) {
    let found: Vec<_> =
        nodes.iter().flat_map(Node::in_languages).filter(|one| !values::is_only_pass(&one.text)).collect();
    match found.as_slice() {
        [] => {}
        [one, rest @ ..] if rest.iter().all(|other| other.text == one.text) => {
            drafter.put("grade", &one.text, &one.path)
        }
        several => {
            let listed = several.iter().map(|one| (one.path.clone(), one.text.clone())).collect();
            drafter.ask("grade", Doubt::Several, listed);
        }
    }
}

/// The only text of a language map; several are asked about.
pub(super) fn only_text(field: &'static str, nodes: &[Node<'_>], drafter: &mut Drafter) {
    let found: Vec<_> = nodes.iter().flat_map(Node::in_languages).collect();
    match found.as_slice() {
        [] => {}
        [one, rest @ ..] if rest.iter().all(|other| other.text == one.text) => {
            drafter.put(field, &one.text, &one.path)
        }
        several => {
            let listed = several.iter().map(|one| (one.path.clone(), one.text.clone())).collect();
            drafter.ask(field, Doubt::Several, listed);
        }
    }
}
