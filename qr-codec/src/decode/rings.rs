//! Finding finders whose rings blur and noise have run together: a matched filter instead of runs.
//!
//! Means over four nested squares give those of a finder's rings, at any size from two tables of sums. How well they go with a
//! blurred finder, against all that varies in the largest square, is a correlation that noise hardly touches.

use super::budget::Deadline;
use super::finder::Candidate;
use super::plane::Plane;
use super::template::{FLAT, Template};

/// Pixels of the plane in a module: a finder is at most a seventh larger or smaller than the nearest.
const SIZES: [f32; 4] = [1.2, 1.55, 2.0, 2.6];

/// Sides of the nested squares in modules.
const SIDES: [f32; 4] = [3.0, 5.0, 7.0, 9.0];

/// Correlation from which a place is looked at. Whatever is darker in its middle has it: less would bring more places than are kept.
const MIN_CORRELATION: f32 = 0.4;

/// How much lighter the outer ring may be than the inner one, as share of the contrast between middle and surroundings. A blob
/// grows lighter outwards; in a turned finder the squares mix the rings. At 0.1 and at 0.45 four pictures less of 730 hard ones were read.
const LIGHTER: f32 = 0.2;

/// Places kept, best first: the finders of a symbol and what a busy background has beside them.
const MAX_PLACES: usize = 48;

/// Sums over all that lies above and to the left, modulo 2^32: differences over a square are right.
struct Sums {
    width: usize,
    plain: Vec<u32>,
    squares: Vec<u32>,
}

impl Sums {
    fn of(plane: &Plane<'_>) -> Self {
        let width = plane.width() + 1;
        let mut plain = vec![0u32; width * (plane.height() + 1)];
        let mut squares = plain.clone();
        for y in 0..plane.height() {
            let (mut sum, mut square) = (0u32, 0u32);
            for (x, &v) in plane.row(y).iter().enumerate() {
                let dark = u32::from(255 - v);
                sum += dark;
                square = square.wrapping_add(dark * dark);
                let at = (y + 1) * width + x + 1;
                plain[at] = plain[at - width].wrapping_add(sum);
                squares[at] = squares[at - width].wrapping_add(square);
            }
        }
        Self { width, plain, squares }
    }
}

/// `out[x]` becomes the sum over the square of half side `half` about (x, y) for all x that hold it.
fn squares(table: &[u32], width: usize, y: usize, half: usize, columns: &mut [u32], out: &mut [f32]) {
    let above = &table[(y - half) * width..][..width];
    let below = &table[(y + half + 1) * width..][..width];
    for ((c, a), b) in columns.iter_mut().zip(above).zip(below) {
        *c = b.wrapping_sub(*a);
    }
    let side = 2 * half + 1;
    for ((o, right), left) in out[half..].iter_mut().zip(&columns[side..]).zip(&*columns) {
        // A square of 25 pixels of 255 squared fits 31 bits, which convert in one instruction.
        *o = right.wrapping_sub(*left).cast_signed() as f32;
    }
}

/// A place of the plane that looks like a finder of modules of `size` pixels.
struct Place {
    /// The square of the correlation.
    score: f32,
    x: usize,
    y: usize,
    size: f32,
}

