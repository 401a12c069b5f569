//! The one key that has signed anything here, and a list of issuers that trusts it.

use std::sync::LazyLock;

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use verifier_core::{
    Domain, Issuer, IssuerKey, Label, PublicKey, Role, Scope, SignatureBytes, Signer, Title, Trust,
    TrustList, TrustListContent, sign,
};

/// A private key that is the same in every run.
pub struct Key {
    private: SigningKey,
    public: PublicKey,
}

/// The key.
pub static KEY: LazyLock<Key> = LazyLock::new(Key::new);

/// A list, signed by the key, of one issuer, whose key it is, and who may award anything.
pub static TRUST: LazyLock<Trust> = LazyLock::new(|| {
    let signed =
        sign(&list().to_cbor().expect("a sound list"), Domain::TrustList, &*KEY).expect("the key signs");
    let list = TrustList::open(&signed, &ROLE).expect("signed by its role");
    Trust { list: Some(list), ..Trust::default() }
});

/// The role of the key: one signature of it is enough.
pub static ROLE: LazyLock<Role> =
    LazyLock::new(|| Role::new(vec![KEY.public.clone()], 1).expect("one key, threshold one"));

impl Key {
    fn new() -> Self {
        let private = SigningKey::from_slice(&[7; 32]).expect("a scalar of the curve");
        let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes());
        Self { private, public: public.expect("a point of the curve") }
    }
}

impl Signer for Key {
    type Error = p256::ecdsa::Error;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let signature: Signature = self.private.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}

/// What the list says.
pub(crate) fn list() -> TrustListContent {
    let time = |text: &str| text.parse().expect("a day");
    let issuer = Issuer {
        id: Label::new("EL-EXAMPLE").expect("a label"),
        name: ("el".parse().expect("a language"), Title::new("Πανεπιστήμιο Παραδείγματος").expect("a title")),
        other_names: vec![],
        country: "GR".parse().expect("a country"),
        homepage: None,
        identifiers: vec![],
        scopes: vec![Scope::default()],
        keys: vec![IssuerKey::new(&KEY.public, time("1990-01-01"))],
    };
    TrustListContent {
        version: 1,
        issued: time("2026-01-01"),
        next_update: time("2026-02-01"),
        issuers: vec![issuer],
    }
}
