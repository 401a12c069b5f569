//! Synthetic photographs of printed symbols with known text, generated from a seed.
//!
//! A symbol is printed on a sheet with lines of text. The sheet is bent and held in front of a pinhole camera, and the picture
//! suffers from light and camera. Each family varies one thing over a range that ends beyond what the best known readers manage;
//! `Mixed` varies all of them a little, as a phone does.
#![allow(missing_docs, reason = "the fields and variants say what they vary")]
#![allow(clippy::expect_used, reason = "a picture that cannot be made ends the test")]

mod camera;
mod effects;
mod family;
mod random;
mod scene;
mod sheet;

use fast_qr::QRBuilder;

use camera::Camera;
use effects::{blur, light, shake, through_jpeg};
pub use family::{Family, SIZE};
pub use random::Random;
pub use scene::Scene;
use sheet::Sheet;

/// A picture and the text it shows.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub luma: Vec<u8>,
    pub text: String,
    pub scene: Scene,
}

const CHARACTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Frame `frame` of hard sequence `index`: the same symbol in all frames, with small camera movements.
pub fn sequence_frame(seed: u64, index: usize, frame: usize) -> Picture {
    let mut random = Random::new(seed ^ 0x5e9 << 32 ^ (index as u64) << 44);
    let base = Scene::hard_base(&mut random);
    let text = text(base.text_length, &mut random);
    let mut random = Random::new(random.bits() ^ frame as u64);
    let scene = Scene::hard_frame(&base, &mut random);
    photograph(&text, scene, &mut random)
}

/// Random text from the alphabet of stamps.
pub fn text(length: usize, random: &mut Random) -> String {
    let mut text = String::from("QS1:");
    while text.len() < length {
        text.push(char::from(CHARACTERS[random.below(45)]));
    }
    text
}

/// Picture `index` of `family` in the set of `seed`.
pub fn picture(family: Family, seed: u64, index: usize, count: usize) -> Picture {
    let mut random = Random::new(seed ^ (family as u64 + 1) << 32 ^ (index as u64) << 40);
    let scene = Scene::of(family, index, count, &mut random);
    let text = text(scene.text_length, &mut random);
    photograph(&text, scene, &mut random)
}

/// Prints `text` and takes a picture of it.
pub fn photograph(text: &str, mut scene: Scene, random: &mut Random) -> Picture {
    let code = QRBuilder::new(text.as_bytes()).ecl(scene.level).build().expect("the text fits a symbol");
    let n = code.size;
    let (width, height) = SIZE;
    // The symbol and its quiet zone stay in the picture in any rotation.
    let diagonal = (n as f32 + 8.0) * (scene.rotation.cos().abs() + scene.rotation.sin().abs());
    scene.module = scene.module.min((height as f32 - 20.0) / diagonal);

    let sheet =
        Sheet::new(&code.data[..n * n].iter().map(|m| m.value()).collect::<Vec<bool>>(), n, &scene, random);
    let camera = Camera::new(&scene, n, random);

    // The position on the sheet of each pixel corner.
    let stride = width + 1;
    let places: Vec<(f32, f32)> = (0..stride * (height + 1))
        .map(|i| camera.sheet_at((i % stride) as f32, (i / stride) as f32))
        .collect();
    let mut grey = vec![0f32; width * height];
    for y in 0..height {
        for x in 0..width {
            let (a, b) = (places[y * stride + x], places[y * stride + x + 1]);
            let (c, d) = (places[(y + 1) * stride + x], places[(y + 1) * stride + x + 1]);
            let mut sum = 0.0;
            for j in 0..3 {
                for i in 0..3 {
                    let (s, t) = ((i as f32 + 0.5) / 3.0, (j as f32 + 0.5) / 3.0);
                    let mix = |a: f32, b: f32, c: f32, d: f32| {
                        (a * (1.0 - s) + b * s) * (1.0 - t) + (c * (1.0 - s) + d * s) * t
                    };
                    sum += sheet.reflectance(mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1));
                }
            }
            grey[y * width + x] = sum / 9.0;
        }
    }
    light(&mut grey, &scene, random);
    blur(&mut grey, scene.blur * scene.module);
    shake(&mut grey, scene.motion * scene.module, scene.motion_angle);
    let mut luma: Vec<u8> =
        grey.iter().map(|v| (v + scene.noise * random.normal()).round().clamp(0.0, 255.0) as u8).collect();
    if scene.mirrored {
        for row in luma.chunks_exact_mut(width) {
            row.reverse();
        }
    }
    if let Some(quality) = scene.jpeg {
        luma = through_jpeg(&luma, quality);
    }
    Picture { width, height, luma, text: text.to_owned(), scene }
}
