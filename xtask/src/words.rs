//! `cargo xtask words`: writes the texts of the phone apps, from `words/`, in the format of each platform.

mod android;
mod apple;
mod catalogue;
mod kotlin;
mod source;
mod written;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use source::Language;
use written::{LANGUAGES, Written};

pub(crate) const HELP: &str = "\
Write the words of the phone apps from words/*.json as each platform wants them.

Usage: cargo xtask words [--check]

Options:
  --check  write nothing; fail if what is there is not what would be written

Examples:
  cargo xtask words         after every change in words/
  cargo xtask lint words    as CI does: also that no language lacks a text or a message of words/lang,
                            that nothing is unused, and that every support code has words
";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    match args {
        [] => {
            for Written { path, text } in write_out(&read_checked(workspace)?) {
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
            Err(Failure::Usage(format!("I do not know `{other}`. `cargo xtask words --help` tells more.")))
        }
    }
}

/// The words are complete, and what was written out of them is what would be written now.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let (messages, spoken) = catalogue::check(workspace)?;
    let languages = read_checked(workspace)?;
    let mut findings = Vec::new();
    for Written { path, text } in write_out(&languages) {
        match std::fs::read_to_string(workspace.path(&path)) {
            Ok(there) if there == text => {}
            Ok(_) => findings.push(format!("{path} is not what words/ gives: run `cargo xtask words`")),
            Err(error) => findings.push(format!("{path}: {error}: run `cargo xtask words`")),
        }
    }
    if findings.is_empty() {
        let texts: usize = languages.iter().map(|language| language.texts.len()).sum();
        println!(
            "{messages} messages in {spoken} languages; for the apps {texts} texts in {}",
            languages.len()
        );
        Ok(())
    } else {
        Err(Failure::Findings(findings))
    }
}

fn read_checked(workspace: &Workspace) -> Result<Vec<Language>, Failure> {
    let mut languages = Vec::new();
    for code in LANGUAGES {
        let name = format!("words/{code}.json");
        let path = workspace.path(&name);
        let json = std::fs::read_to_string(&path).map_err(Failure::io(&path))?;
        languages.push(Language::parse(code, &json).map_err(Failure::Findings)?);
    }
    let spec_path = workspace.path("docs/spec.md");
    let spec = std::fs::read_to_string(&spec_path).map_err(Failure::io(&spec_path))?;
    let mut findings = source::compare(&languages);
    findings.extend(source::codes_without_words(&spec, &languages));
    if findings.is_empty() { Ok(languages) } else { Err(Failure::Findings(findings)) }
}

fn write_out(languages: &[Language]) -> Vec<Written> {
    let mut written = Vec::new();
    for language in languages {
        written.push(android::strings(language, languages));
        written.push(apple::strings(language));
        written.push(apple::questions(language));
    }
    if let Some(first) = languages.first() {
        written.push(kotlin::words(first));
        written.push(kotlin::resources(first));
    }
    written
}
