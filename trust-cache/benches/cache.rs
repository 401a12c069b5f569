//! the cache with 5,754 and 100,000 issuers: bytes for each, import with every signature checked, opening, peak memory
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails stops, and speaks to its user"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use qualistamp_core::*;
use qualistamp_testkit::{lists::*, signer::Key, timing::time};
use qualistamp_trust_cache::TrustCache;

/// Set for the separate process, which only opens the cache, so that its peak memory is that of opening.
const OPENS: &str = "TRUST_CACHE_BENCH_OPENS";

fn main() {
    if let Some(folder) = std::env::var_os(OPENS) {
        return open_and_verify(Path::new(&folder));
    }
    println!(
        "{:>8} {:>9} {:>12} {:>6} {:>12} {:>11} {:>11} {:>15} {:>10}",
        "issuers",
        "statuses",
        "bundle",
        "each",
        "import",
        "open least",
        "open middle",
        "first verify",
        "peak"
    );
    measure("made up", &made_up_institutions(5_754), 0);
    let real = real_institutions();
    if real.is_empty() {
        println!("not measured: real institutions, which need ../shared/data/issuers");
    } else {
        measure("real", &real, 0);
        measure("real", &real, 1_000);
    }
    measure("made up", &made_up_institutions(100_000), 0);
}

/// Imports a list, with status lists of 2^20 places and 0.1 % withdrawn for its first `statuses` issuers, and opens it again.
fn measure(name: &str, institutions: &[Institution], statuses: usize) {
    let content = content(institutions);
    let mut bundle = bundle(&content);
    for (number, issuer) in (0u64..).zip(content.issuers.iter().take(statuses)) {
        let address = issuer.status.as_ref().unwrap().address.as_signed();
        bundle.add_status(address, status_token(address, &Key::numbered(2 * number), 1));
    }
    let bytes = bundle.to_cbor();
    let (count, each) = (institutions.len(), bytes.len() / institutions.len());

    let folder =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cache-bench-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let mut cache = TrustCache::open(&folder, &signed_root()).unwrap();
    let started = Instant::now();
    let imported = cache.import(&bytes, now()).unwrap();
    let import = started.elapsed();
    assert!(imported.refused.is_empty());

    let output = Command::new(std::env::current_exe().unwrap()).env(OPENS, &folder).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    println!(
        "{count:>8} {statuses:>9} {:>12} {each:>6} {import:>12.2?} {}   ({name})",
        bytes.len(),
        String::from_utf8_lossy(&output.stdout).trim_end()
    );
    std::fs::remove_dir_all(&folder).unwrap();
}

/// In a separate process: opens the cache, verifies a stamp of the first issuer, and prints times and peak memory.
fn open_and_verify(folder: &Path) {
    let anchor = signed_root();
    let started = Instant::now();
    let cache = TrustCache::open(folder, &anchor).unwrap();
    let first = started.elapsed();
    assert!(cache.recoveries().is_empty());
    let mut award = award();
    award.status_index = Some(77);
    let stamp = pack(&Claims::new(award), &Key::numbered(0)).unwrap();
    let policy = Policy { unknown_status: UnknownStatusPolicy::Allow, ..Policy::default() };
    let started = Instant::now();
    let outcome = verify(&stamp, cache.snapshot().trust(), now(), &policy);
    let verified = started.elapsed();
    assert!(matches!(outcome.verdict(), Verdict::Valid(..)), "{:?}", outcome.verdict());
    let peak = peak_memory();
    drop(cache);
    let (least, middle) = time(11, || TrustCache::open(folder, &anchor).unwrap());
    println!("{:>11.2?} {middle:>11.2?} {verified:>15.2?} {peak:>10}", least.min(first));
}

/// Peak memory of this process, if the system reports it.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("unknown".to_owned(), |line| line.split_whitespace().collect())
}
