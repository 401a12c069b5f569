//! Undoing blur and shake: a linear filter over half modules, learnt from the symbol's own known modules.

use crate::decode::budget::Deadline;
use crate::decode::channel::sample::Lattice;
use crate::decode::numeric::least_squares::LeastSquares;

/// Known and decided modules that are enough to learn a filter from.
const MAX_TRAINING: usize = 3000;

/// What the filter learns from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Training {
    /// The modules that are known: few, so the filter is small.
    Known,
    /// These and the others as far as they are decided, by how sure they are.
    Decided,
}

impl Training {
    /// Half modules to each side that the filter weighs: blur of 0.7 modules is undone by values of two modules around, which
    /// takes more to learn than the patterns alone.
    fn reach(self) -> usize {
        match self {
            Self::Known => 2,
            Self::Decided => 4,
        }
    }

    /// Share of the mean diagonal added to it: keeps the filter from amplifying noise, and the more the fewer modules teach it.
    fn ridge(self) -> f64 {
        match self {
            Self::Known => 0.01,
            Self::Decided => 0.002,
        }
    }
}

/// Replaces `values` (row by row) by the filtered ones; false when nothing could be learnt or time is up. `known`: 1 or -1 for what
/// modules surely are, 0 for the others.
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
            // Every third or so, in no line with the mask's periods.
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

/// The values round module (x, y); the last of `taps` is left as it is.
#[inline]
fn taps_around(lattice: &Lattice, x: usize, y: usize, reach: usize, taps: &mut [f32]) -> Option<()> {
    for (row, out) in taps.chunks_exact_mut(2 * reach + 1).enumerate() {
        out.copy_from_slice(lattice.row(x, y, reach, row)?);
    }
    Some(())
}
