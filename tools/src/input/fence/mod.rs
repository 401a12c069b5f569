//! The fence: files from strangers are decoded in child processes with little memory, no files and no network.
//!
//! A decoder that hangs, crashes or takes too much ends its child. That is an answer for one file ("could not be read safely") and for
//! no other. See `docs/adr/0016-the-fence.md`.

mod child;
mod confine;
mod limits;
mod pool;
mod wire;
mod wire_grade;
mod worker;

use std::path::Path;
use std::sync::Once;

use qualistamp_qr::FileKind;

use crate::crash;
use crate::input::codes::{Reply, Wanted};
use crate::input::contents::{self, Resume};
use crate::input::fence::pool::{Collected, Pool, UNSAFE};
use crate::input::fence::worker::Program;
use crate::style;

pub(crate) use child::run as run_child;
pub(crate) use pool::{Handed, NotRead};
pub(crate) use worker::Body;

/// The hidden subcommand that a child runs.
pub(crate) const CHILD_COMMAND: &str = "decode-child";

/// Whether files are decoded behind the fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sandbox {
    #[default]
    On,
    /// In the program itself. The user has chosen so.
    Off,
}

/// Reads a file.
///
/// # Errors
/// The file cannot be read, or no child can be started; that is also said once on standard error.
pub(crate) fn read(file: &Handed, wanted: Wanted, sandbox: Sandbox) -> Result<Reply, NotRead> {
    /// The children end with the program: they read the end of their input.
    static POOL: Pool = Pool::new(this_program);
    match sandbox {
        Sandbox::Off => {
            static SAID: Once = Once::new();
            say_once(
                &SAID,
                "files are decoded without the sandbox; a damaged or hostile file may stop the whole run",
            );
            in_process(file, wanted)
        }
        Sandbox::On => match POOL.read(file, wanted) {
            Err(NotRead::NoChild(why)) => {
                static SAID: Once = Once::new();
                let what = format!(
                    "files cannot be decoded in a process of their own ({why}), so only PNG and JPEG are read; \
                     allow this program to start itself, or trust the files and give --no-sandbox"
                );
                say_once(&SAID, &what);
                // Their decoders are safe Rust with limits on memory, and have been fuzzed for years.
                if is_simple(&file.body) { in_process(file, wanted) } else { Err(NotRead::NoChild(why)) }
            }
            read => read,
        },
    }
}

fn say_once(said: &Once, what: &str) {
    said.call_once(|| {
        // A remark, not part of any answer.
        let _ = style::error(&mut anstream::stderr(), what);
    });
}

/// How a child is started: as this program.
fn this_program(memory: u64) -> Result<Program, String> {
    // On Linux this is the program that runs, even if another was installed in its place since.
    let running = Path::new("/proc/self/exe");
    let path = if cfg!(target_os = "linux") && running.exists() {
        running.to_owned()
    } else {
        std::env::current_exe().map_err(|error| error.to_string())?
    };
    Ok(Program { path, arguments: vec![CHILD_COMMAND.to_owned(), memory.to_string()] })
}

fn is_simple(body: &Body) -> bool {
    let first = match body {
        Body::Bytes(bytes) => FileKind::of(bytes),
        Body::File(path) => crate::input::kind::of_file(path).ok().flatten(),
    };
    matches!(first, Some(FileKind::Png | FileKind::Jpeg))
}

fn in_process(file: &Handed, wanted: Wanted) -> Result<Reply, NotRead> {
    let bytes = match &file.body {
        Body::Bytes(bytes) => bytes.to_vec(),
        Body::File(path) => std::fs::read(path).map_err(NotRead::File)?,
    };
    let mut collected = Collected::default();
    collected.begin(0);
    let read = crash::catch(|| {
        contents::read(bytes, &file.extension, wanted, Resume::default(), &mut |event| collected.take(event));
    });
    if read.is_err() {
        collected.give_up(UNSAFE.to_owned());
    }
    Ok(collected.into_reply())
}
