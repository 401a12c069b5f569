//! a stamp from its text to the verdict, against bare ES256 verification of the same message
//!
//! Both are timed in turns, so that what else the machine does hits both; the figure is the median of their ratios.

#![allow(clippy::print_stdout, reason = "what a benchmark is for")]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use qualistamp_core::{Envelope, Policy, PublicKey, Role, Trust, TrustList, Verdict, verify};
use qualistamp_qr::decode_text;
use serde_json::Value;

/// Measurements of each kind, of one verification each: short enough that few are interrupted.
const ROUNDS: usize = 3_000;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors");

fn main() -> Result<(), Box<dyn Error>> {
    let (stamps, lists, keys) = (cases("valid.json")?, cases("trust-lists.json")?, cases("keys.json")?);
    let list = find(&lists, "list/main")?;
    let role = Role::new(vec![PublicKey::from_sec1(&hex(&list["role"]["keys"][0])?)?], 1)?;
    let mut trust = Trust { list: Some(TrustList::open(&hex(&list["signed"])?, &role)?), ..Trust::default() };
    // The full diploma has a place in a status list, which is opened once and looked up each time.
    let tokens = cases("status-lists.json")?;
    let token = find(&tokens, "token/main")?;
    trust.status.insert(token["address"].as_str().ok_or("no address")?, hex(&token["token"])?);
    let policy = Policy::default();
    println!("{:<16} {:>6} {:>10} {:>10} {:>7}", "", "bytes", "bare µs", "verify µs", "ratio");
    for id in ["valid/minimal", "valid/standard", "valid/full"] {
        let case = find(&stamps, id)?;
        let text = case["text"].as_str().ok_or("no text")?;
        let now = case["now"].as_str().ok_or("no time")?.parse()?;
        let signer = find(&keys, case["signer"].as_str().ok_or("no signer")?)?;
        let key = VerifyingKey::from_sec1_bytes(&hex(&signer["public"])?)?;
        let stamp = hex(&case["stamp"])?;
        let envelope = Envelope::parse(&stamp).map_err(|fault| fault.to_string())?;
        let (message, signature) = (envelope.to_be_signed(), *envelope.signature());

        let bare = || {
            let signature = Signature::from_slice(black_box(&signature));
            signature.is_ok_and(|signature| key.verify(black_box(&message), &signature).is_ok())
        };
        let whole = || {
            let stamp = decode_text(black_box(text));
            let outcome = stamp.map(|stamp| verify(&stamp, &trust, now, &policy));
            outcome.is_ok_and(|outcome| matches!(outcome.verdict(), Verdict::Valid(..)))
        };
        if !bare() || !whole() {
            return Err(format!("{id} is not valid").into());
        }
        let mut rounds: Vec<(Duration, Duration)> = (0..ROUNDS).map(|_| (time(bare), time(whole))).collect();
        let mut ratios: Vec<f64> =
            rounds.iter().map(|(bare, whole)| whole.as_secs_f64() / bare.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        rounds.sort();
        let bare_median = rounds[ROUNDS / 2].0;
        rounds.sort_by_key(|(_, whole)| *whole);
        let each = |total: Duration| total.as_secs_f64() * 1e6;
        println!(
            "{id:<16} {:>6} {:>10.1} {:>10.1} {:>7.3}",
            stamp.len(),
            each(bare_median),
            each(rounds[ROUNDS / 2].1),
            ratios[ROUNDS / 2]
        );
    }
    Ok(())
}

fn time(verified: impl Fn() -> bool) -> Duration {
    let start = Instant::now();
    black_box(verified());
    start.elapsed()
}

fn cases(file: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let value: Value = serde_json::from_slice(&std::fs::read(format!("{FOLDER}/{file}"))?)?;
    Ok(value["cases"].as_array().ok_or("no cases")?.clone())
}

fn find<'a>(cases: &'a [Value], id: &str) -> Result<&'a Value, String> {
    cases.iter().find(|case| case["id"] == id).ok_or_else(|| format!("no {id}"))
}

fn hex(digits: &Value) -> Result<Vec<u8>, Box<dyn Error>> {
    let digits = digits.as_str().ok_or("no digits")?;
    let pairs = (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16));
    Ok(pairs.collect::<Result<_, _>>()?)
}
