//! Reads the bytes of a file of any kind: a picture, a PDF, or a container of them.
//!
//! The files in a container are numbered as they are reached, in the order in which they lie in it. The file itself has the number 0.
//! A child that goes on where another died counts the same way.

mod archive;
mod attached;
mod host;
mod limits;
mod mail;
mod vector;

use std::path::Path;

use qualistamp_qr::PdfDocument;

use crate::input::codes::{Event, Holds, Wanted};
use crate::input::kind::{self, Kind};
use crate::input::search;
use host::{Entry, Host};
use limits::{MAX_DEPTH, MAX_ENTRY_BYTES, MAX_TOTAL_BYTES};

/// Where to go on in a file that a child did not survive.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Resume<'a> {
    /// The first part to read: 0 for the file itself, then files inside it in their order.
    pub(crate) first: u32,
    /// Parts that are not opened at all.
    pub(crate) closed: &'a [u32],
}

/// Reads a file, and tells what is found. `extension` is that of its name.
pub(crate) fn read(
    bytes: Vec<u8>,
    extension: &str,
    wanted: Wanted,
    resume: Resume<'_>,
    tell: &mut dyn FnMut(Event),
) {
    let kind = Kind::of(&bytes, extension);
    let mut contents = Contents { wanted, resume, tell, number: 0, room: MAX_TOTAL_BYTES };
    let Some(kind) = kind else {
        return (contents.tell)(Event::Unread(qualistamp_qr::PictureError::UnknownFormat.to_string()));
    };
    if contents.is_opened(0, kind) {
        contents.part(bytes, kind, "", 0);
    }
}

/// A file and everything inside it, while it is read.
struct Contents<'a> {
    wanted: Wanted,
    resume: Resume<'a>,
    tell: &'a mut dyn FnMut(Event),
    /// Of the last part that was reached.
    number: u32,
    /// Bytes that may still be unpacked.
    room: u64,
}

impl Contents<'_> {
    /// Whether this part is opened: it is not what a child died of, and not read already. A container is opened again, for what
    /// follows in it.
    fn is_opened(&self, number: u32, kind: Kind) -> bool {
        !self.resume.closed.contains(&number)
            && (number >= self.resume.first || matches!(kind, Kind::Zip | Kind::Mail | Kind::Pdf))
    }

    /// Reads one part. `path` is empty for the file itself.
    fn part(&mut self, bytes: Vec<u8>, kind: Kind, path: &str, depth: usize) {
        match kind {
            Kind::Pdf => self.pdf(bytes, path, depth),
            Kind::Picture(_) => search::picture(&bytes, self.wanted, self.tell),
            Kind::Drawing => vector::read(&bytes, self.wanted, self.tell),
            Kind::Zip => archive::read(self, bytes, path, depth),
            Kind::Mail => mail::read(self, &bytes, path, depth),
            Kind::Unread(named) => (self.tell)(Event::Unread(named.to_string())),
        }
    }
}

impl Contents<'_> {
    /// Reads the pages, unless they were read before, and the files attached to them.
    fn pdf(&mut self, bytes: Vec<u8>, path: &str, depth: usize) {
        let is_new = self.number >= self.resume.first;
        match PdfDocument::parse(bytes) {
            Ok(document) => {
                if is_new {
                    search::pdf(&document, self.wanted, self.tell);
                }
                attached::read(self, &document, path, depth);
            }
            Err(error) if is_new => (self.tell)(Event::Unread(error.to_string())),
            Err(_) => {}
        }
    }
}

