//! Picture files in: bytes or a path to an owned grey picture, upright, within limits.

#[cfg(feature = "heic")]
mod heic;
mod jpeg;
mod tiff;

use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use crate::limits::{
    MAX_PICTURE_FILE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURES_IN_FILE, PICTURE_DECODER_BYTES,
};
use crate::luma::{LumaError, LumaView};

/// An owned grey picture, one byte a pixel, rows without padding; never empty.
#[derive(Clone, PartialEq, Eq)]
pub struct LumaImage {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
}

/// Whether `bytes` are a JPEG file that ends in the middle of its picture: what is there is decoded all the same, and what is missing
/// comes out grey.
#[must_use]
pub fn is_cut_off(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xD8\xFF") && jpeg::is_cut_off(bytes)
}

/// Why bytes or a file are not a picture that can be read.
#[derive(Debug)]
pub enum PictureError {
    /// The file could not be read.
    File(io::Error),
    /// No bytes at all.
    Empty,
    /// Larger than a picture file may be.
    FileTooLarge {
        /// The most bytes there may be: [`MAX_PICTURE_FILE_BYTES`].
        limit: u64,
    },
    /// Not PNG, JPEG, WebP, TIFF, BMP or GIF.
    UnknownFormat,
    /// HEIC or AVIF without the feature `heic`: known, but there is no decoder for it here. With it, HEIC is read, and AVIF and others
    /// of its kin are [`PictureError::Unsupported`].
    Heif,
    /// A PDF, which has pages and is no picture.
    Pdf,
    /// A kind of its format that is not supported.
    Unsupported {
        /// The decoder's own words.
        reason: String,
    },
    /// More pixels than may be decoded, or so the file says.
    TooLarge {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// The most pixels there may be: [`MAX_PICTURE_PIXELS`], or [`MAX_HEVC_PIXELS`](crate::limits::MAX_HEVC_PIXELS).
        limit: u64,
    },
    /// Decoding would need more memory than it may.
    TooMuchMemory,
    /// Pictures of a file that are not looked at, because those before them were as many as are.
    TooManyPictures {
        /// The most pictures there may be: [`MAX_PICTURES_IN_FILE`].
        limit: usize,
    },
    /// Cut off, damaged, or not what its first bytes say.
    Damaged {
        /// The decoder's own words.
        reason: String,
    },
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => write!(f, "cannot read the file: {error}"),
            Self::Empty => write!(f, "the file is empty"),
            Self::FileTooLarge { limit } => {
                write!(
                    f,
                    "the file has more than {limit} bytes; save the picture smaller or crop it to the stamp"
                )
            }
            Self::UnknownFormat => {
                write!(f, "not a picture in a known format; save it as PNG, JPEG, WebP, TIFF, BMP or GIF")
            }
            Self::Heif => write!(f, "HEIC and AVIF pictures cannot be read here; save it as JPEG"),
            Self::Pdf => write!(f, "a PDF, not a picture"),
            Self::Unsupported { reason } => {
                write!(f, "an unusual kind of picture ({reason}); save it as PNG or JPEG")
            }
            Self::TooLarge { width, height, limit } => write!(
                f,
                "{width} x {height} pixels are more than {limit}; save the picture smaller or crop it to the stamp"
            ),
            Self::TooMuchMemory => {
                write!(
                    f,
                    "decoding would need too much memory; save the picture smaller or crop it to the stamp"
                )
            }
            Self::TooManyPictures { limit } => {
                write!(
                    f,
                    "only the first {limit} pages were looked at; save the page with the stamp as a file of its own"
                )
            }
            Self::Damaged { reason } => write!(f, "the picture is damaged or cut off ({reason})"),
        }
    }
}

impl std::error::Error for PictureError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Empty
            | Self::FileTooLarge { .. }
            | Self::UnknownFormat
            | Self::Heif
            | Self::Pdf
            | Self::Unsupported { .. }
            | Self::TooLarge { .. }
            | Self::TooMuchMemory
            | Self::TooManyPictures { .. }
            | Self::Damaged { .. } => None,
        }
    }
}

impl LumaImage {
    /// Decodes a picture file: PNG, JPEG, WebP, TIFF, BMP or GIF (the first picture in it), with the feature `heic` also HEIC, told
    /// apart by their first bytes.
    ///
    /// The picture comes out upright (EXIF orientation is applied), transparent pixels as they look on white paper.
    ///
    /// # Errors
    /// [`PictureError`]: nothing is decoded beyond the limits in it.
    pub fn decode(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.is_empty() {
            return Err(PictureError::Empty);
        }
        // The decoders are not ours: a panic in one is a damaged picture, not the end of a batch.
        catch_unwind(AssertUnwindSafe(|| decode_upright(bytes)))
            .unwrap_or_else(|_| Err(PictureError::Damaged { reason: "the decoder failed".to_owned() }))
    }

    /// Reads and decodes the picture file at `path`; see [`LumaImage::decode`].
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn open(path: &Path) -> Result<Self, PictureError> {
        let mut bytes = Vec::new();
        // One byte more than allowed, so that a pipe or a device without end is noticed.
        let mut file = File::open(path).map_err(PictureError::File)?.take(MAX_PICTURE_FILE_BYTES + 1);
        file.read_to_end(&mut bytes).map_err(PictureError::File)?;
        if file.limit() == 0 {
            return Err(PictureError::FileTooLarge { limit: MAX_PICTURE_FILE_BYTES });
        }
        Self::decode(&bytes)
    }

