//! The arguments of `qualistamp stamp`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_core::Award;
use qualistamp_issuing::{Corner, DEFAULT_DPI, PdfStampOptions, PrintedText, StampPlace, TextSide};
use qualistamp_qr::QrSymbol;

use crate::exit::Failure;
use crate::office::options::IssueOptions;
use crate::office::output::Printed;

/// Print stamps on the pages of your PDFs: issued ones, or new ones for the awards of a table
///
/// The stamp is added at the end of the file; all bytes of the original stay as they are, and PDF/A stays PDF/A. Beside the code is
/// printed what to do ("Scan to verify", in the language of the award), the number of the award, and the awarding body. The original is
/// never replaced: without --out, the new file is called diploma-stamped.pdf. Stamp before you sign or seal a PDF.
///
/// One PDF and several stamps: the PDF is a template, and each stamp gets a copy of it. A folder and several stamps: each stamp goes on the
/// PDF that is named after the number of its award, as `qualistamp issue` names its files; or on the one that a column of the table names
/// (--match).
///
/// With --table, the awards are issued as `qualistamp issue` does it, with the same checks and the same ledger: each award number gets
/// one stamp and one place in the status list, and the same command goes on where it was interrupted. Every PDF is tried out before
/// anything is signed. Beside the folder of the stamped files, a list and a report say what was issued.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing stamped files; never the originals")))]
#[command(after_help = "\
Places are in millimetres from the top left of the page as it is displayed. A width is that of the code with its white margin.
Nothing is printed that would have a grade below C on --printer. A specimen has the word SPECIMEN beside its code.

