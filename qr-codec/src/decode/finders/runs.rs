//! Candidates for finder patterns in a bit plane: runs of 1:1:3:1:1, confirmed vertically.

use crate::deadline::Deadline;
use crate::decode::finders::candidate::Candidate;
use crate::decode::numeric::order::Order;
use crate::decode::picture::binarise::Bits;

/// More than a sheet of 1,000 symbols has; beyond that the picture is noise.
pub(crate) const MAX_CANDIDATES: usize = 4_000;

/// Deviation allowed in confirming runs, as a share of a module. Blur and an imperfect threshold move edges by up to half a
/// module, finders of small symbols are quantised to whole pixels, and the line may miss the centre.
const CROSS_TOLERANCE: f32 = 0.75;
/// Deviation allowed along diagonals, which only affect the ranking.
const DIAGONAL_TOLERANCE: f32 = 1.0;

struct Found {
    x: f32,
    y: f32,
    module_x: f32,
    module_y: f32,
    rows: u32,
    diagonals: u8,
}

/// Candidates in `bits`, best first. `scale`: pixels of the picture per pixel of the plane.
pub(crate) fn candidates(bits: &Bits, scale: f64, deadline: &Deadline) -> Vec<Candidate> {
    // In a large plane, every second row crosses all finders of a symbol large enough to be read there.
    let step = if bits.height() > 600 { 2 } else { 1 };
    let mut found: Vec<Found> = Vec::new();
    // Candidates that the current row may still cross. The scan goes down, so the list stays short.
    let mut open: Vec<usize> = Vec::new();
    let mut edges: Vec<u32> = Vec::with_capacity(bits.width() / 2);
    for y in (step / 2..bits.height()).step_by(step) {
        if y % 32 < step && deadline.is_over() {
            break;
        }
        let middle = y as f32 + 0.5;
        open.retain(|&i| found.get(i).is_some_and(|f| middle - f.y < 1.5 * f.module_y));
        let first_is_dark = edges_of(bits.row(y), &mut edges);
        edges.push(bits.width() as u32);
        // edges[i] to edges[i+1] is dark for every second i.
        let start = usize::from(!first_is_dark);
        for five in edges.get(start..).unwrap_or_default().windows(6).step_by(2) {
            let &[a, b, c, d, e, f] = five else { continue };
            if !is_finder_row([b - a, c - b, d - c, e - d, f - e]) {
                continue;
            }
            let x = (c + d) as f32 / 2.0;
            let known = open.iter().copied().find(|&i| {
                found.get(i).is_some_and(|k| {
                    (k.x - x).abs() < k.module_x * 1.2 && (k.y - middle).abs() < k.module_y * 1.2
                })
            });
            if let Some(known) = known.and_then(|i| found.get_mut(i)) {
                known.rows += 1;
                continue;
            }
            if found.len() >= MAX_CANDIDATES {
                continue;
            }
            let Some(new) = confirm(bits, x, y, (f - a) as f32) else { continue };
            let same = open.iter().copied().find(|&i| {
                found.get(i).is_some_and(|k| {
                    (k.x - new.x).abs() < k.module_x * 1.5 && (k.y - new.y).abs() < k.module_y * 1.5
                })
            });
            match same.and_then(|i| found.get_mut(i)) {
                Some(known) => {
                    known.rows += 1;
                    known.diagonals = known.diagonals.max(new.diagonals);
                }
                None => {
                    open.push(found.len());
                    found.push(new);
                }
            }
        }
    }
    let candidates: Vec<Candidate> = found
        .into_iter()
        .map(|f| {
            // The pattern shows in about 2.2 of the three modules of the centre.
            let rows = f64::from(f.rows) * step as f64 / (2.2 * f64::from(f.module_y));
            Candidate {
                x: f64::from(f.x) * scale,
                y: f64::from(f.y) * scale,
                module_x: f64::from(f.module_x) * scale,
                module_y: f64::from(f.module_y) * scale,
                support: rows.min(1.0) * 2.0 + f64::from(f.diagonals) * 0.5,
            }
        })
        .collect();
    Order::by(candidates.iter().map(|c| -c.support)).filter_map(|i| candidates.get(i).copied()).collect()
}

