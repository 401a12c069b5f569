//! How the program ends: its exit codes, and what keeps a command from going on.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// How a command that ran to its end has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// All is done, and every stamp that was verified is valid.
    Done,
    /// A stamp is invalid.
    Invalid,
    /// The command was not called as it must be.
    Usage,
    /// Nothing can be said for sure about a stamp.
    Indeterminate,
    /// Something could not be read or written.
    InputOutput,
}

impl Ending {
    /// The graver of two: unread input may hide anything, and "invalid" says more than "not sure".
    pub(crate) fn worse(self, other: Self) -> Self {
        if other.gravity() > self.gravity() { other } else { self }
    }

    fn gravity(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Indeterminate => 1,
            Self::Invalid => 2,
            Self::InputOutput => 3,
            Self::Usage => 4,
        }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Done => 0,
            Ending::Invalid => 1,
            Ending::Usage => 2,
            Ending::Indeterminate => 3,
            Ending::InputOutput => 4,
        })
    }
}

/// What keeps a command from going on, in words for the person who called it.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Not called as it must be.
    Usage(String),
    /// Something could not be read, or a file could not be written.
    Input(String),
    /// The output could not be written.
    Output(io::Error),
}

impl Failure {
    /// The exit code that belongs to it.
    pub(crate) fn ending(&self) -> Ending {
        match self {
            Self::Usage(_) => Ending::Usage,
            Self::Input(_) | Self::Output(_) => Ending::InputOutput,
        }
    }

    /// About input, a file or a value: `what` is for instance a path.
    pub(crate) fn input(what: impl fmt::Display, why: impl fmt::Display) -> Self {
        Self::Input(format!("{what}: {why}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Input(message) => f.write_str(message),
            Self::Output(error) => write!(f, "cannot write the output: {error}"),
        }
    }
}

/// Only for writing to standard output and standard error: everything else says which file it was.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
