//! Print-and-photograph: pictures of printed symbols with known text, from a seed.
//!
//! A symbol is printed on a sheet with lines of text, the sheet is bent and held before a pinhole camera, and the
//! picture suffers what cameras and light do. Each family varies one thing over a range that ends beyond what the
//! best known readers manage; `Mixed` varies all of them a little, as a phone does.

#![allow(missing_docs, unreachable_pub, reason = "shared by tests and an example, no interface")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a picture that cannot be made ends the test")]
#![allow(dead_code, reason = "each test and example that includes this file uses a part of it")]

pub mod real;

use fast_qr::{ECL, QRBuilder};
use std::f32::consts::{PI, TAU};

/// Width and height of all pictures.
pub const SIZE: (usize, usize) = (1280, 960);

/// A generator of numbers: SplitMix64.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to, not including, 1.
    pub fn unit(&mut self) -> f32 {
        (self.bits() >> 40) as f32 / (1u64 << 24) as f32
    }

    pub fn within(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end.max(1) as u64) as usize
    }

    /// Normal with variance 1, near enough: the sum of four.
    pub fn normal(&mut self) -> f32 {
        let bits = self.bits();
        let sum: u32 = (0..4).map(|i| (bits >> (16 * i) & 0xffff) as u32).sum();
        // Each is uniform over 65536 with variance 1/12 of its square.
        (sum as f32 / 65536.0 - 2.0) * 3f32.sqrt()
    }
}

/// What a set of pictures varies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    Clean,
    Perspective,
    Rotation,
    Blur,
    Motion,
    Noise,
    LowContrast,
    Lighting,
    Jpeg,
    Curl,
    Occlusion,
    Small,
    Tint,
    Inverted,
    Mirrored,
    Mixed,
}

impl Family {
    pub const ALL: [Self; 16] = [
        Self::Clean,
        Self::Perspective,
        Self::Rotation,
        Self::Blur,
        Self::Motion,
        Self::Noise,
        Self::LowContrast,
        Self::Lighting,
        Self::Jpeg,
        Self::Curl,
        Self::Occlusion,
        Self::Small,
        Self::Tint,
        Self::Inverted,
        Self::Mirrored,
        Self::Mixed,
    ];

    /// Pictures in the full set of 675.
    pub fn count(self) -> usize {
        match self {
            Self::Clean => 20,
            Self::Perspective | Self::Blur | Self::Lighting => 45,
            Self::Rotation | Self::LowContrast => 30,
            Self::Motion | Self::Occlusion => 40,
            Self::Noise | Self::Jpeg => 35,
            Self::Curl => 50,
            Self::Small => 55,
            Self::Tint | Self::Inverted | Self::Mirrored => 15,
            Self::Mixed => 160,
        }
    }
}

/// Everything that happens to one picture.
#[derive(Clone, Debug)]
pub struct Scene {
    pub text_length: usize,
    pub level: ECL,
    /// Pixels a module in the middle of the symbol.
    pub module: f32,
    /// Radians in the picture's plane.
    pub rotation: f32,
    /// Degrees out of it, round an axis at `tilt_axis` radians.
    pub tilt: f32,
    pub tilt_axis: f32,
    /// Radians the symbol's width bends through, round an axis at `curl_axis` radians.
    pub curl: f32,
    pub curl_axis: f32,
    /// Standard deviation in modules.
    pub blur: f32,
    /// Length in modules, along `motion_angle` radians.
    pub motion: f32,
    pub motion_angle: f32,
    /// Standard deviation in grey levels.
    pub noise: f32,
    pub paper: f32,
    pub ink: f32,
    /// Share of the light lost from one side of the picture to the other.
    pub falloff: f32,
    /// Share of the light lost behind a shadow's edge.
    pub shadow: f32,
    /// Grey levels added at the middle of a reflection.
    pub glare: f32,
    /// 1 to 100.
    pub jpeg: Option<u8>,
    /// Share of the symbol's area hidden.
    pub hidden: f32,
    pub inverted: bool,
    pub mirrored: bool,
}

