//! Trust data signed by the key: a root and its successor, a list, a status list, and a bundle of them all.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use qualistamp_core::{
    Bundle, Domain, Issuer, IssuerKey, Label, Register, Role, RootContent, Scope, Seal, Signer as _, StampId,
    Status, StatusBits, StatusDetail, StatusListContent, StatusPin, StatusReason, Statuses, Text, Title,
    Trust, TrustList, TrustListContent, UnixTime, sign,
};

use crate::key::KEY;

/// The role of the key: one signature is enough.
pub static ROLE: LazyLock<Role> =
    LazyLock::new(|| Role::new(vec![KEY.public_key().clone()], 1).expect("one key, threshold one"));

/// Trust in one issuer, which has the key and may award anything.
pub static TRUST: LazyLock<Trust> = LazyLock::new(|| {
    let list = TrustList::open(&signed(&list(), Domain::TrustList), &ROLE).expect("signed by its role");
    Trust { list: Some(list), ..Trust::default() }
});

/// The built-in signed root.
pub static ANCHOR: LazyLock<Vec<u8>> = LazyLock::new(|| signed(&root(1), Domain::Root));

/// The address at which the issuer publishes its status list.
pub const STATUS_ADDRESS: &str = "https://example.org/status/1";

fn time(text: &str) -> UnixTime {
    text.parse().expect("a day")
}

pub(crate) fn signed(content: &[u8], domain: Domain) -> Vec<u8> {
    sign(content, domain, &*KEY).expect("the key signs")
}

pub(crate) fn root(version: u64) -> Vec<u8> {
    let content = RootContent {
        version,
        issued: time("2026-01-01"),
        expires: time("2036-01-01"),
        root: ROLE.clone(),
        list: ROLE.clone(),
        reinstated: vec![KEY.public_key().thumbprint()],
    };
    content.to_cbor()
}

fn register() -> Register {
    Register::of([StampId([1; 32]), StampId([2; 32])])
}

pub(crate) fn list() -> Vec<u8> {
    let mut key = IssuerKey::new(KEY.public_key(), time("1990-01-01"));
    key.seals.push(Seal {
        sealed: time("2026-01-01"),
        complete: time("2025-12-31"),
        root: register().seal(),
    });
    let issuer = Issuer {
        id: Label::new("EL-EXAMPLE").expect("a label"),
        name: ("el".parse().expect("a language"), Title::new("Πανεπιστήμιο Παραδείγματος").expect("a title")),
        other_names: vec![(
            "en".parse().expect("a language"),
            Title::new("University of Example").expect("a title"),
        )],
        country: "GR".parse().expect("a country"),
        homepage: None,
        identifiers: vec![],
        scopes: vec![Scope::default()],
        keys: vec![key],
        status: Some(StatusPin {
            address: Text::new(STATUS_ADDRESS).expect("an address"),
            kid: KEY.public_key().kid(),
        }),
        always: Default::default(),
        credential_seals: Vec::new(),
    };
    let content = TrustListContent {
        version: 1,
        issued: time("2026-01-01"),
        next_update: time("2026-02-01"),
        issuers: vec![issuer],
        introduced: vec![],
    };
    content.to_cbor().expect("a well-formed list")
}

pub(crate) fn status_token() -> Vec<u8> {
    let mut statuses = Statuses::new(StatusBits::Two, 64);
    assert!(statuses.set(5, Status::Withdrawn));
    let since = "2026-01-10".parse().expect("a day");
    let content = StatusListContent {
        address: Text::new(STATUS_ADDRESS).expect("an address"),
        issued: time("2026-01-11"),
        expires: Some(time("2027-01-01")),
        ttl: Some(86_400),
        statuses,
        details: BTreeMap::from([(5, StatusDetail { since, reason: StatusReason::Decision })]),
    };
    content.sign(&*KEY).expect("the key signs")
}

pub(crate) fn bundle() -> Vec<u8> {
    let mut bundle = Bundle::default();
    bundle.add_root(2, signed(&root(2), Domain::Root));
    bundle.set_list(signed(&list(), Domain::TrustList));
    bundle.add_status(STATUS_ADDRESS, status_token());
    bundle.add_register(KEY.public_key().kid(), register().seal(), register().as_bytes().to_vec());
    bundle.add_proof(KEY.public_key().kid(), register().seal(), proof());
    bundle.to_cbor()
}

/// A proof from a register of one leaf.
pub(crate) fn proof() -> Vec<u8> {
    register().prove(StampId([1; 32])).expect("it is in the register").to_cbor()
}

/// A proof from a register of three leaves, and its seal.
pub fn proof_with_path() -> (Vec<u8>, [u8; 32]) {
    let register = Register::of((0..70u8).map(|number| StampId([number; 32])));
    let proof = register.prove(StampId([40; 32])).expect("it is in the register");
    (proof.to_cbor(), register.seal())
}