impl Host for Contents<'_> {
    // What was said before is not said again.

    fn is_container(&mut self, holds: Holds) {
        if self.number >= self.resume.first {
            (self.tell)(Event::Container(holds));
        }
    }

    fn left_out(&mut self, what: String) {
        if self.number >= self.resume.first {
            (self.tell)(Event::LeftOut(what));
        }
    }

    fn refuse(&mut self, why: String) {
        if self.number >= self.resume.first {
            (self.tell)(Event::Unread(why));
        }
    }

    fn entry(&mut self, entry: &Entry<'_>, unpack: &mut dyn FnMut(u64) -> Result<Vec<u8>, String>) {
        let name = Path::new(entry.path);
        let kind = match Kind::of(entry.first, &kind::extension(name)) {
            Some(Kind::Unread(named)) => return self.pass_over(entry.path, &named.to_string()),
            Some(Kind::Zip | Kind::Mail | Kind::Pdf) if entry.depth > MAX_DEPTH => {
                let why = "attached to a file within files; save it first, and read it";
                return self.pass_over(entry.path, why);
            }
            Some(Kind::Zip | Kind::Mail) if entry.depth >= MAX_DEPTH => {
                let why = "packed into a file within a file; unpack the outer one first";
                return self.pass_over(entry.path, why);
            }
            Some(kind) => kind,
            None if kind::is_named_picture_or_pdf(name) => {
                return self.unread(entry.path, "damaged, or a file of another kind");
            }
            None if entry.in_document => return,
            None => return self.pass_over(entry.path, ""),
        };
        self.number += 1;
        let number = self.number;
        if !self.is_opened(number, kind) {
            return;
        }
        if number >= self.resume.first {
            (self.tell)(Event::Entry { name: entry.path.to_owned() });
        }
        let most = self.room.min(MAX_ENTRY_BYTES);
        match unpack(most) {
            Ok(bytes) if bytes.len() as u64 <= most => {
                self.room -= bytes.len() as u64;
                self.part(bytes, kind, entry.path, entry.depth);
            }
            Ok(_) => self.refuse(format!(
                "not read, because it has more than {MAX_ENTRY_BYTES} bytes, or all files in it together more than {MAX_TOTAL_BYTES}; unpack it first"
            )),
            Err(why) => self.refuse(why),
        }
    }

    fn unread(&mut self, path: &str, why: &str) {
        self.number += 1;
        if self.number >= self.resume.first {
            (self.tell)(Event::Entry { name: path.to_owned() });
            (self.tell)(Event::Unread(why.to_owned()));
        }
    }

    fn pass_over(&mut self, path: &str, why: &str) {
        (self.tell)(Event::PassedOver { name: path.to_owned(), why: why.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};
    use std::time::Duration;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::input::codes::Sought;

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// A container in a container, files that are passed over, and damaged ones. No code is in it: that takes time.
    fn sample() -> Vec<u8> {
        let bad = b"\x89PNG\r\n\x1a\nnothing";
        let mail = b"From: a\r\nTo: b\r\nSubject: c\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
            --x\r\nContent-Type: image/png; name=m.png\r\n\r\n\x89PNG\r\n\x1a\nnothing\r\n--x--\r\n";
        let inner = zip(&[("b.png", bad), ("notes.txt", b"call back"), ("c.png", bad)]);
        zip(&[
            ("a.png", bad),
            ("inner.zip", &inner),
            ("m.eml", mail),
            ("x.jp2", b"\0\0\0\x0CjP  \r\n\x87\n"),
            ("d.png", bad),
        ])
    }

    fn events(bytes: &[u8], first: u32, closed: &[u32]) -> Vec<Event> {
        let wanted = Wanted {
            sought: Sought::AnyCode,
            thumbnails: false,
            grades: false,
            time: Duration::from_secs(1_000_000),
        };
        let mut told = Vec::new();
        read(bytes.to_vec(), "", wanted, Resume { first, closed }, &mut |event| told.push(event));
        told
    }

    fn entries(events: &[Event]) -> Vec<&str> {
        fn name(event: &Event) -> Option<&str> {
            if let Event::Entry { name } = event { Some(name) } else { None }
        }
        events.iter().filter_map(name).collect()
    }

    const PARTS: [&str; 7] =
        ["a.png", "inner.zip", "inner.zip/b.png", "inner.zip/c.png", "m.eml", "m.eml/m.png", "d.png"];

    #[test]
    fn parts_are_told_in_their_order() {
        let events = events(&sample(), 0, &[]);
        assert_eq!(entries(&events), PARTS);
        let passed: Vec<_> =
            events.iter().filter(|event| matches!(event, Event::PassedOver { .. })).collect();
        assert_eq!(passed.len(), 2, "{passed:?}");
    }

    #[test]
    fn reading_goes_on_with_any_part() {
        let sample = sample();
        for first in 1..=8 {
            let again = events(&sample, first, &[]);
            assert_eq!(entries(&again), PARTS[first as usize - 1..], "{first}");
            assert!(!matches!(again.first(), Some(Event::Container(_) | Event::Unread(_))), "{again:?}");
        }
        // A container that a child died of is not opened again, so its files have no numbers.
        assert_eq!(entries(&events(&sample, 3, &[2])), ["m.eml", "m.eml/m.png", "d.png"]);
        assert_eq!(events(&sample, 1, &[0]), []);
    }

    #[test]
    fn damaged_containers_never_panic() {
        let sample = sample();
        for end in 0..sample.len() {
            events(&sample[..end], 0, &[]);
        }
        // A linear congruential generator: the same changes on every machine.
        let mut state = 1_u64;
        let mut next = |most: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % most
        };
        for _ in 0..3_000 {
            let mut changed = sample.clone();
            for _ in 0..=next(4) {
                let at = next(changed.len());
                changed[at] = u8::try_from(next(256)).unwrap();
            }
            assert!(!events(&changed, 0, &[]).is_empty());
        }
    }
}
