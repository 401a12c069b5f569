//! What the fields of a page say about its pixels: TIFF 6.0, sections 3 to 22.

use super::file::{Directory, Field};
use crate::limits::{MAX_PICTURE_PIXELS, MAX_TIFF_PIECES, MAX_TIFF_ROW_BYTES, MAX_TIFF_UNPACKED_BYTES};
use crate::pictures::error::{PictureError, refuse_too_many_pixels};

/// How the pixels of a page are stored.
pub(super) struct Page<'a> {
    pub(super) directory: Directory<'a>,
    pub(super) width: u32,
    pub(super) height: u32,
    /// Bits of each sample, 1 to 64.
    pub(super) bits: usize,
    /// Samples of each pixel.
    pub(super) samples: usize,
    pub(super) format: SampleFormat,
    pub(super) model: Model,
    /// Which sample is the opacity, and whether the colours are already multiplied by it.
    pub(super) alpha: Option<Alpha>,
    pub(super) compression: u16,
    /// 1 none, 2 differences of samples, 3 differences of the bytes of floating-point numbers.
    pub(super) predictor: u64,
    /// Samples are in pieces of their own, one for each sample, instead of side by side.
    pub(super) planar: bool,
    /// The first pixel of a byte is in its lowest bit.
    pub(super) is_reversed: bool,
    /// Pixels that share colour differences, across and down. (1, 1) unless the colour model is [`Model::SubsampledLuma`].
    pub(super) subsampling: (usize, usize),
    pub(super) pieces: Pieces<'a>,
}

/// How the numbers in a sample are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SampleFormat {
    Unsigned,
    Signed,
    Float,
}

/// What the samples of a pixel mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Model {
    /// The first sample is brightness: grey, or the luma of models that have it.
    Luma,
    /// The first sample is darkness.
    Darkness,
    Rgb,
    /// The first sample is an index into a table of colours.
    Palette,
    /// Amounts of this many inks. Four are cyan, magenta, yellow and black.
    Inks(usize),
    /// Blocks of luma samples, each followed by two colour differences.
    SubsampledLuma,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Alpha {
    pub(super) sample: usize,
    pub(super) is_multiplied: bool,
}

/// The strips or tiles of a page.
pub(super) struct Pieces<'a> {
    /// Size in pixels. The last ones of a page of tiles reach beyond it; those of a page of strips end with it.
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) are_tiles: bool,
    /// Pieces side by side, and one above the other.
    pub(super) across: u32,
    pub(super) down: u32,
    offsets: Field<'a>,
    lengths: Option<Field<'a>>,
}

/// Compressions: TIFF 6.0, its supplements, and those that libtiff has registered.
pub(super) mod compression {
    pub(crate) const NONE: u16 = 1;
    pub(crate) const MODIFIED_HUFFMAN: u16 = 2;
    pub(crate) const GROUP_3: u16 = 3;
    pub(crate) const GROUP_4: u16 = 4;
    pub(crate) const LZW: u16 = 5;
    pub(crate) const OLD_JPEG: u16 = 6;
    pub(crate) const JPEG: u16 = 7;
    pub(crate) const DEFLATE: u16 = 8;
    pub(crate) const PACK_BITS: u16 = 32_773;
    pub(crate) const OLD_DEFLATE: u16 = 32_946;
    pub(crate) const WEBP: u16 = 50_001;
}

