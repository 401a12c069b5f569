//! What is missing in a picture that could be decoded only in part.

use std::fmt;

/// What is missing in a picture that could be decoded only in part. There may be symbols in the missing part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The file ends in the middle of the picture.
    CutOff,
    /// Some rows of pixels are damaged or missing.
    Rows {
        /// Rows that could not be decoded.
        missing: usize,
        /// Rows of the picture.
        of: usize,
    },
    /// Some tiles, of which the picture is made, are damaged or missing.
    Tiles {
        /// Tiles that could not be decoded.
        missing: usize,
        /// Tiles of the picture.
        of: usize,
    },
    /// A checksum in the file is wrong, so any pixel may be.
    Checksum,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CutOff => write!(
                f,
                "the picture is cut off, and there may be codes in the missing part; copy the file again"
            ),
            Self::Rows { missing, of } => write!(
                f,
                "{missing} of {of} rows of the picture are damaged, and there may be codes in them; copy the file again"
            ),
            Self::Tiles { missing, of } => write!(
                f,
                "{missing} of {of} tiles of the picture are damaged, and there may be codes in them; copy the file again"
            ),
            Self::Checksum => {
                write!(
                    f,
                    "the picture is damaged (wrong checksum), and codes may be missing; copy the file again"
                )
            }
        }
    }
}
