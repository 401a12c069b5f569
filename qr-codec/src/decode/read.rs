//! Reading one symbol from a triple of finders.

use super::budget::Deadline;
use super::codewords::{Decoded, Erasures, decode, format};
use super::equalise::{Training, equalise};
use super::layout::{Layout, Role, side};
use super::locate::Triple;
use super::mesh;
use super::plane::{Darkness, Pyramid};
use super::sample::{Modules, Sampler};
use super::symbol::{Point, Symbol};
use super::template::Template;
use super::version::{guesses, timing};

/// The patterns looked for.
pub(super) struct Templates {
    pub(super) finder: Template,
    pub(super) alignment: Template,
}

impl Templates {
    pub(super) fn new() -> Self {
        Self { finder: Template::finder(), alignment: Template::alignment() }
    }
}

/// How deep to go for one triple.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Depth {
    /// Plain sampling with error correction.
    Plain,
    /// The equaliser and erasures too.
    Equalised,
}

/// Versions tried for one triple: the likeliest is right but for small symbols seen at a tilt.
const MAX_GUESSES: usize = 2;

/// Timing score below which a guess is not looked at: chance gives 0.1.
const MIN_TIMING: f32 = 0.15;

/// The same once the mesh is fitted, when nothing is left to guess.
const MESH_TIMING: f32 = 0.25;

/// Agreement of the shared patterns below which there is no symbol. Of 5,000 symbols read from generated pictures and
/// photographs the lowest had 0.53; of 9,500 sites that gave nothing three in four had less than 0.2.
const PLAIN_AGREEMENT: f32 = 0.4;

/// The same below which the equaliser does not help: the lowest it helped had 0.74.
const EQUALISER_AGREEMENT: f32 = 0.55;

/// Rounds of the equaliser: the first learns from the patterns, each later one from what the one before decided.
const ROUNDS: usize = 3;

/// What a look at a triple gave.
pub(super) enum Outcome {
    /// A symbol.
    Read(Box<Symbol>),
    /// A symbol seems to be there, but its message could not be repaired: soft values, to be added to other frames'.
    Unread(Box<Unread>),
    /// Nothing.
    Nothing,
}

/// A symbol whose format code was read and whose message was not.
pub(super) struct Unread {
    pub(super) version: usize,
    pub(super) mirrored: bool,
    pub(super) inverted: bool,
    /// As decoding takes them: row by row, turned as the symbol is meant to be read.
    pub(super) values: Vec<f32>,
    pub(super) corners: [Point; 4],
    pub(super) module: f64,
}

/// How a symbol, read or not, looks.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) corners: [Point; 4],
    pub(super) module: f32,
    /// Standard deviation in modules.
    pub(super) blur: f32,
    /// Share of the symbol.
    pub(super) glare: f32,
    /// Grey levels.
    pub(super) contrast: f32,
    agreement: f32,
}

/// Reads the symbol that `triple` seems to be part of. `sight` becomes what is seen there, if that is more like a
/// symbol than what was seen before.
pub(super) fn read(
    triple: &Triple,
    pyramid: &Pyramid<'_>,
    inverted: bool,
    templates: &Templates,
    depth: Depth,
    deadline: &Deadline,
    sight: &mut Option<Sight>,
) -> Outcome {
    let Some(plane) = pyramid.plane_for(triple.module()) else { return Outcome::Nothing };
    let grey = Darkness::new(plane, inverted);
    let Some(frames) = triple.aligned(&grey, &templates.finder) else { return Outcome::Nothing };
    let mut unread = None;
    for guess in guesses(&grey, &frames).into_iter().take(MAX_GUESSES) {
        if guess.score < MIN_TIMING || deadline.is_over() {
            break;
        }
        let Some(mesh) = mesh::fit(&grey, &frames, guess.version, &templates.alignment, deadline) else {
            continue;
        };
        let side = side(guess.version);
        if deadline.is_over() || timing(&grey, &mesh.warp, side) < MESH_TIMING {
            continue;
        }
        let module = frames.iter().map(super::geometry::Frame::module).sum::<f64>() / 3.0;
        let (mut sampler, modules) = Sampler::new(grey, &mesh.warp, side, module);
        let layout = Layout::new(guess.version);
        let corner = |u: usize, v: usize| {
            let (x, y) = mesh.warp.map(u as f64, v as f64);
            Point { x: (x * grey.scale()) as f32, y: (y * grey.scale()) as f32 }
        };
        let corners = [corner(0, 0), corner(side, 0), corner(side, side), corner(0, side)];
        let site = Site { version: guess.version, inverted, corners, module: module * grey.scale() };
        let agreement = pattern_agreement(&modules, &layout);
        if agreement < PLAIN_AGREEMENT {
            continue;
        }
        if sight.as_ref().is_none_or(|s| s.agreement < agreement) {
            let module = site.module as f32;
            let (glare, contrast) = (sampler.glare(), sampler.contrast());
            *sight = Some(Sight { corners, module, blur: blur(&modules), glare, contrast, agreement });
        }
        let depth = if agreement < EQUALISER_AGREEMENT { Depth::Plain } else { depth };
        match decode_modules(&mut sampler, modules, &layout, &site, depth, deadline) {
            Outcome::Read(symbol) => return Outcome::Read(symbol),
            Outcome::Unread(found) => {
                // Too few alignment patterns: the lattice may be off, which would spoil other frames' values.
                if mesh.patterns > 0 && mesh.found * 10 >= mesh.patterns * 6 {
                    unread = unread.or(Some(found));
                }
            }
            Outcome::Nothing => {}
        }
    }
    unread.map_or(Outcome::Nothing, Outcome::Unread)
}

