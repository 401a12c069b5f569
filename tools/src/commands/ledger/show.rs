//! `qualistamp ledger show`: everything about one award.

use std::io::Write;

use clap::Args as ClapArgs;
use qualistamp_issuing::{LedgerEntry, LedgerFault};

use crate::args::ledger_file::LedgerFile;
use crate::commands::ledger::list::entry_json;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::style::{BOLD, styled};

/// Show all stamps of an award
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp ledger show 2026-0042")]
pub(super) struct ShowArgs {
    /// Number of the award, as printed
    #[arg(value_name = "AWARD")]
    award: String,
    #[command(flatten)]
    ledger: LedgerFile,
    /// Print one JSON object per stamp, each on a line of its own
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &ShowArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let ledger = args.ledger.open()?;
    let history = ledger.history(&args.award)?;
    if history.is_empty() {
        return Err(Failure::input(
            args.ledger.path().display(),
            LedgerFault::NoSuchAward { number: args.award.clone() },
        ));
    }
    for entry in &history {
        if args.json {
            json::write_line(out, &entry_json(entry))?;
        } else {
            show(entry, out)?;
        }
    }
    Ok(ExitStatus::Done)
}

fn show(entry: &LedgerEntry, out: &mut dyn Write) -> Result<(), Failure> {
    let replaced = if entry.is_replaced { ", replaced" } else { "" };
    writeln!(out, "{} {}{replaced}", styled(BOLD, Foreign(&entry.number)), entry.state.word())?;
    let mut line = |name: &str, value: Option<String>| match value {
        Some(value) => writeln!(out, "  {name:9} {}", Foreign(value)),
        None => Ok(()),
    };
    line("holder", entry.holder.clone())?;
    line("title", entry.title.clone())?;
    line("awarded", entry.awarded.clone())?;
    line(
        "status",
        entry.place.as_ref().map(|place| match &place.address {
            Some(address) => format!("place {} of {address}", place.index),
            None => format!("place {}", place.index),
        }),
    )?;
    line("signed", entry.signed.map(|time| time.to_string()))?;
    line("written", entry.written.map(|time| time.to_string()))?;
    line("key", entry.kid.map(|kid| kid.to_string()))?;
    line("stamp", entry.stamp.map(|id| id.to_string()))?;
    line("batch", Some(entry.batch.clone()))?;
    for (index, file) in entry.files.iter().enumerate() {
        line(if index == 0 { "files" } else { "" }, Some(file.display().to_string()))?;
    }
    Ok(())
}
