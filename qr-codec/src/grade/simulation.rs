//! A symbol as a printer would print it and a phone would photograph it.
//!
//! What a printer does is reduced to what spoils codes: a grid of dots, ink that spreads beyond them, blurred edges, grey toner. The
//! picture depends on nothing but its arguments, and is the same on every machine.

use crate::decode::Point;
use crate::grade::judge::{GradeError, PrintGrade};
use crate::grade::located::{Located, mask_of};
use crate::limits::{MAX_MODULE_MM, QUIET_ZONE_MODULES};
use crate::luma::{LumaError, LumaView};
#[cfg(feature = "pictures")]
use crate::print::PrintError;
use crate::symbol::QrSymbol;

/// How a printer prints.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Printer {
    /// Dots per inch.
    pub dpi: u32,
    /// How far ink or toner reaches beyond its dots on each side, in millimetres.
    pub ink_spread_mm: f64,
    /// Softness of edges: standard deviation of a Gaussian, in millimetres.
    pub blur_mm: f64,
    /// Reflectance of solid black, 0 to 1.
    pub ink: f64,
    /// Length of a printed line along the paper's way through the printer, as a multiple of what it should be.
    pub feed: f64,
}

/// Reflectance of office paper.
const PAPER: f64 = 0.85;

/// Pixels per millimetre of paper: a phone with 12 megapixels (4,000 x 3,000) that shows 250 mm.
const PIXELS_PER_MM: f64 = 16.0;

/// Most pixels per module: for larger modules, the phone is held further away.
const MOST_PIXELS: f64 = 10.0;

/// Blur of lens and sensor, as the standard deviation of a Gaussian, in pixels.
const CAMERA_BLUR: f64 = 0.7;

/// Noise of the camera: standard deviation in grey levels.
const CAMERA_NOISE: f64 = 1.5;

/// Turn of the phone against the page in radians, some three degrees: no pixel row then falls on a row of modules by chance.
const TURN: f64 = 0.05;

/// Paper around the quiet zone that is drawn, in modules.
const AROUND: f64 = 3.0;

/// Finest step of the drawing in millimetres: half a dot at 600 dpi.
const STEP_MM: f64 = 25.4 / 1200.0;

/// Fewest and most steps of the drawing per module.
const STEPS: (f64, f64) = (12.0, 24.0);

/// A picture of a symbol on paper.
#[derive(Clone, PartialEq)]
pub struct SimulatedPrint {
    pixels: Vec<u8>,
    side: usize,
    corners: [Point; 4],
    pixels_per_module: f64,
}

impl std::fmt::Debug for SimulatedPrint {
    /// Only the size: the modules are the holder's data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SimulatedPrint({0}x{0})", self.side)
    }
}

impl SimulatedPrint {
    /// Prints `symbol` with modules of `module_mm` millimetres, and photographs it.
    #[must_use]
    pub fn of(symbol: &QrSymbol, module_mm: f64, printer: &Printer) -> Self {
        let module_mm = module_mm.clamp(1e-3, MAX_MODULE_MM);
        let sheet = Sheet::printed(symbol, module_mm, printer);
        sheet.photographed(symbol.side(), (PIXELS_PER_MM * module_mm).min(MOST_PIXELS), printer.feed)
    }

