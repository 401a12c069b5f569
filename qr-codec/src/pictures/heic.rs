//! HEIC photographs, as telephones take them: still pictures in HEVC (ISO/IEC 23008-12, 23008-2).

use heifer::{Options, decode_rgba8};
use image::{DynamicImage, RgbaImage};

use super::PictureError;
use crate::limits::MAX_PICTURE_PIXELS;

/// The picture in `bytes`, upright: the format's own rotations are applied.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    // One thread: a batch decodes several pictures at a time.
    let options = Options { max_threads: 1, max_pixels: MAX_PICTURE_PIXELS };
    let picture = decode_rgba8(bytes, &options).map_err(|error| match error {
        heifer::Error::Unsupported(reason) => PictureError::Unsupported { reason },
        heifer::Error::Container(_)
        | heifer::Error::Hevc(_)
        | heifer::Error::Encode(_)
        | heifer::Error::Invalid(_) => PictureError::Damaged { reason: error.to_string() },
    })?;
    RgbaImage::from_raw(picture.width, picture.height, picture.data)
        .map(DynamicImage::ImageRgba8)
        .ok_or_else(|| PictureError::Damaged { reason: "fewer pixels than its size".to_owned() })
}
