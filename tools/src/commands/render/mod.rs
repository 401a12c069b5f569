//! `qualistamp render`: draws the stamps of awards again. They are the same stamps, not new ones.

mod arguments;
mod issued;
mod stickers;

use std::io::Write;
use std::path::PathBuf;

pub(crate) use arguments::Args;
use issued::{Issued, say_unfinished, usage};
use qualistamp_issuing::{Drawing, file_names, files};
use qualistamp_qr::{DotGrid, ModuleSize};

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::style::{GREEN, styled};

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let module = args.module.map_or(Ok(ModuleSize::default()), ModuleSize::from_mm).map_err(usage)?;
    if args.sheet.is_some() {
        let options = stickers::options(args, module)?;
        return stickers::write(args, &options, &issued::of(args)?, out);
    }
    let drawing = drawing(args, module)?;
    let issued = issued::of(args)?;
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
