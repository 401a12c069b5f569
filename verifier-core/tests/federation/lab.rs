//! Operators, their lists, and stamps to verify with them.

use qualistamp_core::{
    Answer, Claims, Consent, Domain, Federation, Introduced, Issuer, IssuerKey, KeyState, Label, OperatorId,
    Policy, Role, RootContent, Title, Trust, TrustList, TrustListContent, UnixTime, pack, sign,
};
use qualistamp_testkit::signer::Key;
use qualistamp_testkit::trust::{at, university};

/// The time of verification.
pub(crate) fn now() -> UnixTime {
    at("2026-03-15")
}

/// An operator of a trust list.
pub(crate) struct Operator {
    pub(crate) id: OperatorId,
    pub(crate) key: Key,
}

impl Operator {
    pub(crate) fn new(name: &str) -> Self {
        let key = Key::new(&format!("operator {name}"));
        let role = || Role::new(vec![key.public().clone()], 1).unwrap();
        let content = RootContent {
            version: 1,
            issued: at("2026-01-01"),
            expires: at("2030-01-01"),
            root: role(),
            list: role(),
            reinstated: vec![],
        };
        let root = sign(&content.to_cbor(), Domain::Root, &key).unwrap();
        Self { id: OperatorId::of_signed(&root).unwrap(), key }
    }

    /// Trust in a list of this operator, made two weeks ago.
    pub(crate) fn trust(&self, issuers: Vec<Issuer>, introduced: Vec<Introduced>) -> Trust {
        self.trust_of("2026-03-01", issuers, introduced)
    }

    /// Trust in a list that was made at `issued`.
    pub(crate) fn trust_of(&self, issued: &str, issuers: Vec<Issuer>, introduced: Vec<Introduced>) -> Trust {
        let (issued, next_update) = (at(issued), at(issued).plus_seconds(30 * 86_400));
        let content = TrustListContent { version: 1, issued, next_update, issuers, introduced };
        let signed = sign(&content.to_cbor().unwrap(), Domain::TrustList, &self.key).unwrap();
        let role = Role::new(vec![self.key.public().clone()], 1).unwrap();
        Trust { list: Some(TrustList::open(&signed, &role).unwrap()), ..Trust::default() }
    }

    /// The entry of another list that introduces this operator for these countries.
    pub(crate) fn introduced(&self, countries: &[&str]) -> Introduced {
        Introduced {
            id: Label::new(&format!("OP-{}", self.key.kid())).unwrap(),
            name: ("en".parse().unwrap(), Title::new("Ministry").unwrap()),
            other_names: vec![],
            countries: countries.iter().map(|country| country.parse().unwrap()).collect(),
            operator: self.id,
            address: None,
        }
    }
}

/// What a list says about the university.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    Sound,
    Compromised,
    NotEntitled,
    Retired,
    OtherName,
}

pub(crate) const SAYINGS: [Says; 5] =
    [Says::Sound, Says::Compromised, Says::NotEntitled, Says::Retired, Says::OtherName];

/// The university, as a list describes it that says this, with the consent of its key to that list if `operator` has it.
pub(crate) fn uni(says: Says, operator: Option<&Operator>) -> Issuer {
    let mut issuer = Issuer { status: None, ..university() };
    let mut key = IssuerKey::new(Key::new("uni").public(), at("2020-01-01"));
    match says {
        Says::Sound => {}
        Says::Compromised => key.state = KeyState::CompromisedSince(at("2021-01-01")),
        Says::NotEntitled => issuer.scopes[0].until = Some("2020-01-01".parse().unwrap()),
        Says::Retired => key.valid_until = Some(at("2021-01-01")),
        Says::OtherName => issuer.id = Label::new("GR-OTHER").unwrap(),
    }
    key.consent = operator.map(|operator| Consent::sign(operator.id, &issuer.id, &Key::new("uni")).unwrap());
    Issuer { keys: vec![key], ..issuer }
}

/// A stamp of the university.
pub(crate) fn stamp() -> Vec<u8> {
    pack(&Claims::new(qualistamp_testkit::lists::award()), &Key::new("uni")).unwrap()
}

pub(crate) fn verify(federation: &Federation) -> Answer {
    federation.verify(&stamp(), now(), &Policy::default())
}

/// The support code of the answer about [`stamp`].
pub(crate) fn code(federation: &Federation) -> &'static str {
    verify(federation).outcome().support_code()
}
