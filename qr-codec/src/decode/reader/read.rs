//! Reading one symbol from a triple of finders.

use crate::deadline::Deadline;
use crate::decode::channel::sample::{Modules, Sampler};
use crate::decode::code::codewords::Erasures;
use crate::decode::code::layout::{Layout, Role, side};
use crate::decode::finders::triples::Triple;
use crate::decode::geometry::mesh;
use crate::decode::geometry::version::{blurred_guesses, guesses, timing};
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::pyramid::Pyramid;
use crate::decode::picture::template::Template;
use crate::decode::reader::recover::{Recovered, SoftState, try_decode};
use crate::decode::symbol::{Point, Symbol};

/// Templates of the patterns that are searched for.
pub(crate) struct Templates {
    pub(crate) finder: Template,
    pub(crate) alignment: Template,
    /// Blurred versions of the two above.
    pub(crate) blurred_finder: Template,
    pub(crate) blurred_alignment: Template,
}

impl Templates {
    pub(crate) fn new() -> Self {
        Self {
            finder: Template::finder(),
            alignment: Template::alignment(),
            blurred_finder: Template::blurred_finder(),
            blurred_alignment: Template::blurred_alignment(),
        }
    }
}

/// Timing score below which a version guess is skipped: chance gives 0.1.
const MIN_TIMING: f32 = 0.15;

/// Timing score below which a fitted mesh is rejected.
const MESH_TIMING: f32 = 0.25;

/// Number of alignment patterns from which finding most of them is no coincidence.
const ENOUGH_PATTERNS: usize = 6;

/// Agreement of function patterns below which there is no symbol. Of 5,000 symbols read from generated pictures and photographs
/// the lowest had 0.53; of 9,500 locations that gave nothing, three in four had less than 0.2.
const PLAIN_AGREEMENT: f32 = 0.4;

/// Agreement below which blur is not undone. Some camera frames that helped others had as little.
const EQUALISER_AGREEMENT: f32 = 0.45;

/// The result of trying a triple.
pub(crate) enum Outcome {
    /// A decoded symbol.
    Read(Box<Symbol>),
    /// A symbol seems to be there, but its message could not be repaired. Its soft values can be combined with those of other
    /// frames.
    Undecoded(Box<Undecoded>),
    /// No symbol.
    Nothing,
}

/// A symbol that was located but whose message could not be repaired.
pub(crate) struct Undecoded {
    pub(crate) location: SymbolLocation,
    pub(crate) state: SoftState,
}

/// The version and position of a symbol.
#[derive(Clone, Copy)]
pub(crate) struct SymbolLocation {
    pub(crate) version: usize,
    pub(crate) inverted: bool,
    pub(crate) corners: [Point; 4],
    /// Size of a module in pixels of the picture.
    pub(crate) module: f64,
}

/// Quality metrics of a symbol, decoded or not.
#[derive(Clone, Copy)]
pub(crate) struct Quality {
    pub(crate) corners: [Point; 4],
    pub(crate) module: f32,
    /// Standard deviation in modules.
    pub(crate) blur: f32,
    /// Share of the symbol.
    pub(crate) glare: f32,
    /// Grey levels.
    pub(crate) contrast: f32,
    agreement: f32,
}

/// How the finders were found, and so where and with which templates to continue.
#[derive(Clone, Copy)]
pub(crate) enum Patterns {
    /// By runs of dark and light; `inverted`: light on dark.
    Sharp { inverted: bool },
    /// By the matched filter, on this octave. Finer octaves show no more of them, only more noise.
    Blurred { octave: usize },
}

/// What reading a triple needs besides the triple.
pub(crate) struct ReadContext<'a> {
    pub(crate) pyramid: &'a Pyramid<'a>,
    pub(crate) templates: &'a Templates,
    /// See [`SoftState::recover`].
    pub(crate) rounds: usize,
    pub(crate) deadline: &'a Deadline,
}

