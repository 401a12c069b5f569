//! The consent of a key.

use qualistamp_core::{Consent, Domain, IssuerKey, Label, MetadataError, OperatorId, TrustList, sign};
use qualistamp_testkit::signer::Key;
use qualistamp_testkit::trust::{at, list_content, role, university};

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

#[test]
fn the_statement_is_what_the_specification_says() {
    let statement = Consent::statement(OperatorId([7; 32]), &label("GR-NTUA"));
    let expected = [&[0x83, 0x74][..], b"qualistamp/consent/1", &[0x58, 0x20], &[7; 32], &[0x67], b"GR-NTUA"];
    assert_eq!(statement, expected.concat());
}

#[test]
fn a_consent_counts_for_one_key_one_operator_and_one_issuer() {
    let (key, other) = (Key::new("uni"), Key::new("other"));
    let (here, there) = (OperatorId([1; 32]), OperatorId([2; 32]));
    let mut listed = IssuerKey::new(key.public(), at("2020-01-01"));
    assert!(!listed.consents(key.public(), here, &label("A")), "no consent");
    listed.consent = Some(Consent::sign(here, &label("A"), &key).unwrap());
    assert!(listed.consents(key.public(), here, &label("A")));
    assert!(!listed.consents(key.public(), there, &label("A")), "copied from the list of another operator");
    assert!(!listed.consents(key.public(), here, &label("B")), "copied to another issuer");
    assert!(!listed.consents(other.public(), here, &label("A")), "copied to another key");
    for bit in 0..512 {
        let mut altered = listed.clone();
        let Consent(mut signature) = listed.consent.unwrap();
        signature[bit / 8] ^= 1 << (bit % 8);
        altered.consent = Some(Consent(signature));
        assert!(!altered.consents(key.public(), here, &label("A")), "bit {bit}");
    }
}

#[test]
fn a_list_keeps_the_consent_of_each_key() {
    let mut content = list_content(1);
    let key = Key::new("uni");
    let consent = Consent::sign(OperatorId([1; 32]), &university().id, &key).unwrap();
    content.issuers[0].keys[0].consent = Some(consent);
    let signed = sign(&content.to_cbor().unwrap(), Domain::TrustList, &Key::new("l1")).unwrap();
    let list = TrustList::open(&signed, &role(1, &["l1"])).unwrap();
    assert_eq!(list.content(), content);
    let (issuer, listed) = list.candidates(key.kid()).next().unwrap();
    assert!(listed.consents(key.public(), OperatorId([1; 32]), &issuer.id));
}

#[test]
fn a_consent_of_another_length_is_refused() {
    let mut content = list_content(1);
    content.issuers[0].keys[0].consent = Some(Consent([7; 64]));
    let encoded = content.to_cbor().unwrap();
    // 58 40 is the head of 64 bytes.
    let at = encoded.windows(2).position(|pair| pair == [0x58, 0x40]).unwrap();
    let shorter = [&encoded[..at], &[0x58, 0x3f], &encoded[at + 3..]].concat();
    let signed = sign(&shorter, Domain::TrustList, &Key::new("l1")).unwrap();
    assert!(matches!(TrustList::open(&signed, &role(1, &["l1"])), Err(MetadataError::Field(_))));
}
