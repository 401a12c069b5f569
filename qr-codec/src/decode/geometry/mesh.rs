//! From three finders to a warp over the whole symbol, through its alignment patterns.

use crate::deadline::Deadline;
use crate::decode::code::layout::{alignment_centres, alignment_patterns, side};
use crate::decode::geometry::version::{FINDERS_ONLY_RIDGE, anchors};
use crate::decode::geometry::warp::{Anchor, Warp};
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::frame::{Frame, length};
use crate::decode::picture::template::Template;

/// Correlation from which an alignment pattern counts as found. Data modules rarely reach 0.6 by chance.
const FOUND: f32 = 0.62;

/// Correlation that needs no wider search.
const CERTAIN: f32 = 0.85;

/// Ridge on the perspective terms once an alignment pattern fixes them.
const RIDGE: f64 = 1e-4;

/// Cost in correlation per module of distance from the expected position.
const DISTANCE_COST: f64 = 0.012;

/// Patterns searched from which the share found is conclusive. Of 180 symbols read from generated photographs the worst lacked a
/// sixth of its patterns; where there is no symbol, chance finds a quarter.
const JUDGED: usize = 4;

/// Extra sweeps over missed patterns.
const SWEEPS: usize = 2;

/// Modules searched around the expected position of a missed pattern.
const SWEEP_REACH: f64 = 2.0;

/// Correlation from which a missed pattern counts as found. It failed at first, so a chance match is likelier.
const SWEEP_FOUND: f32 = 0.75;

/// A warp, and how many alignment patterns support it.
pub(crate) struct Mesh {
    pub(crate) warp: Warp,
    pub(crate) patterns: usize,
    pub(crate) found: usize,
}

impl Mesh {
    /// Whether there are alignment patterns and most were found.
    pub(crate) fn has_most(&self) -> bool {
        self.patterns > 0 && self.found * 10 >= self.patterns * 6
    }
}

/// Fits the warp of a symbol of `version` with finders at `frames`, ring by ring outwards from known positions.
///
/// `None` when most patterns of the first two rings are missing, so that no symbol of that version is there, or when time is up.
pub(crate) fn fit(
    grey: &Darkness<'_>,
    frames: &[Frame; 3],
    version: usize,
    template: &Template,
    deadline: &Deadline,
) -> Option<Mesh> {
    let side = side(version);
    let size = side as f64;
    let mut known = anchors(frames, side);
    let mut left = alignment_patterns(version);
    let patterns = left.len();
    // One pattern, as in versions 2 to 6, determines perspective; more show a bend.
    let bends = alignment_centres(version).len() > 2;
    let fit = |known: &[Anchor], ridge: f64| {
        if bends { Warp::bent(known, size, ridge) } else { Warp::flat(known, size, ridge) }
    };
    let mut warp = fit(&known, FINDERS_ONLY_RIDGE)?;
    // Adds the patterns it finds to `known` and returns the others; `None` when time is up.
    let find = |patterns: Vec<(usize, usize)>, warp: &Warp, reach, least, known: &mut Vec<Anchor>| {
        let mut missed = Vec::new();
        for (column, row) in patterns {
            if deadline.is_over() {
                return None;
            }
            let (u, v) = (column as f64 + 0.5, row as f64 + 0.5);
            match search(grey, &warp.frame(u, v), reach, least, template) {
                Some((x, y)) => known.push(Anchor { u, v, x, y, weight: 1.0 }),
                None => missed.push((column, row)),
            }
        }
        Some(missed)
    };
    let from_finders = known.len();
    let mut rings = 0;
    let mut missed = Vec::new();
    while !left.is_empty() {
        let distance = |known: &[Anchor], &(column, row): &(usize, usize)| {
            let to = |a: &Anchor| length(a.u - column as f64 - 0.5, a.v - row as f64 - 0.5);
            // The corners of finders do not count as separate positions.
            known.iter().filter(|a| a.weight > 0.9).map(to).fold(f64::INFINITY, f64::min)
        };
        let nearest = left.iter().map(|p| distance(&known, p)).fold(f64::INFINITY, f64::min);
        let (ring, rest) = left.into_iter().partition::<Vec<_>, _>(|p| distance(&known, p) <= nearest * 1.25);
        left = rest;
        // The error of a prediction grows with its distance.
        let reach = if bends { 1.2 + 0.06 * nearest } else { 2.5 + 0.1 * size };
        let before = known.len();
        missed.extend(find(ring, &warp, reach, FOUND, &mut known)?);
        rings += 1;
        let searched = patterns - left.len();
        if rings >= 2 && searched >= JUDGED && (known.len() - from_finders) * 2 < searched {
            return None;
        }
        if known.len() > before {
            warp = fit(&known, RIDGE)?;
        }
    }
    // Patterns found later improve the predictions for those missed.
    for _ in 0..SWEEPS {
        let before = known.len();
        missed = find(missed, &warp, SWEEP_REACH, SWEEP_FOUND, &mut known)?;
        if known.len() == before {
            break;
        }
        warp = fit(&known, RIDGE)?;
    }
    let found = known.len() - from_finders;
    Some(Mesh { warp, patterns, found })
}

/// The best position for an alignment pattern within `reach` modules of `expected`, if it correlates by more than `least`.
fn search(
    grey: &Darkness<'_>,
    expected: &Frame,
    reach: f64,
    least: f32,
    template: &Template,
) -> Option<(f64, f64)> {
    if !grey.holds(expected.x, expected.y) {
        return None;
    }
    let at = |u: f64, v: f64| {
        let (x, y) = expected.map(u, v);
        Frame { x, y, ..*expected }
    };
    // Steps of half a module: the rings of the pattern are one module wide.
    let steps = (reach / 0.5) as i32;
    let (mut best, mut place) = (f32::MIN, (0.0, 0.0));
    // Close to the expected position first.
    for steps in [1.min(steps), steps] {
        for b in -steps..=steps {
            for a in -steps..=steps {
                let (u, v) = (f64::from(a) * 0.5, f64::from(b) * 0.5);
                let score = template.score(grey, &at(u, v)) - (DISTANCE_COST * length(u, v)) as f32;
                if score > best {
                    best = score;
                    place = (u, v);
                }
            }
        }
        if best > CERTAIN {
            break;
        }
    }
    // Without the cost of distance from here on.
    best = template.score(grey, &at(place.0, place.1));
    for step in [0.25, 0.12, 0.06] {
        let (u, v) = place;
        for (a, b) in [(-step, 0.0), (step, 0.0), (0.0, -step), (0.0, step)] {
            let score = template.score(grey, &at(u + a, v + b));
            if score > best {
                best = score;
                place = (u + a, v + b);
            }
        }
    }
    (best > least).then(|| expected.map(place.0, place.1))
}
