//! Folders to run commands in: the program and no cargo, no network, no input, and nothing of the user's own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cargo_tests;
use crate::failure::Failure;
use crate::system;
use crate::workspace::{self, Workspace};

/// The passphrase of every key in here.
pub(super) const PASSPHRASE: &str = "correct horse battery staple";

/// Makes the folders for examples.
const PREPARE: &str = "xtask/docs/prepare.sh";

/// Stands in for cargo.
const CARGO: &str = "xtask/docs/cargo.sh";

/// Keeps the variables and the folder of a session for its next script.
const SESSION: &str = "if [ -e ../session ]; then . ../session; fi\n\
    trap '__code=$?; { export -p; printf \"cd %q\\n\" \"$PWD\"; } > \"$QUALISTAMP_DOCS_SESSION\"; exit $__code' EXIT\n";

pub(super) struct Sandbox {
    root: PathBuf,
    programs: PathBuf,
    /// What is put before a command to take the network away.
    no_network: Vec<String>,
}

/// How a script ended.
pub(super) struct Outcome {
    pub(super) code: Option<i32>,
    /// Commands of cargo that were recognised and not run.
    pub(super) left_out: Vec<String>,
    output: String,
}

impl Outcome {
    /// The exit code and the last lines of output.
    pub(super) fn describe(&self) -> String {
        let code = self.code.map_or("a signal".to_owned(), |code| code.to_string());
        let lines: Vec<&str> = self.output.lines().collect();
        let last = lines.get(lines.len().saturating_sub(5)..).unwrap_or_default();
        format!("ended with {code}\n    {}", last.join("\n    "))
    }
}

impl Sandbox {
    /// Builds the program and lays out the programs that commands may find.
    pub(super) fn prepare(workspace: &Workspace) -> Result<Self, Failure> {
        let root = workspace.empty_scratch("docs")?;
        let programs = root.join("bin");
        fs::create_dir(&programs).map_err(Failure::io(&programs))?;
        let program = cargo_tests::program(workspace)?;
        for (from, name) in [(program, "qualistamp"), (workspace.path(CARGO), "cargo")] {
            let to = programs
                .join(name)
                .with_extension(from.extension().filter(|end| *end == "exe").unwrap_or_default());
            fs::copy(&from, to).map_err(Failure::io(&from))?;
        }
        let no_network = without_network();
        if no_network.is_empty() {
            println!(
                "xtask: this system cannot take the network away from commands; they get an unusable proxy"
            );
        }
        Ok(Self { root, programs, no_network })
    }

    /// An empty folder of this name.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.root.join(name).join("folder");
        fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
        Ok(folder)
    }

    /// A folder with what the examples of a subcommand need.
    pub(super) fn prepared(&self, workspace: &Workspace, command: &[String]) -> Result<PathBuf, Failure> {
        let script_path = workspace.path(PREPARE);
        let script = fs::read_to_string(&script_path).map_err(Failure::io(&script_path))?;
        let name = command.join(" ");
        let folder =
            self.folder(&if name.is_empty() { "qualistamp".to_owned() } else { name.replace(' ', "-") })?;
        let mut bash = self.bash(&folder);
        let everything = self.root.join("everything").join("folder");
        // The script names the commands that need something else than the others.
        if script.contains(&format!("'{name}'")) {
            run_quietly(bash.arg(&script_path).arg(&name))?;
        } else {
            // Most commands need the same, which is made once.
            if !everything.is_dir() {
                let everything = self.folder("everything")?;
                run_quietly(self.bash(&everything).arg(&script_path).arg("everything"))?;
            }
            run_quietly(bash.args(["-c", "cp -R \"$0/.\" ."]).arg(&everything))?;
        }
        Ok(folder)
    }

    /// Runs a script in a folder, continuing the session of the script before it there.
    pub(super) fn run(&self, folder: &Path, script: &str) -> Result<Outcome, Failure> {
        let left_out = folder.with_file_name("left-out");
        fs::write(&left_out, "").map_err(Failure::io(&left_out))?;
        for command in script.lines() {
            println!("$ {command}");
        }
        // Nobody is there to be asked.
        let script = script.replace("qualistamp trust sign ", "qualistamp trust sign --yes ");
        let mut bash = self.bash(folder);
        bash.args(["-euo", "pipefail", "-c"]).arg(format!("{SESSION}exec 2>&1\n{script}"));
        let output = bash.output().map_err(|source| Failure::Start { program: "bash".to_owned(), source })?;
        let left = fs::read_to_string(&left_out).map_err(Failure::io(&left_out))?;
        Ok(Outcome {
            code: output.status.code(),
            left_out: left.lines().map(str::to_owned).collect(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
        })
    }

    /// The long help of a subcommand.
    pub(super) fn help(&self, command: &[String]) -> Result<String, Failure> {
        workspace::read(Command::new(self.programs.join("qualistamp")).args(command).arg("--help"))
    }

    /// `bash` in a folder.
    fn bash(&self, folder: &Path) -> Command {
        let mut words = self.no_network.iter().map(String::as_str).chain(["bash"]);
        let mut command = Command::new(words.next().unwrap_or("bash"));
        command.args(words).current_dir(folder).stdin(Stdio::null());
        let mut path = std::ffi::OsString::from(&self.programs);
        path.push(":/usr/local/bin:/usr/bin:/bin");
        command.env_clear();
        // On Windows, programs do not start without it.
        if let Some(system) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", system);
        }
        command.env("PATH", path).env("HOME", folder.join("home")).env("LANG", "C.UTF-8");
        command.env("QUALISTAMP_PASSPHRASE", PASSPHRASE);
        command.env("QUALISTAMP_DOCS_LEFT_OUT", folder.with_file_name("left-out"));
        command.env("QUALISTAMP_DOCS_SESSION", folder.with_file_name("session"));
        for proxy in ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"] {
            command.env(proxy, "http://127.0.0.1:9");
        }
        for exception in ["no_proxy", "NO_PROXY"] {
            command.env(exception, "127.0.0.1");
        }
        command
    }
}

/// Python that brings up the loopback interface of a new network namespace (SIOCSIFFLAGS with IFF_UP), so that a service can be asked
/// there, and becomes the command after it.
const LOOPBACK: &str = "import fcntl, os, socket, struct, sys\n\
    fcntl.ioctl(socket.socket(), 0x8914, struct.pack('16sH14x', b'lo', 1))\n\
    os.execvp(sys.argv[1], sys.argv[1:])";

/// A command that runs what follows it without a network beyond this machine, if there is one here.
fn without_network() -> Vec<String> {
    for words in [
        &["unshare", "--net", "python3", "-c", LOOPBACK][..],
        &["unshare", "--user", "--map-current-user", "--keep-caps", "--net", "python3", "-c", LOOPBACK],
    ] {
        if let Some((program, args)) = words.split_first()
            && system::starts(Command::new(program).args(args).arg("true"))
        {
            return words.iter().map(|word| (*word).to_owned()).collect();
        }
    }
    Vec::new()
}

fn run_quietly(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|source| Failure::Start { program: "bash".to_owned(), source })?;
    if status.success() { Ok(()) } else { Err(Failure::Exit { command: workspace::show(command), status }) }
}
