//! `qualistamp issue`: signs awards, from JSON files or from a table, and writes their stamps as PNG, SVG, PDF and text.

mod arguments;
mod award_files;
mod office;
mod signing;
mod table;

use std::io::{self, IsTerminal as _, Write};

use qualistamp_issuing::{AWARD_TEMPLATE, csv_template, json_template, template_columns, xlsx_template};

pub(crate) use arguments::Args;
use arguments::Template;

use crate::exit::{ExitStatus, Failure};
use crate::style::{BOLD, styled};

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if let Some(template) = args.template {
        return print_template(template, out);
    }
    args.force.refuse("--allow-dense")?;
    match args.awards.as_slice() {
        [one] if table::is_table(one) => table::run(args, one, out),
        all => {
            if let Some(table) = all.iter().find(|path| table::is_named_table(path)) {
                return Err(Failure::Usage(format!(
                    "{}: one table is issued at a time, without award files",
                    table.display()
                )));
            }
            award_files::run(args, out)
        }
    }
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
