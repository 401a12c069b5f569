//! The words for outcomes that the core really gave: every test vector, in every language.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failure here is the test's own message")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use qualistamp_core::{Axis, Outcome, Policy, Trust, UnixTime, Verdict, verify};
use qualistamp_vectors::{Folder, run};
use qualistamp_words::{Message, Table, Tone, TrustDates, Unread, Words, languages};

fn time(text: &str) -> UnixTime {
    text.parse().unwrap()
}

/// The outcome of every vector, by its id.
fn outcomes() -> BTreeMap<String, Outcome> {
    let folder = Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors")).unwrap();
    let all: BTreeMap<_, _> = folder
        .all_stamps()
        .map(|case| (case.id.clone(), run::outcome(case, &folder.trust).unwrap()))
        .collect();
    assert!(all.len() > 100, "{} vectors", all.len());
    all
}

#[test]
fn every_outcome_has_words_in_every_language() {
    let (outcomes, mut codes) = (outcomes(), BTreeSet::new());
    for language in languages() {
        let words = Words::for_tag(language.code);
        assert_eq!((words.language(), words.fallback_from()), (language.code, None));
        for (id, outcome) in &outcomes {
            let answer = words
                .answer(outcome, Some(TrustDates { issued: time("2026-01-01"), now: time("2026-01-05") }));
            codes.insert(answer.code);
            codes.extend(answer.notes.iter().map(|note| note.code));
            let mut texts = vec![&answer.verdict, &answer.code_line, &answer.found, &answer.next];
            texts.extend(answer.notes.iter().flat_map(|note| [&note.found, &note.next]));
            texts.extend(answer.axes.iter().flat_map(|line| [&line.label, &line.finding]));
            texts.extend(answer.fields.iter().flat_map(|line| [&line.label]));
            texts.extend(answer.fields.iter().filter_map(|line| line.explained.as_ref()));
            texts.extend(&answer.heading);
            texts.extend(&answer.trust);
            for text in texts {
                let said = !text.trim().is_empty()
                    && !text.contains("{ ")
                    && !text.contains("{$")
                    && !text.contains('\n');
                assert!(said, "{id} in {}: {text:?}", language.code);
            }
            assert_eq!(answer.axes.len(), Axis::ALL.len());
            assert_eq!(answer.issuer.is_some(), outcome.signed().is_some(), "{id}");
            assert_eq!(answer.fields.is_empty(), outcome.signed().is_none(), "{id}");
        }
    }
    // F, S, P, C, A, K, W, T and U with V00 and the notes.
    for code in [
        "V00", "F01", "S01", "P01", "C02", "A01", "A02", "K01", "K02", "K03", "W01", "W03", "T02", "U01",
        "U15", "N01", "N08",
    ] {
        assert!(codes.contains(code), "no vector has {code}");
    }
}

#[test]
fn languages_differ_and_say_the_same_code() {
    for (id, outcome) in outcomes() {
        let said: Vec<_> = ["en", "de", "fr"].map(|tag| Words::for_tag(tag).answer(&outcome, None)).into();
        let [english, german, french] = said.as_slice() else { unreachable!() };
        assert!(
            english.found != german.found && german.found != french.found && english.found != french.found,
            "{id}"
        );
        assert!(english.verdict != german.verdict && german.verdict != french.verdict, "{id}");
        assert_eq!((english.code, english.tone, english.step), (french.code, french.tone, french.step));
    }
}

#[test]
fn tones_are_those_of_the_verdicts() {
    for (id, outcome) in outcomes() {
        let answer = Words::for_tag("en").answer(&outcome, None);
        let fits = match outcome.verdict() {
            Verdict::Valid(_, notes) => {
                let cautious = answer.notes.iter().any(|note| note.is_caution);
                notes.len() == answer.notes.len()
                    && answer.tone == if cautious { Tone::Caution } else { Tone::Valid }
                    && answer.verdict.starts_with("VALID")
                    && cautious == (answer.verdict != "VALID")
            }
            Verdict::Invalid(_) => answer.tone == Tone::Invalid && answer.verdict == "INVALID",
            Verdict::Indeterminate(_) => answer.tone == Tone::NotSure && answer.verdict == "NOT SURE",
        };
        assert!(fits, "{id}: {answer:?}");
    }
}

#[test]
fn the_two_cases_of_an_unchecked_withdrawal_are_told_apart() {
    let (mut with_list, mut without) = (0, 0);
    for outcome in outcomes().values() {
        let (Verdict::Valid(credential, _), answer) =
            (outcome.verdict(), Words::for_tag("en").answer(outcome, None))
        else {
            continue;
        };
        for note in answer.notes.iter().filter(|note| note.code == "N02") {
            let said = note.found.contains("the issuer offers no list of withdrawn awards");
            assert_eq!(said, credential.issuer().status.is_none(), "{note:?}");
            *if said { &mut without } else { &mut with_list } += 1;
        }
    }
    assert!(with_list > 0 && without > 0, "with a list: {with_list}, without: {without}");
}

