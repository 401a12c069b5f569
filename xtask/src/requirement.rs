//! What a test suite needs besides cargo: found, installed if possible, or reported missing with the reason.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo_tests;
use crate::phone_targets;
use crate::swift;
use crate::system::{install_debian, starts};
use crate::web::{node, page, wasm};
use crate::workspace::{self, Network, Workspace};

/// Something a suite cannot run without.
#[derive(Clone, Copy)]
pub(crate) enum Requirement {
    /// A program on the search path, and the Debian packages that contain it.
    Program { name: &'static str, debian: &'static [&'static str] },
    /// Programs on the search path, each with the Debian packages that it comes with. They are not started.
    Programs(&'static [(&'static str, &'static [&'static str])]),
    /// The Python packages pinned in this file, in our own virtual environment. The system's Python is never changed.
    PythonPackages { pinned_in: &'static str },
    /// The Python packages for the tests of the wheel, in a virtual environment of their own.
    WheelPackages,
    /// A folder beside the checkout with test material that is not part of the project.
    Outside { folder: &'static str },
    /// A way to run programs without root's rights.
    Unprivileged,
    /// A host that libFuzzer and AddressSanitizer support.
    FuzzHost,
    /// Swift. On Debian and its derivatives, Debian's Swift in a directory of its own will do.
    Swift,
    /// The standard library for Android and iOS, as installed targets or as source.
    PhoneTargets,
    /// A compiler, a linker and a standard library for WebAssembly.
    WasmTarget,
    /// The packages of npm in `web/npm/package-lock.json`.
    NodePackages,
    /// The packages of npm in `web/app/package-lock.json`.
    PagePackages,
}

impl Requirement {
    /// Finds or installs it. The error tells the user why it is missing.
    pub(crate) fn meet(self, workspace: &Workspace) -> Result<(), String> {
        match self {
            Self::Program { name, debian } => meet_program(workspace, name, debian),
            Self::Programs(programs) => meet_programs(workspace, programs),
            Self::PythonPackages { pinned_in } => meet_python_packages(workspace, pinned_in),
            Self::WheelPackages => wheel_python(workspace).map(drop),
            Self::Outside { folder } => meet_outside(workspace, folder),
            Self::Unprivileged => cargo_tests::meet_unprivileged(workspace),
            Self::FuzzHost => meet_fuzz_host(),
            Self::Swift => swift::meet(workspace),
            Self::PhoneTargets => meet_phone_targets(workspace),
            Self::WasmTarget => wasm::meet(workspace),
            Self::NodePackages => node::meet(workspace),
            Self::PagePackages => page::meet(workspace),
        }
    }

    /// One line for `--list`.
    pub(crate) fn describe(self) -> String {
        match self {
            Self::Program { name, debian } => format!("{name} (Debian: {})", debian.join(" ")),
            Self::Programs(programs) => {
                let packages: Vec<&str> =
                    programs.iter().flat_map(|(_, packages)| packages.iter().copied()).collect();
                format!("programs of the Debian packages {}", packages.join(" "))
            }
            Self::PythonPackages { pinned_in } => format!("Python packages of {pinned_in}"),
            Self::WheelPackages => format!("Python packages of {WHEEL_PACKAGES}"),
            Self::Outside { folder } => format!("the folder {folder} beside the checkout"),
            Self::Unprivileged => "to run without root's rights, or setpriv or runuser".to_owned(),
            Self::FuzzHost => "Linux or macOS on x86-64 or arm64".to_owned(),
            Self::Swift => "Swift 6 (on Debian and Ubuntu: root, or sudo without a password)".to_owned(),
            Self::PhoneTargets => {
                format!("the targets by `rustup target add`, or Debian: {}", phone_targets::DEBIAN.join(" "))
            }
            Self::WasmTarget => format!(
                "the target {} by `rustup target add`, or Debian: {}",
                wasm::TARGET,
                wasm::DEBIAN.join(" ")
            ),
            Self::PagePackages => format!("Node 20, and the packages of {}/package-lock.json", page::FOLDER),
            Self::NodePackages => "Node 20, and the packages of web/npm/package-lock.json".to_owned(),
        }
    }
}

/// The interpreter of the virtual environment for tests.
pub(crate) fn venv_python(workspace: &Workspace) -> PathBuf {
    python_of(workspace, "venv")
}

/// What the tests of the Python wheel need.
const WHEEL_PACKAGES: &str = "python/requirements.txt";

/// The interpreter of the virtual environment that the Python wheel is installed in.
pub(crate) fn wheel_python(workspace: &Workspace) -> Result<PathBuf, String> {
    python_with(workspace, "wheel-venv", WHEEL_PACKAGES)
}

fn python_of(workspace: &Workspace, venv: &str) -> PathBuf {
    let place = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    workspace.path("target/xtask").join(venv).join(place)
}

fn meet_program(workspace: &Workspace, name: &str, debian: &[&str]) -> Result<(), String> {
    // Most programs have the option `--version`, a few only the subcommand `version`.
    let is_here = || ["--version", "version"].iter().any(|asked| starts(Command::new(name).arg(asked)));
    if is_here() {
        return Ok(());
    }
    install_debian(workspace, debian).map_err(|reason| format!("{name} is not installed, and {reason}"))?;
    if is_here() {
        Ok(())
    } else {
        Err(format!("{name} does not run, although {} is installed", debian.join(" ")))
    }
}

fn meet_programs(workspace: &Workspace, programs: &[(&str, &[&str])]) -> Result<(), String> {
    let missing = || programs.iter().filter(|(name, _)| !on_search_path(name));
    let packages: Vec<&str> = missing().flat_map(|(_, packages)| packages.iter().copied()).collect();
    if packages.is_empty() {
        return Ok(());
    }
    let names = || missing().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    install_debian(workspace, &packages).map_err(|reason| format!("not installed: {}; {reason}", names()))?;
    match names() {
        none if none.is_empty() => Ok(()),
        names => Err(format!("{} installed, but still not found: {names}", packages.join(" "))),
    }
}

/// Whether a folder of the search path has a file with this name.
fn on_search_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
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
        // Debian packages the module `venv` separately.
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

/// Finds a system library the way Python's `ctypes` does, or installs the Debian package that contains it.
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

fn meet_outside(workspace: &Workspace, folder: &str) -> Result<(), String> {
    if workspace.path(folder).is_dir() {
        Ok(())
    } else {
        Err(format!("there is no folder {folder} beside the checkout"))
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
        .map_err(|reason| format!("the targets for phones are not installed, and {reason}"))?;
    if phone_targets::can_check(workspace) {
        Ok(())
    } else {
        Err("the Debian packages lack the source of the standard library".to_owned())
    }
}