/// A picture and the text it shows.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub luma: Vec<u8>,
    pub text: String,
    pub scene: Scene,
}

const CHARACTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

impl Scene {
    /// Nothing out of the ordinary: an upright print, three to six pixels a module.
    pub fn plain(random: &mut Random) -> Self {
        Self {
            text_length: 150 + random.below(450),
            level: if random.below(4) == 0 { ECL::Q } else { ECL::M },
            module: random.within(3.2, 6.2),
            rotation: random.within(-0.05, 0.05),
            tilt: random.within(0.0, 4.0),
            tilt_axis: random.within(0.0, TAU),
            curl: 0.0,
            curl_axis: 0.0,
            blur: 0.12,
            motion: 0.0,
            motion_angle: 0.0,
            noise: 1.5,
            paper: random.within(205.0, 240.0),
            ink: random.within(20.0, 50.0),
            falloff: random.within(0.0, 0.1),
            shadow: 0.0,
            glare: 0.0,
            jpeg: None,
            hidden: 0.0,
            inverted: false,
            mirrored: false,
        }
    }

    /// Picture number `index` of `count` in a family: the hard end comes last.
    pub fn of(family: Family, index: usize, count: usize, random: &mut Random) -> Self {
        let mut scene = Self::plain(random);
        let ramp = (index as f32 + random.unit()) / count as f32;
        let along = |low: f32, high: f32| low + (high - low) * ramp;
        let turn = random.within(0.0, TAU);
        match family {
            Family::Clean => {}
            Family::Perspective => {
                scene.tilt = along(15.0, 58.0);
                scene.rotation = random.within(-0.6, 0.6);
                scene.module = random.within(4.0, 6.5);
            }
            Family::Rotation => scene.rotation = turn,
            Family::Blur => {
                scene.blur = along(0.35, 0.95);
                scene.rotation = random.within(-0.4, 0.4);
            }
            Family::Motion => {
                scene.motion = along(0.6, 2.4);
                scene.motion_angle = turn;
                scene.rotation = random.within(-0.3, 0.3);
            }
            Family::Noise => scene.noise = along(6.0, 34.0),
            Family::LowContrast => {
                let contrast = along(60.0, 12.0);
                scene.paper = random.within(90.0, 220.0);
                scene.ink = scene.paper - contrast;
                scene.noise = along(2.0, 1.2);
            }
            Family::Lighting => {
                scene.falloff = random.within(0.3, 0.8);
                scene.shadow = along(0.0, 0.7);
                scene.glare = if index.is_multiple_of(3) { along(20.0, 130.0) } else { 0.0 };
            }
            Family::Jpeg => {
                scene.jpeg = Some(along(35.0, 4.0) as u8);
                scene.rotation = random.within(-0.4, 0.4);
            }
            Family::Curl => {
                scene.curl = along(0.3, 1.5);
                scene.curl_axis = turn;
                scene.rotation = random.within(-0.4, 0.4);
                scene.tilt = random.within(0.0, 15.0);
            }
            Family::Occlusion => scene.hidden = along(0.01, 0.09),
            Family::Small => {
                scene.module = along(3.2, 1.35);
                scene.rotation = random.within(-0.4, 0.4);
            }
            Family::Tint => {
                scene.paper = random.within(110.0, 180.0);
                scene.ink = scene.paper - random.within(55.0, 90.0);
            }
            Family::Inverted => scene.inverted = true,
            Family::Mirrored => {
                scene.mirrored = true;
                scene.rotation = turn;
            }
            Family::Mixed => {
                scene.rotation = turn;
                scene.module = random.within(2.2, 4.6);
                scene.tilt = random.within(0.0, 35.0);
                scene.curl = random.within(0.0, 0.7);
                scene.curl_axis = random.within(0.0, TAU);
                scene.blur = random.within(0.25, 0.55);
                scene.motion = random.within(0.0, 0.9);
                scene.motion_angle = random.within(0.0, TAU);
                scene.noise = random.within(2.0, 8.0);
                scene.paper = random.within(150.0, 235.0);
                scene.ink = scene.paper * random.within(0.15, 0.45);
                scene.falloff = random.within(0.0, 0.5);
                scene.shadow = if random.below(2) == 0 { random.within(0.1, 0.45) } else { 0.0 };
                scene.glare = if random.below(4) == 0 { random.within(10.0, 60.0) } else { 0.0 };
                scene.jpeg = Some(random.within(45.0, 92.0) as u8);
                scene.hidden = if random.below(5) == 0 { random.within(0.005, 0.02) } else { 0.0 };
            }
        }
        scene
    }

