//! The contents of the QR symbols in a grey picture.

use crate::decode::{Budget, decode};
use crate::luma::LumaView;

/// The payload of every QR symbol in `picture`, within [`Budget::photo`]. Not all payloads are text. The order is unspecified;
/// the result is empty when nothing was read.
#[must_use]
pub fn read_symbols(picture: LumaView<'_>) -> Vec<Vec<u8>> {
    decode(picture, Budget::photo()).into_iter().map(|symbol| symbol.bytes).collect()
}
