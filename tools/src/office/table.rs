//! Signs the awards of a table, one in each row: all of them, or none.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::{Issuer, Kid};
use qualistamp_issuing::{
    AwardFault, AwardTable, AwardTableError, BatchAward, BatchAwards, BatchSummary, Issued, ProblemKind,
    TableAward, file_names, read_award_table, set_signing_time,
};
use qualistamp_qr::{Preflight as Density, QrSymbol};
use serde_json::Value;

use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::office::ledger::{self, Office, Plan, Source};
use crate::office::options::IssueOptions;
use crate::office::output::Output;
use crate::office::self_check::SelfCheck;
use crate::office::signing::{batch_failure, issuer};
use crate::report::counted::counted;
use crate::report::issued::issued_json;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, GREEN, styled};

/// Number of bytes at the beginning of a JSON file that show whether it is a list.
const START_BYTES: u64 = 64;

/// Whether the file at `path` is a table: by its name, or because it is a list in JSON.
pub(crate) fn is_table(path: &Path) -> bool {
    is_named_table(path) || is_json_list(path)
}

/// Whether the name of `path` is that of a table.
pub(crate) fn is_named_table(path: &Path) -> bool {
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

/// A table whose awards are issued.
pub(crate) struct TableBatch<'a> {
    pub(crate) options: &'a IssueOptions,
    pub(crate) path: &'a Path,
    /// The folder for the files.
    pub(crate) folder: &'a Path,
    /// A column whose values are wanted beside the awards.
    pub(crate) extra: Option<&'a str>,
}

/// What was read, when it is decided what becomes of the stamps.
pub(crate) struct TableRead<'a> {
    pub(crate) awards: &'a [TableAward],
    /// The path of each award's files, without the extension.
    pub(crate) stems: &'a [PathBuf],
    pub(crate) issuer: Option<&'a Issuer>,
}

/// What becomes of the stamps.
pub(crate) struct Planned<O> {
    pub(crate) output: O,
    /// Awards for which nothing can be made, by index.
    pub(crate) problems: Vec<(usize, String)>,
}

