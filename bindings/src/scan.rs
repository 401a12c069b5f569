//! Reading symbols from camera frames and pictures.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use qualistamp_qr as codec;

use crate::numbers::count;

/// How the pixels of a plane of 8-bit luma (0 black, 255 white) lie, row by row from the top left, as cameras hand them over.
///
/// The pixels themselves are an argument beside it: lent for a call, they cross the border without a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct PlaneLayout {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Bytes from one row's first pixel to the next row's. The last row need not be padded.
    pub stride: u32,
    /// How far the plane must be turned clockwise to stand upright for the person who looks at it.
    pub rotation: Rotation,
}

/// Quarter turns, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Rotation {
    /// Upright as it is.
    None,
    /// A quarter.
    Clockwise90,
    /// Upside down.
    Clockwise180,
    /// Three quarters.
    Clockwise270,
}

/// Why bytes are not a luma plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Error)]
pub enum FrameError {
    /// Width or height is zero.
    Empty,
    /// Rows are closer together than they are wide.
    StrideTooSmall {
        /// Bytes between rows.
        stride: u64,
        /// Pixels in a row.
        width: u64,
    },
    /// The bytes end before the last row does.
    TooShort {
        /// Bytes given.
        found: u64,
        /// Bytes needed.
        needed: u64,
    },
    /// Larger than memory.
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
    /// For logs of developers: the apps have the words for people.
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

    /// Where a point of the plane lies once the plane stands upright.
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

/// Reads symbols from the frames of a camera: little work in each, and what frames show put together.
#[derive(uniffi::Object)]
pub struct ScanSession {
    session: Mutex<codec::Session>,
}

#[uniffi::export]
impl ScanSession {
    /// A session that has seen nothing.
    #[uniffi::constructor]
    #[allow(clippy::new_without_default, reason = "other languages have no Default")]
    pub fn new() -> Self {
        Self { session: Mutex::new(codec::Session::new()) }
    }

    /// Reads the next frame, for at most `milliseconds` if given.
    ///
    /// # Errors
    /// [`FrameError`] when the sizes do not fit the bytes.
    pub fn frame(
        &self,
        pixels: &[u8],
        layout: PlaneLayout,
        milliseconds: Option<u32>,
    ) -> Result<FrameResult, FrameError> {
        let view = layout.view(pixels)?;
        let live = codec::Budget::live();
        let budget = match milliseconds {
            Some(milliseconds) => live.with_time(Duration::from_millis(milliseconds.into())),
            None => live,
        };
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
/// [`FrameError`] when the sizes do not fit the bytes.
#[uniffi::export]
pub fn read_picture(
    pixels: &[u8],
    layout: PlaneLayout,
    milliseconds: u32,
) -> Result<Vec<ScannedSymbol>, FrameError> {
    let budget = codec::Budget::photo().with_time(Duration::from_millis(milliseconds.into()));
    let symbols = codec::decode(layout.view(pixels)?, budget);
    Ok(symbols.iter().map(|symbol| ScannedSymbol::of(symbol, layout)).collect())
}

/// What one frame gave.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct FrameResult {
    /// Symbols read.
    pub symbols: Vec<ScannedSymbol>,
    /// Advice, the most helpful first; empty when something was read or nothing seen.
    pub hints: Vec<Hint>,
    /// What the advice rests on.
    pub seen: Seen,
}

crate::faults::kinds! {
    /// Advice for whoever holds the camera.
    Hint of codec::Hint {
        /// The modules are too small in the picture.
        Closer,
        /// The picture is smeared or out of focus.
        HoldStill,
        /// A reflection hides part of the symbol.
        TiltAwayFromLight,
        /// Dark and light hardly differ.
        MoreLight,
        /// Part of the symbol is outside the picture or covered.
        ShowWhole,
    }
}

/// What was seen of a symbol in a frame, read or not.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Seen {
    /// Patterns that are finders beyond doubt.
    pub finders: u32,
    /// Where the symbol seems to lie in the upright picture: four corners, or none.
    pub corners: Vec<Point>,
    /// Pixels in a module.
    pub module_size: Option<f32>,
    /// Blur as the standard deviation of a Gauss curve, in modules.
    pub blur: Option<f32>,
    /// Share of the symbol, 0 to 1, that light has washed out.
    pub glare: Option<f32>,
    /// Grey levels between light and dark.
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

/// A place in the upright picture, in pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// One QR symbol.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct ScannedSymbol {
    /// The payload as text; none when it has no text form.
    pub text: Option<String>,
    /// The payload.
    pub bytes: Vec<u8>,
    /// 1 to 40.
    pub version: u8,
    /// Error correction level.
    pub level: Level,
    /// Outer corners in the upright picture: top left, top right, bottom right, bottom left of the symbol as it is read.
    pub corners: Vec<Point>,
    /// Size of a module in pixels.
    pub module_size: f32,
    /// Codewords that were wrong and repaired.
    pub corrected: u32,
    /// Codewords in the symbol.
    pub codewords: u32,
    /// Part of a message in several symbols: a stamp never is.
    pub structured_append: Option<StructuredAppend>,
}

impl ScannedSymbol {
    fn of(symbol: &codec::Symbol, layout: PlaneLayout) -> Self {
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
        /// About 7 % of codewords.
        L,
        /// About 15 %.
        M,
        /// About 25 %.
        Q,
        /// About 30 %.
        H,
    }
}

/// A place among several symbols that carry one message: ISO/IEC 18004:2015, clause 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct StructuredAppend {
    /// From 0.
    pub index: u8,
    /// 1 to 16.
    pub total: u8,
}
