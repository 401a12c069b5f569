//! `cargo xtask mutants`: makes small changes to the code that decides, one at a time, and checks that a test notices each.

mod accepted;
mod copy;
mod outcome;
mod tool;

use std::path::Path;

use accepted::Accepted;
use outcome::Outcomes;

use crate::failure::Failure;
use crate::requirement::{Requirement, venv_python};
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Make small changes to the code that decides, one at a time, and check that a test notices each.

Usage: cargo xtask mutants [--file PATH…] [--shard K/N] [--list]
       cargo xtask mutants vectors [--count N] [--seed N] [--jobs N]

Without `vectors`: cargo-mutants changes the parts of verifier-core that decide, in a copy of the
sources under target/xtask/mutants, and runs the tests of verifier-core. At least 95 of 100 changes
must be caught, and each of the others must be listed with a reason in xtask/mutants/accepted.json.
All of it takes hours; a shard is an evenly spread sample.

With `vectors`: changes the reader in test-vectors/python and runs the test vectors alone. At least 85
of 100 changes must be caught.

Options:
  --file PATH   only this file of verifier-core/src; can be given more than once
  --shard K/N   every N-th change, beginning with number K, from 0
  --list        print the changes and make none
  --count N     how many changes to try (100)
  --seed N      chooses the changes (1)
  --jobs N      how many to try at once (2)

Installs cargo-mutants into target/xtask if it is missing.

Exit code: 0 enough changes were caught; 1 too few, or one that is not listed survived; 2 wrong usage.

Examples:
  cargo xtask mutants --shard 0/20                        every twentieth change
  cargo xtask mutants --file verifier-core/src/verify.rs
  cargo xtask mutants vectors --count 100 --jobs 1
";

/// The files that decide. Patterns of cargo-mutants.
const DECIDING: &[&str] = &[
    "verifier-core/src/verify.rs",
    "verifier-core/src/envelope.rs",
    "verifier-core/src/outcome/*.rs",
    "verifier-core/src/trust/floors.rs",
    "verifier-core/src/trust/kept_floors.rs",
    "verifier-core/src/trust/refresh/*.rs",
    "verifier-core/src/trust/register/*.rs",
    "verifier-core/src/trust/scope.rs",
    "verifier-core/src/trust/status/*.rs",
    "verifier-core/src/trust/withdrawn.rs",
];

/// So many of a hundred changes must be caught.
const CAUGHT_OF_100_MIN: usize = 95;

/// The survivors that are known, each with the reason.
const ACCEPTED: &str = "xtask/mutants/accepted.json";

/// What the command line asks for.
#[derive(Default)]
struct Request {
    files: Vec<String>,
    shard: Option<String>,
    list: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if let Some(("vectors", rest)) = args.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return vectors(workspace, rest);
    }
    let request = parse(args)?;
    let program = tool::find(workspace)?;
    let tree = copy::update(workspace)?;
    let plan = tool::Plan {
        program: &program,
        tree: &tree,
        files: if request.files.is_empty() {
            DECIDING.iter().map(|file| (*file).to_owned()).collect()
        } else {
            request.files.clone()
        },
        shard: request.shard.as_deref(),
    };
    if request.list {
        return workspace::run(&mut plan.list(workspace));
    }
    let accepted = Accepted::read(&workspace.path(ACCEPTED))?;
    let unknown = accepted.without_change(&everything(workspace, &plan)?);
    let outcomes = plan.run(workspace)?;
    judge(&outcomes, &accepted, unknown)
}

fn parse(args: &[String]) -> Result<Request, Failure> {
    let mut request = Request::default();
    let mut args = args.iter();
    let usage = |reason: &str| Failure::Usage(format!("{reason}. See `cargo xtask mutants --help`."));
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--list" => request.list = true,
            "--file" => {
                request.files.push(args.next().ok_or_else(|| usage("`--file` takes a path"))?.clone());
            }
            "--shard" => {
                let shard = args.next().filter(|shard| is_shard(shard));
                let shard = shard
                    .ok_or_else(|| usage("`--shard` takes two numbers, as in 0/20: the first is smaller"))?;
                request.shard = Some(shard.clone());
            }
            other => return Err(usage(&format!("unknown argument `{other}`"))),
        }
    }
    Ok(request)
}

