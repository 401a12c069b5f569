//! Stamps on copies of a PDF template, per second: drawn, with their text and a cut font; and issued through the ledger, as an office does
//!
//! The second is everything: reserved, signed, verified, kept, drawn, written, waited for until it is on the disk, and marked.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark reports to the terminal")]

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use qualistamp_core::{Award, Claims, Label, UnixTime};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    Batch, BatchAward, DensityPolicy, Ledger, Names, PdfOriginals, PdfPages, PdfStampOptions, PdfTemplate,
    PrintedText, PrivateKey, Stamp, parse_award,
};

const STAMPS: usize = 2_000;

const AWARD: &str = r#"{"id": "2026-0042", "family": "Παπαδοπούλου", "given": "Ελένη", "title": "Δίπλωμα Χημικού Μηχανικού",
    "title_lang": "el", "awarded": "2026-07-15", "eqf": 7}"#;

const BODY: &str = "Εθνικό Μετσόβιο Πολυτεχνείο";

fn main() {
    let claims: Vec<Claims> = (0..STAMPS).map(award).collect();
    let key = PrivateKey::generate().unwrap();
    let original = template();
    let page = PdfTemplate::read(&original, 1).unwrap();
    in_memory(&page, &claims, &key);
    through_the_ledger(page, &claims);
}

fn award(number: usize) -> Claims {
    let mut claims = parse_award(AWARD.as_bytes()).unwrap();
    claims.award.id = Label::new(&format!("2026-{number:05}")).unwrap();
    claims
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

fn show(what: &str, seconds: f64) {
    println!(
        "{what}: {:.0} stamps/s on {} cores, {STAMPS} in {seconds:.2} s",
        STAMPS as f64 / seconds,
        cores()
    );
}

/// Draws a stamp that is issued on every copy.
fn in_memory(page: &PdfTemplate<'_>, claims: &[Claims], key: &PrivateKey) {
    let stamp = Stamp::issue(&claims[0], key, DensityPolicy::Refuse).unwrap();
    let next = AtomicUsize::new(0);
    let started = Instant::now();
    thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                while let Some(claims) = claims.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let text = PrintedText::of_award(&claims.award, Some(BODY));
                    let stamped = page.stamp(stamp.symbol(), &text, &PdfStampOptions::default()).unwrap();
                    std::hint::black_box(stamped.bytes);
                }
            });
        }
    });
    show("drawn in memory", started.elapsed().as_secs_f64());
}

/// Issues the awards, and writes a PDF for each.
fn through_the_ledger(page: PdfTemplate<'_>, claims: &[Claims]) {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = Ledger::create(&folder.path().join("ledger.db"), Names::Kept).unwrap();
    let stems: Vec<_> =
        claims.iter().map(|claims| folder.path().join("stamped").join(claims.award.id.as_signed())).collect();
    let awards: Vec<_> =
        claims.iter().zip(&stems).map(|(claims, stem)| BatchAward::new(claims, stem)).collect();
    let pages = PdfPages {
        originals: PdfOriginals::Template(Box::new(page)),
        page: 1,
        options: PdfStampOptions::default(),
        text: Box::new(|award: &Award| PrintedText::of_award(award, Some(BODY))),
    };
    let batch = Batch {
        name: "bench",
        awards: &awards,
        space: None,
        writer: &pages,
        if_exists: IfExists::Refuse,
        density: DensityPolicy::Refuse,
        now: "2026-07-20T09:30:00Z".parse::<UnixTime>().unwrap(),
    };
    let started = Instant::now();
    let summary = ledger.issue(&batch, PrivateKey::generate, |_| Ok(())).unwrap();
    show("issued to files through the ledger", started.elapsed().as_secs_f64());
    assert_eq!(summary.new, STAMPS, "each is issued once");
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
