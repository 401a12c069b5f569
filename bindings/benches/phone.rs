//! what the facade costs a phone: opening 5,754 issuers, the first verification, handing frames over; Kotlin too, where Maven is
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails stops, and speaks to its user"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use qualistamp::{Answer, PlaneLayout, Rotation, ScanSession, Verdict, Verifier, default_policy};
use qualistamp_core::{Claims, pack};
use qualistamp_testkit::{lists::*, signer::Key, timing::time};
use qualistamp_trust_cache::TrustCache;

/// Where `cargo xtask bench phone` finds what the measurement in Kotlin needs.
const LEFT_BEHIND: &str = "bench-phone";

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(LEFT_BEHIND);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let stamp = leave_behind(&folder);

    let (least, middle) = time(11, || open_and_verify(&folder, &stamp));
    println!("open 5,754 issuers and verify, in Rust: least {least:.2?}, middle {middle:.2?}");
    for (name, width, height) in [("1280x720", 1280, 720), ("1920x1080", 1920, 1080)] {
        let bytes = vec![200; width * height];
        let (width, height) = (u32::try_from(width).unwrap(), u32::try_from(height).unwrap());
        let session = ScanSession::new();
        let scan = || {
            let layout = PlaneLayout { width, height, stride: width, rotation: Rotation::None };
            let started = Instant::now();
            assert!(session.frame(&bytes, layout, None).unwrap().symbols.is_empty());
            started.elapsed()
        };
        let mut scans: Vec<Duration> = (0..51).map(|_| scan()).collect();
        scans.sort_unstable();
        println!("frame {name} without a symbol, in Rust: middle {:.2?}", scans[25]);
    }
    println!("for Kotlin: {}", folder.display());
}

/// Writes a directory of trust, the root it opens with, and a stamp of its first issuer; the stamp's text.
fn leave_behind(folder: &Path) -> String {
    let bundle = bundle(&content(&made_up_institutions(5_754)));
    let mut cache = TrustCache::open(&folder.join("trust"), &signed_root()).unwrap();
    assert!(cache.import(&bundle.to_cbor(), now()).unwrap().refused.is_empty());
    std::fs::write(folder.join("root.cbor"), signed_root()).unwrap();

    let text = qualistamp_qr::encode_text(&pack(&Claims::new(award()), &Key::numbered(0)).unwrap());
    std::fs::write(folder.join("stamp.txt"), &text).unwrap();
    std::fs::write(folder.join("now.txt"), now().seconds().to_string()).unwrap();
    text
}

fn open_and_verify(folder: &Path, stamp: &str) {
    let anchor = std::fs::read(folder.join("root.cbor")).unwrap();
    let path = folder.join("trust").to_str().unwrap().to_owned();
    let verifier = Verifier::open(path, anchor).unwrap();
    let Answer::Decided { outcome } =
        verifier.verify_text(stamp.to_owned(), now().seconds(), default_policy())
    else {
        unreachable!("the stamp decodes")
    };
    assert!(matches!(outcome.verdict, Verdict::Valid { .. }), "{}", outcome.support_code);
}
