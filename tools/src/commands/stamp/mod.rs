//! `qualistamp stamp`: prints stamps on the pages of PDFs.

mod arguments;
mod batch;
mod page;
mod printing;
mod stamps;

use std::io::Write;
use std::path::{Path, PathBuf};

pub(crate) use arguments::Args;
use printing::{Template, is_same, read_pdf, refuse, write_preview};
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{StampedPdf, file_names};
use serde_json::json;
use stamps::Issued;

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::parallel;
use crate::office::preflight::Preflight;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, GREEN, styled};

/// A stamp, the PDF it is printed on, and the file that is written.
struct Job {
    issued: Issued,
    original: PathBuf,
    target: PathBuf,
}

/// A file that was written, and what the user should know about it.
struct Done {
    stamped: StampedPdf,
    warnings: Vec<String>,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if let Some(table) = &args.awards_table {
        return batch::of_table(args, table, out);
    }
    if args.award.is_empty() {
        return print_issued(args, stamps::read(args)?, out);
    }
    let files = args.award.iter().filter(|award| Path::new(award).is_file()).count();
    if files == args.award.len() {
        return batch::of_files(args, out);
    }
    if files > 0 {
        return Err(Failure::Usage(
            "give files of awards with --award, or award numbers, not both".to_owned(),
        ));
    }
    print_issued(args, stamps::of_ledger(args)?, out)
}

/// Prints stamps that were issued before.
fn print_issued(args: &Args, issued: Vec<Issued>, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let jobs = jobs(args, issued)?;
    if args.preview.is_some() && jobs.len() > 1 {
        return Err(Failure::Usage("--preview shows one page; give one stamp with it".to_owned()));
    }
    let template = if args.pdf.is_dir() { None } else { Some(read_pdf(&args.pdf)?) };
    let template = template.as_deref().map(|bytes| Template::of(args, bytes, &args.pdf)).transpose()?;
    let preflight = refuse_weak(args, &jobs)?;
    if let Some(folder) = folder(args, jobs.len()) {
        files::make_folder(&folder)?;
    }
    let given = jobs.len();
    let mut count = 0_usize;
    let mut exit_status = ExitStatus::Done;
    let work = |job: &Job| stamp(args, job, template.as_ref());
    parallel::each(&jobs, work, |index, done| {
        let Some(job) = jobs.get(index) else { return Ok(()) };
        match done {
            Ok(done) => {
                count += 1;
                report(args, job, &done, given, &preflight, out)
            }
            Err(failure) => {
                out.flush()?;
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
                Ok(())
            }
        }
    })?;
    if given > 1 && !args.options.json {
        writeln!(out, "{count} of {given} stamps printed on PDFs")?;
    }
    Ok(exit_status)
}

/// The folder for the stamped files, if they go into one.
fn folder(args: &Args, jobs: usize) -> Option<PathBuf> {
    if jobs > 1 || args.pdf.is_dir() {
        return args.out.clone();
    }
    let is_folder =
        |out: &&PathBuf| out.is_dir() || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    args.out.as_ref().filter(is_folder).cloned()
}

/// Which stamp goes on which PDF, and into which file. Fails before anything is written if that is not clear.
fn jobs(args: &Args, issued: Vec<Issued>) -> Result<Vec<Job>, Failure> {
    let many = issued.len() > 1 || args.pdf.is_dir();
    if many && args.out.is_none() {
        return Err(Failure::Usage(
            "say with --out in which folder the stamped files are written".to_owned(),
        ));
    }
    let numbers: Vec<&str> = issued.iter().map(|issued| issued.award.id.as_signed()).collect();
    let names = file_names(&numbers);
    let folder = folder(args, issued.len());
    let (mut jobs, mut problems) = (Vec::new(), Vec::new());
    for (issued, name) in issued.into_iter().zip(names) {
        let original = if args.pdf.is_dir() {
            files::with_suffix(&args.pdf.join(&name), "pdf")
        } else {
            args.pdf.clone()
        };
        if !original.is_file() && args.pdf.is_dir() {
            problems.push(format!(
                "{}: there is no {} for award {}",
                issued.input,
                original.display(),
                issued.award.id.as_signed()
            ));
            continue;
        }
        let target = match (&folder, &args.out) {
            (Some(folder), _) => files::with_suffix(&folder.join(&name), "pdf"),
            (None, Some(file)) => file.clone(),
            (None, None) => {
                let mut name = original.file_stem().unwrap_or_default().to_owned();
                name.push("-stamped.pdf");
                original.with_file_name(name)
            }
        };
        if is_same(&original, &target) {
            problems.push(format!(
                "{}: the stamped file would replace the original; give --out",
                target.display()
            ));
        } else if args.options.overwrite.if_exists() == IfExists::Refuse && target.symlink_metadata().is_ok()
        {
            problems.push(format!("{} already exists; --overwrite replaces it", target.display()));
        } else if let Some(other) = jobs.iter().find(|job: &&Job| job.target == target) {
            problems.push(format!(
                "{} and {} are both of award {}; an award has one stamp",
                other.issued.input,
                issued.input,
                issued.award.id.as_signed()
            ));
        }
        jobs.push(Job { issued, original, target });
    }
    refuse(problems)?;
    Ok(jobs)
}

