//! Issues awards, and prints their stamps on PDFs: the ledger gives each one stamp, as for `qualistamp issue`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use qualistamp_core::{Claims, Issuer};
use qualistamp_issuing::{
    PdfOriginals, PdfPageError, PdfPages, PdfStampOptions, Stamp, StampWriter, file_names, files,
};
use qualistamp_qr::QrSymbol;

use crate::commands::stamp::arguments::Args;
use crate::commands::stamp::printing::{self, Template, is_same, read_pdf, write_preview};
use crate::exit::{ExitStatus, Failure};
use crate::office::award_files::{self, AwardFile};
use crate::office::output::{Output, Printed};
use crate::office::table::{self, Planned, TableBatch, TableRead};
use crate::report::counted::counted;
use crate::style;

/// Most names of files that are listed.
const NAMES_SHOWN: usize = 5;

/// Issues the awards of the table at `path`. Their stamps are printed on copies of a template, or each on a finished PDF.
pub(super) fn of_table(args: &Args, path: &Path, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let Some(folder) = &args.out else {
        return Err(Failure::Usage(
            "say with --out in which folder the stamped files are written".to_owned(),
        ));
    };
    let is_folder = args.pdf.is_dir();
    if !is_folder && args.match_column.is_some() {
        return Err(Failure::Usage(
            "--match names a finished PDF for each award; give the folder with these PDFs, not one PDF"
                .to_owned(),
        ));
    }
    if is_folder && is_same(&args.pdf, folder) {
        return Err(Failure::Usage("--out must be another folder than that of the originals".to_owned()));
    }
    let bytes = if is_folder { None } else { Some(read_pdf(&args.pdf)?) };
    let template = bytes.as_deref().map(|bytes| Template::of(args, bytes, &args.pdf)).transpose()?;
    let batch = TableBatch { options: &args.options, path, folder, extra: args.match_column.as_deref() };
    let plan = |read: &TableRead<'_>| {
        let (finished, problems) = match &template {
            Some(_) => (BTreeMap::new(), same_as_template(args, read)),
            None => finished(args, read)?,
        };
        Ok(Planned { output: Pages::of(args, template.as_ref(), finished, read.issuer)?, problems })
    };
    table::run(&batch, plan, out)
}

/// Issues the awards in the files that --award names.
pub(super) fn of_files(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.pdf.is_dir() {
        return Err(Failure::Usage("with files of awards, give one PDF, not a folder".to_owned()));
    }
    let bytes = read_pdf(&args.pdf)?;
    let template = Template::of(args, &bytes, &args.pdf)?;
    let paths: Vec<&Path> = args.award.iter().map(Path::new).collect();
    let is_folder = |out: &&PathBuf| {
        paths.len() > 1
            || out.is_dir()
            || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
    };
    let stems: Vec<PathBuf> = match (&args.out, args.out.as_ref().filter(is_folder)) {
        (_, Some(folder)) => {
            paths.iter().map(|path| folder.join(path.file_stem().unwrap_or_default())).collect()
        }
        (Some(file), None) => vec![file.with_extension("")],
        (None, None) if paths.len() > 1 => {
            return Err(Failure::Usage(
                "say with --out in which folder the stamped files are written".to_owned(),
            ));
        }
        (None, None) => {
            let mut name = args.pdf.file_stem().unwrap_or_default().to_owned();
            name.push("-stamped");
            vec![args.pdf.with_file_name(name)]
        }
    };
    let mut awards: Vec<AwardFile> = Vec::new();
    for (path, stem) in paths.into_iter().zip(stems) {
        let target = files::with_suffix(&stem, "pdf");
        if is_same(&args.pdf, &target) {
            return Err(Failure::input(
                target.display(),
                "the stamped file would replace the original; give --out",
            ));
        }
        if awards.iter().any(|award| award.stem == stem) {
            return Err(Failure::Usage(format!(
                "two awards would be written to {}; give their files different names",
                target.display()
            )));
        }
        awards.push(AwardFile { path: path.to_owned(), stem });
    }
    if args.preview.is_some() && awards.len() > 1 {
        return Err(Failure::Usage("--preview shows one page; give one award with it".to_owned()));
    }
    let output = |issuer: Option<&Issuer>| Pages::of(args, Some(&template), BTreeMap::new(), issuer);
    let ended = award_files::run(&args.options, &awards, output, out)?;
    if let (Some(preview), [award], ExitStatus::Done, false) =
        (&args.preview, awards.as_slice(), &ended, args.options.check)
    {
        write_preview(args, &read_pdf(&files::with_suffix(&award.stem, "pdf"))?, preview)?;
    }
    Ok(ended)
}

/// Awards whose file would replace the template.
fn same_as_template(args: &Args, read: &TableRead<'_>) -> Vec<(usize, String)> {
    let is_template = |stem: &PathBuf| is_same(&args.pdf, &files::with_suffix(stem, "pdf"));
    let found = read.stems.iter().enumerate().filter(|(_, stem)| is_template(stem));
    found
        .map(|(index, _)| {
            (index, "the stamped file would replace the template; give another --out".to_owned())
        })
        .collect()
}

