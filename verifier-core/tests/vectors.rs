//! Every test vector against this crate, by the same runner as `qualistamp vectors check`.

mod common;

use common::{folder, run, vectors};

#[test]
fn every_vector_gives_what_it_says_and_none_is_missing() {
    let vectors = vectors();
    let disagreements = run::disagreements(&vectors);
    assert!(disagreements.is_empty(), "{}", disagreements.join("\n"));
    assert!(vectors.stamps.len() == folder::STAMPS.len() && vectors.all_stamps().count() > 200);
}

#[test]
fn a_wrong_expectation_is_found() {
    let mut vectors = vectors();
    let mut changed = 0;
    for (_, file) in &mut vectors.stamps {
        for case in &mut file.cases {
            // What a runner must never take for agreement: a pass that should have been a refusal.
            if case.expected.verdict == "valid" {
                case.expected.verdict = "invalid".to_owned();
                changed += 1;
            }
        }
    }
    assert!(changed > 50);
    assert_eq!(run::disagreements(&vectors).len(), changed);
}
