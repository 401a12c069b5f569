//! Telling modules apart that blur has run together: what the neighbours add to the grey of a module is taken away, as far as
//! they are known, and the better a module is known the better are its neighbours.
//!
//! The field calls it soft interference cancellation. [`equalise`](super::equalise) weighs grey values and may give any value; this
//! uses that every module is either dark or light, and begins where that ends. Any number of pictures can speak together; along a
//! row and along a column modules are told exactly (see [`chain`](super::chain)), by turns.

use super::budget::Deadline;
use super::chain::Chain;
use super::view::{BORDER, Board, NEAR, Pull, View};

/// How much of what looks say is believed: what is left unexplained is in part what is wrongly taken for known.
const SURENESS: f32 = 0.5;

/// Share of that believed in the first sweep, growing to all of it in the last: sweeps that begin sure stay where they began.
const FIRST_SHARE: f32 = 0.1;

/// Sweeps along rows and columns by turns, between learning and learning again.
const SWEEPS: usize = 6;

/// How sure a module is that is known, as half the logarithm of the odds.
const KNOWN: f32 = 9.0;

/// What is believed of a symbol's modules.
#[derive(Clone)]
pub(super) struct Belief {
    /// Half the logarithm of the odds that each module is dark, row by row.
    pub(super) values: Vec<f32>,
    /// 1 or -1 for what modules surely are, 0 for the others.
    pub(super) known: Vec<f32>,
    board: Board,
}

impl Belief {
    /// `values`: about 1 for dark and -1 for light.
    pub(super) fn of(values: Vec<f32>, known: Vec<f32>, side: usize) -> Self {
        let modules = values.iter().zip(&known).map(|(v, k)| if *k == 0.0 { v.tanh() } else { *k });
        Self { board: Board::of(modules, side), values, known }
    }

    pub(super) fn side(&self) -> usize {
        self.board.side
    }

    /// The modules from -1 for surely light to 1 for surely dark.
    pub(super) fn modules(&self) -> impl Iterator<Item = f32> {
        (0..self.values.len()).map(|i| self.board.values[self.board.place(i)])
    }

    /// Takes over what became known.
    pub(super) fn know(&mut self) {
        for (i, known) in self.known.iter().enumerate().filter(|(_, k)| **k != 0.0) {
            let at = self.board.place(i);
            self.board.values[at] = *known;
        }
    }

    /// Mixes in what `other` believes; this counts `weight` times as much.
    pub(super) fn mix(&mut self, other: &Self, weight: f32) {
        for (own, other) in self.board.values.iter_mut().zip(&other.board.values) {
            *own = (*own * weight + other) / (weight + 1.0);
        }
        for (own, other) in self.known.iter_mut().zip(&other.known) {
            if *own == 0.0 {
                *own = *other;
            }
        }
        self.know();
    }

    /// Learns how `views` show the modules, and tells them apart by that; gives how many are decided otherwise than before. `None`
    /// when nothing can be learnt or time is up.
    pub(super) fn improve(&mut self, views: &mut [View], deadline: &Deadline) -> Option<usize> {
        let side = self.side();
        let mut pull = Pull::none(side);
        let share = 1.0 / views.len() as f32;
        for view in views {
            if !view.pull(&self.board, &mut pull, share, deadline) {
                return None;
            }
        }
        // From here on against no neighbours at all.
        for i in 0..side * side {
            let sum = self.around(i, &pull.kernel);
            pull.fields[i] += pull.trust[i] * sum;
        }
        let before: Vec<bool> = self.values.iter().map(|v| *v > 0.0).collect();
        let mut chain = Chain::default();
        for sweep in 0..SWEEPS {
            if deadline.is_over() {
                return None;
            }
            let grown = sweep as f32 / (SWEEPS - 1) as f32;
            let sureness = SURENESS * (FIRST_SHARE + (1.0 - FIRST_SHARE) * grown);
            for line in 0..side {
                // There and back, so that no side is always first.
                let line = if sweep % 4 < 2 { line } else { side - 1 - line };
                self.line(line, sweep % 2 == 1, sweep + 1 == SWEEPS, &pull, sureness, &mut chain);
            }
        }
        Some(before.iter().zip(&self.values).filter(|(b, v)| **b != (**v > 0.0)).count())
    }

    /// What the modules around module `i`, and it, add up to by `kernel`.
    #[inline]
    fn around(&self, i: usize, kernel: &[f32; NEAR * NEAR]) -> f32 {
        let corner = self.board.place(i) - BORDER * self.board.width - BORDER;
        let rows = kernel.chunks_exact(NEAR).enumerate();
        rows.map(|(row, kernel)| {
            let values = &self.board.values[corner + row * self.board.width..][..NEAR];
            kernel.iter().zip(values).map(|(k, v)| k * v).sum::<f32>()
        })
        .sum()
    }

    /// Tells the modules of one row or column apart, all others as they are believed to be.
    fn line(&mut self, line: usize, down: bool, last: bool, pull: &Pull, sureness: f32, chain: &mut Chain) {
        const MIDDLE: usize = NEAR * NEAR / 2;
        let side = self.side();
        let (step, across) = if down { (NEAR, self.board.width) } else { (1, 1) };
        let module = |k: usize| if down { k * side + line } else { line * side + k };
        let coupling = |by: usize| (pull.kernel[MIDDLE + by] + pull.kernel[MIDDLE - by]) / 2.0;
        let couplings = [coupling(step), coupling(2 * step)];
        let trust = |k: usize| sureness * pull.trust[module(k)];
        chain.fields.clear();
        chain.next.clear();
        chain.second.clear();
        for k in 0..side {
            let i = module(k);
            // Those of this line are not taken away: the chain knows them better.
            let mut rest = self.around(i, &pull.kernel);
            let at = self.board.place(i);
            for by in 0..=2 {
                if k >= by {
                    rest -= pull.kernel[MIDDLE - by * step] * self.board.values[at - by * across];
                }
                if by > 0 && k + by < side {
                    rest -= pull.kernel[MIDDLE + by * step] * self.board.values[at + by * across];
                }
            }
            let field = sureness * pull.fields[i] - trust(k) * rest;
            chain.fields.push(if self.known[i] == 0.0 { field } else { self.known[i] * KNOWN });
            let with = |by: usize| if k < by { 0.0 } else { (trust(k) + trust(k - by)) / 2.0 * couplings[by - 1] };
            chain.next.push(with(1));
            chain.second.push(with(2));
        }
        let Self { values, known, board } = self;
        chain.odds(|k, odds| {
            let i = module(k);
            if known[i] != 0.0 {
                values[i] = known[i] * KNOWN;
                return;
            }
            // What rows say and what columns say, at the end.
            values[i] = if last { (values[i] + odds) / 2.0 } else { odds };
            let at = board.place(i);
            board.values[at] = odds.tanh();
        });
    }
}
