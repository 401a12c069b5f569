//! The vectors of status list tokens: valid ones for the stamps, and one for each fault.

use std::collections::BTreeMap;

use qualistamp_core::{
    Signer as _, Status, StatusBits, StatusDetail, StatusListContent, StatusReason, Statuses, Text,
};
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::StatusCase;

use crate::bytes::{array, bstr, deflate_stored, head, int, map, tstr};
use crate::error::Result;
use crate::keys::{Keys, TestKey};

/// Where the university publishes its status list.
pub(crate) const ADDRESS: &str = "https://status.example.org/gr-test/1";

/// Indices in the university's list, by their status.
pub(crate) const WITHDRAWN: u32 = 1;
pub(crate) const SUSPENDED: u32 = 2;
pub(crate) const SUPERSEDED: u32 = 3;
pub(crate) const WITHDRAWN_WITHOUT_REASON: u32 = 4;
pub(crate) const UNKNOWN_VALUE: u32 = 5;

pub(crate) fn cases(keys: &Keys) -> Result<Vec<StatusCase>> {
    Ok([good(keys)?, bad(keys)?].concat())
}

fn good(keys: &Keys) -> Result<Vec<StatusCase>> {
    let key = keys.get("university")?;
    let main = content()?;
    let times = |issued: &str, expires: Option<&str>, ttl| -> Result<StatusListContent> {
        let expires = expires.map(str::parse).transpose()?;
        Ok(StatusListContent { issued: issued.parse()?, expires, ttl, ..main.clone() })
    };
    let mut wide = Statuses::new(StatusBits::Four, 16);
    if !wide.set(UNKNOWN_VALUE, Status::Other(9)) {
        return Err("the list is too short for the value 9".into());
    }
    let one_bit = Statuses::from_bytes(StatusBits::One, vec![0b0000_0010]);
    let table = [
        ("main", "two bits for 65,536 awards, with dates and reasons", main.clone()),
        (
            "due",
            "a newer one should have been fetched a day after it was made",
            times("2026-06-01", None, Some(86_400))?,
        ),
        ("expired", "of April, good until May", times("2026-04-01", Some("2026-05-01"), None)?),
        ("old", "of May, and does not say when it expires", times("2026-05-01", None, None)?),
        (
            "one-bit",
            "one bit for eight awards",
            StatusListContent { statuses: one_bit, details: BTreeMap::new(), ..main.clone() },
        ),
        (
            "four-bits",
            "four bits for sixteen awards, one of them with a value of a later version",
            StatusListContent { statuses: wide, details: BTreeMap::new(), ..main.clone() },
        ),
    ];
    let mut cases = Vec::new();
    for (id, about, content) in table {
        cases.push(case(id, about, key, content.sign(key)?, "opens"));
    }
    let stolen = keys.get("university, stolen")?;
    cases.push(case("by-stolen-key", "signed by a key that was stolen", stolen, main.sign(stolen)?, "opens"));
    // As another implementation may write it: claims in a different order, an unprotected kid, an unknown claim.
    let foreign = [
        &[0xa4][..],
        &int(65_533),
        &list(1, &[0; 8192]),
        &int(6),
        &int(1_780_272_000),
        &int(2),
        &tstr(ADDRESS),
        &tstr("note"),
        &tstr("x"),
    ]
    .concat();
    let header = map(&[(1, int(-7)), (16, tstr(TYPE))]);
    let unprotected = map(&[(4, bstr(&key.public_key().kid().0))]);
    let token = token(&header, &unprotected, &foreign, key)?;
    cases.push(case(
        "foreign",
        "as other tools make it: claims in another order, kid outside the signature",
        key,
        token,
        "opens",
    ));
    Ok(cases)
}

