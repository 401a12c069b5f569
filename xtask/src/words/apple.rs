//! The texts of the iOS app: `Localizable.strings`, and `InfoPlist.strings` for what the system asks in its name.

use super::Written;
use super::source::{Kind, Language, Piece, Text};

/// The text with which the system asks for the camera.
const CAMERA_USAGE: &str = "camera.usage";

/// Placeholders keep their names: `QualistampKit` fills them, on every system that it is tested on.
pub(super) fn strings(language: &Language) -> Written {
    let lines = language.texts.iter().map(|entry| line(&entry.key, entry)).collect();
    written(language, "Localizable", lines)
}

/// What the system asks in the app's name.
pub(super) fn questions(language: &Language) -> Written {
    let asked = language.texts.iter().filter(|entry| entry.key == CAMERA_USAGE);
    written(language, "InfoPlist", asked.map(|entry| line("NSCameraUsageDescription", entry)).collect())
}

fn written(language: &Language, table: &str, lines: String) -> Written {
    Written {
        path: format!("ios/App/Resources/{}.lproj/{table}.strings", language.code),
        text: format!("/* Written by `cargo xtask words` from words/. */\n{lines}"),
    }
}

fn line(key: &str, entry: &Text) -> String {
    let words: String = entry
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Placeholder(placeholder) => {
                let kind = match placeholder.kind {
                    Kind::Text => "text",
                    Kind::Date => "date",
                    Kind::Number => "number",
                };
                format!("{{{}:{kind}}}", placeholder.name)
            }
        })
        .collect();
    format!("\"{key}\" = \"{words}\";\n")
}
