//! Roles as groups: attacks on thresholds, on algorithms and on signatures of roots and trust lists.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a failure here is the test's own message"
)]

use std::collections::BTreeMap;

use coset::{CborSerializable as _, CoseSign, CoseSignature, TaggedCborSerializable as _, iana};
use qualistamp_core::limits::{MAX_GROUP_KEYS, MAX_GROUPS, MAX_SIGNATURES};
use qualistamp_core::*;
use qualistamp_testkit::{
    signer::{Key, MlDsaKey},
    trust::{at, root_content, signed},
};
use serde_cbor::Value;

fn classical(names: &[&str], threshold: usize) -> Group {
    Group::new(names.iter().map(|name| Key::new(name).public().clone().into()).collect(), threshold).unwrap()
}

fn post_quantum(names: &[&str], threshold: usize) -> Group {
    let keys = names.iter().map(|name| MlDsaKey::new(name).public().clone().into()).collect();
    Group::new(keys, threshold).unwrap()
}

/// Two of three ES256 keys `r1` to `r3`, and two of three ML-DSA-44 keys `q1` to `q3`.
fn hybrid() -> Role {
    Role::of_groups(vec![classical(&["r1", "r2", "r3"], 2), post_quantum(&["q1", "q2", "q3"], 2)]).unwrap()
}

/// `content`, signed by the ES256 keys and then by the ML-DSA-44 keys with these names.
fn hybrid_signed(content: &[u8], domain: Domain, classical: &[&str], post_quantum: &[&str]) -> Vec<u8> {
    let start = if classical.is_empty() { unsigned(content) } else { signed(content, domain, classical) };
    post_quantum
        .iter()
        .fold(start, |object, name| add_signature(&object, domain, &MlDsaKey::new(name)).unwrap().unwrap())
}

/// A root whose roots and lists the hybrid role signs.
fn hybrid_content(version: u64) -> RootContent {
    RootContent { root: hybrid(), list: hybrid(), ..root_content(version) }
}

fn list_bytes() -> Vec<u8> {
    let list = TrustListContent {
        version: 1,
        issued: at("2026-01-01"),
        next_update: at("2026-02-01"),
        issuers: vec![qualistamp_testkit::trust::university()],
        introduced: vec![],
    };
    list.to_cbor().unwrap()
}

fn open(signed: &[u8]) -> Result<TrustList, MetadataError> {
    TrustList::open(signed, &hybrid())
}

fn under(algorithm: Algorithm, valid: usize) -> MetadataError {
    MetadataError::UnderSigned { algorithm, valid, threshold: 2 }
}

/// The list that all of `r1`, `r2`, `q1` and `q2` have signed, after `change`.
fn altered(change: impl FnOnce(&mut Vec<CoseSignature>)) -> Vec<u8> {
    let signed = hybrid_signed(&list_bytes(), Domain::TrustList, &["r1", "r2"], &["q1", "q2"]);
    let mut object = CoseSign::from_tagged_slice(&signed).unwrap();
    change(&mut object.signatures);
    object.to_tagged_vec().unwrap()
}

/// Gives a signature another algorithm or key identifier in its header.
fn relabel(signature: &mut CoseSignature, algorithm: iana::Algorithm, kid: Kid) {
    let header = coset::HeaderBuilder::new().algorithm(algorithm).key_id(kid.0.to_vec()).build();
    signature.protected = coset::ProtectedHeader { original_data: None, header };
}

#[test]
fn both_groups_together_open_a_list_which_remembers_who_signed() {
    let list = open(&altered(|_| {})).unwrap();
    let thumbprints = [
        Key::new("r1").public().thumbprint(),
        Key::new("r2").public().thumbprint(),
        MlDsaKey::new("q1").public().thumbprint(),
        MlDsaKey::new("q2").public().thumbprint(),
    ];
    assert_eq!(list.signers(), thumbprints);
    assert!(hybrid().met_by(list.signers()));
    // A valid signature more than the threshold counts, one of a stranger does not.
    let more = add_signature(&altered(|_| {}), Domain::TrustList, &MlDsaKey::new("q3")).unwrap().unwrap();
    let more = add_signature(&more, Domain::TrustList, &MlDsaKey::new("x")).unwrap().unwrap();
    let list = open(&more).unwrap();
    assert_eq!(list.signers().len(), 5);
    assert!(list.signers().contains(&MlDsaKey::new("q3").public().thumbprint()));
    for one_of_each in [[0, 1], [2, 3], [0, 2]] {
        assert!(!hybrid().met_by(&one_of_each.map(|at: usize| thumbprints[at])));
    }
    assert!(!hybrid().met_by(&[]));
}

