//! The operating system: programs on the search path, root rights, Debian packages.

use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::workspace::{self, Network, Workspace};

/// Installs Debian packages, as root or through `sudo` if that needs no password.
pub(crate) fn install_debian(workspace: &Workspace, packages: &[&str]) -> Result<(), String> {
    let names = packages.join(" ");
    if workspace.network() == Network::Offline {
        return Err(format!("--offline forbids installing it; Debian packages: {names}"));
    }
    if !starts(Command::new("apt-get").arg("--version")) {
        return Err(format!("there is no apt-get: install it yourself (Debian packages: {names})"));
    }
    if as_root(workspace).is_none() {
        return Err(format!("xtask may not install it: run `sudo apt-get install {names}` and try again"));
    }
    println!("xtask: installing the Debian packages {names}");
    let apt_get = |args: &[&str]| -> Result<(), Failure> {
        let mut command = as_root(workspace).unwrap_or_else(|| workspace.program("env"));
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(args);
        workspace::run(&mut command)
    };
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(packages);
    // A new machine has no package lists yet. Old lists are good enough if the installation succeeds with them.
    apt_get(&["update"])
        .or_else(|failure| {
            println!("xtask: {failure}; trying with the existing package lists");
            Ok(())
        })
        .and_then(|()| apt_get(&install))
        .map_err(|failure: Failure| failure.to_string())
}

/// `env` as root, to be followed by a command: directly if we are root, or through `sudo` if that needs no password.
pub(crate) fn as_root(workspace: &Workspace) -> Option<Command> {
    if is_root() {
        return Some(workspace.program("env"));
    }
    starts(Command::new("sudo").args(["-n", "true"])).then(|| {
        let mut sudo = workspace.program("sudo");
        sudo.args(["-n", "env"]);
        sudo
    })
}

/// Whether we run as root.
pub(crate) fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Whether the program exists and exits with success. Its output is discarded.
pub(crate) fn starts(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
