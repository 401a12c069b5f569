//! Signs the awards of a table, one in each row: all of them, or none.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::Issuer;
use qualistamp_issuing::files::{self, IfExists};
use qualistamp_issuing::{
    AwardTable, AwardTableError, Drawing, PrivateKey, Stamp, TableAward, file_names, read_award_table,
    set_signing_time,
};
use qualistamp_qr::Preflight as Density;
use serde_json::Value;

use crate::clock;
use crate::commands::issue::arguments::Args;
use crate::commands::issue::preflight::Preflight;
use crate::commands::issue::self_check::SelfCheck;
use crate::commands::issue::signing::{failure, issuer, refuse_existing};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::parallel;
use crate::report::counted::counted;
use crate::report::html;
use crate::report::issued::Issued;
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
    let mut table = read_award_table(path, &args.table_options()).map_err(table_failure)?;
    let issuer = issuer(args, now)?;
    if !args.no_check {
        table.check(issuer.as_ref(), now.day());
    }
    for award in &mut table.awards {
        set_signing_time(&mut award.claims, args.signing_time(now));
        award.claims.award.specimen |= args.specimen;
    }
    let folder = args.out.clone().unwrap_or_else(|| path.with_extension(""));
    let mut preflight = Preflight::new(args, &drawing);
    let too_dense = if table.problems.is_empty() {
        probe(args, &table.awards, &mut preflight, &folder)?
    } else {
        Vec::new()
    };
    let stems = stems(&table.awards, &folder);
    report(args, path, &table, issuer.as_ref(), out)?;
    let mut problems: Vec<String> = table.problems.iter().map(ToString::to_string).collect();
    problems.extend(too_dense);
    for (award, stem) in table.awards.iter().zip(&stems) {
        if let Err(failure) = refuse_existing(&award.place, stem, &drawing, args.overwrite.if_exists()) {
            problems.push(failure.to_string());
        }
    }
    for path in SelfCheck::outputs(args, &folder) {
        if let Err(failure) = html::check_name(&path, args.overwrite.if_exists()) {
            problems.push(failure.to_string());
        }
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
    let Some(key) = &args.key else {
        return Err(Failure::Usage("give the private key with --key".to_owned()));
    };
    let key = args.passphrase.open_private(key)?;
    files::make_folder(&folder)?;
    sign(
        args,
        &Batch { path, folder: &folder, awards: &table.awards, stems: &stems, key: &key, drawing, preflight },
        out,
    )
}

/// What is signed.
struct Batch<'a> {
    path: &'a Path,
    folder: &'a Path,
    awards: &'a [TableAward],
    stems: &'a [PathBuf],
    key: &'a PrivateKey,
    drawing: Drawing,
    preflight: Preflight<'a>,
}

fn sign(args: &Args, batch: &Batch<'_>, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let (mut count, mut specimens, mut dense) = (0, 0, 0);
    let mut versions: BTreeMap<u8, usize> = BTreeMap::new();
    let all: Vec<(&TableAward, &PathBuf)> = batch.awards.iter().zip(batch.stems).collect();
    let if_exists: IfExists = args.overwrite.if_exists();
    let mut self_check = SelfCheck::new(args, batch.folder);
    let work = |(award, stem): &(&TableAward, &PathBuf)| {
        let stamp = Stamp::issue(&award.claims, batch.key, args.density()).map_err(failure)?;
        let files = batch.drawing.write(&stamp, stem, if_exists)?;
        Ok::<_, Failure>((stamp, files))
    };
    let ended = parallel::each(&all, work, |index, written| {
        let Some((award, _)) = all.get(index) else { return Ok(()) };
        let (stamp, files) = written.map_err(|failure| Failure::input(&award.place, failure))?;
        count += 1;
        specimens += usize::from(award.claims.award.specimen);
        *versions.entry(stamp.symbol().version()).or_default() += 1;
        dense += usize::from(!matches!(stamp.density(), Density::Good));
        let grade = batch.preflight.grade(stamp.symbol());
        self_check.add(&award.claims.award, &stamp, &files, grade);
        if args.json {
            let issued = Issued { award: batch.path, stamp, files, module_mm: batch.drawing.module_mm() };
            let mut line = issued.json();
            if let Some(line) = line.as_object_mut() {
                line.insert("place".to_owned(), award.place.to_string().into());
                line.insert("award_number".to_owned(), Value::from(award.claims.award.id.as_signed()));
                line.insert("print_grade".to_owned(), grade.map(|grade| grade.to_string()).into());
            }
            json::write_line(out, &line)?;
        }
        Ok(())
    });
    if let Err(failure) = ended {
        out.flush()?;
        return Err(Failure::Input(format!(
            "{failure}; {count} of {} awards were issued to {}: mend it, and issue all again with --overwrite",
            all.len(),
            batch.folder.display()
        )));
    }
    if !args.json {
        writeln!(
            out,
            "{} {} issued from {} to {}",
            styled(GREEN, "✔"),
            styled(BOLD, counted(count, "award")),
            Foreign::path(batch.path),
            Foreign::path(batch.folder)
        )?;
        let (least, most) = (versions.keys().next().copied(), versions.keys().next_back().copied());
        if let (Some(least), Some(most)) = (least, most) {
            let versions = if least == most {
                format!("version {least}")
            } else {
                format!("versions {least} to {most}")
            };
            writeln!(out, "  codes     {versions}, modules of {:.3} mm", batch.drawing.module_mm())?;
        }
        batch.preflight.show(out)?;
        writeln!(out, "  key       {}", qualistamp_core::Signer::public_key(batch.key).kid())?;
        if dense > 0 {
            writeln!(
                out,
                "  {} {} dense: print at 300 dpi or more, and try one with a phone",
                styled(AMBER, "!"),
                counted(dense, "code")
            )?;
        }
        if specimens > 0 {
            writeln!(
                out,
                "  {} {}: they verify as INVALID, unless with --accept-specimens",
                styled(AMBER, "!"),
                counted(specimens, "specimen")
            )?;
        }
    }
    self_check.run(qualistamp_core::Signer::public_key(batch.key), out)
}

/// Finds awards whose codes would be too large, too dense or too weak in print, by signing them with a key that is thrown away.
fn probe(
    args: &Args,
    awards: &[TableAward],
    preflight: &mut Preflight<'_>,
    folder: &Path,
) -> Result<Vec<String>, Failure> {
    let key = PrivateKey::generate()?;
    let mut found = Vec::new();
    let work = |award: &TableAward| Stamp::issue(&award.claims, &key, args.density()).map_err(failure);
    parallel::each(awards, work, |index, issued| {
        let Some(award) = awards.get(index) else { return Ok(()) };
        let judged = issued.and_then(|stamp| {
            // One code of a kind stands for the others, and is named once.
            if preflight.knows(stamp.symbol()) { Ok(()) } else { preflight.check(stamp.symbol(), folder) }
        });
        if let Err(failure) = judged {
            found.push(format!("{}: {failure}", award.place));
        }
        Ok(())
    })?;
    Ok(found)
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
