//! The arguments of `qualistamp issue`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_issuing::{DEFAULT_DPI, Drawing};
use qualistamp_qr::{DotGrid, ModuleSize};

use crate::args::overwrite::RemovedForce;
use crate::exit::Failure;
use crate::office::options::IssueOptions;

/// Sign awards, and write their stamps as PNG, SVG, PDF or text
///
/// Awards come from a table (CSV, .xlsx, .ods, or a list in JSON), one in each row, or from JSON files, one in each. Everything is
/// checked before anything is signed. Without --png, --svg, --pdf and --txt, a PNG, an SVG and the text are written: beside the award
/// file, or where --out says. The stamps of a table are named after the award numbers, in a folder named after the table. Beside it, a list
/// and a report say what was issued, after every file was scanned and verified.
///
/// The ledger (a file, `ledger.db`) remembers what was issued: each award number gets one stamp, and one place in the status list if there
/// is one. If the command is interrupted, give it again: it goes on where it stopped. Awards that were issued are passed over, and files
/// that are missing are written again, with the stamp that the award has. Specimens are not in the ledger. A table starts a ledger if there
/// is none; award files are in it if there is one, or if --ledger or --status names it.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("key", |arg| arg.required_unless_present_any(["template", "check"])))]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing files. The stamp of an award in the ledger stays the same")))]
#[command(after_help = "\
Examples:
  qualistamp issue --template > award.json       then fill it in, and remove \"specimen\"
  qualistamp issue --template xlsx > awards.xlsx    the same as a table, with the allowed values of each column
  qualistamp issue awards.xlsx --check           what is wrong, by cell; signs nothing
  qualistamp issue awards.csv --key registry-2026.pem --out stamps/ --date-order dmy
  qualistamp issue award.json --key registry-2026.pem
  qualistamp issue awards/*.json --key registry-2026.pem --out stamps/ --svg
  qualistamp issue award.json --key registry-2026.pem --out diploma-42 --png --dpi 600
  qualistamp issue awards.csv --key 'pkcs11:token=Registry;object=diplomas' --out stamps/ --overwrite

One code of each version is printed in a simulation of --printer, and graded after ISO/IEC 15415:2011. Nothing is signed that would
have a grade below C. With a printed proof at hand, `qualistamp grade` grades that.

If an award is signed on the day it is awarded, `--signed-at award-day` leaves the time of signing out of the stamp.")]
pub(crate) struct Args {
    /// Table of awards (CSV, .xlsx, .ods, JSON), or awards in JSON files
    #[arg(value_name = "TABLE|AWARD.json", required_unless_present = "template")]
    pub(super) awards: Vec<PathBuf>,
    /// Folder for the files; for a single award, also their name without the extension
    #[arg(long, value_name = "DIR|STEM")]
    pub(super) out: Option<PathBuf>,
    /// Write a PNG
    #[arg(long)]
    pub(super) png: bool,
    /// Write an SVG
    #[arg(long)]
    pub(super) svg: bool,
    /// Write a PDF that is as large as the code, to place in a layout
    #[arg(long)]
    pub(super) pdf: bool,
    /// Write the text of the code
    #[arg(long)]
    pub(super) txt: bool,
    /// Resolution of the PNG, in dots per inch
    #[arg(long, value_name = "N", default_value_t = DEFAULT_DPI)]
    pub(super) dpi: u32,
    /// Width of a module on paper, in millimetres [default: 0.423, 5 dots at 300 dpi]
    #[arg(long, value_name = "MM")]
    pub(super) module: Option<f64>,
    #[command(flatten)]
    pub(super) force: RemovedForce,
    /// Print an award to fill in, or a table of awards
    #[arg(long, value_name = "FORM", num_args = 0..=1, default_missing_value = "award", conflicts_with_all = ["awards", "key"])]
    pub(super) template: Option<Template>,
    #[command(flatten)]
    pub(super) options: IssueOptions,
}

/// What `--template` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Template {
    /// One award in JSON
    Award,
    /// A table as CSV
    Csv,
    /// A table for Excel and LibreOffice
    Xlsx,
    /// A list of awards in JSON
    Json,
}

impl Args {
    /// The formats and the size that the arguments ask for.
    pub(super) fn drawing(&self) -> Result<Drawing, Failure> {
        let usage = |error: qualistamp_qr::PrintError| Failure::Usage(error.to_string());
        let all = !(self.png || self.svg || self.pdf || self.txt);
        let module = self.module.map_or(Ok(ModuleSize::default()), ModuleSize::from_mm).map_err(usage)?;
        let grid = if all || self.png { Some(DotGrid::new(self.dpi, module).map_err(usage)?) } else { None };
        Ok(Drawing { module, png: grid, svg: all || self.svg, pdf: self.pdf, txt: all || self.txt })
    }
}
