//! PDF files.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use qualistamp_fuzz::{allow_caught_panics, seeds_if_asked};
use qualistamp_qr::PdfDocument;

/// A coarse drawing runs the same code as a fine one.
const DPI: u32 = 36;

/// Ends the drawing of pages that would take long. Nothing below depends on whether a page was finished.
const PAGE_TIME: Duration = Duration::from_secs(1);

fuzz_target!(
    init: {
        seeds_if_asked("pdf");
        allow_caught_panics();
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
