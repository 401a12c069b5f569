//! What every decoder of this crate returns: a grey picture as stored, and what is known about it.

use image::GrayImage;
use image::metadata::Orientation;

use super::damage::Damage;

/// A grey picture as stored in its file.
pub(super) struct Decoded {
    /// On white paper where it is transparent.
    pub(super) grey: GrayImage,
    /// The same picture on black, if it has light pixels on a transparent ground.
    pub(super) over_black: Option<GrayImage>,
    pub(super) orientation: Orientation,
    pub(super) damage: Option<Damage>,
}

impl From<GrayImage> for Decoded {
    /// An upright picture, complete and opaque.
    fn from(grey: GrayImage) -> Self {
        Self { grey, over_black: None, orientation: Orientation::NoTransforms, damage: None }
    }
}
