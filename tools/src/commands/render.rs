//! `qualistamp render`: draws the stamp of an award again. It is the same stamp, not a new one.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::files;
use qualistamp_issuing::{DEFAULT_DPI, Drawing, EntryState, file_names};
use qualistamp_qr::{DotGrid, ModuleSize};

use crate::args::ledger_file::LedgerFile;
use crate::args::overwrite::Overwrite;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{GREEN, styled};

/// Draw the stamp of an issued award again
///
/// The stamp comes from the ledger and is not signed again: the paper of a lost diploma gets the same code. Without --png, --svg, --pdf
/// and --txt, a PNG is written. The files are named after the award number, or as --out says.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing files")))]
#[command(after_help = "\
Examples:
  qualistamp render 2026-0042 --pdf
  qualistamp render 2026-0042 --png --dpi 600 --out reprint/2026-0042")]
pub(crate) struct Args {
    /// Number of the award, as printed
    #[arg(value_name = "AWARD")]
    award: String,
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
    /// Path of the files, without the extension
    #[arg(long, value_name = "STEM")]
    out: Option<PathBuf>,
    #[command(flatten)]
    ledger: LedgerFile,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let drawing = drawing(args)?;
    let ledger = args.ledger.open()?;
    let entry = ledger.find(&args.award)?;
    if entry.is_replaced {
        return Err(Failure::Input(format!(
            "award {} was withdrawn to be replaced; issue it again, with what is right now",
            Foreign(&args.award)
        )));
    }
    let stamp = ledger.stamp_of(&entry)?;
    let stem = args.out.clone().unwrap_or_else(|| file_names(&[&entry.number]).into_iter().collect());
    files::make_folder(files::folder_of(&stem))?;
    let files = drawing.write(&stamp, &stem, args.overwrite.if_exists())?;
    for file in files {
        writeln!(out, "{} {}", styled(GREEN, "✔"), Foreign::path(&file))?;
    }
    if entry.state == EntryState::Signed {
        writeln!(
            out,
            "The batch that issued it was interrupted: give its command again, which finishes it."
        )?;
    }
    Ok(ExitStatus::Done)
}

fn drawing(args: &Args) -> Result<Drawing, Failure> {
    let usage = |error: qualistamp_qr::PrintError| Failure::Usage(error.to_string());
    let is_png = args.png || !(args.svg || args.pdf || args.txt);
    let module = args.module.map_or(Ok(ModuleSize::default()), ModuleSize::from_mm).map_err(usage)?;
    let png = is_png.then(|| DotGrid::new(args.dpi, module).map_err(usage)).transpose()?;
    Ok(Drawing { module, png, svg: args.svg, pdf: args.pdf, txt: args.txt })
}
