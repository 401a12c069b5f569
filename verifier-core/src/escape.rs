//! Characters that mislead readers: which they are, and how they are shown.

/// Replaces characters that are invisible, or change how their neighbours look, by `\u{…}`.
pub(crate) fn escape_deceptive(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_deceptive(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a character is invisible or changes how its neighbours look.
///
/// Zero-width joiner and non-joiner (U+200C, U+200D) are allowed: Persian, Urdu and Indic names are spelled with them.
pub fn is_deceptive(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' // Arabic letter mark
            | '\u{200b}' // zero-width space
            | '\u{200e}'..='\u{200f}' // left-to-right and right-to-left mark
            | '\u{2028}'..='\u{202e}' // line and paragraph separator, bidirectional embeddings and overrides
            | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, bidirectional isolates, deprecated controls
            | '\u{feff}' // byte order mark
            | '\u{fff9}'..='\u{fffb}' // interlinear annotation
            | '\u{e0000}'..='\u{e007f}' // tags
        )
        || (u32::from(character) & 0xfffe) == 0xfffe // the last two code points of each plane are non-characters
}
