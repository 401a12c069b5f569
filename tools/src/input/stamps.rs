//! Finds stamps in the inputs of `verify` and `inspect`: pictures, PDFs, text files, folders of them, standard input, or the text of
//! a stamp itself.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use qualistamp_qr::{FileKind, PdfError, PictureError, TextError};

use crate::escape::Foreign;
use crate::input::codes::{self, CodesFault, LeftOut, PICTURE_TIME, Thumbnail, Wanted};
use crate::input::folder::{self, FolderFault};
use crate::input::kind;

/// The help of the argument.
pub(crate) const INPUT_HELP: &str =
    "Picture, PDF or text file of a stamp, its text itself (QS1:…), or - for standard input";

/// Where to look for stamps.
#[derive(Debug)]
pub(crate) enum Source {
    /// The text of a stamp.
    Text {
        /// Its name in the output.
        name: String,
        text: String,
    },
    /// Standard input.
    Standard,
    File(PathBuf),
    /// A folder that yields no files.
    Folder(PathBuf, FolderFault),
}

impl Source {
    /// Its name in the output. The text of a stamp is not repeated.
    pub(crate) fn name(&self) -> Foreign<String> {
        Foreign(match self {
            Self::Text { name, .. } => name.clone(),
            Self::Standard => "standard input".to_owned(),
            Self::File(path) | Self::Folder(path, _) => path.display().to_string(),
        })
    }
}

/// The inputs that the arguments name.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) list: Vec<Source>,
    /// Files in folders that are neither pictures nor PDFs.
    pub(crate) passed_over: Vec<PathBuf>,
}

impl Sources {
    /// Adds the input named by the argument at `position`, counted from 1: a text, standard input, a file, or all files in a folder.
    pub(crate) fn add_argument(&mut self, argument: &str, position: usize) {
        if is_text(argument) {
            let name = format!("text in argument {position}");
            self.list.push(Source::Text { name, text: argument.to_owned() });
        } else {
            self.add_path(Path::new(argument));
        }
    }

    /// Adds standard input for `-`, the file at `path`, or all files in it if it is a folder.
    pub(crate) fn add_path(&mut self, path: &Path) {
        if path.as_os_str() == "-" {
            self.list.push(Source::Standard);
            return;
        }
        let listing = folder::list(path);
        self.list.extend(listing.found.into_iter().map(|found| match found {
            folder::Found::File(path) => Source::File(path),
            folder::Found::Folder(path, fault) => Source::Folder(path, fault),
        }));
        self.passed_over.extend(listing.passed_over);
    }
}

/// What was found in an input.
#[derive(Debug)]
pub(crate) struct Found {
    /// Its stamps; at least one.
    pub(crate) stamps: Vec<Stamp>,
    /// Number of QR codes of other kinds.
    pub(crate) other_codes: usize,
    /// Parts that were not searched.
    pub(crate) left_out: Vec<LeftOut>,
}

/// A stamp as found in an input.
#[derive(Debug)]
pub(crate) struct Stamp {
    /// Not decoded yet.
    pub(crate) text: String,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// Why no stamp could be read in an input. Says nothing about any stamp.
#[derive(Debug)]
pub(crate) enum InputFault {
    /// The file could not be read.
    File(io::Error),
    /// No bytes at all.
    Empty,
    /// Neither a picture nor text.
    Picture(PictureError),
    /// Named as a picture, but its contents are not a picture.
    DamagedPicture,
    /// A PDF that cannot be read.
    Pdf(PdfError),
    /// A part that was not searched.
    LeftOut { what: LeftOut, thumbnail: Option<Box<Thumbnail>> },
    /// A picture in which no QR code could be read.
    NoCode { thumbnail: Option<Box<Thumbnail>> },
    /// A PDF in which no QR code could be read.
    NoCodeInPdf,
    /// QR codes of other kinds only.
    NoStamp { codes: usize, thumbnail: Option<Box<Thumbnail>> },
    /// A folder that yields no files.
    Folder(FolderFault),
    /// Text that is not the text of a stamp.
    Text(TextError),
}

impl InputFault {
    /// The support code, if there is one.
    pub(crate) fn support_code(&self) -> Option<&'static str> {
        match self {
            Self::Text(error) => Some(error.support_code()),
            Self::File(_)
            | Self::Empty
            | Self::Picture(_)
            | Self::DamagedPicture
            | Self::Pdf(_)
            | Self::LeftOut { .. }
            | Self::NoCode { .. }
            | Self::NoCodeInPdf
            | Self::NoStamp { .. }
            | Self::Folder(_) => None,
        }
    }

