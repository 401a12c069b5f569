//! Stamps on copies of a PDF template, per second: drawn, with their text and a cut font, and written to files.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark reports to the terminal")]

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{
    DensityPolicy, PdfStampOptions, PdfTemplate, PrintedText, PrivateKey, Stamp, parse_award,
};

const STAMPS: usize = 2_000;

const AWARD: &str = r#"{"id": "2026-0042", "family": "Παπαδοπούλου", "given": "Ελένη", "title": "Δίπλωμα Χημικού Μηχανικού",
    "title_lang": "el", "awarded": "2026-07-15", "eqf": 7}"#;

fn main() {
    let claims = parse_award(AWARD.as_bytes()).unwrap();
    let stamp = Stamp::issue(&claims, &PrivateKey::generate().unwrap(), DensityPolicy::Refuse).unwrap();
    let original = template();
    let page = PdfTemplate::read(&original, 1).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    for (what, writes) in [("in memory", false), ("to files", true)] {
        let next = AtomicUsize::new(0);
        let started = Instant::now();
        thread::scope(|scope| {
            for _ in 0..cores {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= STAMPS {
                            return;
                        }
                        let text = PrintedText::new(
                            Some("el"),
                            &format!("2026-{number:05}"),
                            Some("Εθνικό Μετσόβιο Πολυτεχνείο"),
                        );
                        let stamped = page.stamp(stamp.symbol(), &text, &PdfStampOptions::default()).unwrap();
                        if writes {
                            let path = folder.path().join(format!("{number}.pdf"));
                            files::write(&path, &stamped.bytes, Access::Default, IfExists::Refuse).unwrap();
                        } else {
                            std::hint::black_box(stamped.bytes);
                        }
                    }
                });
            }
        });
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "{what}: {:.0} stamps/s on {cores} cores, {STAMPS} in {seconds:.2} s",
            STAMPS as f64 / seconds
        );
    }
}

/// A PDF with one empty page on A4.
fn template() -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]>>",
    ];
    let (mut file, mut table) = (String::from("%PDF-1.4\n"), String::from("0000000000 65535 f \n"));
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    file += &format!("xref\n0 4\n{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    file.into_bytes()
}
