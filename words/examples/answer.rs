//! Says an answer in every language. Run it with `cargo run -p qualistamp-words --example answer`.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use qualistamp_core::{Policy, Trust, verify};
use qualistamp_words::{Words, languages};

fn main() -> Result<(), Box<dyn Error>> {
    let outcome = verify(b"not a stamp", &Trust::default(), "2026-01-15".parse()?, &Policy::default());
    for language in languages() {
        let answer = Words::for_tag(language.code).answer(&outcome, None);
        println!("{}: {} {}", language.name, answer.verdict, answer.found);
        println!("    {}", answer.next);
    }
    Ok(())
}
