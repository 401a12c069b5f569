//! Two rules that turn grey into dark and light, and the bit planes that hold the outcome.

use super::budget::Deadline;
use super::plane::Plane;

/// A plane of bits, 1 for dark. Rows are padded to whole words, the padding is light.
pub(super) struct Bits {
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

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }

    #[inline]
    pub(super) fn row(&self, y: usize) -> &[u64] {
        self.data.get(y * self.words..(y + 1) * self.words).unwrap_or_default()
    }

    /// Whether the pixel is dark; `None` outside.
    #[inline]
    pub(super) fn get(&self, x: i32, y: i32) -> Option<bool> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        if x >= self.width {
            return None;
        }
        Some(self.data.get(y * self.words + x / 64)? >> (x % 64) & 1 == 1)
    }

    /// Dark for light.
    pub(super) fn invert(&mut self) {
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
        let mut bytes = dark.chunks_exact(8);
        let mut octets = bytes.by_ref().map(|eight| {
            let eight = u64::from_le_bytes([
                eight[0], eight[1], eight[2], eight[3], eight[4], eight[5], eight[6], eight[7],
            ]);
            // Each 0/1 byte lands on its own bit of the top byte.
            eight.wrapping_mul(0x0102_0408_1020_4080) >> 56
        });
        for word in row.iter_mut() {
            *word = octets.by_ref().take(8).enumerate().fold(0, |w, (i, octet)| w | octet << (8 * i));
        }
        let done = dark.len() / 8 * 8;
        for (i, &bit) in bytes.remainder().iter().enumerate() {
            let x = done + i;
            if let Some(word) = row.get_mut(x / 64) {
                *word |= u64::from(bit) << (x % 64);
            }
        }
    }
}

/// Side of the blocks of [`by_blocks`].
const BLOCK: usize = 8;

/// Contrast, in grey levels, below which a block is taken as flat.
const FLAT: u8 = 24;

/// Threshold per block of 8 by 8 pixels: the mean over five by five blocks. A flat block is light unless it lies
/// below what its neighbours took for dark. Good for large modules and sharp pictures; known from ZXing's
/// HybridBinarizer.
pub(super) fn by_blocks(plane: &Plane<'_>, deadline: &Deadline) -> Option<Bits> {
    let (w, h) = (plane.width(), plane.height());
    let (across, down) = (w.div_ceil(BLOCK), h.div_ceil(BLOCK));
    let mut means = vec![0u16; across * down];
    let mut sums = vec![0u16; across];
    let (mut lows, mut highs) = (vec![255u8; w], vec![0u8; w]);
    let mut columns = vec![0u16; w];
    for by in 0..down {
        if by % 8 == 0 && deadline.is_over() {
            return None;
        }
        // The last row of blocks is shifted up, so that every block has all its pixels.
        let top = (by * BLOCK).min(h - BLOCK);
        lows.fill(255);
        highs.fill(0);
        columns.fill(0);
        for y in top..top + BLOCK {
            for (((&v, low), high), sum) in
                plane.row(y).iter().zip(&mut lows).zip(&mut highs).zip(&mut columns)
            {
                *low = (*low).min(v);
                *high = (*high).max(v);
                *sum += u16::from(v);
            }
        }
        sums.fill(0);
        for bx in 0..across {
            let left = (bx * BLOCK).min(w - BLOCK);
            let low = lows[left..left + BLOCK].iter().copied().min().unwrap_or(0);
            let high = highs[left..left + BLOCK].iter().copied().max().unwrap_or(0);
            let mut mean = columns[left..left + BLOCK].iter().sum::<u16>() / 64;
            if high - low <= FLAT {
                // Light, unless the neighbours already read say that this grey is dark.
                mean = u16::from(low) / 2;
                if bx > 0 && by > 0 {
                    let here = by * across + bx;
                    let around = (means[here - across] + 2 * means[here - 1] + means[here - across - 1]) / 4;
                    if u16::from(low) < around {
                        mean = around;
                    }
                }
            }
            means[by * across + bx] = mean;
        }
    }
    let mut bits = Bits::new(w, h);
    let mut dark = vec![0u8; w];
    let mut thresholds = vec![0u8; w];
    for by in 0..down {
        if by % 8 == 0 && deadline.is_over() {
            return None;
        }
        let rows = window(by, down);
        for (bx, out) in thresholds.chunks_mut(BLOCK).enumerate() {
            let columns = window(bx, across);
            let count = (rows.len() * columns.len()) as u16;
            let sum: u16 =
                rows.clone().map(|y| means[y * across..][columns.clone()].iter().sum::<u16>()).sum();
            out.fill((sum / count) as u8);
        }
        for y in by * BLOCK..((by + 1) * BLOCK).min(h) {
            for ((d, &v), &t) in dark.iter_mut().zip(plane.row(y)).zip(&thresholds) {
                *d = u8::from(v <= t);
            }
            bits.pack(y, &dark);
        }
    }
    Some(bits)
}

