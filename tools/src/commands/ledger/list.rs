//! `qualistamp ledger list`, `search` and `export`.

use std::io::Write;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_core::{Day, UnixTime};
use qualistamp_issuing::{EntryState, LedgerEntry, LedgerFilter};
use serde_json::{Value, json};

use crate::args::ledger_file::LedgerFile;
use crate::args::values::{day, days_in_seconds};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::{csv, json};

/// Which awards.
#[derive(Debug, ClapArgs)]
struct Filter {
    /// Only this batch: the name of a table or of an award file
    #[arg(long, value_name = "NAME")]
    batch: Option<String>,
    /// Only awards that are this far
    #[arg(long, value_enum)]
    state: Option<State>,
    /// Only awards issued on this day or later
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Option<Day>,
    /// Only awards issued on this day or earlier
    #[arg(long, value_name = "DAY", value_parser = day)]
    to: Option<Day>,
    #[command(flatten)]
    ledger: LedgerFile,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum State {
    /// Number and place are taken; nothing is signed
    Reserved,
    /// Signed, but its files may be incomplete
    Signed,
    /// Its files are written
    Written,
}

/// List what was issued
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp ledger list
  qualistamp ledger list --batch july.csv --from 2026-07-01
  qualistamp ledger list --state signed          what an interrupted batch has left")]
pub(super) struct ListArgs {
    #[command(flatten)]
    filter: Filter,
    /// Print one JSON object per stamp, each on a line of its own
    #[arg(long)]
    json: bool,
}

/// Find awards by a part of their number, name or title
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp ledger search papadop")]
pub(super) struct SearchArgs {
    /// A part of the number, of the name in any script, or of the title; capitals do not matter
    #[arg(value_name = "TEXT")]
    text: String,
    #[command(flatten)]
    filter: Filter,
    /// Print one JSON object per stamp, each on a line of its own
    #[arg(long)]
    json: bool,
}

/// Print the ledger for a spreadsheet or a program
///
/// With names, it is personal data.
#[derive(Debug, ClapArgs)]
#[command(group = clap::ArgGroup::new("form").required(true))]
#[command(after_help = "\
Examples:
  qualistamp ledger export --csv > issued.csv
  qualistamp ledger export --json --batch july.csv > issued.jsonl")]
pub(super) struct ExportArgs {
    #[command(flatten)]
    filter: Filter,
    /// As CSV: UTF-8, for spreadsheets
    #[arg(long, group = "form")]
    csv: bool,
    /// As one JSON object per stamp, each on a line of its own
    #[arg(long, group = "form")]
    json: bool,
}

impl Filter {
    fn of(&self, text: Option<&str>) -> LedgerFilter {
        LedgerFilter {
            batch: self.batch.clone(),
            state: self.state.map(|state| match state {
                State::Reserved => EntryState::Reserved,
                State::Signed => EntryState::Signed,
                State::Written => EntryState::Written,
            }),
            from: self.from.map(Day::start),
            before: self.to.map(|day| day.start().plus_seconds(days_in_seconds(1))),
            text: text.map(str::to_owned),
            is_signed: false,
        }
    }
}

pub(super) fn list(args: &ListArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    print(&args.filter, None, args.json, out)
}

pub(super) fn search(args: &SearchArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    print(&args.filter, Some(&args.text), args.json, out)
}

fn print(
    filter: &Filter,
    text: Option<&str>,
    is_json: bool,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let ledger = filter.ledger.open()?;
    let mut count = 0;
    ledger.each(&filter.of(text), |entry| -> Result<(), Failure> {
        count += 1;
        if is_json {
            return Ok(json::write_line(out, &entry_json(&entry))?);
        }
        let replaced = if entry.is_replaced { ", replaced" } else { "" };
        write!(out, "{}  {}{replaced}", Foreign(&entry.number), entry.state.word())?;
        for fact in [&entry.holder, &entry.title, &entry.awarded].into_iter().flatten() {
            write!(out, "  {}", Foreign(fact))?;
        }
        if let Some(place) = &entry.place {
            write!(out, "  place {}", place.index)?;
        }
        writeln!(out)?;
        Ok(())
    })?;
    if !is_json {
        writeln!(out, "{}", counted(count, "stamp"))?;
    }
    Ok(ExitStatus::Done)
}

pub(super) fn export(args: &ExportArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let ledger = args.filter.ledger.open()?;
    if args.csv {
        csv::write_heading(out, &COLUMNS)?;
    }
    ledger.each(&args.filter.of(None), |entry| -> Result<(), Failure> {
        if args.csv {
            let fields = fields(&entry);
            Ok(csv::write_record(out, &fields.each_ref().map(String::as_str))?)
        } else {
            Ok(json::write_line(out, &entry_json(&entry))?)
        }
    })?;
    Ok(ExitStatus::Done)
}

const COLUMNS: [&str; 14] = [
    "award_number",
    "state",
    "replaced",
    "replacement",
    "holder",
    "title",
    "awarded",
    "status_list",
    "status",
    "batch",
    "signed",
    "key",
    "stamp",
    "files",
];

fn fields(entry: &LedgerEntry) -> [String; 14] {
    let time = |time: Option<UnixTime>| time.map(|time| time.to_string()).unwrap_or_default();
    let yes = |is_true: bool| if is_true { "yes" } else { "" }.to_owned();
    let files: Vec<String> = entry.files.iter().map(|file| file.display().to_string()).collect();
    [
        entry.number.clone(),
        entry.state.word().to_owned(),
        yes(entry.is_replaced),
        yes(entry.is_replacement),
        entry.holder.clone().unwrap_or_default(),
        entry.title.clone().unwrap_or_default(),
        entry.awarded.clone().unwrap_or_default(),
        entry.place.as_ref().and_then(|place| place.address.clone()).unwrap_or_default(),
        entry.place.as_ref().map(|place| place.index.to_string()).unwrap_or_default(),
        entry.batch.clone(),
        time(entry.signed),
        entry.kid.map(|kid| kid.to_string()).unwrap_or_default(),
        entry.stamp.map(|id| id.to_string()).unwrap_or_default(),
        files.join("; "),
    ]
}

/// A stamp of the ledger as JSON.
pub(super) fn entry_json(entry: &LedgerEntry) -> Value {
    let files: Vec<String> = entry.files.iter().map(|file| file.display().to_string()).collect();
    json!({
        "award_number": entry.number,
        "state": entry.state.word(),
        "replaced": entry.is_replaced,
        "replacement": entry.is_replacement,
        "holder": entry.holder,
        "title": entry.title,
        "awarded": entry.awarded,
        "status_list": entry.place.as_ref().and_then(|place| place.address.as_ref()),
        "status": entry.place.as_ref().map(|place| place.index),
        "batch": entry.batch,
        "reserved": entry.reserved.to_string(),
        "signed": entry.signed.map(|time| time.to_string()),
        "written": entry.written.map(|time| time.to_string()),
        "kid": entry.kid.map(|kid| kid.to_string()),
        "stamp": entry.stamp.map(|id| id.to_string()),
        "files": files,
    })
}
