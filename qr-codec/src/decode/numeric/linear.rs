//! Systems of linear equations.

/// Solves `matrix * x = rhs` in place for several right-hand sides (`rhs[k]` becomes its solution) by elimination
/// with partial pivoting. False when the matrix is singular.
pub(crate) fn solve(matrix: &mut [f64], rhs: &mut [Vec<f64>]) -> bool {
    let n = rhs.first().map_or(0, Vec::len);
    if matrix.len() != n * n || rhs.iter().any(|r| r.len() != n) {
        return false;
    }
    for i in 0..n {
        let pivot = (i..n).max_by(|&a, &b| matrix[a * n + i].abs().total_cmp(&matrix[b * n + i].abs()));
        let Some(pivot) = pivot else { return false };
        let value = matrix[pivot * n + i];
        if value.is_nan() || value.abs() < 1e-12 {
            return false;
        }
        if pivot != i {
            for column in 0..n {
                matrix.swap(i * n + column, pivot * n + column);
            }
            for r in rhs.iter_mut() {
                r.swap(i, pivot);
            }
        }
        let (upper, lower) = matrix.split_at_mut((i + 1) * n);
        let top = &upper[i * n..];
        for (offset, row) in lower.chunks_exact_mut(n).enumerate() {
            let factor = row[i] / top[i];
            if factor == 0.0 {
                continue;
            }
            for (a, b) in row[i..].iter_mut().zip(&top[i..]) {
                *a -= factor * b;
            }
            for r in rhs.iter_mut() {
                r[i + 1 + offset] -= factor * r[i];
            }
        }
    }
    for r in rhs.iter_mut() {
        for i in (0..n).rev() {
            let sum = (i + 1..n).fold(r[i], |sum, column| sum - matrix[i * n + column] * r[column]);
            r[i] = sum / matrix[i * n + i];
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solves_regular_systems_and_rejects_singular_ones() {
        let mut rhs = [vec![5.0, 10.0]];
        assert!(solve(&mut [0.0, 1.0, 2.0, 1.0], &mut rhs));
        assert!((rhs[0][0] - 2.5).abs() < 1e-12 && (rhs[0][1] - 5.0).abs() < 1e-12, "{rhs:?}");
        assert!(!solve(&mut [1.0, 2.0, 2.0, 4.0], &mut [vec![1.0; 2]]), "singular");
        assert!(!solve(&mut [0.0; 4], &mut [vec![1.0; 3]]), "sizes that do not fit");
    }
}
