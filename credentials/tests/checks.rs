//! What files prove by themselves: what fits, what does not, and what is not checked and why.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure is the test's own message"
)]
mod support;

use ed25519_dalek::{Signer as _, SigningKey as Ed25519Signer};
use p256::ecdsa::{Signature, SigningKey};
use qualistamp_credentials::{
    Check, CredentialError, CredentialFile, Finding, KnownKeys, Misfit, Signer, Subject, Unchecked,
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use support::*;

const RSA: &str = include_str!("data/sealed-rsa2048.json");
const RSA_512: &str = include_str!("data/sealed-rsa512.json");
const P256: &str = include_str!("data/sealed-p256.json");
const OWNER: &str = "University of Example";

fn checks(bytes: impl AsRef<[u8]>, keys: &KnownKeys) -> Vec<Check> {
    read(bytes).checks(keys)
}

/// The finding of the one check of `subject`.
fn finding(bytes: impl AsRef<[u8]>, keys: &KnownKeys, subject: Subject) -> Finding {
    let all = checks(bytes, keys);
    let mut of_subject = all.iter().filter(|check| check.subject == subject);
    let found = of_subject.next().expect("it is checked");
    assert_eq!(of_subject.next(), None);
    found.finding.clone()
}

fn listed() -> Finding {
    Finding::Fits(Signer::Listed(OWNER.to_owned()))
}

fn key() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).unwrap()
}

fn known(is_withdrawn: bool) -> KnownKeys {
    let mut keys = KnownKeys::new();
    assert!(keys.add_p256(
        &key().verifying_key().to_sec1_point(true).to_bytes(),
        "a1b2c3d4",
        OWNER,
        is_withdrawn
    ));
    keys
}

/// Pins the certificate of a sealed file.
fn pinned(sealed: &str) -> KnownKeys {
    let whole: Value = serde_json::from_str(sealed).unwrap();
    let header = unbase64url(whole["signatures"][0]["protected"].as_str().unwrap());
    let header: Value = serde_json::from_slice(&header).unwrap();
    let thumbprint = unbase64url(header["x5t#S256"].as_str().unwrap()).try_into().unwrap();
    let mut keys = KnownKeys::new();
    keys.pin_certificate(thumbprint, OWNER);
    keys
}

#[test]
fn seals_fit_the_pinned_certificate_and_nothing_else() {
    for sealed in [RSA, P256] {
        assert_eq!(finding(sealed, &pinned(sealed), Subject::Seal), listed());
        // Nobody answers for another certificate: unaltered, but by whom is not known.
        let unknown = finding(sealed, &KnownKeys::new(), Subject::Seal);
        let Finding::Fits(Signer::Unknown(whom)) = &unknown else { panic!("{unknown:?}") };
        assert!(whom.contains("University of Example"), "{whom}");
        assert_eq!(unknown.code(), "unaltered");
        // Written anew by another program.
        let compact = serde_json::from_str::<Value>(sealed).unwrap().to_string();
        assert_eq!(finding(compact, &pinned(sealed), Subject::Seal), listed());
        // Altered in one letter.
        let altered = sealed.replace("Παπαδοπούλου", "Παπαδοπούλος");
        assert_ne!(altered, sealed);
        assert_eq!(finding(altered, &pinned(sealed), Subject::Seal), Misfit::Signature.into());
    }
    // The other's certificate, in the header of a seal that the pin does not name.
    assert!(matches!(finding(P256, &pinned(RSA), Subject::Seal), Finding::Fits(Signer::Unknown(_))));
}

fn with_header(sealed: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut whole: Value = serde_json::from_str(sealed).unwrap();
    let header = unbase64url(whole["signatures"][0]["protected"].as_str().unwrap());
    let mut header: Value = serde_json::from_slice(&header).unwrap();
    change(&mut header);
    whole["signatures"][0]["protected"] = base64url(header.to_string()).into();
    whole.to_string()
}

