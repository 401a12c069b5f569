//! Links: which rule applies, what is hashed, and what does not change them.
mod support;

use qualistamp_credentials::{Container, Fit, Format, LINK_BYTES, Rule};
use serde_json::{Value, json};
use support::*;

#[test]
fn each_rule_hashes_what_was_signed() {
    let payload = elm().to_string();
    let (token, disclosures) = sd_jwt();
    let signing_input = token.rsplit_once('.').unwrap().0;
    let presented = format!("{token}~{}~", disclosures.join("~"));
    let vc_jwt = jwt(&json!({"alg": "ES256", "typ": "JWT"}), &json!({"vc": badge()}));
    let encoded = json!({"payload": base64url(&payload), "protected": base64url(r#"{"alg":"ES256"}"#), "signature": "cw"});
    let xml = "<elmo xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\"><learner/>\n</elmo>";
    for (file, format, rule, content) in [
        (sealed(&payload).to_string(), Format::Elm3, Rule::JwsPayload, payload.as_bytes()),
        (encoded.to_string(), Format::Elm3, Rule::JwsPayload, payload.as_bytes()),
        (
            vc_jwt.clone(),
            Format::OpenBadge3,
            Rule::SigningInput,
            vc_jwt.rsplit_once('.').unwrap().0.as_bytes(),
        ),
        (presented, Format::SdJwtVc, Rule::SigningInput, signing_input.as_bytes()),
        (
            json!({"type": ["VerifiableCredential"], "proof": {}, "credentialSubject": {"b": 1.0, "a": "é"}})
                .to_string(),
            Format::W3cVc,
            Rule::CanonicalJson,
            "{\"credentialSubject\":{\"a\":\"é\",\"b\":1},\"type\":[\"VerifiableCredential\"]}".as_bytes(),
        ),
        (xml.to_owned(), Format::Elmo, Rule::XmlText, xml.as_bytes()),
        ("%PDF-1.7\n…".to_owned(), Format::Pdf, Rule::Bytes, "%PDF-1.7\n…".as_bytes()),
        ("{\"grade\": 8}".to_owned(), Format::Json, Rule::Bytes, b"{\"grade\": 8}"),
    ] {
        let read = read(&file);
        let link = read.link().unwrap();
        assert_eq!((read.format(), link.rule()), (format, rule), "{file}");
        assert_eq!(link.to_string(), digest(content), "{file}");
    }
    // Of an OpenAttestation document, the 32 bytes of its target hash.
    for document in [open_attestation_2(&[]), open_attestation_3(None)] {
        let proof = if document["proof"].is_null() { &document["signature"] } else { &document["proof"] };
        let target = proof["targetHash"].as_str().unwrap();
        let bytes: Vec<u8> =
            (0..32).map(|at| u8::from_str_radix(&target[2 * at..2 * at + 2], 16).unwrap()).collect();
        let link = link(document.to_string());
        assert_eq!((link.rule(), link.to_string()), (Rule::TargetHash, digest(&bytes)));
    }
}

/// What programs do to files on their way. Each keeps the link.
#[test]
fn links_are_stable_when_programs_write_files_anew() {
    let pretty = |value: &Value| serde_json::to_string_pretty(value).unwrap();
    let reversed = |value: &Value| {
        let members: Vec<_> = value
            .as_object()
            .unwrap()
            .iter()
            .rev()
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        Value::Object(members.into_iter().collect()).to_string()
    };
    let with_bom = |text: &str| format!("\u{feff}{text}");
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let escaped = |text: &str| -> String {
        text.chars()
            .map(|character| {
                if character.is_ascii() {
                    character.to_string()
                } else {
                    format!("\\u{:04x}", character as u32)
                }
            })
            .collect()
    };
    let wrapped = |token: &str| {
        token
            .as_bytes()
            .chunks(64)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect::<Vec<_>>()
            .join("\r\n")
    };
    let mut with_proof = badge();
    with_proof["proof"] = json!([{"type": "DataIntegrityProof"}, {"type": "Ed25519Signature2020"}]);
    let presented = json!({"type": "VerifiablePresentation", "verifiableCredential": [badge()], "proof": {"type": "holder"}});
    let seal = sealed(&elm().to_string());
    let mut archived = seal.clone();
    archived["signatures"][0]["header"]["etsiU"] = json!([{"arcTst": "…"}]);
    let upload = json!({"credential": elm(), "deliveryDetails": {"deliveryAddress": []}});
    let (token, disclosures) = sd_jwt();
    let whole = format!("{token}~{}~", disclosures.join("~"));
    let baked = png(&[(b"iTXt", itxt("openbadgecredential", badge().to_string().as_bytes(), false))]);
    let compressed = png(&[(b"iTXt", itxt("openbadgecredential", pretty(&badge()).as_bytes(), true))]);
    let xml =
        "<elmo xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\">\n<learner>é</learner>\n</elmo>\n";
    for (name, one, other) in [
        ("re-indented", badge().to_string(), pretty(&badge())),
        ("key order", badge().to_string(), reversed(&badge())),
        ("byte order mark", badge().to_string(), with_bom(&pretty(&badge()))),
        ("CRLF", pretty(&badge()), crlf(&pretty(&badge()))),
        ("escapes", badge().to_string(), escaped(&badge().to_string())),
        ("added proof", badge().to_string(), with_proof.to_string()),
        ("presentation", badge().to_string(), presented.to_string()),
        ("seal re-indented", seal.to_string(), pretty(&seal)),
        ("seal with a byte order mark", seal.to_string(), with_bom(&seal.to_string())),
        ("seal with a later time stamp", seal.to_string(), archived.to_string()),
        ("upload form", elm().to_string(), upload.to_string()),
        ("token wrapped by a mail", token.clone(), wrapped(&token)),
        ("disclosures withheld", whole.clone(), format!("{token}~{}~", disclosures[0])),
        ("all disclosures withheld", whole.clone(), format!("{token}~")),
        (
            "proof of possession",
            whole.clone(),
            format!("{whole}{}", jwt(&json!({"alg": "ES256"}), &json!({}))),
        ),
        (
            "OpenAttestation 2 re-indented",
            open_attestation_2(&[]).to_string(),
            pretty(&open_attestation_2(&[])),
        ),
        (
            "OpenAttestation 2 with fields withheld",
            open_attestation_2(&[]).to_string(),
            open_attestation_2(&[1, 3]).to_string(),
        ),
        (
            "OpenAttestation 3 re-indented",
            open_attestation_3(None).to_string(),
            crlf(&pretty(&open_attestation_3(None))),
        ),
        ("XML with CRLF", xml.to_owned(), crlf(xml)),
        ("XML with a byte order mark", xml.to_owned(), with_bom(xml)),
        (
            "SVG badge",
            badge().to_string(),
            svg(&format!("<openbadges:credential><![CDATA[{}]]></openbadges:credential>", pretty(&badge()))),
        ),
        (
            "SVG badge with a token",
            token.clone(),
            svg(&format!("<openbadges:credential verify=\"{token}\"/>")),
        ),
    ] {
        assert_ne!(one, other, "{name}: the test would change nothing");
        let expected = link(&one);
        assert_eq!(link(&other), expected, "{name}");
        let fit = read(&other).fit(&expected.digest()).unwrap();
        assert_eq!(fit, Fit::SameContent(expected.rule()), "{name}");
    }
    assert_eq!(link(&baked), link(badge().to_string()));
    assert_eq!(link(&compressed), link(badge().to_string()));
    // An office may link a credential before its own system seals it.
    assert_eq!(
        read(seal.to_string()).fit(&link(elm().to_string()).digest()),
        Ok(Fit::SameContent(Rule::CanonicalJson))
    );
}

/// Changes after which a file must no longer fit.
#[test]
fn altered_files_do_not_fit() {
    let (token, _) = sd_jwt();
    let other_token =
        jwt(&json!({"alg": "ES256", "typ": "dc+sd-jwt"}), &json!({"vct": "another", "_sd": []}));
    let alter = |value: &Value| {
        value.to_string().replace("Δίπλωμα", "Διπλωμα").replace("Papadopoulou", "Papadopoulos")
    };
    let in_png = |text: &str| png(&[(b"iTXt", itxt("openbadgecredential", text.as_bytes(), false))]);
    for (name, one, other) in [
        ("badge", badge().to_string().into_bytes(), alter(&badge()).into_bytes()),
        (
            "seal",
            sealed(&elm().to_string()).to_string().into_bytes(),
            sealed(&alter(&elm())).to_string().into_bytes(),
        ),
        (
            "payload re-indented",
            sealed(&elm().to_string()).to_string().into_bytes(),
            sealed("{}").to_string().into_bytes(),
        ),
        ("token", token.into_bytes(), other_token.into_bytes()),
        ("PNG", in_png(&badge().to_string()), in_png(&alter(&badge()))),
        ("XML", b"<elmo>a</elmo>".to_vec(), b"<elmo>a </elmo>".to_vec()),
        ("PDF", b"%PDF-1.7 a".to_vec(), b"%PDF-1.7 b".to_vec()),
        (
            "list order",
            json!({"type": ["VerifiableCredential"], "credentialSubject": [1, 2]}).to_string().into_bytes(),
            json!({"type": ["VerifiableCredential"], "credentialSubject": [2, 1]}).to_string().into_bytes(),
        ),
    ] {
        let expected = link(&one).digest();
        assert_ne!(read(&one).fit(&expected), Ok(Fit::NotLinked), "{name}");
        assert_eq!(read(&other).fit(&expected), Ok(Fit::NotLinked), "{name}");
    }
}

#[test]
fn the_very_file_is_told_from_the_same_content() {
    let file = "%PDF-1.4 diploma";
    assert_eq!(read(file).fit(&link(file).digest()), Ok(Fit::SameFile));
    let text = badge().to_string();
    let mut of_bytes = [0; LINK_BYTES];
    for (byte, pair) in of_bytes.iter_mut().zip(digest(text.as_bytes()).as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    }
    // A link to the bytes of a credential, made by another program, fits too.
    assert_eq!(read(&text).fit(&of_bytes), Ok(Fit::SameFile));
    assert_eq!(read(&text).fit(&[0; LINK_BYTES]), Ok(Fit::NotLinked));
}

#[test]
fn containers_are_named_from_the_outside_in() {
    let presented = json!({"type": "VerifiablePresentation", "verifiableCredential": badge()}).to_string();
    let file = read(png(&[(
        b"tEXt",
        b"openbadges\0".iter().copied().chain(presented.bytes().filter(u8::is_ascii)).collect(),
    )]));
    assert_eq!(
        (file.format(), file.containers()),
        (Format::OpenBadge3, &[Container::Png, Container::Presentation][..])
    );
    let address = png(&[(b"tEXt", b"openbadges\0https://badges.example/1".to_vec())]);
    assert_eq!((read(&address).format(), link(&address).rule()), (Format::OpenBadge2Address, Rule::Bytes));
    let picture = png(&[(b"tEXt", b"Comment\0openbadges".to_vec())]);
    assert_eq!((read(&picture).format(), read(&picture).containers()), (Format::Png, &[][..]));
    assert_eq!(read(svg("")).format(), Format::Svg);
    let several = json!({"type": "VerifiablePresentation", "verifiableCredential": [badge(), badge()]});
    assert_eq!(
        (read(several.to_string()).format(), link(several.to_string()).rule()),
        (Format::W3cPresentation, Rule::Bytes)
    );
}
