//! Fitting the frame of a finder to grey values.

use crate::decode::finders::candidate::Candidate;
use crate::decode::finders::runs::SQUARE_MOMENT;
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::frame::Frame;
use crate::decode::picture::template::Template;

/// A finder pattern fitted to the grey values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finder {
    /// In pixels of the picture. The orientation among the four quarter turns is still unknown.
    pub(crate) frame: Frame,
    /// Correlation with the pattern, at most 1.
    pub(crate) score: f32,
    /// See [`Candidate::support`].
    pub(crate) support: f64,
}

/// Correlation below which a candidate is rejected. Blur of 0.8 modules leaves 0.6; hiding a tenth of the pattern leaves 0.7.
pub(crate) const MIN_SCORE: f32 = 0.45;

/// Correlation below which a candidate is rejected before fitting: at worst 7 degrees and a sixth of the size off, a finder keeps
/// three quarters of its correlation.
const COARSE_SCORE: f32 = 0.33;

/// Correlation before fitting below which the outline alone is no good start.
const START: f32 = 0.5;

/// Support (see [`Candidate::support`]) beyond chance.
pub(crate) const CLEAR_SUPPORT: f64 = 2.0;

/// Fits a frame to `candidate`; `None` when `grey` does not confirm it. `moments`: see [`moments`](super::runs::moments), where
/// they are known.
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
    let consider = |best: &mut Option<(f32, Frame)>, frame: Frame| {
        let score = template.score(grey, &frame);
        if best.is_none_or(|(b, _)| score > b) {
            *best = Some((score, frame));
        }
    };
    // Unequal runs mean a tilt: the plane is squeezed along the axes of the picture first. A line through the centre of a square
    // turned by t crosses it at 1 / max(sin, cos) of its side.
    let by_runs = |(sin, cos): (f64, f64), stretch_u: f64, stretch_v: f64| {
        let shrink = cos.max(sin);
        let (stretch_u, stretch_v) = (shrink * stretch_u, shrink * stretch_v);
        let (ux, uy) = (cos * wide * stretch_u, sin * tall * stretch_u);
        Frame { x, y, ux, uy, vx: -sin * wide * stretch_v, vy: cos * tall * stretch_v }
    };
    // Rotations in steps of 15 degrees; a quarter turn gives the same pattern.
    let turns = (0..6).map(|turn| (f64::from(turn) * 15f64.to_radians()).sin_cos());
    if let Some([a, b, d]) = moments.and_then(|m| squeezed(m.map(|m| m * to_plane * to_plane))) {
        for (sin, cos) in turns.clone() {
            let (ux, uy) = (a * cos + b * sin, b * cos + d * sin);
            consider(&mut best, Frame { x, y, ux, uy, vx: b * cos - a * sin, vy: d * cos - b * sin });
        }
    }
    // When something touches the outline, moments mislead; with support from many rows another try is worthwhile.
    if moments.is_none() || candidate.support >= CLEAR_SUPPORT && best.is_none_or(|(score, _)| score < START)
    {
        for turn in turns {
            for (stretch_u, stretch_v) in [(1.0, 1.0), (1.25, 0.9), (0.9, 1.25), (0.85, 0.85)] {
                consider(&mut best, by_runs(turn, stretch_u, stretch_v));
            }
        }
    }
    let (coarse, start) = best?;
    if coarse < COARSE_SCORE {
        return None;
    }
    let (frame, score) = template.refine(grey, start, &[0.5, 0.25, 0.12]);
    if score < MIN_SCORE {
        return None;
    }
    Some(Finder { frame: frame.scaled(grey.scale()), score, support: candidate.support })
}

/// The symmetric map (xx, xy, yy) that turns a finder with modules of size 1 into one with these moments.
fn squeezed(moments: [f64; 3]) -> Option<[f64; 3]> {
    // The square root of the moment ratio as a matrix.
    let [a, b, d] = moments.map(|m| m / SQUARE_MOMENT);
    let root = (a * d - b * b).sqrt();
    let scale = 1.0 / (a + d + 2.0 * root).sqrt();
    let map = [(a + root) * scale, b * scale, (d + root) * scale];
    map.iter().all(|m| m.is_finite()).then_some(map)
}

/// Correlation that leaves no doubt: false finders stay below 0.6.
pub(crate) const CLEAR: f32 = 0.75;
