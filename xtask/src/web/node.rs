//! Node, and the packages of npm that builds and tests of the web need, as `web/npm/package-lock.json` pins them.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::system::{install_debian, starts};
use crate::workspace::{self, Network, Workspace};

/// The lowest major version of Node.
const OLDEST: u32 = 20;

/// The folder of `package.json`.
const FOLDER: &str = "web/npm";

/// Finds or installs them. The error tells the user why they are missing.
pub(crate) fn meet(workspace: &Workspace) -> Result<(), String> {
    meet_in(workspace, FOLDER)
}

/// The same for the packages of another folder with `package-lock.json`.
pub(crate) fn meet_in(workspace: &Workspace, folder: &str) -> Result<(), String> {
    let is_here = || starts(Command::new("npm").arg("--version"));
    if !is_here() {
        install_debian(workspace, &["nodejs", "npm"])
            .map_err(|reason| format!("node is not installed, and {reason}"))?;
    }
    match version() {
        Some(version) if version >= OLDEST => {}
        Some(version) => return Err(format!("Node {OLDEST} or later is needed, this is {version}")),
        None => return Err("node does not run".to_owned()),
    }
    let lock = workspace.path(folder).join("package-lock.json");
    let pinned = fs::read_to_string(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    // What was installed last, so that a second run needs no network.
    let installed = workspace.path(folder).join("node_modules/installed.txt");
    if fs::read_to_string(&installed).is_ok_and(|text| text == pinned) {
        return Ok(());
    }
    if workspace.network() == Network::Offline {
        return Err(format!("the packages of {folder}/package-lock.json are not installed (--offline)"));
    }
    let mut npm = workspace.program("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder]);
    workspace::run(&mut npm).map_err(|failure| failure.to_string())?;
    fs::write(&installed, pinned).map_err(|error| format!("{}: {error}", installed.display()))
}

/// The major version of Node.
fn version() -> Option<u32> {
    let output = Command::new("node").arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// A program of an installed package.
pub(super) fn tool(workspace: &Workspace, name: &str) -> Command {
    workspace.program(workspace.path(FOLDER).join("node_modules/.bin").join(name))
}

/// The same command, to be run in `folder`.
pub(super) fn in_folder(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder);
    command
}