#[test]
fn seals_that_prove_nothing_are_not_checked_by_name() {
    let of = |file: String| finding(file, &pinned(RSA), Subject::Seal);
    assert_eq!(finding(RSA_512, &pinned(RSA_512), Subject::Seal), Unchecked::WeakKey { bits: 512 }.into());
    assert_eq!(
        of(with_header(RSA, |header| header["alg"] = "PS512".into())),
        Unchecked::Algorithm("PS512".to_owned()).into()
    );
    // The header of one certificate with another one beside it.
    let other: Value = serde_json::from_slice(&unbase64url(
        serde_json::from_str::<Value>(P256).unwrap()["signatures"][0]["protected"].as_str().unwrap(),
    ))
    .unwrap();
    assert_eq!(
        of(with_header(RSA, |header| header["x5c"] = other["x5c"].clone())),
        Misfit::Certificate.into()
    );
    assert_eq!(
        of(with_header(RSA, |header| header["crit"] = json!(["b64", "exp"]))),
        Unchecked::Critical("exp".to_owned()).into()
    );
    assert_eq!(of(with_header(RSA, |header| header["x5c"] = json!(["AAAA"]))), Misfit::Certificate.into());
    let without = with_header(RSA, |header| {
        header["x5c"] = json!(["AAAA"]);
        header.as_object_mut().unwrap().remove("x5t#S256");
    });
    assert_eq!(of(without), Unchecked::Damaged("x5c").into());
    let without = with_header(RSA, |header| drop(header.as_object_mut().unwrap().remove("x5c")));
    assert_eq!(of(without), Unchecked::NoKnownKey.into());
    let mut cut: Value = serde_json::from_str(RSA).unwrap();
    cut["signatures"][0]["signature"] = "AAAA".into();
    assert!(matches!(of(cut.to_string()), Finding::DoesNotFit(_) | Finding::NotChecked(_)));
    assert_eq!(
        CredentialFile::read(with_header(RSA, |header| header["alg"] = "none".into()).as_bytes())
            .unwrap_err(),
        CredentialError::AlgNone
    );
}

/// A token that `key` signs.
fn signed(header: &Value, payload: &Value) -> String {
    let input = format!("{}.{}", base64url(header.to_string()), base64url(payload.to_string()));
    let signature: Signature = key().sign(input.as_bytes());
    format!("{input}.{}", base64url(signature.to_bytes()))
}

#[test]
fn tokens_fit_keys_of_the_list_only() {
    let token = signed(&json!({"alg": "ES256", "typ": "JWT"}), &json!({"vc": badge()}));
    assert_eq!(finding(&token, &known(false), Subject::Signature), listed());
    assert_eq!(finding(&token, &KnownKeys::new(), Subject::Signature), Unchecked::NoKnownKey.into());
    assert_eq!(
        finding(&token, &known(true), Subject::Signature),
        Unchecked::Withdrawn(OWNER.to_owned()).into()
    );
    // The key in its own header proves nothing.
    let point = key().verifying_key().to_sec1_point(false);
    let (x, y) = (base64url(point.x().unwrap()), base64url(point.y().unwrap()));
    let jwk = json!({"kty": "EC", "crv": "P-256", "x": x, "y": y});
    let own = signed(&json!({"alg": "ES256", "jwk": jwk}), &json!({"vc": badge()}));
    assert_eq!(finding(&own, &KnownKeys::new(), Subject::Signature), Unchecked::KeyInHeader.into());
    // It does not harm a key that the list has.
    assert_eq!(finding(&own, &known(false), Subject::Signature), listed());
    // Another payload under the same signature, with and without the identifier of the key.
    let (input, signature) = token.rsplit_once('.').unwrap();
    let other = base64url(json!({"vc": badge(), "jti": "2"}).to_string());
    let swapped = format!("{}.{other}.{signature}", input.split_once('.').unwrap().0);
    assert_eq!(finding(swapped, &known(false), Subject::Signature), Unchecked::NoKnownKey.into());
    let named = signed(&json!({"alg": "ES256", "kid": "a1b2c3d4"}), &json!({"vc": badge()}));
    assert_eq!(finding(&named, &known(false), Subject::Signature), listed());
    let (input, signature) = named.rsplit_once('.').unwrap();
    let swapped = format!("{}.{other}.{signature}", input.split_once('.').unwrap().0);
    assert_eq!(finding(swapped, &known(false), Subject::Signature), Misfit::Signature.into());

    let weak = json!({"kty": "RSA", "n": base64url([0x80; 64]), "e": "AQAB"});
    let weak = jwt(&json!({"alg": "RS256", "jwk": weak}), &json!({"vc": badge()}));
    assert_eq!(finding(weak, &known(false), Subject::Signature), Unchecked::WeakKey { bits: 512 }.into());
    let hmac = jwt(&json!({"alg": "HS256"}), &json!({"vc": badge()}));
    assert_eq!(
        finding(hmac, &known(false), Subject::Signature),
        Unchecked::Algorithm("HS256".to_owned()).into()
    );
    assert_eq!(
        CredentialFile::read(jwt(&json!({"alg": "none"}), &json!({"vc": badge()})).as_bytes()).unwrap_err(),
        CredentialError::AlgNone
    );
}

