//! Drafts: metadata that not enough keys have signed yet.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]

use qualistamp_core::*;
use qualistamp_testkit::signer::Key;

#[test]
fn a_draft_can_be_read_unsigned_but_is_trusted_only_when_signed() {
    let (one, two) = (Key::new("one"), Key::new("two"));
    let role = |threshold| Role::new(vec![one.public().clone(), two.public().clone()], threshold).unwrap();
    let root = RootContent {
        version: 1,
        issued: "2026-01-01".parse().unwrap(),
        expires: "2030-01-01".parse().unwrap(),
        root: role(2),
        list: role(1),
        reinstated: vec![],
    };
    let mut signed = unsigned(&root.to_cbor());
    for (signer, other) in [(&one, &two), (&two, &one)] {
        assert_eq!(Draft::parse(&signed), Ok(Draft::Root(root.clone())));
        assert!(matches!(Root::anchor(&signed), Err(MetadataError::UnderSigned { threshold: 2, .. })));
        signed = add_signature(&signed, Domain::Root, signer).unwrap().unwrap();
        let by = |key: &Key, domain| signed_by(&signed, domain, &key.public().clone().into()).unwrap();
        assert!(by(signer, Domain::Root) && !by(signer, Domain::TrustList));
        assert_eq!(by(other, Domain::Root), signer.public() == two.public());
    }
    assert_eq!(Root::anchor(&signed).unwrap().content(), &root);
}

#[test]
fn lists_and_roots_are_distinguished_and_other_content_is_refused() {
    let list = TrustListContent {
        version: 7,
        issued: "2026-01-01".parse().unwrap(),
        next_update: "2026-02-01".parse().unwrap(),
        issuers: vec![],
        introduced: vec![],
    };
    let draft = Draft::parse(&unsigned(&list.to_cbor().unwrap())).unwrap();
    assert_eq!((draft.domain(), draft), (Domain::TrustList, Draft::TrustList(list)));
    for content in [&b""[..], &[0xa0], &[0xf6], b"<html>"] {
        assert!(Draft::parse(&unsigned(content)).is_err(), "{content:?}");
    }
    assert!(Draft::parse(b"").is_err());
}
