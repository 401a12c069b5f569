//! Picture files, and grey planes with padded rows as cameras hand them over.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qr_codec::{LumaImage, LumaView, read_symbols};
use qualistamp_fuzz::seeds_if_asked;

/// Larger pictures take the same paths, only longer.
const MOST_PIXELS: usize = 1 << 18;

fuzz_target!(
    init: {
        seeds_if_asked("image");
        // qr-codec contains the panics of the decoders it stands on. A panic that gets out still ends the run.
        std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    },
    |bytes: &[u8]| {
        if let Ok(picture) = LumaImage::decode(bytes) {
            read(picture.view());
        }
        if let [width, height, padding, pixels @ ..] = bytes {
            let stride = usize::from(*width) + usize::from(*padding);
            if let Ok(view) = LumaView::new(pixels, usize::from(*width), usize::from(*height), stride) {
                read(view);
            }
        }
    }
);

fn read(view: LumaView<'_>) {
    for y in 0..=view.height() {
        assert_eq!(view.row(y).len(), if y < view.height() { view.width() } else { 0 });
    }
    if view.width() * view.height() <= MOST_PIXELS {
        let _ = read_symbols(view);
    }
}
