//! A local affine frame: a small patch of the symbol's plane in the picture.

/// Length of the vector (x, y). Faster than `hypot`, which also handles numbers too large to square; pictures have none.
#[inline]
pub(crate) fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// A small patch of the symbol's plane in the picture: the position of a module centre, and the steps to the next module to the
/// right (`ux`, `uy`) and below (`vx`, `vy`).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) ux: f64,
    pub(crate) uy: f64,
    pub(crate) vx: f64,
    pub(crate) vy: f64,
}

impl Frame {
    /// The position (u, v) modules from the centre.
    #[inline]
    pub(crate) fn map(&self, u: f64, v: f64) -> (f64, f64) {
        (self.x + self.ux * u + self.vx * v, self.y + self.uy * u + self.vy * v)
    }

    /// A position in the picture as modules from the centre; `None` for a degenerate frame.
    pub(crate) fn locate(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let determinant = self.ux * self.vy - self.uy * self.vx;
        if determinant.abs() < 1e-6 {
            return None;
        }
        let (dx, dy) = (x - self.x, y - self.y);
        Some(((dx * self.vy - dy * self.vx) / determinant, (dy * self.ux - dx * self.uy) / determinant))
    }

    /// Length of a module, averaged over both directions.
    pub(crate) fn module(&self) -> f64 {
        (length(self.ux, self.uy) + length(self.vx, self.vy)) / 2.0
    }

    /// The same frame in a plane of another scale.
    pub(crate) fn scaled(&self, by: f64) -> Self {
        Self {
            x: self.x * by,
            y: self.y * by,
            ux: self.ux * by,
            uy: self.uy * by,
            vx: self.vx * by,
            vy: self.vy * by,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_and_locate_are_inverse() {
        let frame = Frame { x: 5.0, y: 7.0, ux: 3.0, uy: 0.5, vx: -0.4, vy: 2.5 };
        let (x, y) = frame.map(2.5, -1.5);
        let (u, v) = frame.locate(x, y).unwrap();
        assert!((u - 2.5).abs() < 1e-9 && (v + 1.5).abs() < 1e-9);
        assert!(Frame { ux: 0.0, uy: 0.0, ..frame }.locate(1.0, 1.0).is_none());
    }
}
