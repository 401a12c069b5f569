//! Status lists: size, details, and every fault of a token.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a failure here is the test's own message"
)]

use coset::{CborSerializable as _, CoseSign1Builder, HeaderBuilder, TaggedCborSerializable as _, iana};
use p256::ecdsa::Signature;
use qualistamp_core::*;
use qualistamp_testkit::{signer::Key, trust::*};

fn open(token: &[u8]) -> Result<StatusList, StatusFault> {
    let key = Key::new("uni");
    StatusList::open(token, ADDRESS, key.public().kid(), [key.public()])
}

#[test]
fn dates_and_reasons_round_trip() {
    let mut content = status_content(at("2026-03-01"));
    for (index, status, reason) in [
        (1, Status::Withdrawn, StatusReason::Deception),
        (2, Status::Suspended, StatusReason::UnderReview),
        (999, Status::Superseded, StatusReason::Replaced),
        (500, Status::Withdrawn, StatusReason::Other(77)),
    ] {
        assert!(content.statuses.set(index, status));
        content.details.insert(index, StatusDetail { since: "2026-02-03".parse().unwrap(), reason });
    }
    assert!(content.statuses.set(3, Status::Withdrawn));
    let list = open(&content.sign(&Key::new("uni")).unwrap()).unwrap();
    for index in 0..1000 {
        let status = content.statuses.status(index).unwrap();
        assert_eq!(list.look_up(index), Ok(Some((status, content.details.get(&index).copied()))));
    }
    assert_eq!(list.look_up(1000), Ok(None));
    assert_eq!(list.details(), Ok(content.details));
    assert_eq!(list.statuses(), Ok(content.statuses));
}

/// 2^20 entries of one bit, `per_thousand` of each thousand withdrawn, at random places.
fn large(per_thousand: u32) -> Vec<u8> {
    let mut content = status_content(at("2026-03-01"));
    content.statuses = Statuses::new(StatusBits::One, 1 << 20);
    let (mut seed, mut left) = (1u64, (1 << 20) / 1000 * per_thousand);
    while left > 0 {
        // A 64-bit linear congruential generator from L'Ecuyer's tables.
        seed = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
        let index = (seed >> 44) as u32;
        if content.statuses.status(index) == Some(Status::Valid) {
            assert!(content.statuses.set(index, Status::Withdrawn));
            left -= 1;
        }
    }
    content.sign(&Key::new("uni")).unwrap()
}

#[test]
fn a_million_awards_are_a_few_kilobytes() {
    for (per_thousand, max) in [(1, 2_400), (10, 15_000)] {
        let token = large(per_thousand);
        println!("2^20 awards, {per_thousand} in 1,000 withdrawn: {} bytes", token.len());
        assert!(token.len() <= max, "{per_thousand} in 1,000: {} bytes", token.len());
        let list = open(&token).unwrap();
        assert_eq!(list.entries(), 1 << 20);
    }
}

/// A correctly signed token with these claims and this type.
fn token(typ: Option<&str>, claims: &[(i64, coset::cbor::Value)]) -> Vec<u8> {
    let mut header = HeaderBuilder::new().algorithm(iana::Algorithm::ES256);
    if let Some(typ) = typ {
        header = header.value(16, coset::cbor::Value::Text(typ.to_owned()));
    }
    let claims = claims.iter().map(|(key, value)| ((*key).into(), value.clone())).collect();
    let mut payload = Vec::new();
    coset::cbor::into_writer(&coset::cbor::Value::Map(claims), &mut payload).unwrap();
    CoseSign1Builder::new()
        .protected(header.build())
        .payload(payload)
        .create_signature(&[], |message| Key::new("uni").sign(message).unwrap().to_vec())
        .build()
        .to_tagged_vec()
        .unwrap()
}

const TYPE: &str = "application/statuslist+cwt";

