//! `qualistamp man`: manual pages of the program and its commands, for packagers.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};
use qualistamp_issuing::files::{self, Access, IfExists};

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};

/// Write the manual pages of the program and its commands, one file for each
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp man man1/")]
pub(crate) struct Args {
    /// Folder for the pages
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

pub(crate) fn run(args: &Args, program: Command, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    files::make_folder(&args.dir)?;
    let mut program = program.disable_help_subcommand(true);
    // Gives subcommands their full names and the global options.
    program.build();
    let count = write_pages(&program, &args.dir)?;
    writeln!(out, "{count} manual pages in {}", Foreign::path(&args.dir))?;
    Ok(ExitStatus::Done)
}

/// Writes the pages of `command` and of those under it; returns how many.
fn write_pages(command: &Command, folder: &Path) -> Result<usize, Failure> {
    let man = Man::new(command.clone()).source(concat!("qualistamp ", env!("CARGO_PKG_VERSION")));
    let path = folder.join(man.get_filename());
    let page = page(&man, command).map_err(|error| Failure::input(path.display(), error))?;
    files::write(&path, &page, Access::Default, IfExists::Replace)?;
    let mut count = 1;
    for subcommand in command.get_subcommands().filter(|subcommand| !subcommand.is_hide_set()) {
        count += write_pages(subcommand, folder)?;
    }
    Ok(count)
}

fn page(man: &Man, command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    // `Man` would fill these lines to one paragraph; examples keep their lines.
    if let Some(notes) = command.get_after_long_help().or_else(|| command.get_after_help()) {
        let mut roff = Roff::new();
        roff.control("SH", ["NOTES AND EXAMPLES"]).control("nf", []);
        for line in notes.to_string().lines() {
            roff.text([roman(line)]);
        }
        roff.control("fi", []).to_writer(&mut page)?;
    }
    Ok(page)
}
