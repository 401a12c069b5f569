//! Why a PDF cannot be read.

use std::fmt;
use std::time::Duration;

/// Why a PDF or one of its pages cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfError {
    /// No bytes at all.
    Empty,
    /// Larger than a PDF may be.
    FileTooLarge {
        /// [`MAX_PDF_FILE_BYTES`].
        limit: usize,
    },
    /// Not a PDF, or too damaged to find its pages.
    Damaged,
    /// Opens with a password only.
    Encrypted,
    /// Encrypted in a way that is not supported.
    UnsupportedEncryption,
    /// Has no pages.
    NoPages,
    /// Something in it grows beyond all measure when decompressed.
    Bomb {
        /// The most bytes it may have.
        limit: usize,
    },
    /// Consists of more parts than the parser has memory for.
    TooManyParts {
        /// [`MAX_PDF_DICTIONARIES`](crate::limits::MAX_PDF_DICTIONARIES).
        limit: usize,
    },
    /// There is no page of this number.
    NoSuchPage {
        /// The page asked for, from 1.
        number: usize,
        /// Pages in the document.
        count: usize,
    },
    /// This page is too damaged to be drawn.
    DamagedPage {
        /// The page, from 1.
        number: usize,
    },
    /// A picture on this page is larger than may be decoded.
    PictureTooLarge {
        /// The page, from 1.
        number: usize,
        /// Pixels in a row, as the file says.
        width: u32,
        /// Rows, as the file says.
        height: u32,
    },
    /// This page takes longer to draw than it may.
    PageTime {
        /// The page, from 1.
        number: usize,
        /// The time it had.
        limit: Duration,
    },
    /// The time for the document is over.
    DocumentTime {
        /// Pages looked at.
        seen: usize,
        /// Pages in the document.
        count: usize,
    },
    /// The document has more pages than are looked at.
    TooManyPages {
        /// Pages looked at.
        seen: usize,
        /// Pages in the document.
        count: usize,
    },
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::FileTooLarge { limit } => {
                write!(
                    f,
                    "the PDF has more than {limit} bytes; save the page with the stamp as a file of its own"
                )
            }
            Self::Damaged => {
                write!(f, "the PDF is damaged; open it in a viewer and print the page to a new PDF")
            }
            Self::Encrypted => {
                write!(f, "the PDF opens with a password only; save it without, or photograph the page")
            }
            Self::UnsupportedEncryption => {
                write!(f, "the PDF is encrypted in an unknown way; print the page to a new PDF")
            }
            Self::NoPages => write!(
                f,
                "the PDF has no pages, or is cut off before them; get it anew, or photograph the stamp"
            ),
            Self::Bomb { limit } => write!(
                f,
                "the PDF or a part of it grows to more than {limit} bytes when decompressed; print the page to a new PDF"
            ),
            Self::TooManyParts { limit } => write!(
                f,
                "the PDF consists of more than {limit} parts; save the page with the stamp as a file of its own"
            ),
            Self::NoSuchPage { number, count } => write!(f, "there is no page {number}, the PDF has {count}"),
            Self::DamagedPage { number } => {
                write!(f, "page {number} is damaged; print it to a new PDF, or photograph it")
            }
            Self::PictureTooLarge { number, width, height } => write!(
                f,
                "page {number} has a picture of {width} x {height} pixels, too large; print it to a new PDF at 300 dpi"
            ),
            Self::PageTime { number, limit } => write!(
                f,
                "page {number} takes longer than {} s to draw; print it to a new PDF, or photograph it",
                limit.as_secs_f32()
            ),
            Self::DocumentTime { seen, count } => write!(
                f,
                "time is over after {seen} of {count} pages; save the page with the stamp as a file of its own"
            ),
            Self::TooManyPages { seen, count } => write!(
                f,
                "only the first {seen} of {count} pages were looked at; save the page with the stamp as a file of its own"
            ),
        }
    }
}

impl std::error::Error for PdfError {}
