//! `qualistamp trust issuer import`: brings the trust file up to date with a table of an office.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::{
    IssuerChange, IssuerFileOptions, IssuerTableKind, ListChange, TrustFile, TrustFileError, read_issuers,
    record_changes,
};

use crate::args::operator_folder::{self, OperatorFolder};
use crate::args::table_columns::{Order, column_and_field, field_and_value};
use crate::args::table_file::TableFile;
use crate::args::yes::Yes;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::trust_changes;
use crate::style::{AMBER, BOLD, GREEN, styled};

/// Add issuers from the table of an office, and bring existing ones up to date
///
/// The table is CSV, .xlsx or .ods, with one row for each issuer. Columns are found by their names, in many languages. Those that are
/// no field are left out, and you are told which. Further rows with the same id add scopes, names in other languages and keys. All
/// errors are named at once, with the cell.
///
/// For an issuer that is there already, names, identifiers and keys are added to those it has, and other values replace them. A cell
/// that is empty changes nothing, and nothing is ever removed. What changes is shown before it is written.
///
/// An issuer without a key is a draft: it is kept, and left out of the signed list until it has one.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Fields: id, name, language, name_en, country, homepage, erasmus, pic, ror,
        types, eqf (6, or 6-8), eqf_min, eqf_max, from, until, countries      what it may award
        key, key_from                a file with the public key, beside the table, or the key in hexadecimal
        status_address, status_key   its status list, and the key that signs it

Examples:
  qualistamp trust issuer import institutions.csv --check
  qualistamp trust issuer import institutions.csv --const eqf=6-8 --date-order dmy")]
pub(super) struct Args {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Table of issuers: CSV, .xlsx or .ods; or JSON
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// List everything that is wrong, and what would change; write nothing
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    table: TableFile,
    /// Column of the table that gives a field of the issuer; without a field, the column is left out; may be repeated
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column_and_field, help_heading = "Tables")]
    map: Vec<(String, String)>,
    /// The same value for all issuers, where the table has none; may be repeated
    #[arg(long = "const", value_name = "FIELD=VALUE", value_parser = field_and_value, help_heading = "Tables")]
    constants: Vec<(String, String)>,
    /// Order of day, month and year in dates such as 05/06/2026
    #[arg(long, value_enum, value_name = "ORDER", help_heading = "Tables")]
    date_order: Option<Order>,
    #[command(flatten)]
    yes: Yes,
}

pub(super) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let path = &args.file;
    let options = IssuerFileOptions {
        table: args.table.options(),
        kind: IssuerTableKind::Office,
        map: args.map.clone(),
        constants: args.constants.clone(),
        date_order: args.date_order.map(Into::into),
        today: clock::now()?.day(),
    };
    let read = || Ok::<_, Failure>(read_issuers(path, &options)?);
    let file = read()?;
    for notice in &file.notices {
        writeln!(out, "  {}", Foreign(notice))?;
    }
    if !file.unused.is_empty() {
        let unused: Vec<String> = file.unused.iter().map(|name| format!("{name:?}")).collect();
        writeln!(out, "Columns that are not used: {}", Foreign(unused.join(", ")))?;
    }
    let failed = |error| {
        if let TrustFileError::NotTaken(errors) = error {
            Failure::several(path.display(), &errors)
        } else {
            operator_folder::failure(error)
        }
    };
    // First without the lock, because somebody may be asked.
    let mut trust = args.folder.open()?;
    let before = trust.issuers.clone();
    trust.take_issuers(file.issuers, IssuerChange::Import).map_err(failed)?;
    let planned = changes(&before, &trust, &args.folder)?;
    show(&planned, &trust, out)?;
    if args.check {
        writeln!(
            out,
            "{} {} can be imported. Nothing was written.",
            styled(GREEN, "✔"),
            Foreign::path(path)
        )?;
        return Ok(ExitStatus::Done);
    }
    if planned.is_empty() {
        writeln!(
            out,
            "Nothing to do: {} says all of this already.",
            Foreign::path(&TrustFile::path(&args.folder.path))
        )?;
        return Ok(ExitStatus::Done);
    }
    args.yes.confirm("Write these changes?")?;
    let again = read()?.issuers;
    let (total, drafts) = TrustFile::edit(&args.folder.path, |file| {
        if file.issuers != before {
            return Err(TrustFileError::Changed { path: TrustFile::path(&args.folder.path) });
        }
        file.take_issuers(again, IssuerChange::Import)?;
        Ok((file.issuers.len(), file.drafts().count()))
    })
    .map_err(failed)?;
    writeln!(
        out,
        "{} {} in total, {} without a key.",
        styled(GREEN, "✔"),
        counted(total, "issuer"),
        counted(drafts, "draft")
    )?;
    Ok(ExitStatus::Done)
}

fn changes(
    before: &[qualistamp_issuing::IssuerRecord],
    trust: &TrustFile,
    folder: &OperatorFolder,
) -> Result<Vec<ListChange>, Failure> {
    record_changes(before, &trust.issuers).map_err(|error| {
        let path = TrustFile::path(&folder.path);
        operator_folder::failure(TrustFileError::Record { path, error: Box::new(error) })
    })
}

/// New issuers, a line each, and what changes in the others.
fn show(changes: &[ListChange], trust: &TrustFile, out: &mut dyn Write) -> Result<(), Failure> {
    let (new, others): (Vec<_>, Vec<_>) =
        changes.iter().partition(|change| matches!(change, ListChange::IssuerAdded(_)));
    if !new.is_empty() {
        writeln!(out, "{}", styled(BOLD, counted(new.len(), "new issuer")))?;
    }
    for change in new {
        let ListChange::IssuerAdded(issuer) = change else { continue };
        let scopes: Vec<String> = issuer.scopes.iter().map(ToString::to_string).collect();
        let draft = if issuer.keys.is_empty() { ", no key yet" } else { "" };
        writeln!(
            out,
            "  + {}  {}  {}; may award {}{draft}",
            issuer.id,
            issuer.country,
            issuer.name.1,
            scopes.join(" or ")
        )?;
    }
    if !others.is_empty() {
        writeln!(out, "{}", styled(AMBER, counted(others.len(), "change")))?;
        let others: Vec<ListChange> = others.into_iter().cloned().collect();
        trust_changes::write(&trust_changes::of_lists(&others, &trust.labels), out)?;
    }
    Ok(())
}
