//! Colours and shapes of what people read.

use std::fmt;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

/// Good news.
pub(crate) const GREEN: Style = AnsiColor::Green.on_default().bold();
/// Bad news about a stamp. Never for trouble of our own.
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
/// Doubt, old news, and trouble that says nothing about a stamp.
pub(crate) const AMBER: Style = AnsiColor::Yellow.on_default().bold();
/// What is to be compared.
pub(crate) const BOLD: Style = Style::new().bold();
/// What is there for those who look for it.
pub(crate) const FAINT: Style = Style::new().dimmed();

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

/// Says what went wrong. Amber: trouble is not fraud.
pub(crate) fn error(out: &mut dyn Write, message: impl fmt::Display) -> io::Result<()> {
    writeln!(out, "{} {message}", styled(AMBER, "qualistamp:"))
}
