//! Swift for the tests of `ios/`: the machine's own, or Debian's in a directory of its own.
//!
//! That directory is a small Debian of a newer release than many a machine has. It is entered by `chroot`, in a mount
//! namespace that ends with the program run there: however that ends, no mount is left behind.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::system::{as_root, install_debian, starts};
use crate::workspace::{self, Network, Workspace};

/// The language version of the sources.
const OLDEST: (u32, u32) = (6, 0);

/// The Debian release that has it, and the packages it takes to build and test.
const RELEASE: &str = "trixie";
const PACKAGES: &[&str] = &["swiftlang", "libc6-dev", "libstdc++-14-dev", "git"];

/// Shared by checkouts, and not under `target`, which whoever owns it must be able to delete.
const DIRECTORY: &str = "/var/cache/qualistamp/swift-trixie";

/// Where programs in there find the checkout.
const CHECKOUT: &str = "/project";

/// Scripts that run as root in a mount namespace of their own; each says how it is called.
const INSTALL: &str = "xtask/swift/install.sh";
const ENTER: &str = "xtask/swift/enter.sh";

/// A Swift that runs.
pub(crate) enum Toolchain {
    /// On the search path.
    Installed,
    /// In `DIRECTORY`, entered as the user and group that own the checkout's build.
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
                let no_root = || Failure::Findings(vec!["entering Debian's Swift takes root".to_owned()]);
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

    /// A path of the checkout as the toolchain's programs see it.
    pub(crate) fn path(&self, workspace: &Workspace, relative: &str) -> PathBuf {
        match self {
            Self::Installed => workspace.path(relative),
            Self::InDirectory { .. } => Path::new(CHECKOUT).join(relative),
        }
    }
}

/// Finds or installs Swift; the error says why it is not there, for a person.
pub(crate) fn meet(workspace: &Workspace) -> Result<(), String> {
    if Toolchain::find(workspace).is_some() {
        return Ok(());
    }
    let (major, minor) = OLDEST;
    install(workspace).map_err(|reason| format!("Swift {major}.{minor} is not here, and {reason}"))?;
    match Toolchain::find(workspace) {
        Some(_) => Ok(()),
        None => Err(format!(
            "Swift is in {DIRECTORY} but does not run there: it needs /proc, which this machine may not let it mount"
        )),
    }
}

/// Makes the directory, which takes a few minutes and 3 GB.
fn install(workspace: &Workspace) -> Result<(), String> {
    if Path::new(DIRECTORY).is_dir() {
        return Ok(());
    }
    if !cfg!(target_os = "linux") {
        return Err("it is to be installed by hand (on a Mac with Xcode)".to_owned());
    }
    if workspace.network() == Network::Offline {
        return Err("nothing is installed with --offline".to_owned());
    }
    let refused = || "I may not install it here: that takes root, or sudo without a password".to_owned();
    let mut command = as_root(workspace).ok_or_else(refused)?;
    if !starts(workspace.program("debootstrap").arg("--version")) {
        install_debian(workspace, &["debootstrap", "debian-archive-keyring"])?;
    }
    println!("xtask: installing Debian's Swift into {DIRECTORY}: some minutes, 3 GB");
    command.args(["unshare", "--mount", "sh", INSTALL, DIRECTORY, RELEASE]).args(PACKAGES);
    workspace::run(&mut command).map_err(|failure| match failure {
        Failure::Exit { status, .. } => format!("making {DIRECTORY} ended with {status}"),
        other @ (Failure::Usage(_)
        | Failure::Start { .. }
        | Failure::Io { .. }
        | Failure::Findings(_)
        | Failure::Parts(_)) => other.to_string(),
    })
}

/// What `swift --version` says, as major and minor.
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