fn claims(bits: i64, lst: &[u8]) -> Vec<(i64, coset::cbor::Value)> {
    use coset::cbor::Value;
    vec![
        (2, Value::Text(ADDRESS.to_owned())),
        (6, Value::Integer(1_772_323_200.into())),
        (
            65_533,
            Value::Map(vec![
                (Value::Text("bits".to_owned()), Value::Integer(bits.into())),
                (Value::Text("lst".to_owned()), Value::Bytes(lst.to_vec())),
            ]),
        ),
    ]
}

/// The bytes b9 a3 in zlib format, from the draft.
const LST: &[u8] = &[0x78, 0xda, 0xdb, 0xb9, 0x18, 0x00, 0x02, 0x17, 0x01, 0x5d];

#[test]
fn a_token_created_by_other_software_opens() {
    let list = open(&token(Some(TYPE), &claims(1, LST))).unwrap();
    assert_eq!((list.entries(), list.expires()), (16, None));
    let mut more = claims(2, LST);
    more.push((-70_000, coset::cbor::Value::Bool(true)));
    more.push((65_534, coset::cbor::Value::Integer(60.into())));
    let list = open(&token(Some(TYPE), &more)).unwrap();
    assert_eq!((list.entries(), list.next_update()), (8, at("2026-03-01T00:01:00Z")));
}

#[test]
fn each_fault_of_a_token_has_its_own_error() {
    use coset::cbor::Value;
    let kid = Key::new("uni").public().kid();
    let good = claims(1, LST);
    let without = |claim| good.iter().filter(|(key, _)| *key != claim).cloned().collect::<Vec<_>>();
    let with = |claim, value: Value| {
        let mut all = without(claim);
        all.push((claim, value));
        all
    };
    let mut bomb = status_content(at("2026-03-01"));
    bomb.statuses = Statuses::new(StatusBits::Eight, 4 * 1024 * 1024 + 1);
    let mut short = LST.to_vec();
    short.truncate(8);
    let mut checksum = LST.to_vec();
    checksum[9] ^= 1;
    for (name, token, fault) in [
        ("no type", token(None, &good), StatusFault::WrongHeader),
        ("the type of a JWT", token(Some("statuslist+jwt"), &good), StatusFault::WrongHeader),
        ("no subject", token(Some(TYPE), &without(2)), StatusFault::MissingClaim { claim: 2 }),
        ("no time", token(Some(TYPE), &without(6)), StatusFault::MissingClaim { claim: 6 }),
        ("no list", token(Some(TYPE), &without(65_533)), StatusFault::MissingClaim { claim: 65_533 }),
        (
            "another address",
            token(Some(TYPE), &with(2, Value::Text("https://x.example/".to_owned()))),
            StatusFault::WrongAddress {
                found: "https://x.example/".to_owned(),
                expected: ADDRESS.to_owned(),
            },
        ),
        ("three bits", token(Some(TYPE), &claims(3, LST)), StatusFault::WrongBits { found: 3 }),
        (
            "not zlib",
            token(Some(TYPE), &claims(1, &[1, 2, 3, 4])),
            StatusFault::List(PayloadFault::NotDeflate),
        ),
        ("truncated", token(Some(TYPE), &claims(1, &short)), StatusFault::List(PayloadFault::Truncated)),
        ("checksum", token(Some(TYPE), &claims(1, &checksum)), StatusFault::List(PayloadFault::NotDeflate)),
        (
            "a bomb",
            bomb.sign(&Key::new("uni")).unwrap(),
            StatusFault::List(PayloadFault::TooLarge { max: limits::MAX_STATUS_LIST_BYTES }),
        ),
        (
            "details that cannot be decompressed",
            token(Some(TYPE), &with(-65_538, Value::Bytes(vec![0]))),
            StatusFault::Details(PayloadFault::Truncated),
        ),
        (
            "another key",
            status_content(at("2026-03-01")).sign(&Key::new("x")).unwrap(),
            StatusFault::NotSigned { kid },
        ),
    ] {
        assert_eq!(open(&token), Err(fault.clone()), "{name}");
        assert!(!fault.to_string().is_empty());
    }
    let huge = vec![0; limits::MAX_STATUS_TOKEN_BYTES + 1];
    assert!(matches!(open(&huge), Err(StatusFault::TooLarge { .. })));
    assert!(matches!(open(&root(1)), Err(StatusFault::Malformed(_))));
    assert!(
        matches!(open(&stamp(award(1), "uni")), Err(StatusFault::WrongHeader)),
        "a stamp is not a status list"
    );
}

