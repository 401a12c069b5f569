//! `qualistamp issue`: signs awards in JSON and writes their stamps as PNG, SVG, PDF and text.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{Claims, UnixTime};
use qualistamp_issuing::files::{self, IfExists};
use qualistamp_issuing::{
    AWARD_TEMPLATE, DEFAULT_DPI, DensityPolicy, Drawing, IssueError, Stamp, read_award, set_signing_time,
};
use qualistamp_qr::{DotGrid, ModuleSize};

use crate::args::overwrite::{Overwrite, RemovedForce};
use crate::args::passphrase::PassphraseOptions;
use crate::args::values::moment;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::report::issued::Issued;
use crate::report::json;
use crate::style;

/// Sign awards, and write their stamps as PNG, SVG, PDF or text
///
/// Each award file is one award in JSON. Without --png, --svg, --pdf and --txt, a PNG, an SVG and the text are written. The files
/// are written beside the award file, or where --out says.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing stamp files")))]
#[command(after_help = "\
Examples:
  qualistamp issue --template > award.json       then fill it in, and remove \"specimen\"
  qualistamp issue award.json --key registry-2026.pem
  qualistamp issue awards/*.json --key registry-2026.pem --out stamps/ --svg
  qualistamp issue award.json --key registry-2026.pem --out diploma-42 --png --dpi 600

If an award is signed on the day it is awarded, `--signed-at award-day` leaves the time of signing out of the stamp.")]
pub(crate) struct Args {
    /// Award in JSON; one stamp is made for each
    #[arg(value_name = "AWARD.json", required_unless_present = "template")]
    awards: Vec<PathBuf>,
    /// Private key of the issuer
    #[arg(long, value_name = "FILE", required_unless_present = "template")]
    key: Option<PathBuf>,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// Folder for the files; for a single award, also their name without the extension
    #[arg(long, value_name = "DIR|STEM")]
    out: Option<PathBuf>,
    /// Write a PNG
    #[arg(long)]
    png: bool,
    /// Write an SVG
    #[arg(long)]
    svg: bool,
    /// Write a PDF that is as large as the code, to place in a layout
    #[arg(long)]
    pdf: bool,
    /// Write the text of the code
    #[arg(long)]
    txt: bool,
    /// Resolution of the PNG, in dots per inch
    #[arg(long, value_name = "N", default_value_t = DEFAULT_DPI)]
    dpi: u32,
    /// Width of a module on paper, in millimetres [default: 0.423, 5 dots at 300 dpi]
    #[arg(long, value_name = "MM")]
    module: Option<f64>,
    /// Time of signing, or `award-day` to leave it out of the stamp [default: now]
    #[arg(long, value_name = "TIME", value_parser = signed_at)]
    signed_at: Option<SignedAt>,
    /// Also write codes too dense to print reliably
    #[arg(long)]
    allow_dense: bool,
    #[command(flatten)]
    force: RemovedForce,
    #[command(flatten)]
    overwrite: Overwrite,
    /// Print one JSON object per stamp, each on a line of its own
    #[arg(long)]
    json: bool,
    /// Print an award file to fill in
    #[arg(long)]
    template: bool,
}

#[derive(Debug, Clone, Copy)]
enum SignedAt {
    Moment(UnixTime),
    AwardDay,
}

fn signed_at(text: &str) -> Result<SignedAt, String> {
    if text == "award-day" {
        return Ok(SignedAt::AwardDay);
    }
    moment(text).map(SignedAt::Moment).map_err(|error| format!("{error}, or `award-day`"))
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.template {
        write!(out, "{}", AWARD_TEMPLATE)?;
        return Ok(ExitStatus::Done);
    }
    args.force.refuse("--allow-dense")?;
    let drawing = drawing(args)?;
    let stems = stems(args)?;

    // Errors in the awards are reported before you are asked for a passphrase.
    let mut exit_status = ExitStatus::Done;
    let mut drafts = Vec::new();
    for (path, stem) in args.awards.iter().zip(stems) {
        match read_draft(path, &stem, &drawing, args.overwrite.if_exists()) {
            Ok(claims) => drafts.push((path, stem, claims)),
            Err(failure) => {
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
            }
        }
    }
    let Some(key) = &args.key else {
        return Err(Failure::Usage("give the private key with --key".to_owned()));
    };
    if drafts.is_empty() {
        return Ok(exit_status);
    }
    let key = args.passphrase.open_private(key)?;
    let now = clock::now()?;
    let given = args.awards.len();
    let density = if args.allow_dense { DensityPolicy::Allow } else { DensityPolicy::Refuse };
    let mut count = 0;
    for (path, stem, mut claims) in drafts {
        let signed = match args.signed_at {
            Some(SignedAt::AwardDay) => None,
            Some(SignedAt::Moment(time)) => Some(time),
            None => Some(now),
        };
        set_signing_time(&mut claims, signed);
        let written = Stamp::issue(&claims, &key, density).map_err(failure).and_then(|stamp| {
            let files = drawing.write(&stamp, &stem, args.overwrite.if_exists())?;
            Ok(Issued { award: path, stamp, files, module_mm: drawing.module_mm() })
        });
        match written {
            Ok(issued) => {
                count += 1;
                if args.json {
                    json::write_line(out, &issued.json())?;
                } else {
                    issued.show(&claims.award, out)?;
                }
            }
            Err(failure) => {
                out.flush()?;
                let failure = Failure::input(path.display(), failure);
                style::error(&mut anstream::stderr(), &failure)?;
                exit_status = exit_status.max_severity(failure.exit_status());
            }
        }
    }
    if given > 1 && !args.json {
        writeln!(out, "{count} of {given} awards issued")?;
    }
    Ok(exit_status)
}

/// The formats and the size that the arguments ask for.
fn drawing(args: &Args) -> Result<Drawing, Failure> {
    let usage = |error: qualistamp_qr::PrintError| Failure::Usage(error.to_string());
    let all = !(args.png || args.svg || args.pdf || args.txt);
    let module = args.module.map_or(Ok(ModuleSize::default()), ModuleSize::from_mm).map_err(usage)?;
    let grid = if all || args.png { Some(DotGrid::new(args.dpi, module).map_err(usage)?) } else { None };
    Ok(Drawing { module, png: grid, svg: all || args.svg, pdf: args.pdf, txt: all || args.txt })
}

fn failure(error: IssueError) -> Failure {
    if let IssueError::TooDense { .. } = error {
        return Failure::Input(format!("{error}; --allow-dense writes it anyway"));
    }
    Failure::Input(error.to_string())
}

/// The path of each award's files, without the extension.
fn stems(args: &Args) -> Result<Vec<PathBuf>, Failure> {
    let many = args.awards.len() > 1;
    let folder = args.out.as_ref().filter(|out| {
        many || out.is_dir() || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
    });
    if let Some(folder) = folder {
        files::make_folder(folder)?;
    }
    let mut seen = BTreeSet::new();
    args.awards
        .iter()
        .map(|award| {
            let stem = match (&args.out, folder) {
                (_, Some(folder)) => folder.join(award.file_stem().unwrap_or_default()),
                (Some(stem), None) => stem.clone(),
                (None, None) => award.with_extension(""),
            };
            if seen.insert(stem.clone()) {
                Ok(stem)
            } else {
                Err(Failure::Usage(format!(
                    "two awards would be written to {}.*; give their files different names",
                    stem.display()
                )))
            }
        })
        .collect()
}

/// Reads an award. Fails if its stamp would replace files that must not be replaced.
fn read_draft(path: &Path, stem: &Path, drawing: &Drawing, if_exists: IfExists) -> Result<Claims, Failure> {
    let claims = read_award(path)?;
    if if_exists == IfExists::Refuse {
        for file in drawing.paths(stem) {
            if file.symlink_metadata().is_ok() {
                return Err(Failure::input(
                    path.display(),
                    format_args!("{} already exists; --overwrite replaces it", file.display()),
                ));
            }
        }
    }
    Ok(claims)
}
