//! `cargo xtask test`: every suite, what it needs installed first, and a summary that hides nothing.

use std::fmt;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::suites::{SUITES, Suite};
use crate::workspace::{Network, Workspace};

pub(crate) const HELP: &str = "\
Run every test of every language.

Usage: cargo xtask test [SUITE…] [OPTIONS]

What a suite needs is installed where that is possible: Debian packages as root or through sudo,
Python packages into target/xtask/venv. A suite whose needs cannot be met is listed as NOT RUN.

Options:
  --list     name the suites, and what each needs
  --offline  fetch and install nothing
  --help     this text

Exit code: 0 all passed, 1 a suite failed, or (with CI=true) one could not run, 2 wrong usage.

Examples:
  cargo xtask test               everything
  cargo xtask test rust          the Rust tests alone
  cargo xtask test python fuzz   two suites
  CI=true cargo xtask test       everything, and nothing may be left out
";

/// How a suite ended.
enum Ending {
    Passed,
    Failed(Failure),
    NotRun(String),
}

struct Line {
    suite: &'static str,
    ending: Ending,
    took: Duration,
}

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let mut network = Network::Allowed;
    let mut chosen: Vec<&'static Suite> = Vec::new();
    for arg in args {
        match arg.as_str() {
            "--list" => {
                list();
                return Ok(());
            }
            "--offline" => network = Network::Offline,
            name => chosen.push(SUITES.iter().find(|suite| suite.name == name).ok_or_else(|| {
                Failure::Usage(format!("there is no suite `{name}`. `cargo xtask test --list` names them."))
            })?),
        }
    }
    if chosen.is_empty() {
        chosen.extend(SUITES);
    }

    let workspace = workspace.with_network(network);
    let lines: Vec<Line> = chosen.into_iter().map(|suite| run_suite(&workspace, suite)).collect();
    println!("\n== summary ==");
    for line in &lines {
        println!("{line}");
    }
    let named = |wanted: fn(&Ending) -> bool| -> Vec<String> {
        lines.iter().filter(|line| wanted(&line.ending)).map(|line| line.suite.to_owned()).collect()
    };
    let not_run = named(|ending| matches!(ending, Ending::NotRun(_)));
    let mut not_passed = named(|ending| matches!(ending, Ending::Failed(_)));
    if !not_run.is_empty() {
        println!("\nNOT RUN: {}. These tests say nothing about this checkout.", not_run.join(", "));
    }
    // Where nobody reads along, a test that did not run is one that did not pass.
    if std::env::var("CI").is_ok_and(|value| value == "true" || value == "1") {
        not_passed.extend(not_run);
    }
    if not_passed.is_empty() { Ok(()) } else { Err(Failure::Parts(not_passed)) }
}

fn run_suite(workspace: &Workspace, suite: &'static Suite) -> Line {
    println!("\n== {}: {} ==", suite.name, suite.about);
    let start = Instant::now();
    let ending = match suite.needs.iter().try_for_each(|need| need.meet(workspace)) {
        Err(reason) => Ending::NotRun(reason),
        Ok(()) => match (suite.run)(workspace) {
            Ok(()) => Ending::Passed,
            Err(failure) => Ending::Failed(failure),
        },
    };
    let line = Line { suite: suite.name, ending, took: start.elapsed() };
    println!("{line}");
    line
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { suite, ending, took } = self;
        let took = format!("{} min {:02} s", took.as_secs() / 60, took.as_secs() % 60);
        match ending {
            Ending::Passed => write!(f, "{suite:<8} passed   {took}"),
            Ending::Failed(failure) => write!(f, "{suite:<8} FAILED   {took}   {failure}"),
            Ending::NotRun(reason) => write!(f, "{suite:<8} NOT RUN  {took}   {reason}"),
        }
    }
}

fn list() {
    for Suite { name, about, needs, .. } in SUITES {
        println!("{name:<8}  {about}");
        for need in *needs {
            println!("          needs {}", need.describe());
        }
    }
}
