//! Why no stamp could be read in an input, for people and for programs.

use std::fmt;
use std::io;

use qualistamp_qr::{PdfError, PictureError, TextError};

use crate::escape::Foreign;
use crate::input::codes::Thumbnail;
use crate::input::folder::FolderFault;
use crate::input::open::OpenFault;

/// Why no stamp could be read in an input. Says nothing about any stamp.
#[derive(Debug)]
pub(crate) enum InputFault {
    /// The file could not be read.
    File(io::Error),
    /// No bytes at all.
    Empty,
    /// More bytes than are read.
    TooLarge,
    /// Neither a picture nor text.
    Unknown,
    /// Named as a picture, but its contents are not a picture.
    DamagedPicture,
    /// Named as a PDF, but its contents are no PDF.
    DamagedPdf,
    /// Named as a document or another container, but its contents are none.
    DamagedContainer,
    /// A decoder refused it. Says why.
    Unread(String),
    /// No process could be started to decode it in.
    NoChild,
    /// A part that was not searched, and why.
    LeftOut { what: String, thumbnail: Option<Box<Thumbnail>> },
    /// A picture in which no QR code could be read.
    NoCode { thumbnail: Option<Box<Thumbnail>> },
    /// A PDF in which no QR code could be read.
    NoCodeInPdf,
    /// A container in which no QR code could be read.
    NoCodeInside,
    /// QR codes of other kinds only.
    NoStamp { codes: usize, thumbnail: Option<Box<Thumbnail>> },
    /// A folder that yields no files.
    Folder(FolderFault),
    /// Text that is not the text of a stamp.
    Text(TextError),
    /// The beginning of the text of a stamp.
    CutOff,
}

impl InputFault {
    /// The support code, if there is one.
    pub(crate) fn support_code(&self) -> Option<&'static str> {
        if let Self::Text(error) = self { Some(error.support_code()) } else { None }
    }

    /// Whether the whole input was read and has no stamp. That is not a fault: for instance, a holiday photo among diplomas.
    pub(crate) fn is_without_stamp(&self) -> bool {
        matches!(self, Self::NoCode { .. } | Self::NoCodeInPdf | Self::NoCodeInside | Self::NoStamp { .. })
    }

    /// The picture in which no stamp was found.
    pub(crate) fn thumbnail(&self) -> Option<&Thumbnail> {
        if let Self::LeftOut { thumbnail, .. }
        | Self::NoCode { thumbnail }
        | Self::NoStamp { thumbnail, .. } = self
        {
            thumbnail.as_deref()
        } else {
            None
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
            Self::TooLarge => OpenFault::TooLarge.fmt(f),
            Self::Unknown => PictureError::UnknownFormat.fmt(f),
            Self::DamagedPicture => {
                write!(
                    f,
                    "a damaged picture, or a file of another kind; open it in a viewer and save it as PNG or JPEG"
                )
            }
            Self::DamagedPdf => PdfError::Damaged.fmt(f),
            Self::DamagedContainer => {
                write!(f, "a damaged document, or a file of another kind; open it, and save it as a PDF")
            }
            Self::Unread(why) => Foreign(why).fmt(f),
            Self::NoChild => write!(
                f,
                "not read, because no process of its own can be started to decode it; save it as PNG, or use verify or scan with --no-sandbox if you trust it"
            ),
            Self::LeftOut { what, .. } => Foreign(what).fmt(f),
            Self::NoCode { .. } => write!(
                f,
                "no stamp found in the picture; take the photo from straight above and in focus, with the white margin around the whole code"
            ),
            Self::NoCodeInPdf => write!(
                f,
                "no stamp found on any page; scan the paper again at 300 dpi, or photograph the stamp"
            ),
            Self::NoCodeInside => write!(
                f,
                "no stamp found in the pictures and PDFs in it; send the picture or PDF of the stamp itself"
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
            Self::CutOff => write!(
                f,
                "the text of the stamp was cut off, which says nothing about the award; copy all of it, or scan the stamp"
            ),
        }
    }
}
