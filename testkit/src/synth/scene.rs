//! A scene: how a symbol is printed, held and lit, and what the camera does to it.

use std::f32::consts::TAU;

use fast_qr::ECL;

use super::family::Family;
use super::random::Random;

/// Everything that happens to one picture.
#[derive(Clone, Debug)]
pub struct Scene {
    pub text_length: usize,
    pub level: ECL,
    /// Pixels per module in the centre of the symbol.
    pub module: f32,
    /// Radians in the picture plane.
    pub rotation: f32,
    /// Degrees out of the picture plane, around an axis at `tilt_axis` radians.
    pub tilt: f32,
    pub tilt_axis: f32,
    /// Bend over the width of the symbol in radians, around an axis at `curl_axis` radians.
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
    /// Grey levels added at the centre of a reflection.
    pub glare: f32,
    /// 1 to 100.
    pub jpeg: Option<u8>,
    /// Share of the symbol's area that is hidden.
    pub hidden: f32,
    pub inverted: bool,
    pub mirrored: bool,
}

impl Scene {
    /// An ordinary picture: an upright print, three to six pixels per module.
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

    /// Picture `index` of `count` in a family; the hardest come last.
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

    /// A frame of a sequence too hard for single frames: a phone in a shaking hand in bad light.
    pub fn hard_frame(base: &Self, random: &mut Random) -> Self {
        let mut scene = base.clone();
        scene.rotation += random.within(-0.03, 0.03);
        scene.tilt = (scene.tilt + random.within(-2.0, 2.0)).abs();
        scene.module *= random.within(0.97, 1.03);
        scene.motion = random.within(0.1, 0.9);
        scene.motion_angle = random.within(0.0, TAU);
        scene
    }

    /// The common properties of the frames in a hard sequence.
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
