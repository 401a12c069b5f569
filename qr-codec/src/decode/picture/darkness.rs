//! Interpolated darkness of a plane.

use crate::decode::picture::frame::Frame;
use crate::decode::picture::plane::Plane;

/// A plane seen as darkness, interpolated between pixels: 0 is light, 255 is dark, or the reverse for light-on-dark symbols.
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
        let (data, stride) = plane.rows();
        Self {
            data,
            stride,
            max_x: plane.width() as f32 - 1.01,
            max_y: plane.height() as f32 - 1.01,
            flip: if inverted { 0 } else { 255 },
            scale: plane.scale(),
        }
    }

    /// Pixels of the picture per pixel of the plane.
    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }

    /// Whether (x, y) lies in the plane.
    pub(crate) fn holds(&self, x: f64, y: f64) -> bool {
        x >= 0.0 && y >= 0.0 && x <= f64::from(self.max_x) + 1.0 && y <= f64::from(self.max_y) + 1.0
    }

    /// Bilinear interpolation. Outside the plane, the nearest pixel counts. Pixel centres lie at halves.
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

    /// The mean of [`Self::at`] at the four points `reach` left or right of and `reach` above or below (x, y).
    #[inline]
    pub(crate) fn at_corners(&self, x: f32, y: f32, reach: f32) -> f32 {
        let [left, right] = [x - reach, x + reach].map(|x| inside(x, self.max_x));
        let [top, bottom] = [y - reach, y + reach].map(|y| inside(y, self.max_y));
        let flip = u32::from_le_bytes([self.flip; 4]);
        let four = |column: usize, row: usize| {
            self.four(row * self.stride + column).map_or(0, u32::from_le_bytes) ^ flip
        };
        // Four points side by side fill a vector register.
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

    /// The pixel at `place`, its right neighbour, and the two below; `None` outside the data.
    #[inline]
    fn four(&self, place: usize) -> Option<[u8; 4]> {
        // Pairing each row with the one below makes one bounds check enough for both.
        let below = self.data.get(self.stride..)?;
        let above = self.data.get(..below.len())?;
        (place < below.len().saturating_sub(1))
            .then(|| [above[place], above[place + 1], below[place], below[place + 1]])
    }

    /// Samples the modules of a square around the centre of `frame`, `radius` to each side, row by row. Outside the plane, the
    /// nearest pixel counts.
    pub(crate) fn sample(&self, frame: &Frame, radius: i32, samples: &mut Samples) {
        // Larger than any plane, and small enough that sums of a few do not overflow.
        let fixed = |v: f64| ((v * f64::from(1 << FRACTION)) as i64).clamp(-1 << 50, 1 << 50);
        let (x, y) = (fixed(frame.x - 0.5), fixed(frame.y - 0.5));
        let (u, v) = ((fixed(frame.ux), fixed(frame.uy)), (fixed(frame.vx), fixed(frame.vy)));
        let max = (fixed(f64::from(self.max_x)), fixed(f64::from(self.max_y)));
        let back = i64::from(radius);
        let (wide, tall) = (back * (u.0.abs() + v.0.abs()), back * (u.1.abs() + v.1.abs()));
        let start = (x - back * (u.0 + v.0), y - back * (u.1 + v.1));
        let side = 2 * radius as usize + 1;
        if x >= wide && y >= tall && x + wide <= max.0 && y + tall <= max.1 {
            self.sample_lattice(start, u, v, side, samples, |at| at);
        } else {
            self.sample_lattice(start, u, v, side, samples, |(x, y)| {
                (x.max(0).min(max.0), y.max(0).min(max.1))
            });
        }
    }

    /// Samples a `side` by `side` lattice from `start`, with steps `u` and `v`; `inside` clamps to the plane.
    #[inline]
    fn sample_lattice(
        &self,
        start: (i64, i64),
        u: (i64, i64),
        v: (i64, i64),
        side: usize,
        samples: &mut Samples,
        inside: impl Fn((i64, i64)) -> (i64, i64),
    ) {
        let mut left = start;
        let rows = samples.pixels.chunks_exact_mut(side).zip(samples.parts.chunks_exact_mut(side)).take(side);
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

/// The last pixel whose centre is not after `place`, and the distance from that centre. `max` is the last position with a next
/// pixel.
#[inline]
fn inside(place: f32, max: f32) -> (usize, f32) {
    // `max` turns NaN into 0.
    let place = (place - 0.5).max(0.0).min(max);
    // Converted through `i32`, which processors do in one step.
    let pixel = place as i32;
    (pixel as usize, place - pixel as f32)
}

/// Fraction bits of fixed-point positions.
const FRACTION: u32 = 15;

/// Most points sampled at once: the modules of a finder pattern with its separator.
const MAX_SAMPLES: usize = 81;

/// The pixels around several points, laid out for vector instructions.
pub(crate) struct Samples {
    /// Two pixels above, two below.
    pixels: [u32; MAX_SAMPLES],
    /// Distance to the right of and below the first pixel, in 2^-15 pixels.
    parts: [u32; MAX_SAMPLES],
}

impl Samples {
    pub(crate) fn new() -> Self {
        Self { pixels: [0; MAX_SAMPLES], parts: [0; MAX_SAMPLES] }
    }

    /// Darkness at each point, interpolated bilinearly, in 32nds of a grey level relative to middle grey.
    #[inline]
    pub(crate) fn darkness(&self, grey: &Darkness<'_>) -> impl Iterator<Item = i16> {
        let flip = u32::from_le_bytes([grey.flip; 4]);
        // A 16-bit number times 2^-15 of another, halved: one vector instruction for eight of them.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::Deadline;
    use crate::luma::LumaView;

    #[test]
    fn scales_keep_a_ramp() {
        let (w, h) = (40usize, 30usize);
        let data: Vec<u8> = (0..w * h).map(|i| (3 * (i % w) + 2 * (i / w)) as u8).collect();
        let view = LumaView::new(&data, w, h, w).unwrap();
        let plane = Plane::of(view).unwrap();
        let deadline = Deadline::never();
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
    fn samples_match_single_lookups() {
        let (w, h) = (60usize, 50usize);
        let data: Vec<u8> = (0..w * h).map(|i| (i * 37 % 251) as u8).collect();
        let plane = Plane::of(LumaView::new(&data, w, h, w).unwrap()).unwrap();
        // Inside the plane, across its edge, and outside.
        for (x, y) in [(30.3, 24.6), (5.2, 46.1), (-40.0, 200.0)] {
            let frame = Frame { x, y, ux: 3.1, uy: 0.7, vx: -0.6, vy: 2.9 };
            for inverted in [false, true] {
                let grey = Darkness::new(&plane, inverted);
                let mut samples = Samples::new();
                grey.sample(&frame, 4, &mut samples);
                for (i, dark) in samples.darkness(&grey).enumerate() {
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
    fn outside_the_plane_the_nearest_pixel_counts() {
        let data = vec![7u8; 30 * 30];
        let plane = Plane::of(LumaView::new(&data, 30, 30, 30).unwrap()).unwrap();
        let grey = Darkness::new(&plane, true);
        for (x, y) in [(-1e9, 3.0), (f32::NAN, f32::INFINITY), (29.99, 30.0), (1e9, 1e9)] {
            assert!((grey.at(x, y) - 7.0).abs() < 1e-3);
        }
    }
}
