//! `qualistamp completions`: scripts with which shells complete commands and options.

use std::io::Write;

use clap::Args as ClapArgs;
use clap_complete::Shell;

use crate::exit::{ExitStatus, Failure};

/// Print a script that completes commands and options in your shell
///
/// Write the script to the file that your shell loads, and start a new shell. Do it again after an update.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Where to put the script:
  bash        qualistamp completions bash > ~/.local/share/bash-completion/completions/qualistamp
  zsh         qualistamp completions zsh > ~/.zfunc/_qualistamp
              with `fpath+=~/.zfunc` before `compinit` in ~/.zshrc
  fish        qualistamp completions fish > ~/.config/fish/completions/qualistamp.fish
  PowerShell  qualistamp completions powershell >> $PROFILE
  Elvish      qualistamp completions elvish >> ~/.config/elvish/rc.elv

Example:
  qualistamp completions bash > qualistamp.bash")]
pub(crate) struct Args {
    /// Your shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(crate) fn run(
    args: &Args,
    mut program: clap::Command,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let name = program.get_name().to_owned();
    // Into memory first: the generator panics when it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut program, name, &mut script);
    out.write_all(&script)?;
    Ok(ExitStatus::Done)
}
