//! `cargo xtask lint exhaustive`: no catch-all arms in Kotlin or Swift, so that a new reason does not compile until it is worded.
//!
//! For Rust, clippy has `wildcard_enum_match_arm`. If the values are not a closed set (numbers, external text), the arm says so:
//! `else -> … // open: HTTP status codes`.

use std::path::Path;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// The beginnings of catch-all arms, by file extension.
const CATCH_ALLS: &[(&str, &[&str])] =
    &[("kt", &["else ->"]), ("swift", &["default:", "@unknown default:", "case _:", "case _ "])];

/// The comment after an intended catch-all arm, followed by what the values are.
const MEANT: &str = "// open: ";

pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let listed = workspace::read(workspace.program("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "android",
        "ios",
    ]))?;
    let (mut findings, mut checked) = (Vec::new(), 0usize);
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let Some(catch_alls) = catch_alls(name) else { continue };
        let path = workspace.path(name);
        let text = std::fs::read_to_string(&path).map_err(Failure::io(&path))?;
        find(name, &text, catch_alls, &mut findings);
        checked += 1;
    }
    if checked == 0 {
        findings.push("no Kotlin or Swift source was found".to_owned());
    }
    if findings.is_empty() {
        println!("{checked} Kotlin and Swift files");
        Ok(())
    } else {
        Err(Failure::Findings(findings))
    }
}

fn catch_alls(name: &str) -> Option<&'static [&'static str]> {
    let extension = Path::new(name).extension()?;
    CATCH_ALLS.iter().find(|(ending, _)| extension == *ending).map(|(_, catch_alls)| *catch_alls)
}

fn find(name: &str, text: &str, catch_alls: &[&str], findings: &mut Vec<String>) {
    for (number, line) in (1..).zip(text.lines()) {
        let arm = line.trim_start();
        let catches_all = catch_alls.iter().any(|start| arm.starts_with(start));
        let says_why = line.split_once(MEANT).is_some_and(|(_, over)| !over.trim().is_empty());
        if catches_all && !says_why {
            findings.push(format!(
                "{name}:{number}: a catch-all arm hides new reasons: name each case, or add `{MEANT}what the values are`"
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn catch_alls_are_found_unless_they_say_what_they_are_over() {
        for (name, text, expected) in [
            ("a.kt", "when (verdict) {\n    is Valid -> 1\n    else -> 2\n}", 1),
            ("a.kt", "when (status) {\n    200 -> 1\n    else -> 2 // open: HTTP status codes\n}", 0),
            ("a.kt", "when (status) {\n    else -> 2 // open: \n}", 1),
            ("a.kt", "if (a) 1 else 2", 0),
            ("a.swift", "switch verdict {\ncase .valid: 1\ndefault: 2\n}", 1),
            ("a.swift", "switch verdict {\n@unknown default: 2\ncase _: 3\ncase _ where x: 4\n}", 3),
            ("a.swift", "let other = [key, default: 2]", 0),
        ] {
            let mut findings = Vec::new();
            find(name, text, catch_alls(name).unwrap(), &mut findings);
            assert_eq!(findings.len(), expected, "{text}: {findings:?}");
        }
        assert!(catch_alls("a.rs").is_none());
    }
}