/// Collects in `edges` the columns where a row changes colour, after a leading 0. Returns whether the first pixel is dark.
fn edges_of(row: &[u64], edges: &mut Vec<u32>) -> bool {
    edges.clear();
    edges.push(0);
    let first = row.first().is_some_and(|w| w & 1 == 1);
    let mut carry = u64::from(first);
    for (index, &word) in row.iter().enumerate() {
        let mut changes = word ^ (word << 1 | carry);
        carry = word >> 63;
        while changes != 0 {
            edges.push(index as u32 * 64 + changes.trailing_zeros());
            changes &= changes - 1;
        }
    }
    first
}

/// Whether runs form a finder pattern, to within 0.7 of a module. Integer arithmetic whose signs combine into one rarely taken
/// branch: this runs at every second edge of the picture.
fn is_finder_row(runs: [u32; 5]) -> bool {
    let [a, b, c, d, e] = runs.map(i64::from);
    let length = a + b + c + d + e;
    // 0.3 to 1.7 modules. Negative when a run is too short or too long.
    let outer = |run: i64| (70 * run - 3 * length - 1) | (17 * length - 70 * run - 1);
    // The centre run is three modules long and may be off by more: 1.46 to 4.54.
    let middle = (350 * c - 73 * length - 1) | (227 * length - 350 * c - 1);
    (length - 7) | (c - 2) | middle | outer(a) | outer(b) | outer(d) | outer(e) >= 0
}

/// Whether runs form a finder pattern, each to within `tolerance` of a module.
fn is_finder(runs: [f32; 5], tolerance: f32) -> bool {
    let sum: f32 = runs.iter().sum();
    let module = sum / 7.0;
    let slack = module * tolerance;
    let [a, b, c, d, e] = runs;
    // The centre run is three modules long and may be off by more.
    sum >= 7.0
        && [a, b, d, e].iter().all(|r| (r - module).abs() < slack)
        && (c - 3.0 * module).abs() < 2.2 * slack
}

/// Confirms a horizontal match of length `length` at `x` in row `y` by looking vertically, horizontally and diagonally.
fn confirm(bits: &Bits, x: f32, y: usize, length: f32) -> Option<Found> {
    // A finder seen at 70 degrees is almost three times as long in one direction as in the other.
    let reach = (length * 1.2) as i32;
    let (column, row) = (x as i32, y as i32);
    let (vertical, dy) = cross(bits, column, row, 0, 1, reach)?;
    let tall: f32 = vertical.iter().sum();
    if !is_finder(vertical, CROSS_TOLERANCE) || tall < length * 0.35 || tall > length * 2.8 {
        return None;
    }
    let row = (y as f32 + dy) as i32;
    let (horizontal, dx) = cross(bits, column, row, 1, 0, reach)?;
    if !is_finder(horizontal, CROSS_TOLERANCE) {
        return None;
    }
    let wide: f32 = horizontal.iter().sum();
    let column = (column as f32 + dx) as i32;
    let diagonals = [(1, 1), (1, -1)].into_iter().filter(|&(sx, sy)| {
        cross(bits, column, row, sx, sy, reach).is_some_and(|(runs, _)| is_finder(runs, DIAGONAL_TOLERANCE))
    });
    Some(Found {
        x: column as f32 + 0.5,
        y: row as f32 + 0.5,
        module_x: wide / 7.0,
        module_y: tall / 7.0,
        rows: 1,
        diagonals: diagonals.count() as u8,
    })
}

/// Lines through the centre of a candidate along which its edge is measured, at equal angles over half a turn. Fitting corrects
/// for corners between them.
const LINES: usize = 16;

/// Second moments of a square of side 7 about its centre, in each direction.
pub(crate) const SQUARE_MOMENT: f64 = 49.0 / 12.0;

