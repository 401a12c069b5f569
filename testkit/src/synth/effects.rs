//! What light and the camera do to a picture: shading, blur, shake, JPEG compression.

use std::f32::consts::TAU;

use super::family::SIZE;
use super::random::Random;
use super::scene::Scene;

pub(super) fn light(grey: &mut [f32], scene: &Scene, random: &mut Random) {
    let (width, height) = SIZE;
    let angle = random.within(0.0, TAU);
    let (dx, dy) = (angle.cos() / width as f32, angle.sin() / width as f32);
    let edge = random.within(-0.2, 0.2);
    let edge_angle = random.within(0.0, TAU);
    let (ex, ey) = (edge_angle.cos() / width as f32, edge_angle.sin() / width as f32);
    let spot = (random.within(0.3, 0.7) * width as f32, random.within(0.3, 0.7) * height as f32);
    let spot_radius = random.within(40.0, 120.0);
    for y in 0..height {
        for x in 0..width {
            let (cx, cy) = (x as f32 - width as f32 / 2.0, y as f32 - height as f32 / 2.0);
            let mut gain = 1.0 - scene.falloff * (0.5 + cx * dx + cy * dy).clamp(0.0, 1.0);
            // The edge of a shadow is soft over some 25 pixels.
            let behind = ((cx * ex + cy * ey - edge) * width as f32 / 25.0).clamp(0.0, 1.0);
            gain *= 1.0 - scene.shadow * behind;
            let value = &mut grey[y * width + x];
            *value *= gain;
            if scene.glare > 0.0 {
                let far = ((x as f32 - spot.0).powi(2) + (y as f32 - spot.1).powi(2)) / spot_radius.powi(2);
                *value += scene.glare * (-far).exp();
            }
        }
    }
}

pub(super) fn blur(grey: &mut [f32], sigma: f32) {
    let (width, height) = SIZE;
    let reach = (sigma * 3.0).ceil() as isize;
    if reach < 1 {
        return;
    }
    let weights: Vec<f32> =
        (-reach..=reach).map(|i| (-(i * i) as f32 / (2.0 * sigma * sigma)).exp()).collect();
    let total: f32 = weights.iter().sum();
    let mut padded = vec![0f32; width + 2 * reach as usize];
    for row in grey.chunks_exact_mut(width) {
        let r = reach as usize;
        padded[r..r + width].copy_from_slice(row);
        padded[..r].fill(row[0]);
        padded[r + width..].fill(row[width - 1]);
        row.fill(0.0);
        for (w, k) in weights.iter().zip(0..) {
            for (o, v) in row.iter_mut().zip(&padded[k..]) {
                *o += v * w / total;
            }
        }
    }
    let source = grey.to_vec();
    for (y, row) in grey.chunks_exact_mut(width).enumerate() {
        row.fill(0.0);
        for (w, dy) in weights.iter().zip(-reach..) {
            let from = (y as isize + dy).clamp(0, height as isize - 1) as usize * width;
            for (o, v) in row.iter_mut().zip(&source[from..from + width]) {
                *o += v * w / total;
            }
        }
    }
}

pub(super) fn shake(grey: &mut [f32], length: f32, angle: f32) {
    if length < 0.3 {
        return;
    }
    let (width, height) = SIZE;
    let steps = (length * 2.0).ceil() as usize + 1;
    let source = grey.to_vec();
    grey.fill(0.0);
    for k in 0..steps {
        let along = (k as f32 / (steps - 1) as f32 - 0.5) * length;
        let (dx, dy) = (along * angle.cos(), along * angle.sin());
        let (ix, iy) = (dx.floor(), dy.floor());
        let (fx, fy) = (dx - ix, dy - iy);
        for y in 0..height {
            let row = |d: isize| {
                let y = (y as isize + iy as isize + d).clamp(0, height as isize - 1) as usize;
                &source[y * width..(y + 1) * width]
            };
            let (above, below) = (row(0), row(1));
            for x in 0..width {
                let column = |d: isize| (x as isize + ix as isize + d).clamp(0, width as isize - 1) as usize;
                let (l, r) = (column(0), column(1));
                let value = (above[l] * (1.0 - fx) + above[r] * fx) * (1.0 - fy)
                    + (below[l] * (1.0 - fx) + below[r] * fx) * fy;
                grey[y * width + x] += value / steps as f32;
            }
        }
    }
}

pub(super) fn through_jpeg(luma: &[u8], quality: u8) -> Vec<u8> {
    use image::codecs::jpeg::JpegEncoder;
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, quality.clamp(1, 100))
        .encode(luma, SIZE.0 as u32, SIZE.1 as u32, image::ExtendedColorType::L8)
        .expect("a grey picture encodes");
    image::load_from_memory_with_format(&file, image::ImageFormat::Jpeg)
        .expect("it decodes")
        .into_luma8()
        .into_raw()
}
