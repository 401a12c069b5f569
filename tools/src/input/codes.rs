//! What reading one file gives: the QR codes in it, each with its place and, if wanted, a thumbnail; and what was left out.

use std::fmt;
use std::time::Duration;

use qualistamp_qr::{Point, PrintGrade, StructuredAppend};

/// Default time limit for searching one picture. Nobody is holding a camera, so it is generous: a sheet of 140 labels takes a
/// tenth of it.
pub(crate) const PICTURE_TIME: Duration = Duration::from_secs(10);

/// What to look for in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) sought: Sought,
    /// Whether thumbnails are wanted.
    pub(crate) thumbnails: bool,
    /// Whether each code is to be graded.
    pub(crate) grades: bool,
    /// Time limit for searching one picture, or one page of a PDF.
    pub(crate) time: Duration,
}

/// The kind of code that the caller is looking for. Until one is found, a PDF page is drawn sharper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sought {
    AnyCode,
    Stamp,
}

impl Sought {
    /// Whether a code with these contents is of this kind.
    pub(crate) fn is_met_by(self, contents: &[u8]) -> bool {
        match self {
            Self::AnyCode => true,
            Self::Stamp => std::str::from_utf8(contents).is_ok_and(is_stamp),
        }
    }
}

/// Whether a code's text is that of a stamp, of whatever profile.
pub(crate) fn is_stamp(text: &str) -> bool {
    text.strip_prefix("QS")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(profile, _)| !profile.is_empty() && profile.bytes().all(|byte| byte.is_ascii_digit()))
}

/// One QR code.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Code {
    /// Its bytes, usually text.
    pub(crate) contents: Vec<u8>,
    /// Its contents as text, if the code names a known character set.
    pub(crate) text: Option<String>,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    /// Its place in a message spread over several codes (structured append).
    pub(crate) part: Option<StructuredAppend>,
    pub(crate) thumbnail: Option<Thumbnail>,
    /// How well it is printed, or why that is not known; if grades are wanted.
    pub(crate) grade: Option<Graded>,
}

/// A grade, or why there is none.
pub(crate) type Graded = Result<PrintGrade, String>;

/// A small copy of a picture that was searched.
#[derive(Clone, PartialEq)]
pub(crate) struct Thumbnail {
    pub(crate) jpeg: Vec<u8>,
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// The corners of the code that was read in it.
    pub(crate) region: Option<[Point; 4]>,
}

impl fmt::Debug for Thumbnail {
    /// Sizes only: a picture of a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Thumbnail({}x{})", self.width, self.height)
    }
}

/// What reading a file tells, in this order: what was found before a decoder stopped is not lost.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Event {
    /// A file inside the file begins. What follows is about it.
    Entry {
        /// Its path inside the file.
        name: String,
    },
    /// A page of a PDF begins, or a picture of several: a sign of progress.
    Page,
    Code(Code),
    /// A part was not searched completely and may contain codes. Says what and why.
    LeftOut(String),
    /// The picture, if no code was read in it.
    Thumbnail(Thumbnail),
    /// The file, or the file inside it, could not be read. Says why.
    Unread(String),
    /// A file inside the file was passed over.
    PassedOver {
        /// Its path inside the file.
        name: String,
        /// What it is, and what to do if there is something to do.
        why: String,
    },
    /// The file, or the file inside it, is a container: what it holds follows as entries.
    Container(Holds),
}

/// What a container is to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Files, like a folder: there is an answer for each of them.
    Files,
    /// A text with pictures, or a mail with attachments: those without a code are not worth an answer.
    Document,
}

/// What was found in a file, or in a file inside it.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Codes {
    pub(crate) codes: Vec<Code>,
    /// Parts that were not searched, and why.
    pub(crate) left_out: Vec<String>,
    /// The picture, if no code was read in it.
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// A file, or a file inside it, that was read or could not be.
#[derive(Debug, PartialEq)]
pub(crate) struct Part {
    /// Its path inside the file; `None` for the file itself.
    pub(crate) inside: Option<String>,
    /// Why it could not be read, if so.
    pub(crate) read: Result<Codes, String>,
    /// What it holds, if it is a container of other parts.
    pub(crate) holds: Option<Holds>,
}

/// All that reading a file gave.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Reply {
    /// The file itself, and what is inside it if it is a container.
    pub(crate) parts: Vec<Part>,
    /// Files inside it that were passed over, and why.
    pub(crate) passed_over: Vec<(String, String)>,
}
