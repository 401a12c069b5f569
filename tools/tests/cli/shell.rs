//! Calls the program and captures its output.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use qualistamp_schemas::Schema;

/// The result of a call.
#[derive(Debug)]
pub(crate) struct Called {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Called {
    /// Panics unless the call ended with `code`.
    #[track_caller]
    pub(crate) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// The only line of standard error.
    #[track_caller]
    pub(crate) fn complaint(&self) -> &str {
        let line = self.err.trim_end();
        assert!(!line.contains('\n'), "{self:#?}");
        line.strip_prefix("qualistamp: ").unwrap_or_else(|| panic!("{self:#?}"))
    }

    /// The JSON objects of standard output, one a line.
    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// The program, in `folder`, with a clean environment.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qualistamp"));
    // English, whatever the machine speaks.
    command.current_dir(folder).env("LC_ALL", "C");
    for name in [
        "QUALISTAMP_PASSPHRASE",
        "QUALISTAMP_TRUST_LIST",
        "QUALISTAMP_LIST_KEY",
        "QUALISTAMP_ROOT",
        "QUALISTAMP_TRUST_DIR",
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(name);
    }
    // The trust folder of whoever runs the tests must not matter.
    for name in ["HOME", "XDG_DATA_HOME", "LOCALAPPDATA"] {
        command.env(name, folder.join("home"));
    }
    command
}

/// Calls the program with `arguments` and nothing on standard input. Whatever it prints as JSON must be as tools/schemas says.
#[track_caller]
pub(crate) fn call<A: AsRef<std::ffi::OsStr>>(folder: &Path, arguments: &[A]) -> Called {
    let called = finish(program(folder).args(arguments), b"");
    let mut arguments = arguments.iter().map(AsRef::as_ref);
    let schema = match arguments.next().and_then(std::ffi::OsStr::to_str) {
        Some("verify") => &VERIFY,
        Some("scan") => &SCAN,
        _ => return called,
    };
    if arguments.any(|argument| argument == "--json") {
        called.json().iter().for_each(|line| schema.check(line));
    }
    called
}

static VERIFY: LazyLock<Schema> = LazyLock::new(|| Schema::strict("verify"));
static SCAN: LazyLock<Schema> = LazyLock::new(|| Schema::strict("scan"));

/// Runs `command` with `input` on standard input.
pub(crate) fn finish(command: &mut Command, input: &[u8]) -> Called {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A program that reads nothing closes the pipe.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Called {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
