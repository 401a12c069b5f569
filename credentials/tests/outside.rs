//! Every public sample is recognised as what it is, and has a link by the rule of its format.
#![allow(clippy::unwrap_used, reason = "of files that are there, or the test is not run")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use qualistamp_credentials::{Check, CredentialError, CredentialFile, KnownKeys, Subject};

/// Beginning of the name of a sample, its format, and its rule. The first that fits counts.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("blockcerts/sample_signed_cert", "blockcerts-1", "canonical-json"),
    ("blockcerts/testnet-valid-1.2", "blockcerts-1", "canonical-json"),
    ("blockcerts/mocknet-verifiable-presentation", "w3c-vp", "bytes"),
    ("blockcerts/vp-", "w3c-vp", "bytes"),
    ("blockcerts/mainnet", "blockcerts-2", "canonical-json"),
    ("blockcerts/tampered", "blockcerts-2", "canonical-json"),
    ("blockcerts/testnet-v3", "blockcerts-3", "canonical-json"),
    ("blockcerts/testnet", "blockcerts-2", "canonical-json"),
    ("blockcerts/", "blockcerts-3", "canonical-json"),
    ("clr2/simple.jwt", "clr-2", "signing-input"),
    ("clr2/", "clr-2", "canonical-json"),
    ("contexts/", "json-ld-context", "bytes"),
    ("data-integrity/", "w3c-vc", "canonical-json"),
    ("dcc/legacy-did", "did-document", "bytes"),
    ("dcc/oidf-did", "did-document", "bytes"),
    ("edc-xls/", "edc-sheet", "bytes"),
    ("edci-xml/xxe", "refused: dtd", ""),
    ("edci-xml/", "edci-xml", "xml-text"),
    ("elm3/Sample-MC-Annex1-signed", "elm3", "jws-payload"),
    ("elm3/edc-dc-signed", "elm3", "jws-payload"),
    ("elm3/", "elm3", "canonical-json"),
    ("elmo/", "elmo", "xml-text"),
    ("ob2/assets/beths-robot-work.html", "refused: empty", ""),
    ("ob2/assets/openbadges_context", "other", "bytes"),
    ("ob2/assets/badgecriteria", "json", "bytes"),
    ("ob2/assets/criteria-no-type", "json", "bytes"),
    ("ob2/assets/beths-robot-badge.png", "png", "bytes"),
    ("ob2/assets/robotics-badge.png", "png", "bytes"),
    ("ob2/assets/", "open-badge-2-part", "bytes"),
    ("ob2/issuer", "open-badge-2-part", "bytes"),
    ("ob2/simple-not-revoked.jwt", "open-badge-2", "signing-input"),
    ("ob2/simple.jwt", "open-badge-2", "signing-input"),
    ("ob2/", "open-badge-2", "canonical-json"),
    // Its types are the defect that its name announces.
    ("ob3/simple-err-type", "w3c-vc", "canonical-json"),
    ("ob3/simple-jwt", "open-badge-3", "signing-input"),
    ("ob3/simple.jwt", "open-badge-3", "signing-input"),
    ("ob3/velocity.jwt", "open-badge-3", "signing-input"),
    ("ob3/", "open-badge-3", "canonical-json"),
    ("openattestation/oa-verify-v3-did.json", "open-attestation-3", "canonical-json"),
    ("openattestation/oa-verify-v3-dnsdid.json", "open-attestation-3", "canonical-json"),
    ("openattestation/oa-verify-v3-documentStore.json", "open-attestation-3", "canonical-json"),
    ("openattestation/oa-verify-v3-tokenRegistry.json", "open-attestation-3", "canonical-json"),
    ("openattestation/oa-verify-v3", "open-attestation-3", "target-hash"),
    ("openattestation/transcripts", "open-attestation-2-content", "canonical-json"),
    ("openattestation/tampered", "open-attestation-2", "refused: target hash"),
    ("openattestation/sample-mainnet", "open-attestation-2", "refused: target hash"),
    ("openattestation/", "open-attestation-2", "target-hash"),
    ("sd-jwt-vc/made-issuer", "jwk", "bytes"),
    ("sd-jwt-vc/made-learning-credential-tampered", "sd-jwt-vc", "refused: disclosure"),
    ("sd-jwt-vc/made", "sd-jwt-vc", "signing-input"),
    ("sd-jwt-vc/", "sd-jwt-type-metadata", "bytes"),
    ("vc/jff-vc-edu-plugfest-1-context", "json-ld-context", "bytes"),
    ("vc/supplyChainManagementCertificate", "open-badge-2-part", "bytes"),
    ("vc/plugfest-1-ex-1", "open-badge-3", "canonical-json"),
    ("vc/signed_badge", "open-badge-3", "canonical-json"),
    ("vc/unsigned-badge", "open-badge-3", "canonical-json"),
    ("vc/", "w3c-vc", "canonical-json"),
    ("xhochschule/1_1_XSchule", "xbildung", "xml-text"),
    ("xhochschule/", "xhochschule", "xml-text"),
];

