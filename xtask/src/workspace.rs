//! The checkout that the tasks work on, and how they run programs in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// The checkout.
pub(crate) struct Workspace {
    root: PathBuf,
    cargo: OsString,
    network: Network,
}

/// Whether missing things may be downloaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    Allowed,
    Offline,
}

impl Workspace {
    /// Finds the checkout from the environment that cargo sets for programs it runs.
    pub(crate) fn find() -> Result<Self, Failure> {
        let not_by_cargo = || Failure::Usage("run this program as `cargo xtask …`".to_owned());
        let manifest_dir = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(not_by_cargo)?;
        let root = Path::new(&manifest_dir).parent().ok_or_else(not_by_cargo)?.to_path_buf();
        // The cargo that runs us, so that everything uses one toolchain.
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Ok(Self { root, cargo, network: Network::Allowed })
    }

    /// The same checkout with this network setting.
    pub(crate) fn with_network(&self, network: Network) -> Self {
        Self { root: self.root.clone(), cargo: self.cargo.clone(), network }
    }

    /// Whether missing things may be downloaded.
    pub(crate) fn network(&self) -> Network {
        self.network
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Cargo's target directory.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(folder))
    }

    /// A folder for files of a task, created if missing. Git ignores it.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = self.root.join("target").join("xtask").join(name);
        std::fs::create_dir_all(&path).map_err(Failure::io(&path))?;
        Ok(path)
    }

    /// The same, emptied.
    pub(crate) fn empty_scratch(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = self.scratch(name)?;
        std::fs::remove_dir_all(&path).map_err(Failure::io(&path))?;
        self.scratch(name)
    }

    /// Cargo with these arguments.
    pub(crate) fn cargo<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = self.program(&self.cargo);
        command.args(args);
        if self.network == Network::Offline {
            command.env("CARGO_NET_OFFLINE", "true");
        }
        command
    }

    /// Any program, to be run in the root of the checkout. Its standard input is empty: tasks never ask questions.
    pub(crate) fn program(&self, name: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.root).stdin(Stdio::null());
        command
    }

    /// The release build of the program `qualistamp`, with these arguments.
    pub(crate) fn qualistamp(&self, args: &[&str]) -> Command {
        let mut command = self.cargo(["run", "--quiet", "--release", "--locked"]);
        command.args(["--package", "qualistamp", "--bin", "qualistamp"]);
        command.arg("--manifest-path").arg(self.path("Cargo.toml"));
        command.arg("--").args(args);
        command
    }
}

/// Prints the command and runs it. Its output is not captured.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let shown = show(command);
    println!("$ {shown}");
    let status =
        command.status().map_err(|source| Failure::Start { program: program_of(command), source })?;
    if status.success() { Ok(()) } else { Err(Failure::Exit { command: shown, status }) }
}

/// Runs a program and returns its standard output.
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

/// The command as typed in a shell: the program by its name, not its path.
pub(crate) fn show(command: &Command) -> String {
    let mut words = vec![program_of(command)];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    words.join(" ")
}

fn program_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

/// Writes a file by way of a temporary one, so that an interruption leaves the old file intact.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    std::fs::write(&beside, content).map_err(Failure::io(&beside))?;
    std::fs::rename(&beside, path).map_err(Failure::io(path))
}

/// The files of the project, relative to its root: those in git, and new ones that git does not ignore.
pub(crate) fn sources(workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let listed = read(workspace.program("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    let names = listed.split('\0').filter(|name| !name.is_empty()).map(PathBuf::from);
    // Files can be deleted and not committed yet, or links to folders.
    let mut files: Vec<PathBuf> = names.filter(|name| workspace.root.join(name).is_file()).collect();
    files.dedup();
    Ok(files)
}

/// The entries of a folder, sorted by name.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Failure::io(folder))? {
        paths.push(entry.map_err(Failure::io(folder))?.path());
    }
    paths.sort();
    Ok(paths)
}

/// The file name without its extension.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
