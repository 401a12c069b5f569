//! An independent decoder (`serde_cbor`) reads the same content in every claims set, frame and signed list of the vectors.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure here is the test's own message"
)]

mod common;

use std::collections::BTreeMap;

use common::vectors;
use qualistamp_core::{Claims, Envelope, Profession, TrustList};
use serde_cbor::Value;

fn decoded(bytes: &[u8]) -> Value {
    serde_cbor::from_slice(bytes).unwrap()
}

fn map(value: &Value) -> &BTreeMap<Value, Value> {
    let Value::Map(map) = value else { panic!("not a map") };
    map
}

fn get(map: &BTreeMap<Value, Value>, key: i128) -> Option<&Value> {
    map.get(&Value::Integer(key))
}

fn integer(number: impl Into<i128>) -> Value {
    Value::Integer(number.into())
}

fn text(text: impl ToString) -> Value {
    Value::Text(text.to_string())
}

#[test]
fn both_decoders_read_the_same_claims() {
    let folder = vectors();
    let mut read = 0;
    for case in folder.all_stamps() {
        let (Some(bytes), Some(_)) = (&case.claims, &case.facts) else { continue };
        // serde_cbor refuses simple values without a meaning.
        if case.id == "valid/later-simple" {
            continue;
        }
        let claims = Claims::from_cbor(&bytes.0).unwrap();
        assert_same(&decoded(&bytes.0), &claims, &case.id);
        read += 1;
    }
    assert!(read > 70, "{read}");
}

fn assert_same(value: &Value, claims: &Claims, id: &str) {
    let top = map(value);
    let time = |time: Option<qualistamp_core::UnixTime>| time.map(|time| integer(time.seconds()));
    for (key, ours) in [(4, claims.expires), (5, claims.not_before), (6, claims.issued_at)] {
        assert_eq!(get(top, key).cloned(), time(ours), "{id}: claim {key}");
    }
    let fields = map(get(top, -65_537).unwrap());
    let award = &claims.award;
    let expected: [Option<Value>; 27] = [
        award.country.map(text),
        award.title_language.map(text),
        award.eqf.map(|level| integer(level.number())),
        award.isced.map(|field| integer(field.code())),
        Some(text(award.family_name.as_signed())),
        award.given_names.as_ref().map(|name| text(name.as_signed())),
        award.family_name_latin.as_ref().map(|name| text(name.as_signed())),
        award.given_names_latin.as_ref().map(|name| text(name.as_signed())),
        Some(text(award.title.as_signed())),
        award.title_english.as_ref().map(|title| text(title.as_signed())),
        Some(text(award.id.as_signed())),
        Some(integer(award.awarded.days_since_epoch())),
        award.birth.map(|birth| match birth {
            qualistamp_core::BirthDate::Day(day) => integer(day.days_since_epoch()),
            qualistamp_core::BirthDate::Month(_) | qualistamp_core::BirthDate::Year(_) => text(birth),
        }),
        award.award_type.map(|kind| integer(kind.code())),
        award.nqf_level.as_ref().map(|level| text(level.as_signed())),
        award.credits.map(|credits| match (credits.tenths() % 10, credits.system().code()) {
            (0, 0) => integer(credits.tenths() / 10),
            (_, system) => Value::Array(vec![integer(credits.tenths()), integer(system)]),
        }),
        award.grade.as_ref().map(|grade| text(grade.as_signed())),
        award.grading_scheme.as_ref().map(|scheme| text(scheme.as_signed())),
        award.mode.map(|mode| integer(mode.code())),
        award.languages.as_ref().map(|languages| match languages.as_slice() {
            [one] => text(one),
            several => Value::Array(several.iter().map(text).collect()),
        }),
        award.profession.as_ref().map(|profession| match profession {
            Profession::Sectoral(profession) => integer(profession.code()),
            Profession::Named(name) => text(name.as_signed()),
        }),
        award.thesis_title.as_ref().map(|title| text(title.as_signed())),
        award.outcomes.as_ref().map(|outcomes| text(outcomes.as_signed())),
        award.status_index.map(integer),
        award.link.map(|link| Value::Bytes(link.0.to_vec())),
        award.specimen.then_some(Value::Bool(true)),
        award
            .joint_with
            .as_ref()
            .map(|issuers| Value::Array(issuers.as_slice().iter().map(|id| text(id.as_signed())).collect())),
    ];
    for (key, ours) in (0..).zip(&expected) {
        assert_eq!(get(fields, key), ours.as_ref(), "{id}: field {key}");
    }
    let known = expected.iter().flatten().count();
    assert_eq!(fields.len(), known + award.extra.len(), "{id}: fields that only one decoder found");
    let times = [claims.expires, claims.not_before, claims.issued_at].iter().flatten().count();
    assert_eq!(top.len(), 1 + times + claims.extra.len(), "{id}: claims that only one decoder found");
}

