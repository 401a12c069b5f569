//! Soft interference cancellation: separating modules that blur has merged.
//!
//! The contribution of a module's neighbours to its grey value is subtracted as far as they are known; the better a module is
//! known, the better its neighbours become. [`equalise`](super::equalise) weighs grey values and may produce any value; this uses
//! the fact that every module is either dark or light, and starts where the equaliser ends. Any number of pictures can
//! contribute. Rows and columns are solved exactly and alternately (see [`forward_backward`](super::forward_backward)).
//!
//! LLR here means half the logarithm of the odds that a module is dark, so that `tanh` of it is the expected module, -1 to 1.

use crate::deadline::Deadline;
use crate::decode::channel::forward_backward::ForwardBackward;
use crate::decode::channel::padded_grid::{BORDER, NEAR, PaddedGrid};
use crate::decode::channel::view::{Residuals, View};
use crate::decode::code::layout::transpose;
use crate::decode::numeric::least_squares::add_scaled;

/// Damping factor on the LLRs from samples: part of the unexplained residual comes from wrong decisions. At 0.25, 27 fewer
/// pictures of 1,350 were read and 13 fewer camera sequences of 120; at 0.7, two more pictures and two fewer sequences.
const DAMPING: f32 = 0.5;

/// Share of the damping factor in the first sweep. It grows to 1 in the last one: sweeps that begin with certainty do not move
/// away from their start.
const FIRST_DAMPING: f32 = 0.1;

/// Sweeps along rows and columns alternately, between two estimates of the kernel.
const SWEEPS: usize = 6;

/// LLR of a known module.
const KNOWN_LLR: f32 = 9.0;

/// Neighbours on each side that [`ForwardBackward`] solves together with a module.
const COUPLED: usize = 2;

/// The LLR of every module of a symbol.
pub(crate) struct LlrGrid {
    /// LLRs, row by row.
    pub(crate) values: Vec<f32>,
    /// 1 or -1 for known modules, 0 for the others.
    pub(crate) known: Vec<f32>,
    grid: PaddedGrid,
}

impl LlrGrid {
    /// `values`: about 1 for dark and -1 for light.
    pub(crate) fn of(values: Vec<f32>, known: Vec<f32>, side: usize) -> Self {
        let modules = values.iter().zip(&known).map(|(v, k)| if *k == 0.0 { v.tanh() } else { *k });
        Self { grid: PaddedGrid::of(modules, side), values, known }
    }

    pub(crate) fn side(&self) -> usize {
        self.grid.side
    }

    /// Expected modules, from -1 for certainly light to 1 for certainly dark.
    pub(crate) fn modules(&self) -> impl Iterator<Item = f32> {
        (0..self.values.len()).map(|i| self.grid.values[self.grid.place(i)])
    }

    /// Number of known modules.
    #[inline(never)]
    pub(crate) fn count_known(&self) -> usize {
        self.known.iter().filter(|k| **k != 0.0).count()
    }

    /// Sets the expected modules to those that are known.
    pub(crate) fn apply_decisions(&mut self) {
        for (i, known) in self.known.iter().enumerate().filter(|(_, k)| **k != 0.0) {
            let at = self.grid.place(i);
            self.grid.values[at] = *known;
        }
    }

    /// Averages in the modules of `other`, with `weight` for this grid and 1 for `other`.
    pub(crate) fn merge(&mut self, other: &Self, weight: f32) {
        for (own, other) in self.grid.values.iter_mut().zip(&other.grid.values) {
            *own = (*own * weight + other) / (weight + 1.0);
        }
        for (own, other) in self.known.iter_mut().zip(&other.known) {
            if *own == 0.0 {
                *own = *other;
            }
        }
        self.apply_decisions();
    }

    /// Estimates how `views` show the modules, and updates the LLRs from that. Returns how many decisions changed; `None` when
    /// nothing could be estimated or time is up.
    pub(crate) fn iterate(&mut self, views: &mut [View], deadline: &Deadline) -> Option<usize> {
        let side = self.side();
        let mut residuals = Residuals::none(side);
        let share = 1.0 / views.len() as f32;
        for view in views {
            if !view.accumulate(&self.grid, &mut residuals, share, deadline) {
                return None;
            }
        }
        let mut lines = Lines {
            grid: &mut self.grid,
            known: self.known.clone(),
            llrs: vec![0.0; side * side],
            residuals,
        };
        lines.forget_neighbours();
        for sweep in 0..SWEEPS {
            if deadline.is_over() {
                // Keep the result so far, in its original orientation.
                if sweep % 2 == 1 {
                    transpose(&mut self.grid.values, self.grid.width);
                }
                return None;
            }
            // The result is the mean of rows and columns.
            let share = if sweep + 1 == SWEEPS { 0.5 } else { 1.0 };
            let grown = sweep as f32 / (SWEEPS - 1) as f32;
            lines.sweep(DAMPING * (FIRST_DAMPING + (1.0 - FIRST_DAMPING) * grown), sweep % 4 < 2, share);
            lines.transpose();
        }
        let llrs = lines.llrs;
        let changed = llrs.iter().zip(&self.values).filter(|(o, v)| (**o > 0.0) != (**v > 0.0)).count();
        self.values = llrs;
        Some(changed)
    }
}

