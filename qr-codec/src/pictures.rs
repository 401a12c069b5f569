//! Decoding picture files to upright grey pictures, within limits.

mod damage;
mod decoded;
mod error;
mod frames;
mod grey;
#[cfg(feature = "heic")]
mod heic;
mod in_file;
mod jpeg;
mod luma_image;
mod other_format;
mod png;
mod pnm;
mod tiff;
mod with_image;

pub use damage::Damage;
pub use error::PictureError;
pub use in_file::{Pictures, pictures_in};
pub use luma_image::LumaImage;
pub use other_format::OtherFormat;
