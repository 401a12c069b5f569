//! Why a PDF cannot be read.

use std::fmt;
use std::time::Duration;

/// Why a PDF or one of its pages cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfError {
    /// The file is empty.
    Empty,
    /// The file is larger than allowed.
    FileTooLarge {
        /// [`MAX_PDF_FILE_BYTES`](crate::limits::MAX_PDF_FILE_BYTES), in bytes.
        limit: usize,
    },
    /// Not a PDF, or too damaged to find its pages.
    Damaged,
    /// The PDF is protected by a password.
    Encrypted,
    /// Encrypted in a way that is not supported.
    UnsupportedEncryption,
    /// Has no pages.
    NoPages,
    /// A page has more drawing operators than are interpreted.
    TooMuchContent {
        /// [`MAX_PDF_CONTENT_BYTES`](crate::limits::MAX_PDF_CONTENT_BYTES).
        limit: usize,
    },
    /// There is no page with this number.
    NoSuchPage {
        /// The requested page, from 1.
        number: usize,
        /// Pages in the document.
        count: usize,
    },
    /// This page is too damaged to be drawn.
    DamagedPage {
        /// The page, from 1.
        number: usize,
    },
    /// A picture on this page is larger than allowed.
    PictureTooLarge {
        /// The page, from 1.
        number: usize,
        /// Pixels per row, according to the file.
        width: u32,
        /// Rows, according to the file.
        height: u32,
    },
    /// An attached file cannot be decoded.
    DamagedAttachment,
    /// The attached files have more bytes than are read.
    AttachmentTooLarge {
        /// [`MAX_PDF_FILE_BYTES`](crate::limits::MAX_PDF_FILE_BYTES).
        limit: usize,
    },
    /// The PDF has more attached files than are read.
    TooManyAttachments {
        /// [`MAX_PDF_ATTACHMENTS`](crate::limits::MAX_PDF_ATTACHMENTS).
        limit: usize,
    },
    /// Drawing this page took too long.
    PageTime {
        /// The page, from 1.
        number: usize,
        /// The time allowed.
        limit: Duration,
    },
    /// Time for the document ran out.
    DocumentTime {
        /// Pages searched.
        seen: usize,
        /// Pages in the document.
        count: usize,
    },
    /// The document has more pages than are searched.
    TooManyPages {
        /// Pages searched.
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
                    "the PDF has more than {limit} bytes; save the page with the stamp as a separate file"
                )
            }
            Self::Damaged => {
                write!(f, "the PDF is damaged; open it in a viewer and print the page to a new PDF")
            }
            Self::Encrypted => {
                write!(f, "the PDF is protected by a password; save it without one, or photograph the page")
            }
            Self::UnsupportedEncryption => {
                write!(f, "the PDF uses an unsupported encryption; print the page to a new PDF")
            }
            Self::NoPages => write!(
                f,
                "the PDF has no pages, or is cut off before them; download it again, or photograph the stamp"
            ),
            Self::TooMuchContent { limit } => write!(
                f,
                "a page has more than {limit} bytes of drawing operators; print it to a new PDF, or photograph it"
            ),
            Self::NoSuchPage { number, count } => write!(f, "there is no page {number}, the PDF has {count}"),
            Self::DamagedPage { number } => {
                write!(f, "page {number} is damaged; print it to a new PDF, or photograph it")
            }
            Self::PictureTooLarge { number, width, height } => write!(
                f,
                "page {number} has a picture of {width} x {height} pixels, which is too large; print it to a new PDF at 300 dpi"
            ),
            Self::DamagedAttachment => {
                write!(f, "the attached file is damaged; save it from a viewer as a separate file")
            }
            Self::AttachmentTooLarge { limit } => write!(
                f,
                "the attached files have more than {limit} bytes; save this one from a viewer as a separate file"
            ),
            Self::TooManyAttachments { limit } => write!(
                f,
                "only the first {limit} attached files were read; save the others from a viewer as separate files"
            ),
            Self::PageTime { number, limit } => write!(
                f,
                "drawing page {number} takes longer than {} s; print it to a new PDF, or photograph it",
                limit.as_secs_f32()
            ),
            Self::DocumentTime { seen, count } => write!(
                f,
                "time ran out after {seen} of {count} pages; save the page with the stamp as a separate file"
            ),
            Self::TooManyPages { seen, count } => write!(
                f,
                "only the first {seen} of {count} pages were searched; save the page with the stamp as a separate file"
            ),
        }
    }
}

impl std::error::Error for PdfError {}
