//! From the compressed bytes of a strip or tile to its rows, one after the other.

use std::borrow::Cow;
use std::io::{self, Cursor, Read};

use flate2::read::ZlibDecoder;
use hayro_ccitt::{DecodeSettings, DecoderContext, EncodingMode};
use weezl::decode::Decoder as Lzw;
use weezl::{BitOrder, LzwStatus};

use super::jpeg_inside;
use super::page::{Page, compression, name_of, unsupported};
use crate::pictures::error::PictureError;
use crate::pictures::with_image::refusal;

/// The rows of a piece, up to the first that is damaged or missing.
pub(super) struct Rows<'a> {
    pub(super) bytes: Box<dyn Read + 'a>,
    /// Rows are complete, but some had to be guessed.
    pub(super) are_guessed: bool,
}

impl<'a> From<Box<dyn Read + 'a>> for Rows<'a> {
    fn from(bytes: Box<dyn Read + 'a>) -> Self {
        Self { bytes, are_guessed: false }
    }
}

/// The `rows` rows in the bytes of a piece.
pub(super) fn rows<'a>(page: &Page<'_>, piece: &'a [u8], rows: u32) -> Result<Rows<'a>, PictureError> {
    let is_jpeg = matches!(page.compression, compression::OLD_JPEG | compression::JPEG);
    // Section 8 is about fax alone; in practice the bits of any compression are reversed, except of JPEG.
    let reversed = page.is_reversed && !is_jpeg;
    let piece = if reversed {
        Cow::Owned(piece.iter().map(|byte| byte.reverse_bits()).collect())
    } else {
        Cow::Borrowed(piece)
    };
    let bytes: Box<dyn Read + 'a> = match page.compression {
        // Some programs write 0 for "none".
        0 | compression::NONE => Box::new(Cursor::new(piece)),
        compression::MODIFIED_HUFFMAN | compression::GROUP_3 | compression::GROUP_4 => {
            return Ok(fax(page, &piece, rows));
        }
        compression::LZW => Box::new(LzwRows::new(piece)),
        compression::OLD_JPEG | compression::JPEG => {
            return jpeg_inside::rows(page, &piece, rows).map(Rows::from);
        }
        compression::DEFLATE | compression::OLD_DEFLATE => Box::new(ZlibDecoder::new(Cursor::new(piece))),
        compression::PACK_BITS => Box::new(PackBits::new(Cursor::new(piece))),
        compression::WEBP => return webp(page, &piece).map(Rows::from),
        other => return Err(unsupported(&name_of(other))),
    };
    Ok(bytes.into())
}

/// Fax: Rec. ITU-T T.4 and T.6; TIFF 6.0, sections 10 and 11.
fn fax<'a>(page: &Page<'_>, piece: &[u8], rows: u32) -> Rows<'a> {
    let options = page.directory.number(292).unwrap_or(0);
    let encoding = match page.compression {
        compression::GROUP_4 => EncodingMode::Group4,
        compression::GROUP_3 if options & 1 == 1 => EncodingMode::Group3_2D,
        _ => EncodingMode::Group3_1D,
    };
    let has_ends_of_lines = page.compression == compression::GROUP_3;
    let settings = DecodeSettings {
        columns: page.pieces.width,
        rows,
        end_of_block: page.compression != compression::MODIFIED_HUFFMAN,
        end_of_line: has_ends_of_lines,
        // In Group 3, only the ends of lines are aligned, which the decoder finds by itself.
        rows_are_byte_aligned: page.compression == compression::MODIFIED_HUFFMAN,
        encoding,
        strict: false,
    };
    let decode = |settings: DecodeSettings| {
        let mut bits = Bits { columns: page.pieces.width as usize, rows: Vec::new() };
        let end = hayro_ccitt::decode(piece, &mut bits, &mut DecoderContext::new(settings));
        (bits.rows, end.is_ok())
    };
    let length = page.row_bytes() * rows as usize;
    let (packed, is_sound) = decode(DecodeSettings { strict: true, ..settings });
    if is_sound && packed.len() >= length {
        return Rows { bytes: Box::new(Cursor::new(packed)), are_guessed: false };
    }
    // Not strictly, the decoder continues after the next end of line.
    let (packed, is_sound) = decode(settings);
    Rows { are_guessed: is_sound && packed.len() >= length, bytes: Box::new(Cursor::new(packed)) }
}

/// Rows of one bit for each pixel, white is 0.
struct Bits {
    columns: usize,
    rows: Vec<u8>,
}

impl hayro_ccitt::Decoder for Bits {
    fn push_row(&mut self, changes: &[u32]) {
        let begin = self.rows.len();
        self.rows.resize(begin + self.columns.div_ceil(8), 0);
        let Some(row) = self.rows.get_mut(begin..) else { return };
        for run in changes.chunks(2) {
            let (Some(from), to) = (run.first(), run.get(1)) else { return };
            blacken(row, *from as usize, to.map_or(self.columns, |to| *to as usize));
        }
    }
}

