//! What is written in the QR symbols of a grey picture.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rqrr::PreparedImage;

use crate::luma::LumaView;

/// The contents of every QR symbol found in `picture`, as the bytes they hold: most are text, some are not. In no particular
/// order; empty when nothing was read.
#[must_use]
pub fn read_symbols(picture: LumaView<'_>) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    // rqrr panics on some photographs. What was read before counts, and the program goes on.
    let _ = catch_unwind(AssertUnwindSafe(|| {
        let mut prepared =
            PreparedImage::prepare_from_greyscale(picture.width(), picture.height(), |x, y| {
                picture.row(y).get(x).copied().unwrap_or(u8::MAX)
            });
        for grid in prepared.detect_grids() {
            let mut contents = Vec::new();
            if grid.decode_to(&mut contents).is_ok() {
                found.push(contents);
            }
        }
    }));
    found
}
