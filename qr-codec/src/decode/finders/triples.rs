//! From finder candidates to triples: each candidate's frame is fitted to the grey values, then threes that could
//! be the corners of one symbol are ranked.

use crate::decode::budget::Deadline;
use crate::decode::finders::runs::Candidate;
use crate::decode::geometry::warp::{Frame, length};
use crate::decode::numeric::order::Order;
use crate::decode::picture::plane::{Darkness, Pyramid};
use crate::decode::picture::template::Template;

/// A finder pattern fitted to the grey values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finder {
    /// In pixels of the picture. Which of the four sides is up is not known yet.
    pub(crate) frame: Frame,
    /// Correlation with the pattern, at most 1.
    pub(crate) score: f32,
    /// See [`Candidate::evidence`].
    pub(crate) evidence: f64,
}

/// Correlation below which a candidate is no finder. Blur of 0.8 modules leaves 0.6, and a tenth hidden 0.7.
const MIN_SCORE: f32 = 0.45;

/// The same before fitting: at worst 7 degrees and a sixth of the size off, a finder keeps three quarters.
const COARSE_SCORE: f32 = 0.33;

/// Sum of the three correlations below which there is no symbol: each may be weak, but not all. Of 600 symbols read
/// from generated pictures and photographs the lowest had 2.06, of 4,100 threes that gave nothing two in three had less than 1.9.
const MIN_TOTAL: f32 = 1.9;

/// Correlation before fitting that leaves nothing to look for: a finder's outline gives more.
const START: f32 = 0.5;

/// Evidence (see [`Candidate::evidence`]) that is more than chance has.
pub(crate) const CLEAR_EVIDENCE: f64 = 2.0;

/// Fits a frame to `candidate`; `None` when `grey` does not bear it out. `moments`: see
/// [`moments`](crate::decode::finders::runs::moments), where they are known.
pub(crate) fn fit(
    candidate: &Candidate,
    moments: Option<[f64; 3]>,
    grey: &Darkness<'_>,
    template: &Template,
) -> Option<Finder> {
    let to_plane = 1.0 / grey.scale();
    let (x, y) = (candidate.x * to_plane, candidate.y * to_plane);
    let (wide, tall) = (candidate.module_x * to_plane, candidate.module_y * to_plane);
    let mut best: Option<(f32, Frame)> = None;
    let look = |best: &mut Option<(f32, Frame)>, frame: Frame| {
        let score = template.score(grey, &frame);
        if best.is_none_or(|(b, _)| score > b) {
            *best = Some((score, frame));
        }
    };
    // Unequal runs mean a tilt: the plane is squeezed along the picture's axes first. A square turned by t is cut by a line through
    // its middle at 1 / max(sin, cos) of its side.
    let by_runs = |(sin, cos): (f64, f64), stretch_u: f64, stretch_v: f64| {
        let shrink = cos.max(sin);
        let (stretch_u, stretch_v) = (shrink * stretch_u, shrink * stretch_v);
        let (ux, uy) = (cos * wide * stretch_u, sin * tall * stretch_u);
        Frame { x, y, ux, uy, vx: -sin * wide * stretch_v, vy: cos * tall * stretch_v }
    };
    // Turns of 15 degrees; a quarter turn gives the same pattern.
    let turns = (0..6).map(|turn| (f64::from(turn) * 15f64.to_radians()).sin_cos());
    if let Some([a, b, d]) = moments.and_then(|m| squeezed(m.map(|m| m * to_plane * to_plane))) {
        for (sin, cos) in turns.clone() {
            let (ux, uy) = (a * cos + b * sin, b * cos + d * sin);
            look(&mut best, Frame { x, y, ux, uy, vx: b * cos - a * sin, vy: d * cos - b * sin });
        }
    }
    // Where something touches the outline the moments mislead; where many rows show the pattern that is worth another look.
    if moments.is_none()
        || candidate.evidence >= CLEAR_EVIDENCE && best.is_none_or(|(score, _)| score < START)
    {
        for turn in turns {
            for (stretch_u, stretch_v) in [(1.0, 1.0), (1.25, 0.9), (0.9, 1.25), (0.85, 0.85)] {
                look(&mut best, by_runs(turn, stretch_u, stretch_v));
            }
        }
    }
    let (coarse, mut frame) = best?;
    if coarse < COARSE_SCORE {
        return None;
    }
    let score = template.refine(grey, &mut frame, &[0.5, 0.25, 0.12]);
    if score < MIN_SCORE {
        return None;
    }
    Some(Finder { frame: frame.scaled(grey.scale()), score, evidence: candidate.evidence })
}

/// Second moments of a square of side 7 about its middle, in each direction.
pub(crate) const SQUARE_MOMENT: f64 = 49.0 / 12.0;

