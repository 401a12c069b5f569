//! Thresholding grey values, and the bit planes that hold the result.

use crate::deadline::Deadline;
use crate::decode::picture::plane::Plane;

/// A plane of bits, 1 for dark. Rows are padded to whole words; padding bits are light.
pub(crate) struct Bits {
    width: usize,
    height: usize,
    words: usize,
    data: Vec<u64>,
}

impl Bits {
    fn new(width: usize, height: usize) -> Self {
        let words = width.div_ceil(64);
        Self { width, height, words, data: vec![0; words * height] }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn height(&self) -> usize {
        self.height
    }

    #[inline]
    pub(crate) fn row(&self, y: usize) -> &[u64] {
        self.data.get(y * self.words..(y + 1) * self.words).unwrap_or_default()
    }

    /// Whether the pixel is dark; `None` outside the plane.
    #[inline]
    pub(crate) fn get(&self, x: i32, y: i32) -> Option<bool> {
        // Negative coordinates become larger than any plane.
        let (x, y) = (x as usize, y as usize);
        if x >= self.width {
            return None;
        }
        Some(self.data.get(y.wrapping_mul(self.words).wrapping_add(x / 64))? >> (x % 64) & 1 == 1)
    }

    /// Swaps dark and light.
    pub(crate) fn invert(&mut self) {
        let last = self.width % 64;
        for row in self.data.chunks_exact_mut(self.words) {
            for word in row.iter_mut() {
                *word = !*word;
            }
            if last != 0
                && let Some(word) = row.last_mut()
            {
                *word &= (1 << last) - 1;
            }
        }
    }

    /// Sets row `y` from bytes that are 0 or 1.
    fn pack(&mut self, y: usize, dark: &[u8]) {
        let Some(row) = self.data.get_mut(y * self.words..(y + 1) * self.words) else { return };
        for (word, pixels) in row.iter_mut().zip(dark.chunks(64)) {
            let mut eights = pixels.chunks_exact(8);
            *word = 0;
            for (i, eight) in eights.by_ref().enumerate() {
                let &[a, b, c, d, e, f, g, h] = eight else { continue };
                // Each 0/1 byte lands on its own bit of the top byte.
                let octet =
                    u64::from_le_bytes([a, b, c, d, e, f, g, h]).wrapping_mul(0x0102_0408_1020_4080) >> 56;
                *word |= octet << (8 * i);
            }
            let done = pixels.len() / 8 * 8;
            for (i, &bit) in eights.remainder().iter().enumerate() {
                *word |= u64::from(bit) << (done + i);
            }
        }
    }
}

/// Samples along each side of the near window of [`by_local_mean`]: sixteen squared times 255 is the most that fits 16 bits. With
/// every pixel sampled, the window spans three to seven modules of 2.5 to 5 pixels, over which light changes.
const WINDOW: usize = 16;

/// Distance between the columns sampled in the wide window. Its 48 pixels are wider than the dark centre of a finder with modules
/// of 15 pixels.
const WIDE_COLUMNS: usize = 3;

/// Distance between the rows sampled in the wide window. The wide mean hardly changes over four rows, so it is computed for every
/// fourth row only.
const WIDE_ROWS: usize = 4;

/// Rows sampled in the wide window, which is square.
const WIDE_WINDOW: usize = WINDOW * WIDE_COLUMNS / WIDE_ROWS;

/// Sums over a window of every `rows.1`th row and every `columns.1`th column, updated from row to row.
struct Sums {
    /// Number of rows and columns sampled, and the distance between them.
    rows: (usize, usize),
    columns: (usize, usize),
    /// Sums of each column, with a border of half a window left and right.
    sums: Vec<u16>,
    quads: Vec<u16>,
    windows: Vec<u16>,
}

impl Sums {
    fn new(plane: &Smooth, rows: (usize, usize), columns: (usize, usize)) -> Self {
        let border = columns.0 / 2 * columns.1;
        let padded = plane.width + 2 * border;
        let mut sums = vec![0u16; padded];
        for k in 0..rows.0 {
            let row = plane.row((k * rows.1) as isize - (rows.0 / 2 * rows.1) as isize);
            for (sum, &v) in sums[border..].iter_mut().zip(row) {
                *sum += u16::from(v);
            }
        }
        Self { rows, columns, sums, quads: vec![0; padded], windows: vec![0; padded] }
    }

