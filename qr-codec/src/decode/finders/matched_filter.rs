//! A matched filter for blurred finders, whose rings have merged so that runs no longer show them.
//!
//! The filter sums darkness at each distance from the centre over squares of any size, using a summed-area table, relative to the
//! variance there. Noise hardly affects it.

use crate::deadline::Deadline;
use crate::decode::finders::candidate::Candidate;
use crate::decode::numeric::least_squares::add_scaled;
use crate::decode::picture::plane::Plane;
use crate::decode::picture::template::FLAT;

/// Filter weights of darkness in square rings of half a module, from the centre outwards. Trained on hard camera sequences by
/// `benches/scan/matched_filter.py`, seed 21. The pattern itself is a poor filter, since anything darker in its centre matches
/// it. Of 720 frames of seeds 7 to 9, these weights find all three finders in 506; the pattern, with an additional test for a
/// lighter inner ring, in 331.
const WEIGHTS: [f32; 9] = [1.244, 2.383, -0.576, -2.218, 0.759, 2.641, 2.010, -1.240, -2.559];

/// Signal-to-noise ratio from which a position becomes a candidate. Finders of hard frames have 5 to 11; at 6, one frame in
/// twenty lost one of them.
const MIN_SCORE: f32 = 5.0;

/// Modules from the centre of a finder to the outside of its separator.
const OUTER: f32 = 4.5;

/// Positions kept, best first. At 48 as many sequences are read; at 24, two fewer of 120.
const MAX_PLACES: usize = 32;

/// A summed-area table modulo 2^32: differences over a square are exact.
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

/// The filter for one module size, as weights of nested squares.
struct Filter {
    /// Pixels per module.
    size: f32,
    /// Half side of the largest square.
    outer: usize,
    /// By half side: 0 is the centre pixel.
    weights: [f32; SQUARES],
}

/// Sizes so close to each other that a finder is at most a seventh larger or smaller than the nearest. Computed at compile time.
const FILTERS: [Filter; 4] = [Filter::of(1.2), Filter::of(1.55), Filter::of(2.0), Filter::of(2.6)];

/// Number of half sides, from 0 to that of the largest finder.
const SQUARES: usize = 13;

impl Filter {
    const fn of(size: f32) -> Self {
        // Half a pixel less for the centre pixel, rounded up.
        let outer = (OUTER * size + 0.49) as usize;
        let mut filter = Self { size, outer, weights: [0.0; SQUARES] };
        let (mut i, mut inner) = (0, None);
        while i < WEIGHTS.len() {
            i += 1;
            // The half side of the square that reaches this far from the centre of a pixel.
            let half = (i as f32 * OUTER / WEIGHTS.len() as f32 * size - 0.5).max(0.0);
            // A ring is a square minus the one inside it.
            match inner {
                None => filter.add(half, WEIGHTS[i - 1] / area(half)),
                Some(inner) => {
                    let each = WEIGHTS[i - 1] / (area(half) - area(inner));
                    filter.add(half, each);
                    filter.add(inner, -each);
                }
            }
            inner = Some(half);
        }
        // An evenly dark area scores zero.
        let (mut half, mut even) = (0, 0.0);
        while half < SQUARES {
            even += filter.weights[half] * area(half as f32);
            half += 1;
        }
        filter.weights[outer] -= even / area(outer as f32);
        filter
    }

    /// The sum over a square between two whole-pixel squares is interpolated by area.
    const fn add(&mut self, half: f32, weight: f32) {
        let below = half as usize;
        let (least, most) = (area(below as f32), area(below as f32 + 1.0));
        let share = (area(half) - least) / (most - least);
        self.weights[below] += weight * (1.0 - share);
        if below < self.outer {
            self.weights[below + 1] += weight * share;
        }
    }
}

const fn area(half: f32) -> f32 {
    (2.0 * half + 1.0) * (2.0 * half + 1.0)
}

/// Sets `out[x]` to the sum over the square of half side `half` around (x, y), for all x where it fits.
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

/// A position in the plane that looks like a finder with modules of `size` pixels.
struct Place {
    /// The squared signal-to-noise ratio.
    score: f32,
    x: usize,
    y: usize,
    size: f32,
}

/// Candidates in `plane`, in pixels of the picture.
pub(crate) fn candidates(plane: &Plane<'_>, deadline: &Deadline) -> Vec<Candidate> {
    let (w, h) = (plane.width(), plane.height());
    let sums = Sums::of(plane);
    let mut places: Vec<Place> = Vec::new();
    let mut columns = vec![0u32; sums.width];
    let mut boxes = vec![vec![0f32; w]; SQUARES];
    let (mut squared, mut scores) = (vec![0f32; w], vec![0f32; w]);
    for y in (0..h).step_by(2) {
        if y % 32 == 0 && deadline.is_over() {
            return Vec::new();
        }
        let room = y.min(h - 1 - y).min((w.max(3) - 3) / 2);
        for (half, sum) in boxes.iter_mut().enumerate().take(room + 1) {
            squares(&sums.plain, sums.width, y, half, &mut columns, sum);
        }
        for &Filter { size, outer, ref weights } in &FILTERS {
            if outer > room {
                continue;
            }
            let inside = outer..w - outer;
            scores.fill(0.0);
            for (sum, weight) in boxes.iter().zip(&weights[..=outer]) {
                add_scaled(&mut scores[inside.clone()], *weight, &sum[inside.clone()]);
            }
            squares(&sums.squares, sums.width, y, outer, &mut columns, &mut squared);
            let each = 1.0 / area(outer as f32);
            for ((score, sum), squared) in scores[inside.clone()]
                .iter_mut()
                .zip(&boxes[outer][inside.clone()])
                .zip(&squared[inside.clone()])
            {
                let mean = sum * each;
                *score = score.max(0.0) * *score / (squared * each - mean * mean).max(FLAT);
            }
            for x in outer + 1..w - outer - 1 {
                let score = scores[x];
                if score > MIN_SCORE * MIN_SCORE && score >= scores[x - 1] && score > scores[x + 1] {
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
                support: f64::from(score.sqrt()),
            }
        })
        .collect()
}

/// Keeps the best places, one per finder.
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
    use crate::luma::LumaView;

    /// A finder of 2.2 pixels per module, its rings merged by two box filters of 3 pixels, in noise; next to it a dot as large as
    /// its centre.
    #[test]
    fn a_blurred_finder_is_the_best_candidate() {
        let (w, h) = (120usize, 100usize);
        let dark = |x: i32, y: i32| {
            let ring = (f64::from((x - 70).abs().max((y - 40).abs())) / 2.2).round();
            i32::from(ring <= 1.0 || ring == 3.0 || (x - 30).abs().max((y - 60).abs()) <= 3)
        };
        let mut noise = 12345u32;
        let luma: Vec<u8> = (0..w * h)
            .map(|i| {
                let (x, y) = ((i % w) as i32, (i / w) as i32);
                // Weights 1 2 3 2 1 in each direction, 81 in total.
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
        let found = candidates(&plane, &Deadline::never());
        let best = found.first().unwrap();
        assert!((best.x - 70.5).abs() <= 2.0 && (best.y - 40.5).abs() <= 2.0, "{best:?}");
        assert!((1.5..=2.7).contains(&best.module_x), "{best:?}");
    }

    #[test]
    fn planes_too_small_for_a_finder_have_none() {
        let luma = vec![0u8; 21 * 21];
        let plane = Plane::of(LumaView::new(&luma, 21, 21, 21).unwrap()).unwrap();
        assert!(candidates(&plane, &Deadline::never()).is_empty());
    }
}