#[test]
fn sd_jwts_show_only_what_was_signed() {
    let (_, disclosures) = sd_jwt();
    let hash = |text: &String| base64url(Sha256::digest(text.as_bytes()));
    let payload = json!({"vct": "urn:x", "_sd": [hash(&disclosures[0])]});
    let token = signed(&json!({"alg": "ES256", "typ": "dc+sd-jwt"}), &payload);
    let whole = format!("{token}~{}~", disclosures[0]);
    assert_eq!(checks(&whole, &known(false)), [Check { subject: Subject::Signature, finding: listed() }]);
    let added = format!("{token}~{}~{}~", disclosures[0], disclosures[1]);
    assert_eq!(finding(&added, &known(false), Subject::Content), Misfit::Disclosure.into());
    assert!(read(added).link().is_err());
}

/// A credential with a proof over JCS. `sign` gets the hash of the options and the document.
fn proven(suite: &str, did: &str, sign: impl Fn(&[u8]) -> Vec<u8>) -> Value {
    let mut document = badge();
    let mut proof = json!({
        "type": "DataIntegrityProof", "cryptosuite": suite, "proofPurpose": "assertionMethod",
        "created": "2026-07-15T12:00:00Z", "verificationMethod": format!("{did}#{}", did.rsplit(':').next().unwrap()),
        "@context": document["@context"]
    });
    // Keys are sorted here as JCS sorts them: all are ASCII, and numbers are short.
    let canonical = |value: &Value| serde_json::to_string(&sorted(value)).unwrap();
    let mut hashes = Sha256::digest(canonical(&proof)).to_vec();
    document["credentialSubject"]["achievement"]["creditsAvailable"] = json!(4.5);
    hashes.extend(Sha256::digest(canonical(&document)));
    proof["proofValue"] = format!("z{}", bs58::encode(sign(&hashes)).into_string()).into();
    document["proof"] = proof;
    document
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut all: Vec<_> = members.iter().collect();
            all.sort_by_key(|(key, _)| key.as_str());
            all.into_iter().map(|(key, value)| (key.clone(), sorted(value))).collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

fn did(codec: [u8; 2], key: &[u8]) -> String {
    format!("did:key:z{}", bs58::encode([&codec[..], key].concat()).into_string())
}

#[test]
fn proofs_over_jcs_hold_and_break() {
    let ed25519 = Ed25519Signer::from_bytes(&[9; 32]);
    let ed25519_did = did([0xed, 0x01], ed25519.verifying_key().as_bytes());
    let p256_did = did([0x80, 0x24], &key().verifying_key().to_sec1_point(true).to_bytes());
    let by_ed25519 =
        proven("eddsa-jcs-2022", &ed25519_did, |hashes| ed25519.sign(hashes).to_bytes().to_vec());
    let by_p256 = proven("ecdsa-jcs-2019", &p256_did, |hashes| {
        let signature: Signature = key().sign(hashes);
        signature.to_bytes().to_vec()
    });
    for (document, did) in [(&by_ed25519, &ed25519_did), (&by_p256, &p256_did)] {
        let of = |document: &Value| finding(document.to_string(), &KnownKeys::new(), Subject::Proof);
        let Finding::Fits(Signer::Unknown(key)) = of(document) else { panic!("{:?}", of(document)) };
        assert!(did.starts_with(&key), "{key}");
        let mut altered = document.clone();
        altered["credentialSubject"]["achievement"]["name"] = "Another".into();
        assert_eq!(of(&altered), Misfit::Signature.into());
        // A field that no context knows is signed, too.
        let mut added = document.clone();
        added["honours"] = "summa cum laude".into();
        assert_eq!(of(&added), Misfit::Signature.into());
        let mut later = document.clone();
        later["proof"]["created"] = "2027-01-01T00:00:00Z".into();
        assert_eq!(of(&later), Misfit::Signature.into());
        let mut context = document.clone();
        context["@context"] = json!(["https://www.w3.org/ns/credentials/v2"]);
        assert_eq!(of(&context), Misfit::Signature.into());
    }
    // A key that the list has.
    assert_eq!(finding(by_p256.to_string(), &known(false), Subject::Proof), listed());
    assert!(matches!(
        finding(by_p256.to_string(), &known(true), Subject::Proof),
        Finding::NotChecked(Unchecked::Withdrawn(_))
    ));

    let with = |change: &dyn Fn(&mut Value)| {
        let mut document = by_ed25519.clone();
        change(&mut document["proof"]);
        finding(document.to_string(), &KnownKeys::new(), Subject::Proof)
    };
    assert_eq!(with(&|proof| proof["cryptosuite"] = "eddsa-rdfc-2022".into()), Unchecked::JsonLd.into());
    assert_eq!(
        with(&|proof| proof["verificationMethod"] = "did:web:university.example#key".into()),
        Unchecked::KeyOnline("did:web".to_owned()).into()
    );
    assert_eq!(
        with(&|proof| proof["proofValue"] = "z0OIl".into()),
        Unchecked::Damaged("proof.proofValue").into()
    );
    assert_eq!(
        with(&|proof| proof["proofValue"] = format!("z{}", "1".repeat(100_000)).into()),
        Unchecked::Damaged("proof.proofValue").into()
    );
    assert_eq!(
        with(&|proof| proof["verificationMethod"] = format!("{ed25519_did}#another").into()),
        Unchecked::Damaged("verificationMethod").into()
    );
    assert_eq!(
        with(&|proof| proof["cryptosuite"] = "ecdsa-jcs-2019".into()),
        Unchecked::Damaged("alg, which does not fit the key").into()
    );
    assert_eq!(
        with(&|proof| proof["previousProof"] = "urn:1".into()),
        Unchecked::ProofKind("chain".to_owned()).into()
    );
    // The point of order 1 would sign everything.
    let mut small = [0; 32];
    small[0] = 1;
    let small = did([0xed, 0x01], &small);
    let everything = proven("eddsa-jcs-2022", &small, |_| [&[1][..], &[0; 63]].concat());
    assert!(!matches!(finding(everything.to_string(), &KnownKeys::new(), Subject::Proof), Finding::Fits(_)));
    assert_eq!(
        checks(badge().to_string(), &KnownKeys::new()),
        [Check { subject: Subject::Proof, finding: Unchecked::NoProof.into() }]
    );
}

#[test]
fn paths_lead_to_their_root_or_not() {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (target, sibling) = ([3; 32], [1; 32]);
    let root = hex(&Sha256::digest([target, sibling].concat()));
    let badge = |path: Value, root: &str| {
        json!({
            "@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"],
            "type": "Assertion", "badge": {"type": "BadgeClass"}, "recipient": {},
            "signature": {"type": ["MerkleProof2017"], "targetHash": hex(&target), "merkleRoot": root, "proof": path, "anchors": []}
        })
        .to_string()
    };
    let of = |path: Value, root: &str| finding(badge(path, root), &KnownKeys::new(), Subject::Path);
    assert_eq!(of(json!([{"right": hex(&sibling)}]), &root), Finding::Fits(Signer::Nobody));
    assert_eq!(of(json!([{"left": hex(&sibling)}]), &root), Misfit::Path.into());
    assert_eq!(of(json!([]), &hex(&target)), Finding::Fits(Signer::Nobody));
    assert!(matches!(of(json!([{"right": "00"}]), &root), Finding::NotChecked(Unchecked::Damaged(_))));
    assert!(matches!(
        of(json!([{"left": hex(&sibling), "right": hex(&sibling)}]), &root),
        Finding::NotChecked(_)
    ));
    assert!(matches!(of(json!(vec![json!({"left": hex(&sibling)}); 65]), &root), Finding::NotChecked(_)));
    // A path that fits is never shown as a place in a blockchain, nor as the hash of the content.
    let all = checks(badge(json!([]), &hex(&target)), &KnownKeys::new());
    assert!(all.contains(&Check { subject: Subject::Chain, finding: Unchecked::Chain.into() }));
    assert!(all.contains(&Check { subject: Subject::Content, finding: Unchecked::JsonLd.into() }));
}

