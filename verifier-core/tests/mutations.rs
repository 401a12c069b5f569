//! Damaged stamps and lists: no change leads to a panic, a valid stamp or an accepted list.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure here is the test's own message"
)]

mod common;

use std::collections::HashSet;

use common::{Noise, vectors};
use qualistamp_core::{Outcome, Policy, Trust, TrustList, UnixTime, Verdict, verify};
use qualistamp_vectors::{Folder, StampCase, run};

/// A valid vector, ready for repeated verification.
struct Ready<'a> {
    case: &'a StampCase,
    trust: Trust,
    policy: Policy,
    now: UnixTime,
}

impl Ready<'_> {
    fn verify(&self, stamp: &[u8]) -> Outcome {
        verify(stamp, &self.trust, self.now, &self.policy)
    }

    fn assert_not_valid(&self, stamp: &[u8], what: &str) {
        let outcome = self.verify(stamp);
        assert!(!matches!(outcome.verdict(), Verdict::Valid(..)), "{}: {what} is valid", self.case.id);
    }
}

fn valid(folder: &Folder) -> Vec<Ready<'_>> {
    let valid = folder.all_stamps().filter(|case| case.expected.verdict == "valid");
    let ready = valid.map(|case| {
        let trust = run::trust(case, &folder.trust).unwrap();
        Ready { case, trust, policy: run::policy(case).unwrap(), now: case.now.parse().unwrap() }
    });
    let ready: Vec<_> = ready.collect();
    assert!(ready.len() > 50);
    ready
}

/// Without duplicate stamps: some vectors verify the same stamp at another time.
fn distinct<'a>(ready: Vec<Ready<'a>>) -> Vec<Ready<'a>> {
    let mut seen = HashSet::new();
    ready.into_iter().filter(|ready| seen.insert(&ready.case.stamp.0)).collect()
}

#[test]
fn no_valid_vector_stays_valid_with_one_bit_flipped() {
    let folder = vectors();
    let mut flipped = 0;
    for ready in distinct(valid(&folder)) {
        let mut stamp = ready.case.stamp.0.clone();
        assert!(matches!(ready.verify(&stamp).verdict(), Verdict::Valid(..)));
        for bit in 0..stamp.len() * 8 {
            stamp[bit / 8] ^= 1 << (bit % 8);
            ready.assert_not_valid(&stamp, &format!("bit {bit} flipped"));
            stamp[bit / 8] ^= 1 << (bit % 8);
            flipped += 1;
        }
    }
    assert!(flipped > 50_000, "{flipped}");
}

#[test]
fn every_truncation_and_extension_is_refused() {
    let folder = vectors();
    for ready in distinct(valid(&folder)) {
        let stamp = &ready.case.stamp.0;
        for length in 0..stamp.len() {
            ready.assert_not_valid(&stamp[..length], &format!("cut to {length} bytes"));
        }
        for after in [0x00, 0x40, 0xff] {
            ready.assert_not_valid(&[&stamp[..], &[after]].concat(), "one byte more");
        }
    }
}

#[test]
fn ten_thousand_mutations_of_stamps_are_refused() {
    let folder = vectors();
    let ready = valid(&folder);
    let mut noise = Noise::new(1);
    for round in 0..10_000 {
        let one = &ready[noise.below(ready.len())];
        one.assert_not_valid(&noise.mutated(&one.case.stamp.0), &format!("mutation {round}"));
    }
}

#[test]
fn mutations_do_not_make_a_bad_stamp_valid() {
    let folder = vectors();
    let ready = valid(&folder);
    let bad: Vec<_> = folder.all_stamps().filter(|case| case.expected.verdict != "valid").collect();
    // Removing a trailing byte may restore a valid stamp.
    let restored: HashSet<_> = ready.iter().map(|ready| ready.case.stamp.0.clone()).collect();
    let mut noise = Noise::new(2);
    for round in 0..10_000 {
        let (one, case) = (&ready[noise.below(ready.len())], bad[noise.below(bad.len())]);
        let mutated = noise.mutated(&case.stamp.0);
        if !restored.contains(&mutated) {
            one.assert_not_valid(&mutated, &format!("{} mutation {round}", case.id));
        }
    }
}

#[test]
fn lists_with_one_bit_flipped_or_truncated_do_not_open() {
    let folder = vectors();
    let list = folder.trust.lists.cases.iter().find(|list| list.id == "list/two-of-three").unwrap();
    let role = run::role(list).unwrap();
    let mut signed = list.signed.0.clone();
    assert!(TrustList::open(&signed, &role).is_ok());
    for bit in 0..signed.len() * 8 {
        signed[bit / 8] ^= 1 << (bit % 8);
        assert!(TrustList::open(&signed, &role).is_err(), "bit {bit}");
        signed[bit / 8] ^= 1 << (bit % 8);
    }
    for length in 0..signed.len() {
        assert!(TrustList::open(&signed[..length], &role).is_err(), "cut to {length} bytes");
    }
}

#[test]
fn ten_thousand_mutations_of_lists_do_not_open() {
    let folder = vectors();
    let lists: Vec<_> =
        folder.trust.lists.cases.iter().map(|list| (list, run::role(list).unwrap())).collect();
    let (good, bad): (Vec<_>, Vec<_>) = lists.into_iter().partition(|(list, _)| list.expected == "opens");
    let mut noise = Noise::new(3);
    for round in 0..10_000 {
        let (list, role) = &good[noise.below(good.len())];
        let opened = TrustList::open(&noise.mutated(&list.signed.0), role);
        assert!(opened.is_err(), "{}: mutation {round} opens", list.id);
        // A mutation may repair a bad list, but must not panic.
        let (list, role) = &bad[noise.below(bad.len())];
        drop(TrustList::open(&noise.mutated(&list.signed.0), role));
    }
}

#[test]
fn noise_is_not_valid() {
    let folder = vectors();
    let ready = valid(&folder);
    let mut noise = Noise::new(4);
    for _ in 0..10_000 {
        let length = noise.below(400);
        let mut bytes: Vec<u8> = (0..length).map(|_| noise.next().to_le_bytes()[0]).collect();
        ready[0].assert_not_valid(&bytes, "noise");
        // Noise in the frame of a stamp passes the first checks.
        bytes.splice(..0, ready[0].case.stamp.0[..13].iter().copied());
        ready[0].assert_not_valid(&bytes, "noise in a frame");
    }
}
