//! A reader in a separate process: file names go in line by line, a line of JSON comes out for each.
//!
//! A reader that panics or takes too long is counted, and restarted for the next picture.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use cpu_time::ThreadTime;
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::readers::{Grey, Panicked, Reader};

/// Makes this program a worker when followed by the name of a reader.
pub(crate) const FLAG: &str = "--worker";

/// The worker for readers in Python packages.
const PYTHON: &str = include_str!("worker.py");

/// Runs of a reader on a picture. The shortest counts, since other programs may have evicted caches.
const RUNS: usize = 3;

/// A picture that takes longer than this is read only once; noise is negligible then.
const ONCE_ABOVE_MILLISECONDS: f64 = 60.0;

/// Longest time for starting: Python loads large packages.
const START: Duration = Duration::from_secs(60);

/// The result of a reader on a picture.
pub(crate) struct Answer {
    pub(crate) milliseconds: f64,
    pub(crate) end: End,
}

pub(crate) enum End {
    Texts(Vec<String>),
    Panicked,
    OverTime,
}

pub(crate) struct Worker {
    reader: Reader,
    version: String,
    command: Command,
    limit: Duration,
    running: Running,
}

struct Running {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
}

impl Worker {
    pub(crate) fn start(reader: Reader, arguments: &Arguments) -> Result<Self, String> {
        let mut command = if reader.is_python() {
            let python = arguments.python.as_ref().ok_or("there is no Python for it")?;
            let mut command = Command::new(python);
            command
                .args(["-c", PYTHON, reader.name()])
                .args([RUNS.to_string(), ONCE_ABOVE_MILLISECONDS.to_string()]);
            // Errors at start are reported below.
            command.stderr(Stdio::null());
            command
        } else {
            let program = std::env::current_exe().map_err(|error| error.to_string())?;
            let mut command = Command::new(program);
            command.args([FLAG, reader.name()]).stderr(Stdio::null());
            command
        };
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let running = Running::start(&mut command)?;
        let hello = running.lines.recv_timeout(START).map_err(|_| "its packages are not installed")?;
        Ok(Self { reader, version: hello, command, limit: arguments.limit, running })
    }

    /// Name and version.
    pub(crate) fn title(&self) -> String {
        format!("{} {}", self.reader.name(), self.version).trim_end().to_owned()
    }

    pub(crate) fn read(&mut self, file: &Path) -> Answer {
        let sent = writeln!(self.running.input, "{}", file.display());
        let line = match sent {
            Ok(()) => self.running.lines.recv_timeout(self.limit),
            Err(_) => Err(RecvTimeoutError::Disconnected),
        };
        match line {
            Ok(line) => answer(&line).unwrap_or_else(|| panic!("{}: {line}", self.title())),
            Err(end) => {
                self.restart();
                let end = match end {
                    RecvTimeoutError::Timeout => End::OverTime,
                    // Out of memory or stack, or an abort in C++.
                    RecvTimeoutError::Disconnected => End::Panicked,
                };
                Answer { milliseconds: self.limit.as_secs_f64() * 1e3, end }
            }
        }
    }

    fn restart(&mut self) {
        self.running.stop();
        self.running = Running::start(&mut self.command).expect("it has started before");
        self.running.lines.recv_timeout(START).expect("it has started before");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.running.stop();
    }
}

impl Running {
    fn start(command: &mut Command) -> Result<Self, String> {
        let mut child = command.spawn().map_err(|error| error.to_string())?;
        let input = child.stdin.take().ok_or("it has no input")?;
        let output = BufReader::new(child.stdout.take().ok_or("it has no output")?);
        let (send, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines() {
                let Ok(line) = line else { break };
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, input, lines })
    }

    fn stop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn answer(line: &str) -> Option<Answer> {
    let line: Value = serde_json::from_str(line).ok()?;
    let milliseconds = line.get("ms")?.as_f64()?;
    let texts = line.get("texts").and_then(Value::as_array);
    let end = texts.map_or(End::Panicked, |texts| {
        End::Texts(texts.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect())
    });
    Some(Answer { milliseconds, end })
}

/// The worker process: prints its version, then answers until its input ends.
pub(crate) fn serve(name: &str) {
    let reader = Reader::ALL.into_iter().find(|reader| reader.name() == name).expect("a reader's name");
    // Panics are counted, not shown.
    std::panic::set_hook(Box::new(|_| ()));
    println!("{}", locked_version(name));
    for line in std::io::stdin().lines() {
        let file = line.expect("the input is text");
        let picture = image::open(&file).expect("the picture can be read").into_luma8();
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let picture = Grey { luma: picture.into_raw(), width, height };
        let mut best = f64::INFINITY;
        let mut found = Err(Panicked);
        for _ in 0..RUNS {
            let start = ThreadTime::now();
            found = reader.read(&picture);
            let took = start.elapsed().as_secs_f64() * 1e3;
            best = best.min(took);
            if took > ONCE_ABOVE_MILLISECONDS || found.is_err() {
                break;
            }
        }
        match found {
            Ok(texts) => println!("{}", json!({"ms": best, "texts": texts})),
            Err(Panicked) => println!("{}", json!({"ms": best})),
        }
    }
}

/// The version of a crate in the lock file; empty for our own.
fn locked_version(name: &str) -> &'static str {
    let lock = include_str!("../../../Cargo.lock");
    let package = format!("name = \"{name}\"\nversion = \"");
    lock.split_once(&package).and_then(|(_, rest)| rest.split_once('"')).map_or("", |(version, _)| version)
}
