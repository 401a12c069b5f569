//! A child's side of the fence: gives up what it does not need, then reads one file after another from standard input.

use std::io::{self, Read, Write};

use qualistamp_qr::limits::MAX_PICTURE_FILE_BYTES;

use crate::input::codes::Event;
use crate::input::contents::{self, Resume};
use crate::input::fence::confine;
use crate::input::fence::limits::{FILE_TIME, GRACE};
use crate::input::fence::wire::{self, Answer, HELLO, Request};

/// Reads files until the parent closes the pipe. `memory` is in bytes.
///
/// # Errors
/// It could not confine itself, or the parent is gone. The parent says what happened.
pub(crate) fn run(memory: u64) -> Result<(), String> {
    confine::confine(memory)?;
    serve(&mut io::stdin().lock(), &mut io::stdout().lock()).map_err(|error| error.to_string())
}

fn serve(from: &mut impl Read, to: &mut impl Write) -> io::Result<()> {
    wire::write_frame(to, HELLO)?;
    to.flush()?;
    while let Some(frame) = wire::read_frame(from)? {
        let request = Request::parse(&frame).map_err(|_| io::ErrorKind::InvalidData)?;
        let Request { wanted, extension, length, from: first, closed } = request;
        // Growing step by step would take twice the memory. A file may grow while it is read.
        let mut bytes = Vec::new();
        let length = usize::try_from(length.min(MAX_PICTURE_FILE_BYTES)).unwrap_or(usize::MAX);
        bytes.try_reserve_exact(length).map_err(|_| io::ErrorKind::OutOfMemory)?;
        loop {
            let part = wire::read_frame(from)?.ok_or(io::ErrorKind::UnexpectedEof)?;
            if part.is_empty() {
                break;
            }
            bytes.extend(part);
        }
        confine::end_after(wanted.time.max(FILE_TIME).saturating_add(GRACE));
        let mut failed = None;
        let resume = Resume { first, closed: &closed };
        contents::read(bytes, &extension, wanted, resume, &mut |event| {
            if let Err(error) = tell(to, event) {
                failed.get_or_insert(error);
            }
        });
        if let Some(error) = failed {
            return Err(error);
        }
        wire::write_frame(to, &Answer::Done.to_bytes())?;
        to.flush()?;
    }
    Ok(())
}

/// Tells the parent at once: what was found is not lost if the rest of the file ends this process.
fn tell(to: &mut impl Write, event: Event) -> io::Result<()> {
    wire::write_frame(to, &Answer::Event(event).to_bytes())?;
    to.flush()
}
