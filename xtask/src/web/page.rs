//! The web page: its types, and its tests in a browser.

use std::path::Path;

use super::{node, npm};
use crate::cargo_tests;
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// The folder of the page.
pub(crate) const FOLDER: &str = "web/app";

/// The browser of the tests, and its package on Debian.
pub(crate) const BROWSER: (&str, &[&str]) = ("chromium", &["chromium"]);

/// Checks the types of the page, then uses it in a browser as people do, and as attackers would.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let package = npm::build(workspace)?;
    let folder = workspace.path(FOLDER);
    workspace::run(workspace.program(folder.join("node_modules/.bin/tsc")).arg("--project").arg(&folder))?;
    let mut tests = workspace.program("node");
    tests.args(["--test", "--test-reporter=tap"]).args(files(&folder)?);
    tests.env("QUALISTAMP", cargo_tests::program(workspace)?).env("QUALISTAMP_WASM", package);
    count::run(&mut tests, Runner::Node)
}

/// The files with tests.
fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>, Failure> {
    let mut files = workspace::list(&folder.join("tests"))?;
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    Ok(files)
}

/// Finds or installs the packages that the page needs.
pub(crate) fn meet(workspace: &Workspace) -> Result<(), String> {
    node::meet_in(workspace, FOLDER)
}
