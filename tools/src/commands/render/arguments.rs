//! The arguments of `qualistamp render`.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::DEFAULT_DPI;

use crate::args::ledger_file::LedgerFile;
use crate::args::overwrite::Overwrite;
use crate::args::trust_options::TrustOptions;
use crate::office::printer::Printer;

/// Draw the stamps of issued awards again, as files or on sheets of stickers
///
/// The stamps come from the ledger and are not signed again: the paper of a lost diploma gets the same code. Without --png, --svg, --pdf
/// and --txt, a PNG is written. The files are named after the award number, or as --out says.
///
/// With --sheet, one PDF is written with stickers on A4: on each the code, what to do ("Scan to verify"), the number of the award, and the
/// awarding body.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing files")))]
#[command(after_help = "\
Examples:
  qualistamp render 2026-0042 --pdf
  qualistamp render 2026-0042 --png --dpi 600 --out reprint/2026-0042
  qualistamp render --batch july.csv --sheet L7160 --body \"University of Example\"
  qualistamp render 2026-0042 2026-0043 --sheet 3x8 --first 5 --out two-stickers.pdf
  qualistamp render --batch july.csv --sheet 2x7 --label 90,38 --margins 15,15.5 --out own.pdf

Print stickers at their true size (\"100 %\", not \"fit to page\"), on plain paper first: hold it against a sheet of stickers.")]
pub(crate) struct Args {
    /// Number of an award, as printed; may be repeated
    #[arg(value_name = "AWARD", required_unless_present = "batch")]
    pub(super) awards: Vec<String>,
    /// All awards of a batch: the name of the table
    #[arg(long, value_name = "NAME", conflicts_with = "awards")]
    pub(super) batch: Option<String>,
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
    /// Resolution of the PNG, or of the printer of stickers, in dots per inch
    #[arg(long, value_name = "N", default_value_t = DEFAULT_DPI)]
    pub(super) dpi: u32,
    /// Width of a module on paper, in millimetres [default: 0.423, 5 dots at 300 dpi]
    #[arg(long, value_name = "MM")]
    pub(super) module: Option<f64>,
    /// Path of the files, without the extension; for several awards, a folder; for stickers, the PDF [default: stickers.pdf]
    #[arg(long, value_name = "PATH")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) ledger: LedgerFile,
    #[command(flatten)]
    pub(super) overwrite: Overwrite,
    /// Write stickers on A4: columns and rows, such as 3x8, or the number of the sheet in catalogues, such as L7160
    #[arg(long, value_name = "LAYOUT", help_heading = "Stickers", conflicts_with_all = ["png", "svg", "pdf", "txt"])]
    pub(super) sheet: Option<String>,
    /// Number of the first sticker to use, if some are gone from the first sheet: row by row, from the top left
    #[arg(long, value_name = "N", default_value_t = 1, help_heading = "Stickers", requires = "sheet")]
    pub(super) first: usize,
    /// Width and height of a sticker, in millimetres [default: as the layout says, or what fills the sheet]
    #[arg(long, value_name = "W,H", value_parser = pair, help_heading = "Stickers", requires = "sheet")]
    pub(super) label: Option<(f64, f64)>,
    /// Distance of the first sticker from the left and the top edge, in millimetres [default: the same on both sides]
    #[arg(long, value_name = "X,Y", value_parser = pair, help_heading = "Stickers", requires = "sheet")]
    pub(super) margins: Option<(f64, f64)>,
    /// Gap between columns and between rows, in millimetres [default: as the layout says, or none]
    #[arg(long, value_name = "X,Y", value_parser = pair, help_heading = "Stickers", requires = "sheet")]
    pub(super) gaps: Option<(f64, f64)>,
    /// Name of the awarding body to print [default: its name in the trust list]
    #[arg(long, value_name = "NAME", help_heading = "Stickers", requires = "sheet")]
    pub(super) body: Option<String>,
    /// Language of "Scan to verify" (ISO 639) [default: the language of the award's title]
    #[arg(long, value_name = "CODE", help_heading = "Stickers", requires = "sheet")]
    pub(super) language: Option<String>,
    /// Printer for which it is checked that the stickers will be readable
    #[arg(long, value_enum, value_name = "PRINTER", default_value_t, help_heading = "Stickers")]
    pub(super) printer: Printer,
    /// Also write stickers too weak to print reliably
    #[arg(long, help_heading = "Stickers", requires = "sheet")]
    pub(super) allow_dense: bool,
    #[command(flatten)]
    pub(super) trust: TrustOptions,
}

fn pair(text: &str) -> Result<(f64, f64), String> {
    let number = |text: &str| text.trim().parse().ok().filter(|number: &f64| number.is_finite());
    let both = text.split_once(',').and_then(|(one, other)| Some((number(one)?, number(other)?)));
    both.ok_or_else(|| "must be two numbers of millimetres, such as 63.5,38.1".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_two_numbers() {
        assert_eq!(pair("63.5, 38.1"), Ok((63.5, 38.1)));
        for text in ["", "1", "1,2,3", "1;2", "1,nan", "inf,1", "1x2"] {
            assert!(pair(text).is_err(), "{text}");
        }
    }
}
