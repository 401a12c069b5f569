//! Reads symbols from camera frames, pictures and picture files.

use std::cell::RefCell;
use std::time::Duration;

use qualistamp::{FrameError, PlaneLayout, Rotation, ScanSession, ScannedSymbol, read_within};
use qualistamp_qr::{Budget, LumaImage, PictureError, decode, pictures_in};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::values::{clock, get, object, put_bytes, thrown, thrown_with, whole};

/// Bytes of a pixel: red, green, blue and opacity.
const RGBA: usize = 4;

/// Longest time for all pictures of one file.
const MAX_FILE_TIME: Duration = Duration::from_secs(30);

/// Reads symbols from the frames of a camera. It does little work per frame and combines what several frames show.
///
/// A frame is either handed in (`frame`, `frameRgba`), or written by the camera into memory of the module: `reserve` bytes, let
/// `VideoFrame.copyTo` write to `new Uint8Array(memory.buffer, pointer, bytes)`, then call `frameReserved`. Make a new view for each
/// frame, and call nothing else of the module until `copyTo` is done: memory that grows leaves older views without bytes.
#[wasm_bindgen(js_name = ScanSession)]
pub struct FrameReader {
    session: ScanSession,
    reserved: RefCell<Vec<u8>>,
}

#[wasm_bindgen(js_class = ScanSession)]
impl FrameReader {
    /// A new session.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript has no Default")]
    #[must_use]
    pub fn new() -> Self {
        Self { session: ScanSession::new(), reserved: RefCell::default() }
    }

    /// Reads the next frame, a plane of 8-bit luma, for at most `milliseconds` (without it, the codec's own limit for live frames).
    ///
    /// # Errors
    /// `FrameError` with its `fault`, if the layout does not fit the bytes.
    #[wasm_bindgen(unchecked_return_type = "FrameResult")]
    pub fn frame(
        &self,
        pixels: &[u8],
        #[wasm_bindgen(unchecked_param_type = "PlaneLayout")] layout: &JsValue,
        milliseconds: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        self.read(pixels, layout_of(layout)?, milliseconds)
    }

    /// Reads the next frame from the pixels of a canvas (`ImageData.data`: red, green, blue, opacity).
    ///
    /// # Errors
    /// As `frame`.
    #[wasm_bindgen(js_name = frameRgba, unchecked_return_type = "FrameResult")]
    pub fn frame_rgba(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array | Uint8ClampedArray")] pixels: &[u8],
        width: u32,
        height: u32,
        milliseconds: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        self.read(&luma_of(pixels), plane(width, height), milliseconds)
    }

    /// Reserves memory for a frame of this many bytes, at most 64 MiB, and returns its address in the memory of the module.
    ///
    /// # Errors
    /// `RangeError`, if it is more than that.
    pub fn reserve(&self, bytes: u32) -> Result<u32, JsValue> {
        const MOST: u32 = 64 << 20;
        if bytes > MOST {
            return Err(thrown("RangeError", "a frame may have 64 MiB"));
        }
        let mut reserved = self.reserved.borrow_mut();
        reserved.resize(usize::try_from(bytes).unwrap_or_default(), 0);
        // An address in WebAssembly has 32 bits.
        #[allow(clippy::cast_possible_truncation, reason = "an address in WebAssembly has 32 bits")]
        Ok(reserved.as_ptr().addr() as u32)
    }

    /// Reads the frame that was written to the reserved memory.
    ///
    /// # Errors
    /// As `frame`.
    #[wasm_bindgen(js_name = frameReserved, unchecked_return_type = "FrameResult")]
    pub fn frame_reserved(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PlaneLayout")] layout: &JsValue,
        milliseconds: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        let layout = layout_of(layout)?;
        self.read(&self.reserved.borrow(), layout, milliseconds)
    }
}

