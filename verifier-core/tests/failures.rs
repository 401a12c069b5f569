//! Failures that happened in similar systems, and do not happen here.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure here is the test's own message"
)]

mod common;

use common::{Key, cbor_map, claims, issuer, issuer_key, protected, signed_stamp, time, trust, vectors};
use p256::ecdsa::Signature;
use qualistamp_core::{
    Axis, Claims, DICTIONARY_1, Finding, IndeterminateReason, Note, PayloadFault, Policy, PublicKey,
    Rejection, Trust, Verdict, hex, pack, sha256, verify,
};

const NOW: &str = "2026-06-15";

fn code(stamp: &[u8], trust: &Trust) -> &'static str {
    verify(stamp, trust, time(NOW), &Policy::default()).support_code()
}

/// F1: the trust pointer was taken from the code itself, so forged health cards were accepted (`VaxiCode`, 2021).
#[test]
fn f1_keys_and_addresses_inside_a_stamp_are_ignored() {
    let (listed, forger) = (Key::new("listed"), Key::new("forger"));
    let trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&listed)])]);
    // The forger's own key and address, signed with that key: as fields of the award, and in the headers.
    let point = serde_cbor::to_vec(&serde_cbor::Value::Bytes(forger_point(&forger))).unwrap();
    let address = serde_cbor::to_vec(&"https://forger.example/keys").unwrap();
    let award = cbor_map(&[
        (2, &[6]),
        (4, b"\x61A"),
        (8, b"\x61B"),
        (10, b"\x61C"),
        (11, b"\x19\x4a\xf4"),
        (64, &point),
        (65, &address),
    ]);
    let payload = [&[0][..], &cbor_map(&[(1, &address), (-65_537, &award)])].concat();
    assert_eq!(code(&signed_stamp(&protected(&forger), &payload, &forger), &trust), "U02");
    assert_eq!(code(&signed_stamp(&protected(&listed), &payload, &forger), &trust), "S01");
    // The same with the listed key is valid: unknown fields are harmless.
    assert_eq!(code(&signed_stamp(&protected(&listed), &payload, &listed), &trust), "V00");
    let kid = serde_cbor::to_vec(&serde_cbor::Value::Bytes(listed.kid().0.to_vec())).unwrap();
    for label in [-66_666_i64, 33, 35] {
        let header = cbor_map(&if label < 0 {
            [(1, &[0x26][..]), (4, &kid[..]), (label, &point[..])]
        } else {
            [(1, &[0x26][..]), (4, &kid[..]), (label, &address[..])]
        });
        assert_eq!(code(&signed_stamp(&header, &payload, &forger), &trust), "F08", "header {label}");
    }
}

fn forger_point(forger: &Key) -> Vec<u8> {
    use qualistamp_core::Signer as _;
    forger.public_key().to_sec1_compressed()
}

/// F2: there was no revocation data, so nothing counted as revoked (EU DCC for Android, `CovPassCheck`).
#[test]
fn f2_without_status_data_the_status_is_not_good() {
    let folder = vectors();
    let usable = |id: &String| {
        let token = folder.trust.status.cases.iter().find(|token| token.id == *id);
        token.is_some_and(|token| token.expected == "opens")
    };
    let mut without = 0;
    for case in folder.all_stamps() {
        let outcome = qualistamp_vectors::run::outcome(case, &folder.trust).unwrap();
        let status = outcome.report().finding(Axis::Status);
        if case.status.iter().any(usable) {
            continue;
        }
        without += 1;
        assert_ne!(status, &Finding::Good, "{}: missing or damaged, but good", case.id);
        if let Verdict::Valid(_, notes) = outcome.verdict() {
            // A note says so. If there should be a list, the policy accepts that it is missing.
            let noted = notes.iter().any(|note| match note {
                Note::StatusNotOffered => true,
                Note::StatusUnknown(_) => case.policy.unknown_status == "allow",
                Note::ValidAsOf { .. }
                | Note::StatusAsOf { .. }
                | Note::SealedBeforeCompromise { .. }
                | Note::Specimen
                | Note::AwardedInFuture { .. }
                | Note::ClockBehind { .. } => false,
            });
            assert!(noted, "{}", case.id);
        }
    }
    assert!(without > 200, "{without}");
    // An expired list does not make the status good either.
    for case in folder.all_stamps().filter(|case| case.status == ["token/expired"]) {
        let outcome = qualistamp_vectors::run::outcome(case, &folder.trust).unwrap();
        assert_ne!(outcome.report().finding(Axis::Status), &Finding::Good, "{}: expired, but good", case.id);
    }
}