/// Reads the symbol to which `triple` may belong. Replaces `best` when the function patterns here agree better.
pub(crate) fn read(
    triple: &Triple,
    patterns: Patterns,
    context: &ReadContext<'_>,
    best: &mut Option<Quality>,
) -> Outcome {
    let &ReadContext { pyramid, templates, rounds, deadline } = context;
    let fine = pyramid.plane_for(triple.module());
    let (plane, inverted, finder, alignment) = match patterns {
        Patterns::Sharp { inverted } => (fine, inverted, &templates.finder, &templates.alignment),
        Patterns::Blurred { octave } => {
            (pyramid.octave(octave), false, &templates.blurred_finder, &templates.blurred_alignment)
        }
    };
    let blurred = matches!(patterns, Patterns::Blurred { .. });
    let (Some(plane), Some(fine)) = (plane, fine) else { return Outcome::Nothing };
    let (grey, fine) = (Darkness::new(plane, inverted), Darkness::new(fine, inverted));
    let Some(frames) = triple.aligned(&grey, finder) else { return Outcome::Nothing };
    // Of several versions, the one whose function patterns agree most.
    let mut undecoded: Option<(f32, Box<Undecoded>)> = None;
    for guess in if blurred { blurred_guesses(&grey, &frames) } else { guesses(&grey, &frames) } {
        if guess.score < MIN_TIMING || deadline.is_over() {
            break;
        }
        let Some(mesh) = mesh::fit(&grey, &frames, guess.version, alignment, deadline) else {
            continue;
        };
        let side = side(guess.version);
        // Blur hides timing patterns first; many alignment patterns are as good a confirmation.
        let has_most = mesh.has_most();
        let confirmed_by_alignment = blurred && mesh.patterns >= ENOUGH_PATTERNS && has_most;
        if deadline.is_over() || !confirmed_by_alignment && timing(&grey, &mesh.warp, side) < MESH_TIMING {
            continue;
        }
        let finer = grey.scale() / fine.scale();
        let warp = mesh.warp.scaled(finer);
        let module = frames.iter().map(|frame| frame.module()).sum::<f64>() / 3.0 * finer;
        let (sampler, modules) = Sampler::new(fine, &warp, side, module);
        let layout = Layout::new(guess.version);
        let corner = |u: usize, v: usize| {
            let (x, y) = warp.map(u as f64, v as f64);
            Point { x: (x * fine.scale()) as f32, y: (y * fine.scale()) as f32 }
        };
        let corners = [corner(0, 0), corner(side, 0), corner(side, side), corner(0, side)];
        let location =
            SymbolLocation { version: guess.version, inverted, corners, module: module * fine.scale() };
        let agreement = pattern_agreement(&modules, &layout);
        if agreement < PLAIN_AGREEMENT {
            continue;
        }
        if best.as_ref().is_none_or(|s| s.agreement < agreement) {
            let module = location.module as f32;
            let (glare, contrast) = (sampler.glare(), sampler.contrast());
            *best = Some(Quality { corners, module, blur: blur(&modules), glare, contrast, agreement });
        }
        // Without erasures, since repaired blocks are not used here.
        if let Ok(recovered) = try_decode(&modules.weighted(), &layout, Erasures::No, deadline) {
            return Outcome::Read(Box::new(symbol(recovered, &location)));
        }
        if agreement < EQUALISER_AGREEMENT {
            continue;
        }
        let deadline = &deadline.extended();
        let Some(lattice) = sampler.lattice(deadline) else { continue };
        let mut state = match SoftState::of(lattice, modules, &layout, deadline) {
            Some(Ok(recovered)) => return Outcome::Read(Box::new(symbol(recovered, &location))),
            Some(Err(state)) => state,
            None => continue,
        };
        if let Some(recovered) = state.recover(&layout, rounds, deadline) {
            return Outcome::Read(Box::new(symbol(recovered, &location)));
        }
        // With too few alignment patterns the lattice may be off, which would spoil the values of other frames.
        if has_most && undecoded.as_ref().is_none_or(|(least, _)| agreement > *least) {
            undecoded = Some((agreement, Box::new(Undecoded { location, state })));
        }
    }
    undecoded.map_or(Outcome::Nothing, |(_, undecoded)| Outcome::Undecoded(undecoded))
}

/// Agreement of the function patterns outside the finders with the expected modules: 1 for full agreement, 0 for chance.
fn pattern_agreement(modules: &Modules, layout: &Layout) -> f32 {
    let side = modules.side;
    let (mut agreeing, mut total) = (0f32, 0f32);
    for (i, value) in modules.values.iter().enumerate() {
        let (x, y) = (i % side, i / side);
        let (near_x, near_y) = (x < 9, y < 9);
        if (near_x && (near_y || y + 9 > side)) || (near_y && x + 9 > side) {
            continue;
        }
        let sign = match layout.role(x, y) {
            Role::Dark => 1.0,
            Role::Light => -1.0,
            Role::Data | Role::Code => continue,
        };
        agreeing += sign * value;
        total += value.abs();
    }
    agreeing / total.max(1e-3)
}

/// Blur in modules, from the amplitude of the timing patterns.
#[inline(never)]
fn blur(modules: &Modules) -> f32 {
    let side = modules.side;
    let (mut swing, mut count) = (0f32, 0f32);
    for i in 8..side - 8 {
        for at in [6 * side + i, i * side + 6] {
            let value = modules.values.get(at).copied().unwrap_or(0.0).clamp(-1.0, 1.0);
            swing += if i % 2 == 0 { value } else { -value };
            count += 1.0;
        }
    }
    // A Gaussian of s modules leaves exp(-2 (pi s f)^2) of a wave with f = 1/2 per module.
    let left = (swing / count.max(1.0)).clamp(0.01, 1.0);
    (-left.ln() * 2.0).sqrt() / std::f32::consts::PI
}

/// Combines a message and its location. The corners of `location` run clockwise in the picture from the corner finder.
#[inline(never)]
pub(crate) fn symbol(recovered: Recovered, location: &SymbolLocation) -> Symbol {
    let Recovered { decoded, mirrored } = recovered;
    let [top_left, right, bottom_right, below] = location.corners;
    Symbol {
        bytes: decoded.message.bytes(),
        segments: decoded.message.segments,
        version: location.version as u8,
        level: decoded.level,
        mask: decoded.mask,
        corners: if mirrored {
            [top_left, below, bottom_right, right]
        } else {
            [top_left, right, bottom_right, below]
        },
        module_size: location.module as f32,
        corrected: decoded.corrected,
        codewords: decoded.codewords,
        mirrored,
        inverted: location.inverted,
        structured_append: decoded.message.structured_append,
        fnc1: decoded.message.fnc1,
    }
}
