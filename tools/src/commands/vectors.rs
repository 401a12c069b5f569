//! `qualistamp vectors`: checks the test vectors against this program.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_vectors::{CheckError, check};

use crate::exit::{ExitStatus, Failure};

/// Check the test vectors against this program
///
/// For developers of this and other implementations. The vectors are data files in the folder test-vectors.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit codes: 0 all agree; 1 a result differs from a vector; 2 wrong usage; 4 files missing or changed.

Examples:
  qualistamp vectors check               the vectors in ./test-vectors
  qualistamp vectors check /tmp/vectors  the vectors in another folder")]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Run every vector, and compare the counts with the manifest
    Check {
        /// Folder of the vectors
        #[arg(default_value = "test-vectors")]
        dir: PathBuf,
    },
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let Action::Check { dir } = &args.action;
    match check(dir) {
        Ok(report) => {
            writeln!(out, "{report}")?;
            Ok(ExitStatus::Done)
        }
        Err(error @ CheckError::Folder(_)) => Err(Failure::Input(error.to_string())),
        Err(error @ CheckError::Disagreements(_)) => {
            writeln!(out, "{error}")?;
            Ok(ExitStatus::Invalid)
        }
    }
}