    /// The picture.
    ///
    /// # Errors
    /// None in practice: the picture has as many pixels as its size says.
    pub fn view(&self) -> Result<LumaView<'_>, LumaError> {
        LumaView::new(&self.pixels, self.side, self.side, self.side)
    }

    /// Width and height in pixels.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// The pixels, row by row: 0 is black.
    #[must_use]
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The picture as an 8-bit grey PNG (ISO/IEC 15948) with a text that says what it shows, in Latin letters.
    ///
    /// # Errors
    /// [`PrintError::Encoder`].
    #[cfg(feature = "pictures")]
    pub fn png(&self, description: &str) -> Result<Vec<u8>, PrintError> {
        crate::png::grey_png(&self.pixels, self.side, description)
    }

    /// Grades the picture of `symbol`, whether or not a decoder could read it.
    ///
    /// # Errors
    /// [`GradeError`].
    pub fn grade(&self, symbol: &QrSymbol) -> Result<PrintGrade, GradeError> {
        let located = Located {
            version: symbol.version(),
            level: symbol.level(),
            mask: mask_of(symbol),
            corners: self.corners,
            module_size: self.pixels_per_module as f32,
            inverted: false,
        };
        let view = self.view().map_err(|_| GradeError::NotLocated)?;
        PrintGrade::located(view, &located, Some(symbol))
    }
}

/// Reflectances of a sheet with a symbol and the paper around it.
struct Sheet {
    values: Vec<f32>,
    side: usize,
    steps_per_module: f64,
    /// Reflectance in steps from the edge to the symbol.
    margin: f64,
}

impl Sheet {
    fn printed(symbol: &QrSymbol, module_mm: f64, printer: &Printer) -> Self {
        let per_module = (module_mm / STEP_MM).clamp(STEPS.0, STEPS.1);
        let step_mm = module_mm / per_module;
        let margin = (QUIET_ZONE_MODULES as f64 + AROUND) * per_module;
        let side = (symbol.side() as f64 * per_module + 2.0 * margin).ceil() as usize;
        let dot_mm = 25.4 / f64::from(printer.dpi.max(1));
        // The module on which the centre of the dot at this step lies.
        let module = |at: usize| {
            let mm = (at as f64 + 0.5 - margin) * step_mm;
            let centre = ((mm / dot_mm).floor() + 0.5) * dot_mm;
            let module = (centre / module_mm).floor();
            if module < 0.0 { usize::MAX } else { module as usize }
        };
        let modules: Vec<usize> = (0..side).map(module).collect();
        let mut ink: Vec<f32> = Vec::with_capacity(side * side);
        for y in &modules {
            ink.extend(modules.iter().map(|x| f32::from(u8::from(symbol.is_dark(*x, *y)))));
        }
        spread(&mut ink, side, printer.ink_spread_mm / step_mm);
        let camera_mm = CAMERA_BLUR / (PIXELS_PER_MM * module_mm).min(MOST_PIXELS) * module_mm;
        blur(&mut ink, side, printer.blur_mm.hypot(camera_mm) / step_mm);
        let (paper, black) = (PAPER as f32, printer.ink.clamp(0.0, 1.0) as f32);
        for value in &mut ink {
            *value = paper + (black.min(paper) - paper) * *value;
        }
        Self { values: ink, side, steps_per_module: per_module, margin }
    }

    fn photographed(&self, modules: usize, pixels: f64, feed: f64) -> SimulatedPrint {
        let steps = self.steps_per_module / pixels;
        let feed = feed.clamp(0.5, 2.0);
        let (sin, cos) = TURN.sin_cos();
        let side = (self.side as f64 / steps * feed.max(1.0) * (sin + cos)).ceil() as usize;
        let (middle, sheet) = (side as f64 / 2.0, self.side as f64 / 2.0);
        let mut random = Random(self.side as u64);
        let mut picture = Vec::with_capacity(side * side);
        for y in 0..side {
            for x in 0..side {
                let (dx, dy) = (x as f64 + 0.5 - middle, y as f64 + 0.5 - middle);
                let (u, v) =
                    ((dx * cos + dy * sin) * steps + sheet, (dy * cos - dx * sin) * steps / feed + sheet);
                let noise = random.normal() * CAMERA_NOISE;
                let grey = f64::from(grey_of_light(self.at(u, v))) + noise;
                picture.push(grey.round().clamp(0.0, 255.0) as u8);
            }
        }
        let far = self.margin + modules as f64 * self.steps_per_module;
        let corner = |u: f64, v: f64| {
            let (dx, dy) = ((u - sheet) / steps, (v - sheet) / steps * feed);
            Point { x: (dx * cos - dy * sin + middle) as f32, y: (dx * sin + dy * cos + middle) as f32 }
        };
        let corners = [
            corner(self.margin, self.margin),
            corner(far, self.margin),
            corner(far, far),
            corner(self.margin, far),
        ];
        SimulatedPrint { pixels: picture, side, corners, pixels_per_module: pixels }
    }