impl<'a> Page<'a> {
    pub(super) fn of(directory: Directory<'a>) -> Result<Self, PictureError> {
        let number = |tag| directory.number(tag);
        let side = |tag: u16, name: &str| match number(tag).map(u32::try_from) {
            Some(Ok(side @ 1..)) => Ok(side),
            Some(_) | None => Err(damaged(&format!("no valid {name} in its directory"))),
        };
        let (width, height) = (side(256, "width")?, side(257, "height")?);
        refuse_too_many_pixels(width, height)?;
        let short = |tag: u16, default: u16| {
            number(tag).map_or(default, |value| u16::try_from(value).unwrap_or(u16::MAX))
        };
        let (compression, photometric) = (short(259, 1), number(262));
        let is_fax = matches!(
            compression,
            compression::MODIFIED_HUFFMAN | compression::GROUP_3 | compression::GROUP_4
        );
        let is_jpeg = matches!(compression, compression::OLD_JPEG | compression::JPEG);
        let mut samples = usize::from(short(277, 1)).max(1);
        let mut bits = bits(directory.field(258))?;
        if is_fax {
            (bits, samples) = (1, 1);
        }
        let format = match short(339, 1) {
            2 => SampleFormat::Signed,
            3 => SampleFormat::Float,
            5 | 6 => return Err(unsupported("complex numbers")),
            _ => SampleFormat::Unsigned,
        };
        let mut planar = short(284, 1) == 2 && samples > 1;
        let mut subsampling = (1, 1);
        let mut model = match photometric {
            Some(0) => Model::Darkness,
            None if is_fax => Model::Darkness,
            None if samples >= 3 => Model::Rgb,
            // Grey, masks, the three kinds of CIE L*a*b*, and the raw pixels of cameras.
            Some(1 | 4 | 8 | 9 | 10 | 32_803 | 34_892) | None => Model::Luma,
            Some(2) if samples >= 3 => Model::Rgb,
            Some(2) => Model::Luma,
            Some(3) => Model::Palette,
            Some(5) => Model::Inks(samples.min(usize::from(short(334, 4)).max(1))),
            Some(6) => Model::Luma,
            Some(32_844 | 32_845) => return Err(unsupported("brightness in logarithms, LogLuv")),
            Some(other) => return Err(unsupported(&format!("TIFF of colour model {other}"))),
        };
        if photometric == Some(6) && !is_jpeg {
            let factor = |index| directory.field(530).map_or(Some(2), |factors| factors.get(index));
            subsampling = match (factor(0), factor(1)) {
                (Some(across @ (1 | 2 | 4)), Some(down @ (1 | 2 | 4))) => (across as usize, down as usize),
                _ => return Err(damaged("invalid subsampling of its colours")),
            };
            if planar || samples < 3 {
                // The luma samples are in pieces of their own, all of them.
                subsampling = (1, 1);
            }
            if subsampling != (1, 1) {
                if bits != 8 || samples != 3 {
                    return Err(unsupported("TIFF with subsampled colours of more than 8 bits"));
                }
                model = Model::SubsampledLuma;
            }
        }
        if is_jpeg {
            // The decoder of JPEG returns 8 bits of each sample, and luma alone where colours are stored as differences.
            bits = 8;
            if photometric == Some(6) || model == Model::Luma || model == Model::Darkness {
                (samples, planar) = (1, false);
            }
        }
        let alpha = match model {
            Model::SubsampledLuma => None,
            Model::Luma | Model::Darkness | Model::Rgb | Model::Palette | Model::Inks(_) => {
                alpha(&directory, samples)
            }
        };
        let pieces = Pieces::of(&directory, width, height)?;
        let page = Self {
            directory,
            width,
            height,
            bits,
            samples,
            format,
            model,
            alpha,
            compression,
            predictor: number(317).unwrap_or(1),
            planar,
            is_reversed: number(266) == Some(2),
            subsampling,
            pieces,
        };
        page.refuse_too_much()?;
        Ok(page)
    }

    /// Bytes of one row of a piece after decompression. Where colours are subsampled, of one row of blocks.
    pub(super) fn row_bytes(&self) -> usize {
        let (across, down) = self.subsampling;
        let width = self.pieces.width as usize;
        if self.model == Model::SubsampledLuma {
            return width.div_ceil(across) * (across * down + 2);
        }
        let samples = if self.planar { 1 } else { self.samples };
        (width * samples * self.bits).div_ceil(8)
    }

    /// Pieces with one kind of samples that are needed for brightness.
    pub(super) fn planes(&self) -> usize {
        if !self.planar {
            return 1;
        }
        let colours = match self.model {
            Model::Luma | Model::Darkness | Model::Palette | Model::SubsampledLuma => 1,
            Model::Rgb => 3,
            Model::Inks(inks) => inks,
        };
        self.alpha.map_or(colours, |alpha| colours.max(alpha.sample + 1)).min(self.samples)
    }

    /// Rows of pixels in the pieces of row `down` that are part of the page.
    pub(super) fn rows(&self, down: u32) -> u32 {
        self.pieces.height.min(self.height.saturating_sub(down.saturating_mul(self.pieces.height)))
    }

