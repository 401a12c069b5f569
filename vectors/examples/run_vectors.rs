//! Runs the test vectors in a folder: `cargo run --package qualistamp-vectors --example run_vectors -- test-vectors status.json`.
#![allow(clippy::print_stdout, reason = "an example shows its results")]

use std::error::Error;
use std::path::PathBuf;

use qualistamp_vectors::{Folder, check, run};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors");
    let dir = PathBuf::from(args.next().unwrap_or_else(|| default.to_owned()));
    let file = args.next().unwrap_or_else(|| "status.json".to_owned());

    // Everything at once, with the numbers of cases.
    println!("{}\n", check(&dir)?);

    // Or case by case, to compare with another verifier.
    let folder = Folder::read(&dir)?;
    let (_, cases) = folder.stamps.iter().find(|(name, _)| *name == file).ok_or("no such file of stamps")?;
    for case in &cases.cases {
        let outcome = run::outcome(case, &folder.trust)?;
        let (code, expected) = (outcome.support_code(), &case.expected.code);
        if code != expected {
            return Err(format!("{}: {code}, expected {expected}", case.id).into());
        }
        println!("{code}  {}: {}", case.id, case.about);
    }
    Ok(())
}
