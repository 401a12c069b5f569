//! Reads every QR code in one file for `scan`, whatever its content.

use std::time::Instant;

use qualistamp_core::hex;
use qualistamp_qr::{FileKind, PdfError, StructuredAppend};

use crate::input::codes::{self, LeftOut, Thumbnail, Wanted};
use crate::input::kind;
use crate::input::stamps::Source;

/// The content of one file.
pub(crate) struct Scanned {
    pub(crate) codes: Vec<Code>,
    pub(crate) left_out: Vec<LeftOut>,
    /// The picture, if no code was read in it.
    pub(crate) thumbnail: Option<Thumbnail>,
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
}

/// The content of a code.
pub(crate) enum Content {
    Text(String),
    /// Bytes that are not UTF-8, in hexadecimal.
    Bytes(String),
}

/// What was read, or a message why the file could not be read.
pub(crate) type Answer = Result<Scanned, String>;

/// Reads the QR codes in `source`.
pub(crate) fn scan(source: &Source, wanted: Wanted) -> Answer {
    let start = Instant::now();
    let bytes = match source {
        Source::Standard => codes::read_all(None),
        Source::File(path) => codes::read_all(Some(path)),
        Source::Folder(_, fault) => return Err(fault.to_string()),
        // Another scanner has already read the code.
        Source::Text { text, .. } => {
            let code = Code { content: Content::Text(text.clone()), page: None, part: None, thumbnail: None };
            return Ok(Scanned {
                codes: vec![code],
                left_out: Vec::new(),
                thumbnail: None,
                milliseconds: 0.0,
            });
        }
    };
    let bytes = bytes.map_err(|fault| fault.to_string())?;
    if let Source::File(path) = source
        && kind::is_named_pdf(path)
        && !bytes.is_empty()
        && FileKind::of(&bytes).is_none()
    {
        return Err(PdfError::Damaged.to_string());
    }
    let found = codes::find(bytes, wanted).map_err(|fault| fault.to_string())?;
    let code = |code: codes::Code| Code {
        content: match code.text.map_or_else(|| String::from_utf8(code.contents), Ok) {
            Ok(text) => Content::Text(text),
            Err(other) => Content::Bytes(hex(other.as_bytes())),
        },
        page: code.page,
        part: code.part,
        thumbnail: code.thumbnail,
    };
    let codes = found.codes.into_iter().map(code).collect();
    let milliseconds = start.elapsed().as_secs_f64() * 1_000.0;
    // To the microsecond; the rest is noise.
    let milliseconds = (milliseconds * 1_000.0).round() / 1_000.0;
    Ok(Scanned { codes, left_out: found.left_out, thumbnail: found.thumbnail, milliseconds })
}

impl Code {
    /// Its place in a message spread over several codes, counted from 1, and the number of codes.
    pub(crate) fn place(&self) -> Option<(u8, u8)> {
        self.part.map(|part| (part.index + 1, part.total))
    }
}
