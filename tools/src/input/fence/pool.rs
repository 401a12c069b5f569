//! The children that are alive, and what happens to a file that one of them did not survive.

use std::io;
use std::sync::{Mutex, RwLock};

use crate::input::codes::{Code, Codes, Event, Part, Reply, Wanted};
use crate::input::fence::limits::{ALONE_MEMORY, DEATHS, FILES_PER_CHILD, SHARED_MEMORY, THUMBNAIL_BYTES};
use crate::input::fence::wire::Request;
use crate::input::fence::worker::{Body, Death, Patience, Program, Worker};

/// Starts children as they are needed: as many as there are threads that read files.
pub(crate) struct Pool {
    /// The program of a child with this much memory, in bytes.
    program: fn(memory: u64) -> Result<Program, String>,
    idle: Mutex<Vec<Worker>>,
    /// Held by all who read with a child of limited memory, and alone by who reads with one of more.
    lanes: RwLock<()>,
}

/// A file as it is handed in.
#[derive(Debug, Clone)]
pub(crate) struct Handed {
    pub(crate) body: Body,
    /// Its length in bytes, as far as known.
    pub(crate) length: u64,
    /// The extension of its name.
    pub(crate) extension: String,
}

/// Why a file was not read. What a decoder says about it is in the reply.
#[derive(Debug)]
pub(crate) enum NotRead {
    /// No child could be started. Says why.
    NoChild(String),
    File(io::Error),
}

impl Pool {
    pub(super) const fn new(program: fn(u64) -> Result<Program, String>) -> Self {
        Self { program, idle: Mutex::new(Vec::new()), lanes: RwLock::new(()) }
    }

    /// Reads a file. If a child ends over it, the file is tried again by a child that runs alone and has more memory; if that one
    /// ends as well, the part of the file that it was reading is given up, and the rest of a container is read.
    pub(crate) fn read(&self, file: &Handed, wanted: Wanted) -> Result<Reply, NotRead> {
        let mut patience = Patience::new(wanted.time);
        let mut collected = Collected::default();
        let mut closed = Vec::new();
        let (mut first, mut alone) = (0, false);
        loop {
            collected.begin(first);
            let request = Request {
                wanted,
                extension: file.extension.clone(),
                length: file.length,
                from: first,
                closed,
            };
            let ended = self.attempt(&request, file.body.clone(), alone, &mut patience, &mut collected);
            closed = request.closed;
            let why = match ended {
                Ok(()) => break,
                Err(Death::NotStarted(why)) => return Err(NotRead::NoChild(why)),
                Err(Death::File(error)) => return Err(NotRead::File(error)),
                Err(Death::Died) if !alone => {
                    first = collected.current.unwrap_or(first);
                    alone = true;
                    continue;
                }
                Err(Death::Died) => UNSAFE.to_owned(),
                Err(Death::TimeUp) => time_up(wanted),
            };
            alone = false;
            let Some(current) = collected.current else {
                collected.leave_out_rest();
                break;
            };
            collected.give_up(why);
            closed.push(current);
            if !collected.is_container() {
                break;
            }
            if closed.len() >= DEATHS || patience.is_over() {
                collected.leave_out_rest();
                break;
            }
            first = current + 1;
            patience.renew();
        }
        Ok(collected.into_reply())
    }

    fn attempt(
        &self,
        request: &Request,
        body: Body,
        alone: bool,
        patience: &mut Patience,
        collected: &mut Collected,
    ) -> Result<(), Death> {
        // Nothing that these locks protect can be left half done: a panic while they were held changes nothing.
        let (_shared, _only) = if alone {
            (None, Some(self.lanes.write().unwrap_or_else(std::sync::PoisonError::into_inner)))
        } else {
            (Some(self.lanes.read().unwrap_or_else(std::sync::PoisonError::into_inner)), None)
        };
        let mut worker = if alone {
            self.start(ALONE_MEMORY)?
        } else {
            // Not in the condition, which would hold the lock while a child starts.
            let idle = self.idle().pop();
            match idle {
                Some(worker) => worker,
                None => self.start(SHARED_MEMORY)?,
            }
        };
        worker.read(request, body, patience, |event| collected.take(event))?;
        if !alone && worker.files < FILES_PER_CHILD {
            self.idle().push(worker);
        }
        Ok(())
    }