#[test]
fn both_decoders_read_the_same_frames() {
    let folder = vectors();
    for case in folder.all_stamps().filter(|case| case.expected.code == "V00") {
        let Value::Tag(18, items) = decoded(&case.stamp.0) else { panic!("{}: not tag 18", case.id) };
        let envelope = Envelope::parse(&case.stamp.0).unwrap();
        let bytes = |bytes: &[u8]| Value::Bytes(bytes.to_vec());
        let expected = [
            bytes(envelope.protected()),
            Value::Map(BTreeMap::new()),
            bytes(envelope.payload()),
            bytes(envelope.signature()),
        ];
        assert_eq!(*items, Value::Array(expected.to_vec()), "{}", case.id);
        let protected = decoded(envelope.protected());
        let header = BTreeMap::from([(integer(1), integer(-7)), (integer(4), bytes(&envelope.kid().0))]);
        assert_eq!(protected, Value::Map(header), "{}", case.id);
    }
}

/// The content of signed metadata, decompressed if necessary.
fn expanded(payload: &[u8]) -> Vec<u8> {
    match payload {
        [0, content @ ..] => content.to_vec(),
        [1, coded @ ..] => {
            let mut content = Vec::with_capacity(65_536);
            let mut stream = flate2::Decompress::new(false);
            stream.decompress_vec(coded, &mut content, flate2::FlushDecompress::Finish).unwrap();
            content
        }
        other => panic!("coded as {:?}", other.first()),
    }
}

#[test]
fn both_decoders_read_the_same_lists() {
    let folder = vectors();
    let mut read = 0;
    for case in folder.trust.lists.cases.iter().filter(|case| case.expected == "opens") {
        let list = TrustList::open(&case.signed.0, &qualistamp_vectors::run::role(case).unwrap()).unwrap();
        let Value::Tag(98, items) = decoded(&case.signed.0) else { panic!("{}: not tag 98", case.id) };
        let Value::Array(items) = *items else { panic!("{}: not an array", case.id) };
        let Value::Bytes(payload) = &items[2] else { panic!("{}: no content", case.id) };
        let (value, ours) = (decoded(&expanded(payload)), list.content());
        let top = map(&value);
        assert_eq!(get(top, 0), Some(&integer(ours.version)));
        assert_eq!(get(top, 1), Some(&integer(ours.issued.seconds())));
        assert_eq!(get(top, 2), Some(&integer(ours.next_update.seconds())));
        let Some(Value::Array(issuers)) = get(top, 3) else { panic!("{}: no issuers", case.id) };
        assert_eq!(issuers.len(), ours.issuers.len());
        for (theirs, ours) in issuers.iter().map(map).zip(&ours.issuers) {
            assert_eq!(get(theirs, 0), Some(&text(ours.id.as_signed())));
            let names = ours.names().flat_map(|(code, name)| [text(code), text(name.as_signed())]);
            assert_eq!(get(theirs, 1), Some(&Value::Array(names.collect())));
            assert_eq!(get(theirs, 2), Some(&text(ours.country)));
            let Some(Value::Array(keys)) = get(theirs, 6) else { panic!("{}: no keys", case.id) };
            assert_eq!(keys.len(), ours.keys.len());
            for (theirs, ours) in keys.iter().map(map).zip(&ours.keys) {
                assert_eq!(get(theirs, 1), Some(&Value::Bytes(ours.kid().0.to_vec())));
                assert_eq!(get(theirs, 2), Some(&integer(ours.valid_from.seconds())));
                assert_eq!(get(theirs, 3).cloned(), ours.valid_until.map(|time| integer(time.seconds())));
                let cose_key = map(get(theirs, 0).unwrap());
                if let Some(public) = ours.public_key() {
                    let point = public.to_sec1_compressed();
                    assert_eq!(get(cose_key, -2), Some(&Value::Bytes(point[1..].to_vec())));
                    assert_eq!(get(cose_key, -3), Some(&Value::Bool(point[0] == 3)));
                }
                read += 1;
            }
        }
    }
    assert!(read > 10, "{read}");
}
