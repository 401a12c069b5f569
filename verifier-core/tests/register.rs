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

/// A list in which the key `uni` is compromised since February 2026, with these seals: each with the time of sealing, or
/// "SEALED, complete until TIME".
fn stolen(seals: &[(&str, [u8; 32])]) -> Vec<u8> {
    let mut content = list_content(6);
    let issuer = &mut content.issuers[0];
    issuer.keys[0].state = KeyState::CompromisedSince(at("2026-02-01"));
    issuer.keys[0].seals = seals
        .iter()
        .map(|(times, root)| {
            let (sealed, complete) = times.split_once(", complete until ").unwrap_or((times, times));
            Seal { sealed: at(sealed), complete: at(complete), root: *root }
        })
        .collect();
    // The issuer has a new key, which signs its status list.
    let new = Key::new("uni 2");
    issuer.keys.push(IssuerKey::new(new.public(), at("2026-02-02")));
    issuer.status.as_mut().unwrap().kid = new.public().kid();
    signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"])
}

fn device(seals: &[(&str, [u8; 32])], registers: &[&Register]) -> Refreshed {
    device_with_proofs(seals, registers, &[])
}

fn device_with_proofs(
    seals: &[(&str, [u8; 32])],
    registers: &[&Register],
    proofs: &[RegisterProof],
) -> Refreshed {
    let mut bundle = Bundle::default();
    bundle.set_list(stolen(seals));
    bundle.add_status(ADDRESS, status_content(at("2026-03-02")).sign(&Key::new("uni 2")).unwrap());
    for register in registers {
        bundle.add_register(kid(), register.seal(), register.as_bytes().to_vec());
    }
    for proof in proofs {
        bundle.add_proof(kid(), proof.seal(), proof.to_cbor());
    }
    TrustState::new(&root(1)).unwrap().refresh(&bundle.to_cbor(), now()).unwrap()
}

fn kid() -> Kid {
    Key::new("uni").public().kid()
}

fn register_of(stamps: &[Vec<u8>]) -> Register {
    Register::of(stamps.iter().map(|stamp| id_of(stamp)))
}

