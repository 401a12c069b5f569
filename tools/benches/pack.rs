//! an award packed into a stamp, against the bare ES256 signature in it
//!
//! Both are timed in turns; the figure is the median of their ratios.

#![allow(clippy::print_stdout, reason = "what a benchmark is for")]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use qualistamp_core::{Claims, Envelope, Signer as _, pack};
use qualistamp_testkit::signer::Key;
use serde_json::Value;

/// Measurements of each kind, of one signature each: short enough that few are interrupted.
const ROUNDS: usize = 3_000;

fn main() -> Result<(), Box<dyn Error>> {
    let key = Key::new("a key to measure with");
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors/valid.json"))?;
    let file: Value = serde_json::from_slice(&file)?;
    println!("{:<16} {:>6} {:>10} {:>10} {:>7}", "", "bytes", "sign µs", "pack µs", "ratio");
    for id in ["valid/minimal", "valid/standard", "valid/full"] {
        let cases = file["cases"].as_array().ok_or("no cases")?;
        let case = cases.iter().find(|case| case["id"] == id).ok_or_else(|| format!("no {id}"))?;
        let digits = case["claims"].as_str().ok_or("no claims")?;
        let pairs = (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16));
        let claims =
            Claims::from_cbor(&pairs.collect::<Result<Vec<_>, _>>()?).map_err(|error| error.to_string())?;
        let stamp = pack(&claims, &key)?;
        let message = Envelope::parse(&stamp).map_err(|fault| fault.to_string())?.to_be_signed();

        let bare = || key.sign(black_box(&message)).is_ok();
        let whole = || pack(black_box(&claims), &key).is_ok();
        let rounds: Vec<(Duration, Duration)> = (0..ROUNDS).map(|_| (time(bare), time(whole))).collect();
        let median = |of: &dyn Fn(&(Duration, Duration)) -> f64| {
            let mut values: Vec<f64> = rounds.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            values[ROUNDS / 2]
        };
        let each = |total: Duration| total.as_secs_f64() * 1e6;
        println!(
            "{id:<16} {:>6} {:>10.1} {:>10.1} {:>7.3}",
            stamp.len(),
            median(&|(bare, _)| each(*bare)),
            median(&|(_, whole)| each(*whole)),
            median(&|(bare, whole)| whole.as_secs_f64() / bare.as_secs_f64()),
        );
    }
    Ok(())
}

fn time(done: impl Fn() -> bool) -> Duration {
    let start = Instant::now();
    black_box(done());
    start.elapsed()
}
