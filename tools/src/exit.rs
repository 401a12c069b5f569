//! How the program ends: its exit codes, and the failures that stop a command.

use std::error::Error;
use std::fmt;
use std::io;
use std::process::ExitCode;

use qualistamp_issuing::files::{FileError, FileFault};

/// The result of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// Done, and every verified stamp is valid.
    Done,
    /// A stamp is invalid.
    Invalid,
    /// Wrong usage.
    Usage,
    /// The answer about a stamp is NOT SURE.
    Indeterminate,
    /// Something could not be read or written.
    InputOutput,
}

impl ExitStatus {
    /// The more serious of two: unread input may hide anything, and "invalid" is worse than "not sure".
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

/// Why a command stopped, in words for its user.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Wrong usage.
    Usage(String),
    /// Input could not be read or used, or a file could not be written.
    Input(String),
    /// Several things in an input are wrong: a heading, and a line for each.
    Several(String, Vec<String>),
    /// The output could not be written.
    Output(io::Error),
}

impl Failure {
    /// Its exit status.
    pub(crate) fn exit_status(&self) -> ExitStatus {
        match self {
            Self::Usage(_) => ExitStatus::Usage,
            Self::Input(_) | Self::Several(..) | Self::Output(_) => ExitStatus::InputOutput,
        }
    }

    /// A failure of an input, such as a file or a value. `what` names it: a path, for instance.
    pub(crate) fn input(what: impl fmt::Display, why: impl fmt::Display) -> Self {
        Self::Input(format!("{what}: {why}"))
    }

    /// A failure of the input `what` for several reasons.
    pub(crate) fn several(what: impl fmt::Display, reasons: &[impl fmt::Display]) -> Self {
        match reasons {
            [reason] => Self::input(what, reason),
            _ => Self::Several(
                format!("{what}: {} errors; nothing was changed", reasons.len()),
                reasons.iter().map(ToString::to_string).collect(),
            ),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Input(message) | Self::Several(message, _) => f.write_str(message),
            Self::Output(error) => write!(f, "cannot write the output: {error}"),
        }
    }
}

/// Only for standard output and standard error. Other failures name their file.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// The message of `error`. If a file already exists, it names the option that replaces it.
pub(crate) fn with_option(error: &(dyn Error + 'static)) -> String {
    let (mut exists, mut cause) = (false, Some(error));
    while let Some(error) = cause {
        exists |=
            error.downcast_ref().is_some_and(|file: &FileError| matches!(file.fault, FileFault::Exists));
        cause = error.source();
    }
    let option = if exists { "; choose another name, or replace it with --overwrite" } else { "" };
    format!("{error}{option}")
}

/// The errors of `qualistamp_issuing` say what is wrong and what to do next. They stop a command as input failures.
macro_rules! input_failures {
    ($($error:ty),* $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::Input(with_option(&error))
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
    qualistamp_issuing::LedgerError,
    qualistamp_issuing::NewKeyError,
    qualistamp_issuing::StatusFileError,
    FileError,
);

impl From<qualistamp_issuing::TrustFileError> for Failure {
    fn from(error: qualistamp_issuing::TrustFileError) -> Self {
        if let qualistamp_issuing::TrustFileError::Issuers { path, errors } = &error {
            return Self::several(path.display(), errors);
        }
        Self::Input(error.to_string())
    }
}
