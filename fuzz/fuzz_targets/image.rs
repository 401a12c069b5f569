//! Grey planes of any size, and picture files, as cameras and scanners hand them over.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qr_codec::LumaView;

fuzz_target!(|bytes: &[u8]| {
    let [width, height, stride, pixels @ ..] = bytes else { return };
    let sizes = (usize::from(*width), usize::from(*height), usize::from(*stride));
    if let Ok(view) = LumaView::new(pixels, sizes.0, sizes.1, sizes.2) {
        for y in 0..=view.height() {
            assert!(view.row(y).len() == if y < view.height() { view.width() } else { 0 });
        }
    }
});
