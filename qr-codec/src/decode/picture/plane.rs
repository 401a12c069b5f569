//! Grey planes of a picture at several scales, and looking up grey between pixels.

use crate::decode::budget::Deadline;
use crate::decode::geometry::warp::Frame;
use crate::luma::LumaView;
use std::borrow::Cow;

/// Smallest side worth a look: a version 1 symbol has 21 modules.
pub(crate) const MIN_SIDE: usize = 21;

/// One scale of a picture. Both sides are at least [`MIN_SIDE`].
pub(crate) struct Plane<'a> {
    width: usize,
    height: usize,
    stride: usize,
    data: Cow<'a, [u8]>,
    /// Pixels of the picture that one pixel of this plane stands for, in each direction.
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

    #[inline]
    pub(crate) fn row(&self, y: usize) -> &[u8] {
        let start = y * self.stride;
        self.data.get(start..start + self.width).unwrap_or_default()
    }

    /// Half the size, each pixel the mean of four; `None` when that is too small, or time is up.
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

    /// Twice the size by Catmull-Rom interpolation, which keeps the edges of modules of 1.3 to 1.7 pixels apart
    /// where linear interpolation melts them.
    pub(crate) fn doubled(&self, deadline: &Deadline) -> Option<Plane<'static>> {
        let (width, height) = (self.width * 2, self.height * 2);
        let mut rows: Vec<i16> = vec![0; width * self.height];
        // A row with its ends twice more.
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
                // Two more bits than a pixel for the second pass.
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

/// Catmull-Rom weights at phase 3/4 (left of or above a pixel's centre) and, mirrored, 1/4, in 128ths.
const WEIGHTS: [i32; 4] = [-3, 29, 111, -9];

/// The row three quarters of the way from the second to the third of four, which have two more bits than a pixel.
#[inline(never)]
fn between([a, b, c, d]: [&[i16]; 4], out: &mut [u8]) {
    let [w0, w1, w2, w3] = WEIGHTS;
    for ((((out, a), b), c), d) in out.iter_mut().zip(a).zip(b).zip(c).zip(d) {
        let [a, b, c, d] = [a, b, c, d].map(|v| i32::from(*v));
        *out = ((w0 * a + w1 * b + w2 * c + w3 * d) / 512).clamp(0, 255) as u8;
    }
}

/// Grey of a plane between its pixels, as darkness: 0 light, 255 dark (the other way round for light on dark).
#[derive(Clone, Copy)]
pub(crate) struct Darkness<'p> {
    data: &'p [u8],
    stride: usize,
    max_x: f32,
    max_y: f32,
    flip: u8,
    scale: f64,
}

impl<'p> Darkness<'p> {
    pub(crate) fn new(plane: &'p Plane<'_>, inverted: bool) -> Self {
        Self {
            data: &plane.data,
            stride: plane.stride,
            max_x: plane.width as f32 - 1.01,
            max_y: plane.height as f32 - 1.01,
            flip: if inverted { 0 } else { 255 },
            scale: plane.scale,
        }
    }