#[test]
fn open_attestation_content_fits_or_not() {
    for document in [open_attestation_2(&[]), open_attestation_2(&[1])] {
        let of = |document: &Value, subject| finding(document.to_string(), &KnownKeys::new(), subject);
        assert_eq!(of(&document, Subject::Content), Finding::Fits(Signer::Nobody));
        assert_eq!(of(&document, Subject::Path), Finding::Fits(Signer::Nobody));
        assert_eq!(of(&document, Subject::Chain), Unchecked::Chain.into());
        let mut other_root = document.clone();
        other_root["signature"]["merkleRoot"] = "0".repeat(64).into();
        assert_eq!(of(&other_root, Subject::Path), Misfit::Path.into());
        let mut altered = document.clone();
        altered["data"]["name"] = "a1:string:Doctor".into();
        assert_eq!(of(&altered, Subject::Content), Misfit::TargetHash.into());
        let mut batch = document.clone();
        let (target, sibling) = (document["signature"]["targetHash"].as_str().unwrap(), "1".repeat(64));
        batch["signature"]["proof"] = json!([sibling]);
        batch["signature"]["merkleRoot"] = keccak_pair(target, &sibling).into();
        assert_eq!(of(&batch, Subject::Path), Finding::Fits(Signer::Nobody));
    }
    let added = open_attestation_3(Some("cum laude"));
    assert_eq!(finding(added.to_string(), &KnownKeys::new(), Subject::Content), Misfit::NotCovered.into());
}

#[test]
fn seals_of_other_kinds_are_not_checked() {
    let xml = "<elmo xmlns=\"https://x\"><s:Signature xmlns:s=\"http://www.w3.org/2000/09/xmldsig#\"><s:SignatureValue>AA==</s:SignatureValue></s:Signature></elmo>";
    assert_eq!(finding(xml, &KnownKeys::new(), Subject::Seal), Unchecked::XmlSignature.into());
    assert_eq!(finding("%PDF-1.7", &KnownKeys::new(), Subject::Seal), Unchecked::PdfSignature.into());
    // No words accuse anybody.
    for check in checks(RSA, &KnownKeys::new()).iter().chain(&checks(xml, &KnownKeys::new())) {
        assert!(!check.to_string().to_lowercase().contains("forge"), "{check}");
    }
}