impl FrameReader {
    fn read(
        &self,
        pixels: &[u8],
        layout: PlaneLayout,
        milliseconds: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        let live = Budget::live().with_clock(clock);
        let budget = milliseconds.map_or(live, |most| live.with_time(Duration::from_millis(most.into())));
        let result = self.session.frame_within(pixels, layout, budget).map_err(frame_error)?;
        let js = object(&result)?;
        put_bytes(&get(&js, "symbols"), bytes_of(&result.symbols));
        Ok(js)
    }
}

/// Reads every symbol of one picture, a plane of 8-bit luma, with full effort, for at most `milliseconds`.
///
/// # Errors
/// `FrameError` with its `fault`, if the layout does not fit the bytes.
#[wasm_bindgen(js_name = readPicture, unchecked_return_type = "ScannedSymbol[]")]
pub fn read_luma(
    pixels: &[u8],
    #[wasm_bindgen(unchecked_param_type = "PlaneLayout")] layout: &JsValue,
    milliseconds: u32,
) -> Result<JsValue, JsValue> {
    let symbols = read_within(pixels, layout_of(layout)?, photo(milliseconds)).map_err(frame_error)?;
    symbols_to_js(&symbols)
}

/// Reads every symbol in the pixels of a canvas (`ImageData.data`: red, green, blue, opacity), for at most `milliseconds`.
///
/// # Errors
/// `FrameError` with its `fault`, if the sizes do not fit the bytes.
#[wasm_bindgen(js_name = readRgba, unchecked_return_type = "ScannedSymbol[]")]
pub fn read_rgba(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array | Uint8ClampedArray")] pixels: &[u8],
    width: u32,
    height: u32,
    milliseconds: u32,
) -> Result<JsValue, JsValue> {
    let symbols = read_within(&luma_of(pixels), plane(width, height), photo(milliseconds));
    symbols_to_js(&symbols.map_err(frame_error)?)
}

/// What was read from a picture file.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct PictureReading {
    /// The symbols of all its pictures; each payload once.
    pub symbols: Vec<ScannedSymbol>,
    /// Number of pictures in the file: pages of a TIFF, frames of an animation, otherwise 1.
    pub pictures: u32,
    /// What could not be read.
    pub faults: Vec<PictureFault>,
    /// Whether part of the file is damaged: there may be symbols in it.
    pub is_damaged: bool,
    /// Whether pictures were left out because the others took too long.
    pub is_incomplete: bool,
}

/// Why a picture could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum PictureFault {
    /// No bytes.
    Empty,
    /// A file larger than any photograph.
    FileTooLarge,
    /// Not a picture.
    UnknownFormat,
    /// A picture or document in a format that is not read.
    OtherFormat,
    /// A HEIC photograph: let the browser decode it, and hand in its pixels.
    Heif,
    /// A PDF file: draw its pages, and hand in their pixels.
    Pdf,
    /// A rare kind of a known format.
    Unsupported,
    /// More pixels than are read.
    TooLarge,
    /// More memory than is allowed.
    TooMuchMemory,
    /// More pictures in one file than are read.
    TooManyPictures,
    /// Damaged.
    Damaged,
}

/// Reads every symbol in a picture file (PNG, JPEG, WebP, TIFF, BMP, PNM, GIF), for at most `milliseconds` for each picture in it.
///
/// # Errors
/// None is expected: what cannot be read is in `faults`.
#[wasm_bindgen(js_name = readPictureFile, unchecked_return_type = "PictureReading")]
pub fn read_picture_file(bytes: &[u8], milliseconds: u32) -> Result<JsValue, JsValue> {
    let pictures = pictures_in(bytes);
    let started = clock();
    let mut reading = PictureReading {
        symbols: Vec::new(),
        pictures: u32::try_from(pictures.len()).unwrap_or(u32::MAX),
        faults: Vec::new(),
        is_damaged: false,
        is_incomplete: false,
    };
    for picture in pictures {
        if clock().saturating_sub(started) > MAX_FILE_TIME {
            reading.is_incomplete = true;
            break;
        }
        match picture {
            Ok(picture) => {
                reading.is_damaged |= picture.damage().is_some();
                for view in std::iter::once(picture.view()).chain(picture.over_black().map(LumaImage::view)) {
                    let layout = plane(0, 0);
                    for symbol in decode(view, photo(milliseconds)) {
                        if reading.symbols.iter().all(|known| known.bytes != symbol.bytes) {
                            reading.symbols.push(ScannedSymbol::of(&symbol, layout));
                        }
                    }
                }
            }
            Err(error) => reading.faults.push(PictureFault::from(&error)),
        }
    }
    let js = object(&reading)?;
    put_bytes(&get(&js, "symbols"), bytes_of(&reading.symbols));
    Ok(js)
}

