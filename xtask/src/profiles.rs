//! The profiles of the workspace, for builds outside it: with other profiles, all dependencies would be compiled again.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// Writes the profile of tests to a file for cargo's option `--config`.
pub(crate) fn config_for_tests(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let manifest_path = workspace.path("Cargo.toml");
    let manifest = fs::read_to_string(&manifest_path).map_err(Failure::io(&manifest_path))?;
    let file = workspace.scratch("profiles")?.join("dev.toml");
    workspace::write(&file, tables(&manifest, "[profile.dev").as_bytes())?;
    Ok(file)
}

/// The profiles of a manifest.
pub(crate) fn of(manifest: &str) -> String {
    tables(manifest, "[profile.")
}

/// The tables whose header begins like this.
fn tables(manifest: &str, beginning: &str) -> String {
    let mut found = String::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.starts_with(beginning);
        }
        if inside {
            found.push_str(line);
            found.push('\n');
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_are_taken_over_and_nothing_else() {
        let dev = "[profile.dev]\nopt-level = 1\n\n[profile.dev.package.\"*\"]\ndebug = false\n";
        let release = "[profile.release]\nlto = true\n";
        let manifest = format!("[workspace]\nmembers = []\n\n{release}{dev}[lints]\na = 1\n");
        assert_eq!(of(&manifest), format!("{release}{dev}"));
        assert_eq!(tables(&manifest, "[profile.dev"), dev);
    }
}