/// A stamp of `uni` that states this time of signing.
fn signed_at(n: u32, time: &str) -> Vec<u8> {
    let mut claims = Claims::new(award(n));
    claims.issued_at = Some(at(time));
    pack(&claims, &Key::new("uni")).unwrap()
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
    let seals = [("2025-11-01", first_register.seal()), ("2025-12-01", second_register.seal())];
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
    let kid = kid();
    let mut unsorted = sealed.as_bytes().to_vec();
    unsorted.rotate_left(32);
    let mut twice = sealed.as_bytes()[..32].to_vec();
    twice.extend_from_slice(sealed.as_bytes());
    let expected = sealed.seal();
    for (name, kid, seal, bytes, fault) in [
        (
            "one id more",
            kid,
            expected,
            grown.as_bytes().to_vec(),
            RegisterFault::SealMismatch { found: grown.seal(), expected },
        ),
        (
            "one id less",
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
        (
            "truncated",
            kid,
            expected,
            sealed.as_bytes()[..1599].to_vec(),
            RegisterFault::Ragged { bytes: 1599 },
        ),
        (
            "endless",
            kid,
            expected,
            vec![0; 32 * (limits::MAX_REGISTER_ENTRIES + 1)],
            RegisterFault::TooLarge { entries: 1_000_001, max: limits::MAX_REGISTER_ENTRIES },
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
    let mut sorted: Vec<[u8; 32]> = ids.iter().map(|id| id.0).collect();
    sorted.sort();
    // 50 ids are two leaves: 32 ids and 18.
    let leaf = |ids: &[[u8; 32]]| sha256(&[&[0], &ids.concat()[..]].concat());
    let tree = sha256(&[&[1], &leaf(&sorted[..32])[..], &leaf(&sorted[32..])].concat());
    let sealed = |count: u64, tree: [u8; 32]| {
        sha256(&[b"qualistamp/register/1".as_slice(), &count.to_be_bytes(), &tree].concat())
    };
    assert_eq!(register.seal(), sealed(50, tree));
    assert_eq!(Register::parse(register.as_bytes()), Ok(register.clone()));
    assert!(ids.iter().all(|id| register.contains(*id)));
    assert!(!register.contains(id_of(&forgeries()[0].1)));
    let empty = Register::of([]);
    assert!(empty.is_empty() && Register::parse(&[]).unwrap().is_empty());
    assert_eq!(empty.seal(), sealed(0, sha256(&[])));
}

/// A proof as bytes, with these parts.
fn proof_bytes(count: u64, index: u64, leaf: &[u8], path: &[[u8; 32]]) -> Vec<u8> {
    use serde_cbor::Value;
    let fields = [
        (0, Value::Text("qualistamp/register-proof/1".to_owned())),
        (1, Value::Integer(count.into())),
        (2, Value::Integer(index.into())),
        (3, Value::Bytes(leaf.to_vec())),
        (4, Value::Array(path.iter().map(|hash| Value::Bytes(hash.to_vec())).collect())),
    ];
    let fields = fields.into_iter().map(|(key, value)| (Value::Integer(key), value));
    serde_cbor::to_vec(&Value::Map(fields.collect())).unwrap()
}

fn leaf_hash(leaf: &[u8]) -> [u8; 32] {
    sha256(&[&[0], leaf].concat())
}

fn node_hash(left: [u8; 32], right: [u8; 32]) -> [u8; 32] {
    sha256(&[&[1], &left[..], &right].concat())
}

#[test]
fn one_leaf_and_its_path_prove_presence_like_the_register() {
    // 50 stamps and 30 ids of others: three leaves of 32, 32 and 16.
    let genuine = genuine();
    let others = (0..30u8).map(|n| StampId([n; 32]));
    let register = Register::of(genuine.iter().map(|stamp| id_of(stamp)).chain(others));
    let seals = [("2025-12-01", register.seal())];
    let forged = &forgeries()[0].1;
    assert_eq!(register.prove(id_of(forged)), None);
    for stamp in &genuine {
        let proof = register.prove(id_of(stamp)).unwrap();
        assert_eq!(RegisterProof::open(&proof.to_cbor(), register.seal()), Ok(proof.clone()));
        let with = device_with_proofs(&seals, &[], std::slice::from_ref(&proof));
        assert_eq!(with.refused, []);
        assert_eq!(read(stamp, &with.state), "V00 N07");
        // Its leaf does not show that anything else is absent.
        assert_eq!(read(forged, &with.state), "U08");
        let elsewhere = genuine.iter().find(|other| !proof.contains(id_of(other))).unwrap();
        assert_eq!(read(elsewhere, &with.state), "U08");
        // With the whole register, the proof changes nothing.
        let both = device_with_proofs(&seals, &[&register], &[proof]);
        assert_eq!([read(elsewhere, &both.state), read(forged, &both.state)], ["V00 N07", "K03"]);
    }
    // Proofs are kept, and added to each other.
    let proofs: Vec<_> = genuine.iter().map(|stamp| register.prove(id_of(stamp)).unwrap()).collect();
    let mut state = device(&seals, &[]).state;
    for proof in &proofs {
        let mut bundle = Bundle::default();
        bundle.add_proof(kid(), proof.seal(), proof.to_cbor());
        state = state.refresh(&bundle.to_cbor(), now()).unwrap().state;
    }
    assert_eq!(state.trust().registers.proof_count(), 3, "one for each leaf");
    assert!(genuine.iter().all(|stamp| read(stamp, &state) == "V00 N07"));
    // A later list without the seal drops them.
    let mut bundle = Bundle::default();
    let mut content = list_content(7);
    content.issuers[0].status = None;
    bundle.set_list(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]));
    let without = state.refresh(&bundle.to_cbor(), now()).unwrap().state;
    assert_eq!(without.trust().registers.proof_count(), 0);
}

#[test]
fn a_proof_that_does_not_lead_to_the_seal_is_refused() {
    let genuine = genuine();
    let others = (0..30u8).map(|n| StampId([n; 32]));
    let register = Register::of(genuine.iter().map(|stamp| id_of(stamp)).chain(others));
    let expected = register.seal();
    let leaves: Vec<&[u8]> = register.as_bytes().chunks(1024).collect();
    let hashes: Vec<[u8; 32]> = leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
    let left = node_hash(hashes[0], hashes[1]);
    let first_path = [hashes[1], hashes[2]];
    let good = proof_bytes(80, 0, leaves[0], &first_path);
    assert_eq!(register.prove(StampId(leaves[0][..32].try_into().unwrap())).unwrap().to_cbor(), good);
    assert!(RegisterProof::open(&proof_bytes(80, 2, leaves[2], &[left]), expected).is_ok());

    // The thief's own stamp in the place of another id.
    let forged = &forgeries()[0].1;
    let mut grown: Vec<[u8; 32]> = leaves[0].as_chunks::<32>().0.to_vec();
    grown[5] = id_of(forged).0;
    grown.sort();
    let mut unsorted = leaves[0].to_vec();
    unsorted.rotate_left(32);
    let mut twice = leaves[0].to_vec();
    twice.copy_within(..32, 32);
    let mismatch = |bytes: &[u8]| RegisterFault::SealMismatch {
        found: RegisterProof::parse(bytes).unwrap().seal(),
        expected,
    };
    let mismatching = |bytes: Vec<u8>| {
        let fault = mismatch(&bytes);
        (bytes, fault)
    };
    let size = |bytes, expected| RegisterFault::LeafSize { bytes, expected };
    let end = |bytes: &[u8]| {
        RegisterFault::Malformed(CborError { at: bytes.len(), fault: CborFault::UnexpectedEnd })
    };
    let max = limits::MAX_REGISTER_ENTRIES;
    // A node shown as a leaf: its two hashes are as long as two ids.
    let mut node = [hashes[0], hashes[1]];
    node.sort();
    let unknown =
        [&good[..1].iter().map(|head| head + 1).collect::<Vec<_>>()[..], &good[1..], &[5, 0]].concat();
    for (name, (bytes, fault)) in [
        ("another id in the leaf", mismatching(proof_bytes(80, 0, &grown.concat(), &first_path))),
        ("the leaf of another place", mismatching(proof_bytes(80, 1, leaves[0], &first_path))),
        (
            "one hash of the path replaced",
            mismatching(proof_bytes(80, 0, leaves[0], &[hashes[2], hashes[2]])),
        ),
        ("a count of one more", mismatching(proof_bytes(81, 0, leaves[0], &first_path))),
        ("a node as a leaf", mismatching(proof_bytes(2, 0, node.as_flattened(), &[]))),
        ("a node as the last leaf", mismatching(proof_bytes(34, 1, node.as_flattened(), &[hashes[2]]))),
        ("a leaf of 31 ids", (proof_bytes(80, 0, &leaves[0][32..], &first_path), size(992, 1024))),
        (
            "a leaf of 33 ids",
            (proof_bytes(80, 0, &register.as_bytes()[..1056], &first_path), size(1056, 1024)),
        ),
        ("a full leaf in the last place", (proof_bytes(80, 2, leaves[0], &[left]), size(1024, 512))),
        ("half an id", (proof_bytes(80, 2, &leaves[2][..496], &[left]), size(496, 512))),
        ("no id", (proof_bytes(80, 2, &[], &[left]), size(0, 512))),
        (
            "an unsorted leaf",
            (proof_bytes(80, 0, &unsorted, &first_path), RegisterFault::Unsorted { index: 31 }),
        ),
        ("an id twice", (proof_bytes(80, 0, &twice, &first_path), RegisterFault::Unsorted { index: 1 })),
        (
            "a place beyond the count",
            (proof_bytes(80, 3, leaves[2], &[left]), RegisterFault::PlaceBeyondCount { leaf: 3, leaves: 3 }),
        ),
        (
            "the place with the highest number",
            (
                proof_bytes(80, u64::MAX, leaves[2], &[left]),
                RegisterFault::PlaceBeyondCount { leaf: u64::MAX, leaves: 3 },
            ),
        ),
        (
            "no ids at all",
            (proof_bytes(0, 0, &[], &[]), RegisterFault::PlaceBeyondCount { leaf: 0, leaves: 0 }),
        ),
        (
            "a count above the limit",
            (proof_bytes(1_000_001, 0, leaves[0], &[]), RegisterFault::TooLarge { entries: 1_000_001, max }),
        ),
        (
            "the highest count",
            (proof_bytes(u64::MAX, 0, leaves[0], &[]), RegisterFault::TooLarge { entries: u64::MAX, max }),
        ),
        (
            "a path that is too short",
            (
                proof_bytes(80, 0, leaves[0], &first_path[..1]),
                RegisterFault::PathTooShort { found: 1, expected: 2 },
            ),
        ),
        (
            "a path that is too long",
            (
                proof_bytes(80, 2, leaves[2], &[left, left]),
                RegisterFault::PathTooLong { found: 2, expected: 1 },
            ),
        ),
        (
            "an endless path",
            (
                proof_bytes(80, 0, leaves[0], &vec![hashes[1]; 100_000]),
                RegisterFault::PathTooLong { found: 100_000, expected: limits::MAX_REGISTER_PATH },
            ),
        ),
        ("a register", (register.as_bytes().to_vec(), RegisterFault::NotAProof)),
        ("a bundle", (Bundle::default().to_cbor(), RegisterFault::NotAProof)),
        ("nothing", (Vec::new(), RegisterFault::NotAProof)),
        ("truncated", {
            let cut = good[..good.len() - 1].to_vec();
            let at = cut.len() - 33;
            (cut, RegisterFault::Malformed(CborError { at, fault: CborFault::UnexpectedEnd }))
        }),
        ("a byte after the end", {
            let fault = CborError { at: good.len(), fault: CborFault::TrailingBytes { count: 1 } };
            ([&good[..], &[0]].concat(), RegisterFault::Malformed(fault))
        }),
        ("a field of a later version", (unknown, RegisterFault::UnknownField { key: 5 })),
        ("no path", {
            let path = 1 + 1 + 2 * 34;
            let cut = [&[good[0] - 1], &good[1..good.len() - path]].concat();
            let fault = end(&cut);
            (cut, fault)
        }),
    ] {
        let mut bundle = Bundle::default();
        bundle.set_list(stolen(&[("2025-12-01", expected)]));
        bundle.add_proof(kid(), expected, bytes.clone());
        let refreshed = TrustState::new(&root(1)).unwrap().refresh(&bundle.to_cbor(), now()).unwrap();
        let part = RefusedPart::RegisterProof { kid: kid(), seal: expected };
        assert_eq!(refreshed.refused, [Refused { part, fault: PartFault::Register(fault) }], "{name}");
        // Inserted without a refresh, it is also checked before it is used.
        let list = TrustList::open(&stolen(&[("2025-12-01", expected)]), &role(1, &["l1"])).unwrap();
        let mut trust = Trust { list: Some(list), ..Trust::default() };
        trust.registers.insert_proof(expected, bytes);
        for stamp in [forged, &genuine[0]] {
            assert_eq!(read(stamp, &refreshed.state), "U08", "{name}");
            assert_eq!(codes(&verify(stamp, &trust, now(), &Policy::default())), "U08", "{name}");
        }
    }
    let mut bundle = Bundle::default();
    bundle.set_list(stolen(&[("2025-12-01", expected)]));
    bundle.add_proof(Kid([0; 4]), expected, good);
    let refreshed = TrustState::new(&root(1)).unwrap().refresh(&bundle.to_cbor(), now()).unwrap();
    let fault = PartFault::Register(RegisterFault::NotPinned { seal: expected });
    assert_eq!(refreshed.refused[0].fault, fault, "another key");
}

#[test]
fn a_flood_of_proofs_is_bounded() {
    let mut registers = Registers::default();
    let seal = |number: usize| sha256(&number.to_be_bytes());
    for number in 0..limits::MAX_REGISTER_PROOFS + 5 {
        for _ in 0..2 {
            registers.insert_proof(seal(number), b"not opened before it is used".to_vec());
        }
        assert_eq!(registers.proof_count(), (number + 1).min(limits::MAX_REGISTER_PROOFS));
    }
    assert_eq!(registers.look_up(seal(0), StampId([0; 32])), Listing::Unknown);
}

/// Rule 8: what a thief can date is never evidence for a stamp, but only a register that could list it is evidence against it.
#[test]
fn a_stamp_signed_after_the_last_seal_is_not_called_forged() {
    let (sealed, between) = (signed_at(1, "2025-07-16"), signed_at(2, "2025-12-15"));
    let register = register_of(std::slice::from_ref(&sealed));
    let with = device(&[("2025-12-01T12:00:00Z", register.seal())], &[&register]);
    assert_eq!(read(&sealed, &with.state), "V00 N07");
    assert_eq!(read(&between, &with.state), "U04", "genuine, signed between the seal and the theft");
    for (signed, code) in [
        ("2025-11-30T12:00:00Z", "K03"),
        ("2025-11-30T12:00:01Z", "U04"),
        ("2025-12-01T12:00:00Z", "U04"),
        ("2025-12-01T12:00:01Z", "U04"),
        ("2026-02-01", "U04"),
        ("2026-03-01", "U04"),
    ] {
        assert_eq!(read(&signed_at(3, signed), &with.state), code, "not in the register, signed {signed}");
    }
    // Without the register, a stamp that it cannot cover does not need it.
    let without = device(&[("2025-12-01T12:00:00Z", register.seal())], &[]);
    assert_eq!([read(&sealed, &without.state), read(&between, &without.state)], ["U08", "U04"]);
}

/// Rule 8: a seal may be on its way for weeks. What is signed meanwhile cannot be in it.
#[test]
fn a_stamp_signed_while_a_seal_was_on_its_way_is_not_called_forged() {
    let sealed = signed_at(1, "2025-11-20");
    let register = register_of(std::slice::from_ref(&sealed));
    let with = device(&[("2026-01-20, complete until 2025-12-01", register.seal())], &[&register]);
    assert_eq!(read(&sealed, &with.state), "V00 N07");
    for (signed, code) in [
        ("2025-11-30", "K03"),
        ("2025-11-30T00:00:01Z", "U04"),
        ("2025-12-15", "U04"),
        ("2026-01-20", "U04"),
        ("2026-01-21", "U04"),
    ] {
        assert_eq!(read(&signed_at(3, signed), &with.state), code, "not in the register, signed {signed}");
    }
    // Whatever it states: the operator received the seal before the theft, so what it lists is genuine.
    let later = signed_at(2, "2026-01-10");
    let register = register_of(&[sealed, later.clone()]);
    let with = device(&[("2026-01-20, complete until 2025-12-01", register.seal())], &[&register]);
    assert_eq!(read(&later, &with.state), "V00 N07");
}

#[test]
fn a_stamp_without_a_time_of_signing_is_dated_by_its_whole_day() {
    let awarded = |n: u32, day: &str| {
        let mut award = award(n);
        award.awarded = day.parse().unwrap();
        stamp(award, "uni")
    };
    let listed = awarded(1, "2025-12-01");
    let register = register_of(std::slice::from_ref(&listed));
    // Sealed in the middle of the day of the award.
    let with = device(&[("2025-12-01T12:00:00Z", register.seal())], &[&register]);
    assert_eq!(read(&listed, &with.state), "V00 N07");
    for (day, code) in
        [("2025-11-29", "K03"), ("2025-11-30", "U04"), ("2025-12-01", "U04"), ("2025-12-02", "U04")]
    {
        assert_eq!(read(&awarded(2, day), &with.state), code, "not in the register, awarded {day}");
    }
}

#[test]
fn a_seal_never_covers_a_stamp_that_says_it_was_signed_after_it() {
    let late = signed_at(1, "2025-12-02");
    let register = register_of(std::slice::from_ref(&late));
    let one = device(&[("2025-12-01", register.seal())], &[&register]);
    assert_eq!(read(&late, &one.state), "U04");
    // The same register sealed again later covers it.
    let again = device(&[("2025-12-01", register.seal()), ("2025-12-02", register.seal())], &[&register]);
    assert_eq!(read(&late, &again.state), "V00 N07");
    // Another, later register could cover it and does not. It is in a sealed register, so it is still not called forged.
    let other = Register::of([StampId([9; 32])]);
    let two = device(&[("2025-12-01", register.seal()), ("2026-01-01", other.seal())], &[&register, &other]);
    assert_eq!(read(&late, &two.state), "U04");
}

/// Rule 7, on the verifier's side: a seal over what nobody signed yet does not make later forgeries valid.
#[test]
fn a_forgery_that_was_registered_before_it_was_signed_is_not_valid_if_it_says_when() {
    // The register of December lists the id of a stamp that the thief will sign with a time of January.
    let forged = signed_at(60, "2026-01-20");
    let register = register_of(std::slice::from_ref(&forged));
    let with = device(&[("2025-12-01", register.seal())], &[&register]);
    assert_eq!(read(&forged, &with.state), "U04");
}

#[test]
fn claims_that_cannot_be_read_leave_a_compromised_key_undecided() {
    use coset::{CoseSign1Builder, HeaderBuilder, TaggedCborSerializable as _, iana};
    let stamp_over = |payload: &[u8]| {
        let header = HeaderBuilder::new().algorithm(iana::Algorithm::ES256).key_id(kid().0.to_vec()).build();
        CoseSign1Builder::new()
            .protected(header)
            .payload(payload.to_vec())
            .create_signature(CREDENTIAL_DOMAIN, |message| Key::new("uni").sign(message).unwrap().to_vec())
            .build()
            .to_tagged_vec()
            .unwrap()
    };
    for (payload, code) in [(&[9][..], "U04"), (&[0, 0xff], "C01"), (&[], "P01")] {
        let stamp = stamp_over(payload);
        let register = register_of(std::slice::from_ref(&stamp));
        let with = device(&[("2025-12-01", register.seal())], &[&register]);
        assert_eq!(read(&stamp, &with.state), code);
        let outcome = verify(&stamp, with.state.trust(), now(), &Policy::default());
        let since = at("2026-02-01");
        assert_eq!(
            *outcome.report().finding(Axis::Issuer),
            Finding::NotChecked(Unchecked::Undecided(IndeterminateReason::KeyCompromised { since }))
        );
    }
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

/// Attack: an issuer lists the seal of another, so that the other's register is not taken.
#[test]
fn an_issuer_that_lists_the_seal_of_another_does_not_keep_its_register_away() {
    let stamp = signed_at(1, "2025-07-16");
    let register = register_of(std::slice::from_ref(&stamp));
    let seal = Seal { sealed: at("2025-12-01"), complete: at("2025-12-01"), root: register.seal() };
    for hostile in ["hostile 1", "hostile 2", "hostile 3", "hostile 4"] {
        let mut content = list_content(6);
        let mut issuer = university();
        issuer.keys[0].state = KeyState::CompromisedSince(at("2026-02-01"));
        issuer.keys[0].seals = vec![seal];
        issuer.status = None;
        let mut other = university();
        (other.id, other.status) = (Label::new("GR-HOSTILE").unwrap(), None);
        other.keys = vec![IssuerKey::new(Key::new(hostile).public(), at("2020-01-01"))];
        other.keys[0].seals = vec![seal];
        content.issuers = vec![issuer, other];
        let mut bundle = Bundle::default();
        bundle.set_list(signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]));
        bundle.add_register(kid(), register.seal(), register.as_bytes().to_vec());
        let refreshed = TrustState::new(&root(1)).unwrap().refresh(&bundle.to_cbor(), now()).unwrap();
        assert_eq!(refreshed.refused, []);
        // Kept and opened again, it still counts.
        let state = refreshed.state;
        let kept = KeptFloors::Newest(state.floors().clone());
        let resumed = TrustState::resume(&root(1), state.to_bundle(), kept).unwrap();
        for state in [&state, &resumed.refresh(&state.to_bundle(), now()).unwrap().state] {
            let outcome = verify(&stamp, state.trust(), now(), &Policy::default());
            assert!(matches!(outcome.verdict(), Verdict::Valid(..)) || codes(&outcome) == "U09", "{hostile}");
            assert_eq!(outcome.report().finding(Axis::Issuer), &Finding::Good, "{hostile}");
        }
    }
}