/// Sets the bits `from..to`.
fn blacken(row: &mut [u8], from: usize, to: usize) {
    let first = from / 8;
    for (byte, at) in row.iter_mut().zip(0..).take(to.div_ceil(8)).skip(first) {
        let begin = 8 * at;
        let left = 0xFF_u8.checked_shr(u32::try_from(from.saturating_sub(begin)).unwrap_or(8));
        let surplus = (begin + 8).saturating_sub(to);
        let right = 0xFF_u8.checked_shl(u32::try_from(surplus).unwrap_or(8));
        *byte |= left.unwrap_or(0) & right.unwrap_or(0);
    }
}

/// LZW: section 13, and the variant of older programs, which has the bits of each byte in the other order.
struct LzwRows<'a> {
    decoder: Lzw,
    piece: Cow<'a, [u8]>,
    position: usize,
}

impl<'a> LzwRows<'a> {
    fn new(piece: Cow<'a, [u8]>) -> Self {
        // The first code, of 9 bits, is always "clear", 256.
        let is_old = matches!(*piece, [0, second, ..] if second & 1 == 1);
        let decoder =
            if is_old { Lzw::new(BitOrder::Lsb, 8) } else { Lzw::with_tiff_size_switch(BitOrder::Msb, 8) };
        Self { decoder, piece, position: 0 }
    }
}

impl Read for LzwRows<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let rest = self.piece.get(self.position..).unwrap_or_default();
            let step = self.decoder.decode_bytes(rest, out);
            self.position += step.consumed_in;
            match step.status {
                _ if step.consumed_out > 0 || out.is_empty() => return Ok(step.consumed_out),
                // Some programs write no end code.
                Ok(LzwStatus::Done | LzwStatus::NoProgress) => return Ok(0),
                Ok(LzwStatus::Ok) => {}
                Err(error) => return Err(io::Error::new(io::ErrorKind::InvalidData, error)),
            }
        }
    }
}

/// PackBits: section 9.
struct PackBits<R> {
    packed: R,
    run: Run,
}

enum Run {
    /// So many bytes as they are.
    Literal(usize),
    /// So many times the same byte.
    Repeated(usize, u8),
}

impl<R: Read> PackBits<R> {
    fn new(packed: R) -> Self {
        Self { packed, run: Run::Literal(0) }
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let mut byte = [0];
        Ok((self.packed.read(&mut byte)? == 1).then_some(byte[0]))
    }
}

impl<R: Read> Read for PackBits<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while let Run::Literal(0) | Run::Repeated(0, _) = self.run {
            let Some(header) = self.byte()? else { return Ok(0) };
            self.run = match header {
                0..=127 => Run::Literal(usize::from(header) + 1),
                // Nothing.
                128 => continue,
                129..=255 => {
                    let Some(byte) = self.byte()? else { return Ok(0) };
                    Run::Repeated(257 - usize::from(header), byte)
                }
            };
        }
        match &mut self.run {
            Run::Literal(left) => {
                let length = out.len().min(*left);
                let read = self.packed.read(out.get_mut(..length).unwrap_or_default())?;
                *left = if read == 0 { 0 } else { *left - read };
                Ok(read)
            }
            Run::Repeated(left, byte) => {
                let length = out.len().min(*left);
                out.iter_mut().take(length).for_each(|to| *to = *byte);
                *left -= length;
                Ok(length)
            }
        }
    }
}

/// WebP, as GDAL writes it.
fn webp<'a>(page: &Page<'_>, piece: &[u8]) -> Result<Box<dyn Read + 'a>, PictureError> {
    use image::ImageDecoder as _;
    use image::codecs::webp::WebPDecoder;

    let decoder = WebPDecoder::new(Cursor::new(piece)).map_err(refusal)?;
    let (width, _) = decoder.dimensions();
    let samples = usize::from(decoder.color_type().channel_count());
    let length = usize::try_from(decoder.total_bytes()).unwrap_or(usize::MAX);
    let planes = if page.planar { 1 } else { page.samples };
    let expected = page.row_bytes().saturating_mul(page.pieces.height as usize);
    if width != page.pieces.width || page.bits != 8 || length > expected.saturating_mul(2) {
        return Err(unsupported("TIFF with WebP of another size than its strips"));
    }
    let mut pixels = vec![0; length];
    decoder.read_image(&mut pixels).map_err(refusal)?;
    if samples == planes {
        return Ok(Box::new(Cursor::new(pixels)));
    }
    // Opacity that is said nowhere, or not there.
    let mut fitted = Vec::with_capacity(expected);
    for pixel in pixels.chunks_exact(samples) {
        fitted.extend((0..planes).map(|sample| pixel.get(sample).copied().unwrap_or(u8::MAX)));
    }
    Ok(Box::new(Cursor::new(fitted)))
}