/// Candidates in `plane`, best first, at places of the picture.
pub(super) fn candidates(plane: &Plane<'_>, template: &Template, deadline: &Deadline) -> Vec<Candidate> {
    let (w, h) = (plane.width(), plane.height());
    let sums = Sums::of(plane);
    let mut places: Vec<Place> = Vec::new();
    let mut columns = vec![0u32; sums.width];
    let mut boxes: [Vec<f32>; 5] = std::array::from_fn(|_| vec![0f32; w]);
    let ring_means = template.ring_means();
    let mut scores = vec![0f32; w];
    for size in SIZES {
        let halves = SIDES.map(|s| ((s * size - 1.0) / 2.0).round().max(0.0) as usize);
        let counts = halves.map(|h| ((2 * h + 1) * (2 * h + 1)) as f32);
        let border = halves[3];
        if w < 2 * border + 3 || h < 2 * border + 3 {
            continue;
        }
        // How dark each ring of a blurred finder is, less the mean; and what that is worth by the squares.
        let areas = [counts[0], counts[1] - counts[0], counts[2] - counts[1], counts[3] - counts[2]];
        let mean = ring_means.iter().zip(&areas).map(|(r, a)| r * a).sum::<f32>() / counts[3];
        let rings = ring_means.map(|r| r - mean);
        let energy: f32 = rings.iter().zip(&areas).map(|(r, a)| r * r * a).sum();
        let weights = [rings[0] - rings[1], rings[1] - rings[2], rings[2] - rings[3], rings[3]];
        let (flat, per_square) = (counts[3] * FLAT, 1.0 / counts[3]);
        // How much lighter the outer ring is than the inner one, less what it may be: over the sums of the squares.
        let [middle, light, dark, outside] = areas.map(|a| 1.0 / a);
        let judges = [-light - LIGHTER * middle, light + dark, -dark - LIGHTER * outside, LIGHTER * outside];
        for y in (border..h - border).step_by(2) {
            if y % 32 < 2 && deadline.is_over() {
                return Vec::new();
            }
            for (b, half) in boxes.iter_mut().zip(halves) {
                squares(&sums.plain, sums.width, y, half, &mut columns, b);
            }
            squares(&sums.squares, sums.width, y, border, &mut columns, &mut boxes[4]);
            let [a, b, c, d, e] = boxes.each_ref().map(|b| &b[border..w - border]);
            for (((((score, &a), &b), &c), &d), &e) in
                scores[border..w - border].iter_mut().zip(a).zip(b).zip(c).zip(d).zip(e)
            {
                let product = weights[0] * a + weights[1] * b + weights[2] * c + weights[3] * d;
                let variance = e - d * d * per_square;
                let lighter = judges[0] * a + judges[1] * b + judges[2] * c + judges[3] * d;
                let square = product.max(0.0) * product / (variance.max(flat) * energy);
                *score = if lighter < 0.0 { square } else { 0.0 };
            }
            for x in border + 1..w - border - 1 {
                let score = scores[x];
                if score > MIN_CORRELATION * MIN_CORRELATION
                    && score >= scores[x - 1]
                    && score > scores[x + 1]
                {
                    add(&mut places, Place { score, x, y, size });
                }
            }
        }
    }
    let scale = plane.scale();
    places
        .into_iter()
        .map(|Place { score, x, y, size }| {
            let module = f64::from(size) * scale;
            Candidate {
                x: (x as f64 + 0.5) * scale,
                y: (y as f64 + 0.5) * scale,
                module_x: module,
                module_y: module,
                evidence: f64::from(score.sqrt()),
            }
        })
        .collect()
}

/// Keeps the best places, one for each finder.
fn add(places: &mut Vec<Place>, new: Place) {
    if places.len() == MAX_PLACES && places.last().is_some_and(|p| p.score >= new.score) {
        return;
    }
    let near = |p: &Place| {
        let reach = 3.0 * p.size.min(new.size);
        (p.x.abs_diff(new.x) as f32) < reach && (p.y.abs_diff(new.y) as f32) < reach
    };
    if let Some(known) = places.iter().position(near) {
        if places[known].score >= new.score {
            return;
        }
        places.remove(known);
    }
    let at = places.partition_point(|p| p.score >= new.score);
    places.insert(at, new);
    places.truncate(MAX_PLACES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::budget::Budget;
    use crate::luma::LumaView;

    /// A finder of 2.2 pixels a module, its rings run together by two box filters of 3 pixels, in noise.
    #[test]
    fn a_blurred_finder_is_the_best_place() {
        let (w, h) = (120usize, 100usize);
        let dark = |x: i32, y: i32| {
            let ring = (f64::from((x - 70).abs().max((y - 40).abs())) / 2.2).round();
            i32::from(ring <= 1.0 || ring == 3.0)
        };
        let mut noise = 12345u32;
        let luma: Vec<u8> = (0..w * h)
            .map(|i| {
                let (x, y) = ((i % w) as i32, (i / w) as i32);
                // Weights 1 2 3 2 1 in each direction, 81 in all.
                let mut sum = 0;
                for dy in -2..=2i32 {
                    for dx in -2..=2i32 {
                        sum += (3 - dx.abs()) * (3 - dy.abs()) * dark(x + dx, y + dy);
                    }
                }
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (200 - sum + (noise >> 27) as i32) as u8
            })
            .collect();
        let plane = Plane::of(LumaView::new(&luma, w, h, w).unwrap()).unwrap();
        let found = candidates(&plane, &Template::blurred_finder(), &Budget::photo().start());
        let best = found.first().unwrap();
        assert!((best.x - 70.5).abs() <= 2.0 && (best.y - 40.5).abs() <= 2.0, "{best:?}");
        assert!((1.5..=2.7).contains(&best.module_x), "{best:?}");
    }

    #[test]
    fn planes_too_small_for_a_finder_have_none() {
        let luma = vec![0u8; 21 * 21];
        let plane = Plane::of(LumaView::new(&luma, 21, 21, 21).unwrap()).unwrap();
        assert!(candidates(&plane, &Template::blurred_finder(), &Budget::photo().start()).is_empty());
    }
}
