//! One operator against all others, over all pairs: whatever a hostile, broken, stopped or expired operator publishes, no answer about
//! an issuer changes that consents to another list, and nothing becomes valid.

use qualistamp_core::{Federation, Introduced, OperatorId, Trust};

use super::lab::{Operator, SAYINGS, Says, uni, verify};

/// What an operator without the key's consent may have: every saying, old or current, with no consent, a copied one or noise.
fn publications(of: &Operator, honest: &Operator) -> Vec<Trust> {
    let mut all = vec![Trust::default(), of.trust(vec![], vec![])];
    for says in SAYINGS {
        for issued in ["2026-03-01", "2025-09-01", "2024-01-01"] {
            let copied = |says| uni(says, Some(honest)).keys[0].consent;
            for consent in
                [None, copied(Says::Sound), copied(Says::OtherName), Some(qualistamp_core::Consent([7; 64]))]
            {
                let mut issuer = uni(says, None);
                issuer.keys[0].consent = consent;
                all.push(of.trust_of(issued, vec![issuer], vec![]));
            }
        }
    }
    all
}

#[test]
fn no_operator_changes_an_answer_about_a_consenting_issuer_of_another() {
    let (honest, hostile, union) =
        (Operator::new("honest"), Operator::new("hostile"), Operator::new("union"));
    let introduce = |operator: &Operator, countries: &[&str]| -> Vec<Introduced> {
        vec![operator.introduced(countries), honest.introduced(&["GR"])]
    };
    let others = publications(&hostile, &honest);
    let mut answers = 0;
    for says in SAYINGS {
        for issued in ["2026-03-01", "2025-09-01", "2024-01-01"] {
            let trust = honest.trust_of(issued, vec![uni(says, Some(&honest))], vec![]);
            let alone = verify(&Federation::of_one(honest.id, trust.clone()));
            for other in &others {
                let pair: [(OperatorId, Trust); 2] =
                    [(honest.id, trust.clone()), (hostile.id, other.clone())];
                let mut reversed = pair.clone();
                reversed.reverse();
                let mut federations = vec![Federation::new(pair, []), Federation::new(reversed, [])];
                // The hostile one is introduced, for that country or another; so is the honest one.
                for countries in [&["GR"], &["CY"]] {
                    let list = union.trust(vec![], introduce(&hostile, countries));
                    let both = [(hostile.id, other.clone()), (honest.id, trust.clone())];
                    federations.push(Federation::new([(union.id, list)], both));
                }
                for federation in federations {
                    let answer = verify(&federation);
                    assert_eq!(answer.outcome(), alone.outcome(), "{says:?} {issued}");
                    assert_eq!(answer.list(), Some(honest.id));
                    answers += 1;
                }
            }
        }
    }
    assert_eq!(answers, 15 * 62 * 4);
}

#[test]
fn no_operator_makes_valid_what_the_list_of_the_issuer_does_not() {
    let (honest, hostile) = (Operator::new("honest"), Operator::new("hostile"));
    // The thief of a key consents with it to the list of an operator that calls it sound.
    for says in [Says::Compromised, Says::NotEntitled, Says::Retired] {
        let trust = honest.trust(vec![uni(says, Some(&honest))], vec![]);
        let alone = verify(&Federation::of_one(honest.id, trust.clone()));
        for theirs in SAYINGS {
            let stolen = hostile.trust(vec![uni(theirs, Some(&hostile))], vec![]);
            for order in [
                [(honest.id, trust.clone()), (hostile.id, stolen.clone())],
                [(hostile.id, stolen.clone()), (honest.id, trust.clone())],
            ] {
                let answer = verify(&Federation::new(order, []));
                assert_ne!(answer.outcome().support_code(), "V00", "{says:?} {theirs:?}");
                assert_ne!(alone.outcome().support_code(), "V00");
            }
        }
    }
    // Without any consent, a second list can only make it less certain.
    for says in SAYINGS {
        for theirs in SAYINGS {
            let order = [
                (honest.id, honest.trust(vec![uni(says, None)], vec![])),
                (hostile.id, hostile.trust(vec![uni(theirs, None)], vec![])),
            ];
            assert_eq!(verify(&Federation::new(order, [])).outcome().support_code(), "U16");
        }
    }
}