    /// The reflectance between the steps around (u, v); paper outside.
    fn at(&self, u: f64, v: f64) -> f32 {
        let (u, v) = (u - 0.5, v - 0.5);
        let value = |x: f64, y: f64| {
            if x < 0.0 || y < 0.0 || x >= self.side as f64 || y >= self.side as f64 {
                return PAPER as f32;
            }
            self.values.get(y as usize * self.side + x as usize).copied().unwrap_or(PAPER as f32)
        };
        let (x, y) = (u.floor(), v.floor());
        let (fx, fy) = ((u - x) as f32, (v - y) as f32);
        let (a, b) = (value(x, y), value(x + 1.0, y));
        let (c, d) = (value(x, y + 1.0), value(x + 1.0, y + 1.0));
        let (above, below) = (a + (b - a) * fx, c + (d - c) * fx);
        above + (below - above) * fy
    }
}

/// The grey value that a camera writes for this share of light, 0 to 255: the transfer function of sRGB (IEC 61966-2-1).
fn grey_of_light(light: f32) -> f32 {
    let share = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    share * 255.0
}

/// Lets ink reach `reach` steps further in each direction.
fn spread(ink: &mut [f32], side: usize, reach: f64) {
    let (whole, part) = (reach.max(0.0).floor() as usize, reach.max(0.0).fract() as f32);
    rows_and_columns(ink, side, |row| {
        let most = |at: usize, reach: usize| {
            let near = row.get(at.saturating_sub(reach)..(at + reach + 1).min(row.len())).unwrap_or_default();
            near.iter().copied().fold(0f32, f32::max)
        };
        (0..row.len()).map(|at| most(at, whole) * (1.0 - part) + most(at, whole + 1) * part).collect()
    });
}

/// Blurs with a Gaussian of `sigma` steps.
fn blur(values: &mut [f32], side: usize, sigma: f64) {
    if sigma < 0.05 {
        return;
    }
    let reach = (sigma * 3.0).ceil() as usize;
    let weight = |at: usize| (-(at as f64 - reach as f64).powi(2) / (2.0 * sigma * sigma)).exp();
    let total: f64 = (0..=2 * reach).map(weight).sum();
    let weights: Vec<f32> = (0..=2 * reach).map(|at| (weight(at) / total) as f32).collect();
    rows_and_columns(values, side, |row| {
        let mut padded = vec![0f32; reach];
        padded.extend(row);
        padded.resize(row.len() + 2 * reach, 0.0);
        let sum = |near: &[f32]| near.iter().zip(&weights).map(|(v, w)| v * w).sum();
        padded.windows(2 * reach + 1).map(sum).collect()
    });
}

/// Applies `change` to every row, then to every column.
fn rows_and_columns(values: &mut [f32], side: usize, change: impl Fn(&[f32]) -> Vec<f32>) {
    for _ in 0..2 {
        for row in values.chunks_exact_mut(side) {
            let new = change(row);
            for (slot, new) in row.iter_mut().zip(new) {
                *slot = new;
            }
        }
        crate::decode::grading::transpose(values, side);
    }
}

/// Pseudorandom numbers, the same on every machine: SplitMix64.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Mean 0, variance 1: the sum of four uniform numbers.
    fn normal(&mut self) -> f64 {
        let bits = self.bits();
        let sum: u64 = (0..4).map(|i| bits >> (16 * i) & 0xffff).sum();
        (sum as f64 / 65_536.0 - 2.0) * 3f64.sqrt()
    }
}
