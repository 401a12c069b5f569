//! `qualistamp codes`: lists the coded values of awards with their meaning, for offices that look one up.

use std::io::Write;

use clap::Args as ClapArgs;
use clap::builder::PossibleValuesParser;
use qualistamp_words::{Table, TableRow};
use serde_json::json;

use crate::exit::{ExitStatus, Failure};
use crate::language::words;
use crate::report::json;
use crate::style::{BOLD, styled};

/// List coded values with their meaning: countries, levels, fields of education and others
///
/// The codes are those of award files and tables. The names come from official lists where there are some; what the levels of the EQF
/// mean, and the grading scales, are for information.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp codes isced
  qualistamp codes countries --lang el
  qualistamp codes grades --json")]
pub(crate) struct Args {
    /// Which codes
    #[arg(value_name = "TABLE", value_parser = PossibleValuesParser::new(Table::ALL.map(Table::name)))]
    table: String,
    /// Print one JSON object per code, one per line
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let table =
        args.table.parse().map_err(|()| Failure::Usage(format!("there is no table {}", args.table)))?;
    let rows: Vec<TableRow> = words().table(table);
    let width = rows.iter().map(|row| row.code.chars().count()).max().unwrap_or_default();
    for TableRow { code, name } in &rows {
        if args.json {
            json::write_line(out, &json!({"code": code, "name": name}))?;
        } else {
            writeln!(out, "{}  {name}", styled(BOLD, format_args!("{code:width$}")))?;
        }
    }
    Ok(ExitStatus::Done)
}
