//! The arguments of `qualistamp issue`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_core::UnixTime;
use qualistamp_issuing::{
    AwardTableOptions, DEFAULT_DPI, DecimalMark, DensityPolicy, Drawing, HiddenRows, KeyLocation, PrinterKind,
};
use qualistamp_qr::{DotGrid, ModuleSize};

use crate::args::ledger_file::LedgerFile;
use crate::args::overwrite::{Overwrite, RemovedForce};
use crate::args::signing_key::{FoundKey, SigningOptions, key_location};
use crate::args::table_columns::{Order, column_and_field, field_and_value};
use crate::args::table_file::TableFile;
use crate::args::trust_options::TrustOptions;
use crate::args::values::moment;
use crate::exit::Failure;

/// Sign awards, and write their stamps as PNG, SVG, PDF or text
///
/// Awards come from a table (CSV, .xlsx, .ods, or a list in JSON), one in each row, or from JSON files, one in each. Everything is
/// checked before anything is signed. Without --png, --svg, --pdf and --txt, a PNG, an SVG and the text are written: beside the award
/// file, or where --out says. The stamps of a table are named after the award numbers, in a folder named after the table. Beside it, a list
/// and a report say what was issued, after every file was scanned and verified.
///
/// The ledger (a file, `ledger.db`) remembers what was issued: each award number gets one stamp, and one place in the status list if there
/// is one. If the command is interrupted, give it again: it goes on where it stopped. Awards that were issued are passed over, and files
/// that are missing are written again, with the stamp that the award has. Specimens are not in the ledger.
#[derive(Debug, ClapArgs)]
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
    /// Private key of the issuer: a file, `pkcs11:…` for a key in a token, or `command:…` for a program that signs. With --check, a
    /// file with the public key is enough
    #[arg(long, value_name = "KEY", value_parser = key_location, required_unless_present_any = ["template", "check"])]
    pub(super) key: Option<KeyLocation>,
    #[command(flatten)]
    pub(super) signing: SigningOptions,
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
    /// Printer for which it is checked that the codes will be readable on paper
    #[arg(long, value_enum, value_name = "PRINTER", default_value_t)]
    pub(super) printer: Printer,
    /// Time of signing, or `award-day` to leave it out of the stamp [default: now]
    #[arg(long, value_name = "TIME", value_parser = signed_at)]
    pub(super) signed_at: Option<SignedAt>,
    /// Mark every award as a specimen: for a trial, which verifies as INVALID unless with --accept-specimens
    #[arg(long)]
    pub(super) specimen: bool,
    /// Also write codes too dense or too weak to print reliably
    #[arg(long)]
    pub(super) allow_dense: bool,
    #[command(flatten)]
    pub(super) force: RemovedForce,
    #[command(flatten)]
    pub(super) overwrite: Overwrite,
    /// Print one JSON object per stamp, each on a line of its own
    #[arg(long)]
    pub(super) json: bool,
    /// Print an award to fill in, or a table of awards
    #[arg(long, value_name = "FORM", num_args = 0..=1, default_missing_value = "award", conflicts_with_all = ["awards", "key"])]
    pub(super) template: Option<Template>,
    /// List everything that is wrong, and sign nothing
    #[arg(long)]
    pub(super) check: bool,
    /// Do not check the awards against each other, the calendar and the trust list
    #[arg(long, conflicts_with = "check")]
    pub(super) no_check: bool,
    /// Do not scan and verify the files of a table after they are written, and write no report and no list of them
    #[arg(long)]
    pub(super) no_self_check: bool,
    #[command(flatten)]
    pub(super) ledger: LedgerFile,
    /// Keep no record: nothing prevents a second stamp for a number, no place in the status list is allotted, and nothing can be drawn again
    #[arg(long, conflicts_with = "ledger")]
    pub(super) no_ledger: bool,
    /// Status list whose places the awards get [default: status.json beside the ledger, if it exists]
    #[arg(long, value_name = "FILE", conflicts_with = "no_ledger")]
    pub(super) status: Option<PathBuf>,
    /// Name of the batch in the ledger [default: the name of the table or the award file]
    #[arg(long, value_name = "NAME")]
    pub(super) batch: Option<String>,
    #[command(flatten)]
    pub(super) trust: TrustOptions,
    #[command(flatten)]
    pub(super) table: TableFile,
    /// Column of the table that gives a field of the award; without a field, the column is left out; may be repeated
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column_and_field, help_heading = "Tables")]
    pub(super) map: Vec<(String, String)>,
    /// The same value for all awards; may be repeated
    #[arg(long = "const", value_name = "FIELD=VALUE", value_parser = field_and_value, help_heading = "Tables")]
    pub(super) constants: Vec<(String, String)>,
    /// Order of day, month and year in dates such as 05/06/2026
    #[arg(long, value_enum, value_name = "ORDER", help_heading = "Tables")]
    pub(super) date_order: Option<Order>,
    /// How grades with decimals are printed on the diploma, if the spreadsheet has them as numbers
    #[arg(long, value_enum, value_name = "MARK", help_heading = "Tables")]
    pub(super) decimal: Option<Mark>,
    /// What to do with rows that are hidden in the spreadsheet
    #[arg(long, value_enum, value_name = "WHAT", help_heading = "Tables")]
    pub(super) hidden_rows: Option<Hidden>,
}

