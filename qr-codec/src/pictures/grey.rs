//! Converting pictures to grey.

use image::{DynamicImage, GrayImage};

use super::decoded::Decoded;

/// Transparent pixels that a light symbol on a transparent ground has at least: half of the modules of the smallest one, drawn
/// with one pixel for each.
const MIN_TRANSPARENT_PIXELS: usize = 21 * 21 / 2;

/// Light pixels that such a symbol has at least: those of its three finder patterns.
const MIN_LIGHT_PIXELS: usize = 3 * 33;

/// `image` in grey.
pub(super) fn grey(image: DynamicImage) -> Decoded {
    if !image.color().has_alpha() {
        return image.into_luma8().into();
    }
    let colours = image.into_rgba8();
    let (width, height) = colours.dimensions();
    let mut picture = Transparent::new(width, height);
    let planes = picture.luma.iter_mut().zip(picture.alpha.iter_mut());
    for ((luma, opacity), pixel) in planes.zip(colours.pixels()) {
        let [red, green, blue, alpha] = pixel.0;
        *luma = luma_of([red, green, blue]);
        *opacity = alpha;
    }
    picture.on_paper()
}

/// Luma of Rec. ITU-R BT.709, the weights that the crate `image` uses for pictures without transparency.
pub(super) fn luma_of(colour: [u8; 3]) -> u8 {
    let [red, green, blue] = colour.map(u32::from);
    u8::try_from((2_126 * red + 7_152 * green + 722 * blue) / 10_000).unwrap_or(u8::MAX)
}

/// A grey picture with its opacity.
pub(super) struct Transparent {
    pub(super) luma: GrayImage,
    /// 0 transparent, 255 opaque.
    pub(super) alpha: GrayImage,
}

impl Transparent {
    pub(super) fn new(width: u32, height: u32) -> Self {
        Self { luma: GrayImage::new(width, height), alpha: GrayImage::new(width, height) }
    }

    /// The picture on white paper, and on black if a symbol could be visible only there.
    pub(super) fn on_paper(self) -> Decoded {
        let Self { mut luma, alpha } = self;
        let pixels = || luma.iter().zip(alpha.iter());
        let transparent = pixels().filter(|(_, alpha)| **alpha < 128).count();
        let light = pixels().filter(|(luma, alpha)| **luma >= 128 && **alpha >= 128).count();
        let on_black = transparent >= MIN_TRANSPARENT_PIXELS && light >= MIN_LIGHT_PIXELS;
        let over_black = on_black.then(|| {
            let mut black = luma.clone();
            for (pixel, alpha) in black.iter_mut().zip(alpha.iter()) {
                *pixel = over(u32::from(*pixel), u32::from(*alpha), 0);
            }
            black
        });
        for (pixel, alpha) in luma.iter_mut().zip(alpha.iter()) {
            *pixel = over_white(u32::from(*pixel), u32::from(*alpha));
        }
        Decoded { over_black, ..luma.into() }
    }
}

/// A pixel of brightness `luma` and opacity `alpha`, both 0 to 255, on white paper.
pub(super) fn over_white(luma: u32, alpha: u32) -> u8 {
    over(luma, alpha, 255)
}

fn over(luma: u32, alpha: u32, ground: u32) -> u8 {
    u8::try_from((luma * alpha + ground * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}
