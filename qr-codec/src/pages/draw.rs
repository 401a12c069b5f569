//! Drawing the output of the PDF interpreter on the canvas: plain areas, lines and pictures.

use std::panic::resume_unwind;

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_syntax::object::Stream;
use hayro::hayro_interpret::kurbo::{
    Affine, BezPath, PathEl, Point, Rect, Shape as _, Stroke, StrokeOpts, flatten, stroke,
};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, FillRule, Image, ImageData, ImageDrawProps, LumaData,
    Paint, RgbData, SoftMask, StrokeProps,
};

use super::canvas::{Canvas, Ink, PixelBox};
use super::survey::{Stop, has_separate_scans};
use crate::deadline::Deadline;
use crate::pictures::LumaImage;

/// Largest distance of flattened curves from the original, in pixels.
const FLATNESS: f64 = 0.1;

/// Pictures magnified by more than this keep their hard borders. Below, pixels are interpolated, except at exactly one to one.
const SMOOTH_BELOW: f64 = 2.0;

/// An open transparency group.
struct Group {
    alpha: f32,
    blend: BlendMode,
}

pub(super) struct Painter<'c> {
    canvas: &'c mut Canvas,
    deadline: Deadline,
    clips: Vec<PixelBox>,
    groups: Vec<Group>,
}

impl<'c> Painter<'c> {
    pub(super) fn new(canvas: &'c mut Canvas, deadline: Deadline) -> Self {
        Self { canvas, deadline, clips: Vec::new(), groups: Vec::new() }
    }

    fn check_deadline(&self) {
        if self.deadline.is_over() {
            resume_unwind(Box::new(Stop::Deadline));
        }
    }

    fn clip(&self) -> PixelBox {
        self.clips.last().copied().unwrap_or_else(|| self.canvas.whole())
    }

    fn push_clip(&mut self, bounds: Rect) {
        self.check_deadline();
        let pixels =
            self.canvas.pixels_between(Point::new(bounds.x0, bounds.y0), Point::new(bounds.x1, bounds.y1));
        self.clips.push(self.clip().intersect(pixels));
    }

    /// `None` for paints that are not drawn: shadings and patterns.
    fn ink(&self, paint: &Paint<'_>, blend: BlendMode) -> Option<Ink> {
        let Paint::Color(colour) = paint else { return None };
        let [red, green, blue, alpha] = colour.to_rgba().components();
        let groups = self.groups.iter().map(|group| group.alpha).product::<f32>();
        Some(Ink { grey: 255.0 * luma(red, green, blue), alpha: alpha * groups, blend: self.blend(blend) })
    }

    /// The blend mode of an object, or of the innermost group that has one.
    fn blend(&self, own: BlendMode) -> BlendMode {
        let groups = self.groups.iter().rev().map(|group| group.blend);
        std::iter::once(own).chain(groups).find(|mode| *mode != BlendMode::Normal).unwrap_or_default()
    }

    /// Fills the area inside `path`, transformed by `transform`.
    fn fill(&mut self, path: impl IntoIterator<Item = PathEl>, transform: Affine, rule: FillRule, ink: Ink) {
        let mut lines = Vec::new();
        flatten(path.into_iter().map(|element| transform * element), FLATNESS, |element| lines.push(element));
        if !self.canvas.fill(&lines, rule, ink, self.clip(), &self.deadline) {
            resume_unwind(Box::new(Stop::Deadline));
        }
    }

    /// Strokes `path`. Dashes are drawn as solid lines: a symbol has none, and short dashes would create millions of areas.
    fn stroke(&mut self, path: &BezPath, transform: Affine, style: &StrokeProps, ink: Ink) {
        let scale = transform.determinant().abs().sqrt();
        if !(scale.is_finite() && scale > 0.0) {
            return;
        }
        let mut pen = Stroke::new(f64::from(style.line_width).max(1.0 / scale))
            .with_caps(style.line_cap)
            .with_join(style.line_join);
        pen.miter_limit = f64::from(style.miter_limit);
        let outline = stroke(path.iter(), &pen, &StrokeOpts::default(), FLATNESS / scale);
        self.fill(outline, transform, FillRule::NonZero, ink);
    }

