//! The contents of the symbols in a picture, read without a time limit.

use qualistamp_qr::{Budget, LumaView, decode};

/// The payload of every symbol in `picture`, most certain first. Counts no time, so that tests give the same result on every machine.
pub fn contents(picture: LumaView<'_>) -> Vec<Vec<u8>> {
    decode(picture, Budget::photo().without_time_limit()).into_iter().map(|symbol| symbol.bytes).collect()
}
