//! `qualistamp ledger init`: creates a ledger with other settings than the usual ones.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_issuing::{Ledger, Names, StatusFile};

use crate::args::ledger_file::LedgerFile;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};

/// Create a ledger
///
/// `qualistamp issue` creates one by itself. Create it here if it shall keep no names, or if places of the status list are used by stamps
/// that were issued without it.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp ledger init --names off --ledger no-names.db
  qualistamp ledger init --ledger second.db --status status.json --places-from 3000")]
pub(super) struct InitArgs {
    #[command(flatten)]
    ledger: LedgerFile,
    /// Whether the names of holders, and the stamps that contain them, are kept. It cannot be changed later
    #[arg(long, value_enum, default_value_t = Kept::Kept, value_name = "WHETHER")]
    names: Kept,
    /// First place of the status list that may be allotted; those before it are used
    #[arg(long, value_name = "INDEX", requires = "status")]
    places_from: Option<u32>,
    /// Status list of --places-from
    #[arg(long, value_name = "FILE")]
    status: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kept {
    /// Awards are shown by name, and their stamps can be drawn again
    Kept,
    /// Only award numbers, status places and ids of stamps
    Off,
}

pub(super) fn run(args: &InitArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let list = args.status.as_ref().map(|path| StatusFile::read(path)).transpose()?;
    let names = match args.names {
        Kept::Kept => Names::Kept,
        Kept::Off => Names::Off,
    };
    let mut ledger = Ledger::create(args.ledger.path(), names)?;
    if let (Some(list), Some(first)) = (&list, args.places_from) {
        ledger.use_places_from(&list.space(), first)?;
    }
    let what = match names {
        Names::Kept => "keeps names and stamps; keep a copy in another place",
        Names::Off => "keeps no names: stamps can be drawn again only from their files",
    };
    writeln!(out, "{} {what}.", Foreign::path(ledger.path()))?;
    Ok(ExitStatus::Done)
}