#[test]
fn the_age_of_the_list_is_in_days_of_the_calendar() {
    let words = Words::for_tag("en");
    let age = |issued, now| words.age(TrustDates { issued: time(issued), now: time(now) });
    assert_eq!(age("2026-01-01", "2026-01-01T23:59:59Z"), "The trust list was issued today.");
    assert_eq!(
        age("2026-01-01T23:00:00Z", "2026-01-02T01:00:00Z"),
        "The trust list was issued yesterday, on 1 January 2026."
    );
    assert_eq!(age("2026-01-01", "2026-03-01"), "The trust list was issued 59 days ago, on 1 January 2026.");
    assert_eq!(age("2026-01-02", "2026-01-01T12:00:00Z"), "The trust list was issued today.");
    assert_eq!(age("2027-01-02", "2026-01-01"), "The trust list was issued on 2 January 2027.");
    let german = Words::for_tag("de").age(TrustDates { issued: time("2026-03-01"), now: time("2026-03-13") });
    assert_eq!(german, "Die Vertrauensliste wurde vor 12 Tagen ausgestellt, am 1. März 2026.");
    let french = Words::for_tag("fr").day("2026-08-01".parse().unwrap());
    assert_eq!(french, "1er août 2026");
    assert_eq!(Words::for_tag("fr").day("2026-08-11".parse().unwrap()), "11 août 2026");
}

#[test]
fn coded_values_have_names_and_unknown_codes_are_shown() {
    let (english, german, french) = (Words::for_tag("en"), Words::for_tag("de"), Words::for_tag("fr"));
    let country = |words: &Words, code: &str| words.country(code.parse().unwrap());
    assert_eq!(
        ["GR", "DE", "CZ", "XX"].map(|code| country(&english, code)),
        ["Greece", "Germany", "Czechia", "XX"].map(str::to_owned)
    );
    assert_eq!([country(&german, "GR"), country(&french, "GR")], ["Griechenland", "Grèce"]);
    assert_eq!(english.language_name("el".parse().unwrap()), "Greek");
    assert_eq!(english.language_name("qqq".parse().unwrap()), "qqq");
    for (code, name) in [
        ("0711", "Chemical engineering and processes (0711)"),
        ("0700", "Engineering, manufacturing and construction not further defined (0700)"),
        ("0710", "Engineering and engineering trades not further defined (0710)"),
        ("0798", "0798"),
    ] {
        assert_eq!(english.isced(code.parse().unwrap()), name);
    }
    let level = |level: &str, code: &str| english.national_level(level, Some(code.parse().unwrap()));
    assert_eq!(level("7", "GR"), "7 (HQF, EQF level 7)");
    assert_eq!(level("5A", "NO"), "5A");
    // Three communities, three frameworks; and no framework, or no country.
    assert_eq!([level("7", "BE"), level("7", "XX"), english.national_level("7", None)], ["7"; 3]);
    assert_eq!(
        english.grading_scheme("GR-10").as_deref(),
        Some(
            "Usual scale in Greece: the best grade is 10, the weakest that passes is 5. For information; the issuer did not sign this."
        )
    );
    assert!(german.grading_scheme("DE-5").unwrap().contains("4.0"));
    assert_eq!(english.grading_scheme("GR-PASS"), None);
}

#[test]
fn every_table_is_there_in_every_language() {
    for language in languages() {
        let words = Words::for_tag(language.code);
        for table in Table::ALL {
            let rows = words.table(table);
            assert!(rows.len() >= 4, "{} in {}: {rows:?}", table.name(), language.code);
            assert!(rows.iter().all(|row| !row.code.is_empty() && !row.name.is_empty()), "{}", table.name());
            assert_eq!(table.name().parse(), Ok(table));
        }
        assert!(words.table(Table::Countries).len() > 240);
    }
    assert!("country".parse::<Table>().is_err());
}

#[test]
fn a_language_that_is_not_there_is_said_once() {
    let words = Words::for_tag("tlh-Latn");
    assert_eq!((words.language(), words.fallback_from()), ("en", Some("tlh-Latn")));
    assert_eq!(words.fallback_notice().as_deref(), Some("There is no tlh-Latn yet: this is in English."));
    assert_eq!(Words::for_tag("fr-CA").fallback_notice(), None);
}

#[test]
fn names_of_the_other_direction_are_isolated() {
    let words = Words::for_tag("en");
    let said = words.say(Message::NqfExplained { level: "٧", framework: "HQF", eqf: "7" });
    assert_eq!(said, "\u{2068}٧\u{2069} (HQF, EQF level 7)");
}

#[test]
fn texts_that_are_no_stamp_have_words() {
    let words = Words::for_tag("en");
    let verdicts = [Unread::Empty, Unread::OtherCode, Unread::Version("9"), Unread::Altered]
        .map(|unread| words.unread(unread).verdict);
    assert_eq!(verdicts, ["NO STAMP", "NO STAMP", "NOT READ", "NOT READ"]);
    assert!(words.unread(Unread::Version("9")).found.contains("version 9"));
}

#[test]
fn nothing_that_is_not_a_stamp_panics() {
    for bytes in [&b""[..], b"\xd2", &[0xff; 64]] {
        let outcome = verify(bytes, &Trust::default(), time("2026-01-15"), &Policy::default());
        assert_eq!(Words::for_tag("en").answer(&outcome, None).tone, Tone::Invalid);
    }
}
