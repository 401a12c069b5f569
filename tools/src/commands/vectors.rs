//! `qualistamp vectors`: generates the test vectors, or checks this program against them.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use crate::exit::{ExitStatus, Failure};
use crate::vectors::{self, VectorsError};

/// Check this program against the test vectors, or generate them
///
/// For developers of this and other implementations. The vectors are data files in the folder test-vectors.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit codes: 0 done; 1 the program disagrees with a vector; 2 wrong usage; 4 files are missing, changed or not written.

Examples:
  qualistamp vectors check                  the vectors in ./test-vectors
  qualistamp vectors generate /tmp/vectors  generate them elsewhere, to compare")]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Run every vector, and compare their number with the manifest
    Check {
        /// Folder of the vectors
        #[arg(default_value = "test-vectors")]
        dir: PathBuf,
    },
    /// Write every vector; the bytes are the same each time
    Generate {
        /// Folder of the vectors
        #[arg(default_value = "test-vectors")]
        dir: PathBuf,
    },
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let done = match &args.action {
        Action::Check { dir } => vectors::check(dir).map(|report| report.to_string()),
        Action::Generate { dir } => vectors::generate(dir).map(|()| format!("wrote {}", dir.display())),
    };
    match done {
        Ok(text) => {
            writeln!(out, "{text}")?;
            Ok(ExitStatus::Done)
        }
        Err(error @ VectorsError::Folder(_)) => Err(Failure::Input(error.to_string())),
        Err(error @ (VectorsError::Draft(_) | VectorsError::Disagreements(_))) => {
            writeln!(out, "{error}")?;
            Ok(ExitStatus::Invalid)
        }
    }
}
