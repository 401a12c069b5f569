//! What parent and child say to each other, as bytes.
//!
//! Everything is a frame: its length in four bytes (little-endian), then as many bytes. Numbers are little-endian; byte strings begin
//! with their length. The child begins with [`HELLO`]. For each file the parent sends a frame with the [`Request`], frames with the
//! file's bytes, and an empty frame. The child answers with a frame for each event, and one that says that it is done. The
//! parent trusts nothing of it: lengths and counts are checked, and what does not parse ends the child.

use std::io::{self, Read, Write};
use std::time::Duration;

use qualistamp_qr::{Point, StructuredAppend};

use crate::input::codes::{Code, Event, Holds, Sought, Thumbnail, Wanted};
use crate::input::fence::wire_grade::{grade_bytes, parse_grade};

/// The first frame of a child: the protocol with its version. Parent and child are the same program, unless it was replaced in between.
pub(super) const HELLO: &[u8] = concat!("qualistamp fence 2 ", env!("CARGO_PKG_VERSION")).as_bytes();

/// Longest frame in bytes: several times a thumbnail, which is the longest thing in one.
pub(super) const MAX_FRAME_BYTES: usize = 1 << 18;

/// Most parts that a request tells the child not to open.
const MAX_CLOSED: usize = 1_024;

/// Longest path or message, in bytes.
const MAX_TEXT_BYTES: usize = 1 << 16;

/// How to read a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Request {
    pub(super) wanted: Wanted,
    /// The extension of the file's name, for kinds that have no signature.
    pub(super) extension: String,
    /// Bytes of the file, as far as known before it is read.
    pub(super) length: u64,
    /// The first part to read: 0 for the file itself, then files inside it in their order. What precedes it has been read.
    pub(super) from: u32,
    /// Parts on which a child died.
    pub(super) closed: Vec<u32>,
}

/// What a child answers.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one is alive at a time, and nearly all are events")]
pub(super) enum Answer {
    Event(Event),
    /// The whole file was read.
    Done,
}

/// Bytes that are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rubbish;

/// Writes one frame.
pub(super) fn write_frame(out: &mut impl Write, frame: &[u8]) -> io::Result<()> {
    let length = u32::try_from(frame.len()).ok().filter(|_| frame.len() <= MAX_FRAME_BYTES);
    let length = length.ok_or(io::ErrorKind::InvalidInput)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(frame)
}

/// Reads one frame; `None` at the end of the stream.
pub(super) fn read_frame(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    let mut filled = 0;
    while let Some(rest @ [_, ..]) = length.get_mut(filled..) {
        match from.read(rest) {
            Ok(0) if filled == 0 => return Ok(None),
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    if length > MAX_FRAME_BYTES {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut frame = vec![0; length];
    from.read_exact(&mut frame)?;
    Ok(Some(frame))
}

impl Request {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let Wanted { sought, thumbnails, grades, time } = self.wanted;
        out.push(match sought {
            Sought::AnyCode => 0,
            Sought::Stamp => 1,
        });
        out.push(thumbnails.into());
        out.push(grades.into());
        out.extend(time.as_secs().to_le_bytes());
        out.extend(time.subsec_nanos().to_le_bytes());
        put_text(&mut out, &self.extension);
        out.extend(self.length.to_le_bytes());
        out.extend(self.from.to_le_bytes());
        let closed = self.closed.get(..MAX_CLOSED.min(self.closed.len())).unwrap_or_default();
        closed.iter().for_each(|part| out.extend(part.to_le_bytes()));
        out
    }

    pub(super) fn parse(frame: &[u8]) -> Result<Self, Rubbish> {
        let mut rest = Rest(frame);
        let sought = match rest.byte()? {
            0 => Sought::AnyCode,
            1 => Sought::Stamp,
            _ => return Err(Rubbish),
        };
        let (thumbnails, grades) = (rest.flag()?, rest.flag()?);
        let (seconds, nanos) = (u64::from_le_bytes(rest.array()?), rest.number()?);
        if nanos >= 1_000_000_000 {
            return Err(Rubbish);
        }
        let time = Duration::new(seconds, nanos);
        let (extension, length) = (rest.text()?, u64::from_le_bytes(rest.array()?));
        let from = rest.number()?;
        let mut closed = Vec::new();
        while !rest.0.is_empty() {
            closed.push(rest.number()?);
        }
        Ok(Self { wanted: Wanted { sought, thumbnails, grades, time }, extension, length, from, closed })
    }
}

impl Answer {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let event = match self {
            Self::Done => {
                out.push(0);
                return out;
            }
            Self::Event(event) => event,
        };
        match event {
            Event::Entry { name } => {
                out.push(1);
                put_text(&mut out, name);
            }
            Event::Page => out.push(2),
            Event::Code(code) => {
                out.push(3);
                put_code(&mut out, code);
            }
            Event::LeftOut(what) => {
                out.push(4);
                put_text(&mut out, what);
            }
            Event::Thumbnail(thumbnail) => {
                out.push(5);
                put_thumbnail(&mut out, thumbnail);
            }
            Event::Unread(why) => {
                out.push(6);
                put_text(&mut out, why);
            }
            Event::PassedOver { name, why } => {
                out.push(7);
                put_text(&mut out, name);
                put_text(&mut out, why);
            }
            Event::Container(Holds::Files) => out.push(8),
            Event::Container(Holds::Document) => out.push(9),
        }
        out
    }

    pub(super) fn parse(frame: &[u8]) -> Result<Self, Rubbish> {
        let mut rest = Rest(frame);
        let event = match rest.byte()? {
            0 => None,
            1 => Some(Event::Entry { name: rest.text()? }),
            2 => Some(Event::Page),
            3 => Some(Event::Code(rest.code()?)),
            4 => Some(Event::LeftOut(rest.text()?)),
            5 => Some(Event::Thumbnail(rest.thumbnail()?)),
            6 => Some(Event::Unread(rest.text()?)),
            7 => Some(Event::PassedOver { name: rest.text()?, why: rest.text()? }),
            8 => Some(Event::Container(Holds::Files)),
            9 => Some(Event::Container(Holds::Document)),
            _ => return Err(Rubbish),
        };
        if !rest.0.is_empty() {
            return Err(Rubbish);
        }
        Ok(event.map_or(Self::Done, Self::Event))
    }
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    // Everything put here is far shorter than a frame; what is not is refused when the frame is written.
    out.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend(bytes);
}

/// At most as much of `text` as the parent accepts.
fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.get(..text.floor_char_boundary(MAX_TEXT_BYTES)).unwrap_or_default().as_bytes());
}

