//! What people hand to `verify` and `inspect`: a picture, a PDF, a file with a stamp's text, the text itself, any of them
//! on standard input, or folders of them.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use qualistamp_qr::{FileKind, PdfError, PictureError, TextError};

use crate::input::codes::{self, CodesFault, LeftOut, PICTURE_TIME, Thumbnail, Wanted};
use crate::input::folder::{self, FolderFault};

/// What `--help` says about inputs.
pub(crate) const INPUT_HELP: &str =
    "Picture, PDF or text file of a stamp, its text itself (QS1:…), or - for standard input";

/// Where to look for stamps.
#[derive(Debug)]
pub(crate) enum Source {
    /// The text of a stamp.
    Text {
        /// What to call it.
        name: String,
        text: String,
    },
    /// Standard input.
    Standard,
    File(PathBuf),
    /// A folder that gives no files.
    Folder(PathBuf, FolderFault),
}

impl Source {
    /// What to call it in the output: not by its contents, if those are a stamp.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Text { name, .. } => name.clone(),
            Self::Standard => "standard input".to_owned(),
            Self::File(path) | Self::Folder(path, _) => crate::escape::visible(&path.display().to_string()),
        }
    }
}

/// All that the arguments stand for.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) list: Vec<Source>,
    /// Files in folders that are neither pictures nor PDFs.
    pub(crate) passed_over: Vec<PathBuf>,
}

impl Sources {
    /// Adds what the argument at `position`, counted from 1, stands for: a text, standard input, a file, or all files in a folder.
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

/// What an input held.
#[derive(Debug)]
pub(crate) struct Found {
    /// Its stamps; at least one.
    pub(crate) stamps: Vec<Stamp>,
    /// How many QR codes of other kinds were beside them.
    pub(crate) other_codes: usize,
    /// What was not searched.
    pub(crate) left_out: Vec<LeftOut>,
}

/// One stamp as it was found.
#[derive(Debug)]
pub(crate) struct Stamp {
    /// Not decoded yet.
    pub(crate) text: String,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// Why an input holds no stamp that could be looked at. Says nothing about any stamp.
#[derive(Debug)]
pub(crate) enum InputFault {
    /// The file could not be read.
    File(io::Error),
    /// Nothing in it.
    Empty,
    /// Neither a picture nor text.
    Picture(PictureError),
    /// A PDF that cannot be looked at.
    Pdf(PdfError),
    /// A part that was not searched.
    LeftOut { what: LeftOut, thumbnail: Option<Box<Thumbnail>> },
    /// A picture without any QR code that could be read.
    NoCode { thumbnail: Option<Box<Thumbnail>> },
    /// A PDF without any.
    NoCodeInPdf,
    /// QR codes, none of them a stamp.
    NoStamp { codes: usize, thumbnail: Option<Box<Thumbnail>> },
    /// A folder that gives no files.
    Folder(FolderFault),
    /// Text that is not the text of a stamp.
    Text(TextError),
}

impl InputFault {
    /// The support code, where there is one.
    pub(crate) fn support_code(&self) -> Option<&'static str> {
        match self {
            Self::Text(error) => Some(error.support_code()),
            Self::File(_)
            | Self::Empty
            | Self::Picture(_)
            | Self::Pdf(_)
            | Self::LeftOut { .. }
            | Self::NoCode { .. }
            | Self::NoCodeInPdf
            | Self::NoStamp { .. }
            | Self::Folder(_) => None,
        }
    }

    /// Whether the whole input was read and simply holds no stamp, which is not a fault: a photo among diplomas, for instance.
    pub(crate) fn is_without_stamp(&self) -> bool {
        match self {
            Self::NoCode { .. } | Self::NoCodeInPdf | Self::NoStamp { .. } => true,
            Self::File(_)
            | Self::Empty
            | Self::Picture(_)
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
            Self::Empty => write!(f, "there is nothing in it"),
            Self::Picture(error) => error.fmt(f),
            Self::Pdf(error) => error.fmt(f),
            Self::LeftOut { what, .. } => what.fmt(f),
            Self::NoCode { .. } => write!(
                f,
                "no stamp found in the picture; take it from straight above, sharp, with the white margin around the whole code"
            ),
            Self::NoCodeInPdf => write!(
                f,
                "no stamp found on any page; scan the paper anew with 300 dpi, or photograph the stamp"
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
    let mut characters = argument.chars();
    let starts = [characters.next(), characters.next()].map(|first| first.map(|c| c.to_ascii_uppercase()));
    starts == [Some('Q'), Some('S')]
        && characters.next().is_some_and(|digit| digit.is_ascii_digit())
        && !Path::new(argument).exists()
}

/// What to call an argument in the output.
pub(crate) fn name(argument: &str, position: usize) -> String {
    if argument == "-" {
        "standard input".to_owned()
    } else if is_text(argument) {
        format!("text in argument {position}")
    } else {
        argument.to_owned()
    }
}

/// Looks for stamps in what one argument names; a folder is none.
pub(crate) fn read(argument: &str) -> Result<Found, InputFault> {
    if is_text(argument) {
        return Ok(text(argument.to_owned()));
    }
    let path = Path::new(argument);
    let bytes = codes::read_all((argument != "-").then_some(path)).map_err(fault)?;
    in_bytes(bytes, Look { thumbnails: false, time: PICTURE_TIME })
}

/// How to look for stamps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Whether pictures are to be shown later.
    pub(crate) thumbnails: bool,
    /// Longest time for searching one picture.
    pub(crate) time: Duration,
}

/// Looks for stamps in `source`.
pub(crate) fn look(source: &Source, look: Look) -> Result<Found, InputFault> {
    match source {
        Source::Text { text: stamp, .. } => Ok(text(stamp.clone())),
        Source::Standard => in_bytes(codes::read_all(None).map_err(fault)?, look),
        Source::File(path) => in_bytes(codes::read_all(Some(path)).map_err(fault)?, look),
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
    let stamp = Stamp { text, page: None, thumbnail: None };
    Found { stamps: vec![stamp], other_codes: 0, left_out: Vec::new() }
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
        // What could not be looked at may hold the stamp.
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