Examples:
  qualistamp stamp diploma.pdf --stamp diploma.txt
  qualistamp stamp diploma.pdf --stamp diploma.png --place 150,230,40 --preview page.png --out stamped.pdf
  qualistamp stamp diploma.pdf --stamp stamps/*.txt --corner bottom-left --out stamped/
  qualistamp stamp diploma.pdf --table awards.csv --key registry-2026.pem --out stamped/
  qualistamp stamp diplomas/ --table awards.csv --match pdf --key registry-2026.pem --out finished/
  qualistamp stamp diploma.pdf --award award.json --key registry-2026.pem --out award.pdf
  qualistamp stamp diploma.pdf --award 2026-0042 --out reprint.pdf

Print stamped PDFs at their true size (\"100 %\", not \"fit to page\"): only then are all modules of the code equally wide.")]
pub(crate) struct Args {
    /// PDF to stamp, or a folder of PDFs named after award numbers
    #[arg(value_name = "PDF|DIR")]
    pub(super) pdf: PathBuf,
    /// Issued stamp: a text or picture that `qualistamp issue` has written, or the text itself
    #[arg(long, value_name = "STAMP", num_args = 1.., required_unless_present_any = ["award", "awards_table"],
        conflicts_with_all = ["key", "specimen", "signed_at", "check", "batch", "status"])]
    pub(super) stamp: Vec<OsString>,
    /// Award to issue, in a JSON file; or the number of an award that was issued, whose stamp is in the ledger
    #[arg(long, value_name = "AWARD.json|NUMBER", num_args = 1.., conflicts_with_all = ["stamp", "awards_table"])]
    pub(super) award: Vec<OsString>,
    /// Table of awards to issue: CSV, .xlsx, .ods, JSON
    #[arg(long = "table", value_name = "TABLE", conflicts_with_all = ["stamp", "preview"])]
    pub(super) awards_table: Option<PathBuf>,
    /// Column of the table with the name of the finished PDF of each award, in the folder
    #[arg(long = "match", value_name = "COLUMN", requires = "awards_table")]
    pub(super) match_column: Option<String>,
    /// The stamped file; for several stamps or a folder, a folder
    #[arg(long, value_name = "FILE|DIR")]
    pub(super) out: Option<PathBuf>,
    /// The page to stamp
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) page: usize,
    /// Left, top and width in millimetres; without the width, modules have the default size
    #[arg(long, value_name = "X,Y[,WIDTH]", value_parser = place, allow_hyphen_values = true, conflicts_with_all = ["corner", "width"])]
    pub(super) place: Option<StampPlace>,
    /// Corner of the page, 12 mm from its edges
    #[arg(long, value_enum, value_name = "CORNER", default_value = "bottom-right")]
    pub(super) corner: CornerName,
    /// Width of the code with its white margin, in millimetres, for --corner
    #[arg(long, value_name = "MM")]
    pub(super) width: Option<f64>,
    /// Where the printed text stands
    #[arg(long, value_enum, value_name = "WHERE", default_value = "below")]
    pub(super) text: TextPlace,
    /// Name of the awarding body to print [default: its name in the trust list]
    #[arg(long, value_name = "NAME")]
    pub(super) body: Option<String>,
    /// Language of "Scan to verify" (ISO 639) [default: the language of the award's title]
    #[arg(long, value_name = "CODE")]
    pub(super) language: Option<String>,
    /// Resolution of the printer, in dots per inch: modules are whole dots
    #[arg(long, value_name = "N", default_value_t = DEFAULT_DPI)]
    pub(super) dpi: u32,
    /// Also write a picture (PNG) of the stamped page, to look at
    #[arg(long, value_name = "FILE")]
    pub(super) preview: Option<PathBuf>,
    #[command(flatten)]
    pub(super) options: IssueOptions,
}

/// A corner of the page.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum CornerName {
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

/// Where the text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TextPlace {
    /// Under the code
    Below,
    /// To the right of the code
    Right,
    /// No text: the code alone. A specimen still says so
    None,
}

fn place(text: &str) -> Result<StampPlace, String> {
    let numbers: Option<Vec<f64>> = text
        .split(',')
        .map(|number| number.trim().parse().ok().filter(|number: &f64| number.is_finite()))
        .collect();
    let (x_mm, y_mm, width_mm) = match numbers.as_deref() {
        Some([x, y]) => (*x, *y, None),
        Some([x, y, width]) => (*x, *y, Some(*width)),
        _ => return Err("must be left, top and width in millimetres, such as 150,230,40".to_owned()),
    };
    Ok(StampPlace { corner: Corner::TopLeft, x_mm, y_mm, width_mm })
}

impl Args {
    /// How the stamps are printed.
    pub(super) fn layout(&self) -> PdfStampOptions {
        let corner = match self.corner {
            CornerName::TopLeft => Corner::TopLeft,
            CornerName::TopRight => Corner::TopRight,
            CornerName::BottomLeft => Corner::BottomLeft,
            CornerName::BottomRight => Corner::BottomRight,
        };
        let in_corner = StampPlace { width_mm: self.width, ..StampPlace::in_corner(corner) };
        PdfStampOptions {
            place: self.place.unwrap_or(in_corner),
            text_side: if self.text == TextPlace::Right { TextSide::Right } else { TextSide::Below },
            dpi: self.dpi,
        }
    }

    /// What is printed beside the code of `award`. `listed` gives the name of the awarding body in the trust list, in a language.
    pub(super) fn text_of(&self, award: &Award, listed: &dyn Fn(&str) -> Option<String>) -> PrintedText {
        if self.text == TextPlace::None {
            return PrintedText::code_alone(award);
        }
        let of_title = award.title_language.as_ref().map(|code| code.as_str()).unwrap_or_default();
        let body = self.body.clone().or_else(|| listed(self.language.as_deref().unwrap_or(of_title)));
        match &self.language {
            Some(language) => PrintedText::of_award_in(Some(language), award, body.as_deref()),
            None => PrintedText::of_award(award, body.as_deref()),
        }
    }

    /// Whether the name of the awarding body must come from the trust list.
    pub(super) fn needs_body(&self) -> bool {
        self.text != TextPlace::None && self.body.is_none()
    }
}

impl Printed for Args {
    fn is_printed(&self) -> bool {
        true
    }

    fn module_mm(&self, symbol: &QrSymbol) -> Result<f64, Failure> {
        self.layout().module_mm(symbol).map_err(|error| Failure::Input(error.to_string()))
    }

    fn option_for(&self, symbol: &QrSymbol, module_mm: f64) -> String {
        let width = (self.layout().width_for(symbol, module_mm) * 10.0).ceil() / 10.0;
        match self.place {
            Some(place) => format!("--place {},{},{width:.1}", place.x_mm, place.y_mm),
            None => format!("--width {width:.1}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_two_or_three_numbers() {
        let found = place("150, 230.5,40").unwrap();
        assert_eq!((found.x_mm, found.y_mm, found.width_mm), (150.0, 230.5, Some(40.0)));
        assert_eq!(place("1,2").unwrap().width_mm, None);
        for text in ["", "1", "1,2,3,4", "1;2", "1,nan", "inf,1", "1,2mm"] {
            assert!(place(text).is_err(), "{text}");
        }
    }
}
