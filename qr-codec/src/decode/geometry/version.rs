//! Which versions a triple of finders could belong to, best first.

use crate::decode::code::layout::{side, version_code};
use crate::decode::geometry::warp::{Anchor, Warp};
use crate::decode::numeric::least_squares::dot;
use crate::decode::numeric::order::Order;
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::frame::{Frame, length};

/// Weight of a finder's corners relative to its centre: they follow from the same fit.
const CORNER_WEIGHT: f64 = 0.25;

/// Ridge on the perspective terms while only finders are known. See `Homography::fit`.
pub(crate) const FINDERS_ONLY_RIDGE: f64 = 0.02;

/// Correlation with the version blocks from which a version is tried before those from measured lengths. Of 1,350 generated
/// pictures as many are read at 0.2 and at 0.5.
const MIN_BLOCKS: f32 = 0.3;

/// The first version that has version blocks.
const FIRST_WITH_BLOCKS: usize = 7;

/// Assumed blur of version blocks in modules, including that of the plane. Of some 455 frames of hard camera sequences the
/// version is right in 429 at 0.75, 426 at 0.9, 415 at 0.6 and 417 at 1.1.
const BLOCK_BLUR: f32 = 0.8;

/// Score of a version without version blocks: lower than a match of blocks, higher than a mismatch.
const WITHOUT_BLOCKS: f32 = 0.4;

/// Penalty on the squared deviation from the measured version, in units of the measurement error.
const OFF_COST: f64 = 0.1;

/// Versions tried per triple: the likeliest is right except for small symbols seen at a tilt.
const MAX_GUESSES: usize = 2;

/// A version and its score, 0 (no support) to about 2.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Guess {
    pub(crate) version: usize,
    pub(crate) score: f32,
}

/// The positions fixed by three finders: the centre of each, and the corners of its outer ring.
pub(crate) fn anchors(frames: &[Frame; 3], side: usize) -> Vec<Anchor> {
    let far = side as f64 - 3.5;
    let mut anchors = Vec::with_capacity(15);
    for (frame, (u, v)) in frames.iter().zip([(3.5, 3.5), (far, 3.5), (3.5, far)]) {
        anchors.push(Anchor { u, v, x: frame.x, y: frame.y, weight: 1.0 });
        for (a, b) in [(-3.0, -3.0), (3.0, -3.0), (3.0, 3.0), (-3.0, 3.0)] {
            let (x, y) = frame.map(a, b);
            anchors.push(Anchor { u: u + a, v: v + b, x, y, weight: CORNER_WEIGHT });
        }
    }
    anchors
}

/// The version, as a fraction, that follows from the distances between frames (top left, top right, bottom left) and their module
/// sizes.
#[inline(never)]
fn measured(frames: &[Frame; 3]) -> f64 {
    let [corner, right, below] = frames;
    let across = (length(corner.ux, corner.uy) + length(right.ux, right.uy)) / 2.0;
    let down = (length(corner.vx, corner.vy) + length(below.vx, below.vy)) / 2.0;
    let wide = length(right.x - corner.x, right.y - corner.y) / across;
    let tall = length(below.x - corner.x, below.y - corner.y) / down;
    // Finders are side - 7 modules apart, and side = 17 + 4 * version.
    ((wide + tall) / 2.0 - 10.0) / 4.0
}

/// Versions that blurred finders could belong to, best first. Blur hides the size of a finder but not its position: for each
/// version, the legs determine the module size and so the position of the version blocks.
pub(crate) fn blurred_guesses(grey: &Darkness<'_>, frames: &[Frame; 3]) -> Vec<Guess> {
    let measured = measured(frames);
    let mut guesses = Vec::new();
    for version in 1..=40 {
        let off = version as f64 - measured;
        if off.abs() >= 1.5 + 0.2 * measured {
            continue;
        }
        let support = match version {
            FIRST_WITH_BLOCKS.. => blocks(grey, &along_legs(frames, side(version)), version),
            _ => WITHOUT_BLOCKS,
        };
        let error = 0.5 + 0.05 * measured;
        let score = 1.0 + support - (OFF_COST * off * off / (error * error)) as f32;
        if score > 1.0 {
            guesses.push(Guess { version, score });
        }
    }
    best(&guesses, MAX_GUESSES)
}

