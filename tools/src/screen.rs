//! What reaches a screen: lines, tabs and the colours of this program. Everything else that steers terminals is escaped.

use std::io::{self, Write};

use crate::escape::visible;

/// Parameters of the escape sequences that this program and its help write: styles and colours (ECMA-48, SGR). A stranger's text with
/// one of them can only be coloured, not hidden.
const STYLES: &[&str] = &["", "0", "1", "2", "3", "4", "31", "32", "33", "34", "35", "36"];

/// Lines, tabs, and what isolates text of another direction (Unicode Annex 9). A stranger's isolates are escaped where his text is printed.
const ON_SCREEN: &[char] = &['\n', '\t', '\u{2068}', '\u{2069}'];

/// The longest such sequence, in bytes.
const STYLE_BYTES: usize = "\u{1b}[36m".len();

/// A writer that lets through only what may be on a screen. Foreign text is escaped where it is printed; this is for the place where
/// that was forgotten.
pub(crate) struct Screen<W: Write> {
    inner: W,
    /// The beginning of a character or escape sequence that is not complete yet.
    pending: Vec<u8>,
}

impl<W: Write> Screen<W> {
    pub(crate) fn new(inner: W) -> Self {
        Self { inner, pending: Vec::new() }
    }

    /// Writes what is pending; all of it if `ends`.
    fn pass(&mut self, ends: bool) -> io::Result<()> {
        let bytes = std::mem::take(&mut self.pending);
        let (mut shown, mut rest) = (String::new(), bytes.as_slice());
        while !rest.is_empty() {
            let text = match std::str::from_utf8(rest) {
                Ok(text) => text,
                // A character may be cut off where the writer stopped.
                Err(error) if error.valid_up_to() == 0 && error.error_len().is_none() && !ends => break,
                Err(error) if error.valid_up_to() == 0 => {
                    shown.push('\u{fffd}');
                    rest = rest.get(error.error_len().unwrap_or(rest.len())..).unwrap_or_default();
                    continue;
                }
                Err(error) => std::str::from_utf8(rest.get(..error.valid_up_to()).unwrap_or_default())
                    .unwrap_or_default(),
            };
            let plain = text.find('\u{1b}').unwrap_or(text.len());
            let (before, from_escape) = text.split_at_checked(plain).unwrap_or((text, ""));
            shown.push_str(&visible(before, ON_SCREEN));
            rest = rest.get(plain..).unwrap_or_default();
            if from_escape.is_empty() {
                continue;
            }
            let style = style_at(from_escape);
            if style == 0 && !ends && may_become_style(rest) {
                break;
            }
            let taken = style.max(1);
            let sequence = from_escape.get(..taken).unwrap_or_default();
            shown.push_str(&if style > 0 { sequence.to_owned() } else { visible(sequence, &[]) });
            rest = rest.get(taken..).unwrap_or_default();
        }
        self.pending = rest.to_vec();
        self.inner.write_all(shown.as_bytes())
    }
}

/// The length of the style at the beginning of `text`; 0 if there is none.
fn style_at(text: &str) -> usize {
    let parameter =
        text.strip_prefix("\u{1b}[").and_then(|rest| rest.split_once('m')).map(|(before, _)| before);
    match parameter {
        Some(parameter) if STYLES.contains(&parameter) => "\u{1b}[m".len() + parameter.len(),
        Some(_) | None => 0,
    }
}

/// Whether more bytes could make a style of `bytes`.
fn may_become_style(bytes: &[u8]) -> bool {
    bytes.len() < STYLE_BYTES
        && match bytes {
            [0x1b] => true,
            [0x1b, b'[', digits @ ..] => digits.iter().all(u8::is_ascii_digit),
            _ => false,
        }
}

impl<W: Write> Write for Screen<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pending.extend_from_slice(bytes);
        self.pass(false)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass(true)?;
        self.inner.flush()
    }
}

impl<W: Write> Drop for Screen<W> {
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(parts: &[&[u8]]) -> String {
        let mut out = Vec::new();
        let mut screen = Screen::new(&mut out);
        parts.iter().for_each(|part| screen.write_all(part).unwrap());
        drop(screen);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn only_lines_tabs_and_our_styles_pass() {
        for (text, expected) in [
            ("a\tb\nΩ", "a\tb\nΩ"),
            ("\u{1b}[1m\u{1b}[32m✔\u{1b}[0m", "\u{1b}[1m\u{1b}[32m✔\u{1b}[0m"),
            // Cursor, clearing, hidden text, titles, links, the bell, C1 and bidirectional controls.
            ("\u{1b}[2J\u{1b}[8mx", "\\u{1b}[2J\\u{1b}[8mx"),
            ("\u{1b}]0;t\u{7}\u{1b}\\", "\\u{1b}]0;t\\u{7}\\u{1b}\\"),
            ("\u{9b}2J\r\u{202e}", "\\u{9b}2J\\u{d}\\u{202e}"),
            ("\u{1b}", "\\u{1b}"),
            ("\u{1b}[3", "\\u{1b}[3"),
        ] {
            let bytes = text.as_bytes();
            assert_eq!(shown(&[bytes]), expected, "{text:?}");
            // In parts of every size.
            for size in 1..=4 {
                assert_eq!(shown(&bytes.chunks(size).collect::<Vec<_>>()), expected, "{text:?} by {size}");
            }
        }
        assert_eq!(shown(&[b"a\xffb\xe2\x9c"]), "a\u{fffd}b\u{fffd}");
    }
}
