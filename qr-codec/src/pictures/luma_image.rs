//! An owned grey picture, and how it is decoded from a file of any format.

use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use image::{DynamicImage, GrayImage, ImageFormat};

use super::damage::Damage;
use super::decoded::Decoded;
use super::error::PictureError;
#[cfg(feature = "heic")]
use super::heic;
use super::other_format::OtherFormat;
use super::with_image::decode_with_image;
use super::{jpeg, png, pnm, tiff};
use crate::file_kind::FileKind;
use crate::limits::MAX_PICTURE_FILE_BYTES;
use crate::luma::{LumaError, LumaView};

/// An owned grey picture, one byte per pixel, rows without padding; never empty.
#[derive(Clone, PartialEq, Eq)]
pub struct LumaImage {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
    damage: Option<Damage>,
    over_black: Option<Box<LumaImage>>,
}

impl LumaImage {
    /// Decodes a picture file: PNG, JPEG, WebP, TIFF, BMP, PNM or GIF (the first picture in it; see [`pictures_in`](crate::pictures_in) for the others), and
    /// HEIC with the feature `heic`. The format follows from the first bytes (see [`FileKind`]).
    ///
    /// The picture is upright (EXIF orientation is applied), and transparent pixels appear as on white paper. Of a damaged picture,
    /// what is there is decoded, and [`LumaImage::damage`] says what is missing.
    ///
    /// # Errors
    /// [`PictureError`]. Nothing beyond its limits is decoded.
    pub fn decode(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.is_empty() {
            return Err(PictureError::Empty);
        }
        caught(|| decode_first(bytes)?.upright())
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
        Ok(Self { pixels, width, height, damage: None, over_black: None })
    }

    /// What is missing, if the file is damaged. There may be symbols in the missing part, which is white or grey.
    #[must_use]
    pub fn damage(&self) -> Option<Damage> {
        self.damage
    }

    /// The same picture on black instead of white, if it has light pixels on a transparent ground: a symbol made for dark
    /// screens is visible only here. `None` for all other pictures.
    #[must_use]
    pub fn over_black(&self) -> Option<&Self> {
        self.over_black.as_deref()
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

impl fmt::Debug for LumaImage {
    /// Only sizes: a picture of a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LumaImage({}x{})", self.width, self.height)
    }
}

impl Decoded {
    /// The picture as it is meant to be seen.
    pub(super) fn upright(self) -> Result<LumaImage, PictureError> {
        let Self { grey, over_black, orientation, damage } = self;
        let upright = |grey: GrayImage| {
            let mut upright = DynamicImage::ImageLuma8(grey);
            upright.apply_orientation(orientation);
            let pixels = upright.into_luma8();
            let (width, height) = (pixels.width() as usize, pixels.height() as usize);
            LumaImage::from_pixels(pixels.into_raw(), width, height)
                .map_err(|error| PictureError::Damaged { reason: error.to_string() })
        };
        let over_black = over_black.map(upright).transpose()?.map(Box::new);
        Ok(LumaImage { damage, over_black, ..upright(grey)? })
    }
}

/// The result of `decode`. The decoders are third-party code: a panic in one means a damaged picture and must not end a batch.
pub(super) fn caught<T>(decode: impl FnOnce() -> Result<T, PictureError>) -> Result<T, PictureError> {
    catch_unwind(AssertUnwindSafe(decode))
        .unwrap_or_else(|_| Err(PictureError::Damaged { reason: "the decoder failed".to_owned() }))
}

/// The first picture in a file.
fn decode_first(bytes: &[u8]) -> Result<Decoded, PictureError> {
    let format = match FileKind::of(bytes) {
        Some(FileKind::Png) => {
            return match decode_with_image(bytes, ImageFormat::Png) {
                Err(fault @ PictureError::Damaged { .. }) => png::decode_damaged(bytes).ok_or(fault),
                decoded => decoded,
            };
        }
        Some(FileKind::Jpeg) => match jpeg::decode(bytes)? {
            Some(picture) => return Ok(picture),
            None => ImageFormat::Jpeg,
        },
        Some(FileKind::Tiff) => return tiff::decode(bytes, 0),
        Some(FileKind::WebP) => ImageFormat::WebP,
        Some(FileKind::Bmp) => ImageFormat::Bmp,
        Some(FileKind::Gif) => ImageFormat::Gif,
        #[cfg(feature = "heic")]
        Some(FileKind::Heif) => return heic::decode(bytes, None),
        #[cfg(not(feature = "heic"))]
        Some(FileKind::Heif) => return Err(PictureError::Heif),
        Some(FileKind::Pdf) => return Err(PictureError::Pdf),
        Some(FileKind::Pnm) => return pnm::decode(bytes),
        None => {
            return Err(OtherFormat::of(bytes).map_or(PictureError::UnknownFormat, PictureError::OtherFormat));
        }
    };
    decode_with_image(bytes, format)
}
