//! Clean drawings of symbols, from the modules of any encoder or from arbitrary codewords.

#![allow(clippy::expect_used, reason = "a symbol that cannot be drawn ends the test")]

use qrcode::bits::Bits;
use qrcode::canvas::Canvas;
use qrcode::{Color, EcLevel, Version, ec};

/// Width of the quiet zone in modules.
const QUIET: usize = 4;

/// A square grey picture.
pub struct Drawing {
    /// One byte per pixel, row by row.
    pub luma: Vec<u8>,
    /// Width and height in pixels.
    pub side: usize,
}

/// Draws rows of modules (`true` is dark) with their quiet zone at `scale` pixels per module.
pub fn draw(modules: &[bool], scale: usize) -> Drawing {
    let count = modules.len().isqrt();
    let side = (count + 2 * QUIET) * scale;
    let mut luma = vec![230u8; side * side];
    for (i, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
        let (x, y) = ((i % count + QUIET) * scale, (i / count + QUIET) * scale);
        for row in luma.chunks_exact_mut(side).skip(y).take(scale) {
            row[x..x + scale].fill(25);
        }
    }
    Drawing { luma, side }
}

/// Number of data codewords in a symbol.
pub fn capacity(version: i16, level: EcLevel) -> usize {
    Bits::new(Version::Normal(version)).max_len(level).expect("this version and level exist") / 8
}

/// The modules of a symbol with these data codewords. There must be [`capacity`] of them; their content is arbitrary.
pub fn modules_of(codewords: &[u8], version: i16, level: EcLevel) -> Vec<bool> {
    let version = Version::Normal(version);
    let (data, correction) = ec::construct_codewords(codewords, version, level).expect("sizes fit");
    let mut canvas = Canvas::new(version, level);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    canvas.apply_best_mask().into_colors().into_iter().map(|colour| colour == Color::Dark).collect()
}
