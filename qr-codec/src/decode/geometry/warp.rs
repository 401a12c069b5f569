//! From module coordinates to pixels: a homography, and a thin-plate spline over its residuals.

use crate::decode::numeric::linear::solve;
use crate::decode::picture::frame::{Frame, length};

/// A module coordinate with its known position in the picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchor {
    pub(crate) u: f64,
    pub(crate) v: f64,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) weight: f64,
}

/// Projective map from module coordinates (0 to side) to pixels.
#[derive(Clone, Copy, Debug)]
struct Homography([f64; 9]);

impl Homography {
    fn map(&self, u: f64, v: f64) -> (f64, f64) {
        let h = &self.0;
        let w = h[6] * u + h[7] * v + h[8];
        ((h[0] * u + h[1] * v + h[2]) / w, (h[3] * u + h[4] * v + h[5]) / w)
    }

    /// Least squares over `anchors` in normalised coordinates. `ridge` pulls the two perspective terms to 0, which stabilises a
    /// map from three finders alone.
    fn fit(anchors: &[Anchor], side: f64, ridge: f64) -> Option<Self> {
        let count = anchors.len() as f64;
        let cx = anchors.iter().map(|a| a.x).sum::<f64>() / count;
        let cy = anchors.iter().map(|a| a.y).sum::<f64>() / count;
        let spread = anchors.iter().map(|a| length(a.x - cx, a.y - cy)).sum::<f64>() / count;
        let mut solution = [vec![0.0; 8]];
        // The algebraic error weighs a point by its depth; the second round divides that out.
        for round in 0..2 {
            let mut matrix = vec![0f64; 64];
            let mut rhs = vec![0f64; 8];
            for a in anchors {
                let (u, v) = (a.u / side - 0.5, a.v / side - 0.5);
                let (x, y) = ((a.x - cx) / spread, (a.y - cy) / spread);
                let depth = if round == 0 { 1.0 } else { solution[0][6] * u + solution[0][7] * v + 1.0 };
                let weight = a.weight / (depth * depth).max(1e-3);
                let equations = [
                    ([u, v, 1.0, 0.0, 0.0, 0.0, -u * x, -v * x], x),
                    ([0.0, 0.0, 0.0, u, v, 1.0, -u * y, -v * y], y),
                ];
                for (row, value) in equations {
                    for p in 0..8 {
                        for q in 0..8 {
                            matrix[p * 8 + q] += weight * row[p] * row[q];
                        }
                        rhs[p] += weight * row[p] * value;
                    }
                }
            }
            matrix[6 * 8 + 6] += ridge;
            matrix[7 * 8 + 7] += ridge;
            solution = [rhs];
            if !solve(&mut matrix, &mut solution) {
                return None;
            }
        }
        let &[a, b, c, d, e, f, g, h] = solution[0].first_chunk::<8>()?;
        // Undo the normalisation: modules / side - 1/2 before, * spread + centre after.
        let product = |m: [f64; 9], k: [f64; 9]| {
            let mut out = [0.0; 9];
            for i in 0..3 {
                for j in 0..3 {
                    out[i * 3 + j] = (0..3).map(|t| m[i * 3 + t] * k[t * 3 + j]).sum();
                }
            }
            out
        };
        let before = [1.0 / side, 0.0, -0.5, 0.0, 1.0 / side, -0.5, 0.0, 0.0, 1.0];
        let after = [spread, 0.0, cx, 0.0, spread, cy, 0.0, 0.0, 1.0];
        let map = product(after, product([a, b, c, d, e, f, g, h, 1.0], before));
        map.iter().all(|v| v.is_finite()).then_some(Self(map))
    }
}

/// A homography and a thin-plate spline over its residuals, for bent paper and lens distortion.
pub(crate) struct Warp {
    homography: Homography,
    side: f64,
    /// Centres of the spline as shares of the side; empty when there is none.
    knots: Vec<(f64, f64)>,
    /// For x and for y: a weight per knot, then the affine part (1, u, v).
    weights: [Vec<f64>; 2],
}

/// Stiffness of the spline: at this value it follows a knot of weight 1 to about a twentieth of a module.
const STIFFNESS: f64 = 1e-4;

impl Warp {
    /// A homography without a spline.
    pub(crate) fn flat(anchors: &[Anchor], side: f64, ridge: f64) -> Option<Self> {
        let homography = Homography::fit(anchors, side, ridge)?;
        Some(Self { homography, side, knots: Vec::new(), weights: [Vec::new(), Vec::new()] })
    }

