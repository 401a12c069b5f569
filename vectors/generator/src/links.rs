//! The vectors of links: files, and what is hashed of each. Section 4.4 of the specification.

use qualistamp_core::sha256;
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::{LinkCase, RuleLink};

/// An Open Badge, as its issuer wrote it.
const BADGE: &str = "{\n  \"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"],\n  \"proof\": {\"type\": \"DataIntegrityProof\"},\n  \
                     \"credentialSubject\": {\"name\": \"\\u0395\\u03bb\\u03ad\\u03bd\\u03b7\", \"credits\": 60.0, \"\\ud83d\\ude00\": 1e21, \"\\ufb33\": 1.5e-7}\n}";

/// The same in canonical form, without its proof. The key U+1F600 is before U+FB33, by UTF-16.
const CANONICAL: &str = "{\"credentialSubject\":{\"credits\":60,\"name\":\"Ελένη\",\"\u{1f600}\":1e+21,\"\u{fb33}\":1.5e-7},\
                         \"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]}";

/// The payload of a seal. Its spaces are part of what was signed.
const PAYLOAD: &str =
    r#"{"type": ["VerifiableCredential", "EuropeanDigitalCredential"], "id": "urn:credential:1"}"#;
const PAYLOAD_CANONICAL: &str =
    r#"{"id":"urn:credential:1","type":["VerifiableCredential","EuropeanDigitalCredential"]}"#;

/// Wrapped OpenAttestation documents: version 2, the same with a field withheld, and version 3.
const WRAPPED_2: &str = r#"{"version":"https://schema.openattestation.com/2.0/schema.json","data":{"name":"a1:string:Diploma","recipient":{"name":"a2:string:Ελένη"},"issuers":[{"name":"a3:string:University of Example"}]},"signature":{"type":"SHA3MerkleProof","targetHash":"dd59d46cdee69fe58d579960daf5ab8a8469b34bdc69acf6df328a0f4ddfe422","proof":[],"merkleRoot":"dd59d46cdee69fe58d579960daf5ab8a8469b34bdc69acf6df328a0f4ddfe422"}}"#;
const WITHHELD_2: &str = r#"{"version":"https://schema.openattestation.com/2.0/schema.json","data":{"name":"a1:string:Diploma","issuers":[{"name":"a3:string:University of Example"}]},"signature":{"type":"SHA3MerkleProof","targetHash":"dd59d46cdee69fe58d579960daf5ab8a8469b34bdc69acf6df328a0f4ddfe422","proof":[],"merkleRoot":"dd59d46cdee69fe58d579960daf5ab8a8469b34bdc69acf6df328a0f4ddfe422"},"privacy":{"obfuscatedData":["30e4a7690f26933f37d8d711c295dd394cf99f4585a0af3825a0bdedc4305466"]}}"#;
const WRAPPED_3: &str = r#"{"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential","OpenAttestationCredential"],"credentialSubject":{"name":"Ελένη","credits":7.5,"honours":true,"minor":null},"proof":{"type":"OpenAttestationMerkleProofSignature2018","targetHash":"7ab6d92b8b72b244a4e1223cdcbb8275eb0a9b486caa3690dc8ec6ec96bf95b4","salts":"W3sidmFsdWUiOiI1YSIsInBhdGgiOiJAY29udGV4dFswXSJ9LHsidmFsdWUiOiI1YSIsInBhdGgiOiJ0eXBlWzBdIn0seyJ2YWx1ZSI6IjVhIiwicGF0aCI6InR5cGVbMV0ifSx7InZhbHVlIjoiNWEiLCJwYXRoIjoiY3JlZGVudGlhbFN1YmplY3QubmFtZSJ9LHsidmFsdWUiOiI1YSIsInBhdGgiOiJjcmVkZW50aWFsU3ViamVjdC5jcmVkaXRzIn0seyJ2YWx1ZSI6IjVhIiwicGF0aCI6ImNyZWRlbnRpYWxTdWJqZWN0Lmhvbm91cnMifSx7InZhbHVlIjoiNWEiLCJwYXRoIjoiY3JlZGVudGlhbFN1YmplY3QubWlub3IifV0=","privacy":{"obfuscated":[]}}}"#;
const TARGET_2: &str = "dd59d46cdee69fe58d579960daf5ab8a8469b34bdc69acf6df328a0f4ddfe422";
const TARGET_3: &str = "7ab6d92b8b72b244a4e1223cdcbb8275eb0a9b486caa3690dc8ec6ec96bf95b4";

