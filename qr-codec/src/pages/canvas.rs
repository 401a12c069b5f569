//! A grey page with anti-aliased filling of areas.

use hayro::hayro_interpret::kurbo::{PathEl, Point};
use hayro::hayro_interpret::{BlendMode, FillRule};

use crate::deadline::Deadline;
use crate::limits::MAX_PDF_PAGE_PIXELS;
use crate::pictures::LumaImage;

/// Rows filled at a time, which limits the memory for coverage to a few megabytes.
const BAND_ROWS: usize = 256;

/// Coverage above this counts as full: the rest is rounding.
const OPAQUE: f32 = 0.999;

const EDGES_PER_DEADLINE_CHECK: usize = 1_024;

/// A rectangle of whole pixels: columns `left..right` of rows `top..bottom`.
#[derive(Clone, Copy)]
pub(super) struct PixelBox {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) right: usize,
    pub(super) bottom: usize,
}

impl PixelBox {
    pub(super) fn intersect(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }
}

/// How an area is filled.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    /// 0 black to 255 white.
    pub(super) grey: f32,
    /// 0 invisible to 1 opaque.
    pub(super) alpha: f32,
    pub(super) blend: BlendMode,
}

/// A straight, not horizontal border of an area, from `from` down to `to`.
struct Edge {
    from: Point,
    to: Point,
    /// 1 when the border runs downwards, -1 when it runs upwards.
    direction: f32,
}

/// The picture of a page, initially white.
pub(super) struct Canvas {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
}

