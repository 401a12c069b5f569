//! A symbol as PNG: one bit per dot, whole dots per module, with its resolution.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, PixelDimensions, Unit};

use crate::limits::QUIET_ZONE_MODULES;
use crate::print::{DotGrid, PrintError};
use crate::symbol::QrSymbol;

/// `symbol` with its quiet zone as a 1-bit grey PNG (ISO/IEC 15948). Its `pHYs` chunk gives the resolution, so that programs
/// place it at its true size.
///
/// # Errors
/// [`PrintError::TooManyDots`] when the picture would be too large.
pub fn png(symbol: &QrSymbol, grid: DotGrid) -> Result<Vec<u8>, PrintError> {
    let side = grid.side_dots(symbol)?;
    let refused = |error: EncodingError| PrintError::Encoder { reason: error.to_string() };
    let side_u32 = u32::try_from(side).map_err(|error| PrintError::Encoder { reason: error.to_string() })?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, side_u32, side_u32);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    encoder.set_compression(Compression::Fast);
    let per_metre = dots_per_metre(grid.dpi());
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let mut writer = encoder.write_header().map_err(refused)?;
    writer.write_image_data(&bits(symbol, grid.dots_per_module() as usize, side)).map_err(refused)?;
    writer.finish().map_err(refused)?;
    Ok(bytes)
}

/// Rounded to whole dots for the chunk: 300 dpi are 11,811 dots per metre.
fn dots_per_metre(dpi: u32) -> u32 {
    (dpi * 10_000 + 127) / 254
}

/// The picture row by row. Each row is padded to whole bytes, the leftmost dot is the highest bit, and 1 is white.
fn bits(symbol: &QrSymbol, dots: usize, side: usize) -> Vec<u8> {
    let row_bytes = side.div_ceil(8);
    let blank = vec![0xFF; row_bytes];
    let margin = QUIET_ZONE_MODULES * dots;
    let mut bits = Vec::with_capacity(row_bytes * side);
    bits.extend(std::iter::repeat_n(&blank, margin).flatten());
    for modules in symbol.rows() {
        let mut row = blank.clone();
        for (x, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
            for dot in margin + x * dots..margin + (x + 1) * dots {
                if let Some(byte) = row.get_mut(dot / 8) {
                    *byte &= !(0x80 >> (dot % 8));
                }
            }
        }
        bits.extend(std::iter::repeat_n(&row, dots).flatten());
    }
    bits.extend(std::iter::repeat_n(&blank, margin).flatten());
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::ModuleSize;

    #[test]
    fn has_one_bit_per_dot_and_its_resolution() {
        let symbol = QrSymbol::encode("QS1:BB8").unwrap();
        for (dpi, per_metre, dots) in [(300, 11_811, 5), (600, 23_622, 10), (203, 7_992, 3)] {
            let bytes = png(&symbol, DotGrid::new(dpi, ModuleSize::default()).unwrap()).unwrap();
            let decoder = ::png::Decoder::new(std::io::Cursor::new(&bytes));
            let reader = decoder.read_info().unwrap();
            let info = reader.info();
            assert_eq!((info.width, info.height), (29 * dots, 29 * dots));
            assert_eq!((info.color_type, info.bit_depth), (ColorType::Grayscale, BitDepth::One));
            let dims = info.pixel_dims.unwrap();
            assert_eq!((dims.xppu, dims.yppu, dims.unit), (per_metre, per_metre, Unit::Meter));
        }
    }

    #[test]
    fn every_dot_matches_its_module() {
        let symbol = QrSymbol::encode("QS1:BB8 BB8").unwrap();
        let (dots, side) = (3, 29 * 3);
        let bits = bits(&symbol, dots, side);
        let row_bytes = side.div_ceil(8);
        assert_eq!(bits.len(), row_bytes * side);
        for y in 0..side {
            for x in 0..side {
                let dark = bits[y * row_bytes + x / 8] & (0x80 >> (x % 8)) == 0;
                let module = |at: usize| (at / dots).wrapping_sub(QUIET_ZONE_MODULES);
                assert_eq!(dark, symbol.is_dark(module(x), module(y)), "{x} {y}");
            }
        }
    }
}
