//! A language file that is broken, incomplete or has other placeholders is refused when this crate is built, with file and message.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failure here is the test's own message")]

#[allow(dead_code, missing_docs, reason = "the build uses all of it")]
#[path = "../build/catalogue.rs"]
mod catalogue;

use catalogue::{compare, languages, messages, screens};

const ENGLISH: &str = "\
plain = Yes
named = Named { $name }
dated = On { DATE($day) }
counted = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
";

fn findings(other: &str) -> Vec<String> {
    let english = messages("en.ftl", ENGLISH).unwrap();
    match messages("xx.ftl", other) {
        Ok(other) => compare("xx.ftl", &english, &other),
        Err(findings) => findings,
    }
}

#[test]
fn a_complete_language_is_accepted() {
    assert_eq!(findings(ENGLISH), Vec::<String>::new());
    // Another order, other plural forms, and comments.
    let other = "\
# A comment
counted = { $count ->
    [one] a { $count }
    [few] b { $count }
   *[other] c
}
dated = { DATE($day) }
named = { $name }!
plain = Sí
";
    assert_eq!(findings(other), Vec::<String>::new());
}

#[test]
fn every_fault_is_named_with_its_message() {
    for (broken, expected) in [
        ("named = Named { $name }\n", "xx.ftl: named is missing; translate it from en.ftl"),
        ("dated = On { DATE($day) }", "xx.ftl: dated lacks { $day }, which en.ftl has"),
        ("Named { $name }", "xx.ftl: named lacks { $name }, which en.ftl has"),
        ("DATE($day)", "xx.ftl: dated uses $day as Text, and en.ftl as Date"),
        ("[one] { $count } answer", "xx.ftl: choices are by number only"),
        ("plain = Yes", "xx.ftl: plain is missing; translate it from en.ftl"),
    ] {
        let changed = match broken {
            "dated = On { DATE($day) }" => ENGLISH.replace(broken, "dated = On a day"),
            "Named { $name }" => ENGLISH.replace(broken, "Named"),
            "DATE($day)" => ENGLISH.replace(broken, "$day"),
            "[one] { $count } answer" => ENGLISH.replace("[one]", "[red]"),
            _ => ENGLISH.replace(broken, ""),
        };
        let found = findings(&changed);
        let fits = |finding: &String| finding.replace("counted: ", "").starts_with(expected);
        assert!(found.iter().any(fits), "{expected}: {found:?}");
    }
}

#[test]
fn what_hides_or_adds_something_is_refused() {
    for (added, expected) in [
        ("more = More\n", "xx.ftl: more is not in en.ftl; remove it, or correct its name"),
        ("plain = Again\n", "xx.ftl: plain stands there twice; remove one"),
        ("-term = A term\n", "xx.ftl: -term: terms are not used here; write a message"),
        (
            "other = { plain }\n",
            "xx.ftl: other: it takes in plain, which hides placeholders; write the text itself",
        ),
        ("other = { WEEKDAY($day) }\n", "xx.ftl: other: there is no function WEEKDAY; use DATE or NUMBER"),
        (
            "other = Text\n    .title = Title\n",
            "xx.ftl: other has attributes (.title); write messages of their own",
        ),
        ("other = { $name\n", "xx.ftl, line 9: not Fluent: "),
    ] {
        let found = findings(&(ENGLISH.to_owned() + added));
        assert!(found.iter().any(|finding| finding.starts_with(expected)), "{expected}: {found:?}");
    }
    let found = findings(&ENGLISH.replace("{ $name }", "{ $name } { $title }"));
    assert_eq!(found, ["xx.ftl: named has { $title }, which en.ftl does not have"]);
}

#[test]
fn texts_of_screens_may_say_what_to_do_next() {
    let english = screens("en.ftl", "busy = Busy\n    .next = Wait { $seconds }.\ntab = Tab\n").unwrap();
    let findings = |other: &str| match screens("xx.ftl", other) {
        Ok(other) => compare("xx.ftl", &english, &other),
        Err(findings) => findings,
    };
    assert_eq!(findings("tab = a\nbusy = b { $seconds }\n    .next = c\n"), Vec::<String>::new());
    for (other, expected) in [
        ("tab = a\nbusy = b { $seconds }\n", "xx.ftl: busy lacks .next, which en.ftl has"),
        (
            "tab = a\n    .next = d\nbusy = b\n    .next = c { $seconds }\n",
            "xx.ftl: tab has .next, which en.ftl does not have",
        ),
        ("tab = a\nbusy = b\n    .next = c\n", "xx.ftl: busy lacks { $seconds }, which en.ftl has"),
        (
            "tab = a\nbusy = b\n    .next = c { $seconds }\n    .title = d\n",
            "xx.ftl: busy has attributes (.title); write messages of their own",
        ),
        ("tab = a\n", "xx.ftl: busy is missing; translate it from en.ftl"),
    ] {
        assert_eq!(findings(other), [expected], "{other}");
    }
}

#[test]
fn the_list_of_languages_is_checked() {
    let list =
        languages("# comment\nen English\nar العربية rtl # from right to left\n\nsr-Latn srpski\n").unwrap();
    let read: Vec<_> =
        list.iter().map(|one| (one.code.as_str(), one.name.as_str(), one.right_to_left)).collect();
    assert_eq!(read, [("en", "English", false), ("ar", "العربية", true), ("sr-Latn", "srpski", false)]);
    for (list, expected) in [
        ("en English\nde\n", "languages.txt, line 2: write the code of a language"),
        ("../en English\n", "languages.txt, line 1: write the code of a language"),
        ("en English\nen English\n", "languages.txt, line 2: en stands in the list already"),
    ] {
        let found = languages(list).unwrap_err();
        assert!(found.len() == 1 && found[0].starts_with(expected), "{found:?}");
    }
}
