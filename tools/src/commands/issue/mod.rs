//! `qualistamp issue`: signs awards, from JSON files or from a table, and writes their stamps as PNG, SVG, PDF and text.

mod arguments;

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use qualistamp_issuing::files;
use qualistamp_issuing::{AWARD_TEMPLATE, csv_template, json_template, template_columns, xlsx_template};

pub(crate) use arguments::Args;
use arguments::Template;

use crate::exit::{ExitStatus, Failure};
use crate::office::award_files::{self, AwardFile};
use crate::office::table::{self, Planned, TableBatch};
use crate::style::{BOLD, styled};

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if let Some(template) = args.template {
        return print_template(template, out);
    }
    args.force.refuse("--allow-dense")?;
    match args.awards.as_slice() {
        [one] if table::is_table(one) => {
            let folder = args.out.clone().unwrap_or_else(|| one.with_extension(""));
            let drawing = args.drawing()?;
            let batch = TableBatch { options: &args.options, path: one, folder: &folder, extra: None };
            table::run(&batch, |_| Ok(Planned { output: drawing, problems: Vec::new() }), out)
        }
        all => {
            if let Some(table) = all.iter().find(|path| table::is_named_table(path)) {
                return Err(Failure::Usage(format!(
                    "{}: one table is issued at a time, without award files",
                    table.display()
                )));
            }
            let files = award_files(args)?;
            let drawing = args.drawing()?;
            award_files::run(&args.options, &files, |_| Ok(drawing), out)
        }
    }
}

/// The award files, with the path of each award's files, without the extension.
fn award_files(args: &Args) -> Result<Vec<AwardFile>, Failure> {
    let many = args.awards.len() > 1;
    let folder = args.out.as_ref().filter(|out| {
        many || out.is_dir() || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
    });
    if let Some(folder) = folder.filter(|_| !args.options.check) {
        files::make_folder(folder)?;
    }
    let mut seen = BTreeSet::new();
    let stem_of = |award: &PathBuf| match (&args.out, folder) {
        (_, Some(folder)) => folder.join(award.file_stem().unwrap_or_default()),
        (Some(stem), None) => stem.clone(),
        (None, None) => award.with_extension(""),
    };
    args.awards
        .iter()
        .map(|award| {
            let stem = stem_of(award);
            if seen.insert(stem.clone()) {
                Ok(AwardFile { path: award.clone(), stem })
            } else {
                Err(two_awards(&stem))
            }
        })
        .collect()
}

fn two_awards(stem: &Path) -> Failure {
    Failure::Usage(format!(
        "two awards would be written to {}.*; give their files different names",
        stem.display()
    ))
}

fn print_template(template: Template, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match template {
        Template::Award => {
            write!(out, "{AWARD_TEMPLATE}")?;
            return Ok(ExitStatus::Done);
        }
        Template::Csv => write!(out, "{}", csv_template())?,
        Template::Json => write!(out, "{}", json_template())?,
        Template::Xlsx if io::stdout().is_terminal() => {
            return Err(Failure::Usage("this is a file, not text: add `> awards.xlsx`".to_owned()));
        }
        Template::Xlsx => out.write_all(&xlsx_template().map_err(Failure::Input)?)?,
    }
    out.flush()?;
    // Beside the table, because it may go into a file.
    let mut err = anstream::stderr();
    for column in template_columns() {
        let needed = if column.is_mandatory { " (needed)" } else { "" };
        let words =
            if column.words.is_empty() { String::new() } else { format!(": {}", column.words.join(", ")) };
        let _ = writeln!(err, "{}{needed}  {}{words}", styled(BOLD, column.field), column.allowed);
    }
    Ok(ExitStatus::Done)
}
