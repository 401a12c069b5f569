//! Signs the awards of a table, one in each row: all of them, or none.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::{Issuer, Kid};
use qualistamp_issuing::{
    AwardFault, AwardTable, AwardTableError, BatchAward, BatchSummary, Issued, ProblemKind, TableAward,
    file_names, read_award_table, set_signing_time,
};
use qualistamp_qr::{Preflight as Density, QrSymbol};
use serde_json::Value;

use crate::clock;
use crate::commands::issue::arguments::Args;
use crate::commands::issue::office::{self, Office, Plan};
use crate::commands::issue::preflight::Preflight;
use crate::commands::issue::self_check::SelfCheck;
use crate::commands::issue::signing::{batch_failure, issuer};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::issued::issued_json;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, GREEN, styled};

/// Number of bytes at the beginning of a JSON file that show whether it is a list.
const START_BYTES: u64 = 64;

/// Whether the file at `path` is a table: by its name, or because it is a list in JSON.
pub(super) fn is_table(path: &Path) -> bool {
    is_named_table(path) || is_json_list(path)
}

/// Whether the name of `path` is that of a table.
pub(super) fn is_named_table(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(
        extension.as_str(),
        "csv" | "tsv" | "tab" | "txt" | "xlsx" | "xlsm" | "xltx" | "ods" | "ots" | "xls" | "xlsb"
    )
}

fn is_json_list(path: &Path) -> bool {
    use std::io::Read as _;
    let mut start = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(START_BYTES).read_to_end(&mut start));
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    read.is_ok() && text.trim_ascii_start().starts_with(b"[")
}

pub(super) fn run(args: &Args, path: &Path, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let drawing = args.drawing()?;
    let now = clock::now()?;
    let mut office = Office::open(args)?;
    let mut table = read_award_table(path, &args.table_options()).map_err(table_failure)?;
    let mut key = args.found_key()?;
    let issuer = issuer(args, key.as_mut(), now)?;
    office.require_list_of(issuer.as_ref())?;
    if !args.no_check {
        table.check(issuer.as_ref(), now.day());
    }
    if office.space().is_some() {
        // The ledger allots the places.
        table
            .problems
            .retain(|problem| !matches!(problem.kind, ProblemKind::Check(AwardFault::StatusMissing)));
    }
    for award in &mut table.awards {
        set_signing_time(&mut award.claims, args.signing_time(now));
        award.claims.award.specimen |= args.specimen;
    }
    let folder = args.out.clone().unwrap_or_else(|| path.with_extension(""));
    let mut preflight = Preflight::new(args, &drawing);
    let stems = stems(&table.awards, &folder);
    let awards: Vec<BatchAward<'_>> = table
        .awards
        .iter()
        .zip(&stems)
        .map(|(award, stem)| BatchAward { claims: &award.claims, stem })
        .collect();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let plan = Plan { name: &name, awards: &awards, writer: &drawing, args, now };
    let place =
        |index: usize| table.awards.get(index).map_or_else(String::new, |award| award.place.to_string());
    let mut problems: Vec<String> = table.problems.iter().map(ToString::to_string).collect();
    if problems.is_empty() {
        // One code of a kind stands for the others, and is named once.
        let judge = |symbol: &QrSymbol, _: &Path| {
            if preflight.knows(symbol) { Ok(()) } else { preflight.check(symbol, &folder) }
        };
        let too_dense = office::probe(&awards, office.space(), args.density(), judge)?;
        problems.extend(too_dense.iter().map(|(index, failure)| format!("{}: {failure}", place(*index))));
    }
    let conflicts = office.conflicts(&plan.batch(office.space()))?;
    problems.extend(conflicts.iter().map(|(index, conflict)| format!("{}: {conflict}", place(*index))));
    problems.extend(SelfCheck::check_outputs(args, &folder).iter().map(ToString::to_string));
    report(args, path, &table, issuer.as_ref(), out)?;
    if !problems.is_empty() {
        out.flush()?;
        let heading = format!(
            "{}: {} in {}; nothing was signed",
            path.display(),
            counted(problems.len(), "problem"),
            counted(table.rows, "row")
        );
        return Err(Failure::Several(heading, problems));
    }
    if args.check {
        writeln!(
            out,
            "{} {}: {} can be issued. Nothing was signed.",
            styled(GREEN, "✔"),
            Foreign::path(path),
            counted(table.awards.len(), "award")
        )?;
        preflight.show(out)?;
        return Ok(ExitStatus::Done);
    }
    let mut totals = Totals::default();
    let mut self_check = SelfCheck::new(args, &folder);
    let ended = office.issue(args, key, &plan, |issued| {
        totals.add(&issued);
        let award = table.awards.get(issued.index);
        let grade = award.and_then(|award| self_check.add(&award.claims.award, &issued, &preflight));
        if args.json {
            let mut line = issued_json(path, &issued, drawing.module_mm(), grade);
            if let (Some(line), Some(award)) = (line.as_object_mut(), award) {
                line.insert("place".to_owned(), award.place.to_string().into());
                line.insert("award_number".to_owned(), Value::from(award.claims.award.id.as_signed()));
            }
            json::write_line(out, &line)?;
        }
        Ok(())
    });
    let (summary, public) = match ended {
        Ok(ended) => ended,
        Err(error) => {
            out.flush()?;
            let failure = batch_failure(error, place);
            // A wrong passphrase, for instance.
            if totals.count == 0 {
                return Err(failure);
            }
            return Err(Failure::Input(format!(
                "{failure}; {} of {} awards are issued: mend it, and give the same command again, which goes on where it stopped",
                totals.count,
                table.awards.len(),
            )));
        }
    };
    if !args.json {
        let specimens = table.awards.iter().filter(|award| award.claims.award.specimen).count();
        writeln!(
            out,
            "{} {} issued from {} to {}",
            styled(GREEN, "✔"),
            styled(BOLD, counted(summary.all(), "award")),
            Foreign::path(path),
            Foreign::path(&folder)
        )?;
        totals.show(&summary, drawing.module_mm(), out)?;
        preflight.show(out)?;
        office.show(args, specimens < table.awards.len(), out)?;
        if specimens > 0 {
            writeln!(
                out,
                "  {} {}: they verify as INVALID, unless with --accept-specimens",
                styled(AMBER, "!"),
                counted(specimens, "specimen")
            )?;
        }
    }
    self_check.run(public.as_ref(), out)
}