fn refusal(error: &CredentialError) -> String {
    let named = [
        (matches!(error, CredentialError::Dtd), "dtd"),
        (matches!(error, CredentialError::Empty), "empty"),
        (matches!(error, CredentialError::DuplicateKey { .. }), "duplicate key"),
        (matches!(error, CredentialError::TargetHash { .. }), "target hash"),
        (matches!(error, CredentialError::Disclosure { .. }), "disclosure"),
    ];
    let why = named.into_iter().find(|(is_it, _)| *is_it).map(|(_, why)| format!("refused: {why}"));
    why.unwrap_or_else(|| error.to_string())
}

#[test]
#[ignore = "outside: needs ../shared/data/formats"]
fn outside_samples_are_recognised_as_what_they_are() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/formats");
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.csv")).unwrap();
    let (mut counts, mut wrong) = (BTreeMap::<(String, String), usize>::new(), Vec::new());
    for line in manifest.lines().skip(1) {
        let name = line.split(',').next().unwrap();
        let bytes = std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (format, rule) = match CredentialFile::read(&bytes) {
            Ok(file) => {
                let rule =
                    file.link().map_or_else(|error| refusal(&error), |link| link.rule().code().to_owned());
                (file.format().code().to_owned(), rule)
            }
            Err(error) => (refusal(&error), String::new()),
        };
        // Credentials of several kinds with one another's contexts: their types decide.
        let of_types = || {
            let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            let types = value["type"].to_string();
            let is_badge = ["OpenBadgeCredential", "AchievementCredential", "EndorsementCredential"]
                .iter()
                .any(|name| types.contains(name));
            ("", if is_badge { "open-badge-3" } else { "w3c-vc" }, "canonical-json")
        };
        let expected = match EXPECTED.iter().find(|(begins, ..)| name.starts_with(begins)) {
            _ if name == "contexts/blockcerts-1.2.json" => ("", "refused: duplicate key", ""),
            Some(expected) => *expected,
            None if name.starts_with("dcc/") => of_types(),
            None => panic!("{name} is not expected"),
        };
        if (format.as_str(), rule.as_str()) != (expected.1, expected.2) {
            wrong.push(format!("{name}: {format}, {rule}; expected {}, {}", expected.1, expected.2));
        }
        *counts.entry((format, rule)).or_default() += 1;
    }
    for ((format, rule), count) in &counts {
        println!("{count:4} {format} {rule}");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(counts.values().sum::<usize>() >= 330, "{counts:?}");
}

