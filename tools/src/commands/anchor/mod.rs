//! `qualistamp anchor`: the operators that this device trusts.

mod add;
mod list;
mod remove;

use std::io::Write;

use clap::{Args as ClapArgs, Subcommand};

use crate::exit::{ExitStatus, Failure};

/// Add, list and remove the operators of trust lists that this device trusts
///
/// An anchor is an operator whose first root you got over a channel you trust. Several stand side by side, and what happens to one
/// never touches another. An anchor's list may introduce other operators, for the countries it names.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(add::Args),
    List(list::Args),
    Remove(remove::Args),
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Add(args) => add::run(args, out),
        Command::List(args) => list::run(args, out),
        Command::Remove(args) => remove::run(args, out),
    }
}
