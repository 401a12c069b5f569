//! Checks the texts of all languages and packs them. A language that lacks a text fails the build, never the program.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "cargo reads what a build script prints")]

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/pack.rs"]
mod pack;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use catalogue::{Messages, compare, languages, messages};

/// How a line of findings begins. `cargo xtask lint words` looks for it.
const FINDING: &str = "words:";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=lang");
    println!("cargo::rerun-if-changed=vocabulary");
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(findings) => {
            findings.iter().for_each(|finding| eprintln!("{FINDING} {finding}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let variable =
        |name| env::var_os(name).map(PathBuf::from).ok_or_else(|| vec![format!("{name} is not set")]);
    let (here, out) = (variable("CARGO_MANIFEST_DIR")?, variable("OUT_DIR")?);
    let languages = languages(&read(&here.join("lang/languages.txt"))?)?;
    let mut findings = Vec::new();
    let mut texts: Vec<(String, Option<Messages>)> = Vec::new();
    for language in &languages {
        let file = format!("{}.ftl", language.code);
        let text = read(&here.join("lang").join(&file))?;
        let found = messages(&file, &text).map_err(|found| findings.extend(found)).ok();
        texts.push((text, found));
    }
    let english = match (languages.first(), texts.first()) {
        (Some(first), Some((_, Some(english)))) if first.code == "en" => english,
        (Some(first), _) if first.code == "en" => return Err(findings),
        _ => {
            return Err(vec![
                "languages.txt: the first language must be en, from which the others are translated"
                    .to_owned(),
            ]);
        }
    };
    for (language, (_, found)) in languages.iter().zip(&texts).skip(1) {
        if let Some(found) = found {
            findings.extend(compare(&format!("{}.ftl", language.code), english, found));
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let message_type = generate::message_type(english);
    write(&out.join("message.rs"), message_type.as_bytes())?;
    let texts: Vec<String> = texts.into_iter().map(|(text, _)| text).collect();
    pack::write(&here, &out, &languages, &texts, &message_type)
}

fn read(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Vec<String>> {
    fs::write(path, bytes).map_err(|error| vec![format!("{}: {error}", path.display())])
}
