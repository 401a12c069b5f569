//! One coded picture of a HEIC file: HEVC (ISO/IEC 23008-2) to 8-bit brightness.

use heifer_hevc_dec::decoder::{DecodeOptions, decode_picture};
use heifer_hevc_dec::recon::Frame;
use heifer_isobmff::boxes::{ColorInfo, Property};
use heifer_isobmff::{HeifFile, ItemId};
use image::GrayImage;

use super::fault::{container, damaged, unsupported};
use crate::limits::{MAX_HEIC_BYTES, MAX_HEVC_PIXELS, MAX_HEVC_UNITS};
use crate::pictures::error::{PictureError, refuse_more_pixels};

/// The coded pictures of a file.
pub(super) struct Coded<'a> {
    file: &'a HeifFile<'a>,
    /// Bytes that may still be decoded: many items may refer to the same ones.
    bytes_left: usize,
}

impl<'a> Coded<'a> {
    pub(super) fn new(file: &'a HeifFile<'a>) -> Self {
        Self { file, bytes_left: MAX_HEIC_BYTES }
    }

    pub(super) fn is_coded(&self, id: ItemId) -> Result<bool, PictureError> {
        let item = self.file.item(id).map_err(container)?;
        Ok(matches!(&item.item_type.0, b"hvc1" | b"hev1"))
    }

    /// The brightness of item `id`, before it is cropped, rotated and mirrored.
    pub(super) fn picture(&mut self, id: ItemId) -> Result<GrayImage, PictureError> {
        // The size in the container is checked first, for a message with numbers. Decoding is limited by the size in the stream.
        let size = self.file.image_size(id).map_err(container)?;
        if let Some((width, height)) = size {
            refuse_more_pixels(width, height, MAX_HEVC_PIXELS)?;
        }
        self.refuse_many_units(id)?;
        let stream = self.file.hevc_bitstream(id).map_err(container)?;
        self.bytes_left = self
            .bytes_left
            .checked_sub(stream.len())
            .ok_or_else(|| damaged("too many bytes in all tiles together"))?;
        let options = DecodeOptions { max_pixels: MAX_HEVC_PIXELS, ..DecodeOptions::default() };
        let frame = decode_picture(&stream, options).map_err(|error| match error {
            heifer_hevc_dec::Error::Unimplemented(reason) => unsupported(reason),
            heifer_hevc_dec::Error::UnexpectedEof
            | heifer_hevc_dec::Error::Invalid(_)
            | heifer_hevc_dec::Error::HashMismatch(_) => damaged(&error.to_string()),
        })?;
        grey(&frame, self.is_full_range(id, &frame)?, size)
    }

    /// Refuses many units: each costs the decoder an allocation, however short it is.
    fn refuse_many_units(&self, id: ItemId) -> Result<(), PictureError> {
        let Some(config) = self.file.hevc_config(id).map_err(container)? else {
            return Err(damaged("a coded picture without its parameters"));
        };
        let data = self.file.item_data(id).map_err(container)?;
        // The decoder also splits at start codes, so those count as well.
        let starts = data.windows(3).filter(|at| *at == [0, 0, 1]).count();
        let length_bytes = usize::from(config.nal_length_size).max(1);
        let (mut units, mut rest) = (config.nal_units.len() + starts, data.as_ref());
        while let Some((length, after)) = rest.split_at_checked(length_bytes) {
            let length = length.iter().fold(0, |length, byte| length << 8 | usize::from(*byte));
            units += 1;
            if units > MAX_HEVC_UNITS {
                return Err(damaged("too many units in one picture"));
            }
            rest = after.get(length..).unwrap_or_default();
        }
        Ok(())
    }

    /// Whether black is 0, as in photographs, and not 16, as in films. The container takes precedence over the stream.
    fn is_full_range(&self, id: ItemId, frame: &Frame) -> Result<bool, PictureError> {
        for property in self.file.item_properties(id).map_err(container)? {
            if let Property::Color(ColorInfo::Nclx { full_range, .. }) = property {
                return Ok(*full_range);
            }
        }
        Ok(frame.full_range)
    }
}

/// The luma plane of `frame`, of which the container may hide a part at the right and bottom.
fn grey(frame: &Frame, full_range: bool, shown: Option<(u32, u32)>) -> Result<GrayImage, PictureError> {
    let ([luma, ..], [stride, ..], [rows, ..]) = (&frame.planes, frame.widths, frame.heights);
    let (width, height) =
        shown.map_or((stride, rows), |(width, height)| (width.min(stride), height.min(rows)));
    if width == 0 || height == 0 {
        return Err(damaged("no pixels"));
    }
    let surplus_bits = frame.bit_depth[0].saturating_sub(8);
    let mut grey = Vec::with_capacity(width as usize * height as usize);
    for row in luma.chunks_exact(stride as usize).take(height as usize) {
        grey.extend(row.iter().take(width as usize).map(|sample| {
            let eight_bits = u32::from(sample >> surplus_bits);
            // Rec. ITU-T H.273, 8.3: in films black is 16 and white is 235.
            let grey = if full_range { eight_bits } else { eight_bits.saturating_sub(16) * 255 / 219 };
            u8::try_from(grey).unwrap_or(u8::MAX)
        }));
    }
    GrayImage::from_raw(width, height, grey).ok_or_else(|| damaged("fewer pixels than its size requires"))
}
