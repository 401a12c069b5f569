//! Sentences in the sources of the apps, which hold none: every text comes from `words/`, through the library.

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use std::path::Path;

/// The sources of the apps without their tests.
pub(super) const SOURCES: [&str; 5] = [
    "android/app/src/main",
    "android/screens/src/main",
    "android/verifier/src/main",
    "ios/App",
    "ios/Sources",
];

/// Words from which on a text is a sentence. A system's own words, such as the name of a folder, have fewer.
const WORDS_LEAST: usize = 4;

/// One finding for each text in quotes that reads like a sentence.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for folder in SOURCES {
        for (path, source) in sources(&workspace.path(folder))? {
            let shown = path.strip_prefix(workspace.path("")).unwrap_or(&path).display().to_string();
            for (line, number) in source.lines().zip(1..) {
                for sentence in in_line(line) {
                    findings.push(format!(
                        "{shown}, line {number}: “{sentence}” is a sentence; texts of the apps belong into words/"
                    ));
                }
            }
        }
    }
    Ok(findings)
}

/// Kotlin and Swift sources below `folder`, but none that are generated.
pub(super) fn sources(folder: &Path) -> Result<Vec<(std::path::PathBuf, String)>, Failure> {
    let mut found = Vec::new();
    for path in workspace::list(folder)? {
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|end| end == "kt" || end == "swift") {
            let source = std::fs::read_to_string(&path).map_err(Failure::io(&path))?;
            found.push((path, source));
        }
    }
    Ok(found)
}

/// Lines whose texts only developers read.
const FOR_DEVELOPERS: [&str; 2] = ["Exception(", "@Deprecated("];

/// The texts in quotes of a line that are made of several words. Comments are none, nor is what only developers read.
fn in_line(line: &str) -> Vec<&str> {
    let code = line.trim_start();
    let is_comment = code.starts_with("//") || code.starts_with('*') || code.starts_with("/*");
    if is_comment || FOR_DEVELOPERS.iter().any(|call| code.contains(call)) {
        return Vec::new();
    }
    let code = code.split(" // ").next().unwrap_or_default();
    let is_sentence = |text: &&str| {
        let words = text.split(' ').filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
        words.count() >= WORDS_LEAST
    };
    code.split('"').skip(1).step_by(2).filter(is_sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_told_from_names_and_comments() {
        for (line, expected) in [
            ("text = \"Do not rely on it.\"", vec!["Do not rely on it."]),
            ("show(\"Der Stempel ist nicht gültig\", 7, \"kept\")", vec!["Der Stempel ist nicht gültig"]),
            ("// say \"this is a comment of ours\"", vec![]),
            ("/// \"This is a comment of ours\"", vec![]),
            ("let key = \"kept.json\" // \"for the file of all stamps\"", vec![]),
            ("put(\"importing in \\(name)\")", vec![]),
            ("class Long : IOException(\"more than these many bytes\")", vec![]),
            ("\"Trial\", \"a b c d e f\"", vec![]),
        ] {
            assert_eq!(in_line(line), expected, "{line}");
        }
    }
}