/// The printers that the check of the print knows.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum Printer {
    /// Laser printer, 600 dots per inch
    #[default]
    #[value(name = "laser-600")]
    Laser600,
    /// Laser printer or copier, 300 dots per inch, or one that saves toner
    #[value(name = "laser-300")]
    Laser300,
    /// Inkjet printer on plain paper
    Inkjet,
    /// Thermal printer for labels, 203 dots per inch
    #[value(name = "label-203")]
    Label203,
}

impl Printer {
    pub(super) fn kind(self) -> PrinterKind {
        match self {
            Self::Laser600 => PrinterKind::Laser600,
            Self::Laser300 => PrinterKind::Laser300,
            Self::Inkjet => PrinterKind::Inkjet,
            Self::Label203 => PrinterKind::Label203,
        }
    }
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

/// How decimals are printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Mark {
    /// 8.45
    Point,
    /// 8,45
    Comma,
}

/// What to do with hidden rows.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Hidden {
    /// Issue their awards like the others
    Issue,
    /// Leave them out
    Skip,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum SignedAt {
    Moment(UnixTime),
    AwardDay,
}

fn signed_at(text: &str) -> Result<SignedAt, String> {
    if text == "award-day" {
        return Ok(SignedAt::AwardDay);
    }
    moment(text).map(SignedAt::Moment).map_err(|error| format!("{error}, or `award-day`"))
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

    /// The key, found but not open. `None` if none is given.
    pub(super) fn found_key(&self) -> Result<Option<FoundKey<'_>>, Failure> {
        self.key.as_ref().map(|key| self.signing.find(key)).transpose()
    }

    pub(super) fn density(&self) -> DensityPolicy {
        if self.allow_dense { DensityPolicy::Allow } else { DensityPolicy::Refuse }
    }

    /// The time of signing; none if it is left out of the stamp.
    pub(super) fn signing_time(&self, now: UnixTime) -> Option<UnixTime> {
        match self.signed_at {
            Some(SignedAt::AwardDay) => None,
            Some(SignedAt::Moment(time)) => Some(time),
            None => Some(now),
        }
    }

    /// How the awards of a table are read.
    pub(super) fn table_options(&self) -> AwardTableOptions {
        AwardTableOptions {
            table: self.table.options(),
            map: self.map.clone(),
            constants: self.constants.clone(),
            date_order: self.date_order.map(Into::into),
            decimal: self.decimal.map(|mark| match mark {
                Mark::Point => DecimalMark::Point,
                Mark::Comma => DecimalMark::Comma,
            }),
            hidden_rows: match self.hidden_rows {
                None => HiddenRows::Ask,
                Some(Hidden::Issue) => HiddenRows::Issue,
                Some(Hidden::Skip) => HiddenRows::Skip,
            },
        }
    }
}