    /// Whether the whole input was read and has no stamp. That is not a fault: for instance, a holiday photo among diplomas.
    pub(crate) fn is_without_stamp(&self) -> bool {
        match self {
            Self::NoCode { .. } | Self::NoCodeInPdf | Self::NoStamp { .. } => true,
            Self::File(_)
            | Self::Empty
            | Self::Picture(_)
            | Self::DamagedPicture
            | Self::Pdf(_)
            | Self::LeftOut { .. }
            | Self::Folder(_)
            | Self::Text(_) => false,
        }
    }

    /// The picture in which no stamp was found.
    pub(crate) fn thumbnail(&self) -> Option<&Thumbnail> {
        match self {
            Self::LeftOut { thumbnail, .. }
            | Self::NoCode { thumbnail }
            | Self::NoStamp { thumbnail, .. } => thumbnail.as_deref(),
            Self::File(_)
            | Self::Empty
            | Self::Picture(_)
            | Self::DamagedPicture
            | Self::Pdf(_)
            | Self::NoCodeInPdf
            | Self::Folder(_)
            | Self::Text(_) => None,
        }
    }
}

impl fmt::Display for InputFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no such file")
            }
            Self::File(error) => write!(f, "cannot read the file: {error}"),
            Self::Empty => write!(f, "the file is empty"),
            Self::Picture(error) => error.fmt(f),
            Self::DamagedPicture => {
                write!(
                    f,
                    "a damaged picture, or a file of another kind; open it in a viewer and save it as PNG or JPEG"
                )
            }
            Self::Pdf(error) => error.fmt(f),
            Self::LeftOut { what, .. } => what.fmt(f),
            Self::NoCode { .. } => write!(
                f,
                "no stamp found in the picture; take the photo from straight above and in focus, with the white margin around the whole code"
            ),
            Self::NoCodeInPdf => write!(
                f,
                "no stamp found on any page; scan the paper again at 300 dpi, or photograph the stamp"
            ),
            Self::NoStamp { codes: 1, .. } => {
                write!(
                    f,
                    "no stamp found: the QR code in it is of another kind; look for the one that belongs to the award"
                )
            }
            Self::NoStamp { codes, .. } => {
                write!(
                    f,
                    "no stamp found: the {codes} QR codes in it are of other kinds; look for the one that belongs to the award"
                )
            }
            Self::Folder(fault) => fault.fmt(f),
            Self::Text(error) => error.fmt(f),
        }
    }
}

/// Whether an argument is the text of a stamp, rather than a path or `-`.
pub(crate) fn is_text(argument: &str) -> bool {
    let mut characters = pasted(argument).chars();
    let starts = [characters.next(), characters.next()].map(|first| first.map(|c| c.to_ascii_uppercase()));
    let is_stamp =
        starts == [Some('Q'), Some('S')] && characters.next().is_some_and(|digit| digit.is_ascii_digit());
    // A text with something in front of it is no file name either, and must not be repeated as one.
    (is_stamp || argument.to_ascii_uppercase().contains("QS1:")) && !Path::new(argument).exists()
}

/// A text without what comes along when people copy it: spaces, quotation marks and invisible characters around it. None of them
/// can be in a stamp.
fn pasted(text: &str) -> &str {
    text.trim_matches(|found: char| {
        found.is_whitespace()
            || matches!(found, '"' | '\'' | '`' | '<' | '>' | '\u{ab}' | '\u{bb}' | '\u{ad}' | '\u{feff}')
            || matches!(found, '\u{200b}'..='\u{200f}' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{2060}')
    })
}

/// The name of an argument in the output.
pub(crate) fn name(argument: &str, position: usize) -> Foreign<String> {
    Foreign(if argument == "-" {
        "standard input".to_owned()
    } else if is_text(argument) {
        format!("text in argument {position}")
    } else {
        argument.to_owned()
    })
}

/// Looks for stamps in the input that one argument names; a folder is not accepted.
pub(crate) fn read(argument: &str) -> Result<Found, InputFault> {
    if is_text(argument) {
        return Ok(text(argument.to_owned()));
    }
    let look = Look { thumbnails: false, time: PICTURE_TIME };
    if argument == "-" {
        return in_bytes(codes::read_all(None).map_err(fault)?, look);
    }
    in_file(Path::new(argument), look)
}

/// How to look for stamps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Whether thumbnails are wanted.
    pub(crate) thumbnails: bool,
    /// Time limit for searching one picture.
    pub(crate) time: Duration,
}