/// What is hashed, by its rule.
type Hashed = (&'static str, Vec<u8>);

pub(crate) fn cases() -> Vec<LinkCase> {
    let canonical = || vec![("canonical-json", CANONICAL.into())];
    let seal = |header: &str, payload: &str| {
        let (header, payload) = (base64url(header.as_bytes()), serde_json::Value::from(payload));
        format!(r#"{{"signatures": [{{"protected": "{header}", "signature": "cw"}}], "payload": {payload}}}"#)
    };
    let unencoded = r#"{"alg":"RS256","b64":false,"crit":["b64"]}"#;
    let of_seal = || vec![("jws-payload", PAYLOAD.into()), ("canonical-json", PAYLOAD_CANONICAL.into())];
    let presentation = |inner: &str| {
        format!(r#"{{"type": "VerifiablePresentation", "verifiableCredential": [{inner}], "proof": {{}}}}"#)
    };
    let token = |header: &str, payload: &str| {
        format!("{}.{}", base64url(header.as_bytes()), base64url(payload.as_bytes()))
    };
    let vc_jwt = token(r#"{"alg":"ES256","typ":"JWT"}"#, &format!(r#"{{"vc":{PAYLOAD}}}"#));
    let disclosure = base64url(r#"["s1","family_name","Papadopoulou"]"#.as_bytes());
    let inner = base64url(r#"["s2","grade","8,45"]"#.as_bytes());
    let outer = base64url(format!(r#"["s3",{{"_sd":["{}"]}}]"#, digest(&inner)).as_bytes());
    let sd_jwt = token(
        r#"{"alg":"ES256","typ":"dc+sd-jwt"}"#,
        &format!(
            r#"{{"vct":"urn:x","_sd":["{}"],"degrees":[{{"...":"{}"}}]}}"#,
            digest(&disclosure),
            digest(&outer)
        ),
    );
    let signing_input = |token: &str| vec![("signing-input", token.as_bytes().to_vec())];
    let xml =
        "<elmo xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\">\n<learner>é</learner>\n</elmo>\n";
    let of_xml = || vec![("xml-text", xml.into())];
    let svg = |inside: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">{inside}</svg>"
        )
    };
    let target = |digits: &str| vec![("target-hash", unhex(digits))];
    let accepted: Vec<(&str, &str, String, Vec<Hashed>)> = vec![
        (
            "json",
            "JSON with a proof: numbers, escapes and the order of keys of RFC 8785",
            BADGE.to_owned(),
            canonical(),
        ),
        (
            "json-crlf-bom",
            "the same with a byte order mark and CRLF",
            format!("\u{feff}{}", BADGE.replace('\n', "\r\n")),
            canonical(),
        ),
        (
            "json-canonical",
            "the same in canonical form: the link to its bytes is another rule for the same digest",
            CANONICAL.to_owned(),
            canonical(),
        ),
        (
            "presentation",
            "a presentation with one credential: the holder's proof does not count",
            presentation(BADGE),
            canonical(),
        ),
        ("two-presentations", "two containers are allowed", presentation(&presentation(BADGE)), canonical()),
        (
            "presentation-of-two",
            "a presentation with two credentials: only its bytes",
            presentation(&format!("{BADGE}, {BADGE}")),
            vec![],
        ),
        (
            "upload-form",
            "the upload form of European Digital Credentials",
            format!(r#"{{"credential": {PAYLOAD}, "deliveryDetails": {{}}}}"#),
            vec![("canonical-json", PAYLOAD_CANONICAL.into())],
        ),
        ("seal", "a seal whose payload is not encoded (RFC 7797)", seal(unencoded, PAYLOAD), of_seal()),
        (
            "seal-encoded",
            "a seal whose payload is in Base64url",
            seal(r#"{"alg":"ES256"}"#, &base64url(PAYLOAD.as_bytes())),
            of_seal(),
        ),
        (
            "jwt",
            "a VC-JWT: header and payload, without the signature",
            format!("{vc_jwt}.cw"),
            signing_input(&vc_jwt),
        ),
        (
            "jwt-wrapped",
            "the same, broken into lines by a mail program",
            format!("{}\r\n {}.cw\n", vc_jwt.split_at(40).0, vc_jwt.split_at(40).1),
            signing_input(&vc_jwt),
        ),
        (
            "sd-jwt",
            "an SD-JWT with a disclosure inside a disclosure",
            format!("{sd_jwt}.cw~{disclosure}~{inner}~{outer}~"),
            signing_input(&sd_jwt),
        ),
        (
            "sd-jwt-withheld",
            "the same with everything withheld",
            format!("{sd_jwt}.cw~"),
            signing_input(&sd_jwt),
        ),
        ("open-attestation-2", "the target hash, from the content", WRAPPED_2.to_owned(), target(TARGET_2)),
        (
            "open-attestation-2-withheld",
            "the same with a field withheld",
            WITHHELD_2.to_owned(),
            target(TARGET_2),
        ),
        (
            "open-attestation-3",
            "the target hash, from the salts and the content",
            WRAPPED_3.to_owned(),
            target(TARGET_3),
        ),
        ("xml", "XML", xml.to_owned(), of_xml()),
        (
            "xml-crlf-bom",
            "the same with a byte order mark and CRLF",
            format!("\u{feff}{}", xml.replace('\n', "\r\n")),
            of_xml(),
        ),
        (
            "svg",
            "a badge in a drawing",
            svg(&format!("<openbadges:credential><![CDATA[{BADGE}]]></openbadges:credential>")),
            canonical(),
        ),
        (
            "svg-token",
            "a token in a drawing",
            svg(&format!("<openbadges:credential verify=\"{vc_jwt}.cw\"/>")),
            signing_input(&vc_jwt),
        ),
        ("pdf", "a PDF: its bytes", "%PDF-1.7\n".to_owned(), vec![]),
        ("other-json", "JSON that is no credential: its bytes", r#"{"grade": 8.50}"#.to_owned(), vec![]),
    ];
    let refused = [
        (
            "duplicate-key",
            "a key that is there twice, once escaped",
            r#"{"type": "VerifiableCredential", "typ\u0065": "x"}"#.to_owned(),
        ),
        (
            "integer",
            "an integer beyond 2^53",
            r#"{"credentialSubject": {"credits": 9007199254740993}}"#.to_owned(),
        ),
        (
            "number",
            "a number beyond a 64-bit float",
            r#"{"credentialSubject": {"credits": 1e400}}"#.to_owned(),
        ),
        ("surrogate", "half a surrogate pair", r#"{"credentialSubject": {"name": "\ud83d"}}"#.to_owned()),
        ("depth", "65 levels of JSON", format!("{{\"a\": {}{}}}", "[".repeat(64), "]".repeat(64))),
        ("alg-none", "a token that nobody signed", format!("{}.", token(r#"{"alg":"none"}"#, PAYLOAD))),
        ("b64-not-critical", "`b64` that is not in `crit`", seal(r#"{"alg":"RS256","b64":false}"#, PAYLOAD)),
        (
            "disclosure",
            "a disclosure that the issuer did not sign",
            format!("{sd_jwt}.cw~{}~", base64url(r#"["s9","family_name","Nobody"]"#.as_bytes())),
        ),
        ("disclosure-inside", "a disclosure whose outer one is withheld", format!("{sd_jwt}.cw~{inner}~")),
        (
            "open-attestation-2-altered",
            "content that does not have its target hash",
            WRAPPED_2.replace("Diploma", "Diplome"),
        ),
        (
            "open-attestation-3-added",
            "a field that the target hash does not cover",
            WRAPPED_3.replace("\"honours\":true", "\"honours\":true,\"grade\":\"10\""),
        ),
        ("three-presentations", "three containers", presentation(&presentation(&presentation(BADGE)))),
        ("document-type", "XML with a document type", format!("<!DOCTYPE elmo [<!ENTITY a \"b\">]>{xml}")),
        (
            "external-type",
            "XML with an external document type",
            format!("<!DOCTYPE elmo SYSTEM \"x.dtd\">{xml}"),
        ),
        (
            "two-badges",
            "a drawing with two badges",
            svg("<openbadges:credential verify=\"a\"/><openbadges:credential verify=\"b\"/>"),
        ),
    ];
    let accepted = accepted.into_iter().map(|(name, about, file, hashed)| {
        let bytes = ("bytes", file.clone().into_bytes());
        let links = hashed.into_iter().chain([bytes]).map(|(rule, content)| RuleLink {
            rule: rule.to_owned(),
            link: Hex(sha256(&content).iter().take(24).copied().collect()),
        });
        case(name, about, file, Some(links.collect()))
    });
    accepted.chain(refused.into_iter().map(|(name, about, file)| case(name, about, file, None))).collect()
}

fn case(name: &str, about: &str, file: String, links: Option<Vec<RuleLink>>) -> LinkCase {
    LinkCase { id: format!("link/{name}"), about: about.to_owned(), file: Hex(file.into_bytes()), links }
}

/// RFC 4648 section 5, without padding.
fn base64url(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits =
            (0..3).fold(0_usize, |bits, at| bits << 8 | group.get(at).map_or(0, |byte| usize::from(*byte)));
        let letters = (0..=group.len()).filter_map(|at| ALPHABET.get(bits >> (18 - 6 * at) & 63));
        text.extend(letters.copied().map(char::from));
    }
    text
}

/// The digest of a disclosure, as `_sd` has it.
fn digest(disclosure: &str) -> String {
    base64url(&sha256(disclosure.as_bytes()))
}

fn unhex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok());
    pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}
