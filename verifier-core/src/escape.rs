//! Shows texts of others so that they cannot mislead.

use crate::characters::deceptive;

/// Replaces characters that are invisible, or change how their neighbours look, by `\u{…}`.
pub(crate) fn escape_deceptive(text: &str) -> String {
    let mut found = deceptive(text).peekable();
    let mut shown = String::with_capacity(text.len());
    for (position, character) in text.chars().enumerate() {
        if found.next_if(|(at, _)| *at == position).is_some() {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}
