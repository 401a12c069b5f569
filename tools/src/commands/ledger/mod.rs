//! `qualistamp ledger`: what an office has issued.

mod init;
mod list;
mod show;

use std::io::Write;

use clap::{Args as ClapArgs, Subcommand};

use crate::exit::{ExitStatus, Failure};

/// Look up what was issued
///
/// The ledger is one file (an SQLite database), which `qualistamp issue` fills. It has one stamp for each award number, with its place in
/// the status list, and, unless it was created with `--names off`, the name of the holder and the stamp itself. Keep a copy in another
/// place.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::InitArgs),
    List(list::ListArgs),
    Search(list::SearchArgs),
    Show(show::ShowArgs),
    Export(list::ExportArgs),
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Init(args) => init::run(args, out),
        Command::List(args) => list::list(args, out),
        Command::Search(args) => list::search(args, out),
        Command::Show(args) => show::run(args, out),
        Command::Export(args) => list::export(args, out),
    }
}
