//! One scale of a picture, halved or doubled from another.

use crate::deadline::Deadline;
use crate::luma::LumaView;
use std::borrow::Cow;

/// Smallest usable side: a version 1 symbol has 21 modules.
pub(crate) const MIN_SIDE: usize = 21;

/// One scale of a picture. Both sides are at least [`MIN_SIDE`].
pub(crate) struct Plane<'a> {
    width: usize,
    height: usize,
    stride: usize,
    data: Cow<'a, [u8]>,
    /// Pixels of the picture per pixel of this plane, in each direction.
    scale: f64,
}

impl<'a> Plane<'a> {
    /// The picture itself; `None` when it is too small to hold a symbol.
    pub(crate) fn of(view: LumaView<'a>) -> Option<Self> {
        let (width, height) = (view.width(), view.height());
        if width < MIN_SIDE || height < MIN_SIDE {
            return None;
        }
        let (data, stride) = view.rows();
        Some(Self { width, height, stride, data: Cow::Borrowed(data), scale: 1.0 })
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn height(&self) -> usize {
        self.height
    }

    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }

    /// All rows with their padding, and the distance between them.
    pub(crate) fn rows(&self) -> (&[u8], usize) {
        (&self.data, self.stride)
    }

    #[inline]
    pub(crate) fn row(&self, y: usize) -> &[u8] {
        let start = y * self.stride;
        self.data.get(start..start + self.width).unwrap_or_default()
    }

    /// Half the size, each pixel the mean of four; `None` when the result is too small or time is up.
    pub(crate) fn halved(&self, deadline: &Deadline) -> Option<Plane<'static>> {
        let (width, height) = (self.width / 2, self.height / 2);
        if width < MIN_SIDE || height < MIN_SIDE {
            return None;
        }
        let mut data = vec![0u8; width * height];
        for (y, out) in data.chunks_exact_mut(width).enumerate() {
            if y % 64 == 0 && deadline.is_over() {
                return None;
            }
            let (above, below) = (self.row(2 * y), self.row(2 * y + 1));
            for ((o, a), b) in out.iter_mut().zip(above.chunks_exact(2)).zip(below.chunks_exact(2)) {
                *o = ((u16::from(a[0]) + u16::from(a[1]) + u16::from(b[0]) + u16::from(b[1]) + 2) / 4) as u8;
            }
        }
        Some(Plane { width, height, stride: width, data: Cow::Owned(data), scale: self.scale * 2.0 })
    }

    /// Twice the size by Catmull-Rom interpolation. It keeps modules of 1.3 to 1.7 pixels apart, which linear interpolation would
    /// blend.
    pub(crate) fn doubled(&self, deadline: &Deadline) -> Option<Plane<'static>> {
        let (width, height) = (self.width * 2, self.height * 2);
        let mut rows: Vec<i16> = vec![0; width * self.height];
        // A row with each end repeated twice.
        let mut padded = vec![0u8; self.width + 4];
        for (y, out) in rows.chunks_exact_mut(width).enumerate() {
            if y % 32 == 0 && deadline.is_over() {
                return None;
            }
            let row = self.row(y);
            padded[..2].fill(row[0]);
            padded[2..self.width + 2].copy_from_slice(row);
            padded[self.width + 2..].fill(row[self.width - 1]);
            for (pair, five) in out.chunks_exact_mut(2).zip(padded.windows(5)) {
                let &[a, b, c, d, e] = five else { continue };
                let [a, b, c, d, e] = [a, b, c, d, e].map(i32::from);
                let [w0, w1, w2, w3] = WEIGHTS;
                // Two more bits than a pixel, for the second pass.
                pair[0] = ((w0 * a + w1 * b + w2 * c + w3 * d) / 32) as i16;
                pair[1] = ((w0 * e + w1 * d + w2 * c + w3 * b) / 32) as i16;
            }
        }
        let mut data = vec![0u8; width * height];
        for (y, two) in data.chunks_exact_mut(2 * width).enumerate() {
            if y % 32 == 0 && deadline.is_over() {
                return None;
            }
            let row = |dy: isize| {
                let y = (y as isize + dy).clamp(0, self.height as isize - 1) as usize;
                &rows[y * width..(y + 1) * width]
            };
            let (above, below) = two.split_at_mut(width);
            let [a, b, c, d, e] = [row(-2), row(-1), row(0), row(1), row(2)];
            between([a, b, c, d], above);
            between([e, d, c, b], below);
        }
        Some(Plane { width, height, stride: width, data: Cow::Owned(data), scale: self.scale / 2.0 })
    }
}

/// Catmull-Rom weights at phase 3/4 (left of or above a pixel's centre) and, mirrored, at 1/4, in 128ths.
const WEIGHTS: [i32; 4] = [-3, 29, 111, -9];

/// Interpolates the row three quarters of the way from the second to the third of four rows, which have two more bits than a
/// pixel.
#[inline(never)]
fn between([a, b, c, d]: [&[i16]; 4], out: &mut [u8]) {
    let [w0, w1, w2, w3] = WEIGHTS;
    for ((((out, a), b), c), d) in out.iter_mut().zip(a).zip(b).zip(c).zip(d) {
        let [a, b, c, d] = [a, b, c, d].map(|v| i32::from(*v));
        *out = ((w0 * a + w1 * b + w2 * c + w3 * d) / 512).clamp(0, 255) as u8;
    }
}