    /// Takes `pixels` as `height` rows of `width` without padding; bytes after them are dropped.
    ///
    /// # Errors
    /// [`LumaError`] when the sizes do not fit each other.
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

/// Every picture in a file, one after the other: the pages of a TIFF, the one picture of any other format that
/// [`LumaImage::decode`] knows. One that cannot be decoded does not stop the rest; after [`MAX_PICTURES_IN_FILE`] comes, last, a
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
    /// Sizes only: a picture of a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LumaImage({}x{})", self.width, self.height)
    }
}

const FORMATS: [ImageFormat; 6] = [
    ImageFormat::Png,
    ImageFormat::Jpeg,
    ImageFormat::WebP,
    ImageFormat::Tiff,
    ImageFormat::Bmp,
    ImageFormat::Gif,
];

/// Brands of still pictures in HEIF: ISO/IEC 23008-12, 10.2 and B.4, and the AV1 Image File Format, 6.
const HEIF_BRANDS: [&[u8]; 7] = [b"mif1", b"mif2", b"heic", b"heix", b"heim", b"heis", b"avif"];

fn decode_upright(bytes: &[u8]) -> Result<LumaImage, PictureError> {
    let (grey, orientation) = decode_grey(bytes)?;
    let mut upright = DynamicImage::ImageLuma8(grey);
    upright.apply_orientation(orientation);
    let pixels = upright.into_luma8();
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    LumaImage::from_pixels(pixels.into_raw(), width, height)
        .map_err(|error| PictureError::Damaged { reason: error.to_string() })
}

/// The grey picture as it is stored, and how to turn it.
fn decode_grey(bytes: &[u8]) -> Result<(GrayImage, Orientation), PictureError> {
    #[cfg(feature = "heic")]
    if is_heif(bytes) {
        return Ok((heic::decode_grey(bytes)?, Orientation::NoTransforms));
    }
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(PictureError::File)?;
    if tiff::is_big(bytes) {
        reader.set_format(ImageFormat::Tiff);
    }
    let format = reader.format().filter(|format| FORMATS.contains(format));
    let format = format.ok_or_else(|| unknown_format(bytes))?;
    if format == ImageFormat::Jpeg
        && let Some(picture) = jpeg::decode_grey(bytes)?
    {
        return Ok(picture);
    }
    reader.limits(decoder_limits());
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    refuse_too_many_pixels(width, height)?;
    let mut limits = decoder_limits();
    limits.reserve(decoder.total_bytes()).map_err(refusal)?;
    decoder.set_limits(limits).map_err(refusal)?;
    // A picture with a broken orientation is still a picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((grey(DynamicImage::from_decoder(decoder).map_err(refusal)?), orientation))
}

fn refuse_too_many_pixels(width: u32, height: u32) -> Result<(), PictureError> {
    refuse_more_pixels(width, height, MAX_PICTURE_PIXELS)
}

fn refuse_more_pixels(width: u32, height: u32, limit: u64) -> Result<(), PictureError> {
    if u64::from(width) * u64::from(height) > limit {
        return Err(PictureError::TooLarge { width, height, limit });
    }
    Ok(())
}

fn decoder_limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(PICTURE_DECODER_BYTES);
    limits
}

/// Why bytes in none of our formats cannot be read: some deserve their name.
fn unknown_format(bytes: &[u8]) -> PictureError {
    if bytes.starts_with(b"%PDF-") {
        PictureError::Pdf
    } else if is_heif(bytes) {
        PictureError::Heif
    } else {
        PictureError::UnknownFormat
    }
}

/// Whether `bytes` begin like a still picture in HEIF, HEIC or AVIF. Films in the same container do not: ISO/IEC 14496-12, 4.3.
fn is_heif(bytes: &[u8]) -> bool {
    let size = bytes.first_chunk().map_or(0, |size| u32::from_be_bytes(*size) as usize);
    // A brand, its version, further brands; of a file that is cut off, those that are there.
    let brands = bytes.get(8..size.min(bytes.len())).unwrap_or_default();
    bytes.get(4..8) == Some(b"ftyp") && brands.chunks_exact(4).any(|brand| HEIF_BRANDS.contains(&brand))
}

fn refusal(error: ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooMuchMemory,
        ImageError::Unsupported(error) => PictureError::Unsupported { reason: error.to_string() },
        ImageError::Decoding(error) => PictureError::Damaged { reason: error.to_string() },
        // From a byte slice, the only trouble in reading is its end.
        ImageError::IoError(error) => PictureError::Damaged { reason: error.to_string() },
        ImageError::Encoding(error) => PictureError::Damaged { reason: error.to_string() },
        ImageError::Parameter(error) => PictureError::Damaged { reason: error.to_string() },
    }
}

/// `image` in grey, transparent pixels over white.
fn grey(image: DynamicImage) -> GrayImage {
    if !image.color().has_alpha() {
        return image.into_luma8();
    }
    let colours = image.into_rgba8();
    let (width, height) = colours.dimensions();
    let mut grey = GrayImage::new(width, height);
    for (to, from) in grey.iter_mut().zip(colours.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        // Luma of Rec. ITU-R BT.709, the weights crate `image` has for pictures without transparency.
        let luma = (2_126 * red + 7_152 * green + 722 * blue) / 10_000;
        *to = over_white(luma, alpha);
    }
    grey
}

/// A pixel of brightness `luma` that is as dense as `alpha` says, both 0 to 255, on white paper.
fn over_white(luma: u32, alpha: u32) -> u8 {
    u8::try_from((luma * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}