    /// A homography and a spline through its residuals at the anchors.
    pub(crate) fn bent(anchors: &[Anchor], side: f64, ridge: f64) -> Option<Self> {
        let mut warp = Self::flat(anchors, side, ridge)?;
        let k = anchors.len();
        let n = k + 3;
        let knots: Vec<(f64, f64)> = anchors.iter().map(|a| (a.u / side, a.v / side)).collect();
        let mut matrix = vec![0f64; n * n];
        let mut rhs = [vec![0f64; n], vec![0f64; n]];
        for (i, (anchor, &(u, v))) in anchors.iter().zip(&knots).enumerate() {
            for (j, &(s, t)) in knots.iter().enumerate() {
                matrix[i * n + j] = kernel((u - s) * (u - s) + (v - t) * (v - t));
            }
            matrix[i * n + i] += STIFFNESS / anchor.weight;
            for (p, value) in [1.0, u, v].into_iter().enumerate() {
                matrix[i * n + k + p] = value;
                matrix[(k + p) * n + i] = value;
            }
            let (x, y) = warp.homography.map(anchor.u, anchor.v);
            rhs[0][i] = anchor.x - x;
            rhs[1][i] = anchor.y - y;
        }
        if solve(&mut matrix, &mut rhs) && rhs.iter().flatten().all(|v| v.is_finite()) {
            warp.knots = knots;
            warp.weights = rhs;
        }
        Some(warp)
    }

    /// The same warp for another plane, which has `by` of its pixels per pixel of this one.
    pub(crate) fn scaled(mut self, by: f64) -> Self {
        for value in self.homography.0[..6].iter_mut().chain(self.weights.iter_mut().flatten()) {
            *value *= by;
        }
        self
    }

    /// Module coordinate to pixel.
    pub(crate) fn map(&self, u: f64, v: f64) -> (f64, f64) {
        let (mut x, mut y) = self.homography.map(u, v);
        let (s, t) = (u / self.side, v / self.side);
        let [wx, wy] = &self.weights;
        for ((&(a, b), kx), ky) in self.knots.iter().zip(wx).zip(wy) {
            let bend = kernel((s - a) * (s - a) + (t - b) * (t - b));
            x += kx * bend;
            y += ky * bend;
        }
        let k = self.knots.len();
        for ((p, kx), ky) in
            [1.0, s, t].into_iter().zip(wx.get(k..).unwrap_or_default()).zip(wy.get(k..).unwrap_or_default())
        {
            x += kx * p;
            y += ky * p;
        }
        (x, y)
    }

    /// The local frame at a module coordinate.
    pub(crate) fn frame(&self, u: f64, v: f64) -> Frame {
        let (x, y) = self.map(u, v);
        let (right, left) = (self.map(u + 1.0, v), self.map(u - 1.0, v));
        let (below, above) = (self.map(u, v + 1.0), self.map(u, v - 1.0));
        Frame {
            x,
            y,
            ux: (right.0 - left.0) / 2.0,
            uy: (right.1 - left.1) / 2.0,
            vx: (below.0 - above.0) / 2.0,
            vy: (below.1 - above.1) / 2.0,
        }
    }
}

/// r^2 ln(r^2) from r^2: the kernel of a thin plate up to a factor.
fn kernel(square: f64) -> f64 {
    if square < 1e-12 { 0.0 } else { square * square.ln() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchors(map: impl Fn(f64, f64) -> (f64, f64)) -> Vec<Anchor> {
        let mut anchors = Vec::new();
        for u in [3.5, 15.0, 25.5, 40.5] {
            for v in [3.5, 18.5, 41.5] {
                let (x, y) = map(u, v);
                anchors.push(Anchor { u, v, x, y, weight: 1.0 });
            }
        }
        anchors
    }

    #[test]
    fn a_flat_warp_reproduces_its_homography() {
        let map = |u: f64, v: f64| {
            let w = 1.0 + 0.004 * u - 0.006 * v;
            ((100.0 + 3.0 * u + 0.5 * v) / w, (80.0 - 0.3 * u + 4.0 * v) / w)
        };
        let warp = Warp::flat(&anchors(map), 45.0, 0.0).unwrap();
        for (u, v) in [(0.0, 0.0), (45.0, 45.0), (22.0, 7.0)] {
            let (a, b) = (warp.map(u, v), map(u, v));
            assert!((a.0 - b.0).hypot(a.1 - b.1) < 1e-6, "{a:?} {b:?}");
        }
    }

    #[test]
    fn a_bent_warp_follows_a_curl() {
        let map = |u: f64, v: f64| (4.0 * u, 4.0 * v + 10.0 * (u / 45.0 * 3.0).sin());
        let anchors = anchors(map);
        let error = |warp: Warp| {
            let (a, b) = (warp.map(30.0, 25.0), map(30.0, 25.0));
            (a.0 - b.0).hypot(a.1 - b.1)
        };
        let flat = error(Warp::flat(&anchors, 45.0, 0.0).unwrap());
        let bent = error(Warp::bent(&anchors, 45.0, 0.0).unwrap());
        assert!(bent < 1.0 && bent < flat / 3.0, "{flat} {bent}");
    }

    #[test]
    fn degenerate_anchors_give_no_warp() {
        let same = vec![Anchor { u: 1.0, v: 1.0, x: 3.0, y: 3.0, weight: 1.0 }; 5];
        assert!(Warp::flat(&same, 21.0, 0.0).is_none());
        assert!(Warp::flat(&[], 21.0, 0.0).is_none());
    }
}
