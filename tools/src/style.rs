//! Text styles for people, and the form of messages on standard error.

use std::fmt;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::escape::Foreign;

/// A good result.
pub(crate) const GREEN: Style = AnsiColor::Green.on_default().bold();
/// An invalid stamp. Never for errors of the program or its input.
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
/// Doubt, outdated information, and errors that say nothing about a stamp.
pub(crate) const AMBER: Style = AnsiColor::Yellow.on_default().bold();
/// What the reader should compare or notice.
pub(crate) const BOLD: Style = Style::new().bold();
/// Details.
pub(crate) const FAINT: Style = Style::new().dimmed();

/// How every error message begins.
pub(crate) const PREFIX: &str = "qualistamp:";

/// `text` in `style`.
pub(crate) fn styled(style: Style, text: impl fmt::Display) -> impl fmt::Display {
    struct Styled<T>(Style, T);
    impl<T: fmt::Display> fmt::Display for Styled<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{}{}{:#}", self.0, self.1, self.0)
        }
    }
    Styled(style, text)
}

/// Writes an error message on one line. Amber, not red: an error is not fraud. Errors quote what strangers wrote, so the message is
/// escaped.
pub(crate) fn error(out: &mut dyn Write, message: impl fmt::Display) -> io::Result<()> {
    writeln!(out, "{} {}", styled(AMBER, PREFIX), Foreign(message))
}