    /// Pixels of the picture in one pixel of the plane.
    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }

    /// Whether a place lies in the plane.
    pub(crate) fn holds(&self, x: f64, y: f64) -> bool {
        x >= 0.0 && y >= 0.0 && x <= f64::from(self.max_x) + 1.0 && y <= f64::from(self.max_y) + 1.0
    }

    /// Bilinear; outside the plane its nearest pixel counts. Pixel centres lie at halves.
    #[inline]
    pub(crate) fn at(&self, x: f32, y: f32) -> f32 {
        let ((column, fx), (row, fy)) = (inside(x, self.max_x), inside(y, self.max_y));
        let Some([a, b, c, d]) = self.four(row * self.stride + column) else { return 0.0 };
        let grey = |v: u8| f32::from(v ^ self.flip);
        let (a, b, c, d) = (grey(a), grey(b), grey(c), grey(d));
        let above = a + (b - a) * fx;
        let below = c + (d - c) * fx;
        above + (below - above) * fy
    }

    /// The mean of [`Self::at`] at the four corners `reach` to the left and right of, and above and below (x, y).
    #[inline]
    pub(crate) fn at_corners(&self, x: f32, y: f32, reach: f32) -> f32 {
        let [left, right] = [x - reach, x + reach].map(|x| inside(x, self.max_x));
        let [top, bottom] = [y - reach, y + reach].map(|y| inside(y, self.max_y));
        let flip = u32::from_le_bytes([self.flip; 4]);
        let four = |column: usize, row: usize| {
            self.four(row * self.stride + column).map_or(0, u32::from_le_bytes) ^ flip
        };
        // Four places side by side fill a vector register.
        let pixels =
            [four(left.0, top.0), four(right.0, top.0), four(left.0, bottom.0), four(right.0, bottom.0)];
        let (fx, fy) = ([left.1, right.1, left.1, right.1], [top.1, top.1, bottom.1, bottom.1]);
        let grey = |shift: u32| pixels.map(|p| (p >> shift & 255) as i32 as f32);
        let (a, b, c, d) = (grey(0), grey(8), grey(16), grey(24));
        let mut dark = [0f32; 4];
        for i in 0..4 {
            let (above, below) = (a[i] + (b[i] - a[i]) * fx[i], c[i] + (d[i] - c[i]) * fx[i]);
            dark[i] = above + (below - above) * fy[i];
        }
        dark.iter().sum::<f32>() * 0.25
    }

    /// The pixel at `place`, the one to its right, and the two below; `None` where there are none.
    #[inline]
    fn four(&self, place: usize) -> Option<[u8; 4]> {
        // The rows of a place and below it beside one another: one comparison is enough for both.
        let below = self.data.get(self.stride..)?;
        let above = self.data.get(..below.len())?;
        (place < below.len().saturating_sub(1))
            .then(|| [above[place], above[place + 1], below[place], below[place + 1]])
    }

    /// Looks at the modules of a square round the middle of `frame`, `radius` to each side, row by row. Outside the plane its
    /// nearest pixel counts.
    pub(crate) fn look(&self, frame: &Frame, radius: i32, looks: &mut Looks) {
        // Far more than any plane has pixels, and few enough for sums of a few not to overflow.
        let fixed = |v: f64| ((v * f64::from(1 << FRACTION)) as i64).clamp(-1 << 50, 1 << 50);
        let (x, y) = (fixed(frame.x - 0.5), fixed(frame.y - 0.5));
        let (u, v) = ((fixed(frame.ux), fixed(frame.uy)), (fixed(frame.vx), fixed(frame.vy)));
        let max = (fixed(f64::from(self.max_x)), fixed(f64::from(self.max_y)));
        let back = i64::from(radius);
        let (wide, tall) = (back * (u.0.abs() + v.0.abs()), back * (u.1.abs() + v.1.abs()));
        let start = (x - back * (u.0 + v.0), y - back * (u.1 + v.1));
        let side = 2 * radius as usize + 1;
        if x >= wide && y >= tall && x + wide <= max.0 && y + tall <= max.1 {
            self.look_along(start, u, v, side, looks, |at| at);
        } else {
            self.look_along(start, u, v, side, looks, |(x, y)| (x.max(0).min(max.0), y.max(0).min(max.1)));
        }
    }

    /// Looks at `side` by `side` places from `start` on, `u` and `v` apart; `inside` moves them into the plane.
    #[inline]
    fn look_along(
        &self,
        start: (i64, i64),
        u: (i64, i64),
        v: (i64, i64),
        side: usize,
        looks: &mut Looks,
        inside: impl Fn((i64, i64)) -> (i64, i64),
    ) {
        let mut left = start;
        let rows = looks.pixels.chunks_exact_mut(side).zip(looks.parts.chunks_exact_mut(side)).take(side);
        for (pixels, parts) in rows {
            let mut at = left;
            for (pixels, parts) in pixels.iter_mut().zip(parts) {
                let (x, y) = inside(at);
                let first = (y >> FRACTION) as usize * self.stride + (x >> FRACTION) as usize;
                if let Some(four) = self.four(first) {
                    *pixels = u32::from_le_bytes(four);
                }
                let part = |v: i64| v as u32 & ((1 << FRACTION) - 1);
                *parts = part(x) | part(y) << 16;
                at = (at.0 + u.0, at.1 + u.1);
            }
            left = (left.0 + v.0, left.1 + v.1);
        }
    }
}