/// The rows of a symbol, or after [`transpose`](Self::transpose) its columns, while they are solved.
struct Lines<'a> {
    grid: &'a mut PaddedGrid,
    known: Vec<f32>,
    /// LLRs, row by row.
    llrs: Vec<f32>,
    residuals: Residuals,
}

impl Lines<'_> {
    /// The contribution of the surrounding modules to each module in row `y`. `edge`, as wide as the grid, replaces the modules
    /// of the row itself that the row solver handles.
    #[inline(never)]
    fn around(&self, y: usize, edge: &[f32], sum: &mut Vec<f32>) {
        let (side, width) = (self.grid.side, self.grid.width);
        sum.clear();
        sum.resize(side, 0.0);
        for (i, k) in self.residuals.kernel.iter().enumerate() {
            let (row, column) = (i / NEAR, i % NEAR);
            let from = if row == BORDER && column.abs_diff(BORDER) <= COUPLED {
                edge
            } else {
                &self.grid.values[(y + row) * width..][..width]
            };
            add_scaled(sum, *k, &from[column..column + side]);
        }
    }

    /// Converts residual fields, which assume the modules on the grid, to fields that assume no neighbours.
    #[inline(never)]
    fn forget_neighbours(&mut self) {
        let (side, width) = (self.grid.side, self.grid.width);
        let mut sum = Vec::new();
        for y in 0..side {
            self.around(y, &self.grid.values[(y + BORDER) * width..][..width], &mut sum);
            let row = y * side..(y + 1) * side;
            for ((field, weights), sum) in
                self.residuals.fields[row.clone()].iter_mut().zip(&self.residuals.weights[row]).zip(&sum)
            {
                *field += weights * sum;
            }
        }
    }

    /// Solves each row with all other rows fixed, from the first row or from the last. LLRs move to the result by `share`.
    #[inline(never)]
    fn sweep(&mut self, damping: f32, onwards: bool, share: f32) {
        let (side, width) = (self.grid.side, self.grid.width);
        // Only modules outside the symbol.
        let mut edge = vec![-1.0; width];
        edge[BORDER..BORDER + side].fill(0.0);
        let couplings: [f32; COUPLED] = std::array::from_fn(|by| {
            let middle = NEAR * NEAR / 2;
            // Half of each module's contribution to the other, times half of the weights of both.
            (self.residuals.kernel[middle + by + 1] + self.residuals.kernel[middle - by - 1]) / 4.0
        });
        let (mut row_solver, mut sum) = (ForwardBackward::default(), Vec::new());
        for line in 0..side {
            // Alternating direction, so that no side is always first.
            let y = if onwards { line } else { side - 1 - line };
            self.around(y, &edge, &mut sum);
            let row = y * side..(y + 1) * side;
            row_solver.clear();
            let mut before = [0.0; COUPLED];
            for (i, rest) in row.clone().zip(&sum) {
                let weights = damping * self.residuals.weights[i];
                let field = match self.known[i] {
                    0.0 => damping * self.residuals.fields[i] - weights * rest,
                    known => known * KNOWN_LLR,
                };
                let [next, second] = std::array::from_fn(|by| {
                    if before[by] == 0.0 { 0.0 } else { couplings[by] * (weights + before[by]) }
                });
                row_solver.push(field, next, second);
                before = [weights, before[0]];
            }
            let place = (y + BORDER) * width + BORDER;
            let (modules, llrs) = (&mut self.grid.values[place..place + side], &mut self.llrs[row]);
            row_solver.solve();
            for ((module, llrs), found) in modules.iter_mut().zip(llrs).zip(&row_solver.llrs) {
                *module = found.tanh();
                *llrs += (found - *llrs) * share;
            }
        }
    }

    #[inline(never)]
    fn transpose(&mut self) {
        let side = self.grid.side;
        for values in
            [&mut self.known, &mut self.llrs, &mut self.residuals.fields, &mut self.residuals.weights]
        {
            transpose(values, side);
        }
        transpose(&mut self.grid.values, self.grid.width);
        transpose(&mut self.residuals.kernel, NEAR);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::budget::Budget;
    use crate::decode::channel::sample::{Lattice, Modules, OUTSIDE};
    use std::cell::Cell;
    use std::time::Duration;

    const SIDE: usize = 45;

    struct Random(u32);

    impl Random {
        /// From -0.5 to 0.5.
        fn next(&mut self) -> f32 {
            self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (self.0 >> 8) as f32 / (1u32 << 24) as f32 - 0.5
        }
    }

    fn modules() -> Vec<f32> {
        let mut random = Random(7);
        (0..SIDE * SIDE).map(|_| if random.next() > 0.0 { 1.0 } else { -1.0 }).collect()
    }

    /// `modules` through a Gaussian of 0.65 modules, with noise of this width; also the samples at their centres.
    fn blurred(modules: &[f32], noise: f32, seed: u32) -> (View, Vec<f32>) {
        let mut random = Random(seed);
        let at = |x: i32, y: i32| {
            let inside = |v: i32| usize::try_from(v).ok().filter(|&v| v < SIDE);
            inside(x).zip(inside(y)).map_or(-1.0, |(x, y)| modules[y * SIDE + x])
        };
        let width = 2 * SIDE + 4 * OUTSIDE + 1;
        let curve = |from: f32| (-from * from / (2.0 * 0.65 * 0.65)).exp() * 0.614;
        let values: Vec<f32> = (0..width * width)
            .map(|i| {
                let place = |at: usize| at as f32 * 0.5 - OUTSIDE as f32 - 0.5;
                let (u, v) = (place(i % width), place(i / width));
                let (x, y) = (u.round() as i32, v.round() as i32);
                let mut sum = random.next() * noise;
                for b in y - 3..=y + 3 {
                    for a in x - 3..=x + 3 {
                        sum += at(a, b) * curve(a as f32 - u) * curve(b as f32 - v);
                    }
                }
                sum
            })
            .collect();
        let middle = |i: usize| (2 * (i / SIDE + OUTSIDE) + 1) * width + 2 * (i % SIDE + OUTSIDE) + 1;
        let seen = (0..SIDE * SIDE).map(|i| values[middle(i)]).collect();
        let weights = Modules { side: SIDE, values: Vec::new(), weights: vec![1.0; SIDE * SIDE] };
        (View::of(Lattice { width, values }, &weights), seen)
    }

    fn wrong(found: impl Iterator<Item = f32>, modules: &[f32]) -> usize {
        found.zip(modules).filter(|(t, m)| t * **m < 0.0).count()
    }

    /// Number of wrong modules before and after three rounds.
    fn rounds(views: &mut [View], seen: &[f32], modules: &[f32]) -> (usize, usize) {
        let mut llrs = LlrGrid::of(seen.to_vec(), vec![0.0; SIDE * SIDE], SIDE);
        for _ in 0..3 {
            llrs.iterate(views, &Deadline::never()).unwrap();
        }
        (wrong(seen.iter().copied(), modules), wrong(llrs.values.into_iter(), modules))
    }

    #[test]
    fn merged_modules_are_separated() {
        let modules = modules();
        let (view, seen) = blurred(&modules, 0.5, 1);
        let (before, after) = rounds(&mut [view], &seen, &modules);
        assert!(before > 100 && after * 10 <= before, "{before} wrong before, {after} after");
    }

    /// Noise that leaves many wrong modules with one picture leaves few with four together.
    #[test]
    fn several_pictures_together_beat_one() {
        let modules = modules();
        let (mut views, seen): (Vec<View>, Vec<Vec<f32>>) = (1..5).map(|s| blurred(&modules, 1.0, s)).unzip();
        let (_, alone) = rounds(&mut views[..1], &seen[0], &modules);
        let (_, together) = rounds(&mut views, &seen[0], &modules);
        assert!(alone > 40 && together * 4 < alone, "{alone} wrong alone, {together} together");
    }

    thread_local! {
        static READINGS: Cell<u32> = const { Cell::new(0) };
    }

    /// Wherever a round is interrupted, the grid keeps its orientation.
    #[test]
    fn an_interrupted_round_keeps_the_orientation() {
        fn clock() -> Duration {
            READINGS.set(READINGS.get() + 1);
            Duration::from_millis(1) * READINGS.get()
        }
        let modules = modules();
        let mut cut = 0;
        for ticks in 1..12 {
            let (mut view, seen) = blurred(&modules, 0.5, 1);
            let mut llrs = LlrGrid::of(seen, vec![0.0; SIDE * SIDE], SIDE);
            READINGS.set(0);
            let budget = Budget::photo().with_clock(clock).with_time(Duration::from_millis(1) * ticks);
            cut += usize::from(llrs.iterate(std::slice::from_mut(&mut view), &budget.start()).is_none());
            assert!(wrong(llrs.modules(), &modules) < 250, "after {ticks} ticks");
        }
        assert!((5..11).contains(&cut), "{cut} cut short");
    }
}
