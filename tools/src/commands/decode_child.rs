//! `qualistamp decode-child`: the child process in which files are decoded. The program starts it itself.

use clap::Args as ClapArgs;

use crate::exit::{ExitStatus, Failure};
use crate::input::fence;

/// Decode files from standard input, for the program that has started this one
#[derive(Debug, ClapArgs)]
#[command(name = fence::CHILD_COMMAND)]
pub(crate) struct Args {
    /// Memory it may use, in bytes
    memory: u64,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Failure> {
    fence::run_child(args.memory).map_err(|why| Failure::input("decoding", why))?;
    Ok(ExitStatus::Done)
}