/// The five blocks round block `at` of `count`, shifted to stay inside.
fn window(at: usize, count: usize) -> std::ops::Range<usize> {
    let start = at.saturating_sub(2).min(count.saturating_sub(5));
    start..(start + 5).min(count)
}

/// Samples along each side of the windows of [`by_local_mean`]: sixteen squared times 255 is the most that fits 16
/// bits. Taken from each pixel they span the three to seven modules of 2.5 to 5 pixels over which light changes.
const WINDOW: usize = 16;

/// Distance between the samples of the wide window, in pixels: its 48 pixels are wider than the dark middle of a
/// finder whose modules have 15 pixels.
const WIDE: usize = 3;

/// How much darker than its surroundings, in grey levels, a pixel must be: paper grain stays light.
const MARGIN: u16 = 2;

/// Sums over sixteen rows `step` apart, kept up to date from row to row, then over as many columns.
struct Means {
    /// Samples along each side, 8 or 16.
    window: usize,
    step: usize,
    /// For each phase of `step`, column sums over its rows; half a window of border columns left and right.
    columns: Vec<Vec<u16>>,
    sums: [Vec<u16>; 2],
}

impl Means {
    fn new(plane: &Smooth, window: usize, step: usize) -> Self {
        let padded = plane.width + window * step;
        let half = window / 2 * step;
        let mut columns = vec![vec![0u16; padded]; step];
        for (phase, columns) in columns.iter_mut().enumerate() {
            // The rows around row `phase`, the first of its phase.
            for k in 0..window {
                let row = plane.row(phase as isize + (k * step) as isize - half as isize);
                for (sum, &v) in columns[half..half + plane.width].iter_mut().zip(row) {
                    *sum += u16::from(v);
                }
            }
        }
        Self { window, step, columns, sums: [vec![0; padded], vec![0; padded]] }
    }

    /// 256 times the mean around each pixel of row `y`, which [`Self::pass`] has not passed yet.
    fn means(&mut self, y: usize) -> &[u16] {
        let step = self.step;
        let half = self.window / 2 * step;
        let columns = &mut self.columns[y % step];
        let w = columns.len() - 2 * half;
        let (first, last) = (columns[half], columns[half + w - 1]);
        columns[..half].fill(first);
        columns[half + w..].fill(last);
        // Sums of 2, 4, 8, 16 columns, each from the one before.
        let [a, b] = &mut self.sums;
        pairwise(columns, a, step);
        pairwise(a, b, 2 * step);
        pairwise(b, a, 4 * step);
        if self.window == WINDOW {
            pairwise(a, b, 8 * step);
        } else {
            // Four times the sum of 64, to match the sum of 256. The last columns are no sums.
            for (o, v) in b.iter_mut().zip(a.iter()) {
                *o = v.wrapping_mul(4);
            }
        }
        b
    }

    /// Moves the sums from row `y` to the next of its phase. Rows must be passed in order.
    fn pass(&mut self, plane: &Smooth, y: usize) {
        let half = self.window / 2 * self.step;
        let (old, new) = (plane.row(y as isize - half as isize), plane.row(y as isize + half as isize));
        let columns = &mut self.columns[y % self.step];
        for ((sum, &o), &n) in columns[half..].iter_mut().zip(old).zip(new) {
            *sum = *sum + u16::from(n) - u16::from(o);
        }
    }
}

/// The nearer window of [`by_local_mean`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Near {
    /// 16 pixels: for modules of 2.5 to 5 pixels, faint ones too.
    Sixteen,
    /// 8 pixels: for smaller modules, and for smeared ones whose light rings are hardly lighter than the dark.
    Eight,
}

impl Near {
    fn window(self) -> usize {
        match self {
            Self::Sixteen => WINDOW,
            Self::Eight => WINDOW / 2,
        }
    }
}

