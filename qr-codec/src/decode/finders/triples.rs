//! Groups of three finders that could be the corners of one symbol, best first.

use crate::deadline::Deadline;
use crate::decode::finders::fit::{Finder, MIN_SCORE};
use crate::decode::numeric::order::Order;
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::frame::{Frame, length};
use crate::decode::picture::template::Template;

/// Sum of the three correlations below which a triple is rejected: each may be weak, but not all. Of 600 symbols read from
/// generated pictures and photographs the lowest had 2.06; of 4,100 triples that gave nothing, two in three had less than 1.9.
const MIN_TOTAL: f32 = 1.9;

/// Three finders that may be the corners of a symbol.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Triple {
    /// Top left, top right, bottom left, unless the symbol is mirrored.
    pub(crate) finders: [Finder; 3],
    /// Lower is better.
    cost: f64,
}

/// Neighbours considered for each finder: those of its own symbol and of eight around it.
const NEIGHBOURS: usize = 24;

/// Finders from which a picture counts as crowded: more than the earlier rounds of a search look at.
const CROWD: usize = 40;

/// In a crowd, what each nearer neighbour that is left out adds to the cost. On a sheet of labels, the same corners of three
/// neighbours form a right angle, too, but further apart than the corners of one.
const PASSED_NEIGHBOUR: f64 = 0.05;

/// Triples, best first.
pub(crate) fn triples(finders: &[Finder], deadline: &Deadline) -> impl Iterator<Item = Triple> + use<> {
    let mut triples = Vec::new();
    let modules: Vec<f64> = finders.iter().map(|f| f.frame.module()).collect();
    for (i, corner) in finders.iter().enumerate() {
        if deadline.is_over() {
            break;
        }
        // (distance, finder)
        let mut near: Vec<(f64, &Finder)> = Vec::new();
        for (j, other) in finders.iter().enumerate() {
            let ratio = modules[j] / modules[i];
            // Perspective at 60 degrees makes the nearer finder twice as large.
            if i == j || !(0.42..=2.4).contains(&ratio) {
                continue;
            }
            near.push((length(other.frame.x - corner.frame.x, other.frame.y - corner.frame.y), other));
        }
        let nearest = Order::by(near.iter().map(|n| n.0)).take(NEIGHBOURS);
        let near: Vec<&Finder> = nearest.filter_map(|place| near.get(place)).map(|n| n.1).collect();
        let passed = if finders.len() > CROWD { PASSED_NEIGHBOUR } else { 0.0 };
        for (k, one) in near.iter().enumerate() {
            for (l, two) in near.iter().enumerate().skip(k + 1) {
                let found = triple(corner, one, two);
                triples.extend(found.map(|t| Triple { cost: t.cost + passed * (k + l) as f64, ..t }));
            }
        }
    }
    Order::by(triples.iter().map(|t: &Triple| t.cost)).filter_map(move |place| triples.get(place).copied())
}

fn triple(corner: &Finder, one: &Finder, two: &Finder) -> Option<Triple> {
    let leg = |other: &Finder| (other.frame.x - corner.frame.x, other.frame.y - corner.frame.y);
    let (a, b) = (leg(one), leg(two));
    let (long_a, long_b) = (length(a.0, a.1), length(b.0, b.1));
    let cosine = (a.0 * b.0 + a.1 * b.1) / (long_a * long_b);
    let legs = (long_a / long_b).max(long_b / long_a);
    // 0.8: a right angle seen at 65 degrees; 2.6: legs seen at the same tilt.
    if !cosine.is_finite() || cosine.abs() > 0.8 || legs > 2.6 {
        return None;
    }
    let modules = [corner, one, two].map(|f| f.frame.module());
    let (least, most) =
        (modules[0].min(modules[1]).min(modules[2]), modules[0].max(modules[1]).max(modules[2]));
    if most > least * 2.4 {
        return None;
    }
    // Finders of one symbol are 14 (version 1) to 170 (version 40) modules apart; tilt changes the measured distance.
    let apart = |from: &Finder, to: &Finder| -> Option<(f64, f64)> {
        let (u, v) = from.frame.locate(to.frame.x, to.frame.y)?;
        let (u, v) = (u.abs(), v.abs());
        // A leg follows one axis of each of its finders.
        Some((u.max(v), u.min(v) / u.max(v).max(1e-6)))
    };
    let (legs_a, legs_b) =
        ([apart(corner, one)?, apart(one, corner)?], [apart(corner, two)?, apart(two, corner)?]);
    let span = |leg: &[(f64, f64); 2]| (leg[0].0 + leg[1].0) / 2.0;
    let (span_a, span_b) = (span(&legs_a), span(&legs_b));
    if span_a.min(span_b) < 9.0 || span_a.max(span_b) > 220.0 {
        return None;
    }
    let spans = (span_a / span_b).max(span_b / span_a);
    let off_axis: f64 = legs_a.iter().chain(&legs_b).map(|l| l.1.min(0.5)).sum();
    let quality: f64 = [corner, one, two].iter().map(|f| f.support * 0.4 + f64::from(f.score)).sum();
    let cost =
        cosine.abs() * 1.5 + (legs - 1.0) * 0.8 + (most / least - 1.0) + (spans - 1.0) + off_axis - quality;
    // Clockwise from top left to top right to bottom left, with y down.
    let clockwise = a.0 * b.1 - a.1 * b.0 > 0.0;
    let (right, below) = if clockwise { (*one, *two) } else { (*two, *one) };
    Some(Triple { finders: [*corner, right, below], cost })
}

