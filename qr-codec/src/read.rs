//! What is written in the QR symbols of a grey picture.

use crate::decode::{Budget, decode};
use crate::luma::LumaView;

/// The contents of every QR symbol found in `picture`, as the bytes they hold: most are text, some are not. In no particular
/// order; empty when nothing was read.
#[must_use]
pub fn read_symbols(picture: LumaView<'_>) -> Vec<Vec<u8>> {
    decode(picture, Budget::photo()).into_iter().map(|symbol| symbol.bytes).collect()
}
