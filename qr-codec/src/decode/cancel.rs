//! Telling modules apart that blur has run together: what the neighbours add to the grey of a module is taken away, as far as
//! they are known, and the better a module is known the better are its neighbours.
//!
//! How a module is smeared is learnt from the symbol itself, so that blur, shake and the camera's sharpening are one thing.
//! The field calls it soft interference cancellation. [`equalise`](super::equalise) weighs grey values and may give any value; this
//! uses that every module is either dark or light, and begins where that ends.

use super::budget::Deadline;
use super::least_squares::LeastSquares;
use super::sample::{Lattice, OUTSIDE};

/// Modules to each side that a look is made of: blur of 0.8 modules and shake over three reach no farther.
const REACH: usize = 2;

/// Modules that a look is made of, along each direction.
const SPAN: usize = 2 * REACH + 1;

/// Modules that a look is made of, and a constant.
const TAPS: usize = SPAN * SPAN + 1;

/// Looks for each module: its middle, between it and its right and its lower neighbour, and between all four.
const LOOKS: usize = 4;

/// Share of the mean diagonal added to it: keeps taps small that nothing tells apart.
const RIDGE: f64 = 0.003;

/// How much of what looks say is believed: they lie half a module apart and share noise, and the modules beside a module are
/// known in part only. From 0.2 to 1.5 the same pictures are read to within one in a hundred.
const SURENESS: f32 = 0.35;

/// How sure a module is that is known.
const KNOWN: f32 = 9.0;

/// Share of that believed in the first round, growing to all of it in the last: rounds that begin sure stay where they began.
const FIRST_SHARE: f32 = 0.2;

/// Rounds between learning and learning again.
const ROUNDS: usize = 6;

/// A module that changes by less leaves its neighbours as they are.
const SETTLED: f32 = 1e-3;

/// Modules along a side of the cells over which dark and light are set anew, together with the cells around.
const CELL: usize = 4;

/// Added to variance and covariance where a cell is measured against what is expected of it: a cell that shows nothing stays.
const CELL_PRIOR: f32 = 0.02;

/// The looks at one module.
type Look = [f32; LOOKS];

/// What looks are made of.
struct Spread {
    /// By module around, row by row.
    taps: Vec<Look>,
    constant: Look,
    /// One over the variance of what the taps do not explain.
    precision: Look,
}

/// A symbol whose modules are being told apart.
pub(super) struct Cancel<'a> {
    side: usize,
    looks: Vec<Look>,
    trust: &'a [f32],
    /// 1 or -1 for what modules surely are, 0 for the others.
    known: &'a [f32],
    /// With a border of [`REACH`] light modules all round: the quiet zone.
    modules: Vec<f32>,
    /// From the corner of the modules around a module to each of them.
    offsets: Vec<usize>,
}

