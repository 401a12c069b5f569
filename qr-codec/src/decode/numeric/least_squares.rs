//! Weighted least squares: linear weights that predict targets from features, fitted to examples.

use crate::decode::numeric::linear::solve;

/// Sum of products. Not inlined, like [`add_scaled`]: compilers vectorise both, and would do so anew at each use.
#[inline(never)]
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    // Eight partial sums fill a vector register; a single sum would have to be added in order.
    let (mut sums, rest) = ([0f32; 8], a.len().min(b.len()) / 8 * 8);
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    let rest = a.iter().zip(b).skip(rest).map(|(a, b)| a * b);
    sums.into_iter().sum::<f32>() + rest.sum::<f32>()
}

/// Adds `by` times `values` to `to`.
#[inline(never)]
pub(crate) fn add_scaled(to: &mut [f32], by: f32, values: &[f32]) {
    for (to, value) in to.iter_mut().zip(values) {
        *to += by * value;
    }
}

/// Normal equations, accumulated example by example.
pub(crate) struct LeastSquares {
    /// Sums of feature products, on and above the diagonal.
    matrix: Vec<f32>,
    /// Sums of feature times target, for each target.
    sums: Vec<Vec<f32>>,
    scaled: Vec<f32>,
}

impl LeastSquares {
    /// Without examples.
    pub(crate) fn new(features: usize, targets: usize) -> Self {
        Self {
            matrix: vec![0.0; features * features],
            sums: vec![vec![0.0; features]; targets],
            scaled: vec![0.0; features],
        }
    }

    /// Adds one example.
    pub(crate) fn add(&mut self, features: &[f32], weight: f32, targets: &[f32]) {
        for (s, f) in self.scaled.iter_mut().zip(features) {
            *s = f * weight;
        }
        let count = self.scaled.len();
        for (p, (row, s)) in self.matrix.chunks_exact_mut(count).zip(&self.scaled).enumerate() {
            add_scaled(&mut row[p..], *s, &features[p..]);
        }
        for (sum, target) in self.sums.iter_mut().zip(targets) {
            add_scaled(sum, *target, &self.scaled);
        }
    }

    /// The weight of each feature, for each target. `ridge`, a share of the mean diagonal, keeps weights small where the examples
    /// do not determine them. `None` when the system is singular.
    pub(crate) fn solve(&self, ridge: f64) -> Option<Vec<Vec<f32>>> {
        let count = self.scaled.len();
        let mirrored = |i: usize| {
            let (p, q) = (i / count, i % count);
            f64::from(self.matrix[p.min(q) * count + p.max(q)])
        };
        let mut matrix: Vec<f64> = (0..count * count).map(mirrored).collect();
        let diagonal = || (0..count).map(|i| i * count + i);
        let mean = diagonal().map(|i| matrix[i]).sum::<f64>() / count as f64;
        for i in diagonal() {
            matrix[i] += mean * ridge;
        }
        let mut sums: Vec<Vec<f64>> =
            self.sums.iter().map(|sum| sum.iter().map(|&v| f64::from(v)).collect()).collect();
        if !solve(&mut matrix, &mut sums) {
            return None;
        }
        Some(sums.iter().map(|sum| sum.iter().map(|&v| v as f32).collect()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_the_examples_are_found() {
        let mut examples = LeastSquares::new(3, 2);
        assert!(examples.solve(0.0).is_none(), "nothing to learn from");
        for i in 0..20u8 {
            let features = [f32::from(i % 5), f32::from(i % 3), 1.0];
            let targets = [2.0 * features[0] - features[1] + 0.5, features[1]];
            examples.add(&features, 1.0 + f32::from(i % 2), &targets);
        }
        let found = examples.solve(0.0).unwrap();
        for (found, expected) in found.iter().flatten().zip([2.0, -1.0, 0.5, 0.0, 1.0, 0.0]) {
            assert!((found - expected).abs() < 1e-4, "{found}, not {expected}");
        }
        let held = examples.solve(1e6).unwrap();
        assert!(held.iter().flatten().all(|weight| weight.abs() < 1e-3), "{held:?}");
    }
}
