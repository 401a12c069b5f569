//! A pinhole camera in front of a flat or bent sheet.

use super::family::SIZE;
use super::random::Random;
use super::scene::Scene;

/// A pinhole camera in front of a sheet that is flat or bent to a cylinder.
pub(super) struct Camera {
    /// Sheet to camera, row by row.
    turn: [[f32; 3]; 3],
    distance: f32,
    focal: f32,
    middle: (f32, f32),
    /// Radius of the bend in modules.
    radius: Option<f32>,
    axis: (f32, f32),
}

impl Camera {
    pub(super) fn new(scene: &Scene, n: usize, random: &mut Random) -> Self {
        // About four times the width of the symbol away, as people hold a phone.
        let distance = n as f32 * random.within(3.0, 5.0);
        let tilt = scene.tilt.to_radians();
        let (kx, ky) = (scene.tilt_axis.cos(), scene.tilt_axis.sin());
        let (s, c) = (tilt.sin(), tilt.cos());
        // Rodrigues' formula for an axis in the plane of the sheet, after a rotation in that plane.
        let lean = [
            [c + kx * kx * (1.0 - c), kx * ky * (1.0 - c), ky * s],
            [kx * ky * (1.0 - c), c + ky * ky * (1.0 - c), -kx * s],
            [-ky * s, kx * s, c],
        ];
        let (rs, rc) = (scene.rotation.sin(), scene.rotation.cos());
        let spin = [[rc, -rs, 0.0], [rs, rc, 0.0], [0.0, 0.0, 1.0]];
        let mut turn = [[0.0; 3]; 3];
        for i in 0..3 {
            for j in 0..3 {
                turn[i][j] = (0..3).map(|k| lean[i][k] * spin[k][j]).sum();
            }
        }
        let slack = |size: usize| (size as f32 - (n as f32 + 8.0) * scene.module * 1.42).max(0.0) / 2.0;
        let (sx, sy) = (slack(SIZE.0), slack(SIZE.1));
        let middle = (
            SIZE.0 as f32 / 2.0 + random.within(-sx, sx) * 0.8,
            SIZE.1 as f32 / 2.0 + random.within(-sy, sy) * 0.8,
        );
        Self {
            turn,
            distance,
            focal: scene.module * distance,
            middle,
            radius: (scene.curl > 0.01).then(|| n as f32 / scene.curl),
            axis: (scene.curl_axis.cos(), scene.curl_axis.sin()),
        }
    }

    /// The position on the sheet seen at a position in the picture; far away where the ray misses the sheet.
    pub(super) fn sheet_at(&self, x: f32, y: f32) -> (f32, f32) {
        const MISSED: (f32, f32) = (1e6, 1e6);
        let ray = [(x - self.middle.0) / self.focal, (y - self.middle.1) / self.focal, 1.0];
        let back = |v: [f32; 3]| [0, 1, 2].map(|j| (0..3).map(|i| self.turn[i][j] * v[i]).sum::<f32>());
        let (o, d) = (back([0.0, 0.0, -self.distance]), back(ray));
        let Some(r) = self.radius else {
            if d[2].abs() < 1e-4 {
                return MISSED;
            }
            let t = -o[2] / d[2];
            return (o[0] + d[0] * t, o[1] + d[1] * t);
        };
        // In the frame of the bend: x across the axis, y along it. The sheet bulges away from the camera.
        let (ax, ay) = self.axis;
        let across = |v: [f32; 3]| [v[0] * ax + v[1] * ay, -v[0] * ay + v[1] * ax, v[2]];
        let (o, d) = (across(o), across(d));
        let (ox, oz) = (o[0], o[2] - r);
        let (a, b, c) = (d[0] * d[0] + d[2] * d[2], 2.0 * (ox * d[0] + oz * d[2]), ox * ox + oz * oz - r * r);
        let root = b * b - 4.0 * a * c;
        if root < 0.0 {
            return MISSED;
        }
        let t = (-b - root.sqrt()) / (2.0 * a);
        let (px, py, pz) = (o[0] + d[0] * t, o[1] + d[1] * t, o[2] + d[2] * t);
        let s = r * px.atan2(r - pz);
        (s * ax - py * ay, s * ay + py * ax)
    }
}
