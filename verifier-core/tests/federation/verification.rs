//! Verification over the lists of several operators.

use qualistamp_core::{
    Federation, IntroductionFault, Label, OperatorId, Policy, Standing, Trust, Verdict, Weight, verify,
};

use qualistamp_vectors::run;

use super::lab::{Operator, SAYINGS, Says, code, now, stamp, uni, verify as answer};

fn anchors(all: Vec<(OperatorId, Trust)>) -> Federation {
    Federation::new(all, [])
}

#[test]
fn one_operator_alone_answers_as_ever() {
    let operator = Operator::new("one");
    for says in SAYINGS {
        for consents in [None, Some(&operator)] {
            let trust = operator.trust(vec![uni(says, consents)], vec![]);
            let alone = verify(&stamp(), &trust, now(), &Policy::default());
            let answer = answer(&Federation::of_one(operator.id, trust));
            assert_eq!(answer.outcome(), &alone, "{says:?}");
            assert_eq!(answer.list(), Some(operator.id));
        }
    }
    let empty = operator.trust(vec![], vec![]);
    for trust in [Trust::default(), empty] {
        let alone = verify(&stamp(), &trust, now(), &Policy::default());
        assert_eq!(answer(&Federation::of_one(operator.id, trust)).outcome(), &alone);
    }
}

#[test]
fn every_vector_is_answered_as_by_one_list() {
    let folder = qualistamp_vectors::Folder::read(std::path::Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../test-vectors"
    )))
    .unwrap();
    let operator = OperatorId([1; 32]);
    let mut count = 0;
    for case in folder.all_stamps() {
        let Ok(trust) = run::trust(case, &folder.trust) else { continue };
        let (now, policy) = (case.now.parse().unwrap(), run::policy(case).unwrap());
        let alone = verify(&case.stamp.0, &trust, now, &policy);
        let answer = Federation::of_one(operator, trust).verify(&case.stamp.0, now, &policy);
        assert_eq!(answer.outcome(), &alone);
        count += 1;
    }
    assert!(count > 300, "only {count}");
}

#[test]
fn a_key_on_one_list_needs_no_consent() {
    let (one, other) = (Operator::new("one"), Operator::new("other"));
    for says in SAYINGS {
        let trust = one.trust(vec![uni(says, None)], vec![]);
        let alone = verify(&stamp(), &trust, now(), &Policy::default());
        let both = anchors(vec![(other.id, other.trust(vec![], vec![])), (one.id, trust)]);
        let answer = answer(&both);
        assert_eq!(answer.outcome(), &alone, "{says:?}");
        assert_eq!(answer.list(), Some(one.id));
    }
}

#[test]
fn without_consent_on_several_lists_nothing_is_certain_and_all_are_named() {
    let (one, other) = (Operator::new("one"), Operator::new("other"));
    for says in SAYINGS {
        let both = anchors(vec![
            (one.id, one.trust(vec![uni(Says::Sound, None)], vec![])),
            (other.id, other.trust(vec![uni(says, None)], vec![])),
        ]);
        let answer = answer(&both);
        assert_eq!(answer.outcome().support_code(), "U16", "{says:?}");
        assert_eq!((answer.list(), answer.outcome().signed()), (None, None));
        let named: Vec<_> =
            answer.mentions().iter().map(|mention| (mention.operator, mention.weight)).collect();
        assert_eq!(named, [(one.id, Weight::NoConsent), (other.id, Weight::NoConsent)]);
    }
}

#[test]
fn a_copied_consent_does_not_count() {
    let (one, hostile) = (Operator::new("one"), Operator::new("hostile"));
    let honest = uni(Says::Sound, Some(&one));
    let mut copied = uni(Says::Compromised, None);
    copied.keys[0].consent = honest.keys[0].consent;
    let federation = anchors(vec![
        (hostile.id, hostile.trust(vec![copied], vec![])),
        (one.id, one.trust(vec![honest], vec![])),
    ]);
    assert_eq!(code(&federation), "V00");
    assert_eq!(answer(&federation).list(), Some(one.id));
}

#[test]
fn of_two_with_consent_the_graver_holds_and_is_named() {
    let (one, other) = (Operator::new("one"), Operator::new("other"));
    for (says, expected) in [(Says::Compromised, "U04"), (Says::NotEntitled, "A01"), (Says::Retired, "K02")] {
        let sound = one.trust(vec![uni(Says::Sound, Some(&one))], vec![]);
        let grave = other.trust(vec![uni(says, Some(&other))], vec![]);
        let pair = [(one.id, sound), (other.id, grave)];
        let mut reversed = pair.clone();
        reversed.reverse();
        for order in [pair, reversed] {
            let answer = answer(&anchors(order.to_vec()));
            assert_eq!(answer.outcome().support_code(), expected);
            assert_eq!(answer.list(), Some(other.id));
        }
    }
}

