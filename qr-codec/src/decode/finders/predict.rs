//! Predicting the third finder of a symbol from two.

use crate::deadline::Deadline;
use crate::decode::finders::fit::{CLEAR, Finder};
use crate::decode::numeric::order::Order;
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::frame::{Frame, length};
use crate::decode::picture::pyramid::Pyramid;
use crate::decode::picture::template::Template;

/// Correlation from which a finder at a predicted position counts.
const MIN_PREDICTED_SCORE: f32 = 0.6;

/// Modules between the positions searched: the centre of a finder is three modules wide.
const STEP: f64 = 1.0;

/// Modules between the positions searched for a blurred finder, which is wider.
const BLURRED_STEP: f64 = 1.5;

/// Finders at positions predicted from two clear ones: often blur leaves only two that runs in a bit plane show.
pub(crate) fn predict_third(
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
                if finders.iter().any(|f| f.score >= MIN_PREDICTED_SCORE && known(f))
                    || found.iter().any(known)
                {
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

/// Correlation of a blurred finder from which it is used to predict others.
const CLEAR_BLURRED: f32 = 0.65;

/// Finders used to predict others, best first.
const MAX_PREDICTORS: usize = 3;

/// Finders at positions predicted from two blurred ones. Blur hides their orientation, so the two may be at the ends of a leg or
/// of the diagonal.
pub(crate) fn predict_third_blurred(
    finders: &[Finder],
    grey: &Darkness<'_>,
    template: &Template,
    deadline: &Deadline,
) -> Vec<Finder> {
    let order = Order::by(finders.iter().map(|f| -f64::from(f.score)));
    let clear = order.filter_map(|i| finders.get(i)).take_while(|f| f.score >= CLEAR_BLURRED);
    let clear: Vec<&Finder> = clear.take(MAX_PREDICTORS).collect();
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
            // Position relative to a: share of the way to b, and as much to the right of that way.
            for (on, aside) in [(0.0, 1.0), (0.0, -1.0), (1.0, 1.0), (1.0, -1.0), (0.5, 0.5), (0.5, -0.5)] {
                let (x, y) = (a.frame.x + on * dx - aside * dy, a.frame.y + on * dy + aside * dx);
                // A tilt of 25 degrees makes one leg a tenth shorter.
                let reach = 2.0 + 0.07 * long;
                let known = |f: &Finder| length(f.frame.x - x, f.frame.y - y) < module * reach;
                if deadline.is_over() {
                    return Vec::new();
                }
                if finders.iter().any(|f| f.score >= MIN_PREDICTED_SCORE && known(f))
                    || found.iter().any(known)
                {
                    continue;
                }
                // Directions of the legs; for a diagonal they are at 45 degrees to it.
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

/// The finder within `reach` modules of `expected`, searched at every `step`.
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
    let (_, start) = best?;
    let (frame, score) = template.refine(grey, start, &[0.5, 0.25, 0.12]);
    // As much support as a candidate that every second row shows.
    (score >= MIN_PREDICTED_SCORE).then(|| Finder { frame: frame.scaled(grey.scale()), score, support: 1.0 })
}
