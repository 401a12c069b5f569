//! Hostile and ambiguous files are refused by name.
mod support;

use qualistamp_credentials::{CredentialError as E, CredentialFile, Format, MAX_FILE_BYTES, MAX_TEXT_BYTES};
use serde_json::{Value, json};
use support::*;

#[test]
fn texts_that_programs_read_differently_are_refused() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let bom = [b"\xff\xfe".to_vec(), utf16("<elmo/>")].concat();
    assert!(matches!(refusal(r#"{"type": "a", "type": "b"}"#), E::DuplicateKey { .. }));
    assert!(matches!(refusal(r#"{"credits": 9007199254740993}"#), E::Number { .. }));
    assert!(matches!(
        refusal(format!("{{\"a\": {}{}}}", "[".repeat(100), "]".repeat(100))),
        E::TooDeep { .. }
    ));
    assert!(matches!(refusal("{\"a\": 1"), E::Json { .. }));
    assert!(matches!(refusal(b"{\"a\": \"\xff\"}"), E::NotUtf8 { offset: 7 }));
    assert!(matches!(refusal(b"<elmo>\xe9</elmo>"), E::NotUtf8 { offset: 6 }));
    assert_eq!(refusal(utf16("<elmo/>")), E::Utf16);
    assert_eq!(refusal(bom), E::Utf16);
    assert_eq!(refusal(""), E::Empty);
    let large = |begins: &str| format!("{begins}{}", " ".repeat(MAX_TEXT_BYTES));
    assert!(matches!(refusal(large("{}")), E::TooLarge { .. }));
    assert!(matches!(refusal(large("<a/>")), E::TooLarge { .. }));
    assert!(matches!(refusal(vec![b'x'; MAX_FILE_BYTES + 1]), E::TooLarge { .. }));
}

#[test]
fn xml_reads_no_types_and_no_entities() {
    for text in [
        "<!DOCTYPE elmo SYSTEM \"https://evil.example/x.dtd\"><elmo/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><elmo>&x;</elmo>",
        "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><elmo>&y;</elmo>",
    ] {
        assert_eq!(refusal(text), E::Dtd, "{text}");
    }
    assert!(matches!(refusal("<elmo>&x;</elmo>"), E::Entity { .. }));
}

#[test]
fn signatures_that_prove_nothing_or_can_be_read_in_two_ways_are_refused() {
    let payload = json!({"vc": badge()});
    for alg in ["none", "None", "NONE"] {
        assert_eq!(refusal(jwt(&json!({"alg": alg}), &payload)), E::AlgNone);
    }
    assert_eq!(refusal(jwt(&json!({"typ": "JWT"}), &payload)), E::Jws { what: "alg" });
    let token = jwt(&json!({"alg": "ES256"}), &payload);
    let [header, _, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!(refusal(format!("{header}..{signature}")), E::Jws { what: "payload" });
    let twice = base64url(r#"{"vct": "a", "vct": "b"}"#);
    assert!(matches!(refusal(format!("{header}.{twice}.{signature}")), E::DuplicateKey { .. }));

    let with_header = |header: Value| {
        let mut seal = sealed(&elm().to_string());
        seal["signatures"][0]["protected"] = base64url(header.to_string()).into();
        refusal(seal.to_string())
    };
    assert_eq!(with_header(json!({"alg": "none"})), E::AlgNone);
    let not_critical = E::Jws { what: "crit, which must name b64" };
    assert_eq!(with_header(json!({"alg": "RS256", "b64": false})), not_critical);
    assert_eq!(with_header(json!({"alg": "RS256", "b64": "false", "crit": ["b64"]})), not_critical);
    let mut mixed = sealed(&base64url(elm().to_string()));
    let other = json!({"protected": base64url(r#"{"alg":"RS256"}"#), "signature": "cw"});
    mixed["signatures"].as_array_mut().unwrap().push(other);
    assert_eq!(refusal(mixed.to_string()), E::Jws { what: "b64, which must be the same in all signatures" });
    for (key, value, what) in [("signatures", json!([]), "signatures"), ("payload", Value::Null, "payload")] {
        let mut seal = sealed(&elm().to_string());
        seal[key] = value;
        assert_eq!(refusal(seal.to_string()), E::Jws { what });
    }
}

#[test]
fn a_disclosure_that_the_issuer_did_not_sign_is_refused() {
    let (token, disclosures) = sd_jwt();
    let forged = base64url(json!(["s9", "family_name", "Nobody"]).to_string());
    let with = |disclosures: &[&str]| format!("{token}~{}~", disclosures.join("~"));
    let all: Vec<&str> = disclosures.iter().map(String::as_str).collect();
    assert_eq!(refusal(with(&[all[0], &forged])), E::Disclosure { number: 2 });
    // The grade is inside the degree, which is withheld.
    assert_eq!(refusal(with(&[all[0], all[1]])), E::Disclosure { number: 2 });
    assert_eq!(refusal(with(&[all[0], all[0]])), E::Disclosure { number: 2 });
    assert!(read(with(&[all[1], all[2]])).link().is_ok());
    // It is recognised all the same: the finding is about its content.
    assert_eq!(CredentialFile::read(with(&[&forged]).as_bytes()).unwrap().format(), Format::SdJwtVc);
    assert!(matches!(refusal(format!("{token}~{}", all[0])), E::Jws { .. }));
    let sha512 = jwt(&json!({"alg": "ES256", "typ": "dc+sd-jwt"}), &json!({"_sd": [], "_sd_alg": "sha-512"}));
    assert_eq!(refusal(format!("{sha512}~")), E::DisclosureHash);
}

#[test]
fn open_attestation_content_without_its_hash_is_refused() {
    let mut altered = open_attestation_2(&[]);
    altered["data"]["recipient"]["name"] = "a2:string:Nobody".into();
    assert!(matches!(refusal(altered.to_string()), E::TargetHash { .. }));
    let mut hidden = open_attestation_2(&[1]);
    hidden["privacy"]["obfuscatedData"] = json!([]);
    assert!(matches!(refusal(hidden.to_string()), E::TargetHash { .. }));
    assert_eq!(
        refusal(open_attestation_3(Some("cum laude")).to_string()),
        E::NotCovered { path: "credentialSubject.honoursText".to_owned() }
    );
    let mut altered = open_attestation_3(None);
    altered["credentialSubject"]["credits"] = json!(300);
    assert!(matches!(refusal(altered.to_string()), E::TargetHash { .. }));
    altered["proof"]["salts"] = "!".into();
    assert_eq!(refusal(altered.to_string()), E::OpenAttestation { what: "proof.salts" });
    altered["credentialSubject"].as_object_mut().unwrap().remove("credits");
    altered["proof"]["salts"] = open_attestation_3(None)["proof"]["salts"].clone();
    assert_eq!(refusal(altered.to_string()), E::NotCovered { path: "credentialSubject.credits".to_owned() });
}

#[test]
fn pictures_that_claim_to_be_badges_are_refused() {
    let text = badge().to_string();
    let one = (b"iTXt", itxt("openbadgecredential", text.as_bytes(), false));
    let whole = png(std::slice::from_ref(&one));
    assert!(read(&whole).link().is_ok());
    assert_eq!(refusal(&whole[..whole.len() - 4]), E::DamagedPng);
    let mut flipped = whole.clone();
    flipped[60] ^= 1;
    assert_eq!(refusal(&flipped), E::DamagedPng);
    assert_eq!(refusal(png(&[one.clone(), one])), E::SeveralInside);
    let bomb = itxt("openbadges", &vec![b' '; MAX_TEXT_BYTES + 1], true);
    assert!(bomb.len() < 20_000);
    assert_eq!(refusal(png(&[(b"iTXt", bomb)])), E::DamagedText);
    let mut damaged = itxt("openbadges", text.as_bytes(), true);
    damaged.truncate(40);
    assert_eq!(refusal(png(&[(b"iTXt", damaged)])), E::DamagedText);
    assert!(matches!(
        refusal(png(&[(b"iTXt", itxt("openbadges", b"{\"a\":1,\"a\":2}", false))])),
        E::DuplicateKey { .. }
    ));
}

#[test]
fn containers_in_containers_are_bounded() {
    let presentation =
        |inner: &Value| json!({"type": "VerifiablePresentation", "verifiableCredential": [inner]});
    let two = presentation(&presentation(&badge()));
    assert!(read(two.to_string()).link().is_ok());
    assert_eq!(refusal(presentation(&two).to_string()), E::TooManyContainers);
    let in_png = |inside: &[u8]| png(&[(b"iTXt", itxt("openbadges", inside, false))]);
    assert_eq!(refusal(in_png(two.to_string().as_bytes())), E::TooManyContainers);
    let drawing = svg(
        "<openbadges:assertion><![CDATA[{}]]></openbadges:assertion><openbadges:assertion verify=\"a\"/>",
    );
    assert_eq!(refusal(drawing), E::SeveralInside);
}

#[test]
fn no_prefix_and_no_changed_byte_of_a_file_panics() {
    let (token, disclosures) = sd_jwt();
    for file in [
        badge().to_string().into_bytes(),
        sealed(&elm().to_string()).to_string().into_bytes(),
        format!("{token}~{}~", disclosures.join("~")).into_bytes(),
        open_attestation_3(None).to_string().into_bytes(),
        png(&[(b"iTXt", itxt("openbadges", badge().to_string().as_bytes(), true))]),
        svg("<openbadges:credential verify='x'/>").into_bytes(),
    ] {
        assert!(CredentialFile::read(&file).is_ok());
        for end in 0..file.len() {
            let _ = CredentialFile::read(&file[..end]).map(|file| file.link());
            let mut changed = file.clone();
            changed[end] ^= 0x20;
            let _ = CredentialFile::read(&changed).map(|file| file.link());
        }
    }
}
