//! Why a picture cannot be read.

use std::{fmt, io};

use super::other_format::OtherFormat;
use crate::limits::MAX_PICTURE_PIXELS;

/// The formats that are read, for people whose file is none of them.
const SUPPORTED: &str = match (cfg!(feature = "pdf"), cfg!(feature = "heic")) {
    (true, true) => "PDF, PNG, JPEG, HEIC, WebP, TIFF, BMP or GIF",
    (true, false) => "PDF, PNG, JPEG, WebP, TIFF, BMP or GIF",
    (false, true) => "PNG, JPEG, HEIC, WebP, TIFF, BMP or GIF",
    (false, false) => "PNG, JPEG, WebP, TIFF, BMP or GIF",
};

/// Why bytes or a file cannot be read as a picture.
#[derive(Debug)]
pub enum PictureError {
    /// The file could not be read.
    File(io::Error),
    /// The file is empty.
    Empty,
    /// The file is larger than allowed.
    FileTooLarge {
        /// The most bytes allowed: [`MAX_PICTURE_FILE_BYTES`](crate::limits::MAX_PICTURE_FILE_BYTES).
        limit: u64,
    },
    /// Not PNG, JPEG, WebP, TIFF, BMP, PNM or GIF, nor [`PictureError::OtherFormat`].
    UnknownFormat,
    /// A format that is recognised but not read.
    OtherFormat(OtherFormat),
    /// HEIC or AVIF without the feature `heic`, which brings the decoder. With it, HEIC can be read, and AVIF and its relatives
    /// are [`PictureError::Unsupported`].
    Heif,
    /// A PDF, which has pages; see `PdfDocument`.
    Pdf,
    /// An unsupported variant of its format.
    Unsupported {
        /// The decoder's message.
        reason: String,
    },
    /// More pixels than allowed, according to the file.
    TooLarge {
        /// Pixels per row.
        width: u32,
        /// Rows.
        height: u32,
        /// The most pixels allowed: [`MAX_PICTURE_PIXELS`], or [`MAX_HEVC_PIXELS`](crate::limits::MAX_HEVC_PIXELS).
        limit: u64,
    },
    /// Decoding would need more memory than allowed.
    TooMuchMemory,
    /// The file has more pictures than are read.
    TooManyPictures {
        /// The most pictures read: [`MAX_PICTURES_IN_FILE`](crate::limits::MAX_PICTURES_IN_FILE).
        limit: usize,
    },
    /// Truncated, damaged, or not what its first bytes claim.
    Damaged {
        /// The decoder's message.
        reason: String,
    },
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => write!(f, "cannot read the file: {error}"),
            Self::Empty => write!(f, "the file is empty"),
            Self::FileTooLarge { limit } => {
                write!(f, "the file has more than {limit} bytes; reduce the picture or crop it to the stamp")
            }
            Self::UnknownFormat => {
                write!(f, "not a picture in a supported format; save it as {SUPPORTED}")
            }
            Self::OtherFormat(format) => format.fmt(f),
            Self::Heif => write!(f, "HEIC and AVIF pictures cannot be read here; save it as JPEG"),
            Self::Pdf => write!(f, "a PDF, not a picture"),
            Self::Unsupported { reason } => {
                write!(f, "an unsupported kind of picture ({reason}); save it as PNG or JPEG")
            }
            Self::TooLarge { width, height, limit } => write!(
                f,
                "{width} x {height} pixels are more than {limit}; reduce the picture or crop it to the stamp"
            ),
            Self::TooMuchMemory => {
                write!(f, "decoding would need too much memory; reduce the picture or crop it to the stamp")
            }
            Self::TooManyPictures { limit } => {
                write!(
                    f,
                    "only the first {limit} pictures in the file were searched; save the one with the stamp as a separate file"
                )
            }
            Self::Damaged { reason } => write!(f, "the picture is damaged or cut off ({reason})"),
        }
    }
}

impl std::error::Error for PictureError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Empty
            | Self::FileTooLarge { .. }
            | Self::UnknownFormat
            | Self::OtherFormat(_)
            | Self::Heif
            | Self::Pdf
            | Self::Unsupported { .. }
            | Self::TooLarge { .. }
            | Self::TooMuchMemory
            | Self::TooManyPictures { .. }
            | Self::Damaged { .. } => None,
        }
    }
}

pub(super) fn refuse_too_many_pixels(width: u32, height: u32) -> Result<(), PictureError> {
    refuse_more_pixels(width, height, MAX_PICTURE_PIXELS)
}

pub(super) fn refuse_more_pixels(width: u32, height: u32, limit: u64) -> Result<(), PictureError> {
    if u64::from(width) * u64::from(height) > limit {
        return Err(PictureError::TooLarge { width, height, limit });
    }
    Ok(())
}