fn put_code(out: &mut Vec<u8>, code: &Code) {
    put(out, &code.contents);
    out.push(code.text.is_some().into());
    if let Some(text) = &code.text {
        put(out, text.as_bytes());
    }
    out.push(code.page.is_some().into());
    if let Some(page) = code.page {
        out.extend(u32::try_from(page).unwrap_or(u32::MAX).to_le_bytes());
    }
    out.push(code.part.is_some().into());
    if let Some(StructuredAppend { index, total, parity }) = code.part {
        out.extend([index, total, parity]);
    }
    out.push(code.thumbnail.is_some().into());
    if let Some(thumbnail) = &code.thumbnail {
        put_thumbnail(out, thumbnail);
    }
    match &code.grade {
        None => out.push(0),
        Some(Ok(grade)) => {
            out.push(1);
            out.extend(grade_bytes(grade));
        }
        Some(Err(why)) => {
            out.push(2);
            put_text(out, why);
        }
    }
}

fn put_thumbnail(out: &mut Vec<u8>, thumbnail: &Thumbnail) {
    put(out, &thumbnail.jpeg);
    for side in [thumbnail.width, thumbnail.height] {
        out.extend(u32::try_from(side).unwrap_or(u32::MAX).to_le_bytes());
    }
    out.push(thumbnail.region.is_some().into());
    for point in thumbnail.region.iter().flatten() {
        out.extend(point.x.to_le_bytes());
        out.extend(point.y.to_le_bytes());
    }
}