/// Smoothed three by three, then compared with the means of the `near` and of the 48 by 48 pixels around: dark is
/// what is darker than the first, or much darker than the second. Finds blurred, noisy and faint symbols that
/// [`by_blocks`] loses.
pub(super) fn by_local_mean(plane: &Plane<'_>, near: Near, deadline: &Deadline) -> Option<Bits> {
    let (w, h) = (plane.width(), plane.height());
    let smooth = Smooth::of(plane, deadline)?;
    let (mut near, mut wide) = (Means::new(&smooth, near.window(), 1), Means::new(&smooth, WINDOW, WIDE));
    let mut bits = Bits::new(w, h);
    let mut dark = vec![0u8; w];
    let mut deep = vec![0u16; w];
    for y in 0..h {
        if y % 64 == 0 && deadline.is_over() {
            return None;
        }
        if y % 4 == 0 {
            // Wide means hardly change over four rows. Half the ground is dark in a symbol: 5/8 of its mean is well
            // below the middle between ink and paper.
            for (deep, &w) in deep.iter_mut().zip(wide.means(y)) {
                *deep = (w >> 8) * 5 / 8;
            }
        }
        let means = near.means(y);
        for (((d, &v), &n), &deep) in dark.iter_mut().zip(smooth.row(y as isize)).zip(means).zip(&deep) {
            *d = u8::from(u16::from(v) + MARGIN < (n >> 8).max(deep));
        }
        bits.pack(y, &dark);
        near.pass(&smooth, y);
        wide.pass(&smooth, y);
    }
    Some(bits)
}

/// `out[x] = from[x] + from[x + step]`; the last `step` are left as they were, nobody reads them.
fn pairwise(from: &[u16], out: &mut [u16], step: usize) {
    let Some(shifted) = from.get(step..) else { return };
    for ((o, &a), &b) in out.iter_mut().zip(from).zip(shifted) {
        *o = a.wrapping_add(b);
    }
}

/// A plane smoothed with weights 1 2 1 in both directions; its border is a copy.
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
            target.copy_from_slice(plane.row(y));
            if y == 0 || y + 1 == height {
                continue;
            }
            let (above, here, below) = (plane.row(y - 1), plane.row(y), plane.row(y + 1));
            for (((sum, &a), &b), &c) in columns.iter_mut().zip(above).zip(here).zip(below) {
                *sum = u16::from(a) + 2 * u16::from(b) + u16::from(c);
            }
            let inner = target.len() - 1;
            for ((o, two), right) in
                target[1..inner].iter_mut().zip(columns.windows(2)).zip(columns.get(2..).unwrap_or_default())
            {
                *o = ((two[0] + 2 * two[1] + right + 8) / 16) as u8;
            }
        }
        Some(Self { width, height, data })
    }

    /// Row `y`, or the nearest one.
    fn row(&self, y: isize) -> &[u8] {
        let y = y.clamp(0, self.height as isize - 1) as usize;
        &self.data[y * self.width..(y + 1) * self.width]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::budget::Budget;
    use crate::luma::LumaView;

    /// Dark squares of 20 pixels on a ground whose light falls from 250 to 60: both rules find every square's middle
    /// and no ground.
    #[test]
    fn both_rules_follow_the_light() {
        let (w, h) = (203usize, 165usize);
        let light = |x: usize| 250 - 190 * x / w;
        let in_square = |x: usize, y: usize| x % 40 >= 20 && x % 40 < 28 && y % 40 >= 20 && y % 40 < 28;
        let data: Vec<u8> = (0..w * h)
            .map(|i| if in_square(i % w, i / w) { light(i % w) / 4 } else { light(i % w) } as u8)
            .collect();
        let plane = Plane::of(LumaView::new(&data, w, h, w).unwrap()).unwrap();
        let deadline = Budget::photo().start();
        for (name, mut bits) in [
            ("blocks", by_blocks(&plane, &deadline).unwrap()),
            ("local mean", by_local_mean(&plane, Near::Sixteen, &deadline).unwrap()),
        ] {
            for square_x in 0..4 {
                assert_eq!(bits.get(40 * square_x + 24, 104), Some(true), "{name} {square_x}");
                assert_eq!(bits.get(40 * square_x + 6, 110), Some(false), "{name} {square_x}");
            }
            assert_eq!((bits.get(203, 0), bits.get(0, 165), bits.get(-1, 0)), (None, None, None));
            bits.invert();
            assert_eq!(bits.get(24, 104), Some(false));
            assert_eq!(bits.row(0).last().unwrap() >> (203 % 64), 0, "padding stays light");
        }
    }
}
