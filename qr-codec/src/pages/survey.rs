//! What a page consists of, before it is drawn: whether it could show a symbol, and how finely it has to be drawn.
//!
//! Interpreting a page takes a fraction of the time of drawing it. Nothing is decoded or drawn here, and lengths are in points.

use std::collections::HashMap;
use std::panic::resume_unwind;

use hayro::hayro_interpret::font::{Glyph, GlyphRun, Type3Glyph};
use hayro::hayro_interpret::hayro_syntax::Filter;
use hayro::hayro_interpret::hayro_syntax::object::Stream;
use hayro::hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect};
use hayro::hayro_interpret::pattern::Pattern;
use hayro::hayro_interpret::{
    BlendMode, CacheKey as _, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
    StrokeProps,
};

use super::glyphs::{GlyphKind, GlyphPattern, MIN_SYMBOL_LINES};
use crate::deadline::Deadline;
use crate::limits::MAX_PICTURE_PIXELS;

/// Dashes on a page that are drawn: a thousand symbols whose modules are dashes have half as many. The renderer makes an outline of
/// each.
const MAX_DASHES: f64 = 1_000_000.0;

/// Copies of a tile that may overlap in one place: the renderer draws all of them. Tiles next to each other do not overlap.
const MAX_TILE_COPIES: f64 = 10_000.0;

/// Smallest side of a picture in a glyph that could be a symbol, in points: version 1 with modules of 0.17 mm has 10. Fonts made of
/// bitmaps have smaller pictures.
const MIN_GLYPH_PICTURE: f64 = 10.0;

/// Why work on a page was stopped. Unwound through the interpreter, which cannot be stopped in any other way.
pub(super) enum Stop {
    Deadline,
    Picture { width: u32, height: u32 },
}

/// What a page consists of.
pub(super) struct Survey {
    deadline: Deadline,
    lines: usize,
    pictures: usize,
    /// The finest picture: its pixels per point.
    finest: f64,
    glyphs: GlyphPattern,
    kinds: HashMap<u128, GlyphKind>,
    dashes: f64,
    /// Lines of clip paths.
    cut_out: usize,
    /// Patterns, shadings and soft masks.
    is_rich: bool,
    /// Blend modes that can hide what our own drawing shows.
    blends: bool,
    /// Pictures that the renderer mixes up.
    scans: bool,
    /// More work than the renderer can do in a page's time.
    is_too_much: bool,
    in_glyph: bool,
}

impl Survey {
    pub(super) fn new(deadline: Deadline) -> Self {
        Self {
            deadline,
            lines: 0,
            pictures: 0,
            finest: 0.0,
            glyphs: GlyphPattern::default(),
            kinds: HashMap::new(),
            dashes: 0.0,
            cut_out: 0,
            is_rich: false,
            blends: false,
            scans: false,
            is_too_much: false,
            in_glyph: false,
        }
    }

    pub(super) fn may_show_a_symbol(&self) -> bool {
        self.pictures > 0 || self.shows_shapes()
    }

    /// Whether more than `scale` pixels per point would show more. For lines and glyphs they always do; for pictures until each of
    /// their pixels has one on the page.
    pub(super) fn could_be_sharper(&self, scale: f64) -> bool {
        self.shows_shapes() || self.finest > 1.001 * scale
    }

    /// Whether symbols on such a page are made of nothing but what our own drawing knows.
    pub(super) fn is_plain(&self) -> bool {
        !self.is_rich
            && !self.blends
            && self.dashes < 1.0
            && self.cut_out < MIN_SYMBOL_LINES
            && !self.glyphs.may_be_a_symbol()
    }

    /// Whether our own drawing is known to read symbols on such a page that the renderer's misses.
    pub(super) fn is_better_drawn_plainly(&self) -> bool {
        self.scans || self.blends
    }

    /// Whether the renderer would not come to an end. Our own drawing does, without dashes and patterns.
    pub(super) fn is_too_much(&self) -> bool {
        self.is_too_much || self.dashes > MAX_DASHES
    }

    fn shows_shapes(&self) -> bool {
        self.lines >= MIN_SYMBOL_LINES || self.glyphs.may_be_a_symbol()
    }

    fn check_deadline(&self) {
        if self.deadline.is_over() {
            resume_unwind(Box::new(Stop::Deadline));
        }
    }

