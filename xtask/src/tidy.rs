//! `cargo xtask lint tidy`: rules of this project that no other linter checks.

use std::path::Path;

use crate::cargo_tests::IGNORED;
use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// Beginnings of paths that exist on one machine only. Each is written in two parts, so that this file passes.
const MACHINE_PATHS: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers"),
];

/// Package registries and mirrors. A lock file that names one fails for people who use a mirror.
const REGISTRY_HOSTS: &[&str] = &[
    concat!("arti", "factory"),
    concat!("index.cra", "tes.io"),
    concat!("static.cra", "tes.io"),
    concat!("registry.np", "mjs.org"),
    concat!("pypi.", "org"),
    concat!("files.pytho", "nhosted.org"),
    concat!("repo.mav", "en.apache.org"),
    concat!("repo1.mav", "en.org"),
    concat!("proxy.gol", "ang.org"),
    concat!("deb.deb", "ian.org"),
];

pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut findings = Vec::new();
    let mut checked = 0usize;
    for file in workspace::sources(workspace)? {
        let path = workspace.path("").join(&file);
        let bytes = std::fs::read(&path).map_err(Failure::io(&path))?;
        if let Ok(text) = std::str::from_utf8(&bytes) {
            check_text(&file.to_string_lossy(), text, &mut findings);
            checked += 1;
        }
    }
    if findings.is_empty() {
        println!("{checked} text files");
        Ok(())
    } else {
        Err(Failure::Findings(findings))
    }
}

fn check_text(name: &str, text: &str, findings: &mut Vec<String>) {
    let first = text.lines().next().unwrap_or_default();
    let is_rust = Path::new(name).extension().is_some_and(|extension| extension == "rs");
    if is_rust && !first.starts_with("//!") {
        findings.push(format!("{name}:1: a source file begins with a `//!` line that says what it is for"));
    }
    for (number, line) in (1..).zip(text.lines()) {
        if is_rust && ignored_by_nobody(line) {
            findings.push(format!(
                "{name}:{number}: no suite runs this test: give `#[ignore = \"SUITE: reason\"]`, SUITE being one of {}",
                IGNORED.join(", ")
            ));
        }
        for path in MACHINE_PATHS {
            if line.match_indices(path).any(|(at, _)| begins_a_path(line, at)) {
                findings.push(format!("{name}:{number}: `{path}…` exists on one machine only"));
            }
        }
        for host in REGISTRY_HOSTS {
            if line.contains(host) {
                findings.push(format!("{name}:{number}: names the package registry `{host}`"));
            }
        }
        if ["<<<<<<< ", ">>>>>>> "].iter().any(|marker| line.starts_with(marker)) {
            findings.push(format!("{name}:{number}: a merge conflict was left here"));
        }
    }
}

/// Whether the line ignores a test and names no suite that would run it.
fn ignored_by_nobody(line: &str) -> bool {
    /// Not a test of its own: other tests of the file start it as another process.
    const HELPER: &str = "helper";
    let Some(rest) = line.trim_start().strip_prefix("#[ignore") else { return false };
    let reason = rest.trim_start().strip_prefix('=').map(|rest| rest.trim_start().trim_start_matches('"'));
    let suite = reason.and_then(|reason| reason.split_once(": ")).map(|(suite, _)| suite);
    !suite.is_some_and(|suite| suite == HELPER || IGNORED.contains(&suite))
}

/// Whether a match at `at` starts a path, rather than lying inside a longer one.
fn begins_a_path(line: &str, at: usize) -> bool {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    !before.is_some_and(|character| character.is_alphanumeric() || "._-/~*}".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_finds_its_violation_and_nothing_else() {
        let home = concat!("/ho", "me/");
        for (name, text, expected) in [
            ("a.rs", "//! Something.\nfn f() {}\n".to_owned(), 0),
            ("a.rs", "fn f() {}\n".to_owned(), 1),
            ("a.rs", "//! Something.\n#[ignore = \"outside: needs a folder\"]\nfn f() {}\n".to_owned(), 0),
            ("a.rs", "//! Something.\n#[ignore]\n    #[ignore = \"slow\"]\n".to_owned(), 2),
            ("a.md", "fn f() {}\n".to_owned(), 0),
            ("a.md", format!("see {home}someone/x\n"), 1),
            ("a.md", format!("see https://example.org{home}x\n"), 0),
            ("a.json", format!("\"{}\"\n", REGISTRY_HOSTS[0]), 1),
            ("a.md", "<<<<<<< one\n=======\n>>>>>>> two\n".to_owned(), 2),
        ] {
            let mut findings = Vec::new();
            check_text(name, &text, &mut findings);
            assert_eq!(findings.len(), expected, "{text}: {findings:?}");
        }
    }
}
