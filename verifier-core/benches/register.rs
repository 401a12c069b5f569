//! registers of 1,000 to a million ids: sealing beside one plain hash, opening, and proofs of one stamp: making, opening, bytes
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails stops, and speaks to its user"
)]

use qualistamp_core::*;
use qualistamp_testkit::timing::time;

fn main() {
    println!(
        "{:>9} {:>12} {:>12} {:>12} {:>12} {:>12} {:>11}",
        "ids", "seal", "plain hash", "open", "prove", "open proof", "proof bytes"
    );
    for count in [1_000u32, 10_000, 100_000, 1_000_000] {
        let stamp = |number: u32| StampId(sha256(&number.to_be_bytes()));
        let register = Register::of((0..count).map(stamp));
        let (bytes, seal) = (register.as_bytes().to_vec(), register.seal());
        let proof = register.prove(stamp(0)).unwrap().to_cbor();
        let runs = (10_000_000 / count).clamp(20, 500) as usize;
        let hashed = [b"qualistamp/register/1".as_slice(), &u64::from(count).to_be_bytes(), &bytes].concat();
        // Alternating, so that other load on the machine affects both equally.
        let (mut sealing, mut plain) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            sealing.push(time(1, || register.seal()).0);
            plain.push(time(1, || sha256(&hashed)).0);
        }
        let least = |times: &[std::time::Duration]| times.iter().min().copied().unwrap();
        let (open, _) = time(20, || Register::open(&bytes, seal).unwrap());
        let (prove, _) = time(20, || register.prove(stamp(0)).unwrap());
        let (open_proof, _) = time(500, || RegisterProof::open(&proof, seal).unwrap());
        println!(
            "{count:>9} {:>12.2?} {:>12.2?} {open:>12.2?} {prove:>12.2?} {open_proof:>12.2?} {:>11}",
            least(&sealing),
            least(&plain),
            proof.len()
        );
    }
}