    /// A part that can show a symbol by itself, at any resolution.
    fn add_drawing(&mut self) {
        self.pictures += 1;
        self.finest = f64::INFINITY;
        self.is_rich = true;
    }

    fn add_paint(&mut self, paint: &Paint<'_>, mask: Option<&SoftMask<'_>>, blend: BlendMode) {
        if mask.is_some() {
            self.add_drawing();
        }
        let Paint::Pattern(pattern) = paint else { return self.add_blend(blend) };
        self.is_rich = true;
        if let Pattern::Tiling(tile) = &**pattern {
            self.add_drawing();
            let copies = |size: f64, step: f32| (size / f64::from(step.abs())).max(1.0);
            let overlapping =
                copies(tile.bbox.width(), tile.x_step) * copies(tile.bbox.height(), tile.y_step);
            self.is_too_much |= overlapping.is_nan() || overlapping > MAX_TILE_COPIES;
        }
        self.add_blend(blend);
    }

    /// With these modes, ink can be invisible on white paper. Our own drawing shows it.
    fn add_blend(&mut self, blend: BlendMode) {
        self.blends |= match blend {
            BlendMode::Normal
            | BlendMode::Multiply
            | BlendMode::Darken
            | BlendMode::HardLight
            | BlendMode::Luminosity
            // Our own drawing follows these, too.
            | BlendMode::Screen
            | BlendMode::Lighten => false,
            BlendMode::Overlay
            | BlendMode::ColorDodge
            | BlendMode::ColorBurn
            | BlendMode::SoftLight
            | BlendMode::Difference
            | BlendMode::Exclusion
            | BlendMode::Hue
            | BlendMode::Saturation
            | BlendMode::Color => true,
        };
    }

    fn add_picture(&mut self, stream: &Stream<'_>, transform: Affine) {
        refuse_too_large(stream);
        let [a, b, c, d, ..] = transform.as_coeffs();
        // Points per pixel.
        let (across, down) = (a.hypot(b), c.hypot(d));
        if self.in_glyph {
            let side = |points: f64, name: &str| points * f64::from(claimed(stream, name).unwrap_or(0));
            if side(across, "Width").min(side(down, "Height")) < MIN_GLYPH_PICTURE {
                return;
            }
        }
        self.pictures += 1;
        self.finest = self.finest.max(1.0 / across).max(1.0 / down);
        self.scans |= has_separate_scans(stream);
    }

    fn add_outline_glyphs(&mut self, run: &GlyphRun<'_, '_>) {
        for positioned in run.glyphs() {
            if let Glyph::Outline(glyph) = &**positioned {
                let key = glyph.identifier().cache_key();
                let kind = *self.kinds.entry(key).or_insert_with(|| GlyphKind::of(&glyph.outline()));
                self.glyphs.add(key, kind);
            }
        }
    }

    /// Glyphs of Type 3 fonts are drawings; each is looked at once.
    fn add_type3_glyph<'a>(
        &mut self,
        glyph: &Type3Glyph<'a>,
        transform: Affine,
        place: Affine,
        paint: &Paint<'a>,
    ) {
        let key = glyph.cache_key();
        let kind = match self.kinds.get(&key) {
            Some(kind) => *kind,
            None => {
                let mut within = Self { in_glyph: true, ..Self::new(self.deadline) };
                glyph.interpret(&mut within, transform, place, paint);
                self.blends |= within.blends;
                self.scans |= within.scans;
                self.pictures += within.pictures;
                self.finest = self.finest.max(within.finest);
                self.dashes += within.dashes;
                self.cut_out += within.cut_out;
                self.is_rich |= within.is_rich;
                self.is_too_much |= within.is_too_much;
                let kind = match within.lines {
                    _ if within.shows_shapes() => GlyphKind::Symbol,
                    0 => GlyphKind::Other,
                    _ => GlyphKind::Blocks,
                };
                self.kinds.insert(key, kind);
                kind
            }
        };
        self.glyphs.add(key, kind);
    }
}

