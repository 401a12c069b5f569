//! `cargo xtask fuzz`: builds and runs the fuzz targets with only a stable toolchain and a C++ compiler.
//!
//! `cargo fuzz` works in the same folder, but takes minutes to install and needs a nightly toolchain. All it adds is the flags
//! below and a corpus folder for each target.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::time::Duration;

use crate::failure::Failure;
use crate::profiles;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Feed mutated input to every entry point for untrusted bytes, starting from the test vectors.

Usage: cargo xtask fuzz [TARGET…] [--seconds N] [--list]

Inputs that reach new code are kept in fuzz/corpus/TARGET; one that breaks something is written to
fuzz/artifacts/TARGET and its report to target/xtask/fuzz/TARGET.log. `cargo fuzz` works too.

Examples:
  cargo xtask fuzz                         30 seconds for each target
  cargo xtask fuzz text --seconds 3600     an hour for one
";

/// The flags with which `cargo fuzz` instruments code for libFuzzer. `--cfg fuzzing` is the customary switch.
const RUSTFLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Zsanitizer=address -Ccodegen-units=1";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let known = targets(workspace)?;
    let mut chosen = Vec::new();
    let mut time = Duration::from_secs(30);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--list" => {
                known.iter().for_each(|name| println!("{name}"));
                return Ok(());
            }
            "--seconds" => {
                let seconds = args.next().and_then(|value| value.parse().ok()).filter(|seconds| *seconds > 0);
                time = Duration::from_secs(seconds.ok_or_else(|| {
                    Failure::Usage("`--seconds` takes a whole number of at least 1".to_owned())
                })?);
            }
            name if known.iter().any(|target| target == name) => chosen.push(name.to_owned()),
            name => {
                return Err(Failure::Usage(format!(
                    "there is no fuzz target `{name}`. `cargo xtask fuzz --list` lists them."
                )));
            }
        }
    }
    fuzz(workspace, if chosen.is_empty() { &known } else { &chosen }, time, Build::Fast)
}

/// How the targets are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// For many inputs in a long run: optimised as released.
    Fast,
    /// For a run of seconds, which optimising would outlast: optimised as our tests are.
    Quick,
}

/// The names of all fuzz targets.
pub(crate) fn targets(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let files = workspace::list(&workspace.path("fuzz/fuzz_targets"))?;
    Ok(files.iter().map(|file| workspace::stem(file)).collect())
}

/// Builds these targets and runs each for `time`, one per processor at once.
pub(crate) fn fuzz(
    workspace: &Workspace,
    targets: &[String],
    time: Duration,
    how: Build,
) -> Result<(), Failure> {
    let host = host(workspace)?;
    // The flags are unstable. This variable makes the stable compiler accept them.
    let mut build = workspace.cargo(["build", "--locked", "--manifest-path", "fuzz/Cargo.toml"]);
    let profile = match how {
        Build::Fast => {
            build.arg("--release");
            "release"
        }
        Build::Quick => {
            build.arg("--config").arg(profiles::config_for_tests(workspace)?);
            // As in the release profile of `fuzz/Cargo.toml`: the assertions of others are not what we test.
            for check in ["debug-assertions", "overflow-checks"] {
                build.args(["--config", &format!("profile.dev.package.\"*\".{check}=false")]);
            }
            "debug"
        }
    };
    build.args(["--target-dir", "fuzz/target"]);
    // With an explicit target, build scripts are compiled without the flags.
    build.args(["--target", &host]).args(targets.iter().flat_map(|name| ["--bin", name]));
    workspace::run(build.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", RUSTFLAGS))?;

    let programs = workspace.path("fuzz/target").join(&host).join(profile);
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let mut failed = Vec::new();
    for group in targets.chunks(at_once) {
        let started = group
            .iter()
            .map(|name| start(workspace, &programs, name, time))
            .collect::<Result<Vec<_>, _>>()?;
        for running in started {
            let target = running.target.clone();
            if !running.finish()? {
                failed.push(target);
            }
        }
    }
    println!("fuzz: {} passed, {} failed", targets.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { Err(Failure::Parts(failed)) }
}

/// A running fuzz target, which writes to its log.
struct Running {
    target: String,
    log: PathBuf,
    child: Child,
}

fn start(workspace: &Workspace, programs: &Path, target: &str, time: Duration) -> Result<Running, Failure> {
    let corpus = folder(workspace.path("fuzz/corpus").join(target))?;
    let artifacts = folder(workspace.path("fuzz/artifacts").join(target))?;
    let log = workspace.scratch("fuzz")?.join(format!("{target}.log"));
    let log_file = File::create(&log).map_err(Failure::io(&log))?;

    let binary = programs.join(target);
    // Each target writes its own seeds, because it links the code that makes them.
    let seeds = workspace.empty_scratch(&format!("seeds/{target}"))?;
    let count = workspace::read(workspace.program(&binary).env("QUALISTAMP_FUZZ_SEEDS", &seeds))?;
    let mut command = workspace.program(binary);
    command
        .arg(&corpus)
        .arg(&seeds)
        .arg(format!("-max_total_time={}", time.as_secs()))
        // No input may block a phone for long or exhaust its memory.
        .args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .stderr(log_file);
    println!("$ {target}: {} s, {} seeds", time.as_secs(), count.trim());
    let child = command.spawn().map_err(|source| Failure::Start { program: target.to_owned(), source })?;
    Ok(Running { target: target.to_owned(), log, child })
}

impl Running {
    /// Waits for the end and prints the result; `false` if an input broke something.
    fn finish(mut self) -> Result<bool, Failure> {
        let status = self.child.wait();
        let status: ExitStatus =
            status.map_err(|source| Failure::Start { program: self.target.clone(), source })?;
        let report = std::fs::read(&self.log).map_err(Failure::io(&self.log))?;
        let report = String::from_utf8_lossy(&report);
        let passed = status.success() && executed_units(&report).is_some_and(|units| units > 0);
        if passed {
            let done = report.lines().rfind(|line| line.contains("DONE")).unwrap_or_default();
            println!("{}: passed: {}", self.target, done.trim());
        } else {
            println!("{}: FAILED: {status}; the report:\n{report}", self.target);
        }
        Ok(passed)
    }
}

/// The number of inputs tried, from libFuzzer's final statistics.
fn executed_units(report: &str) -> Option<u64> {
    report.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok())
}

fn host(workspace: &Workspace) -> Result<String, Failure> {
    let version = workspace::read(workspace.program("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Failure::Findings(vec!["`rustc -vV` does not name its host".to_owned()]))
}

fn folder(path: PathBuf) -> Result<PathBuf, Failure> {
    std::fs::create_dir_all(&path).map_err(Failure::io(&path))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_tried_nothing_is_noticed() {
        assert_eq!(executed_units("x\nstat::number_of_executed_units: 3538150\ny"), Some(3_538_150));
        assert_eq!(executed_units("INFO: seed corpus"), None);
    }
}