#[test]
fn a_list_that_is_too_old_gives_way_to_one_that_is_not() {
    let (one, stopped) = (Operator::new("one"), Operator::new("stopped"));
    let old = stopped.trust_of("2024-01-01", vec![uni(Says::Sound, Some(&stopped))], vec![]);
    assert_eq!(code(&Federation::of_one(stopped.id, old.clone())), "U07");
    let good = one.trust(vec![uni(Says::Sound, Some(&one))], vec![]);
    let both = anchors(vec![(stopped.id, old.clone()), (one.id, good)]);
    let both = answer(&both);
    assert_eq!((both.outcome().support_code(), both.list()), ("V00", Some(one.id)));
    // An overdue list that still serves does not put its note on the answer of a current one.
    let overdue = stopped.trust_of("2025-09-01", vec![uni(Says::Sound, Some(&stopped))], vec![]);
    let good = one.trust(vec![uni(Says::Sound, Some(&one))], vec![]);
    let both = answer(&anchors(vec![(stopped.id, overdue), (one.id, good)]));
    assert!(matches!(both.outcome().verdict(), Verdict::Valid(_, notes) if notes.len() == 1), "{both:?}");
    // What a stopped list knows against a key still counts.
    let old = stopped.trust_of("2024-01-01", vec![uni(Says::Compromised, Some(&stopped))], vec![]);
    let good = one.trust(vec![uni(Says::Sound, Some(&one))], vec![]);
    assert_eq!(code(&anchors(vec![(stopped.id, old), (one.id, good)])), "U04");
}

#[test]
fn an_introduced_operator_speaks_for_its_countries_only() {
    let (union, greece) = (Operator::new("union"), Operator::new("greece"));
    let listed = || greece.trust(vec![uni(Says::Sound, None)], vec![]);
    for (countries, expected) in [(&["GR"][..], "V00"), (&["CY", "GR"], "V00"), (&["CY"], "U17")] {
        let list = union.trust(vec![], vec![greece.introduced(countries)]);
        let federation = Federation::new([(union.id, list)], [(greece.id, listed())]);
        let answer = answer(&federation);
        assert_eq!(answer.outcome().support_code(), expected, "{countries:?}");
        let [mention] = answer.mentions() else { panic!("{answer:?}") };
        assert_eq!(mention.operator, greece.id);
    }
    // A foreign operator neither blesses nor silences an issuer of another list.
    let list = union.trust(vec![uni(Says::Retired, None)], vec![greece.introduced(&["CY"])]);
    let federation = Federation::new([(union.id, list)], [(greece.id, listed())]);
    assert_eq!((code(&federation), answer(&federation).list()), ("K02", Some(union.id)));
}

#[test]
fn who_is_not_introduced_does_not_count() {
    let (union, greece, other) = (Operator::new("union"), Operator::new("greece"), Operator::new("other"));
    let list = union.trust(vec![], vec![other.introduced(&["GR"])]);
    let federation = Federation::new(
        [(union.id, list)],
        [(greece.id, greece.trust(vec![uni(Says::Sound, None)], vec![]))],
    );
    assert_eq!(federation.operators().len(), 1);
    assert_eq!(code(&federation), "U02");
}

#[test]
fn introductions_without_effect_are_named_and_touch_nobody() {
    let (union, greece, deep) = (Operator::new("union"), Operator::new("greece"), Operator::new("deep"));
    let named = |name: &str, mut introduced: qualistamp_core::Introduced| {
        introduced.id = Label::new(name).unwrap();
        introduced
    };
    let list = union.trust(
        vec![],
        vec![named("itself", union.introduced(&["GR"])), named("greece", greece.introduced(&["GR"]))],
    );
    let second = greece.trust(
        vec![],
        vec![named("back", union.introduced(&["GR"])), named("deep", deep.introduced(&["GR"]))],
    );
    let deeper = || deep.trust(vec![uni(Says::Sound, None)], vec![]);
    // The one introduces the other, and is introduced by it.
    let federation =
        Federation::new([(union.id, list.clone())], [(greece.id, second.clone()), (deep.id, deeper())]);
    let faults: Vec<_> =
        federation.introductions().map(|(found, fault)| (found.entry.id.to_string(), fault)).collect();
    assert_eq!(
        faults,
        [
            ("itself".to_owned(), Some(IntroductionFault::Itself)),
            ("greece".to_owned(), None),
            ("back".to_owned(), Some(IntroductionFault::SecondLevel)),
            ("deep".to_owned(), Some(IntroductionFault::SecondLevel)),
        ]
    );
    assert_eq!(code(&federation), "U02", "the list of the second level must not count");
    // Two anchors that introduce each other are anchors, without limits.
    let federation = Federation::new([(union.id, list), (greece.id, second)], [(deep.id, deeper())]);
    assert!(federation.operators()[..2].iter().all(|operator| operator.standing == Standing::Anchor));
    assert_eq!(code(&federation), "V00", "an anchor introduces");
    assert_eq!(answer(&federation).list(), Some(deep.id));
}

#[test]
fn the_same_operator_twice_counts_once() {
    let one = Operator::new("one");
    let trust = || one.trust(vec![uni(Says::Sound, None)], vec![one.introduced(&["GR"])]);
    let federation = Federation::new([(one.id, trust()), (one.id, trust())], [(one.id, trust())]);
    assert_eq!(federation.operators().len(), 1);
    assert_eq!(code(&federation), "V00");
}