    /// The sum around each pixel of the current row.
    fn around(&mut self) -> &[u16] {
        let (count, step) = self.columns;
        let border = count / 2 * step;
        let end = self.sums.len() - border;
        let (first, last) = (self.sums[border], self.sums[end - 1]);
        self.sums[..border].fill(first);
        self.sums[end..].fill(last);
        add_shifted::<4>(&self.sums, &mut self.quads, step);
        if count == WINDOW {
            add_shifted::<4>(&self.quads, &mut self.windows, 4 * step);
        } else {
            add_shifted::<2>(&self.quads, &mut self.windows, 4 * step);
        }
        &self.windows
    }

    /// Moves from row `y` to the next.
    fn pass(&mut self, plane: &Smooth, y: usize) {
        let border = self.columns.0 / 2 * self.columns.1;
        let half = (self.rows.0 / 2 * self.rows.1) as isize;
        let (old, new) = (plane.row(y as isize - half), plane.row(y as isize + half));
        for ((sum, &o), &n) in self.sums[border..].iter_mut().zip(old).zip(new) {
            *sum = *sum + u16::from(n) - u16::from(o);
        }
    }
}

/// Sets `out[x]` to the sum of `N` values of `from`, starting at `x`, `step` apart. The last values of `out` keep what they were;
/// nothing reads them.
fn add_shifted<const N: usize>(from: &[u16], out: &mut [u16], step: usize) {
    let count = from.len().saturating_sub((N - 1) * step);
    let parts: [&[u16]; N] = std::array::from_fn(|k| &from[k * step..][..count]);
    for (x, o) in out[..count].iter_mut().enumerate() {
        *o = parts.iter().fold(0u16, |sum, part| sum.wrapping_add(part[x]));
    }
}

/// The near window of [`by_local_mean`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Window {
    /// 16 pixels: for modules of 2.5 to 5 pixels, including faint ones.
    Sixteen,
    /// 8 pixels: for smaller modules, and for smeared ones whose light rings are hardly lighter than the dark.
    Eight,
    /// 16 pixels without a margin: for ink hardly darker than its paper. Paper grain then counts as dark too.
    Faint,
    /// No near window: each pixel is compared with the wide mean. For drawings that are sharp to the pixel.
    Wide,
}

impl Window {
    /// Its side in samples; `None` for no window.
    fn window(self) -> Option<usize> {
        match self {
            Self::Sixteen | Self::Faint => Some(WINDOW),
            Self::Eight => Some(WINDOW / 2),
            Self::Wide => None,
        }
    }

    /// By how many grey levels a pixel must be darker than its surroundings, so that paper grain stays light.
    fn margin(self) -> u8 {
        match self {
            Self::Sixteen | Self::Eight | Self::Wide => 1,
            Self::Faint => 0,
        }
    }
}

/// Binarises a smoothed plane against the means of the `near` window and of the 48 by 48 pixels around. A pixel is dark when it
/// is darker than the near mean, or much darker than the wide mean. Without a near window, the unsmoothed pixel is compared with
/// the wide mean. `None` when time is up.
pub(crate) fn by_local_mean(plane: &Plane<'_>, near: Window, deadline: &Deadline) -> Option<Bits> {
    let (w, h) = (plane.width(), plane.height());
    let smooth = Smooth::of(plane, deadline)?;
    let margin = near.margin();
    // Windows of 8 by 8 or 16 by 16 samples.
    let mut near = near
        .window()
        .map(|window| (Sums::new(&smooth, (window, 1), (window, 1)), if window == WINDOW { 8 } else { 6 }));
    let mut wide = Sums::new(&smooth, (WIDE_WINDOW, WIDE_ROWS), (WINDOW, WIDE_COLUMNS));
    // Half of a symbol's area is dark: 5/8 of the mean is well below the middle between ink and paper.
    let eighths = if near.is_some() { 5 } else { 8 };
    let mut bits = Bits::new(w, h);
    let mut dark = vec![0u8; w];
    let mut deep = vec![0u8; w];
    let mut thresholds = vec![0u8; w];
    for y in 0..h {
        if y % 64 == 0 && deadline.is_over() {
            return None;
        }
        if y % WIDE_ROWS == 0 {
            for (deep, &sum) in deep.iter_mut().zip(wide.around()) {
                *deep = ((sum >> 6) * eighths / (8 * (WIDE_WINDOW * WINDOW / 64) as u16)) as u8;
            }
            wide.pass(&smooth, y);
        }
        let mut row = plane.row(y);
        if let Some((near, shift)) = &mut near {
            for (threshold, &sum) in thresholds.iter_mut().zip(near.around()) {
                *threshold = (sum >> *shift) as u8;
            }
            near.pass(&smooth, y);
            row = smooth.row(y as isize);
        }
        for (((d, &v), &near), &deep) in dark.iter_mut().zip(row).zip(&thresholds).zip(&deep) {
            *d = u8::from(v < near.max(deep).saturating_sub(margin));
        }
        bits.pack(y, &dark);
    }
    Some(bits)
}

