//! The parent's side of one child: starts it, hands it a file, and stops it when its time is up.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use qualistamp_qr::limits::MAX_PICTURE_FILE_BYTES;

use crate::input::codes::Event;
use crate::input::fence::limits::{ANSWER_BYTES, EVENT_BYTES, FILE_TIME, GRACE, START_TIME};
use crate::input::fence::wire::{self, Answer, HELLO, MAX_FRAME_BYTES, Request};

/// Frames that a child may be ahead of us. It waits then, and our memory stays bounded.
const FRAMES_AHEAD: usize = 16;

/// The program that children run, and its arguments.
#[derive(Debug, Clone)]
pub(super) struct Program {
    pub(super) path: PathBuf,
    pub(super) arguments: Vec<String>,
}

/// The bytes of a file.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    Bytes(Arc<[u8]>),
    /// A regular file, which is passed on as it is read.
    File(PathBuf),
}

/// Why a child did not finish a file.
#[derive(Debug)]
pub(super) enum Death {
    /// No child could be started. Says why.
    NotStarted(String),
    /// Its time was up.
    TimeUp,
    /// It ended, or answered what makes no sense.
    Died,
    /// The file could not be read.
    File(io::Error),
}

/// A child that waits for a file.
pub(super) struct Worker {
    child: Child,
    jobs: Sender<Job>,
    frames: Receiver<io::Result<Vec<u8>>>,
    /// Why the file could not be passed on.
    unread: Arc<Mutex<Option<io::Error>>>,
    pub(super) files: u32,
}

struct Job {
    request: Vec<u8>,
    body: Body,
}

