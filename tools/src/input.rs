//! What people hand to `verify` and `inspect`: a picture, a file with a stamp's text, the text itself, or any of them
//! on standard input.

use std::fmt;
use std::io::{self, Read as _};
use std::path::Path;

use qr_codec::{LumaImage, PictureError, TextError, limits::MAX_PICTURE_FILE_BYTES, read_symbols};

/// What `--help` says about inputs.
pub(crate) const INPUT_HELP: &str =
    "Picture or text file of a stamp, its text itself (QS1:…), or - for standard input";

/// What an input held.
#[derive(Debug)]
pub(crate) struct Found {
    /// The texts of its stamps, not decoded yet; at least one.
    pub(crate) stamps: Vec<String>,
    /// How many QR codes of other kinds were beside them.
    pub(crate) other_codes: usize,
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
    /// A picture without any QR code that could be read.
    NoCode,
    /// A picture with QR codes, none of them a stamp.
    NoStamp { codes: usize },
    /// Text that is not the text of a stamp.
    Text(TextError),
}

impl InputFault {
    /// The support code, where there is one.
    pub(crate) fn support_code(&self) -> Option<&'static str> {
        match self {
            Self::Text(error) => Some(error.support_code()),
            Self::File(_) | Self::Empty | Self::Picture(_) | Self::NoCode | Self::NoStamp { .. } => None,
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
            Self::Picture(PictureError::Pdf) => {
                write!(f, "a PDF, not a picture; save the page with the stamp as a PNG")
            }
            Self::Picture(error) => error.fmt(f),
            Self::NoCode => write!(
                f,
                "no stamp found in the picture; take it from straight above, sharp, with the white margin around the whole code"
            ),
            Self::NoStamp { codes: 1 } => {
                write!(
                    f,
                    "no stamp found in the picture: the QR code in it is of another kind; look for the one that belongs to the award"
                )
            }
            Self::NoStamp { codes } => {
                write!(
                    f,
                    "no stamp found in the picture: the {codes} QR codes in it are of other kinds; look for the one that belongs to the award"
                )
            }
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

/// What to call an argument in the output: not by its contents, if those are a stamp.
pub(crate) fn name(argument: &str, position: usize) -> String {
    if argument == "-" {
        "standard input".to_owned()
    } else if is_text(argument) {
        format!("text in argument {position}")
    } else {
        argument.to_owned()
    }
}

/// Looks for stamps in what an argument names.
pub(crate) fn read(argument: &str) -> Result<Found, InputFault> {
    if is_text(argument) {
        return Ok(Found { stamps: vec![argument.to_owned()], other_codes: 0 });
    }
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a device without end is noticed.
    let limit = MAX_PICTURE_FILE_BYTES + 1;
    let read = if argument == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(argument).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    if read.map_err(InputFault::File)? as u64 == limit {
        return Err(InputFault::Picture(PictureError::FileTooLarge { limit: MAX_PICTURE_FILE_BYTES }));
    }
    in_bytes(bytes)
}

fn in_bytes(bytes: Vec<u8>) -> Result<Found, InputFault> {
    if bytes.is_empty() {
        return Err(InputFault::Empty);
    }
    match LumaImage::decode(&bytes) {
        Ok(picture) => in_picture(&picture),
        Err(error @ PictureError::UnknownFormat) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Found { stamps: vec![text], other_codes: 0 }),
            Err(_) => Err(InputFault::Picture(error)),
        },
        Err(error) => Err(InputFault::Picture(error)),
    }
}

fn in_picture(picture: &LumaImage) -> Result<Found, InputFault> {
    let (mut stamps, mut other_codes): (Vec<String>, usize) = (Vec::new(), 0);
    for contents in read_symbols(picture.view()) {
        match String::from_utf8(contents) {
            // The same stamp printed twice gets one answer.
            Ok(text) if is_stamp(&text) => {
                if !stamps.contains(&text) {
                    stamps.push(text);
                }
            }
            Ok(_) | Err(_) => other_codes += 1,
        }
    }
    match (stamps.is_empty(), other_codes) {
        (true, 0) => Err(InputFault::NoCode),
        (true, codes) => Err(InputFault::NoStamp { codes }),
        (false, _) => Ok(Found { stamps, other_codes }),
    }
}

/// Whether a code's text is that of a stamp, of whatever profile.
fn is_stamp(text: &str) -> bool {
    text.strip_prefix("QS")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(profile, _)| !profile.is_empty() && profile.bytes().all(|byte| byte.is_ascii_digit()))
}