/// Looks for stamps in `source`.
pub(crate) fn look(source: &Source, look: Look) -> Result<Found, InputFault> {
    match source {
        Source::Text { text: stamp, .. } => Ok(text(stamp.clone())),
        Source::Standard => in_bytes(codes::read_all(None).map_err(fault)?, look),
        Source::File(path) => in_file(path, look),
        Source::Folder(_, fault) => Err(InputFault::Folder(fault.clone())),
    }
}

fn fault(fault: CodesFault) -> InputFault {
    match fault {
        CodesFault::File(error) => InputFault::File(error),
        CodesFault::Picture(error) => InputFault::Picture(error),
        CodesFault::Pdf(error) => InputFault::Pdf(error),
    }
}

fn text(text: String) -> Found {
    let stamp = Stamp { text: pasted(&text).to_owned(), page: None, thumbnail: None };
    Found { stamps: vec![stamp], other_codes: 0, left_out: Vec::new() }
}

fn in_file(path: &Path, look: Look) -> Result<Found, InputFault> {
    let bytes = codes::read_all(Some(path)).map_err(fault)?;
    // Otherwise it would be read as the text of a stamp, and called that in messages.
    if !bytes.is_empty() && FileKind::of(&bytes).is_none() && !std::str::from_utf8(&bytes).is_ok_and(is_stamp)
    {
        if kind::is_named_pdf(path) {
            return Err(InputFault::Pdf(PdfError::Damaged));
        }
        if kind::is_named_picture_or_pdf(path) {
            return Err(InputFault::DamagedPicture);
        }
    }
    in_bytes(bytes, look)
}

fn in_bytes(bytes: Vec<u8>, look: Look) -> Result<Found, InputFault> {
    if bytes.is_empty() {
        return Err(InputFault::Empty);
    }
    let kind = FileKind::of(&bytes);
    let bytes = match String::from_utf8(bytes) {
        Ok(stamp) if kind.is_none() => return Ok(text(stamp)),
        Ok(picture) => picture.into_bytes(),
        Err(picture) => picture.into_bytes(),
    };
    let is_enough = |contents: &[u8]| std::str::from_utf8(contents).is_ok_and(is_stamp);
    let Look { thumbnails, time } = look;
    let found = codes::find(bytes, Wanted { is_enough, thumbnails, time }).map_err(fault)?;
    let (mut stamps, mut other_codes, mut thumbnail) = (Vec::<Stamp>::new(), 0, found.thumbnail);
    for code in found.codes {
        match String::from_utf8(code.contents) {
            // The same stamp printed twice gets one answer.
            Ok(text) if is_stamp(&text) => {
                if !stamps.iter().any(|stamp| stamp.text == text) {
                    stamps.push(Stamp { text, page: code.page, thumbnail: code.thumbnail });
                }
            }
            Ok(_) | Err(_) => {
                other_codes += 1;
                thumbnail = thumbnail.or(code.thumbnail);
            }
        }
    }
    let (thumbnail, mut left_out) = (thumbnail.map(Box::new), found.left_out);
    match (stamps.is_empty(), other_codes) {
        // The stamp may be in a part that was not searched.
        (true, _) if !left_out.is_empty() => {
            Err(InputFault::LeftOut { what: left_out.swap_remove(0), thumbnail })
        }
        (true, 0) if kind == Some(FileKind::Pdf) => Err(InputFault::NoCodeInPdf),
        (true, 0) => Err(InputFault::NoCode { thumbnail }),
        (true, codes) => Err(InputFault::NoStamp { codes, thumbnail }),
        (false, _) => Ok(Found { stamps, other_codes, left_out }),
    }
}

/// Whether a code's text is that of a stamp, of whatever profile.
fn is_stamp(text: &str) -> bool {
    text.strip_prefix("QS")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(profile, _)| !profile.is_empty() && profile.bytes().all(|byte| byte.is_ascii_digit()))
}