/// F3: an exception became an empty id, and the empty id passed (EU DCC for Android, `Util.kt`).
#[test]
fn f3_no_error_becomes_a_pass() {
    let folder = vectors();
    let mut faulty = 0;
    for case in folder.all_stamps() {
        let errors = match qualistamp_core::inspect(&case.stamp.0) {
            Err(_) => true,
            Ok(inspection) => {
                inspection.expanded.is_err() || inspection.claims.is_some_and(|claims| claims.is_err())
            }
        };
        let outcome = qualistamp_vectors::run::outcome(case, &folder.trust).unwrap();
        if errors {
            faulty += 1;
            assert!(!matches!(outcome.verdict(), Verdict::Valid(..)), "{}", case.id);
            assert!(outcome.signed().is_none(), "{}", case.id);
        }
    }
    assert!(faulty > 80, "{faulty}");
    // An empty key identifier, an empty signature, an empty stamp.
    let key = Key::new("issuer");
    let trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&key)])]);
    assert_eq!(code(&signed_stamp(b"\xa2\x01\x26\x04\x40", &[0], &key), &trust), "F07");
    assert_eq!(code(&[], &trust), "F02");
}

/// F4: a list was not re-signed in time, and all apps of a country rejected everything (Austria, 2021-11-15).
#[test]
fn f4_an_overdue_list_leads_to_a_note() {
    let key = Key::new("issuer");
    let trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&key)])]);
    let stamp = pack(&claims(), &key).unwrap();
    let outcome = verify(&stamp, &trust, time("2026-08-01"), &Policy::default());
    let Verdict::Valid(_, notes) = outcome.verdict() else { panic!("{outcome:?}") };
    let (issued, next_update) = (time("2026-06-01"), time("2026-07-01"));
    assert!(notes.contains(&Note::ValidAsOf { issued, next_update }));
}

/// F8: revocation used the hash of the signature, which differs for (r, n-s) (health-cards PR 198).
#[test]
fn f8_both_forms_of_a_signature_are_the_same_stamp() {
    let key = Key::new("issuer");
    let trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&key)])]);
    let stamp = pack(&claims(), &key).unwrap();
    let (head, signature) = stamp.split_at(stamp.len() - 64);
    let (r, s) = Signature::from_slice(signature).unwrap().split_scalars();
    let twin = [head, &Signature::from_scalars(r, -s).unwrap().to_bytes()].concat();
    assert_ne!(twin, stamp);
    let id = |stamp: &[u8]| {
        let outcome = verify(stamp, &trust, time(NOW), &Policy::default());
        let Verdict::Valid(credential, _) = outcome.verdict() else { panic!("{outcome:?}") };
        credential.id()
    };
    assert_eq!(id(&stamp), id(&twin));
}

/// F11: a small code that decompresses to gigabytes crashed the app (CovidCertificate-App-Android 56).
#[test]
fn f11_decompression_is_limited_and_only_after_the_signature_check() {
    let (key, stranger) = (Key::new("issuer"), Key::new("stranger"));
    let trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&key)])]);
    let mut stream = flate2::Compress::new(flate2::Compression::best(), false);
    let mut bomb = vec![1];
    bomb.reserve(20_000);
    stream.compress_vec(&vec![0; 10 << 20], &mut bomb, flate2::FlushCompress::Finish).unwrap();
    assert!(bomb.len() > 10_000);
    // The whole bomb is too large to be parsed. Cut to the capacity of a code, it is stopped at the limit.
    assert_eq!(code(&signed_stamp(&protected(&key), &bomb, &key), &trust), "F01");
    let carried = &bomb[..2_700];
    let outcome =
        verify(&signed_stamp(&protected(&key), carried, &key), &trust, time(NOW), &Policy::default());
    let too_large = Rejection::Payload(PayloadFault::TooLarge { max: 4_096 });
    assert_eq!(outcome.verdict(), &Verdict::Invalid(too_large));
    // Without the signature of a listed key, the payload is not read: the answer is the same for any payload.
    for payload in [carried, &[][..], &[7]] {
        assert_eq!(code(&signed_stamp(&protected(&stranger), payload, &stranger), &trust), "U02");
        assert_eq!(code(&signed_stamp(&protected(&key), payload, &stranger), &trust), "S01");
    }
}