#[test]
fn a_status_list_is_not_accepted_as_a_stamp() {
    let token = status("2026-03-01");
    let trust =
        Trust { list: Some(TrustList::open(&list(1), &role(1, &["l1"])).unwrap()), ..Trust::default() };
    let outcome = verify(&token, &trust, at("2026-03-15"), &Policy::default());
    assert_eq!(codes(&outcome), "F08");
    // With the header of a stamp, its signature would not be valid either.
    let header = HeaderBuilder::new()
        .algorithm(iana::Algorithm::ES256)
        .key_id(Key::new("uni").public().kid().0.to_vec())
        .build();
    let payload = [&[0][..], &Claims::new(award(1)).to_cbor().unwrap()].concat();
    let forged = CoseSign1Builder::new()
        .protected(header)
        .payload(payload)
        .create_signature(&[], |message| Key::new("uni").sign(message).unwrap().to_vec())
        .build()
        .to_tagged_vec()
        .unwrap();
    assert_eq!(codes(&verify(&forged, &trust, at("2026-03-15"), &Policy::default())), "S01");
}

/// The other signature of the same stamp: (r, n - s).
fn malleated(stamp: &[u8]) -> Vec<u8> {
    let (start, signature) = stamp.split_at(stamp.len() - 64);
    let signature = Signature::from_slice(signature).unwrap();
    let (r, s) = signature.split_scalars();
    let other = Signature::from_scalars(r.to_bytes(), (-*s).to_bytes()).unwrap();
    [start, &other.to_bytes()].concat()
}

#[test]
fn the_other_form_of_a_signature_does_not_avoid_withdrawal_or_registers() {
    let genuine = stamp(award(7), "uni");
    let other = malleated(&genuine);
    assert_ne!(genuine, other);
    assert_eq!(id_of(&genuine), id_of(&other));

    let mut trust =
        Trust { list: Some(TrustList::open(&list(1), &role(1, &["l1"])).unwrap()), ..Trust::default() };
    let mut content = status_content(at("2026-03-02"));
    assert!(content.statuses.set(7, Status::Withdrawn));
    trust.status.insert(ADDRESS, content.sign(&Key::new("uni")).unwrap());
    for stamp in [&genuine, &other] {
        assert_eq!(codes(&verify(stamp, &trust, at("2026-03-15"), &Policy::default())), "W01");
    }
    assert!(Register::of([id_of(&genuine)]).contains(id_of(&other)));
}

#[test]
fn a_second_decoder_reads_status_tokens() {
    let mut content = status_content(at("2026-03-01"));
    assert!(content.statuses.set(5, Status::Suspended));
    let token = coset::CoseSign1::from_tagged_slice(&content.sign(&Key::new("uni")).unwrap()).unwrap();
    let header = token.protected.header.clone().to_vec().unwrap();
    let header: serde_cbor::Value = serde_cbor::from_slice(&header).unwrap();
    let serde_cbor::Value::Map(header) = header else { panic!() };
    assert_eq!(header[&serde_cbor::Value::Integer(16)], serde_cbor::Value::Text(TYPE.to_owned()));
    let claims: serde_cbor::Value = serde_cbor::from_slice(token.payload.as_ref().unwrap()).unwrap();
    let serde_cbor::Value::Map(claims) = claims else { panic!() };
    let keys: Vec<i128> = claims
        .keys()
        .map(|key| if let serde_cbor::Value::Integer(key) = key { *key } else { panic!() })
        .collect();
    assert_eq!(keys, [2, 4, 6, 65_533, 65_534]);
    let serde_cbor::Value::Map(list) = &claims[&serde_cbor::Value::Integer(65_533)] else { panic!() };
    assert_eq!(list[&serde_cbor::Value::Text("bits".to_owned())], serde_cbor::Value::Integer(2));
}