    /// Draws a picture over the page pixels whose centres it contains. `transform` places a picture of `size` pixels.
    fn picture(&mut self, transform: Affine, size: (f64, f64), sample: impl Fn(Point) -> Option<Ink>) {
        if !(transform.determinant().is_finite() && transform.determinant() != 0.0) {
            return;
        }
        let bounds = transform.transform_rect_bbox(Rect::new(0.0, 0.0, size.0, size.1));
        let (low, high) = (Point::new(bounds.x0, bounds.y0), Point::new(bounds.x1, bounds.y1));
        let area = self.canvas.pixels_between(low, high).intersect(self.clip());
        let back = transform.inverse();
        let [across_x, across_y, ..] = back.as_coeffs();
        for y in area.top..area.bottom {
            self.check_deadline();
            #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
            let mut at = back * Point::new(area.left as f64 + 0.5, y as f64 + 0.5);
            for x in area.left..area.right {
                if let Some(ink) = sample(at) {
                    self.canvas.blend(x, y, ink, 1.0);
                }
                at = Point::new(at.x + across_x, at.y + across_y);
            }
        }
    }
}

impl<'a> Device<'a> for Painter<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, draw_mode: &DrawMode) {
        self.check_deadline();
        let Some(ink) = self.ink(&props.paint, props.blend_mode) else { return };
        match draw_mode {
            DrawMode::Fill(rule) => self.fill(path.iter(), props.transform, *rule, ink),
            DrawMode::Stroke(style) => self.stroke(path, props.transform, style, ink),
            DrawMode::FillAndStroke(rule, style) => {
                self.fill(path.iter(), props.transform, *rule, ink);
                self.stroke(path, props.transform, style, ink);
            }
            DrawMode::Invisible => {}
        }
    }

    /// Clips to the bounding box of the path, which is enough for symbols.
    fn push_clip_path(&mut self, clip_path: &ClipPath) {
        self.push_clip(clip_path.path.bounding_box());
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.push_clip(*rect);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, _mask: Option<SoftMask<'a>>, blend_mode: BlendMode) {
        self.check_deadline();
        self.groups.push(Group { alpha: opacity, blend: blend_mode });
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }

    /// Only Type 3 glyphs, which are drawings: some programs hide pictures in them.
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _draw_mode: &DrawMode) {
        self.check_deadline();
        for positioned in run.glyphs() {
            if let Glyph::Type3(glyph) = &**positioned {
                glyph.interpret(self, props.transform, positioned.transform(), &props.paint);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.check_deadline();
        match image {
            Image::Raster(picture) => {
                let alpha = self.groups.iter().map(|group| group.alpha).product::<f32>();
                let blend = self.blend(props.blend_mode);
                let mut decoded = None;
                picture.with_rgba(|colours, mask| decoded = Some((colours, mask)), None);
                self.check_deadline();
                let Some((colours, mask)) = decoded else { return };
                let (across, down) = (f64::from(picture.width()), f64::from(picture.height()));
                // A mask may differ in size from its picture. Both cover the same area.
                let mask = mask.map(|mask| {
                    let pixels = (across / f64::from(mask.width), down / f64::from(mask.height));
                    let mask = LumaData { scale_factors: (1.0, 1.0), ..mask };
                    let place = props.transform * Affine::scale_non_uniform(pixels.0, pixels.1);
                    Plane::of(ImageData::Luma(mask), place)
                });
                let colours = separate_scans(picture.stream(), (across, down)).unwrap_or(colours);
                let (grey, transform) = Plane::of(colours, props.transform);
                let mask = mask.map(|(mask, place)| (mask, place.inverse() * transform));
                self.picture(transform, grey.size(), |place| {
                    let opaque = match &mask {
                        Some((mask, own)) => mask.at(*own * place)? / 255.0,
                        None => 1.0,
                    };
                    Some(Ink { grey: grey.at(place)?, alpha: alpha * opaque, blend })
                });
            }
            Image::Stencil(stencil) => {
                let mut decoded = None;
                stencil.with_stencil(|mask, paint| decoded = Some((mask, paint.clone())), None);
                self.check_deadline();
                let Some((mask, paint)) = decoded else { return };
                let Some(ink) = self.ink(&paint, props.blend_mode) else { return };
                let (mask, transform) = Plane::of(ImageData::Luma(mask), props.transform);
                self.picture(transform, mask.size(), |place| {
                    Some(Ink { alpha: ink.alpha * mask.at(place)? / 255.0, ..ink })
                });
            }
        }
    }
}

/// A JPEG picture that the interpreter's decoder mixes up, decoded by ours.
fn separate_scans(picture: &Stream<'_>, (across, down): (f64, f64)) -> Option<ImageData> {
    if !has_separate_scans(picture) {
        return None;
    }
    let decoded = LumaImage::decode(&picture.raw_data()).ok()?;
    let view = decoded.view();
    let data = (0..view.height()).flat_map(|y| view.row(y)).copied().collect();
    let (width, height) = (u32::try_from(view.width()).ok()?, u32::try_from(view.height()).ok()?);
    #[expect(clippy::cast_possible_truncation, reason = "close to 1")]
    let scale_factors = ((across / f64::from(width)) as f32, (down / f64::from(height)) as f32);
    Some(ImageData::Luma(LumaData { data, width, height, interpolate: false, scale_factors }))
}

/// Luma of Rec. ITU-R BT.709, as for other pictures.
fn luma(red: f32, green: f32, blue: f32) -> f32 {
    0.212_6 * red + 0.715_2 * green + 0.072_2 * blue
}

/// One channel of a decoded picture, reduced when the page shows it smaller, so that no pixel is skipped.
struct Plane {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
    smooth: bool,
}

impl Plane {
    /// The grey values of `picture`, and the transform that places their pixels.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of a picture"
    )]
    fn of(picture: ImageData, transform: Affine) -> (Self, Affine) {
        let (scale_x, scale_y) = picture.scale_factors();
        let transform = transform * Affine::scale_non_uniform(f64::from(scale_x), f64::from(scale_y));
        let (data, channels, width, height) = match picture {
            ImageData::Luma(LumaData { data, width, height, .. }) => (data, 1, width, height),
            ImageData::Rgb(RgbData { data, width, height, .. }) => (data, 3, width, height),
        };
        let (width, height) = (width as usize, height as usize);
        // Page pixels per pixel of the picture, across and down.
        let [a, b, c, d, ..] = transform.as_coeffs();
        let (across, down) = (a.hypot(b), c.hypot(d));
        let block = |pixels: f64, size: usize| ((1.0 / pixels) as usize).clamp(1, size.max(1));
        let (columns, rows) = (block(across, width), block(down, height));
        let plane = Self {
            pixels: averages(&data, channels, width, (columns, rows)),
            width: width.div_ceil(columns),
            height: height.div_ceil(rows),
            smooth: [across * columns as f64, down * rows as f64]
                .iter()
                .any(|scale| *scale < SMOOTH_BELOW && (*scale - 1.0).abs() > 0.01),
        };
        (plane, transform * Affine::scale_non_uniform(columns as f64, rows as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "sizes of a picture")]
    fn size(&self) -> (f64, f64) {
        (self.width as f64, self.height as f64)
    }

    /// The interpolated grey at a position in pixels, 0 to 255; `None` outside.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of a picture, checked before"
    )]
    fn at(&self, place: Point) -> Option<f32> {
        let (width, height) = self.size();
        if !(place.x >= 0.0 && place.y >= 0.0 && place.x < width && place.y < height) {
            return None;
        }
        let pixel = |x: usize, y: usize| {
            let index = y.min(self.height - 1) * self.width + x.min(self.width - 1);
            self.pixels.get(index).map(|grey| f32::from(*grey))
        };
        if !self.smooth {
            return pixel(place.x as usize, place.y as usize);
        }
        let (x, y) = ((place.x - 0.5).max(0.0), (place.y - 0.5).max(0.0));
        let (left, top) = (x as usize, y as usize);
        let (right_part, bottom_part) = ((x - left as f64) as f32, (y - top as f64) as f32);
        let mix = |from: f32, to: f32, part: f32| from + (to - from) * part;
        Some(mix(
            mix(pixel(left, top)?, pixel(left + 1, top)?, right_part),
            mix(pixel(left, top + 1)?, pixel(left + 1, top + 1)?, right_part),
            bottom_part,
        ))
    }
}

/// The mean grey of each block of `block` pixels, across and down. Blocks at the right and bottom may be smaller.
fn averages(data: &[u8], channels: usize, width: usize, block: (usize, usize)) -> Vec<u8> {
    let (columns, rows) = block;
    let grey = |pixel: &[u8]| match *pixel {
        // In thousandths, so that sums are exact.
        [red, green, blue] => (213 * u32::from(red) + 715 * u32::from(green) + 72 * u32::from(blue)) / 1_000,
        [grey, ..] => u32::from(grey),
        [] => 255,
    };
    let mut means = Vec::with_capacity(data.len() / channels / (columns * rows));
    for band in data.chunks((width * channels * rows).max(1)) {
        let mut sums = vec![(0u32, 0u32); width.div_ceil(columns)];
        for row in band.chunks((width * channels).max(1)) {
            for (pixels, sum) in row.chunks(columns * channels).zip(&mut sums) {
                for pixel in pixels.chunks(channels) {
                    *sum = (sum.0 + grey(pixel), sum.1 + 1);
                }
            }
        }
        means.extend(sums.iter().map(|(sum, count)| u8::try_from(sum / count.max(&1)).unwrap_or(u8::MAX)));
    }
    means
}
