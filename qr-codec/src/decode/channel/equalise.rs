//! The linear equaliser: a filter over half modules against blur and shake, trained on the known modules of the symbol itself.

use crate::deadline::Deadline;
use crate::decode::channel::sample::Lattice;
use crate::decode::numeric::least_squares::LeastSquares;

/// Enough known and decided modules to train a filter.
const MAX_TRAINING: usize = 3000;

/// What the filter is trained on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Training {
    /// Known modules only: few, so the filter is small.
    Known,
    /// Known modules, and all others weighted by certainty.
    Decided,
}

impl Training {
    /// Half modules to each side that the filter covers. Blur of 0.7 modules needs values of two modules around, and more
    /// training than function patterns alone provide.
    fn reach(self) -> usize {
        match self {
            Self::Known => 2,
            Self::Decided => 4,
        }
    }

    /// Ridge as a share of the mean diagonal: keeps the filter from amplifying noise, and is larger with less training.
    fn ridge(self) -> f64 {
        match self {
            Self::Known => 0.01,
            Self::Decided => 0.002,
        }
    }
}

/// Filters `values` (row by row) in place; false when the filter could not be trained or time is up. `known`: 1 or -1 for known
/// modules, 0 for the others.
pub(crate) fn equalise(
    lattice: &Lattice,
    side: usize,
    known: &[f32],
    values: &mut [f32],
    training: Training,
    deadline: &Deadline,
) -> bool {
    let reach = training.reach();
    let count = (2 * reach + 1) * (2 * reach + 1) + 1;
    let mut examples = LeastSquares::new(count, 1);
    let mut taps = vec![1f32; count];
    let data_step = (side * side / MAX_TRAINING).max(3);
    for (i, (value, known)) in values.iter().zip(known).enumerate() {
        let (x, y) = (i % side, i / side);
        if x == 0 && y % 8 == 0 && deadline.is_over() {
            return false;
        }
        let (target, weight) = if *known != 0.0 {
            (*known, 1.0)
        } else if training == Training::Known || (x * 7 + y * 3) % data_step != 0 {
            // About every third module, not aligned with the periods of the masks.
            continue;
        } else {
            (value.signum(), value.abs().min(1.0))
        };
        if taps_around(lattice, x, y, reach, &mut taps).is_none() {
            return false;
        }
        examples.add(&taps, weight, &[target]);
    }
    if deadline.is_over() {
        return false;
    }
    let Some(filter) = examples.solve(training.ridge()) else { return false };
    for (i, value) in values.iter_mut().enumerate() {
        if taps_around(lattice, i % side, i / side, reach, &mut taps).is_none() {
            return false;
        }
        *value = filter.iter().flatten().zip(&taps).map(|(a, b)| a * b).sum();
    }
    true
}

/// Copies the values around module (x, y) to `taps`, except the last, constant one. `None` outside the lattice.
#[inline]
fn taps_around(lattice: &Lattice, x: usize, y: usize, reach: usize, taps: &mut [f32]) -> Option<()> {
    for (row, out) in taps.chunks_exact_mut(2 * reach + 1).enumerate() {
        out.copy_from_slice(lattice.row(x, y, reach, row)?);
    }
    Some(())
}