    fn start(&self, memory: u64) -> Result<Worker, Death> {
        Worker::start(&(self.program)(memory).map_err(Death::NotStarted)?)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// What is said about a file that ended its decoder.
pub(super) const UNSAFE: &str = "could not be read safely: decoding it failed or needed more memory than a file may take; print the page with the stamp to a new PDF, or photograph it";

fn time_up(wanted: Wanted) -> String {
    format!(
        "the time limit of {} s was reached before everything was searched, so it may contain more codes; raise --seconds, or save the page with the stamp as a separate file",
        wanted.time.as_secs_f64()
    )
}

/// What children have told about a file until now.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The file itself and the files inside it, each at its number.
    parts: Vec<Part>,
    passed_over: Vec<(String, String)>,
    /// The part that is being read; none until a child that was told to skip some has reached the first.
    current: Option<u32>,
    /// What was found before in the part that is read again.
    before: Vec<Code>,
    thumbnail_bytes: usize,
}

impl Collected {
    /// A child begins to read, from the part `first`.
    pub(super) fn begin(&mut self, first: u32) {
        let index = usize::try_from(first).unwrap_or(usize::MAX);
        // What is read again is told again.
        let again = self.parts.drain(index.min(self.parts.len())..).next();
        self.before = again.and_then(|part| part.read.ok()).map(|read| read.codes).unwrap_or_default();
        self.current = None;
        // A child tells all of these, wherever it goes on.
        self.passed_over.clear();
        if first == 0 {
            self.open(None);
        }
    }

    fn open(&mut self, inside: Option<String>) {
        self.current = u32::try_from(self.parts.len()).ok();
        self.parts.push(Part { inside, read: Ok(Codes::default()), holds: None });
    }

    pub(super) fn take(&mut self, event: Event) {
        match event {
            Event::Entry { name } => return self.open(Some(name)),
            Event::PassedOver { name, why } => return self.passed_over.push((name, why)),
            Event::Page
            | Event::Code(_)
            | Event::LeftOut(_)
            | Event::Thumbnail(_)
            | Event::Unread(_)
            | Event::Container(_) => {}
        }
        let Some(part) = self.parts.last_mut() else { return };
        let Ok(read) = &mut part.read else { return };
        let mut room = |bytes: usize| {
            self.thumbnail_bytes += bytes;
            self.thumbnail_bytes <= THUMBNAIL_BYTES
        };
        match event {
            Event::Code(mut code) => {
                code.thumbnail = code.thumbnail.filter(|thumbnail| room(thumbnail.jpeg.len()));
                read.codes.push(code);
            }
            Event::LeftOut(what) => read.left_out.push(what),
            Event::Thumbnail(thumbnail) => {
                read.thumbnail = Some(thumbnail).filter(|thumbnail| room(thumbnail.jpeg.len()));
            }
            Event::Unread(why) => part.read = Err(why),
            Event::Container(holds) => part.holds = Some(holds),
            Event::Page | Event::Entry { .. } | Event::PassedOver { .. } => {}
        }
    }

    /// The part that is being read ended its child. What was found in it stays.
    pub(super) fn give_up(&mut self, why: String) {
        let Some(part) = self.parts.last_mut() else { return };
        if let Ok(read) = &mut part.read {
            if read.codes.len() < self.before.len() {
                read.codes = std::mem::take(&mut self.before);
            }
            if read.codes.is_empty() && read.left_out.is_empty() && read.thumbnail.is_none() {
                part.read = Err(why);
            } else {
                read.left_out.push(why);
            }
        }
    }

    fn leave_out_rest(&mut self) {
        if let Some(Part { read: Ok(read), .. }) = self.parts.first_mut() {
            read.left_out.push(
                "the rest of what is in it was not read; unpack it, and read the files one by one".to_owned(),
            );
        }
    }

    fn is_container(&self) -> bool {
        self.parts.first().is_some_and(|file| file.holds.is_some())
    }

