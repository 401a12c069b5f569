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

use catalogue::{Messages, compare, languages, messages, screens};

/// How a line of findings begins. `cargo xtask lint words` looks for it.
const FINDING: &str = "words:";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=lang");
    println!("cargo::rerun-if-changed=screens");
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
    let furniture = read_screens(&here.join("screens"), &languages, english, &mut findings)?;
    if !findings.is_empty() {
        return Err(findings);
    }
    write(&out.join("screens.rs"), generate::screens_macro(&furniture.english).as_bytes())?;
    let message_type = generate::message_type(english);
    write(&out.join("message.rs"), message_type.as_bytes())?;
    let texts: Vec<String> = texts.into_iter().map(|(text, _)| text).collect();
    pack::write(&here, &out, &languages, &texts, &furniture.texts, &message_type)
}

/// The texts of the screens.
struct Furniture {
    english: Messages,
    /// For each language its file, if it has one.
    texts: Vec<Option<String>>,
}

/// Reads `screens/`, where a language may have no file yet. One that is there must be complete.
fn read_screens(
    folder: &Path,
    languages: &[catalogue::Language],
    about_credentials: &Messages,
    findings: &mut Vec<String>,
) -> Result<Furniture, Vec<String>> {
    let (mut texts, mut read_all) = (Vec::new(), Vec::new());
    for language in languages {
        let path = folder.join(format!("{}.ftl", language.code));
        let text = if path.exists() { Some(read(&path)?) } else { None };
        if let Some(text) = &text {
            let file = format!("screens/{}.ftl", language.code);
            match screens(&file, text) {
                Ok(found) => read_all.push((file, found)),
                Err(found) => findings.extend(found),
            }
        }
        texts.push(text);
    }
    let known = |code: &str| languages.iter().any(|language| language.code == code);
    for entry in
        fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?.flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.strip_suffix(".ftl").is_some_and(known) {
            findings.push(format!(
                "screens/{name}: no language of lang/languages.txt; remove it, or add its language"
            ));
        }
    }
    let mut read_all = read_all.into_iter();
    let Some((_, english)) = read_all.next().filter(|(file, _)| file == "screens/en.ftl") else {
        findings.push("screens/en.ftl: missing or not readable".to_owned());
        return Err(std::mem::take(findings));
    };
    for (file, other) in read_all {
        findings.extend(compare(&file, &english, &other));
    }
    // Both are in one bundle.
    let twice = english.order.iter().filter(|name| about_credentials.placeholders.contains_key(*name));
    findings.extend(
        twice.map(|name| format!("screens/en.ftl: {name} stands in lang/en.ftl too; give it another name")),
    );
    Ok(Furniture { english, texts })
}

fn read(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Vec<String>> {
    fs::write(path, bytes).map_err(|error| vec![format!("{}: {error}", path.display())])
}
