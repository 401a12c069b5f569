//! Test suites of other projects: ECDSA signatures of Wycheproof, COSE examples of the COSE working group.
//!
//! They are expected in `../shared/data/suites` beside the checkout. The tests are ignored by default and fail without them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failure here is the test's own message"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use qualistamp_core::{Envelope, PublicKey, Rejection, SignatureBytes};
use serde_json::Value;

/// The folder of the suites.
fn suites() -> PathBuf {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/suites"));
    assert!(folder.is_dir(), "missing: {}", folder.display());
    folder.to_owned()
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn hex(digits: &Value) -> Vec<u8> {
    let digits = digits.as_str().unwrap();
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

/// Checks every signature of a Wycheproof file. Counts the results, and signatures that `convert` rejects by its reason.
///
/// Rejected signatures must be invalid ones: that this crate does not read an encoding must not hide a valid signature.
fn wycheproof(
    path: &Path,
    convert: impl Fn(&[u8]) -> Result<SignatureBytes, &'static str>,
) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for group in json(path)["testGroups"].as_array().unwrap() {
        let key = PublicKey::from_sec1(&hex(&group["publicKey"]["uncompressed"])).unwrap();
        for test in group["tests"].as_array().unwrap() {
            let expected = match test["result"].as_str().unwrap() {
                "valid" => true,
                "invalid" => false,
                other => panic!("unknown result: {other}"),
            };
            let (valid, count) = match convert(&hex(&test["sig"])) {
                Ok(signature) if key.verifies(&hex(&test["msg"]), &signature) => (true, "good"),
                Ok(_) => (false, "bad"),
                Err(reason) => (false, reason),
            };
            assert_eq!(valid, expected, "test {}: {}", test["tcId"], test["comment"]);
            *counts.entry(count).or_insert(0) += 1;
        }
    }
    counts
}

#[test]
#[ignore = "outside: needs ../shared/data/suites/wycheproof"]
fn outside_wycheproof_p1363() {
    let file = suites().join("wycheproof/testvectors_v1/ecdsa_secp256r1_sha256_p1363_test.json");
    let counts = wycheproof(&file, |signature| signature.try_into().map_err(|_| "not 64 bytes"));
    assert_eq!(counts, BTreeMap::from([("good", 173), ("bad", 68), ("not 64 bytes", 21)]));
    assert_eq!(counts.values().sum::<usize>(), 262);
}

#[test]
#[ignore = "outside: needs ../shared/data/suites/wycheproof"]
fn outside_wycheproof_der() {
    let file = suites().join("wycheproof/testvectors_v1/ecdsa_secp256r1_sha256_test.json");
    let counts = wycheproof(&file, from_der);
    assert_eq!(counts.values().sum::<usize>(), 484);
    assert_eq!(counts, BTreeMap::from(DER_COUNTS));
}

/// Stamps contain no DER. Signatures that are not strict DER, or have numbers of more than 32 bytes, do not test this crate;
/// the rest is converted and checked.
const DER_COUNTS: [(&str, usize); 4] = [
    ("good", 174),
    ("bad", 75),
    ("not strict DER", 195),
    ("a number that is negative or longer than 32 bytes", 40),
];

/// r and s of a signature in strict DER (RFC 3279 section 2.2.3).
fn from_der(der: &[u8]) -> Result<SignatureBytes, &'static str> {
    const NOT_DER: &str = "not strict DER";
    let [0x30, length, rest @ ..] = der else { return Err(NOT_DER) };
    // Two numbers of 33 bytes fit the short form of the length.
    if *length > 0x7f || usize::from(*length) != rest.len() {
        return Err(NOT_DER);
    }
    let (r, rest) = der_integer(rest).ok_or(NOT_DER)?;
    let (s, rest) = der_integer(rest).ok_or(NOT_DER)?;
    if !rest.is_empty() {
        return Err(NOT_DER);
    }
    let mut signature = [0; 64];
    for (number, place) in [r, s].into_iter().zip(signature.chunks_mut(32)) {
        let unsigned = number.strip_prefix(&[0]).unwrap_or(number);
        if number[0] >= 0x80 || unsigned.len() > 32 {
            return Err("a number that is negative or longer than 32 bytes");
        }
        place[32 - unsigned.len()..].copy_from_slice(unsigned);
    }
    Ok(signature)
}

/// The first number, minimally encoded, and what follows it.
fn der_integer(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let [0x02, length @ 1..=0x7f, rest @ ..] = der else { return None };
    let (number, rest) = rest.split_at_checked(usize::from(*length))?;
    let padded = matches!(number, [0, next, ..] if *next < 0x80)
        || matches!(number, [0xff, next, ..] if *next >= 0x80);
    (!padded).then_some((number, rest))
}

/// The expected result for an example of the COSE working group.
struct Example {
    file: &'static str,
    /// Support code of its frame. No example is a stamp: none has its `kid` in the protected header.
    frame: &'static str,
    /// Whether it has a valid ES256 signature; `None` if it uses another algorithm.
    es256: Option<bool>,
    about: &'static str,
}

const fn example(
    file: &'static str,
    frame: &'static str,
    es256: Option<bool>,
    about: &'static str,
) -> Example {
    Example { file, frame, es256, about }
}

