//! Sheets of stickers.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_core::TrustList;
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{Label, LabelOptions, LabelSheet, LabelSizes, PrintedText, label_sheets};
use qualistamp_qr::{DotGrid, ModuleSize, QrSymbol};

use crate::commands::render::arguments::Args;
use crate::commands::render::issued::{Issued, say_unfinished, usage};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::office::output::Printed;
use crate::office::preflight::Preflight;
use crate::office::stamped::{award_of, body_of};
use crate::report::counted::counted;
use crate::style::{AMBER, GREEN, styled};

/// The file, if --out names none.
const FILE: &str = "stickers.pdf";

/// Where the stickers are, and how large their modules.
pub(super) fn options(args: &Args, module: ModuleSize) -> Result<LabelOptions, Failure> {
    let sizes = LabelSizes { label_mm: args.label, margin_mm: args.margins, gap_mm: args.gaps };
    let sheet = LabelSheet::named(args.sheet.as_deref().unwrap_or_default(), sizes)
        .map_err(|error| Failure::Usage(format!("--sheet: {error}")))?;
    let first = args.first.checked_sub(1).filter(|first| *first < sheet.labels());
    let first = first.ok_or_else(|| {
        Failure::Usage(format!("--first: a sheet has stickers from 1 to {}", sheet.labels()))
    })?;
    let module_mm = DotGrid::new(args.dpi, module).map_err(usage)?.module_mm();
    Ok(LabelOptions { sheet, first, module_mm, dpi: args.dpi })
}

/// Writes the stickers of `issued` as one PDF.
pub(super) fn write(
    args: &Args,
    options: &LabelOptions,
    issued: &[Issued],
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let path = args.out.clone().unwrap_or_else(|| PathBuf::from(FILE));
    let preflight = refuse_weak(args, options, issued, &path)?;
    let list = args.trust.open()?.list;
    let labels =
        issued.iter().map(|issued| label(args, issued, list.as_ref())).collect::<Result<Vec<_>, _>>()?;
    let sheets = label_sheets(&labels, options).map_err(|error| {
        let number = error.index().and_then(|index| issued.get(index)).map(|issued| &issued.entry.number);
        match number {
            Some(number) => Failure::Input(format!("award {}: {error}", Foreign(number))),
            None => Failure::Input(error.to_string()),
        }
    })?;
    files::make_folder(files::folder_of(&path))?;
    files::write(&path, &sheets, Access::Default, args.overwrite.if_exists())?;
    let per_sheet = options.sheet.labels();
    let (width, height) = options.sheet.label_mm();
    writeln!(
        out,
        "{} {}: {} on {}",
        styled(GREEN, "✔"),
        Foreign::path(&path),
        counted(issued.len(), "sticker"),
        counted((options.first + issued.len()).div_ceil(per_sheet), "sheet")
    )?;
    let used = (options.first + issued.len()) % per_sheet;
    writeln!(out, "  stickers  {width:.1} x {height:.1} mm, {per_sheet} on a sheet")?;
    if used > 0 {
        writeln!(out, "  next      --first {} on the last sheet", used + 1)?;
    }
    preflight.show(out)?;
    if list.is_none() && args.body.is_none() {
        let what = "the awarding body is not printed; give its name with --body, or a trust list";
        writeln!(out, "  {} {what}", styled(AMBER, "!"))?;
    }
    say_unfinished(issued, out)
}

fn label<'a>(args: &Args, issued: &'a Issued, list: Option<&TrustList>) -> Result<Label<'a>, Failure> {
    let number = Foreign(&issued.entry.number);
    let award =
        award_of(&issued.stamp).map_err(|fault| Failure::Input(format!("award {number}: {fault}")))?;
    let of_title = award.title_language.as_ref().map(|code| code.as_str()).unwrap_or_default();
    let language = args.language.as_deref().unwrap_or(of_title);
    let listed = list.and_then(|list| body_of(list, issued.stamp.kid(), language));
    let body = args.body.as_deref().or(listed.as_deref());
    let text = match &args.language {
        Some(language) => PrintedText::of_award_in(Some(language), &award, body),
        None => PrintedText::of_award(&award, body),
    };
    Ok(Label { symbol: issued.stamp.symbol(), text })
}

/// Fails if a code would be too weak in print. One of a kind is named for all.
fn refuse_weak(
    args: &Args,
    options: &LabelOptions,
    issued: &[Issued],
    path: &Path,
) -> Result<Preflight, Failure> {
    let mut preflight = Preflight::new(args.printer, args.allow_dense);
    let mut judged = BTreeSet::new();
    for Issued { entry, stamp } in issued {
        let symbol = stamp.symbol();
        if judged.insert((symbol.version(), symbol.level())) {
            let found = preflight.check(&Stickers(options), symbol, &path.with_extension(""));
            found
                .map_err(|failure| Failure::Input(format!("award {}: {failure}", Foreign(&entry.number))))?;
        }
    }
    Ok(preflight)
}

/// How large the codes on stickers are printed.
struct Stickers<'a>(&'a LabelOptions);

impl Printed for Stickers<'_> {
    fn is_printed(&self) -> bool {
        true
    }

    fn module_mm(&self, _: &QrSymbol) -> Result<f64, Failure> {
        Ok(self.0.module_mm)
    }

    fn option_for(&self, _: &QrSymbol, module_mm: f64) -> String {
        format!("--module {module_mm:.3}")
    }
}
