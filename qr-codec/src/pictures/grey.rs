//! Converting pictures to grey.

use image::{DynamicImage, GrayImage};

/// `image` in grey, with transparent pixels over white.
pub(super) fn grey(image: DynamicImage) -> GrayImage {
    if !image.color().has_alpha() {
        return image.into_luma8();
    }
    let colours = image.into_rgba8();
    let (width, height) = colours.dimensions();
    let mut grey = GrayImage::new(width, height);
    for (to, from) in grey.iter_mut().zip(colours.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        // Luma of Rec. ITU-R BT.709, the weights that the crate `image` uses for pictures without transparency.
        let luma = (2_126 * red + 7_152 * green + 722 * blue) / 10_000;
        *to = over_white(luma, alpha);
    }
    grey
}

/// A pixel of brightness `luma` and opacity `alpha`, both 0 to 255, on white paper.
pub(super) fn over_white(luma: u32, alpha: u32) -> u8 {
    u8::try_from((luma * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}
