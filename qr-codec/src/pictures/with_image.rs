//! Pictures that the crate `image` decodes.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::decoded::Decoded;
use super::error::{PictureError, refuse_too_many_pixels};
use super::grey::grey;
use crate::limits::MAX_PICTURE_DECODER_BYTES;

/// The first picture in a file of this format.
pub(super) fn decode_with_image(bytes: &[u8], format: ImageFormat) -> Result<Decoded, PictureError> {
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
    Ok(Decoded { orientation, ..grey(DynamicImage::from_decoder(decoder).map_err(refusal)?) })
}

/// The most memory for a decoder.
pub(super) fn decoder_limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PICTURE_DECODER_BYTES);
    limits
}

/// Why `image` could not decode a picture.
pub(super) fn refusal(error: ImageError) -> PictureError {
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
