//! Text from outside the program: from stamps, files, lists, servers and the command line. It is escaped wherever it is shown.

use std::fmt::{self, Display};
use std::path::Path;

use qualistamp_core::deceptive;

/// Something that strangers may have written, such as a path, an address, the text of a code, or an error that quotes them.
///
/// `Display` escapes everything that could steer a terminal or mislead a reader, line breaks included. [`Foreign::as_written`] is for
/// programs: JSON and CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Foreign<T>(pub(crate) T);

impl<'a> Foreign<std::path::Display<'a>> {
    /// A path. What is not UTF-8 in it is shown as U+FFFD.
    pub(crate) fn path(path: &'a Path) -> Self {
        Self(path.display())
    }
}

impl Foreign<String> {
    /// Exactly the characters that were written.
    pub(crate) fn as_written(&self) -> &str {
        &self.0
    }
}

impl<T: Display> Display for Foreign<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&visible(&self.0.to_string(), &[]))
    }
}

/// `text` with the characters that could steer a terminal or mislead a reader escaped, without those in `kept`.
pub(crate) fn visible(text: &str, kept: &[char]) -> String {
    let mut found = deceptive(text).peekable();
    let mut shown = String::with_capacity(text.len());
    for (position, character) in text.chars().enumerate() {
        let misleads = found.next_if(|(at, _)| *at == position).is_some();
        if misleads && !kept.contains(&character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// A sentence of ours, with what isolates text of another direction in it (Unicode Annex 9): strangers' texts were escaped, isolates
/// included, before they were put in.
pub(crate) fn said(text: &str) -> String {
    visible(text, &['\u{2068}', '\u{2069}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_or_misleads_is_escaped() {
        for (text, shown) in [
            ("Ωδή علی\u{200c}رضا", "Ωδή علی\u{200c}رضا"),
            ("\u{1b}[2J", "\\u{1b}[2J"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{7}\r\nb", "a\\u{7}\\u{d}\\u{a}b"),
            ("a\u{202e}b\u{2066}", "a\\u{202e}b\\u{2066}"),
            ("\u{200b}\u{feff}\u{ad}\u{e0041}", "\\u{200b}\\u{feff}\\u{ad}\\u{e0041}"),
        ] {
            assert_eq!(Foreign(text).to_string(), shown);
            // What is escaped already stays as it is.
            assert_eq!(Foreign(shown).to_string(), shown);
        }
        assert_eq!(visible("a\n\u{1b}b", &['\n']), "a\n\\u{1b}b");
        assert_eq!(format!("{:4}|", Foreign("a")), "a   |");
    }
}
