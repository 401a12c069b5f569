//! Decoding picture files to upright grey pictures, within limits.

mod error;
mod grey;
#[cfg(feature = "heic")]
mod heic;
mod jpeg;
mod tiff;

use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use crate::file_kind::FileKind;
use crate::limits::{MAX_PICTURE_DECODER_BYTES, MAX_PICTURE_FILE_BYTES, MAX_PICTURES_IN_FILE};
use crate::luma::{LumaError, LumaView};
pub use error::PictureError;
use error::refuse_too_many_pixels;
use grey::grey;

/// An owned grey picture, one byte per pixel, rows without padding; never empty.
#[derive(Clone, PartialEq, Eq)]
pub struct LumaImage {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
}

/// Whether `bytes` are a JPEG file that ends in the middle of its picture. Such a file is still decoded; the missing part is
/// grey.
#[must_use]
pub fn is_cut_off(bytes: &[u8]) -> bool {
    FileKind::of(bytes) == Some(FileKind::Jpeg) && jpeg::is_cut_off(bytes)
}

impl LumaImage {
    /// Decodes a picture file: PNG, JPEG, WebP, TIFF, BMP or GIF (the first picture in it), and HEIC with the feature `heic`. The
    /// format follows from the first bytes (see [`FileKind`]).
    ///
    /// The picture is upright (EXIF orientation is applied), and transparent pixels appear as on white paper.
    ///
    /// # Errors
    /// [`PictureError`]. Nothing beyond its limits is decoded.
    pub fn decode(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.is_empty() {
            return Err(PictureError::Empty);
        }
        // The decoders are third-party code: a panic in one means a damaged picture and must not end a batch.
        catch_unwind(AssertUnwindSafe(|| decode_upright(bytes)))
            .unwrap_or_else(|_| Err(PictureError::Damaged { reason: "the decoder failed".to_owned() }))
    }

    /// Reads and decodes the picture file at `path`; see [`LumaImage::decode`].
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn open(path: &Path) -> Result<Self, PictureError> {
        let mut bytes = Vec::new();
        // One byte more than allowed, to notice a pipe or device without end.
        let mut file = File::open(path).map_err(PictureError::File)?.take(MAX_PICTURE_FILE_BYTES + 1);
        file.read_to_end(&mut bytes).map_err(PictureError::File)?;
        if file.limit() == 0 {
            return Err(PictureError::FileTooLarge { limit: MAX_PICTURE_FILE_BYTES });
        }
        Self::decode(&bytes)
    }

    /// Uses `pixels` as `height` rows of `width` without padding; extra bytes are dropped.
    ///
    /// # Errors
    /// [`LumaError`] when the sizes do not match.
    pub fn from_pixels(mut pixels: Vec<u8>, width: usize, height: usize) -> Result<Self, LumaError> {
        LumaView::new(&pixels, width, height, width)?;
        pixels.truncate(width * height);
        Ok(Self { pixels, width, height })
    }

    /// Borrows the pixels.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "from_pixels, the only constructor, has made the same view before"
    )]
    pub fn view(&self) -> LumaView<'_> {
        LumaView::new(&self.pixels, self.width, self.height, self.width).expect("sizes fit")
    }
}

/// Every picture in a file in order: the pages of a TIFF, or the single picture of other formats that [`LumaImage::decode`]
/// supports. A picture that cannot be decoded does not stop the rest. After [`MAX_PICTURES_IN_FILE`] the last item is
/// [`PictureError::TooManyPictures`] if there are more.
pub fn pictures_in(bytes: &[u8]) -> impl ExactSizeIterator<Item = Result<LumaImage, PictureError>> {
    let pages = tiff::Directories::of(bytes);
    let mut file = Cow::Borrowed(bytes);
    (0..pages.as_ref().map_or(1, tiff::Directories::len)).map(move |index| {
        if index == MAX_PICTURES_IN_FILE {
            return Err(PictureError::TooManyPictures { limit: MAX_PICTURES_IN_FILE });
        }
        if let Some(pages) = &pages {
            pages.bring_first(file.to_mut(), index);
        }
        LumaImage::decode(&file)
    })
}

impl fmt::Debug for LumaImage {
    /// Only sizes: a picture of a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LumaImage({}x{})", self.width, self.height)
    }
}

fn decode_upright(bytes: &[u8]) -> Result<LumaImage, PictureError> {
    let (grey, orientation) = decode_grey(bytes)?;
    let mut upright = DynamicImage::ImageLuma8(grey);
    upright.apply_orientation(orientation);
    let pixels = upright.into_luma8();
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    LumaImage::from_pixels(pixels.into_raw(), width, height)
        .map_err(|error| PictureError::Damaged { reason: error.to_string() })
}

/// The grey picture as stored, and its orientation.
fn decode_grey(bytes: &[u8]) -> Result<(GrayImage, Orientation), PictureError> {
    let format = match FileKind::of(bytes) {
        Some(FileKind::Png) => ImageFormat::Png,
        Some(FileKind::Jpeg) => ImageFormat::Jpeg,
        Some(FileKind::WebP) => ImageFormat::WebP,
        // BigTIFF too, which `image` decodes but does not recognise.
        Some(FileKind::Tiff) => ImageFormat::Tiff,
        Some(FileKind::Bmp) => ImageFormat::Bmp,
        Some(FileKind::Gif) => ImageFormat::Gif,
        #[cfg(feature = "heic")]
        Some(FileKind::Heif) => return Ok((heic::decode_grey(bytes)?, Orientation::NoTransforms)),
        #[cfg(not(feature = "heic"))]
        Some(FileKind::Heif) => return Err(PictureError::Heif),
        Some(FileKind::Pdf) => return Err(PictureError::Pdf),
        None => return Err(PictureError::UnknownFormat),
    };
    if format == ImageFormat::Jpeg
        && let Some(picture) = jpeg::decode_grey(bytes)?
    {
        return Ok(picture);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(decoder_limits());
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    refuse_too_many_pixels(width, height)?;
    let mut limits = decoder_limits();
    limits.reserve(decoder.total_bytes()).map_err(refusal)?;
    decoder.set_limits(limits).map_err(refusal)?;
    // A picture with an invalid orientation is still a picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((grey(DynamicImage::from_decoder(decoder).map_err(refusal)?), orientation))
}

fn decoder_limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PICTURE_DECODER_BYTES);
    limits
}

fn refusal(error: ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooMuchMemory,
        ImageError::Unsupported(error) => PictureError::Unsupported { reason: error.to_string() },
        ImageError::Decoding(error) => PictureError::Damaged { reason: error.to_string() },
        // When reading from a byte slice, the only I/O error is its end.
        ImageError::IoError(error) => PictureError::Damaged { reason: error.to_string() },
        ImageError::Encoding(error) => PictureError::Damaged { reason: error.to_string() },
        ImageError::Parameter(error) => PictureError::Damaged { reason: error.to_string() },
    }
}