impl Canvas {
    /// `None` when the page has no size or too many pixels.
    pub(super) fn new(width: f64, height: f64) -> Option<Self> {
        if !(width.is_finite() && height.is_finite()) {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates, and the product is checked"
        )]
        let (width, height) = (width.round().max(1.0) as usize, height.round().max(1.0) as usize);
        // One side may be rounded up to a pixel.
        let pixels = width.checked_mul(height).filter(|&pixels| pixels <= 2 * MAX_PDF_PAGE_PIXELS)?;
        Some(Self { pixels: vec![u8::MAX; pixels], width, height })
    }

    #[expect(clippy::cast_precision_loss, reason = "at most 2 * MAX_PDF_PAGE_PIXELS")]
    pub(super) fn width_f64(&self) -> f64 {
        self.width as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "at most 2 * MAX_PDF_PAGE_PIXELS")]
    pub(super) fn height_f64(&self) -> f64 {
        self.height as f64
    }

    pub(super) fn whole(&self) -> PixelBox {
        PixelBox { left: 0, top: 0, right: self.width, bottom: self.height }
    }

    pub(super) fn into_picture(self) -> Option<LumaImage> {
        LumaImage::from_pixels(self.pixels, self.width, self.height).ok()
    }

    /// The pixels touched by the rectangle between two points.
    pub(super) fn pixels_between(&self, low: Point, high: Point) -> PixelBox {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, as wanted")]
        let whole = |low: f64, high: f64, end: usize| {
            ((low.floor().max(0.0) as usize).min(end), (high.ceil().max(0.0) as usize).min(end))
        };
        let (left, right) = whole(low.x, high.x, self.width);
        let (top, bottom) = whole(low.y, high.y, self.height);
        PixelBox { left, top, right, bottom }
    }

    /// Fills the area inside `path`, whose curves have been flattened, within `clip`. False when time is up.
    pub(super) fn fill(
        &mut self,
        path: &[PathEl],
        rule: FillRule,
        ink: Ink,
        clip: PixelBox,
        deadline: &Deadline,
    ) -> bool {
        let mut edges = edges(path);
        let (mut low, mut high) =
            (Point::new(f64::INFINITY, f64::INFINITY), Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY));
        for edge in &edges {
            low = Point::new(low.x.min(edge.from.x).min(edge.to.x), low.y.min(edge.from.y));
            high = Point::new(high.x.max(edge.from.x).max(edge.to.x), high.y.max(edge.to.y));
        }
        let area = self.pixels_between(low, high).intersect(clip);
        if edges.is_empty() || area.is_empty() {
            return true;
        }
        edges.sort_by(|a, b| a.from.y.total_cmp(&b.from.y));
        let mut coverage = Coverage::new(area.right - area.left);
        let mut top = area.top;
        while top < area.bottom {
            let rows = BAND_ROWS.min(area.bottom - top);
            coverage.reset(rows);
            if !coverage.add(&edges, area.left, top, deadline) {
                return false;
            }
            for (y, row) in coverage.rows(rule).enumerate() {
                self.blend_row(top + y, area.left, row, ink);
            }
            top += rows;
        }
        true
    }

    /// Blends `ink` over the pixels of row `y` from `left` on, each by its coverage.
    fn blend_row(&mut self, y: usize, left: usize, coverage: impl Iterator<Item = (usize, f32)>, ink: Ink) {
        for (x, part) in coverage {
            self.blend(left + x, y, ink, part);
        }
    }

    /// Blends `ink` over the pixel, by `part` from 0 to 1.
    pub(super) fn blend(&mut self, x: usize, y: usize, ink: Ink, part: f32) {
        let Some(pixel) = self.pixels.get_mut(y * self.width + x).filter(|_| x < self.width) else {
            return;
        };
        let under = f32::from(*pixel);
        let part = ink.alpha * part;
        if part > OPAQUE && ink.blend == BlendMode::Normal {
            *pixel = to_grey(ink.grey);
            return;
        }
        let over = match ink.blend {
            BlendMode::Multiply => ink.grey * under / 255.0,
            BlendMode::Darken => ink.grey.min(under),
            BlendMode::Lighten => ink.grey.max(under),
            BlendMode::Screen => 255.0 - (255.0 - ink.grey) * (255.0 - under) / 255.0,
            // For the others the result depends on colour; drawing the ink opaquely is the most legible.
            BlendMode::Normal
            | BlendMode::Overlay
            | BlendMode::ColorDodge
            | BlendMode::ColorBurn
            | BlendMode::HardLight
            | BlendMode::SoftLight
            | BlendMode::Difference
            | BlendMode::Exclusion
            | BlendMode::Hue
            | BlendMode::Saturation
            | BlendMode::Color
            | BlendMode::Luminosity => ink.grey,
        };
        *pixel = to_grey(under + (over - under) * part);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates to 0..=255")]
fn to_grey(grey: f32) -> u8 {
    (grey + 0.5) as u8
}

/// The borders of the area inside `path`. Open subpaths are closed, as filling requires.
fn edges(path: &[PathEl]) -> Vec<Edge> {
    let mut edges = Vec::new();
    let (mut start, mut at) = (Point::ZERO, Point::ZERO);
    let mut line = |from: Point, to: Point| {
        if from.y == to.y || !(from.is_finite() && to.is_finite()) {
            return;
        }
        edges.push(if from.y < to.y {
            Edge { from, to, direction: 1.0 }
        } else {
            Edge { from: to, to: from, direction: -1.0 }
        });
    };
    for element in path {
        match *element {
            PathEl::MoveTo(to) => {
                line(at, start);
                (start, at) = (to, to);
            }
            // Curves have been flattened; for any that are left, use their end.
            PathEl::LineTo(to) | PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => {
                line(at, to);
                at = to;
            }
            PathEl::ClosePath => {
                line(at, start);
                at = start;
            }
        }
    }
    line(at, start);
    edges
}

/// The coverage of each pixel in a band of rows.
///
/// Every edge adds to each pixel it crosses the signed area to its right, and the rest to the next pixel; the running sum along a
/// row is the coverage ("signed area accumulation", as in font rasterisers).
struct Coverage {
    width: usize,
    /// Rows of `width + 2` sums: an edge also adds to the pixel after the last.
    sums: Vec<f32>,
    /// The range of columns touched by edges in each row; empty when the first is greater.
    touched: Vec<(usize, usize)>,
}

impl Coverage {
    fn new(width: usize) -> Self {
        Self { width, sums: Vec::new(), touched: Vec::new() }
    }

    fn reset(&mut self, rows: usize) {
        self.sums.clear();
        self.sums.resize(rows * (self.width + 2), 0.0);
        self.touched.clear();
        self.touched.resize(rows, (usize::MAX, 0));
    }

    /// Adds all edges, sorted from top to bottom, to the band that begins at (`left`, `top`). False when time is up.
    #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
    fn add(&mut self, edges: &[Edge], left: usize, top: usize, deadline: &Deadline) -> bool {
        let (left, top) = (left as f64, top as f64);
        let bottom = top + self.touched.len() as f64;
        for (index, edge) in edges.iter().take_while(|edge| edge.from.y < bottom).enumerate() {
            if index % EDGES_PER_DEADLINE_CHECK == 0 && deadline.is_over() {
                return false;
            }
            if edge.to.y <= top {
                continue;
            }
            let slope = (edge.to.x - edge.from.x) / (edge.to.y - edge.from.y);
            let (from, to) = (edge.from.y.max(top), edge.to.y.min(bottom));
            let mut y = from;
            while y < to {
                let next = (y.floor() + 1.0).min(to);
                let x = |y: f64| edge.from.x + (y - edge.from.y) * slope - left;
                self.add_in_row((y - top) as usize, x(y), x(next), (next - y) as f32 * edge.direction);
                y = next;
            }
        }
        true
    }

    /// Adds an edge from `x0` to `x1` that descends by `height` rows, all within row `y`.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the pixels of a row"
    )]
    fn add_in_row(&mut self, y: usize, x0: f64, x1: f64, height: f32) {
        let end = self.width as f64;
        let (x0, x1) = (x0.min(x1), x0.max(x1));
        let Some(touched) = self.touched.get_mut(y) else { return };
        let start = y * (self.width + 2);
        let Some(row) = self.sums.get_mut(start..start + self.width + 2) else { return };
        let (first, last) = (x0.clamp(0.0, end) as usize, x1.clamp(0.0, end) as usize);
        *touched = (touched.0.min(first), touched.1.max(last + 1));
        let mut add = |x: usize, amount: f32| {
            if let Some(sum) = row.get_mut(x) {
                *sum += amount;
            }
        };
        if x1 - x0 < 1e-9 {
            let inside = (x0.clamp(0.0, end) - first as f64) as f32;
            add(first, height * (1.0 - inside));
            add(first + 1, height * inside);
            return;
        }
        // Left of the row, the edge counts as if it ran along the left side of the row; right of it, not at all.
        let per_x = f64::from(height) / (x1 - x0);
        let outside = per_x * (x1.min(0.0) - x0.min(0.0));
        add(0, outside as f32);
        for x in first..=last {
            let (from, to) = (x0.max(x as f64), x1.min((x + 1) as f64));
            if to <= from {
                continue;
            }
            let fall = per_x * (to - from);
            let inside = (from + to) / 2.0 - x as f64;
            add(x, (fall * (1.0 - inside)) as f32);
            add(x + 1, (fall * inside) as f32);
        }
    }

    /// For each row, the covered pixels and their coverage.
    fn rows(&self, rule: FillRule) -> impl Iterator<Item = impl Iterator<Item = (usize, f32)>> {
        self.sums.chunks(self.width + 2).zip(&self.touched).map(move |(sums, &(first, last))| {
            let sums = sums.get(first..last.min(self.width)).unwrap_or_default();
            let mut sum = 0.0;
            let covered = sums.iter().map(move |step| {
                sum += step;
                part(sum, rule)
            });
            covered.enumerate().filter(|&(_, part)| part > 1e-3).map(move |(x, part)| (first + x, part))
        })
    }
}

/// The coverage of a pixel from the winding number of the area around it.
fn part(winding: f32, rule: FillRule) -> f32 {
    match rule {
        FillRule::NonZero => winding.abs().min(1.0),
        // 0, 1, 0, 1, … at integers, linear between them.
        FillRule::EvenOdd => 1.0 - ((winding.abs() % 2.0) - 1.0).abs(),
    }
}
