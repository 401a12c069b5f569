//! Runs a test program and counts the tests it executed: a runner that ran nothing must not count as passed.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::workspace;

/// What a suite executed.
pub(crate) enum Ran {
    /// So many tests, counted from the output of the runner.
    Tests(u64),
    /// Something that fails by itself when it has nothing to do; the text says how.
    ChecksItself(&'static str),
}

/// A test runner, by the form of its summary.
#[derive(Clone, Copy)]
pub(crate) enum Runner {
    /// `cargo test`: one summary for each test program.
    Cargo,
    /// Maven's Surefire: one summary for each test class.
    Maven,
    /// pytest: one summary.
    Pytest,
    /// `swift test`: a summary for each class, and one that includes them all.
    Swift,
    /// `node --test` with its reporter `tap`: the sums at the end.
    Node,
}

impl Runner {
    /// The tests executed according to this line of output. Skipped and ignored tests do not count.
    fn executed(self, line: &str) -> Option<u64> {
        match self {
            Self::Cargo => {
                let rest = line.strip_prefix("test result: ")?;
                Some(before(rest, " passed")? + before(rest, " failed")?)
            }
            Self::Maven => {
                let (_, rest) = line.split_once("Tests run: ")?;
                // The total at the end repeats the classes and has no time.
                rest.contains("Time elapsed: ").then_some(())?;
                let run = rest.split(',').next()?.parse::<u64>().ok()?;
                let (_, skipped) = rest.split_once("Skipped: ")?;
                Some(run - skipped.split(',').next()?.trim().parse::<u64>().ok()?)
            }
            Self::Pytest => {
                line.starts_with("==").then_some(())?;
                before(line, " passed").or_else(|| before(line, " failed"))
            }
            Self::Swift => {
                let (_, rest) = line.split_once("Executed ").or_else(|| line.split_once("Test run with "))?;
                rest.split(' ').next()?.parse().ok()
            }
            Self::Node => line.strip_prefix("# pass ").or_else(|| line.strip_prefix("# fail "))?.parse().ok(),
        }
    }

    fn add(self, sum: u64, tests: u64) -> u64 {
        match self {
            Self::Cargo | Self::Maven | Self::Pytest | Self::Node => sum + tests,
            Self::Swift => sum.max(tests),
        }
    }
}

/// The number directly before `word`.
fn before(text: &str, word: &str) -> Option<u64> {
    let (front, _) = text.split_once(word)?;
    front.rsplit(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
}

/// Runs the command, passes its output on, and returns the number of tests executed. None at all is a failure.
pub(crate) fn run(command: &mut Command, runner: Runner) -> Result<Ran, Failure> {
    match run_any(command, runner)? {
        0 => Err(Failure::Findings(vec!["the runner executed no tests".to_owned()])),
        tests => Ok(Ran::Tests(tests)),
    }
}

/// The same, but executing no tests is not a failure.
pub(crate) fn run_any(command: &mut Command, runner: Runner) -> Result<u64, Failure> {
    let shown = workspace::show(command);
    println!("$ {shown}");
    let cannot = |source| Failure::Start { program: shown.clone(), source };
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(cannot)?;
    let mut tests = 0;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).map_err(cannot)? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            tests = runner.executed(text.trim_end()).map_or(tests, |more| runner.add(tests, more));
            line.clear();
        }
    }
    let status = child.wait().map_err(cannot)?;
    if status.success() { Ok(tests) } else { Err(Failure::Exit { command: shown, status }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn executed_tests_are_read_from_each_runners_summary() {
        for (runner, line, expected) in [
            (
                Runner::Cargo,
                "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.01s",
                Some(12),
            ),
            (Runner::Cargo, "test result: FAILED. 1 passed; 2 failed; 0 ignored", Some(3)),
            (Runner::Cargo, "test verify::passed ... ok", None),
            (
                Runner::Maven,
                "[WARNING] Tests run: 9, Failures: 0, Errors: 0, Skipped: 2, Time elapsed: 1.2 s -- in VectorTest",
                Some(7),
            ),
            (Runner::Maven, "[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 2", None),
            (Runner::Pytest, "====== 376 passed, 1 skipped in 3.21s ======", Some(376)),
            (Runner::Pytest, "====== 1 skipped in 0.01s ======", None),
            (Runner::Swift, "\t Executed 41 tests, with 0 failures (0 unexpected) in 1.0 seconds", Some(41)),
            (Runner::Swift, "Build complete!", None),
            (Runner::Node, "# pass 387", Some(387)),
            (Runner::Node, "# fail 1", Some(1)),
            (Runner::Node, "# tests 388", None),
        ] {
            assert_eq!(runner.executed(line), expected, "{line}");
        }
    }

    #[test]
    fn a_runner_without_a_summary_is_a_failure() {
        let mut nothing = Command::new("rustc");
        nothing.arg("--version");
        assert_eq!(run_any(&mut nothing, Runner::Cargo).unwrap(), 0);
        assert!(matches!(run(&mut nothing, Runner::Cargo), Err(Failure::Findings(_))));
    }
}
