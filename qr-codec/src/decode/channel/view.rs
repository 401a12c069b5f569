//! How one picture shows a symbol: each look at it is a sum over the modules around, and what sum that is the symbol itself tells,
//! so that blur, shake and the camera's sharpening are one thing.

use crate::decode::budget::Deadline;
use crate::decode::channel::displacement::{Drift, looks_along};
use crate::decode::channel::padded_grid::{BORDER, Board, NEAR, REACH};
use crate::decode::channel::sample::{Lattice, Modules};
use crate::decode::numeric::least_squares::{LeastSquares, add_scaled, dot};
use crate::decode::numeric::linear::solve;

/// Modules that a look is made of, along each direction.
const SPAN: usize = 2 * REACH + 1;

/// Modules that a look is made of, and a constant.
const TAPS: usize = SPAN * SPAN + 1;

/// Looks for each module: its middle, between it and its right and its lower neighbour, and between all four.
const LOOKS: usize = 4;

/// Share of the mean diagonal added to it: keeps taps small that nothing tells apart.
const RIDGE: f64 = 0.003;

/// Looks in each direction by which a module is told: its middle and half a module to each side.
const PATCH: usize = 3;

/// Share of the mean variance added to each look's: noise that a symbol is too small to show.
const NOISE_RIDGE: f64 = 0.03;

/// One picture of a symbol.
pub(crate) struct View {
    lattice: Lattice,
    /// The square of what [`Modules`] has.
    trust: Vec<f32>,
    drift: Drift,
    /// See [`Drift::looks`].
    looks: Vec<f32>,
}

/// What looks are made of: for each of the [`LOOKS`] a tap for each module around, row by row, and a constant.
struct Spread {
    taps: Vec<Vec<f32>>,
}

/// What views say of the modules.
pub(crate) struct Pull {
    /// By module: how much darker its looks are than the modules on the board lead to expect, over their noise.
    pub(crate) fields: Vec<f32>,
    /// How much of that a module around brings about, row by row.
    pub(crate) kernel: [f32; NEAR * NEAR],
    /// How much looks at a module are trusted, on average.
    pub(crate) trust: Vec<f32>,
}

impl Pull {
    pub(crate) fn none(side: usize) -> Self {
        Self { fields: vec![0.0; side * side], kernel: [0.0; NEAR * NEAR], trust: vec![0.0; side * side] }
    }
}

impl View {
    pub(crate) fn of(lattice: Lattice, modules: &Modules) -> Self {
        let (side, drift) = (modules.side, Drift::none(modules.side));
        let trust = modules.trust.iter().map(|t| t * t).collect();
        Self { looks: drift.looks(&lattice, side), lattice, trust, drift }
    }

    /// Learns what looks are made of from the modules on `board`, looks where these lie, and adds to `pull` what that says of them.
    /// False when nothing can be learnt or time is up.
    pub(crate) fn pull(&mut self, board: &Board, pull: &mut Pull, share: f32, deadline: &Deadline) -> bool {
        let Some(spread) = self.learn(board, deadline) else { return false };
        let expected = spread.expected(board);
        let left = |looks: &[f32]| -> Vec<f32> { looks.iter().zip(&expected).map(|(l, e)| l - e).collect() };
        self.drift.improve(&expected, &left(&self.looks), board.side);
        self.looks = self.drift.looks(&self.lattice, board.side);
        self.add(&spread, &left(&self.looks), board.side, pull, share)
    }

    /// Least squares of each kind of look over the modules on `board`, as they are decided: half a decision would teach half a tap.
    #[inline(never)]
    fn learn(&self, board: &Board, deadline: &Deadline) -> Option<Spread> {
        let (side, along) = (board.side, looks_along(board.side));
        let mut examples = LeastSquares::new(TAPS, LOOKS);
        let mut around = [1f32; TAPS];
        for (i, trust) in self.trust.iter().enumerate() {
            if i % (16 * side) == 0 && deadline.is_over() {
                return None;
            }
            let corner = board.place(i) - REACH * board.width - REACH;
            for (row, out) in around.chunks_exact_mut(SPAN).enumerate() {
                for (o, value) in out.iter_mut().zip(&board.values[corner + row * board.width..]) {
                    *o = value.signum();
                }
            }
            let middle = (2 * (i / side) + 1) * along + 2 * (i % side) + 1;
            let looks = [0, 1, along, along + 1].map(|step| self.looks[middle + step]);
            examples.add(&around, *trust, &looks);
        }
        Some(Spread { taps: examples.solve(RIDGE)? })
    }

