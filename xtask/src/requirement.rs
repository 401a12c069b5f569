//! What a test suite needs besides cargo: looked for, installed where that can be done, or missed with a reason.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::phone_targets;
use crate::swift;
use crate::workspace::{self, Network, Workspace};

/// Something a suite cannot run without.
#[derive(Clone, Copy)]
pub(crate) enum Requirement {
    /// A program on the search path, and the Debian packages that bring it.
    Program { name: &'static str, debian: &'static [&'static str] },
    /// A folder, relative to the workspace, that is not part of the project.
    Folder { path: &'static str },
    /// The Python packages pinned in this file, in a virtual environment of our own: the system's is never touched.
    PythonPackages { pinned_in: &'static str },
    /// A host that libFuzzer and AddressSanitizer know.
    FuzzHost,
    /// Swift, or on Debian and its kin a directory with Debian's.
    Swift,
    /// Compiler and standard library for the systems of phones, installed as targets or as source.
    PhoneTargets,
}

impl Requirement {
    /// Finds or installs the thing; the error says why it is not there, for a person.
    pub(crate) fn meet(self, workspace: &Workspace) -> Result<(), String> {
        match self {
            Self::Program { name, debian } => meet_program(workspace, name, debian),
            Self::Folder { path } => meet_folder(workspace, path),
            Self::PythonPackages { pinned_in } => meet_python_packages(workspace, pinned_in),
            Self::FuzzHost => meet_fuzz_host(),
            Self::Swift => swift::meet(workspace),
            Self::PhoneTargets => meet_phone_targets(workspace),
        }
    }

    /// One line for `--list`.
    pub(crate) fn describe(self) -> String {
        match self {
            Self::Program { name, debian } => format!("{name} (Debian: {})", debian.join(" ")),
            Self::Folder { path } => format!("the folder {path}"),
            Self::PythonPackages { pinned_in } => format!("Python packages of {pinned_in}"),
            Self::FuzzHost => "Linux or macOS on x86-64 or arm64".to_owned(),
            Self::Swift => "Swift 6 (on Debian and Ubuntu: root, or sudo without a password)".to_owned(),
            Self::PhoneTargets => {
                format!("the targets by `rustup target add`, or Debian: {}", phone_targets::DEBIAN.join(" "))
            }
        }
    }
}

fn meet_folder(workspace: &Workspace, path: &str) -> Result<(), String> {
    if workspace.path(path).is_dir() { Ok(()) } else { Err(format!("there is no folder {path}")) }
}

/// The interpreter of the virtual environment for tests.
pub(crate) fn venv_python(workspace: &Workspace) -> PathBuf {
    python_of(workspace, "venv")
}

fn python_of(workspace: &Workspace, venv: &str) -> PathBuf {
    let place = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    workspace.path("target/xtask").join(venv).join(place)
}

fn meet_program(workspace: &Workspace, name: &str, debian: &[&str]) -> Result<(), String> {
    // Most programs know `--version`, a few only `version`.
    let is_here = || ["--version", "version"].iter().any(|asked| starts(Command::new(name).arg(asked)));
    if is_here() {
        return Ok(());
    }
    install_debian(workspace, debian).map_err(|reason| format!("{name} is not here, and {reason}"))?;
    if is_here() {
        Ok(())
    } else {
        Err(format!("{name} does not run although {} is installed", debian.join(" ")))
    }
}

fn meet_python_packages(workspace: &Workspace, pinned_in: &str) -> Result<(), String> {
    python_with(workspace, "venv", pinned_in).map(drop)
}

/// The interpreter of a virtual environment of this name that has the packages pinned in this file.
pub(crate) fn python_with(workspace: &Workspace, venv: &str, pinned_in: &str) -> Result<PathBuf, String> {
    let pinned_path = workspace.path(pinned_in);
    let pinned = std::fs::read_to_string(&pinned_path).map_err(|error| format!("{pinned_in}: {error}"))?;
    let python = python_of(workspace, venv);
    let venv = workspace.path("target/xtask").join(venv);
    // What was installed last, so that a second run needs no network.
    let installed = venv.join("installed.txt");
    if std::fs::read_to_string(&installed).is_ok_and(|text| text == pinned)
        && starts(Command::new(&python).arg("--version"))
    {
        return Ok(python);
    }
    if workspace.network() == Network::Offline {
        return Err(format!("the Python packages of {pinned_in} are not installed (--offline)"));
    }
    println!("xtask: installing the Python packages of {pinned_in} into {}", venv.display());
    let make_venv =
        || workspace::run(workspace.program("python3").args(["-m", "venv", "--clear"]).arg(&venv));
    if make_venv().is_err() {
        // Debian keeps the part of Python that makes environments in a package of its own.
        install_debian(workspace, &["python3-venv"])?;
        make_venv().map_err(|failure| failure.to_string())?;
    }
    let mut pip = workspace.program(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]);
    pip.arg("--requirement").arg(&pinned_path);
    workspace::run(&mut pip).map_err(|failure| failure.to_string())?;
    std::fs::write(&installed, pinned).map_err(|error| format!("{}: {error}", installed.display()))?;
    Ok(python)
}

/// Finds a library of the system as programs in Python do, or installs the Debian package that brings it.
pub(crate) fn meet_library(
    workspace: &Workspace,
    python: &Path,
    name: &str,
    debian: &str,
) -> Result<(), String> {
    let script = format!("import ctypes.util, sys; sys.exit(ctypes.util.find_library('{name}') is None)");
    let is_here = || starts(Command::new(python).args(["-c", &script]));
    if is_here() {
        return Ok(());
    }
    install_debian(workspace, &[debian])?;
    if is_here() {
        Ok(())
    } else {
        Err(format!("the library {name} is not found although {debian} is installed"))
    }
}

fn meet_fuzz_host() -> Result<(), String> {
    let known_system = cfg!(any(target_os = "linux", target_os = "macos"));
    let known_processor = cfg!(any(target_arch = "x86_64", target_arch = "aarch64"));
    if known_system && known_processor {
        Ok(())
    } else {
        Err(format!("libFuzzer is not available on {} {}", std::env::consts::OS, std::env::consts::ARCH))
    }
}

fn meet_phone_targets(workspace: &Workspace) -> Result<(), String> {
    if phone_targets::can_check(workspace) {
        return Ok(());
    }
    install_debian(workspace, phone_targets::DEBIAN)
        .map_err(|reason| format!("the targets of phones are not here, and {reason}"))?;
    if phone_targets::can_check(workspace) {
        Ok(())
    } else {
        Err("the Debian packages do not bring the source of the standard library".to_owned())
    }
}

/// Installs Debian packages as root or through `sudo` where that asks no password.
pub(crate) fn install_debian(workspace: &Workspace, packages: &[&str]) -> Result<(), String> {
    let names = packages.join(" ");
    if workspace.network() == Network::Offline {
        return Err(format!("nothing is installed with --offline; Debian packages: {names}"));
    }
    if !starts(Command::new("apt-get").arg("--version")) {
        return Err(format!("there is no apt-get: install it yourself (Debian packages: {names})"));
    }
    if as_root(workspace).is_none() {
        return Err(format!("I may not install it: run `sudo apt-get install {names}` and try again"));
    }
    println!("xtask: installing the Debian packages {names}");
    let apt_get = |args: &[&str]| -> Result<(), Failure> {
        let mut command = as_root(workspace).unwrap_or_else(|| workspace.program("env"));
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(args);
        workspace::run(&mut command)
    };
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(packages);
    // A new machine has no package lists yet; a machine with lists may have old ones, which is fine if it works.
    apt_get(&["update"])
        .or_else(|failure| {
            println!("xtask: {failure}; trying with the lists that are here");
            Ok(())
        })
        .and_then(|()| apt_get(&install))
        .map_err(|failure: Failure| failure.to_string())
}

/// `env`, which runs what follows, as root: because we are, or through `sudo` where that asks no password.
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

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Whether the program is there and ends well; it is asked for nothing but its version.
pub(crate) fn starts(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