fn stamp(args: &Args, job: &Job, template: Option<&Template<'_>>) -> Result<Done, Failure> {
    let text = args.text_of(&job.issued.award, &|_| job.issued.body.clone());
    let (stamped, under) = printing::print(args, &job.original, template, job.issued.stamp.symbol(), &text)?;
    let warnings = [job.issued.warnings.clone(), under].concat();
    let if_exists = args.options.overwrite.if_exists();
    files::write(&job.target, &stamped.bytes, Access::Default, if_exists)?;
    if let Some(preview) = &args.preview {
        write_preview(args, &stamped.bytes, preview)?;
    }
    Ok(Done { stamped, warnings })
}

/// Fails if a code would be too weak in print. One of a kind is named for all.
fn refuse_weak(args: &Args, jobs: &[Job]) -> Result<Preflight, Failure> {
    let mut preflight = args.options.preflight();
    let mut problems = Vec::new();
    for job in jobs {
        let symbol = job.issued.stamp.symbol();
        if preflight.knows(symbol) {
            continue;
        }
        if let Err(failure) = preflight.check(args, symbol, &job.target.with_extension("")) {
            problems.push(format!("{}: {failure}", job.issued.input));
        }
    }
    refuse(problems)?;
    Ok(preflight)
}

fn report(
    args: &Args,
    job: &Job,
    done: &Done,
    given: usize,
    preflight: &Preflight,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let rounded = |mm: f64| (mm * 1_000.0).round() / 1_000.0;
    let [left, top, right, bottom] = done.stamped.at_mm.map(rounded);
    if args.options.json {
        let line = json!({
            "award_number": job.issued.award.id.as_signed(),
            "stamp": job.issued.stamp.id().to_string(),
            "original": job.original.display().to_string(),
            "file": job.target.display().to_string(),
            "page": args.page,
            "at_mm": [left, top, right, bottom],
            "module_mm": rounded(done.stamped.module_mm),
            "version": job.issued.stamp.symbol().version(),
            "print_grade": preflight.grade(job.issued.stamp.symbol()).map(|grade| grade.to_string()),
            "warnings": done.warnings,
        });
        return Ok(json::write_line(out, &line)?);
    }
    if given == 1 {
        writeln!(out, "{} {}", styled(GREEN, "✔ stamped"), styled(BOLD, Foreign::path(&job.target)))?;
        writeln!(out, "  award     {}", Foreign(job.issued.award.id.as_signed()))?;
        writeln!(
            out,
            "  place     page {}, from {left:.1},{top:.1} to {right:.1},{bottom:.1} mm",
            args.page
        )?;
        writeln!(
            out,
            "  code      version {}, modules of {:.3} mm",
            job.issued.stamp.symbol().version(),
            done.stamped.module_mm
        )?;
        preflight.show(out)?;
        if let Some(preview) = &args.preview {
            writeln!(out, "  preview   {}", Foreign::path(preview))?;
        }
    }
    let of = if given == 1 { String::new() } else { format!("{}: ", job.target.display()) };
    for warning in &done.warnings {
        writeln!(out, "  {} {}", styled(AMBER, "!"), Foreign(format!("{of}{warning}")))?;
    }
    Ok(())
}
