//! Open Badges 2 and 3, Comprehensive Learner Records 2, Blockcerts 1 to 3.

use super::concepts;
use super::doubt::Doubt;
use super::draft::{Drafter, texts};
use super::node::Node;
use super::values;

pub(super) fn open_badge_3(root: &Node<'_>, drafter: &mut Drafter) {
    let Some(subject) = root.first("credentialSubject") else { return };
    let inner = subject.all("verifiableCredential");
    if let [one] = inner.as_slice()
        && subject.first("achievement").is_none()
    {
        return open_badge_3(one, drafter);
    }
    names(&subject, drafter);
    let achievements = subject.all("achievement");
    if inner.len() > 1 || achievements.len() > 1 {
        let named =
            inner.iter().flat_map(|one| one.any(&["name", "credentialSubject.achievement.name"])).collect();
        let titles = [named, subject.all("achievement.name")].concat();
        let titles =
            titles.iter().flat_map(Node::in_languages).map(|one| (one.path, one.text)).take(16).collect();
        drafter.ask("title", Doubt::SeveralAwards, titles);
    } else if let Some(achievement) = achievements.first() {
        of_achievement(root, &subject, achievement, drafter);
    }
    drafter.day("awarded", &root.all("awardedDate"));
    if !drafter.has("awarded") && !drafter.asks("awarded") {
        let of_file = [root.all("validFrom"), root.all("issuanceDate")].concat();
        drafter.ask("awarded", Doubt::DayOfFile, texts(&of_file));
    }
    drafter.day("expires", &root.any(&["validUntil", "expirationDate"]));
    let numbers = [subject.all("licenseNumber"), root.all("id")].concat();
    let doubt = if numbers.is_empty() { Doubt::Missing } else { Doubt::OtherNumber };
    drafter.ask("id", doubt, texts(&numbers));
}

/// The holder's name in one string. Hashed identities and mail addresses are never names.
fn names(subject: &Node<'_>, drafter: &mut Drafter) {
    let mut whole = Vec::new();
    for identifier in subject.all("identifier") {
        let is_hashed =
            !matches!(identifier.first("hashed").map(|node| node.value().as_bool()), Some(Some(false)));
        let kind = identifier.text_at("identityType").unwrap_or_default();
        let value = identifier.all("identityHash");
        if is_hashed || value.iter().filter_map(Node::text).any(|text| text.contains('@')) {
            continue;
        }
        match kind.as_str() {
            "name" => whole.extend(value),
            "birthdate" | "dateOfBirth" => drafter.day("dob", &value),
            _ => {}
        }
    }
    if whole.is_empty() {
        whole = subject.any(&["name", "studentName"]);
        whole.retain(|node| !node.text().unwrap_or_default().contains('@'));
    }
    drafter.whole_name(&whole);
}

fn of_achievement(root: &Node<'_>, subject: &Node<'_>, achievement: &Node<'_>, drafter: &mut Drafter) {
    drafter.title(&achievement.all("name"));
    if drafter.has("title")
        && let Some(language) = achievement.first("inLanguage")
    {
        let tag = language.text().unwrap_or_default();
        if tag.starts_with("en") {
            drafter.ask("title_lang", Doubt::LanguageTag, texts(&[language]));
        } else if !tag.is_empty() {
            drafter.put("title_lang", tag, language.path());
        }
    }
    if let Some(kind) = achievement.first("achievementType") {
        match values::achievement_type(&kind.text().unwrap_or_default()) {
            Some(found) => drafter.put("type", found, kind.path()),
            None => drafter.ask("type", Doubt::TypeUnclear, texts(&[kind])),
        }
    }
    let earned = subject.all("creditsEarned");
    let credits = if earned.is_empty() { achievement.all("creditsAvailable") } else { earned };
    if let [(path, points), ..] = texts(&credits).as_slice() {
        concepts::put_credits(points, None, path, drafter);
    }
    result(subject, achievement, drafter);
    let aligned: Vec<Node<'_>> = achievement.all("alignment.targetUrl");
    let of = |part: &str| -> Vec<Node<'_>> {
        aligned.iter().filter(|node| node.text().is_some_and(|text| text.contains(part))).cloned().collect()
    };
    concepts::eqf(&of("/snb/eqf/"), drafter);
    concepts::isced(&of("/isced-f/"), drafter);
    let creator = achievement.first("creator").filter(|creator| creator.first("name").is_some());
    let body = creator.or_else(|| root.first("issuer"));
    let of_body = |path: &str| body.iter().flat_map(|body| body.all(path)).collect::<Vec<_>>();
    drafter.awarding_body(&of_body("name"));
    concepts::country(&of_body("address.addressCountryCode"), drafter);
}