/// Whether the text is like `3/20`.
fn is_shard(text: &str) -> bool {
    let numbers = text.split_once('/').map(|(part, of)| (part.parse::<u32>(), of.parse::<u32>()));
    matches!(numbers, Some((Ok(part), Ok(of))) if part < of)
}

/// The names of all changes that [`DECIDING`] allows, without shard or choice of files.
fn everything(workspace: &Workspace, plan: &tool::Plan<'_>) -> Result<Vec<String>, Failure> {
    let all = tool::Plan {
        program: plan.program,
        tree: plan.tree,
        files: DECIDING.iter().map(|file| (*file).to_owned()).collect(),
        shard: None,
    };
    let listed = workspace::read(&mut all.list(workspace))?;
    Ok(listed.lines().map(str::to_owned).collect())
}

/// Prints what survived and the totals.
fn judge(outcomes: &Outcomes, accepted: &Accepted, unknown: Vec<String>) -> Result<(), Failure> {
    let mut findings = unknown;
    let mut left = accepted.clone();
    for change in &outcomes.missed {
        match left.take(change) {
            Some(reason) => println!("not caught: {change}\n    {reason}"),
            None => findings.push(format!("not caught, and not listed in {ACCEPTED}: {change}")),
        }
    }
    let (caught, tried) = (outcomes.caught.len(), outcomes.caught.len() + outcomes.missed.len());
    println!(
        "\n{caught} of {tried} changes caught ({}), {} did not compile",
        percent(caught, tried),
        outcomes.not_compiled
    );
    if caught * 100 < tried * CAUGHT_OF_100_MIN {
        findings.push(format!("at least {CAUGHT_OF_100_MIN} of 100 changes must be caught"));
    }
    if tried == 0 {
        findings.push("no change was tried".to_owned());
    }
    if findings.is_empty() { Ok(()) } else { Err(Failure::Findings(findings)) }
}

/// A share with one digit after the point.
fn percent(part: usize, whole: usize) -> String {
    let tenths = (part * 1000).checked_div(whole).unwrap_or_default();
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// Changes the reader in Python and runs the vectors alone.
fn vectors(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    Requirement::PythonPackages { pinned_in: "test-vectors/python/requirements.txt" }
        .meet(workspace)
        .map_err(|reason| Failure::Findings(vec![reason]))?;
    let mut python = workspace.program(venv_python(workspace));
    workspace::run(python.arg(Path::new("test-vectors/python/mutants.py")).args(args))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn only_what_makes_sense_is_accepted() {
        let request = parse(&words("--file a.rs --shard 3/20 --file b.rs")).unwrap();
        assert_eq!((request.files, request.shard.as_deref()), (words("a.rs b.rs"), Some("3/20")));
        for wrong in
            ["--shard 20/20", "--shard 1", "--shard", "--shard a/b", "--file", "--files x", "verify.rs"]
        {
            assert!(matches!(parse(&words(wrong)), Err(Failure::Usage(_))), "{wrong}");
        }
    }

    #[test]
    fn a_survivor_that_nobody_listed_fails_the_run() {
        let name = |line| format!("verifier-core/src/verify.rs:{line}:5: replace < with <= in f");
        let accepted = Accepted::parse(
            r#"[{ "file": "verifier-core/src/verify.rs", "change": "replace < with <= in f", "reason": "equal never occurs" }]"#,
        )
        .unwrap();
        let outcomes = |caught, missed: &[u32]| Outcomes {
            caught: (0..caught).map(name).collect(),
            missed: missed.iter().map(|line| name(*line)).collect(),
            not_compiled: 0,
        };
        assert!(judge(&outcomes(19, &[7]), &accepted, Vec::new()).is_ok());
        // The reason is for one of them.
        assert!(judge(&outcomes(99, &[7, 8]), &accepted, Vec::new()).is_err());
        // Too few.
        assert!(judge(&outcomes(18, &[7]), &accepted, Vec::new()).is_err());
        // An entry without a change.
        assert!(judge(&outcomes(19, &[7]), &accepted, vec!["gone".to_owned()]).is_err());
        // A run that did nothing.
        assert!(judge(&outcomes(0, &[]), &accepted, Vec::new()).is_err());
    }

    #[test]
    fn shares_are_rounded_down() {
        assert_eq!(
            (percent(949, 1000), percent(0, 0), percent(2, 3)),
            ("94.9 %".to_owned(), "0.0 %".to_owned(), "66.6 %".to_owned())
        );
    }
}
