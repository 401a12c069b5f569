//! Division of codewords into error correction blocks: ISO/IEC 18004:2015, clause 7.5.1, table 9.

use crate::decode::code::layout::{Layout, Role};
use crate::symbol::Level;

/// Correction codewords in each block, by level (L, M, Q, H) and version 1..=40.
const CORRECTION: [[u8; 40]; 4] = [
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, //
        28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, //
        26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, //
        28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, //
        30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// Blocks in a symbol, by level (L, M, Q, H) and version 1..=40.
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, //
        8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, //
        17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, //
        23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, //
        25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
];

/// How the codewords of a symbol are divided into blocks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Blocks {
    /// Number of blocks.
    pub(crate) count: usize,
    /// Correction codewords in each block.
    pub(crate) correction: usize,
    /// Data codewords in each of the first, shorter blocks.
    pub(crate) short_data: usize,
    /// Number of short blocks; the others have one data codeword more.
    pub(crate) short_count: usize,
}

impl Blocks {
    /// The blocks of a symbol with this layout; `None` only for a version outside 1..=40.
    pub(crate) fn new(version: usize, level: Level, layout: &Layout) -> Option<Self> {
        let row = match level {
            Level::L => 0,
            Level::M => 1,
            Level::Q => 2,
            Level::H => 3,
        };
        let at =
            |table: &[[u8; 40]; 4]| table.get(row)?.get(version.checked_sub(1)?).copied().map(usize::from);
        let (count, correction) = (at(&BLOCKS)?, at(&CORRECTION)?);
        let n = layout.side();
        let modules = (0..n).flat_map(|y| (0..n).map(move |x| (x, y)));
        let total = modules.filter(|&(x, y)| layout.role(x, y) == Role::Data).count() / 8;
        let short_data = (total / count).checked_sub(correction)?;
        Some(Self { count, correction, short_data, short_count: count - total % count })
    }

    /// Data and correction codewords of the whole symbol.
    pub(crate) fn total(&self) -> usize {
        self.count * (self.short_data + self.correction) + self.count - self.short_count
    }

    /// Data codewords of block `block`.
    pub(crate) fn data_len(&self, block: usize) -> usize {
        self.short_data + usize::from(block >= self.short_count)
    }

    /// Indices in the interleaved message (clause 7.6) of the codewords of block `block`, data first.
    pub(crate) fn places(&self, block: usize) -> impl Iterator<Item = usize> + use<> {
        let Self { count, correction, short_data, short_count } = *self;
        let data = (0..self.data_len(block)).map(move |i| {
            if i < short_data { i * count + block } else { short_data * count + block - short_count }
        });
        let correction_start = short_data * count + count - short_count;
        data.chain((0..correction).map(move |i| correction_start + i * count + block))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_cover_every_codeword_once() {
        for version in 1..=40 {
            let layout = Layout::new(version);
            for level in [Level::L, Level::M, Level::Q, Level::H] {
                let blocks = Blocks::new(version, level, &layout).unwrap();
                let mut seen = vec![0u8; blocks.total()];
                for block in 0..blocks.count {
                    for place in blocks.places(block) {
                        seen[place] += 1;
                    }
                }
                assert!(seen.iter().all(|&times| times == 1), "version {version} level {level:?}");
            }
        }
    }

    /// Data capacity in codewords (table 7) at the ends and in the middle of the version range.
    #[test]
    fn capacities_match_table_7() {
        for (version, expected) in [
            (1, [19, 16, 13, 9]),
            (7, [156, 124, 88, 66]),
            (22, [1006, 782, 568, 442]),
            (40, [2956, 2334, 1666, 1276]),
        ] {
            let layout = Layout::new(version);
            let found = [Level::L, Level::M, Level::Q, Level::H].map(|level| {
                let blocks = Blocks::new(version, level, &layout).unwrap();
                (0..blocks.count).map(|b| blocks.data_len(b)).sum::<usize>()
            });
            assert_eq!(found, expected, "version {version}");
        }
    }
}
