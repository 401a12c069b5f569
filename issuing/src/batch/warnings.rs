//! What a person should look at in an award, although it can be signed.

use std::fmt;

use qualistamp_core::{Award, Field};
use unicode_script::{Script, UnicodeScript as _};

/// Something unusual in an award. Never repeats a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AwardWarning {
    /// Letters of several scripts together, which look alike: searches and comparisons would fail.
    MixedScripts {
        /// The field.
        field: Field,
        /// Position of the first letter of the second script, in characters, from 1.
        position: usize,
        /// The two scripts.
        scripts: [&'static str; 2],
    },
    /// A Latin form with a letter that is not in the machine-readable line of passports (ICAO 9303 part 3).
    NotInPassports {
        /// The field.
        field: Field,
        /// The first such character.
        found: char,
        /// Its position, in characters, from 1.
        position: usize,
    },
    /// A name in another script, without a Latin form.
    NoLatinForm {
        /// The field of the Latin form.
        field: Field,
    },
}

impl AwardWarning {
    /// The field that it is about.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::MixedScripts { field, .. }
            | Self::NotInPassports { field, .. }
            | Self::NoLatinForm { field } => *field,
        }
    }
}

impl fmt::Display for AwardWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MixedScripts { field, position, scripts: [first, second] } => write!(
                f,
                "{field}: {first} letters, but character {position} is {second}; if it only looks the same, type it again"
            ),
            Self::NotInPassports { field, found, position } => write!(
                f,
                "{field}: character {position} ({}) is not in the Latin form that passports have: A to Z, hyphen, apostrophe and space",
                found.escape_debug()
            ),
            Self::NoLatinForm { field } => {
                write!(
                    f,
                    "{field}: not given, so readers of other scripts cannot compare the name with a passport"
                )
            }
        }
    }
}

/// What a person should look at in `award`.
#[must_use]
pub fn award_warnings(award: &Award) -> Vec<AwardWarning> {
    let mut warnings = Vec::new();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let given = text(award.given_names.as_ref().map(|text| text.as_signed()));
    let family = text(Some(award.family_name.as_signed()));
    let family_latin = text(award.family_name_latin.as_ref().map(|text| text.as_signed()));
    let given_latin = text(award.given_names_latin.as_ref().map(|text| text.as_signed()));
    // A person's name is in one script; other texts may quote words of another one.
    for (field, name) in [(Field::FamilyName, &family), (Field::GivenNames, &given)] {
        warnings.extend(mixed(field, name, name));
    }
    for (field, long) in [
        (Field::Title, text(Some(award.title.as_signed()))),
        (Field::Grade, text(award.grade.as_ref().map(|text| text.as_signed()))),
        (Field::AwardId, text(Some(award.id.as_signed()))),
        (Field::ThesisTitle, text(award.thesis_title.as_ref().map(|text| text.as_signed()))),
    ] {
        let words =
            long.split(|found: char| found.is_whitespace() || matches!(found, '-' | '/' | '(' | ')' | '.'));
        warnings.extend(words.filter_map(|word| mixed(field, word, &long)).next());
    }
    for (field, latin) in [(Field::FamilyNameLatin, &family_latin), (Field::GivenNamesLatin, &given_latin)] {
        let allowed =
            |found: char| found.is_ascii_alphabetic() || matches!(found, ' ' | '-' | '\'' | '\u{2019}' | '.');
        if let Some((at, found)) = latin.chars().enumerate().find(|(_, found)| !allowed(*found)) {
            warnings.push(AwardWarning::NotInPassports { field, found, position: at + 1 });
        }
    }
    for (field, name, latin) in
        [(Field::FamilyNameLatin, &family, &family_latin), (Field::GivenNamesLatin, &given, &given_latin)]
    {
        let is_other =
            |found: char| !matches!(found.script(), Script::Latin | Script::Common | Script::Inherited);
        if latin.is_empty() && name.chars().any(is_other) {
            warnings.push(AwardWarning::NoLatinForm { field });
        }
    }
    warnings
}

/// The first two scripts in `part` that are not written together. The position is the one in `whole`.
fn mixed(field: Field, part: &str, whole: &str) -> Option<AwardWarning> {
    let (mut first, start) = (None, whole.find(part).unwrap_or_default());
    let before = whole.get(..start).unwrap_or_default().chars().count();
    for (at, found) in part.chars().enumerate() {
        let script = found.script();
        if matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            continue;
        }
        match first {
            None => first = Some(script),
            Some(first) if are_written_together(first, script) => {}
            Some(first) => {
                let scripts = [first.full_name(), script.full_name()];
                return Some(AwardWarning::MixedScripts { field, position: before + at + 1, scripts });
            }
        }
    }
    None
}

/// Whether one language uses both scripts: Unicode Technical Standard 39, section 5.1.
fn are_written_together(a: Script, b: Script) -> bool {
    use Script::{Bopomofo, Han, Hangul, Hiragana, Katakana};
    let east_asian = |script| matches!(script, Han | Hiragana | Katakana | Hangul | Bopomofo);
    a == b || (east_asian(a) && east_asian(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::parse_award;

    fn warned(fields: &str) -> Vec<String> {
        let least = r#""id":"1","title":"T","awarded":"2026-07-15""#;
        let claims = parse_award(format!("{{{least},{fields}}}").as_bytes()).unwrap();
        award_warnings(&claims.award).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn letters_that_only_look_alike_are_noticed() {
        let latin = r#","family_latin":"Ivanov""#;
        for (family, position, script) in
            [("Ивaнов", 3, "Latin"), ("Μαρίa", 5, "Latin"), ("Pοpescu", 2, "Greek"), ("Иванов A", 8, "Latin")]
        {
            let found = warned(&format!("\"family\":\"{family}\"{latin}"));
            assert_eq!(found.len(), 1, "{family}: {found:?}");
            assert!(found[0].contains(&format!("character {position} is {script}")), "{family}: {found:?}");
        }
        for family in ["Иванов-Петров", "O'Brien", "Παπαδοπούλου", "田中マリ", "Ștefănescu", "علی\u{200c}رضا"]
        {
            assert!(warned(&format!("\"family\":\"{family}\"{latin}")).is_empty(), "{family}");
        }
        let title = r#""family":"Doe","thesis":"Το Web και η CОVID""#;
        assert!(
            warned(title).iter().any(|text| text.starts_with("thesis:") && text.contains("Cyrillic")),
            "{:?}",
            warned(title)
        );
        assert!(warned(r#""family":"Doe","thesis":"Το Web και η Covid""#).is_empty());
    }

    #[test]
    fn latin_forms_are_those_of_passports() {
        assert!(warned(r#""family":"Müller","family_latin":"Mueller""#).is_empty());
        let found = warned(r#""family":"Παπ","family_latin":"Pápp""#);
        assert!(found.len() == 1 && found[0].starts_with("family_latin: character 2"), "{found:?}");
        let missing = warned(r#""family":"Παπαδοπούλου","given":"Ελένη","family_latin":"Papadopoulou""#);
        assert!(missing.len() == 1 && missing[0].starts_with("given_latin: not given"), "{missing:?}");
    }
}
