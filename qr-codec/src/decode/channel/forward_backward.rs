//! The forward-backward (BCJR) algorithm over a row of modules, each coupled to the next two. Modules are dark or light, 1 or -1;
//! LLRs are half the logarithm of the odds.

/// Exponents are clipped here, so that their exponentials can be multiplied without overflow.
const MAX_EXPONENT: f32 = 20.0;

/// States of a pair of neighbours: light and light, light and dark, dark and light, dark and dark.
type Pairs = [f32; 4];

/// The solver for one row at a time, with its working memory.
#[derive(Default)]
pub(crate) struct ForwardBackward {
    weights: Vec<Weights>,
    forward: Vec<Pairs>,
    /// The LLR of each module, with all others taken into account.
    pub(crate) llrs: Vec<f32>,
}

/// Likelihood factors at one module.
struct Weights {
    /// Light, dark.
    module: [f32; 2],
    /// Different from the previous module, equal to it.
    next: [f32; 2],
    second: [f32; 2],
}

impl Weights {
    fn of(module: f32, next: f32, second: f32) -> Self {
        let pair = |t: f32| {
            let e = t.clamp(-MAX_EXPONENT, MAX_EXPONENT).exp();
            [e, 1.0 / e]
        };
        Self { module: pair(-module), next: pair(next), second: pair(second) }
    }

    /// The factor of `dark` here, after `before` and `second` before that.
    fn step(&self, second: usize, before: usize, dark: usize) -> f32 {
        self.module[dark] * self.next[usize::from(before == dark)] * self.second[usize::from(second == dark)]
    }
}

impl ForwardBackward {
    /// Starts a new row.
    pub(crate) fn clear(&mut self) {
        self.weights.clear();
    }

    /// Adds a module. `field`: its LLR from its own samples; `next`: how much less likely it equals the previous one; `second`:
    /// the same for the one before that.
    #[inline(never)]
    pub(crate) fn push(&mut self, field: f32, next: f32, second: f32) {
        self.weights.push(Weights::of(field, next, second));
    }

    /// Computes the LLRs.
    #[inline(never)]
    pub(crate) fn solve(&mut self) {
        self.forward.clear();
        // Before the row are two light modules without coupling.
        let mut pairs: Pairs = [1.0, 0.0, 0.0, 0.0];
        for w in &self.weights {
            let mut new = [0f32; 4];
            for (pair, new) in new.iter_mut().enumerate() {
                let (before, dark) = (pair / 2, pair % 2);
                *new = pairs[before] * w.step(0, before, dark) + pairs[2 + before] * w.step(1, before, dark);
            }
            pairs = scaled(new);
            self.forward.push(pairs);
        }
        let mut back: Pairs = [1.0; 4];
        self.llrs.clear();
        self.llrs.resize(self.weights.len(), 0.0);
        for ((llrs, w), forward) in self.llrs.iter_mut().zip(&self.weights).zip(&self.forward).rev() {
            let dark = forward[1] * back[1] + forward[3] * back[3];
            let light = forward[0] * back[0] + forward[2] * back[2];
            *llrs = 0.5 * (dark.max(1e-12) / light.max(1e-12)).ln();
            let mut new = [0f32; 4];
            for (pair, new) in new.iter_mut().enumerate() {
                let (second, before) = (pair / 2, pair % 2);
                for dark in [0, 1] {
                    *new += w.step(second, before, dark) * back[2 * before + dark];
                }
            }
            back = scaled(new);
        }
    }
}

fn scaled(pairs: Pairs) -> Pairs {
    let sum = pairs.iter().sum::<f32>().max(1e-30);
    pairs.map(|p| p / sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compared with the sum over all 2^9 rows.
    #[test]
    fn llrs_match_the_sum_over_all_rows() {
        let length = 9usize;
        let value = |i: usize, by: f32| ((i as f32 * by).sin()) * 0.8;
        let fields: Vec<f32> = (0..length).map(|i| value(i, 1.7)).collect();
        let next: Vec<f32> = (0..length).map(|i| if i == 0 { 0.0 } else { value(i, 0.6) }).collect();
        let second: Vec<f32> = (0..length).map(|i| if i < 2 { 0.0 } else { value(i, 2.3) }).collect();
        let mut solver = ForwardBackward::default();
        for ((field, next), second) in fields.iter().zip(&next).zip(&second) {
            solver.push(*field, *next, *second);
        }
        let mut sums = vec![[0f64; 2]; length];
        for line in 0..1usize << length {
            let at = |i: usize| if line >> i & 1 == 1 { 1f32 } else { -1.0 };
            let mut exponent = 0f32;
            for i in 0..length {
                exponent += fields[i] * at(i);
                exponent -= if i > 0 { next[i] * at(i) * at(i - 1) } else { 0.0 };
                exponent -= if i > 1 { second[i] * at(i) * at(i - 2) } else { 0.0 };
            }
            for (i, sum) in sums.iter_mut().enumerate() {
                sum[line >> i & 1] += f64::from(exponent).exp();
            }
        }
        solver.solve();
        assert_eq!(solver.llrs.len(), length);
        for (i, (llrs, [light, dark])) in solver.llrs.iter().zip(sums).enumerate() {
            let expected = 0.5 * (dark / light).ln();
            assert!((f64::from(*llrs) - expected).abs() < 1e-3, "module {i}: {llrs}, not {expected}");
        }
    }
}
