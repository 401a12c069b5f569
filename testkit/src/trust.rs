//! Roots, lists, status lists and bundles for tests of trust. Their keys are derived from names.

use qualistamp_core::{
    Award, Bundle, Claims, Domain, Envelope, EqfLevel, Issuer, IssuerKey, Label, Name, Outcome, Role,
    RootContent, Scope, StampId, StatusBits, StatusListContent, StatusPin, Statuses, Text, Title,
    TrustListContent, UnixTime, Verdict, add_signature, pack, sign,
};

use crate::signer::Key;

/// The moment written as `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`.
pub fn at(text: &str) -> UnixTime {
    text.parse().unwrap()
}

/// A role of the keys with these names, `threshold` of which must sign.
pub fn role(threshold: usize, names: &[&str]) -> Role {
    Role::new(names.iter().map(|name| Key::new(name).public().clone()).collect(), threshold).unwrap()
}

/// `content`, signed by the keys with these names.
pub fn signed(content: &[u8], domain: Domain, names: &[&str]) -> Vec<u8> {
    let (first, others) = names.split_first().unwrap();
    let start = sign(content, domain, &Key::new(first)).unwrap();
    others
        .iter()
        .fold(start, |object, name| add_signature(&object, domain, &Key::new(name)).unwrap().unwrap())
}

/// A root with the list key `l1` that two of the keys `r1`, `r2` and `r3` must sign, valid until 2030.
pub fn root_content(version: u64) -> RootContent {
    RootContent {
        version,
        issued: at("2026-01-01"),
        expires: at("2030-01-01"),
        root: role(2, &["r1", "r2", "r3"]),
        list: role(1, &["l1"]),
        reinstated: vec![],
    }
}

/// The root of [`root_content`], signed by `r1` and `r2`.
pub fn root(version: u64) -> Vec<u8> {
    signed(&root_content(version).to_cbor(), Domain::Root, &["r1", "r2"])
}

/// Address of the university's status list.
pub const ADDRESS: &str = "https://uni.example/status/1";

/// A university with the key `uni` and the status list [`ADDRESS`], which may award EQF levels 5 to 8.
pub fn university() -> Issuer {
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
        always: Default::default(),
        credential_seals: Vec::new(),
    }
}

/// A list with [`university`] alone. Each version is made one second after the one before.
pub fn list_content(version: u64) -> TrustListContent {
    TrustListContent {
        version,
        issued: at("2026-03-01").plus_seconds(i64::try_from(version.min(1000)).unwrap()),
        next_update: at("2026-04-01"),
        issuers: vec![university()],
        introduced: vec![],
    }
}

/// The list of [`list_content`], signed by `l1`.
pub fn list(version: u64) -> Vec<u8> {
    signed(&list_content(version).to_cbor().unwrap(), Domain::TrustList, &["l1"])
}

/// A status list of two bits for 1,000 awards, all valid. Due for renewal after 30 days, expired after 90.
pub fn status_content(issued: UnixTime) -> StatusListContent {
    StatusListContent {
        address: Text::new(ADDRESS).unwrap(),
        issued,
        expires: Some(issued.plus_seconds(90 * 86_400)),
        ttl: Some(30 * 86_400),
        statuses: Statuses::new(StatusBits::Two, 1000),
        details: [].into(),
    }
}

/// The status list of [`status_content`], signed by `uni`.
pub fn status(issued: &str) -> Vec<u8> {
    status_content(at(issued)).sign(&Key::new("uni")).unwrap()
}

/// A bundle of these parts. Every status list is filed under [`ADDRESS`].
pub fn bundle(roots: &[(u64, Vec<u8>)], list: Option<Vec<u8>>, status: &[Vec<u8>]) -> Vec<u8> {
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

/// Award number `n`, at EQF level 7, with entry `n` of the status list.
pub fn award(n: u32) -> Award {
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

/// The stamp of an award, signed by the key with this name.
pub fn stamp(award: Award, key: &str) -> Vec<u8> {
    pack(&Claims::new(award), &Key::new(key)).unwrap()
}

/// Identifier of a stamp.
pub fn id_of(stamp: &[u8]) -> StampId {
    Envelope::parse(stamp).unwrap().id()
}

/// The support codes of an outcome: that of the verdict, and those of its notes.
pub fn codes(outcome: &Outcome) -> String {
    match outcome.verdict() {
        Verdict::Valid(_, notes) => {
            let notes = notes.iter().map(|note| format!(" {}", note.support_code()));
            notes.fold("V00".to_owned(), |all, note| all + &note)
        }
        Verdict::Invalid(_) | Verdict::Indeterminate(_) => outcome.support_code().to_owned(),
    }
}
