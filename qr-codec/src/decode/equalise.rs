//! Undoing blur and shake: a linear filter over half modules, learnt from the symbol's own known modules.

use super::budget::Deadline;
use super::geometry::solve;
use super::layout::{Layout, Role};
use super::sample::Lattice;

/// Five by five half modules and a constant: blur of a module reaches that far.
const TAPS: usize = 26;

/// Share of the mean diagonal added to it: keeps the filter from amplifying noise.
const RIDGE: f64 = 0.01;

/// Known and decided modules that are enough to learn 26 numbers from.
const MAX_TRAINING: usize = 3000;

/// What the filter learns from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Training {
    /// The patterns every symbol of the version has.
    Patterns,
    /// These and the message's modules as far as they are decided, by how sure they are.
    Decisions,
}

/// Replaces `values` (row by row) by the filtered ones; false when nothing could be learnt or time is up.
pub(super) fn equalise(
    lattice: &Lattice,
    layout: &Layout,
    values: &mut [f32],
    training: Training,
    deadline: &Deadline,
) -> bool {
    let side = layout.side();
    let mut matrix = [[0f32; TAPS]; TAPS];
    let mut rhs = [0f32; TAPS];
    let data_step = (side * side / MAX_TRAINING).max(3);
    for y in 0..side {
        if y % 16 == 0 && deadline.is_over() {
            return false;
        }
        for x in 0..side {
            let value = values.get(y * side + x).copied().unwrap_or(0.0);
            let (target, weight) = match layout.role(x, y) {
                Role::Dark => (1.0, 1.0),
                Role::Light => (-1.0, 1.0),
                Role::Data | Role::Code => {
                    // Every third or so, in no line with the mask's periods.
                    if training == Training::Patterns || (x * 7 + y * 3) % data_step != 0 {
                        continue;
                    }
                    (value.signum(), value.abs().min(1.0))
                }
            };
            let Some(taps) = taps(lattice, x, y) else { return false };
            for (p, (row, sum)) in matrix.iter_mut().zip(&mut rhs).enumerate() {
                let scaled = taps[p] * weight;
                for (m, t) in row.iter_mut().zip(&taps) {
                    *m += scaled * t;
                }
                *sum += scaled * target;
            }
        }
    }
    let mut flat: Vec<f64> = matrix.iter().flatten().map(|&v| f64::from(v)).collect();
    let trace: f64 = (0..TAPS).map(|i| flat[i * TAPS + i]).sum();
    for i in 0..TAPS {
        flat[i * TAPS + i] += trace / TAPS as f64 * RIDGE;
    }
    let mut solution = [rhs.iter().map(|&v| f64::from(v)).collect::<Vec<f64>>()];
    if !solve(&mut flat, &mut solution) {
        return false;
    }
    let filter: Vec<f32> = solution[0].iter().map(|&v| v as f32).collect();
    for (i, value) in values.iter_mut().enumerate() {
        let Some(taps) = taps(lattice, i % side, i / side) else { return false };
        *value = filter.iter().zip(&taps).map(|(a, b)| a * b).sum();
    }
    true
}

#[inline]
fn taps(lattice: &Lattice, x: usize, y: usize) -> Option<[f32; TAPS]> {
    let mut taps = [1f32; TAPS];
    for (out, row) in taps.chunks_exact_mut(5).zip(lattice.around(x, y)?) {
        out.copy_from_slice(row);
    }
    Some(taps)
}
