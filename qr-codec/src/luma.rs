//! A borrowed grey picture: one byte per pixel, with optional padding between rows, as cameras deliver it.

use std::fmt;

/// A borrowed plane of 8-bit luma (0 black, 255 white), row by row from the top left.
///
/// Rows may be padded: `stride` is the distance in bytes between the first pixels of two consecutive rows. Every pixel of every
/// row is inside the buffer; the constructor checks this.
#[derive(Clone, Copy)]
pub struct LumaView<'a> {
    data: &'a [u8],
    width: usize,
    height: usize,
    stride: usize,
}

/// Why a buffer cannot be used as a luma plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LumaError {
    /// Width or height is zero.
    Empty,
    /// `stride` is smaller than `width`.
    StrideTooSmall {
        /// Distance between rows, in bytes, as given.
        stride: usize,
        /// Pixels in a row, as given.
        width: usize,
    },
    /// The buffer ends before the last row.
    BufferTooShort {
        /// Bytes in the buffer.
        found: usize,
        /// Bytes needed up to the last pixel.
        needed: usize,
    },
    /// `stride * height` does not fit in memory.
    TooLarge,
}

impl fmt::Display for LumaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the picture has no pixels"),
            Self::StrideTooSmall { stride, width } => {
                write!(f, "rows are {stride} bytes apart but {width} pixels wide")
            }
            Self::BufferTooShort { found, needed } => {
                write!(f, "the picture needs {needed} bytes, the buffer holds {found}")
            }
            Self::TooLarge => write!(f, "the picture's size does not fit in memory"),
        }
    }
}

impl std::error::Error for LumaError {}

impl<'a> LumaView<'a> {
    /// Borrows `data` as a plane of `width` x `height` pixels whose rows start `stride` bytes apart.
    ///
    /// The last row need not be padded, since camera buffers often end with its last pixel.
    ///
    /// # Errors
    /// [`LumaError`] when the sizes do not match each other or the buffer.
    pub fn new(data: &'a [u8], width: usize, height: usize, stride: usize) -> Result<Self, LumaError> {
        if width == 0 || height == 0 {
            return Err(LumaError::Empty);
        }
        if stride < width {
            return Err(LumaError::StrideTooSmall { stride, width });
        }
        let needed = stride
            .checked_mul(height - 1)
            .and_then(|start| start.checked_add(width))
            .ok_or(LumaError::TooLarge)?;
        if data.len() < needed {
            return Err(LumaError::BufferTooShort { found: data.len(), needed });
        }
        Ok(Self { data, width, height, stride })
    }

    /// Pixels per row; at least 1.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows; at least 1.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// The bytes from the first pixel to the last, and the distance between rows.
    pub(crate) fn rows(&self) -> (&'a [u8], usize) {
        (self.data, self.stride)
    }

    /// The pixels of row `y`, without padding; empty when there is no such row.
    #[must_use]
    pub fn row(&self, y: usize) -> &'a [u8] {
        if y >= self.height {
            return &[];
        }
        let start = y * self.stride;
        self.data.get(start..start + self.width).unwrap_or_default()
    }
}

impl fmt::Debug for LumaView<'_> {
    /// Only sizes: a picture of a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LumaView({}x{}, stride {})", self.width, self.height, self.stride)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_must_match_each_other_and_the_buffer() {
        let data = [0u8; 12];
        for (width, height, stride, expected) in [
            (0, 3, 4, Err(LumaError::Empty)),
            (4, 0, 4, Err(LumaError::Empty)),
            (4, 3, 3, Err(LumaError::StrideTooSmall { stride: 3, width: 4 })),
            (4, 4, 4, Err(LumaError::BufferTooShort { found: 12, needed: 16 })),
            (1, usize::MAX, usize::MAX, Err(LumaError::TooLarge)),
            (4, 3, 4, Ok(())),
            (2, 3, 5, Ok(())),
        ] {
            assert_eq!(LumaView::new(&data, width, height, stride).map(|_| ()), expected);
        }
    }

    #[test]
    fn rows_exclude_the_padding() {
        let data = [1, 2, 9, 3, 4];
        let view = LumaView::new(&data, 2, 2, 3).unwrap();
        assert_eq!((view.row(0), view.row(1), view.row(2)), (&[1, 2][..], &[3, 4][..], &[][..]));
    }
}