/// Where a symbol lies and what it is taken for.
struct Site {
    version: usize,
    inverted: bool,
    corners: [Point; 4],
    module: f64,
}

fn decode_modules(
    sampler: &mut Sampler<'_>,
    mut modules: Modules,
    layout: &Layout,
    site: &Site,
    depth: Depth,
    deadline: &Deadline,
) -> Outcome {
    let plain = attempt(&modules, layout, site, Erasures::No, deadline);
    if plain.is_some() || depth == Depth::Plain {
        return plain.map_or(Outcome::Nothing, |s| Outcome::Read(Box::new(s)));
    }
    let Some(mut lattice) = sampler.lattice(deadline) else { return Outcome::Nothing };
    for round in 0..ROUNDS {
        if deadline.is_over() {
            break;
        }
        if round > 0 {
            let decided = decided(&modules.values, layout);
            modules.trust = sampler.registered(&lattice, &decided).trust;
            let Some(next) = sampler.lattice(deadline) else { break };
            lattice = next;
        }
        let (training, erasures) = if round == 0 {
            (Training::Patterns, Erasures::No)
        } else {
            (Training::Decisions, Erasures::Yes)
        };
        if !equalise(&lattice, layout, &mut modules.values, training, deadline) {
            break;
        }
        if let Some(symbol) = attempt(&modules, layout, site, erasures, deadline) {
            return Outcome::Read(Box::new(symbol));
        }
    }
    unread(&modules, site).map_or(Outcome::Nothing, |u| Outcome::Unread(Box::new(u)))
}

/// What the modules are as far as is known: the patterns surely, the message as far as it is decided.
fn decided(values: &[f32], layout: &Layout) -> Vec<f32> {
    let side = layout.side();
    let known = |(i, value): (usize, &f32)| match layout.role(i % side, i / side) {
        Role::Dark => 1.0,
        Role::Light => -1.0,
        Role::Data | Role::Code => value.clamp(-1.0, 1.0),
    };
    values.iter().enumerate().map(known).collect()
}

/// Decodes the modules as they are and mirrored, whichever has the better format code first.
fn attempt(
    modules: &Modules,
    layout: &Layout,
    site: &Site,
    erasures: Erasures,
    deadline: &Deadline,
) -> Option<Symbol> {
    let weighed = weighed(modules);
    let transposed = transposed(&weighed, modules.side);
    let straight_first =
        format(&weighed, modules.side).agreement >= format(&transposed, modules.side).agreement;
    for mirrored in [!straight_first, straight_first] {
        let values = if mirrored { &transposed } else { &weighed };
        if let Some(decoded) = decode(values, site.version, layout, erasures, deadline) {
            return Some(symbol(decoded, site.version, mirrored, site.inverted, site.corners, site.module));
        }
    }
    None
}

/// How well the modules outside the finders that every symbol of the version shares agree with what they should be:
/// 1 wholly, 0 as chance has it.
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

/// Blur in modules, from how far the timing patterns still swing.
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
    // A Gauss curve of s modules leaves exp(-2 (pi s f)^2) of a wave of f = 1/2 a module.
    let left = (swing / count.max(1.0)).clamp(0.01, 1.0);
    (-left.ln() * 2.0).sqrt() / std::f32::consts::PI
}

/// The format code must agree this much for soft values to be worth keeping.
const KEEP_AGREEMENT: f32 = 0.6;

fn unread(modules: &Modules, site: &Site) -> Option<Unread> {
    let weighed: Vec<f32> = weighed(modules).iter().map(|v| v.clamp(-1.2, 1.2)).collect();
    let turned = transposed(&weighed, modules.side);
    for (mirrored, values) in [(false, weighed), (true, turned)] {
        if format(&values, modules.side).agreement >= KEEP_AGREEMENT {
            let Site { version, inverted, corners, module } = *site;
            return Some(Unread { version, mirrored, inverted, values, corners, module });
        }
    }
    None
}

fn weighed(modules: &Modules) -> Vec<f32> {
    modules.values.iter().zip(&modules.trust).map(|(v, t)| v * t).collect()
}

fn transposed(values: &[f32], side: usize) -> Vec<f32> {
    (0..side).flat_map(|x| values.iter().skip(x).step_by(side).copied()).collect()
}

/// Puts a decoded message and its place together. `corners` run clockwise in the picture from the corner finder.
pub(super) fn symbol(
    decoded: Decoded,
    version: usize,
    mirrored: bool,
    inverted: bool,
    corners: [Point; 4],
    module: f64,
) -> Symbol {
    let [top_left, right, bottom_right, below] = corners;
    Symbol {
        bytes: decoded.message.bytes(),
        segments: decoded.message.segments,
        version: version as u8,
        level: decoded.level,
        mask: decoded.mask,
        corners: if mirrored {
            [top_left, below, bottom_right, right]
        } else {
            [top_left, right, bottom_right, below]
        },
        module_size: module as f32,
        corrected: decoded.corrected,
        codewords: decoded.codewords,
        mirrored,
        inverted,
        structured_append: decoded.message.structured_append,
        fnc1: decoded.message.fnc1,
    }
}
