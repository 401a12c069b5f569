//! Shows which awards are not valid, and the status of one.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::{Ledger, LedgerEntry, StatusChange, StatusFile, StatusRecord};
use serde_json::json;

use crate::args::ledger_file::LedgerFile;
use crate::commands::status::awards::{Awards, Target};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::json;

/// List the awards that are withdrawn or suspended
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp status list
  qualistamp status list --json")]
pub(super) struct ListArgs {
    #[command(flatten)]
    ledger: LedgerFile,
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
    /// Print one JSON object per award, each on a line of its own
    #[arg(long)]
    json: bool,
}

/// Show the status of awards
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp status show 2026-0042")]
pub(super) struct ShowArgs {
    #[command(flatten)]
    awards: Awards,
}

pub(super) fn list(args: &ListArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let list = StatusFile::read(&args.file)?;
    let ledger = args.ledger.path().exists().then(|| args.ledger.open()).transpose()?;
    let known = |index: u32| -> Result<Option<LedgerEntry>, Failure> {
        let find = |ledger: &Ledger| ledger.at_place(list.address(), index);
        Ok(ledger.as_ref().map(find).transpose()?.flatten())
    };
    for (&index, record) in list.not_valid() {
        let entry = known(index)?;
        if args.json {
            let line = json!({
                "index": index,
                "award_number": entry.as_ref().map(|entry| &entry.number),
                "holder": entry.as_ref().and_then(|entry| entry.holder.as_ref()),
                "status": record.status,
                "since": record.since,
                "reason": record.reason,
                "published": !list.is_unpublished(index),
            });
            json::write_line(out, &line)?;
        } else {
            writeln!(out, "{}: {}", Target { index, entry }, words(record, list.is_unpublished(index)))?;
        }
    }
    if !args.json {
        writeln!(
            out,
            "{} of {} in {} not valid",
            counted(list.not_valid().len(), "award"),
            list.size(),
            Foreign(list.address())
        )?;
    }
    Ok(ExitStatus::Done)
}

pub(super) fn show(args: &ShowArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let list = StatusFile::read(&args.awards.file)?;
    for target in args.awards.targets()? {
        let words = match list.not_valid().get(&target.index) {
            Some(record) => words(record, list.is_unpublished(target.index)),
            None if list.is_unpublished(target.index) => "valid again, not published yet".to_owned(),
            None => "valid".to_owned(),
        };
        writeln!(out, "{target}: {words}; index {} of {}", target.index, Foreign(list.address()))?;
    }
    Ok(ExitStatus::Done)
}

/// `withdrawn since 2026-03-01 (deception), not published yet`
pub(super) fn words(record: &StatusRecord, is_unpublished: bool) -> String {
    let status = match record.status {
        StatusChange::Withdrawn => "withdrawn",
        StatusChange::Suspended => "suspended",
    };
    let reason = serde_json::to_value(record.reason).unwrap_or_default();
    let reason = reason.as_str().filter(|reason| *reason != "unspecified");
    let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
    let published = if is_unpublished { ", not published yet" } else { "" };
    format!("{status} since {}{reason}{published}", Foreign(&record.since))
}