fn bad(keys: &Keys) -> Result<Vec<StatusCase>> {
    let (key, stranger) = (keys.get("university")?, keys.get("stranger")?);
    let header = map(&[(1, int(-7)), (4, bstr(&key.public_key().kid().0)), (16, tstr(TYPE))]);
    let untyped = map(&[(1, int(-7)), (4, bstr(&key.public_key().kid().0))]);
    let critical = map(&[(1, int(-7)), (2, array(&[int(16)])), (16, tstr(TYPE))]);
    let es384 = map(&[(1, int(-35)), (16, tstr(TYPE))]);
    let with = |claims: &[(i64, Vec<u8>)]| map(claims);
    let (subject, issued) = ((2, tstr(ADDRESS)), (6, int(1_780_272_000)));
    let all = |list: Vec<u8>| with(&[subject.clone(), issued.clone(), (65_533, list)]);
    let good = all(list(1, &[0; 16]));
    let elsewhere =
        with(&[(2, tstr("https://status.example.org/other")), issued.clone(), (65_533, list(1, &[0; 16]))]);
    let late = with(&[subject.clone(), (6, int(253_402_300_800)), (65_533, list(1, &[0; 16]))]);
    let damaged = [&[0xa2][..], &tstr("lst"), &bstr(&[1, 2, 3]), &tstr("bits"), &int(1)].concat();
    let details =
        with(&[subject.clone(), issued.clone(), (65_533, list(1, &[0; 16])), (-65_538, bstr(&[1, 2, 3]))]);
    let mut altered = token(&header, &[0xa0], &good, key)?;
    if let Some(byte) = altered.get_mut(60) {
        *byte ^= 1;
    }
    let detailed = |index: Vec<u8>, since: i64, reason: i64| {
        let entry = [head(5, 1), index, array(&[int(since), int(reason)])].concat();
        with(&[
            subject.clone(),
            issued.clone(),
            (65_533, list(1, &[0; 16])),
            (-65_538, bstr(&zlib_stored(&entry))),
        ])
    };
    let timed = |claim: i64, time: i64| {
        let mut claims =
            vec![subject.clone(), issued.clone(), (65_533, list(1, &[0; 16])), (claim, int(time))];
        claims.sort_by_key(|(claim, _)| *claim);
        with(&claims)
    };
    let packed = |zlib: &[u8]| all([&[0xa2][..], &tstr("lst"), &bstr(zlib), &tstr("bits"), &int(1)].concat());
    let zlib = zlib_stored(&[0; 16]);
    let fields = [
        (
            "detail-index-too-large",
            "a reason for the index 2^32",
            detailed(int(1 << 32), 20_000, 0),
            "malformed",
        ),
        ("detail-index-negative", "a reason for the index -1", detailed(int(-1), 20_000, 0), "malformed"),
        ("detail-day-too-late", "withdrawn in the year 10000", detailed(int(0), 2_932_897, 0), "wrong time"),
        (
            "detail-day-too-early",
            "withdrawn before the year 1600",
            detailed(int(0), -135_141, 0),
            "wrong time",
        ),
        ("detail-reason-negative", "a reason below zero", detailed(int(0), 20_000, -1), "malformed"),
        ("expires-year-10000", "good until the year 10000", timed(4, 253_402_300_800), "wrong time"),
        ("list-cut", "a list whose zlib stream ends early", packed(&zlib[..zlib.len() - 1]), "list"),
        ("list-trailing", "a byte after the zlib stream", packed(&[&zlib[..], &[0]].concat()), "list"),
        (
            "no-subject",
            "a list without an address",
            with(&[issued.clone(), (65_533, list(1, &[0; 16]))]),
            "missing claim",
        ),
        (
            "no-time",
            "a list that does not say when it was made",
            with(&[subject.clone(), (65_533, list(1, &[0; 16]))]),
            "missing claim",
        ),
        (
            "subject-number",
            "a number for the address",
            with(&[(2, int(7)), issued.clone(), (65_533, list(1, &[0; 16]))]),
            "malformed",
        ),
        ("list-array", "an array for the list", all(array(&[])), "malformed"),
        ("claims-array", "an array for the claims", array(&[]), "malformed"),
        ("sixteen-bits", "sixteen bits for each award", all(list(16, &[0; 16])), "wrong bits"),
    ];
    let table = [
        ("not-cose", "a text", tstr("all is well"), "malformed"),
        (
            "no-type",
            "a CWT that does not say it is a status list",
            token(&untyped, &[0xa0], &good, key)?,
            "wrong header",
        ),
        ("es384", "says ES384", token(&es384, &[0xa0], &good, key)?, "wrong header"),
        (
            "crit",
            "says that a header must be understood",
            token(&critical, &[0xa0], &good, key)?,
            "wrong header",
        ),
        ("stranger", "signed by another key", token(&header, &[0xa0], &good, stranger)?, "not signed"),
        ("altered", "one bit of the claims changed", altered, "not signed"),
        (
            "elsewhere",
            "the list of another address",
            token(&header, &[0xa0], &elsewhere, key)?,
            "wrong address",
        ),
        (
            "no-list",
            "no list in it",
            token(&header, &[0xa0], &with(&[subject.clone(), issued.clone()]), key)?,
            "missing claim",
        ),
        (
            "three-bits",
            "three bits for each award",
            token(&header, &[0xa0], &all(list(3, &[0; 16])), key)?,
            "wrong bits",
        ),
        ("year-10000", "made in the year 10000", token(&header, &[0xa0], &late, key)?, "wrong time"),
        (
            "damaged-list",
            "a list that does not inflate",
            token(&header, &[0xa0], &all(damaged), key)?,
            "list",
        ),
        (
            "damaged-details",
            "dates and reasons that do not inflate",
            token(&header, &[0xa0], &details, key)?,
            "details",
        ),
    ];
    let mut cases: Vec<StatusCase> =
        table.into_iter().map(|(id, about, token, expected)| case(id, about, key, token, expected)).collect();
    for (id, about, claims, expected) in fields {
        cases.push(case(id, about, key, token(&header, &[0xa0], &claims, key)?, expected));
    }
    Ok(cases)
}