    pub(super) fn into_reply(mut self) -> Reply {
        for part in &mut self.parts {
            if let Ok(read) = &mut part.read
                && !read.codes.is_empty()
            {
                read.thumbnail = None;
            }
        }
        Reply { parts: self.parts, passed_over: self.passed_over }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;

    use super::*;
    use crate::input::codes::Sought;
    use crate::input::fence::wire::{self, Answer, HELLO};

    /// A child of a shell that says hello and then does as `script` says.
    fn shell(script: &str) -> Program {
        Program {
            path: "/bin/sh".into(),
            arguments: vec!["-c".to_owned(), format!("PATH=/usr/bin:/bin; {}; {script}", print(&[HELLO]))],
        }
    }

    /// The command that prints these frames.
    fn print(frames: &[&[u8]]) -> String {
        let mut bytes = Vec::new();
        frames.iter().for_each(|frame| wire::write_frame(&mut bytes, frame).unwrap());
        let octal: String = bytes.iter().map(|byte| format!("\\{byte:03o}")).collect();
        format!("printf '{octal}'")
    }

    fn event(event: Event) -> Vec<u8> {
        Answer::Event(event).to_bytes()
    }

    fn code(contents: &str) -> Event {
        let contents = contents.as_bytes().to_vec();
        Event::Code(Code { contents, text: None, page: None, part: None, thumbnail: None, grade: None })
    }

    fn handed() -> Handed {
        let bytes: &[u8] = b"\x89PNG\r\n\x1a\n";
        Handed { body: Body::Bytes(bytes.into()), length: bytes.len() as u64, extension: "png".to_owned() }
    }

    fn wanted(time: Duration) -> Wanted {
        Wanted { sought: Sought::AnyCode, thumbnails: false, grades: false, time }
    }

    const LONG: Duration = Duration::from_secs(1_000_000);

    fn read(program: fn(u64) -> Result<Program, String>, time: Duration) -> Reply {
        Pool::new(program).read(&handed(), wanted(time)).unwrap()
    }

    /// What is said about the only part.
    fn said(reply: &Reply) -> &str {
        match &reply.parts[..] {
            [Part { inside: None, read: Err(why), .. }] => why,
            parts => panic!("{parts:?}"),
        }
    }

    #[test]
    fn children_that_misbehave_are_an_answer_for_the_file() {
        let scripts: [fn(u64) -> Result<Program, String>; 9] = [
            |_| Ok(shell("kill -9 $$")),
            |_| Ok(shell("kill -SEGV $$")),
            |_| Ok(shell("exit 0")),
            // Rubbish of any length, endless rubbish, and lengths that are not true.
            |_| Ok(shell("echo this is no frame at all")),
            |_| Ok(shell("yes")),
            |_| Ok(shell("printf '\\377\\377\\377\\377'")),
            |_| Ok(shell("printf '\\100\\000\\000\\000abc'")),
            // A frame that ends too late: the end, and a byte more.
            |_| Ok(shell("printf '\\002\\000\\000\\000\\000\\001'; cat")),
            // It gives its pipes to another process, in a group of its own, and ends.
            |_| Ok(shell("setsid sleep 3 & kill -9 $$")),
        ];
        for (number, script) in scripts.into_iter().enumerate() {
            // The last one is found out by its time.
            let time = if number == 8 { Duration::ZERO } else { LONG };
            let reply = read(script, time);
            let why = said(&reply);
            assert!(why == UNSAFE || number == 8 && why.starts_with("the time limit"), "{number}: {why}");
        }
    }

    #[test]
    fn a_child_that_hangs_is_stopped_when_its_time_is_up() {
        for hangs in [
            (|_| Ok(shell("while :; do sleep 1; done"))) as fn(u64) -> Result<Program, String>,
            |_| Ok(shell("while :; do :; done")),
            // And everything it has started.
            |_| Ok(shell("sleep 1000 & sleep 1000 & wait")),
        ] {
            let reply = read(hangs, Duration::ZERO);
            assert!(said(&reply).starts_with("the time limit of 0 s was reached"), "{reply:?}");
        }
    }

    #[test]
    fn what_was_found_before_a_death_is_kept() {
        let reply = read(
            |_| Ok(shell(&format!("{}; kill -9 $$", print(&[&event(code("A")), &event(code("B"))])))),
            LONG,
        );
        let [Part { read: Ok(read), .. }] = &reply.parts[..] else { panic!("{reply:?}") };
        let contents: Vec<_> = read.codes.iter().map(|code| code.contents.as_slice()).collect();
        assert_eq!((contents, &read.left_out[..]), (vec![&b"A"[..], b"B"], &[UNSAFE.to_owned()][..]));
    }

    #[test]
    fn a_file_whose_child_was_killed_is_read_again_with_more_memory() {
        let reply = read(
            |memory| {
                let done = print(&[&event(code("A")), &Answer::Done.to_bytes()]);
                Ok(shell(if memory > SHARED_MEMORY { &done } else { "kill -9 $$" }))
            },
            LONG,
        );
        let [Part { read: Ok(read), .. }] = &reply.parts[..] else { panic!("{reply:?}") };
        assert_eq!((read.codes.len(), read.left_out.len()), (1, 0));
    }

    #[test]
    fn the_rest_of_a_container_is_read_after_a_death() {
        // Dies in the second of three files, alone as well. The request tells where to go on, in its last bytes but those of
        // what is closed.
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let reply = read(
            |_| {
                let entry = |name: &str| event(Event::Entry { name: name.to_owned() });
                let (a, b, c) = (entry("a"), entry("b"), entry("c"));
                let container = event(Event::Container(crate::input::codes::Holds::Files));
                let (found, done) = (event(code("A")), Answer::Done.to_bytes());
                Ok(match STARTED.fetch_add(1, Ordering::Relaxed) {
                    0 => shell(&format!("{}; kill -9 $$", print(&[&container, &a, &found, &b]))),
                    1 => shell(&format!("{}; kill -9 $$", print(&[&b]))),
                    _ => shell(&print(&[&c, &found, &done])),
                })
            },
            LONG,
        );
        let parts: Vec<_> = reply
            .parts
            .iter()
            .map(|part| (part.inside.as_deref(), part.read.as_ref().map(|read| read.codes.len())))
            .collect();
        let unsafe_file = UNSAFE.to_owned();
        assert_eq!(
            parts,
            [(None, Ok(0)), (Some("a"), Ok(1)), (Some("b"), Err(&unsafe_file)), (Some("c"), Ok(1))]
        );
        assert_eq!(STARTED.load(Ordering::Relaxed), 3);
    }

    #[test]
    fn no_child_is_an_error_and_not_an_answer() {
        for none in [
            (|_| Err("no name".to_owned())) as fn(u64) -> Result<Program, String>,
            |_| Ok(Program { path: "/nonexistent/program".into(), arguments: Vec::new() }),
            |_| Ok(Program { path: "/bin/true".into(), arguments: Vec::new() }),
            // Another version of the program.
            |_| Ok(Program { path: "/bin/echo".into(), arguments: vec!["qualistamp fence 0".to_owned()] }),
        ] {
            let read = Pool::new(none).read(&handed(), wanted(LONG));
            assert!(matches!(read, Err(NotRead::NoChild(_))), "{read:?}");
        }
    }

    #[test]
    fn a_file_that_is_gone_is_no_fault_of_the_child() {
        let file = Handed { body: Body::File("/nonexistent".into()), length: 1, extension: String::new() };
        let read = Pool::new(|_| Ok(shell("cat > /dev/null"))).read(&file, wanted(LONG));
        assert!(matches!(read, Err(NotRead::File(_))), "{read:?}");
    }

    #[test]
    fn time_for_a_file_ends_even_if_every_page_brings_more() {
        let mut patience = Patience::new(Duration::from_secs(5));
        let mut pages = 0;
        while !patience.is_over() {
            patience.spend(Duration::from_secs(4));
            patience.renew();
            pages += 1;
        }
        assert_eq!(pages, 31, "122 seconds");
    }
}