/// The finished PDF of each award, by the path of its files, and awards that have none of their own.
#[expect(clippy::type_complexity, reason = "a map and the problems beside it")]
fn finished(
    args: &Args,
    read: &TableRead<'_>,
) -> Result<(BTreeMap<PathBuf, PathBuf>, Vec<(usize, String)>), Failure> {
    let numbers = table::numbers(read.awards);
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let names = file_names(&numbers);
    let (mut originals, mut problems) = (BTreeMap::new(), Vec::new());
    let mut owners: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for (index, (award, name)) in read.awards.iter().zip(&names).enumerate() {
        let name =
            if args.match_column.is_some() { award.extra.as_deref().unwrap_or_default() } else { name };
        let path = match original(&args.pdf, name) {
            Ok(path) => path,
            Err(problem) => {
                problems.push((index, problem));
                continue;
            }
        };
        let whole = path.canonicalize().unwrap_or_else(|_| path.clone());
        if let Some(first) = owners.get(&whole).and_then(|first| read.awards.get(*first)) {
            problems.push((index, format!("{} has the same PDF, {}", first.place, path.display())));
            continue;
        }
        owners.insert(whole, index);
        if let Some(stem) = read.stems.get(index) {
            originals.insert(stem.clone(), path);
        }
    }
    name_unused(&args.pdf, &owners)?;
    Ok((originals, problems))
}

/// The PDF that a cell names: the name of a file in `folder`, with or without `.pdf`.
fn original(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let mut parts = Path::new(name).components();
    if !matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None)) || name.contains('\\') {
        return Err(format!("{name:?} is not the name of a file in {}", folder.display()));
    }
    let path = folder.join(name);
    let found = [path.clone(), files::with_suffix(&path, "pdf"), files::with_suffix(&path, "PDF")];
    found
        .into_iter()
        .find(|path| path.is_file())
        .ok_or_else(|| format!("there is no {}", files::with_suffix(&path, "pdf").display()))
}

/// Says which PDFs of the folder belong to no award: perhaps a row is missing.
fn name_unused(folder: &Path, owners: &BTreeMap<PathBuf, usize>) -> Result<(), Failure> {
    let mut unused: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_pdf = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf")) && path.is_file();
        if is_pdf && path.canonicalize().is_ok_and(|whole| !owners.contains_key(&whole)) {
            unused.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    if unused.is_empty() {
        return Ok(());
    }
    unused.sort();
    let more = if unused.len() > NAMES_SHOWN { ", …" } else { "" };
    let names = unused.iter().take(NAMES_SHOWN).cloned().collect::<Vec<_>>().join(", ");
    let message = format_args!(
        "{}: {} of no award in the table: {names}{more}",
        folder.display(),
        counted(unused.len(), "PDF")
    );
    Ok(style::error(&mut anstream::stderr(), message)?)
}

/// The PDFs of a batch.
struct Pages<'a> {
    args: &'a Args,
    pages: PdfPages<'a>,
    template: Option<&'a Template<'a>>,
}

impl<'a> Pages<'a> {
    fn of(
        args: &'a Args,
        template: Option<&'a Template<'a>>,
        finished: BTreeMap<PathBuf, PathBuf>,
        issuer: Option<&Issuer>,
    ) -> Result<Self, Failure> {
        if issuer.is_none() && args.needs_body() {
            style::error(
                &mut anstream::stderr(),
                "the awarding body is not printed; give its name with --body, or a trust list",
            )?;
        }
        let issuer = issuer.cloned();
        let text = Box::new(move |award: &qualistamp_core::Award| {
            let name = |language: &str| Some(issuer.as_ref()?.name_in(language).as_signed().to_owned());
            args.text_of(award, &name)
        });
        let originals = match template {
            Some(template) => PdfOriginals::Template(Box::new(template.page.clone())),
            None => PdfOriginals::Finished(finished),
        };
        let options: PdfStampOptions = args.layout();
        Ok(Self { args, pages: PdfPages { originals, page: args.page, options, text }, template })
    }

    /// The PDF on which the stamp of an award is printed.
    fn original<'b>(&'b self, stem: &'b Path) -> &'b Path {
        match &self.pages.originals {
            PdfOriginals::Template(_) => &self.args.pdf,
            PdfOriginals::Finished(paths) => paths.get(stem).map_or(stem, PathBuf::as_path),
        }
    }
}

impl StampWriter for Pages<'_> {
    type Error = PdfPageError;

    fn paths(&self, claims: &Claims, stem: &Path) -> Vec<PathBuf> {
        self.pages.paths(claims, stem)
    }

    fn contents(
        &self,
        claims: &Claims,
        stamp: &Stamp,
        stem: &Path,
    ) -> Result<Vec<(PathBuf, Vec<u8>)>, PdfPageError> {
        self.pages.contents(claims, stamp, stem)
    }
}

impl Printed for Pages<'_> {
    fn is_printed(&self) -> bool {
        self.args.is_printed()
    }

    fn module_mm(&self, symbol: &QrSymbol) -> Result<f64, Failure> {
        self.args.module_mm(symbol)
    }

    fn option_for(&self, symbol: &QrSymbol, module_mm: f64) -> String {
        self.args.option_for(symbol, module_mm)
    }
}

impl Output for Pages<'_> {
    fn try_out(&self, claims: &Claims, stamp: &Stamp, stem: &Path) -> Result<Vec<String>, Failure> {
        let text = (self.pages.text)(&claims.award);
        let (_, warnings) =
            printing::print(self.args, self.original(stem), self.template, stamp.symbol(), &text)?;
        Ok(warnings)
    }
}
