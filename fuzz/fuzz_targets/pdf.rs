//! PDF files, as universities send them.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use qualistamp_fuzz::{allow_contained_panics, seeds_if_asked};
use qualistamp_qr::PdfDocument;

/// A coarse drawing takes the same paths as a fine one.
const DPI: u32 = 36;

/// Long enough for any page of a few kilobytes, short enough to try many.
const PAGE_TIME: Duration = Duration::from_secs(1);

fuzz_target!(
    init: {
        seeds_if_asked("pdf");
        allow_contained_panics();
    },
    |bytes: &[u8]| {
        let Ok(document) = PdfDocument::parse(bytes.to_vec()) else { return };
        assert!(document.page_count() >= 1);
        for number in 1..=document.page_count().min(2) {
            if let Ok(Some(picture)) = document.draw_page(number, DPI, PAGE_TIME) {
                assert!(picture.view().width() * picture.view().height() <= qualistamp_qr::limits::MAX_PDF_PAGE_PIXELS);
            }
        }
    }
);
