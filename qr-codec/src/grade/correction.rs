//! The reference decoder, modulation and unused error correction, block by block.

use crate::decode::grading::{Blocks, Layout, codeword_bits, held_back, read_format, repaired_blocks};
use crate::grade::scale::{Grade, MODULATION, UNUSED};
use crate::symbol::Level;

/// What the modules should be.
pub(super) enum Truth<'a> {
    /// Every module, row by row: the symbol is known.
    Known(&'a [bool]),
    /// What the reference decoder repairs.
    Repaired,
}

/// The result for the data of a symbol.
pub(super) struct Data {
    /// Whether the reference decoder reads it.
    pub(super) is_decoded: bool,
    /// Wrong codewords of all blocks, as far as they are known.
    pub(super) wrong: usize,
    /// Share of the error correction of the worst block that is not used.
    pub(super) unused: f32,
    /// What modulation remains; see [`super::scale::Parameter::Modulation`].
    pub(super) modulation: f32,
    pub(super) modulation_grade: Grade,
    /// 1 for dark, -1 for light and 0 for modules that are not known, row by row.
    pub(super) known: Vec<f32>,
}

/// Judges the modules of a symbol: `darkness` row by row, positive for dark, 1 for a module with all of the contrast.
pub(super) fn judge(
    darkness: &[f32],
    layout: &Layout,
    (level, mask): (Level, u8),
    truth: &Truth<'_>,
) -> Option<Data> {
    let blocks = Blocks::new(layout.version(), level, layout)?;
    let (repaired, by_repair) = repaired_blocks(darkness, layout, &blocks, mask);
    let known: Vec<f32> = match truth {
        Truth::Known(dark) => dark.iter().map(|dark| if *dark { 1.0 } else { -1.0 }).collect(),
        Truth::Repaired => {
            let fixed = layout.known();
            fixed
                .iter()
                .zip(&by_repair)
                .map(|(fixed, data)| if *fixed == 0.0 { *data } else { *fixed })
                .collect()
        }
    };
    let weakest = codeword_bits(layout, |x, y| {
        darkness.get(y * layout.side() + x).map_or(0.0, |dark| dark.abs().min(1.0))
    })
    .into_iter()
    .map(|bits| bits.into_iter().fold(1.0, f32::min))
    .collect::<Vec<f32>>();
    let is_wrong = codeword_bits(layout, |x, y| {
        let at = y * layout.side() + x;
        let (Some(dark), Some(known)) = (darkness.get(at), known.get(at)) else { return false };
        dark * known < 0.0 || *dark == 0.0
    })
    .into_iter()
    .map(|bits| bits.contains(&true))
    .collect::<Vec<bool>>();
    let capacity = blocks.correction.saturating_sub(held_back(&blocks)).max(1);
    let left = |wrong: usize| 1.0 - 2.0 * wrong as f32 / capacity as f32;
    let format = read_format(darkness, layout.side());
    let mut data = Data {
        is_decoded: (format.level, format.mask) == (level, mask),
        wrong: 0,
        unused: 1.0,
        modulation: 1.0,
        modulation_grade: Grade::A,
        known,
    };
    for (index, repaired) in repaired.iter().enumerate() {
        let wrong = match truth {
            Truth::Known(_) => {
                blocks.places(index).filter(|place| is_wrong.get(*place) == Some(&true)).count()
            }
            Truth::Repaired => repaired.unwrap_or(capacity),
        };
        data.wrong += wrong;
        data.is_decoded &= repaired.is_some() && 2 * wrong <= capacity;
        data.unused = data.unused.min(left(wrong).max(0.0));
        let mut block: Vec<f32> =
            blocks.places(index).filter_map(|place| weakest.get(place).copied()).collect();
        block.sort_by(f32::total_cmp);
        let (grade, value) = modulation(&block, left);
        if (grade, value) < (data.modulation_grade, data.modulation) {
            (data.modulation_grade, data.modulation) = (grade, value);
        }
    }
    if !data.is_decoded {
        data.unused = 0.0;
    }
    Some(data)
}

/// Modulation of a block with the modulation of its codewords, lowest first: 7.8.4. The codewords below a level are taken to be wrong;
/// what is then left of the error correction limits the grade of that level.
fn modulation(block: &[f32], left: impl Fn(usize) -> f32) -> (Grade, f32) {
    let graded = block.iter().enumerate().map(|(below, value)| {
        (Grade::at_least(*value, MODULATION).min(Grade::at_least(left(below), UNUSED)), *value)
    });
    // The first of several with the best grade: the one that needs the least error correction.
    graded.fold(
        (Grade::F, block.first().copied().unwrap_or(0.0)),
        |best, next| {
            if next.0 > best.0 { next } else { best }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_codewords_cost_modulation_only_where_correction_does_not_make_up_for_them() {
        let left = |wrong: usize| 1.0 - 2.0 * wrong as f32 / 20.0;
        let block = |weak: usize, value: f32| {
            let mut block = vec![value; weak];
            block.resize(40, 0.9);
            block
        };
        for (weak, value, expected) in [
            (0, 0.0, (Grade::A, 0.9)),
            // 3 of 10 leave 0.7.
            (3, 0.05, (Grade::A, 0.9)),
            // 5 of 10 leave 0.5.
            (5, 0.05, (Grade::B, 0.9)),
            (5, 0.45, (Grade::B, 0.45)),
            (7, 0.05, (Grade::D, 0.9)),
            (7, 0.35, (Grade::C, 0.35)),
            (9, 0.05, (Grade::F, 0.05)),
        ] {
            assert_eq!(modulation(&block(weak, value), left), expected, "{weak} of {value}");
        }
    }
}