#[test]
fn a_stripped_group_is_refused_and_named() {
    for (name, keep, error) in [
        ("no post-quantum signature", [true, true, false, false], under(Algorithm::MlDsa44, 0)),
        ("one post-quantum signature", [true, true, true, false], under(Algorithm::MlDsa44, 1)),
        ("no classical signature", [false, false, true, true], under(Algorithm::Es256, 0)),
        ("one of each", [true, false, false, true], under(Algorithm::Es256, 1)),
        ("none", [false; 4], under(Algorithm::Es256, 0)),
    ] {
        let stripped = altered(|signatures| {
            let mut keep = keep.iter();
            signatures.retain(|_| *keep.next().unwrap());
        });
        assert_eq!(open(&stripped).unwrap_err(), error, "{name}");
    }
    assert_eq!(
        under(Algorithm::MlDsa44, 1).to_string(),
        "signed by 1 of the trusted ML-DSA-44 keys, but 2 must sign"
    );
}

#[test]
fn whoever_forges_every_classical_key_does_not_reach_a_hybrid_threshold() {
    let forged = hybrid_signed(&list_bytes(), Domain::TrustList, &["r1", "r2", "r3"], &["q1", "x", "y"]);
    assert_eq!(open(&forged).unwrap_err(), under(Algorithm::MlDsa44, 1));
    let forged = hybrid_signed(&list_bytes(), Domain::TrustList, &["r1", "x"], &["q1", "q2", "q3"]);
    assert_eq!(open(&forged).unwrap_err(), under(Algorithm::Es256, 1));
}

#[test]
fn a_successor_without_the_post_quantum_group_needs_the_signatures_of_that_group() {
    let first = hybrid_signed(&hybrid_content(1).to_cbor(), Domain::Root, &["r1", "r2"], &["q1", "q2"]);
    let first = Root::anchor(&first).unwrap();
    // Root 2 is classical again. Its own keys have signed, but of root 1's groups only one has.
    let second = root_content(2).to_cbor();
    let refused = first.successor(&signed(&second, Domain::Root, &["r1", "r2"])).unwrap_err();
    assert_eq!(refused, under(Algorithm::MlDsa44, 0));
    let genuine = hybrid_signed(&second, Domain::Root, &["r1", "r2"], &["q2", "q3"]);
    assert_eq!(first.successor(&genuine).unwrap().content().version, 2);
    // And a new group must have signed the root that introduces it.
    let old = Root::anchor(&signed(&root_content(1).to_cbor(), Domain::Root, &["r1", "r2"])).unwrap();
    let second = hybrid_content(2).to_cbor();
    let refused = old.successor(&signed(&second, Domain::Root, &["r1", "r2", "r3"])).unwrap_err();
    assert_eq!(refused, under(Algorithm::MlDsa44, 0));
    assert!(old.successor(&hybrid_signed(&second, Domain::Root, &["r1", "r2"], &["q1", "q2"])).is_ok());
}

#[test]
fn a_signature_under_the_other_algorithms_key_identifier_is_refused() {
    let (classical, post_quantum) = (Key::new("r1").kid(), MlDsaKey::new("q1").kid());
    let refused = |change: &dyn Fn(&mut Vec<CoseSignature>)| open(&altered(|all| change(all))).unwrap_err();
    let other =
        |kid, found, expected| MetadataError::Header(SignatureFault::OtherAlgorithm { kid, found, expected });
    assert_eq!(
        refused(&|all| relabel(&mut all[0], iana::Algorithm::ES256, post_quantum)),
        other(post_quantum, Algorithm::Es256, Algorithm::MlDsa44)
    );
    let expected = other(classical, Algorithm::MlDsa44, Algorithm::Es256);
    assert_eq!(refused(&|all| relabel(&mut all[2], iana::Algorithm::ML_DSA_44, classical)), expected);
    assert_eq!(
        expected.to_string(),
        format!("a signature with ML-DSA-44 that names the key {classical}, which is a key for ES256")
    );
}

