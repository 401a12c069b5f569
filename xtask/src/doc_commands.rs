//! The `docs` suite: runs every command of README.md and docs/*.md, and every example of `--help`, as a newcomer would.
//!
//! The command blocks of a document (fenced as `sh`) run in one shell session each, in the order of the text, in a folder that is
//! empty at first. A block that cannot run has a comment just before it: `<!-- not run: needs a phone SDK -->`. A command that is
//! meant to fail says so at the end of its line: `# exit 1`.

mod blocks;
mod examples;
mod sandbox;

use std::path::{Path, PathBuf};

use crate::count::Ran;
use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use blocks::Block;
use sandbox::Sandbox;

/// Documents with commands, besides `docs/*.md`.
const README: &str = "README.md";

/// Examples that cannot run here, by the beginning of the command, and why.
const EXAMPLES_NOT_RUN: &[(&str, &str)] = &[
    ("qualistamp bundle fetch", "needs a server at a reserved name"),
    // `tools/tests/cli/federation.rs` tests these with operators of its own.
    ("qualistamp bundle make --out europe.cbor ", "needs the bundles of other operators"),
    ("qualistamp anchor add ", "needs the root of another operator"),
    ("qualistamp anchor remove ", "needs the anchor of another operator"),
    ("qualistamp trust introduce ", "needs the root of another operator"),
    ("qualistamp key new --token ", "needs a token"),
    ("qualistamp issue awards.csv --key 'pkcs11:", "needs a token"),
    ("qualistamp serve --trust-dir ", "serves until it is stopped"),
    ("qualistamp serve --listen ", "serves until it is stopped"),
];

/// Commands that answer with their exit code. Whatever the answer is, the example works.
const ANSWERS: &[(&str, &[i32])] = &[("qualistamp verify ", &[0, 1, 3])];

/// What ran, what failed, and what was left out.
#[derive(Default)]
struct Report {
    ran: u64,
    failed: Vec<String>,
    not_run: Vec<String>,
}

/// Runs everything before it says what failed.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let sandbox = Sandbox::prepare(workspace)?;
    let mut report = Report::default();
    for document in documents(workspace)? {
        run_document(workspace, &sandbox, &document, &mut report)?;
    }
    run_examples(workspace, &sandbox, &mut report)?;

    for left_out in &report.not_run {
        println!("NOT RUN: {left_out}");
    }
    let Report { ran, failed, not_run } = report;
    println!("docs: {ran} commands ran, {} failed, {} were not run", failed.len(), not_run.len());
    match (failed.is_empty(), ran) {
        (true, 0) => Err(Failure::Findings(vec!["found no commands to run".to_owned()])),
        (true, _) => Ok(Ran::Tests(ran)),
        (false, _) => Err(Failure::Findings(failed)),
    }
}

/// The documents, relative to the root of the checkout. Decision records describe the past and are left out.
fn documents(workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let mut documents = vec![PathBuf::from(README)];
    for path in workspace::list(&workspace.path("docs"))? {
        if path.extension().is_some_and(|extension| extension == "md") {
            documents.extend(path.file_name().map(|name| Path::new("docs").join(name)));
        }
    }
    Ok(documents)
}

fn run_document(
    workspace: &Workspace,
    sandbox: &Sandbox,
    document: &Path,
    report: &mut Report,
) -> Result<(), Failure> {
    let path = workspace.path("").join(document);
    let text = std::fs::read_to_string(&path).map_err(Failure::io(&path))?;
    let folder = sandbox.folder(&workspace::stem(document))?;
    for Block { line, not_run, commands } in blocks::blocks(&text) {
        let place = format!("{}:{line}", document.display());
        if let Some(reason) = not_run {
            report.not_run.push(format!("{place}: {reason}"));
            continue;
        }
        let outcome = sandbox.run(&folder, &blocks::script(&commands))?;
        report.not_run.extend(outcome.left_out.iter().map(|command| format!("{place}: {command}")));
        report.ran += (commands.len() - outcome.left_out.len().min(commands.len())) as u64;
        if outcome.code != Some(0) {
            // What comes after it builds on it.
            report.failed.push(format!("{place}: {}", outcome.describe()));
            return Ok(());
        }
    }
    Ok(())
}

fn run_examples(workspace: &Workspace, sandbox: &Sandbox, report: &mut Report) -> Result<(), Failure> {
    for (command, examples) in examples::all(sandbox)? {
        let folder = sandbox.prepared(workspace, &command)?;
        for example in examples {
            let place = format!("{} --help: {example}", command_name(&command));
            if let Some((_, reason)) = EXAMPLES_NOT_RUN.iter().find(|(start, _)| example.starts_with(start)) {
                report.not_run.push(format!("{place}: {reason}"));
                continue;
            }
            let script = examples::script(&example, &folder)?;
            let outcome = sandbox.run(&folder, &script)?;
            report.ran += 1;
            let answers =
                ANSWERS.iter().find(|(start, _)| example.contains(start)).map_or(&[0][..], |found| found.1);
            if !outcome.code.is_some_and(|code| answers.contains(&code)) {
                report.failed.push(format!("{place}: {}", outcome.describe()));
            }
        }
    }
    Ok(())
}

/// The command as typed: `qualistamp trust key add`.
fn command_name(words: &[String]) -> String {
    let mut name = vec!["qualistamp"];
    name.extend(words.iter().map(String::as_str));
    name.join(" ")
}
