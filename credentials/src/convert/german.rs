//! XHochschule, XBildung and XSchule: certificates and diploma supplements of Germany, in XML. Tax numbers are never read.

use super::concepts;
use super::doubt::Doubt;
use super::draft::{Drafter, texts};
use super::node::Node;
use super::values;

/// Documents that award something. Others certify enrolment or courses.
const AWARDS: [&str; 5] = ["zeugnis", "diplomasupplement", "urkunde", "abschluss", "zertifikat"];

pub(super) fn read(name: &str, root: &Node<'_>, drafter: &mut Drafter) {
    let lower = name.to_lowercase();
    if !AWARDS.iter().any(|part| lower.contains(part)) {
        drafter.ask(
            "title",
            Doubt::NoAchievement,
            vec![(name.to_owned(), root.text_at("titel").unwrap_or_default())],
        );
        return;
    }
    let people = ["studierender", "schueler", "angabenInhaber", "diplomaSupplement.angabenInhaber"];
    let of_people = |paths: &[&str]| -> Vec<Node<'_>> {
        people.iter().flat_map(|person| root.all(person)).flat_map(|person| person.any(paths)).collect()
    };
    let family = of_people(&["nameNatuerlichePerson.familienname.name", "familienname"]);
    let given = of_people(&["nameNatuerlichePerson.vorname.name", "vorname"]);
    twice("family", &family, drafter);
    twice("given", &given, drafter);
    let births = of_people(&["geburt.datum", "geburtsdatum"]);
    let births: Vec<Node<'_>> =
        births.iter().flat_map(|birth| birth.any(&["jahrMonatTag", "jahrMonat", "jahr"])).collect();
    match texts(&births).as_slice() {
        [] => {}
        // Partial dates of birth are those of awards.
        [(path, date), rest @ ..] if rest.iter().all(|(_, other)| other == date) => {
            drafter.put("dob", date, path)
        }
        several => drafter.ask("dob", Doubt::Contradiction, several.to_vec()),
    }
    let supplement = root.first("diplomaSupplement");
    let parts: Vec<&Node<'_>> = std::iter::once(root).chain(&supplement).collect();
    let of = |paths: &[&str]| -> Vec<Node<'_>> { parts.iter().flat_map(|part| part.any(paths)).collect() };
    let titles =
        of(&["angabenQualifikation.bezeichnungQualifikationGrad", "abschluss.bezeichnung", "abschluss"]);
    let named: Vec<_> = texts(&titles);
    if named.windows(2).any(|pair| matches!(pair, [one, other] if one.1 != other.1)) {
        drafter.ask("title", Doubt::Contradiction, named);
    } else if let Some(title) = titles.into_iter().next() {
        drafter.title(&[title]);
    }
    drafter.day("awarded", &of(&["datumDesErwerbs", "abschluss.datumDesErwerbs"]));
    if !drafter.has("awarded") && !drafter.asks("awarded") {
        drafter.ask("awarded", Doubt::DayOfFile, texts(&of(&["ausstellungsdatum", "ausstellung.datum"])));
    }
    drafter.awarding_body(&of(&[
        "angabenQualifikation.verleihendeEinrichtung",
        "hochschule.name",
        "schule.name.name",
    ]));
    // Only the level of this qualification: other levels are those of the studies that it opens.
    let level = of(&["dauerUndEbeneQualifikation.ebeneDerQualifikation", "allgemeineAngaben.niveauEQR"]);
    let codes: Vec<Node<'_>> = level
        .iter()
        .flat_map(|level| level.any(&["ebeneDerQualifikationCodeEQF.code", "codeEQF.code", "code"]))
        .collect();
    if codes.is_empty() {
        let free = texts(&level.iter().flat_map(|level| level.all("freitext")).collect::<Vec<_>>());
        if !free.is_empty() {
            drafter.ask("eqf", Doubt::FreeLevel, free);
        }
    } else {
        concepts::eqf(&codes, drafter);
    }
    let points = texts(&of(&[
        "erbrachteLeistungspunkteECTS",
        "dauerUndEbeneQualifikation.dauerStudiumInJahrenOderECTS.umfangInECTS",
    ]));
    if let [(path, points), ..] = points.as_slice() {
        concepts::put_credits(points, Some("ects"), path, drafter);
        if path.contains("umfang") && drafter.has("ects") {
            drafter.ask("credits", Doubt::CreditsOfProgramme, vec![(path.clone(), points.clone())]);
        }
    }
    let marks = of(&["benotung.gesamtnote", "erzielteErgebnisse.gesamtnoteUndNotensystem", "gesamtnote"]);
    concepts::grade(&marks.iter().flat_map(|mark| mark.all("note")).collect::<Vec<_>>(), drafter);
    // 1,0 is the best and 5,0 the worst: the German scale.
    let scale =
        |name: &str| marks.first().and_then(|mark| mark.text_at(&format!("bewertungsschemaNote.{name}")));
    if let (Some(best), Some(worst)) = (scale("besteBewertung"), scale("schlechtesteBewertung"))
        && drafter.has("grade")
        && best.starts_with('1')
        && worst.starts_with('5')
    {
        drafter.put("grade_scheme", "DE-5", marks.first().map(Node::path).unwrap_or_default());
    }
    let form = of(&["erzielteErgebnisse.studienform", "studienform"]);
    if let [(path, form)] = texts(&form).as_slice() {
        match form.as_str() {
            "Vollzeit" => drafter.put("mode", "full-time", path),
            "Teilzeit" => drafter.put("mode", "part-time", path),
            _ => drafter.ask("mode", Doubt::OtherMode, vec![(path.clone(), form.clone())]),
        }
    }
    concepts::languages(
        &of(&["angabenQualifikation.spracheUnterrichtPruefung.code", "spracheUnterrichtPruefung.code"]),
        drafter,
    );
    drafter.ask("id", Doubt::NotInFormat, Vec::new());
    if values::last_part(&lower).contains("abitur") {
        drafter.put("type", "general", name);
    }
}

/// A name that certificate and supplement both have: they must agree.
fn twice(field: &'static str, nodes: &[Node<'_>], drafter: &mut Drafter) {
    let found = texts(nodes);
    match found.as_slice() {
        [] => {}
        [(path, name), rest @ ..] if rest.iter().all(|(_, other)| other == name) => {
            if values::is_mojibake(name) {
                drafter.ask(field, Doubt::Mojibake, found);
            } else {
                drafter.put(field, name, path);
            }
        }
        _ => drafter.ask(field, Doubt::Contradiction, found),
    }
}