#[test]
fn a_signature_under_the_other_algorithm_has_the_wrong_length() {
    type Change = Box<dyn Fn(&mut Vec<CoseSignature>)>;
    let (classical, post_quantum) = (Key::new("r1").kid(), MlDsaKey::new("q1").kid());
    let table: [(&str, Change, Algorithm, usize); 6] = [
        (
            "ES256 signature called ML-DSA-44",
            Box::new(move |all| relabel(&mut all[0], iana::Algorithm::ML_DSA_44, classical)),
            Algorithm::MlDsa44,
            64,
        ),
        (
            "ML-DSA-44 signature called ES256",
            Box::new(move |all| relabel(&mut all[2], iana::Algorithm::ES256, post_quantum)),
            Algorithm::Es256,
            2_420,
        ),
        ("a byte less", Box::new(|all| all[3].signature.truncate(2_419)), Algorithm::MlDsa44, 2_419),
        ("a byte more", Box::new(|all| all[3].signature.push(0)), Algorithm::MlDsa44, 2_421),
        ("empty", Box::new(|all| all[3].signature.clear()), Algorithm::MlDsa44, 0),
        ("ES256 in DER", Box::new(|all| all[0].signature.extend([0; 7])), Algorithm::Es256, 71),
    ];
    for (name, change, algorithm, found) in table {
        let error = MetadataError::Header(SignatureFault::WrongLength { algorithm, found });
        assert_eq!(open(&altered(|all| change(all))).unwrap_err(), error, "{name}");
    }
}

#[test]
fn a_signature_with_an_unknown_algorithm_is_refused() {
    let kid = MlDsaKey::new("q1").kid();
    for (algorithm, found) in
        [(iana::Algorithm::ML_DSA_65, -49), (iana::Algorithm::ES384, -35), (iana::Algorithm::EdDSA, -8)]
    {
        let refused = open(&altered(|all| relabel(&mut all[2], algorithm, kid))).unwrap_err();
        assert_eq!(refused, MetadataError::Header(SignatureFault::UnknownAlgorithm { found }));
    }
}

#[test]
fn a_signature_that_is_there_twice_is_refused_before_it_is_verified() {
    for at in [0, 2] {
        let kid = if at == 0 { Key::new("r1").kid() } else { MlDsaKey::new("q1").kid() };
        let refused = open(&altered(|all| all.push(all[at].clone()))).unwrap_err();
        assert_eq!(refused, MetadataError::Header(SignatureFault::Twice { kid }));
    }
    let many = altered(|all| all.extend(std::iter::repeat_n(all[0].clone(), MAX_SIGNATURES)));
    assert!(matches!(open(&many), Err(MetadataError::TooManySignatures { found: 68, max: 64 })));
}

#[test]
fn an_altered_or_misplaced_post_quantum_signature_does_not_count() {
    let refused = |change: &dyn Fn(&mut Vec<CoseSignature>)| open(&altered(|all| change(all))).unwrap_err();
    // In the challenge, in the response, and in the hint, whose unused places must be zero (FIPS 204 algorithm 21).
    for at in [0, 31, 32, 1_200, 2_335, 2_336, 2_419] {
        for bit in [1, 0x80] {
            let error = refused(&|all| all[2].signature[at] ^= bit);
            assert_eq!(error, under(Algorithm::MlDsa44, 1), "byte {at}");
        }
    }
    assert_eq!(refused(&|all| all[2].signature = vec![0; 2_420]), under(Algorithm::MlDsa44, 1));
    assert_eq!(refused(&|all| all[2].signature = vec![0xff; 2_420]), under(Algorithm::MlDsa44, 1));
    // Signatures of two keys, exchanged.
    let swap = |all: &mut Vec<CoseSignature>| {
        let first = all[2].signature.clone();
        all[2].signature = std::mem::replace(&mut all[3].signature, first);
    };
    assert_eq!(refused(&swap), under(Algorithm::MlDsa44, 0));
}

