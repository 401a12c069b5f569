//! Registers: after the theft of a key, genuine diplomas stay valid, and forgeries do not become valid.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a failure here is the test's own message"
)]

use qualistamp_core::*;
use qualistamp_testkit::{signer::Key, trust::*};

fn now() -> UnixTime {
    at("2026-03-15")
}

/// A list in which the key `uni` is compromised since February 2026, with these seals.
fn stolen(seals: &[(&str, [u8; 32])]) -> Vec<u8> {
    let mut content = list_content(6);
    let issuer = &mut content.issuers[0];
    issuer.keys[0].state = KeyState::CompromisedSince(at("2026-02-01"));
    issuer.keys[0].seals =
        seals.iter().map(|(sealed, root)| Seal { sealed: at(sealed), root: *root }).collect();
    // The issuer has a new key, which signs its status list.
    let new = Key::new("uni 2");
    issuer.keys.push(IssuerKey::new(new.public(), at("2026-02-02")));
    issuer.status.as_mut().unwrap().kid = new.public().kid();
    signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])
}

fn device(seals: &[(&str, [u8; 32])], registers: &[&Register]) -> Refreshed {
    let mut bundle = Bundle::default();
    bundle.set_list(stolen(seals));
    bundle.add_status(ADDRESS, status_content(at("2026-03-02")).sign(&Key::new("uni 2")).unwrap());
    for register in registers {
        bundle.add_register(Key::new("uni").public().kid(), register.seal(), register.as_bytes().to_vec());
    }
    TrustState::new(&root(1)).unwrap().refresh(&bundle.to_cbor(), now()).unwrap()
}

fn read(stamp: &[u8], state: &TrustState) -> String {
    // A resumed state leads to the same outcome.
    let resumed =
        TrustState::resume(&root(1), state.to_bundle(), KeptFloors::Newest(state.floors().clone())).unwrap();
    let outcome = verify(stamp, state.trust(), now(), &Policy::default());
    assert_eq!(outcome, verify(stamp, resumed.trust(), now(), &Policy::default()));
    codes(&outcome)
}

fn genuine() -> Vec<Vec<u8>> {
    (1..=50).map(|n| stamp(award(n), "uni")).collect()
}

/// Forgeries by a thief who knows every genuine diploma and can backdate at will.
fn forgeries() -> Vec<(&'static str, Vec<u8>)> {
    let mut back_dated = Claims::new(award(60));
    back_dated.issued_at = Some(at("2025-07-16"));
    let mut same_id = award(1);
    same_id.family_name = Name::new("Κλέφτης").unwrap();
    let mut same_index = award(61);
    same_index.status_index = Some(1);
    let mut no_index = award(62);
    no_index.status_index = None;
    vec![
        ("plain", stamp(award(63), "uni")),
        ("back-dated", pack(&back_dated, &Key::new("uni")).unwrap()),
        ("the award id of a genuine diploma", stamp(same_id, "uni")),
        ("the status index of a genuine diploma", stamp(same_index, "uni")),
        ("no status index", stamp(no_index, "uni")),
    ]
}

#[test]
fn a_sealed_cohort_survives_the_theft_of_its_key() {
    let genuine = genuine();
    let register = Register::of(genuine.iter().map(|stamp| id_of(stamp)));
    let seals = [("2025-12-01", register.seal())];

    let with = device(&seals, &[&register]);
    assert_eq!(with.refused, []);
    for stamp in &genuine {
        assert_eq!(read(stamp, &with.state), "V00 N07");
    }
    let outcome = verify(&genuine[0], with.state.trust(), now(), &Policy::default());
    let Verdict::Valid(_, notes) = outcome.verdict() else { panic!() };
    let (since, sealed) = (at("2026-02-01"), at("2025-12-01"));
    assert_eq!(notes, &[Note::SealedBeforeCompromise { since, sealed }]);
    for (name, stamp) in forgeries() {
        assert_eq!(read(&stamp, &with.state), "K03", "{name}");
    }

    // Without the register, everything is indeterminate.
    let without = device(&seals, &[]);
    for stamp in genuine.iter().chain(forgeries().iter().map(|(_, stamp)| stamp)) {
        assert_eq!(read(stamp, &without.state), "U08");
    }
    // Without a seal too, even if there is a register.
    let unsealed = device(&[], &[&register]);
    assert_eq!(unsealed.refused.len(), 1);
    assert_eq!(read(&genuine[0], &unsealed.state), "U04");
    // Stamps signed with the new key need no register.
    let mut award = award(70);
    award.awarded = "2026-03-01".parse().unwrap();
    assert_eq!(read(&stamp(award, "uni 2"), &with.state), "V00");
}

#[test]
fn a_seal_made_after_the_theft_proves_nothing() {
    let genuine = genuine();
    let register = Register::of(genuine.iter().map(|stamp| id_of(stamp)));
    let late = device(&[("2026-02-02", register.seal())], &[&register]);
    assert_eq!(read(&genuine[0], &late.state), "U04");
    let just_in_time = device(&[("2026-02-01", register.seal())], &[&register]);
    assert_eq!(read(&genuine[0], &just_in_time.state), "V00 N07");
}

