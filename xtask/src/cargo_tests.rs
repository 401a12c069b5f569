//! The suites that run Rust tests: all of them, and those that need something a checkout does not have.
//!
//! Such a test is ignored by default. The reason in its `#[ignore]` names the suite that runs it, and so does its path:
//! `#[ignore = "outside: needs ../shared/data"]` on `outside_suites::…`. `cargo xtask lint tidy` checks the reasons.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::system;
use crate::workspace::{self, Workspace};

/// The suites of ignored tests. The path of each test contains the name.
pub(crate) const IGNORED: &[&str] = &["outside", "openssl", "softhsm", "unprivileged"];

/// The features of every build of the tests, and of the library that the tests in other languages call. Everything is compiled once
/// only if all of these builds agree in it.
pub(crate) const FEATURES: &str = "qualistamp-ffi/bindgen,qualistamp-ffi/vectors";

/// Makes `cargo build` choose the features of dependencies as `cargo test` does, because examples may use dev-dependencies.
pub(crate) const FEATURES_OF_TESTS: &str = "--examples";

/// Every test that needs nothing but the checkout.
pub(crate) fn all(workspace: &Workspace) -> Result<Ran, Failure> {
    count::run(cargo_test(workspace).arg("--no-fail-fast"), Runner::Cargo)
}

/// `cargo test` of all crates.
fn cargo_test(workspace: &Workspace) -> Command {
    workspace.cargo(["test", "--workspace", "--locked", "--features", FEATURES])
}

/// Builds the program `qualistamp` as the tests have it: with checks of arithmetic, and without compiling anything again after
/// [`all`]. Returns its path.
pub(crate) fn program(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let mut cargo = workspace.cargo(["build", "--quiet", "--workspace", "--locked", "--features", FEATURES]);
    workspace::run(cargo.args(["--bin", "qualistamp"]).arg(FEATURES_OF_TESTS))?;
    Ok(workspace.target().join("debug").join(format!("qualistamp{}", std::env::consts::EXE_SUFFIX)))
}

/// The ignored tests whose path contains `part`. The build is that of [`all`].
pub(crate) fn ignored(workspace: &Workspace, part: &str) -> Result<Ran, Failure> {
    let mut cargo = cargo_test(workspace);
    count::run(cargo.args(["--tests", "--no-fail-fast", "--", "--ignored", part]), Runner::Cargo)
}

/// Tests of what happens without rights to a file. Root has every right, so root runs them as the user `nobody`.
pub(crate) fn unprivileged(workspace: &Workspace) -> Result<Ran, Failure> {
    const PART: &str = "unprivileged";
    if !system::is_root() {
        return ignored(workspace, PART);
    }
    let mut tests = 0;
    for TestProgram { path, package } in test_programs(workspace)? {
        let list = workspace::read(workspace.program(&path).args(["--list", "--ignored", PART]))?;
        if !list.lines().any(|line| line.ends_with(": test")) {
            continue;
        }
        let mut command = as_nobody(workspace).ok_or_else(no_switch)?;
        // As cargo runs it: in the folder of the package.
        command.current_dir(&package).env("CARGO_MANIFEST_DIR", &package).env_remove("TMPDIR");
        tests += count::run_any(command.arg(&path).args(["--ignored", PART]), Runner::Cargo)?;
    }
    if tests == 0 {
        return Err(Failure::Findings(vec![format!("no ignored test has `{PART}` in its path")]));
    }
    Ok(Ran::Tests(tests))
}

/// Whether tests can run without root's rights here; the error says why not.
pub(crate) fn meet_unprivileged(workspace: &Workspace) -> Result<(), String> {
    if !system::is_root() {
        return Ok(());
    }
    let nobody = || as_nobody(workspace).ok_or_else(|| no_switch().to_string());
    if !system::starts(nobody()?.arg("true")) {
        return Err(no_switch().to_string());
    }
    let manifest = workspace.path("Cargo.toml");
    if system::starts(nobody()?.args(["test", "-r"]).arg(manifest)) {
        Ok(())
    } else {
        Err("we are root, and the user `nobody` cannot read this checkout".to_owned())
    }
}

fn no_switch() -> Failure {
    let reason = "we are root, and neither setpriv nor runuser can switch to the user `nobody`";
    Failure::Findings(vec![reason.to_owned()])
}

/// A program that runs the command after it as `nobody`.
fn as_nobody(workspace: &Workspace) -> Option<Command> {
    if system::starts(Command::new("setpriv").arg("--version")) {
        let group = workspace::read(workspace.program("id").args(["-g", "nobody"])).ok()?;
        let mut setpriv = workspace.program("setpriv");
        setpriv.args(["--reuid=nobody", &format!("--regid={}", group.trim()), "--clear-groups"]);
        return Some(setpriv);
    }
    system::starts(Command::new("runuser").arg("--version")).then(|| {
        let mut runuser = workspace.program("runuser");
        runuser.args(["-u", "nobody", "--"]);
        runuser
    })
}

/// A built test program and the folder of its package.
struct TestProgram {
    path: PathBuf,
    package: PathBuf,
}

fn test_programs(workspace: &Workspace) -> Result<Vec<TestProgram>, Failure> {
    let mut cargo = cargo_test(workspace);
    cargo.args(["--tests", "--no-run", "--quiet", "--message-format", "json-render-diagnostics"]);
    let messages = workspace::read(&mut cargo)?;
    Ok(messages.lines().filter_map(|line| test_program(&serde_json::from_str(line).ok()?)).collect())
}

/// The test program that cargo's message reports, if it reports one.
fn test_program(message: &Value) -> Option<TestProgram> {
    message.pointer("/profile/test")?.as_bool()?.then_some(())?;
    let path = PathBuf::from(message.get("executable")?.as_str()?);
    let package = Path::new(message.get("manifest_path")?.as_str()?).parent()?.to_path_buf();
    Some(TestProgram { path, package })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_test_programs_are_found() {
        let message = |test: bool, executable: Value| {
            json!({ "reason": "compiler-artifact", "manifest_path": "/a/tools/Cargo.toml",
                    "profile": { "test": test }, "executable": executable })
        };
        let found = test_program(&message(true, json!("/t/cli-1"))).unwrap();
        assert_eq!((found.path, found.package), (PathBuf::from("/t/cli-1"), PathBuf::from("/a/tools")));
        assert!(test_program(&message(false, json!("/t/qualistamp"))).is_none());
        assert!(test_program(&message(true, Value::Null)).is_none());
        assert!(test_program(&json!({ "reason": "build-finished" })).is_none());
    }
}