/// Correlation of both version blocks with the blurred blocks of `version` (annex D). Sampled through the frames of the nearest
/// finders, so that a bend of the symbol does not matter.
#[inline(never)]
fn blocks(grey: &Darkness<'_>, frames: &[Frame; 3], version: usize) -> f32 {
    let code = version_code(version as u32);
    // Three modules wide and six high. Next to them is the finder's separator, above them the quiet zone, elsewhere data.
    let module = |x: i32, y: i32| match (x, y) {
        (0..3, 0..6) => ((code >> (y * 3 + x) & 1) * 2) as f32 - 1.0,
        (3, _) | (_, ..0) => -1.0,
        _ => 0.0,
    };
    // Share of its neighbour that a module contains.
    let beside = (-1.0 / (2.0 * BLOCK_BLUR * BLOCK_BLUR)).exp();
    let [_, right, below] = frames;
    let (mut expected, mut seen) = (Vec::new(), Vec::new());
    for i in 0..BLOCK {
        let (x, y) = ((i % 3) as i32, (i / 3) as i32);
        let row = |y: i32| module(x, y) + beside * (module(x - 1, y) + module(x + 1, y));
        expected.push(row(y) + beside * (row(y - 1) + row(y + 1)));
    }
    expected.extend_from_within(..);
    for (frame, transposed) in [(right, false), (below, true)] {
        for i in 0..BLOCK {
            // Four modules left of the finder's first column, from the top row on.
            let (u, v) = ((i % 3) as f64 - 7.0, (i / 3) as f64 - 3.0);
            seen.push(if transposed { grey_in(grey, frame, v, u) } else { grey_in(grey, frame, u, v) });
        }
    }
    for values in [&mut expected, &mut seen] {
        for block in values.chunks_exact_mut(BLOCK) {
            let mean = block.iter().sum::<f32>() / BLOCK as f32;
            block.iter_mut().for_each(|value| *value -= mean);
        }
    }
    dot(&expected, &seen) / (dot(&expected, &expected) * dot(&seen, &seen)).sqrt().max(1e-6)
}

/// Darkness at a position of a frame.
#[inline(never)]
fn grey_in(grey: &Darkness<'_>, frame: &Frame, u: f64, v: f64) -> f32 {
    let (x, y) = frame.map(u, v);
    grey.at(x as f32, y as f32)
}

/// Modules of a version block.
const BLOCK: usize = 18;

/// Frames at the same positions with axes along the legs, scaled to a symbol of this side.
fn along_legs(frames: &[Frame; 3], side: usize) -> [Frame; 3] {
    let [corner, right, below] = frames;
    let modules = side as f64 - 7.0;
    let leg = |to: &Frame| ((to.x - corner.x) / modules, (to.y - corner.y) / modules);
    let ((ux, uy), (vx, vy)) = (leg(right), leg(below));
    frames.map(|f| Frame { ux, uy, vx, vy, ..f })
}

/// The `count` guesses with the highest scores, best first.
#[inline(never)]
fn best(guesses: &[Guess], count: usize) -> Vec<Guess> {
    let order = Order::by(guesses.iter().map(|g| -f64::from(g.score)));
    order.filter_map(|i| guesses.get(i).copied()).take(count).collect()
}

/// Versions that the frames (top left, top right, bottom left) could belong to, best first, limited to those worth trying.
pub(crate) fn guesses(grey: &Darkness<'_>, frames: &[Frame; 3]) -> Vec<Guess> {
    let measured = measured(frames);
    let mut guesses = Vec::new();
    // Tilt and curl distort lengths by up to a seventh; they do not affect the version blocks.
    let near = |version: usize| (version as f64 - measured).abs() < 1.5 + 0.15 * measured;
    let mut from_blocks = Guess { version: 0, score: 0.0 };
    for version in FIRST_WITH_BLOCKS..=40 {
        let score = if near(version) { 1.0 + blocks(grey, frames, version) } else { 0.0 };
        if score > from_blocks.score {
            from_blocks = Guess { version, score };
        }
    }
    if from_blocks.score > 1.0 + MIN_BLOCKS {
        guesses.push(from_blocks);
    }
    let rounded = measured.round() as i32;
    for step in [0, -1, 1, -2, 2, -3, 3] {
        let Ok(version) = usize::try_from(rounded + step) else { continue };
        let known = guesses.iter().any(|g: &Guess| g.version == version);
        if !(1..=40).contains(&version) || known || f64::from(step.abs()) > 1.0 + measured * 0.12 {
            continue;
        }
        let side = side(version);
        let Some(warp) = Warp::flat(&anchors(frames, side), side as f64, FINDERS_ONLY_RIDGE) else {
            continue;
        };
        guesses.push(Guess { version, score: timing(grey, &warp, side) });
    }
    best(&guesses, MAX_GUESSES)
}

/// How well both timing patterns alternate under `warp`: 1 for perfectly, 0 for not at all.
pub(crate) fn timing(grey: &Darkness<'_>, warp: &Warp, side: usize) -> f32 {
    let (mut agreeing, mut total) = (0f32, 0f32);
    for transposed in [false, true] {
        let along: Vec<f32> = (7..side - 7)
            .map(|i| {
                let (u, v) = (i as f64 + 0.5, 6.5);
                let (x, y) = if transposed { warp.map(v, u) } else { warp.map(u, v) };
                grey.at(x as f32, y as f32)
            })
            .collect();
        for (i, three) in along.windows(3).enumerate() {
            let &[a, b, c] = three else { continue };
            // The middle one is module 8 + i; even modules are dark.
            let step = b - (a + c) / 2.0;
            agreeing += if i % 2 == 0 { step } else { -step };
            total += step.abs();
        }
    }
    agreeing / (total + 1.0)
}
