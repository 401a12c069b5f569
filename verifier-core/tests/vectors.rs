//! Runs every test vector, with the same runner as `qualistamp vectors check`.

mod common;

use common::vectors;
use qualistamp_core::Axis;
use qualistamp_vectors::{format::STAMPS, run};

#[test]
fn every_vector_has_the_expected_outcome_and_none_is_missing() {
    let vectors = vectors();
    let disagreements = run::disagreements(&vectors);
    assert!(disagreements.is_empty(), "{}", disagreements.join("\n"));
    assert!(vectors.stamps.len() == STAMPS.len() && vectors.all_stamps().count() > 200);
}

/// The first bad finding decides, else the first undecided one, else the stamp is valid (docs/decision-table.md).
#[test]
fn every_verdict_follows_from_its_findings() {
    let folder = vectors();
    for case in folder.all_stamps() {
        let outcome = run::outcome(case, &folder.trust).unwrap();
        let of = |kind: &str| {
            let findings = Axis::ALL.iter().map(|axis| &case.expected.findings[&axis.to_string()]);
            findings.filter_map(|finding| finding.strip_prefix(kind)).next().map(str::trim)
        };
        let (verdict, code) = match (of("bad"), of("undecided")) {
            (Some(code), _) => ("invalid", code),
            (None, Some(code)) => ("indeterminate", code),
            (None, None) => ("valid", "V00"),
        };
        assert_eq!((case.expected.verdict.as_str(), outcome.support_code()), (verdict, code), "{}", case.id);
        if verdict == "valid" {
            assert!(outcome.signed().is_some() && of("not reached").is_none(), "{}", case.id);
        }
        if outcome.signed().is_some() {
            assert_eq!(case.expected.findings["integrity"], "good", "{}: not signed", case.id);
        }
    }
}

#[test]
fn the_runner_finds_wrong_expectations() {
    let mut vectors = vectors();
    let mut changed = 0;
    for (_, file) in &mut vectors.stamps {
        for case in &mut file.cases {
            // The worst disagreement: a stamp is valid that should be refused.
            if case.expected.verdict == "valid" {
                case.expected.verdict = "invalid".to_owned();
                changed += 1;
            }
        }
    }
    assert!(changed > 50);
    assert_eq!(run::disagreements(&vectors).len(), changed);
}