/// A plane smoothed with weights 1 2 1 in both directions; its border is copied.
struct Smooth {
    width: usize,
    height: usize,
    data: Vec<u8>,
}

impl Smooth {
    fn of(plane: &Plane<'_>, deadline: &Deadline) -> Option<Self> {
        let (width, height) = (plane.width(), plane.height());
        let mut data = vec![0u8; width * height];
        let mut columns = vec![0u16; width];
        for (y, target) in data.chunks_exact_mut(width).enumerate() {
            if y % 64 == 0 && deadline.is_over() {
                return None;
            }
            let here = plane.row(y);
            if y == 0 || y + 1 == height {
                target.copy_from_slice(here);
                continue;
            }
            let (above, below) = (plane.row(y - 1), plane.row(y + 1));
            (target[0], target[width - 1]) = (here[0], here[width - 1]);
            for (((sum, &a), &b), &c) in columns.iter_mut().zip(above).zip(here).zip(below) {
                *sum = u16::from(a) + 2 * u16::from(b) + u16::from(c);
            }
            let (left, middle, right) = (&columns[..width - 2], &columns[1..width - 1], &columns[2..]);
            for (((o, &a), &b), &c) in target[1..width - 1].iter_mut().zip(left).zip(middle).zip(right) {
                *o = ((a + 2 * b + c + 8) / 16) as u8;
            }
        }
        Some(Self { width, height, data })
    }

    /// Row `y`, clamped to the plane.
    fn row(&self, y: isize) -> &[u8] {
        let y = y.clamp(0, self.height as isize - 1) as usize;
        &self.data[y * self.width..(y + 1) * self.width]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::luma::LumaView;

    /// Dark squares on a background whose brightness falls from 250 to 60: with each window, the centre of every square is dark
    /// and the background is light.
    #[test]
    fn every_window_adapts_to_brightness() {
        let (w, h) = (203usize, 165usize);
        let light = |x: usize| 250 - 190 * x / w;
        let in_square = |x: usize, y: usize| x % 40 >= 20 && x % 40 < 28 && y % 40 >= 20 && y % 40 < 28;
        let data: Vec<u8> = (0..w * h)
            .map(|i| if in_square(i % w, i / w) { light(i % w) / 4 } else { light(i % w) } as u8)
            .collect();
        let plane = Plane::of(LumaView::new(&data, w, h, w).unwrap()).unwrap();
        let deadline = Deadline::never();
        for name in [Window::Sixteen, Window::Eight, Window::Faint, Window::Wide] {
            let mut bits = by_local_mean(&plane, name, &deadline).unwrap();
            for square_x in 0..4 {
                assert_eq!(bits.get(40 * square_x + 24, 104), Some(true), "{name:?} {square_x}");
                assert_eq!(bits.get(40 * square_x + 6, 110), Some(false), "{name:?} {square_x}");
            }
            assert_eq!((bits.get(203, 0), bits.get(0, 165), bits.get(-1, 0)), (None, None, None));
            bits.invert();
            assert_eq!(bits.get(24, 104), Some(false));
            assert_eq!(bits.row(0).last().unwrap() >> (203 % 64), 0, "padding stays light");
        }
    }
}