    /// Weighs the looks round each module so that what it brings about stands out most from what is left unexplained: noise, and
    /// what is not known of its neighbours.
    #[inline(never)]
    fn add(&self, spread: &Spread, left: &[f32], side: usize, pull: &mut Pull, share: f32) -> bool {
        const COUNT: usize = PATCH * PATCH;
        let along = looks_along(side);
        let modules = side * side;
        // By place in the patch, for each module; and times its trust.
        let mut looks = Vec::with_capacity(COUNT * modules);
        let mut trusted = Vec::with_capacity(COUNT * modules);
        for look in 0..COUNT {
            let corner = look / PATCH * along + look % PATCH;
            for (i, trust) in self.trust.iter().enumerate() {
                let look = left[corner + 2 * (i / side) * along + 2 * (i % side)];
                looks.push(look);
                trusted.push(look * trust);
            }
        }
        let at = |look: usize| look * modules..(look + 1) * modules;
        let total = self.trust.iter().sum::<f32>().max(1e-6);
        let product = |i: usize| f64::from(dot(&trusted[at(i / COUNT)], &looks[at(i % COUNT)]) / total);
        let mut noise: Vec<f64> = (0..COUNT * COUNT).map(product).collect();
        let mean = (0..COUNT).map(|i| noise[i * (COUNT + 1)]).sum::<f64>() / COUNT as f64;
        for i in 0..COUNT {
            // Looks that leave nothing are sharp beyond what a camera gives: a hundredth of a module's contrast.
            noise[i * (COUNT + 1)] += mean * NOISE_RIDGE + 1e-4;
        }
        let mut weights = [spread.patch(0, 0).iter().map(|&v| f64::from(v)).collect::<Vec<f64>>()];
        if !solve(&mut noise, &mut weights) {
            return false;
        }
        let weights: Vec<f32> = weights[0].iter().map(|&w| w as f32).collect();
        for (i, k) in pull.kernel.iter_mut().enumerate() {
            let from_middle = |at: usize| at as i32 - BORDER as i32;
            *k += dot(&spread.patch(from_middle(i % NEAR), from_middle(i / NEAR)), &weights);
        }
        for (look, weight) in weights.into_iter().enumerate() {
            add_scaled(&mut pull.fields, weight, &trusted[at(look)]);
        }
        add_scaled(&mut pull.trust, share, &self.trust);
        true
    }
}

impl Spread {
    /// The looks that the modules on `board` lead to expect.
    #[inline(never)]
    fn expected(&self, board: &Board) -> Vec<f32> {
        let along = looks_along(board.side);
        let mut looks = vec![0f32; along * along];
        // From one module outside, to the right of which the first look is.
        let count = board.side + 1;
        let mut sums = vec![0f32; count];
        for y in 0..count {
            for (look, taps) in self.taps.iter().enumerate() {
                sums.fill(taps[TAPS - 1]);
                for (i, tap) in taps[..TAPS - 1].iter().enumerate() {
                    let start = (y + i / SPAN) * board.width + i % SPAN;
                    add_scaled(&mut sums, *tap, &board.values[start..start + count]);
                }
                for (x, sum) in sums.iter().enumerate() {
                    let (column, row) = (2 * x + look % 2, 2 * y + look / 2);
                    if column > 0 && row > 0 {
                        looks[(row - 1) * along + column - 1] = *sum;
                    }
                }
            }
        }
        looks
    }

    /// What the module (x, y) away from a module brings about in the looks round that.
    #[inline(never)]
    fn patch(&self, x: i32, y: i32) -> Vec<f32> {
        let tap = |at: i32| usize::try_from(at + REACH as i32).ok().filter(|&t| t < SPAN);
        let look = |look: usize| {
            // Looks lie half a module apart; the one to the left belongs to the module there.
            let ((across, right), (down, below)) = (half((look % PATCH) as i32), half((look / PATCH) as i32));
            match (tap(x - across), tap(y - down)) {
                (Some(column), Some(row)) => self.taps[2 * below + right][row * SPAN + column],
                _ => 0.0,
            }
        };
        (0..PATCH * PATCH).map(look).collect()
    }
}

/// The module that a look of a patch belongs to, and whether it lies half a module beyond its middle.
fn half(look: i32) -> (i32, usize) {
    let from_middle = look - 1;
    (from_middle.div_euclid(2), from_middle.rem_euclid(2) as usize)
}