    /// A frame of a sequence too hard for one look: a phone held by a shaking hand in bad light.
    pub fn hard_frame(base: &Self, random: &mut Random) -> Self {
        let mut scene = base.clone();
        scene.rotation += random.within(-0.03, 0.03);
        scene.tilt = (scene.tilt + random.within(-2.0, 2.0)).abs();
        scene.module *= random.within(0.97, 1.03);
        scene.motion = random.within(0.1, 0.9);
        scene.motion_angle = random.within(0.0, TAU);
        scene
    }

    /// What the frames of a hard sequence share.
    pub fn hard_base(random: &mut Random) -> Self {
        let mut scene = Self::plain(random);
        scene.rotation = random.within(-0.5, 0.5);
        scene.tilt = random.within(0.0, 25.0);
        scene.module = random.within(2.4, 3.6);
        scene.blur = random.within(0.45, 0.6);
        scene.noise = random.within(5.0, 10.0);
        scene.ink = scene.paper * random.within(0.25, 0.5);
        scene.falloff = random.within(0.1, 0.4);
        scene.jpeg = Some(75);
        scene
    }
}

/// Frame `frame` of hard sequence `index`: the same symbol throughout, the camera moves a little.
pub fn sequence_frame(seed: u64, index: usize, frame: usize) -> Picture {
    let mut random = Random::new(seed ^ 0x5e9 << 32 ^ (index as u64) << 44);
    let base = Scene::hard_base(&mut random);
    let text = text(base.text_length, &mut random);
    let mut random = Random::new(random.bits() ^ frame as u64);
    let scene = Scene::hard_frame(&base, &mut random);
    photograph(&text, scene, &mut random)
}

/// Random text of the alphabet a stamp uses.
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

