//! `cargo xtask words`: writes the few texts that an operating system must read from an app's resources, and checks all others.

mod apple;
mod catalogue;
mod sentences;
mod written;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use written::Written;

pub(crate) const HELP: &str = "\
Write the texts that a system reads from the resources of an app, from words/screens.

Usage: cargo xtask words [--check]

Every other text reaches the apps through the library. These are written to files: the question with
which iOS asks for the camera, in each language.

Options:
  --check  write nothing; fail if what is there is not what would be written

Examples:
  cargo xtask words         after a change of `camera-ask`, or with a new language in words/screens
  cargo xtask lint words    as CI does: also that no language lacks a text, that nothing is unused, and
                            that the sources of the apps hold no sentence
";

/// The texts of the screens, one file for each language.
const SCREENS: &str = "words/screens";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    match args {
        [] => {
            for Written { path, text } in write_out(workspace)? {
                let path = workspace.path(&path);
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder).map_err(Failure::io(folder))?;
                }
                workspace::write(&path, text.as_bytes())?;
            }
            Ok(())
        }
        [only] if only == "--check" => check(workspace),
        [other, ..] => {
            Err(Failure::Usage(format!("unknown argument `{other}`. See `cargo xtask words --help`.")))
        }
    }
}

/// The words are complete and used, and what was written out of them is what would be written now.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let (messages, spoken) = catalogue::check(workspace)?;
    let written = write_out(workspace)?;
    let mut findings = sentences::check(workspace)?;
    for Written { path, text } in &written {
        match std::fs::read_to_string(workspace.path(path)) {
            Ok(there) if there == *text => {}
            Ok(_) => findings.push(format!("{path} is not what {SCREENS} gives: run `cargo xtask words`")),
            Err(error) => findings.push(format!("{path}: {error}: run `cargo xtask words`")),
        }
    }
    if findings.is_empty() {
        let texts = catalogue::screen_texts(workspace)?;
        println!(
            "{messages} messages in {spoken} languages, {texts} texts of screens in {} of them",
            written.len()
        );
        Ok(())
    } else {
        Err(Failure::Findings(findings))
    }
}

fn write_out(workspace: &Workspace) -> Result<Vec<Written>, Failure> {
    let mut written = Vec::new();
    for path in workspace::list(&workspace.path(SCREENS))? {
        let Some(code) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".ftl")) else {
            continue;
        };
        let screens = std::fs::read_to_string(&path).map_err(Failure::io(&path))?;
        written.push(apple::questions(code, &screens).ok_or_else(|| {
            Failure::Findings(vec![format!("{SCREENS}/{code}.ftl has no `camera-ask` in one line")])
        })?);
    }
    Ok(written)
}