/// The value of the only result that is a grade.
fn result(subject: &Node<'_>, achievement: &Node<'_>, drafter: &mut Drafter) {
    let described = achievement.all("resultDescription");
    let is_grade = |result: &Node<'_>| {
        let wanted = result.text_at("resultDescription");
        let description = described.iter().find(|one| one.text_at("id") == wanted && wanted.is_some());
        let kind = description.and_then(|one| one.text_at("resultType")).unwrap_or_default();
        ["LetterGrade", "GradePointAverage", "Percent"].contains(&kind.as_str())
    };
    let grades: Vec<Node<'_>> = subject
        .all("result")
        .iter()
        .filter(|result| is_grade(result))
        .flat_map(|result| result.all("value"))
        .collect();
    concepts::grade(&grades, drafter);
}

/// Open Badges 2: the holder is a hash of a mail address, and everything else is on the web.
pub(super) fn open_badge_2(root: &Node<'_>, drafter: &mut Drafter) {
    drafter.title(&root.all("badge.name"));
    drafter.awarding_body(&root.all("badge.issuer.name"));
    drafter.ask("family", Doubt::NotInFormat, Vec::new());
    of_assertion(&root.all("issuedOn"), &root.any(&["uid", "id"]), drafter);
    drafter.day("expires", &root.all("expires"));
}

/// The moment of issuing is not the day of the award, and the identifier is that of the file.
fn of_assertion(issued: &[Node<'_>], number: &[Node<'_>], drafter: &mut Drafter) {
    drafter.ask("awarded", Doubt::DayOfFile, texts(issued));
    drafter.ask("id", if number.is_empty() { Doubt::Missing } else { Doubt::OtherNumber }, texts(number));
}

pub(super) fn blockcerts_1(root: &Node<'_>, drafter: &mut Drafter) {
    let inside = root.first("document");
    let document = inside.as_ref().unwrap_or(root);
    drafter.name("family", &document.all("recipient.familyName"));
    drafter.name("given", &document.all("recipient.givenName"));
    drafter.title(&document.any(&["certificate.name", "certificate.title"]));
    drafter.awarding_body(&document.all("certificate.issuer.name"));
    of_assertion(&document.all("assertion.issuedOn"), &document.all("assertion.uid"), drafter);
}

/// `displayHtml` and `metadataJson` have a layout of each school, and are never read.
pub(super) fn blockcerts_2(root: &Node<'_>, drafter: &mut Drafter) {
    drafter.whole_name(&root.all("recipientProfile.name"));
    drafter.title(&root.all("badge.name"));
    drafter.awarding_body(&root.all("badge.issuer.name"));
    of_assertion(&root.all("issuedOn"), &root.all("id"), drafter);
    drafter.day("expires", &root.all("expires"));
}

pub(super) fn blockcerts_3(root: &Node<'_>, drafter: &mut Drafter) {
    let subjects = root.all("credentialSubject");
    if let [subject] = subjects.as_slice() {
        drafter.whole_name(&subject.all("name"));
    }
    let claim = root.all("credentialSubject.claim.name");
    drafter.title(&if claim.is_empty() { root.all("name") } else { claim });
    drafter.awarding_body(&root.all("issuer.name"));
    of_assertion(&root.any(&["issuanceDate", "validFrom"]), &root.all("id"), drafter);
    drafter.day("expires", &root.any(&["expirationDate", "validUntil"]));
}
