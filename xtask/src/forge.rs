//! `cargo xtask lint forge`: the workflows in `.github` are valid, as far as that can be known without the forge.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::system;
use crate::workspace::{self, Network, Workspace};

/// The linter for workflows, pinned so that a new release breaks nothing.
const ACTIONLINT: &str = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";

pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    match actionlint(workspace) {
        // It finds the workflows itself. The optional linters for shell and Python would differ between machines.
        Ok(program) => {
            workspace::run(workspace.program(program).args(["-shellcheck=", "-pyflakes="]))?;
            println!("the workflows pass");
            Ok(())
        }
        Err(reason) => {
            println!("NOT RUN: actionlint: {reason}");
            Ok(())
        }
    }
}

/// Finds or installs the linter; the error says why it is missing.
fn actionlint(workspace: &Workspace) -> Result<PathBuf, String> {
    let folder = workspace.scratch("bin").map_err(|failure| failure.to_string())?;
    let program = folder.join(format!("actionlint{}", std::env::consts::EXE_SUFFIX));
    if system::starts(Command::new(&program).arg("-version")) {
        return Ok(program);
    }
    if system::starts(Command::new("actionlint").arg("-version")) {
        return Ok(PathBuf::from("actionlint"));
    }
    if workspace.network() == Network::Offline || !system::starts(Command::new("go").arg("version")) {
        return Err("it is not installed, and Go, which could build it, is not available".to_owned());
    }
    let mut go = workspace.program("go");
    workspace::run(go.args(["install", ACTIONLINT]).env("GOBIN", &folder))
        .map_err(|failure| failure.to_string())?;
    Ok(program)
}