impl From<&PictureError> for PictureFault {
    fn from(error: &PictureError) -> Self {
        match error {
            PictureError::Empty => Self::Empty,
            PictureError::FileTooLarge { .. } => Self::FileTooLarge,
            PictureError::UnknownFormat => Self::UnknownFormat,
            PictureError::OtherFormat(_) => Self::OtherFormat,
            PictureError::Heif => Self::Heif,
            PictureError::Pdf => Self::Pdf,
            PictureError::Unsupported { .. } => Self::Unsupported,
            PictureError::TooLarge { .. } => Self::TooLarge,
            PictureError::TooMuchMemory => Self::TooMuchMemory,
            PictureError::TooManyPictures { .. } => Self::TooManyPictures,
            PictureError::Damaged { .. } | PictureError::File(_) => Self::Damaged,
        }
    }
}

fn photo(milliseconds: u32) -> Budget {
    Budget::photo().with_time(Duration::from_millis(milliseconds.into())).with_clock(clock)
}

/// A plane without padding that is upright.
fn plane(width: u32, height: u32) -> PlaneLayout {
    PlaneLayout { width, height, stride: width, rotation: Rotation::None }
}

fn bytes_of(symbols: &[ScannedSymbol]) -> impl Iterator<Item = &[u8]> {
    symbols.iter().map(|symbol| symbol.bytes.as_slice())
}

fn symbols_to_js(symbols: &[ScannedSymbol]) -> Result<JsValue, JsValue> {
    let js = object(&symbols)?;
    put_bytes(&js, bytes_of(symbols));
    Ok(js)
}

fn frame_error(error: FrameError) -> JsValue {
    thrown_with("FrameError", &error.to_string(), &error)
}

/// A layout as JavaScript hands it in.
fn layout_of(layout: &JsValue) -> Result<PlaneLayout, JsValue> {
    let rotation = get(layout, "rotation");
    let rotation = match rotation.as_string().as_deref() {
        Some("none") => Rotation::None,
        Some("clockwise90") => Rotation::Clockwise90,
        Some("clockwise180") => Rotation::Clockwise180,
        Some("clockwise270") => Rotation::Clockwise270,
        Some(_) | None => {
            let choices = "rotation must be \"none\", \"clockwise90\", \"clockwise180\" or \"clockwise270\"";
            return Err(thrown("TypeError", choices));
        }
    };
    Ok(PlaneLayout {
        width: whole(layout, "width")?,
        height: whole(layout, "height")?,
        stride: whole(layout, "stride")?,
        rotation,
    })
}

/// Luma of pixels of red, green, blue and opacity over white, by the weights of ITU-R BT.601 in 256ths.
fn luma_of(pixels: &[u8]) -> Vec<u8> {
    let luma = |pixel: &[u8; RGBA]| {
        let [red, green, blue, opacity] = pixel.map(u32::from);
        let grey = (77 * red + 150 * green + 29 * blue) >> 8;
        let over_white = (grey * opacity + 255 * (255 - opacity)) / 255;
        u8::try_from(over_white).unwrap_or(u8::MAX)
    };
    pixels.as_chunks::<RGBA>().0.iter().map(luma).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luma_is_what_is_seen_on_white_paper() {
        let pixels = [255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 9];
        assert_eq!(luma_of(&pixels), [255, 0, 255, 76]);
    }
}