/// What is said about a batch at its end.
#[derive(Default)]
struct Totals {
    count: usize,
    dense: usize,
    versions: BTreeSet<u8>,
    keys: BTreeSet<Kid>,
}

impl Totals {
    fn add(&mut self, issued: &Issued<'_>) {
        self.count += 1;
        self.keys.extend(issued.kid);
        if let Some(stamp) = issued.stamp {
            self.versions.insert(stamp.symbol().version());
            self.dense += usize::from(!matches!(stamp.density(), Density::Good));
        }
    }

    fn show(&self, summary: &BatchSummary, module_mm: f64, out: &mut dyn Write) -> Result<(), Failure> {
        if summary.new < summary.all() {
            let parts = [
                (summary.new, "new"),
                (summary.finished, "finished after an interruption"),
                (summary.written_again, "with files written again"),
                (summary.unchanged, "issued earlier, unchanged"),
            ];
            let parts: Vec<String> = parts
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(count, what)| format!("{count} {what}"))
                .collect();
            writeln!(out, "  of these  {}", parts.join(", "))?;
        }
        if let (Some(least), Some(most)) = (self.versions.first(), self.versions.last()) {
            let versions = if least == most {
                format!("version {least}")
            } else {
                format!("versions {least} to {most}")
            };
            writeln!(out, "  codes     {versions}, modules of {module_mm:.3} mm")?;
        }
        let keys: Vec<String> = self.keys.iter().map(ToString::to_string).collect();
        writeln!(out, "  key       {}", keys.join(", "))?;
        if self.dense > 0 {
            writeln!(
                out,
                "  {} {} dense: print at 300 dpi or more, and try one with a phone",
                styled(AMBER, "!"),
                counted(self.dense, "code")
            )?;
        }
        Ok(())
    }
}

fn stems(awards: &[TableAward], folder: &Path) -> Vec<PathBuf> {
    let numbers: Vec<&str> = awards.iter().map(|award| award.claims.award.id.as_signed()).collect();
    file_names(&numbers).into_iter().map(|name| folder.join(name)).collect()
}

/// Says how the table was understood, and what a person should look at.
fn report(
    args: &Args,
    path: &Path,
    table: &AwardTable,
    issuer: Option<&Issuer>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut err = anstream::stderr();
    if args.check {
        writeln!(out, "{}: {}", styled(BOLD, Foreign::path(path)), counted(table.rows, "award"))?;
        for (column, field) in &table.columns {
            writeln!(out, "  {:14} {}", field, Foreign(column))?;
        }
        match issuer {
            Some(issuer) => writeln!(out, "  checked against the trust list, as {}", Foreign(&issuer.id))?,
            None => writeln!(
                out,
                "  {} not checked against a trust list: none is at hand, or no --key",
                styled(AMBER, "!")
            )?,
        }
    } else if issuer.is_none() && !args.no_check {
        style::error(
            &mut err,
            "not checked against a trust list, because none is at hand (--bundle, or `qualistamp bundle import`)",
        )?;
    }
    for notice in &table.notices {
        style::error(&mut err, format_args!("{}: {notice}", path.display()))?;
    }
    if !table.unused.is_empty() {
        style::error(
            &mut err,
            format_args!("{}: columns that are not used: {}", path.display(), table.unused.join(", ")),
        )?;
    }
    if table.skipped > 0 {
        style::error(
            &mut err,
            format_args!("{}: {} left out", path.display(), counted(table.skipped, "hidden row")),
        )?;
    }
    if !table.warnings.is_empty() {
        // JSON is for programs, and stays alone.
        let shown: &mut dyn Write = if args.json { &mut err } else { out };
        writeln!(shown, "{} {} to look at:", styled(AMBER, "!"), counted(table.warnings.len(), "thing"))?;
        for warning in &table.warnings {
            writeln!(shown, "  {}", Foreign(warning))?;
        }
    }
    Ok(())
}

fn table_failure(error: AwardTableError) -> Failure {
    match error {
        AwardTableError::Columns { path, errors, unused } => {
            let mut reasons: Vec<String> = errors.iter().map(ToString::to_string).collect();
            reasons.push(format!("the columns are {}", unused.join(", ")));
            Failure::Several(
                format!("{}: the columns do not give all fields; nothing was signed", path.display()),
                reasons,
            )
        }
        error @ (AwardTableError::Table(_) | AwardTableError::Constant { .. }) => {
            Failure::Input(error.to_string())
        }
    }
}