/// F14: the phone's clock decided the verdict (verificaC19 88 and 168, cwa-app-ios 2935).
#[test]
fn f14_setting_back_the_clock_does_not_revive_an_expired_stamp() {
    let key = Key::new("issuer");
    let mut trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&key)])]);
    let expired = Claims { expires: Some(time("2026-06-10")), ..claims() };
    let stamp = pack(&expired, &key).unwrap();
    let at = |now: &str, trust: &Trust| verify(&stamp, trust, time(now), &Policy::default());
    assert_eq!(at("2026-06-09", &trust).support_code(), "V00");
    assert_eq!(at("2026-06-11", &trust).support_code(), "T02");
    // The device has seen something signed on June 11th, so it cannot be June 9th.
    trust.clock_floor = Some(time("2026-06-11"));
    assert_eq!(at("2026-06-09", &trust).support_code(), "T02");
    assert_eq!(at("2026-06-11", &trust).support_code(), "T02");
    // A stamp that expires later is not invalid for that reason. Only the clock is wrong.
    let lasting = Claims { expires: Some(time("2026-07-01")), ..claims() };
    let lasting = pack(&lasting, &key).unwrap();
    let outcome = verify(&lasting, &trust, time("2026-06-09"), &Policy::default());
    let timeless = pack(&claims(), &key).unwrap();
    let timeless = verify(&timeless, &trust, time("2026-06-09"), &Policy::default());
    assert_eq!(timeless.support_code(), "V00", "nothing in it depends on the time");
    let reason = IndeterminateReason::ClockBehind { now: time("2026-06-09"), floor: time("2026-06-11") };
    assert_eq!(outcome.verdict(), &Verdict::Indeterminate(reason));
}

/// F20: two keys had the same key identifier, and the last one won (VCI directory: 27 of 961).
#[test]
fn f20_every_key_with_the_kid_is_tried_in_any_order() {
    // The first two of "twin 0", "twin 1" and so on with the same key identifier.
    let twins = ["twin 13283", "twin 60345"].map(|name| Key::new(&format!("qualistamp test key: {name}")));
    let [one, other] = &twins;
    assert_eq!(one.kid(), other.kid());
    let issuers = [issuer("MT-ONE", vec![issuer_key(one)]), issuer("MT-OTHER", vec![issuer_key(other)])];
    let reversed = issuers.iter().rev().cloned().collect();
    for trust in [trust(issuers.to_vec()), trust(reversed)] {
        for (key, id) in [(one, "MT-ONE"), (other, "MT-OTHER")] {
            let stamp = pack(&claims(), key).unwrap();
            let outcome = verify(&stamp, &trust, time(NOW), &Policy::default());
            let Verdict::Valid(credential, _) = outcome.verdict() else { panic!("{outcome:?}") };
            assert_eq!(credential.issuer().id.as_signed(), id);
        }
        let neither = signed_stamp(&protected(one), &[0], &Key::new("stranger"));
        let outcome = verify(&neither, &trust, time(NOW), &Policy::default());
        let mismatch = Rejection::SignatureMismatch { kid: one.kid(), candidates: 2 };
        assert_eq!(outcome.verdict(), &Verdict::Invalid(mismatch));
    }
}

/// F21: support for an old format was dropped, and documents in that format became worthless (cert-verifier-js v5).
///
/// Stamps of this profile are on paper. The constants are fixed: if this test fails, fix the code and not the test.
#[test]
fn f21_a_stamp_of_profile_1_stays_valid() {
    assert_eq!(hex(&sha256(DICTIONARY_1)), GOLDEN_DICTIONARY);
    let bytes = |digits: &str| -> Vec<u8> {
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
    };
    let public = PublicKey::from_sec1(&bytes(GOLDEN_KEY)).unwrap();
    let listed = qualistamp_core::IssuerKey::new(&public, time("2020-01-01"));
    let trust = trust(vec![issuer("MT-TEST", vec![listed])]);
    let outcome = verify(&bytes(GOLDEN_STAMP), &trust, time(NOW), &Policy::default());
    let Verdict::Valid(credential, _) = outcome.verdict() else { panic!("{outcome:?}") };
    let award = credential.award();
    assert_eq!(award.family_name.as_signed(), "Παπαδοπούλου");
    assert_eq!(award.title.as_signed(), "Δίπλωμα Χημικού Μηχανικού");
    assert_eq!(award.awarded.to_string(), "2025-07-15");
    assert_eq!(credential.id().to_string(), GOLDEN_ID);
}

const GOLDEN_DICTIONARY: &str = "64965881530e41e761e2ca24d912f64822bf416a0d39b2ce6f9cd48ce753930e";
const GOLDEN_KEY: &str = "032faa092b4c4209170fa36330f9fdd940671ea0c47d802e318b2e6c6e2f1337f4";
const GOLDEN_STAMP: &str = "d28449a201260444873d9a0ba0585b01836b40040a70f407790c07b2cf0778bed06ef06c70296205a62ea25d85b6413a1bdc8e856e9daa30405fdbb31cbc0416cfba1ee0610f8871646c07c0726586b80687007bce26c060f6b701fad69a97159ef42d744c4c5112180058407abd1c44ea00493205a241a20af930211fcef8aff1e53edcf61d2636d2f47410a3dd540335a99ee013b0846fd0b64f20e8f3869d987246938215578815abb824";
const GOLDEN_ID: &str = "c19ebcb22daddd91c03347e82c2065cc538e78e310c952d1eb9c107fd3522e87";