#[test]
fn a_post_quantum_signature_for_another_purpose_or_with_a_context_does_not_count() {
    let as_root = hybrid_signed(&list_bytes(), Domain::TrustList, &["r1", "r2"], &["q1"]);
    let as_root = add_signature(&as_root, Domain::Root, &MlDsaKey::new("q2")).unwrap().unwrap();
    assert_eq!(open(&as_root).unwrap_err(), under(Algorithm::MlDsa44, 1));

    /// Signs with the domain as the context of FIPS 204 as well, which RFC 9964 does not allow.
    struct WithContext(MlDsaKey);
    impl MetadataSigner for WithContext {
        type Error = ();
        fn verification_key(&self) -> VerificationKey {
            self.0.public().clone().into()
        }
        fn sign_metadata(&self, message: &[u8]) -> Result<Vec<u8>, ()> {
            Ok(self.0.sign_with_context(message, Domain::TrustList.external_aad()))
        }
    }
    let other = hybrid_signed(&list_bytes(), Domain::TrustList, &["r1", "r2"], &["q1"]);
    let signer = WithContext(MlDsaKey::new("q2"));
    let other = add_signature(&other, Domain::TrustList, &signer).unwrap().unwrap();
    assert_eq!(open(&other).unwrap_err(), under(Algorithm::MlDsa44, 1));
    assert_eq!(signed_by(&other, Domain::TrustList, &signer.verification_key()), Ok(false));
    let genuine = MlDsaKey::new("q1").verification_key();
    assert_eq!(signed_by(&other, Domain::TrustList, &genuine), Ok(true));
    assert_eq!(signed_by(&other, Domain::Root, &genuine), Ok(false));
}

#[test]
fn keys_and_thresholds_that_make_no_role_are_refused() {
    let es256 = |name: &str| VerificationKey::from(Key::new(name).public().clone());
    let ml_dsa = |name: &str| VerificationKey::from(MlDsaKey::new(name).public().clone());
    let kid = es256("a").kid();
    let group = |keys: Vec<VerificationKey>, threshold| Group::new(keys, threshold).unwrap_err();
    assert_eq!(group(vec![es256("a"), es256("b"), es256("a")], 2), RoleError::KeyTwice { kid });
    let twice = RoleError::KeyTwice { kid: ml_dsa("a").kid() };
    assert_eq!(group(vec![ml_dsa("a"), ml_dsa("a")], 1), twice);
    assert_eq!(group(vec![es256("a")], 0), RoleError::ZeroThreshold);
    assert_eq!(group(vec![], 0), RoleError::ZeroThreshold);
    assert_eq!(group(vec![], 1), RoleError::Unreachable { keys: 0, threshold: 1 });
    assert_eq!(group(vec![ml_dsa("a"), ml_dsa("b")], 3), RoleError::Unreachable { keys: 2, threshold: 3 });
    let mixed = RoleError::MixedAlgorithms { first: Algorithm::Es256, other: Algorithm::MlDsa44 };
    assert_eq!(group(vec![es256("a"), es256("b"), ml_dsa("a")], 2), mixed);
    let many: Vec<_> = (0..=MAX_GROUP_KEYS).map(|number| es256(&number.to_string())).collect();
    assert_eq!(group(many, 2), RoleError::TooManyKeys { found: MAX_GROUP_KEYS + 1 });
    // These two keys share an identifier, so a signature could not say whose it is.
    let (one, other) = (es256("collision 122242"), es256("collision 152162"));
    let shared = RoleError::SharedKid { kid: one.kid() };
    assert_eq!(group(vec![one.clone(), other.clone()], 1), shared);

    let role = |groups: &[Group]| Role::of_groups(groups.to_vec()).unwrap_err();
    assert_eq!(role(&[]), RoleError::NoGroups);
    let (a, b) = (classical(&["a", "b"], 1), classical(&["c", "a"], 1));
    assert_eq!(role(&[a, post_quantum(&["a"], 1), b]), RoleError::KeyTwice { kid });
    let alone = |key: VerificationKey| Group::new(vec![key], 1).unwrap();
    assert_eq!(role(&[alone(one), alone(other)]), shared);
    let many: Vec<_> = (0..=MAX_GROUPS).map(|number| classical(&[&number.to_string()], 1)).collect();
    assert_eq!(role(&many), RoleError::TooManyGroups { found: MAX_GROUPS + 1 });
}

/// A COSE key as a generic CBOR value.
fn cose_key(fields: &[(i128, Value)]) -> Value {
    Value::Map(fields.iter().map(|(label, value)| (Value::Integer(*label), value.clone())).collect())
}

