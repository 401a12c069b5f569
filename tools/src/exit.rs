//! How the program ends: its exit codes, and what keeps a command from going on.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// How a command that ran to its end has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
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

impl ExitStatus {
    /// The graver of two: unread input may hide anything, and "invalid" says more than "not sure".
    pub(crate) fn max_severity(self, other: Self) -> Self {
        if other.severity() > self.severity() { other } else { self }
    }

    fn severity(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Indeterminate => 1,
            Self::Invalid => 2,
            Self::InputOutput => 3,
            Self::Usage => 4,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(exit_status: ExitStatus) -> Self {
        Self::from(match exit_status {
            ExitStatus::Done => 0,
            ExitStatus::Invalid => 1,
            ExitStatus::Usage => 2,
            ExitStatus::Indeterminate => 3,
            ExitStatus::InputOutput => 4,
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
    pub(crate) fn exit_status(&self) -> ExitStatus {
        match self {
            Self::Usage(_) => ExitStatus::Usage,
            Self::Input(_) | Self::Output(_) => ExitStatus::InputOutput,
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

/// Errors of the library for issuing say what is wrong and what to do next; they end a command as input errors.
macro_rules! input_failures {
    ($($error:ty),* $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::Input(error.to_string())
            }
        })*
    };
}

input_failures!(
    qualistamp_issuing::AwardFileError,
    qualistamp_issuing::BundleError,
    qualistamp_issuing::DrawError,
    qualistamp_issuing::IssuerFileError,
    qualistamp_issuing::KeyFileError,
    qualistamp_issuing::NewKeyError,
    qualistamp_issuing::StatusFileError,
    qualistamp_issuing::TrustFileError,
    qualistamp_issuing::files::FileError,
);