impl<'a> Cancel<'a> {
    /// `values`: the modules as far as they are decided; `known`: 1 or -1 for what they surely are, 0 for the others; `trust`:
    /// see [`Modules`](super::sample::Modules).
    pub(super) fn new(
        lattice: &Lattice,
        side: usize,
        values: &[f32],
        known: &'a [f32],
        trust: &'a [f32],
    ) -> Self {
        let at = |x: usize, y: usize| lattice.values.get(y * lattice.width + x).copied().unwrap_or(0.0);
        let looks = (0..side * side)
            .map(|i| {
                let (x, y) = (2 * (i % side + OUTSIDE) + 1, 2 * (i / side + OUTSIDE) + 1);
                [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)]
            })
            .collect();
        let width = side + 2 * REACH;
        let mut modules = vec![-1.0; width * width];
        for (i, (value, known)) in values.iter().zip(known).enumerate() {
            modules[(i / side + REACH) * width + i % side + REACH] =
                if *known == 0.0 { value.clamp(-1.0, 1.0) } else { *known };
        }
        let offsets = (0..SPAN * SPAN).map(|i| i / SPAN * width + i % SPAN).collect();
        Self { side, looks, trust, known, modules, offsets }
    }

    /// Learns, and takes away; false when nothing can be learnt or time is up. `values` become how sure each module is.
    pub(super) fn improve(&mut self, values: &mut [f32], deadline: &Deadline) -> bool {
        let Some(spread) = self.learn(deadline) else { return false };
        self.relevel(&spread);
        let (side, width) = (self.side, self.side + 2 * REACH);
        let weights = self.weights();
        let mut left = self.unexplained(&spread);
        // The look (i, j) modules away sees this module by the tap on the other side of the middle.
        let taps: Vec<Look> = spread.taps.iter().rev().copied().collect();
        let pulls: Vec<Look> =
            taps.iter().map(|tap| std::array::from_fn(|p| tap[p] * spread.precision[p])).collect();
        let energies: Vec<f32> = taps
            .iter()
            .zip(&pulls)
            .map(|(tap, pull)| tap.iter().zip(pull).map(|(t, p)| t * p).sum())
            .collect();
        for round in 0..ROUNDS {
            if deadline.is_over() {
                return false;
            }
            let grown = round as f32 / (ROUNDS - 1) as f32;
            let sureness = SURENESS * (FIRST_SHARE + (1.0 - FIRST_SHARE) * grown);
            for step in 0..side * side {
                // There and back, so that no side is always first.
                let i = if round % 2 == 0 { step } else { side * side - 1 - step };
                if self.known[i] != 0.0 {
                    values[i] = self.known[i] * KNOWN;
                    continue;
                }
                let corner = i / side * width + i % side;
                let mut pull = [0f32; LOOKS];
                let mut energy = 0f32;
                for ((pulls, e), offset) in pulls.iter().zip(&energies).zip(&self.offsets) {
                    let (l, w) = (left[corner + offset], weights[corner + offset]);
                    for k in 0..LOOKS {
                        pull[k] += pulls[k] * l[k] * w;
                    }
                    energy += e * w;
                }
                let here = corner + REACH * width + REACH;
                let old = self.modules[here];
                let sum = (pull.iter().sum::<f32>() + energy * old) * sureness;
                values[i] = sum;
                let change = sum.tanh() - old;
                if change.abs() < SETTLED {
                    continue;
                }
                self.modules[here] = old + change;
                for (tap, offset) in taps.iter().zip(&self.offsets) {
                    let l = &mut left[corner + offset];
                    for k in 0..LOOKS {
                        l[k] -= tap[k] * change;
                    }
                }
            }
        }
        true
    }

    /// How much each look counts, with the border: nothing was looked at there.
    fn weights(&self) -> Vec<f32> {
        let width = self.side + 2 * REACH;
        let mut weights = vec![0f32; width * width];
        for (y, row) in self.trust.chunks_exact(self.side).enumerate() {
            let start = (y + REACH) * width + REACH;
            for (w, t) in weights[start..].iter_mut().zip(row) {
                *w = t * t;
            }
        }
        weights
    }

    /// What the modules as they are do not explain of the looks, with the border.
    fn unexplained(&self, spread: &Spread) -> Vec<Look> {
        let (side, width) = (self.side, self.side + 2 * REACH);
        let mut left = vec![[0f32; LOOKS]; width * width];
        for (i, look) in self.looks.iter().enumerate() {
            let corner = i / side * width + i % side;
            let mut rest: Look = std::array::from_fn(|p| look[p] - spread.constant[p]);
            for (tap, offset) in spread.taps.iter().zip(&self.offsets) {
                for p in 0..LOOKS {
                    rest[p] -= tap[p] * self.modules[corner + offset];
                }
            }
            left[corner + REACH * width + REACH] = rest;
        }
        left
    }

    /// Least squares of each kind of look over the modules as they are decided.
    fn learn(&self, deadline: &Deadline) -> Option<Spread> {
        let side = self.side;
        let mut examples = LeastSquares::new(TAPS, LOOKS);
        let mut around = [1f32; TAPS];
        for (i, (look, trust)) in self.looks.iter().zip(self.trust).enumerate() {
            if i % (16 * side) == 0 && deadline.is_over() {
                return None;
            }
            self.decided(i, &mut around);
            examples.add(&around, trust * trust, look);
        }
        let solutions = examples.solve(RIDGE)?;
        let of = |i: usize| std::array::from_fn(|p| solutions[p][i]);
        let mut spread =
            Spread { taps: (0..TAPS - 1).map(of).collect(), constant: of(TAPS - 1), precision: [1.0; LOOKS] };
        let total: f32 = self.trust.iter().map(|t| t * t).sum();
        let mut errors = [0f32; LOOKS];
        for (i, (look, trust)) in self.looks.iter().zip(self.trust).enumerate() {
            self.decided(i, &mut around);
            let expected = spread.expected(&around);
            for p in 0..LOOKS {
                errors[p] += (look[p] - expected[p]).powi(2) * trust * trust;
            }
        }
        // A hundredth of a module's contrast: less is left by chance alone.
        spread.precision = errors.map(|e| total / e.max(total * 1e-3));
        Some(spread)
    }

    /// Sets dark and light anew around each place by what the modules as they are decided lead to expect: under blur the darkest
    /// and the lightest looks around depend on which modules happen to lie together.
    fn relevel(&mut self, spread: &Spread) {
        let side = self.side;
        let cells = side.div_ceil(CELL);
        // Count, expected, its square, seen, both: one cell each.
        let mut sums = vec![[0f32; 5]; cells * cells];
        let mut around = [1f32; TAPS];
        for (i, look) in self.looks.iter().enumerate() {
            self.decided(i, &mut around);
            let cell = &mut sums[i / side / CELL * cells + i % side / CELL];
            for (seen, expected) in look.iter().zip(spread.expected(&around)) {
                for (sum, value) in
                    cell.iter_mut().zip([1.0, expected, expected * expected, *seen, seen * expected])
                {
                    *sum += value;
                }
            }
        }
        let near = |c: usize| c.saturating_sub(1)..(c + 2).min(cells);
        // Offset and gain.
        let nodes: Vec<[f32; 2]> = (0..cells * cells)
            .map(|i| {
                let mut all = [0f32; 5];
                for y in near(i / cells) {
                    for cell in &sums[y * cells..][near(i % cells)] {
                        for (a, c) in all.iter_mut().zip(cell) {
                            *a += c;
                        }
                    }
                }
                let [n, expected, square, seen, both] = all;
                let variance = (square - expected * expected / n) / n;
                let covariance = (both - seen * expected / n) / n;
                // A third to three times: more is no light, but something that lies on the paper.
                let gain = ((covariance + CELL_PRIOR) / (variance + CELL_PRIOR)).clamp(1.0 / 3.0, 3.0);
                [(seen - gain * expected) / n, gain]
            })
            .collect();
        // Cell and share of the next one, for a look half a module further or not.
        let place = |module: usize, half: usize| {
            let at = ((module as f32 + 0.5 + 0.5 * half as f32) / CELL as f32 - 0.5)
                .max(0.0)
                .min((cells - 1) as f32);
            let cell = (at as usize).min(cells.saturating_sub(2));
            (cell, at - cell as f32)
        };
        let node = |x: usize, y: usize| nodes[y.min(cells - 1) * cells + x.min(cells - 1)];
        for (i, look) in self.looks.iter_mut().enumerate() {
            for (p, value) in look.iter_mut().enumerate() {
                let ((x, right), (y, down)) = (place(i % side, p % 2), place(i / side, p / 2));
                let [offset, gain]: [f32; 2] = std::array::from_fn(|k| {
                    let above = node(x, y)[k] + (node(x + 1, y)[k] - node(x, y)[k]) * right;
                    let below = node(x, y + 1)[k] + (node(x + 1, y + 1)[k] - node(x, y + 1)[k]) * right;
                    above + (below - above) * down
                });
                *value = (*value - offset) / gain;
            }
        }
    }

    /// The modules around module `i` as they are decided, 1 or -1: half a decision would teach half a tap.
    fn decided(&self, i: usize, out: &mut [f32; TAPS]) {
        let width = self.side + 2 * REACH;
        let corner = i / self.side * width + i % self.side;
        for (o, offset) in out.iter_mut().zip(&self.offsets) {
            *o = self.modules[corner + offset].signum();
        }
    }
}

