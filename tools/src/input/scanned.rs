//! Reads every QR code in one file for `scan`, whatever its content.

use std::time::Instant;

use qualistamp_core::hex;
use qualistamp_qr::{PdfError, PictureError, StructuredAppend};

use crate::escape::Foreign;
use crate::input::codes::{self, Codes, Graded, Thumbnail, Wanted};
use crate::input::fault::InputFault;
use crate::input::fence::{self, NotRead, Sandbox};
use crate::input::folder::PassedOver;
use crate::input::kind;
use crate::input::open::{self, Opened};
use crate::input::stamps::{self, Source};

/// The content of one file, or of a file inside it.
pub(crate) struct Scanned {
    pub(crate) codes: Vec<Code>,
    /// Parts that were not searched, and why.
    pub(crate) left_out: Vec<String>,
    /// The picture, if no code was read in it.
    pub(crate) thumbnail: Option<Thumbnail>,
    /// For the whole file.
    pub(crate) milliseconds: f64,
}

/// One code.
pub(crate) struct Code {
    pub(crate) content: Content,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    /// Its place in a message spread over several codes (structured append).
    pub(crate) part: Option<StructuredAppend>,
    pub(crate) thumbnail: Option<Thumbnail>,
    /// If grades are wanted.
    pub(crate) grade: Option<Graded>,
}

/// The content of a code.
pub(crate) enum Content {
    Text(String),
    /// Bytes that are not UTF-8, in hexadecimal.
    Bytes(String),
}

/// What was read, or a message why the file could not be read.
pub(crate) type Answer = Result<Scanned, String>;

/// What one input gave.
pub(crate) struct Answers {
    /// For the file, or for each file inside it, with its name.
    pub(crate) list: Vec<(Foreign<String>, Answer)>,
    /// Files inside it that were passed over.
    pub(crate) passed_over: Vec<PassedOver>,
}

/// Reads the QR codes in `source`.
pub(crate) fn scan(source: &Source, wanted: Wanted, sandbox: Sandbox) -> Answers {
    let name = source.name();
    let single = |answer| Answers { list: vec![(name.clone(), answer)], passed_over: Vec::new() };
    let start = Instant::now();
    let opened = match source {
        Source::Bytes { bytes, .. } => open::bytes(bytes),
        Source::Standard => open::open(None),
        Source::File(path) => open::open(Some(path)),
        Source::Folder(_, fault) => return single(Err(fault.to_string())),
        // Another scanner has already read the code.
        Source::Text { text, .. } => {
            let code = Code {
                content: Content::Text(text.clone()),
                page: None,
                part: None,
                thumbnail: None,
                grade: None,
            };
            let (left_out, thumbnail) = (Vec::new(), None);
            return single(Ok(Scanned { codes: vec![code], left_out, thumbnail, milliseconds: 0.0 }));
        }
    };
    let handed = match opened {
        Ok(Opened::Known(handed, _)) => handed,
        Ok(Opened::Empty) => return single(Err(PictureError::Empty.to_string())),
        Ok(Opened::Unread(named)) => return single(Err(named.to_string())),
        Ok(Opened::Other(_)) => {
            let is_pdf = matches!(source, Source::File(path) if kind::is_named_pdf(path));
            let fault =
                if is_pdf { PdfError::Damaged.to_string() } else { PictureError::UnknownFormat.to_string() };
            return single(Err(fault));
        }
        Err(fault) => return single(Err(fault.to_string())),
    };
    let reply = match fence::read(&handed, wanted, sandbox) {
        Ok(reply) => reply,
        Err(NotRead::File(error)) => return single(Err(InputFault::File(error).to_string())),
        Err(NotRead::NoChild(_)) => return single(Err(InputFault::NoChild.to_string())),
    };
    let milliseconds = start.elapsed().as_secs_f64() * 1_000.0;
    // To the microsecond; the rest is noise.
    let milliseconds = (milliseconds * 1_000.0).round() / 1_000.0;
    let parts = stamps::reported(reply.parts).into_iter();
    let list = parts.map(|part| {
        let read = part.read.map(|codes| scanned(codes, milliseconds));
        (source.name_inside(part.inside.as_deref()), read)
    });
    Answers { list: list.collect(), passed_over: source.passed_over_inside(reply.passed_over) }
}

fn scanned(read: Codes, milliseconds: f64) -> Scanned {
    let code = |code: codes::Code| Code {
        content: match code.text.map_or_else(|| String::from_utf8(code.contents), Ok) {
            Ok(text) => Content::Text(text),
            Err(other) => Content::Bytes(hex(other.as_bytes())),
        },
        page: code.page,
        part: code.part,
        thumbnail: code.thumbnail,
        grade: code.grade,
    };
    let Codes { codes, left_out, thumbnail } = read;
    Scanned { codes: codes.into_iter().map(code).collect(), left_out, thumbnail, milliseconds }
}

impl Code {
    /// Its place in a message spread over several codes, counted from 1, and the number of codes.
    pub(crate) fn place(&self) -> Option<(u8, u8)> {
        self.part.map(|part| (part.index + 1, part.total))
    }
}
