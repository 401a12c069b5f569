//! `cargo xtask man`: the manual pages of the program.

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Write the manual pages of the program and its subcommands to target/man.

Usage: cargo xtask man

Examples:
  cargo xtask man && man target/man/qualistamp.1
";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if let Some(other) = args.first() {
        return Err(Failure::Usage(format!("unknown argument `{other}`. See `cargo xtask man --help`.")));
    }
    let folder = workspace.target().join("man");
    // Pages of subcommands that no longer exist must not stay.
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).map_err(Failure::io(&folder))?;
    }
    std::fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
    // A hidden subcommand: packagers call it, users read what it writes.
    workspace::run(workspace.qualistamp(&["man"]).arg(&folder))?;
    let pages = workspace::list(&folder)?;
    println!("{}: {} pages", folder.display(), pages.len());
    if pages.is_empty() {
        return Err(Failure::Findings(vec!["the program wrote no manual pages".to_owned()]));
    }
    Ok(())
}
