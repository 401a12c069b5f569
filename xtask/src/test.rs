//! `cargo xtask test`: runs the suites, after installing what they need, and prints an honest summary.

use std::fmt;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use crate::count::Ran;
use crate::failure::Failure;
use crate::load::Load;
use crate::suites::{SUITES, Suite};
use crate::workspace::{Network, Workspace};

pub(crate) const HELP: &str = "\
Run every test of every language.

Usage: cargo xtask test [SUITE…] [OPTIONS]

What a suite needs is installed if possible: Debian packages as root or through sudo, Python packages
into target/xtask/venv. This happens while the first suites run. If it fails, the suite is listed as
NOT RUN. A suite that executed no tests has failed.

Options:
  --list        list the suites and what each needs
  --offline     download and install nothing
  --under-load  run the tests beside four busy loops per core, to find tests that depend on the speed
                of the machine; for use by hand, CI does not use it
  --help        show this text

Environment:
  CI=true       a suite that could not run is a failure
  QUALISTAMP_MAY_NOT_RUN=\"outside swift\"
                suites that may be NOT RUN even so: for a CI machine that cannot have what they need

Exit code: 0 all passed; 1 a suite failed or, with CI=true, could not run; 2 wrong usage.

Examples:
  cargo xtask test                      everything
  cargo xtask test rust                 only the Rust tests
  cargo xtask test python fuzz          two suites
  cargo xtask test rust --under-load    the Rust tests on a busy machine
  CI=true cargo xtask test              everything, and no suite may be left out
";

/// The variable that lists suites which may be NOT RUN in CI.
const MAY_NOT_RUN: &str = "QUALISTAMP_MAY_NOT_RUN";

/// How a suite ended.
enum Ending {
    Passed(Ran),
    Failed(Failure),
    NotRun(String),
}

struct Line {
    suite: &'static str,
    ending: Ending,
    took: Duration,
}

/// What the command line asks for.
struct Request {
    suites: Vec<&'static Suite>,
    network: Network,
    under_load: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if args.iter().any(|arg| arg == "--list") {
        list();
        return Ok(());
    }
    let Request { suites, network, under_load } = parse(args)?;
    let may_not_run = may_not_run(&std::env::var(MAY_NOT_RUN).unwrap_or_default())?;
    let in_ci = std::env::var("CI").is_ok_and(|value| value == "true" || value == "1");

    let workspace = workspace.with_network(network);
    let load = under_load.then(Load::start).transpose()?;
    let meet = |suite: &&'static Suite| suite.needs.iter().try_for_each(|need| need.meet(&workspace));
    let lines = with_preparation(&suites, meet, |suite, met| run_suite(&workspace, suite, met));
    drop(load);
    println!("\n== summary ==");
    for line in &lines {
        println!("{line}");
    }
    let not_run: Vec<&str> =
        lines.iter().filter(|line| matches!(line.ending, Ending::NotRun(_))).map(|line| line.suite).collect();
    if !not_run.is_empty() {
        println!("\nNOT RUN: {}. Nothing is known about what these suites test.", not_run.join(", "));
    }
    let not_passed = not_passed(&lines, in_ci, &may_not_run);
    if not_passed.is_empty() { Ok(()) } else { Err(Failure::Parts(not_passed)) }
}

fn parse(args: &[String]) -> Result<Request, Failure> {
    let mut request = Request { suites: Vec::new(), network: Network::Allowed, under_load: false };
    for arg in args {
        match arg.as_str() {
            "--offline" => request.network = Network::Offline,
            "--under-load" => request.under_load = true,
            name => request.suites.push(suite(name)?),
        }
    }
    if request.suites.is_empty() {
        request.suites.extend(SUITES);
    }
    Ok(request)
}

fn suite(name: &str) -> Result<&'static Suite, Failure> {
    SUITES.iter().find(|suite| suite.name == name).ok_or_else(|| {
        Failure::Usage(format!("there is no suite `{name}`. `cargo xtask test --list` lists them."))
    })
}

/// The suites listed in [`MAY_NOT_RUN`]. A misspelt name is an error, not an exception.
fn may_not_run(variable: &str) -> Result<Vec<&'static str>, Failure> {
    variable.split_whitespace().map(|name| suite(name).map(|suite| suite.name)).collect()
}