/// The university's list: the indices above have their status, and all others are valid.
fn content() -> Result<StatusListContent> {
    let mut statuses = Statuses::new(StatusBits::Two, 65_536);
    let detail =
        |since: &str, reason| -> Result<StatusDetail> { Ok(StatusDetail { since: since.parse()?, reason }) };
    let details = BTreeMap::from([
        (WITHDRAWN, detail("2026-02-03", StatusReason::Deception)?),
        (SUSPENDED, detail("2026-03-04", StatusReason::UnderReview)?),
        (SUPERSEDED, detail("2026-04-05", StatusReason::Replaced)?),
    ]);
    for (index, status) in [
        (WITHDRAWN, Status::Withdrawn),
        (SUSPENDED, Status::Suspended),
        (SUPERSEDED, Status::Superseded),
        (WITHDRAWN_WITHOUT_REASON, Status::Withdrawn),
    ] {
        if !statuses.set(index, status) {
            return Err(format!("the list has no index {index}").into());
        }
    }
    Ok(StatusListContent {
        address: Text::new(ADDRESS)?,
        issued: "2026-06-01".parse()?,
        expires: Some("2026-09-01".parse()?),
        ttl: Some(2_592_000),
        statuses,
        details,
    })
}

fn case(id: &str, about: &str, key: &TestKey, token: Vec<u8>, expected: &str) -> StatusCase {
    StatusCase {
        id: format!("token/{id}"),
        about: about.to_owned(),
        address: ADDRESS.to_owned(),
        key: Hex(key.public_key().to_sec1_compressed()),
        token: Hex(token),
        expected: expected.to_owned(),
    }
}

pub(crate) const TYPE: &str = "application/statuslist+cwt";

/// A `StatusList` map with its list in an uncompressed zlib stream.
pub(crate) fn list(bits: i64, statuses: &[u8]) -> Vec<u8> {
    [&[0xa2][..], &tstr("lst"), &bstr(&zlib_stored(statuses)), &tstr("bits"), &int(bits)].concat()
}

/// A zlib stream (RFC 1950) that is not compressed.
fn zlib_stored(content: &[u8]) -> Vec<u8> {
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in content {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    [&[0x78, 0x01][..], &deflate_stored(content), &(high << 16 | low).to_be_bytes()].concat()
}

/// A `COSE_Sign1` without external data, as in Token Status List.
pub(crate) fn token(protected: &[u8], unprotected: &[u8], claims: &[u8], key: &TestKey) -> Result<Vec<u8>> {
    let message = [&[0x84][..], &tstr("Signature1"), &bstr(protected), &bstr(&[]), &bstr(claims)].concat();
    let signature = key.sign_bytes(&message)?;
    Ok([&[0xd2, 0x84][..], &bstr(protected), unprotected, &bstr(claims), &bstr(&signature)].concat())
}
