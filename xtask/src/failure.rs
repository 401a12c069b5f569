//! Why a chore did not succeed.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// Why a chore did not succeed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line makes no sense; the text says what would.
    Usage(String),
    /// A program could not be started.
    Start { program: String, source: io::Error },
    /// A program ended with a failure of its own, which it has explained.
    Exit { command: String, status: ExitStatus },
    /// A file or folder could not be read or written.
    Io { path: PathBuf, source: io::Error },
    /// A check found something; each finding is one line.
    Findings(Vec<String>),
    /// Several parts of a chore did not succeed; each has been explained above.
    Parts(Vec<String>),
}

impl Failure {
    /// Keeps the path with an input or output error.
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
