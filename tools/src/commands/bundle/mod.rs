//! `qualistamp bundle`: makes, shows, compares, imports and fetches bundles.

mod diff;
mod fetch;
mod import;
mod make;
mod show;

use std::io::Write;

use clap::{Args as ClapArgs, Subcommand};

use crate::exit::{ExitStatus, Failure};

/// Make, show, compare, import or fetch bundles
///
/// A bundle is one file with everything that verifiers need: roots, the trust list, status lists and registers.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Make(make::Args),
    Show(show::Args),
    Diff(diff::Args),
    Import(import::Args),
    Fetch(fetch::Args),
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Make(args) => make::run(args, out),
        Command::Show(args) => show::run(args, out),
        Command::Diff(args) => diff::run(args, out),
        Command::Import(args) => import::run(args, out),
        Command::Fetch(args) => fetch::run(args, out),
    }
}
