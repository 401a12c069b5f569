//! cargo-mutants: found or installed, and run on a copy of the sources.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::outcome::Outcomes;
use crate::failure::Failure;
use crate::workspace::{self, Network, Workspace};

/// Pinned, because the list of accepted changes uses its names for changes.
const VERSION: &str = "27.1.0";

/// The crate that is changed and whose tests must notice.
const PACKAGE: &str = "qualistamp-core";

/// The tests that run first: those that compute least. All of them run on what these leave.
const QUICK: &[&str] =
    &["--lib", "--test=vectors", "--test=groups", "--test=refresh", "--test=register", "--test=status"];

/// For the quick tests: compiling takes longer than they do, so nothing of ours is optimised.
const QUICKLY: &[&str] = &["--config=profile.dev.opt-level=0", "--config=profile.dev.debug=false"];

/// Every test of the crate, without the examples in its documentation. With the usual profile: they compute for minutes.
const ALL: &[&str] = &["--tests"];

/// Changes to the words and the debugging output of errors decide nothing.
const WORDS: &str = r"impl (fmt::)?(Display|Debug|Error) for";

/// The program, installed into `target/xtask` if no other of this version is there.
pub(super) fn find(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let name = format!("cargo-mutants{}", std::env::consts::EXE_SUFFIX);
    let folder = workspace.scratch("cargo-mutants")?;
    let installed = folder.join("bin").join(&name);
    for program in [PathBuf::from(name), installed.clone()] {
        if is_right_version(&program) {
            return Ok(program);
        }
    }
    if workspace.network() == Network::Offline {
        return Err(Failure::Findings(vec![format!("cargo-mutants {VERSION} is not installed")]));
    }
    println!("xtask: installing cargo-mutants {VERSION} into {}", folder.display());
    let mut cargo = workspace.cargo(["install", "--locked", "cargo-mutants", "--version", VERSION, "--root"]);
    // Its objects are of no use for anything else, and its own profile takes minutes.
    cargo.arg(&folder).args(["--profile", "dev"]);
    workspace::run(&mut cargo)?;
    Ok(installed)
}

fn is_right_version(program: &Path) -> bool {
    let output = Command::new(program).args(["mutants", "--version"]).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim().ends_with(VERSION))
}

/// What is changed, and where.
pub(super) struct Plan<'a> {
    /// cargo-mutants.
    pub(super) program: &'a Path,
    /// A copy of the sources, which is changed in place.
    pub(super) tree: &'a Path,
    /// Patterns of files to change.
    pub(super) files: Vec<String>,
    /// `K/N`: which part of the changes.
    pub(super) shard: Option<&'a str>,
}

impl Plan<'_> {
    /// Prints one line for each change.
    pub(super) fn list(&self, workspace: &Workspace) -> Command {
        let mut command = self.mutants(workspace);
        command.arg("--list");
        command
    }

    /// Tries the changes with the quick tests, then those that survive with all tests.
    pub(super) fn run(&self, workspace: &Workspace) -> Result<Outcomes, Failure> {
        let quick = [QUICK, QUICKLY].concat();
        let mut outcomes = self.with_tests(workspace, "quick", &quick, &[])?;
        if outcomes.missed.is_empty() {
            return Ok(outcomes);
        }
        println!("\n{} changes survived the quick tests", outcomes.missed.len());
        // Not again a part of what is left.
        let whole = Plan { shard: None, files: self.files.clone(), ..*self };
        let mut again = whole.with_tests(workspace, "all", ALL, &outcomes.missed)?;
        // cargo-mutants 27.1 tries each deleted field, whatever `--re` says.
        for tried in [&mut again.caught, &mut again.missed] {
            tried.retain(|change| outcomes.missed.contains(change));
        }
        if again.caught.len() + again.missed.len() != outcomes.missed.len() {
            return Err(Failure::Findings(vec!["cargo-mutants did not try again what survived".to_owned()]));
        }
        outcomes.caught.extend(again.caught);
        outcomes.missed = again.missed;
        Ok(outcomes)
    }

    fn with_tests(
        &self,
        workspace: &Workspace,
        name: &str,
        args: &[&str],
        only: &[String],
    ) -> Result<Outcomes, Failure> {
        let output = workspace.empty_scratch(&format!("mutants/{name}"))?;
        let mut command = self.mutants(workspace);
        command.arg("--in-place").arg("--output").arg(&output);
        command.args(args.iter().map(|arg| format!("--cargo-arg={arg}")));
        command.args(only.iter().map(|change| format!("--re=^{}$", escape(change))));
        let shown = workspace::show(&command);
        println!("$ {}", shown.get(..200).unwrap_or(&shown));
        let status = command
            .status()
            .map_err(|source| Failure::Start { program: "cargo-mutants".to_owned(), source })?;
        // 2 and 3: some changes survived, or some tests did not end. The report says which.
        if !matches!(status.code(), Some(0 | 2 | 3)) {
            return Err(Failure::Exit { command: "cargo mutants".to_owned(), status });
        }
        let report = output.join("mutants.out").join("outcomes.json");
        let text = fs::read_to_string(&report).map_err(Failure::io(&report))?;
        Outcomes::parse(&text)
            .map_err(|reason| Failure::Findings(vec![format!("{}: {reason}", report.display())]))
    }

    /// cargo-mutants with what is common to all calls.
    fn mutants(&self, workspace: &Workspace) -> Command {
        let mut command = workspace.program(self.program);
        command.current_dir(self.tree).args(["mutants", "--no-config", "--package", PACKAGE]);
        command.args(["--colors", "never", "--exclude-re", WORDS]);
        // A busy machine must not make a change look caught.
        command.args(["--minimum-test-timeout", "120"]);
        command.args(self.files.iter().flat_map(|file| ["--file", file]));
        if let Some(shard) = self.shard {
            command.args(["--sharding", "round-robin", "--shard", shard]);
        }
        // Each change compiles one crate again.
        command.env("CARGO_INCREMENTAL", "1");
        // Ours names this checkout, and the copy is built in a folder of its own.
        command.env("CARGO_TARGET_DIR", self.tree.with_file_name("target"));
        for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH"].map(OsStr::new) {
            command.env_remove(name);
        }
        command
    }
}

/// The text as a regular expression that matches it alone.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        // Not all punctuation: `\<` would be the beginning of a word.
        if r"\.+*?()|[]{}^$#&-~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_changes_match_nothing_but_themselves() {
        assert_eq!(
            escape("a.rs:1:2: replace && with || in <f>"),
            r"a\.rs:1:2: replace \&\& with \|\| in <f>"
        );
    }
}
