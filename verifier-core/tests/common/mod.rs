//! Shared by the tests: the vectors, signing keys, a trust list, and reproducible noise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure here is the test's own message"
)]
#![allow(dead_code, reason = "each test file uses a different part")]

use std::path::Path;

use qualistamp_core::{
    Award, Claims, Domain, EqfLevel, Issuer, IssuerKey, Label, Name, Role, Scope, Signer as _, Title, Trust,
    TrustList, TrustListContent, UnixTime, sign,
};

pub(crate) use qualistamp_testkit::signer::Key;

/// All committed vectors. Panics if one is missing.
pub(crate) fn vectors() -> qualistamp_vectors::Folder {
    qualistamp_vectors::Folder::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors")))
        .unwrap()
}

pub(crate) fn time(text: &str) -> UnixTime {
    text.parse().unwrap()
}

/// Claims of a bachelor's degree of 2025.
pub(crate) fn claims() -> Claims {
    let mut award = Award::new(
        Name::new("Borg").unwrap(),
        Title::new("Bachelor of Arts").unwrap(),
        Label::new("42").unwrap(),
        "2025-07-15".parse().unwrap(),
    );
    award.eqf = Some(EqfLevel::new(6).unwrap());
    Claims::new(award)
}

/// An issuer that may award EQF levels 5 to 8, with these keys.
pub(crate) fn issuer(id: &str, keys: Vec<IssuerKey>) -> Issuer {
    Issuer {
        id: Label::new(id).unwrap(),
        name: ("mt".parse().unwrap(), Title::new("Università tat-Testijiet").unwrap()),
        other_names: Vec::new(),
        country: "MT".parse().unwrap(),
        homepage: None,
        identifiers: Vec::new(),
        status: None,
        always: Default::default(),
        credential_seals: Vec::new(),
        scopes: vec![Scope {
            eqf: Some((EqfLevel::new(5).unwrap(), EqfLevel::new(8).unwrap())),
            ..Scope::default()
        }],
        keys,
    }
}

/// The list entry of a key that is valid from 2020 on.
pub(crate) fn issuer_key(key: &Key) -> IssuerKey {
    IssuerKey::new(key.public(), time("2020-01-01"))
}

pub(crate) fn operator() -> Key {
    Key::new("list operator of the tests")
}

pub(crate) fn role() -> Role {
    Role::new(vec![operator().public().clone()], 1).unwrap()
}

/// A list of these issuers, issued on 2026-06-01 and signed by the operator.
pub(crate) fn signed_list(issuers: Vec<Issuer>) -> Vec<u8> {
    let content = TrustListContent {
        version: 1,
        issued: time("2026-06-01"),
        next_update: time("2026-07-01"),
        issuers,
        introduced: vec![],
    };
    sign(&content.to_cbor().unwrap(), Domain::TrustList, &operator()).unwrap()
}

/// Trust in these issuers.
pub(crate) fn trust(issuers: Vec<Issuer>) -> Trust {
    let list = TrustList::open(&signed_list(issuers), &role()).unwrap();
    Trust { list: Some(list), ..Trust::default() }
}

/// A CBOR map with integer keys and encoded values, in the given order.
pub(crate) fn cbor_map(entries: &[(i64, &[u8])]) -> Vec<u8> {
    let mut map = vec![0xa0 + u8::try_from(entries.len()).unwrap()];
    for (key, value) in entries {
        map.extend(serde_cbor::to_vec(key).unwrap());
        map.extend_from_slice(value);
    }
    map
}

/// A correctly signed stamp with this protected header and payload, valid or not.
pub(crate) fn signed_stamp(protected: &[u8], payload: &[u8], key: &Key) -> Vec<u8> {
    let string = |bytes: &[u8]| serde_cbor::to_vec(&serde_cbor::Value::Bytes(bytes.to_vec())).unwrap();
    let context = serde_cbor::to_vec(&"Signature1").unwrap();
    let domain = string(qualistamp_core::CREDENTIAL_DOMAIN);
    let message = [&[0x84][..], &context, &string(protected), &domain, &string(payload)].concat();
    let signature = key.sign(&message).unwrap();
    [&[0xd2, 0x84][..], &string(protected), &[0xa0], &string(payload), &string(&signature)].concat()
}

/// The protected header of a stamp signed with `key`.
pub(crate) fn protected(key: &Key) -> Vec<u8> {
    [&[0xa2, 0x01, 0x26, 0x04, 0x44][..], &key.kid().0].concat()
}

/// Reproducible random numbers (xorshift64*).
pub(crate) struct Noise(u64);

impl Noise {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % limit.max(1)
    }

    /// `bytes` with one to four random changes, at least one of them effective.
    pub(crate) fn mutated(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut mutated = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(mutated.len());
            match self.below(7) {
                0 => mutated[at] ^= 1 << self.below(8),
                1 => mutated[at] = self.next().to_le_bytes()[0],
                2 => mutated.insert(at, self.next().to_le_bytes()[0]),
                3 => drop(mutated.remove(at)),
                4 => mutated.truncate(at.max(1)),
                5 => mutated.rotate_left(at),
                _ => {
                    // Copy a piece over another.
                    let (from, length) = (self.below(mutated.len()), self.below(32));
                    let piece: Vec<u8> = mutated.iter().skip(from).take(length).copied().collect();
                    let end = (at + self.below(32)).min(mutated.len());
                    mutated.splice(at..end, piece);
                }
            }
            if mutated.is_empty() {
                mutated.push(0);
            }
        }
        if mutated == bytes {
            mutated[0] ^= 1;
        }
        mutated
    }
}
