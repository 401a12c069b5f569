//! Reading symbols from camera frames and pictures.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use qualistamp_qr as codec;

use crate::numbers::count;

/// The layout of a plane of 8-bit luma (0 black, 255 white), row by row from the top left, as cameras deliver it.
///
/// The pixels are a separate argument: they are borrowed for the call and not copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct PlaneLayout {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Bytes from the start of one row to the start of the next. The last row need not be padded.
    pub stride: u32,
    /// How far the plane must be rotated clockwise to be upright for the user.
    pub rotation: Rotation,
}

/// Quarter turns, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum Rotation {
    /// Already upright.
    None,
    /// A quarter turn.
    Clockwise90,
    /// Upside down.
    Clockwise180,
    /// Three quarter turns.
    Clockwise270,
}

/// Why bytes are not a luma plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum FrameError {
    /// Width or height is zero.
    Empty,
    /// The stride is smaller than the width.
    StrideTooSmall {
        /// Bytes between rows.
        stride: u64,
        /// Pixels in a row.
        width: u64,
    },
    /// Too few bytes for the last row.
    TooShort {
        /// Bytes given.
        found: u64,
        /// Bytes needed.
        needed: u64,
    },
    /// Too large for the address space.
    TooLarge,
}

impl From<codec::LumaError> for FrameError {
    fn from(error: codec::LumaError) -> Self {
        match error {
            codec::LumaError::Empty => Self::Empty,
            codec::LumaError::StrideTooSmall { stride, width } => {
                Self::StrideTooSmall { stride: count(stride), width: count(width) }
            }
            codec::LumaError::BufferTooShort { found, needed } => {
                Self::TooShort { found: count(found), needed: count(needed) }
            }
            codec::LumaError::TooLarge => Self::TooLarge,
        }
    }
}

impl fmt::Display for FrameError {
    /// For developers' logs. The texts for users are in the apps.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for FrameError {}

impl PlaneLayout {
    fn view(self, pixels: &[u8]) -> Result<codec::LumaView<'_>, FrameError> {
        let size = |number: u32| usize::try_from(number).map_err(|_| FrameError::TooLarge);
        let (width, height, stride) = (size(self.width)?, size(self.height)?, size(self.stride)?);
        Ok(codec::LumaView::new(pixels, width, height, stride)?)
    }

    /// Maps a point of the plane to the upright picture.
    fn upright(self, point: codec::Point) -> Point {
        let (width, height) = (self.width as f32, self.height as f32);
        let codec::Point { x, y } = point;
        let (x, y) = match self.rotation {
            Rotation::None => (x, y),
            Rotation::Clockwise90 => (height - y, x),
            Rotation::Clockwise180 => (width - x, height - y),
            Rotation::Clockwise270 => (y, width - x),
        };
        Point { x, y }
    }
}

/// Reads symbols from the frames of a camera. It does little work per frame and combines what several frames show.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct ScanSession {
    session: Mutex<codec::Session>,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ScanSession {
    /// A new session.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    #[allow(clippy::new_without_default, reason = "other languages have no Default")]
    pub fn new() -> Self {
        Self { session: Mutex::new(codec::Session::new()) }
    }

    /// Reads the next frame, for at most `milliseconds` (without it, the codec's own limit for live frames).
    ///
    /// # Errors
    /// [`FrameError`] if the layout does not fit the bytes.
    pub fn frame(
        &self,
        pixels: &[u8],
        layout: PlaneLayout,
        milliseconds: Option<u32>,
    ) -> Result<FrameResult, FrameError> {
        let live = codec::Budget::live();
        let budget = match milliseconds {
            Some(milliseconds) => live.with_time(Duration::from_millis(milliseconds.into())),
            None => live,
        };
        self.frame_within(pixels, layout, budget)
    }
}

impl ScanSession {
    /// Reads the next frame within `budget`: for callers in Rust, and for the web, where the budget brings its own clock.
    ///
    /// # Errors
    /// [`FrameError`] if the layout does not fit the bytes.
    pub fn frame_within(
        &self,
        pixels: &[u8],
        layout: PlaneLayout,
        budget: codec::Budget,
    ) -> Result<FrameResult, FrameError> {
        let view = layout.view(pixels)?;
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        let result = session.frame(view, budget);
        Ok(FrameResult {
            symbols: result.symbols.iter().map(|symbol| ScannedSymbol::of(symbol, layout)).collect(),
            hints: result.hints.iter().map(Hint::from).collect(),
            seen: Seen::of(&result.seen, layout),
        })
    }
}

/// Reads every symbol of one picture with full effort, for at most `milliseconds`.
///
/// # Errors
/// [`FrameError`] if the layout does not fit the bytes.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn read_picture(
    pixels: &[u8],
    layout: PlaneLayout,
    milliseconds: u32,
) -> Result<Vec<ScannedSymbol>, FrameError> {
    let budget = codec::Budget::photo().with_time(Duration::from_millis(milliseconds.into()));
    read_within(pixels, layout, budget)
}

