//! The errors of all tasks.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// The reason why a task did not succeed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong. The text says what is right.
    Usage(String),
    /// A program could not be started.
    Start { program: String, source: io::Error },
    /// A program exited with a failure, after printing why.
    Exit { command: String, status: ExitStatus },
    /// A file or folder could not be read or written.
    Io { path: PathBuf, source: io::Error },
    /// A check found problems, one for each line.
    Findings(Vec<String>),
    /// Parts of a task did not succeed. Each has printed why.
    Parts(Vec<String>),
}

impl Failure {
    /// Adds the path to an I/O error.
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::Io { path: path.to_path_buf(), source }
    }

    /// 2 for a wrong command line, 1 for everything else.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Start { .. } | Self::Exit { .. } | Self::Io { .. } | Self::Findings(_) | Self::Parts(_) => {
                1
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => write!(f, "{text}"),
            Self::Start { program, source } => write!(f, "cannot start `{program}`: {source}"),
            Self::Exit { command, status } => write!(f, "`{command}` ended with {status}"),
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Findings(findings) => write!(f, "{}", findings.join("\n")),
            Self::Parts(parts) => write!(f, "not passed: {}", parts.join(", ")),
        }
    }
}