impl<'a> Device<'a> for Survey {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, draw_mode: &DrawMode) {
        self.check_deadline();
        self.add_paint(&props.paint, props.soft_mask.as_ref(), props.blend_mode);
        self.lines += match draw_mode {
            DrawMode::Fill(_) => path.elements().len(),
            DrawMode::Stroke(style) | DrawMode::FillAndStroke(_, style) => {
                let dashes = dashes(path, style);
                self.dashes += dashes;
                // Each is a line with two ends; more than a symbol has do not matter.
                path.elements().len() + if dashes >= 1.0 { 2 * dashes.min(100.0) as usize } else { 0 }
            }
            DrawMode::Invisible => 0,
        };
    }

    /// A plain area cut out by a path shows the path.
    fn push_clip_path(&mut self, clip_path: &ClipPath) {
        self.check_deadline();
        self.lines += clip_path.path.elements().len();
        self.cut_out += clip_path.path.elements().len();
    }

    fn push_clip_rect(&mut self, _rect: &Rect) {
        self.check_deadline();
        // Modules can be shown one by one.
        self.lines += 4;
    }

    fn pop_clip(&mut self) {}

    fn push_transparency_group(&mut self, _opacity: f32, mask: Option<SoftMask<'a>>, blend_mode: BlendMode) {
        self.check_deadline();
        if mask.is_some() {
            self.add_drawing();
        }
        self.add_blend(blend_mode);
    }

    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, draw_mode: &DrawMode) {
        self.check_deadline();
        if matches!(draw_mode, DrawMode::Invisible) {
            return;
        }
        self.add_paint(&props.paint, props.soft_mask.as_ref(), props.blend_mode);
        self.add_outline_glyphs(run);
        for positioned in run.glyphs() {
            if let Glyph::Type3(glyph) = &**positioned {
                self.add_type3_glyph(glyph, props.transform, positioned.transform(), &props.paint);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.check_deadline();
        self.add_blend(props.blend_mode);
        match image {
            Image::Raster(picture) => self.add_picture(picture.stream(), props.transform),
            Image::Stencil(stencil) => self.add_picture(stencil.stream(), props.transform),
        }
    }
}

/// Number of dashes along `path`.
fn dashes(path: &BezPath, style: &StrokeProps) -> f64 {
    let period = f64::from(style.dash_array.iter().sum::<f32>());
    if !(period > 0.0 && period.is_finite()) {
        return 0.0;
    }
    let (mut start, mut at, mut length) = (Point::ZERO, Point::ZERO, 0.0);
    for element in path.elements() {
        let to = match *element {
            PathEl::MoveTo(to) => {
                (start, at) = (to, to);
                continue;
            }
            PathEl::LineTo(to) | PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => to,
            PathEl::ClosePath => start,
        };
        length += (to - at).hypot();
        at = to;
    }
    length / period
}

fn claimed(picture: &Stream<'_>, name: &str) -> Option<u32> {
    // Pictures within the drawing operators abbreviate their keys to the first letter.
    let short = name.get(..1).unwrap_or_default();
    picture.dict().get::<u32>(name).or_else(|| picture.dict().get::<u32>(short))
}

/// Stops when a picture, or its mask, claims to be larger than allowed: its decoder would trust that claim.
fn refuse_too_large(picture: &Stream<'_>) {
    let masks = ["SMask", "Mask"].into_iter().filter_map(|key| picture.dict().get::<Stream<'_>>(key));
    for stream in std::iter::once(picture.clone()).chain(masks) {
        if let (Some(width), Some(height)) = (claimed(&stream, "Width"), claimed(&stream, "Height"))
            && u64::from(width) * u64::from(height) > MAX_PICTURE_PIXELS
        {
            resume_unwind(Box::new(Stop::Picture { width, height }));
        }
    }
}

/// Whether a JPEG picture holds its colours in separate scans (ITU-T T.81, A.2.2), which the renderer's decoder mixes up.
pub(super) fn has_separate_scans(picture: &Stream<'_>) -> bool {
    if picture.filters().as_slice() != [Filter::DctDecode] {
        return false;
    }
    let data = picture.raw_data();
    let (mut at, mut colours) = (2, None);
    // Segments up to the first scan: a marker of two bytes, a length that includes itself, and contents.
    while let Some(&[0xFF, marker, high, low]) = data.get(at..).and_then(|rest| rest.first_chunk()) {
        match marker {
            // A frame with sequential Huffman coding: precision, height, width, number of colours.
            0xC0 | 0xC1 => colours = data.get(at + 9).copied(),
            // A scan: its number of colours.
            0xDA => return data.get(at + 4).copied() < colours,
            _ => {}
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    false
}