/// The symmetric map (xx, xy, yy) that makes of a finder with modules of size 1 one with these moments.
fn squeezed(moments: [f64; 3]) -> Option<[f64; 3]> {
    // The root of the ratio of the moments.
    let [a, b, d] = moments.map(|m| m / SQUARE_MOMENT);
    let root = (a * d - b * b).sqrt();
    let scale = 1.0 / (a + d + 2.0 * root).sqrt();
    let map = [(a + root) * scale, b * scale, (d + root) * scale];
    map.iter().all(|m| m.is_finite()).then_some(map)
}

/// Correlation of a finder that is one beyond doubt: false ones stay below 0.6.
pub(crate) const CLEAR: f32 = 0.75;

/// Correlation from which a finder that two others foretell counts.
const FORETOLD: f32 = 0.6;

/// Modules from place to place where a finder is looked for: its middle is three wide.
const STEP: f64 = 1.0;

/// The same through blur, which makes it wider.
const BLURRED_STEP: f64 = 1.5;

/// Finders where two clear ones foretell a third: blur often leaves only two that the runs of a bit plane show.
pub(crate) fn missing(
    finders: &[Finder],
    pyramid: &Pyramid<'_>,
    inverted: bool,
    template: &Template,
) -> Vec<Finder> {
    let clear: Vec<&Finder> = finders.iter().filter(|f| f.score >= CLEAR).take(4).collect();
    let mut found: Vec<Finder> = Vec::new();
    for (i, a) in clear.iter().enumerate() {
        for (j, b) in clear.iter().enumerate() {
            let ratio = b.frame.module() / a.frame.module();
            if i == j || !(0.6..=1.7).contains(&ratio) {
                continue;
            }
            let Some((u, v)) = a.frame.locate(b.frame.x, b.frame.y) else { continue };
            let (long, short) = (u.abs().max(v.abs()), u.abs().min(v.abs()));
            if !(9.0..=220.0).contains(&long) {
                continue;
            }
            // The other finder lies along one axis (a leg) or along both (the diagonal).
            let places = if short < long * 0.35 {
                let (across_u, across_v) = if u.abs() > v.abs() { (0.0, long) } else { (long, 0.0) };
                [(across_u, across_v), (-across_u, -across_v)]
            } else if short > long * 0.65 {
                [(u, 0.0), (0.0, v)]
            } else {
                continue;
            };
            for (u, v) in places {
                let (x, y) = a.frame.map(u, v);
                let known = |f: &Finder| {
                    length(f.frame.x - x, f.frame.y - y) < f.frame.module() * (3.0 + 0.05 * long)
                };
                if finders.iter().any(|f| f.score >= FORETOLD && known(f)) || found.iter().any(known) {
                    continue;
                }
                let expected = Frame { x, y, ..a.frame };
                let plane = pyramid.plane_for(expected.module());
                let grey = plane.map(|plane| Darkness::new(plane, inverted));
                found.extend(grey.and_then(|g| search(&expected, 2.0 + 0.05 * long, STEP, &g, template)));
            }
        }
    }
    found
}

/// Correlation of a blurred finder from which it foretells others.
const CLEAR_BLURRED: f32 = 0.65;

/// Finders that foretell others, the best first.
const FORETELLERS: usize = 3;

/// Finders where two blurred ones foretell a third. Blur hides which way they are turned, so that two may be at the ends of a leg or
/// of the diagonal.
pub(crate) fn missing_blurred(
    finders: &[Finder],
    grey: &Darkness<'_>,
    template: &Template,
    deadline: &Deadline,
) -> Vec<Finder> {
    let order = Order::by(finders.iter().map(|f| -f64::from(f.score)));
    let clear = order.filter_map(|i| finders.get(i)).take_while(|f| f.score >= CLEAR_BLURRED);
    let clear: Vec<&Finder> = clear.take(FORETELLERS).collect();
    let mut found: Vec<Finder> = Vec::new();
    for (i, a) in clear.iter().enumerate() {
        for b in &clear[i + 1..] {
            let module = (a.frame.module() + b.frame.module()) / 2.0;
            let (dx, dy) = (b.frame.x - a.frame.x, b.frame.y - a.frame.y);
            let long = length(dx, dy) / module;
            let ratio = b.frame.module() / a.frame.module();
            if !(0.7..=1.43).contains(&ratio) || !(9.0..=180.0).contains(&long) {
                continue;
            }
            // From a, as share of the way to b and of as much to its right.
            for (on, aside) in [(0.0, 1.0), (0.0, -1.0), (1.0, 1.0), (1.0, -1.0), (0.5, 0.5), (0.5, -0.5)] {
                let (x, y) = (a.frame.x + on * dx - aside * dy, a.frame.y + on * dy + aside * dx);
                // Tilt of 25 degrees makes one leg a tenth shorter.
                let reach = 2.0 + 0.07 * long;
                let known = |f: &Finder| length(f.frame.x - x, f.frame.y - y) < module * reach;
                if deadline.is_over() {
                    return Vec::new();
                }
                if finders.iter().any(|f| f.score >= FORETOLD && known(f)) || found.iter().any(known) {
                    continue;
                }
                // Along the legs: from the middle of a diagonal they go half on, half aside.
                let (u, v) = if on == 0.5 { (dx - dy, dx + dy) } else { (dx, dy) };
                let size = module / length(u, v);
                let (ux, uy) = (u * size, v * size);
                let expected = Frame { x, y, ux, uy, vx: -uy, vy: ux };
                found.extend(search(&expected, reach, BLURRED_STEP, grey, template));
            }
        }
    }
    found
}

