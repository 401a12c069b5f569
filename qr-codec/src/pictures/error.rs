//! Why a picture cannot be read.

use std::{fmt, io};

use crate::limits::MAX_PICTURE_PIXELS;

/// Why bytes or a file are not a picture that can be read.
#[derive(Debug)]
pub enum PictureError {
    /// The file could not be read.
    File(io::Error),
    /// No bytes at all.
    Empty,
    /// Larger than a picture file may be.
    FileTooLarge {
        /// The most bytes there may be: [`MAX_PICTURE_FILE_BYTES`].
        limit: u64,
    },
    /// Not PNG, JPEG, WebP, TIFF, BMP or GIF.
    UnknownFormat,
    /// HEIC or AVIF without the feature `heic`: known, but there is no decoder for it here. With it, HEIC is read, and AVIF and others
    /// of its kin are [`PictureError::Unsupported`].
    Heif,
    /// A PDF, which has pages and is no picture.
    Pdf,
    /// A kind of its format that is not supported.
    Unsupported {
        /// The decoder's own words.
        reason: String,
    },
    /// More pixels than may be decoded, or so the file says.
    TooLarge {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// The most pixels there may be: [`MAX_PICTURE_PIXELS`], or [`MAX_HEVC_PIXELS`](crate::limits::MAX_HEVC_PIXELS).
        limit: u64,
    },
    /// Decoding would need more memory than it may.
    TooMuchMemory,
    /// Pictures of a file that are not looked at, because those before them were as many as are.
    TooManyPictures {
        /// The most pictures there may be: [`MAX_PICTURES_IN_FILE`].
        limit: usize,
    },
    /// Cut off, damaged, or not what its first bytes say.
    Damaged {
        /// The decoder's own words.
        reason: String,
    },
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => write!(f, "cannot read the file: {error}"),
            Self::Empty => write!(f, "the file is empty"),
            Self::FileTooLarge { limit } => {
                write!(
                    f,
                    "the file has more than {limit} bytes; save the picture smaller or crop it to the stamp"
                )
            }
            Self::UnknownFormat => {
                write!(f, "not a picture in a known format; save it as PNG, JPEG, WebP, TIFF, BMP or GIF")
            }
            Self::Heif => write!(f, "HEIC and AVIF pictures cannot be read here; save it as JPEG"),
            Self::Pdf => write!(f, "a PDF, not a picture"),
            Self::Unsupported { reason } => {
                write!(f, "an unusual kind of picture ({reason}); save it as PNG or JPEG")
            }
            Self::TooLarge { width, height, limit } => write!(
                f,
                "{width} x {height} pixels are more than {limit}; save the picture smaller or crop it to the stamp"
            ),
            Self::TooMuchMemory => {
                write!(
                    f,
                    "decoding would need too much memory; save the picture smaller or crop it to the stamp"
                )
            }
            Self::TooManyPictures { limit } => {
                write!(
                    f,
                    "only the first {limit} pages were looked at; save the page with the stamp as a file of its own"
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
