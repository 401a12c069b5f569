//! From the coefficients of a block to its samples: Rec. ITU-T T.81, annex A.3.

use std::f32::consts::FRAC_1_SQRT_2;

/// Coefficients of a block in the order in which they are coded, by row and column: figure A.6.
const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39,
    46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// cos(k pi / 16), for k from 0 to 8.
const COSINES: [f32; 9] =
    [1.0, 0.980_785_3, 0.923_879_5, 0.831_469_6, FRAC_1_SQRT_2, 0.555_570_2, 0.382_683_4, 0.195_090_3, 0.0];

/// For each place in a row, the share of each frequency: half of C(u) cos((2x + 1) u pi / 16).
const SHARES: [[f32; 8]; 8] = shares();

const fn shares() -> [[f32; 8]; 8] {
    let mut shares = [[0.0; 8]; 8];
    let mut x = 0;
    while x < 8 {
        shares[x][0] = 0.5 * COSINES[4];
        let mut u = 1;
        while u < 8 {
            let angle = (2 * x + 1) * u % 32;
            // Of 16 to 32 it is the same as of 32 minus that, and of 8 to 16 the negative of 16 minus that.
            let half = if angle > 16 { 32 - angle } else { angle };
            shares[x][u] = 0.5 * if half > 8 { -COSINES[16 - half] } else { COSINES[half] };
            u += 1;
        }
        x += 1;
    }
    shares
}

/// The coefficients of a block, by row and column.
pub(super) struct Block([[f32; 8]; 8]);

impl Block {
    pub(super) fn new() -> Self {
        Self([[0.0; 8]; 8])
    }

    /// Sets a coefficient by its number in coding order.
    pub(super) fn set(&mut self, number: usize, coefficient: f32) {
        let place = ZIGZAG.get(number).map_or(0, |place| usize::from(*place));
        if let Some(to) = self.0.get_mut(place / 8).and_then(|row| row.get_mut(place % 8)) {
            *to = coefficient;
        }
    }

    /// Rows of samples from 0 to 255, of samples that have `precision` bits.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, as it should")]
    pub(super) fn samples(&self, precision: u8) -> [[u8; 8]; 8] {
        let scale = 1.0 / f32::from(1_u16 << (precision.clamp(8, 15) - 8));
        // Columns first, then rows.
        let columns = SHARES.map(|shares| {
            let mut row = [0.0; 8];
            for (share, coefficients) in shares.iter().zip(&self.0) {
                for (sum, coefficient) in row.iter_mut().zip(coefficients) {
                    *sum += share * coefficient;
                }
            }
            row
        });
        columns.map(|row| {
            SHARES.map(|shares| {
                let sum: f32 = shares.iter().zip(&row).map(|(share, value)| share * value).sum();
                (sum * scale + 128.0).round() as u8
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_the_sum_of_its_frequencies() {
        // The definition in A.3.3, without shortcuts.
        let mut block = Block::new();
        let coefficients = [(0, 240.0), (1, -77.0), (2, 31.0), (17, 55.0), (40, -12.0), (63, 9.0)];
        for (number, coefficient) in coefficients {
            block.set(number, coefficient);
        }
        let samples = block.samples(8);
        for (y, row) in samples.iter().enumerate() {
            for (x, sample) in row.iter().enumerate() {
                let sum: f64 = coefficients
                    .iter()
                    .map(|(number, coefficient)| {
                        let place = usize::from(ZIGZAG[*number]);
                        let wave = |at: usize, frequency: usize| {
                            let scale = if frequency == 0 { 0.5_f64.sqrt() } else { 1.0 };
                            let angle = (2 * at + 1) as f64 * frequency as f64 * std::f64::consts::PI / 16.0;
                            scale * angle.cos()
                        };
                        f64::from(*coefficient) * wave(y, place / 8) * wave(x, place % 8) / 4.0
                    })
                    .sum();
                assert!((f64::from(*sample) - (sum + 128.0)).abs() <= 0.51, "{x} {y}");
            }
        }
    }
}
