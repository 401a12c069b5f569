//! `Localizable.strings` of the iOS app.

use super::Written;
use super::source::{Kind, Language, Piece, position};

pub(super) fn strings(language: &Language, all: &[Language]) -> Written {
    let mut text = String::from("/* Written by `cargo xtask words` from words/. */\n");
    for entry in &language.texts {
        let words: String = entry
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Placeholder(placeholder) => {
                    let conversion = match placeholder.kind {
                        Kind::Text | Kind::Date => "@",
                        Kind::Number => "lld",
                    };
                    format!("%{}${conversion}", position(all, &entry.key, placeholder))
                }
            })
            .collect();
        text.push_str(&format!("\"{}\" = \"{words}\";\n", entry.key));
    }
    Written { path: format!("ios/App/Resources/{}.lproj/Localizable.strings", language.code), text }
}
