//! Picture files, and grey planes with padded rows, as cameras deliver them.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use qualistamp_fuzz::{allow_caught_panics, seeds_if_asked};
use qualistamp_qr::{Budget, Effort, LumaView, decode, pictures_in};

/// Larger pictures run the same code, only for longer.
const MAX_PIXELS: usize = 1 << 16;

fuzz_target!(
    init: {
        seeds_if_asked("image");
        allow_caught_panics();
    },
    |bytes: &[u8]| {
        // Full effort takes a hundred times as long as a quick look, so only a few inputs get it.
        let effort = if bytes.len().is_multiple_of(16) { Effort::Full } else { Effort::Quick };
        for picture in pictures_in(bytes).flatten() {
            read(picture.view(), effort);
        }
        if let [width, height, padding, pixels @ ..] = bytes {
            let stride = usize::from(*width) + usize::from(*padding);
            if let Ok(view) = LumaView::new(pixels, usize::from(*width), usize::from(*height), stride) {
                read(view, effort);
            }
        }
    }
);

fn read(view: LumaView<'_>, effort: Effort) {
    for y in 0..=view.height() {
        assert_eq!(view.row(y).len(), if y < view.height() { view.width() } else { 0 });
    }
    if view.width() * view.height() > MAX_PIXELS {
        return;
    }
    // The clock never advances, so the same input always runs the same code.
    let budget = Budget::photo().with_effort(effort).with_clock(|| Duration::ZERO);
    for symbol in decode(view, budget) {
        assert!(
            (1..=40).contains(&symbol.version) && symbol.mask < 8 && symbol.corrected <= symbol.codewords
        );
        let segments: Vec<u8> = symbol.segments.iter().flat_map(|segment| segment.bytes.clone()).collect();
        assert_eq!(segments, symbol.bytes);
        let _ = symbol.text();
    }
}
