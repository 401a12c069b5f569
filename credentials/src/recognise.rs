//! What a JSON or XML document is, from its types, contexts, namespaces and shape.

use crate::format::Format;
use crate::json::Json;
use crate::xml::Document;

/// Types of Open Badges 2.0 that award nothing.
const BADGE_PARTS: [&str; 8] = [
    "BadgeClass",
    "Issuer",
    "Profile",
    "Criteria",
    "Endorsement",
    "RevocationList",
    "CryptographicKey",
    "OtherAssertion",
];

/// The format of a JSON object. A container is [`Format::W3cPresentation`] or [`Format::Json`].
pub(crate) fn json(value: &Json) -> Format {
    let facts = Facts::new(value);
    let has = |key| value.get(key).is_some();
    let is_vc = facts.has_type("VerifiableCredential") || has("credentialSubject");
    if facts.has_type("EuropeanDigitalCredential") {
        Format::Elm3
    } else if facts.has_type("ClrCredential") {
        Format::Clr2
    } else if facts.has_type("OpenAttestationCredential") || is_vc && facts.has_context("openattestation") {
        Format::OpenAttestation3
    } else if is_open_attestation_2(value) {
        Format::OpenAttestation2
    } else if has("transcript") && (has("issuer") || has("issuers")) && has("recipient") {
        Format::OpenAttestation2Content
    } else if facts.has_type("BlockchainCertificate")
        || has("document") && has("receipt")
        || has("assertion") && has("certificate") && has("recipient")
    {
        Format::Blockcerts1
    } else if facts.has_type("BlockcertsCredential") || is_vc && facts.has_context("blockcerts") {
        Format::Blockcerts3
    } else if facts.has_context("blockcerts") && has("badge") {
        Format::Blockcerts2
    } else if ["OpenBadgeCredential", "AchievementCredential", "EndorsementCredential"]
        .iter()
        .any(|name| facts.has_type(name))
        || is_vc
            && facts.has_context("/ob/v3p0")
            && value.get("credentialSubject").is_some_and(awards_achievement)
    {
        Format::OpenBadge3
    } else if is_vc {
        Format::W3cVc
    } else if has("badge") && has("recipient") {
        Format::OpenBadge2
    } else if facts.has_type("VerifiablePresentation") {
        Format::W3cPresentation
    } else if facts.has_context("/ns/did/") {
        Format::DidDocument
    } else if BADGE_PARTS.iter().any(|name| facts.has_type(name)) && has("@context") {
        Format::OpenBadge2Part
    } else if has("vct") && has("claims") {
        Format::SdJwtTypeMetadata
    } else if has("kty") {
        Format::Jwk
    } else if is_context(value) {
        Format::JsonLdContext
    } else {
        Format::Json
    }
}

/// The format of the payload of a token: the credential itself, or in `vc` (VC-JWT 1.1).
pub(crate) fn token_payload(payload: &Json) -> Format {
    let credential = payload.get("vc").or_else(|| payload.get("credential")).unwrap_or(payload);
    let format = json(credential);
    if format.is_credential() { format } else { Format::Jwt }
}

/// The format of an XML document.
pub(crate) fn xml(document: &Document) -> Format {
    let namespace = document.namespace.as_str();
    match document.root.as_str() {
        "europassCredential" | "verifiablePresentation" if namespace.contains("data.europa.eu/") => {
            Format::EdciXml
        }
        "elmo" => Format::Elmo,
        "svg" => Format::Svg,
        _ if namespace.contains("xhochschule") => Format::XHochschule,
        _ if namespace.contains("xschule") || namespace.contains("xbildung") => Format::XBildung,
        _ => Format::Xml,
    }
}

struct Facts<'a> {
    types: Vec<&'a str>,
    contexts: Vec<&'a str>,
}

impl<'a> Facts<'a> {
    fn new(value: &'a Json) -> Self {
        let texts = |key| value.get(key).map(Json::items).unwrap_or_default().iter().filter_map(Json::as_str);
        Self { types: texts("type").chain(texts("@type")).collect(), contexts: texts("@context").collect() }
    }

    fn has_type(&self, name: &str) -> bool {
        self.types.iter().any(|found| found.rsplit(['#', '/', ':']).next() == Some(name))
    }

    fn has_context(&self, part: &str) -> bool {
        self.contexts.iter().any(|found| found.contains(part))
    }
}

fn is_open_attestation_2(value: &Json) -> bool {
    let signature = value.get("signature");
    let has_hash = signature.is_some_and(|signature| signature.get("targetHash").is_some());
    has_hash && value.get("data").is_some_and(Json::is_object)
}

fn awards_achievement(subject: &Json) -> bool {
    subject.items().iter().any(|subject| subject.get("achievement").is_some())
}

/// Whether it is a JSON-LD context and nothing else.
fn is_context(value: &Json) -> bool {
    let Json::Object(members) = value else { return false };
    members
        .iter()
        .any(|(key, value)| key == "@context" && !value.items().iter().all(|item| item.as_str().is_some()))
        && members.iter().all(|(key, _)| {
            matches!(key.as_str(), "@context" | "id" | "@id" | "name" | "description")
                || key.starts_with("obi:")
        })
}