fn akp(algorithm: i128, public: Vec<u8>) -> Value {
    cose_key(&[(1, Value::Integer(7)), (3, Value::Integer(algorithm)), (-1, Value::Bytes(public))])
}

fn ec2(name: &str) -> Value {
    let point = Key::new(name).public().to_sec1_compressed();
    cose_key(&[
        (1, Value::Integer(2)),
        (-1, Value::Integer(1)),
        (-2, Value::Bytes(point[1..].to_vec())),
        (-3, Value::Bool(point[0] == 3)),
    ])
}

fn group_of(threshold: i128, keys: &[Value]) -> Value {
    Value::Array(vec![Value::Integer(threshold), Value::Array(keys.to_vec())])
}

/// Opens a root of which both roles are `role`. Its signatures are not looked at before its roles are.
fn with_role(role: &Value) -> MetadataError {
    let integer = |number| Value::Integer(number);
    let fields = [integer(1), integer(1_767_225_600), integer(1_893_456_000), role.clone(), role.clone()];
    let content: BTreeMap<_, _> = (0..).map(Value::Integer).zip(fields).collect();
    Root::anchor(&unsigned(&serde_cbor::to_vec(&Value::Map(content)).unwrap())).unwrap_err()
}

#[test]
fn a_role_that_is_not_groups_of_keys_is_refused_in_a_root() {
    let public = |name: &str| MlDsaKey::new(name).public().as_bytes().to_vec();
    let of = |groups: &[Value]| with_role(&Value::Array(groups.to_vec()));
    let one = |threshold, keys: &[Value]| of(&[group_of(threshold, keys)]);
    let kid = Key::new("a").kid();
    // What these roles become with one change after another is a role whose signatures are looked at.
    assert!(matches!(one(1, &[ec2("a")]), MetadataError::UnderSigned { valid: 0, .. }));
    assert!(matches!(
        one(2, &[akp(-48, public("a")), akp(-48, public("b"))]),
        MetadataError::UnderSigned { .. }
    ));
    for (name, error, expected) in [
        ("no groups", of(&[]), RoleError::NoGroups),
        ("no keys", one(1, &[]), RoleError::Unreachable { keys: 0, threshold: 1 }),
        ("threshold 0", one(0, &[ec2("a")]), RoleError::ZeroThreshold),
        ("threshold 2 of 1", one(2, &[ec2("a")]), RoleError::Unreachable { keys: 1, threshold: 2 }),
        (
            "threshold of 2^64 - 1",
            one(u64::MAX.into(), &[ec2("a")]),
            RoleError::Unreachable { keys: 1, threshold: usize::MAX },
        ),
        ("a key twice", one(1, &[ec2("a"), ec2("a")]), RoleError::KeyTwice { kid }),
        (
            "a key in two groups",
            of(&[group_of(1, &[ec2("a")]), group_of(1, &[ec2("b"), ec2("a")])]),
            RoleError::KeyTwice { kid },
        ),
        (
            "two algorithms",
            one(2, &[ec2("a"), akp(-48, public("a"))]),
            RoleError::MixedAlgorithms { first: Algorithm::Es256, other: Algorithm::MlDsa44 },
        ),
        ("ML-DSA-65", one(1, &[akp(-49, public("a"))]), RoleError::UnknownAlgorithm { algorithm: -49 }),
        ("ES256 as AKP", one(1, &[akp(-7, public("a"))]), RoleError::UnknownAlgorithm { algorithm: -7 }),
        (
            "Ed25519",
            one(
                1,
                &[cose_key(&[
                    (1, Value::Integer(1)),
                    (-1, Value::Integer(6)),
                    (-2, Value::Bytes(vec![1; 32])),
                ])],
            ),
            RoleError::UnknownKeyType { kind: 1 },
        ),
        (
            "a short key",
            one(1, &[akp(-48, vec![1; 1_311])]),
            RoleError::WrongKeyLength { found: 1_311, expected: 1_312 },
        ),
        (
            "a long key",
            one(1, &[akp(-48, vec![1; 1_952])]),
            RoleError::WrongKeyLength { found: 1_952, expected: 1_312 },
        ),
        (
            "too many groups",
            of(&vec![group_of(1, &[ec2("a")]); MAX_GROUPS + 1]),
            RoleError::TooManyGroups { found: MAX_GROUPS + 1 },
        ),
        (
            "too many keys",
            one(1, &vec![ec2("a"); MAX_GROUP_KEYS + 1]),
            RoleError::TooManyKeys { found: MAX_GROUP_KEYS + 1 },
        ),
    ] {
        assert_eq!(error, MetadataError::Role(expected), "{name}");
        assert!(!expected.to_string().is_empty());
    }
    let (seven, public) = (Value::Integer(7), Value::Bytes(public("a")));
    for (name, role) in [
        ("a flat role", group_of(1, &[ec2("a")])),
        (
            "a group of three",
            Value::Array(vec![Value::Array(vec![Value::Integer(1), Value::Array(vec![]), seven.clone()])]),
        ),
        ("no alg", Value::Array(vec![group_of(1, &[cose_key(&[(1, seven.clone()), (-1, public.clone())])])])),
        (
            "no pub",
            Value::Array(vec![group_of(1, &[cose_key(&[(1, seven.clone()), (3, Value::Integer(-48))])])]),
        ),
        (
            "no kty",
            Value::Array(vec![group_of(1, &[cose_key(&[(3, Value::Integer(-48)), (-1, public.clone())])])]),
        ),
        (
            "a private key in it",
            Value::Array(vec![group_of(
                1,
                &[cose_key(&[
                    (1, seven),
                    (3, Value::Integer(-48)),
                    (-1, public),
                    (-2, Value::Bytes(vec![1; 32])),
                ])],
            )]),
        ),
    ] {
        assert!(matches!(with_role(&role), MetadataError::Content(_)), "{name}: {:?}", with_role(&role));
    }
}