/// Prints `text` and takes a picture.
pub fn photograph(text: &str, mut scene: Scene, random: &mut Random) -> Picture {
    let code = QRBuilder::new(text.as_bytes()).ecl(scene.level).build().expect("the text fits a symbol");
    let n = code.size;
    let (width, height) = SIZE;
    // The symbol and its quiet zone stay in the picture however it is turned.
    let diagonal = (n as f32 + 8.0) * (scene.rotation.cos().abs() + scene.rotation.sin().abs());
    scene.module = scene.module.min((height as f32 - 20.0) / diagonal);

    let sheet =
        Sheet::new(&code.data[..n * n].iter().map(|m| m.value()).collect::<Vec<bool>>(), n, &scene, random);
    let camera = Camera::new(&scene, n, random);

    // Where the corner of each pixel falls on the sheet.
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

/// A sheet with a symbol in its middle, measured in modules from the symbol's middle.
struct Sheet {
    n: usize,
    dark: Vec<bool>,
    paper: f32,
    ink: f32,
    inverted: bool,
    /// The text around the symbol, in cells of a quarter module over 2.5 times the symbol's width.
    text: Vec<bool>,
    /// Things lying on the symbol: x, y, radius, grey.
    blots: Vec<[f32; 4]>,
}

impl Sheet {
    fn new(dark: &[bool], n: usize, scene: &Scene, random: &mut Random) -> Self {
        let half = n as f32 / 2.0;
        let cells = Self::cells(n);
        let mut text = vec![false; cells * cells];
        let size = half * 0.09;
        let mut line = -half * 2.2;
        while line < half * 2.2 {
            let mut x = -half * 2.4;
            while x < half * 2.4 {
                let letter = size * random.within(0.2, 0.9);
                let clear = half + 5.0;
                let outside = x > clear || x + letter < -clear || line > clear || line + size < -clear;
                if outside && random.below(6) > 0 {
                    let cell = |place: f32| (((place + half * 2.5) * 4.0).max(0.0) as usize).min(cells);
                    let (left, right) = (cell(x), cell(x + letter * 0.45));
                    let (top, bottom) = (cell(line), cell(line + size * random.within(0.3, 1.0)));
                    for row in text.chunks_exact_mut(cells).take(bottom).skip(top) {
                        row[left..right].fill(true);
                    }
                }
                x += letter;
            }
            line += size * 2.6;
        }
        let mut blots = Vec::new();
        let mut left = scene.hidden * (n * n) as f32;
        while left > 0.5 {
            let radius = (left / PI).sqrt().min(random.within(0.03, 0.09) * n as f32).max(0.4);
            let place = |random: &mut Random| random.within(-half + radius, half - radius);
            let (x, y) = (place(random), place(random));
            // Not on a finder: what hides one hides the symbol.
            let reach = half - 8.5 - radius;
            if (x < -reach && y.abs() > reach) || (x > reach && y < -reach) {
                continue;
            }
            blots.push([x, y, radius, random.within(0.0, 255.0)]);
            left -= PI * radius * radius;
        }
        let (paper, ink) = (scene.paper, scene.ink);
        Self { n, dark: dark.to_vec(), paper, ink, inverted: scene.inverted, text, blots }
    }

    fn cells(n: usize) -> usize {
        n * 10
    }

    fn reflectance(&self, u: f32, v: f32) -> f32 {
        let half = self.n as f32 / 2.0;
        for &[x, y, radius, grey] in &self.blots {
            if (u - x) * (u - x) + (v - y) * (v - y) < radius * radius {
                return grey;
            }
        }
        let (paper, ink) = (self.paper, self.ink);
        let (x, y) = (u + half, v + half);
        if x >= 0.0 && y >= 0.0 && x < self.n as f32 && y < self.n as f32 {
            let dark = self.dark[y as usize * self.n + x as usize] != self.inverted;
            return if dark { ink } else { paper };
        }
        // A light symbol needs a dark ground, four modules of quiet zone and one more.
        if self.inverted && u.abs().max(v.abs()) < half + 5.0 {
            return ink;
        }
        if u.abs() > half * 2.5 || v.abs() > half * 2.5 {
            // The table.
            return self.paper * (0.45 + 0.05 * (u * 0.8 + (v * 0.3).sin() * 2.0).sin());
        }
        let cell = |place: f32| ((place + half * 2.5) * 4.0) as usize;
        let text = self.text.get(cell(v) * Self::cells(self.n) + cell(u));
        if text == Some(&true) { ink } else { paper }
    }
}

/// A pinhole camera before a sheet that is flat or bent to a cylinder.
struct Camera {
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
    fn new(scene: &Scene, n: usize, random: &mut Random) -> Self {
        // Some four times the symbol's width away, as one holds a phone.
        let distance = n as f32 * random.within(3.0, 5.0);
        let tilt = scene.tilt.to_radians();
        let (kx, ky) = (scene.tilt_axis.cos(), scene.tilt_axis.sin());
        let (s, c) = (tilt.sin(), tilt.cos());
        // Rodrigues' formula for an axis in the sheet's plane, after a turn in that plane.
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

    /// The place on the sheet seen at a place in the picture; far off where the ray misses it.
    fn sheet_at(&self, x: f32, y: f32) -> (f32, f32) {
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
        // In the bend's own frame: x across the axis, y along it. The sheet bulges away from the camera's side.
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

fn light(grey: &mut [f32], scene: &Scene, random: &mut Random) {
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
            // A shadow's edge is soft over some 25 pixels.
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

fn blur(grey: &mut [f32], sigma: f32) {
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

fn shake(grey: &mut [f32], length: f32, angle: f32) {
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

fn through_jpeg(luma: &[u8], quality: u8) -> Vec<u8> {
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
