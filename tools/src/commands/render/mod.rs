//! `qualistamp render`: draws the stamps of awards again. They are the same stamps, not new ones.

mod arguments;
mod stickers;

use std::io::Write;
use std::path::PathBuf;

pub(crate) use arguments::Args;
use qualistamp_issuing::{Drawing, EntryState, Ledger, LedgerEntry, LedgerFilter, Stamp, file_names, files};
use qualistamp_qr::{DotGrid, ModuleSize};

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::style::{GREEN, styled};

/// An award that was issued.
struct Issued {
    entry: LedgerEntry,
    stamp: Stamp,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let module = args.module.map_or(Ok(ModuleSize::default()), ModuleSize::from_mm).map_err(usage)?;
    if args.sheet.is_some() {
        let options = stickers::options(args, module)?;
        return stickers::run(args, &options, &issued(args)?, out);
    }
    let drawing = drawing(args, module)?;
    let issued = issued(args)?;
    let stems = stems(args, &issued)?;
    if let Some(first) = stems.first() {
        files::make_folder(files::folder_of(first))?;
    }
    for (issued, stem) in issued.iter().zip(&stems) {
        for file in drawing.write(&issued.stamp, stem, args.overwrite.if_exists())? {
            writeln!(out, "{} {}", styled(GREEN, "✔"), Foreign::path(&file))?;
        }
    }
    say_unfinished(&issued, out)
}

/// Says which batches were interrupted.
fn say_unfinished(issued: &[Issued], out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if issued.iter().any(|issued| issued.entry.state == EntryState::Signed) {
        writeln!(
            out,
            "The batch that issued it was interrupted: give its command again, which finishes it."
        )?;
    }
    Ok(ExitStatus::Done)
}

/// The awards that the arguments name, each with its stamp. All that are wrong are listed.
fn issued(args: &Args) -> Result<Vec<Issued>, Failure> {
    let ledger = args.ledger.open()?;
    let mut entries: Vec<Result<LedgerEntry, Failure>> =
        args.awards.iter().map(|number| Ok(ledger.find(number)?)).collect();
    if let Some(batch) = &args.batch {
        let filter = LedgerFilter { batch: Some(batch.clone()), is_signed: true, ..LedgerFilter::default() };
        ledger.each(&filter, |entry| {
            if !entry.is_replaced {
                entries.push(Ok(entry));
            }
            Ok::<(), Failure>(())
        })?;
        if entries.is_empty() {
            return Err(Failure::Input(format!(
                "no award was issued in a batch {batch:?}; `qualistamp ledger list` shows the batches"
            )));
        }
    }
    let (mut issued, mut problems) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry.and_then(|entry| with_stamp(&ledger, entry)) {
            Ok(one) => issued.push(one),
            Err(failure) => problems.push(failure),
        }
    }
    match problems.len() {
        0 => Ok(issued),
        1 => Err(problems.remove(0)),
        _ => {
            let problems = problems.iter().map(ToString::to_string).collect();
            Err(Failure::Several("nothing was written".to_owned(), problems))
        }
    }
}

fn with_stamp(ledger: &Ledger, entry: LedgerEntry) -> Result<Issued, Failure> {
    if entry.is_replaced {
        return Err(Failure::Input(format!(
            "award {} was withdrawn to be replaced; issue it again, with what is right now",
            Foreign(&entry.number)
        )));
    }
    let stamp = ledger.stamp_of(&entry)?;
    Ok(Issued { entry, stamp })
}

/// The path of each award's files, without an extension.
fn stems(args: &Args, issued: &[Issued]) -> Result<Vec<PathBuf>, Failure> {
    if let ([_], Some(stem), None) = (issued, &args.out, &args.batch) {
        return Ok(vec![stem.clone()]);
    }
    let Some(folder) = args.out.clone().or_else(|| (issued.len() == 1).then(PathBuf::new)) else {
        let count = counted(issued.len(), "award");
        return Err(Failure::Usage(format!(
            "say with --out in which folder the files of {count} are written"
        )));
    };
    let numbers: Vec<&str> = issued.iter().map(|issued| issued.entry.number.as_str()).collect();
    Ok(file_names(&numbers).into_iter().map(|name| folder.join(name)).collect())
}

fn drawing(args: &Args, module: ModuleSize) -> Result<Drawing, Failure> {
    let is_png = args.png || !(args.svg || args.pdf || args.txt);
    let png = is_png.then(|| DotGrid::new(args.dpi, module).map_err(usage)).transpose()?;
    Ok(Drawing { module, png, svg: args.svg, pdf: args.pdf, txt: args.txt })
}

fn usage(error: qualistamp_qr::PrintError) -> Failure {
    Failure::Usage(error.to_string())
}
