//! Swift for the tests of `ios/`: the installed one, or Debian's in a separate directory.
//!
//! That directory is a minimal Debian, of a newer release than many machines run. Programs are run in it with `chroot`, each in a
//! mount namespace of its own, so no mount remains however the program ends.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::system::{as_root, install_debian, starts};
use crate::workspace::{self, Network, Workspace};

/// The oldest version that compiles the sources.
const OLDEST: (u32, u32) = (6, 0);

/// The Debian release that contains it, and the packages needed to build and test.
const RELEASE: &str = "trixie";
const PACKAGES: &[&str] = &["swiftlang", "libc6-dev", "libstdc++-14-dev", "git"];

/// Shared by all checkouts. Not under `target`, which its owner must be able to delete without root's rights.
const DIRECTORY: &str = "/var/cache/qualistamp/swift-trixie";

/// The path of the checkout inside the directory.
const CHECKOUT: &str = "/project";

/// Scripts that run as root in a mount namespace of their own. Each documents its arguments.
const INSTALL: &str = "xtask/swift/install.sh";
const ENTER: &str = "xtask/swift/enter.sh";

/// A working Swift.
pub(crate) enum Toolchain {
    /// On the search path.
    Installed,
    /// In `DIRECTORY`, run as the current user and group.
    InDirectory { user: String },
}

impl Toolchain {
    /// The toolchain that [`meet`] found or installed.
    pub(crate) fn find(workspace: &Workspace) -> Option<Self> {
        if version(workspace.program("swift").arg("--version")).is_some_and(|found| found >= OLDEST) {
            return Some(Self::Installed);
        }
        let user = format!("{}:{}", id(workspace, "-u")?, id(workspace, "-g")?);
        let inside = Self::InDirectory { user };
        let runs = Path::new(DIRECTORY).is_dir()
            && version(inside.command(workspace, &[], "swift").ok()?.arg("--version")).is_some();
        runs.then_some(inside)
    }

    /// A program of the toolchain, in the root of the checkout with these variables.
    pub(crate) fn command(
        &self,
        workspace: &Workspace,
        variables: &[(&str, &Path)],
        program: &str,
    ) -> Result<Command, Failure> {
        match self {
            Self::Installed => {
                let mut command = workspace.program(program);
                command.envs(variables.iter().copied());
                Ok(command)
            }
            Self::InDirectory { user } => {
                let no_root = || Failure::Findings(vec!["running Debian's Swift needs root".to_owned()]);
                let mut command = as_root(workspace).ok_or_else(no_root)?;
                command.args(["unshare", "--mount", "sh", ENTER, DIRECTORY]);
                command.arg(workspace.path("")).arg(user);
                let home = self.path(workspace, "target/xtask/swift");
                for (name, value) in [("HOME", home.as_path())].iter().chain(variables) {
                    command.arg(format!("{name}={}", value.display()));
                }
                command.arg(program);
                Ok(command)
            }
        }
    }

    /// A path in the checkout, as programs of the toolchain see it.
    pub(crate) fn path(&self, workspace: &Workspace, relative: &str) -> PathBuf {
        match self {
            Self::Installed => workspace.path(relative),
            Self::InDirectory { .. } => Path::new(CHECKOUT).join(relative),
        }
    }
}

/// Finds or installs Swift. The error tells the user why it is missing.
pub(crate) fn meet(workspace: &Workspace) -> Result<(), String> {
    if Toolchain::find(workspace).is_some() {
        return Ok(());
    }
    let (major, minor) = OLDEST;
    install(workspace).map_err(|reason| format!("Swift {major}.{minor} is not installed, and {reason}"))?;
    match Toolchain::find(workspace) {
        Some(_) => Ok(()),
        None => Err(format!(
            "Swift is in {DIRECTORY} but does not run there: it needs /proc, which this machine may not let it mount"
        )),
    }
}

/// Creates the directory, which takes a few minutes and 3 GB.
fn install(workspace: &Workspace) -> Result<(), String> {
    if Path::new(DIRECTORY).is_dir() {
        return Ok(());
    }
    if !cfg!(target_os = "linux") {
        return Err("it must be installed by hand (on a Mac with Xcode)".to_owned());
    }
    if workspace.network() == Network::Offline {
        return Err("--offline forbids installing it".to_owned());
    }
    let refused = || "xtask may not install it: that needs root, or sudo without a password".to_owned();
    let mut command = as_root(workspace).ok_or_else(refused)?;
    if !starts(workspace.program("debootstrap").arg("--version")) {
        install_debian(workspace, &["debootstrap", "debian-archive-keyring"])?;
    }
    println!("xtask: installing Debian's Swift into {DIRECTORY}: this takes a few minutes and 3 GB");
    command.args(["unshare", "--mount", "sh", INSTALL, DIRECTORY, RELEASE]).args(PACKAGES);
    workspace::run(&mut command).map_err(|failure| match failure {
        Failure::Exit { status, .. } => format!("creating {DIRECTORY} ended with {status}"),
        other @ (Failure::Usage(_)
        | Failure::Start { .. }
        | Failure::Io { .. }
        | Failure::Findings(_)
        | Failure::Parts(_)) => other.to_string(),
    })
}

/// The version that `swift --version` prints, as major and minor.
fn version(command: &mut Command) -> Option<(u32, u32)> {
    let output =
        command.stderr(std::process::Stdio::null()).output().ok().filter(|output| output.status.success())?;
    parse_version(&String::from_utf8_lossy(&output.stdout))
}

fn parse_version(text: &str) -> Option<(u32, u32)> {
    let (_, after) = text.split_once("Swift version ")?;
    let mut numbers = after.split(|character: char| !character.is_ascii_digit());
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn id(workspace: &Workspace, which: &str) -> Option<String> {
    workspace::read(workspace.program("id").arg(which)).ok().map(|text| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_both_systems_print() {
        for (text, expected) in [
            ("Swift version 6.0.3 (swift-6.0.3-RELEASE)\nTarget: x86_64-pc-linux-gnu\n", Some((6, 0))),
            ("swift-driver version: 1.115 Apple Swift version 6.1 (swiftlang-6.1.0.110.21)", Some((6, 1))),
            ("Swift version 5.10-dev", Some((5, 10))),
            ("swift: not found", None),
        ] {
            assert_eq!(parse_version(text), expected, "{text}");
        }
    }
}
