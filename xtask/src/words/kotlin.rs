//! The keys as Kotlin: a typed function for each text, so that neither a key nor an argument can be wrong.

use std::collections::BTreeMap;

use super::Written;
use super::android::resource_name;
use super::source::{Kind, Language, Text};

/// `Word` and `Words` of the screens, which know no Android.
pub(super) fn words(language: &Language) -> Written {
    let mut enumeration = String::new();
    for text in &language.texts {
        enumeration.push_str(&format!("    {},\n", constant(&text.key)));
    }
    // One object for each first part of the keys: `Words.Rejection.s01Found(kid)`.
    let mut groups: BTreeMap<&str, String> = BTreeMap::new();
    for text in &language.texts {
        let (group, rest) = text.key.split_once('.').unwrap_or(("app", &text.key));
        groups.entry(group).or_default().push_str(&member(text, rest));
    }
    let objects: String = groups
        .iter()
        .map(|(group, members)| {
            let name = capital(&camel(group));
            format!("\n    /** Keys that begin with `{group}.` */\n    object {name} {{\n{members}    }}\n")
        })
        .collect();
    Written {
        path: "android/screens/src/main/kotlin/org/qualistamp/screens/Words.kt".to_owned(),
        text: format!(
            "// Written by `cargo xtask words` from words/.\npackage org.qualistamp.screens\n\nimport java.time.LocalDate\n\n\
             /** Every text of the app, by its key. */\nenum class Word {{\n{enumeration}}}\n\n\
             /** Every text of the app, with what is put into it. */\nobject Words {{{objects}}}\n"
        ),
    }
}

/// The resource of each `Word`, in the app.
pub(super) fn resources(language: &Language) -> Written {
    let mut arms = String::new();
    for text in &language.texts {
        arms.push_str(&format!(
            "        Word.{} -> R.string.{}\n",
            constant(&text.key),
            resource_name(&text.key)
        ));
    }
    Written {
        path: "android/app/src/main/kotlin/org/qualistamp/app/WordResources.kt".to_owned(),
        text: format!(
            "// Written by `cargo xtask words` from words/.\npackage org.qualistamp.app\n\nimport org.qualistamp.screens.Word\n\n\
             /** The resource that holds this text in the reader's language. */\nval Word.resource: Int\n    get() = when (this) {{\n{arms}    }}\n"
        ),
    }
}

fn member(text: &Text, rest: &str) -> String {
    let (name, constant) = (camel(rest), constant(&text.key));
    let placeholders = text.placeholders();
    if placeholders.is_empty() {
        return format!("        val {name} = Phrase(Word.{constant})\n");
    }
    let parameters: Vec<String> = placeholders
        .iter()
        .map(|placeholder| {
            let kind = match placeholder.kind {
                Kind::Text => "Inset",
                Kind::Date => "LocalDate",
                Kind::Number => "Long",
            };
            format!("{}: {kind}", camel(&placeholder.name))
        })
        .collect();
    let arguments: Vec<String> = placeholders
        .iter()
        .map(|placeholder| {
            let name = camel(&placeholder.name);
            match placeholder.kind {
                Kind::Text => name,
                Kind::Date => format!("Inset.Day({name})"),
                Kind::Number => format!("Inset.Number({name})"),
            }
        })
        .collect();
    format!(
        "        fun {name}({}) = Phrase(Word.{constant}, listOf({}))\n",
        parameters.join(", "),
        arguments.join(", ")
    )
}

/// `rejection.S01.found` as `REJECTION_S01_FOUND`.
fn constant(key: &str) -> String {
    resource_name(key).to_uppercase()
}

/// `S01.found_by_award` as `s01FoundByAward`.
fn camel(key: &str) -> String {
    let mut parts = key.split(['.', '_']);
    let mut name = parts.next().unwrap_or_default().to_lowercase();
    for part in parts {
        name.push_str(&capital(part));
    }
    name
}

fn capital(part: &str) -> String {
    let mut letters = part.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_placeholders_is_a_typed_function() {
        let json = "{\n\"a.S01.found\": \"Of {made_on:date}: {count:number} of {name:text}\",\n\"a.b_c\": \"plain\"\n}";
        let language = Language::parse("en", json).expect("a good file");
        let written = words(&language).text;
        assert!(written.contains(
            "fun s01Found(madeOn: LocalDate, count: Long, name: Inset) = Phrase(Word.A_S01_FOUND, listOf(Inset.Day(madeOn), Inset.Number(count), name))"
        ), "{written}");
        assert!(written.contains("val bC = Phrase(Word.A_B_C)"), "{written}");
        assert!(resources(&language).text.contains("Word.A_S01_FOUND -> R.string.a_S01_found"));
    }
}