#[test]
#[ignore = "outside: needs ../shared/data/formats"]
fn outside_samples_prove_what_is_known_of_them() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/formats");
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.csv")).unwrap();
    let mut keys = KnownKeys::new();
    let jwk = std::fs::read(folder.join("sd-jwt-vc/made-issuer.jwk.json")).unwrap();
    let jwk: serde_json::Value = serde_json::from_slice(&jwk).unwrap();
    let coordinate = |name: &str| Base64UrlUnpadded::decode_vec(jwk[name].as_str().unwrap()).unwrap();
    assert!(keys.add_p256(&[vec![4], coordinate("x"), coordinate("y")].concat(), "", "made issuer", false));
    let mut counts = BTreeMap::<(String, &str, &str), usize>::new();
    let mut found = BTreeMap::<String, Vec<Check>>::new();
    for line in manifest.lines().skip(1) {
        let name = line.split(',').next().unwrap();
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let Ok(file) = CredentialFile::read(&bytes) else { continue };
        let checks = file.checks(&keys);
        for check in &checks {
            let of = (file.format().code().to_owned(), check.subject.code(), check.finding.code());
            *counts.entry(of).or_default() += 1;
        }
        found.insert(name.to_owned(), checks);
    }
    for ((format, subject, finding), count) in &counts {
        println!("{count:4} {format} {subject} {finding}");
    }
    let has = |name: &str, subject: Subject, code: &str| {
        let checks = &found[name];
        assert!(
            checks.iter().any(|check| check.subject == subject && check.finding.code() == code),
            "{name}: {checks:?}"
        );
    };
    for name in ["elm3/Sample-MC-Annex1-signed.jsonld", "elm3/edc-dc-signed.jsonld"] {
        has(name, Subject::Seal, "unaltered");
    }
    for name in
        ["data-integrity/signedJCS.json", "data-integrity/ecdsa-jcs-2019-p256-signedJCSECDSAP256.json"]
    {
        has(name, Subject::Proof, "unaltered");
    }
    for name in
        ["data-integrity/signedDataInt.json", "data-integrity/ecdsa-rdfc-2019-p256-signedECDSAP256.json"]
    {
        has(name, Subject::Proof, "not_checked");
    }
    has("clr2/simple.jwt", Subject::Signature, "not_checked");
    has("sd-jwt-vc/made-learning-credential.sd-jwt", Subject::Signature, "fits");
    has("sd-jwt-vc/made-learning-credential-grade-withheld.sd-jwt", Subject::Signature, "fits");
    has("sd-jwt-vc/made-learning-credential-tampered.sd-jwt", Subject::Content, "does_not_fit");
    has("blockcerts/mainnet-valid-2.0.json", Subject::Path, "unaltered");
    has("blockcerts/mainnet-invalid-merkle-receipt-2.0.json", Subject::Path, "does_not_fit");
    // Two of 22 do not have their hash: one is named as tampered by its project. The other one's holder, number and address of its store
    // are placeholders ("Your Name", "SXXXXXXXY", "0x1234567891234567…"), put in after it was wrapped.
    let of = |format: &str, subject, finding| counts.get(&(format.to_owned(), subject, finding)).copied();
    assert_eq!(of("open-attestation-2", "content", "unaltered"), Some(20));
    assert_eq!(of("open-attestation-2", "content", "does_not_fit"), Some(2));
    assert_eq!(of("open-attestation-3", "content", "unaltered"), Some(12));
    assert_eq!(of("open-attestation-3", "content", "does_not_fit"), None);
}

/// In how many drafts each field has a value, and in how many it is asked about.
#[test]
#[ignore = "outside: needs ../shared/data/formats"]
fn outside_samples_give_drafts() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/formats");
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.csv")).unwrap();
    let mut counts = BTreeMap::<(String, &str), (usize, usize)>::new();
    let mut drafts = BTreeMap::<String, usize>::new();
    for line in manifest.lines().skip(1) {
        let name = line.split(',').next().unwrap();
        let Ok(file) = CredentialFile::read(&std::fs::read(folder.join(name)).unwrap()) else { continue };
        let Ok(Some(draft)) = file.award_draft() else { continue };
        let format = file.format().code().to_owned();
        *drafts.entry(format.clone()).or_default() += 1;
        for value in &draft.values {
            counts.entry((format.clone(), value.field)).or_default().0 += 1;
            let text = format!("{:?}", value.value);
            assert!(!text.contains('@') || value.field == "title", "{name}: {} {text}", value.field);
        }
        for question in &draft.questions {
            counts.entry((format.clone(), question.field)).or_default().1 += 1;
        }
        // Nothing could be issued as it is.
        assert!(!draft.questions.is_empty(), "{name}");
    }
    for ((format, field), (values, questions)) in &counts {
        println!("{format:28} {field:14} {values:4} values {questions:4} questions, of {}", drafts[format]);
    }
    let values =
        |format: &str, field| counts.get(&(format.to_owned(), field)).map_or(0, |(values, _)| *values);
    for (format, field, least) in [
        ("elm3", "title", 4),
        ("elm3", "awarded", 3),
        ("edci-xml", "family", 5),
        ("open-badge-3", "title", 83),
        ("blockcerts-1", "family", 3),
        ("elmo", "title", 1),
        ("open-attestation-2", "title", 13),
        ("w3c-vc", "family", 1),
    ] {
        assert!(values(format, field) >= least, "{format} {field}: {}", values(format, field));
    }
}