impl Worker {
    /// Starts a child and waits until it has confined itself.
    pub(super) fn start(program: &Program) -> Result<Self, Death> {
        let mut command = Command::new(&program.path);
        // What it prints, if it crashes, may quote the file; and no variable of the environment concerns it.
        command.args(&program.arguments);
        // Windows finds its own libraries through variables.
        if cfg!(unix) {
            command.env_clear();
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = spawn(command).map_err(|error| Death::NotStarted(error.to_string()))?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Death::NotStarted("it has no pipes".to_owned()));
        };
        let unread = Arc::default();
        let (jobs, next_jobs) = channel();
        let (send_frames, frames) = sync_channel(FRAMES_AHEAD);
        let mut worker = Self { child, jobs, frames, unread: Arc::clone(&unread), files: 0 };
        // Threads of their own: a child that neither reads nor writes must not stop us. They end when the child does.
        let started = thread::Builder::new()
            .spawn(move || pass_on(stdin, &next_jobs, &unread))
            .and_then(|_| thread::Builder::new().spawn(move || receive(stdout, &send_frames)));
        if let Err(error) = started {
            worker.stop();
            return Err(Death::NotStarted(error.to_string()));
        }
        match worker.frames.recv_timeout(START_TIME) {
            Ok(Ok(hello)) if hello == HELLO => Ok(worker),
            // Of another version of the program, or it could not confine itself.
            Ok(_) => Err(Death::NotStarted("it does not answer as this program does".to_owned())),
            Err(RecvTimeoutError::Disconnected) => {
                Err(Death::NotStarted("it ended before it was ready".to_owned()))
            }
            Err(RecvTimeoutError::Timeout) => Err(Death::NotStarted("it was not ready in time".to_owned())),
        }
    }

    /// Has the child read a file, and passes on what it tells. After an error, the child is of no more use.
    pub(super) fn read(
        &mut self,
        request: &Request,
        body: Body,
        patience: &mut Patience,
        mut take: impl FnMut(Event),
    ) -> Result<(), Death> {
        self.files += 1;
        if self.jobs.send(Job { request: request.to_bytes(), body }).is_err() {
            return Err(self.death());
        }
        let mut length = 0;
        loop {
            let waiting = Instant::now();
            let frame = self.frames.recv_timeout(patience.left());
            patience.spend(waiting.elapsed());
            let frame = match frame {
                Ok(Ok(frame)) => frame,
                Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => return Err(self.death()),
                Err(RecvTimeoutError::Timeout) => return Err(Death::TimeUp),
            };
            length += frame.len() + EVENT_BYTES;
            match Answer::parse(&frame) {
                Ok(Answer::Done) => return Ok(()),
                Ok(Answer::Event(event)) if length <= ANSWER_BYTES => {
                    if matches!(event, Event::Page | Event::Entry { .. }) {
                        patience.renew();
                    }
                    take(event);
                }
                Ok(Answer::Event(_)) | Err(wire::Rubbish) => return Err(Death::Died),
            }
        }
    }

    fn death(&self) -> Death {
        let unread = self.unread.lock().map(|mut unread| unread.take());
        unread.ok().flatten().map_or(Death::Died, Death::File)
    }

    /// Ends the child and whatever it started.
    fn stop(&mut self) {
        #[cfg(unix)]
        {
            use rustix::process::{Pid, Signal, kill_process_group};
            // It leads a group of its own. Once it has ended, the group may be gone as well.
            let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The time that is left for a file. It is spent while a child reads, and not while a file waits for its turn.
#[derive(Debug)]
pub(super) struct Patience {
    /// For one picture or page.
    step: Duration,
    left_of_step: Duration,
    left_of_file: Duration,
}

impl Patience {
    /// For a file of which one picture or page may take `time`.
    pub(super) fn new(time: Duration) -> Self {
        let step = time.saturating_add(GRACE);
        Self { step, left_of_step: step, left_of_file: time.max(FILE_TIME).saturating_add(GRACE) }
    }

    fn left(&self) -> Duration {
        self.left_of_step.min(self.left_of_file)
    }

    pub(super) fn spend(&mut self, time: Duration) {
        self.left_of_step = self.left_of_step.saturating_sub(time);
        self.left_of_file = self.left_of_file.saturating_sub(time);
    }

    /// The next picture or page begins.
    pub(super) fn renew(&mut self) {
        self.left_of_step = self.step;
    }

    /// Whether no time is left for the file.
    pub(super) fn is_over(&self) -> bool {
        self.left_of_file.is_zero()
    }
}

/// Starts children from one thread that lives as long as the program: on Linux, a child dies with the thread that started it.
fn spawn(command: Command) -> io::Result<Child> {
    type Order = (Command, SyncSender<io::Result<Child>>);
    static SPAWNER: OnceLock<Option<Mutex<Sender<Order>>>> = OnceLock::new();
    let spawner = SPAWNER.get_or_init(|| {
        let (send, orders) = channel::<Order>();
        let run = move || orders.iter().for_each(|(mut command, reply)| drop(reply.send(command.spawn())));
        thread::Builder::new().spawn(run).ok().map(|_| Mutex::new(send))
    });
    let gone = || io::Error::other("no thread can be started");
    let (reply, child) = sync_channel(1);
    let spawner = spawner.as_ref().ok_or_else(gone)?.lock().map_err(|_| gone())?;
    spawner.send((command, reply)).map_err(|_| gone())?;
    drop(spawner);
    child.recv().map_err(|_| gone())?
}

/// Passes files on to a child until it is stopped.
fn pass_on(stdin: ChildStdin, jobs: &Receiver<Job>, unread: &Mutex<Option<io::Error>>) {
    let mut to = BufWriter::with_capacity(MAX_FRAME_BYTES, stdin);
    for job in jobs {
        let passed = wire::write_frame(&mut to, &job.request)
            .map_err(|_| Refusal::Child)
            .and_then(|()| pass_on_bytes(&mut to, &job.body))
            .and_then(|()| to.flush().map_err(|_| Refusal::Child));
        match passed {
            Ok(()) => {}
            Err(Refusal::Child) => return,
            Err(Refusal::File(error)) => {
                if let Ok(mut unread) = unread.lock() {
                    *unread = Some(error);
                }
                // The child gets the end of its input, and ends.
                return;
            }
        }
    }
}

enum Refusal {
    /// The child does not read any more.
    Child,
    File(io::Error),
}

fn pass_on_bytes(to: &mut BufWriter<ChildStdin>, body: &Body) -> Result<(), Refusal> {
    match body {
        Body::Bytes(bytes) => {
            for part in bytes.chunks(MAX_FRAME_BYTES) {
                wire::write_frame(to, part).map_err(|_| Refusal::Child)?;
            }
        }
        Body::File(path) => {
            let mut file = File::open(path).map_err(Refusal::File)?.take(MAX_PICTURE_FILE_BYTES);
            let mut part = vec![0; MAX_FRAME_BYTES];
            loop {
                let read = match file.read(&mut part) {
                    Ok(0) => break,
                    Ok(read) => read,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => return Err(Refusal::File(error)),
                };
                wire::write_frame(to, part.get(..read).unwrap_or_default()).map_err(|_| Refusal::Child)?;
            }
        }
    }
    wire::write_frame(to, &[]).map_err(|_| Refusal::Child)
}

/// Receives a child's answers until it ends or writes what is no frame.
fn receive(stdout: ChildStdout, frames: &SyncSender<io::Result<Vec<u8>>>) {
    let mut from = BufReader::with_capacity(MAX_FRAME_BYTES, stdout);
    loop {
        let frame = match wire::read_frame(&mut from) {
            Ok(Some(frame)) => Ok(frame),
            Ok(None) => return,
            Err(error) => Err(error),
        };
        let last = frame.is_err();
        if frames.send(frame).is_err() || last {
            return;
        }
    }
}