#[test]
fn the_key_of_rfc_9881_has_the_known_encoding_and_thumbprint() {
    // Seed of the examples in appendix C of RFC 9881. The thumbprint was computed with OpenSSL's key and Python's hashlib.
    let seed: [u8; 32] = std::array::from_fn(|at| at.try_into().unwrap());
    let key = MlDsaKey::from_seed(&seed);
    assert_eq!(
        hex(&sha256(key.public().as_bytes())),
        "9f107644c1084526af3bc8098680b05499a2325a644e388fb4f970e058d19d46"
    );
    assert_eq!(
        hex(&key.public().thumbprint()),
        "043f891cb4855f4d87e0c87bf1fe38174b540b8b84ae6b3d6c99600b963544a1"
    );
    assert_eq!(key.kid().0, key.public().thumbprint()[..4]);
    // In a root, the key is the same COSE key over which the thumbprint is made.
    let group = Group::new(vec![key.public().clone().into()], 1).unwrap();
    let content = RootContent { root: Role::of_groups(vec![group]).unwrap(), ..root_content(1) }.to_cbor();
    let prefix = [0x81, 0x82, 0x01, 0x81, 0xa3, 0x01, 0x07, 0x03, 0x38, 0x2f, 0x20, 0x59, 0x05, 0x20];
    let encoded = [&prefix, key.public().as_bytes().as_slice()].concat();
    assert!(content.windows(encoded.len()).any(|window| window == encoded));
    assert_eq!(hex(&sha256(&encoded[4..])), hex(&key.public().thumbprint()));
}

#[test]
fn what_the_signer_adds_has_the_sizes_of_the_specification() {
    let content = list_bytes();
    let none = unsigned(&content).len();
    let with = |object: &[u8]| object.len() - none;
    let one = add_signature(&unsigned(&content), Domain::TrustList, &MlDsaKey::new("q1")).unwrap().unwrap();
    assert_eq!(with(&one), 2_436);
    assert_eq!(with(&signed(&content, Domain::TrustList, &["r1"])), 78);
    // A signature that coset reads and writes again is the same, so frames are as that library makes them.
    let object = CoseSign::from_tagged_slice(&one).unwrap();
    assert_eq!(object.clone().to_tagged_vec().unwrap(), one);
    assert_eq!(
        object.signatures[0].protected.header.alg,
        Some(coset::RegisteredLabelWithPrivate::Assigned(iana::Algorithm::ML_DSA_44))
    );
    assert_eq!(object.signatures[0].clone().protected.to_vec().unwrap().len(), 10);
}