/// The suites that make the whole run a failure.
fn not_passed(lines: &[Line], in_ci: bool, may_not_run: &[&str]) -> Vec<String> {
    let counts = |line: &&Line| match line.ending {
        Ending::Passed(_) => false,
        Ending::Failed(_) => true,
        // Nobody reads the summary of a green CI run.
        Ending::NotRun(_) => in_ci && !may_not_run.contains(&line.suite),
    };
    lines.iter().filter(counts).map(|line| line.suite.to_owned()).collect()
}

/// Runs the items one after the other. What they need is prepared beside that, in the same order: an installation mostly waits for
/// the network, while the first suites keep the processors busy. `run` gets a function that waits until its item is prepared.
fn with_preparation<T: Sync, R>(
    items: &[T],
    prepare: impl Fn(&T) -> Result<(), String> + Sync,
    mut run: impl FnMut(&T, &dyn Fn() -> Result<(), String>) -> R,
) -> Vec<R> {
    let (prepared, ready) = mpsc::channel();
    let prepare = &prepare;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for item in items {
                // The other end is gone only if running an item panicked.
                if prepared.send(prepare(item)).is_err() {
                    break;
                }
            }
        });
        let wait = || ready.recv().unwrap_or_else(|_| Err("preparing it panicked".to_owned()));
        items.iter().map(|item| run(item, &wait)).collect()
    })
}

fn run_suite(workspace: &Workspace, suite: &'static Suite, met: &dyn Fn() -> Result<(), String>) -> Line {
    println!("\n== {}: {} ==", suite.name, suite.about);
    let start = Instant::now();
    let ending = match met() {
        Err(reason) => Ending::NotRun(reason),
        Ok(()) => match (suite.run)(workspace) {
            Ok(ran) => Ending::Passed(ran),
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
            Ending::Passed(Ran::Tests(tests)) => write!(f, "{suite:<12} passed   {took}   {tests} tests"),
            Ending::Passed(Ran::ChecksItself(how)) => write!(f, "{suite:<12} passed   {took}   {how}"),
            Ending::Failed(failure) => write!(f, "{suite:<12} FAILED   {took}   {failure}"),
            Ending::NotRun(reason) => write!(f, "{suite:<12} NOT RUN  {took}   {reason}"),
        }
    }
}

fn list() {
    for Suite { name, about, needs, .. } in SUITES {
        println!("{name:<12}  {about}");
        for need in *needs {
            println!("              needs {}", need.describe());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_that_did_not_run_fails_in_ci_unless_it_is_listed() {
        let line = |suite, ending| Line { suite, ending, took: Duration::ZERO };
        let lines = [
            line("rust", Ending::Passed(Ran::Tests(1))),
            line("swift", Ending::NotRun("no Swift".to_owned())),
            line("outside", Ending::NotRun("no folder".to_owned())),
            line("fuzz", Ending::Failed(Failure::Findings(Vec::new()))),
        ];
        assert_eq!(not_passed(&lines, false, &[]), ["fuzz"]);
        assert_eq!(not_passed(&lines, true, &[]), ["swift", "outside", "fuzz"]);
        assert_eq!(not_passed(&lines, true, &["outside", "fuzz"]), ["swift", "fuzz"]);
    }

    #[test]
    fn each_suite_waits_for_what_it_needs_and_only_for_that() {
        let first_ran = std::sync::Mutex::new(false);
        let prepare = |name: &&str| match *name {
            // Ready only because the first suite did not wait for it.
            "second" => {
                while !*first_ran.lock().unwrap() {
                    std::thread::yield_now();
                }
                Err("no swift".to_owned())
            }
            _ => Ok(()),
        };
        let ran = with_preparation(&["first", "second", "third"], prepare, |name, met| {
            let met = met();
            *first_ran.lock().unwrap() = true;
            (*name, met)
        });
        assert_eq!(ran, [("first", Ok(())), ("second", Err("no swift".to_owned())), ("third", Ok(()))]);
    }

    #[test]
    fn a_misspelt_suite_is_never_an_exception() {
        assert_eq!(may_not_run(" outside  swift ").unwrap(), ["outside", "swift"]);
        assert!(may_not_run("").unwrap().is_empty());
        assert!(matches!(may_not_run("outsite"), Err(Failure::Usage(_))));
    }
}