#[test]
fn all_registers_of_a_key_are_searched() {
    let genuine = genuine();
    let (first, second) = genuine.split_at(20);
    let (first_register, second_register) = (
        Register::of(first.iter().map(|stamp| id_of(stamp))),
        Register::of(second.iter().map(|stamp| id_of(stamp))),
    );
    let seals = [("2024-12-01", first_register.seal()), ("2025-12-01", second_register.seal())];
    let forged = &forgeries()[0].1;
    let both = device(&seals, &[&first_register, &second_register]);
    for (stamp, code) in [(&first[0], "V00 N07"), (&second[0], "V00 N07"), (forged, "K03")] {
        assert_eq!(read(stamp, &both.state), code);
    }
    // If one is missing, only stamps in the other are valid.
    let one = device(&seals, &[&second_register]);
    for (stamp, code) in [(&first[0], "U08"), (&second[0], "V00 N07"), (forged, "U08")] {
        assert_eq!(read(stamp, &one.state), code);
    }
}

#[test]
fn a_register_that_does_not_match_its_seal_is_refused() {
    let genuine = genuine();
    let sealed = Register::of(genuine.iter().map(|stamp| id_of(stamp)));
    let forged = &forgeries()[0].1;
    let grown = Register::of(genuine.iter().chain([forged]).map(|stamp| id_of(stamp)));
    let shrunk = Register::of(genuine.iter().skip(1).map(|stamp| id_of(stamp)));
    let kid = Key::new("uni").public().kid();
    let mut unsorted = sealed.as_bytes().to_vec();
    unsorted.rotate_left(16);
    let mut twice = sealed.as_bytes()[..16].to_vec();
    twice.extend_from_slice(sealed.as_bytes());
    let expected = sealed.seal();
    for (name, kid, seal, bytes, fault) in [
        (
            "one fingerprint more",
            kid,
            expected,
            grown.as_bytes().to_vec(),
            RegisterFault::SealMismatch { found: grown.seal(), expected },
        ),
        (
            "one fingerprint less",
            kid,
            expected,
            shrunk.as_bytes().to_vec(),
            RegisterFault::SealMismatch { found: shrunk.seal(), expected },
        ),
        (
            "its own seal",
            kid,
            grown.seal(),
            grown.as_bytes().to_vec(),
            RegisterFault::NotPinned { seal: grown.seal() },
        ),
        (
            "another key",
            Kid([0; 4]),
            expected,
            sealed.as_bytes().to_vec(),
            RegisterFault::NotPinned { seal: expected },
        ),
        ("unsorted", kid, expected, unsorted, RegisterFault::Unsorted { index: 49 }),
        ("duplicate", kid, expected, twice, RegisterFault::Unsorted { index: 1 }),
        ("truncated", kid, expected, sealed.as_bytes()[..799].to_vec(), RegisterFault::Ragged { bytes: 799 }),
        (
            "endless",
            kid,
            expected,
            vec![0; 16 * (limits::MAX_REGISTER_ENTRIES + 1)],
            RegisterFault::TooLarge {
                entries: limits::MAX_REGISTER_ENTRIES + 1,
                max: limits::MAX_REGISTER_ENTRIES,
            },
        ),
    ] {
        let mut bundle = Bundle::default();
        bundle.set_list(stolen(&[("2025-12-01", expected)]));
        bundle.add_register(kid, seal, bytes);
        let refreshed = TrustState::new(&root(1)).unwrap().refresh(&bundle.to_cbor(), now()).unwrap();
        let part = RefusedPart::Register { kid, seal };
        assert_eq!(refreshed.refused, [Refused { part, fault: PartFault::Register(fault) }], "{name}");
        assert_eq!(read(forged, &refreshed.state), "U08", "{name}");
    }
    // A register inserted without a refresh is also checked before it is used.
    let mut trust = Trust {
        list: Some(TrustList::open(&stolen(&[("2025-12-01", expected)]), &role(1, &["l1"])).unwrap()),
        ..Trust::default()
    };
    trust.registers.insert(expected, grown.as_bytes().to_vec());
    assert_eq!(codes(&verify(forged, &trust, now(), &Policy::default())), "U08");
}

#[test]
fn a_seal_is_computed_as_documented() {
    let ids: Vec<StampId> = genuine().iter().map(|stamp| id_of(stamp)).collect();
    let register = Register::of(ids.iter().rev().chain(&ids).copied());
    assert_eq!(register.len(), ids.len(), "duplicates are removed");
    let mut fingerprints: Vec<[u8; 16]> = ids.iter().map(StampId::fingerprint).collect();
    fingerprints.sort();
    let hashed = [b"qualistamp/register/1".as_slice(), &50u64.to_be_bytes(), &fingerprints.concat()].concat();
    assert_eq!(register.seal(), sha256(&hashed));
    assert_eq!(Register::parse(register.as_bytes()), Ok(register.clone()));
    assert!(ids.iter().all(|id| register.contains(*id)));
    assert!(!register.contains(id_of(&forgeries()[0].1)));
    assert!(Register::of([]).is_empty() && Register::parse(&[]).unwrap().is_empty());
}

#[test]
fn stamps_of_a_retired_key_are_judged_by_the_time_of_signing() {
    let mut content = list_content(6);
    content.issuers[0].keys[0].valid_until = Some(at("2025-12-31"));
    let list = signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
    let state = TrustState::new(&root(1)).unwrap();
    let state = state.refresh(&bundle(&[], Some(list), &[status("2026-03-02")]), now()).unwrap().state;
    assert_eq!(read(&stamp(award(1), "uni"), &state), "V00");
    let mut late = award(2);
    late.awarded = "2026-01-01".parse().unwrap();
    assert_eq!(read(&stamp(late, "uni"), &state), "K02");
}