/// The pixel whose centre is next before `place`, and how far beyond that centre it lies. `max` is the last place that has
/// a next pixel.
#[inline]
fn inside(place: f32, max: f32) -> (usize, f32) {
    // `max` turns what is no number into 0.
    let place = (place - 0.5).max(0.0).min(max);
    // By way of `i32`, to which processors convert in one step.
    let pixel = place as i32;
    (pixel as usize, place - pixel as f32)
}

/// Bits after the point of places in fixed point.
const FRACTION: u32 = 15;

/// Most places looked at together: the modules of a finder pattern with its separator.
const MOST_LOOKS: usize = 81;

/// The pixels around several places, in a form that vector instructions take.
pub(crate) struct Looks {
    /// Two pixels above, two below.
    pixels: [u32; MOST_LOOKS],
    /// How far a place lies to the right and below the first of them, in 2^-15 pixels.
    parts: [u32; MOST_LOOKS],
}

impl Looks {
    pub(crate) fn new() -> Self {
        Self { pixels: [0; MOST_LOOKS], parts: [0; MOST_LOOKS] }
    }

    /// Darkness at each place, bilinear, in 32nds of a grey level from the middle grey.
    #[inline]
    pub(crate) fn darkness(&self, grey: &Darkness<'_>) -> impl Iterator<Item = i16> {
        let flip = u32::from_le_bytes([grey.flip; 4]);
        // A number of 16 bits times 2^-15 of another, by halves: one instruction for eight of them.
        let part = |of: i16, share: u32| ((i32::from(of) * i32::from(share as i16)) >> 16) as i16;
        self.pixels.iter().zip(&self.parts).map(move |(&pixels, &parts)| {
            let pixels = pixels ^ flip;
            let pixel = |shift: u32| (pixels >> shift & 255) as i16 - 128;
            let (right, down) = (parts & 0x7fff, parts >> 16);
            let between = |a: i16, b: i16| a * 64 + part((b - a) * 128, right);
            let (above, below) = (between(pixel(0), pixel(8)), between(pixel(16), pixel(24)));
            (above + part((below - above) * 2, down)) >> 1
        })
    }
}

/// A plane at every octave below the picture, made when first asked for.
pub(crate) struct Pyramid<'a> {
    levels: Vec<Plane<'a>>,
    doubled: Option<Plane<'static>>,
}

/// The smaller side below which another octave is of no use: a version 7 symbol at 4 pixels a module fills it.
const SMALLEST_OCTAVE: usize = 180;

/// 108 megapixels need seven octaves to get there.
const MAX_OCTAVES: usize = 8;

impl<'a> Pyramid<'a> {
    pub(crate) fn new(view: LumaView<'a>) -> Option<Self> {
        Some(Self { levels: vec![Plane::of(view)?], doubled: None })
    }

    /// Number of octaves, the picture itself among them.
    pub(crate) fn octaves(&self) -> usize {
        let Some(first) = self.levels.first() else { return 0 };
        let side = first.width.min(first.height);
        (1..MAX_OCTAVES).take_while(|k| side >> (k - 1) > SMALLEST_OCTAVE && side >> k >= MIN_SIDE).count()
            + 1
    }

    /// Makes the planes down to `octave` (0 is the picture); false when time is up or it would be too small.
    pub(crate) fn build(&mut self, octave: usize, deadline: &Deadline) -> bool {
        while self.levels.len() <= octave {
            let Some(next) = self.levels.last().and_then(|plane| plane.halved(deadline)) else {
                return false;
            };
            self.levels.push(next);
        }
        true
    }

    /// Makes the plane of twice the resolution.
    pub(crate) fn build_doubled(&mut self, deadline: &Deadline) -> bool {
        if self.doubled.is_none() {
            self.doubled = self.levels.first().and_then(|plane| plane.doubled(deadline));
        }
        self.doubled.is_some()
    }

