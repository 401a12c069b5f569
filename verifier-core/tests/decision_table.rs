//! The decision table: which verdict follows from which findings, over every combination that can be made.

mod common;

use std::collections::BTreeSet;

use common::{Key, claims, issuer, issuer_key, time, trust};
use verifier_core::{
    Axis, EqfLevel, Finding, HardLimit, KeyState, Outcome, Policy, SpecimenPolicy, Trust, Unchecked, Verdict,
    pack, verify,
};

/// What the table in the specification says about these findings, written once more.
fn by_the_table(outcome: &Outcome) -> (&'static str, String) {
    let findings: Vec<&Finding> = Axis::ALL.iter().map(|&axis| outcome.report().finding(axis)).collect();
    let bad = findings.iter().find_map(|finding| match finding {
        Finding::Bad(rejection) => Some(rejection.support_code()),
        Finding::Good | Finding::NotChecked(_) => None,
    });
    let undecided = findings.iter().find_map(|finding| match finding {
        Finding::NotChecked(Unchecked::Undecided(reason)) => Some(reason.support_code()),
        Finding::Good
        | Finding::Bad(_)
        | Finding::NotChecked(Unchecked::NotReached | Unchecked::Noted(_)) => None,
    });
    match (bad, undecided) {
        (Some(code), _) => ("invalid", code.to_owned()),
        (None, Some(code)) => ("indeterminate", code.to_owned()),
        (None, None) => ("valid", "V00".to_owned()),
    }
}

fn assert_by_the_table(outcome: &Outcome, what: &str) {
    let verdict = match outcome.verdict() {
        Verdict::Valid(..) => "valid",
        Verdict::Invalid(_) => "invalid",
        Verdict::Indeterminate(_) => "indeterminate",
    };
    assert_eq!((verdict, outcome.support_code().to_owned()), by_the_table(outcome), "{what}");
    let not_reached =
        |axis: &Axis| matches!(outcome.report().finding(*axis), Finding::NotChecked(Unchecked::NotReached));
    if verdict == "valid" {
        assert!(outcome.signed().is_some(), "{what}: valid, and nothing signed");
        assert!(!Axis::ALL.iter().any(not_reached), "{what}: valid, and not all was looked at");
        assert_eq!(outcome.report().finding(Axis::Integrity), &Finding::Good, "{what}");
    }
    if outcome.signed().is_some() {
        assert_eq!(
            outcome.report().finding(Axis::Integrity),
            &Finding::Good,
            "{what}: signed, though nobody did"
        );
    }
}

/// The findings in one word each.
fn shape(outcome: &Outcome) -> [char; 7] {
    Axis::ALL.map(|axis| match outcome.report().finding(axis) {
        Finding::Good => 'g',
        Finding::Bad(_) => 'b',
        Finding::NotChecked(Unchecked::NotReached) => '-',
        Finding::NotChecked(Unchecked::Undecided(_)) => 'u',
        Finding::NotChecked(Unchecked::Noted(_)) => 'n',
    })
}

#[test]
fn every_combination_of_findings_gives_the_verdict_of_the_table() {
    let key = Key::new("issuer");
    let mut stolen = issuer_key(&key);
    stolen.state = KeyState::CompromisedSince(time("2026-01-01"));
    let keys = [("sound", issuer_key(&key)), ("stolen", stolen)];
    let mut shapes = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for (safety, listed) in keys {
        let mut trust = trust(vec![issuer("MT-TEST", vec![listed])]);
        for level in [6, 4] {
            for specimen in [false, true] {
                for dates in ["good", "expired", "not yet", "signed in future", "before the key"] {
                    let mut claims = claims();
                    claims.award.eqf = Some(EqfLevel::new(level).unwrap());
                    claims.award.specimen = specimen;
                    match dates {
                        "expired" => claims.expires = Some(time("2026-05-01")),
                        "not yet" => claims.not_before = Some(time("2040-01-01")),
                        "signed in future" => claims.issued_at = Some(time("2040-01-01")),
                        "before the key" => claims.award.awarded = "2019-01-01".parse().unwrap(),
                        _ => {}
                    }
                    let stamp = pack(&claims, &key).unwrap();
                    for now in ["2026-06-15", "2026-07-15", "2027-07-15"] {
                        for floor in [None, Some(time("2026-06-01")), Some(time("2030-01-01"))] {
                            for specimens in [SpecimenPolicy::Refuse, SpecimenPolicy::Accept] {
                                trust.clock_floor = floor;
                                let policy = Policy { specimens, hard_limit: HardLimit::default() };
                                let outcome = verify(&stamp, &trust, time(now), &policy);
                                let what = format!(
                                    "{safety} {level} {specimen} {dates} {now} {floor:?} {specimens:?}"
                                );
                                assert_by_the_table(&outcome, &what);
                                shapes.insert(shape(&outcome));
                                codes.insert(outcome.support_code());
                            }
                        }
                    }
                }
            }
        }
    }
    // Issuer good or undecided, content and authority good or bad, time good, bad or undecided, freshness good, noted or
    // undecided: all of them, beside integrity good and status noted.
    assert_eq!(shapes.len(), 2 * 2 * 2 * 3 * 3);
    let expected = ["A01", "C03", "K01", "T01", "T02", "U04", "U05", "U06", "U07", "V00"];
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn what_stops_early_leaves_the_rest_not_looked_at() {
    let key = Key::new("issuer");
    let trust = trust(vec![issuer("MT-TEST", vec![issuer_key(&key)])]);
    let (now, policy) = (time("2026-06-15"), Policy::default());
    let stamp = pack(&claims(), &key).unwrap();
    let mut altered = stamp.clone();
    altered[30] ^= 1;
    let unreadable = common::signed_stamp(&common::protected(&key), &[0, 0xa0], &key);
    let unknown_coding = common::signed_stamp(&common::protected(&key), &[9], &key);
    let by_stranger = pack(&claims(), &Key::new("stranger")).unwrap();
    for (what, stamp, trust, findings) in [
        ("malformed", &stamp[1..], &trust, "b------"),
        ("no list", &stamp[..], &Trust::default(), "-u-----"),
        ("unknown key", &by_stranger[..], &trust, "-u-----"),
        ("altered", &altered[..], &trust, "b------"),
        ("unreadable", &unreadable[..], &trust, "ggb----"),
        ("unknown coding", &unknown_coding[..], &trust, "ggu----"),
    ] {
        let outcome = verify(stamp, trust, now, &policy);
        assert_by_the_table(&outcome, what);
        assert_eq!(shape(&outcome).iter().collect::<String>(), findings, "{what}");
        assert!(outcome.signed().is_none(), "{what}");
    }
}

#[test]
fn every_vector_follows_the_table() {
    let folder = common::vectors();
    for case in folder.all_stamps() {
        assert_by_the_table(&common::run::outcome(case, &folder.lists.cases).unwrap(), &case.id);
    }
}