const EXAMPLES: &[Example] = &[
    example("CWT/A_3", "F05", Some(true), "no kid anywhere"),
    example("RFC8152/Appendix_C_2_1", "F09", Some(true), "the kid is in the unprotected header"),
    example("ecdsa-examples/ecdsa-sig-01", "F09", Some(true), "the kid is in the unprotected header"),
    example("ecdsa-examples/ecdsa-sig-02", "F09", None, "ES384"),
    example("ecdsa-examples/ecdsa-sig-03", "F09", None, "ES512"),
    example("ecdsa-examples/ecdsa-sig-04", "F09", Some(false), "ES512 with a P-256 key: another hash"),
    example("sign1-tests/sign-pass-01", "F09", Some(true), "the algorithm is in the unprotected header"),
    example("sign1-tests/sign-pass-02", "F09", Some(true), "with an external_aad, though not ours"),
    example("sign1-tests/sign-pass-03", "F02", Some(true), "no tag"),
    example("sign1-tests/sign-fail-01", "F02", Some(true), "tag 998; tags are not signed"),
    example("sign1-tests/sign-fail-02", "F09", Some(false), "the payload was changed"),
    example("sign1-tests/sign-fail-03", "F09", Some(false), "the algorithm was changed to -999"),
    example("sign1-tests/sign-fail-04", "F09", Some(false), "the algorithm was changed to \"unknown\""),
    example("sign1-tests/sign-fail-06", "F09", Some(false), "a protected header was added"),
    example("sign1-tests/sign-fail-07", "F09", Some(false), "a protected header was removed"),
    example("countersign1/signed1-01", "F03", None, "EdDSA; its unprotected header is out of order"),
];

/// Folders of the suite. Every file not listed above is another kind of COSE object: F02.
const FOLDERS: [&str; 5] = ["CWT", "RFC8152", "countersign1", "ecdsa-examples", "sign1-tests"];

#[test]
#[ignore = "outside: needs ../shared/data/suites/cose-wg"]
fn outside_cose_working_group() {
    let (mut listed, mut others) = (0, 0);
    for folder in FOLDERS {
        let mut files: Vec<_> = std::fs::read_dir(suites().join("cose-wg").join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        for path in files {
            let name = format!("{folder}/{}", path.file_stem().unwrap().to_string_lossy());
            let example_json = json(&path);
            let bytes = hex(&example_json["output"]["cbor"]);
            let fault = Envelope::parse(&bytes).expect_err("no example is a stamp");
            let code = Rejection::Malformed(fault).support_code();
            let Some(example) = EXAMPLES.iter().find(|example| example.file == name) else {
                assert_eq!(code, "F02", "{name}: {fault}");
                assert!(
                    example_json["input"].get("sign0").is_none(),
                    "{name}: a COSE_Sign1 that is not in the table"
                );
                others += 1;
                continue;
            };
            assert_eq!(code, example.frame, "{name}: {} ({fault})", example.about);
            if let Some(expected) = example.es256 {
                assert_eq!(signature_holds(&example_json, &bytes), expected, "{name}: {}", example.about);
            }
            listed += 1;
        }
    }
    assert_eq!((listed, others), (EXAMPLES.len(), 31));
}

/// Whether a `COSE_Sign1` has a valid ES256 signature (RFC 9052 section 4.4).
fn signature_holds(example: &Value, bytes: &[u8]) -> bool {
    use serde_cbor::Value as Cbor;
    let value: Cbor = serde_cbor::from_slice(bytes).unwrap();
    let untagged = if let Cbor::Tag(_, inner) = value { *inner } else { value };
    let Cbor::Array(items) = untagged else { panic!("not an array") };
    let [Cbor::Bytes(protected), _, Cbor::Bytes(payload), Cbor::Bytes(signature)] = items.as_slice() else {
        panic!("not a COSE_Sign1")
    };
    let sign = &example["input"]["sign0"];
    let external = sign.get("external").map(hex).unwrap_or_default();
    // An empty header map is signed as zero bytes, however it is sent (RFC 9052 section 4.4).
    let protected = if protected == &[0xa0] { Vec::new() } else { protected.clone() };
    let structure = [
        Cbor::Text("Signature1".to_owned()),
        Cbor::Bytes(protected),
        Cbor::Bytes(external),
        Cbor::Bytes(payload.clone()),
    ];
    let to_be_signed = serde_cbor::to_vec(&Cbor::Array(structure.to_vec())).unwrap();
    let [x, y] = ["x", "y"].map(|name| match sign["key"].get(format!("{name}_hex")) {
        Some(digits) => hex(digits),
        None => base64url(sign["key"][name].as_str().unwrap()),
    });
    let key = PublicKey::from_sec1(&[&[4][..], &x, &y].concat()).unwrap();
    signature.as_slice().try_into().is_ok_and(|signature| key.verifies(&to_be_signed, signature))
}

/// RFC 4648 section 5, without padding.
fn base64url(text: &str) -> Vec<u8> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for character in text.chars() {
        bits = bits << 6 | u32::try_from(ALPHABET.find(character).unwrap()).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap());
        }
    }
    bytes
}
