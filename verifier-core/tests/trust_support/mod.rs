//! Keys, roots, lists and bundles for tests of trust, made from names.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]
#![allow(dead_code, reason = "each test file uses its own part")]

#[path = "../signer/mod.rs"]
mod signer;

use qualistamp_core::*;

pub(crate) use signer::Key;

pub(crate) fn at(text: &str) -> UnixTime {
    text.parse().unwrap()
}

pub(crate) fn role(threshold: usize, names: &[&str]) -> Role {
    Role::new(names.iter().map(|name| Key::new(name).public().clone()).collect(), threshold).unwrap()
}

/// Signs `content` with the keys of these names.
pub(crate) fn signed(content: &[u8], domain: Domain, names: &[&str]) -> Vec<u8> {
    let (first, others) = names.split_first().unwrap();
    let start = sign(content, domain, &Key::new(first)).unwrap();
    others
        .iter()
        .fold(start, |object, name| add_signature(&object, domain, &Key::new(name)).unwrap().unwrap())
}

/// A root with two of three root keys `r1`…, and one list key `l1`, that is good until 2030.
pub(crate) fn root_content(version: u64) -> RootContent {
    RootContent {
        version,
        issued: at("2026-01-01"),
        expires: at("2030-01-01"),
        root: role(2, &["r1", "r2", "r3"]),
        list: role(1, &["l1"]),
        reinstated: vec![],
    }
}

pub(crate) fn root(version: u64) -> Vec<u8> {
    signed(&root_content(version).to_cbor(), Domain::Root, &["r1", "r2"])
}

pub(crate) const ADDRESS: &str = "https://uni.example/status/1";

/// A university with the key `uni`, the status list [`ADDRESS`], and EQF 5 to 8.
pub(crate) fn university() -> Issuer {
    let key = Key::new("uni");
    Issuer {
        id: Label::new("GR-UNI").unwrap(),
        name: ("el".parse().unwrap(), Title::new("Πανεπιστήμιο").unwrap()),
        other_names: vec![],
        country: "GR".parse().unwrap(),
        homepage: None,
        identifiers: vec![],
        scopes: vec![Scope {
            eqf: Some((EqfLevel::new(5).unwrap(), EqfLevel::new(8).unwrap())),
            ..Scope::default()
        }],
        keys: vec![IssuerKey::new(key.public(), at("2020-01-01"))],
        status: Some(StatusPin { address: Text::new(ADDRESS).unwrap(), kid: key.public().kid() }),
    }
}

pub(crate) fn list_content(version: u64) -> TrustListContent {
    TrustListContent {
        version,
        issued: at("2026-03-01").plus_seconds(i64::try_from(version.min(1000)).unwrap()),
        next_update: at("2026-04-01"),
        issuers: vec![university()],
    }
}

pub(crate) fn list(version: u64) -> Vec<u8> {
    signed(&list_content(version).to_cbor().unwrap(), Domain::TrustList, &["l1"])
}

/// A status list of two bits for 1,000 awards, all valid, made at `issued`, to be renewed after 30 days, dead after 90.
pub(crate) fn status_content(issued: UnixTime) -> StatusListContent {
    StatusListContent {
        address: Text::new(ADDRESS).unwrap(),
        issued,
        expires: Some(issued.plus_seconds(90 * 86_400)),
        ttl: Some(30 * 86_400),
        statuses: Statuses::new(StatusBits::Two, 1000),
        details: [].into(),
    }
}

pub(crate) fn status(issued: &str) -> Vec<u8> {
    status_content(at(issued)).sign(&Key::new("uni")).unwrap()
}

pub(crate) fn bundle(roots: &[(u64, Vec<u8>)], list: Option<Vec<u8>>, status: &[Vec<u8>]) -> Vec<u8> {
    let mut bundle = Bundle::default();
    for (version, root) in roots {
        bundle.add_root(*version, root.clone());
    }
    if let Some(list) = list {
        bundle.set_list(list);
    }
    for token in status {
        bundle.add_status(ADDRESS, token.clone());
    }
    bundle.to_cbor()
}

/// The award number `n`, at EQF 7, with a place in the status list.
pub(crate) fn award(n: u32) -> Award {
    let mut award = Award::new(
        Name::new("Παπαδοπούλου").unwrap(),
        Title::new("Δίπλωμα").unwrap(),
        Label::new(&format!("2025-{n:04}")).unwrap(),
        "2025-07-15".parse().unwrap(),
    );
    award.eqf = Some(EqfLevel::new(7).unwrap());
    award.status_index = Some(n);
    award
}

pub(crate) fn stamp(award: Award, key: &str) -> Vec<u8> {
    pack(&Claims::new(award), &Key::new(key)).unwrap()
}

pub(crate) fn id_of(stamp: &[u8]) -> StampId {
    Envelope::parse(stamp).unwrap().id()
}

/// What a person would read aloud: the verdict's code, and those of its notes.
pub(crate) fn codes(outcome: &Outcome) -> String {
    match outcome.verdict() {
        Verdict::Valid(_, notes) => {
            let notes = notes.iter().map(|note| format!(" {}", note.support_code()));
            notes.fold("V00".to_owned(), |all, note| all + &note)
        }
        Verdict::Invalid(_) | Verdict::Indeterminate(_) => outcome.support_code().to_owned(),
    }
}