/// The finder within `reach` modules of `expected`, looked for at every `step`.
fn search(
    expected: &Frame,
    reach: f64,
    step: f64,
    grey: &Darkness<'_>,
    template: &Template,
) -> Option<Finder> {
    let expected = expected.scaled(1.0 / grey.scale());
    if !grey.holds(expected.x, expected.y) {
        return None;
    }
    let steps = (reach / step) as i32;
    let mut best: Option<(f32, Frame)> = None;
    for v in -steps..=steps {
        for u in -steps..=steps {
            let (x, y) = expected.map(f64::from(u) * step, f64::from(v) * step);
            let frame = Frame { x, y, ..expected };
            let score = template.score(grey, &frame);
            if best.is_none_or(|(b, _)| score > b) {
                best = Some((score, frame));
            }
        }
    }
    let (_, mut frame) = best?;
    let score = template.refine(grey, &mut frame, &[0.5, 0.25, 0.12]);
    // As much evidence as a candidate that every second row shows.
    (score >= FORETOLD).then(|| Finder { frame: frame.scaled(grey.scale()), score, evidence: 1.0 })
}

/// Three finders as the corners of a symbol, if `first` is the corner between the other two.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Triple {
    /// Top left, top right, bottom left, were the symbol not mirrored.
    pub(crate) finders: [Finder; 3],
    /// Lower is better.
    cost: f64,
}

/// Neighbours considered for each finder: those of its own symbol and of eight around it.
const NEIGHBOURS: usize = 24;

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
        for (k, one) in near.iter().enumerate() {
            for two in near.iter().skip(k + 1) {
                triples.extend(triple(corner, one, two));
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
    // Finders of one symbol are 14 (version 1) to 170 (version 40) modules apart; tilt changes the measure.
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
    let quality: f64 = [corner, one, two].iter().map(|f| f.evidence * 0.4 + f64::from(f.score)).sum();
    let cost =
        cosine.abs() * 1.5 + (legs - 1.0) * 0.8 + (most / least - 1.0) + (spans - 1.0) + off_axis - quality;
    // Clockwise from top left to top right to bottom left, with y down.
    let clockwise = a.0 * b.1 - a.1 * b.0 > 0.0;
    let (right, below) = if clockwise { (*one, *two) } else { (*two, *one) };
    Some(Triple { finders: [*corner, right, below], cost })
}

impl Triple {
    /// Whether two triples are made of the same three places, to a module.
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

    /// The finders' frames on the plane of `grey`, turned along the legs and fitted once more; `None` when they no
    /// longer match.
    pub(crate) fn aligned(&self, grey: &Darkness<'_>, template: &Template) -> Option<[Frame; 3]> {
        // Fitting once more is most of what a three costs, and adds a twentieth.
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
            let mut best = start;
            let mut score = template.refine(grey, &mut best, &[0.25, 0.12, 0.06]);
            if (MIN_SCORE..0.85).contains(&score) {
                // Heavy blur hides which way a finder is turned; the legs know.
                for (stretch_u, stretch_v) in [(1.0, 1.0), (1.25, 0.9), (0.9, 1.25)] {
                    let module = start.module();
                    let mut other = Frame {
                        ux: u.0 * module * stretch_u,
                        uy: u.1 * module * stretch_u,
                        vx: v.0 * module * stretch_v,
                        vy: v.1 * module * stretch_v,
                        ..start
                    };
                    let reached = template.refine(grey, &mut other, &[0.5, 0.25, 0.12, 0.06]);
                    if reached > score {
                        score = reached;
                        best = other;
                    }
                }
            }
            total += score;
            *frame = best;
            // The others can add at most 1 each.
            if total + (2 - place) as f32 <= MIN_TOTAL {
                return None;
            }
        }
        Some(frames)
    }
}

/// Of the frames that show the same finder (four turns, two of each mirrored), the one whose axes follow `u`, `v`.
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