impl Spread {
    /// The looks at a module among these.
    fn expected(&self, around: &[f32; TAPS]) -> Look {
        let mut expected = self.constant;
        for (tap, a) in self.taps.iter().zip(around) {
            for (e, t) in expected.iter_mut().zip(tap) {
                *e += t * a;
            }
        }
        expected
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::budget::Budget;

    /// Random modules, each look a Gauss curve of 0.65 modules over them and noise: of those that the middle looks have wrong
    /// nine in ten are told.
    #[test]
    fn modules_that_have_run_together_are_told_apart() {
        let side = 45usize;
        let mut state = 7u32;
        let mut random = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1u32 << 24) as f32 - 0.5
        };
        let modules: Vec<f32> = (0..side * side).map(|_| if random() > 0.0 { 1.0 } else { -1.0 }).collect();
        let at = |x: i32, y: i32| {
            let inside = |v: i32| usize::try_from(v).ok().filter(|&v| v < side);
            inside(x).zip(inside(y)).map_or(-1.0, |(x, y)| modules[y * side + x])
        };
        let width = 2 * side + 4 * OUTSIDE + 1;
        let curve = |from: f32| (-from * from / (2.0 * 0.65 * 0.65)).exp() * 0.614;
        let values = (0..width * width)
            .map(|i| {
                let place = |at: usize| at as f32 * 0.5 - OUTSIDE as f32 - 0.5;
                let (u, v) = (place(i % width), place(i / width));
                let (x, y) = (u.round() as i32, v.round() as i32);
                let mut sum = random() * 0.1;
                for b in y - 3..=y + 3 {
                    for a in x - 3..=x + 3 {
                        sum += at(a, b) * curve(a as f32 - u) * curve(b as f32 - v);
                    }
                }
                sum
            })
            .collect();
        let lattice = Lattice { width, values };
        let middle =
            |i: usize| lattice.values[(2 * (i / side + OUTSIDE) + 1) * width + 2 * (i % side + OUTSIDE) + 1];
        let mut told: Vec<f32> = (0..side * side).map(middle).collect();
        let wrong = |told: &[f32]| told.iter().zip(&modules).filter(|(t, m)| *t * *m < 0.0).count();
        let before = wrong(&told);
        let (known, trust) = (vec![0.0; side * side], vec![1.0; side * side]);
        let mut cancel = Cancel::new(&lattice, side, &told, &known, &trust);
        for _ in 0..3 {
            assert!(cancel.improve(&mut told, &Budget::photo().start()));
        }
        let after = wrong(&told);
        assert!(before > 100 && after * 10 <= before, "{before} wrong before, {after} after");
    }
}
