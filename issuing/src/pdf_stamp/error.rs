//! Why a PDF cannot be stamped.

use std::fmt;

/// Why a PDF cannot be stamped. The file is unchanged.
#[derive(Debug, Clone, PartialEq)]
pub enum PdfStampError {
    /// It is larger than [`MAX_PDF_BYTES`](super::MAX_PDF_BYTES).
    TooLarge {
        /// The limit, in bytes.
        max: usize,
    },
    /// It is no PDF.
    NotAPdf,
    /// There are other bytes before its first line, so all its offsets are wrong.
    JunkBefore {
        /// Their number.
        bytes: usize,
    },
    /// It does not end as PDFs do. A part of it is missing, or something was appended to it.
    Truncated,
    /// Its structure is damaged. Viewers repair such a file, each in its own way, so an update could be read differently.
    Damaged {
        /// What is wrong.
        what: &'static str,
        /// Where, in bytes from the start of the file.
        offset: usize,
    },
    /// It uses something that is not supported.
    Unsupported {
        /// What.
        what: String,
    },
    /// It is encrypted.
    Encrypted,
    /// It is signed, certified or sealed.
    Signed,
    /// It has a form in XFA, which viewers show instead of the pages.
    Xfa,
    /// It does not have that page.
    NoSuchPage {
        /// The page, counted from 1.
        number: usize,
        /// Number of pages.
        count: usize,
    },
    /// The content of the page restores more graphics states than it saves, so where it draws depends on the viewer.
    Unbalanced,
    /// The stamp would not lie on the page as it is displayed.
    OffPage {
        /// Size of the page: width and height in millimetres.
        page_mm: (f64, f64),
        /// Left, top, right and bottom of the stamp with its text, in millimetres from the top left of the page.
        stamp_mm: [f64; 4],
    },
    /// A form field, a note or a link lies where the stamp would be.
    Occupied {
        /// Its kind, such as `Widget` for a form field.
        kind: String,
        /// Left, top, right and bottom in millimetres from the top left of the page.
        at_mm: [f64; 4],
    },
    /// The stamp is too narrow for its code.
    TooNarrow {
        /// The width asked for, in millimetres.
        width_mm: f64,
        /// The smallest width for this code at this resolution, in millimetres.
        needed_mm: f64,
    },
    /// The resolution is zero or beyond any printer.
    Resolution(qualistamp_qr::PrintError),
    /// The font has no glyph for a character of the printed text.
    NoGlyph {
        /// The character.
        character: char,
    },
    /// The printed text needs more lines than fit beside the code.
    TextTooLong {
        /// Lines it needs.
        lines: usize,
        /// Most lines.
        max: usize,
    },
}

impl fmt::Display for PdfStampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { max } => write!(f, "the PDF is larger than {max} bytes"),
            Self::NotAPdf => write!(f, "this is not a PDF"),
            Self::JunkBefore { bytes } => write!(
                f,
                "the PDF begins after {bytes} other bytes, so it is damaged; export it again and stamp the new file"
            ),
            Self::Truncated => write!(
                f,
                "the end of the PDF is missing or something was appended to it; export it again and stamp the new file"
            ),
            Self::Damaged { what, offset } => write!(
                f,
                "the PDF is damaged at byte {offset}: {what}; viewers may repair it, but a stamp on it could get lost; export it again and stamp the new file"
            ),
            Self::Unsupported { what } => write!(f, "the PDF has {what}, which cannot be stamped"),
            Self::Encrypted => {
                write!(f, "the PDF is encrypted; stamp it first, then encrypt the stamped file")
            }
            Self::Signed => write!(
                f,
                "the PDF is already signed or sealed, and a stamp would break that for many validators; stamp before sealing"
            ),
            Self::Xfa => write!(
                f,
                "the PDF has an XFA form, which viewers show instead of its pages; print it to a new PDF and stamp that"
            ),
            Self::NoSuchPage { number, count } => {
                write!(f, "there is no page {number}; the PDF has {count}")
            }
            Self::Unbalanced => write!(
                f,
                "the content of the page restores more graphics states than it saves, and viewers disagree on what that means; export the PDF again and stamp the new file"
            ),
            Self::OffPage { page_mm: (width, height), stamp_mm: [left, top, right, bottom] } => write!(
                f,
                "the stamp would lie off the page: it reaches from {left:.1},{top:.1} to {right:.1},{bottom:.1} mm, the page as displayed is {width:.1} x {height:.1} mm; choose another place"
            ),
            Self::Occupied { kind, at_mm: [left, top, right, bottom] } => write!(
                f,
                "there is {} from {left:.1},{top:.1} to {right:.1},{bottom:.1} mm, where the stamp would be; choose another place or remove it",
                match kind.as_str() {
                    "Widget" => "a form field".to_owned(),
                    "Link" => "a link".to_owned(),
                    "Text" | "FreeText" | "Popup" => "a note".to_owned(),
                    other => format!("a note ({other})"),
                }
            ),
            Self::TooNarrow { width_mm, needed_mm } => write!(
                f,
                "{width_mm:.1} mm is too narrow for this code; it needs {needed_mm:.1} mm, with its margin"
            ),
            Self::Resolution(error) => error.fmt(f),
            Self::NoGlyph { character } => write!(
                f,
                "the printed text has the character '{}' (U+{:04X}), and the font has only Latin, Greek and Cyrillic letters; give the name in one of these scripts",
                character.escape_debug(),
                u32::from(*character)
            ),
            Self::TextTooLong { lines, max } => write!(
                f,
                "the printed text needs {lines} lines, at most {max} fit; make the stamp wider or the name shorter"
            ),
        }
    }
}

impl std::error::Error for PdfStampError {}
