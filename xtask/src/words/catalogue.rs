//! The Fluent files in `words/lang` and `words/screens`: what the build of `qualistamp-words` says about them, and texts that nothing uses.

use std::path::Path;

use super::sentences;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// How the build begins a line about the files.
const FINDING: &str = "words: ";

/// Where messages are used.
const USERS: [&str; 3] = ["words/src", "tools/src", "bindings/src"];

/// The texts of the screens in English.
const SCREENS: &str = "words/screens/en.ftl";

/// What is wrong with the files; and how many messages and languages there are, if nothing is.
pub(super) fn check(workspace: &Workspace) -> Result<(usize, usize), Failure> {
    let mut cargo = workspace.cargo(["check", "-p", "qualistamp-words", "--locked", "--quiet"]);
    let output = cargo.output().map_err(|source| Failure::Start { program: "cargo".to_owned(), source })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let findings: Vec<String> =
            said.lines().filter_map(|line| line.trim().strip_prefix(FINDING)).map(str::to_owned).collect();
        // Anything else is an error of the crate, in the words of the compiler.
        return Err(Failure::Findings(if findings.is_empty() { vec![said.into_owned()] } else { findings }));
    }
    let english = workspace.path("words/lang/en.ftl");
    let text = std::fs::read_to_string(&english).map_err(Failure::io(&english))?;
    let mut sources = String::new();
    for folder in USERS {
        read_sources(&workspace.path(folder), &mut sources)?;
    }
    let mut findings = unused(&text, &sources);
    let screens = read(workspace, SCREENS)?;
    for folder in sentences::SOURCES {
        for (_, source) in sentences::sources(&workspace.path(folder))? {
            sources.push_str(&source);
        }
    }
    findings.extend(unused_screens(&screens, &sources));
    if !findings.is_empty() {
        return Err(Failure::Findings(findings));
    }
    let folder = workspace.path("words/lang");
    let files = std::fs::read_dir(&folder).map_err(Failure::io(&folder))?;
    let languages =
        files.flatten().filter(|file| file.path().extension().is_some_and(|end| end == "ftl")).count();
    Ok((names(&text).count(), languages))
}

/// How many texts the screens have.
pub(super) fn screen_texts(workspace: &Workspace) -> Result<usize, Failure> {
    Ok(names(&read(workspace, SCREENS)?).count())
}

fn read(workspace: &Workspace, path: &str) -> Result<String, Failure> {
    let path = workspace.path(path);
    std::fs::read_to_string(&path).map_err(Failure::io(&path))
}

/// One finding for each text of the screens that the sources do not use: as `ScreenText.TabScan` in Kotlin, `.tabScan` in Swift,
/// `ScreenText::TabScan` in Rust.
fn unused_screens(english: &str, sources: &str) -> Vec<String> {
    let is_used = |name: &str| {
        let variant: String = name.split('-').map(capitalised).collect();
        let (first, rest) = variant.split_at(variant.chars().next().map_or(0, char::len_utf8));
        let swift = format!(".{}{rest}", first.to_lowercase());
        let places = |set: &str| [format!("{set}.{variant}"), format!("{set}::{variant}")];
        let mut uses: Vec<String> =
            ["ScreenText", "ScreenNotice"].iter().flat_map(|set| places(set)).collect();
        uses.push(swift);
        uses.iter().any(|place| is_in(sources, place))
    };
    names(english)
        .filter(|name| !is_used(name))
        .map(|name| format!("{SCREENS}: nothing uses {name}; remove it from every language"))
        .collect()
}

/// Whether `name` stands in the sources as a whole word.
fn is_in(sources: &str, name: &str) -> bool {
    sources.match_indices(name).any(|(at, _)| {
        let after = sources.get(at + name.len()..).unwrap_or_default().chars().next();
        !after.is_some_and(|next| next.is_ascii_alphanumeric())
    })
}

/// The names of the messages of a Fluent file that the build has accepted.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase())).filter_map(
        |line| {
            let (name, _) = line.split_once('=')?;
            Some(name.trim())
        },
    )
}

/// One finding for each message of `english` that the Rust `sources` do not use.
fn unused(english: &str, sources: &str) -> Vec<String> {
    let is_used = |name: &str| {
        let variant: String = name.split('-').map(capitalised).collect();
        is_in(sources, &format!("Message::{variant}"))
    };
    names(english)
        .filter(|name| !is_used(name))
        .map(|name| format!("words/lang/en.ftl: nothing uses {name}; remove it from every language"))
        .collect()
}

fn capitalised(part: &str) -> String {
    let mut letters = part.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

fn read_sources(folder: &Path, sources: &mut String) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder).map_err(Failure::io(folder))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_sources(&path, sources)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            sources.push_str(&std::fs::read_to_string(&path).map_err(Failure::io(&path))?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_the_screens_that_nothing_uses_is_named() {
        let english = "tab-scan = a\ntab-trust = b\ntab-saved = c\nbusy = d\n    .next = e\ntab = f\n";
        let sources = "say(ScreenText.TabScan) words(.tabTrust) ScreenText::TabSaved {} ScreenNotice.Busy";
        assert_eq!(
            unused_screens(english, sources),
            ["words/screens/en.ftl: nothing uses tab; remove it from every language"]
        );
    }

    #[test]
    fn a_message_that_nothing_uses_is_named() {
        let english =
            "# comment = no\nused = a\nnot-used = b\nused-too =\n    { $n ->\n       *[other] c\n    }\n";
        let sources = "say(Message::Used); say(Message::UsedToo { n: 1 }); say(Message::NotUsedEither)";
        assert_eq!(
            unused(english, sources),
            ["words/lang/en.ftl: nothing uses not-used; remove it from every language"]
        );
    }
}
