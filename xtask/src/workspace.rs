//! The checkout the chores work on, and how programs are run in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// The checkout the chores work on.
pub(crate) struct Workspace {
    root: PathBuf,
    cargo: OsString,
    network: Network,
}

/// Whether something missing may be fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    Allowed,
    Offline,
}

impl Workspace {
    /// Finds the checkout from what cargo tells the programs it runs.
    pub(crate) fn find() -> Result<Self, Failure> {
        let not_by_cargo = || Failure::Usage("run me as `cargo xtask …`".to_owned());
        let manifest_dir = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(not_by_cargo)?;
        let root = Path::new(&manifest_dir).parent().ok_or_else(not_by_cargo)?.to_path_buf();
        // The cargo that runs us, so that all parts use one toolchain.
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Ok(Self { root, cargo, network: Network::Allowed })
    }

    /// The same checkout, with leave to fetch things or without.
    pub(crate) fn with_network(&self, network: Network) -> Self {
        Self { root: self.root.clone(), cargo: self.cargo.clone(), network }
    }

    /// Whether something missing may be fetched.
    pub(crate) fn network(&self) -> Network {
        self.network
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(folder))
    }

    /// A folder for what chores leave behind, created when absent; ignored by git.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = self.root.join("target").join("xtask").join(name);
        std::fs::create_dir_all(&path).map_err(Failure::io(&path))?;
        Ok(path)
    }

    /// The same, with nothing in it.
    pub(crate) fn empty_scratch(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = self.scratch(name)?;
        std::fs::remove_dir_all(&path).map_err(Failure::io(&path))?;
        self.scratch(name)
    }

    /// Cargo itself with these arguments.
    pub(crate) fn cargo<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = self.program(&self.cargo);
        command.args(args);
        if self.network == Network::Offline {
            command.env("CARGO_NET_OFFLINE", "true");
        }
        command
    }

    /// Any program, to be run in the root of the checkout and without standard input: chores ask nothing.
    pub(crate) fn program(&self, name: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.root).stdin(Stdio::null());
        command
    }

    /// The `qualistamp` program as its users build it, with these arguments.
    pub(crate) fn qualistamp(&self, args: &[&str]) -> Command {
        let mut command = self.cargo([
            "run",
            "--quiet",
            "--release",
            "--locked",
            "--package",
            "qualistamp",
            "--bin",
            "qualistamp",
        ]);
        command.arg("--manifest-path").arg(self.path("Cargo.toml")).arg("--").args(args);
        command
    }
}

/// Says what is run and runs it, its output going straight through.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let shown = show(command);
    println!("$ {shown}");
    let status =
        command.status().map_err(|source| Failure::Start { program: program_of(command), source })?;
    if status.success() { Ok(()) } else { Err(Failure::Exit { command: shown, status }) }
}

/// Runs a program for what it prints on standard output.
pub(crate) fn read(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Failure::Start { program: program_of(command), source })?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::Exit { command: show(command), status: output.status })
    }
}

/// The command as a person would type it: programs by name, not by path.
pub(crate) fn show(command: &Command) -> String {
    let mut words = vec![program_of(command)];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    words.join(" ")
}

fn program_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

/// Writes a file of the project through another beside it: whoever is interrupted keeps the old one whole.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    std::fs::write(&beside, content).map_err(Failure::io(&beside))?;
    std::fs::rename(&beside, path).map_err(Failure::io(path))
}

/// What a folder holds, sorted by name.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Failure::io(folder))? {
        paths.push(entry.map_err(Failure::io(folder))?.path());
    }
    paths.sort();
    Ok(paths)
}

/// The last part of a path without its extension.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
