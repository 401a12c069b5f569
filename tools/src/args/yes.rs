//! `--yes`: answers the questions that a command asks before it does something that cannot be undone.

use std::io::{self, BufRead, IsTerminal as _, Write};

use crate::escape::Foreign;
use crate::exit::Failure;

/// Whether questions are answered with yes.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Yes {
    /// Do not ask for confirmation. Without a terminal, nothing is asked
    #[arg(long, short)]
    yes: bool,
}

impl Yes {
    /// Asks `question` if somebody can answer it. Fails unless the answer is yes.
    pub(crate) fn confirm(self, question: &str) -> Result<(), Failure> {
        if self.yes || !io::stdin().is_terminal() {
            return Ok(());
        }
        if ask(question, &mut io::stdin().lock(), &mut anstream::stderr())? {
            return Ok(());
        }
        Err(Failure::Usage("nothing was changed; use --yes to confirm without a question".to_owned()))
    }
}

impl Yes {
    /// Asks `question`, as [`confirm`](Self::confirm). If nobody can answer it, fails too: what is confirmed must have been read.
    pub(crate) fn require(self, question: &str) -> Result<(), Failure> {
        self.require_for(question, "nothing was signed")
    }

    /// As [`require`](Self::require); `undone` says what was not done.
    pub(crate) fn require_for(self, question: &str, undone: &str) -> Result<(), Failure> {
        if !self.yes && !io::stdin().is_terminal() {
            return Err(Failure::Usage(format!(
                "{undone}: unusual changes are marked with ! above, and there is no terminal to ask on; \
                 read them, then add --yes"
            )));
        }
        self.confirm(question)
    }
}

/// Whether the answer is "y" or "yes". Anything else is a no.
fn ask(question: &str, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<bool> {
    write!(out, "{} [y/N] ", Foreign(question))?;
    out.flush()?;
    let mut answer = String::new();
    input.read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

#[cfg(test)]
mod tests {
    use super::ask;

    #[test]
    fn only_yes_is_yes() {
        for (answer, expected) in
            [("y\n", true), ("YES\n", true), (" yes \r\n", true), ("n\n", false), ("\n", false), ("", false)]
        {
            let mut out = Vec::new();
            assert_eq!(ask("Go on?", &mut answer.as_bytes(), &mut out).unwrap(), expected, "{answer:?}");
            assert_eq!(out, b"Go on? [y/N] ");
        }
    }
}
