//! OpenAttestation 2 and 3, as OpenCerts uses it. Identity numbers (`nric`, `fin`) are never read.

use super::doubt::Doubt;
use super::draft::{Drafter, texts};
use super::node::Node;
use super::{concepts, values};
use crate::format::Format;
use crate::json::Json;

pub(super) fn read(root: &Node<'_>, format: Format, drafter: &mut Drafter) {
    let mut withheld = root.all("privacy.obfuscatedData");
    if format == Format::OpenAttestation2 {
        let plain = root.value().get("data").map_or(Json::Null, unsalted);
        of_document(&Node::root(&plain), drafter);
    } else if format == Format::OpenAttestation3 {
        drafter.whole_name(&root.all("credentialSubject.name"));
        if let Some(subject) = root.first("credentialSubject") {
            of_document(&subject, drafter);
        }
        drafter.title(&root.all("name"));
        drafter.awarding_body(&root.all("issuer.name"));
        if !drafter.asks("awarded") {
            drafter.ask("awarded", Doubt::DayOfFile, texts(&root.all("issuanceDate")));
        }
        withheld.extend(root.all("proof.privacy.obfuscated"));
    } else {
        of_document(root, drafter);
    }
    if !withheld.is_empty() {
        drafter.ask("family", Doubt::Withheld, Vec::new());
    }
}

fn of_document(data: &Node<'_>, drafter: &mut Drafter) {
    drafter.whole_name(&data.all("recipient.name"));
    if data.first("recipient").is_some() {
        drafter.title(&data.all("name"));
    }
    let issuers = data.all("issuers.name");
    if !issuers.is_empty() {
        drafter.awarding_body(&issuers);
    }
    days(data, drafter);
    let numbers =
        [data.all("transcriptId"), data.all("additionalData.transcriptId"), data.all("id")].concat();
    if !numbers.is_empty() {
        drafter.ask("id", Doubt::OtherNumber, texts(&numbers));
    }
    // International levels are those of ISCED 2011, and fields those of national lists: other lists than ours.
    let levels = data.all("qualificationLevel");
    if !levels.is_empty() {
        let described =
            levels.iter().flat_map(|level| level.any(&["description", "code"])).collect::<Vec<_>>();
        drafter.ask("eqf", Doubt::OtherLevel, texts(&described));
    }
    concepts::grade(&data.all("additionalData.classification"), drafter);
}

/// Graduation, attainment and issuing: three days that often differ.
fn days(data: &Node<'_>, drafter: &mut Drafter) {
    let named: Vec<Node<'_>> =
        ["graduationDate", "attainmentDate", "issuedOn"].iter().flat_map(|name| data.all(name)).collect();
    let found = texts(&named);
    let of_award: Vec<_> = found.iter().filter(|(path, _)| !path.ends_with("issuedOn")).collect();
    let days: Vec<_> = found.iter().map(|(_, text)| values::day(text)).collect();
    match (of_award.first(), days.first()) {
        (_, None) => {}
        (Some((path, _)), Some(Ok(day))) if days.iter().all(|other| other.as_ref() == Ok(day)) => {
            drafter.put("awarded", day, path);
        }
        (None, Some(_)) => drafter.ask("awarded", Doubt::DayOfFile, found),
        (Some(_), Some(_)) => drafter.ask("awarded", Doubt::SeveralDays, found),
    }
}

/// The data without the salts of its fields: `uuid:type:value`.
fn unsalted(value: &Json) -> Json {
    match value {
        Json::String(text) => {
            let mut parts = text.splitn(3, ':');
            match (parts.next(), parts.next(), parts.next()) {
                (Some(_), Some("string" | "number" | "boolean"), Some(value)) => {
                    Json::String(value.to_owned())
                }
                _ => Json::Null,
            }
        }
        Json::Array(items) => Json::Array(items.iter().map(unsalted).collect()),
        Json::Object(members) => {
            Json::Object(members.iter().map(|(key, value)| (key.clone(), unsalted(value))).collect())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => Json::Null,
    }
}