    pub(crate) fn octave(&self, octave: usize) -> Option<&Plane<'a>> {
        self.levels.get(octave)
    }

    /// The octave on which a module of `module` pixels is 2.6 to 5.2 pixels wide: enough to see it, and each pixel
    /// the mean of as many as noise allows.
    pub(crate) fn octave_for(&self, module: f64) -> usize {
        let octave = (module / 2.6).log2().floor();
        if octave >= 1.0 { (octave as usize).min(self.octaves() - 1) } else { 0 }
    }

    /// The finest plane made so far that suits modules of `module` pixels.
    pub(crate) fn plane_for(&self, module: f64) -> Option<&Plane<'_>> {
        // Below 1.9 pixels a module the samples of neighbours share most of their pixels.
        if module < 1.9
            && let Some(doubled) = &self.doubled
        {
            return Some(doubled);
        }
        self.levels.get(self.octave_for(module)).or(self.levels.last())
    }

    pub(crate) fn doubled(&self) -> Option<&Plane<'static>> {
        self.doubled.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::budget::Budget;

    #[test]
    fn scales_keep_a_ramp() {
        let (w, h) = (40usize, 30usize);
        let data: Vec<u8> = (0..w * h).map(|i| (3 * (i % w) + 2 * (i / w)) as u8).collect();
        let view = LumaView::new(&data, w, h, w).unwrap();
        let plane = Plane::of(view).unwrap();
        let deadline = Budget::photo().start();
        for (other, tolerance) in [(plane.doubled(&deadline).unwrap(), 1.1), (Plane::of(view).unwrap(), 0.0)]
        {
            let (one, two) = (Darkness::new(&plane, true), Darkness::new(&other, true));
            let s = other.scale() as f32;
            for (x, y) in [(5.0, 6.0), (20.25, 11.5), (33.7, 22.2)] {
                assert!((one.at(x, y) - two.at(x / s, y / s)).abs() <= tolerance);
                assert!((one.at(x, y) - (3.0 * (x - 0.5) + 2.0 * (y - 0.5))).abs() < 0.01);
            }
        }
    }

    #[test]
    fn looks_together_are_those_one_by_one() {
        let (w, h) = (60usize, 50usize);
        let data: Vec<u8> = (0..w * h).map(|i| (i * 37 % 251) as u8).collect();
        let plane = Plane::of(LumaView::new(&data, w, h, w).unwrap()).unwrap();
        // In the plane, over an edge, and off it.
        for (x, y) in [(30.3, 24.6), (5.2, 46.1), (-40.0, 200.0)] {
            let frame = Frame { x, y, ux: 3.1, uy: 0.7, vx: -0.6, vy: 2.9 };
            for inverted in [false, true] {
                let grey = Darkness::new(&plane, inverted);
                let mut looks = Looks::new();
                grey.look(&frame, 4, &mut looks);
                for (i, dark) in looks.darkness(&grey).enumerate() {
                    let (x, y) = frame.map((i % 9) as f64 - 4.0, (i / 9) as f64 - 4.0);
                    let (one, together) = (grey.at(x as f32, y as f32), f32::from(dark) / 32.0 + 128.0);
                    assert!((one - together).abs() < 0.15, "{x} {y}: {one} {together}");
                    let (x, y) = (x as f32, y as f32);
                    let corners =
                        [(x - 0.4, y - 0.4), (x + 0.4, y - 0.4), (x - 0.4, y + 0.4), (x + 0.4, y + 0.4)];
                    let mean = corners.iter().map(|&(x, y)| grey.at(x, y)).sum::<f32>() / 4.0;
                    assert!((mean - grey.at_corners(x, y, 0.4)).abs() < 1e-3, "{x} {y}");
                }
            }
        }
    }

    #[test]
    fn outside_counts_the_nearest_pixel() {
        let data = vec![7u8; 30 * 30];
        let plane = Plane::of(LumaView::new(&data, 30, 30, 30).unwrap()).unwrap();
        let grey = Darkness::new(&plane, true);
        for (x, y) in [(-1e9, 3.0), (f32::NAN, f32::INFINITY), (29.99, 30.0), (1e9, 1e9)] {
            assert!((grey.at(x, y) - 7.0).abs() < 1e-3);
        }
    }
}