/// Issues the awards of a table: all of them, or none. `plan` says what becomes of the stamps.
pub(crate) fn run<O: Output>(
    batch: &TableBatch<'_>,
    plan: impl FnOnce(&TableRead<'_>) -> Result<Planned<O>, Failure>,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let TableBatch { options, path, folder, extra } = *batch;
    let now = clock::now()?;
    let mut office = Office::open(options, Source::Table)?;
    let mut table = read_award_table(path, &options.table_options(extra)).map_err(table_failure)?;
    let mut key = options.found_key()?;
    let issuer = issuer(options, key.as_mut(), now)?;
    office.require_list_of(issuer.as_ref())?;
    if !options.no_check {
        table.check(issuer.as_ref(), now.day());
    }
    if office.space().is_some() {
        // The ledger allots the places.
        table
            .problems
            .retain(|problem| !matches!(problem.kind, ProblemKind::Check(AwardFault::StatusMissing)));
    }
    for award in &mut table.awards {
        award.change(|claims| {
            set_signing_time(claims, options.signing_time(now));
            claims.award.specimen |= options.specimen;
        });
    }
    let mut preflight = options.preflight();
    let stems = stems(&table.awards, folder);
    let awards = TableAwards { awards: &table.awards, stems: &stems };
    let read = TableRead { awards: &table.awards, stems: &stems, issuer: issuer.as_ref() };
    let Planned { output, problems: unplanned } = plan(&read)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let plan = Plan { name: &name, awards: &awards, writer: &output, options, now };
    let place =
        |index: usize| table.awards.get(index).map_or_else(String::new, |award| award.place.to_string());
    let mut problems: Vec<String> = table.problems.iter().map(ToString::to_string).collect();
    problems.extend(unplanned.iter().map(|(index, problem)| format!("{}: {problem}", place(*index))));
    let mut warnings = Vec::new();
    if problems.is_empty() {
        // One code of a kind stands for the others, and is named once.
        let judge = |symbol: &QrSymbol, _: &Path| {
            if preflight.knows(symbol) { Ok(()) } else { preflight.check(&output, symbol, folder) }
        };
        let probed = ledger::probe(&awards, office.space(), options.density(), &output, judge)?;
        problems.extend(named_once(&probed.unfit, place));
        warnings = named_once(&probed.warnings, place);
    }
    let conflicts = office.conflicts(&plan.batch(office.space()))?;
    problems.extend(conflicts.iter().map(|(index, conflict)| format!("{}: {conflict}", place(*index))));
    problems.extend(SelfCheck::check_outputs(options, folder).iter().map(ToString::to_string));
    report(options, path, &table, issuer.as_ref(), out)?;
    for warning in warnings {
        style::error(&mut anstream::stderr(), format_args!("{}: {warning}", path.display()))?;
    }
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
    if options.check {
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
    let mut self_check = SelfCheck::new(options, folder);
    let ended = office.issue(options, key, &plan, |issued| {
        totals.add(&issued, &output);
        let award = table.awards.get(issued.index);
        let grade = award.and_then(|award| self_check.add(&award.claims().award, &issued, &preflight));
        if options.json {
            let mut line = issued_json(path, &issued, &|symbol| output.module_mm(symbol).ok(), grade);
            if let (Some(line), Some(award)) = (line.as_object_mut(), award) {
                line.insert("place".to_owned(), award.place.to_string().into());
                line.insert("award_number".to_owned(), Value::from(award.claims().award.id.as_signed()));
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
    if !options.json {
        let specimens = table.awards.iter().filter(|award| award.claims().award.specimen).count();
        writeln!(
            out,
            "{} {} issued from {} to {}",
            styled(GREEN, "✔"),
            styled(BOLD, counted(summary.all(), "award")),
            Foreign::path(path),
            Foreign::path(folder)
        )?;
        totals.show(&summary, out)?;
        preflight.show(out)?;
        office.show(options, specimens < table.awards.len(), out)?;
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

/// What was found in several awards, each text once with the place of the first award and the number of the others.
fn named_once<T: ToString>(found: &[(usize, T)], place: impl Fn(usize) -> String) -> Vec<String> {
    let mut texts: Vec<(usize, String, usize)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (index, what) in found {
        let text = what.to_string();
        match known.get(&text).and_then(|at| texts.get_mut(*at)) {
            Some((_, _, others)) => *others += 1,
            None => {
                known.insert(text.clone(), texts.len());
                texts.push((*index, text, 0));
            }
        }
    }
    let named = |(index, text, others): (usize, String, usize)| match others {
        0 => format!("{}: {text}", place(index)),
        others => format!("{} and {}: {text}", place(index), counted(others, "other award")),
    };
    texts.into_iter().map(named).collect()
}

/// What is said about a batch at its end.
#[derive(Default)]
struct Totals {
    count: usize,
    dense: usize,
    /// Narrowest and widest printed modules, in millimetres.
    modules_mm: Option<(f64, f64)>,
    versions: BTreeSet<u8>,
    keys: BTreeSet<Kid>,
}

impl Totals {
    fn add(&mut self, issued: &Issued<'_>, output: &impl Output) {
        self.count += 1;
        self.keys.extend(issued.kid);
        if let Some(stamp) = issued.stamp {
            self.versions.insert(stamp.symbol().version());
            self.dense += usize::from(!matches!(stamp.density(), Density::Good));
            if let Ok(mm) = output.module_mm(stamp.symbol()) {
                let (least, most) = self.modules_mm.unwrap_or((mm, mm));
                self.modules_mm = Some((least.min(mm), most.max(mm)));
            }
        }
    }

    fn show(&self, summary: &BatchSummary, out: &mut dyn Write) -> Result<(), Failure> {
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
            let (narrow, wide) = self.modules_mm.unwrap_or_default();
            let modules = if wide - narrow < 0.0005 {
                format!("{narrow:.3}")
            } else {
                format!("{narrow:.3} to {wide:.3}")
            };
            writeln!(out, "  codes     {versions}, modules of {modules} mm")?;
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

/// The number of each award.
pub(crate) fn numbers(awards: &[TableAward]) -> Vec<String> {
    awards.iter().map(|award| award.claims().award.id.as_signed().to_owned()).collect()
}

/// The awards of a table with the paths of their files, unpacked one by one.
struct TableAwards<'a> {
    awards: &'a [TableAward],
    stems: &'a [PathBuf],
}

impl BatchAwards for TableAwards<'_> {
    fn count(&self) -> usize {
        self.awards.len()
    }

    fn award(&self, index: usize) -> Option<BatchAward<'_>> {
        let (award, stem) = (self.awards.get(index)?, self.stems.get(index)?);
        Some(BatchAward { claims: award.claims(), stem: Cow::Borrowed(stem) })
    }
}

fn stems(awards: &[TableAward], folder: &Path) -> Vec<PathBuf> {
    let numbers = numbers(awards);
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    file_names(&numbers).into_iter().map(|name| folder.join(name)).collect()
}

/// Says how the table was understood, and what a person should look at.
fn report(
    options: &IssueOptions,
    path: &Path,
    table: &AwardTable,
    issuer: Option<&Issuer>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut err = anstream::stderr();
    if options.check {
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
    } else if issuer.is_none() && !options.no_check {
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
        let shown: &mut dyn Write = if options.json { &mut err } else { out };
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
        error @ (AwardTableError::Table(_)
        | AwardTableError::NoExtra { .. }
        | AwardTableError::Constant { .. }) => Failure::Input(error.to_string()),
    }
}
