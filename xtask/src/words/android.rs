//! `strings.xml` of the Android app.

use super::source::{Kind, Language, Piece, position};
use super::{LANGUAGES, Written};

/// The resource file of one language; the first language is the one without a qualifier.
pub(super) fn strings(language: &Language, all: &[Language]) -> Written {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by `cargo xtask words` from words/. -->\n<resources>\n",
    );
    for entry in &language.texts {
        let words: String = entry
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Placeholder(placeholder) => {
                    let conversion = match placeholder.kind {
                        Kind::Text | Kind::Date => 's',
                        Kind::Number => 'd',
                    };
                    format!("%{}${conversion}", position(all, &entry.key, placeholder))
                }
            })
            .collect();
        text.push_str(&format!("    <string name=\"{}\">{words}</string>\n", resource_name(&entry.key)));
    }
    text.push_str("</resources>\n");
    let qualifier = if LANGUAGES.first() == Some(&language.code.as_str()) {
        String::new()
    } else {
        format!("-{}", language.code)
    };
    Written { path: format!("android/app/src/main/res/values{qualifier}/strings.xml"), text }
}

/// Resource names have no dots.
pub(super) fn resource_name(key: &str) -> String {
    key.replace('.', "_")
}