/// Second moments xx, xy, yy of the area inside the outline of a candidate, in squared pixels of the picture. Tilt and bend
/// squeeze a finder along some direction; the moments say along which and by how much. `None` when the rings are open along some
/// line.
pub(crate) fn moments(bits: &Bits, scale: f64, candidate: &Candidate) -> Option<[f64; 3]> {
    let (x, y) = ((candidate.x / scale) as f32, (candidate.y / scale) as f32);
    // A corner is 5 modules from the centre; a tilt of 60 degrees doubles that in one direction.
    let reach = (candidate.module_x.max(candidate.module_y) / scale * 10.0) as f32;
    let edge = |dx: f32, dy: f32| -> Option<f32> {
        let mut at = 0.0;
        for dark in [true, false, true] {
            while bits.get((x + at * dx).floor() as i32, (y + at * dy).floor() as i32)? == dark {
                at += 0.5;
                if at > reach {
                    return None;
                }
            }
        }
        // Half a step, and a quarter of a pixel by which thresholds widen dark areas.
        Some(at - 0.5)
    };
    let (mut area, mut moments) = (0.0, [0.0; 3]);
    for line in 0..LINES {
        let (sin, cos) = (line as f32 * std::f32::consts::PI / LINES as f32).sin_cos();
        // When a ring is broken on one side, the opposite side stands in.
        let radius = match (edge(cos, sin), edge(-cos, -sin)) {
            (Some(a), Some(b)) => (a + b) / 2.0,
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return None,
        };
        let (r, sin, cos) = (f64::from(radius) * scale, f64::from(sin), f64::from(cos));
        area += r * r / 2.0;
        let weight = r * r * r * r / 4.0;
        moments[0] += weight * cos * cos;
        moments[1] += weight * cos * sin;
        moments[2] += weight * sin * sin;
    }
    Some(moments.map(|m| m / area))
}

/// The five runs along (dx, dy) of which the middle one contains (x, y), and the offset of its centre from there.
fn cross(bits: &Bits, x: i32, y: i32, dx: i32, dy: i32, reach: i32) -> Option<([f32; 5], f32)> {
    if bits.get(x, y) != Some(true) {
        return None;
    }
    let walk = |sign: i32| -> Option<[i32; 3]> {
        let mut at = sign;
        let mut runs = [0; 3];
        for (run, dark) in runs.iter_mut().zip([true, false, true]) {
            while bits.get(x + at * dx, y + at * dy) == Some(dark) {
                *run += 1;
                at += sign;
                if *run > reach {
                    return None;
                }
            }
        }
        Some(runs)
    };
    let (back, on) = (walk(-1)?, walk(1)?);
    let runs = [back[2], back[1], back[0] + on[0] + 1, on[1], on[2]].map(|r| r as f32);
    Some((runs, (on[0] - back[0]) as f32 / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::picture::binarise::{Window, by_local_mean};
    use crate::decode::picture::plane::Plane;
    use crate::luma::LumaView;

    /// A finder sheared and squeezed as on curved paper: its moments are those of the map that made it.
    #[test]
    fn moments_match_the_map() {
        let (ux, uy, vx, vy) = (4.0f64, 1.5, -1.0, 6.0);
        let (w, h) = (120usize, 120usize);
        let luma: Vec<u8> = (0..w * h)
            .map(|i| {
                let (x, y) = ((i % w) as f64 - 59.5, (i / w) as f64 - 59.5);
                let determinant = ux * vy - uy * vx;
                let (u, v) = ((x * vy - y * vx) / determinant, (y * ux - x * uy) / determinant);
                let from_middle = u.abs().max(v.abs());
                if from_middle < 1.5 || (2.5..3.5).contains(&from_middle) { 20 } else { 220 }
            })
            .collect();
        let plane = Plane::of(LumaView::new(&luma, w, h, w).unwrap()).unwrap();
        let bits = by_local_mean(&plane, Window::Sixteen, &Deadline::never()).unwrap();
        let candidate = Candidate { x: 60.0, y: 60.0, module_x: 4.2, module_y: 6.2, support: 3.0 };
        let found = moments(&bits, 1.0, &candidate).unwrap();
        let expected = [ux * ux + vx * vx, ux * uy + vx * vy, uy * uy + vy * vy].map(|m| m * SQUARE_MOMENT);
        let size = expected[0] + expected[2];
        for (f, e) in found.iter().zip(expected) {
            assert!((f - e).abs() < 0.08 * size, "{found:?}, not {expected:?}");
        }
        assert_eq!(moments(&bits, 1.0, &Candidate { x: 5.0, y: 5.0, ..candidate }), None, "nothing there");
    }
}