    /// The compressed bytes of a piece, as far as they are in the file.
    pub(super) fn piece(&self, plane: usize, down: u32, across: u32) -> Option<&'a [u8]> {
        let pieces = &self.pieces;
        let per_plane = pieces.across as usize * pieces.down as usize;
        let index = plane * per_plane + down as usize * pieces.across as usize + across as usize;
        let begin = usize::try_from(pieces.offsets.get(index)?).ok()?;
        let there = self.directory.bytes().get(begin..).filter(|_| begin > 0)?;
        let length =
            pieces.lengths.and_then(|lengths| lengths.get(index)).and_then(|length| length.try_into().ok());
        let length: usize = match length {
            // Without compression, the length follows from the size.
            _ if self.compression == compression::NONE => {
                self.row_bytes() * (self.rows(down) as usize).div_ceil(self.subsampling.1)
            }
            Some(0) | None if pieces.offsets.len() == 1 => there.len(),
            Some(length) => length,
            None => return None,
        };
        there.get(..length.min(there.len()))
    }

    /// Refuses pages that would take too much memory or time, whatever their pieces contain.
    fn refuse_too_much(&self) -> Result<(), PictureError> {
        let pieces = u64::from(self.pieces.across) * u64::from(self.pieces.down) * self.planes() as u64;
        let bits = u64::from(self.pieces.width)
            .checked_mul(self.samples as u64)
            .and_then(|samples| samples.checked_mul(self.bits as u64 + 16));
        let row = match bits {
            Some(bits) if bits / 8 <= MAX_TIFF_ROW_BYTES => bits / 8,
            Some(_) | None => return Err(PictureError::TooMuchMemory),
        };
        let rows = u64::from(self.pieces.height.min(self.height));
        let unpacked = row.checked_mul(rows).and_then(|bytes| bytes.checked_mul(pieces));
        if pieces > MAX_TIFF_PIECES || unpacked.is_none_or(|bytes| bytes > MAX_TIFF_UNPACKED_BYTES) {
            return Err(PictureError::TooMuchMemory);
        }
        Ok(())
    }
}

impl<'a> Pieces<'a> {
    fn of(directory: &Directory<'a>, width: u32, height: u32) -> Result<Self, PictureError> {
        let side =
            |tag| directory.number(tag).and_then(|side| u32::try_from(side).ok()).filter(|side| *side > 0);
        let tiles = (side(322), side(323), directory.field(324).or(directory.field(273)));
        let (are_tiles, piece_width, piece_height, offsets, lengths) = match tiles {
            (Some(across), Some(down), Some(offsets)) => {
                (true, across, down, offsets, directory.field(325).or(directory.field(279)))
            }
            _ => {
                let rows = side(278).unwrap_or(height).min(height);
                let offsets = directory.field(273).ok_or_else(|| damaged("its directory names no pixels"))?;
                (false, width, rows, offsets, directory.field(279))
            }
        };
        if u64::from(piece_width) * u64::from(piece_height.min(height)) > 2 * MAX_PICTURE_PIXELS {
            return Err(damaged("tiles larger than any picture"));
        }
        let (across, down) = (width.div_ceil(piece_width), height.div_ceil(piece_height));
        Ok(Self { width: piece_width, height: piece_height, are_tiles, across, down, offsets, lengths })
    }
}

/// Bits of each sample. All samples must have as many.
fn bits(field: Option<Field<'_>>) -> Result<usize, PictureError> {
    let Some(field) = field else { return Ok(1) };
    let first = field.get(0).unwrap_or(1);
    if field.numbers().take(16).any(|bits| bits != first) {
        return Err(unsupported("TIFF with samples of different sizes"));
    }
    match usize::try_from(first) {
        Ok(bits @ (1..=16 | 24 | 32 | 64)) => Ok(bits),
        Ok(_) | Err(_) => Err(unsupported(&format!("TIFF with {first} bits in each sample"))),
    }
}

/// Section 18: 1 is opacity by which the colours were multiplied, 2 is opacity by which they were not.
fn alpha(directory: &Directory<'_>, samples: usize) -> Option<Alpha> {
    let extra = directory.field(338)?;
    let first = samples.checked_sub(extra.len())?;
    let index = extra.numbers().position(|kind| matches!(kind, 1 | 2))?;
    Some(Alpha { sample: first + index, is_multiplied: extra.get(index) == Some(1) })
        .filter(|alpha| alpha.sample > 0)
}

/// What a compression that is not read is called.
pub(super) fn name_of(compression: u16) -> String {
    let name = match compression {
        32_766 | 32_809 => "NeXT or ThunderScan",
        32_771 => "fax rows that end at words of 16 bits",
        32_908 | 32_909 => "Pixar",
        33_003 | 33_005 | 34_712 => "JPEG 2000",
        34_661 => "JBIG",
        34_676 | 34_677 => "SGI logarithms",
        34_887 => "LERC",
        34_892 => "lossy JPEG of DNG",
        34_925 => "LZMA",
        50_000 => "Zstandard",
        50_002 | 52_546 => "JPEG XL",
        other => return format!("TIFF with compression {other}"),
    };
    format!("TIFF with compression {compression}, {name}")
}

pub(super) fn damaged(reason: &str) -> PictureError {
    PictureError::Damaged { reason: reason.to_owned() }
}

pub(super) fn unsupported(reason: &str) -> PictureError {
    PictureError::Unsupported { reason: reason.to_owned() }
}
