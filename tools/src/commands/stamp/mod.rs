//! `qualistamp stamp`: prints issued stamps on the pages of PDFs.

mod arguments;
mod page;
mod stamps;

use std::io::Write;
use std::path::{Path, PathBuf};

pub(crate) use arguments::Args;
use arguments::TextPlace;
use page::Picture;
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{MAX_PDF_BYTES, PdfTemplate, PrintedText, StampedPdf, file_names};
use serde_json::json;
use stamps::Issued;

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::parallel;
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
    let issued = stamps::read(args)?;
    let jobs = jobs(args, issued)?;
    if args.preview.is_some() && jobs.len() > 1 {
        return Err(Failure::Usage("--preview shows one page; give one stamp with it".to_owned()));
    }
    let template = if args.pdf.is_dir() { None } else { Some(read_pdf(&args.pdf)?) };
    let template = template.as_deref().map(|bytes| Template::of(args, bytes, &args.pdf)).transpose()?;
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
                report(args, job, &done, given, out)
            }
            Err(failure) => {
                out.flush()?;
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
                Ok(())
            }
        }
    })?;
    if given > 1 && !args.json {
        writeln!(out, "{count} of {given} stamps printed on PDFs")?;
    }
    Ok(exit_status)
}

/// A page that was read once for all stamps.
struct Template<'a> {
    page: PdfTemplate<'a>,
    /// What it looks like.
    picture: Picture,
}

impl<'a> Template<'a> {
    fn of(args: &Args, bytes: &'a [u8], path: &Path) -> Result<Self, Failure> {
        let page =
            PdfTemplate::read(bytes, args.page).map_err(|error| Failure::input(path.display(), error))?;
        Ok(Self { page, picture: Picture::of(bytes, args.page) })
    }
}

fn read_pdf(path: &Path) -> Result<Vec<u8>, Failure> {
    Ok(files::read(path, MAX_PDF_BYTES as u64)?)
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
        } else if args.overwrite.if_exists() == IfExists::Refuse && target.symlink_metadata().is_ok() {
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
    match problems.as_slice() {
        [] => Ok(jobs),
        [one] => Err(Failure::Input(one.clone())),
        _ => Err(Failure::Several("nothing was written".to_owned(), problems)),
    }
}

/// Whether both are the same file, also by another name.
fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

fn stamp(args: &Args, job: &Job, template: Option<&Template<'_>>) -> Result<Done, Failure> {
    let failed = |error: qualistamp_issuing::PdfStampError| Failure::input(job.original.display(), error);
    let own_bytes = if template.is_none() { read_pdf(&job.original)? } else { Vec::new() };
    let own;
    let Template { page, picture } = match template {
        Some(template) => template,
        None => {
            own = Template::of(args, &own_bytes, &job.original)?;
            &own
        }
    };
    let stamped =
        page.stamp(job.issued.stamp.symbol(), &text(args, &job.issued), &args.options()).map_err(failed)?;
    let mut warnings = job.issued.warnings.clone();
    match picture.is_blank(stamped.at_mm, page.page_mm().0) {
        Ok(true) => {}
        Ok(false) => warnings.push("something is printed where the stamp now is; it is covered".to_owned()),
        Err(error) => warnings.push(format!("what is under the stamp could not be checked: {error}")),
    }
    files::write(&job.target, &stamped.bytes, Access::Default, args.overwrite.if_exists())?;
    if let Some(preview) = &args.preview {
        let picture = page::preview(&stamped.bytes, args.page)
            .map_err(|error| Failure::input(preview.display(), error))?;
        files::write(preview, &picture, Access::Default, args.overwrite.if_exists())?;
    }
    Ok(Done { stamped, warnings })
}

/// What is printed beside the code.
fn text(args: &Args, issued: &Issued) -> PrintedText {
    let body = args.body.as_deref().or(issued.body.as_deref());
    match (args.text, &args.language) {
        (TextPlace::None, _) => PrintedText::none(),
        (TextPlace::Below | TextPlace::Right, Some(language)) => {
            PrintedText::new(Some(language), issued.award.id.as_signed(), body)
        }
        (TextPlace::Below | TextPlace::Right, None) => PrintedText::of_award(&issued.award, body),
    }
}

fn report(args: &Args, job: &Job, done: &Done, given: usize, out: &mut dyn Write) -> Result<(), Failure> {
    let rounded = |mm: f64| (mm * 1_000.0).round() / 1_000.0;
    let [left, top, right, bottom] = done.stamped.at_mm.map(rounded);
    if args.json {
        let line = json!({
            "award_number": job.issued.award.id.as_signed(),
            "stamp": job.issued.stamp.id().to_string(),
            "original": job.original.display().to_string(),
            "file": job.target.display().to_string(),
            "page": args.page,
            "at_mm": [left, top, right, bottom],
            "module_mm": rounded(done.stamped.module_mm),
            "version": job.issued.stamp.symbol().version(),
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