impl Triple {
    /// Whether two triples consist of the same three positions, to within half a module.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.finders.iter().zip(&other.finders).all(|(a, b)| {
            let reach = a.frame.module() * 0.5;
            (a.frame.x - b.frame.x).abs() < reach && (a.frame.y - b.frame.y).abs() < reach
        })
    }

    /// Smallest module of the three, in pixels.
    pub(crate) fn module(&self) -> f64 {
        self.finders.iter().map(|f| f.frame.module()).fold(f64::INFINITY, f64::min)
    }

    /// The frames of the finders on the plane of `grey`, aligned with the legs and refitted; `None` when they no longer match.
    pub(crate) fn aligned(&self, grey: &Darkness<'_>, template: &Template) -> Option<[Frame; 3]> {
        // Refitting is most of the cost of a triple and adds at most a twentieth to the correlation.
        if self.finders.iter().map(|f| f.score).sum::<f32>() < MIN_TOTAL {
            return None;
        }
        let to_plane = 1.0 / grey.scale();
        let [corner, right, below] = self.finders.map(|f| f.frame.scaled(to_plane));
        let along = |to: &Frame| {
            let (dx, dy) = (to.x - corner.x, to.y - corner.y);
            let length = length(dx, dy);
            (dx / length, dy / length)
        };
        let (u, v) = (along(&right), along(&below));
        let mut total = 0.0;
        let mut frames = [corner, right, below];
        for (place, frame) in frames.iter_mut().enumerate() {
            let start = turned(frame, u, v);
            let (mut best, mut score) = template.refine(grey, start, &[0.25, 0.12, 0.06]);
            if (MIN_SCORE..0.85).contains(&score) {
                // Heavy blur hides the orientation of a finder; the legs show it.
                for (stretch_u, stretch_v) in [(1.0, 1.0), (1.25, 0.9), (0.9, 1.25)] {
                    let module = start.module();
                    let other = Frame {
                        ux: u.0 * module * stretch_u,
                        uy: u.1 * module * stretch_u,
                        vx: v.0 * module * stretch_v,
                        vy: v.1 * module * stretch_v,
                        ..start
                    };
                    let (refined, reached) = template.refine(grey, other, &[0.5, 0.25, 0.12, 0.06]);
                    if reached > score {
                        score = reached;
                        best = refined;
                    }
                }
            }
            total += score;
            *frame = best;
            // Each of the others can add at most 1.
            if total + (2 - place) as f32 <= MIN_TOTAL {
                return None;
            }
        }
        Some(frames)
    }
}

/// Of the frames that show the same finder (four turns, each also mirrored), the one whose axes follow `u` and `v`.
fn turned(frame: &Frame, u: (f64, f64), v: (f64, f64)) -> Frame {
    let axes = [(frame.ux, frame.uy), (frame.vx, frame.vy), (-frame.ux, -frame.uy), (-frame.vx, -frame.vy)];
    let nearest = |to: (f64, f64), among: [usize; 2]| {
        let along = |a: (f64, f64)| (a.0 * to.0 + a.1 * to.1) / length(a.0, a.1).max(1e-9);
        among.into_iter().filter_map(|i| axes.get(i).copied()).max_by(|a, b| along(*a).total_cmp(&along(*b)))
    };
    // Whichever pair of opposite axes lies along u, the other pair lies along v.
    let lengthwise =
        |a: (f64, f64), to: (f64, f64)| ((a.0 * to.0 + a.1 * to.1) / length(a.0, a.1).max(1e-9)).abs();
    let straight = lengthwise(axes[0], u) + lengthwise(axes[1], v);
    let crossed = lengthwise(axes[1], u) + lengthwise(axes[0], v);
    let (for_u, for_v) = if straight >= crossed { ([0, 2], [1, 3]) } else { ([1, 3], [0, 2]) };
    let (Some(new_u), Some(new_v)) = (nearest(u, for_u), nearest(v, for_v)) else { return *frame };
    Frame { ux: new_u.0, uy: new_u.1, vx: new_v.0, vy: new_v.1, ..*frame }
}