/// Reads every symbol of one picture within `budget`: for callers in Rust, and for the web, where the budget brings its own clock.
///
/// # Errors
/// [`FrameError`] if the layout does not fit the bytes.
pub fn read_within(
    pixels: &[u8],
    layout: PlaneLayout,
    budget: codec::Budget,
) -> Result<Vec<ScannedSymbol>, FrameError> {
    let symbols = codec::decode(layout.view(pixels)?, budget);
    Ok(symbols.iter().map(|symbol| ScannedSymbol::of(symbol, layout)).collect())
}

/// The result of one frame.
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct FrameResult {
    /// Symbols read.
    pub symbols: Vec<ScannedSymbol>,
    /// Hints for the user, the most helpful first. Empty if a symbol was read or none was seen.
    pub hints: Vec<Hint>,
    /// The measurements behind the hints.
    pub seen: Seen,
}

crate::faults::kinds! {
    /// A hint for the person who holds the camera.
    Hint of codec::Hint {
        /// The modules are too small in the picture.
        Closer,
        /// The picture is blurred by motion or out of focus.
        HoldStill,
        /// A reflection hides part of the symbol.
        TiltAwayFromLight,
        /// The contrast is too low.
        MoreLight,
        /// Part of the symbol is outside the picture or covered.
        ShowWhole,
    }
}

/// What was seen of a symbol in a frame, read or not.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Seen {
    /// Number of finder patterns detected with certainty.
    pub finders: u32,
    /// Estimated corners of the symbol in the upright picture: four, or none.
    pub corners: Vec<Point>,
    /// Size of a module in pixels.
    pub module_size: Option<f32>,
    /// Blur: standard deviation of a Gaussian, in modules.
    pub blur: Option<f32>,
    /// Share of the symbol that is overexposed, 0 to 1.
    pub glare: Option<f32>,
    /// Difference between light and dark, in grey levels.
    pub contrast: Option<f32>,
}

impl Seen {
    fn of(seen: &codec::Seen, layout: PlaneLayout) -> Self {
        Self {
            finders: u32::try_from(seen.finders).unwrap_or(u32::MAX),
            corners: seen.corners.iter().flatten().map(|&point| layout.upright(point)).collect(),
            module_size: seen.module_size,
            blur: seen.blur,
            glare: seen.glare,
            contrast: seen.contrast,
        }
    }
}

/// A point in the upright picture, in pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Point {
    /// Pixels to the right.
    pub x: f32,
    /// Pixels down.
    pub y: f32,
}

/// One QR symbol.
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct ScannedSymbol {
    /// The payload as text; none if it is not text.
    pub text: Option<String>,
    /// The payload as bytes.
    #[cfg_attr(feature = "web", tsify(type = "Uint8Array"))]
    pub bytes: Vec<u8>,
    /// Version, 1 to 40.
    pub version: u8,
    /// Error correction level.
    pub level: Level,
    /// Outer corners in the upright picture: top left, top right, bottom right, bottom left, in the symbol's own orientation.
    pub corners: Vec<Point>,
    /// Size of a module in pixels.
    pub module_size: f32,
    /// Number of codewords that error correction repaired.
    pub corrected: u32,
    /// Number of codewords in the symbol.
    pub codewords: u32,
    /// Set if the message is split over several symbols. A stamp never is.
    pub structured_append: Option<StructuredAppend>,
}

impl ScannedSymbol {
    /// The symbol as data, with its corners in the upright picture.
    #[must_use]
    pub fn of(symbol: &codec::Symbol, layout: PlaneLayout) -> Self {
        let part = |part: codec::StructuredAppend| StructuredAppend { index: part.index, total: part.total };
        Self {
            text: symbol.text(),
            bytes: symbol.bytes.clone(),
            version: symbol.version,
            level: (&symbol.level).into(),
            corners: symbol.corners.iter().map(|&point| layout.upright(point)).collect(),
            module_size: symbol.module_size,
            corrected: u32::try_from(symbol.corrected).unwrap_or(u32::MAX),
            codewords: u32::try_from(symbol.codewords).unwrap_or(u32::MAX),
            structured_append: symbol.structured_append.map(part),
        }
    }
}

crate::faults::kinds! {
    /// Error correction level: ISO/IEC 18004.
    Level of codec::Level {
        /// Repairs about 7 % of codewords.
        L,
        /// Repairs about 15 %.
        M,
        /// Repairs about 25 %.
        Q,
        /// Repairs about 30 %.
        H,
    }
}

/// Position among several symbols that carry one message: ISO/IEC 18004:2015, clause 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct StructuredAppend {
    /// Position, from 0.
    pub index: u8,
    /// Number of symbols, 1 to 16.
    pub total: u8,
}