/// What is left of a frame.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], Rubbish> {
        let (array, rest) = self.0.split_first_chunk().ok_or(Rubbish)?;
        self.0 = rest;
        Ok(*array)
    }

    fn byte(&mut self) -> Result<u8, Rubbish> {
        self.array().map(|[byte]| byte)
    }

    fn flag(&mut self) -> Result<bool, Rubbish> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Rubbish),
        }
    }

    fn number(&mut self) -> Result<u32, Rubbish> {
        self.array().map(u32::from_le_bytes)
    }

    fn size(&mut self) -> Result<usize, Rubbish> {
        self.number()?.try_into().map_err(|_| Rubbish)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Rubbish> {
        let length = self.size()?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(Rubbish)?;
        self.0 = rest;
        Ok(bytes.to_vec())
    }

    fn text(&mut self) -> Result<String, Rubbish> {
        String::from_utf8(self.bytes()?).map_err(|_| Rubbish)
    }

    fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Rubbish>,
    ) -> Result<Option<T>, Rubbish> {
        if self.flag()? { read(self).map(Some) } else { Ok(None) }
    }

    fn code(&mut self) -> Result<Code, Rubbish> {
        Ok(Code {
            contents: self.bytes()?,
            text: self.optional(Self::text)?,
            page: self.optional(|rest| match rest.size()? {
                0 => Err(Rubbish),
                page => Ok(page),
            })?,
            part: self.optional(Self::part)?,
            thumbnail: self.optional(Self::thumbnail)?,
            grade: match self.byte()? {
                0 => None,
                1 => Some(Ok(parse_grade(&self.array()?).ok_or(Rubbish)?)),
                2 => Some(Err(self.text()?)),
                _ => return Err(Rubbish),
            },
        })
    }

    fn part(&mut self) -> Result<StructuredAppend, Rubbish> {
        let [index, total, parity] = self.array()?;
        // ISO/IEC 18004:2015, clause 8: at most 16 symbols.
        if total > 16 || index >= total {
            return Err(Rubbish);
        }
        Ok(StructuredAppend { index, total, parity })
    }

    fn thumbnail(&mut self) -> Result<Thumbnail, Rubbish> {
        let (jpeg, width, height) = (self.bytes()?, self.size()?, self.size()?);
        let region = self.optional(|rest| {
            let mut corners = [Point::default(); 4];
            for corner in &mut corners {
                *corner =
                    Point { x: f32::from_le_bytes(rest.array()?), y: f32::from_le_bytes(rest.array()?) };
                if !corner.x.is_finite() || !corner.y.is_finite() {
                    return Err(Rubbish);
                }
            }
            Ok(corners)
        })?;
        Ok(Thumbnail { jpeg, width, height, region })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::fence::wire_grade::some_grade;

    fn request() -> Request {
        let time = Duration::from_millis(2_500);
        let wanted = Wanted { sought: Sought::Stamp, thumbnails: true, grades: true, time };
        Request { wanted, extension: "pdf".to_owned(), length: 1 << 33, from: 7, closed: vec![2, 5] }
    }

    fn answers() -> Vec<Answer> {
        let corner = |x: f32| Point { x, y: -x };
        let thumbnail = Thumbnail {
            jpeg: vec![0xFF, 0xD8, 0xFF],
            width: 320,
            height: 200,
            region: Some([corner(0.5), corner(1.0), corner(2.0), corner(3.0)]),
        };
        let plain = Code {
            contents: b"QS1:AB".to_vec(),
            text: None,
            page: None,
            part: None,
            thumbnail: None,
            grade: Some(Err("too few pixels".to_owned())),
        };
        let full = Code {
            contents: vec![0, 255],
            text: Some("Ω".to_owned()),
            page: Some(12),
            part: Some(StructuredAppend { index: 1, total: 4, parity: 99 }),
            thumbnail: Some(thumbnail.clone()),
            grade: Some(Ok(some_grade())),
        };
        let mut answers: Vec<Answer> = [
            Event::Entry { name: "a/b.pdf".to_owned() },
            Event::Page,
            Event::Code(plain),
            Event::Code(full),
            Event::LeftOut("page 3".to_owned()),
            Event::Thumbnail(thumbnail),
            Event::Unread("damaged".to_owned()),
            Event::PassedOver { name: "x.txt".to_owned(), why: "text".to_owned() },
            Event::Container(Holds::Files),
            Event::Container(Holds::Document),
        ]
        .map(Answer::Event)
        .into();
        answers.push(Answer::Done);
        answers
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(Request::parse(&request().to_bytes()), Ok(request()));
        for answer in answers() {
            let mut stream = Vec::new();
            write_frame(&mut stream, &answer.to_bytes()).unwrap();
            let frame = read_frame(&mut stream.as_slice()).unwrap().unwrap();
            assert_eq!(Answer::parse(&frame), Ok(answer));
        }
    }

    #[test]
    fn shorter_and_longer_frames_are_rubbish() {
        for answer in answers() {
            let bytes = answer.to_bytes();
            for length in 0..bytes.len() {
                assert_eq!(Answer::parse(&bytes[..length]), Err(Rubbish), "{answer:?} to {length}");
            }
            assert_eq!(Answer::parse(&[&bytes[..], &[0]].concat()), Err(Rubbish), "{answer:?}");
        }
        let bytes = request().to_bytes();
        // Each part that is closed is a number of four bytes at the end.
        for length in (0..bytes.len()).filter(|length| !length.abs_diff(bytes.len()).is_multiple_of(4)) {
            assert_eq!(Request::parse(&bytes[..length]), Err(Rubbish), "{length}");
        }
    }

    #[test]
    fn altered_frames_are_rubbish_or_another_answer_but_never_a_panic() {
        for answer in answers() {
            let bytes = answer.to_bytes();
            for (index, bit) in (0..bytes.len()).flat_map(|index| (0..8).map(move |bit| (index, bit))) {
                let mut altered = bytes.clone();
                altered[index] ^= 1 << bit;
                if let Ok(read) = Answer::parse(&altered) {
                    assert_ne!(read, answer, "byte {index}, bit {bit}");
                }
            }
        }
    }

    #[test]
    fn streams_that_are_cut_off_or_announce_too_much_are_errors() {
        for (stream, kind) in [
            (&[1, 0][..], io::ErrorKind::UnexpectedEof),
            (&[3, 0, 0, 0, 1, 2], io::ErrorKind::UnexpectedEof),
            (&[0xFF, 0xFF, 0xFF, 0xFF, 1, 2], io::ErrorKind::InvalidData),
        ] {
            assert_eq!(read_frame(&mut &*stream).unwrap_err().kind(), kind, "{stream:?}");
        }
        assert_eq!(read_frame(&mut &[][..]).unwrap(), None);
        assert!(write_frame(&mut Vec::new(), &vec![0; MAX_FRAME_BYTES + 1]).is_err());
    }
}
